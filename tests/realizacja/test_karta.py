"""The work-log sheet: period, person, what the municipality may hold in its hands."""

from datetime import timedelta
from decimal import Decimal

import pytest

from realizacja import dokumenty
from realizacja.models import WpisPracy
from sciezka.sprawa import zegar
from tests.conftest import Swiat
from tests.pomoc_pdf import sprawdz_pdf, tekst_pdf
from tests.realizacja.pomoc import TAJNE, adres, potwierdz, strona, wpis

POCZATEK = {"od": "2000-01-01", "do": "2100-01-01"}


def pdf(swiat: Swiat, kto: str, **zapytanie: object) -> bytes:
    odpowiedz = swiat.klient(kto).get(adres(swiat, "karta_pdf"), POCZATEK | zapytanie)
    assert odpowiedz["Content-Type"] == "application/pdf"
    return odpowiedz.content


def test_sheet_has_everything_a_sheet_needs(w_realizacji: Swiat) -> None:
    dzialanie = w_realizacji.sprawa.dzialanie_set.filter(forma=1).first()
    pierwszy = wpis(
        w_realizacji, godziny=Decimal("2.25"), opis="Spotkanie z wójtem", ustalenia="Wójt zapyta radę", dzialanie=dzialanie,
        miejsce="urząd gminy", uczestnicy="wójt i skarbnik", liczba_uczestnikow=2, notatka=TAJNE,
    )  # fmt: skip
    potwierdz(w_realizacji, pierwszy)
    wpis(
        w_realizacji, "doradca", godziny=Decimal("1.5"), forma=2, sposob="online", wynik_doradztwa="wiedza",
        opis_wyniku="Znają koszty usługi", opis="Sesja o kosztach",
    )  # fmt: skip
    tekst = sprawdz_pdf(pdf(w_realizacji, "animator"))
    for fragment in (
        "Karta pracy", "2,25", "urząd gminy", "Spotkanie z wójtem", "Wójt zapyta radę", "skarbnik", "2 osoby",
        "online", "poza planem", "Znają koszty usługi", "niepotwierdzone", "potwierdzone:", "wpisano", "Razem", "3,75",
        "Za samorząd",
    ):  # fmt: skip
        assert fragment in tekst, fragment
    assert TAJNE not in tekst


def test_default_period_is_this_month(w_realizacji: Swiat) -> None:
    stary = wpis(w_realizacji, opis="Dawna praca")
    WpisPracy.objects.filter(pk=stary.pk).update(data=zegar.dzis().replace(day=1) - timedelta(days=1))
    wpis(w_realizacji, opis="Nowa praca")
    tresc = strona(w_realizacji, "animator", "karta")
    assert f'value="{zegar.dzis().replace(day=1).isoformat()}"' in tresc
    assert "Nowa praca" in tresc
    assert "Dawna praca" not in tresc


def test_person_and_visibility_narrow_page_and_print(w_realizacji: Swiat) -> None:
    wpis(w_realizacji, opis="ANIMATOR-UKRYTY")
    wpis(w_realizacji, opis="ANIMATOR-JAWNY", widzi_gmina=True)
    wpis(w_realizacji, "doradca", forma=2, opis="DORADCA-JAWNY", widzi_gmina=True)
    osoba = w_realizacji.osoby["animator"].pk
    for zapytanie, widac in [
        ({}, {"ANIMATOR-UKRYTY", "ANIMATOR-JAWNY", "DORADCA-JAWNY"}),
        ({"osoba": osoba}, {"ANIMATOR-UKRYTY", "ANIMATOR-JAWNY"}),
        ({"tylko_dla_gminy": "on"}, {"ANIMATOR-JAWNY", "DORADCA-JAWNY"}),
        ({"osoba": osoba, "tylko_dla_gminy": "on"}, {"ANIMATOR-JAWNY"}),
    ]:
        tresc = strona(w_realizacji, "koordynator", "karta", **(POCZATEK | zapytanie))
        tekst = tekst_pdf(pdf(w_realizacji, "koordynator", **zapytanie))
        for znak in ("ANIMATOR-UKRYTY", "ANIMATOR-JAWNY", "DORADCA-JAWNY"):
            assert (znak in tresc) is (znak in widac)
            assert (znak in tekst.replace("- ", "-")) is (znak in widac)


def test_municipality_gets_its_part_whatever_it_asks_for(w_realizacji: Swiat) -> None:
    wpis(w_realizacji, opis="Jawna praca", godziny=Decimal("1.25"), widzi_gmina=True, notatka=TAJNE)
    wpis(w_realizacji, "doradca", forma=2, opis=TAJNE, godziny=Decimal("7.75"))
    doradca = w_realizacji.osoby["doradca"]
    tresc = strona(w_realizacji, "urzednik", "karta", **POCZATEK)
    assert "Jawna praca" in tresc
    assert doradca.nazwa not in tresc
    assert "tylko_dla_gminy" not in tresc
    tekst = tekst_pdf(pdf(w_realizacji, "urzednik", tylko_dla_gminy=""))
    assert TAJNE not in tekst
    assert "1,25" in tekst
    assert "9" not in tekst.split("Razem")[1][:6]
    proszac_o_doradce = w_realizacji.klient("urzednik").get(
        adres(w_realizacji, "karta_pdf"), POCZATEK | {"osoba": doradca.pk}
    )
    assert proszac_o_doradce.status_code == 302


@pytest.mark.parametrize(
    ("zapytanie", "komunikat"),
    [
        ({"od": "2026-05-02", "do": "2026-05-01"}, "Koniec okresu nie może być wcześniejszy"),
        ({"od": "2026-02-30", "do": "2026-05-01"}, "Wpisz poprawną datę"),
        ({"od": "", "do": ""}, "To pole jest wymagane"),
        ({"od": "2026-05-01", "do": "2026-05-02", "osoba": "999999"}, "Wybierz poprawną wartość"),
    ],
)
def test_wrong_period_says_so_and_prints_nothing(w_realizacji: Swiat, zapytanie, komunikat) -> None:
    assert komunikat in strona(w_realizacji, "animator", "karta", **zapytanie)
    odpowiedz = w_realizacji.klient("animator").get(adres(w_realizacji, "karta_pdf"), zapytanie)
    assert odpowiedz.status_code == 302
    assert odpowiedz["Location"].startswith(adres(w_realizacji, "karta"))


def test_too_long_a_sheet_asks_to_narrow_the_period(w_realizacji: Swiat, monkeypatch) -> None:
    monkeypatch.setattr(dokumenty, "NAJWIECEJ_WPISOW", 2)
    for _ in range(3):
        wpis(w_realizacji)
    tresc = strona(w_realizacji, "animator", "karta", **POCZATEK)
    assert "za dużo wpisów" in tresc
    assert "Pobierz PDF" not in tresc
    assert w_realizacji.klient("animator").get(adres(w_realizacji, "karta_pdf"), POCZATEK).status_code == 302


def test_empty_sheet_prints_as_well(w_realizacji: Swiat) -> None:
    assert "W tym okresie nie ma wpisów." in sprawdz_pdf(pdf(w_realizacji, "animator"))


def test_long_and_hostile_text_prints(w_realizacji: Swiat) -> None:
    wpis(w_realizacji, opis="<script>alert(1)</script> " + "Bardzo długi opis pracy. " * 230, miejsce="Ł" * 160)
    tekst = sprawdz_pdf(pdf(w_realizacji, "animator"))
    assert "alert" in tekst
