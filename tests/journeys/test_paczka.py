"""Ordering a package in the browser: the page follows the worker by itself, works without scripts, hands the ZIP over."""

import io
import zipfile

import pytest
from playwright.sync_api import Browser, expect
from pytest_django.live_server_helper import LiveServer

from sciezka.projekt.eksport_zadania import wykonaj
from sciezka.projekt.models_eksport import Eksport
from sciezka.sprawa import zegar
from tests.conftest import zbuduj_swiat
from tests.journeys.conftest import Osoba
from tests.projekt.paczki import dodaj_kontrakty

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def test_a_package_from_the_order_to_the_download(
    transactional_db: None, live_server: LiveServer, przegladarka: Browser
) -> None:
    swiat = zbuduj_swiat()
    dodaj_kontrakty(swiat, 2)
    osoba = Osoba(przegladarka, live_server.url, swiat.osoby["koordynator"].email, szerokosc=320)
    osoba.idz("/eksporty/")
    osoba.strona.locator("#paczka-od").fill(f"{zegar.dzis()}")
    osoba.kliknij("Zamów plik", "button")
    eksport = Eksport.objects.get()
    strona = osoba.strona
    expect(strona.get_by_role("status")).to_contain_text("Czeka w kolejce.")
    expect(strona.get_by_text("Postęp: 0 z")).to_be_visible()
    strona.get_by_role("button", name="Anuluj eksport").focus()

    def po_dwoch() -> None:
        if eksport.dokumenty.filter(zapisano__isnull=False).count() == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        wykonaj(eksport.pk, po_dwoch)
    expect(strona.get_by_role("progressbar")).to_have_attribute("value", "2")
    expect(strona.get_by_role("status")).to_contain_text("W przygotowaniu.")
    expect(
        strona.get_by_role("button", name="Anuluj eksport")
    ).to_be_focused()  # renewing takes nothing from the keyboard
    osoba.sprawdz()
    wykonaj(eksport.pk, lambda: None)
    expect(strona.get_by_role("status")).to_contain_text("Gotowy.")
    osoba.sprawdz()
    with zipfile.ZipFile(io.BytesIO(osoba.pobierz("Pobierz plik"))) as paczka:
        assert len(paczka.namelist()) == 4 + 2
    osoba.idz("/eksporty/")
    assert osoba.widzi("gotowy")
    osoba.zamknij()
    bez_skryptow = przegladarka.new_context(java_script_enabled=False, storage_state=None, base_url=live_server.url)
    bez_skryptow.add_cookies([{"name": "sessionid", "value": swiat.klient("koordynator").cookies["sessionid"].value,
                               "url": live_server.url}])  # fmt: skip
    zwykla = bez_skryptow.new_page()
    zwykla.goto(f"/eksporty/{eksport.pk}/")
    assert "Gotowy." in zwykla.inner_text("body")
    bez_skryptow.close()
