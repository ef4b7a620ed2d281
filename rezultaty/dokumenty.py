"""The final report as data: generated from what is on file, with the judgement written by hand. No team notes."""

from typing import Any

from django.utils.text import capfirst

from realizacja import dokumenty_ps
from realizacja.models import Produkt, Realizacja
from realizacja.przedsiebiorstwa import KartaPrzedsiebiorstwa
from rezultaty import monitoring, nic_widok
from rezultaty.models import Raport, Rezultat
from rezultaty.odczyt import Oczekiwanie, Odczyt
from rezultaty.pomiary import wiersz_wskaznika
from rezultaty.przebieg import ROLE, Przebieg, wiersz_dzialania, wiersze_pracy
from rezultaty.rada import streszczenie
from rezultaty.strona import fakty, opis_potwierdzenia
from sciezka.dokumenty.typografia import BRAK, data_krotko, data_slownie, zakres_dat
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.slownik import REZULTAT_PODSTAWOWY
from sciezka.sprawa.tresc import akapity, czesc


def dane_wersji(sprawa: Sprawa) -> dict[str, Any]:
    """Return the snapshot of the final report: nothing in it is retyped, nothing in it is for the team only.

    ``dla_rady`` holds what the two-page information for the council is made of, so that it too comes from the frozen version.
    """
    odczyt, przebieg = Odczyt(sprawa), Przebieg(sprawa)
    raport = odczyt.raport or Raport()  # a draft for the council may come before the texts
    produkty = list(Produkt.objects.filter(sprawa=sprawa, widzi_gmina=True).order_by("data", "pk"))
    return {
        "tytul": "Raport końcowy",
        "podtytul": sprawa.samorzad.nazwa_w_umowie,
        "metryka": [
            ["Samorząd", sprawa.samorzad.etykieta],
            ["Projekt", f"{sprawa.projekt.nazwa}, nr {sprawa.projekt.numer}"],
            ["Kontrakt", f"nr {przebieg.kontrakt.numer}, {zakres_dat(przebieg.kontrakt.od, przebieg.kontrakt.do)}"],
        ],
        "dla_rady": streszczenie(odczyt, przebieg, produkty),
        "czesci": [
            czesc("przebieg", "Przebieg współpracy", akapity=akapity(raport.przebieg), tabela=_etapy(przebieg)),
            czesc("odchylenia", "Przebieg wobec kontraktu", akapity=_wobec_kontraktu(przebieg)),
            czesc("praca", "Wykonana praca", tabela=_praca(przebieg), pola=_koncepcja(sprawa)),
            czesc("dzialania", "Działania: plan i wykonanie", tabela=_dzialania(przebieg)),
            czesc("produkty", "Produkty pracy", tabela=_produkty(produkty)),
            czesc(
                "kontrakt",
                "Rezultaty oczekiwane w kontrakcie",
                tabela=_porownanie("Kontrakt i wynik", odczyt.kontrakt()),
            ),
            czesc("cele", "Cele planu działania", tabela=_porownanie("Cele i wynik", odczyt.plan())),
            czesc("wskazniki", "Wskaźniki: przed i po", tabela=_wskazniki(odczyt)),
            czesc("rezultaty", "Rezultaty"),
            *(_rezultat(rezultat, _jawna(odczyt.karta(rezultat))) for rezultat in odczyt.rezultaty),
            czesc("wnioski", "Wnioski", akapity=akapity(raport.wnioski)),
            czesc("rekomendacje", "Rekomendacje", akapity=akapity(raport.rekomendacje)),
            czesc("monitoring", "Co będzie sprawdzone później", tabela=_monitoring(sprawa)),
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


def _etapy(przebieg: Przebieg) -> dict[str, Any] | None:
    wiersze = [
        [etap.nazwa, data_slownie(etap.od), data_slownie(etap.do) if etap.do else "w toku", etap.dni]
        for etap in przebieg.etapy
    ]
    return _tabela("Etapy", ["Etap", "Od", "Do", "Ile trwał"], wiersze)


def _wobec_kontraktu(przebieg: Przebieg) -> list[str]:
    return [przebieg.wobec_kontraktu, *(f"{opis.rstrip('.')}." for opis in przebieg.zaklocenia)]


def _praca(przebieg: Przebieg) -> dict[str, Any] | None:
    naglowki = ["Forma pracy", "Wpisy", "Godziny", *(f"w tym {rola.label}" for rola in ROLE), "Obecności"]
    opis = "Potwierdzona praca według form i ról; ta sama osoba liczy się na każdym spotkaniu"
    return _tabela(opis, naglowki, wiersze_pracy(przebieg.praca), (1, 2, 3, 4, 5, 6), (34, 9, 11, 12, 12, 12, 10))


def _koncepcja(sprawa: Sprawa) -> list[tuple[str, str]]:
    powody = Realizacja.objects.filter(sprawa=sprawa).values_list("brak_koncepcji_powod", flat=True)
    return [("Dlaczego nie powstała koncepcja spółdzielni", powod) for powod in powody if powod.strip()]


def _dzialania(przebieg: Przebieg) -> dict[str, Any] | None:
    return _tabela(
        "Co zaplanowano, co wykonano i czym się to różni",
        ["Działanie", "Plan", "Potwierdzona praca", "Wynik i odchylenia"],
        [wiersz_dzialania(dzialanie) for dzialanie in przebieg.dzialania],
        szerokosci=(34, 20, 20, 26),
    )


def _produkty(produkty: list[Produkt]) -> dict[str, Any] | None:
    return _tabela(
        "Produkty udostępnione gminie",
        ["Produkt", "Rodzaj", "Data"],
        [[produkt.nazwa, produkt.get_rodzaj_display(), data_krotko(produkt.data)] for produkt in produkty],
    )


def _wskazniki(odczyt: Odczyt) -> dict[str, Any] | None:
    return _tabela(
        "Wartości początkowe i docelowe pochodzą z przyjętego planu",
        ["Cel i wskaźnik", "Na początku", "Docelowo", "Osiągnięto", "Ile z planu", "Źródło i komentarz"],
        [wiersz_wskaznika(wskaznik) for wskaznik in odczyt.wskazniki()],
        szerokosci=(27, 11, 14, 14, 15, 19),
    )


def _monitoring(sprawa: Sprawa) -> dict[str, Any] | None:
    return _tabela(
        "Czy rezultaty trwają: terminy pytań",
        ["Rezultat", "Termin", "Liczony od"],
        [
            [
                capfirst(termin.nazwa_dla_gminy),
                data_slownie(termin.dzien),
                f"{termin.od_czego}, {data_slownie(termin.od)}",
            ]
            for termin in monitoring.terminy(sprawa)
        ],
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


def _jawna(karta: KartaPrzedsiebiorstwa | None) -> KartaPrzedsiebiorstwa | None:
    """Return the card unless it is for the team only: then the report does not name the enterprise."""
    return karta if karta and karta.ps.widzi_gmina else None


def _rezultat(rezultat: Rezultat, karta: KartaPrzedsiebiorstwa | None) -> dict[str, Any]:
    jawne = [plik["nazwa"] for plik in rezultat.pliki if plik["widzi_gmina"]]
    podstawowy = "rezultat podstawowy" if rezultat.rodzaj == REZULTAT_PODSTAWOWY else "rezultat dodatkowy"
    return czesc(
        f"rezultat-{rezultat.pk}",
        f"{capfirst(rezultat.get_rodzaj_display())} ({podstawowy})",
        poziom=3,
        akapity=akapity(rezultat.opis),
        pola=[
            *fakty(rezultat, karta),
            ("Dowody", ", ".join(jawne)),
            ("Potwierdzenie", opis_potwierdzenia(rezultat, dla_gminy=True)),
        ],
    )
