"""The thread as a matrix: rows of goals and conclusions, a column for each step, every gap in the cell where something is missing."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from rezultaty.ogniwa import BrakNici, Ogniwo

KOLUMNY = ("II. Wnioski", "III. Obszar i cel", "III. Działania", "IV. Praca", "V. Rezultat")


@dataclass
class WierszNici:
    """One row of the matrix: a goal with what it comes from and leads to, or a conclusion or area that leads nowhere yet."""

    wnioski: list[Ogniwo]
    obszar: Ogniwo | None = None
    cel: Ogniwo | None = None
    dzialania: list[Ogniwo] = field(default_factory=list)
    rezultaty: list[Ogniwo] = field(default_factory=list)

    def ma_brak(self, rodzaj: str) -> bool:
        """Tell whether any cell of the row has a gap of the kind."""
        wlasne = [*self.wnioski, *filter(None, [self.obszar, self.cel]), *self.dzialania, *self.rezultaty]
        return any(ogniwo.ma_swoj_brak(rodzaj) for ogniwo in wlasne)


@dataclass(frozen=True)
class Pozycja:
    """One line of a cell: words with where they open, gaps, what is still to come. ``przy`` names the action it is about."""

    tekst: str = ""
    url: str = ""
    przy: str = ""
    braki: tuple[BrakNici, ...] = ()
    czeka: str = ""

    def __str__(self) -> str:
        slowa = ", ".join(filter(None, [self.tekst, *(brak.tekst for brak in self.braki), self.czeka]))
        return f"{self.przy}: {slowa}" if self.przy else slowa


@dataclass(frozen=True)
class Komorka:
    """A cell of the matrix under its heading; empty when there is nothing to say."""

    naglowek: str
    pozycje: tuple[Pozycja, ...]


def komorki(wiersz: WierszNici) -> list[Komorka]:
    """Return the five cells of a row."""
    obszar, cel = wiersz.obszar, wiersz.cel
    kolumny = (
        [*_slowa(wiersz.wnioski), *_braki([obszar], "obszar_bez_wniosku")],
        [*_slowa([obszar, cel]), *_braki([obszar], "obszar_bez_celu"), *([] if obszar else _bez_obszaru(wiersz))],
        [*_slowa(wiersz.dzialania), *_braki([cel], "cel_bez_dzialania")],
        [_praca(dzialanie) for dzialanie in wiersz.dzialania],
        [*_slowa(wiersz.rezultaty), *_braki([cel], "cel_bez_rezultatu"), *_czeka([cel])],
    )
    return [
        Komorka(naglowek, tuple(pozycje)) for naglowek, pozycje in zip(KOLUMNY, kolumny, strict=True)
    ]  # fmt: skip


def _slowa(ogniwa: Iterable[Ogniwo | None]) -> list[Pozycja]:
    return [Pozycja(ogniwo.tekst, ogniwo.url) for ogniwo in ogniwa if ogniwo]


def _braki(ogniwa: Iterable[Ogniwo | None], rodzaj: str) -> list[Pozycja]:
    return [Pozycja(braki=(brak,)) for ogniwo in ogniwa if ogniwo for brak in ogniwo.braki if brak.rodzaj == rodzaj]


def _czeka(ogniwa: Iterable[Ogniwo | None]) -> list[Pozycja]:
    return [Pozycja(czeka=_bez_nazwy(ogniwo.czeka)) for ogniwo in ogniwa if ogniwo and ogniwo.czeka]


def _bez_obszaru(wiersz: WierszNici) -> list[Pozycja]:
    """Say why a conclusion leads to no area: set aside, forgotten, or it is not time yet."""
    odlozone = [Pozycja(f"{dalsze.rodzaj}: {dalsze.tekst}") for wniosek in wiersz.wnioski for dalsze in wniosek.dalej]
    return [*odlozone, *_braki(wiersz.wnioski, "wniosek_bez_obszaru"), *_czeka(wiersz.wnioski)]


def _praca(dzialanie: Ogniwo) -> Pozycja:
    praca = dzialanie.dalej[0] if dzialanie.dalej else None
    tekst, url = (praca.tekst, praca.url) if praca else ("", "")
    czeka = _bez_nazwy(dzialanie.czeka) or ("" if praca or dzialanie.braki else "–")
    return Pozycja(tekst, url, dzialanie.numer, tuple(dzialanie.braki), czeka)


def _bez_nazwy(czeka: str) -> str:
    """Drop the name of what is waited for: the column says it already."""
    return czeka.split(": ", 1)[-1]
