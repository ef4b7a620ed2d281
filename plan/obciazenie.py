"""Planned hours of people by month, in this plan and in the other cases they work on. For the team only.

Hours are planned ones: those of plans being written and of plans being carried out. Interrupted and closed cases do not
count. A case is named only to somebody of its own team; to others it is part of a number.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from django.db.models import Q

from plan.models import Dzialanie
from sciezka.dokumenty.typografia import godziny
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import Stan

#: Planned hours of one person in one month above which the plan warns: about a full-time month.
GODZIN_W_MIESIACU = Decimal(160)
MIESIACE = (
    "styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec",
    "lipiec", "sierpień", "wrzesień", "październik", "listopad", "grudzień",
)  # fmt: skip

#: A person's key, year and month.
Miesiac = tuple[int, int, int]


@dataclass
class Obciazenie:
    """One person's hours in one month: in this plan, in cases that may be named, in others."""

    osoba: Osoba
    rok: int
    miesiac: int
    tu: Decimal = Decimal(0)
    nazwane: dict[str, Decimal] = field(default_factory=lambda: defaultdict(Decimal))
    inne: Decimal = Decimal(0)
    dzialania: set[int] = field(default_factory=set)

    @property
    def razem(self) -> Decimal:
        return self.tu + sum(self.nazwane.values(), Decimal(0)) + self.inne

    @property
    def zdanie(self) -> str:
        """Say whose month is too full, and where the hours come from when it is not this plan alone."""
        skad = [
            f"w tym planie {_ile(self.tu)}",
            *(f"{nazwa} {_ile(ile)}" for nazwa, ile in sorted(self.nazwane.items())),
        ]
        if self.inne:
            skad.append(f"w innych sprawach projektu {_ile(self.inne)}")
        rozbicie = f" ({', '.join(skad)})" if len(skad) > 1 else ""
        return (
            f"{self.osoba}: {MIESIACE[self.miesiac - 1]} {self.rok}, zaplanowano {_ile(self.razem)}{rozbicie}, "
            f"więcej niż {GODZIN_W_MIESIACU}."
        )


def _ile(wartosc: Decimal) -> str:
    return godziny(wartosc.quantize(Decimal("0.1")))


def przeciazenia(plan: Iterable[Dzialanie], inne: Iterable[tuple[Dzialanie, str]] = ()) -> list[Obciazenie]:
    """Return the months in which this plan engages a person and the hours of all plans are more than a full month.

    ``inne`` are actions of other cases, each with the name of its case or "" when it may not be named.
    """
    miesiace: dict[Miesiac, Obciazenie] = {}
    for dzialanie in plan:
        if not dzialanie.osoba:
            continue
        for (rok, miesiac), ile in po_miesiacach(dzialanie).items():
            pozycja = miesiace.setdefault((dzialanie.osoba.pk, rok, miesiac), Obciazenie(dzialanie.osoba, rok, miesiac))
            pozycja.tu += ile
            pozycja.dzialania.add(dzialanie.pk)
    for dzialanie, nazwa in inne:
        _dolicz(miesiace, dzialanie, nazwa)
    za_duzo = [pozycja for pozycja in miesiace.values() if pozycja.razem > GODZIN_W_MIESIACU]
    return sorted(za_duzo, key=lambda pozycja: (pozycja.rok, pozycja.miesiac, str(pozycja.osoba)))


def _dolicz(miesiace: Mapping[Miesiac, Obciazenie], dzialanie: Dzialanie, nazwa: str) -> None:
    for (rok, miesiac), ile in po_miesiacach(dzialanie).items():
        if (pozycja := miesiace.get((dzialanie.osoba_id, rok, miesiac))) is None:
            continue
        if nazwa:
            pozycja.nazwane[nazwa] += ile
        else:
            pozycja.inne += ile


def w_innych_sprawach(sprawa: Sprawa, dzialania: Iterable[Dzialanie], czytelnik: Osoba) -> list[tuple[Dzialanie, str]]:
    """Return actions of this plan's people in other open cases of the project, or of the reader's own; one query.

    Each comes with the name of its case when the reader is of that case's team, otherwise with "".
    """
    wlasne = [dzialanie for dzialanie in dzialania if dzialanie.osoba_id]
    if not wlasne:
        return []
    inne = (
        Dzialanie.objects.filter(
            Q(sprawa__projekt=sprawa.projekt_id) | Q(sprawa__in=Sprawa.objects.dla(czytelnik)),
            osoba__in={dzialanie.osoba_id for dzialanie in wlasne},
            sprawa__stan__in=[Stan.PLAN, Stan.REALIZACJA],
            # Whole months: what happens on the 30th fills the same month as what happens on the 1st.
            od__lt=_pierwszy_nastepnego(max(dzialanie.do for dzialanie in wlasne)),
            do__gte=min(dzialanie.od for dzialanie in wlasne).replace(day=1),
        )
        .exclude(sprawa=sprawa)
        .select_related("sprawa__samorzad")
        .order_by("pk")
    )
    return [(d, d.sprawa.samorzad.nazwa if czytelnik.w_zespole(d.sprawa) else "") for d in inne]


def po_miesiacach(dzialanie: Dzialanie) -> dict[tuple[int, int], Decimal]:
    """Spread an action's planned hours over the months it lasts, in proportion to calendar days."""
    dni: dict[tuple[int, int], int] = {}
    dzien = dzialanie.od
    while dzien <= dzialanie.do:
        nastepny = _pierwszy_nastepnego(dzien)
        dni[dzien.year, dzien.month] = (min(nastepny, dzialanie.do + timedelta(days=1)) - dzien).days
        dzien = nastepny
    razem = sum(dni.values())
    return {miesiac: dzialanie.godziny * ile / razem for miesiac, ile in dni.items()}


def _pierwszy_nastepnego(dzien: date) -> date:
    return date(dzien.year + dzien.month // 12, dzien.month % 12 + 1, 1)
