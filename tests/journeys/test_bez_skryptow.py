"""Without JavaScript everything still works: an animator logs work, an official remarks and returns."""

import pytest
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from realizacja.models import WpisPracy
from sciezka.sprawa.akta import Uwaga, Wersja
from sciezka.sprawa.slownik import StanWersji
from tests.conftest import HASLO, Swiat, zbuduj_swiat

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def strona(przegladarka: Browser, serwer: LiveServer, swiat: Swiat, kto: str) -> Page:
    kontekst = przegladarka.new_context(
        java_script_enabled=False, base_url=serwer.url, viewport={"width": 360, "height": 800}
    )
    otwarta = kontekst.new_page()
    otwarta.goto("/konto/zaloguj/")
    otwarta.fill("[name=login]", swiat.osoby[kto].email)
    otwarta.fill("[name=password]", HASLO)
    otwarta.get_by_role("button", name="Zaloguj").click()
    return otwarta


def test_work_is_logged(transactional_db: None, live_server: LiveServer, przegladarka: Browser) -> None:
    swiat = zbuduj_swiat()
    swiat.sprawa_na("realizacja")
    pulpit = strona(przegladarka, live_server, swiat, "animator")
    pulpit.fill("[name=godziny]", "0,25")
    pulpit.fill("[name=opis]", "Rozmowa telefoniczna z sekretarzem.")
    pulpit.get_by_role("button", name="Zapisz wpis").click()
    assert "Zapisano wpis" in pulpit.inner_text("body")
    assert WpisPracy.objects.get().opis == "Rozmowa telefoniczna z sekretarzem."


def test_document_is_returned_with_a_remark(
    transactional_db: None, live_server: LiveServer, przegladarka: Browser
) -> None:
    swiat = zbuduj_swiat()
    swiat.sprawa_na("diagnoza")
    droga = swiat.droga()
    droga.wypelnij("diagnoza")
    wersja = droga.wyslij("diagnoza")
    okno = strona(przegladarka, live_server, swiat, "urzednik")
    okno.get_by_role("link", name="Przejrzyj").first.click()
    okno.get_by_text("Dodaj uwagę").first.click()
    okno.locator("details[open] textarea").fill("Proszę poprawić streszczenie.")
    okno.locator("details[open]").get_by_role("button", name="Zapisz uwagę").click()
    okno.get_by_role("link", name="Odsyłam z uwagami").first.click()
    okno.get_by_role("button", name="Odsyłam z uwagami").click()
    wersja.refresh_from_db()
    assert wersja.stan == StanWersji.ODESLANA
    assert Uwaga.objects.get().tresc == "Proszę poprawić streszczenie."
    assert Wersja.objects.filter(rodzaj="diagnoza").count() == 1
