"""Sample data for every component, with the long names and the odd cases that a page will meet."""

from datetime import datetime
from zoneinfo import ZoneInfo

from django.core.paginator import Paginator
from django.http import QueryDict

KIEDY = datetime(2026, 3, 12, 14, 20, tzinfo=ZoneInfo("Europe/Warsaw"))

ETAPY = [
    {
        "numer": "I",
        "nazwa": "Rekrutacja i kontrakt",
        "stan": "zakonczony",
        "opis": "zakończony 12 marca 2026 r.",
        "url": "/1/",
    },
    {"numer": "II", "nazwa": "Diagnoza", "stan": "biezacy", "opis": "w toku: brakuje 3 rzeczy", "url": "/2/"},
    {
        "numer": "III",
        "nazwa": "Plan działania",
        "stan": "zamkniety",
        "opis": "zamknięty: najpierw przyjęta diagnoza",
        "url": "",
    },
    {
        "numer": "IV",
        "nazwa": "Wspólna realizacja",
        "stan": "zamkniety",
        "opis": "zamknięty: najpierw plan działania",
        "url": "",
    },
    {
        "numer": "V",
        "nazwa": "Rezultaty",
        "stan": "zamkniety",
        "opis": "zamknięty: najpierw obie formy obowiązkowe",
        "url": "",
    },
]
BRAKI = [
    {"tekst": "Płaszczyzna 2: dwa pytania bez odpowiedzi", "url": "/p2/"},
    {"tekst": "Płaszczyzna 3: brak wniosku", "url": "/p3/"},
    {"tekst": "Zgoda osoby do kontaktu", "url": ""},
]
WPISY = [
    {
        "zdanie": f"Anna Nowak – zmiana numer {numer} w planie gminy Góra Świętej Małgorzaty",
        "kiedy": KIEDY,
        "powod": "Brakowało uzasadnienia." if numer == 1 else "",
        "widzi_gmina": numer != 2,
        "zmiany": [{"pole": "Do kiedy", "bylo": "", "jest": "30 czerwca 2026 r."}] if numer == 0 else [],
    }
    for numer in range(5)
]
POLA_KONFLIKTU = [{"pole": "Co zrobiono", "twoja": "Spotkanie z MOPS\nUstalono termin", "zapisana": ""}]
FORMY = [
    {"nazwa": "Praca z animatorem", "opis": "12,5 h, koncepcja w aktach", "wykonana": True, "url": "/f/1/"},
    {"nazwa": "Doradztwo specjalistyczne", "opis": "", "wykonana": False, "url": "/f/2/"},
]
LICZBY = [
    {"liczba": 4, "nazwa": "Rekrutacja", "numer": "I", "url": "/?stan=rekrutacja"},
    {"liczba": 112, "nazwa": "Diagnoza", "numer": "II"},
    {"liczba": 0, "nazwa": "Przerwane"},
]

#: Component → its parameters; a component may stand here more than once.
SKLADNIKI: list[tuple[str, dict]] = [
    ("wstazka", {"etapy": ETAPY}),
    ("wstazka", {"etapy": [etap | {"stan": "zakonczony"} for etap in ETAPY]}),
    ("wstazka", {"etapy": [etap | {"stan": "przerwany"} if etap["numer"] == "II" else etap for etap in ETAPY]}),
    (
        "co_dalej",
        {
            "naglowek": "Ruch po stronie zespołu: diagnoza",
            "termin_opis": "zostało 5 dni (do 20 marca 2026 r.)",
            "braki": BRAKI,
            "przycisk": {"url": "/2/", "nazwa": "Przejdź do etapu II"},
        },
    ),
    (
        "co_dalej",
        {
            "naglowek": "Ruch po stronie gminy: diagnoza, wersja 2",
            "termin_opis": "po terminie 2 dni (był 10 marca 2026 r.)",
            "wylaczony_bo": "Czekamy na decyzję urzędu. Pomóc może koordynatorka projektu.",
        },
    ),
    (
        "co_dalej",
        {
            "naglowek": "Wszystko gotowe",
            "przycisk": {"akcja": "/wyslij/", "nazwa": "Wyślij do przeglądu"},
            "csrf_token": "x",
        },
    ),
    ("naglowek_sekcji", {"id": "naglowek-1", "tytul": "Ludzie"}),
    *[
        ("odznaka", {"tekst": tekst, "rodzaj": rodzaj})
        for tekst, rodzaj in [
            ("do uzupełnienia", "do_uzupelnienia"),
            ("w przeglądzie", "w_przegladzie"),
            ("przyjęte", "przyjete"),
            ("zamknięty", "zamkniete"),
            ("wymaga działania", "wymaga"),
            ("odrzucony plik", "blad"),
        ]
    ],
    ("widocznosc", {"kto": "gmina"}),
    ("widocznosc", {"kto": "zespol"}),
    ("historia", {"zdarzenia": WPISY}),
    ("historia", {"zdarzenia": WPISY, "calosc": True}),
    ("historia", {"zdarzenia": []}),
    ("historia_wpis", {"zdarzenie": WPISY[0]}),
    (
        "pusto",
        {
            "tytul": "Jeszcze bez wpisów",
            "tekst": "Pierwszy wpis zajmie minutę.",
            "url": "/dodaj/",
            "przycisk": "Dodaj wpis",
        },
    ),
    ("stronicowanie", {"strony": Paginator(range(100), 25).page(2), "zapytanie": QueryDict("stan=plan")}),
    (
        "potwierdzenie",
        {
            "stanie_sie": ["Sprawa wróci o jeden etap."],
            "nie_stanie_sie": ["Nic nie zostanie usunięte.", "Dokumenty zostają."],
        },
    ),
    ("konflikt", {"pola": POLA_KONFLIKTU, "kiedy": KIEDY, "kto": "Anna Nowak"}),
    ("konflikt", {"pola": [], "kiedy": KIEDY}),
    ("formy_obligatoryjne", {"formy": FORMY, "wykonane": 1}),
    ("liczby", {"liczby": LICZBY}),
]
