"""Carrying a case to a newer version of the instrument: answers by key, and nothing dropped in silence.

What no longer fits stays in words in ``Odpowiedz.archiwum``; an answer to a question that has changed its meaning waits in
``do_sprawdzenia`` for a person; a conclusion that rests on a question that is gone says so in its grounds.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from django.db import transaction

from diagnoza.kwestionariusz import dostepne_wersje, wczytaj
from diagnoza.models import Diagnoza, Odpowiedz, Wniosek
from diagnoza.narzedzie.budowa import Narzedzie, Pytanie, Typ
from diagnoza.narzedzie.porownanie import Zmiana, porownaj
from diagnoza.odpowiedzi import oczysc, opisz
from sciezka.sprawa import historia, prawa, przejscia
from sciezka.sprawa.edycja import dlaczego_zamkniete
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import NazwaRoli, Stan
from sciezka.sprawa.wyjatki import NieaktualnyStan, OdmowaZapisu

MAKS_UZASADNIENIA = Wniosek._meta.get_field("uzasadnienie").max_length


class Los(StrEnum):
    """What happens to one answer."""

    BEZ_ZMIAN = "przechodzi bez zmian"
    DO_SPRAWDZENIA = "przechodzi, ale trzeba ją sprawdzić"
    CZESCIOWO = "przechodzi częściowo, reszta zostaje zapisana słowami"
    SLOWAMI = "nie przechodzi, zostaje zapisana słowami"


@dataclass(frozen=True)
class LosOdpowiedzi:
    """One answer: its value in the newer version, why it needs a look, and in words what does not fit."""

    klucz: str
    tekst: str
    los: Los
    wartosc: Mapping[str, Any]
    bylo: str
    powod: str = ""
    slowa: str = ""
    nie_dotyczy: bool = False


@dataclass(frozen=True)
class LosWniosku:
    """A conclusion that rests on questions gone (``bez``) or on answers to be checked (``do_sprawdzenia``)."""

    pk: int
    etykieta: str
    bez: tuple[str, ...]
    do_sprawdzenia: tuple[str, ...]
    dopisek: str


@dataclass(frozen=True)
class PlanPrzeniesienia:
    """What carrying a case to a newer version would do."""

    z_wersji: str
    do_wersji: str
    zmiany: tuple[Zmiana, ...]
    odpowiedzi: tuple[LosOdpowiedzi, ...]
    wnioski: tuple[LosWniosku, ...]

    @property
    def odcisk(self) -> str:
        """Return the fingerprint of the plan: what is confirmed must be what was shown."""
        return hashlib.sha256(repr((self.odpowiedzi, self.wnioski, self.do_wersji)).encode()).hexdigest()

    @property
    def liczby(self) -> list[tuple[Los, int]]:
        """Return how many answers meet each fate, all fates named."""
        return [(los, sum(1 for odpowiedz in self.odpowiedzi if odpowiedz.los is los)) for los in Los]

    @property
    def wymagajace_uwagi(self) -> list[LosOdpowiedzi]:
        return [odpowiedz for odpowiedz in self.odpowiedzi if odpowiedz.los is not Los.BEZ_ZMIAN]


def zaplanuj(sprawa: Sprawa, wersja: str) -> PlanPrzeniesienia:
    """Return what would happen to each answer and conclusion; ``OdmowaZapisu`` when the version is not a newer one."""
    diagnoza = Diagnoza.objects.filter(sprawa=sprawa).first()
    if diagnoza is None:
        raise OdmowaZapisu("Ta sprawa nie ma jeszcze odpowiedzi, więc nie ma czego przenosić.")
    sprawdz_kolejnosc(diagnoza.narzedzie, wersja)
    stare, nowe = wczytaj(diagnoza.narzedzie), wczytaj(wersja)
    zmiany = porownaj(stare, nowe)
    zmienione = {zmiana.klucz: zmiana for zmiana in zmiany if zmiana.istotna}
    odpowiedzi = list(Odpowiedz.objects.filter(sprawa=sprawa))
    inne = {odpowiedz.pytanie: odpowiedz.wartosc for odpowiedz in odpowiedzi}
    losy = tuple(_los(odpowiedz, stare, nowe, zmienione, inne) for odpowiedz in odpowiedzi)
    wnioski = tuple(filter(None, (_los_wniosku(w, stare, nowe, losy) for w in Wniosek.objects.filter(sprawa=sprawa))))
    return PlanPrzeniesienia(stare.wersja, nowe.wersja, tuple(zmiany), losy, wnioski)


def sprawdz_kolejnosc(z_wersji: str, do_wersji: str) -> None:
    """Refuse a version that is not on file or is not newer than the one the case has."""
    wersje = dostepne_wersje()
    if do_wersji not in wersje:
        raise OdmowaZapisu(f"Nie ma wersji {do_wersji} kwestionariusza. Są: {', '.join(wersje)}.")
    if wersje.index(do_wersji) <= wersje.index(z_wersji):
        raise OdmowaZapisu(f"Sprawa ma już kwestionariusz w wersji {z_wersji}; przenosi się tylko do nowszej.")


def przenies(sprawa_id: int, wersja: str, osoba: Osoba | None = None, *, odcisk: str = "") -> PlanPrzeniesienia:
    """Carry the case to a newer version in one transaction, with its history, and return what was done.

    Refused past the diagnosis, under review, while interrupted, and when ``odcisk`` is of another plan than the one that
    would be carried out now. ``osoba`` must be the case's koordynator; None is the command line.
    """
    with transaction.atomic():
        sprawa = przejscia.zablokuj(sprawa_id)
        if osoba is not None:
            prawa.wymagaj(osoba, sprawa, frozenset({NazwaRoli.KOORDYNATOR}), "zmiana wersji kwestionariusza")
        if zdanie := dlaczego_zamkniete(sprawa, Stan.DIAGNOZA):
            raise OdmowaZapisu(zdanie)
        plan = zaplanuj(sprawa, wersja)
        if odcisk and odcisk != plan.odcisk:
            raise NieaktualnyStan("Odpowiedzi zmieniły się, odkąd wyświetlono ten podgląd. Sprawdź go jeszcze raz.")
        _zapisz_odpowiedzi(sprawa, plan)
        _zapisz_wnioski(sprawa, plan)
        Diagnoza.objects.filter(sprawa=sprawa).update(narzedzie=plan.do_wersji)
        historia.zapisz(
            sprawa, "zmieniono", osoba, widzi_gmina=False, dane={"zmiany": _zmiany_w_historii(plan)},
            opis=f"kwestionariusz diagnozy: wersja {plan.z_wersji} → {plan.do_wersji}",
        )  # fmt: skip
        return plan


def _los(
    odpowiedz: Odpowiedz, stare: Narzedzie, nowe: Narzedzie, zmienione: Mapping[str, Zmiana], inne: Mapping[str, Any]
) -> LosOdpowiedzi:
    klucz = odpowiedz.pytanie
    if klucz not in stare:  # carried before: its words are already kept
        return LosOdpowiedzi(klucz, "", Los.BEZ_ZMIAN, odpowiedz.wartosc, "", nie_dotyczy=odpowiedz.nie_dotyczy)
    pytanie = stare.pytanie(klucz)
    bylo = _slownie(pytanie, odpowiedz.wartosc, inne)
    if odpowiedz.nie_dotyczy:
        bylo = "; ".join(filter(None, [f"nie dotyczy: {odpowiedz.powod_nie_dotyczy}", bylo]))
    wynik = LosOdpowiedzi(
        klucz, pytanie.tekst, Los.BEZ_ZMIAN, odpowiedz.wartosc, bylo, nie_dotyczy=odpowiedz.nie_dotyczy
    )
    if klucz not in nowe:
        powod = f"W wersji {nowe.wersja} nie ma tego pytania."
        return replace(
            wynik, los=Los.SLOWAMI, wartosc={}, powod=powod, slowa=bylo or "bez odpowiedzi", nie_dotyczy=False
        )
    return _los_w_obu(wynik, pytanie, nowe, zmienione.get(klucz), inne)


def _los_w_obu(
    wynik: LosOdpowiedzi, pytanie: Pytanie, nowe: Narzedzie, zmiana: Zmiana | None, inne: Mapping[str, Any]
) -> LosOdpowiedzi:
    wartosc, przepadlo = _dopasuj(pytanie, nowe.pytanie(wynik.klucz), wynik.wartosc)
    pusta = not wynik.wartosc and not wynik.nie_dotyczy
    if pusta or (not przepadlo and zmiana is None):
        return replace(wynik, wartosc=wartosc)
    co = "; ".join(szczegol.co for szczegol in zmiana.szczegoly if szczegol.istotny) if zmiana else ""
    powod = f"W wersji {nowe.wersja} zmieniono: {co}." if co else f"Nie mieści się w wersji {nowe.wersja}."
    if not przepadlo:
        return replace(wynik, los=Los.DO_SPRAWDZENIA, wartosc=wartosc, powod=powod)
    los = Los.CZESCIOWO if wartosc or wynik.nie_dotyczy else Los.SLOWAMI
    return replace(wynik, los=los, wartosc=wartosc, powod=powod, slowa=_slownie(pytanie, przepadlo, inne))


def _dopasuj(stare: Pytanie, nowe: Pytanie, wartosc: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Split an answer's parts into what the newer question takes, by its own rules, and what it does not.

    Of a choice of many the options still on the list are taken; the words then keep the whole choice.
    """
    typy = {pole.klucz: pole.typ for pole in nowe.pola_do_wpisania}
    stare_typy = {pole.klucz: pole.typ for pole in stare.pola}
    surowe = {klucz: v for klucz, v in wartosc.items() if klucz in typy and typy[klucz] is stare_typy.get(klucz)}
    for klucz in surowe:
        if typy[klucz] is Typ.WYBORY:
            surowe[klucz] = [opcja for opcja in surowe[klucz] if nowe.pole(klucz).opcja(opcja)]
    czysta, bledy = oczysc(nowe, surowe)
    dobra = {klucz: v for klucz, v in czysta.items() if klucz not in bledy}
    przepadlo = {
        klucz: v
        for klucz, v in wartosc.items()
        if klucz not in dobra or (isinstance(v, list) and len(v) != len(dobra[klucz]))
    }
    return dobra, przepadlo


def _slownie(pytanie: Pytanie, wartosc: Mapping[str, Any], inne: Mapping[str, Any]) -> str:
    opis = opisz(pytanie, wartosc, inne)
    return "; ".join(f"{etykieta}: {tekst}" if len(opis) > 1 else tekst for etykieta, tekst in opis)


def _los_wniosku(
    wniosek: Wniosek, stare: Narzedzie, nowe: Narzedzie, losy: tuple[LosOdpowiedzi, ...]
) -> LosWniosku | None:
    do_sprawdzenia = {los.klucz for los in losy if los.los is not Los.BEZ_ZMIAN and los.klucz in nowe}
    bez = tuple(klucz for klucz in wniosek.pytania if klucz in stare and klucz not in nowe)
    sprawdz = tuple(klucz for klucz in wniosek.pytania if klucz in do_sprawdzenia)
    if not bez and not sprawdz:
        return None
    dopisek = "\n".join(
        f"Wniosek wynika też z odpowiedzi na pytanie {klucz} kwestionariusza w wersji {stare.wersja}: "
        f"„{stare.pytanie(klucz).tekst}”"
        for klucz in bez
    )
    if bez and len(wniosek.uzasadnienie) + len(dopisek) + 2 > MAKS_UZASADNIENIA:
        raise OdmowaZapisu(
            f"Skróć uzasadnienie wniosku {wniosek.etykieta}: trzeba w nim zapisać pytania, których już nie ma."
        )
    return LosWniosku(wniosek.pk, wniosek.etykieta, bez, sprawdz, dopisek)


def _zapisz_odpowiedzi(sprawa: Sprawa, plan: PlanPrzeniesienia) -> None:
    wiersze = {wiersz.pytanie: wiersz for wiersz in Odpowiedz.objects.filter(sprawa=sprawa)}
    # What goes over as it is stays untouched, so a form open on it is not stale.
    zmieniane = [
        los for los in plan.odpowiedzi if los.los is not Los.BEZ_ZMIAN or los.wartosc != wiersze[los.klucz].wartosc
    ]
    for los in zmieniane:
        wiersz = wiersze[los.klucz]
        wiersz.wartosc = dict(los.wartosc)
        if los.slowa:
            naglowek = f"{los.klucz}, wersja {plan.z_wersji}: {los.tekst}"
            wiersz.archiwum = "\n".join(filter(None, [wiersz.archiwum, f"{naglowek} – {los.slowa}"]))
        if los.los in (Los.DO_SPRAWDZENIA, Los.CZESCIOWO):
            wiersz.do_sprawdzenia = los.powod
        elif los.los is Los.SLOWAMI:
            wiersz.do_sprawdzenia = ""
        if not los.nie_dotyczy:
            wiersz.nie_dotyczy, wiersz.powod_nie_dotyczy = False, ""
    pola = ["wartosc", "archiwum", "do_sprawdzenia", "nie_dotyczy", "powod_nie_dotyczy"]
    Odpowiedz.objects.bulk_update([wiersze[los.klucz] for los in zmieniane], pola)


def _zapisz_wnioski(sprawa: Sprawa, plan: PlanPrzeniesienia) -> None:
    wiersze = {wiersz.pk: wiersz for wiersz in Wniosek.objects.filter(sprawa=sprawa)}
    zmieniane = [los for los in plan.wnioski if los.bez]
    for los in zmieniane:
        wiersz = wiersze[los.pk]
        wiersz.pytania = [klucz for klucz in wiersz.pytania if klucz not in los.bez]
        wiersz.uzasadnienie = "\n\n".join(filter(None, [wiersz.uzasadnienie, los.dopisek]))
    Wniosek.objects.bulk_update([wiersze[los.pk] for los in zmieniane], ["pytania", "uzasadnienie"])


def _zmiany_w_historii(plan: PlanPrzeniesienia) -> list[dict[str, str]]:
    zmiany = [
        {"pole": f"odpowiedź {los.klucz}", "bylo": los.bylo, "jest": f"{los.los}. {los.powod}"}
        for los in plan.wymagajace_uwagi
    ]
    zmiany += [
        {"pole": f"wniosek {los.etykieta}", "bylo": ", ".join(los.bez), "jest": los.dopisek}
        for los in plan.wnioski
        if los.bez
    ]
    return [{"pole": "wersja kwestionariusza", "bylo": plan.z_wersji, "jest": plan.do_wersji}, *zmiany]
