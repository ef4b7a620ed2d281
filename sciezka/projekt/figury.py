"""The figures of a project: every number with the address query of the table of cases behind it.

Computed in a fixed number of SQL statements, whatever the number of cases. The page, the chart and every export read the
same ``Figury``.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.db.models import Count, Q, Sum
from django.db.models.functions import TruncMonth
from django.urls import reverse
from django.utils.http import urlencode

from plan.obciazenie import MIESIACE
from realizacja.models import WpisPracy
from sciezka.projekt.czas import CzasNaEtapie, czas_na_etapach, ze_stanem_dnia
from sciezka.projekt.miary import MIARY
from sciezka.projekt.models import CelProjektu
from sciezka.projekt.okres import Okres
from sciezka.projekt.sprawy import z_tabela
from sciezka.projekt.wojewodztwa import WOJEWODZTWA
from sciezka.sprawa.models import Projekt, Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import OTWARTE, FormaPracy, Stan

Zapytanie = dict[str, str]


@dataclass(frozen=True)
class Pozycja:
    """One number: code, name, how much, and the address query of the cases behind it."""

    kod: str
    nazwa: str
    ile: Decimal | int
    zapytanie: Zapytanie = field(default_factory=dict)

    @property
    def url(self) -> str:
        """The table of the cases behind the number."""
        return adres_tabeli(self.zapytanie)


@dataclass(frozen=True)
class PozycjaGodzin(Pozycja):
    """Hours; ``potwierdzone`` of them have been confirmed by somebody other than the author."""

    potwierdzone: Decimal = Decimal(0)


@dataclass(frozen=True)
class PozycjaCzasu(Pozycja):
    """How many cases finished a stage; median and 90th percentile of its time in days, None when no case has."""

    mediana: float | None = None
    percentyl_90: float | None = None


@dataclass(frozen=True)
class PozycjaWojewodztwa(Pozycja):
    """Cases of a voivodeship: ``ile`` in all, of them ``otwarte`` on the path."""

    otwarte: int = 0


@dataclass(frozen=True)
class WynikCelu:
    """A target: its value in the period and counted from the beginning of the project to the end of the period."""

    cel: CelProjektu
    w_okresie: Pozycja
    narastajaco: Pozycja

    @property
    def procent(self) -> Decimal:
        """How much of the target there is, in per cent; may pass 100."""
        return Decimal(self.narastajaco.ile) * 100 / self.cel.docelowa

    @property
    def regula(self) -> str:
        return MIARY[self.cel.miara].regula


@dataclass(frozen=True)
class Figury:
    """All figures of a project for a period. States and voivodeships are told as of ``okres.dzien``, forms as of today."""

    projekt: Projekt
    okres: Okres
    stany: list[Pozycja]
    czas: list[PozycjaCzasu]
    formy: list[Pozycja]
    godziny_form: list[PozycjaGodzin]
    godziny_osob: list[PozycjaGodzin]
    godziny_miesiecy: list[PozycjaGodzin]
    cele: list[WynikCelu]
    wojewodztwa: list[PozycjaWojewodztwa]

    @property
    def sprawy(self) -> int:
        """How many cases there are in all states."""
        return sum(int(pozycja.ile) for pozycja in self.stany)

    @property
    def godziny(self) -> Decimal:
        """Hours in all, confirmed or not."""
        return sum((Decimal(pozycja.ile) for pozycja in self.godziny_form), Decimal(0))


def adres_tabeli(zapytanie: Zapytanie) -> str:
    """Return the address of the table of cases with this filter."""
    return reverse("projekt:sprawy") + (f"?{urlencode(zapytanie)}" if zapytanie else "")


def oblicz(projekt: Projekt, okres: Okres | None = None) -> Figury:
    """Compute the figures of a project. Who may see them is the caller's question: the project's koordynator."""
    okres = okres or Okres()
    stany, wojewodztwa = _stany_i_wojewodztwa(projekt, okres)
    form, osob, miesiecy = _godziny(projekt, okres)
    return Figury(
        projekt=projekt, okres=okres, stany=stany, czas=_czas(projekt, okres), formy=_formy(projekt), godziny_form=form,
        godziny_osob=osob, godziny_miesiecy=miesiecy, cele=_cele(projekt, okres), wojewodztwa=wojewodztwa,
    )  # fmt: skip


def _stany_i_wojewodztwa(projekt: Projekt, okres: Okres) -> tuple[list[Pozycja], list[PozycjaWojewodztwa]]:
    sprawy = ze_stanem_dnia(Sprawa.objects.filter(projekt=projekt), okres).order_by()
    grupy = list(sprawy.values_list("stan_dnia", "samorzad__wojewodztwo").annotate(ile=Count("pk")))
    stany, wojewodztwa, otwarte = defaultdict(int), defaultdict(int), defaultdict(int)
    for stan, wojewodztwo, ile in grupy:
        stany[stan] += ile
        wojewodztwa[wojewodztwo] += ile
        otwarte[wojewodztwo] += ile if stan in OTWARTE else 0
    dzien = {"dzien": f"{okres.dzien}"} if okres.miniony else {}
    baza = {"projekt": f"{projekt.pk}"}
    return (
        [Pozycja(stan, stan.label, stany[stan], baza | dzien | {"stan": stan.value}) for stan in Stan],
        [
            PozycjaWojewodztwa(
                w.skrot, w.nazwa, wojewodztwa[w.nazwa], baza | dzien | {"woj": w.nazwa}, otwarte[w.nazwa]
            )
            for w in WOJEWODZTWA
        ],
    )


def _czas(projekt: Projekt, okres: Okres) -> list[PozycjaCzasu]:
    def pozycja(czas: CzasNaEtapie) -> PozycjaCzasu:
        zapytanie = {"projekt": f"{projekt.pk}", "ukonczony": czas.stan} | okres.adres()
        return PozycjaCzasu(
            czas.stan, Stan(czas.stan).label, czas.ile, zapytanie, mediana=czas.mediana, percentyl_90=czas.percentyl_90
        )

    return [pozycja(czas) for czas in czas_na_etapach(projekt, okres)]


def _formy(projekt: Projekt) -> list[Pozycja]:
    """Count the cases in stage IV by how many obligatory forms have been carried out in them; today."""
    sprawy = z_tabela(Sprawa.objects.filter(projekt=projekt, stan=Stan.REALIZACJA)).order_by()
    wyniki = dict(sprawy.values_list("formy").annotate(ile=Count("pk")))
    baza = {"projekt": f"{projekt.pk}", "stan": Stan.REALIZACJA.value}
    nazwy = ("żadna jeszcze niewykonana", "wykonana jedna z dwóch", "wykonane obie")
    return [Pozycja(str(n), nazwa, wyniki.get(n, 0), baza | {"formy": str(n)}) for n, nazwa in enumerate(nazwy)]


def _godziny(projekt: Projekt, okres: Okres) -> tuple[list[PozycjaGodzin], list[PozycjaGodzin], list[PozycjaGodzin]]:
    wiersze = list(
        WpisPracy.objects.filter(okres.dni("data"), sprawa__projekt=projekt)
        .order_by()
        .values_list("forma", "autor", TruncMonth("data"))
        .annotate(razem=Sum("godziny"), potwierdzone=Sum("godziny", filter=Q(potwierdzono__isnull=False)))
    )
    osoby = {osoba.pk: osoba for osoba in Osoba.objects.filter(pk__in={wiersz[1] for wiersz in wiersze})}
    baza = {"projekt": f"{projekt.pk}"} | okres.adres()
    form = _zsumuj((wiersz[0], *wiersz[3:]) for wiersz in wiersze)
    osob = _zsumuj((wiersz[1], *wiersz[3:]) for wiersz in wiersze)
    miesiecy = _zsumuj((wiersz[2], *wiersz[3:]) for wiersz in wiersze)
    return (
        [
            PozycjaGodzin(
                f"{forma.value}", forma.label, form[forma][0], baza | {"forma": f"{forma.value}"}, form[forma][1]
            )
            for forma in FormaPracy
        ],
        [
            PozycjaGodzin(f"{pk}", osoba.nazwa, osob[pk][0], baza | {"kto": f"{pk}"}, osob[pk][1])
            for pk, osoba in sorted(osoby.items(), key=lambda para: (-osob[para[0]][0], para[1].nazwisko, para[0]))
        ],
        [_miesiac(projekt, okres, miesiac, *ile) for miesiac, ile in sorted(miesiecy.items())],
    )


def _zsumuj(wiersze: Iterable[tuple[Any, Decimal, Decimal | None]]) -> dict[Any, tuple[Decimal, Decimal]]:
    wynik: dict[Any, tuple[Decimal, Decimal]] = defaultdict(lambda: (Decimal(0), Decimal(0)))
    for klucz, razem, potwierdzone in wiersze:
        dotad = wynik[klucz]
        wynik[klucz] = (dotad[0] + razem, dotad[1] + (potwierdzone or 0))
    return wynik


def _miesiac(projekt: Projekt, okres: Okres, miesiac: Any, razem: Decimal, potwierdzone: Decimal) -> PozycjaGodzin:
    """Return the hours of a month; the address asks for the days of it that lie in the period."""
    dni = okres.z_miesiaca(miesiac)
    nazwa = f"{MIESIACE[miesiac.month - 1]} {miesiac.year}"
    zapytanie = {"projekt": f"{projekt.pk}"} | dni.adres()
    return PozycjaGodzin(f"{miesiac:%Y-%m}", nazwa, razem, zapytanie, potwierdzone)


def _cele(projekt: Projekt, okres: Okres) -> list[WynikCelu]:
    cele = list(projekt.cele.all())
    policzone = {miara: _policz_miare(projekt, okres, miara) for miara in {cel.miara for cel in cele}}
    baza = {"projekt": f"{projekt.pk}"}

    def wynik(cel: CelProjektu) -> WynikCelu:
        w_okresie, narastajaco = policzone[cel.miara]
        miara, do_konca = {"cel": cel.miara}, Okres(do=okres.do).adres()
        return WynikCelu(
            cel,
            Pozycja(cel.kod, cel.nazwa, w_okresie, baza | miara | okres.adres()),
            Pozycja(cel.kod, cel.nazwa, narastajaco, baza | miara | do_konca),
        )

    return [wynik(cel) for cel in cele]


def _policz_miare(projekt: Projekt, okres: Okres, miara: str) -> tuple[Decimal, Decimal]:
    sumy = (
        MIARY[miara]
        .wiersze()
        .filter(sprawa__projekt=projekt)
        .aggregate(
            w_okresie=Sum("ile", filter=okres.dni("dzien") or None),
            narastajaco=Sum("ile", filter=Okres(do=okres.do).dni("dzien") or None),
        )
    )
    return sumy["w_okresie"] or Decimal(0), sumy["narastajaco"] or Decimal(0)
