"""The plan read whole: conclusions, and areas → goals → actions, as plain objects in four queries.

The page, the frozen document and the later stages (work, results) all read the plan through ``wczytaj``.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Q, Value

from diagnoza.models import Wniosek
from plan.models import Cel, Dzialanie, ObszarPriorytetowy, OdlozonyWniosek
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.slownik import FORMY_OBLIGATORYJNE, FormaPracy


@dataclass
class PozycjaWniosku:
    """A conclusion and what the plan decided about it: taken up by areas, set aside with a reason, or nothing yet."""

    wniosek: Wniosek
    obszary: list[ObszarPriorytetowy] = field(default_factory=list)
    odlozenie: OdlozonyWniosek | None = None

    @property
    def bez_decyzji(self) -> bool:
        return not self.obszary and self.odlozenie is None


@dataclass
class PozycjaCelu:
    """A goal with its actions, in the order of their dates."""

    cel: Cel
    dzialania: list[Dzialanie] = field(default_factory=list)
    #: Actions that a narrowed view leaves out.
    ukryte: int = 0


@dataclass
class PozycjaObszaru:
    """A priority area with the conclusions it takes up and its goals."""

    obszar: ObszarPriorytetowy
    wnioski: list[Wniosek] = field(default_factory=list)
    cele: list[PozycjaCelu] = field(default_factory=list)
    #: Goals that a narrowed view leaves out.
    ukryte: int = 0

    @property
    def dzialania(self) -> list[Dzialanie]:
        return [dzialanie for pozycja in self.cele for dzialanie in pozycja.dzialania]


@dataclass
class SumaFormy:
    """How much of one work form the plan foresees."""

    forma: FormaPracy
    dzialan: int
    godziny: Decimal

    @property
    def obligatoryjna(self) -> bool:
        return self.forma in FORMY_OBLIGATORYJNE


@dataclass
class Struktura:
    """The whole plan of one case. ``cel.obszar`` and ``dzialanie.cel`` are already set: walking up costs no query."""

    wnioski: list[PozycjaWniosku]
    obszary: list[PozycjaObszaru]

    @property
    def cele(self) -> list[Cel]:
        """All goals in reading order."""
        return [pozycja.cel for obszar in self.obszary for pozycja in obszar.cele]

    @property
    def dzialania(self) -> list[Dzialanie]:
        """All actions by date."""
        wszystkie = [dzialanie for obszar in self.obszary for dzialanie in obszar.dzialania]
        return sorted(wszystkie, key=lambda dzialanie: (dzialanie.od, dzialanie.numer))

    @property
    def formy(self) -> list[SumaFormy]:
        """Planned actions and hours of each work form in the plan; the obligatory ones also when there are none."""
        sumy = []
        for forma in FormaPracy:
            godziny = [dzialanie.godziny for dzialanie in self.dzialania if dzialanie.forma == forma]
            if godziny or forma in FORMY_OBLIGATORYJNE:
                sumy.append(SumaFormy(forma, len(godziny), sum(godziny, Decimal(0))))
        return sumy

    @property
    def godziny_razem(self) -> Decimal:
        return sum((dzialanie.godziny for dzialanie in self.dzialania), Decimal(0))


def wczytaj(sprawa: Sprawa) -> Struktura:
    """Read the plan of a case: four queries whatever its size."""
    wnioski = {
        wniosek.pk: PozycjaWniosku(wniosek, odlozenie=getattr(wniosek, "odlozenie", None))
        for wniosek in Wniosek.objects.filter(sprawa=sprawa).select_related("odlozenie").order_by("numer")
    }
    obszary = [_obszar(obszar, wnioski) for obszar in _obszary(sprawa)]
    dzialania = defaultdict(list)
    for dzialanie in Dzialanie.objects.filter(sprawa=sprawa).select_related("osoba").order_by("od", "numer"):
        dzialania[dzialanie.cel_id].append(dzialanie)
    wedlug_pk = {pozycja.obszar.pk: pozycja for pozycja in obszary}
    for cel in Cel.objects.filter(sprawa=sprawa).order_by("numer"):
        pozycja = wedlug_pk[cel.obszar_id]
        cel.obszar = pozycja.obszar
        for dzialanie in dzialania[cel.pk]:
            dzialanie.cel = cel
        pozycja.cele.append(PozycjaCelu(cel, dzialania[cel.pk]))
    return Struktura(list(wnioski.values()), obszary)


def _obszary(sprawa: Sprawa) -> list[ObszarPriorytetowy]:
    powiazane = ArrayAgg("powiazania__wniosek_id", filter=Q(powiazania__isnull=False), default=Value([]))
    return list(ObszarPriorytetowy.objects.filter(sprawa=sprawa).annotate(wnioski_pk=powiazane).order_by("numer"))


def _obszar(obszar: ObszarPriorytetowy, wnioski: dict[int, PozycjaWniosku]) -> PozycjaObszaru:
    podjete = [pozycja for pk, pozycja in wnioski.items() if pk in obszar.wnioski_pk]
    for pozycja in podjete:
        pozycja.obszary.append(obszar)
    return PozycjaObszaru(obszar, [pozycja.wniosek for pozycja in podjete])
