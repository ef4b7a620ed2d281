"""A real browser on a real server: the journeys share one Chromium and ask axe about every page they stop at."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.db import connections
from playwright.sync_api import Browser, ConsoleMessage, Page, Playwright, sync_playwright

from tests.conftest import HASLO

os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
CHROMIUM = "/usr/bin/chromium"


@pytest.fixture(scope="module")
def przegladarka() -> Iterator[Browser]:
    """Debian's Chromium, headless."""
    with sync_playwright() as playwright:
        yield _uruchom(playwright)


def _uruchom(playwright: Playwright) -> Browser:
    argumenty = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
    return playwright.chromium.launch(executable_path=CHROMIUM, args=argumenty)


class Osoba:
    """Somebody at a browser: signs in, walks pages, and every page is checked for accessibility and width."""

    def __init__(self, browser: Browser, serwer: str, email: str, *, szerokosc: int, ciemny: bool = False) -> None:
        self.kontekst = browser.new_context(
            viewport={"width": szerokosc, "height": 900},
            color_scheme="dark" if ciemny else "light",
            locale="pl-PL",
            base_url=serwer,
            accept_downloads=True,
            reduced_motion="reduce",
        )
        self.strona: Page = self.kontekst.new_page()
        self.bledy: list[str] = []
        self.strona.on("console", self._konsola)
        self.strona.on("pageerror", lambda blad: self.bledy.append(str(blad)))
        self.strona.goto("/konto/zaloguj/")
        self.sprawdz()
        self.strona.fill("[name=login]", email)
        self.strona.fill("[name=password]", HASLO)
        self.strona.get_by_role("button", name="Zaloguj").click()
        self.sprawdz()

    def _konsola(self, wpis: ConsoleMessage) -> None:
        # A form that comes back with messages answers 422, and the browser remarks on it; everything else is a fault.
        if wpis.type == "error" and "status of 422" not in wpis.text:
            self.bledy.append(wpis.text)

    def sprawdz(self) -> None:
        """Assert that axe finds nothing, nothing sticks out sideways, and the console is silent."""
        self.strona.wait_for_load_state()
        wynik = Axe().run(self.strona)
        zle = [
            (naruszenie["id"], [wezel["html"][:160] for wezel in naruszenie["nodes"][:3]])
            for naruszenie in wynik.response["violations"]
        ]
        assert not zle, f"{self.strona.url}: {zle}"
        szerokosc = self.strona.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
        assert szerokosc[0] <= szerokosc[1], f"{self.strona.url}: wider than the window: {szerokosc}"
        assert self.bledy == [], f"{self.strona.url}: {self.bledy}"

    def idz(self, adres: str) -> None:
        """Open an address."""
        self.strona.goto(adres)
        self.sprawdz()

    def kliknij(self, nazwa: str | re.Pattern[str], rola: str = "link", *, ktory: int = 0) -> None:
        """Click a link or a button by what it says."""
        self.strona.get_by_role(rola, name=nazwa).nth(ktory).click()
        self.sprawdz()

    def wpisz(self, **pola: str) -> None:
        """Fill fields by name; radio buttons and selects by value."""
        for nazwa, wartosc in pola.items():
            pole = self.strona.locator(f"[name='{nazwa}']")
            rodzaj = pole.first.evaluate("e => e.tagName === 'SELECT' ? 'select' : e.type")
            if rodzaj == "select":
                pole.first.select_option(wartosc)
            elif rodzaj in {"radio", "checkbox"}:
                self.strona.locator(f"[name='{nazwa}'][value='{wartosc}']").check()
            else:
                pole.first.fill(wartosc)

    def pobierz(self, nazwa: str | re.Pattern[str], *, ktory: int = 0) -> bytes:
        """Click a link that downloads a file and return its bytes."""
        with self.strona.expect_download() as pobieranie:
            self.strona.get_by_role("link", name=nazwa).nth(ktory).click()
        return Path(pobieranie.value.path()).read_bytes()

    def widzi(self, tekst: str) -> bool:
        """Tell whether the page shows the text."""
        return tekst in self.strona.inner_text("body")

    def zamknij(self) -> None:
        self.kontekst.close()


@pytest.fixture(autouse=True)
def _zamknij_polaczenia() -> Iterator[None]:
    """Threads of the live server leave connections behind; the next test's flush must not wait for them."""
    yield
    connections.close_all()
