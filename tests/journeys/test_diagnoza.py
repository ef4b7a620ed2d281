"""A comprehensive diagnosis of Puławy: the official answers on a phone, the animator with the keyboard alone, two rounds.

The network is cut in the middle of typing and nothing is lost.
"""

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from diagnoza.demo import _wartosc
from diagnoza.models import Odpowiedz, Wniosek
from diagnoza.narzedzie.budowa import Pytanie, Typ
from diagnoza.odczyt import Odczyt
from diagnoza.odpowiedzi import pola_widoczne
from diagnoza.strona_pytan import kotwica
from sciezka.sprawa import zegar
from sciezka.sprawa.akta import Wersja
from sciezka.sprawa.models import Sprawa
from tests.conftest import Swiat, zbuduj_swiat
from tests.journeys.conftest import Osoba
from tests.pomoc_pdf import sprawdz_pdf

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
POZIOM = 2
NAJWIECEJ_TABOW = 150


class Klawiatura:
    """Somebody who uses the keyboard alone: Tab to the thing, then Enter, Space, arrows or typing."""

    def __init__(self, strona: Page) -> None:
        self.strona = strona

    def dojdz(self, element: Locator) -> None:
        """Press Tab until the element has the focus."""
        for _ in range(NAJWIECEJ_TABOW):
            if element.evaluate("e => e === document.activeElement"):
                return
            self.strona.keyboard.press("Tab")
        raise AssertionError(f"Tab never reaches {element}")

    def nacisnij(self, element: Locator) -> None:
        self.dojdz(element)
        self.strona.keyboard.press("Enter")

    def wybierz(self, grupa: Locator, wartosc: str) -> None:
        """Choose a radio button: Tab stops at the group once, arrows walk it."""
        for _ in range(NAJWIECEJ_TABOW):
            if grupa.evaluate_all("wszystkie => wszystkie.includes(document.activeElement)"):
                break
            self.strona.keyboard.press("Tab")
        for _ in range(10):
            if self.strona.evaluate("document.activeElement.value") == wartosc:
                self.strona.keyboard.press("Space")
                expect(grupa.and_(self.strona.locator(f"[value='{wartosc}']"))).to_be_checked()
                return
            self.strona.keyboard.press("ArrowDown")
        focus = self.strona.evaluate("document.activeElement.outerHTML.slice(0, 200)")
        raise AssertionError(f"no choice {wartosc}; the focus is at {focus}")


class Badanie:
    """The two people and their case."""

    def __init__(self, swiat: Swiat, przegladarka: Browser, serwer: LiveServer) -> None:
        self.swiat = swiat
        self.urzednik = Osoba(przegladarka, serwer.url, swiat.osoby["urzednik"].email, szerokosc=360)
        self.animator = Osoba(przegladarka, serwer.url, swiat.osoby["animator"].email, szerokosc=1280)
        self.adres = f"/sprawy/{swiat.sprawa.pk}/"

    def odczyt(self) -> Odczyt:
        return Odczyt(Sprawa.objects.get(pk=self.swiat.sprawa.pk))

    # -- the official, on a phone --------------------------------------------------------------------------------------
    def gmina_bez_sieci(self) -> None:
        """Type, lose the network, be told so, reload when it is back, restore, save."""
        strona, pytanie = self.urzednik.strona, self.odczyt().pytania_gminy()[0]
        self.urzednik.idz("/")
        self.urzednik.kliknij(re.compile("Odpowiedz na pierwsze"))
        self.urzednik.idz(f"{self.adres}diagnoza/kwestionariusz/{self._sekcja(pytanie)}/")
        okno = strona.locator(f"#{kotwica(pytanie)}")
        okno.get_by_role("link", name=re.compile("^Odpowiedz")).click()
        self.wpisz(okno, pytanie, {})
        okno.locator("[name=zrodlo]").fill("Uchwała nr XII/85/2026")
        okno.locator("[name=komentarz]").press_sequentially("Rada rozmawiała o tym")
        self.urzednik.kontekst.set_offline(True)
        okno.locator("[name=komentarz]").press_sequentially(" dwa razy.")
        okno.get_by_role("button", name="Zapisz i zwiń").click()
        expect(strona.get_by_role("alert")).to_contain_text("Nie zapisano na serwerze")
        expect(okno.locator("[name=komentarz]")).to_have_value("Rada rozmawiała o tym dwa razy.")
        expect(okno.locator(".stan-zapisu")).to_contain_text("nie zapisano jeszcze na serwerze")
        assert not Odpowiedz.objects.filter(pytanie=pytanie.klucz).exists()
        self.urzednik.kontekst.set_offline(False)
        self.urzednik.bledy.clear()  # the browser remarks on the lost connection
        strona.once("dialog", lambda dialog: dialog.accept())
        strona.reload()
        okno.get_by_role("link", name=re.compile("^Odpowiedz")).click()
        okno.get_by_role("button", name="Przywróć szkic").click()
        expect(okno.locator("[name=komentarz]")).to_have_value("Rada rozmawiała o tym dwa razy.")
        okno.get_by_role("button", name="Zapisz i zwiń").click()
        expect(okno.get_by_text("Uchwała nr XII/85/2026")).to_be_visible()
        self.urzednik.sprawdz()
        zapisana = Odpowiedz.objects.get(pytanie=pytanie.klucz)
        assert zapisana.komentarz == "Rada rozmawiała o tym dwa razy."
        assert zapisana.wartosc
        assert zapisana.z_gminy

    def gmina_odpowiada(self) -> None:
        """Answer every question assigned to the municipality, section by section, without leaving the section's page."""
        odczyt = self.odczyt()
        for stan in odczyt.plaszczyzny():
            for sekcja in stan.plaszczyzna.sekcje:
                if pytania := [p for p in sekcja.pytania if odczyt.dla_gminy(p)]:
                    self.urzednik.idz(f"{self.adres}diagnoza/kwestionariusz/{sekcja.klucz}/")
                    for pytanie in pytania:
                        self._odpowiedz_w_miejscu(pytanie)
        self.urzednik.sprawdz()
        assert [p.klucz for p in self.odczyt().pytania_gminy() if not self.odczyt().odpowiedziane(p)] == []

    def _odpowiedz_w_miejscu(self, pytanie: Pytanie) -> None:
        okno = self.urzednik.strona.locator(f"#{kotwica(pytanie)}")
        odnosnik = okno.get_by_role("link", name=re.compile("^(Odpowiedz|Zmień)"))
        if odnosnik.count():
            odnosnik.click()
        self.wpisz(okno, pytanie, self.odczyt().wartosci)
        okno.get_by_role("button", name="Zapisz i zwiń").click()
        expect(okno.get_by_text("gotowe", exact=True)).to_be_visible()

    def wpisz(self, okno: Locator, pytanie: Pytanie, wartosci: dict[str, Any]) -> None:
        for pole in pola_widoczne(pytanie, wartosci):
            surowa = _wartosc(pytanie, pole, POZIOM)
            if pole.wyliczane or surowa in ("", None):
                continue
            nazwa = f"[name='odp_{pole.klucz}']"
            if pole.typ is Typ.WYBORY:
                for klucz in surowa:
                    okno.locator(f"{nazwa}[value='{klucz}']").check()
            elif okno.locator(nazwa).first.evaluate("e => e.type") == "radio":
                okno.locator(f"{nazwa}[value='{surowa}']").check()
            elif okno.locator(nazwa).evaluate("e => e.tagName") == "SELECT":
                okno.locator(nazwa).select_option(surowa)
            else:
                okno.locator(nazwa).fill(surowa)

    def _sekcja(self, pytanie: Pytanie) -> str:
        return self.odczyt().narzedzie.sekcja_pytania(pytanie.klucz).klucz

    # -- the animator, with the keyboard -------------------------------------------------------------------------------
    def zespol_odpowiada(self) -> None:
        """Answer the team's questions, conclude and send, without touching the mouse."""
        klawisze, strona = Klawiatura(self.animator.strona), self.animator.strona
        pytania = [p for stan in self.odczyt().plaszczyzny() for p in stan.bez_odpowiedzi]
        assert {self.odczyt().kto(pytanie) for pytanie in pytania} == {"animator"}
        for pytanie in pytania:
            self.animator.idz(f"{self.adres}diagnoza/kwestionariusz/{self._sekcja(pytanie)}/")
            okno = strona.locator(f"#{kotwica(pytanie)}")
            klawisze.nacisnij(okno.get_by_role("link", name=re.compile("^Odpowiedz")))
            # The question's heading takes the focus once the swap has settled; a Tab before that would be undone by it.
            expect(okno.get_by_role("heading", level=2)).to_be_focused()
            for pole in pytanie.pola_do_wpisania:
                pola = okno.locator(f"[name='odp_{pole.klucz}']")
                if pole.typ is Typ.SKALA:
                    klawisze.wybierz(pola, str(POZIOM))
                else:
                    klawisze.dojdz(pola)
                    strona.keyboard.type(_wartosc(pytanie, pole, POZIOM))
            klawisze.nacisnij(okno.get_by_role("button", name="Zapisz i zwiń"))
            expect(okno.get_by_text("gotowe", exact=True)).to_be_visible()
            # The focus stays where the question is.
            expect(okno.get_by_role("link", name=re.compile("^Zmień"))).to_be_focused()
        assert self.odczyt().czeka() == {"gmina": 0, "zespol": 0}

    def podstawy_i_wnioski(self) -> None:
        klawisze, strona = Klawiatura(self.animator.strona), self.animator.strona
        self.animator.idz(f"{self.adres}diagnoza/podstawy/")
        for nazwa, tekst in (
            ("metody", "Analiza dokumentów, rozmowy"),
            ("streszczenie", "Gmina jest gotowa na więcej."),
        ):
            klawisze.dojdz(strona.locator(f"[name={nazwa}]"))
            strona.keyboard.type(tekst)
        for nazwa in ("od", "do"):
            strona.locator(f"[name={nazwa}]").fill(zegar.dzis().isoformat())
        klawisze.nacisnij(strona.get_by_role("button", name="Zapisz"))
        strona.wait_for_url(re.compile("/diagnoza/$"))
        for kod in ("P1", "P2", "P3"):
            self.animator.idz(f"{self.adres}diagnoza/wnioski/dodaj/?plaszczyzna={kod}")
            strona.locator("[name=rodzaj]").first.wait_for()
            self.animator.wpisz(rodzaj="szansa", tresc=f"Wniosek z płaszczyzny {kod}")
            klawisze.nacisnij(strona.get_by_role("button", name="Zapisz"))
            strona.wait_for_url(re.compile("/diagnoza/#wnioski"))
        assert Wniosek.objects.count() == 3

    def wyslij(self) -> Wersja:
        self.animator.idz(f"{self.adres}wyslij/diagnoza/")
        Klawiatura(self.animator.strona).nacisnij(
            self.animator.strona.get_by_role("button", name="Wyślij do przeglądu")
        )
        self.animator.strona.wait_for_url(re.compile(rf"{self.adres}$"))
        return Wersja.objects.filter(rodzaj="diagnoza").order_by("numer").last()

    # -- two rounds ----------------------------------------------------------------------------------------------------
    def gmina_odsyla(self, uwagi: list[str]) -> None:
        u = self.urzednik
        u.idz("/")
        u.kliknij(re.compile("Przejrzyj"))
        for numer, tekst in enumerate(uwagi):
            u.strona.get_by_text("Dodaj uwagę do").nth(numer + 1).click()
            u.strona.locator("details[open] textarea").fill(tekst)
            u.strona.locator("details[open]").get_by_role("button", name="Zapisz uwagę").click()
            u.sprawdz()
        u.kliknij("Odsyłam z uwagami")
        u.kliknij("Odsyłam z uwagami", "button")

    def zespol_poprawia(self, ile: int) -> None:
        a = self.animator
        wniosek = Wniosek.objects.order_by("numer").first()
        a.idz(f"{self.adres}diagnoza/wnioski/{wniosek.pk}/")
        a.wpisz(tresc="Gmina i parafia mogą założyć spółdzielnię")
        a.kliknij("Zapisz", "button")
        for numer in range(ile):
            a.idz(self.adres)
            a.kliknij("Pokaż uwagi")
            a.strona.locator("textarea[name=odpowiedz]").first.fill(f"Poprawiono ({numer}).")
            a.strona.get_by_role("button", name="Odpowiedz i odhacz").first.click()
            a.sprawdz()

    def gmina_przyjmuje(self) -> None:
        u = self.urzednik
        u.idz("/")
        u.kliknij(re.compile("Przejrzyj"))
        u.strona.get_by_role("link", name=re.compile("Co się zmieniło")).first.click()
        u.sprawdz()
        assert u.widzi("Gmina i parafia mogą założyć spółdzielnię")
        u.strona.go_back()
        tekst = sprawdz_pdf(u.pobierz(re.compile("Pobierz PDF")))
        assert "Gmina i parafia mogą założyć spółdzielnię" in tekst
        u.strona.get_by_role("link", name="Akceptuję").first.click()
        u.wpisz(decydent="Jan Wójt", funkcja="wójt", podstawa="zarządzenie nr 12/2026")
        u.kliknij("Przyjmij dokument", "button")


def test_comprehensive_diagnosis_in_two_rounds(
    transactional_db: None, live_server: LiveServer, przegladarka: Browser
) -> None:
    swiat = zbuduj_swiat()
    swiat.sprawa_na("diagnoza", numer=0)
    badanie = Badanie(swiat, przegladarka, live_server)
    badanie.gmina_bez_sieci()
    badanie.gmina_odpowiada()
    badanie.zespol_odpowiada()
    badanie.podstawy_i_wnioski()
    badanie.wyslij()
    badanie.gmina_odsyla(["Proszę dopisać okres badania.", "Skąd wiadomo, że gmina jest gotowa?"])
    badanie.zespol_poprawia(2)
    assert badanie.wyslij().numer == 2
    badanie.gmina_przyjmuje()
    assert Sprawa.objects.get(pk=swiat.sprawa.pk).stan == "plan"
    badanie.urzednik.zamknij()
    badanie.animator.zamknij()
