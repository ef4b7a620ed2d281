"""What the instrument is made of: planes, sections, questions, and the parts of an answer. All frozen."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from diagnoza.narzedzie.reguly import Regula


class Typ(StrEnum):
    """Kinds of answer parts; a new kind needs cleaning, description and a form field."""

    TN = "tn"
    SKALA = "skala"
    LICZBA = "liczba"
    KWOTA = "kwota"
    PROCENT = "procent"
    ROK = "rok"
    DATA = "data"
    WYBOR = "wybor"
    WYBORY = "wybory"
    TEKST = "tekst"


# The answers of a "tak/nie" part. "Nie wiem" is an answer, but never a score.
TAK_NIE = {"tak": "tak", "czesciowo": "częściowo", "nie": "nie", "nie_wiem": "nie wiem"}
SKALA = range(5)


class Kto(StrEnum):
    """Who answers a question by default; the animator may always answer on behalf of both."""

    ANIMATOR = "animator"
    URZEDNIK = "urzednik"
    OBOJE = "oboje"


class Odwolanie(NamedTuple):
    """A part of some question's answer, written in the files as ``P2.13.wykonanie``."""

    pytanie: str
    pole: str


class Warunek(NamedTuple):
    """The option that has to be chosen elsewhere for a part to be asked: ``P1.09.zadania.zielen``."""

    pytanie: str
    pole: str
    opcja: str


@dataclass(frozen=True)
class Opcja:
    """One option. ``wylaczna`` goes with no other; ``wymaga`` names the part that must then be filled."""

    klucz: str
    tekst: str
    wylaczna: bool = False
    wymaga: str = ""


@dataclass(frozen=True)
class Pole:
    """One part of an answer, with its own kind and label.

    A part that is not ``wymagane`` does not hold a question back from being answered. A part with ``licznik``
    and ``mianownik`` is calculated from other parts and never typed in.
    """

    klucz: str
    etykieta: str
    typ: Typ
    wymagane: bool = True
    oceniane: bool = False
    opcje: tuple[Opcja, ...] = ()
    skala: str = ""
    kotwice: tuple[str, ...] = ()
    jednostka: tuple[str, ...] = ()
    miejsca: int = 0
    min: int = 0
    max: int | None = None
    max_znakow: int = 4000
    lata_naprzod: int = 1
    co_najmniej: str = ""
    gdy: Warunek | None = None
    licznik: Odwolanie | None = None
    mianownik: Odwolanie | None = None

    @property
    def wyliczane(self) -> bool:
        return self.licznik is not None

    def opcja(self, klucz: str) -> Opcja | None:
        return next((opcja for opcja in self.opcje if opcja.klucz == klucz), None)


@dataclass(frozen=True)
class Pytanie:
    """One question: why it is asked, where the answer is found, who answers, and the parts of the answer."""

    klucz: str
    tekst: str
    dlaczego: str
    gdzie: str
    kto: Kto
    pola: tuple[Pole, ...]
    wymaga_roku: bool = False
    podsumowanie: str = ""

    @property
    def oceniane(self) -> bool:
        return any(pole.oceniane for pole in self.pola)

    @property
    def pola_do_wpisania(self) -> tuple[Pole, ...]:
        return tuple(pole for pole in self.pola if not pole.wyliczane)

    def pole(self, klucz: str) -> Pole:
        return next(pole for pole in self.pola if pole.klucz == klucz)

    def odpowiada(self, kto: Kto) -> bool:
        """Say whether the question waits for this kind of person."""
        return self.kto in (kto, Kto.OBOJE)


@dataclass(frozen=True)
class Sekcja:
    """A group of consecutive questions of one plane."""

    klucz: str
    tytul: str
    opis: str
    pytania: tuple[Pytanie, ...]


@dataclass(frozen=True)
class Plaszczyzna:
    """One of the three planes of diagnosis; the contract says which of them are in scope."""

    klucz: str
    nazwa: str
    nazwa_krotka: str
    opis: str
    sekcje: tuple[Sekcja, ...]

    @cached_property
    def pytania(self) -> tuple[Pytanie, ...]:
        return tuple(pytanie for sekcja in self.sekcje for pytanie in sekcja.pytania)


@dataclass(frozen=True)
class Narzedzie:
    """One version of the whole instrument. A case keeps the version it started with."""

    wersja: str
    nazwa: str
    opis: str
    obowiazuje_od: date
    plaszczyzny: tuple[Plaszczyzna, ...]
    skroty: Mapping[str, str]
    #: Rules that suggest conclusions to the team; a version may have none.
    podpowiedzi: tuple[Regula, ...] = ()

    @cached_property
    def _pytania(self) -> dict[str, Pytanie]:
        return {pytanie.klucz: pytanie for pytanie in self}

    def __iter__(self) -> Iterator[Pytanie]:
        return (pytanie for plaszczyzna in self.plaszczyzny for pytanie in plaszczyzna.pytania)

    def __len__(self) -> int:
        return len(self._pytania)

    def __contains__(self, klucz: object) -> bool:
        return klucz in self._pytania

    def pytanie(self, klucz: str) -> Pytanie:
        """Return the question with this key; ``KeyError`` when this version has none."""
        return self._pytania[klucz]

    def plaszczyzna(self, klucz: str) -> Plaszczyzna:
        """Return the plane with this key (``P1``); ``KeyError`` when there is none."""
        for plaszczyzna in self.plaszczyzny:
            if plaszczyzna.klucz == klucz:
                return plaszczyzna
        raise KeyError(klucz)

    def plaszczyzna_pytania(self, klucz: str) -> Plaszczyzna:
        return self.plaszczyzna(self.pytanie(klucz).klucz.split(".")[0])

    def sekcja_pytania(self, klucz: str) -> Sekcja:
        pytanie = self.pytanie(klucz)
        return next(s for s in self.plaszczyzna_pytania(klucz).sekcje if pytanie in s.pytania)

    def _sasiad(self, klucz: str, krok: int) -> Pytanie | None:
        pytania = self.plaszczyzna_pytania(klucz).pytania
        numer = pytania.index(self.pytanie(klucz)) + krok
        return pytania[numer] if 0 <= numer < len(pytania) else None

    def nastepne(self, klucz: str) -> Pytanie | None:
        """Return the question after this one in the same plane: the next plane may be out of scope."""
        return self._sasiad(klucz, 1)

    def poprzednie(self, klucz: str) -> Pytanie | None:
        """Return the question before this one in the same plane."""
        return self._sasiad(klucz, -1)
