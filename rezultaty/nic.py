"""The thread of a case: conclusion → priority area → goal → action → work → result, and its gaps in words."""

from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import Any

from django.db.models import Count, Max, Sum

from plan.struktura import wczytaj
from realizacja.models import StanDzialania, WpisPracy
from rezultaty.models import Rezultat
from sciezka.dokumenty.typografia import data_krotko, godziny, odmiana
from sciezka.sprawa.models import Sprawa


@dataclass
class Ogniwo:
    """One link of the thread: what it is, its words, what is missing under it, and the links it leads to."""

    rodzaj: str
    tekst: str
    brak: str = ""
    dalej: list["Ogniwo"] = field(default_factory=list)

    @property
    def ma_brak(self) -> bool:
        """Tell whether this link or any below it has a gap."""
        return bool(self.brak) or any(ogniwo.ma_brak for ogniwo in self.dalej)

    def z_brakami(self) -> "Ogniwo":
        """Return the link with only those below it that have a gap themselves or lead to one."""
        return replace(self, dalej=[ogniwo.z_brakami() for ogniwo in self.dalej if ogniwo.ma_brak])

    @property
    def nazwa_obok(self) -> bool:
        """Tell whether the kind has to be said: "Cel 2: …" already says it."""
        return not self.tekst.lower().startswith(self.rodzaj)


@dataclass
class Nic:
    """The whole thread with all its gaps as sentences; work outside the plan is allowed, so it is told, not counted."""

    poczatki: list[Ogniwo]
    poza_planem: str

    @property
    def braki(self) -> list[str]:
        """Every gap, each once."""

        def zbierz(ogniwa: list[Ogniwo]) -> list[str]:
            return [tekst for ogniwo in ogniwa for tekst in [ogniwo.brak, *zbierz(ogniwo.dalej)] if tekst]

        return list(dict.fromkeys(zbierz(self.poczatki)))

    def z_brakami(self) -> list[Ogniwo]:
        """The thread cut down to where something is missing."""
        return [ogniwo.z_brakami() for ogniwo in self.poczatki if ogniwo.ma_brak]


def nic_sprawy(sprawa: Sprawa) -> Nic:
    """Read the thread in eight queries, whatever its size."""
    plan = wczytaj(sprawa)
    praca = {
        wiersz["dzialanie"]: wiersz
        for wiersz in WpisPracy.objects.filter(sprawa=sprawa)
        .values("dzialanie")
        .annotate(ile=Count("pk"), godziny=Sum("godziny"), ostatni=Max("data"))
    }
    rezultaty: dict[int, list[Rezultat]] = defaultdict(list)
    for rezultat in Rezultat.objects.filter(sprawa=sprawa):
        rezultaty[rezultat.cel_id].append(rezultat)
    zaniechane = set(
        StanDzialania.objects.filter(sprawa=sprawa, wynik=StanDzialania.Wynik.ZANIECHANE).values_list(
            "dzialanie", flat=True
        )
    )
    poczatki = [_wniosek(pozycja, plan, praca, rezultaty, zaniechane) for pozycja in plan.wnioski]
    poczatki += [_obszar(obszar, praca, rezultaty, zaniechane) for obszar in plan.obszary if not obszar.wnioski]
    poza = praca.get(None)
    return Nic(poczatki, f"{_ile_wpisow(poza)}, ostatni {data_krotko(poza['ostatni'])}" if poza else "")


def _wniosek(pozycja: Any, plan: Any, praca: dict, rezultaty: dict, zaniechane: set) -> Ogniwo:
    wniosek, odlozenie = pozycja.wniosek, pozycja.odlozenie
    ogniwo = Ogniwo("wniosek", f"{wniosek.etykieta}: {wniosek.tresc}")
    obszary = [obszar for obszar in plan.obszary if wniosek.pk in {w.pk for w in obszar.wnioski}]
    if not obszary:
        ogniwo.brak = "" if odlozenie else f"wniosek {wniosek.etykieta} bez obszaru"
        if odlozenie:
            ogniwo.dalej = [Ogniwo("odłożony", odlozenie.powod)]
        return ogniwo
    ogniwo.dalej = [_obszar(obszar, praca, rezultaty, zaniechane) for obszar in obszary]
    return ogniwo


def _obszar(pozycja: Any, praca: dict, rezultaty: dict, zaniechane: set) -> Ogniwo:
    obszar = pozycja.obszar
    cele = [_cel(cel, praca, rezultaty, zaniechane) for cel in pozycja.cele]
    braki = [] if pozycja.wnioski else [f"obszar {obszar.numer} bez wniosku"]
    if not cele:
        braki.append(f"obszar {obszar.numer} bez celu")
    return Ogniwo("obszar", str(obszar), ", ".join(braki), cele)


def _cel(pozycja: Any, praca: dict, rezultaty: dict, zaniechane: set) -> Ogniwo:
    cel = pozycja.cel
    dalej = [_dzialanie(dzialanie, praca, zaniechane) for dzialanie in pozycja.dzialania]
    dalej += [Ogniwo("rezultat", str(rezultat)) for rezultat in rezultaty[cel.pk]]
    braki = [] if pozycja.dzialania else [f"cel {cel.numer} bez działania"]
    if not rezultaty[cel.pk]:
        braki.append(f"cel {cel.numer} bez rezultatu")
    return Ogniwo("cel", str(cel), ", ".join(braki), dalej)


def _dzialanie(dzialanie: Any, praca: dict, zaniechane: set) -> Ogniwo:
    wpisy = praca.get(dzialanie.pk)
    tekst = f"Działanie {dzialanie} ({dzialanie.get_forma_display()})"
    if dzialanie.pk in zaniechane:
        return Ogniwo("działanie", f"{tekst}: zaniechane")
    if wpisy is None:
        return Ogniwo("działanie", tekst, f"działanie {dzialanie.numer} bez pracy")
    praca_ogniwo = Ogniwo("praca", f"{_ile_wpisow(wpisy)}, ostatni {data_krotko(wpisy['ostatni'])}")
    return Ogniwo("działanie", tekst, "", [praca_ogniwo])


def _ile_wpisow(wiersz: dict) -> str:
    return f"{wiersz['ile']} {odmiana(wiersz['ile'], 'wpis', 'wpisy', 'wpisów')}, {godziny(wiersz['godziny'])}"
