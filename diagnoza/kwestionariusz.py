"""The diagnosis questionnaire: loading a version of the instrument and reporting broken files at start-up."""

from functools import cache
from pathlib import Path
from typing import Any

from django.core import checks

from diagnoza.narzedzie.budowa import Kto, Narzedzie, Opcja, Plaszczyzna, Pole, Pytanie, Sekcja, Typ
from diagnoza.narzedzie.czytnik import META, wczytaj_folder
from diagnoza.narzedzie.plik import BladNarzedzia, Usterka

__all__ = [
    "AKTUALNA",
    "BladNarzedzia",
    "Kto",
    "Narzedzie",
    "Opcja",
    "Plaszczyzna",
    "Pole",
    "Pytanie",
    "Sekcja",
    "Typ",
    "Usterka",
    "dostepne_wersje",
    "nowsza",
    "sprawdz_narzedzie",
    "wczytaj",
]

# The version new cases start with; a case keeps its own until somebody carries it over (``diagnoza.przeniesienie``).
AKTUALNA = "1"
FOLDER = Path(__file__).parent / "narzedzie"


def dostepne_wersje() -> tuple[str, ...]:
    """Return the versions on file, oldest first: every folder ``v…``, also one that turns out to be broken."""
    numery = (folder.name[1:] for folder in FOLDER.glob("v*") if folder.is_dir())
    return tuple(sorted(numery, key=lambda numer: (len(numer), numer)))


def nowsza(wersja: str) -> str:
    """Return the version new cases start with when it is newer than ``wersja``, otherwise an empty text."""
    wersje = dostepne_wersje()
    return AKTUALNA if wersja in wersje and wersje.index(AKTUALNA) > wersje.index(wersja) else ""


@cache
def wczytaj(wersja: str = AKTUALNA) -> Narzedzie:
    """Return one version of the instrument, read once; ``BladNarzedzia`` when files are broken or missing."""
    folder = FOLDER / f"v{wersja}"
    narzedzie = wczytaj_folder(folder)
    if narzedzie.wersja != wersja:
        usterka = Usterka(folder / META, 1, f"folder v{wersja} zawiera wersję „{narzedzie.wersja}”")
        raise BladNarzedzia((usterka,))
    return narzedzie


def sprawdz_narzedzie(app_configs: Any, **kwargs: Any) -> list[checks.CheckMessage]:
    """Report every fault of every version as a system-check error: cases may still use an old version."""
    bledy: list[checks.CheckMessage] = []
    for wersja in sorted({*dostepne_wersje(), AKTUALNA}):
        try:
            wczytaj(wersja)
        except BladNarzedzia as blad:
            bledy += [checks.Error(str(usterka), hint=usterka.adres, id="diagnoza.E001") for usterka in blad.usterki]
    return bledy
