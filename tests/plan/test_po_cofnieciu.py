"""The plan after the case has moved on, and after it has been moved back."""

from datetime import timedelta

import pytest
from django.urls import reverse

from plan.models import Dzialanie, ObszarPriorytetowy
from realizacja.models import WpisPracy
from sciezka.sprawa import przejscia, zegar


@pytest.fixture
def dzialanie_z_praca(swiat, sprawa) -> Dzialanie:
    """An action with work recorded on it, in a case moved back to stage III."""
    droga = swiat.droga()
    droga.przyjmij(droga.wyslij("plan"))
    dzialanie = Dzialanie.objects.filter(sprawa=sprawa).first()
    WpisPracy.objects.create(
        sprawa=sprawa, dzialanie=dzialanie, forma=dzialanie.forma, data=zegar.dzis() - timedelta(days=1), godziny=2,
        opis="Spotkanie", autor=swiat.osoby["animator"], rola_autora="animator",
    )  # fmt: skip
    przejscia.wykonaj(sprawa.pk, "cofnij", swiat.osoby["koordynator"], powod="Zmiana partnera")
    return dzialanie


@pytest.mark.parametrize("nazwa", ["dzialanie_usun", "cel_usun", "obszar_usun"])
def test_what_work_stands_on_cannot_be_removed(swiat, sprawa, dzialanie_z_praca, nazwa):
    wiersz = {
        "dzialanie_usun": dzialanie_z_praca,
        "cel_usun": dzialanie_z_praca.cel,
        "obszar_usun": dzialanie_z_praca.cel.obszar,
    }[nazwa]
    odpowiedz = swiat.klient("animator").post(reverse(f"plan:{nazwa}", args=[sprawa.pk, wiersz.pk]))
    assert odpowiedz.status_code == 409
    assert "na tym wierszu opierają się inne dane sprawy" in odpowiedz.content.decode()
    assert Dzialanie.objects.filter(pk=dzialanie_z_praca.pk).exists()


def test_plan_can_be_changed_again_and_needs_a_new_acceptance(swiat, sprawa, dzialanie_z_praca):
    tekst = swiat.klient("animator").get(reverse("plan:etap", args=[sprawa.pk])).content.decode()
    assert "Dodaj obszar priorytetowy" in tekst
    assert "Wyślij do przeglądu" in tekst
    assert not swiat.odswiez().ma_przyjeta_wersje("plan")


def test_administration_shows_the_refusal_as_a_message(swiat, sprawa):
    droga = swiat.droga()
    droga.przyjmij(droga.wyslij("plan"))
    administrator = swiat.osoby["administrator"]
    administrator.is_staff = administrator.is_superuser = True
    administrator.save()
    obszar = ObszarPriorytetowy.objects.filter(sprawa=sprawa).first()
    strona = reverse("admin:plan_obszarpriorytetowy_change", args=[obszar.pk])
    dane = {"sprawa": sprawa.pk, "numer": obszar.numer, "nazwa": "Po cichu", "uzasadnienie": ""}
    odpowiedz = swiat.klient("administrator").post(strona, dane, follow=True)
    assert "Baza odmówiła zapisu" in odpowiedz.content.decode()
    obszar.refresh_from_db()
    assert obszar.nazwa != "Po cichu"
    for model in ("plan", "obszarwniosek", "odlozonywniosek", "cel", "dzialanie", "obszarpriorytetowy"):
        assert swiat.klient("administrator").get(reverse(f"admin:plan_{model}_changelist")).status_code == 200
