"""The board narrowed to what is missing: counts beside each, only the rows asked for, always with a way back."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse

from plan.filtry import filtry, zawez
from plan.kolizje import kolizje
from plan.models import Cel, Dzialanie, ObszarPriorytetowy, OdlozonyWniosek
from plan.struktura import wczytaj
from sciezka.sprawa.models import Sprawa


def liczby(sprawa: Sprawa) -> dict[str, int]:
    plan = wczytaj(sprawa)
    return {filtr.klucz: filtr.ile for filtr in filtry(plan, kolizje(plan, sprawa.kontrakt))}


def strona(swiat, sprawa: Sprawa, brak: str = "", **naglowki: str) -> str:
    adres = reverse("plan:etap", args=[sprawa.pk]) + (f"?brak={brak}" if brak else "")
    return swiat.klient("animator").get(adres, headers=naglowki).content.decode()


def ostatni_cel(sprawa: Sprawa) -> Cel:
    return Cel.objects.filter(sprawa=sprawa).order_by("numer").last()


def zepsuj(sprawa: Sprawa, klucz: str) -> None:
    """Make one gap of a kind."""
    cele = Cel.objects.filter(pk=ostatni_cel(sprawa).pk)
    dzialania = Dzialanie.objects.filter(pk=Dzialanie.objects.filter(sprawa=sprawa).order_by("numer").last().pk)
    zmiany = {
        "wnioski-bez-decyzji": lambda: OdlozonyWniosek.objects.filter(sprawa=sprawa).first().delete(),
        "obszary-bez-celu": lambda: ObszarPriorytetowy.objects.create(sprawa=sprawa, numer=90, nazwa="Pusty"),
        "cele-bez-wskaznika": lambda: cele.update(wskaznik=""),
        "cele-bez-bazy": lambda: cele.update(baza=None),
        "cele-bez-docelowej": lambda: cele.update(docelowa=None),
        "cele-bez-terminu": lambda: cele.update(termin=None),
        "cele-bez-dzialania": lambda: Dzialanie.objects.filter(cel__in=cele).delete(),
        "dzialania-bez-osoby": lambda: dzialania.update(osoba=None, odpowiedzialny="wójt"),
        "poza-kontraktem": lambda: dzialania.update(do=sprawa.kontrakt.do + timedelta(days=9)),
        "po-terminie": lambda: Cel.objects.filter(dzialania__in=dzialania).update(termin=sprawa.kontrakt.od),
        "przeciazenie": lambda: dzialania.update(godziny=900),
    }
    zmiany[klucz]()


@pytest.fixture
def pelny(sprawa) -> Sprawa:
    """A plan in which nothing is missing."""
    Cel.objects.filter(sprawa=sprawa).update(
        wskaznik="umowy", baza=1, docelowa=2, termin=sprawa.kontrakt.do - timedelta(days=1)
    )
    animator = sprawa.role.get(rola="animator").osoba
    Dzialanie.objects.filter(sprawa=sprawa).update(osoba=animator, godziny=2)
    return sprawa


def test_a_plan_without_gaps_offers_no_filter(swiat, pelny):
    assert {klucz for klucz, ile in liczby(pelny).items() if ile} == set()
    assert "Pokaż tylko:" not in strona(swiat, pelny)


KLUCZE = (
    "wnioski-bez-decyzji", "obszary-bez-celu", "cele-bez-wskaznika", "cele-bez-bazy", "cele-bez-docelowej",
    "cele-bez-terminu", "cele-bez-dzialania", "dzialania-bez-osoby", "poza-kontraktem", "po-terminie", "przeciazenie",
)  # fmt: skip


@pytest.mark.parametrize("klucz", KLUCZE)
def test_each_gap_is_counted_linked_and_shown_alone(swiat, pelny, klucz):
    zepsuj(pelny, klucz)
    ile = liczby(pelny)[klucz]
    assert ile >= 1
    cala = strona(swiat, pelny)
    nazwa = re.search(rf'href="\?brak={klucz}">([^<]+) \((\d+)\)</a>', cala)
    assert int(nazwa[2]) == ile
    wybrana = strona(swiat, pelny, klucz)
    assert f"Widać tylko: {nazwa[1]} ({ile})." in wybrana
    assert "Pokaż cały plan" in wybrana
    assert 'aria-current="page"' in wybrana
    assert "Harmonogram jako tabela" not in wybrana
    plan = wczytaj(pelny)
    miejsca = next(f.miejsca for f in filtry(plan, kolizje(plan, pelny.kontrakt)) if f.klucz == klucz)
    for rodzaj, pk in miejsca:
        assert f'id="{rodzaj}-{pk}"' in wybrana
    widoczne = {(r, int(pk)) for r, pk in re.findall(r'id="(wniosek|dzialanie)-(\d+)"', wybrana)}
    assert widoczne <= miejsca


def test_goal_shown_for_its_own_gap_says_how_many_actions_are_out_of_sight(swiat, pelny):
    cel = Cel.objects.filter(sprawa=pelny, dzialania__isnull=False).order_by("numer").first()
    Cel.objects.filter(pk=cel.pk).update(wskaznik="")
    wybrana = strona(swiat, pelny, "cele-bez-wskaznika")
    assert f"Działania tego celu są poza filtrem: {cel.dzialania.count()}." in wybrana
    assert "cel bez działania" not in wybrana


def test_unknown_filter_shows_the_whole_plan(swiat, pelny):
    tekst = strona(swiat, pelny, "nie-ma-takiego")
    assert "Widać tylko" not in tekst
    assert "Harmonogram jako tabela" in tekst


def test_undecided_conclusion_can_still_go_to_any_area_under_the_filter(swiat, pelny):
    zepsuj(pelny, "wnioski-bez-decyzji")
    assert "Do obszaru 1" in strona(swiat, pelny, "wnioski-bez-decyzji")


def test_a_row_mended_in_place_stays_in_sight_with_its_count_down(swiat, pelny):
    cel = ostatni_cel(pelny)
    Cel.objects.filter(sprawa=pelny).update(termin=None)
    adres = reverse("plan:etap", args=[pelny.pk])
    dane = {"tresc": cel.tresc, "efekt": cel.efekt, "rezultat": cel.rezultat, "wskaznik": "umowy", "docelowa": "2",
            "baza": "1", "termin": pelny.kontrakt.do.isoformat(), "rewizja": Cel.objects.get(pk=cel.pk).rewizja}  # fmt: skip
    naglowki = {"HX-Request": "true", "HX-Target": f"cel-{cel.pk}-karta",
                "HX-Current-URL": f"http://testserver{adres}?brak=cele-bez-terminu"}  # fmt: skip
    tekst = (
        swiat.klient("animator")
        .post(reverse("plan:cel_zmien", args=[pelny.pk, cel.pk]), dane, headers=naglowki)
        .content.decode()
    )
    zostalo = Cel.objects.filter(sprawa=pelny, termin=None).count()
    assert f"Widać tylko: cele bez terminu ({zostalo})." in tekst
    assert f'id="cel-{cel.pk}"' in tekst


def test_nothing_is_moved_on_a_narrowed_board(swiat, pelny):
    Cel.objects.filter(sprawa=pelny).update(termin=None)
    assert "Niżej<" in strona(swiat, pelny)
    assert "Niżej<" not in strona(swiat, pelny, "cele-bez-terminu")


def test_narrowing_keeps_parents_and_counts_what_it_leaves_out(pelny):
    plan = wczytaj(pelny)
    dzialanie = plan.dzialania[0]
    waski = zawez(plan, frozenset({("dzialanie", dzialanie.pk)}))
    assert waski.wnioski == []
    assert waski.dzialania == [dzialanie]
    assert [cel.pk for cel in waski.cele] == [dzialanie.cel_id]
    (obszar,) = waski.obszary
    pelny_obszar = next(o for o in plan.obszary if o.obszar == obszar.obszar)
    assert obszar.ukryte == len(pelny_obszar.cele) - 1
    assert obszar.cele[0].ukryte == dzialanie.cel.dzialania.count() - 1
