"""Suggested goals: which fit the conclusions of a case by the shipped rules, and what people decided about them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from django.core import checks

from diagnoza.kwestionariusz import BladNarzedzia, dostepne_wersje, wczytaj
from diagnoza.models import Wniosek
from diagnoza.narzedzie.plik import Miejsce, Plik, Usterka, slad_klucza, slad_pola
from plan.models import PodpowiedzPlanu
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.slownik import FormaPracy, RodzajRezultatu

PLIK = Path(__file__).parent / "podpowiedzi.toml"
POLA = {
    "klucz": str, "pytania": list, "rodzaje": list, "obszar": str, "tresc": str, "efekt": str, "rezultat": str,
    "wskaznik": str, "jednostka": str, "dzialania": list,
}  # fmt: skip
POLA_DZIALANIA = {"nazwa": str, "forma": int, "godziny": int, "tydzien": int, "tygodni": int, "produkt": str}


@dataclass(frozen=True)
class RegulaPlanu:
    """A goal that fits conclusions of these kinds resting on one of these questions, with actions that lead to it."""

    klucz: str
    pytania: tuple[str, ...]
    rodzaje: tuple[str, ...]
    obszar: str
    tresc: str
    efekt: str
    rezultat: str
    wskaznik: str
    jednostka: str
    dzialania: tuple[Mapping[str, Any], ...]

    def pasuje(self, wniosek: Wniosek) -> bool:
        """Tell whether the goal fits this conclusion."""
        return wniosek.rodzaj in self.rodzaje and bool(set(self.pytania) & set(wniosek.pytania))


@dataclass(frozen=True)
class Propozycja:
    """A goal suggested for a conclusion; it waits for a decision."""

    wniosek: Wniosek
    regula: RegulaPlanu


class PodpowiedziPlanu:
    """Suggestions for the plan of a case. Two queries; one when the plan was read already (``wnioski``)."""

    def __init__(self, sprawa: Sprawa, wnioski: Iterable[Wniosek] | None = None) -> None:
        if wnioski is None:
            wnioski = Wniosek.objects.filter(sprawa=sprawa).select_related("odlozenie")
        self.rozpatrzone = list(
            PodpowiedzPlanu.objects.filter(sprawa=sprawa).select_related("wniosek", "cel", "utworzyl").order_by("-pk")
        )
        juz = {(podpowiedz.wniosek_id, podpowiedz.regula) for podpowiedz in self.rozpatrzone}
        wolne = [wniosek for wniosek in wnioski if not hasattr(wniosek, "odlozenie")]
        self.otwarte = [
            Propozycja(wniosek, regula)
            for wniosek in sorted(wolne, key=lambda wniosek: (-wniosek.waga, wniosek.numer))
            for regula in reguly().values()
            if regula.pasuje(wniosek) and (wniosek.pk, regula.klucz) not in juz
        ]


def przeczytaj(plik: Path = PLIK) -> tuple[dict[str, RegulaPlanu], list[Usterka]]:
    """Return the rules by key and every fault found."""
    usterki: list[Usterka] = []
    zrodlo = Plik(plik, usterki)
    if not zrodlo.wczytaj() or not Miejsce(zrodlo, "podpowiedzi").zgodne(zrodlo.dane, {"podpowiedzi": list}):
        return {}, usterki
    wynik: dict[str, RegulaPlanu] = {}
    for numer, dane in enumerate(zrodlo.dane["podpowiedzi"], 1):
        klucz = dane.get("klucz", "") if isinstance(dane, dict) else ""
        tu = Miejsce(zrodlo, f"podpowiedź {klucz or numer}", (slad_klucza(klucz),) if klucz else ())
        if not tu.zgodne(dane, POLA):
            continue
        if klucz in wynik:
            tu.usterka(f"klucz „{klucz}” już jest", ktory=2)
        _sprawdz_wartosci(tu, dane)
        listy = {nazwa: tuple(dane[nazwa]) for nazwa in ("pytania", "rodzaje", "dzialania")}
        wynik[klucz] = RegulaPlanu(**{**dane, **listy})
    return wynik, usterki


def _sprawdz_wartosci(tu: Miejsce, dane: Mapping[str, Any]) -> None:
    if obce := sorted(set(map(str, dane["pytania"])) - _znane_pytania()):
        tu.usterka(f"nie ma pytania „{obce[0]}”", slad_pola("pytania"))
    if obce := sorted(set(map(str, dane["rodzaje"])) - set(Wniosek.Rodzaj.values)):
        tu.usterka(f"nieznany rodzaj wniosku „{obce[0]}”", slad_pola("rodzaje"))
    if dane["rezultat"] not in RodzajRezultatu.values:
        tu.usterka(f"nieznany rodzaj rezultatu „{dane['rezultat']}”", slad_pola("rezultat"))
    for dzialanie in dane["dzialania"]:
        if tu.zgodne(dzialanie, POLA_DZIALANIA) and dzialanie["forma"] not in FormaPracy.values:
            tu.usterka(f"nieznana forma pracy {dzialanie['forma']}", slad_pola("dzialania"))


def _znane_pytania() -> set[str]:
    """Return the questions of every version on file; a broken version has its own start-up error."""
    znane: set[str] = set()
    for wersja in dostepne_wersje():
        try:
            znane |= {pytanie.klucz for pytanie in wczytaj(wersja)}
        except BladNarzedzia:
            continue
    return znane


@cache
def reguly() -> dict[str, RegulaPlanu]:
    """Return the rules shipped with the product; the system check has made sure they are whole."""
    return przeczytaj()[0]


def sprawdz_podpowiedzi(app_configs: Any, **kwargs: Any) -> list[checks.CheckMessage]:
    """Report every fault of the rules as a system-check error."""
    return [checks.Error(str(usterka), hint=usterka.adres, id="plan.E002") for usterka in przeczytaj()[1]]


def wybrane_dzialania(regula: RegulaPlanu, numery: Iterable[str]) -> list[Mapping[str, Any]]:
    """Return the suggested actions that the person ticked."""
    return [regula.dzialania[int(numer)] for numer in numery]
