"""What the coordinator's home shows: cases that need action, the table of cases, figures. The corridor only asks for it."""

from collections import Counter
from dataclasses import dataclass

from django.db.models import BooleanField, Count, ExpressionWrapper
from django.http import HttpRequest, QueryDict
from django.urls import reverse

from sciezka.dokumenty.typografia import data_krotko, liczba, odmiana
from sciezka.projekt import strona, tabela
from sciezka.projekt.figury import adres_tabeli
from sciezka.projekt.filtr import Filtr
from sciezka.projekt.sprawy import sprawy_zespolu, z_tabela
from sciezka.projekt.sygnaly import SYGNALY, Sygnal, warunek
from sciezka.sprawa import etapy
from sciezka.sprawa.models import Sprawa, SprawaQuerySet
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.pulpit import Fragment, dodaj
from sciezka.sprawa.slownik import OTWARTE, NazwaRoli, Stan

#: How many cases a card names; the rest is one press away.
NA_KARCIE = 3
W_TABELI = 25


@dataclass(frozen=True)
class Karta:
    """A card: the rule, how many cases it speaks of, the first of them, the table of all."""

    sygnal: Sygnal
    ile: int
    sprawy: list[tuple[Sprawa, str, str]]
    url: str


@dodaj("gora")
def wymaga_dzialania(request: HttpRequest) -> list[Fragment]:
    """Return the cards of what needs action."""
    if not request.user.ma_role(NazwaRoli.KOORDYNATOR):
        return []
    return [("projekt/_pulpit_karty.html", {"karty": karty(request.user)})]


@dodaj("dol")
def sprawy_i_figury(request: HttpRequest) -> list[Fragment]:
    """Return the table of cases, nearest deadline first, and how many cases are in which state."""
    if not request.user.ma_role(NazwaRoli.KOORDYNATOR):
        return []
    filtr = Filtr(QueryDict("sortuj=termin"), osoba=request.user)
    figury = _figury(sprawy_zespolu(request.user))
    kontekst = {
        "wiersze": strona.wiersze(filtr.zastosuj()[:W_TABELI]),
        "naglowki": strona.naglowki(filtr),
        "podpis": _podpis(sum(pozycja["liczba"] for pozycja in figury)),
        "figury": figury,
        "projekty": strona.prowadzone(request.user),
        "adres": adres_tabeli({"sortuj": "termin"}),
    }
    return [("projekt/_pulpit_sprawy.html", kontekst)]


def _podpis(ile: int) -> str:
    spraw = f"{liczba(ile)} {odmiana(ile, 'sprawa', 'sprawy', 'spraw')}"
    return f"{spraw}, najbliższy termin najpierw" + (f"; tu pierwszych {W_TABELI}" if ile > W_TABELI else "")


def karty(osoba: Osoba) -> list[Karta]:
    """Return a card for every urgent rule that speaks of a case, in two queries whatever the number of cases.

    The cases that have stood longest in their stage come first.
    """
    pilne = [sygnal for sygnal in SYGNALY.values() if sygnal.pilny]
    flagi = {f"s_{s.kod}": ExpressionWrapper(warunek(s.kod), output_field=BooleanField()) for s in pilne}
    otwarte = z_tabela(sprawy_zespolu(osoba).filter(stan__in=OTWARTE)).annotate(**flagi).order_by("w_stanie_od", "pk")
    wiersze = list(otwarte.values_list("pk", *flagi))
    trafione = {s.kod: [pk for pk, *znaki in wiersze if znaki[numer]] for numer, s in enumerate(pilne)}
    pierwsze = {pk for pks in trafione.values() for pk in pks[:NA_KARCIE]}
    sprawy = {sprawa.pk: sprawa for sprawa in z_tabela(Sprawa.objects.filter(pk__in=pierwsze))}
    return [
        Karta(
            s, len(trafione[s.kod]),
            [(sprawy[pk], *_powod(s.kod, sprawy[pk])) for pk in trafione[s.kod][:NA_KARCIE]],
            adres_tabeli({"brak": s.kod}),
        )
        for s in pilne
        if trafione[s.kod]
    ]  # fmt: skip


def _powod(kod: str, sprawa: Sprawa) -> tuple[str, str]:
    """Return the address where the matter is settled and what it is about, in a few words."""
    etap = tabela.opis_etapu(sprawa)
    realizacja = reverse("realizacja:etap", args=[sprawa.pk])
    adres = reverse("sprawa:strona", args=[sprawa.pk])
    if kod == "przeglad":
        return reverse(
            "sprawa:wersja", args=[sprawa.pk, sprawa.przeglad_id]
        ), f"termin {data_krotko(sprawa.termin_przegladu)}"
    if kod == "potwierdzenie":
        return f"{realizacja}?stan=niepotwierdzone#dziennik", f"ostatni wpis {data_krotko(sprawa.ostatni_wpis)}"
    if kod == "cisza":
        wpis = sprawa.ostatni_wpis
        return realizacja, f"ostatni wpis {data_krotko(wpis)}" if wpis else "nie ma jeszcze wpisu"
    if kod == "formy":
        return realizacja, _brakujace_formy(sprawa)
    if kod == "koniec":
        return adres, f"kontrakt do {data_krotko(sprawa.koniec_kontraktu)}"
    if kod == "zastoj":
        dni = tabela.dni_na_etapie(sprawa)
        return adres, f"{etap}, {dni} {odmiana(dni, 'dzień', 'dni', 'dni')}"
    return reverse("sprawa:role", args=[sprawa.pk]) if kod == "animator" else adres, etap


def _brakujace_formy(sprawa: Sprawa) -> str:
    if not sprawa.forma_1 and not sprawa.forma_2:
        return "obie formy"
    return "doradztwo specjalistyczne" if sprawa.forma_1 else "współpraca z animatorem"


def _figury(sprawy: SprawaQuerySet) -> list[dict[str, object]]:
    stany = Counter(dict(sprawy.order_by().values_list("stan").annotate(ile=Count("pk"))))
    return [
        {
            "liczba": stany.get(stan, 0),
            "nazwa": stan.label,
            "numer": etapy.karta(stan).numer if stan in etapy.ETAPY else "",
            "url": adres_tabeli({"stan": stan.value}),
        }
        for stan in Stan
    ]
