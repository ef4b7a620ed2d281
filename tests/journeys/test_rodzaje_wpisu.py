"""The entry's form asks for what its work form needs: on a phone, changing the form of work back and forth loses no text."""

import pytest
from playwright.sync_api import Browser, expect
from pytest_django.live_server_helper import LiveServer

from realizacja.models import WpisPracy
from sciezka.sprawa import zegar
from tests.conftest import zbuduj_swiat
from tests.journeys.conftest import Osoba

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def test_training_is_logged_on_a_phone(transactional_db: None, live_server: LiveServer, przegladarka: Browser) -> None:
    swiat = zbuduj_swiat()
    sprawa = swiat.sprawa_na("realizacja")
    animator = Osoba(przegladarka, live_server.url, swiat.osoby["animator"].email, szerokosc=320, ciemny=True)
    strona = animator.strona
    animator.idz(f"/sprawy/{sprawa.pk}/realizacja/wpisy/dodaj/")
    expect(strona.locator("#czesc-wpisu fieldset")).to_have_count(0)
    strona.select_option("[name=forma]", "3")
    program = strona.locator("[name=spotkanie-program]")
    expect(program).to_be_visible()
    strona.fill("[name=spotkanie-tytul]", "Spółdzielnia krok po kroku")
    program.fill("1. Prawo")
    strona.fill("[name=spotkanie-lista]", "Jan Kowalski; radny\nMaria Nowak; sołtyska")
    strona.select_option("[name=forma]", "6")
    expect(strona.locator("[name=konsultacje-przedmiot]")).to_be_visible()
    animator.sprawdz()
    strona.select_option("[name=forma]", "3")
    expect(program).to_be_visible()
    expect(program).to_have_value("1. Prawo")
    strona.fill("[name=data]", zegar.dzis().isoformat())
    strona.fill("[name=godziny]", "4")
    strona.fill("[name=opis]", "Szkolenie radnych")
    animator.kliknij("Zapisz wpis", "button")
    wiersz = WpisPracy.objects.get()
    assert (wiersz.liczba_uczestnikow, wiersz.spotkanie.program) == (2, "1. Prawo")
    animator.idz(f"/sprawy/{sprawa.pk}/realizacja/wpisy/{wiersz.pk}/")
    expect(strona.get_by_text("szkolenie bez skanu podpisanej listy obecności")).to_be_visible()
    expect(strona.get_by_role("cell", name="sołtyska")).to_be_visible()
    animator.zamknij()
