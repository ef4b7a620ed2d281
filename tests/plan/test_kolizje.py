"""What does not fit together in a plan, in words."""

from datetime import date, timedelta
from decimal import Decimal

from plan.kolizje import kolizje
from plan.models import Cel, Dzialanie
from plan.obciazenie import po_miesiacach
from plan.struktura import wczytaj
from sciezka.sprawa.slownik import FormaPracy


def zdania(sprawa) -> list[str]:
    return [str(kolizja) for kolizja in kolizje(wczytaj(sprawa), sprawa.kontrakt)]


def test_a_good_plan_has_no_collisions(sprawa):
    assert zdania(sprawa) == []


def test_action_and_goal_outside_the_contract_are_named(sprawa):
    dzialanie = Dzialanie.objects.get(sprawa=sprawa, numer=1)
    Dzialanie.objects.filter(pk=dzialanie.pk).update(od=sprawa.kontrakt.od - timedelta(days=1))
    Cel.objects.filter(sprawa=sprawa, numer=2).update(termin=sprawa.kontrakt.do + timedelta(days=30))
    pierwsze, drugie = zdania(sprawa)
    assert pierwsze.startswith("Działanie 1 (")
    assert "wychodzi poza okres kontraktu" in pierwsze
    assert drugie.startswith("Cel 2 ma termin")


def test_action_after_the_date_of_its_goal_is_named(sprawa):
    dzialanie = Dzialanie.objects.filter(sprawa=sprawa).first()
    Cel.objects.filter(pk=dzialanie.cel_id).update(termin=dzialanie.do - timedelta(days=1))
    assert any(zdanie.startswith(f"Działanie {dzialanie.numer} kończy się") for zdanie in zdania(sprawa))


def test_person_over_160_hours_in_a_month_is_named_with_the_month(sprawa):
    dzialanie = Dzialanie.objects.filter(sprawa=sprawa, osoba__isnull=False).first()
    dzien = sprawa.kontrakt.od.replace(day=1) + timedelta(days=62)
    pierwszy = dzien.replace(day=1)
    Dzialanie.objects.filter(pk=dzialanie.pk).update(od=pierwszy, do=pierwszy + timedelta(days=27), godziny=170)
    (zdanie,) = [zdanie for zdanie in zdania(sprawa) if "więcej niż 160" in zdanie]
    assert zdanie.startswith(f"{dzialanie.osoba}: ")
    assert str(pierwszy.year) in zdanie


def test_missing_obligatory_form_is_named(sprawa):
    Dzialanie.objects.filter(sprawa=sprawa, forma=FormaPracy.DORADZTWO).delete()
    assert any("doradztwo specjalistyczne" in zdanie for zdanie in zdania(sprawa))


def test_hours_are_spread_over_months_also_across_new_year():
    dzialanie = Dzialanie(od=date(2026, 12, 22), do=date(2027, 1, 10), godziny=Decimal(20))
    assert po_miesiacach(dzialanie) == {(2026, 12): Decimal(10), (2027, 1): Decimal(10)}
    jeden_dzien = Dzialanie(od=date(2028, 2, 29), do=date(2028, 2, 29), godziny=Decimal("7.5"))
    assert po_miesiacach(jeden_dzien) == {(2028, 2): Decimal("7.5")}


def test_without_a_contract_only_the_plan_itself_is_checked(sprawa):
    assert kolizje(wczytaj(sprawa), None) == []
