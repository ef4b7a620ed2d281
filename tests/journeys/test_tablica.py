"""The order of the plan in the browser: by keyboard and by pointer on a desktop, by buttons on a phone."""

import re

import pytest
from playwright.sync_api import Browser, expect
from pytest_django.live_server_helper import LiveServer

from plan.models import Cel, ObszarPriorytetowy
from tests.conftest import zbuduj_swiat
from tests.journeys.conftest import Osoba

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def test_goals_are_put_in_order(transactional_db: None, live_server: LiveServer, przegladarka: Browser) -> None:
    swiat = zbuduj_swiat()
    swiat.sprawa_na("plan")
    swiat.droga().wypelnij("plan")
    obszar = ObszarPriorytetowy.objects.order_by("numer").first()
    for numer, tresc in ((91, "Przedostatni"), (92, "Ostatni")):
        Cel.objects.create(
            sprawa=swiat.sprawa, obszar=obszar, numer=numer, tresc=tresc, efekt="Efekt", rezultat="nowe_ps"
        )

    def kolejnosc() -> list[str]:
        return list(Cel.objects.filter(obszar=obszar).order_by("numer").values_list("tresc", flat=True))

    animator = Osoba(przegladarka, live_server.url, swiat.osoby["animator"].email, szerokosc=1280)
    strona = animator.strona
    animator.idz(f"/sprawy/{swiat.sprawa.pk}/plan/")
    wyzej = strona.get_by_role("button", name=re.compile("^Wyżej ?: Cel .*: Ostatni"))
    wyzej.focus()
    strona.keyboard.press("Enter")
    expect(strona.get_by_text(re.compile("^Przesunięto: Cel .*: Ostatni"))).to_be_visible()
    assert kolejnosc()[-2:] == ["Ostatni", "Przedostatni"]
    animator.sprawdz()
    cel = Cel.objects.get(tresc="Przedostatni")
    pierwszy = Cel.objects.filter(obszar=obszar).order_by("numer").first()
    strona.set_viewport_size({"width": 1280, "height": 6000})  # both ends of the way are on the screen
    skad, dokad = strona.locator(f"#cel-{cel.pk} .uchwyt"), strona.locator(f"#cel-{pierwszy.pk} h4")
    start, meta = skad.bounding_box(), dokad.bounding_box()
    strona.mouse.move(start["x"] + 4, start["y"] + 6)
    strona.mouse.down()
    strona.mouse.move(meta["x"] + 60, meta["y"] + 8, steps=8)
    strona.mouse.up()
    expect(strona.get_by_text(re.compile("^Przesunięto: Cel .*Przedostatni"))).to_be_visible()
    assert kolejnosc()[0] == "Przedostatni"
    animator.zamknij()
    telefon = Osoba(przegladarka, live_server.url, swiat.osoby["animator"].email, szerokosc=360)
    telefon.idz(f"/sprawy/{swiat.sprawa.pk}/plan/")
    telefon.strona.get_by_role("button", name=re.compile("^Niżej ?: Cel .*Przedostatni")).click()
    expect(telefon.strona.get_by_text(re.compile("^Przesunięto: Cel .*Przedostatni"))).to_be_visible()
    telefon.sprawdz()
    assert kolejnosc()[1] == "Przedostatni"
    telefon.zamknij()
