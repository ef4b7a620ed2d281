"""One file of the instrument while it is read: finding lines and collecting faults as sentences."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

NAZWY_TYPOW = {
    str: "tekstem",
    bool: "wartością true albo false",
    int: "liczbą całkowitą",
    list: "listą",
    dict: "tabelą",
    date: "datą",
}


@dataclass(frozen=True)
class Usterka:
    """One fault of an instrument file."""

    plik: Path
    wiersz: int
    tekst: str

    @property
    def adres(self) -> str:
        """Return the place as editors open it: ``path:line``."""
        return f"{self.plik}:{self.wiersz}"

    def __str__(self) -> str:
        return f"{self.plik.parent.name}/{self.plik.name}, wiersz {self.wiersz}: {self.tekst}"


class BladNarzedzia(Exception):
    """The instrument's files are broken; ``usterki`` lists every fault found."""

    def __init__(self, usterki: tuple[Usterka, ...]) -> None:
        self.usterki = usterki
        super().__init__("\n".join(str(usterka) for usterka in usterki))


@dataclass
class Plik:
    """A file being read: its text for finding lines, and the list of faults that all files share."""

    sciezka: Path
    usterki: list[Usterka]
    dane: dict[str, Any] = field(default_factory=dict)
    tekst: str = ""

    def wczytaj(self) -> bool:
        try:
            self.tekst = self.sciezka.read_text(encoding="utf-8")
            self.dane = tomllib.loads(self.tekst)
        except OSError:
            self.usterki.append(Usterka(self.sciezka, 1, "nie ma takiego pliku albo nie można go odczytać"))
        except UnicodeDecodeError:
            self.usterki.append(Usterka(self.sciezka, 1, "plik nie jest zapisany w UTF-8"))
        except tomllib.TOMLDecodeError as blad:
            miejsce = re.search(r"at line (\d+)", str(blad))
            wiersz = int(miejsce[1]) if miejsce else self.tekst.count("\n") + 1
            self.usterki.append(Usterka(self.sciezka, wiersz, f"błąd zapisu TOML ({blad})"))
        else:
            return True
        return False

    def wiersz(self, slady: tuple[str, ...], ktory: int = 1) -> int:
        """Return the line reached by following traces one after another; ``ktory`` counts hits of the last.

        TOML readers give no line numbers, so the raw text is searched. A trace that is not found stays where
        the one before it led.
        """
        pozycja = 0
        for numer, slad in enumerate(slady, 1):
            ile = ktory if numer == len(slady) else 1
            trafienia = [t.start() for t in re.finditer(slad, self.tekst[pozycja:], re.MULTILINE)][:ile]
            pozycja += trafienia[-1] if trafienia else 0
        return self.tekst.count("\n", 0, pozycja) + 1


def slad_klucza(klucz: object) -> str:
    """Return the trace that leads to the line where a key is given."""
    return rf'\bklucz\s*=\s*"{re.escape(str(klucz))}"'


def slad_pola(nazwa: str) -> str:
    """Return the trace that leads to the line where a field is set."""
    return rf"\b{re.escape(nazwa)}\s*="


@dataclass(frozen=True)
class Miejsce:
    """A place in a file under its human name, so that every complaint says where it stands."""

    plik: Plik
    nazwa: str
    slady: tuple[str, ...] = ()

    def glebiej(self, nazwa: str, *slady: str) -> "Miejsce":
        return Miejsce(self.plik, f"{self.nazwa}, {nazwa}", (*self.slady, *slady))

    def usterka(self, tekst: str, *slady: str, ktory: int = 1) -> None:
        wiersz = self.plik.wiersz((*self.slady, *slady), ktory)
        self.plik.usterki.append(Usterka(self.plik.sciezka, wiersz, f"{self.nazwa}: {tekst}"))

    def zgodne(self, dane: Any, wymagane: Mapping[str, type], dodatki: Mapping[str, type] | None = None) -> bool:
        """Check that a table has all it must have, nothing unknown, and no empty texts or lists."""
        if not isinstance(dane, dict):
            self.usterka("oczekiwano tabeli")
            return False
        przed = len(self.plik.usterki)
        dozwolone = {**wymagane, **(dodatki or {})}
        for klucz in sorted(dane.keys() - dozwolone.keys()):
            self.usterka(f"nieznane pole „{klucz}”", slad_pola(klucz))
        for klucz in sorted(wymagane.keys() - dane.keys()):
            self.usterka(f"brakuje pola „{klucz}”")
        for klucz, typ in dozwolone.items():
            if klucz in dane and type(dane[klucz]) is not typ:
                self.usterka(f"pole „{klucz}” ma być {NAZWY_TYPOW[typ]}", slad_pola(klucz))
            elif klucz in dane and typ in (str, list, dict) and not _wypelnione(dane[klucz]):
                self.usterka(f"pole „{klucz}” jest puste", slad_pola(klucz))
        return len(self.plik.usterki) == przed


def _wypelnione(wartosc: Any) -> bool:
    return bool(wartosc.strip() if isinstance(wartosc, str) else wartosc)
