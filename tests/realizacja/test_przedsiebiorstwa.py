"""The card of a new enterprise: founders, milestones, the in-house trap, what the municipality sees, the printed card."""

from collections.abc import Iterator
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from realizacja.models_ps import KamienMilowy, NowePrzedsiebiorstwo, Zalozyciel
from realizacja.przedsiebiorstwa import karty, za_miesiecy
from sciezka.dane import poczatek
from sciezka.rekrutacja.demo import SKAN
from sciezka.sprawa import zegar
from sciezka.sprawa.akta import Zalacznik
from sciezka.sprawa.models import Zdarzenie
from tests.conftest import Swiat
from tests.pomoc_pdf import sprawdz_pdf
from tests.realizacja.pomoc import TAJNE, adres, produkt, strona
from tests.realizacja.pomoc_ps import dni_temu, kamien, opinia, ps, zalozyciel
from tests.wspolny_swiat import swiat_raz

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def wspolny(django_db_setup: None, django_db_blocker: object, tmp_path_factory) -> Iterator[Swiat]:
    with swiat_raz(django_db_blocker, tmp_path_factory.mktemp("pliki"), "realizacja") as swiat:
        poczatek.wczytaj_akty()
        yield swiat


@pytest.fixture
def swiat(wspolny: Swiat, db: None) -> Swiat:
    wspolny.odswiez()
    return wspolny


def zapisz(swiat: Swiat, strona_: str, *args: object, **dane: object):
    return swiat.klient("animator").post(adres(swiat, strona_, *args), dane)


def dane_kamienia(**zmiany: object) -> dict[str, object]:
    return {"stan": "osiagniety", "data": dni_temu(3).isoformat(), "dokument": "pismo nr 1", **zmiany}


def test_from_a_working_name_to_the_register(swiat: Swiat) -> None:
    odpowiedz = zapisz(
        swiat, "przedsiebiorstwo_dodaj", nazwa="Spółdzielnia Socjalna „Łąka”", forma="spoldzielnia_op", tryb="art_94"
    )
    wiersz = NowePrzedsiebiorstwo.objects.get(sprawa=swiat.sprawa, nazwa__contains="Łąka")
    assert odpowiedz["Location"] == adres(swiat, "przedsiebiorstwo", wiersz.pk)
    odmowa = zapisz(swiat, "kamien", wiersz.pk, "M10", **dane_kamienia())
    assert (odmowa.status_code, "co najmniej dwie osoby prawne" in odmowa.content.decode()) == (422, True)
    for nazwa, rodzaj in [("Gmina Puławy", "gmina"), ("Powiat Puławski", "powiat")]:
        assert zapisz(swiat, "zalozyciel_dodaj", wiersz.pk, nazwa=nazwa, rodzaj=rodzaj).status_code == 302
    assert all(Zalozyciel.objects.filter(przedsiebiorstwo=wiersz).values_list("publiczny", flat=True))
    assert zapisz(swiat, "kamien", wiersz.pk, "M10", **dane_kamienia()).status_code == 302
    wpis = dane_kamienia(krs="KRS 0000 999 001", nip="999-00-00-988", regon="990000766")
    assert zapisz(swiat, "kamien", wiersz.pk, "M12", **wpis).status_code == 302
    tekst = strona(swiat, "animator", "przedsiebiorstwo", wiersz.pk)
    assert "spółdzielnia zarejestrowana" in tekst
    assert "KRS 0000999001, NIP 9990000988, REGON 990000766" in tekst
    assert "Kamienie milowe: 2 z 18" in tekst
    assert "Następny: M01 Koncepcja spółdzielni" in tekst
    assert "Na zatrudnienie pięciu osób jest czas do" in tekst
    assert "(do sprawdzenia)" in tekst
    assert "Stan prawny na dzień" in tekst
    zdarzenia = Zdarzenie.objects.filter(sprawa=swiat.sprawa, rodzaj__in=["dodano", "zmieniono"])
    opisy = set(zdarzenia.values_list("opis", flat=True))
    assert {"kamień milowy: M12 Wpis do KRS", "założyciel: Gmina Puławy (gmina)"} <= opisy


@pytest.mark.parametrize(("kod", "zmiany", "zdanie"), [
    ("M01", {"data": ""}, "Podaj datę na dokumencie."),
    ("M01", {"data": "2099-01-01"}, "w przyszłości"),
    ("M01", {"dokument": ""}, "Podaj dowód"),
    ("M01", {"adres": "to nie adres"}, "poprawny"),
    ("M01", {"stan": "nie_dotyczy"}, "Napisz, dlaczego ten kamień nie dotyczy."),
    ("M12", {"krs": ""}, "Podaj numer KRS."),
    ("M12", {"krs": "0000000000"}, "złożony z samych zer nie istnieje"),
    ("M12", {"krs": "0000999001", "nip": "9990000989"}, "błędną cyfrę kontrolną"),
    ("M12", {"krs": "0000999001", "regon": "990000767"}, "błędną cyfrę kontrolną"),
    ("M14", {}, "Podaj, ile osób zatrudniono."),
    ("M17", {"tryb": "art_94"}, "Podaj kwotę."),
    ("M17", {"kwota": "10"}, "Podaj tryb zlecenia."),
    ("M16", {"data": "2020-01-01"}, "nie może być wcześniejsza niż M12"),
])  # fmt: skip
def test_a_wrong_milestone_comes_back(swiat: Swiat, kod: str, zmiany: dict, zdanie: str) -> None:
    wiersz = ps(swiat, "gmina", "powiat")
    if kod == "M16":
        kamien(wiersz, "M12")
    odpowiedz = zapisz(swiat, "kamien", wiersz.pk, kod, **dane_kamienia(notatka="Mój długi tekst", **zmiany))
    tekst = odpowiedz.content.decode()
    assert odpowiedz.status_code == 422
    assert zdanie in tekst
    assert "Mój długi tekst" in tekst
    assert not wiersz.kamienie.filter(kod=kod).exists()


def test_sent_twice_saved_once_and_a_stale_form_shows_both(swiat: Swiat) -> None:
    wiersz = ps(swiat, "gmina", "powiat")
    klucz = "3f2b8a52-5f0e-4a6f-9d0e-0c1d2e3f4a5b"
    for _ in range(2):
        assert zapisz(swiat, "kamien", wiersz.pk, "M01", **dane_kamienia(klucz=klucz, rewizja=1)).status_code == 302
    pierwszy = wiersz.kamienie.get()
    KamienMilowy.objects.filter(pk=pierwszy.pk).update(dokument="nazwa drugiej osoby")
    dane = dane_kamienia(klucz=klucz, rewizja=pierwszy.rewizja, dokument="moja nazwa")
    odpowiedz = zapisz(swiat, "kamien", wiersz.pk, "M01", **dane)
    tekst = odpowiedz.content.decode()
    assert (odpowiedz.status_code, "nazwa drugiej osoby" in tekst, "moja nazwa" in tekst) == (409, True, True)


def test_evidence_is_a_new_file_or_one_already_on_file(swiat: Swiat) -> None:
    wiersz = ps(swiat, "gmina", "powiat", widzi_gmina=True)
    gotowy = produkt(swiat, "koncepcja", widzi_gmina=True).zalacznik
    Zalacznik.objects.filter(pk=gotowy.pk).update(widzi_gmina=True)
    dane = dane_kamienia(dokument="", z_akt=gotowy.pk, widzi_gmina="on")
    assert zapisz(swiat, "kamien", wiersz.pk, "M01", **dane).status_code == 302
    plik = SimpleUploadedFile("list intencyjny.pdf", SKAN)
    assert (
        zapisz(swiat, "kamien", wiersz.pk, "M02", **dane_kamienia(dokument="", plik=plik, widzi_gmina="on")).status_code
        == 302
    )
    m01, m02 = wiersz.kamienie.order_by("kod")
    assert (m01.zalacznik, m02.zalacznik.nazwa, m02.zalacznik.widzi_gmina) == (gotowy, "list intencyjny.pdf", True)
    for kod, wiersz_kamienia in (("M01", m01), ("M02", m02)):
        ukryte = dane_kamienia(z_akt=wiersz_kamienia.zalacznik_id, rewizja=wiersz_kamienia.rewizja)
        assert zapisz(swiat, "kamien", wiersz.pk, kod, **ukryte).status_code == 302
    # The file of a product stays visible with the product; the milestone's own file is hidden with it.
    assert Zalacznik.objects.get(pk=gotowy.pk).widzi_gmina
    assert not Zalacznik.objects.get(pk=m02.zalacznik_id).widzi_gmina


def test_the_in_house_trap_is_red_until_an_opinion_is_on_file(swiat: Swiat) -> None:
    wiersz = ps(swiat, "gmina", "koscielna", tryb="in_house")
    tekst = strona(swiat, "animator", "przedsiebiorstwo", wiersz.pk)
    assert "alert-danger" in tekst
    assert "Wymaga opinii prawnej." in tekst
    assert "Wymaga opinii prawnej." in strona(swiat, "animator", "etap")
    zlecenie = dane_kamienia(tryb="in_house", kwota="96 400,00")
    odmowa = zapisz(swiat, "kamien", wiersz.pk, "M17", **zlecenie)
    assert (odmowa.status_code, "wymaga opinii prawnej" in odmowa.content.decode()) == (422, True)
    rewizja = NowePrzedsiebiorstwo.objects.get(pk=wiersz.pk).rewizja
    bez_pliku = zapisz(
        swiat, "opinia", wiersz.pk, opinia_kto="radca", opinia_data=dni_temu(1).isoformat(), rewizja=rewizja
    )
    assert bez_pliku.status_code == 422
    pelna = {"plik": SimpleUploadedFile("opinia.pdf", SKAN), "opinia_kto": "radca prawny", "rewizja": rewizja}
    assert zapisz(swiat, "opinia", wiersz.pk, opinia_data=dni_temu(1).isoformat(), **pelna).status_code == 302
    assert zapisz(swiat, "kamien", wiersz.pk, "M17", **zlecenie).status_code == 302
    tekst = strona(swiat, "animator", "przedsiebiorstwo", wiersz.pk)
    assert "alert-danger" not in tekst
    assert "opinia.pdf" in tekst
    Zalacznik.objects.filter(nazwa="opinia.pdf").update(usunieto=zegar.teraz(), usunal=swiat.osoby["animator"])
    assert "Wymaga opinii prawnej." in strona(swiat, "animator", "przedsiebiorstwo", wiersz.pk)


def test_public_founders_alone_set_no_trap(swiat: Swiat) -> None:
    wiersz = ps(swiat, "gmina", "powiat", tryb="in_house")
    assert "opinii prawnej" not in strona(swiat, "animator", "przedsiebiorstwo", wiersz.pk)
    assert zapisz(swiat, "kamien", wiersz.pk, "M17", **dane_kamienia(tryb="in_house", kwota="1")).status_code == 302


def test_the_municipality_sees_what_is_marked_and_not_even_a_count_of_the_rest(swiat: Swiat) -> None:
    wiersz = ps(swiat, "gmina", "powiat", notatka=TAJNE)
    kamien(wiersz, "M01", 30, widzi_gmina=True, notatka=TAJNE)
    kamien(wiersz, "M02", 20, dokument=TAJNE)
    karta = adres(swiat, "przedsiebiorstwo", wiersz.pk)
    assert swiat.klient("urzednik").get(karta).status_code == 404
    assert wiersz.nazwa not in strona(swiat, "urzednik", "etap")
    assert swiat.klient("urzednik").get(adres(swiat, "przedsiebiorstwo_pdf", wiersz.pk)).status_code == 404
    NowePrzedsiebiorstwo.objects.filter(pk=wiersz.pk).update(widzi_gmina=True)
    for tekst in (strona(swiat, "urzednik", "przedsiebiorstwo", wiersz.pk), strona(swiat, "urzednik", "etap")):
        assert TAJNE not in tekst
        assert "1 z 18" in tekst.replace("<strong>", "")
        assert "Zapisz M" not in tekst
    assert "2 z 18" in strona(swiat, "animator", "przedsiebiorstwo", wiersz.pk)
    karta_gminy = strona(swiat, "urzednik", "przedsiebiorstwo", wiersz.pk).lower()
    assert "nie podano" in karta_gminy, "what the team keeps to itself is not said to be still to come"
    assert "jeszcze nie<" not in karta_gminy


def test_the_printed_card_holds_what_the_municipality_may_see(swiat: Swiat) -> None:
    wiersz = ps(swiat, "gmina", "powiat", notatka=TAJNE)
    kamien(wiersz, "M01", 30, widzi_gmina=True, notatka=TAJNE)
    kamien(wiersz, "M02", 20, dokument=TAJNE)
    pdf = adres(swiat, "przedsiebiorstwo_pdf", wiersz.pk)
    assert swiat.klient("animator").get(pdf).status_code == 409
    NowePrzedsiebiorstwo.objects.filter(pk=wiersz.pk).update(widzi_gmina=True)
    tekst = sprawdz_pdf(swiat.klient("animator").get(pdf).content)
    assert "Karta przedsiębiorstwa" in tekst
    assert "M18" in tekst
    assert TAJNE not in tekst


def test_given_up_is_an_answer_and_what_happened_is_not_deleted(swiat: Swiat) -> None:
    wiersz = ps(swiat, "gmina", "ngo", tryb="in_house")
    kamien(wiersz, "M01")
    assert zapisz(swiat, "przedsiebiorstwo_usun", wiersz.pk).status_code == 409
    dane = {"nazwa": wiersz.nazwa, "forma": wiersz.forma, "tryb": "in_house", "rewizja": wiersz.rewizja,
            "powod_zaniechania": "Fundacja się wycofała"}  # fmt: skip
    assert zapisz(swiat, "przedsiebiorstwo_zmien", wiersz.pk, **dane).status_code == 302
    tekst = strona(swiat, "animator", "przedsiebiorstwo", wiersz.pk)
    assert "Fundacja się wycofała" in tekst
    assert "Następny:" not in tekst
    assert "alert-danger" not in tekst
    pusty = ps(swiat)
    assert zapisz(swiat, "przedsiebiorstwo_usun", pusty.pk).status_code == 302
    assert not NowePrzedsiebiorstwo.objects.filter(pk=pusty.pk).exists()


def test_six_months_for_five_people(swiat: Swiat) -> None:
    assert za_miesiecy(date(2026, 8, 31), 6) == date(2027, 2, 28)
    assert za_miesiecy(date(2026, 12, 15), 6) == date(2027, 6, 15)
    wiersz = ps(swiat, "gmina", "powiat")
    wpis = kamien(wiersz, "M12", 10)
    (karta,) = karty(swiat.sprawa, [wiersz.pk])
    assert "zostało" in karta.zatrudnienie
    assert not karta.po_terminie
    KamienMilowy.objects.filter(pk=wpis.pk).update(data=dni_temu(200))
    (karta,) = karty(swiat.sprawa, [wiersz.pk])
    assert "termin minął" in karta.zatrudnienie
    assert karta.po_terminie
    kamien(wiersz, "M14", 1, liczba=4)
    (karta,) = karty(swiat.sprawa, [wiersz.pk])
    assert "po terminie" in karta.zatrudnienie
    assert "Zatrudniono 4 osoby, a ustawa wymaga 5." in karta.uwagi
    wiersz.kamienie.filter(kod="M14").update(data=dni_temu(190), liczba=5)
    (karta,) = karty(swiat.sprawa, [wiersz.pk])
    assert karta.zatrudnienie == ""


def test_a_row_of_another_case_or_an_unknown_code_does_not_exist(swiat: Swiat) -> None:
    wiersz = ps(swiat, "gmina", "powiat")
    klient = swiat.klient("animator")
    for kod in ("M99", "M18"):
        assert klient.get(adres(swiat, "kamien", wiersz.pk, kod)).status_code == 404
    assert klient.get(adres(swiat, "kamien", wiersz.pk + 999, "M01")).status_code == 404
    assert klient.get(adres(swiat, "zalozyciel_zmien", wiersz.pk, 999999)).status_code == 404
    assert swiat.klient("doradca").get(adres(swiat, "przedsiebiorstwo", wiersz.pk)).status_code == 200
    assert swiat.klient("doradca").get(adres(swiat, "kamien", wiersz.pk, "M01")).status_code == 403


@pytest.mark.parametrize("kto", ["animator", "urzednik"])
def test_queries_do_not_grow_with_milestones(swiat: Swiat, kto: str) -> None:
    wiersz = ps(swiat, "gmina", "powiat", widzi_gmina=True)

    def policz(nazwa: str, *args: object) -> int:
        with CaptureQueriesContext(connection) as zapytania:
            strona(swiat, kto, nazwa, *args)
        return len(zapytania)

    adresy = [("przedsiebiorstwo", wiersz.pk), ("etap",)]
    malo = [policz(*opis) for opis in adresy]
    opinia(swiat, wiersz)
    for numer in range(1, 18):
        kamien(wiersz, f"M{numer:02}", 40 - numer if numer < 14 else 20, widzi_gmina=True)
    for rodzaj in ("ngo", "koscielna", "inna"):
        zalozyciel(wiersz, rodzaj)
    kamien(ps(swiat, "gmina", "gmina", widzi_gmina=True), "M01", widzi_gmina=True)
    assert [policz(*opis) for opis in adresy] == malo
    assert malo[0] <= 12
