"""The board of the plan edited in place: by keyboard on a desktop, by touch on a phone; other open forms keep their text."""

import re

import pytest
from playwright.sync_api import Browser, Locator, expect
from pytest_django.live_server_helper import LiveServer

from plan.models import Cel, Dzialanie, OdlozonyWniosek
from sciezka.sprawa.models import Sprawa
from tests.conftest import Swiat, zbuduj_swiat
from tests.journeys.conftest import Osoba

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def swiat(transactional_db: None) -> Swiat:
    swiat = zbuduj_swiat()
    swiat.sprawa_na("plan")
    swiat.droga().wypelnij("plan")
    return swiat


def otworz(animator: Osoba, link: Locator, karta: str) -> Locator:
    """Open a card by keyboard; its heading has the focus."""
    link.focus()
    animator.strona.keyboard.press("Enter")
    formularz = animator.strona.locator(f"#{karta}")
    expect(formularz.locator("form")).to_be_visible()
    expect(formularz.locator("[autofocus]")).to_be_focused()
    return formularz


def test_goal_and_action_by_keyboard(swiat: Swiat, live_server: LiveServer, przegladarka: Browser) -> None:
    sprawa: Sprawa = swiat.sprawa
    cel = Cel.objects.filter(sprawa=sprawa).order_by("numer").first()
    dzialanie = Dzialanie.objects.filter(cel=cel).order_by("od", "numer").first()
    animator = Osoba(przegladarka, live_server.url, swiat.osoby["animator"].email, szerokosc=1280)
    strona = animator.strona
    animator.idz(f"/sprawy/{sprawa.pk}/plan/")
    zmien_cel = strona.get_by_role("link", name=f"Zmień cel {cel.numer}", exact=True)
    zmien_dzialanie = strona.get_by_role("link", name=f"Zmień działanie {dzialanie.numer}", exact=True)
    drugi = otworz(animator, zmien_dzialanie, f"dzialanie-{dzialanie.pk}")
    drugi.locator("[name=nazwa]").fill("Jeszcze niezapisane")
    formularz = otworz(animator, zmien_cel, f"cel-{cel.pk}-karta")
    animator.sprawdz()
    strona.keyboard.press("Tab")
    expect(formularz.locator("[name=tresc]")).to_be_focused()
    strona.keyboard.press("Control+A")
    strona.keyboard.type("Cel zmieniony w miejscu")
    formularz.locator("[name=efekt]").fill("")
    formularz.locator("[name=tresc]").focus()
    strona.keyboard.press("Enter")
    expect(formularz.locator(".bledy")).to_be_focused()
    expect(formularz.locator("[name=tresc]")).to_have_value("Cel zmieniony w miejscu")
    animator.sprawdz()
    formularz.locator("[name=efekt]").fill("Więcej umów")
    formularz.get_by_role("button", name="Zapisz").focus()
    strona.keyboard.press("Enter")
    expect(zmien_cel).to_be_focused()
    expect(strona.locator("#ogloszenie")).to_have_text("Zapisano.")
    expect(strona.get_by_role("heading", name=re.compile("Cel zmieniony w miejscu"))).to_be_visible()
    expect(drugi.locator("[name=nazwa]")).to_have_value("Jeszcze niezapisane")
    assert Cel.objects.get(pk=cel.pk).efekt == "Więcej umów"
    animator.sprawdz()
    # The form that stayed open still works: it was moved into the new board, not drawn anew.
    drugi.get_by_role("button", name="Zapisz").focus()
    strona.keyboard.press("Enter")
    expect(zmien_dzialanie).to_be_focused()
    expect(strona.get_by_role("rowheader", name=re.compile("Jeszcze niezapisane")).first).to_be_visible()
    assert Dzialanie.objects.get(pk=dzialanie.pk).nazwa == "Jeszcze niezapisane"
    formularz = otworz(animator, zmien_cel, f"cel-{cel.pk}-karta")
    expect(formularz.locator(".szkic")).to_have_count(0)
    formularz.locator("[name=tresc]").fill("Tego nie będzie")
    formularz.get_by_role("link", name="Anuluj").focus()
    strona.keyboard.press("Enter")
    expect(zmien_cel).to_be_focused()
    expect(strona.locator("form.formularz")).to_have_count(0)
    assert Cel.objects.get(pk=cel.pk).tresc == "Cel zmieniony w miejscu"
    animator.sprawdz()
    animator.zamknij()


def test_decision_about_a_conclusion_on_a_phone(swiat: Swiat, live_server: LiveServer, przegladarka: Browser) -> None:
    odlozony = OdlozonyWniosek.objects.filter(sprawa=swiat.sprawa).order_by("pk").first()
    etykieta, wiersz = odlozony.wniosek.etykieta, f"wniosek-{odlozony.wniosek_id}"
    odlozony.delete()
    telefon = Osoba(przegladarka, live_server.url, swiat.osoby["animator"].email, szerokosc=360)
    strona = telefon.strona
    telefon.idz(f"/sprawy/{swiat.sprawa.pk}/plan/")
    expect(strona.get_by_role("heading", name="Do uzupełnienia (1)")).to_be_visible()
    strona.get_by_role("link", name=re.compile(r"^wnioski ani podjęte.* \(1\)$")).click()
    expect(strona.get_by_text("Widać tylko: wnioski ani podjęte, ani odłożone (1).")).to_be_visible()
    telefon.sprawdz()
    strona.locator(f"#{wiersz}").get_by_role("link", name=re.compile("^Odłóż")).click()
    formularz = strona.locator(f"#{wiersz}")
    formularz.locator("[name=powod]").fill("Wrócimy do tego za rok.")
    telefon.sprawdz()
    formularz.get_by_role("button", name="Odłóż wniosek").click()
    expect(strona.get_by_role("link", name=re.compile(f"^Zmień powód.*{etykieta}"))).to_be_focused()
    expect(strona.get_by_role("heading", name="Wszystko gotowe")).to_be_visible()
    expect(strona.get_by_text("Już niczego nie brakuje: wnioski ani podjęte, ani odłożone (0).")).to_be_visible()
    telefon.sprawdz()
    strona.get_by_role("link", name="Pokaż cały plan").click()
    expect(strona.get_by_role("heading", name="Harmonogram")).to_be_visible()
    assert OdlozonyWniosek.objects.get(wniosek=odlozony.wniosek_id).powod == "Wrócimy do tego za rok."
    telefon.zamknij()
