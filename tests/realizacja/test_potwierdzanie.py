"""Confirmation: by somebody else, of what was read, once, and taken back with a reason."""

import threading

import pytest
from django.db import connection
from django.urls import reverse

from realizacja import zapis
from realizacja.models import WpisPracy
from sciezka.sprawa.models import Zdarzenie
from sciezka.sprawa.osoby import Osoba, Rola
from sciezka.sprawa.slownik import NazwaRoli
from sciezka.sprawa.wyjatki import OdmowaZapisu
from tests.conftest import Swiat, nowa_osoba, zbuduj_swiat
from tests.realizacja.pomoc import adres, potwierdz, strona, wpis


def zaznaczone(*wiersze: WpisPracy) -> dict[str, list[str]]:
    return {"wpis": [f"{wiersz.pk}-{wiersz.rewizja}" for wiersz in wiersze]}


def test_many_at_once_in_one_go(w_realizacji: Swiat) -> None:
    wiersze = [wpis(w_realizacji), wpis(w_realizacji, "doradca", forma=2)]
    tresc = strona(w_realizacji, "koordynator", "etap")
    assert all(f'value="{wiersz.pk}-{wiersz.rewizja}"' in tresc for wiersz in wiersze)
    odpowiedz = w_realizacji.klient("koordynator").post(
        adres(w_realizacji, "potwierdz"), zaznaczone(*wiersze), follow=True
    )
    assert "Potwierdzono wpisy: 2." in odpowiedz.content.decode()
    assert WpisPracy.objects.potwierdzone().count() == 2
    assert "Potwierdź zaznaczone" not in odpowiedz.content.decode()


def test_nobody_confirms_what_the_author_changed_since(w_realizacji: Swiat) -> None:
    zmieniony, drugi = wpis(w_realizacji), wpis(w_realizacji)
    WpisPracy.objects.filter(pk=zmieniony.pk).update(godziny=20)
    odpowiedz = w_realizacji.klient("koordynator").post(adres(w_realizacji, "potwierdz"), zaznaczone(drugi, zmieniony))
    assert odpowiedz.status_code == 409
    assert "autor zmienił wpis" in odpowiedz.content.decode()
    assert not WpisPracy.objects.potwierdzone().exists()


def test_own_entry_needs_another_pair_of_eyes(w_realizacji: Swiat) -> None:
    moj = wpis(w_realizacji, "koordynator")
    assert f'value="{moj.pk}-' not in strona(w_realizacji, "koordynator", "etap")
    odpowiedz = w_realizacji.klient("koordynator").post(adres(w_realizacji, "potwierdz"), zaznaczone(moj))
    assert "Własnego wpisu nie można potwierdzić" in odpowiedz.content.decode()
    drugi = nowa_osoba("drugi")
    Rola.objects.create(osoba=drugi, rola=NazwaRoli.KOORDYNATOR, projekt=w_realizacji.projekt)
    assert zapis.potwierdz(w_realizacji.sprawa.pk, Osoba.objects.get(pk=drugi.pk), [moj.pk]) == 1


@pytest.mark.parametrize("kto", ["animator", "doradca", "urzednik"])
def test_only_a_koordynator_confirms(w_realizacji: Swiat, kto: str) -> None:
    wiersz = wpis(w_realizacji, "doradca" if kto == "animator" else "animator", widzi_gmina=True)
    klient = w_realizacji.klient(kto)
    assert klient.post(adres(w_realizacji, "potwierdz"), zaznaczone(wiersz)).status_code == 403
    potwierdz(w_realizacji, wiersz)
    assert klient.post(adres(w_realizacji, "potwierdzenie_cofnij", wiersz.pk), {"powod": "x"}).status_code == 403


def test_confirmed_entry_offers_no_change(w_realizacji: Swiat) -> None:
    wiersz = wpis(w_realizacji)
    zmien, usun = (adres(w_realizacji, nazwa, wiersz.pk) for nazwa in ("wpis_zmien", "wpis_usun"))
    assert zmien in strona(w_realizacji, "animator", "etap")
    potwierdz(w_realizacji, wiersz)
    tresc = strona(w_realizacji, "animator", "etap")
    assert f'"{zmien}"' not in tresc
    assert f'"{usun}"' not in tresc
    assert w_realizacji.klient("animator").post(usun).status_code == 409
    assert WpisPracy.objects.filter(pk=wiersz.pk).exists()


def test_taking_back_is_for_the_team_with_a_reason_and_only_once(w_realizacji: Swiat) -> None:
    wiersz = wpis(w_realizacji, widzi_gmina=True)
    potwierdz(w_realizacji, wiersz)
    koordynator, cofnij = w_realizacji.klient("koordynator"), adres(w_realizacji, "potwierdzenie_cofnij", wiersz.pk)
    assert koordynator.post(cofnij, {"powod": "   "}).status_code == 422
    assert koordynator.post(cofnij, {"powod": "Pomylone godziny"}).status_code == 302
    zdarzenie = Zdarzenie.objects.get(rodzaj="cofnieto_potwierdzenie")
    assert (zdarzenie.powod, zdarzenie.widzi_gmina) == ("Pomylone godziny", False)
    assert koordynator.post(cofnij, {"powod": "Jeszcze raz"}).status_code == 404
    with pytest.raises(OdmowaZapisu, match="już cofnięte"):
        zapis.cofnij_potwierdzenie(
            w_realizacji.sprawa.pk, wiersz.pk, w_realizacji.osoby["koordynator"], "Druga karta przeglądarki"
        )
    assert Zdarzenie.objects.filter(rodzaj="cofnieto_potwierdzenie").count() == 1
    historia = w_realizacji.klient("urzednik").get(reverse("sprawa:historia", args=[w_realizacji.sprawa.pk]))
    assert "Pomylone godziny" not in historia.content.decode()


def test_confirming_a_hidden_entry_leaves_no_trace_for_the_municipality(w_realizacji: Swiat) -> None:
    zapis.potwierdz(w_realizacji.sprawa.pk, w_realizacji.osoby["koordynator"], [wpis(w_realizacji).pk])
    assert not Zdarzenie.objects.get(rodzaj="potwierdzono").widzi_gmina


def test_closed_stage_confirms_nothing(w_realizacji: Swiat) -> None:
    wiersz = wpis(w_realizacji)
    w_realizacji.droga().przejdz("przerwij", powod="Wybory")
    odpowiedz = w_realizacji.klient("koordynator").post(adres(w_realizacji, "potwierdz"), zaznaczone(wiersz))
    assert odpowiedz.status_code == 409
    assert "Zmień" not in strona(w_realizacji, "animator", "etap").split('id="dziennik"')[1]


@pytest.mark.django_db(transaction=True)
def test_two_people_confirming_at_once_confirm_once() -> None:
    swiat = zbuduj_swiat()
    swiat.sprawa_na("realizacja")
    numery = [wpis(swiat).pk for _ in range(3)]
    drugi = nowa_osoba("drugi")
    Rola.objects.create(osoba=drugi, rola=NazwaRoli.KOORDYNATOR, projekt=swiat.projekt)
    start, ile = threading.Barrier(2), []

    def potwierdzaj(osoba: Osoba) -> None:
        start.wait()
        ile.append(zapis.potwierdz(swiat.sprawa.pk, osoba, numery))
        connection.close()

    watki = [
        threading.Thread(target=potwierdzaj, args=[Osoba.objects.get(pk=osoba.pk)])
        for osoba in (drugi, swiat.osoby["koordynator"])
    ]
    for watek in watki:
        watek.start()
    for watek in watki:
        watek.join()
    assert sorted(ile) == [0, 3]
    assert Zdarzenie.objects.filter(rodzaj="potwierdzono").count() == 3
