"""The short form of a work entry: what it guesses, what an address fills in, how a script is answered, sending twice."""

import threading
import uuid
from datetime import date, timedelta
from decimal import Decimal
from types import SimpleNamespace

import pytest
from django import forms
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from plan.models import Dzialanie
from realizacja.models import StanDzialania, WpisPracy
from realizacja.pola import PoleGodzin
from realizacja.propozycje import najblizsze
from sciezka.sprawa import przejscia, zegar
from tests.conftest import Swiat, zbuduj_swiat
from tests.realizacja.pomoc import adres, dane_wpisu, strona

JSON = {"headers": {"accept": "application/json"}}


def szybki(swiat: Swiat, kto: str = "animator", **zmiany: object) -> HttpResponse:
    """Send the short form as a script does."""
    return swiat.klient(kto).post(adres(swiat, "wpis_szybki"), dane_wpisu(**zmiany), **JSON)


@pytest.mark.parametrize(
    ("wpisane", "godziny"),
    [("1,5", "1.5"), ("1.5", "1.5"), ("1:30", "1.5"), ("1 h 30 min", "1.5"), ("90 min", "1.5"), ("2h", "2"),
     ("2 godziny", "2"), ("0,25", "0.25"), ("1:20", "1.33")],
)  # fmt: skip
def test_hours_as_people_write_them(wpisane: str, godziny: str) -> None:
    assert PoleGodzin(max_digits=5, decimal_places=2).clean(wpisane) == Decimal(godziny)


@pytest.mark.parametrize("wpisane", ["półtorej", "1:75", "1:30:00", "-", "1,5,5"])
def test_hours_that_mean_nothing_are_refused(wpisane: str) -> None:
    with pytest.raises(forms.ValidationError):
        PoleGodzin(max_digits=5, decimal_places=2).clean(wpisane)


def test_nearest_action_by_date_then_own_then_the_one_that_ends_sooner() -> None:
    dzien, ja = date(2026, 11, 25), SimpleNamespace(pk=7)

    def dzialanie(numer: int, od: int, do: int, forma: int = 1, osoba: int = 1, **reszta: object) -> SimpleNamespace:
        dni = {"od": dzien + timedelta(days=od), "do": dzien + timedelta(days=do)}
        return SimpleNamespace(numer=numer, forma=forma, osoba_id=osoba, **dni, **reszta)

    minione, przyszle, cudze = dzialanie(1, -30, -3), dzialanie(2, 2, 9), dzialanie(3, -5, 5)
    moje, krotsze = dzialanie(4, -5, 20, osoba=7), dzialanie(5, -5, 1, osoba=7)
    zakonczone, inna_forma = dzialanie(6, 0, 0, osoba=7, zakonczenie=object()), dzialanie(7, 0, 0, forma=2, osoba=7)
    wszystkie = [minione, przyszle, cudze, moje, krotsze, zakonczone, inna_forma]
    for kandydaci, formy, wynik in [
        (wszystkie, [1], krotsze),
        (wszystkie, [1, 2], inna_forma),
        ([minione, przyszle, cudze, moje], [1], moje),
        ([minione, przyszle], [1], przyszle),
        ([minione, zakonczone], [1], minione),
        (wszystkie, [3], None),
    ]:
        assert najblizsze(kandydaci, ja, dzien, formy) is wynik


def test_form_and_action_are_guessed_and_said(w_realizacji: Swiat) -> None:
    sprawa = w_realizacji.sprawa
    doradztwo = Dzialanie.objects.filter(sprawa=sprawa, forma=2).order_by("do", "numer").first()
    odpowiedz = szybki(w_realizacji, forma="2", dzialanie="zgadnij", data=doradztwo.od.isoformat())
    if doradztwo.od > zegar.dzis():
        assert odpowiedz.status_code == 422
        odpowiedz = szybki(w_realizacji, forma="2", dzialanie="zgadnij")
    wiersz = WpisPracy.objects.get()
    assert (wiersz.forma, wiersz.dzialanie.forma) == (2, 2)
    tresc = odpowiedz.json()
    assert tresc["wynik"] == "zapisano"
    for slowo in (
        "Puławy",
        "1,5",
        wiersz.dzialanie.nazwa,
        "Widzi tylko zespół",
        "Potwierdzi go koordynator",
        "Popraw",
        "Dodaj następny",
    ):
        assert slowo in tresc["html"]
    szybki(w_realizacji, forma="", dzialanie=doradztwo.pk)
    assert WpisPracy.objects.order_by("-pk").first().forma == 2
    szybki(w_realizacji, forma="", dzialanie="zgadnij")
    ostatni = WpisPracy.objects.order_by("-pk").first()
    assert ostatni.dzialanie is not None
    assert ostatni.forma == ostatni.dzialanie.forma
    szybki(w_realizacji, "doradca", forma="", dzialanie="zgadnij")
    assert WpisPracy.objects.order_by("-pk").first().forma != 1  # never a form that a doradca may not log
    tresc = szybki(w_realizacji, forma="7", dzialanie="", opis="Rozmowa z osobą 44051401359.").json()
    assert "numer PESEL" in tresc["ostrzezenia"][0]  # said at once, not on the next page
    assert WpisPracy.objects.order_by("-pk").first().dzialanie is None
    przed = WpisPracy.objects.count()
    assert "Wybierz formę" in str(szybki(w_realizacji, forma="", dzialanie="").json()["bledy"]["forma"])
    for dzialanie in Dzialanie.objects.filter(sprawa=sprawa):
        StanDzialania.objects.create(sprawa=sprawa, dzialanie=dzialanie, wynik="wykonane")
    assert WpisPracy.objects.count() == przed
    for kto, forma in (("animator", 1), ("doradca", 2)):  # no open action is left
        szybki(w_realizacji, kto, forma="", dzialanie="zgadnij")
        ostatni = WpisPracy.objects.order_by("-pk").first()
        assert (ostatni.forma, ostatni.dzialanie) == (forma, None)


def test_address_fills_the_quick_and_the_full_form(w_realizacji: Swiat) -> None:
    dzialanie = Dzialanie.objects.filter(sprawa=w_realizacji.sprawa, forma=2).order_by("numer").first()
    wczoraj = zegar.dzis() - timedelta(days=1)
    zapytanie = {"dzialanie": dzialanie.pk, "data": wczoraj.isoformat(), "godziny": "2,5"}
    klient = w_realizacji.klient("animator")
    for tresc in (
        strona(w_realizacji, "animator", "wpis_dodaj", **zapytanie),
        klient.get(reverse("pulpit"), zapytanie | {"sprawa": w_realizacji.sprawa.pk}).content.decode(),
        klient.get(reverse("sprawa:strona", args=[w_realizacji.sprawa.pk]), zapytanie).content.decode(),
    ):
        formularz = tresc.split('class="formularz"')[1].split("</form>")[0]
        for kawalek in (f'<option value="{dzialanie.pk}" selected', '<option value="2" selected', 'value="2,5"',
                        f'value="{wczoraj.isoformat()}"'):  # fmt: skip
            assert kawalek in formularz
    jutro = (zegar.dzis() + timedelta(days=1)).isoformat()
    tresc = strona(w_realizacji, "animator", "wpis_dodaj", forma="99", data=jutro, godziny="NaN", dzialanie="x")
    assert f'value="{zegar.dzis().isoformat()}"' in tresc
    assert "nan" not in tresc.split('name="godziny"')[1][:200].lower()
    assert klient.get(adres(w_realizacji, "wpis_szybki"), {"forma": 2})["Location"].endswith("wpisy/dodaj/?forma=2")


def test_after_saving_one_stays_where_one_was(w_realizacji: Swiat) -> None:
    klient, numer = w_realizacji.klient("animator"), w_realizacji.sprawa.pk
    for skad, dokad in (
        ("pulpit", f"{reverse('pulpit')}?sprawa={numer}"),
        ("sprawa", reverse("sprawa:strona", args=[numer])),
        ("etap", adres(w_realizacji, "etap")),
    ):
        odpowiedz = klient.post(adres(w_realizacji, "wpis_szybki"), dane_wpisu(skad=skad), follow=True)
        assert odpowiedz.redirect_chain == [(dokad, 302)]
        assert "Zapisano wpis:" in odpowiedz.content.decode()
        assert f'name="skad" value="{skad}"' in odpowiedz.content.decode()
    for kto in ("urzednik", "koordynator"):
        assert "data-szybki-wpis" not in w_realizacji.klient(kto).get(
            reverse("sprawa:strona", args=[numer])
        ).content.decode()  # fmt: skip


def test_script_is_told_what_is_wrong_field_by_field(w_realizacji: Swiat) -> None:
    odpowiedz = szybki(w_realizacji, godziny="0,3", data=(zegar.dzis() + timedelta(days=1)).isoformat())
    assert odpowiedz.status_code == 422
    tresc = odpowiedz.json()
    assert (tresc["wynik"], set(tresc["bledy"])) == ("bledy", {"godziny", "data"})
    assert "co kwadrans" in tresc["bledy"]["godziny"][0]
    assert "Ta data jest w przyszłości" in tresc["html"]
    assert not WpisPracy.objects.exists()


def test_same_key_saves_once_and_never_swallows_other_words(w_realizacji: Swiat) -> None:
    klucz = str(uuid.uuid4())
    assert [szybki(w_realizacji, klucz=klucz, opis="Raz\r\ni koniec").json()["wynik"] for _ in range(2)] == [
        "zapisano"
    ] * 2
    assert szybki(w_realizacji, klucz=klucz, opis="Raz\ni koniec").json()["wynik"] == "zapisano"
    inna = szybki(w_realizacji, klucz=klucz, opis="Co innego")
    assert (inna.status_code, inna.json()["wynik"]) == (409, "odmowa")
    assert "już zapisany, ale w innej treści" in inna.json()["zdanie"]
    zwykly = w_realizacji.klient("animator").post(
        adres(w_realizacji, "wpis_szybki"), dane_wpisu(klucz=klucz, opis="Nie zgub mnie")
    )
    assert zwykly.status_code == 409
    assert "Nie zgub mnie" in zwykly.content.decode()
    cudzy = szybki(w_realizacji, "doradca", forma="2", klucz=klucz, opis="Raz\ni koniec")
    assert cudzy.json()["wynik"] == "odmowa"
    assert WpisPracy.objects.count() == 1


def test_closed_stage_refuses_keeps_the_text_and_knows_what_was_saved_before(w_realizacji: Swiat) -> None:
    klucz = str(uuid.uuid4())
    szybki(w_realizacji, klucz=klucz)
    przejscia.wykonaj(
        w_realizacji.sprawa.pk, "przerwij", w_realizacji.osoby["koordynator"], rewizja=w_realizacji.odswiez().rewizja,
        powod="Przerwa",
    )  # fmt: skip
    assert szybki(w_realizacji, klucz=klucz).json()["wynik"] == "zapisano"
    odpowiedz = szybki(w_realizacji, opis="Za późno")
    assert (odpowiedz.status_code, odpowiedz.json()["wynik"]) == (409, "odmowa")
    assert "przerwana" in odpowiedz.json()["zdanie"]
    zwykly = w_realizacji.klient("animator").post(adres(w_realizacji, "wpis_szybki"), dane_wpisu(opis="Za późno"))
    assert zwykly.status_code == 409
    assert "Za późno" in zwykly.content.decode()
    assert WpisPracy.objects.count() == 1


def test_entry_of_somebody_else_is_not_saved_as_mine(w_realizacji: Swiat) -> None:
    cudzy = w_realizacji.osoby["doradca"].pk
    odpowiedz = szybki(w_realizacji, od_osoby=cudzy, opis="Cudze słowa")
    assert (odpowiedz.status_code, odpowiedz.json()["wynik"]) == (409, "inna_osoba")
    zwykly = w_realizacji.klient("animator").post(
        adres(w_realizacji, "wpis_szybki"), dane_wpisu(od_osoby=cudzy, opis="Cudze słowa")
    )
    assert zwykly.status_code == 409
    assert "Cudze słowa" not in zwykly.content.decode()
    assert not WpisPracy.objects.exists()
    wygasla = Client().post(adres(w_realizacji, "wpis_szybki"), dane_wpisu(), **JSON)
    assert (wygasla.status_code, wygasla["Location"].split("?")[0]) == (302, reverse("account_login"))


@pytest.mark.django_db(transaction=True)
def test_two_sends_of_one_entry_at_the_same_moment_save_it_once() -> None:
    swiat = zbuduj_swiat()
    swiat.sprawa_na("realizacja")
    klient, start, wyniki = swiat.klient("animator"), threading.Barrier(2), []
    dane = dane_wpisu(klucz=str(uuid.uuid4()), dzialanie="zgadnij")

    def wyslij() -> None:
        drugi = Client()
        drugi.cookies = klient.cookies
        start.wait()
        wyniki.append(drugi.post(adres(swiat, "wpis_szybki"), dane, **JSON).json()["wynik"])
        connection.close()

    watki = [threading.Thread(target=wyslij) for _ in range(2)]
    for watek in watki:
        watek.start()
    for watek in watki:
        watek.join()
    assert wyniki == ["zapisano", "zapisano"]
    assert WpisPracy.objects.count() == 1
