"""The order of the plan: up, down, to another parent; numbers follow; a stale order changes nothing."""

import pytest
from django.urls import reverse

from plan import przestawianie
from plan.models import Cel, Dzialanie, ObszarPriorytetowy
from plan.przestawianie import Ruch, kolejnosc, widziana
from sciezka.sprawa import aneksy
from tests.conftest import Swiat


def przestaw(swiat: Swiat, rodzaj: str, pk: int, kto: str = "animator", **pola: object):
    widziane = pola.pop("widziane", None) or widziana(kolejnosc(swiat.sprawa, rodzaj), rodzaj)
    dane = {"rodzaj": rodzaj, "pk": pk, "widziane": widziane, **pola}
    return swiat.klient(kto).post(reverse("plan:przestaw", args=[swiat.sprawa.pk]), dane, follow=False)


def cele(swiat: Swiat) -> list[tuple[int, int, str]]:
    return [(c.obszar.numer, c.numer, c.tresc) for c in kolejnosc(swiat.sprawa, "cel")]


@pytest.fixture
def dwa_obszary(swiat: Swiat, sprawa) -> Swiat:
    """Area 1 with two goals, area 2 with one, numbered in reading order."""
    Cel.objects.filter(sprawa=sprawa).exclude(
        pk=Cel.objects.filter(sprawa=sprawa).order_by("numer").first().pk
    ).delete()
    ObszarPriorytetowy.objects.filter(sprawa=sprawa).exclude(cele__isnull=False).delete()
    pierwszy = ObszarPriorytetowy.objects.get(sprawa=sprawa)
    Cel.objects.filter(sprawa=sprawa).update(tresc="A", numer=1)
    drugi = ObszarPriorytetowy.objects.create(sprawa=sprawa, numer=pierwszy.numer + 1, nazwa="Drugi")
    for numer, tresc, obszar in ((2, "B", pierwszy), (3, "C", drugi)):
        Cel.objects.create(sprawa=sprawa, obszar=obszar, numer=numer, tresc=tresc, efekt="x", rezultat="nowe_ps")
    przestawianie.przenumeruj_cele(sprawa)
    return swiat


def test_goal_goes_up_and_down_within_its_area(dwa_obszary: Swiat) -> None:
    cel_b = Cel.objects.get(tresc="B")
    odpowiedz = przestaw(dwa_obszary, "cel", cel_b.pk, dokad="wyzej")
    assert odpowiedz["Location"].endswith(f"#cel-{cel_b.pk}")
    assert [tresc for _, _, tresc in cele(dwa_obszary)] == ["B", "A", "C"]
    assert [numer for _, numer, _ in cele(dwa_obszary)] == [1, 2, 3]
    przestaw(dwa_obszary, "cel", cel_b.pk, dokad="nizej")
    assert [tresc for _, _, tresc in cele(dwa_obszary)] == ["A", "B", "C"]
    strona = dwa_obszary.klient("animator").get(reverse("plan:etap", args=[dwa_obszary.sprawa.pk])).content.decode()
    assert "Przesunięto: Cel 2: B." in strona


def test_goal_at_the_edge_stays(dwa_obszary: Swiat) -> None:
    cel_a = Cel.objects.get(tresc="A")
    przestaw(dwa_obszary, "cel", cel_a.pk, dokad="wyzej")
    strona = dwa_obszary.klient("animator").get(reverse("plan:etap", args=[dwa_obszary.sprawa.pk])).content.decode()
    assert "Dalej nie można przesunąć." in strona
    assert [tresc for _, _, tresc in cele(dwa_obszary)] == ["A", "B", "C"]


def test_goal_moves_to_another_area_and_before_another_goal(dwa_obszary: Swiat) -> None:
    cel_a, cel_c = Cel.objects.get(tresc="A"), Cel.objects.get(tresc="C")
    przestaw(dwa_obszary, "cel", cel_a.pk, dokad="do", rodzic=cel_c.obszar_id)
    assert [tresc for _, _, tresc in cele(dwa_obszary)] == ["B", "C", "A"]
    przestaw(dwa_obszary, "cel", cel_a.pk, przed=cel_c.pk)
    assert [tresc for _, _, tresc in cele(dwa_obszary)] == ["B", "A", "C"]
    przestaw(dwa_obszary, "cel", cel_c.pk, przed=Cel.objects.get(tresc="B").pk)
    assert [tresc for _, _, tresc in cele(dwa_obszary)] == ["C", "B", "A"]
    assert [numer for _, numer, _ in cele(dwa_obszary)] == [1, 2, 3]


def test_areas_change_places_and_goals_are_renumbered(dwa_obszary: Swiat) -> None:
    drugi = ObszarPriorytetowy.objects.get(nazwa="Drugi")
    przestaw(dwa_obszary, "obszar", drugi.pk, dokad="wyzej")
    drugi.refresh_from_db()
    assert drugi.numer == 1
    assert cele(dwa_obszary) == [(1, 1, "C"), (2, 2, "A"), (2, 3, "B")]


def test_action_moves_to_another_goal_and_keeps_its_number(dwa_obszary: Swiat) -> None:
    dzialanie = Dzialanie.objects.filter(sprawa=dwa_obszary.sprawa).order_by("numer").first()
    cel_c = Cel.objects.get(tresc="C")
    przestaw(dwa_obszary, "dzialanie", dzialanie.pk, dokad="do", rodzic=cel_c.pk)
    numer = dzialanie.numer
    dzialanie.refresh_from_db()
    assert (dzialanie.cel_id, dzialanie.numer) == (cel_c.pk, numer)


def test_stale_order_and_double_submit_change_nothing(dwa_obszary: Swiat) -> None:
    widziane = widziana(kolejnosc(dwa_obszary.sprawa, "cel"), "cel")
    cel_b = Cel.objects.get(tresc="B")
    for _ in range(2):
        przestaw(dwa_obszary, "cel", cel_b.pk, dokad="wyzej", widziane=widziane)
    assert [tresc for _, _, tresc in cele(dwa_obszary)] == ["B", "A", "C"]
    strona = dwa_obszary.klient("animator").get(reverse("plan:etap", args=[dwa_obszary.sprawa.pk])).content.decode()
    assert "Ktoś zmienił w tym czasie kolejność" in strona


@pytest.mark.parametrize(("kto", "kod"), [("doradca", 403), ("urzednik", 403), ("obcy_animator", 404)])
def test_who_may_move(dwa_obszary: Swiat, kto: str, kod: int) -> None:
    assert przestaw(dwa_obszary, "cel", Cel.objects.get(tresc="B").pk, kto, dokad="wyzej").status_code == kod


@pytest.mark.parametrize(
    "zle", [{"rodzaj": "plan"}, {"pk": "x"}, {"dokad": "w bok"}, {"przed": 999999}, {"dokad": "do", "rodzic": 999999}]
)
def test_nonsense_is_refused_in_words(dwa_obszary: Swiat, zle: dict) -> None:
    przed = cele(dwa_obszary)
    dane = {"rodzaj": "cel", "pk": Cel.objects.get(tresc="B").pk} | zle
    assert przestaw(dwa_obszary, **{"dokad": "", **dane}).status_code == 302 if dane["rodzaj"] == "cel" else True
    assert cele(dwa_obszary) == przed


def test_annex_keeps_the_accepted_numbers(swiat: Swiat) -> None:
    swiat.sprawa_na("realizacja")
    aneksy.otworz(swiat.sprawa.pk, swiat.osoby["animator"], "Zmiana.")
    przed = cele(swiat)
    wiersze = kolejnosc(swiat.sprawa, "cel")
    przestaw(swiat, "cel", wiersze[-1].pk, dokad="wyzej")
    assert cele(swiat) == przed
    assert "Wyżej" not in swiat.klient("animator").get(reverse("plan:etap", args=[swiat.sprawa.pk])).content.decode()


def test_moves_are_in_the_history_of_the_team(dwa_obszary: Swiat) -> None:
    ruch = Ruch(
        "cel", Cel.objects.get(tresc="B").pk, "wyzej", widziane=widziana(kolejnosc(dwa_obszary.sprawa, "cel"), "cel")
    )
    przestawianie.przesun(dwa_obszary.sprawa.pk, dwa_obszary.osoby["animator"], ruch)
    zdarzenie = dwa_obszary.sprawa.zdarzenia.filter(opis__startswith="kolejność").get()
    assert (zdarzenie.opis, zdarzenie.widzi_gmina) == ("kolejność w planie: Cel 2: B → Cel 1: B", False)
