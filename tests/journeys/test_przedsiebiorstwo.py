"""An animator on a phone founds a cooperative with a private partner and meets the in-house trap."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from pytest_django.live_server_helper import LiveServer

from realizacja.models_ps import NowePrzedsiebiorstwo
from sciezka.rekrutacja.demo import SKAN
from sciezka.sprawa import druk, zegar
from tests.conftest import zbuduj_swiat
from tests.journeys.conftest import Osoba

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def test_from_the_first_founder_to_the_first_contract(
    transactional_db: None, live_server: LiveServer, przegladarka: Browser, monkeypatch: pytest.MonkeyPatch, tmp_path: Path,
) -> None:  # fmt: skip
    monkeypatch.setattr(druk, "pdf_wersji", lambda wersja: b"%PDF-1.7 test")
    swiat = zbuduj_swiat()
    swiat.sprawa_na("realizacja")
    animator = Osoba(przegladarka, live_server.url, swiat.osoby["animator"].email, szerokosc=360)
    animator.idz(f"/sprawy/{swiat.sprawa.pk}/realizacja/")
    animator.kliknij("Dodaj przedsiębiorstwo")
    animator.wpisz(nazwa="Spółdzielnia Socjalna „Łąka”", tryb="in_house")
    animator.kliknij("Zapisz", "button")
    for nazwa, rodzaj in [("Gmina Puławy", "gmina"), ("Fundacja Wymyślona", "ngo")]:
        animator.kliknij("Dodaj założyciela")
        animator.wpisz(nazwa=nazwa, rodzaj=rodzaj)
        animator.kliknij("Zapisz", "button")
    assert animator.widzi("Wymaga opinii prawnej.")
    animator.kliknij("Zapisz M01")
    animator.wpisz(data=zegar.dzis().isoformat(), dokument="koncepcja, wersja 2")
    animator.kliknij("Zapisz", "button")
    assert animator.widzi("Kamienie milowe: 1 z 18")
    assert animator.widzi("Następny: M02 Współzałożyciel potwierdzony")

    animator.kliknij(re.compile("^Zapisz.*M17"))
    umowa = {"data": zegar.dzis().isoformat(), "tryb": "in_house", "kwota": "96 400", "dokument": "umowa nr 41"}
    animator.wpisz(**umowa)
    animator.kliknij("Zapisz", "button")
    assert animator.widzi("Dodaj ją najpierw na karcie przedsiębiorstwa")
    assert animator.strona.locator("[name=dokument]").input_value() == "umowa nr 41"
    animator.kliknij("Dodaj opinię prawną")
    plik = tmp_path / "opinia.pdf"
    plik.write_bytes(SKAN)
    animator.strona.set_input_files("[name=plik]", plik)
    animator.wpisz(opinia_kto="radca prawny", opinia_data=zegar.dzis().isoformat())
    animator.kliknij("Zapisz", "button")
    assert not animator.widzi("Wymaga opinii prawnej.")
    animator.kliknij(re.compile("^Zapisz.*M17"))
    animator.wpisz(**umowa)
    animator.kliknij("Zapisz", "button")
    assert animator.widzi("96 400,00".replace(" ", "\N{NO-BREAK SPACE}"))
    assert NowePrzedsiebiorstwo.objects.get().kamienie.get(kod="M17").osiagniety
    animator.zamknij()
