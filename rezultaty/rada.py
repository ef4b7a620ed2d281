"""The information for the council: what the cooperation was and what came of it, on two pages, in plain words.

It is made from the snapshot of a version of the final report, never from live rows, so the council reads what the
municipality accepted. A long case is shortened honestly: what is left out is counted and said to be in the report.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.text import Truncator, capfirst

from realizacja.models import Produkt
from rezultaty.odczyt import Odczyt
from rezultaty.przebieg import Przebieg, zaniechane
from sciezka.dokumenty.pdf import ZaDlugi, renderuj_pdf
from sciezka.dokumenty.typografia import liczba, odmiana
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.tresc import akapity

NAJWIECEJ_STRON = 2
SKALA_WYKRESU = 100


@dataclass(frozen=True)
class Miara:
    """How much of each thing is printed, and how many characters of a text."""

    rezultaty: int
    wskazniki: int
    dzialania: int
    opis: int
    akapit: int


#: From generous to terse; the first that fits on two pages is printed.
MIARY = (Miara(9, 6, 12, 400, 1200), Miara(8, 5, 8, 220, 800), Miara(6, 4, 6, 160, 550), Miara(4, 3, 4, 110, 350))


def streszczenie(odczyt: Odczyt, przebieg: Przebieg, produkty: Sequence[Produkt]) -> dict[str, Any]:
    """Return what the information is made of, for the snapshot: whole, unshortened, nothing for the team only."""
    rezultaty, dzialania = odczyt.rezultaty, przebieg.dzialania
    osiagniete = sum(rezultat.osiagniety for rezultat in rezultaty)
    wykonane = [dzialanie for dzialanie in dzialania if not zaniechane(dzialanie)]
    obecnosci = sum(praca.obecnosci for praca in przebieg.praca)
    return {
        "liczby": [
            [f"{osiagniete} z {len(rezultaty)}", "osiągnięte rezultaty"],
            [f"{len(wykonane)} z {len(dzialania)}", "wykonane działania"],
            [liczba(przebieg.godziny), f"{odmiana(przebieg.godziny, 'godzina', 'godziny', 'godzin', 'godziny')} pracy zespołu"],
            [liczba(obecnosci), f"{odmiana(obecnosci, 'obecność', 'obecności', 'obecności')} na spotkaniach"],
        ],
        "rezultaty": [
            {
                "rodzaj": capfirst(rezultat.get_rodzaj_display()),
                "osiagniety": rezultat.osiagniety,
                "opis": rezultat.opis if rezultat.osiagniety else rezultat.powod_nieosiagniecia,
                "dokument": rezultat.dokument,
            }
            for rezultat in sorted(rezultaty, key=lambda rezultat: not rezultat.osiagniety)
        ],
        "wskazniki": [
            {
                "nazwa": wskaznik.nazwa, "baza": wskaznik.baza, "docelowa": wskaznik.docelowa,
                "osiagnieto": wskaznik.osiagnieto, "slownie": wskaznik.slownie, "procent": wskaznik.procent,
            }
            for wskaznik in odczyt.wskazniki()
        ],
        "praca": [[capfirst(praca.nazwa), str(praca.godziny)] for praca in przebieg.praca],
        "dzialania": [dzialanie.nazwa for dzialanie in wykonane],
        "zaniechane": [dzialanie.nazwa for dzialanie in dzialania if zaniechane(dzialanie)],
        "produkty": [produkt.nazwa for produkt in produkty],
        "okres": przebieg.wobec_kontraktu,
        "wnioski": akapity(odczyt.raport.wnioski) if odczyt.raport else [],
        "rekomendacje": akapity(odczyt.raport.rekomendacje) if odczyt.raport else [],
    }  # fmt: skip


def pdf(sprawa: Sprawa, dane: dict[str, Any], *, utworzono: datetime, stopka: str, projekt_dokumentu: bool) -> bytes:
    """Print the information from a snapshot, on two pages at most. ``stopka`` says which version it comes from.

    ``projekt_dokumentu`` marks a draft: the report is not accepted yet. ``ZaDlugi`` when even the tersest form takes more,
    which the measures do not allow.
    """
    tytul = "Informacja dla rady (projekt)" if projekt_dokumentu else "Informacja dla rady"
    podtytul = sprawa.samorzad.nazwa_w_umowie
    for numer, miara in enumerate(MIARY, start=1):
        kontekst = {
            "projekt": sprawa.projekt, "dane": {"tytul": tytul, "podtytul": podtytul}, "metryka": dane["metryka"],
            "stopka": stopka, **skrocone(dane["dla_rady"], miara),
        }  # fmt: skip
        try:
            return renderuj_pdf(
                "rezultaty/pdf/rada.html", kontekst, tytul=f"{tytul} – {podtytul}", autor=sprawa.projekt.beneficjent,
                przykladowe=sprawa.projekt.przykladowy, utworzono=utworzono, najwiecej_stron=NAJWIECEJ_STRON,
            )  # fmt: skip
        except ZaDlugi:
            if numer == len(MIARY):
                raise
    raise AssertionError("There is always a measure.")


def skrocone(dla_rady: dict[str, Any], miara: Miara) -> dict[str, Any]:
    """Return the content of the document at a measure: lists cut with a sentence on how much more the report has."""
    rezultaty = [
        wiersz | {"opis": _skroc(wiersz["opis"], miara.opis), "dokument": _skroc(wiersz["dokument"], miara.opis)}
        for wiersz in dla_rady["rezultaty"][: miara.rezultaty]
    ]
    wskazniki = [
        wiersz | {"nazwa": _skroc(wiersz["nazwa"], miara.opis), "slownie": _skroc(wiersz["slownie"], miara.opis)}
        for wiersz in dla_rady["wskazniki"][: miara.wskazniki]
    ]
    return {
        "liczby": dla_rady["liczby"],
        "okres": dla_rady["okres"],
        "rezultaty": rezultaty,
        "reszta_rezultatow": _reszta(dla_rady["rezultaty"], miara.rezultaty, "rezultat", "rezultaty", "rezultatów"),
        "wskazniki": wskazniki,
        "reszta_wskaznikow": _reszta(dla_rady["wskazniki"], miara.wskazniki, "wskaźnik", "wskaźniki", "wskaźników"),
        "wykres": wykres(dla_rady, miara),
        "dzialania": _lista(dla_rady["dzialania"], miara, "działanie", "działania", "działań"),
        "zaniechane": _lista(dla_rady["zaniechane"], miara, "działanie", "działania", "działań"),
        "produkty": _lista(dla_rady["produkty"], miara, "produkt", "produkty", "produktów"),
        "wnioski": _tekst(dla_rady["wnioski"], miara.akapit),
        "rekomendacje": _tekst(dla_rady["rekomendacje"], miara.akapit),
    }


def wykres(dla_rady: dict[str, Any], miara: Miara) -> dict[str, Any] | None:
    """Return the one chart: how much of the planned change each indicator reached, or else where the hours went."""
    if mierzone := [wiersz for wiersz in dla_rady["wskazniki"] if wiersz["procent"] is not None]:
        wiersze = [
            {"nazwa": wiersz["nazwa"], "wartosc": wiersz["procent"], "opis": wiersz["slownie"]}
            for wiersz in mierzone[: miara.wskazniki]
        ]
        return {"rodzaj": "paski", "dane": {"wiersze": wiersze, "tytul": "Ile z planu osiągnięto, w procentach"}}
    godziny = [(nazwa, float(ile)) for nazwa, ile in dla_rady["praca"]]
    razem = sum(ile for _, ile in godziny)
    if not razem:
        return None
    wiersze = [
        {"nazwa": nazwa, "wartosc": ile * SKALA_WYKRESU / razem, "opis": f"{liczba(ile)} godz."}
        for nazwa, ile in godziny
    ]
    return {"rodzaj": "paski", "dane": {"wiersze": wiersze, "tytul": "Udział form w godzinach pracy, w procentach"}}


def _skroc(tekst: str, znakow: int) -> str:
    return Truncator(tekst).chars(znakow, truncate=" …")


def _reszta(lista: Sequence[Any], ile: int, jeden: str, kilka: str, wiele: str) -> str:
    zostalo = len(lista) - ile
    return f"i jeszcze {zostalo} {odmiana(zostalo, jeden, kilka, wiele)} w raporcie" if zostalo > 0 else ""


def _lista(nazwy: Sequence[str], miara: Miara, *formy: str) -> str:
    """Return names as one sentence."""
    wybrane = [_skroc(nazwa, miara.opis) for nazwa in nazwy[: miara.dzialania]]
    return "; ".join(filter(None, [*wybrane, _reszta(nazwy, miara.dzialania, *formy)]))


def _tekst(czesci: Iterable[str], znakow: int) -> list[str]:
    """Return paragraphs up to so many characters, cut at the end of a sentence when there is one, and say that it was cut."""
    calosc = "\n\n".join(czesci)
    if len(calosc) <= znakow:
        return calosc.split("\n\n") if calosc else []
    poczatek = calosc[:znakow]
    koniec = max(poczatek.rfind(". "), poczatek.rfind(".\n"))
    uciety = poczatek[: koniec + 1] if koniec > znakow // 3 else f"{poczatek.rsplit(' ', 1)[0]} …"
    return [*uciety.strip().split("\n\n"), "Dalszy ciąg w raporcie końcowym."]
