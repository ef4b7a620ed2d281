"""The smallest things of a document that are compared: titles, paragraphs, pairs, items, rows, captions, data of charts."""

import json
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sciezka.dokumenty.typografia import data_krotko
from sciezka.sprawa.punkty import CzescDokumentu, Punkt, ponumeruj

_DATA = re.compile(r"\d{4}-\d{2}-\d{2}")
#: Heads of columns whose bare numbers name an area or a goal of the plan.
NUMEROWANE = frozenset({"Cel", "Obszar"})


@dataclass(frozen=True)
class Jednostka:
    """The smallest thing compared. ``para`` finds its other self (label of a pair, first cell of a row)."""

    co: str
    tekst: str
    para: str = ""
    numer: str = ""
    klucz: str = ""


def czesci(dane: dict[str, Any]) -> list[CzescDokumentu]:
    """Return the numbered parts, with what stands outside them (title, metric, signatures) as parts without a number."""
    podpisy = [[podpis["strona"], f"{podpis['osoba']}, {podpis['funkcja']}"] for podpis in dane.get("podpisy") or []]
    tytul = [("Tytuł", dane.get("tytul", "")), ("Podtytuł", dane.get("podtytul", ""))]
    czolo = [*tytul, *(dane.get("metryka") or [])]
    return [
        _bez_numeru("_czolo", "Tytuł i metryka dokumentu", czolo),
        *ponumeruj(dane),
        *([_bez_numeru("_podpisy", "Podpisy", podpisy)] if podpisy else []),
    ]


def _bez_numeru(klucz: str, tytul: str, pola: Iterable[Sequence[Any]]) -> CzescDokumentu:
    punkty = [Punkt("", "", "pole", str(wartosc), str(etykieta)) for etykieta, wartosc in pola if wartosc]
    return CzescDokumentu(klucz, "", tytul, 2, punkty)


def jednostki(part: CzescDokumentu, przeloz: Callable[[str], str] = str) -> list[Jednostka]:
    slowa = {"akapit": "akapit", "pole": "pole", "pozycja": "pozycja listy", "wiersz": "wiersz tabeli"}
    wynik = [Jednostka("tytuł części", part.tytul, "tytuł", part.numer, part.klucz)] if part.numer else []
    for punkt in part.punkty:
        if punkt.rodzaj == "wykres":
            wynik += _dane_wykresu(part.wykres or {}, punkt)
            continue
        para = punkt.etykieta or (punkt.komorki[0] if punkt.komorki else "")
        wynik.append(Jednostka(slowa[punkt.rodzaj], _tekst(part, punkt), para, punkt.numer, punkt.klucz))
    if part.tabela:
        naglowki = " | ".join(str(naglowek) for naglowek in part.tabela.get("naglowki", []))
        wynik.append(Jednostka("podpis tabeli", str(part.tabela.get("opis", "")), "opis", part.numer, part.klucz))
        wynik.append(Jednostka("nagłówki tabeli", naglowki, "naglowki", part.numer, part.klucz))
    return [replace(j, tekst=przeloz(j.tekst), para=przeloz(j.para)) for j in wynik]


def _tekst(part: CzescDokumentu, punkt: Punkt) -> str:
    """Return a place as one text; a bare number under "Cel" becomes "cel 2", so that renumbering can be recognised."""
    if punkt.etykieta:
        return f"{punkt.etykieta}: {punkt.tekst}"
    if not punkt.komorki or not part.tabela:
        return punkt.tekst
    naglowki = [*part.tabela.get("naglowki", []), *[""] * len(punkt.komorki)]
    pary = zip(naglowki, punkt.komorki, strict=False)
    return " | ".join(f"{str(n).lower()} {k}" if n in NUMEROWANE and k.isdecimal() else k for n, k in pary)


def _dane_wykresu(wykres: dict[str, Any], punkt: Punkt) -> list[Jednostka]:
    """Return the data of a chart as words: one line for each bar, and one for everything else that is drawn."""
    dane = dict(wykres.get("dane") or {})
    wiersze = dane.pop("wiersze", [])
    reszta = {"rodzaj": wykres.get("rodzaj"), **dane}
    opis = ", ".join(f"{nazwa}: {_slowem(wartosc)}" for nazwa, wartosc in sorted(reszta.items()))
    return [Jednostka("opis wykresu", opis, "opis", punkt.numer, punkt.klucz)] + [
        Jednostka(
            "dane wykresu",
            f"{wiersz.get('nazwa', '')}: " + ", ".join(f"{nazwa} {_slowem(wiersz[nazwa])}" for nazwa in _pola_paska(wiersz)),
            str(wiersz.get("nazwa", "")), punkt.numer, punkt.klucz,
        )
        for wiersz in wiersze
    ]  # fmt: skip


def _pola_paska(wiersz: dict[str, Any]) -> list[str]:
    """Return the fields of a bar as they are said: from, to, then the rest in alphabetical order."""
    kolejno = {"od": "0", "do": "1"}
    return sorted((nazwa for nazwa in wiersz if nazwa != "nazwa"), key=lambda nazwa: kolejno.get(nazwa, nazwa))


def _slowem(wartosc: Any) -> str:
    if isinstance(wartosc, bool) or wartosc is None:
        return {True: "tak", False: "nie", None: "brak"}[wartosc]
    if not isinstance(wartosc, str):
        return json.dumps(wartosc, ensure_ascii=False)
    return data_krotko(date.fromisoformat(wartosc)) if _DATA.fullmatch(wartosc) else wartosc
