"""Goals, actions and the introduction: what is written, what is refused, what comes back."""

import uuid
from datetime import timedelta

import pytest
from django.urls import reverse

from plan.models import Cel, Dzialanie, ObszarPriorytetowy, Plan
from sciezka.sprawa import wersje
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.slownik import FormaPracy


def adres(nazwa: str, sprawa: Sprawa, *args: int) -> str:
    return reverse(f"plan:{nazwa}", args=[sprawa.pk, *args])


def cel(**pola: object) -> dict:
    return {"tresc": "Nowy cel", "efekt": "Widać zmianę", "rezultat": "nowe_ps", "klucz": uuid.uuid4(), **pola}


def dzialanie(sprawa: Sprawa, **pola: object) -> dict:
    od = sprawa.kontrakt.od + timedelta(days=10)
    return {
        "nazwa": "Nowe działanie", "forma": 5, "od": od.isoformat(), "do": (od + timedelta(days=5)).isoformat(),
        "odpowiedzialny": "sekretarz gminy", "godziny": "7,5", "klucz": uuid.uuid4(), **pola,
    }  # fmt: skip


@pytest.fixture
def dodaj_dzialanie(swiat, sprawa):
    """Send the form of a new action; return the response."""
    strona = adres("dzialanie_dodaj", sprawa, Cel.objects.filter(sprawa=sprawa).first().pk)
    return lambda **pola: swiat.klient("animator").post(strona, dzialanie(sprawa, **pola), follow=True)


def test_goal_gets_a_number_counted_in_the_whole_case(swiat, sprawa):
    obszar = ObszarPriorytetowy.objects.filter(sprawa=sprawa).last()
    ile = Cel.objects.filter(sprawa=sprawa).count()
    swiat.klient("animator").post(adres("cel_dodaj", sprawa, obszar.pk), cel(baza="0", docelowa="1", wskaznik="PS"))
    nowy = Cel.objects.get(tresc="Nowy cel")
    assert (nowy.numer, nowy.obszar, nowy.opis_wskaznika) == (ile + 1, obszar, "PS: dziś 0, docelowo 1")


@pytest.mark.parametrize(
    ("pola", "zdanie"),
    [
        ({"efekt": " "}, "To pole jest wymagane"),
        ({"docelowa": "5"}, "nazwij wskaźnik"),
        ({"wskaznik": "PS", "baza": "1"}, "Podaj wartość docelową wskaźnika"),
        ({"docelowa": "dużo", "wskaznik": "PS"}, "Wpisz liczbę"),
    ],
)
def test_goal_with_a_gap_comes_back(swiat, sprawa, pola, zdanie):
    obszar = ObszarPriorytetowy.objects.filter(sprawa=sprawa).first()
    odpowiedz = swiat.klient("animator").post(adres("cel_dodaj", sprawa, obszar.pk), cel(**pola))
    assert odpowiedz.status_code == 422
    assert zdanie in odpowiedz.content.decode()
    assert "Nowy cel" in odpowiedz.content.decode()


def test_goal_typed_while_its_area_was_removed_comes_back(swiat, sprawa):
    obszar = ObszarPriorytetowy.objects.filter(sprawa=sprawa).first()
    strona = adres("cel_dodaj", sprawa, obszar.pk)
    obszar.delete()
    odpowiedz = swiat.klient("animator").post(strona, cel())
    assert odpowiedz.status_code == 409
    assert "Ktoś usunął ten obszar priorytetowy" in odpowiedz.content.decode()
    assert "Widać zmianę" in odpowiedz.content.decode()
    assert swiat.klient("animator").get(strona).status_code == 404


def test_action_is_saved_with_polish_hours(sprawa, dodaj_dzialanie):
    assert dodaj_dzialanie().status_code == 200
    nowe = Dzialanie.objects.get(nazwa="Nowe działanie")
    assert (str(nowe.godziny), nowe.forma, nowe.kto) == ("7.50", FormaPracy.MODERACJA, "sekretarz gminy")
    assert nowe.numer == Dzialanie.objects.filter(sprawa=sprawa).count()


@pytest.mark.parametrize(
    ("pola", "zdanie"),
    [
        ({"do": "2020-01-01"}, "Koniec działania nie może być wcześniejszy niż początek."),
        ({"godziny": "0"}, "Podaj planowane godziny, więcej niż zero."),
        ({"godziny": "-3"}, "Podaj planowane godziny, więcej niż zero."),
        ({"godziny": "1e9"}, "Upewnij się"),
        ({"odpowiedzialny": ""}, "Wskaż, kto odpowiada"),
        ({"forma": "9"}, "Wybierz poprawną wartość"),
        ({"od": "31.02.2027"}, "Wpisz poprawną datę"),
        ({"nazwa": "x" * 300}, "co najwyżej 240"),
    ],
)
def test_bad_action_comes_back_with_a_polish_sentence(dodaj_dzialanie, pola, zdanie):
    odpowiedz = dodaj_dzialanie(**pola)
    assert odpowiedz.status_code == 422
    assert zdanie in odpowiedz.content.decode()
    assert not Dzialanie.objects.filter(nazwa="Nowe działanie").exists()


def test_action_outside_the_contract_is_saved_with_a_warning(sprawa, dodaj_dzialanie):
    tekst = dodaj_dzialanie(do=(sprawa.kontrakt.do + timedelta(days=1)).isoformat()).content.decode()
    assert "Uwaga: to działanie wychodzi poza okres kontraktu." in tekst
    assert "wychodzi poza okres kontraktu (" in tekst


def test_only_people_of_the_team_can_be_chosen(swiat, sprawa, dodaj_dzialanie):
    assert dodaj_dzialanie(osoba=swiat.osoby["obcy_animator"].pk).status_code == 422
    assert dodaj_dzialanie(osoba=swiat.osoby["doradca"].pk).status_code == 200
    assert str(swiat.osoby["doradca"]) in Dzialanie.objects.get(nazwa="Nowe działanie").kto


def test_obligatory_forms_say_so_in_the_choice_and_on_the_page(swiat, sprawa):
    strona = adres("dzialanie_dodaj", sprawa, Cel.objects.filter(sprawa=sprawa).first().pk)
    assert "doradztwo specjalistyczne (obligatoryjna)" in swiat.klient("animator").get(strona).content.decode()
    assert "obligatoryjna</span>" in swiat.klient("animator").get(adres("etap", sprawa)).content.decode()


def test_stale_action_shows_both_versions_and_saves_on_the_second_try(swiat, sprawa):
    wiersz = Dzialanie.objects.filter(sprawa=sprawa).first()
    Dzialanie.objects.filter(pk=wiersz.pk).update(nazwa="Zmieniona przez kogoś")
    strona = adres("dzialanie_zmien", sprawa, wiersz.pk)
    dane = dzialanie(sprawa, nazwa="Moja nazwa", rewizja=wiersz.rewizja)
    odpowiedz = swiat.klient("animator").post(strona, dane)
    assert odpowiedz.status_code == 409
    assert "Zmieniona przez kogoś" in odpowiedz.content.decode()
    assert "Moja nazwa" in odpowiedz.content.decode()
    dane["rewizja"] = odpowiedz.context["formularz"].data["rewizja"]
    assert swiat.klient("animator").post(strona, dane).status_code == 302
    wiersz.refresh_from_db()
    assert wiersz.nazwa == "Moja nazwa"


def test_removed_action_leaves_numbers_of_the_others_alone(swiat, sprawa):
    wiersz = Dzialanie.objects.get(sprawa=sprawa, numer=2)
    numery = set(Dzialanie.objects.filter(sprawa=sprawa).values_list("numer", flat=True))
    odpowiedz = swiat.klient("animator").post(adres("dzialanie_usun", sprawa, wiersz.pk))
    assert odpowiedz.url.endswith(f"#cel-{wiersz.cel_id}")
    assert set(Dzialanie.objects.filter(sprawa=sprawa).values_list("numer", flat=True)) == numery - {2}


def test_introduction_is_added_then_changed_at_one_address(swiat):
    sprawa = swiat.sprawa_na("plan")
    strona = adres("wprowadzenie", sprawa)
    swiat.klient("animator").post(strona, {"wprowadzenie": "Pierwsze", "notatka": "x", "klucz": uuid.uuid4()})
    plan = Plan.objects.get(sprawa=sprawa)
    dane = {"wprowadzenie": "Drugie", "klucz": plan.klucz, "rewizja": plan.rewizja}
    swiat.klient("koordynator").post(strona, dane)
    plan.refresh_from_db()
    assert plan.wprowadzenie == "Drugie"


def test_two_people_writing_the_first_introduction_do_not_overwrite_each_other(swiat):
    sprawa = swiat.sprawa_na("plan")
    strona = adres("wprowadzenie", sprawa)
    swiat.klient("animator").post(strona, {"wprowadzenie": "Tekst pierwszy", "klucz": uuid.uuid4(), "rewizja": 1})
    dane = {"wprowadzenie": "Tekst drugi", "klucz": uuid.uuid4(), "rewizja": 1}
    odpowiedz = swiat.klient("koordynator").post(strona, dane)
    assert odpowiedz.status_code == 409
    assert "Tekst pierwszy" in odpowiedz.content.decode()
    assert "Tekst drugi" in odpowiedz.content.decode()
    dane |= {nazwa: odpowiedz.context["formularz"].data[nazwa] for nazwa in ("klucz", "rewizja")}
    assert swiat.klient("koordynator").post(strona, dane).status_code == 302
    assert Plan.objects.get(sprawa=sprawa).wprowadzenie == "Tekst drugi"


def test_plan_under_review_is_locked_and_typed_text_comes_back(swiat, sprawa, dodaj_dzialanie):
    wersje.wyslij(sprawa.pk, "plan", swiat.osoby["animator"])
    odpowiedz = dodaj_dzialanie()
    assert odpowiedz.status_code == 409
    assert "Dokument jest w przeglądzie w gminie" in odpowiedz.content.decode()
    assert "Nowe działanie" in odpowiedz.content.decode()
    tekst = swiat.klient("animator").get(adres("etap", sprawa)).content.decode()
    assert "Dodaj obszar priorytetowy" not in tekst


@pytest.mark.parametrize("nazwa", ["obszar_dodaj", "wprowadzenie"])
def test_before_its_stage_nothing_can_be_written(swiat, nazwa):
    odpowiedz = swiat.klient("animator").get(adres(nazwa, swiat.sprawa))
    assert odpowiedz.status_code == 409
    assert "rekrutacja i kontrakt" in odpowiedz.content.decode()
