"""The set of institutions: who is in it on which day, one row a form of support, the project's own columns."""

import csv
import io
from datetime import timedelta

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from realizacja.models import WpisPracy
from sciezka.projekt import eksport_uklad
from sciezka.projekt.eksport_instytucje import KOLUMNY, kolumny_ukladu, uzupelniony, wiersze
from sciezka.projekt.models_eksport import UkladKolumn
from sciezka.rekrutacja.models import PodpisanyEgzemplarz
from sciezka.sprawa import otwarcie, zegar
from tests.conftest import Swiat, nowy_samorzad


@pytest.fixture
def adres(swiat: Swiat) -> str:
    return reverse("eksport:instytucje", args=[swiat.projekt.pk])


def z_pliku(swiat: Swiat, adres: str, na_dzien: object, kto: str = "koordynator") -> list[dict[str, str]]:
    odpowiedz = swiat.klient(kto).get(f"{adres}plik/?format=csv&na_dzien={na_dzien}")
    tresc = b"".join(odpowiedz.streaming_content).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(tresc, newline=""), delimiter=";"))


def formularz(odpowiedz: HttpResponse, **zmiany: object) -> dict[str, object]:
    """Return what a browser would send: every field of the form as it stands, with some changed."""
    pola = odpowiedz.context["formularz"]
    dane = {pole.html_name: pole.value() for pole in pola}
    dane |= zmiany
    return {nazwa: wartosc for nazwa, wartosc in dane.items() if wartosc not in (None, False)}


def test_a_row_is_an_institution_and_a_form_of_confirmed_support(swiat: Swiat, adres: str) -> None:
    dzis = zegar.dzis()
    otwarcie.otworz(
        swiat.osoby["koordynator"], projekt=swiat.projekt, samorzad=nowy_samorzad("020101", "Bez kontraktu")
    )
    swiat.sprawa_na("realizacja")
    podpisano = PodpisanyEgzemplarz.objects.get(sprawa=swiat.sprawa).data_podpisania
    [sam_kontrakt] = z_pliku(swiat, adres, dzis)
    assert sam_kontrakt["Nazwa instytucji"] == "Gmina Puławy"
    assert sam_kontrakt["Rodzaj przyznanego wsparcia"] == ""
    swiat.droga().wypelnij("realizacja")
    pewne = WpisPracy.objects.potwierdzone().filter(sprawa=swiat.sprawa)
    dane = z_pliku(swiat, adres, dzis)
    assert len(dane) == len({wpis.forma for wpis in pewne})
    for wiersz in dane:
        formy = [w for w in pewne if w.get_forma_display() == wiersz["Rodzaj przyznanego wsparcia"]]
        assert wiersz["Data rozpoczęcia udziału we wsparciu"] == min(w.data for w in formy).isoformat()
        assert wiersz["Potwierdzone godziny"] == str(sum(w.godziny for w in formy)).replace(".", ",")
        assert wiersz["Objęcie wsparciem pracowników instytucji"] == ("tak" if any(w.obecni for w in formy) else "nie")
        assert wiersz["Data rozpoczęcia udziału w projekcie"] == podpisano.isoformat()
        assert wiersz["Data zakończenia udziału we wsparciu"] == ""
        assert (wiersz["Kod TERC"], wiersz["Obszar (według rodzaju gminy)"]) == ("0614092", "wiejski")
    assert z_pliku(swiat, adres, podpisano - timedelta(days=1)) == []


def test_support_and_participation_end_when_the_case_has_gone_on(swiat: Swiat, adres: str) -> None:
    swiat.sprawa_na("zakonczona")
    dzis = zegar.dzis()
    dane = z_pliku(swiat, adres, dzis)
    assert {w["Data zakończenia udziału w projekcie"] for w in dane} == {dzis.isoformat()}
    assert all(w["Data zakończenia udziału we wsparciu"] for w in dane)
    wczoraj = z_pliku(swiat, adres, dzis - timedelta(days=1))
    assert {w["Data zakończenia udziału w projekcie"] for w in wczoraj} <= {""}


def test_the_project_keeps_its_columns_order_and_headings(swiat: Swiat, adres: str) -> None:
    swiat.sprawa_na("diagnoza")
    klient = swiat.klient("koordynator")
    strona = klient.get(adres)
    assert [w.nazwa for w in strona.context["formularz"].wiersze()][: len(KOLUMNY)] == [k.nazwa for k in KOLUMNY]
    dane = formularz(strona, nr_terc=1, n_terc="TERYT", w_telefon=False, w_stala1=True, n_stala1="NIP beneficjenta",
        t_stala1="0123456789", nr_stala1=2)  # fmt: skip
    assert klient.post(adres, dane).status_code == 302
    [wiersz] = z_pliku(swiat, adres, zegar.dzis())
    assert list(wiersz)[:3] == ["Nazwa instytucji", "TERYT", "NIP instytucji"]
    assert wiersz["NIP beneficjenta"] == "0123456789"
    assert "Nr telefonu" not in wiersz
    assert (
        z_pliku(
            swiat, adres.replace(str(swiat.projekt.pk), str(swiat.inny_projekt.pk)), zegar.dzis(), "obcy_koordynator"
        )
        == []
    )


def test_a_stale_layout_is_shown_beside_the_saved_one_and_nothing_is_lost(swiat: Swiat, adres: str) -> None:
    klient = swiat.klient("koordynator")
    pierwszy, drugi = (formularz(klient.get(adres), n_nazwa=nazwa) for nazwa in ("Podmiot", "Jednostka"))
    klient.post(adres, pierwszy)
    odpowiedz = klient.post(adres, drugi)
    assert odpowiedz.status_code == 409
    tekst = odpowiedz.content.decode()
    assert "Podmiot" in tekst
    assert 'value="Jednostka"' in tekst
    assert klient.post(adres, formularz(odpowiedz)).status_code == 302
    assert UkladKolumn.objects.get(projekt=swiat.projekt).kolumny[0]["naglowek"] == "Jednostka"


def test_a_revision_that_never_was_comes_back_ready_to_be_saved(swiat: Swiat, adres: str) -> None:
    klient = swiat.klient("koordynator")
    odpowiedz = klient.post(adres, formularz(klient.get(adres), rewizja="-1"))
    assert odpowiedz.status_code == 409
    assert klient.post(adres, formularz(odpowiedz)).status_code == 302


def test_a_layout_without_columns_or_with_a_nameless_one_is_refused(swiat: Swiat, adres: str) -> None:
    klient = swiat.klient("koordynator")
    dane = formularz(klient.get(adres))
    puste = {nazwa: wartosc for nazwa, wartosc in dane.items() if not nazwa.startswith("w_")}
    assert klient.post(adres, puste).status_code == 422
    odpowiedz = klient.post(adres, {**dane, "w_stala2": "on", "n_stala2": "", "nr_nazwa": "x"})
    assert odpowiedz.status_code == 422
    assert set(odpowiedz.context["formularz"].errors) == {"n_stala2", "nr_nazwa"}
    assert not UkladKolumn.objects.exists()


def test_a_layout_survives_columns_that_come_and_go() -> None:
    uklad = [{"kod": "dawna", "naglowek": "X", "w_pliku": True, "tekst": ""},
             {"kod": "nip", "naglowek": "", "w_pliku": True, "tekst": ""}]  # fmt: skip
    assert [k.nazwa for k in kolumny_ukladu(uzupelniony(uklad))] == ["NIP instytucji"]
    assert {w["kod"] for w in uzupelniony(uklad)} >= {k.kod for k in KOLUMNY}
    assert eksport_uklad.w_slowach(uklad) == "NIP instytucji"


@pytest.mark.parametrize(("kto", "status"), [("animator", 403), ("urzednik", 403), ("obcy_koordynator", 404)])
def test_only_the_projects_coordinator(swiat: Swiat, adres: str, kto: str, status: int) -> None:
    assert swiat.klient(kto).get(adres).status_code == status
    assert swiat.klient(kto).post(adres, {}).status_code == status
    assert swiat.klient(kto).get(f"{adres}plik/?format=csv&na_dzien=2026-01-01").status_code == status


def test_two_queries_whatever_the_number_of_cases(swiat: Swiat) -> None:
    swiat.sprawa_na("diagnoza")
    for numer in range(5):
        otwarcie.otworz(
            swiat.osoby["koordynator"], projekt=swiat.projekt, samorzad=nowy_samorzad(f"98{numer:04d}", f"G {numer}")
        )
    with CaptureQueriesContext(connection) as zapytania:
        assert len(wiersze(swiat.projekt, zegar.dzis())) == 1
    assert len(zapytania) == 2
