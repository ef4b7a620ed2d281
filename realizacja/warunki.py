"""The rules of stage IV: when an obligatory form is carried out, and what bars the way to results.

``straze.py`` says the same of the forms in SQL; a test holds the two together.
"""

from collections import Counter
from dataclasses import dataclass

from django.urls import reverse

from plan.aneksy import jak_przyjeto
from plan.models import Dzialanie
from realizacja.models import Produkt, Realizacja, WpisPracy
from sciezka.sprawa.etapy import Brak
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.slownik import FormaPracy, NazwaRoli


@dataclass(frozen=True)
class StanFormy:
    """One obligatory form: carried out, or what it still lacks, each lack with its address."""

    forma: FormaPracy
    braki: tuple[Brak, ...]

    @property
    def wykonana(self) -> bool:
        return not self.braki


def formy_obligatoryjne(sprawa: Sprawa) -> list[StanFormy]:
    """Return the two obligatory forms with what each lacks (path, stage IV). Three queries.

    Form 1: confirmed work of that form, and its product (concept and preliminary plan) on file or its absence explained.
    Form 2: a confirmed session logged by a doradca with its stated outcome.
    """
    potwierdzone = list(
        WpisPracy.objects.filter(sprawa=sprawa, forma__in=[FormaPracy.ANIMATOR, FormaPracy.DORADZTWO])
        .potwierdzone()
        .values_list("forma", "rola_autora", "wynik_doradztwa")
    )
    return [_forma_1(sprawa, potwierdzone), _forma_2(sprawa, potwierdzone)]


def formy(sprawa: Sprawa) -> list[StanFormy]:
    """Return the obligatory forms read once for this object of the case (a page asks for them twice)."""
    if not hasattr(sprawa, "_formy_obligatoryjne"):
        sprawa._formy_obligatoryjne = formy_obligatoryjne(sprawa)
    return sprawa._formy_obligatoryjne


def _forma_1(sprawa: Sprawa, potwierdzone: list[tuple[int, str, str]]) -> StanFormy:
    braki = []
    if not any(forma == FormaPracy.ANIMATOR for forma, _, _ in potwierdzone):
        braki.append(Brak("Bieżąca współpraca z animatorem: brakuje potwierdzonego wpisu.", _adres(sprawa, "etap")))
    if not _koncepcja_na_miejscu(sprawa):
        tekst = "Brakuje koncepcji i wstępnego planu spółdzielni albo wyjaśnienia, dlaczego nie powstaną."
        braki.append(Brak(tekst, _adres(sprawa, "produkt_dodaj")))
    return StanFormy(FormaPracy.ANIMATOR, tuple(braki))


def _koncepcja_na_miejscu(sprawa: Sprawa) -> bool:
    rodzaje = set(Produkt.objects.filter(sprawa=sprawa).values_list("rodzaj", flat=True))
    if (
        Produkt.Rodzaj.KONCEPCJA_Z_PLANEM in rodzaje
        or {Produkt.Rodzaj.KONCEPCJA, Produkt.Rodzaj.WSTEPNY_PLAN} <= rodzaje
    ):
        return True
    return any(
        powod.strip()
        for powod in Realizacja.objects.filter(sprawa=sprawa).values_list("brak_koncepcji_powod", flat=True)
    )


def _forma_2(sprawa: Sprawa, potwierdzone: list[tuple[int, str, str]]) -> StanFormy:
    doradcy = [
        wynik
        for forma, rola, wynik in potwierdzone
        if forma == FormaPracy.DORADZTWO and rola == NazwaRoli.DORADCA and wynik
    ]
    if doradcy:
        return StanFormy(FormaPracy.DORADZTWO, ())
    tekst = "Doradztwo specjalistyczne: brakuje potwierdzonego wpisu doradcy z podanym wynikiem."
    return StanFormy(FormaPracy.DORADZTWO, (Brak(tekst, _adres(sprawa, "etap")),))


def braki(sprawa: Sprawa) -> list[Brak]:
    """Return what bars the results: an obligatory form not carried out, an action neither done nor dropped. Five queries."""
    wynik = [brak for stan in formy(sprawa) for brak in stan.braki]
    otwarte = jak_przyjeto(sprawa, Dzialanie.objects.filter(sprawa=sprawa, zakonczenie__isnull=True).order_by("numer"))
    wynik += [
        Brak(
            f"Działanie {dzialanie.numer}: oznacz jako wykonane albo zaniechane ({dzialanie.nazwa}).",
            reverse("realizacja:dzialanie_zakoncz", args=[sprawa.pk, dzialanie.pk]),
        )
        for dzialanie in otwarte
    ]
    return wynik


def postep_form(stany: list[StanFormy]) -> Counter[bool]:
    """Count forms carried out (True) and not (False)."""
    return Counter(stan.wykonana for stan in stany)


def _adres(sprawa: Sprawa, nazwa: str) -> str:
    return reverse(f"realizacja:{nazwa}", args=[sprawa.pk])
