"""The whole path in a real browser: four people take one case from opening to closed; five PDFs are opened and read."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from pytest_django.live_server_helper import LiveServer

from diagnoza.demo import _wartosc
from diagnoza.kwestionariusz import AKTUALNA, wczytaj
from diagnoza.narzedzie.budowa import Typ
from diagnoza.odpowiedzi import pola_widoczne
from sciezka.rekrutacja.demo import SKAN
from sciezka.sprawa import zegar
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.slownik import Stan
from tests.conftest import Swiat, zbuduj_swiat
from tests.journeys.conftest import Osoba
from tests.pomoc_pdf import sprawdz_pdf

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
NOTATKA = "TAJNE-TYLKO-ZESPOL"


def dzien(przesuniecie: int = 0) -> str:
    return (zegar.dzis() + timedelta(days=przesuniecie)).isoformat()


@pytest.fixture
def skan(tmp_path: Path) -> Path:
    plik = tmp_path / "Zażółć gęślą jaźń.pdf"
    plik.write_bytes(SKAN)
    return plik


class Droga:
    """The four people and the case they share."""

    def __init__(self, swiat: Swiat, przegladarka: Browser, serwer: LiveServer, skan: Path) -> None:
        def osoba(kto: str, szerokosc: int, ciemny: bool = False) -> Osoba:
            return Osoba(przegladarka, serwer.url, swiat.osoby[kto].email, szerokosc=szerokosc, ciemny=ciemny)

        self.swiat, self.skan = swiat, skan
        self.koordynator = osoba("koordynator", 1280)
        self.animator = osoba("animator", 360)
        self.doradca = osoba("doradca", 768, ciemny=True)
        self.urzednik = osoba("urzednik", 1280, ciemny=True)
        self.pdf: dict[str, str] = {}

    def stan(self) -> str:
        return Sprawa.objects.get(pk=self.pk).stan

    # -- stage I -------------------------------------------------------------------------------------------------------
    def otworz(self) -> None:
        k = self.koordynator
        k.idz("/")
        k.kliknij("Otwórz sprawę")
        k.wpisz(szukaj="inna gm")
        k.kliknij("Szukaj", "button")
        k.strona.get_by_role("link", name=re.compile("Inna Gmina")).first.click()
        k.sprawdz()
        k.wpisz(animator=str(self.swiat.osoby["animator"].pk), znak="OR.526.3.2026")
        k.kliknij("Otwórz sprawę", "button")
        self.pk = Sprawa.objects.get(samorzad=self.swiat.inny_samorzad).pk
        self.adres = f"/sprawy/{self.pk}/"
        assert k.widzi("Brakuje zgłoszenia samorządu.")
        k.kliknij("Zmień role")
        k.wpisz(rola="doradca", osoba=str(self.swiat.osoby["doradca"].pk), specjalnosc="zamówienia publiczne")
        k.kliknij("Nadaj rolę", "button")
        k.wpisz(rola="urzednik", osoba=str(self.swiat.osoby["urzednik"].pk))
        k.kliknij("Nadaj rolę", "button")
        k.idz(f"{self.adres}kontakty/dodaj/")
        k.wpisz(imie_nazwisko="Jan Kontaktowy", funkcja="sekretarz", email="jan@gmina.example")
        k.kliknij("Zapisz", "button")

    def rekrutacja(self) -> None:
        a, k, u = self.animator, self.koordynator, self.urzednik
        a.idz(f"{self.adres}rekrutacja/")
        a.kliknij("Wpisz zgłoszenie")
        a.kliknij("Zapisz", "button")  # nothing filled in: messages at the fields, nothing lost
        assert a.widzi("To pole jest wymagane")
        a.wpisz(
            data=dzien(-3),
            reprezentant="Jan Wójt",
            funkcja_reprezentanta="wójt",
            potrzeby="Usługi dla seniorów",
            notatka=NOTATKA,
        )
        a.strona.locator("[name=oswiadczenia]").check()
        a.kliknij("Zapisz", "button")
        a.kliknij("Dodaj rozmowę")
        a.wpisz(data=dzien(-2), uczestnicy="Jan Wójt", ustalenia="Zaczynamy od diagnozy", notatka=NOTATKA)
        a.kliknij("Zapisz", "button")
        k.idz(f"{self.adres}rekrutacja/kontrakt/")
        k.wpisz(
            numer="7/2026", miejscowosc="Lublin", od=dzien(-2), do=dzien(300), ramy="Strony wspólnie szukają rozwiązań.",
            zakres="wybrane", uzasadnienie_zakresu="Gmina chce zacząć od zlecania zadań.", podpis_samorzadu="Jan Wójt",
            funkcja_samorzadu="wójt",
        )  # fmt: skip
        for plaszczyzna in ("P1", "P2"):
            k.strona.locator(f"[name=plaszczyzny][value={plaszczyzna}]").uncheck()
        k.strona.locator("[name=plaszczyzny][value=P3]").check()
        k.kliknij("Zapisz", "button")
        k.kliknij("Dodaj oczekiwany rezultat")
        k.wpisz(rodzaj="wieksza_skala", opis="Więcej umów z organizacjami", wartosc="3", jednostka="umowy")
        k.kliknij("Zapisz", "button")
        k.kliknij("Wydaj jako PDF")
        k.kliknij("Wydaj kontrakt", "button")
        self.pdf["kontrakt"] = sprawdz_pdf(k.pobierz(re.compile("Pobierz PDF")))
        u.idz("/")
        u.idz(f"{self.adres}rekrutacja/")
        u.kliknij("Dodaj podpisany egzemplarz")
        u.strona.set_input_files("[name=plik]", self.skan)
        u.wpisz(data_podpisania=dzien(-1), podpisali="Jan Wójt, Anna Testowa")
        u.kliknij("Dodaj podpisany egzemplarz", "button")
        k.idz(self.adres)
        k.kliknij("Rozpocznij diagnozę")
        k.kliknij("Rozpocznij diagnozę", "button")
        assert self.stan() == Stan.DIAGNOZA

    # -- stage II ------------------------------------------------------------------------------------------------------
    def diagnoza(self) -> None:
        a = self.animator
        a.idz(f"{self.adres}diagnoza/")
        a.kliknij(re.compile("Pierwsze bez odpowiedzi"))
        pytania = [pytanie for pytanie in wczytaj(AKTUALNA) if pytanie.klucz.startswith("P3")]
        wartosci: dict[str, dict] = {}
        for numer, pytanie in enumerate(pytania):
            assert pytanie.klucz in a.strona.url
            if numer == len(pytania) - 1:
                a.strona.locator("[name=nie_dotyczy]").check()
                a.wpisz(powod_nie_dotyczy="Gmina nie prowadziła takich spraw.")
            else:
                wartosci[pytanie.klucz] = self._odpowiedz(pytanie, wartosci)
            if numer == 1:
                a.wpisz(notatka=NOTATKA, zrodlo="BIP gminy", pewnosc="dokument")
            a.strona.get_by_role("button", name="Zapisz", exact=False).first.click()
            if numer < 2 or numer > len(pytania) - 3:
                a.sprawdz()
        a.idz(f"{self.adres}diagnoza/wnioski/dodaj/?plaszczyzna=P3")
        a.wpisz(rodzaj="szansa", tresc="Dwie organizacje mogą przejąć usługi opiekuńcze.", notatka=NOTATKA)
        a.strona.locator("[name=pytania]").first.check()
        a.kliknij("Zapisz", "button")
        a.kliknij("Wpisz podstawy") if a.strona.get_by_role("link", name="Wpisz podstawy").count() else a.kliknij(
            "Zmień podstawy"
        )
        a.wpisz(
            od=dzien(-1),
            do=dzien(),
            metody="Analiza dokumentów",
            streszczenie="Gmina może zlecać więcej zadań.",
            notatka=NOTATKA,
        )
        a.kliknij("Zapisz", "button")
        a.idz(self.adres)
        a.kliknij("Wyślij do przeglądu")
        a.kliknij("Wyślij do przeglądu", "button")
        self._dwie_rundy("diagnoza", "Proszę podać, które to organizacje.", "Dopisano nazwy organizacji.")
        assert self.stan() == Stan.PLAN

    def _odpowiedz(self, pytanie, wartosci) -> dict:
        wartosc = {}
        for pole in pola_widoczne(pytanie, wartosci):
            surowa = _wartosc(pytanie, pole, 2)
            if surowa in ("", None) or pole.wyliczane:
                continue
            wartosc[pole.klucz] = surowa
            if pole.typ is Typ.WYBORY:
                for klucz in surowa:
                    self.animator.strona.locator(f"[name='odp_{pole.klucz}'][value='{klucz}']").check()
            else:
                self.animator.wpisz(**{f"odp_{pole.klucz}": surowa})
        return wartosc

    def _dwie_rundy(self, rodzaj: str, uwaga: str, odpowiedz: str) -> None:
        """The official returns version 1 with a remark; the animator answers and sends version 2; it is accepted."""
        u, a = self.urzednik, self.animator
        u.idz("/")
        u.strona.get_by_role("link", name=re.compile("Przejrzyj")).first.click()
        u.sprawdz()
        assert not u.widzi(NOTATKA)
        u.strona.get_by_text("Dodaj uwagę").nth(1).click()
        u.strona.locator("details[open] textarea").fill(uwaga)
        u.strona.locator("details[open]").get_by_role("button", name="Zapisz uwagę").click()
        u.sprawdz()
        u.kliknij("Odsyłam z uwagami")
        u.kliknij("Odsyłam z uwagami", "button")
        a.idz(self.adres)
        a.kliknij("Pokaż uwagi")
        assert a.widzi(uwaga)
        a.strona.locator("textarea[name=odpowiedz]").fill(odpowiedz)
        a.kliknij("Odpowiedz i odhacz", "button")
        a.idz(f"{self.adres}wyslij/{rodzaj}/")
        a.kliknij("Wyślij do przeglądu", "button")
        self._przyjmij()

    def _przyjmij(self) -> None:
        u = self.urzednik
        u.idz("/")
        u.strona.get_by_role("link", name=re.compile("Przejrzyj")).first.click()
        u.sprawdz()
        if u.strona.get_by_role("link", name=re.compile("Co się zmieniło")).count():
            u.kliknij(re.compile("Co się zmieniło"))
            u.strona.go_back()
        self.ostatni = sprawdz_pdf(u.pobierz(re.compile("Pobierz PDF")))
        u.strona.get_by_role("link", name="Akceptuję").first.click()
        u.wpisz(decydent="Jan Wójt", funkcja="wójt", podstawa="zarządzenie nr 12/2026")
        u.kliknij("Przyjmij dokument", "button")

    # -- stage III -----------------------------------------------------------------------------------------------------
    def plan(self) -> None:
        self.pdf["diagnoza"] = self.ostatni
        a = self.animator
        a.idz(f"{self.adres}plan/")
        a.kliknij("Dodaj obszar priorytetowy")
        a.wpisz(nazwa="Usługi opiekuńcze zlecane organizacjom", uzasadnienie="Wynika z wniosku W1.")
        a.strona.locator("[name=wnioski]").first.check()
        a.kliknij("Zapisz", "button")
        a.kliknij(re.compile("Dodaj cel"))
        a.wpisz(
            tresc="Zlecenie usług opiekuńczych",
            efekt="Dwie umowy z organizacjami",
            rezultat="wieksza_skala",
            termin=dzien(200),
        )
        a.kliknij("Zapisz", "button")
        for forma, nazwa in (("1", "Koncepcja i wstępny plan"), ("2", "Doradztwo: regulamin zamówień")):
            a.kliknij(re.compile("Dodaj działanie"))
            a.wpisz(
                nazwa=nazwa, forma=forma, od=dzien(), do=dzien(60), odpowiedzialny="sekretarz gminy", godziny="12,5"
            )
            a.kliknij("Zapisz", "button")
        a.strona.get_by_role("link", name=re.compile("wprowadzenie", re.I)).first.click()
        a.wpisz(wprowadzenie="Plan wynika z diagnozy.", notatka=NOTATKA)
        a.kliknij("Zapisz", "button")
        a.idz(f"{self.adres}wyslij/plan/")
        a.kliknij("Wyślij do przeglądu", "button")
        self._przyjmij()
        self.pdf["plan"] = self.ostatni
        assert self.stan() == Stan.REALIZACJA

    # -- stage IV ------------------------------------------------------------------------------------------------------
    def realizacja(self) -> None:
        a, d, k = self.animator, self.doradca, self.koordynator
        a.idz("/")
        a.wpisz(forma="1", data=dzien(), godziny="2,5", opis="Spotkanie z wójtem i skarbnikiem.")
        a.kliknij("Zapisz wpis", "button")
        d.idz(f"{self.adres}realizacja/")
        d.strona.get_by_text("Więcej: miejsce").first.click()
        d.wpisz(
            forma="2",
            godziny="3",
            opis="Doradztwo w sprawie regulaminu.",
            wynik_doradztwa="produkt",
            opis_wyniku="Projekt regulaminu.",
            notatka=NOTATKA,
        )
        d.strona.locator("[name=widzi_gmina]").check()
        if d.strona.get_by_role("button", name="Tak, widzi gmina").count():
            d.strona.get_by_role("button", name="Tak, widzi gmina").click()
        d.kliknij("Zapisz wpis", "button")
        a.idz(f"{self.adres}realizacja/produkty/dodaj/")
        a.wpisz(rodzaj="koncepcja_z_planem", nazwa="Koncepcja i wstępny plan", data=dzien())
        a.strona.set_input_files("[name=plik]", self.skan)
        a.kliknij("Zapisz", "button")
        k.idz("/")
        k.idz(f"{self.adres}realizacja/")
        for pole in k.strona.locator("[name=wpis]").all():
            pole.check()
        k.kliknij("Potwierdź zaznaczone", "button")
        assert k.strona.locator(".formy-obligatoryjne-wynik strong").inner_text() == "2"
        for _ in range(2):
            a.idz(f"{self.adres}realizacja/")
            a.strona.get_by_role("link", name=re.compile("^Zakończ ?:")).first.click()
            a.wpisz(wynik="wykonane", data=dzien())
            a.kliknij("Zapisz", "button")
        u = self.urzednik
        u.idz(f"{self.adres}realizacja/")
        assert u.widzi("Doradztwo w sprawie regulaminu.")
        assert not u.widzi("Spotkanie z wójtem")
        assert not u.widzi(NOTATKA)
        a.idz(f"{self.adres}realizacja/karta/?od={dzien(-2)}&do={dzien()}")
        self.pdf["karta"] = sprawdz_pdf(a.pobierz("Pobierz PDF"))
        a.idz(self.adres)
        a.kliknij("Zakończ realizację")
        a.kliknij("Zakończ realizację", "button")
        assert self.stan() == Stan.REZULTATY

    # -- stage V -------------------------------------------------------------------------------------------------------
    def rezultaty(self) -> None:
        a, k = self.animator, self.koordynator
        a.idz(f"{self.adres}rezultaty/")
        a.strona.get_by_role("link", name=re.compile("Oczekiwany rezultat z kontraktu bez wyniku")).first.click()
        a.sprawdz()
        cel = a.strona.locator("[name=cel] option").nth(1).get_attribute("value")
        a.wpisz(
            cel=cel, osiagniety="tak", opis="Podpisano dwie umowy z organizacjami.", data=dzien(), liczba_przed="1",
            liczba_po="3", kwota_przed="214 000", kwota_po="331 500,50", dokument="umowy nr 1 i 2", notatka=NOTATKA,
        )  # fmt: skip
        a.strona.set_input_files("[name=plik]", self.skan)
        a.kliknij("Zapisz", "button")
        a.kliknij("Napisz teksty raportu")
        a.wpisz(przebieg="Zgodnie z planem.", wnioski="Warto było.", rekomendacje="Kontynuować.", notatka=NOTATKA)
        a.kliknij("Zapisz", "button")
        k.idz(f"{self.adres}rezultaty/")
        k.strona.get_by_role("link", name=re.compile("^Sprawdź dowody i potwierdź")).click()
        for pole in k.strona.locator("[name=sprawdzone]").all():
            pole.check()
        k.kliknij("Potwierdzam rezultat", "button")
        a.idz(f"{self.adres}rezultaty/nic/")
        a.idz(f"{self.adres}wyslij/raport/")
        a.kliknij("Wyślij do przeglądu", "button")
        self._przyjmij()
        self.pdf["raport"] = self.ostatni
        k.idz(self.adres)
        k.kliknij("Zamknij sprawę")
        k.kliknij("Zamknij sprawę", "button")
        assert self.stan() == Stan.ZAKONCZONA
        assert k.widzi("Sprawa jest zamknięta")


def test_one_municipality_walks_the_whole_path(
    transactional_db: None, live_server: LiveServer, przegladarka: Browser, skan: Path
) -> None:
    swiat = zbuduj_swiat()
    droga = Droga(swiat, przegladarka, live_server, skan)
    droga.otworz()
    droga.rekrutacja()
    droga.diagnoza()
    droga.plan()
    droga.realizacja()
    droga.rezultaty()
    assert set(droga.pdf) == {"kontrakt", "diagnoza", "plan", "karta", "raport"}
    oczekiwane = {
        "kontrakt": ["§ 3. Zakres diagnozy", "Jan Wójt", "forma obligatoryjna"],
        "diagnoza": ["Wniosek W1", "poza zakresem", "nie dotyczy"],
        "plan": ["Usługi opiekuńcze zlecane organizacjom", "12,5"],
        "karta": ["Doradztwo w sprawie regulaminu", "Razem"],
        "raport": ["Podpisano dwie umowy", "331 500,50", "Rekomendacje"],
    }
    for nazwa, tekst in droga.pdf.items():
        assert "Strona 1 z" in tekst, nazwa
        assert NOTATKA not in tekst, nazwa
        for fragment in oczekiwane[nazwa]:
            assert fragment in tekst, f"{nazwa}: {fragment}"
    for osoba in (droga.koordynator, droga.animator, droga.doradca, droga.urzednik):
        osoba.zamknij()
