"""The coordinator's page that carries a case to the newer questionnaire, and what other people meet meanwhile."""

import re

import pytest
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from diagnoza.dokumenty import dane_wersji
from diagnoza.models import Diagnoza, Odpowiedz
from diagnoza.przeniesienie import przenies, zaplanuj
from diagnoza.views_odpowiedzi import PytanieWidok
from sciezka.sprawa.models import Zdarzenie
from sciezka.sprawa.wyjatki import NieaktualnyStan
from tests.conftest import Swiat


def odpowiedz(klucz: str) -> Odpowiedz:
    return Odpowiedz.objects.get(pytanie=klucz)


def adres(swiat: Swiat, nazwa: str = "nowsza_wersja", *args: object) -> str:
    return reverse(f"diagnoza:{nazwa}", args=[swiat.sprawa.pk, *args])


def test_the_coordinator_sees_what_will_happen_and_confirms(na_pierwszej: Swiat) -> None:
    klient = na_pierwszej.klient("koordynator")
    etap = klient.get(adres(na_pierwszej, "etap")).content.decode()
    assert "Jest nowsza wersja kwestionariusza" in etap
    assert adres(na_pierwszej) in etap
    strona = klient.get(adres(na_pierwszej)).content.decode()
    assert "Zostanie zapisane słowami" in strona
    assert "dodano pytanie P1.21" in strona
    odcisk = re.search(r'name="odcisk" value="(\w+)"', strona)[1]
    for _ in range(2):  # a double click does the same as one
        assert klient.post(adres(na_pierwszej), {"odcisk": odcisk}).status_code == 302
    assert Diagnoza.objects.get().narzedzie == "2"
    assert Zdarzenie.objects.filter(opis__startswith="kwestionariusz").count() == 1
    etap = klient.get(adres(na_pierwszej, "etap")).content.decode()
    assert "Jest nowsza wersja" not in etap
    assert "Zachowane z wcześniejszej wersji kwestionariusza" in etap
    assert "P1.05, wersja 1" in etap


def test_what_must_be_checked_stands_out_in_its_section(na_pierwszej: Swiat) -> None:
    przenies(na_pierwszej.sprawa.pk, "2")
    strona = na_pierwszej.klient("animator").get(adres(na_pierwszej, "sekcja", "P1.A")).content.decode()
    assert strona.count("do sprawdzenia") == 1
    assert (
        "do sprawdzenia"
        not in na_pierwszej.klient("animator").get(adres(na_pierwszej, "sekcja", "P2.A")).content.decode()
    )


def test_the_animator_is_told_but_cannot_do_it(na_pierwszej: Swiat) -> None:
    klient = na_pierwszej.klient("animator")
    etap = klient.get(adres(na_pierwszej, "etap")).content.decode()
    assert "może przenieść koordynator" in etap
    assert adres(na_pierwszej) not in etap
    assert klient.post(adres(na_pierwszej), {}).status_code == 403
    assert "Jest nowsza" not in na_pierwszej.klient("urzednik").get(adres(na_pierwszej, "etap")).content.decode()


@pytest.mark.parametrize("dane", [{}, {"odcisk": "inny"}])
def test_what_is_confirmed_must_be_what_was_shown(na_pierwszej: Swiat, dane: dict[str, str]) -> None:
    odpowiedz_http = na_pierwszej.klient("koordynator").post(adres(na_pierwszej), dane)
    assert odpowiedz_http.status_code == 409
    assert "Sprawdź go jeszcze raz" in odpowiedz_http.content.decode()
    assert Diagnoza.objects.get().narzedzie == "1"


def test_an_answer_changed_meanwhile_is_noticed(na_pierwszej: Swiat) -> None:
    odcisk = zaplanuj(na_pierwszej.sprawa, "2").odcisk
    Odpowiedz.objects.filter(pytanie="P1.05").update(wartosc={"liczba": 49})
    with pytest.raises(NieaktualnyStan):
        przenies(na_pierwszej.sprawa.pk, "2", na_pierwszej.osoby["koordynator"], odcisk=odcisk)


def test_a_form_read_before_the_change_is_not_saved_by_the_old_rules(na_pierwszej: Swiat) -> None:
    """The questionnaire changes between reading the request and locking the case."""
    Odpowiedz.objects.filter(pytanie="P1.18").delete()
    zadanie = RequestFactory().post("/", {"odp_liczba": "7", "komentarz": "Mój tekst", "wroc": "1"})
    zadanie.sprawa, zadanie.user = na_pierwszej.odswiez(), na_pierwszej.osoby["animator"]
    zadanie.htmx = False
    widok = PytanieWidok()
    widok.setup(zadanie, sprawa_id=na_pierwszej.sprawa.pk, pytanie="P1.18")
    przenies(na_pierwszej.sprawa.pk, "2")
    strona = widok.post(zadanie, sprawa_id=na_pierwszej.sprawa.pk, pytanie="P1.18")
    assert strona.status_code == 409
    assert "inną wersję kwestionariusza" in strona.content.decode()
    assert "Mój tekst" in strona.content.decode()
    assert not Odpowiedz.objects.filter(pytanie="P1.18").exists()


def test_what_goes_over_as_it_is_stays_untouched(na_pierwszej: Swiat) -> None:
    """A form open on such an answer still fits; no row of history says that it changed."""
    przenies(na_pierwszej.sprawa.pk, "2")
    assert set(Odpowiedz.objects.filter(rewizja__gt=1).values_list("pytanie", flat=True)) == {
        "P1.02", "P1.05", "P1.08", "P1.14", "P1.18", "P1.19",
    }  # fmt: skip


def test_the_preview_has_a_query_budget(na_pierwszej: Swiat) -> None:
    klient = na_pierwszej.klient("koordynator")
    klient.get(adres(na_pierwszej))
    with CaptureQueriesContext(connection) as zapytania:
        assert klient.get(adres(na_pierwszej)).status_code == 200
    assert len(zapytania) <= 12


def test_the_report_keeps_no_team_archive(na_pierwszej: Swiat) -> None:
    """The report is about the questions there are; what is kept in words is the team's."""
    przenies(na_pierwszej.sprawa.pk, "2")
    dane = str(dane_wersji(na_pierwszej.odswiez()))
    assert "P1.21" in dane
    assert odpowiedz("P1.05").archiwum not in dane
