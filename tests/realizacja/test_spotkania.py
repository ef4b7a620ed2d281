"""Meetings prepared in advance: the attendance sheet to print, the entry logged afterwards."""

from datetime import time, timedelta
from decimal import Decimal

import pytest

from realizacja import lista_uczestnikow
from realizacja.models import WpisPracy
from realizacja.models_rodzaje import Spotkanie
from realizacja.spotkania import godziny_spotkania
from sciezka.dokumenty.typografia import data_slownie
from sciezka.sprawa import zegar
from tests.conftest import Swiat
from tests.pomoc_pdf import sprawdz_pdf, tekst_pdf
from tests.realizacja.pomoc import adres, dane_wpisu, strona, wpis
from tests.realizacja.pomoc_rodzajow import spotkanie

DANE = {
    "forma": "3", "tytul": "Spółdzielnia krok po kroku", "data": "2027-03-02", "od": "10:00", "do": "13:20",
    "miejsce": "remiza", "prowadzacy": "Anna Prowadząca", "program": "1. Prawo\n2. Finanse", "lista": "Jan Kowalski; radny",
}  # fmt: skip


def pdf(swiat: Swiat, kto: str, pk: int, **zapytanie: object) -> bytes:
    odpowiedz = swiat.klient(kto).get(adres(swiat, "lista_obecnosci", pk), zapytanie)
    assert odpowiedz["Content-Type"] == "application/pdf"
    return odpowiedz.content


def przygotuj(swiat: Swiat, **zmiany: object) -> Spotkanie:
    assert swiat.klient("animator").post(adres(swiat, "spotkanie_dodaj"), DANE | zmiany).status_code == 302
    return Spotkanie.objects.order_by("-pk").first()


def test_a_meeting_is_prepared_printed_and_then_logged(w_realizacji: Swiat) -> None:
    gotowe = przygotuj(w_realizacji, data=zegar.dzis().isoformat())
    assert "Przygotowane spotkania" in strona(w_realizacji, "animator", "etap")
    assert "Spółdzielnia krok po kroku" not in strona(w_realizacji, "urzednik", "etap")
    formularz = strona(w_realizacji, "animator", "wpis_dodaj", spotkanie=gotowe.pk)
    for fragment in (
        'value="3,25"',
        'value="remiza"',
        "Jan Kowalski; radny",
        f'name="spotkanie-gotowe" value="{gotowe.pk}"',
    ):
        assert fragment in formularz, fragment
    dane = dane_wpisu(
        forma="3", miejsce="remiza", czesc="spotkanie",
        **{f"spotkanie-{pole}": DANE[pole] for pole in ("tytul", "od", "do", "prowadzacy", "program", "lista")},
        **{"spotkanie-gotowe": gotowe.pk},
    )  # fmt: skip
    assert w_realizacji.klient("animator").post(adres(w_realizacji, "wpis_dodaj"), dane).status_code == 302
    wiersz = WpisPracy.objects.get()
    assert wiersz.spotkanie == gotowe
    assert wiersz.liczba_uczestnikow == 1
    assert Spotkanie.objects.count() == 1
    assert "Wpisz pracę<span" not in strona(w_realizacji, "animator", "etap")
    assert w_realizacji.klient("animator").get(adres(w_realizacji, "spotkanie_zmien", gotowe.pk)).status_code == 404


def test_attendance_sheet_has_what_a_sheet_needs(w_realizacji: Swiat) -> None:
    gotowe = przygotuj(w_realizacji)
    tekst = sprawdz_pdf(pdf(w_realizacji, "doradca", gotowe.pk, puste=3))
    for fragment in (
        "Lista obecności", "Spółdzielnia krok po kroku", w_realizacji.projekt.numer, "10:00–13:20", "remiza",
        "Anna Prowadząca", "1. Prawo", "Jan Kowalski", "radny", "Podpis", "RODO", "Fundacja Testowa", "Strona 1 z 1",
        "2 marca 2027 r.", "Puławy",
    ):  # fmt: skip
        assert fragment in tekst.replace("\u00a0", " "), fragment
    wiersze = tekst.split("Podpis", 1)[1].split("Podpis potwierdza")[0]
    assert all(f" {numer}" in wiersze for numer in (1, 2, 3, 4))
    assert " 5" not in wiersze


@pytest.mark.parametrize(("puste", "ile"), [("0", 0), ("60", 60), ("999", 60), ("-3", 0), ("x", 0), ("", 0), (None, 5)])
def test_empty_rows_are_as_many_as_asked_within_reason(w_realizacji: Swiat, monkeypatch, puste, ile) -> None:
    from realizacja import dokumenty_rodzajow

    zapytane = []
    monkeypatch.setattr(
        dokumenty_rodzajow, "lista_obecnosci", lambda spotkanie, puste: zapytane.append(puste) or b"%PDF-"
    )
    gotowe = spotkanie(w_realizacji, osoby=0)
    pdf(w_realizacji, "animator", gotowe.pk, **({} if puste is None else {"puste": puste}))
    assert zapytane == [ile]


def test_long_list_goes_over_pages_and_its_heading_comes_again(w_realizacji: Swiat) -> None:
    gotowe = spotkanie(w_realizacji, osoby=0, tytul="Spotkanie " + "bardzo długie " * 12)
    lista_uczestnikow.zapisz(
        gotowe, [(f"Osoba {numer} <b>", "Ł" * 150) for numer in range(1, 41)], w_realizacji.osoby["animator"]
    )
    tekst = sprawdz_pdf(pdf(w_realizacji, "animator", gotowe.pk, puste=20))
    assert "Osoba 40 <b>" in tekst
    assert tekst.count("Imię i nazwisko") > 1
    assert "Strona 2 z" in tekst


def test_sheet_of_a_logged_meeting_has_the_day_and_place_of_its_entry(w_realizacji: Swiat) -> None:
    wiersz = wpis(w_realizacji, forma=5, miejsce="dom kultury", data=zegar.dzis() - timedelta(days=3))
    zebranie = spotkanie(w_realizacji, wiersz, miejsce="świetlica", data=zegar.dzis())
    tekst = tekst_pdf(pdf(w_realizacji, "animator", zebranie.pk)).replace("\u00a0", " ")
    assert "dom kultury" in tekst
    assert "świetlica" not in tekst
    assert data_slownie(wiersz.data).replace("\u00a0", " ") in tekst
    assert "moderacja spotkań" in tekst


def test_the_sheet_is_for_the_team(w_realizacji: Swiat) -> None:
    gotowe = spotkanie(w_realizacji)
    assert w_realizacji.klient("urzednik").get(adres(w_realizacji, "lista_obecnosci", gotowe.pk)).status_code == 403
    assert (
        w_realizacji.klient("obcy_animator").get(adres(w_realizacji, "lista_obecnosci", gotowe.pk)).status_code == 404
    )


def test_doradca_changes_only_own_meetings_and_sees_no_other_links(w_realizacji: Swiat) -> None:
    cudze = przygotuj(w_realizacji)
    doradca = w_realizacji.klient("doradca")
    assert f'href="{adres(w_realizacji, "spotkanie_zmien", cudze.pk)}"' not in strona(w_realizacji, "doradca", "etap")
    for nazwa in ("spotkanie_zmien", "spotkanie_usun"):
        assert doradca.get(adres(w_realizacji, nazwa, cudze.pk)).status_code == 403
    assert doradca.post(adres(w_realizacji, "spotkanie_dodaj"), DANE).status_code == 302
    wlasne = Spotkanie.objects.order_by("-pk").first()
    assert doradca.post(adres(w_realizacji, "spotkanie_usun", wlasne.pk)).status_code == 302
    assert w_realizacji.klient("animator").post(adres(w_realizacji, "spotkanie_usun", cudze.pk)).status_code == 302
    assert not Spotkanie.objects.exists()


@pytest.mark.parametrize(
    ("zmiany", "komunikat"),
    [
        ({"do": "09:00"}, "Koniec spotkania musi być później niż początek"),
        ({"data": ""}, "To pole jest wymagane"),
        ({"forma": "2"}, "Wybierz poprawną wartość"),
        ({"lista": "\n".join(f"Osoba {numer}" for numer in range(301))}, "najwyżej 300 osób"),
    ],
)
def test_a_wrong_meeting_keeps_what_was_typed(w_realizacji: Swiat, zmiany, komunikat) -> None:
    odpowiedz = w_realizacji.klient("animator").post(adres(w_realizacji, "spotkanie_dodaj"), DANE | zmiany)
    assert odpowiedz.status_code == 422
    assert komunikat in odpowiedz.content.decode()
    assert "2. Finanse" in odpowiedz.content.decode()
    assert not Spotkanie.objects.exists()


def test_a_meeting_of_a_planned_action_starts_with_its_name(w_realizacji: Swiat) -> None:
    dzialanie = w_realizacji.sprawa.dzialanie_set.filter(forma=3).first()
    tresc = strona(w_realizacji, "animator", "spotkanie_dodaj", dzialanie=dzialanie.pk)
    assert f'value="{dzialanie.nazwa}"' in tresc
    assert "To pole" not in strona(w_realizacji, "animator", "spotkanie_dodaj", dzialanie="999999")


@pytest.mark.parametrize(
    ("linia", "para"),
    [
        ("Jan Kowalski", ("Jan Kowalski", "")),
        ("12. Jan Kowalski – sołtys", ("Jan Kowalski", "sołtys")),
        ("Anna Nowak-Lis, radna", ("Anna Nowak-Lis", "radna")),
        ("Jan\tOPS\tkierownik", ("Jan", "OPS, kierownik")),
        ("Jan Kowalski; stowarzyszenie „Razem”, prezes;", ("Jan Kowalski", "stowarzyszenie „Razem”, prezes")),
    ],
)
def test_lines_of_the_list_are_read_as_people_write_them(linia: str, para: tuple[str, str]) -> None:
    assert lista_uczestnikow.rozbij(f"\n{linia}\r\n  ;\n") == [para]


@pytest.mark.parametrize(
    ("od", "do", "ile"),
    [((10, 0), (14, 0), "4"), ((10, 0), (13, 20), "3.25"), ((9, 0), (9, 8), "0.25"), (None, (10, 0), None)],
)
def test_length_is_rounded_to_a_quarter(od, do, ile) -> None:
    wynik = godziny_spotkania(time(*od) if od else None, time(*do))
    assert wynik == (Decimal(ile) if ile else None)
