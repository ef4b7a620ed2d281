"""The preliminary plan of a social cooperative in demo cases: one half-way, one complete and issued."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from realizacja.models import MiejscePracy, PlanSpoldzielni, PozycjaBudzetu, Produkt, PrzyszlyZalozyciel, RyzykoPlanu
from realizacja.plan_spoldzielni import CZESCI, wstaw_kroki, wydaj, zacznij
from sciezka.sprawa import historia, zegar
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba

TEKSTY = {
    "nazwa": "Spółdzielnia Socjalna „Zielony Ład”",
    "siedziba": "gmina i powiat; baza w dawnej świetlicy",
    "potrzeba": "Utrzymanie zieleni i sprzątanie obiektów zleca się dziś firmom spoza powiatu. W gminie jest wielu długotrwale "
    "bezrobotnych, a Centrum Integracji Społecznej co roku kończy kilkanaście osób, które nie mają dokąd pójść do pracy.",
    "pomysl": "Gmina i stowarzyszenie zakładają spółdzielnię, która przejmie zieleń, sprzątanie czterech obiektów i drobne "
    "naprawy. Zaczyna od pięciu osób, po roku rozszerza się o usługi dla mieszkańców.",
    "dlaczego": "Spółdzielnia może zatrudnić osoby po reintegracji na umowę o pracę i otrzymywać zamówienia zastrzeżone. Zakład "
    "budżetowy nie mógłby świadczyć usług mieszkańcom, a firma zewnętrzna nie zatrudni osób z gminy.",
    "wspolpraca": "Gmina wnosi lokal i zlecenia, stowarzyszenie prowadzi reintegrację i zna ludzi. O zatrudnieniu decyduje zarząd, "
    "o planie na rok walne zgromadzenie.",
    "zakres": "1. Koszenie i pielęgnacja zieleni: 6 ha, osiem razy w sezonie.\n2. Sprzątanie czterech obiektów gminy, pięć dni w "
    "tygodniu.\n3. Drobne naprawy w lokalach komunalnych, na zgłoszenie.",
    "zaplecze": "Lokal po świetlicy (gmina), kosiarka i dwa komplety narzędzi (gmina), samochód dostawczy do kupienia w pierwszym "
    "roku.",
    "odbiorcy": "W pierwszym roku gmina i jej jednostki, potem wspólnoty mieszkaniowe i mieszkańcy.",
    "zlecenia": "Zieleń i sprzątanie: zamówienie zastrzeżone na dwa lata, po wygaśnięciu obecnych umów. Drobne naprawy: zapytanie "
    "poniżej progu.",
    "konkurencja": "Dwie firmy z miasta powiatowego. Spółdzielnia jest na miejscu, więc dojazd jest krótszy, a ludzie ci sami.",
    "nabor": "Z Centrum Integracji Społecznej i z urzędu pracy, po trzymiesięcznym szkoleniu. Pięć osób w ciągu sześciu miesięcy od "
    "wpisu do rejestru.",
    "zarzadzanie": "Prezes zatrudniony na pół etatu, księgowość zlecona biuru, grafik układa brygadzista.",
    "zalozenia": "Ceny jak w dzisiejszych umowach gminy. Nakłady pokrywa dotacja na nowe miejsca pracy; strata pierwszego roku "
    "pokryta wkładami założycieli.",
}  # fmt: skip
MIEJSCA = [
    ("brygadzista", 1, 0, "1", 1),
    ("pracownik zieleni i porządku", 5, 5, "1", 1),
    ("prezes zarządu", 1, 0, "0.5", 1),
]
BUDZET = [
    ("przychod", "Utrzymanie zieleni", {1: "96000", 2: "148000"}),
    ("przychod", "Sprzątanie obiektów", {1: "118000", 2: "174500.50"}),
    ("przychod", "Dotacja na miejsca pracy", {1: "130000"}),
    ("koszt", "Wynagrodzenia ze składkami", {1: "214000", 2: "268000"}),
    ("koszt", "Materiały, paliwo, ubezpieczenia", {1: "41300", 2: "39800"}),
    ("naklad", "Samochód dostawczy i kosiarki", {1: "82000"}),
]
RYZYKA = [
    ("Rada nie przyjmie uchwały w tym roku.", "Powtórzymy spotkanie z komisjami i pokażemy rachunek pięciu lat."),
    ("Zbyt mało osób z grup ustawowych chce pracować zimą.", "Sprzątanie obiektów daje pracę przez cały rok."),
]


def zapisz(sprawa: Sprawa, osoby: Mapping[str, Osoba], *, caly: bool = True) -> PlanSpoldzielni:
    """Fill the plan, all of it or its first parts."""
    animator = osoby["animator"]
    plan = zacznij(sprawa.pk, animator)
    czesci = list(CZESCI.values()) if caly else [CZESCI["pomysl"], CZESCI["zalozyciele"], CZESCI["dzialalnosc"]]
    for pole in (pole for czesc in czesci for pole in czesc.pola):
        setattr(plan, pole, TEKSTY[pole])
    plan.save()
    historia.zapisz(sprawa, "zmieniono", animator, opis="wstępny plan spółdzielni", widzi_gmina=False)
    wspolne = {"sprawa": sprawa, "utworzyl": animator}
    PrzyszlyZalozyciel.objects.filter(sprawa=sprawa).update(
        wklad="lokal po świetlicy, kosiarka, udziały", kwota=Decimal(20000), pewnosc="pismo"
    )
    PrzyszlyZalozyciel.objects.create(
        nazwa="Stowarzyszenie „Razem Raźniej”", rodzaj="organizacja", wklad="narzędzia, prowadzenie reintegracji, udziały",
        kwota=Decimal(5000), pewnosc="pismo" if caly else "ustna", **wspolne,
    )  # fmt: skip
    if caly:
        _listy(wspolne)
        wstaw_kroki(sprawa.pk, animator)
    return plan


def _listy(wspolne: dict[str, Any]) -> None:
    rok = zegar.dzis().year
    for stanowisko, osob, z_grup, etat, za in MIEJSCA:
        MiejscePracy.objects.create(
            stanowisko=stanowisko, osob=osob, z_grup=z_grup, etat=Decimal(etat), rok=rok + za, **wspolne
        )
    for rodzaj, nazwa, kwoty in BUDZET:
        for za, kwota in kwoty.items():
            PozycjaBudzetu.objects.create(rodzaj=rodzaj, nazwa=nazwa, rok=rok + za, kwota=Decimal(kwota), **wspolne)
    for ryzyko, odpowiedz in RYZYKA:
        RyzykoPlanu.objects.create(ryzyko=ryzyko, odpowiedz=odpowiedz, **wspolne)


def wydany(sprawa: Sprawa, osoby: Mapping[str, Osoba]) -> None:
    """Fill the whole plan and issue it, for the municipality to read."""
    zapisz(sprawa, osoby)
    wydaj(sprawa.pk, osoby["animator"], rodzaj=Produkt.Rodzaj.WSTEPNY_PLAN, widzi_gmina=True)
