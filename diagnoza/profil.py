"""The profile of the municipality: scores by plane and section beside earlier ones, as a chart and as its table.

There is no total across planes. The page and the document show the same.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from diagnoza.odczyt import Odczyt
from diagnoza.porownania import NAJMNIEJ_GMIN, PUSTE, Dawny, Porownanie, dane_wynikow
from diagnoza.wyniki import Stan, Wynik, regula
from sciezka.dokumenty.typografia import odmiana

TYTUL = "Wyniki płaszczyzn i sekcji, od 0 do 100"
NAGLOWKI = ["Płaszczyzna albo sekcja", "Wynik", "Pytania z punktami", "Odpowiedzi", "Z dokumentu"]
#: Widths of columns in print by the number of columns of comparison.
SZEROKOSCI = {0: [32, 22, 20, 13, 13], 1: [25, 24, 15, 12, 12, 12], 2: [22, 23, 13, 11, 11, 11, 9]}


@dataclass(frozen=True)
class Wiersz:
    """A plane or one of its sections with what it is compared with; None: there is nothing to compare with at all."""

    wynik: Wynik
    sekcja: bool
    dawny: Dawny | None
    srodkowy: Dawny | None

    @property
    def nazwa(self) -> str:
        return f"{self.wynik.klucz}{'' if self.sekcja else '.'} {self.wynik.nazwa}"


class Profil:
    """The profile of one case. Two queries besides the reading."""

    def __init__(self, odczyt: Odczyt) -> None:
        self.odczyt = odczyt
        self.wyniki = [stan.wynik for stan in odczyt.plaszczyzny()]
        self.porownanie = Porownanie(odczyt.sprawa, odczyt.narzedzie)

    @cached_property
    def wiersze(self) -> list[Wiersz]:
        """Return the planes in order, each followed by its sections unless it is out of scope."""
        return [
            Wiersz(wynik, wynik is not plaszczyzna, self.porownanie.dawny(wynik), self.porownanie.srodkowy(wynik))
            for plaszczyzna in self.wyniki
            for wynik in (plaszczyzna, *(plaszczyzna.sekcje if plaszczyzna.stan is not Stan.POZA_ZAKRESEM else ()))
        ]

    @property
    def dane(self) -> dict[str, Any]:
        """Return the scores as data of a frozen version, for later comparisons."""
        return dane_wynikow(self.odczyt.narzedzie, self.wyniki)

    @property
    def akapity(self) -> list[str]:
        """Return the rule of scoring and what the scores are compared with, in words."""
        return [regula(), *self._o_poprzedniej(), *self._o_medianie()]

    @property
    def bez_mediany(self) -> str:
        """Say to the team why there is no median yet; an empty text when there is one."""
        mediana = self.porownanie.mediana
        if mediana.wystarczy:
            return ""
        ile = f"{mediana.gmin} {odmiana(mediana.gmin, 'innej gminy', 'innych gmin', 'innych gmin')}"
        return (
            f"Mediany projektu jeszcze nie ma: są wyniki {ile}, a potrzeba co najmniej {NAJMNIEJ_GMIN}, "
            "żeby nikogo nie dało się rozpoznać."
        )

    def _o_poprzedniej(self) -> list[str]:
        if not (poprzednia := self.porownanie.poprzednia):
            return []
        if not poprzednia.wyniki:
            return [f"Poprzednia {poprzednia.opis} nie ma zapisanych wyników, więc nie można z nią porównać."]
        return [
            f"Poprzednia {poprzednia.opis}. Porównuje się tylko części, w których pytania oceniane są te same "
            "i które mają wynik w obu diagnozach."
        ]

    def _o_medianie(self) -> list[str]:
        mediana = self.porownanie.mediana
        if not mediana.wystarczy:
            return []
        return [
            f"Mediana projektu to środkowy wynik z {mediana.gmin} innych gmin z przyjętą diagnozą, bez ich nazw. "
            f"Podaje się ją tam, gdzie wynik ma co najmniej {NAJMNIEJ_GMIN} z nich."
        ]

    @property
    def _kolumny(self) -> list[tuple[str, str]]:
        """Return the columns of comparison there are: heading and field of the row."""
        kolumny = []
        if self.porownanie.poprzednia and self.porownanie.poprzednia.wyniki:
            kolumny.append(("Poprzednio (zmiana)", "dawny"))
        if self.porownanie.mediana.wystarczy:
            kolumny.append(("Mediana projektu", "srodkowy"))
        return kolumny

    @property
    def tabela(self) -> dict[str, Any]:
        """Return the table that stands beside the chart (``tresc.czesc``)."""
        return {
            "opis": TYTUL,
            "naglowki": [*NAGLOWKI, *(naglowek for naglowek, _ in self._kolumny)],
            "szerokosci": SZEROKOSCI[len(self._kolumny)],
            "liczbowe": [],
            "wiersze": [self._wiersz_tabeli(wiersz) for wiersz in self.wiersze],
        }

    def _wiersz_tabeli(self, wiersz: Wiersz) -> list[str]:
        wynik = wiersz.wynik
        w_zakresie = wynik.stan is not Stan.POZA_ZAKRESEM
        procent = wynik.procent_potwierdzonych
        return [
            wiersz.nazwa,
            wynik.slownie,
            wynik.podstawa,
            f"{wynik.odpowiedzianych} z {wynik.pytan}" if w_zakresie else PUSTE,
            f"{procent}%" if procent is not None else PUSTE,
            *(getattr(wiersz, pole).slownie for _, pole in self._kolumny),
        ]

    @property
    def wykres(self) -> dict[str, Any]:
        """Return the chart (``tresc.czesc``): what has no score has words instead of a bar."""
        wiersze = [
            {
                "nazwa": wiersz.nazwa,
                "wartosc": wiersz.wynik.punkty,
                "opis": wiersz.wynik.slownie,
                "podrzedny": wiersz.sekcja,
                "znaczniki": [
                    {"rodzaj": rodzaj, "wartosc": dawny.punkty}
                    for rodzaj, dawny in (("poprzednio", wiersz.dawny), ("mediana", wiersz.srodkowy))
                    if dawny is not None and dawny.punkty is not None
                ],
            }
            for wiersz in self.wiersze
        ]
        return {"rodzaj": "paski", "dane": {"tytul": TYTUL, "wiersze": wiersze}}
