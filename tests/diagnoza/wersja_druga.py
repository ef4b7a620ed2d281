"""A made-up version 2 of the questionnaire, written from version 1: something of every kind of change."""

import re
import shutil
from pathlib import Path

from diagnoza.kwestionariusz import FOLDER

WIEDZA = 'pola = [{ klucz = "ocena", typ = "skala", skala = "S4-ZAS" }]'
NOWE = """
[[sekcje.pytania]]
klucz = "P1.21"
tekst = "Czy gmina zna statut wzorcowy?"
dlaczego = "Statut ustala wkłady."
gdzie = "Rozmowa."
kto = "oboje"
pola = [{ klucz = "zna", typ = "tn", oceniane = true }]
"""


def zamien(plik: Path, *pary: tuple[str, str]) -> None:
    """Replace the first hit of each text."""
    tekst = plik.read_text(encoding="utf-8")
    for co, na_co in pary:
        assert co in tekst, co
        tekst = tekst.replace(co, na_co, 1)
    plik.write_text(tekst, encoding="utf-8")


def usun_pytanie(plik: Path, klucz: str) -> str:
    """Cut a question out of the file and return it."""
    tekst = plik.read_text(encoding="utf-8")
    blok = re.search(rf'\[\[sekcje\.pytania\]\]\nklucz = "{klucz}".*?(?=\n\[\[|\Z)', tekst, re.DOTALL)[0]
    plik.write_text(tekst.replace(blok, ""), encoding="utf-8")
    return blok


def usun_podpowiedzi(plik: Path, pytanie: str) -> None:
    """Cut out the rules that rest on a question."""
    bloki = re.split(r"(?=\[\[podpowiedzi\]\])", plik.read_text(encoding="utf-8"))
    plik.write_text("".join(blok for blok in bloki if f'"{pytanie}.' not in blok), encoding="utf-8")


def napisz(folder: Path) -> Path:
    """Write versions 1 and 2 under ``folder`` and return it."""
    shutil.copytree(FOLDER / "v1", folder / "v1")
    v2 = shutil.copytree(FOLDER / "v1", folder / "v2")
    zamien(v2 / "meta.toml", ('wersja = "1"', 'wersja = "2"'))
    p1 = v2 / "p1.toml"
    usun_pytanie(p1, "P1.05")
    usun_podpowiedzi(v2 / "podpowiedzi.toml", "P1.05")
    zamien(
        p1,
        ("stanowisko wójta (burmistrza, prezydenta) wobec", "zdanie wójta (burmistrza, prezydenta) o pomyśle"),
        ("Przystąpienie gminy do spółdzielni wymaga uchwały rady.", "O przystąpieniu decyduje rada."),
        ('        { klucz = "cis", tekst = "centrum integracji społecznej (CIS)" },\n', ""),
        ('jednostka = ["firma", "firmy", "firm"], max = 10000', "max_znakow = 50"),
        ('"nie sprawdzono"', '"nikt nie sprawdzał"'),
        ('tytul = "Zasoby i przygotowanie"', 'tytul = "Zasoby"'),
    )
    zamien(p1, ('klucz = "liczba", typ = "liczba", max_znakow', 'klucz = "liczba", typ = "tekst", max_znakow'))
    _nowa_czesc(p1, "P1.14")
    blok = usun_pytanie(p1, "P1.13")
    zamien(p1, ('[[sekcje]]\nklucz = "P1.C"', f'{blok}\n\n[[sekcje]]\nklucz = "P1.C"'))
    with p1.open("a", encoding="utf-8") as koniec:
        koniec.write(NOWE)
    zamien(v2 / "p2.toml", ('kto = "urzednik"', 'kto = "oboje"'))
    return folder


def _nowa_czesc(plik: Path, klucz: str) -> None:
    blok = re.search(rf'klucz = "{klucz}".*?{re.escape(WIEDZA)}', plik.read_text(encoding="utf-8"), re.DOTALL)[0]
    nowe = WIEDZA.replace('"ocena",', '"ocena", etykieta = "Sprzęt",').replace(
        " }]", ' }, { klucz = "opis", etykieta = "Jaki?", typ = "tekst" }]'
    )
    zamien(plik, (blok, blok.replace(WIEDZA, nowe)))
