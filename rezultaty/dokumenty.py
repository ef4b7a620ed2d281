"""The final report as data: generated from what is on file, with the judgement written by hand. No team notes."""

from typing import Any

from django.db.models import Count, Sum
from django.utils import timezone
from django.utils.text import capfirst

from plan.models import Dzialanie
from realizacja import dokumenty_ps
from realizacja.models import Produkt, Realizacja, WpisPracy
from realizacja.przedsiebiorstwa import KartaPrzedsiebiorstwa
from rezultaty import nic_widok
from rezultaty.models import Rezultat
from rezultaty.odczyt import Oczekiwanie, Odczyt
from rezultaty.strona import fakty
from sciezka.dokumenty.typografia import BRAK, data_krotko, data_slownie, liczba, zakres_dat
from sciezka.rekrutacja.models import Kontrakt
from sciezka.sprawa import etapy
from sciezka.sprawa.models import Sprawa, Zdarzenie
from sciezka.sprawa.slownik import REZULTAT_PODSTAWOWY, FormaPracy
from sciezka.sprawa.tresc import akapity, czesc


def dane_wersji(sprawa: Sprawa) -> dict[str, Any]:
    """Return the snapshot of the final report: nothing in it is retyped, nothing in it is for the team only."""
    odczyt = Odczyt(sprawa)
    kontrakt = Kontrakt.objects.get(sprawa=sprawa)
    return {
        "tytul": "Raport końcowy",
        "podtytul": sprawa.samorzad.nazwa_w_umowie,
        "metryka": [
            ["Samorząd", sprawa.samorzad.etykieta],
            ["Projekt", f"{sprawa.projekt.nazwa}, nr {sprawa.projekt.numer}"],
            ["Kontrakt", f"nr {kontrakt.numer}, {zakres_dat(kontrakt.od, kontrakt.do)}"],
        ],
        "czesci": [
            czesc("przebieg", "Przebieg współpracy", akapity=akapity(odczyt.raport.przebieg), tabela=_etapy(sprawa)),
            czesc("praca", "Wykonana praca", tabela=_praca(sprawa), pola=_koncepcja(sprawa)),
            czesc("dzialania", "Działania z planu", tabela=_dzialania(sprawa)),
            czesc("produkty", "Produkty pracy", tabela=_produkty(sprawa)),
            czesc(
                "kontrakt",
                "Rezultaty oczekiwane w kontrakcie",
                tabela=_porownanie("Kontrakt i wynik", odczyt.kontrakt()),
            ),
            czesc("cele", "Cele planu działania", tabela=_porownanie("Cele i wynik", odczyt.plan())),
            czesc("rezultaty", "Rezultaty"),
            *(_rezultat(rezultat, odczyt.karta(rezultat)) for rezultat in odczyt.rezultaty),
            czesc("wnioski", "Wnioski", akapity=akapity(odczyt.raport.wnioski)),
            czesc("rekomendacje", "Rekomendacje", akapity=akapity(odczyt.raport.rekomendacje)),
            *dokumenty_ps.zalacznik(sprawa),
            nic_widok.zalacznik(sprawa),
        ],
    }


def _tabela(
    opis: str,
    naglowki: list[str],
    wiersze: list[list[str]],
    liczbowe: tuple[int, ...] = (),
    szerokosci: tuple[int, ...] = (),
) -> dict[str, Any] | None:
    tabela = {"opis": opis, "naglowki": naglowki, "wiersze": wiersze, "liczbowe": list(liczbowe)}
    if not wiersze:
        return None
    return tabela | {"szerokosci": list(szerokosci)} if szerokosci else tabela


def _etapy(sprawa: Sprawa) -> dict[str, Any] | None:
    zdarzenia = Zdarzenie.objects.filter(sprawa=sprawa, rodzaj__in=etapy.OPUSZCZANY_ETAP).order_by("pk")
    zakonczone = {zdarzenie.z_stanu: zdarzenie.kiedy for zdarzenie in zdarzenia}
    wiersze = [
        [f"{karta.numer}. {karta.nazwa}", data_slownie(timezone.localtime(zakonczone[karta.kod]).date())]
        for karta in etapy.karty()
        if karta.kod in zakonczone
    ]
    return _tabela("Zakończone etapy", ["Etap", "Zakończony"], wiersze)


def _praca(sprawa: Sprawa) -> dict[str, Any] | None:
    sumy = (
        WpisPracy.objects.filter(sprawa=sprawa)
        .potwierdzone()
        .values("forma")
        .annotate(ile=Count("pk"), godziny=Sum("godziny"))
        .order_by("forma")
    )
    wiersze = [[FormaPracy(suma["forma"]).label, str(suma["ile"]), liczba(suma["godziny"])] for suma in sumy]
    return _tabela("Potwierdzona praca według form", ["Forma pracy", "Wpisy", "Godziny"], wiersze, (1, 2))


def _koncepcja(sprawa: Sprawa) -> list[tuple[str, str]]:
    powody = Realizacja.objects.filter(sprawa=sprawa).values_list("brak_koncepcji_powod", flat=True)
    return [("Dlaczego nie powstała koncepcja spółdzielni", powod) for powod in powody if powod.strip()]


def _dzialania(sprawa: Sprawa) -> dict[str, Any] | None:
    dzialania = Dzialanie.objects.filter(sprawa=sprawa).select_related("zakonczenie").order_by("numer")
    return _tabela(
        "Jak zakończyły się działania",
        ["Działanie", "Forma pracy", "Wynik"],
        [
            [
                f"{dzialanie.numer}. {dzialanie.nazwa}",
                dzialanie.get_forma_display(),
                ": ".join(filter(None, [dzialanie.zakonczenie.get_wynik_display(), dzialanie.zakonczenie.powod])),
            ]
            for dzialanie in dzialania
        ],
        szerokosci=(42, 26, 32),
    )


def _produkty(sprawa: Sprawa) -> dict[str, Any] | None:
    produkty = Produkt.objects.filter(sprawa=sprawa, widzi_gmina=True).order_by("data", "pk")
    return _tabela(
        "Produkty udostępnione gminie",
        ["Produkt", "Rodzaj", "Data"],
        [[produkt.nazwa, produkt.get_rodzaj_display(), data_krotko(produkt.data)] for produkt in produkty],
    )


def _porownanie(opis: str, oczekiwania: list[Oczekiwanie]) -> dict[str, Any] | None:
    return _tabela(
        opis,
        ["Oczekiwano", "Miara", "Wynik", "Co powstało"],
        [
            [pozycja.tekst, pozycja.miara or BRAK, pozycja.slownie, "; ".join(pozycja.co_powstalo)]
            for pozycja in oczekiwania
        ],
        szerokosci=(32, 20, 16, 32),
    )


def _rezultat(rezultat: Rezultat, karta: KartaPrzedsiebiorstwa | None) -> dict[str, Any]:
    jawne = [plik["nazwa"] for plik in rezultat.pliki if plik["widzi_gmina"]]
    podstawowy = "rezultat podstawowy" if rezultat.rodzaj == REZULTAT_PODSTAWOWY else "rezultat dodatkowy"
    return czesc(
        f"rezultat-{rezultat.pk}",
        f"{capfirst(rezultat.get_rodzaj_display())} ({podstawowy})",
        poziom=3,
        akapity=akapity(rezultat.opis),
        pola=[*fakty(rezultat, karta), ("Dowody", ", ".join(jawne))],
    )
