"""Polish typography: no-break spaces, numbers, dates, plural forms."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.template import Context, Template
from hypothesis import given
from hypothesis import strategies as st

from sciezka.dokumenty import typografia
from sciezka.dokumenty.typografia import (
    data_krotko,
    data_slownie,
    godziny,
    kwota,
    liczba,
    odmiana,
    twarde_spacje,
    zakres_dat,
)


def widac(tekst: str) -> str:
    """Show a no-break space as "~", so a failing test can be read."""
    return tekst.replace(typografia.TWARDA, "~")


@pytest.mark.parametrize(
    ("przed", "po"),
    [
        ("Rozmowa w urzędzie i o planie", "Rozmowa w~urzędzie i~o~planie"),
        ("W gminie A i Z", "W~gminie A~i~Z"),
        ("Dz. U. z 2026 r. poz. 48", "Dz.~U. z~2026~r. poz.~48"),
        ("art. 12 ust. 3 pkt 4 i § 5", "art.~12 ust.~3 pkt~4 i~§~5"),
        ("nr 12/2026, ul. Polna 3", "nr~12/2026, ul.~Polna 3"),
        ("5 marca 2026 r.", "5~marca 2026~r."),
        ("1 234 567,50 zł i 12 345 osób", "1~234~567,50~zł i~12~345~osób"),
        ("2 godziny, 30 min, 15 km", "2~godziny, 30~min, 15~km"),
        ("J. Kowalski i A. O’Connor-Żółkiewska", "J.~Kowalski i~A.~O’Connor-Żółkiewska"),
    ],
)
def test_no_break_spaces_where_a_line_may_not_end(przed: str, po: str) -> None:
    assert widac(twarde_spacje(przed)) == po


@pytest.mark.parametrize(
    "tekst",
    [
        "rok 2026 100",  # a year and a number are two numbers
        "witryna i-mag, ładu porządek",  # part of a word is not a word
        "3 m.in. b",
        "grupa A\nGrupa B",  # a line break typed by a person stays
    ],
)
def test_other_spaces_stay(tekst: str) -> None:
    assert twarde_spacje(tekst) == tekst


def test_addresses_are_left_alone() -> None:
    assert widac(twarde_spacje("na https://example.org/a jest")) == "na https://example.org/a jest"
    assert (
        widac(twarde_spacje("pisz: w@example.org dziś, www.example.org/z x"))
        == "pisz: w@example.org dziś, www.example.org/z x"
    )


fragmenty = st.lists(
    st.sampled_from(["i", "w", "§", "art.", "Dz.", "U.", "r.", "zł", "12", "345", "2026", " ", "  ", "\t", "\n", "\u00a0", "A.", "Ł",
                     "https://a.pl/w", "a@b.pl", ",", "-", "słowo", "m", "h", "."])
).map("".join)  # fmt: skip


@given(st.one_of(st.text(), fragmenty))
def test_twice_is_as_once_and_only_spaces_change(tekst: str) -> None:
    raz = twarde_spacje(tekst)
    assert twarde_spacje(raz) == raz
    assert "".join(raz.split()) == "".join(tekst.split())
    assert raz.count("\n") == tekst.count("\n")


def test_numbers_are_grouped_from_a_thousand_with_a_decimal_comma() -> None:
    assert widac(liczba(999)) == "999"
    assert widac(liczba(1000)) == "1~000"
    assert widac(liczba(Decimal("1234567.50"))) == "1~234~567,5"
    assert widac(liczba("1234.5", 2)) == "1~234,50"
    assert liczba(-5) == "−5"
    assert widac(kwota(Decimal("1234.5"))) == "1~234,50~zł"
    assert widac(kwota(1000000)) == "1~000~000,00~zł"
    assert liczba(Decimal("0.005"), 2) == "0,01"
    assert liczba(0) == "0"


@given(st.decimals(min_value=0, max_value=10**12, places=2))
def test_an_amount_reads_back(wartosc: Decimal) -> None:
    zapis = kwota(wartosc).removesuffix("\u00a0zł").replace("\u00a0", "").replace(",", ".")
    assert Decimal(zapis) == wartosc


@pytest.mark.parametrize(
    ("n", "slowo"),
    [(0, "wpisów"), (1, "wpis"), (2, "wpisy"), (4, "wpisy"), (5, "wpisów"), (11, "wpisów"), (12, "wpisów"), (14, "wpisów"),
     (21, "wpisów"), (22, "wpisy"), (25, "wpisów"), (100, "wpisów"), (101, "wpisów"), (102, "wpisy"), (112, "wpisów"),
     (Decimal("1.5"), "wpisu"), (Decimal("2.00"), "wpisy"), (None, "wpisów")],
)  # fmt: skip
def test_plural_forms(n: Decimal | int | None, slowo: str) -> None:
    assert odmiana(n, "wpis", "wpisy", "wpisów", "wpisu") == slowo


def test_hours() -> None:
    assert [widac(godziny(Decimal(n))) for n in ("1", "1.50", "2", "5", "0.25", "22")] == [
        "1~godzina", "1,5~godziny", "2~godziny", "5~godzin", "0,25~godziny", "22~godziny",
    ]  # fmt: skip


def test_dates() -> None:
    assert widac(data_slownie(date(2026, 12, 2))) == "2~grudnia 2026~r."
    assert data_krotko(date(2026, 12, 2)) == "02.12.2026"
    assert data_krotko("2026-12-02") == "02.12.2026"
    assert zakres_dat(date(2026, 12, 2), date(2027, 1, 15)) == "02.12.2026–15.01.2027"
    assert zakres_dat(date(2026, 12, 2), date(2026, 12, 2)) == "02.12.2026"
    assert widac(zakres_dat(date(2026, 12, 2), None)) == "od~02.12.2026"
    assert widac(zakres_dat(None, date(2026, 12, 2))) == "do~02.12.2026"


def test_a_moment_late_in_the_evening_is_of_the_polish_day() -> None:
    chwila = datetime(2026, 12, 2, 23, 30, tzinfo=UTC)
    assert data_krotko(chwila) == data_krotko(chwila.isoformat()) == "03.12.2026"


def test_nothing_is_a_dash() -> None:
    puste = [twarde_spacje(None), liczba(None), liczba(""), kwota(None), godziny(None), data_slownie(None), data_krotko(""), zakres_dat(None, None)]  # fmt: skip
    assert set(puste) == {"–"}


def test_filters() -> None:
    szablon = Template(
        '{% load typografia %}{{ n|odmiana:"wpis,wpisy,wpisów" }}|{{ tekst|twarde_spacje }}|{{ kwota|kwota }}|{{ nic|twarde_spacje }}|{{ nic|odmiana:"wpis,wpisy,wpisów" }}'
    )
    wynik = szablon.render(Context({"n": 1003, "tekst": "w <b>", "kwota": Decimal("2"), "nic": None}))
    assert widac(wynik) == "1~003~wpisy|w~&lt;b&gt;|2,00~zł|–|–~wpisów"
