"""The cases as the team of a project sees them, with everything the table shows computed in one SQL statement."""

from collections.abc import Callable
from typing import Any

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import (
    BooleanField,
    Case,
    CharField,
    DateField,
    Exists,
    F,
    Func,
    IntegerField,
    Min,
    OuterRef,
    Q,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce, Concat, Least, Trim, TruncDate

from plan.models import Dzialanie
from realizacja.models import WpisPracy
from realizacja.straze import forma_1_wykonana, forma_2_wykonana
from sciezka.sprawa.akta import Uwaga, Wersja
from sciezka.sprawa.models import Sprawa, SprawaQuerySet
from sciezka.sprawa.osoby import Osoba, Rola
from sciezka.sprawa.slownik import KOLEJNOSC, OTWARTE, NazwaRoli, Stan, StanWersji


class Regula(Func):
    """A rule that a trigger states in SQL, asked of the case whose key is given: said once, read twice."""

    output_field = BooleanField()

    def __init__(self, regula: Callable[[str], str], sprawa: F) -> None:
        super().__init__(sprawa)
        self.regula = regula

    def as_sql(self, compiler: Any, connection: Any, **kwargs: Any) -> tuple[str, list[Any]]:
        """Return the rule with the column of the case put in; a column has no parameters."""
        kolumna, _ = compiler.compile(self.source_expressions[0])
        return f"({self.regula(kolumna)})", []


def sprawy_zespolu(osoba: Osoba) -> SprawaQuerySet:
    """Cases that the person leads or advises: a koordynator's projects, an animator's and doradca's cases.

    A municipality's case that somebody knows only as its urzędnik is not here: the table is the team's.
    """
    return Sprawa.objects.zespolu(osoba)


def animatorzy() -> Any:
    """Return the roles of animators in force today in the outer case."""
    return Rola.objects.obowiazujace().filter(sprawa=OuterRef("pk"), rola=NazwaRoli.ANIMATOR)


def w_przegladzie() -> Any:
    """Return the version of the outer case that the municipality is deciding on (an open case has at most one a kind)."""
    return Wersja.objects.filter(sprawa=OuterRef("pk"), stan=StanWersji.WYSLANA).order_by("termin", "pk")


def uwagi_bez_odpowiedzi() -> Any:
    """Return the remarks of the outer case with which a document came back and which nobody has answered yet."""
    return Uwaga.objects.filter(
        wersja__sprawa=OuterRef("pk"), wersja__stan=StanWersji.ODESLANA, zalatwiono__isnull=True
    )


def z_tabela(sprawy: SprawaQuerySet) -> SprawaQuerySet:
    """Annotate what the table shows and sorts by. Days and dates are in Europe/Warsaw; one statement, whatever the number.

    ``nr_etapu`` 1–5 along the path, 6 closed, 7 interrupted, 8 left; ``w_stanie_od``; ``animator`` (names, by surname) and
    ``animator_nazwisko``; ``forma_1``, ``forma_2``; ``formy`` (how many); ``ostatni_wpis``;
    ``ruch`` (the last entry, or the day the stage began); ``przeglad_id`` and ``termin_przegladu``;
    ``termin_dzialania``; ``koniec_kontraktu``; ``termin``: the earliest of the three of an open case.
    """
    otwarta = Q(stan__in=OTWARTE)
    return (
        sprawy.z_opisem()
        .z_wiekiem()
        .annotate(
            nr_etapu=Case(
                *(When(stan=stan, then=Value(numer)) for numer, stan in enumerate(KOLEJNOSC, start=1)),
                When(stan=Stan.PRZERWANA, then=Value(len(KOLEJNOSC) + 1)),
                default=Value(len(KOLEJNOSC) + 2),
                output_field=IntegerField(),
            ),
            animator=_nazwy(animatorzy()),
            animator_nazwisko=Subquery(
                animatorzy().order_by("osoba__nazwisko", "osoba__imie").values("osoba__nazwisko")[:1]
            ),
            forma_1=Regula(forma_1_wykonana, F("pk")),
            forma_2=Regula(forma_2_wykonana, F("pk")),
            ostatni_wpis=_ostatni_wpis(),
            przeglad_id=Subquery(w_przegladzie().values("pk")[:1]),
            termin_przegladu=Case(When(otwarta, then=Subquery(w_przegladzie().values("termin")[:1]))),
            termin_dzialania=Case(When(stan=Stan.REALIZACJA, then=_termin_dzialania())),
            koniec_kontraktu=Case(When(otwarta, then=F("kontrakt__do")), output_field=DateField()),
        )
        .annotate(
            formy=_liczba_form(),
            ruch=Coalesce("ostatni_wpis", TruncDate("w_stanie_od")),
            termin=Least("termin_przegladu", "termin_dzialania", "koniec_kontraktu"),
        )
    )


def _liczba_form() -> Case:
    return Case(
        When(forma_1=True, forma_2=True, then=Value(2)),
        When(Q(forma_1=True) | Q(forma_2=True), then=Value(1)),
        default=Value(0),
        output_field=IntegerField(),
    )


def _nazwy(role: Any) -> Subquery:
    nazwa = Trim(Concat("osoba__imie", Value(" "), "osoba__nazwisko", output_field=CharField()))
    pelna = Case(When(osoba__nazwisko="", then=F("osoba__email")), default=nazwa)
    zebrane = (
        role.order_by()
        .values("sprawa")
        .annotate(nazwy=ArrayAgg(pelna, order_by=("osoba__nazwisko", "osoba__imie", "pk")))
    )
    return Subquery(zebrane.values("nazwy")[:1])


def _ostatni_wpis() -> Subquery:
    return Subquery(WpisPracy.objects.filter(sprawa=OuterRef("pk")).order_by("-data").values("data")[:1])


def _termin_dzialania() -> Subquery:
    otwarte = Dzialanie.objects.filter(sprawa=OuterRef("pk"), zakonczenie__isnull=True).order_by()
    return Subquery(otwarte.values("sprawa").annotate(najblizej=Min("do")).values("najblizej")[:1])


def czeka_na_potwierdzenie() -> Exists:
    """Tell whether work of the outer case waits for confirmation by somebody other than its author."""
    return Exists(WpisPracy.objects.filter(sprawa=OuterRef("pk"), potwierdzono__isnull=True))
