"""A visit logged on a phone: few taps, a cut network, a session that runs out, another person at the same browser."""

from dataclasses import dataclass

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import Browser, Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from plan.models import Dzialanie
from realizacja.models import WpisPracy
from sciezka.demo.droga import Droga
from sciezka.sprawa import otwarcie
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba as Konto
from sciezka.sprawa.osoby import Rola
from sciezka.sprawa.slownik import NazwaRoli
from tests.conftest import HASLO, Swiat, nowy_samorzad, zbuduj_swiat
from tests.journeys.conftest import Osoba

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

NAJWIECEJ_DOTKNIEC = 6
KCIUK = 44  # px, the least side of what a thumb must hit


@pytest.fixture
def swiat(transactional_db: None) -> Swiat:
    """Two cases at stage IV, both of the same animator and doradca."""
    swiat = zbuduj_swiat()
    swiat.sprawa_na("realizacja")
    osoby = swiat.osoby
    druga = otwarcie.otworz(osoby["koordynator"], projekt=swiat.projekt, samorzad=nowy_samorzad("061408", "Żyrzyn"))
    for kto, rola in (("animator", NazwaRoli.ANIMATOR), ("doradca", NazwaRoli.DORADCA)):
        otwarcie.nadaj_role(druga, osoby["koordynator"], osoby[kto], rola)
    Rola.objects.create(osoba=osoby["obcy_urzednik"], rola=NazwaRoli.URZEDNIK, samorzad=druga.samorzad)
    swieze = {nazwa: Konto.objects.get(pk=osoba.pk) for nazwa, osoba in osoby.items()}
    swieze["urzednik"] = swieze["obcy_urzednik"]
    Droga(Sprawa.objects.z_opisem().get(pk=druga.pk), swieze).do_stanu("realizacja")
    return swiat


@dataclass
class Telefon:
    """The short form under a thumb; ``dotkniecia`` counts taps since ``policz``."""

    osoba: Osoba
    dotkniecia: int = 0

    @property
    def strona(self) -> Page:
        return self.osoba.strona

    @property
    def wpis(self) -> Locator:
        return self.strona.locator("[data-szybki-wpis]")

    @property
    def kolejka(self) -> Locator:
        return self.strona.locator(".kolejka")

    def dotknij(self, cel: Locator) -> None:
        cel.click()
        self.dotkniecia += 1

    def zapisz(self, opis: str, godziny: str = "1 godzina") -> None:
        """Hours by one tap, the text by one tap and typing, one tap to save."""
        self.dotknij(self.wpis.get_by_role("button", name=godziny))
        self.dotknij(self.wpis.get_by_label("Co zrobiono"))
        self.strona.keyboard.type(opis)
        self.dotknij(self.wpis.get_by_role("button", name="Zapisz wpis"))

    def bez_sieci(self) -> None:
        self.osoba.kontekst.set_offline(True)

    def z_siecia(self) -> None:
        self.osoba.kontekst.set_offline(False)
        self.osoba.bledy.clear()  # the browser remarks on every request that failed meanwhile


def zaloguj(strona: Page, email: str) -> None:
    strona.fill("[name=login]", email)
    strona.fill("[name=password]", HASLO)
    strona.get_by_role("button", name="Zaloguj").click()
    strona.wait_for_url(lambda adres: "/konto/" not in adres)


def wyloguj(strona: Page) -> None:
    strona.locator("details.konto summary").click()
    strona.get_by_role("button", name="Wyloguj").click()


def ile(opis: str) -> int:
    return WpisPracy.objects.filter(opis=opis).count()


def test_visit_is_logged_on_a_phone(swiat: Swiat, live_server: LiveServer, przegladarka: Browser) -> None:
    telefon = Telefon(Osoba(przegladarka, live_server.url, swiat.osoby["animator"].email, szerokosc=320))
    strona, wpis = telefon.strona, telefon.wpis
    _kilka_dotkniec(telefon, swiat)
    _bez_sieci(telefon)
    _odmowa_po_czasie(telefon)
    _druga_karta(telefon, swiat)
    _wygasla_sesja(telefon, swiat)
    # The page of a case stays where it is, and its form knows the case.
    strona.set_viewport_size({"width": 360, "height": 780})
    strona.emulate_media(color_scheme="dark")
    telefon.osoba.idz(f"/sprawy/{swiat.sprawa.pk}/")
    telefon.zapisz("Na stronie sprawy", "pół godziny")
    expect(wpis.get_by_text("Zapisano wpis: Puławy")).to_be_visible()
    assert strona.url.endswith(f"/sprawy/{swiat.sprawa.pk}/")
    assert WpisPracy.objects.get(opis="Na stronie sprawy").sprawa_id == swiat.sprawa.pk
    telefon.osoba.sprawdz()
    _wylogowanie(telefon, swiat)
    telefon.osoba.zamknij()


def _wylogowanie(telefon: Telefon, swiat: Swiat) -> None:
    """Signing out asks when something waits, then leaves nothing behind in the browser."""
    telefon.strona.route("**/wpisy/szybki/", lambda droga: droga.abort())
    telefon.zapisz("Tego nie będzie")
    expect(telefon.kolejka).to_contain_text("Tego nie będzie")
    wyloguj(telefon.strona)
    telefon.strona.get_by_role("dialog").get_by_role("button", name="Wyloguj i usuń").click()
    telefon.strona.wait_for_url("**/konto/zaloguj/**")
    assert telefon.strona.evaluate("Object.keys(localStorage).filter((k) => /^(kolejka|szkic):/.test(k))") == []
    zaloguj(telefon.strona, swiat.osoby["animator"].email)
    expect(telefon.kolejka).to_have_count(0)
    assert ile("Tego nie będzie") == 0


def _kilka_dotkniec(telefon: Telefon, swiat: Swiat) -> None:
    """Another municipality without loading a page, another form, hours, text, save: six taps; three when nothing changes."""
    strona, wpis = telefon.strona, telefon.wpis
    strona.evaluate("window.taSamaStrona = true")
    wybor = wpis.get_by_role("navigation", name="W której gminie")
    cele = [
        *wybor.get_by_role("link").all(),
        *wpis.locator("button:visible").all(),
        *wpis.locator(".form-control:visible").all(),
    ]
    assert all(min(cel.bounding_box()[bok] for bok in ("width", "height")) >= KCIUK for cel in cele)
    telefon.dotknij(wybor.get_by_role("link", name="Żyrzyn"))
    assert strona.evaluate("window.taSamaStrona")
    forma = wpis.get_by_label("Forma pracy")
    telefon.dotkniecia += 2  # opening the list and choosing
    forma.select_option("2")
    expect(wpis.locator("#div_id_wynik_doradztwa")).to_have_js_property("hidden", False)
    wybrane = Dzialanie.objects.get(pk=wpis.get_by_label("Działanie z planu").input_value())
    assert (wybrane.forma, wybrane.sprawa.samorzad.nazwa) == (2, "Żyrzyn")
    telefon.zapisz("Spotkanie z wójtem")
    expect(wpis.get_by_text("Zapisano wpis: Żyrzyn")).to_be_visible()
    assert telefon.dotkniecia <= NAJWIECEJ_DOTKNIEC
    zapisany = WpisPracy.objects.get(opis="Spotkanie z wójtem")
    assert (zapisany.dzialanie, zapisany.godziny, zapisany.widzi_gmina) == (wybrane, 1, False)
    telefon.osoba.sprawdz()
    # The action brings its form; what the server refuses stays in the form, said at its field.
    inne = Dzialanie.objects.filter(sprawa=zapisany.sprawa, forma=1).first()
    wpis.get_by_label("Działanie z planu").select_option(str(inne.pk))
    expect(forma).to_have_value("1")
    expect(wpis.locator("#div_id_wynik_doradztwa")).to_have_js_property("hidden", True)
    wpis.locator("[name=godziny]").fill("0,3")
    wpis.get_by_label("Co zrobiono").fill("Telefon do sekretarza")
    wpis.get_by_role("button", name="Zapisz wpis").click()
    expect(wpis.locator(".bledy")).to_be_focused()
    expect(wpis.get_by_label("Co zrobiono")).to_have_value("Telefon do sekretarza")
    telefon.osoba.sprawdz()
    wpis.locator("[name=godziny]").fill("1:30")
    wpis.get_by_role("button", name="Zapisz wpis").click()
    expect(wpis.get_by_text("1,5 godziny")).to_be_visible()
    assert ile("Telefon do sekretarza") == 1
    expect(wpis.get_by_label("Co zrobiono")).to_have_value("")
    expect(telefon.kolejka).to_have_count(0)
    wybor.get_by_role("link", name="Puławy").click()


def _bez_sieci(telefon: Telefon) -> None:
    """Without a network the entry waits, is said to wait, can be corrected, and goes once when the network is back."""
    strona, wpis, kolejka = telefon.strona, telefon.wpis, telefon.kolejka
    telefon.bez_sieci()
    # A file does not wait in the browser: the entry stays in the form and says so, until the file is taken away.
    plik = wpis.locator("[type=file]")
    plik.set_input_files({"name": "lista.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4"})
    telefon.zapisz("Wizyta bez zasiegu")
    expect(wpis.get_by_text("Wpis z plikiem nie może czekać w przeglądarce")).to_be_visible()
    expect(wpis.get_by_label("Co zrobiono")).to_have_value("Wizyta bez zasiegu")
    expect(kolejka).to_have_count(0)
    plik.set_input_files([])
    wpis.get_by_role("button", name="Zapisz wpis").click()
    expect(kolejka).to_contain_text("1 wpis czeka na wysłanie, nie zapisano go jeszcze na serwerze")
    expect(wpis.get_by_label("Co zrobiono")).to_have_value("")
    kolejka.get_by_role("button", name="Popraw").click()
    expect(kolejka).to_have_count(0)
    wpis.get_by_role("button", name="Zostaw na później").click()
    kolejka.get_by_role("button", name="Popraw").click()
    wpis.get_by_label("Co zrobiono").fill("Wizyta bez zasięgu")
    wpis.get_by_role("button", name="Zapisz wpis").click()
    expect(kolejka).to_contain_text("Wizyta bez zasięgu")
    telefon.osoba.bledy.clear()
    telefon.osoba.sprawdz()
    wyloguj(telefon.strona)
    strona.get_by_role("dialog").get_by_role("button", name="Zostań").click()
    expect(kolejka).to_contain_text("Wizyta bez zasięgu")
    assert not WpisPracy.objects.filter(opis__startswith="Wizyta").exists()
    telefon.z_siecia()
    expect(wpis.get_by_text("Zapisano wpis: Puławy")).to_be_visible()
    expect(kolejka).to_have_count(0)
    strona.reload()
    assert (ile("Wizyta bez zasięgu"), ile("Wizyta bez zasiegu")) == (1, 0)


def _odmowa_po_czasie(telefon: Telefon) -> None:
    """What the server refuses later comes back into the form with its sentence; the visibility is as it was chosen."""
    wpis = telefon.wpis
    telefon.bez_sieci()
    wpis.get_by_text("Więcej: miejsce").click()
    wpis.get_by_label("Widzi gmina").check()
    telefon.strona.get_by_role("button", name="Tak, widzi gmina").click()
    wpis.locator("[name=godziny]").fill("30")
    wpis.get_by_label("Co zrobiono").fill("Za długa wizyta")
    wpis.get_by_role("button", name="Zapisz wpis").click()
    expect(telefon.kolejka).to_contain_text("widzi gmina")
    telefon.z_siecia()
    expect(wpis.locator(".bledy")).to_contain_text("najwyżej 24")
    expect(wpis.get_by_label("Co zrobiono")).to_have_value("Za długa wizyta")
    expect(wpis.get_by_label("Widzi gmina")).to_be_checked()
    wpis.locator("[name=godziny]").fill("3")
    wpis.get_by_role("button", name="Zapisz wpis").click()
    expect(wpis.get_by_text("Zapisano wpis: Puławy")).to_be_visible()
    assert WpisPracy.objects.get(opis="Za długa wizyta").widzi_gmina is True
    expect(wpis.get_by_label("Widzi gmina")).not_to_be_checked()
    telefon.osoba.bledy.clear()


def _druga_karta(telefon: Telefon, swiat: Swiat) -> None:
    """Signing in again in another tab is enough, for the same person only: this page takes a fresh token by itself."""
    Session.objects.all().delete()
    telefon.zapisz("Z drugiej karty")
    expect(telefon.kolejka).to_contain_text("Sesja wygasła")
    karta = telefon.osoba.kontekst.new_page()
    for kto, slowa in (("doradca", "zalogowała się inna osoba"), ("animator", "")):
        karta.goto("/konto/zaloguj/")
        zaloguj(karta, swiat.osoby[kto].email)
        telefon.kolejka.get_by_role("button", name="Wyślij teraz").click()
        if slowa:
            expect(telefon.kolejka).to_contain_text(slowa)
            assert ile("Z drugiej karty") == 0
            wyloguj(karta)
    expect(telefon.kolejka).to_have_count(0)
    karta.close()
    assert WpisPracy.objects.get(opis="Z drugiej karty").autor == swiat.osoby["animator"]
    telefon.osoba.bledy.clear()
    telefon.strona.reload()


def _wygasla_sesja(telefon: Telefon, swiat: Swiat) -> None:
    """The session runs out while one entry is sent and another is typed: both wait for the same person, nobody else."""
    strona, wpis, kolejka = telefon.strona, telefon.wpis, telefon.kolejka
    Session.objects.all().delete()
    telefon.zapisz("Wpis po wygaśnięciu")
    expect(kolejka).to_contain_text("Sesja wygasła")
    wpis.get_by_label("Co zrobiono").fill("Szkic w połowie")
    expect(wpis.get_by_text("nie zapisano jeszcze na serwerze", exact=False).last).to_be_visible()
    assert ile("Wpis po wygaśnięciu") == 0
    strona.once("dialog", lambda okno: okno.accept())
    kolejka.get_by_role("link", name="Zaloguj się").click()
    zaloguj(telefon.strona, swiat.osoby["doradca"].email)
    expect(strona.get_by_role("heading", name="Dzień dobry, Doradca")).to_be_visible()
    expect(kolejka).to_have_count(0)
    expect(wpis.get_by_label("Co zrobiono")).to_have_value("")
    assert not telefon.osoba.widzi("Wpis po wygaśnięciu")
    wyloguj(telefon.strona)
    zaloguj(telefon.strona, swiat.osoby["animator"].email)
    expect(wpis.get_by_text("Zapisano wpis: Puławy")).to_be_visible()
    expect(wpis.get_by_label("Co zrobiono")).to_have_value("Szkic w połowie")
    expect(kolejka).to_have_count(0)
    zapisany = WpisPracy.objects.get(opis="Wpis po wygaśnięciu")
    assert zapisany.autor == swiat.osoby["animator"]
    telefon.zapisz("")
    expect(wpis.get_by_label("Co zrobiono")).to_have_value("")
    assert ile("Szkic w połowie") == 1
    telefon.osoba.bledy.clear()
    telefon.osoba.sprawdz()
