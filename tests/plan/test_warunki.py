"""What bars a plan from review, sentence by sentence."""

import pytest

from plan import warunki
from plan.models import Cel, Dzialanie, ObszarPriorytetowy, ObszarWniosek, OdlozonyWniosek, Plan
from sciezka.sprawa import etapy
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.slownik import FormaPracy


def zdania(sprawa: Sprawa) -> list[str]:
    return [brak.tekst for brak in warunki.braki(sprawa)]


def test_complete_plan_lacks_nothing(sprawa):
    assert zdania(sprawa) == []


@pytest.mark.parametrize("numer", range(3))
def test_every_example_is_complete_and_each_conclusion_has_its_decision(swiat, numer):
    droga = swiat.droga(numer)
    droga.do_stanu("plan")
    droga.wypelnij("plan")
    assert zdania(swiat.odswiez()) == []


def test_incomplete_example_lacks_exactly_specialist_advice(swiat):
    droga = swiat.droga()
    droga.do_stanu("plan")
    droga.wypelnij("plan", niepelne=True)
    assert (
        "Plan musi zawierać co najmniej jedno działanie w formie obligatoryjnej: doradztwo specjalistyczne."
        in zdania(swiat.odswiez())
    )


def test_empty_plan_names_introduction_each_conclusion_areas_and_both_forms(swiat):
    sprawa = swiat.sprawa_na("plan")
    wnioski = [wniosek.etykieta for wniosek in sprawa.wniosek_set.order_by("numer")]
    assert zdania(sprawa) == [
        "Napisz wprowadzenie do planu dla gminy.",
        *(f"Wniosek {etykieta}: włącz go do obszaru albo odłóż z powodem." for etykieta in wnioski),
        "Plan musi mieć co najmniej jeden obszar priorytetowy.",
        "Plan musi zawierać co najmniej jedno działanie w formie obligatoryjnej: bieżąca współpraca z animatorem.",
        "Plan musi zawierać co najmniej jedno działanie w formie obligatoryjnej: doradztwo specjalistyczne.",
    ]


def test_blank_introduction_counts_as_missing(sprawa):
    Plan.objects.filter(sprawa=sprawa).update(wprowadzenie="  \n ")
    assert zdania(sprawa) == ["Napisz wprowadzenie do planu dla gminy."]


def test_conclusion_without_decision_is_named_with_a_link_to_its_row(sprawa):
    odlozony = OdlozonyWniosek.objects.get(sprawa=sprawa)
    wniosek = odlozony.wniosek
    odlozony.delete()
    (brak,) = warunki.braki(sprawa)
    assert brak.tekst == f"Wniosek {wniosek.etykieta}: włącz go do obszaru albo odłóż z powodem."
    assert brak.url.endswith(f"/plan/#wniosek-{wniosek.pk}")


def test_conclusion_taken_up_and_set_aside_at_once_is_named(sprawa):
    powiazanie = ObszarWniosek.objects.filter(sprawa=sprawa).first()
    OdlozonyWniosek.objects.create(sprawa=sprawa, wniosek=powiazanie.wniosek, powod="bo tak")
    etykieta = powiazanie.wniosek.etykieta
    assert zdania(sprawa) == [f"Wniosek {etykieta} jest i w obszarze, i odłożony: zostaw jedno z dwojga."]


def test_area_without_a_goal_is_named(sprawa):
    obszar = ObszarPriorytetowy.objects.create(sprawa=sprawa, numer=9, nazwa="Pusty")
    (brak,) = warunki.braki(sprawa)
    assert brak.tekst == "Obszar 9 „Pusty”: dodaj co najmniej jeden cel."
    assert brak.url.endswith(f"/obszary/{obszar.pk}/cele/dodaj/")


def test_goal_without_an_action_is_named(sprawa):
    obszar = ObszarPriorytetowy.objects.filter(sprawa=sprawa).first()
    Cel.objects.create(sprawa=sprawa, obszar=obszar, numer=9, tresc="Cel", efekt="Efekt", rezultat="nowe_ps")
    assert zdania(sprawa) == ["Cel 9: dodaj co najmniej jedno działanie."]


@pytest.mark.parametrize("forma", [FormaPracy.ANIMATOR, FormaPracy.DORADZTWO])
def test_missing_obligatory_form_is_named(sprawa, forma):
    Dzialanie.objects.filter(sprawa=sprawa, forma=forma).update(forma=FormaPracy.SZKOLENIE)
    assert zdania(sprawa) == [f"Plan musi zawierać co najmniej jedno działanie w formie obligatoryjnej: {forma.label}."]


def test_conditions_take_two_queries_whatever_the_size(sprawa, django_assert_num_queries):
    for numer in range(20, 60):
        ObszarPriorytetowy.objects.create(sprawa=sprawa, numer=numer, nazwa=f"Obszar {numer}")
    with django_assert_num_queries(2):
        assert len(warunki.braki(sprawa)) == 40


def test_incomplete_plan_cannot_be_left_through_the_guard(swiat):
    sprawa = swiat.sprawa_na("plan")
    assert not etapy.gotowe("zatwierdz_plan")(sprawa)
