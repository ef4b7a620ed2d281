"""Every page that a role may open, in every stage of a case: axe, width and console at 320 px and wider, light and dark."""

from datetime import timedelta

import pytest
from playwright.sync_api import Browser
from pytest_django.live_server_helper import LiveServer

from diagnoza.odczyt import Odczyt
from diagnoza.podpowiedzi import Podpowiedzi
from plan.podpowiedzi import PodpowiedziPlanu
from realizacja import okresy
from sciezka.dostep import TABELA
from sciezka.projekt import demo as demo_projektu
from sciezka.sprawa import zegar
from sciezka.sprawa.akta import Uwaga, Wersja, Zalacznik
from sciezka.sprawa.models import Sprawa
from tests.conftest import Swiat, zbuduj_swiat
from tests.journeys.conftest import Osoba
from tests.sprawa.test_dostep import ARGUMENTY, adres

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
#: Answered by a file, a redirect or a sign-in of its own.
BEZ_STRONY = {
    "zdrowie",
    "account_logout",
    "sprawa:plik",
    "sprawa:wersja_pdf",
    "realizacja:karta_pdf",
    "realizacja:lista_obecnosci",
    "realizacja:konsultacje_pdf",
    "realizacja:plan_spoldzielni_pdf",
    "realizacja:przedsiebiorstwo_pdf",
    "account_reset_password_from_key",
}


def prawdziwe_wiersze(swiat: Swiat, nazwa: str) -> dict[str, object]:
    """Return a row that exists for the addresses that name one."""
    sprawa, pokoj, koniec = swiat.sprawa, nazwa.split(":")[0], nazwa.split(":")[-1]
    zbiory = {
        "rozmowa": sprawa.rozmowa_set, "oczekiwany": sprawa.oczekiwanyrezultat_set, "wniosek": sprawa.wniosek_set,
        "obszar": sprawa.obszarpriorytetowy_set, "cel": sprawa.cel_set, "dzialanie": sprawa.dzialanie_set,
        "wpis": sprawa.wpispracy_set, "wizyta": sprawa.wizyta_set, "produkt": sprawa.produkt_set, "rezultat": sprawa.rezultat_set,
        "kontakt": sprawa.kontakty, "plik": Zalacznik.objects.filter(sprawa=sprawa),
        "podpowiedz": sprawa.podpowiedz_set, "spotkanie": sprawa.spotkanie_set, "szczegoly": sprawa.wpispracy_set,
        "korekta": sprawa.wpispracy_set,
        "okres": swiat.projekt.okresy, "otworz": swiat.projekt.okresy,
        "przedsiebiorstwo": sprawa.noweprzedsiebiorstwo_set,
        "opinia": sprawa.noweprzedsiebiorstwo_set, "zalozyciel": sprawa.zalozyciel_set,
        "wersja": Wersja.objects.filter(sprawa=sprawa), "uwaga": Uwaga.objects.filter(wersja__sprawa=sprawa),
    }  # fmt: skip
    if pokoj == "projekt":
        zbior = swiat.projekt.cele if koniec.startswith("cel_") else swiat.osoby["koordynator"].widoki
        return {"projekt_id": swiat.projekt.pk} | ({"pk": zbior.first().pk} if zbior.exists() else {})
    zbior = zbiory.get(koniec.split("_")[0]) if pokoj not in {"konta", "projekty", "dane"} else None
    wiersz = zbior.order_by("-pk").first() if zbior is not None else None
    inne = {"konta": swiat.osoby["animator"], "projekty": swiat.projekt, "dane": swiat.samorzad, "eksport": swiat.projekt,
            "okresy": swiat.projekt}  # fmt: skip
    wiersz = wiersz or inne.get(pokoj)
    wskazane = {"pk": wiersz.pk, "rodzic": wiersz.pk} if wiersz else {}
    if ps := sprawa.noweprzedsiebiorstwo_set.order_by("-pk").first():
        wskazane |= {"przedsiebiorstwo": ps.pk, "kod": "M12"}
    return wskazane | czekajaca_podpowiedz(sprawa, pokoj, koniec)


def czekajaca_podpowiedz(sprawa: Sprawa, pokoj: str, koniec: str) -> dict[str, object]:
    """Return the arguments of a suggestion that waits."""
    if not koniec.startswith("podpowiedz_"):
        return {}
    if pokoj == "plan":
        return {"wniosek": p.wniosek.pk, "regula": p.regula.klucz} if (p := _pierwsza(PodpowiedziPlanu(sprawa))) else {}
    return {"regula": p.regula.klucz} if (p := _pierwsza(Podpowiedzi(Odczyt(sprawa)))) else {}


def _pierwsza(podpowiedzi: Podpowiedzi | PodpowiedziPlanu) -> object:
    return next(iter(podpowiedzi.otwarte), None)


@pytest.mark.parametrize(
    ("stan", "kto", "szerokosc", "ciemny"),
    [
        ("rekrutacja", "koordynator", 320, False),
        ("diagnoza", "animator", 1280, True),
        ("plan", "animator", 360, True),
        ("realizacja", "koordynator", 1280, False),
        ("rezultaty", "urzednik", 360, False),
        ("rezultaty", "administrator", 768, True),
    ],
)
def test_every_page_of_a_role(
    transactional_db: None, live_server: LiveServer, przegladarka: Browser, monkeypatch: pytest.MonkeyPatch,
    stan: str, kto: str, szerokosc: int, ciemny: bool,
) -> None:  # fmt: skip
    swiat = zbuduj_swiat()
    swiat.sprawa_na(stan)
    swiat.droga().wypelnij(stan)
    if kto == "urzednik":
        droga = swiat.droga()
        droga.odeslij(droga.wyslij("raport"), [(1, "Prosimy o poprawkę.")])
    if stan == "realizacja":
        okresy.zamknij(swiat.projekt.pk, swiat.osoby[kto], wczoraj := zegar.dzis() - timedelta(days=1), wczoraj)
    swiat.odswiez()
    demo_projektu.wypelnij(swiat.projekt, swiat.osoby["koordynator"])
    osoba = Osoba(przegladarka, live_server.url, swiat.osoby[kto].email, szerokosc=szerokosc, ciemny=ciemny)
    obejrzane = 0
    for nazwa, dostep in TABELA.items():
        wolno = kto in dostep.czyta if dostep.zasieg in {"sprawa", "globalny"} else True
        if not wolno or nazwa in BEZ_STRONY or (nazwa.startswith("account_") and kto != "administrator"):
            continue
        for klucz, wartosc in prawdziwe_wiersze(swiat, nazwa).items():
            monkeypatch.setitem(ARGUMENTY, klucz, wartosc)
        strona = adres(nazwa, swiat)
        odpowiedz = swiat.klient(kto).get(strona)
        if odpowiedz.status_code != 200 or "text/html" not in odpowiedz["Content-Type"]:
            continue
        osoba.idz(strona)
        obejrzane += 1
    assert obejrzane >= 8
    osoba.zamknij()
