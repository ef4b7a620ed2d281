"""Query budgets of the main pages: they do not grow with rows."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from sciezka.sprawa import otwarcie, zegar
from sciezka.sprawa.models import Zdarzenie
from sciezka.sprawa.osoby import Rola
from tests.conftest import Swiat, nowy_samorzad


def policz(swiat: Swiat, kto: str, adres: str) -> int:
    klient = swiat.klient(kto)
    klient.get(adres)
    with CaptureQueriesContext(
        connection,
    ) as zapytania:
        assert klient.get(adres).status_code == 200
    return len(zapytania)


def otworz(swiat: Swiat, ile: int, od: int = 0) -> None:
    for numer in range(od, od + ile):
        samorzad = nowy_samorzad(f"98{numer:04d}", f"Gmina {numer}")
        otwarcie.otworz(
            swiat.osoby["koordynator"], projekt=swiat.projekt, samorzad=samorzad, animator=swiat.osoby["animator"]
        )


def test_list_of_cases(swiat: Swiat) -> None:
    adres = reverse("projekt:sprawy")
    otworz(swiat, 4)
    malo = policz(swiat, "koordynator", adres)
    otworz(swiat, 40, od=10)
    assert policz(swiat, "koordynator", adres) == malo <= 8


@pytest.mark.parametrize("stan", ["rekrutacja", "diagnoza", "plan", "realizacja", "rezultaty", "zakonczona"])
@pytest.mark.parametrize("kto", ["koordynator", "animator", "urzednik"])
def test_case_page(swiat: Swiat, stan: str, kto: str) -> None:
    swiat.sprawa_na(stan)
    if stan in {"diagnoza", "plan", "realizacja", "rezultaty"}:
        swiat.droga().wypelnij(stan)
    adres = reverse("sprawa:strona", args=[swiat.sprawa.pk])
    malo = policz(swiat, kto, adres)
    for _ in range(50):
        Zdarzenie.objects.create(sprawa=swiat.sprawa, rodzaj="zmieniono", kto=swiat.osoby["animator"])
    assert policz(swiat, kto, adres) == malo
    assert malo <= 15


@pytest.mark.parametrize("kto", ["koordynator", "animator", "urzednik", "administrator"])
def test_home_pages(swiat: Swiat, kto: str) -> None:
    swiat.sprawa_na("realizacja")
    otworz(swiat, 3)
    malo = policz(swiat, kto, reverse("pulpit"))
    otworz(swiat, 20, od=10)
    assert policz(swiat, kto, reverse("pulpit")) == malo <= 18


@pytest.mark.parametrize(
    ("nazwa", "budzet"), [("rekrutacja", 22), ("diagnoza", 22), ("plan", 22), ("realizacja", 30), ("rezultaty", 22)]
)
def test_stage_pages(swiat: Swiat, nazwa: str, budzet: int) -> None:
    """Stage IV shows the log with its details, visits, products and enterprises: more tables, each asked once."""
    swiat.sprawa_na(nazwa)
    swiat.droga().wypelnij(nazwa)
    assert policz(swiat, "animator", reverse(f"{nazwa}:etap", args=[swiat.sprawa.pk])) <= budzet


def test_search_finds_without_polish_marks(swiat: Swiat) -> None:
    samorzad = nowy_samorzad("987654", "Święta Łódź")
    otwarcie.otworz(swiat.osoby["koordynator"], projekt=swiat.projekt, samorzad=samorzad)
    strona = swiat.klient("koordynator").get(reverse("projekt:sprawy"), {"szukaj": "swieta lodz"}).content.decode()
    assert "Święta Łódź" in strona
    assert "Puławy" not in strona


def test_late_review_is_shown_to_the_coordinator(swiat: Swiat) -> None:
    swiat.sprawa_na("diagnoza")
    Rola.objects.update(od=zegar.dzis() - timedelta(days=100))
    droga = swiat.droga()
    with zegar.w_chwili(zegar.teraz() - timedelta(days=40)):
        droga.wypelnij("diagnoza")
        droga.wyslij("diagnoza")
    assert "Gmina po terminie przeglądu" in swiat.klient("koordynator").get(reverse("pulpit")).content.decode()
