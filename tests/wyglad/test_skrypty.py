"""The small scripts in a real browser, on pages made here: drafts, one send, asking once, the theme.

No server: the browser's requests are answered from memory and from the static folder. No ``django_db`` on purpose.
"""

import shutil
from pathlib import Path

import pytest
from django.conf import settings
from playwright.sync_api import Page, Route, sync_playwright

pytestmark = pytest.mark.journey

STATYCZNE = Path(settings.BASE_DIR) / "static"
ADRES = "http://sciezka.test"
STRONA = """<!doctype html><html lang="pl"><head><title>t</title><link rel="stylesheet" href="/css/tokeny.css">
<script src="/js/motyw.js"></script><script src="/js/sciezka.js" defer></script><script src="/js/szkice.js" defer></script></head>
<body{osoba}><main>{tresc}</main><button type="button" data-motyw hidden>wygląd</button>
<form method="post" action="/wyloguj/" data-wyloguj><button>Wyloguj</button></form></body></html>"""
FORMULARZ = """<form method="post" data-szkic="wpis-7"><textarea name="co">z serwera</textarea>
<select name="widocznosc"><option value="zespol">Tylko zespół</option><option value="gmina">Widzi gmina</option></select>
<input type="checkbox" name="widzi_gmina"><button class="btn">Zapisz</button></form>"""


@pytest.fixture(scope="module")
def przegladarka():
    with sync_playwright() as playwright:
        okno = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        yield okno
        okno.close()


class Serwis:
    """Answers the browser; ``wyslane`` collects what was posted, ``odpowiedz`` is the content after a POST."""

    def __init__(self) -> None:
        self.osoba, self.tresc, self.odpowiedz, self.wyslane = "7", FORMULARZ, "", []

    def __call__(self, route: Route) -> None:
        sciezka = route.request.url.removeprefix(ADRES)
        if sciezka.startswith(("/js/", "/css/")):
            route.fulfill(path=STATYCZNE / sciezka[1:])
            return
        tresc = self.tresc
        if route.request.method == "POST":
            self.wyslane.append((sciezka, route.request.post_data or ""))
            tresc = self.odpowiedz
        osoba = f' data-osoba="{self.osoba}"' if self.osoba else ""
        route.fulfill(content_type="text/html; charset=utf-8", body=STRONA.format(osoba=osoba, tresc=tresc))


@pytest.fixture
def serwis():
    return Serwis()


@pytest.fixture
def strona(przegladarka, serwis):
    kontekst = przegladarka.new_context(color_scheme="light")
    kontekst.route("**/*", serwis)
    okno = kontekst.new_page()
    okno.goto(f"{ADRES}/wpis/")
    yield okno
    kontekst.close()


def _wpisz(strona: Page, tekst: str) -> None:
    strona.fill("textarea", tekst)
    strona.get_by_text("Szkic w tej przeglądarce").wait_for()


def _wroc(strona: Page) -> None:
    strona.once("dialog", lambda okno: okno.accept())
    strona.goto(f"{ADRES}/wpis/")


def test_draft_is_offered_after_a_lost_page_and_restored(strona):
    _wpisz(strona, "długi tekst")
    assert "nie zapisano jeszcze na serwerze" in strona.inner_text(".stan-zapisu")
    _wroc(strona)
    assert strona.input_value("textarea") == "z serwera"
    strona.get_by_role("button", name="Przywróć szkic").click()
    assert strona.input_value("textarea") == "długi tekst"


def test_draft_can_be_thrown_away(strona):
    _wpisz(strona, "długi tekst")
    _wroc(strona)
    strona.get_by_role("button", name="Odrzuć").click()
    _wroc(strona)
    assert strona.locator(".szkic").count() == 0


def test_draft_goes_only_after_a_confirmed_save(strona, serwis):
    _wpisz(strona, "długi tekst")
    serwis.odpowiedz = "<p>Zaloguj się</p>"
    serwis.osoba = ""
    strona.get_by_role("button", name="Zapisz").click()
    strona.get_by_text("Zaloguj się").wait_for()
    serwis.osoba = "7"
    _wroc(strona)
    strona.get_by_role("button", name="Przywróć szkic").click()
    serwis.odpowiedz = '<div role="status" data-zapisano>Zapisano.</div>'
    strona.get_by_role("button", name="Zapisz").click()
    strona.get_by_text("Zapisano.").wait_for()
    strona.wait_for_load_state()  # the script that forgets the draft runs when the page is whole
    _wroc(strona)
    assert strona.locator(".szkic").count() == 0


def test_another_person_on_the_same_computer_sees_no_draft(strona, serwis):
    _wpisz(strona, "długi tekst")
    serwis.osoba = "8"
    _wroc(strona)
    assert strona.locator(".szkic").count() == 0


def test_signing_out_removes_drafts(strona):
    _wpisz(strona, "długi tekst")
    strona.once("dialog", lambda okno: okno.accept())
    strona.get_by_role("button", name="Wyloguj").click()
    strona.wait_for_url("**/wyloguj/")
    assert strona.evaluate("Object.keys(localStorage).filter((k) => k.startsWith('szkic:')).length") == 0


def test_two_quick_presses_send_once(strona, serwis):
    strona.evaluate("document.querySelector('form').target = 'druga'")  # so that this page stays to be looked at
    with strona.expect_popup() as druga:
        strona.evaluate("const b = document.querySelector('form .btn'); b.click(); b.click(); b.click();")
    druga.value.wait_for_load_state()
    assert len(serwis.wyslane) == 1
    assert strona.locator("form .btn").first.inner_text() == "Chwileczkę…"
    assert strona.locator("form .btn").first.get_attribute("aria-disabled") == "true"


@pytest.mark.parametrize("pole", ["select", "checkbox"])
def test_showing_to_the_municipality_asks_and_can_be_taken_back(strona, pole):
    def wlacz():
        if pole == "select":
            strona.select_option("select", "gmina")
        else:
            strona.locator("[name=widzi_gmina]").click()

    def wlaczone():
        return strona.input_value("select") == "gmina" if pole == "select" else strona.is_checked("[name=widzi_gmina]")

    wlacz()
    strona.get_by_role("button", name="Nie, tylko zespół").click()
    strona.wait_for_selector("dialog", state="detached")
    assert not wlaczone()
    wlacz()
    strona.get_by_role("button", name="Tak, widzi gmina").click()
    strona.wait_for_selector("dialog", state="detached")
    assert wlaczone()


def test_error_summary_takes_focus(strona, serwis):
    serwis.tresc = '<div class="bledy" tabindex="-1" data-fokus role="alert">Nie zapisano</div>' + FORMULARZ
    strona.goto(f"{ADRES}/wpis/")
    assert strona.evaluate("document.activeElement.className") == "bledy"


def test_theme_follows_the_system_and_remembers_the_choice(strona):
    motyw = "document.documentElement.dataset.bsTheme"
    assert strona.evaluate(motyw) == "light"
    strona.emulate_media(color_scheme="dark")
    strona.wait_for_function(f"{motyw} === 'dark'")
    strona.get_by_role("button", name="wygląd").click()
    assert strona.evaluate(motyw) == "light"
    strona.reload()
    assert strona.evaluate(motyw) == "light"
