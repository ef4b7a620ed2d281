"""The table of cases: its columns, its filter, its order. The page and every export take them from here."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django import forms
from django.db.models import F, QuerySet
from django.utils import timezone

from sciezka.dane.models import Samorzad
from sciezka.projekt import sygnaly
from sciezka.projekt.sprawy import sprawy_zespolu, z_tabela
from sciezka.sprawa import etapy, zegar
from sciezka.sprawa.models import Projekt, Sprawa, SprawaQuerySet
from sciezka.sprawa.osoby import Osoba, Rola
from sciezka.sprawa.slownik import NazwaRoli, Stan

WOJEWODZTWA = (
    "dolnośląskie", "kujawsko-pomorskie", "lubelskie", "lubuskie", "łódzkie", "małopolskie", "mazowieckie", "opolskie",
    "podkarpackie", "podlaskie", "pomorskie", "śląskie", "świętokrzyskie", "warmińsko-mazurskie", "wielkopolskie",
    "zachodniopomorskie",
)  # fmt: skip
WIEK = {"30": "ponad 30 dni", "60": "ponad 60 dni", "90": "ponad 90 dni", "180": "ponad 180 dni"}
BEZ_ANIMATORA = "brak"


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


def kolumny() -> tuple[Kolumna, ...]:
    """Return the columns in their order."""
    return KOLUMNY


class Filtr(forms.Form):
    """The filter of the table, all in the address. Nothing is hidden: no default narrows, an unknown value filters nothing."""

    szukaj = forms.CharField(label="Szukaj samorządu lub znaku", required=False, max_length=120)
    stan = forms.ChoiceField(label="Etap", required=False, choices=[("", "wszystkie"), *Stan.choices])
    projekt = forms.ModelChoiceField(Projekt.objects.none(), label="Projekt", required=False, empty_label="wszystkie")
    woj = forms.ChoiceField(
        label="Województwo", required=False, choices=[("", "wszystkie"), *((nazwa, nazwa) for nazwa in WOJEWODZTWA)]
    )
    animator = forms.ChoiceField(label="Animator", required=False)
    brak = forms.ChoiceField(label="Wymaga działania lub brakuje", required=False)
    wiek = forms.ChoiceField(label="Na etapie", required=False, choices=[("", "dowolnie długo"), *WIEK.items()])

    def __init__(self, *args: Any, osoba: Osoba, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.sprawy = sprawy_zespolu(osoba)
        self.fields["brak"].choices = [("", "wszystkie"), *_grupy_sygnalow()]
        self.fields["animator"].choices = [("", "wszyscy"), (BEZ_ANIMATORA, "bez animatora"), *_animatorzy(self.sprawy)]
        projekty = {rola.projekt_id: rola.projekt for rola in osoba.role if rola.projekt_id}
        if len(projekty) > 1:
            self.fields["projekt"].queryset = Projekt.objects.filter(pk__in=projekty)
        else:
            del self.fields["projekt"]
        self.is_valid()

    @property
    def wybrane(self) -> dict[str, Any]:
        """Return what really narrows the table: field → cleaned value."""
        return {nazwa: wartosc for nazwa, wartosc in self.cleaned_data.items() if wartosc}

    def zastosuj(self, sprawy: SprawaQuerySet | None = None) -> SprawaQuerySet:
        """Return the person's cases annotated for the table, narrowed and ordered as the address says."""
        wynik = z_tabela(self.sprawy if sprawy is None else sprawy)
        for nazwa, wartosc in self.wybrane.items():
            wynik = getattr(self, f"_{nazwa}")(wynik, wartosc)
        return wynik.order_by(*self._porzadek())

    @property
    def sortuj(self) -> tuple[Kolumna, bool]:
        """Return the column of the order and whether it is descending; the name of the municipality by default."""
        kod = self.data.get("sortuj", "")
        kolumna = next((k for k in KOLUMNY if k.kod == kod.removeprefix("-")), KOLUMNY[0])
        return kolumna, kod == f"-{kolumna.kod}"

    def _porzadek(self) -> list[Any]:
        kolumna, malejaco = self.sortuj
        pola = [_pole(nazwa, malejaco) for nazwa in kolumna.pola]
        return [*pola, *([] if kolumna is KOLUMNY[0] else ["samorzad__nazwa"]), "pk"]

    def _szukaj(self, sprawy: SprawaQuerySet, tekst: str) -> SprawaQuerySet:
        samorzady = Samorzad.objects.szukaj(tekst)
        return sprawy.filter(samorzad__in=samorzady) | sprawy.filter(znak__icontains=tekst)

    def _stan(self, sprawy: SprawaQuerySet, stan: str) -> SprawaQuerySet:
        return sprawy.filter(stan=stan)

    def _projekt(self, sprawy: SprawaQuerySet, projekt: Projekt) -> SprawaQuerySet:
        return sprawy.filter(projekt=projekt)

    def _woj(self, sprawy: SprawaQuerySet, nazwa: str) -> SprawaQuerySet:
        return sprawy.filter(samorzad__wojewodztwo=nazwa)

    def _animator(self, sprawy: SprawaQuerySet, wybrany: str) -> SprawaQuerySet:
        if wybrany == BEZ_ANIMATORA:
            return sprawy.filter(animator__isnull=True)
        return sprawy.filter(pk__in=_role_animatorow().filter(osoba=wybrany).values("sprawa"))

    def _brak(self, sprawy: SprawaQuerySet, kod: str) -> SprawaQuerySet:
        return sygnaly.z_sygnalem(sprawy, kod)

    def _wiek(self, sprawy: SprawaQuerySet, dni: str) -> SprawaQuerySet:
        return sprawy.filter(w_stanie_od__lt=zegar.teraz() - timedelta(days=int(dni)))


def _pole(nazwa: str, malejaco: bool) -> Any:
    odwrotne = nazwa.startswith("-")
    pole = F(nazwa.removeprefix("-"))
    return pole.desc(nulls_last=True) if malejaco != odwrotne else pole.asc(nulls_last=True)


def _grupy_sygnalow() -> list[tuple[str, list[tuple[str, str]]]]:
    grupy = (("Wymaga działania", True), ("Brakuje", False))
    return [(nazwa, [(s.kod, s.nazwa) for s in sygnaly.SYGNALY.values() if s.pilny == pilny]) for nazwa, pilny in grupy]


def _role_animatorow() -> Any:
    return Rola.objects.obowiazujace().filter(rola=NazwaRoli.ANIMATOR)


def _animatorzy(sprawy: QuerySet[Sprawa]) -> list[tuple[str, str]]:
    osoby = Osoba.objects.filter(pk__in=_role_animatorow().filter(sprawa__in=sprawy.order_by()).values("osoba"))
    return [(str(osoba.pk), osoba.nazwa) for osoba in osoby.order_by("nazwisko", "imie", "pk")]
