"""What the pages of the project show: rows of the table of cases and its headings with their order."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import QueryDict
from django.urls import reverse

from sciezka.projekt import tabela
from sciezka.projekt.filtr import Filtr
from sciezka.projekt.tabela import KOLUMNY, Kolumna
from sciezka.sprawa.models import Projekt, Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import NazwaRoli


def prowadzone(osoba: Osoba) -> list[Projekt]:
    """Return the projects that the person coordinates today, by name."""
    projekty = {rola.projekt for rola in osoba.role if rola.rola == NazwaRoli.KOORDYNATOR}
    return sorted(projekty, key=lambda projekt: (projekt.nazwa, projekt.pk))


@dataclass(frozen=True)
class Wiersz:
    """One case as the table says it."""

    sprawa: Sprawa
    etap: str
    dni: int
    animator: str
    termin: date | None
    opis_terminu: str
    po_terminie: bool


@dataclass(frozen=True)
class Naglowek:
    """A heading: its column, the address that orders by it, and how it is ordered now (``aria-sort``)."""

    kolumna: Kolumna
    url: str
    sort: str


def wiersze(sprawy: Iterable[Sprawa]) -> list[Wiersz]:
    """Return the rows of cases annotated by ``sprawy.z_tabela``; asks the database nothing more."""
    return [
        Wiersz(
            sprawa, tabela.opis_etapu(sprawa), tabela.dni_na_etapie(sprawa), ", ".join(sprawa.animator or []),
            sprawa.termin, tabela.opis_terminu(sprawa), tabela.po_terminie(sprawa),
        )
        for sprawa in sprawy
    ]  # fmt: skip


def naglowki(filtr: Filtr) -> list[Naglowek]:
    """Return the headings: a first press orders upwards, a press on the ordered one turns the order round."""
    biezaca, malejaco = filtr.sortuj
    wynik = []
    for kolumna in KOLUMNY:
        uporzadkowana = kolumna is biezaca
        kod = f"-{kolumna.kod}" if uporzadkowana and not malejaco else kolumna.kod
        adres = QueryDict(filtr.zapytanie(), mutable=True)
        adres["sortuj"] = kod
        sort = ("descending" if malejaco else "ascending") if uporzadkowana else ""
        wynik.append(Naglowek(kolumna, f"{reverse('projekt:sprawy')}?{adres.urlencode()}", sort))
    return wynik


def kolejnosci(filtr: Filtr) -> list[dict[str, Any]]:
    """Return the orders for the choice in the filter, which is all a phone has in place of headings."""
    biezaca, malejaco = filtr.sortuj
    return [
        {
            "kod": f"{znak}{kolumna.kod}",
            "nazwa": f"{kolumna.nazwa} – {slowo}",
            "wybrana": kolumna is biezaca and malejaco == bool(znak),
        }
        for kolumna in KOLUMNY
        for znak, slowo in (("", "rosnąco"), ("-", "malejąco"))
    ]
