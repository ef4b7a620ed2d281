"""Indicators of the plan: measured from a source, compared with the plan in words, part of the report; nothing retyped."""

from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, transaction
from django.urls import reverse

from plan.models import Cel
from rezultaty import warunki
from rezultaty.dokumenty import dane_wersji
from rezultaty.models import Pomiar
from rezultaty.pomiary import Wskaznik, ile_procent
from sciezka.rekrutacja.demo import SKAN
from sciezka.sprawa import zegar
from sciezka.sprawa.models import Konserwacja
from tests.conftest import Swiat

pytestmark = pytest.mark.usefixtures("bez_druku")
NBSP = "\N{NO-BREAK SPACE}"


def liczba(tekst: str | None) -> Decimal | None:
    return None if tekst is None else Decimal(tekst)


@pytest.mark.parametrize(
    ("baza", "docelowa", "wartosc", "procent", "slownie"),
    [
        ("6", "9", "9", 100, "cel osiągnięty"),
        ("6", "9", "12", 200, "cel osiągnięty: 200% planowanej zmiany"),
        ("6", "9", "8.99", 99, "99% planowanej zmiany"),
        ("6", "9", "6", 0, "bez zmiany"),
        ("6", "9", "5", -33, "zmiana odwrotna do planowanej"),
        ("6", "9", "6.01", 0, "mniej niż 1% planowanej zmiany"),
        ("20", "10", "15", 50, "50% planowanej zmiany"),
        ("20", "10", "25", -50, "zmiana odwrotna do planowanej"),
        (None, "8", "6", 75, "75% wartości docelowej"),
        ("9", "9", "9", None, "utrzymano"),
        ("9", "9", "7", None, "zmiana o \N{MINUS SIGN}2"),
        ("9", None, "7", None, "plan nie podaje wartości docelowej"),
        (None, "0", "0", None, "utrzymano"),
    ],
)
def test_how_much_of_the_plan_was_reached(baza, docelowa, wartosc, procent, slownie) -> None:
    cel = Cel(wskaznik="umowy", baza=liczba(baza), docelowa=liczba(docelowa))
    wskaznik = Wskaznik(cel, (Pomiar(wartosc=Decimal(wartosc), data=zegar.dzis()),))
    assert ile_procent(cel.baza, cel.docelowa, Decimal(wartosc)) == wskaznik.procent == procent
    assert wskaznik.slownie == slownie


def test_not_measured_is_told_with_its_reason() -> None:
    cel = Cel(wskaznik="umowy", docelowa=Decimal(9))
    assert Wskaznik(cel).slownie == "jeszcze nie zmierzono"
    bez = Wskaznik(cel, (Pomiar(powod_braku="rejestr jest w remoncie", data=zegar.dzis()),))
    assert (bez.slownie, bez.procent, bez.osiagnieto) == ("nie zmierzono: rejestr jest w remoncie", None, "–")


@pytest.fixture
def z_celem(w_rezultatach: Swiat) -> tuple[Swiat, Cel]:
    """A case at stage V and its goal that counts money: from 96 000 to 180 000 zł."""
    return w_rezultatach, w_rezultatach.sprawa.cel_set.get(docelowa=180000)


def dodaj(swiat: Swiat, cel: Cel, kto: str = "animator", **zmiany: object):
    wpisane = {"wartosc": "159 000,00", "data": zegar.dzis().isoformat(), "zrodlo": "rejestr umów", **zmiany}
    return swiat.klient(kto).post(reverse("rezultaty:pomiar_dodaj", args=[swiat.sprawa.pk, cel.pk]), wpisane)


def brakuje(swiat: Swiat, cel: Cel) -> list:
    return [brak for brak in warunki.braki(swiat.odswiez()) if f"Wskaźnik celu {cel.numer} bez pomiaru" in brak.tekst]


def test_measurement_is_missing_until_recorded_and_goes_to_the_report(z_celem: tuple[Swiat, Cel]) -> None:
    swiat, cel = z_celem
    (brak,) = brakuje(swiat, cel)
    assert brak.tekst == f"Wskaźnik celu {cel.numer} bez pomiaru: {cel.wskaznik}"
    strona = swiat.klient("animator").get(brak.url).content.decode()
    assert f"96{NBSP}000" in strona
    for _ in range(2):
        plik = SimpleUploadedFile("rejestr.pdf", SKAN)
        klucz = "0f4b6e4e-9d3f-4a39-9d39-0d1f0c1d2e3f"
        assert dodaj(swiat, cel, klucz=klucz, plik=plik, komentarz="Bez małych grantów").status_code == 302
    pomiar = Pomiar.objects.get()
    assert (pomiar.wartosc, pomiar.zalacznik.nazwa, pomiar.zalacznik.widzi_gmina) == (159000, "rejestr.pdf", True)
    assert brakuje(swiat, cel) == []
    Pomiar.objects.update(notatka="TAJNE-TYLKO-ZESPOL")
    strona = swiat.klient("doradca").get(reverse("rezultaty:etap", args=[swiat.sprawa.pk])).content.decode()
    assert "75% planowanej zmiany" in strona
    swiat.droga().wypelnij("rezultaty")
    dane = dane_wersji(swiat.odswiez())
    wiersze = next(part for part in dane["czesci"] if part["klucz"] == "wskazniki")["tabela"]["wiersze"]
    (wiersz,) = [wiersz for wiersz in wiersze if wiersz[0].startswith(f"Cel {cel.numer}:")]
    assert wiersz[1] == f"96{NBSP}000"
    assert wiersz[2].startswith(f"180{NBSP}000 (do ")
    assert "TAJNE" not in str(dane)


@pytest.mark.parametrize(
    ("zmiany", "komunikat"),
    [
        ({"wartosc": ""}, "Podaj wartość albo napisz niżej"),
        ({"wartosc": "dużo"}, "Wpisz liczbę"),
        ({"zrodlo": ""}, "Napisz, skąd pochodzi ta wartość"),
        ({"data": "2099-01-01"}, "w przyszłości"),
    ],
)
def test_wrong_measurement_comes_back(z_celem: tuple[Swiat, Cel], zmiany: dict, komunikat: str) -> None:
    odpowiedz = dodaj(*z_celem, komentarz="Mój komentarz", **zmiany)
    assert odpowiedz.status_code == 422
    assert komunikat in odpowiedz.content.decode()
    assert "Mój komentarz" in odpowiedz.content.decode()
    assert not Pomiar.objects.exists()


def test_newest_day_counts_and_not_measured_is_an_answer(z_celem: tuple[Swiat, Cel]) -> None:
    swiat, cel = z_celem
    assert dodaj(swiat, cel, wartosc="", zrodlo="", powod_braku="Rejestr jest w remoncie").status_code == 302
    assert brakuje(swiat, cel) == []
    assert dodaj(swiat, cel, wartosc="100000", data="2026-01-15").status_code == 302
    pomiary = list(Pomiar.objects.filter(cel=cel))
    assert Wskaznik(cel, tuple(pomiary)).slownie.startswith("nie zmierzono")
    zmien = reverse("rezultaty:pomiar_zmien", args=[swiat.sprawa.pk, pomiary[1].pk])
    dane = {"wartosc": "180000", "data": zegar.dzis().isoformat(), "zrodlo": "rejestr", "rewizja": pomiary[1].rewizja}
    assert swiat.klient("animator").post(zmien, dane).status_code == 302
    assert swiat.klient("animator").post(zmien, dane).status_code == 409  # filled on an older revision
    usun = reverse("rezultaty:pomiar_usun", args=[swiat.sprawa.pk, pomiary[0].pk])
    assert swiat.klient("animator").post(usun).status_code == 302
    assert Wskaznik(cel, tuple(Pomiar.objects.filter(cel=cel))).slownie == "cel osiągnięty"
    assert swiat.sprawa.zdarzenia.filter(opis__startswith="pomiar wskaźnika").count() >= 4


def test_goal_without_an_indicator_is_not_measured(z_celem: tuple[Swiat, Cel]) -> None:
    swiat, cel = z_celem
    assert [dodaj(swiat, cel, kto).status_code for kto in ("doradca", "urzednik", "obcy_animator")] == [403, 403, 404]
    Konserwacja.objects.create(kto="test", powod="Cel bez wskaźnika na próbę")
    swiat.sprawa.cel_set.update(wskaznik="")
    assert dodaj(swiat, cel).status_code == 404
    assert brakuje(swiat, cel) == []


def test_database_refuses_a_value_from_nowhere(z_celem: tuple[Swiat, Cel]) -> None:
    swiat, cel = z_celem
    for pola in (
        {"wartosc": 5, "zrodlo": " "},
        {"powod_braku": "  "},
        {"wartosc": 5, "zrodlo": "x", "powod_braku": "y"},
    ):
        with pytest.raises(DatabaseError, match="pomiar_wartosc_albo_powod"), transaction.atomic():
            Pomiar.objects.create(sprawa=swiat.sprawa, cel=cel, **pola)
    pomiar = Pomiar.objects.create(sprawa=swiat.sprawa, cel=cel, wartosc=5, zrodlo="rejestr")
    swiat.droga().wypelnij("rezultaty")
    swiat.droga().wyslij("raport")
    with pytest.raises(DatabaseError, match="w przeglądzie"), transaction.atomic():
        Pomiar.objects.filter(pk=pomiar.pk).update(wartosc=6)
