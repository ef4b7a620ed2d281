"""The numbered reading of a frozen document: every part, paragraph, pair, item, chart and table row has one number.

Numbers are counted from the snapshot each time, so a snapshot frozen before they existed reads the same way, and the page,
the printed copy and a remark's label always agree. Parts count 1, 2, 3… in reading order whatever their level; what is in
part 3 counts 3.1, 3.2… in the order paragraphs, pairs, items, chart, table rows. The rule must not change: it would renumber
what was already printed.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from sciezka.sprawa.slownik import RodzajWersji

#: Documents that are reviewed carry the numbers; what is issued (contract, annex) has paragraphs (§) of its own.
Z_NUMERAMI = frozenset({RodzajWersji.DIAGNOZA, RodzajWersji.PLAN, RodzajWersji.RAPORT})
#: Key of a remark to the document as a whole.
CALOSC = "dokument"


@dataclass(frozen=True)
class Punkt:
    """One numbered place. ``klucz`` is its anchor in this version, unique in the document; ``rodzaj`` says what it is."""

    klucz: str
    numer: str
    rodzaj: str
    tekst: str
    #: The label of a pair; "" for everything else.
    etykieta: str = ""
    #: The cells of a table row.
    komorki: tuple[str, ...] = ()

    @property
    def nazwa(self) -> str:
        """Name the place as people say it: "punkt 3.2"."""
        return f"punkt {self.numer}"


@dataclass(frozen=True)
class CzescDokumentu:
    """One numbered part with its numbered places; ``tabela`` and ``wykres`` stay as the snapshot has them."""

    klucz: str
    numer: str
    tytul: str
    poziom: int
    punkty: list[Punkt] = field(default_factory=list)
    tabela: dict[str, Any] | None = None
    wykres: dict[str, Any] | None = None
    poziomo: bool = False

    @property
    def nazwa(self) -> str:
        """Name the part as people say it: "część 3"."""
        return f"część {self.numer}"

    @cached_property
    def wedlug_rodzaju(self) -> dict[str, list[Punkt]]:
        """Return the places by their kind, for templates: akapit, pole, pozycja, wykres, wiersz."""
        wynik: dict[str, list[Punkt]] = {rodzaj: [] for rodzaj in ("akapit", "pole", "pozycja", "wykres", "wiersz")}
        for punkt in self.punkty:
            wynik[punkt.rodzaj].append(punkt)
        return wynik


def ponumeruj(dane: dict[str, Any]) -> list[CzescDokumentu]:
    """Return the parts of a snapshot with their numbers. A key used twice gets a suffix, so anchors stay unique."""
    czesci, zajete = [], set()
    for numer, part in enumerate(dane["czesci"], start=1):
        klucz = part["klucz"]
        while klucz in zajete:
            klucz = f"{klucz}_"
        zajete.add(klucz)
        czesci.append(_czesc(part, klucz, str(numer)))
    return czesci


def _czesc(part: dict[str, Any], klucz: str, numer: str) -> CzescDokumentu:
    punkty = [
        Punkt(f"{klucz}:{ktory}", f"{numer}.{ktory}", **pola) for ktory, pola in enumerate(_miejsca(part), start=1)
    ]
    return CzescDokumentu(
        klucz, numer, part["tytul"], part["poziom"], punkty, part.get("tabela"), part.get("wykres"),
        bool(part.get("poziomo")),
    )  # fmt: skip


def _miejsca(part: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for tekst in part.get("akapity") or []:
        yield {"rodzaj": "akapit", "tekst": str(tekst)}
    for etykieta, wartosc in part.get("pola") or []:
        yield {"rodzaj": "pole", "tekst": str(wartosc), "etykieta": str(etykieta)}
    for tekst in part.get("lista") or []:
        yield {"rodzaj": "pozycja", "tekst": str(tekst)}
    if part.get("wykres"):
        yield {"rodzaj": "wykres", "tekst": ""}
    for wiersz in (part.get("tabela") or {}).get("wiersze", []):
        komorki = tuple(str(komorka) for komorka in wiersz)
        yield {"rodzaj": "wiersz", "tekst": " | ".join(komorki), "komorki": komorki}


def etykiety(dane: dict[str, Any]) -> dict[str, str]:
    """Return for every place a remark may be pinned to (key) the label that names it by number and title."""
    wynik = {}
    for part in ponumeruj(dane):
        wynik[part.klucz] = f"{part.nazwa}, {part.tytul}"
        wynik |= {punkt.klucz: f"{punkt.nazwa}, {part.tytul}" for punkt in part.punkty}
    return {CALOSC: "cały dokument", **wynik}
