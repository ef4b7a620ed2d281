"""Every address × every role, GET and POST: the access table's answer; a stranger gets 404."""

from dataclasses import dataclass

import pytest
from django.test import Client
from django.urls import NoReverseMatch, reverse

from sciezka.dostep import TABELA, Dostep
from sciezka.sprawa.slownik import NazwaRoli
from tests.conftest import Swiat, zbuduj_swiat

ROLE_W_SPRAWIE = ["koordynator", "animator", "doradca", "urzednik"]
OBCY = ["obcy_koordynator", "obcy_animator", "obcy_urzednik", "administrator", "nikt"]
#: Keyword arguments for addresses that need more than the case; rows that do not exist still answer for access first.
ARGUMENTY = {"pk": 999999, "rodzic": 999999, "rola": 999999, "uwaga": 999999, "nazwa": "zakoncz_realizacje", "rodzaj": "plan", "pytanie": "P1.01", "sekcja": "P1.A",
             "plaszczyzna": "P1", "uidb36": "x", "key": "y", "forma": 1, "rok": 2026, "miesiac": 1, "wniosek": 999999,
             "obszar": 999999, "token": "nie-ma", "klucz": "konkursy_ofert", "projekt_id": 999999, "cel": 999999, "dzialanie": 999999, "wpis": 999999, "rezultat": 999999, "kod": "P1", "przedsiebiorstwo": 999999, "regula": "p1-jest-wola", "czesc": "pomysl", "lista": "zalozyciele"}  # fmt: skip


def adres(nazwa: str, swiat: Swiat) -> str:
    """Reverse an address with whatever arguments it wants."""
    from django.urls import get_resolver

    przestrzenie, _, koniec = nazwa.rpartition(":")
    resolver = get_resolver()
    if przestrzenie:
        _, resolver = resolver.namespace_dict[przestrzenie]
    mozliwe = resolver.reverse_dict.getlist(koniec)
    parametry = mozliwe[0][0][0][1] if mozliwe else []
    wartosci = {nazwa_: ARGUMENTY.get(nazwa_) for nazwa_ in parametry if nazwa_ != "sprawa_id"}
    assert None not in wartosci.values(), f"{nazwa}: add {parametry} to ARGUMENTY"
    if TABELA[nazwa].zasieg == "sprawa":
        wartosci["sprawa_id"] = swiat.sprawa.pk
    try:
        return reverse(nazwa, kwargs=wartosci)
    except NoReverseMatch as blad:
        raise AssertionError(f"{nazwa}: {blad}") from blad


@dataclass
class Proba:
    nazwa: str
    metoda: str
    kto: str


def oczekiwane(dostep: Dostep, metoda: str, kto: str) -> set[int] | None:
    """Return the statuses that mean "refused", or None when the person is let in."""
    role = dostep.role(metoda)
    if dostep.zasieg == "wszyscy":
        return None
    if kto == "anonim":
        return {302}
    if dostep.zasieg == "zalogowany":
        return None
    if dostep.zasieg == "sprawa":
        if kto in OBCY:
            return {404}
        return None if kto in role else {403}
    nazwy = {
        "obcy_koordynator": NazwaRoli.KOORDYNATOR,
        "obcy_urzednik": NazwaRoli.URZEDNIK,
        "obcy_animator": "",
        "nikt": "",
    }
    return None if nazwy.get(kto, kto) in role else {403}


@pytest.fixture(scope="module")
def wspolny(django_db_setup: None, django_db_blocker: object):
    """One world for the whole table; every request is rolled back with the test's transaction."""
    from django.db import transaction

    with django_db_blocker.unblock():
        punkt = transaction.atomic()
        punkt.__enter__()
        try:
            yield zbuduj_swiat()
        finally:
            transaction.set_rollback(True)
            punkt.__exit__(None, None, None)


@pytest.mark.parametrize("nazwa", sorted(TABELA))
def test_address_answers_as_the_table_says(nazwa: str, wspolny: Swiat) -> None:
    dostep, strona = TABELA[nazwa], adres(nazwa, wspolny)
    for metoda in ("GET", "POST"):
        for kto in ["anonim", *ROLE_W_SPRAWIE, *OBCY]:
            if nazwa == "account_logout" and kto != "anonim":
                continue
            klient: Client = wspolny.klient(kto)
            odpowiedz = klient.get(strona) if metoda == "GET" else klient.post(strona, {})
            opis = f"{metoda} {nazwa} as {kto}: {odpowiedz.status_code}"
            odmowa = oczekiwane(dostep, metoda, kto)
            if odmowa is None:
                assert odpowiedz.status_code < 500, opis
                assert odpowiedz.status_code != 403 or dostep.zasieg == "globalny", opis
                if odpowiedz.status_code == 302 and kto != "anonim":
                    assert "/konto/zaloguj/" not in odpowiedz["Location"], opis
            else:
                assert odpowiedz.status_code in odmowa, opis
                if kto == "anonim":
                    assert "/konto/zaloguj/" in odpowiedz["Location"], opis


def test_administration_asks_for_staff(swiat: Swiat) -> None:
    for kto in [*ROLE_W_SPRAWIE, "administrator"]:
        assert swiat.klient(kto).get("/administracja/").status_code == 302


def test_official_of_an_ended_role_is_a_stranger(swiat: Swiat) -> None:
    from sciezka.sprawa import otwarcie
    from sciezka.sprawa.osoby import Rola

    strona = reverse("sprawa:strona", args=[swiat.sprawa.pk])
    assert swiat.klient("animator").get(strona).status_code == 200
    rola = Rola.objects.get(osoba=swiat.osoby["animator"])
    otwarcie.zakoncz_role(swiat.sprawa, swiat.osoby["koordynator"], rola)
    assert swiat.klient("animator").get(strona).status_code == 404


def test_coordinator_cannot_touch_accounts_above(swiat: Swiat) -> None:
    klient = swiat.klient("koordynator")
    for kto, status in [("administrator", 403), ("obcy_koordynator", 403), ("animator", 200)]:
        assert klient.get(reverse("konta:zmien", args=[swiat.osoby[kto].pk])).status_code == status
    dane = {"rola": "administrator"}
    odpowiedz = klient.post(reverse("konta:rola_nadaj", args=[swiat.osoby["nikt"].pk]), dane)
    assert odpowiedz.status_code == 422
    assert not swiat.osoby["nikt"].role_osoby.exists()
