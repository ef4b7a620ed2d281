"""The work log: the short form, whose role an entry is written in, filters, attachments, few queries."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from plan.models import Dzialanie
from realizacja import zapis
from realizacja.models import WpisPracy
from sciezka.rekrutacja.demo import SKAN
from sciezka.sprawa import otwarcie, zegar
from sciezka.sprawa.akta import Zalacznik
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import NazwaRoli
from tests.conftest import Swiat
from tests.realizacja.pomoc import TAJNE, adres, dane_wpisu, potwierdz, strona, wpis


def dzialanie(swiat: Swiat, forma: int) -> Dzialanie:
    return Dzialanie.objects.filter(sprawa=swiat.sprawa, forma=forma).order_by("numer").first()


def test_short_form_is_open_on_the_home_page_and_on_the_stage(w_realizacji: Swiat) -> None:
    for tresc in (
        w_realizacji.klient("animator").get(reverse("pulpit")).content.decode(),
        strona(w_realizacji, "animator", "etap"),
    ):
        assert f'value="{zegar.dzis().isoformat()}"' in tresc
        assert 'inputmode="decimal"' in tresc
        poza_zakladka = tresc.split('class="formularz"')[1].split("<details")[0]
        assert all(f'name="{pole}"' in poza_zakladka for pole in ("forma", "dzialanie", "data", "godziny", "opis"))


def test_doradca_is_asked_for_the_outcome_at_once(w_realizacji: Swiat) -> None:
    for kto, od_razu in (("doradca", True), ("animator", False)):
        formularz = strona(w_realizacji, kto, "etap").split('id="szybki-wpis"')[1].split("<details")[0]
        assert ('name="wynik_doradztwa"' in formularz) is od_razu
        assert ("bieżąca współpraca z animatorem" in formularz.split("dzialanie")[0]) is not od_razu


def test_page_of_what_is_missing_leads_nobody_to_a_closed_door(w_realizacji: Swiat) -> None:
    doradca = w_realizacji.klient("doradca")
    for tresc in (
        strona(w_realizacji, "doradca", "etap"),
        doradca.get(reverse("sprawa:strona", args=[w_realizacji.sprawa.pk])).content.decode(),
    ):
        adresy = set(re.findall(r'href="(/sprawy/\d+/[^"#]*)', tresc))
        assert adresy
        assert [url for url in adresy if doradca.get(url).status_code == 403] == []
    assert "oznacz jako wykonane albo zaniechane" in strona(w_realizacji, "doradca", "etap")


def test_role_of_the_author_comes_from_the_case(w_realizacji: Swiat) -> None:
    osoba = w_realizacji.osoby["animator"]
    assert zapis.rola_autora(osoba, w_realizacji.sprawa, 2) == "animator"
    otwarcie.nadaj_role(w_realizacji.sprawa, w_realizacji.osoby["koordynator"], osoba, NazwaRoli.DORADCA)
    osoba = Osoba.objects.get(pk=osoba.pk)
    assert [zapis.rola_autora(osoba, w_realizacji.sprawa, forma) for forma in (1, 2, 3)] == [
        "animator", "doradca", "animator"
    ]  # fmt: skip
    assert zapis.rola_autora(w_realizacji.osoby["koordynator"], w_realizacji.sprawa, 2) == "koordynator"


def test_changing_the_form_of_an_entry_changes_the_role_it_counts_in(w_realizacji: Swiat) -> None:
    otwarcie.nadaj_role(
        w_realizacji.sprawa, w_realizacji.osoby["koordynator"], w_realizacji.osoby["animator"], NazwaRoli.DORADCA
    )
    wiersz = wpis(w_realizacji)
    dane = dane_wpisu(forma="2", wynik_doradztwa="wiedza", opis_wyniku="Wiedzą, jak.", rewizja=wiersz.rewizja)
    assert w_realizacji.klient("animator").post(adres(w_realizacji, "wpis_zmien", wiersz.pk), dane).status_code == 302
    wiersz.refresh_from_db()
    assert (wiersz.forma, wiersz.rola_autora) == (2, "doradca")


def test_koordynator_logs_any_form(w_realizacji: Swiat) -> None:
    for forma in range(1, 8):
        dane = dane_wpisu(forma=str(forma))
        assert w_realizacji.klient("koordynator").post(adres(w_realizacji, "wpis_dodaj"), dane).status_code == 302
    assert set(WpisPracy.objects.values_list("rola_autora", flat=True)) == {"koordynator"}


def test_action_of_another_form_or_another_case_is_refused(w_realizacji: Swiat) -> None:
    klient, dodaj = w_realizacji.klient("animator"), adres(w_realizacji, "wpis_dodaj")
    odpowiedz = klient.post(dodaj, dane_wpisu(forma="1", dzialanie=dzialanie(w_realizacji, 2).pk))
    assert odpowiedz.status_code == 422
    assert "ma w planie inną formę: doradztwo specjalistyczne" in odpowiedz.content.decode()
    assert klient.post(dodaj, dane_wpisu(dzialanie=999999)).status_code == 422
    assert klient.post(dodaj, dane_wpisu(forma="9")).status_code == 422
    assert klient.post(dodaj, dane_wpisu(dzialanie=dzialanie(w_realizacji, 1).pk)).status_code == 302
    assert WpisPracy.objects.get().dzialanie == dzialanie(w_realizacji, 1)


def test_address_of_an_action_fills_the_form(w_realizacji: Swiat) -> None:
    tresc = strona(w_realizacji, "animator", "wpis_dodaj", dzialanie=dzialanie(w_realizacji, 2).pk)
    assert f'<option value="{dzialanie(w_realizacji, 2).pk}" selected' in tresc
    assert '<option value="2" selected' in tresc
    assert "Nowy wpis pracy" in strona(w_realizacji, "animator", "wpis_dodaj", dzialanie="x" * 40)


def test_filters_by_form_action_person_and_state(w_realizacji: Swiat) -> None:
    wpis(w_realizacji, opis="WPIS-A", dzialanie=dzialanie(w_realizacji, 1))
    wpis(w_realizacji, "doradca", opis="WPIS-D", forma=2, wynik_doradztwa="wiedza", opis_wyniku="x")
    potwierdz(w_realizacji, wpis(w_realizacji, opis="WPIS-P", forma=5))
    doradca = w_realizacji.osoby["doradca"].pk
    for zapytanie, widac in [
        ({}, "ADP"),
        ({"forma": 2}, "D"),
        ({"dzialanie": dzialanie(w_realizacji, 1).pk}, "A"),
        ({"dzialanie": "poza"}, "DP"),
        ({"osoba": doradca}, "D"),
        ({"stan": "niepotwierdzone"}, "AD"),
        ({"forma": 1, "osoba": doradca}, ""),
        ({"forma": "x", "dzialanie": "1e9", "osoba": "9" * 30, "strona": "-3"}, "ADP"),
    ]:
        tresc = strona(w_realizacji, "animator", "etap", **zapytanie)
        assert "".join(litera for litera in "ADP" if f"WPIS-{litera}" in tresc) == widac, zapytanie
        assert ("Żaden wpis nie pasuje do filtru" in tresc) is (widac == "")


def test_filter_shows_the_municipality_nothing_more(w_realizacji: Swiat) -> None:
    wpis(w_realizacji, "doradca", forma=2, opis=TAJNE)
    tresc = strona(w_realizacji, "urzednik", "etap", forma=2, osoba=w_realizacji.osoby["doradca"].pk)
    assert TAJNE not in tresc
    assert w_realizacji.osoby["doradca"].nazwa not in tresc


def test_pages_of_the_log_keep_the_filter(w_realizacji: Swiat) -> None:
    for numer in range(27):
        wpis(w_realizacji, opis=f"WPIS-{numer:02d}")
    pierwsza = strona(w_realizacji, "animator", "etap", forma=1)
    assert len(set(re.findall(r"WPIS-\d\d", pierwsza))) == 25
    assert "forma=1&amp;strona=2" in pierwsza
    assert len(set(re.findall(r"WPIS-\d\d", strona(w_realizacji, "animator", "etap", forma=1, strona=2)))) == 2


def test_files_are_added_over_time_and_stay_on_the_case(w_realizacji: Swiat) -> None:
    klient = w_realizacji.klient("animator")
    klient.post(
        adres(w_realizacji, "wpis_dodaj"),
        dane_wpisu(plik=SimpleUploadedFile("lista obecności.pdf", SKAN), widzi_gmina="on"),
    )
    wiersz = WpisPracy.objects.get()
    dane = dane_wpisu(plik=SimpleUploadedFile("zdjęcie.pdf", SKAN), widzi_gmina="on", rewizja=wiersz.rewizja)
    klient.post(adres(w_realizacji, "wpis_zmien", wiersz.pk), dane)
    assert sorted(wiersz.zalaczniki.values_list("nazwa", flat=True)) == ["lista obecności.pdf", "zdjęcie.pdf"]
    assert "lista obecności.pdf" in strona(w_realizacji, "urzednik", "etap")
    przed = Zalacznik.objects.count()
    assert "Załączone pliki zostaną w aktach" in strona(w_realizacji, "animator", "wpis_usun", wiersz.pk)
    assert klient.post(adres(w_realizacji, "wpis_usun", wiersz.pk)).status_code == 302
    assert not WpisPracy.objects.exists()
    assert Zalacznik.objects.count() == przed


def test_wrong_file_costs_no_text(w_realizacji: Swiat) -> None:
    dane = dane_wpisu(plik=SimpleUploadedFile("skrypt.pdf", b"<script>alert(1)</script>"), opis="Długi opis pracy")
    odpowiedz = w_realizacji.klient("animator").post(adres(w_realizacji, "wpis_dodaj"), dane)
    assert odpowiedz.status_code == 422
    assert "Długi opis pracy" in odpowiedz.content.decode()
    assert not WpisPracy.objects.exists()


def test_late_entry_says_when_it_was_written(w_realizacji: Swiat) -> None:
    wiersz = wpis(w_realizacji, liczba_uczestnikow=22, uczestnicy="radni")
    assert "wpisano" not in strona(w_realizacji, "animator", "etap")
    WpisPracy.objects.filter(pk=wiersz.pk).update(data=w_realizacji.sprawa.kontrakt.od.replace(year=2020))
    tresc = strona(w_realizacji, "animator", "etap")
    assert f"wpisano {zegar.dzis():%d.%m.%Y}" in tresc
    assert "Uczestnicy: radni, 22 osoby" in tresc


@pytest.mark.parametrize(("kto", "najwiecej"), [("koordynator", 30), ("doradca", 30), ("urzednik", 21)])
def test_page_does_not_grow_with_rows(w_realizacji: Swiat, django_assert_max_num_queries, kto, najwiecej) -> None:
    w_realizacji.droga().wypelnij("realizacja")
    for _ in range(30):
        wpis(w_realizacji, widzi_gmina=True)
    strona(w_realizacji, kto, "etap")
    with django_assert_max_num_queries(najwiecej):
        strona(w_realizacji, kto, "etap")
