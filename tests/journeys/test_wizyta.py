"""A visit on a phone: planned in the calendar, over, and written into the log with one tap; the plan of the cooperative begun."""

import re
from datetime import time, timedelta

import pytest
from playwright.sync_api import Browser, expect
from pytest_django.live_server_helper import LiveServer

from realizacja import wizyty
from realizacja.models import Wizyta, WpisPracy
from sciezka.dane.poczatek import wczytaj_akty
from sciezka.sprawa import zegar
from tests.conftest import zbuduj_swiat
from tests.journeys.conftest import Osoba

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def test_planned_held_and_written_on_a_phone(
    transactional_db: None, live_server: LiveServer, przegladarka: Browser
) -> None:
    swiat = zbuduj_swiat()
    swiat.sprawa_na("realizacja")
    wczytaj_akty()
    kto = swiat.osoby["animator"]
    minela = Wizyta.objects.create(
        sprawa=swiat.sprawa, temat="Rozmowa z sekretarzem", dzien=zegar.dzis(), od=time(0), do=time(0, 1), utworzyl=kto,
        forma=1, miejsce="pokój 12",
    )  # fmt: skip
    wizyty.ustaw_obsade(minela, [kto], kto)
    animator = Osoba(przegladarka, live_server.url, kto.email, szerokosc=360)
    animator.kliknij(re.compile(r"Wpisz pracę.*Rozmowa z sekretarzem"))
    expect(animator.strona.locator("[name=miejsce]")).to_have_value("pokój 12")
    animator.wpisz(opis="Uzgodniono terminy posiedzeń komisji.")
    animator.kliknij("Zapisz wpis", "button")
    assert WpisPracy.objects.get().z_wizyty.wizyta == minela
    animator.idz("/")
    assert not animator.widzi("Do wpisania")

    animator.idz(f"/sprawy/{swiat.sprawa.pk}/realizacja/kalendarz/")
    animator.kliknij("Zaplanuj wizytę")
    jutro = zegar.dzis() + timedelta(days=1)
    animator.wpisz(temat="Spotkanie założycieli", dzien=jutro.isoformat(), od="09:00", do="11:00")
    animator.kliknij("Zapisz wizytę", "button")
    animator.idz(f"/moj-kalendarz/?miesiac={jutro:%Y-%m}&widok=miesiac")
    assert animator.widzi("Spotkanie założycieli")

    animator.idz(f"/sprawy/{swiat.sprawa.pk}/realizacja/plan-spoldzielni/")
    animator.kliknij("Zacznij wstępny plan", "button")
    animator.kliknij("Wstaw typowe kroki", "button")
    assert animator.widzi("Wniosek o wpis do Krajowego Rejestru Sądowego")
    animator.zamknij()
