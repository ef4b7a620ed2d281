"""Results in a browser: the coordinator confirms on a phone, the animator measures, drafts, and follows a closed case up."""

import re
from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone
from playwright.sync_api import Browser
from pytest_django.live_server_helper import LiveServer

from rezultaty import potwierdzanie
from rezultaty.models import KartaMonitoringu, Pomiar, Rezultat
from sciezka.sprawa import zegar
from tests.conftest import zbuduj_swiat
from tests.journeys.conftest import Osoba

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def test_results_are_confirmed_and_measured(
    transactional_db: None, live_server: LiveServer, przegladarka: Browser
) -> None:
    with transaction.atomic():
        swiat = zbuduj_swiat()
        swiat.sprawa_na("rezultaty")
        swiat.droga().wypelnij("rezultaty", niepelne=True)
    k = Osoba(przegladarka, live_server.url, swiat.osoby["koordynator"].email, szerokosc=360)
    k.idz("/")
    k.strona.locator(".karta-dzialania", has_text="Rezultaty do potwierdzenia").get_by_role("link").click()
    k.sprawdz()
    k.kliknij(re.compile("^Sprawdź dowody i potwierdź"))
    k.kliknij("Potwierdzam rezultat", "button")
    assert k.widzi("Zaznacz dowody, które zostały obejrzane")
    for pole in k.strona.locator("[name=sprawdzone]").all():
        pole.check()
    k.kliknij("Potwierdzam rezultat", "button")
    zapisane = Rezultat.objects.filter(sprawa=swiat.sprawa)
    assert potwierdzanie.czynne().filter(rezultat__in=zapisane).count() == zapisane.count() == 2
    k.kliknij(re.compile("^Cofnij potwierdzenie"))
    k.zamknij()
    a = Osoba(przegladarka, live_server.url, swiat.osoby["animator"].email, szerokosc=1280, ciemny=True)
    a.idz(f"/sprawy/{swiat.sprawa.pk}/rezultaty/")
    a.kliknij(re.compile("^Zapisz pomiar"), ktory=-1)
    ile = Pomiar.objects.count()
    a.wpisz(wartosc="140 000,50", zrodlo="sprawozdanie z programu współpracy")
    a.kliknij("Zapisz", "button")
    assert Pomiar.objects.count() == ile + 1
    a.idz(f"/sprawy/{swiat.sprawa.pk}/rezultaty/raport/")
    a.kliknij("Wstaw propozycje w puste pola")
    assert "Potwierdzona praca zespołu" in a.strona.input_value("[name=przebieg]")
    a.zamknij()


def test_closed_case_is_followed_up_on_a_phone(
    transactional_db: None, live_server: LiveServer, przegladarka: Browser
) -> None:
    with zegar.w_chwili(timezone.now() - timedelta(days=190)), transaction.atomic():
        swiat = zbuduj_swiat()
        swiat.sprawa_na("zakonczona")
    a = Osoba(przegladarka, live_server.url, swiat.osoby["animator"].email, szerokosc=320)
    a.idz("/")
    a.strona.locator(".karta-dzialania", has_text="Monitoring do zrobienia").get_by_role("link").click()
    a.sprawdz()
    a.kliknij(re.compile("^Odpowiedz"))
    a.strona.get_by_label("trwa, ale się zmienił").check()
    if a.strona.locator("[name=ps_dziala]").count():
        a.wpisz(ps_dziala="tak", ps_miejsca_pracy="6", ps_status="tak")
    a.wpisz(opis="Spółdzielnia przejęła też utrzymanie dróg.", zrodlo="rozmowa z prezeską")
    a.kliknij("Zapisz", "button")
    karta = KartaMonitoringu.objects.get()
    assert (karta.wynik, karta.zrodlo) == ("zmienil_sie", "rozmowa z prezeską")
    assert a.widzi("trwa, ale się zmienił")
    a.kliknij(re.compile("^Odłóż przypomnienie"))
    a.zamknij()
