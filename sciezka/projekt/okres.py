"""A period of a project: both ends inclusive, dates in Europe/Warsaw, an open end reaches as far as there is data."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import Q
from django.utils import timezone

from realizacja.okresy import miesiac as dni_miesiaca
from sciezka.dokumenty.typografia import zakres_dat
from sciezka.sprawa import zegar


@dataclass(frozen=True)
class Okres:
    """From ``od`` to ``do``; None leaves the end open."""

    od: date | None = None
    do: date | None = None

    def __str__(self) -> str:
        return zakres_dat(self.od, self.do) if self.od or self.do else "cały czas projektu"

    @property
    def dzien(self) -> date:
        """The day as of which states are told: the last one of the period, today when it has not ended."""
        return min(self.do, zegar.dzis()) if self.do else zegar.dzis()

    @property
    def miniony(self) -> bool:
        """Tell whether the period ended before today, so states are told as of its last day."""
        return self.dzien < zegar.dzis()

    def dni(self, pole: str) -> Q:
        """Return the condition that the date ``pole`` falls into the period."""
        warunek = Q()
        if self.od:
            warunek &= Q(**{f"{pole}__gte": self.od})
        if self.do:
            warunek &= Q(**{f"{pole}__lte": self.do})
        return warunek

    def z_miesiaca(self, miesiac: date) -> "Okres":
        """Return the days of the month (given by its first day) that lie in the period."""
        pierwszy, ostatni = dni_miesiaca(miesiac)
        return Okres(max(self.od or pierwszy, pierwszy), min(self.do or ostatni, ostatni))

    def adres(self) -> dict[str, str]:
        """Return what the address of the table of cases says about the period."""
        return {nazwa: f"{dzien}" for nazwa, dzien in (("okres_od", self.od), ("okres_do", self.do)) if dzien}


def koniec_dnia(dzien: date) -> datetime:
    """Return the first moment after the day in Europe/Warsaw: what was recorded on it is earlier."""
    return timezone.make_aware(datetime.combine(dzien + timedelta(days=1), time.min))
