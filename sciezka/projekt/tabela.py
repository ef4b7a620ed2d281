"""The table of cases: its columns. The page and every export take them from here; what narrows it is in ``filtr``."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from sciezka.sprawa import etapy, zegar
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.slownik import Stan


@dataclass(frozen=True)
class Kolumna:
    """A column: code in the address, heading, fields to order by, the value of a row (text, number, date or None)."""

    kod: str
    nazwa: str
    pola: tuple[str, ...]
    wartosc: Callable[[Sprawa], Any]
    liczba: bool = False


def dni_na_etapie(sprawa: Sprawa) -> int:
    """Return the number of days in the state the case is in, by the calendar of Europe/Warsaw."""
    return (zegar.dzis() - timezone.localtime(sprawa.w_stanie_od).date()).days


def opis_etapu(sprawa: Sprawa) -> str:
    """Return the state in words with the Roman numeral of the stage; an interrupted case says where it was."""
    opis = f"{etapy.karta(sprawa.etap).numer} · {Stan(sprawa.etap).label}" if sprawa.etap in etapy.ETAPY else ""
    if sprawa.przerwana:
        return f"przerwana ({opis})"
    if sprawa.po_rezygnacji:
        return f"rezygnacja ({opis})"
    return opis or Stan(sprawa.stan).label


def opis_terminu(sprawa: Sprawa) -> str:
    """Say what the next deadline is: the review, the earliest open action, or the end of the contract."""
    slowa = (
        ("przegląd w gminie", sprawa.termin_przegladu),
        ("działanie", sprawa.termin_dzialania),
        ("koniec kontraktu", sprawa.koniec_kontraktu),
    )
    return next((slowo for slowo, dzien in slowa if dzien and dzien == sprawa.termin), "")


KOLUMNY = (
    Kolumna("samorzad", "Samorząd", ("samorzad__nazwa",), lambda s: s.samorzad.nazwa),
    Kolumna("woj", "Województwo", ("samorzad__wojewodztwo",), lambda s: s.samorzad.wojewodztwo),
    Kolumna("etap", "Etap", ("nr_etapu", "stan_przed_przerwaniem"), opis_etapu),
    Kolumna("wiek", "Dni na etapie", ("-w_stanie_od",), dni_na_etapie, liczba=True),
    Kolumna("animator", "Animator", ("animator_nazwisko",), lambda s: ", ".join(s.animator or [])),
    Kolumna("termin", "Najbliższy termin", ("termin",), lambda s: s.termin),
    Kolumna("formy", "Formy obligatoryjne", ("formy",), lambda s: s.formy, liczba=True),
    Kolumna("wpis", "Ostatni wpis", ("ostatni_wpis",), lambda s: s.ostatni_wpis),
)


def po_terminie(sprawa: Sprawa) -> bool:
    """Tell whether the next deadline has passed."""
    return bool(sprawa.termin and sprawa.termin < zegar.dzis())
