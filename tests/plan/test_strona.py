"""The page of stage III: who sees what, and how many queries it takes."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from plan import urls
from plan.models import Cel, Dzialanie, ObszarPriorytetowy, ObszarWniosek, OdlozonyWniosek
from plan.struktura import wczytaj
from sciezka.sprawa import etapy
from sciezka.sprawa.slownik import FormaPracy

NAJWYZEJ = 18


def adres(sprawa) -> str:
    return reverse("plan:etap", args=[sprawa.pk])


def test_page_has_every_conclusion_area_goal_action_and_the_chart(swiat, sprawa):
    tekst = swiat.klient("animator").get(adres(sprawa)).content.decode()
    for model in (ObszarPriorytetowy, Cel, Dzialanie):
        for wiersz in model.objects.filter(sprawa=sprawa):
            assert str(wiersz) in tekst
    assert "<svg" in tekst
    assert "style=" not in tekst
    assert "Wyślij do przeglądu" in tekst


def test_doradca_reads_and_has_no_buttons(swiat, sprawa):
    tekst = swiat.klient("doradca").get(adres(sprawa)).content.decode()
    assert str(Cel.objects.filter(sprawa=sprawa).first()) in tekst
    assert f"{adres(sprawa)}obszary" not in tekst
    assert f"{adres(sprawa)}dzialania" not in tekst


def test_official_reads_an_explanation_not_the_draft(swiat, sprawa):
    tekst = swiat.klient("urzednik").get(adres(sprawa)).content.decode()
    assert "Gotowy plan trafi tu jako wersja do przejrzenia" in tekst
    assert ObszarPriorytetowy.objects.filter(sprawa=sprawa).first().nazwa not in tekst


def test_empty_plan_says_the_next_step(swiat):
    tekst = swiat.klient("animator").get(adres(swiat.sprawa_na("plan"))).content.decode()
    assert "Dodaj obszar priorytetowy" in tekst
    assert tekst.count("Plan musi zawierać co najmniej jedno działanie") == 2


@pytest.mark.parametrize("kto", ["doradca", "urzednik", "obcy_animator", "obcy_urzednik", "anonim"])
def test_only_animator_and_koordynator_write(swiat, sprawa, kto):
    oczekiwany = {"doradca": 403, "urzednik": 403, "anonim": 302}.get(kto, 404)
    ile = Dzialanie.objects.count()
    for wzorzec in urls.urlpatterns:
        if wzorzec.name != "etap" and (kto, wzorzec.name) != ("doradca", "podpowiedzi"):  # doradca may read those
            argumenty = dict.fromkeys(wzorzec.pattern.converters, 1)
            strona = reverse(f"plan:{wzorzec.name}", kwargs={"sprawa_id": sprawa.pk, **argumenty})
            assert swiat.klient(kto).get(strona).status_code == oczekiwany, wzorzec.name
            assert swiat.klient(kto).post(strona).status_code == oczekiwany, wzorzec.name
    assert Dzialanie.objects.count() == ile


def test_rows_of_another_case_are_not_found_here(swiat, sprawa):
    for nazwa in ("obszar_zmien", "obszar_usun", "cel_zmien", "cel_usun", "dzialanie_zmien", "dzialanie_usun"):
        assert swiat.klient("animator").get(reverse(f"plan:{nazwa}", args=[sprawa.pk, 999_999])).status_code == 404


@pytest.mark.parametrize("kto", ["animator", "doradca"])
def test_queries_do_not_grow_with_rows(swiat, sprawa, kto, django_assert_max_num_queries):
    cel = Cel.objects.filter(sprawa=sprawa).first()
    for numer in range(100, 140):
        obszar = ObszarPriorytetowy.objects.create(sprawa=sprawa, numer=numer, nazwa=f"Obszar {numer}")
        ObszarWniosek.objects.create(sprawa=sprawa, obszar=obszar, wniosek=sprawa.wniosek_set.first())
        Dzialanie.objects.create(
            sprawa=sprawa, cel=cel, numer=numer, nazwa="Spotkanie", forma=FormaPracy.MODERACJA, od=sprawa.kontrakt.od,
            do=sprawa.kontrakt.od + timedelta(days=3), godziny=Decimal(2), osoba=swiat.osoby["doradca"],
        )  # fmt: skip
    klient = swiat.klient(kto)
    with django_assert_max_num_queries(NAJWYZEJ):
        assert klient.get(adres(sprawa)).status_code == 200


def test_structure_walks_up_and_down_without_more_queries(sprawa, django_assert_num_queries):
    with django_assert_num_queries(4):
        plan = wczytaj(sprawa)
        assert {pozycja.bez_decyzji for pozycja in plan.wnioski} == {False}
        assert all(dzialanie.cel.obszar.numer and dzialanie.kto for dzialanie in plan.dzialania)
        assert sum((suma.godziny for suma in plan.formy), Decimal(0)) == plan.godziny_razem


def test_box_on_the_case_page_takes_two_queries(swiat, sprawa, django_assert_max_num_queries):
    assert swiat.osoby["animator"].w_zespole(sprawa)
    with django_assert_max_num_queries(2):
        wiersze = dict(etapy.karta("plan").podsumowanie(sprawa, swiat.osoby["animator"]).wiersze)
    assert wiersze["Formy obligatoryjne w planie"] == "2 z 2"
    dla_gminy = etapy.karta("plan").podsumowanie(sprawa, swiat.osoby["urzednik"])
    assert "godzin" not in str(dla_gminy)


def test_database_refuses_rows_outside_the_stage_also_by_update(swiat, sprawa):
    droga = swiat.droga()
    droga.przyjmij(droga.wyslij("plan"))
    for zapytanie in (
        lambda: Dzialanie.objects.filter(sprawa=sprawa).update(nazwa="x"),
        lambda: OdlozonyWniosek.objects.filter(sprawa=sprawa).delete(),
        lambda: ObszarPriorytetowy.objects.create(sprawa=sprawa, numer=77, nazwa="x"),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            zapytanie()


def test_database_refuses_bad_dates_empty_reason_and_a_conclusion_of_another_case(sprawa):
    with pytest.raises(IntegrityError), transaction.atomic():
        Dzialanie.objects.filter(sprawa=sprawa).update(do="2000-01-01")
    with pytest.raises(IntegrityError), transaction.atomic():
        OdlozonyWniosek.objects.filter(sprawa=sprawa).update(powod="  ")
    with pytest.raises(IntegrityError), transaction.atomic():
        Cel.objects.filter(sprawa=sprawa).update(efekt="")


def test_page_of_a_closed_stage_shows_the_plan_without_buttons(swiat, sprawa, django_assert_max_num_queries):
    droga = swiat.droga()
    droga.przyjmij(droga.wyslij("plan"))
    klient = swiat.klient("animator")
    with django_assert_max_num_queries(NAJWYZEJ):
        tekst = klient.get(adres(sprawa)).content.decode()
    assert "Dodaj działanie" not in tekst
    assert "realizacja planu" in tekst
