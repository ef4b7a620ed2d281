"""The plan as a frozen document: what is in it, what never is, and that its keys stay the same."""

import pytest
from django.urls import reverse

from diagnoza.models import Wniosek
from plan.dokumenty import dane_wersji
from plan.models import Cel, Dzialanie, ObszarPriorytetowy, OdlozonyWniosek, Plan
from sciezka.sprawa import roznice, tresc, wersje
from sciezka.sprawa.models import Konserwacja, Sprawa
from tests.pomoc_pdf import sprawdz_pdf

TAJNE = "NIE-DLA-GMINY"


def calosc(dane: dict) -> str:
    return "\n".join(f"{czesc['tytul']}\n" + "\n".join(tresc.wiersze_tekstu(czesc)) for czesc in dane["czesci"])


def czesc(dane: dict, klucz: str) -> dict:
    return next(czesc for czesc in dane["czesci"] if czesc["klucz"] == klucz)


def test_snapshot_has_the_whole_plan_in_reading_order(sprawa):
    dane = tresc.jako_json(dane_wersji(sprawa))
    klucze = [czesc["klucz"] for czesc in dane["czesci"]]
    assert klucze[:3] == ["metryka", "wprowadzenie", "wnioski"]
    assert klucze[-3:] == ["harmonogram", "godziny", "rezultaty"]
    assert [klucz for klucz in klucze if klucz.startswith("obszar-")] == [
        f"obszar-{obszar.pk}" for obszar in ObszarPriorytetowy.objects.filter(sprawa=sprawa)
    ]
    tekst = calosc(dane)
    for wiersz in [*Cel.objects.filter(sprawa=sprawa), *Dzialanie.objects.filter(sprawa=sprawa)]:
        assert str(wiersz) in tekst
    assert "doradztwo specjalistyczne (obligatoryjna)" in tekst
    assert f"odłożony: {OdlozonyWniosek.objects.get(sprawa=sprawa).powod}" in tekst
    assert f"nr {sprawa.kontrakt.numer}" in calosc(dane)


def test_chart_of_the_snapshot_names_every_action_once(sprawa):
    wykres = czesc(dane_wersji(sprawa), "harmonogram")["wykres"]
    assert wykres["rodzaj"] == "gantt"
    nazwy = sorted(wiersz["nazwa"] for wiersz in wykres["dane"]["wiersze"])
    assert nazwy == sorted(str(dzialanie) for dzialanie in Dzialanie.objects.filter(sprawa=sprawa))


def test_comparison_keeps_preliminary_and_final_results(sprawa):
    wiersze = czesc(dane_wersji(sprawa), "rezultaty")["tabela"]["wiersze"]
    for rezultat in sprawa.oczekiwanyrezultat_set.all():
        (wiersz,) = [wiersz for wiersz in wiersze if wiersz[0] == rezultat.get_rodzaj_display()]
        assert rezultat.opis.rstrip(".") in wiersz[1]
        assert "Cel" in wiersz[2]


def test_result_expected_by_the_contract_without_a_goal_is_said_so(sprawa):
    Cel.objects.filter(sprawa=sprawa).update(rezultat="lepsze_warunki")
    tekst = calosc(dane_wersji(sprawa))
    assert "kontrakt tego oczekiwał, w planie nie ma celu" in tekst
    assert "plan dodaje, kontrakt tego nie przewidywał" in tekst


def test_internal_notes_are_in_no_snapshot_no_page_of_the_official(swiat, sprawa):
    Konserwacja.objects.create(kto="test", powod="notatki wcześniejszego etapu w teście")
    Plan.objects.filter(sprawa=sprawa).update(notatka=TAJNE)
    Wniosek.objects.filter(sprawa=sprawa).update(notatka=TAJNE)
    dane = dane_wersji(Sprawa.objects.z_opisem().get(pk=sprawa.pk))
    assert TAJNE not in str(dane)
    strona = reverse("plan:etap", args=[sprawa.pk])
    assert TAJNE in swiat.klient("doradca").get(strona).content.decode()
    tekst = swiat.klient("urzednik").get(strona).content.decode()
    assert TAJNE not in tekst
    assert str(Dzialanie.objects.filter(sprawa=sprawa).first()) not in tekst


def test_keys_stay_when_names_and_numbers_of_others_change(sprawa):
    przed = dane_wersji(sprawa)
    Dzialanie.objects.filter(sprawa=sprawa).last().delete()
    Cel.objects.filter(sprawa=sprawa, numer=1).update(tresc="Cel po uwagach gminy")
    po = dane_wersji(sprawa)
    assert [czesc["klucz"] for czesc in przed["czesci"]] == [czesc["klucz"] for czesc in po["czesci"]]
    zmienione = {zmiana.klucz for zmiana in roznice.porownaj(tresc.jako_json(przed), tresc.jako_json(po))}
    assert f"cel-{Cel.objects.get(sprawa=sprawa, numer=1).pk}" in zmienione
    assert "wprowadzenie" not in zmienione


@pytest.mark.usefixtures("drukuj")
def test_printed_plan_has_text_table_and_chart_and_no_notes(swiat, sprawa):
    Plan.objects.filter(sprawa=sprawa).update(notatka=TAJNE)
    wersja = wersje.wyslij(sprawa.pk, "plan", swiat.osoby["animator"])
    tekst = sprawdz_pdf(bytes(wersja.pdf))
    assert "Plan działania" in tekst
    assert "Godziny" in tekst
    assert TAJNE not in tekst
