"""The results of a case read at once: what was expected, what was reached, with which evidence. Four queries."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from django.contrib.postgres.aggregates import JSONBAgg
from django.db.models import Exists, JSONField, OuterRef, Q, Subquery, Value
from django.db.models.functions import Concat, JSONObject
from django.utils.text import capfirst

from plan.models import Cel
from realizacja.przedsiebiorstwa import KartaPrzedsiebiorstwa, karty
from rezultaty.models import Pomiar, Raport, Rezultat
from rezultaty.pomiary import Wskaznik, wskazniki
from rezultaty.potwierdzanie import czynne
from sciezka.dokumenty.typografia import liczba
from sciezka.rekrutacja.models import OczekiwanyRezultat
from sciezka.sprawa.models import Sprawa


@dataclass
class Oczekiwanie:
    """One expected result of the contract, or one goal of the plan, with the results recorded for it."""

    wiersz: OczekiwanyRezultat | Cel
    rodzaj: str
    tekst: str
    #: How much was expected: the contract's value or the goal's indicator; "" when only words were agreed.
    miara: str
    rezultaty: list[Rezultat] = field(default_factory=list)

    @property
    def slownie(self) -> str:
        """Say what became of it. Results of another kind that grew from a goal do not make the goal reached."""
        wlasciwe = [rezultat for rezultat in self.rezultaty if rezultat.rodzaj == self.rodzaj] or self.rezultaty
        if not wlasciwe:
            return "jeszcze nie zapisano"
        osiagniete = [rezultat.osiagniety for rezultat in wlasciwe]
        if all(osiagniete):
            return "osiągnięto"
        return "częściowo osiągnięto" if any(osiagniete) else "nie osiągnięto"

    @property
    def co_powstalo(self) -> list[str]:
        """Say for each result what came out, or why it did not."""
        return [rezultat.opis if rezultat.osiagniety else rezultat.powod_nieosiagniecia for rezultat in self.rezultaty]


class Odczyt:
    """Everything the pages of stage V, its conditions and the final report ask about results."""

    def __init__(self, sprawa: Sprawa) -> None:
        self.sprawa = sprawa
        self.raport = Raport.objects.filter(sprawa=sprawa).first()
        self.rezultaty = list(
            Rezultat.objects.filter(sprawa=sprawa)
            .select_related("cel")
            .annotate(pliki=_PLIKI, potwierdzenie=_potwierdzenie())
        )
        zmierzony = Exists(Pomiar.objects.filter(cel=OuterRef("pk")))
        self.cele = list(Cel.objects.filter(sprawa=sprawa).annotate(zmierzony=zmierzony).order_by("numer"))
        self.oczekiwane = list(OczekiwanyRezultat.objects.filter(sprawa=sprawa))

    @cached_property
    def karty(self) -> dict[int, KartaPrzedsiebiorstwa]:
        """The new enterprises of the case by id, read when a page or the report shows their data."""
        return {karta.ps.pk: karta for karta in karty(self.sprawa)}

    def karta(self, rezultat: Rezultat) -> KartaPrzedsiebiorstwa | None:
        """Return the card of the result's enterprise."""
        return self.karty.get(rezultat.przedsiebiorstwo_id) if rezultat.przedsiebiorstwo_id else None

    def kontrakt(self) -> list[Oczekiwanie]:
        """Return the contract's expectations in order, with their results."""
        wedlug = _wedlug(self.rezultaty, "oczekiwany_id")
        return [
            Oczekiwanie(
                wiersz, wiersz.rodzaj, capfirst(f"{wiersz.get_rodzaj_display()}: {wiersz.opis}"),
                f"{liczba(wiersz.wartosc)} {wiersz.jednostka}".strip() if wiersz.wartosc is not None else "",
                wedlug[wiersz.pk],
            )
            for wiersz in self.oczekiwane
        ]  # fmt: skip

    def plan(self) -> list[Oczekiwanie]:
        """Return the plan's goals in order, with their results."""
        wedlug = _wedlug(self.rezultaty, "cel_id")
        return [
            Oczekiwanie(wiersz, wiersz.rezultat, str(wiersz), wiersz.opis_wskaznika, wedlug[wiersz.pk])
            for wiersz in self.cele
        ]

    @cached_property
    def pomiary(self) -> list[Pomiar]:
        """The measurements of the case, read when a page or the report shows them."""
        return list(Pomiar.objects.filter(sprawa=self.sprawa).select_related("zalacznik"))

    def wskazniki(self) -> list[Wskaznik]:
        """Return the goals' indicators in order, with their measurements."""
        return wskazniki(self.cele, self.pomiary)


#: Files of evidence in one column: no query for each result.
_PLIKI = JSONBAgg(
    JSONObject(pk="dowody__pk", nazwa="dowody__nazwa", widzi_gmina="dowody__widzi_gmina"),
    filter=Q(dowody__isnull=False),
    order_by="dowody__pk",
    default=Value([], output_field=JSONField()),
)


def _potwierdzenie() -> Subquery:
    """Return the confirmation that holds as one column: who, when, what was looked at; null when there is none."""
    kto = Concat("utworzyl__imie", Value(" "), "utworzyl__nazwisko")
    dane = JSONObject(kto=kto, kiedy="utworzono", sprawdzono="sprawdzono", uwaga="uwaga")
    return Subquery(czynne().filter(rezultat=OuterRef("pk")).values(dane=dane)[:1])


def _wedlug(rezultaty: Iterable[Rezultat], pole: str) -> dict[int | None, list[Rezultat]]:
    wynik = defaultdict(list)
    for rezultat in rezultaty:
        wynik[getattr(rezultat, pole)].append(rezultat)
    return wynik


def odczytaj(sprawa: Sprawa) -> Odczyt:
    """Return the results read once for this object of the case: a page asks what is missing and for the box's summary."""
    if not hasattr(sprawa, "_odczyt_rezultatow"):
        sprawa._odczyt_rezultatow = Odczyt(sprawa)
    return sprawa._odczyt_rezultatow


def ma_dowod(rezultat: Rezultat) -> bool:
    """Tell whether a result read by ``Odczyt`` has evidence: a file or a named document."""
    return bool(rezultat.dokument.strip() or rezultat.pliki)
