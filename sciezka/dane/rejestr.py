"""Bringing the register of local governments in step with a TERC file: first a plan of changes, then all or nothing.

The key is the first six digits of TERC. A unit that was renamed, or whose kind changed, keeps its row, because cases
hang on it. Rows entered by hand and invented example rows are never closed.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.db import connection, transaction

from sciezka.dane.models import ImportRejestru, Samorzad
from sciezka.dane.terc import Jednostka, Odczyt
from sciezka.sprawa import zegar
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.wyjatki import OdmowaZapisu

POLA_REJESTRU = ("rodzaj", "nazwa", "powiat", "wojewodztwo")
#: A register changes by a handful of units a year; a file that closes more than this share is probably incomplete.
DOPUSZCZALNY_UBYTEK = 0.05
BLOKADA = 0x7E7C
PACZKA = 1000


class OdmowaImportu(OdmowaZapisu):
    """The import was refused and nothing changed; the text says why and what to do."""


class WymagaPotwierdzenia(OdmowaImportu):
    """The file looks doubtful; a person has to confirm that it is meant."""


@dataclass(frozen=True)
class Zmiana:
    """One unit that the import touches: labels before and after ("" where there is none)."""

    kod: str
    przed: str
    po: str
    samorzad: Samorzad = field(compare=False)


@dataclass
class PlanZmian:
    """What the file would change in the register."""

    dodane: list[Zmiana] = field(default_factory=list)
    przywrocone: list[Zmiana] = field(default_factory=list)
    zmiany_nazw: list[Zmiana] = field(default_factory=list)
    zmiany_rodzaju: list[Zmiana] = field(default_factory=list)
    przejete: list[Zmiana] = field(default_factory=list)
    zamkniete: list[Zmiana] = field(default_factory=list)
    bez_zmian: int = 0
    #: Reasons why the plan cannot be carried out at all.
    konflikty: list[str] = field(default_factory=list)
    #: Reasons to ask the person once more.
    zastrzezenia: list[str] = field(default_factory=list)

    @property
    def grupy(self) -> dict[str, list[Zmiana]]:
        """The lists of changes by name, in the order in which people read them."""
        return {
            "dodane": self.dodane,
            "przywrocone": self.przywrocone,
            "zmiany_nazw": self.zmiany_nazw,
            "zmiany_rodzaju": self.zmiany_rodzaju,
            "przejete": self.przejete,
            "zamkniete": self.zamkniete,
        }

    @property
    def liczby(self) -> dict[str, int]:
        """The counts kept in the log of imports."""
        return {nazwa: len(zmiany) for nazwa, zmiany in self.grupy.items()} | {"bez_zmian": self.bez_zmian}

    @property
    def ile(self) -> int:
        """How many units change."""
        return sum(len(zmiany) for zmiany in self.grupy.values())

    @property
    def odcisk(self) -> str:
        """A fingerprint of the plan: what is applied must be what the person saw."""
        wiersze = [f"{nazwa}|{z.kod}|{z.przed}|{z.po}" for nazwa, zmiany in self.grupy.items() for z in zmiany]
        return hashlib.sha256("\n".join([*wiersze, *self.zastrzezenia]).encode()).hexdigest()


def ostatni_import() -> ImportRejestru | None:
    """Return the latest import carried out, by the day its file describes."""
    return ImportRejestru.objects.filter(stan=ImportRejestru.Stan.WYKONANY).order_by("-stan_na", "-pk").first()


def zaplanuj(odczyt: Odczyt, *, pelny: bool = True) -> PlanZmian:
    """Compare the file with the register. A file that is not the full register (``pelny=False``) closes nothing."""
    plan = PlanZmian()
    otwarte, dawne = _wiersze_po_kodzie()
    for jednostka in odczyt.jednostki:
        if samorzad := otwarte.pop(jednostka.kod, None):
            _porownaj(plan, samorzad, jednostka, odczyt.stan_na)
        elif (samorzad := dawne.get(jednostka.kod)) and samorzad.nazwa == jednostka.nazwa:
            przed, samorzad.obowiazuje_do = samorzad.etykieta, None
            _wpisz(samorzad, jednostka)
            plan.przywrocone.append(Zmiana(samorzad.kod, przed, samorzad.etykieta, samorzad))
        else:
            samorzad = Samorzad(kod=jednostka.kod, reczny=False)
            _wpisz(samorzad, jednostka)
            plan.dodane.append(Zmiana(samorzad.kod, "", samorzad.etykieta, samorzad))
    if pelny:
        _zaplanuj_zamkniecia(plan, otwarte.values(), odczyt.stan_na)
    _ustaw_poczatki(plan, odczyt.stan_na)
    return plan


def wykonaj(
    odczyt: Odczyt,
    wpis: ImportRejestru,
    *,
    kto: Osoba | None = None,
    wymus: bool = False,
    odcisk: str | None = None,
) -> PlanZmian:
    """Apply the file and record the import, or change nothing and raise ``OdmowaImportu``.

    ``wymus`` confirms the reservations of the plan; ``odcisk`` is the fingerprint of the plan the person saw.
    """
    if odczyt.bledy:
        raise OdmowaImportu("Plik ma błędne wiersze. Nic nie zmieniono.")
    with transaction.atomic():
        _zablokuj_rejestr()
        plan = zaplanuj(odczyt)
        if plan.konflikty:
            raise OdmowaImportu(" ".join(plan.konflikty))
        if odcisk is not None and odcisk != plan.odcisk:
            raise OdmowaImportu("Rejestr zmienił się po przygotowaniu podglądu. Sprawdź zmiany jeszcze raz.")
        if plan.zastrzezenia and not wymus:
            raise WymagaPotwierdzenia(" ".join(plan.zastrzezenia))
        _zapisz(plan)
        wpis.stan, wpis.stan_na, wpis.liczby = ImportRejestru.Stan.WYKONANY, odczyt.stan_na, plan.liczby
        wpis.kto, wpis.kiedy, wpis.tresc = kto, zegar.teraz(), b""
        wpis.save()
    return plan


def uzupelnij(odczyt: Odczyt) -> PlanZmian:
    """Load a partial file (the shipped sample): add and update, close nothing, leave no entry in the log.

    Once a real register was imported, the sample has nothing to say any more and changes nothing.
    """
    with transaction.atomic():
        _zablokuj_rejestr()
        if ostatni_import():
            return PlanZmian()
        plan = zaplanuj(odczyt, pelny=False)
        if plan.konflikty:
            raise OdmowaImportu(" ".join(plan.konflikty))
        _zapisz(plan)
    return plan


def _wiersze_po_kodzie() -> tuple[dict[str, Samorzad], dict[str, Samorzad]]:
    """Return the rows that are open, and the last closed row of each code that has no open one."""
    otwarte: dict[str, Samorzad] = {}
    dawne: dict[str, Samorzad] = {}
    for samorzad in Samorzad.objects.order_by("obowiazuje_od", "pk"):
        (otwarte if samorzad.obowiazuje_do is None else dawne)[samorzad.kod] = samorzad
    return otwarte, dawne


def _porownaj(plan: PlanZmian, samorzad: Samorzad, jednostka: Jednostka, stan_na: date | None) -> None:
    if samorzad.przykladowy:
        plan.konflikty.append(
            f"Kod {samorzad.kod} zajmuje samorząd przykładowy „{samorzad.nazwa}”. Usuń go albo zamknij i wczytaj plik ponownie."
        )
        return
    zmienione = [pole for pole in POLA_REJESTRU if getattr(samorzad, pole) != getattr(jednostka, pole)]
    if not zmienione and not samorzad.reczny:
        plan.bez_zmian += 1
        return
    przed, przejety, inny_rodzaj = samorzad.etykieta, samorzad.reczny, "rodzaj" in zmienione
    if zmienione:
        samorzad.dawne_nazwy = [*samorzad.dawne_nazwy, _dawna(samorzad, stan_na)]
    _wpisz(samorzad, jednostka)
    grupa = plan.przejete if przejety else plan.zmiany_rodzaju if inny_rodzaj else plan.zmiany_nazw
    grupa.append(Zmiana(samorzad.kod, przed, samorzad.etykieta, samorzad))


def _dawna(samorzad: Samorzad, do: date | None) -> dict[str, object]:
    wartosci = {pole: getattr(samorzad, pole) for pole in POLA_REJESTRU}
    return {**wartosci, "etykieta": samorzad.etykieta, "do": do}


def _wpisz(samorzad: Samorzad, jednostka: Jednostka) -> None:
    """Copy what the register says; the title of the executive follows the kind unless somebody overwrote it."""
    zwykly_organ = samorzad.organ.lower() == samorzad.organ_domyslny.lower()
    for pole in POLA_REJESTRU:
        setattr(samorzad, pole, getattr(jednostka, pole))
    samorzad.reczny = False
    if zwykly_organ:
        samorzad.organ = ""
    samorzad.uzupelnij()


def _zaplanuj_zamkniecia(plan: PlanZmian, pozostale: Iterable[Samorzad], stan_na: date | None) -> None:
    """Close what the file no longer lists, and add the reservations: an older file, too many closed at once."""
    for samorzad in pozostale:
        if not (samorzad.reczny or samorzad.przykladowy):
            samorzad.obowiazuje_do = max(stan_na, samorzad.obowiazuje_od) if stan_na else None
            plan.zamkniete.append(Zmiana(samorzad.kod, samorzad.etykieta, "", samorzad))
    ile = Samorzad.objects.z_rejestru().filter(obowiazuje_do__isnull=True).count()
    if len(plan.zamkniete) > ile * DOPUSZCZALNY_UBYTEK:
        plan.zastrzezenia.append(
            f"Ten plik zamknąłby {len(plan.zamkniete)} z {ile} samorządów. Zwykle znaczy to, że plik jest niepełny."
        )
    ostatni = ostatni_import()
    if ostatni and ostatni.stan_na and stan_na and stan_na < ostatni.stan_na:
        plan.zastrzezenia.append(
            f"Plik opisuje stan na {stan_na:%d.%m.%Y}, a wczytano już nowszy: na {ostatni.stan_na:%d.%m.%Y}."
        )


def _ustaw_poczatki(plan: PlanZmian, stan_na: date | None) -> None:
    """Units new since the last import exist from the day of the file; the first import cannot tell, so they keep 1999."""
    if stan_na and plan.dodane and ostatni_import():
        for zmiana in plan.dodane:
            zmiana.samorzad.obowiazuje_od = stan_na


def _zapisz(plan: PlanZmian) -> None:
    Samorzad.objects.bulk_create([zmiana.samorzad for zmiana in plan.dodane], batch_size=PACZKA)
    zmienione = [z.samorzad for nazwa, zmiany in plan.grupy.items() if nazwa != "dodane" for z in zmiany]
    for samorzad in zmienione:
        samorzad.rewizja += 1
    Samorzad.objects.bulk_update(
        zmienione,
        [*POLA_REJESTRU, "organ", "szukaj", "dawne_nazwy", "reczny", "obowiazuje_do", "rewizja"],
        batch_size=PACZKA,
    )


def _zablokuj_rejestr() -> None:
    """Let imports pass one at a time: the second plans on what the first has left."""
    with connection.cursor() as kursor:
        kursor.execute("SELECT pg_advisory_xact_lock(%s)", [BLOKADA])
