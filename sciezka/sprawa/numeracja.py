"""Renumbering recognised: which area, goal and action got another number between two versions of a document."""

import re
from collections.abc import Callable, Iterable

from sciezka.sprawa.punkty import CzescDokumentu

_TYTUL = re.compile(r"^(Obszar|Cel) (\d+): ")
_WIERSZ = re.compile(r"^(\d+)\. (.+)$", re.DOTALL)
_ODWOLANIE = re.compile(r"\b([Oo]bszar\w*|[Cc]el\w*|[Dd]ziałani\w*) (\d+)\b")
_RDZENIE = {"o": "obszar", "c": "cel", "d": "działanie"}


def przenumerowanie(pary: Iterable[tuple[CzescDokumentu, CzescDokumentu]]) -> Callable[[str], str]:
    """Return a function that rewrites a text of the older version with the newer numbers.

    Areas and goals are known by the keys of their parts, actions by their names; a number that did not change, or cannot
    be told, stays as it was.
    """
    pary = list(pary)
    mapa = _z_tytulow(pary) | _z_dzialan(pary)
    if not mapa:
        return str

    def zamien(odwolanie: re.Match[str]) -> str:
        slowo, numer = odwolanie.groups()
        return f"{slowo} {mapa.get((_RDZENIE[slowo[0].lower()], numer), numer)}"

    def przeloz(tekst: str) -> str:
        tekst = _ODWOLANIE.sub(zamien, tekst)
        if wiersz := _WIERSZ.match(tekst):
            numer, reszta = wiersz.groups()
            return f"{mapa.get(('działanie', numer, _nazwa(reszta)), numer)}. {reszta}"
        return tekst

    return przeloz


def _z_tytulow(pary: list[tuple[CzescDokumentu, CzescDokumentu]]) -> dict[tuple[str, ...], str]:
    mapa: dict[tuple[str, ...], str] = {}
    for dawna, nowa in pary:
        stary, nowy = _TYTUL.match(dawna.tytul), _TYTUL.match(nowa.tytul)
        if stary and nowy and stary[2] != nowy[2]:
            mapa[stary[1].lower(), stary[2]] = nowy[2]
    return mapa


def _z_dzialan(pary: list[tuple[CzescDokumentu, CzescDokumentu]]) -> dict[tuple[str, ...], str]:
    stare, nowe = (_numery_dzialan(strona) for strona in zip(*pary, strict=True)) if pary else ({}, {})
    mapa: dict[tuple[str, ...], str] = {}
    for nazwa in stare.keys() & nowe.keys():
        if stare[nazwa] != nowe[nazwa]:
            mapa["działanie", stare[nazwa]] = nowe[nazwa]
            mapa["działanie", stare[nazwa], nazwa] = nowe[nazwa]
    return mapa


def _numery_dzialan(czesci: Iterable[CzescDokumentu]) -> dict[str, str]:
    """Return name → number of rows "3. Name"; a name met with two numbers is left out."""
    znalezione: dict[str, set[str]] = {}
    for part in czesci:
        for punkt in part.punkty:
            if punkt.komorki and (wiersz := _WIERSZ.match(punkt.komorki[0])):
                znalezione.setdefault(_nazwa(wiersz[2]), set()).add(wiersz[1])
    return {nazwa: min(numery) for nazwa, numery in znalezione.items() if len(numery) == 1}


def _nazwa(tekst: str) -> str:
    """Return the name of an action from its cell, its row or its bar in the chart."""
    return re.split(r" \| |: ", tekst, maxsplit=1)[0].strip()
