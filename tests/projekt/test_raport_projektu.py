"""The report of a project: the same figures as on the page, drop-outs with reasons, a valid tagged PDF made by the worker."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from realizacja.models import WpisPracy
from sciezka.dokumenty.typografia import liczba
from sciezka.projekt import figury, raport_projektu
from sciezka.projekt.eksport_zadania import wykonaj
from sciezka.projekt.models_eksport import Eksport
from sciezka.projekt.okres import Okres
from sciezka.sprawa import otwarcie, przejscia, zegar
from tests.conftest import Swiat, nowy_samorzad
from tests.pomoc_pdf import sprawdz_pdf

pytestmark = pytest.mark.django_db


def test_ordered_made_and_read(swiat: Swiat) -> None:
    koordynator, dzis = swiat.osoby["koordynator"], zegar.dzis()
    swiat.sprawa_na("realizacja")
    swiat.droga().wypelnij("realizacja")
    druga = otwarcie.otworz(koordynator, projekt=swiat.projekt, samorzad=nowy_samorzad("020101", "Ząbkowice"))
    przejscia.wykonaj(druga.pk, "przerwij", koordynator, powod="Rada odrzuciła uchwałę.")
    klient = swiat.klient("koordynator")
    dane = {"projekt": swiat.projekt.pk, "rodzaj": "raport", "od": dzis - timedelta(days=400), "do": dzis}
    strona = klient.post(reverse("eksport:paczka"), dane)["Location"]
    eksport = Eksport.objects.get()
    wykonaj(eksport.pk, lambda: None)
    odpowiedz = klient.get(f"{strona}plik/")
    assert odpowiedz["Content-Type"] == "application/pdf"
    pdf = b"".join(odpowiedz.streaming_content)
    tresc = sprawdz_pdf(pdf)
    policzone = figury.oblicz(swiat.projekt, Okres(dzis - timedelta(days=400), dzis))
    for pozycja in [*policzone.godziny_osob, *(p for p in policzone.godziny_form if p.ile)]:
        assert f"{liczba(pozycja.ile)} {liczba(pozycja.potwierdzone)}" in tresc
    for zdanie in (
        "Rada odrzuciła uchwałę.",
        "Ząbkowice",
        "Puławy",
        "Animator Testowa",
        "Projekt nie ma wpisanych celów.",
    ):
        assert zdanie in tresc


def test_of_another_period_nothing_is_told(swiat: Swiat) -> None:
    swiat.sprawa_na("realizacja")
    swiat.droga().wypelnij("realizacja")
    wiek = Okres(zegar.dzis() - timedelta(days=4000), zegar.dzis() - timedelta(days=3000))
    assert raport_projektu.sprawy(swiat.projekt, wiek) == []
    assert raport_projektu.odejscia(swiat.projekt, wiek) == []
    zawsze = Okres(date.min, date.max)
    assert raport_projektu.odejscia(swiat.projekt, zawsze) == []
    assert len(raport_projektu.sprawy(swiat.projekt, zawsze)) == 1
    dzis = raport_projektu.sprawy(swiat.projekt, Okres(zegar.dzis(), zegar.dzis()))
    assert [w.sprawa.pk for w in dzis] == [swiat.sprawa.pk]
    assert dzis[0].godziny == sum(w.godziny for w in WpisPracy.objects.filter(data=zegar.dzis()))


def test_two_queries_whatever_the_number_of_cases(swiat: Swiat) -> None:
    for numer in range(5):
        otwarcie.otworz(
            swiat.osoby["koordynator"], projekt=swiat.projekt, samorzad=nowy_samorzad(f"98{numer:04d}", f"G {numer}")
        )
    with CaptureQueriesContext(connection) as zapytania:
        assert len(raport_projektu.sprawy(swiat.projekt, Okres())) == 6
    assert len(zapytania) == 2
