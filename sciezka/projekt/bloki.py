"""The figures as blocks: a heading, the rule in words, a chart and its table, the same for the page and for print."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.utils.text import capfirst

from sciezka.dokumenty.typografia import BRAK, data_slownie, godziny, liczba, odmiana
from sciezka.projekt.figury import Figury, PozycjaCzasu, PozycjaGodzin, WynikCelu
from sciezka.projekt.wojewodztwa import WOJEWODZTWA

#: More people than these are in the table alone.
OSOB_NA_WYKRESIE = 15


@dataclass(frozen=True)
class Komorka:
    """A cell: what it says and, for a number, the table of the cases behind it."""

    tekst: str
    url: str = ""
    liczba: bool = True


@dataclass(frozen=True)
class Blok:
    """One figure: ``id`` of its section, title, rule in words, chart for the tag ``wykres``, and its table.

    ``jak_czytac`` says what the bars mean and is shown only with the chart, which a phone leaves out.
    """

    id: str
    tytul: str
    regula: str
    wykres: dict[str, Any]
    kolumny: tuple[str, ...]
    wiersze: list[tuple[str, list[Komorka]]]
    pusto: str = ""
    razem: list[Komorka] = field(default_factory=list)
    jak_czytac: str = ""


def bloki(figury: Figury) -> list[Blok]:
    """Return the blocks in reading order, without targets and the map, which the page sets by themselves."""
    return [stany(figury), czas(figury), formy(figury), *godziny_pracy(figury)]


def _slupki(tytul: str, wiersze: list[dict[str, Any]]) -> dict[str, Any]:
    return {"rodzaj": "slupki", "dane": {"tytul": tytul, "wiersze": wiersze}}


def _spraw(ile: int | Decimal) -> str:
    return f"{liczba(ile)} {odmiana(ile, 'sprawa', 'sprawy', 'spraw')}"


def _procent(czesc: int | Decimal, calosc: int | Decimal) -> str:
    return f"{liczba(Decimal(100) * Decimal(czesc) / Decimal(calosc), 0)}%" if calosc else BRAK


def na_dzien(figury: Figury) -> str:
    """Say as of which day states are told."""
    return f"Stan na {data_slownie(figury.okres.dzien)}"


def stany(figury: Figury) -> Blok:
    """Cases by state."""
    return Blok(
        "stany",
        "Sprawy według etapu",
        f"{na_dzien(figury)} Każda sprawa jest w jednym stanie.",
        _slupki(
            "Sprawy według etapu",
            [{"nazwa": p.nazwa, "wartosc": p.ile, "opis": _spraw(p.ile)} for p in figury.stany],
        ),
        ("Etap", "Sprawy", "Udział"),
        [(p.nazwa, [Komorka(liczba(p.ile), p.url), Komorka(_procent(p.ile, figury.sprawy))]) for p in figury.stany],
        razem=[Komorka(liczba(figury.sprawy)), Komorka(_procent(figury.sprawy, figury.sprawy))],
    )


def czas(figury: Figury) -> Blok:
    """Time in stages."""

    def opis(p: PozycjaCzasu) -> str:
        if p.mediana is None:
            return "jeszcze nikt go nie ukończył"
        return f"połowa do {_dni(p.mediana)}, 90% do {_dni(p.percentyl_90)}"

    return Blok(
        "czas",
        "Czas na etapie",
        "Sprawy, które w tym okresie ukończyły etap i na niego nie wróciły. Dni kalendarzowe od wejścia do wyjścia, bez czasu "
        "przerwania; po cofnięciu dni się sumują. Mediana: połowa spraw nie trwała dłużej; 90. percentyl: dziewięć spraw na dziesięć.",
        _slupki(
            "Czas na etapie w dniach",
            [{"nazwa": p.nazwa, "wartosc": p.percentyl_90, "druga": p.mediana, "opis": opis(p)} for p in figury.czas],
        ),
        ("Etap", "Sprawy, które go ukończyły", "Mediana (dni)", "90. percentyl (dni)"),
        [
            (p.nazwa, [Komorka(liczba(p.ile), p.url), Komorka(_ile_dni(p.mediana)), Komorka(_ile_dni(p.percentyl_90))])
            for p in figury.czas
        ],
        jak_czytac="Ciemny słupek to mediana, jasny 90. percentyl.",
    )


def _ile_dni(dni: float | None) -> str:
    """Return days rounded to halves' neighbours: one decimal place, none when it is whole."""
    return liczba(None if dni is None else Decimal(str(round(dni, 1))))


def _dni(dni: float | None) -> str:
    return f"{_ile_dni(dni)} dni" if dni != 1 else "1 dnia"


def formy(figury: Figury) -> Blok:
    """Obligatory forms in stage IV."""
    return Blok(
        "formy",
        "Formy obligatoryjne",
        "Sprawy, które są dziś na etapie realizacji, według tego, ile z dwóch form obligatoryjnych już w nich wykonano.",
        _slupki(
            "Formy obligatoryjne w realizacji",
            [{"nazwa": capfirst(p.nazwa), "wartosc": p.ile, "opis": _spraw(p.ile)} for p in figury.formy],
        ),
        ("Wykonane formy", "Sprawy"),
        [(capfirst(p.nazwa), [Komorka(liczba(p.ile), p.url)]) for p in figury.formy],
        razem=[Komorka(liczba(sum(p.ile for p in figury.formy)))],
    )


def godziny_pracy(figury: Figury) -> list[Blok]:
    """Hours by form, person and month."""
    zrodla = (
        ("godziny-form", "Godziny według form pracy", "Forma pracy", figury.godziny_form),
        ("godziny-osob", "Godziny według osób", "Osoba", figury.godziny_osob),
        ("godziny-miesiecy", "Godziny według miesięcy", "Miesiąc", figury.godziny_miesiecy),
    )
    return [_godziny(figury, *zrodlo) for zrodlo in zrodla]


def _godziny(figury: Figury, kod: str, tytul: str, naglowek: str, pozycje: Sequence[PozycjaGodzin]) -> Blok:
    jak_czytac = "Ciemna część słupka to godziny już potwierdzone."
    if kod == "godziny-osob" and len(pozycje) > OSOB_NA_WYKRESIE:
        jak_czytac += f" Na wykresie jest {OSOB_NA_WYKRESIE} osób z największą liczbą godzin, w tabeli wszystkie."
    potwierdzone = sum((p.potwierdzone for p in pozycje), Decimal(0))
    return Blok(
        kod,
        tytul,
        "Wpisy pracy z tego okresu według dnia pracy.",
        _slupki(
            tytul,
            [
                {"nazwa": p.nazwa, "wartosc": float(p.ile), "druga": float(p.potwierdzone), "opis": godziny(p.ile)}
                for p in (pozycje[:OSOB_NA_WYKRESIE] if kod == "godziny-osob" else pozycje)
            ],
        ),
        (naglowek, "Godziny", "W tym potwierdzone"),
        [(p.nazwa, [Komorka(liczba(p.ile), p.url), Komorka(liczba(p.potwierdzone))]) for p in pozycje],
        pusto="" if figury.godziny else "W tym okresie nie ma wpisów pracy.",
        razem=[Komorka(liczba(figury.godziny)), Komorka(liczba(potwierdzone))],
        jak_czytac=jak_czytac,
    )


def wykres_celow(cele: Sequence[WynikCelu]) -> dict[str, Any]:
    """Return the chart of targets: per cent of each, with the target as an upright mark."""
    return _slupki(
        "Rezultaty wobec celów projektu",
        [
            {
                "nazwa": str(wynik.cel),
                "wartosc": float(wynik.procent),
                "cel": 100,
                "opis": f"{liczba(wynik.narastajaco.ile)} z {liczba(wynik.cel.docelowa)} ({liczba(wynik.procent, 0)}%)",
            }
            for wynik in cele
        ],
    )


def mapa(figury: Figury, linki: bool = True) -> Blok:
    """The tile map of voivodeships and its table; without ``linki`` it is one picture, for print."""
    miejsca = {w.nazwa: w for w in WOJEWODZTWA}
    tytul = "Sprawy według województw"
    pola = [
        {
            "skrot": p.kod, "nazwa": p.nazwa, "ile": int(p.ile), "opis": _spraw(p.ile), "url": p.url if linki else "",
            "wiersz": miejsca[p.nazwa].wiersz, "kolumna": miejsca[p.nazwa].kolumna,
        }
        for p in figury.wojewodztwa
    ]  # fmt: skip
    return Blok(
        "mapa",
        tytul,
        f"{na_dzien(figury)} Kafelek stoi mniej więcej tam, gdzie województwo; liczba mówi, ile jest w nim spraw, a odcień ją "
        "powtarza.",
        {"rodzaj": "mapa", "dane": {"tytul": tytul, "pola": pola}},
        ("Województwo", "Sprawy", "W tym w toku"),
        [
            (f"{p.nazwa} ({p.kod})", [Komorka(liczba(p.ile), p.url), Komorka(liczba(p.otwarte))])
            for p in figury.wojewodztwa
        ],
        razem=[
            Komorka(liczba(sum(p.ile for p in figury.wojewodztwa))),
            Komorka(liczba(sum(p.otwarte for p in figury.wojewodztwa))),
        ],
    )
