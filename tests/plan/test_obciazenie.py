"""People overloaded across cases: every case counts, only the reader's own are named, the municipality reads nothing."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.urls import reverse

from plan import dokumenty
from plan.models import Dzialanie
from plan.obciazenie import przeciazenia, w_innych_sprawach
from plan.struktura import wczytaj
from sciezka.demo.droga import Droga
from sciezka.sprawa import otwarcie
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import NazwaRoli


@pytest.fixture
def druga(swiat, sprawa) -> Sprawa:
    """Another municipality's case in the same project: another animator, the same adviser."""
    osoby = {**swiat.osoby, "animator": swiat.osoby["obcy_animator"], "urzednik": swiat.osoby["obcy_urzednik"]}
    nowa = otwarcie.otworz(osoby["koordynator"], projekt=swiat.projekt, samorzad=swiat.inny_samorzad)
    for rola in (NazwaRoli.ANIMATOR, NazwaRoli.DORADCA):
        otwarcie.nadaj_role(nowa, osoby["koordynator"], osoby[rola], rola)
    for osoba in osoby.values():
        osoba.__dict__.pop("role", None)
    droga = Droga(Sprawa.objects.z_opisem().get(pk=nowa.pk), osoby)
    droga.do_stanu("plan")
    droga.wypelnij("plan")
    return droga.sprawa


def obciaz(sprawa: Sprawa, osoba: Osoba, godziny: int, dzien: date) -> Dzialanie:
    """Give one action of a case to the person, inside one month, and take the others off everybody."""
    dzialanie = Dzialanie.objects.filter(sprawa=sprawa).order_by("numer").first()
    Dzialanie.objects.filter(sprawa=sprawa).update(osoba=None, odpowiedzialny="sekretarz")
    Dzialanie.objects.filter(pk=dzialanie.pk).update(
        osoba=osoba, odpowiedzialny="", od=dzien, do=dzien + timedelta(days=9), godziny=Decimal(godziny)
    )
    return dzialanie


def zdania(sprawa: Sprawa, czytelnik: Osoba) -> list[str]:
    dzialania = wczytaj(sprawa).dzialania
    inne = w_innych_sprawach(sprawa, dzialania, czytelnik)
    return [miesiac.zdanie.replace("\u00a0", " ") for miesiac in przeciazenia(dzialania, inne)]


def miesiac(sprawa: Sprawa) -> date:
    return (sprawa.kontrakt.od.replace(day=1) + timedelta(days=70)).replace(day=1)


def test_hours_of_all_cases_count_and_a_strangers_case_is_only_a_number(swiat, sprawa, druga):
    doradca, dzien = swiat.osoby["doradca"], miesiac(sprawa)
    obciaz(sprawa, doradca, 90, dzien)
    assert zdania(sprawa, swiat.osoby["animator"]) == []
    obciaz(druga, doradca, 80, dzien + timedelta(days=15))
    (dla_animatora,) = zdania(sprawa, swiat.osoby["animator"])
    assert dla_animatora.startswith(f"{doradca}: ")
    assert "170 godzin (w tym planie 90 godzin, w innych sprawach projektu 80 godzin), więcej niż 160." in dla_animatora
    assert "Inna Gmina" not in dla_animatora
    (dla_koordynatora,) = zdania(sprawa, swiat.osoby["koordynator"])
    assert "Inna Gmina " in dla_koordynatora
    assert "w innych sprawach" not in dla_koordynatora


def test_interrupted_cases_and_other_projects_and_months_do_not_count(swiat, sprawa, druga):
    doradca, dzien = swiat.osoby["doradca"], miesiac(sprawa)
    obciaz(sprawa, doradca, 90, dzien)
    obciaz(druga, doradca, 80, dzien)
    assert len(zdania(sprawa, swiat.osoby["animator"])) == 1
    obciaz(druga, doradca, 80, dzien + timedelta(days=32))
    assert zdania(sprawa, swiat.osoby["animator"]) == []
    obciaz(druga, doradca, 80, dzien)
    Droga(Sprawa.objects.z_opisem().get(pk=druga.pk), swiat.osoby).przejdz("przerwij", powod="przerwa w pracy")
    assert zdania(sprawa, swiat.osoby["animator"]) == []


def test_a_month_in_which_this_plan_does_not_engage_the_person_is_not_its_matter(swiat, sprawa, druga):
    doradca, dzien = swiat.osoby["doradca"], miesiac(sprawa)
    obciaz(druga, doradca, 500, dzien)
    Dzialanie.objects.filter(sprawa=sprawa).update(osoba=None, odpowiedzialny="sekretarz")
    assert zdania(sprawa, swiat.osoby["koordynator"]) == []


def test_the_page_says_it_to_the_team_and_neither_document_nor_official_gets_it(swiat, sprawa, druga):
    doradca, dzien = swiat.osoby["doradca"], miesiac(sprawa)
    obciaz(sprawa, doradca, 90, dzien)
    obciaz(druga, doradca, 80, dzien)
    adres = reverse("plan:etap", args=[sprawa.pk])
    assert "więcej niż 160" in swiat.klient("animator").get(adres).content.decode()
    assert "więcej niż 160" not in swiat.klient("urzednik").get(adres).content.decode()
    assert "więcej niż 160" not in str(dokumenty.dane_wersji(sprawa))


def test_other_cases_take_one_query_whatever_their_number(swiat, sprawa, druga, django_assert_num_queries):
    obciaz(druga, swiat.osoby["doradca"], 80, miesiac(sprawa))
    czytelnik = Osoba.objects.get(pk=swiat.osoby["koordynator"].pk)
    assert czytelnik.w_zespole(sprawa)
    dzialania = wczytaj(sprawa).dzialania
    with django_assert_num_queries(1):
        assert w_innych_sprawach(sprawa, dzialania, czytelnik)
