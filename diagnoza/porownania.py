"""Earlier scores to compare with: the municipality's previous diagnosis and the anonymous median of the project.

Both come from the data frozen in accepted versions (``dane["wyniki"]``), never from another case's live rows: what a
municipality accepted is its own document, also for an animator without a right to that case. Two scores are compared only
when they rest on the same questions with the same meaning.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from statistics import median
from typing import Any

from django.utils import timezone

from diagnoza.kwestionariusz import BladNarzedzia, wczytaj
from diagnoza.narzedzie.budowa import Narzedzie
from diagnoza.narzedzie.porownanie import zmienione_znaczenie
from diagnoza.wyniki import Stan, Wynik, zaokraglij
from sciezka.dokumenty.typografia import data_slownie
from sciezka.sprawa.akta import Wersja, WersjaQuerySet
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.slownik import RodzajWersji, StanWersji

#: Fewer municipalities than this and the median could be read back to one of them.
NAJMNIEJ_GMIN = 5
INNE_PYTANIA = "inne pytania, nie porównuje się"
PUSTE = "–"


@dataclass(frozen=True)
class Dawny:
    """An earlier score beside today's: points, or in words why there is nothing to compare."""

    punkty: int | None
    slownie: str


@dataclass(frozen=True)
class Poprzednia:
    """The municipality's previous accepted diagnosis: when it was accepted and its scores by key of plane or section."""

    kiedy: date
    narzedzie: str
    wyniki: Mapping[str, Mapping[str, Any]]

    @property
    def opis(self) -> str:
        return f"diagnoza przyjęta {data_slownie(self.kiedy)}"


@dataclass(frozen=True)
class Mediana:
    """Scores of the project's other municipalities, one accepted diagnosis each, without their names."""

    wyniki: tuple[Mapping[str, Any], ...]

    @property
    def gmin(self) -> int:
        return len(self.wyniki)

    @property
    def wystarczy(self) -> bool:
        """Tell whether there are enough municipalities for a median to stay anonymous."""
        return self.gmin >= NAJMNIEJ_GMIN


def dane_wynikow(narzedzie: Narzedzie, wyniki: Iterable[Wynik]) -> dict[str, Any]:
    """Return the scores as data of a frozen version: state, points and the scored questions they rest on, by key."""
    wpisy = {}
    for wynik in wyniki:
        for czesc in (wynik, *wynik.sekcje):
            wpisy[czesc.klucz] = {"stan": str(czesc.stan), "punkty": czesc.punkty, "pytania": list(czesc.oceniane)}
    return {"narzedzie": narzedzie.wersja, "czesci": wpisy}


def _przyjete() -> WersjaQuerySet:
    return Wersja.objects.filter(rodzaj=RodzajWersji.DIAGNOZA, stan=StanWersji.PRZYJETA)


def poprzednia(sprawa: Sprawa) -> Poprzednia | None:
    """Return the latest accepted diagnosis of the same municipality from a case opened earlier. One query."""
    wiersz = (
        _przyjete()
        .filter(sprawa__samorzad=sprawa.samorzad_id, sprawa__utworzono__lt=sprawa.utworzono)
        .order_by("-zdecydowano")
        .values_list("zdecydowano", "dane__wyniki")
        .first()
    )
    if wiersz is None:
        return None
    kiedy, dane = timezone.localtime(wiersz[0]).date(), wiersz[1] or {}
    return Poprzednia(kiedy, dane.get("narzedzie", ""), dane.get("czesci", {}))


def mediana_projektu(sprawa: Sprawa) -> Mediana:
    """Return the scores of the project's other municipalities: the latest accepted diagnosis of each. One query."""
    dane = (
        _przyjete()
        .filter(sprawa__projekt=sprawa.projekt_id, dane__wyniki__isnull=False)
        .exclude(sprawa__samorzad=sprawa.samorzad_id)
        .order_by("sprawa__samorzad_id", "-zdecydowano")
        .distinct("sprawa__samorzad_id")
        .values_list("dane__wyniki", flat=True)
    )
    return Mediana(tuple(dane))


class Porownanie:
    """Compares today's scores, made with one version of the instrument, with earlier ones."""

    def __init__(self, sprawa: Sprawa, narzedzie: Narzedzie) -> None:
        self.narzedzie = narzedzie
        self.poprzednia = poprzednia(sprawa)
        self.mediana = mediana_projektu(sprawa)
        self._zmienione: dict[str, frozenset[str] | None] = {}

    def dawny(self, wynik: Wynik) -> Dawny | None:
        """Return the municipality's previous score for a plane or a section; None when there are no scores on file."""
        if self.poprzednia is None or not self.poprzednia.wyniki:
            return None
        wpis = self.poprzednia.wyniki.get(wynik.klucz)
        if wpis is None:
            return Dawny(None, "tej części nie było")
        if wpis["punkty"] is None or not wynik.oceniane:
            return Dawny(None, str(wpis["stan"]) if wynik.oceniane else PUSTE)
        if not self._te_same_pytania(wynik, wpis, self.poprzednia.narzedzie):
            return Dawny(None, INNE_PYTANIA)
        if wynik.punkty is None:
            return Dawny(None, f"{wpis['punkty']}, teraz {wynik.stan}")
        roznica = wynik.punkty - wpis["punkty"]
        zmiana = f"{roznica:+d}".replace("-", "−") if roznica else "bez zmian"
        return Dawny(wpis["punkty"], f"{wpis['punkty']} ({zmiana})")

    def srodkowy(self, wynik: Wynik) -> Dawny | None:
        """Return the project's median for a plane or a section; None while there are too few municipalities."""
        if not self.mediana.wystarczy:
            return None
        if wynik.stan is Stan.POZA_ZAKRESEM or not wynik.oceniane:
            return Dawny(None, PUSTE)
        wpisy = [(dane["czesci"].get(wynik.klucz), dane["narzedzie"]) for dane in self.mediana.wyniki]
        punkty = [
            wpis["punkty"]
            for wpis, wersja in wpisy
            if wpis and wpis["punkty"] is not None and self._te_same_pytania(wynik, wpis, wersja)
        ]
        if len(punkty) < NAJMNIEJ_GMIN:
            return Dawny(None, "za mało gmin")
        srodek = zaokraglij(Decimal(median(punkty)))
        return Dawny(srodek, str(srodek))

    def _te_same_pytania(self, wynik: Wynik, wpis: Mapping[str, Any], wersja: str) -> bool:
        if set(wynik.oceniane) != set(wpis["pytania"]):
            return False
        zmienione = self._zmienione_od(wersja)
        return zmienione is not None and not zmienione & set(wynik.oceniane)

    def _zmienione_od(self, wersja: str) -> frozenset[str] | None:
        """Return the questions that mean something else than in ``wersja``; None when that version is not on file."""
        if wersja == self.narzedzie.wersja:
            return frozenset()
        if wersja not in self._zmienione:
            try:
                self._zmienione[wersja] = zmienione_znaczenie(wczytaj(wersja), self.narzedzie)
            except BladNarzedzia:
                self._zmienione[wersja] = None
        return self._zmienione[wersja]
