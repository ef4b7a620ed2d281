"""A document with every construct, long enough for tables to run over pages; the names and figures are invented."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

from sciezka.dokumenty.wykres import gantt, paski

UTWORZONO = datetime(2026, 12, 2, 9, 30, tzinfo=UTC)
TYTUL = "Kontrakt o współpracy nr 5/2026 – Gmina Góra Świętej Małgorzaty"
ZDANIE = (
    "Strony zgodnie ustalają, że w okresie współpracy animator odwiedza urząd co najmniej raz w tygodniu, a ustalenia "
    "z każdego spotkania zapisuje w ciągu 3 dni, zgodnie z art. 5 ust. 2 pkt 1 ustawy (Dz. U. z 2025 r. poz. 1338)."
)


def kontekst(wpisow: int = 45) -> dict[str, Any]:
    """Return the context of ``wzorcowy.html``."""
    dzialania = [
        {"nazwa": nazwa, "od": date(2026, od, 5), "do": date(2026, do, 20), "obligatoryjne": obligatoryjne}
        for nazwa, od, do, obligatoryjne in [
            ("Opracowanie koncepcji i wstępnego planu utworzenia spółdzielni socjalnej osób prawnych", 1, 6, True),
            ("Doradztwo specjalistyczne: regulamin zamówień poniżej progu", 9, 12, True),
            ("Szkolenie dla radnych", 3, 3, False),
            ("Konsultacje społeczne programu współpracy", 5, 8, False),
        ]
    ]
    return {
        "projekt": {
            "nazwa": "Ścieżka wsparcia samorządów",
            "numer": "FEXX.07.05-IZ.00-0099/25",
            "beneficjent": "Fundacja Przykładowa Droga",
            "miejscowosc": "Przykładowo",
        },
        "dane": {
            "tytul": "Kontrakt o współpracy nr 5/2026",
            "podtytul": "Gmina Góra Świętej Małgorzaty",
            "podpisy": [
                {"strona": "Za projekt", "osoba": "Anna Wzorcowa", "funkcja": "prezes zarządu"},
                {"strona": "Za samorząd", "osoba": "Żaneta O’Connor-Żółkiewska", "funkcja": "wójt"},
                {"strona": "Kontrasygnata", "osoba": "Łucja Śćibor", "funkcja": "skarbnik"},
            ],
        },
        "wersja": 2,
        "skrot": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "metryka": [["Numer kontraktu", "5/2026"], ["Okres", "2 grudnia 2026 r. – 30 czerwca 2027 r."], ["Znak sprawy", "OR.5.2026"]],
        "paragrafy": [
            {"tytul": tytul, "ustepy": [ZDANIE, ZDANIE], "punkty": ["w siedzibie urzędu;", "online, gdy obie strony się zgodzą."]}
            for tytul in ("§ 1. Przedmiot i ramy współpracy", "§ 2. Zakres diagnozy", "§ 3. Obowiązki stron")
        ],
        "odpowiedzi": [
            ("Ile zadań zlecono podmiotom ekonomii społecznej w ostatnim roku?", "12 zadań o wartości 1 234 567,50 zł"),
            ("Co w gminie już działa?", "Trzy rzeczy:\n– klub seniora,\n– świetlica w Łąkach,\n– zakład aktywności zawodowej."),
            ("Dlaczego samorząd chce założyć spółdzielnię?", ZDANIE * 4),
        ],
        "gantt": gantt(dzialania),
        "paski": paski(
            [
                {"nazwa": "Szanse spółdzielni socjalnej osób prawnych", "wartosc": 62, "opis": "62 na 100, stan dobry"},
                {"nazwa": "Kondycja współpracy z PES", "wartosc": None, "opis": "za mało danych"},
            ]
        ),
        "okres": "1–31 grudnia 2026 r.",
        "wpisy": [
            {
                "data": date(2026, 12, 1) + timedelta(days=numer),
                "opis": "Spotkanie w urzędzie: porównano trzy warianty zlecania usług opiekuńczych i ustalono, kto zbierze dane.",
                "godziny": Decimal("1.50") + numer,
                "kwota": Decimal("1234.5") * (numer + 1),
            }
            for numer in range(wpisow)
        ],
    }  # fmt: skip
