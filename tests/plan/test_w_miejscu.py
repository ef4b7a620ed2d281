"""The board edited in place: what comes back to htmx, and that the same addresses still serve whole pages."""

import re
import uuid
from datetime import timedelta

import pytest
from django.urls import reverse

from plan.models import Cel, Dzialanie, ObszarPriorytetowy, OdlozonyWniosek, Plan
from plan.struktura import wczytaj
from sciezka.sprawa.models import Sprawa, Zdarzenie


def adres(nazwa: str, sprawa: Sprawa, *args: int) -> str:
    return reverse(f"plan:{nazwa}", args=[sprawa.pk, *args])


def naglowki(karta: str, strona: str = "") -> dict[str, str]:
    return {"HX-Request": "true", "HX-Target": karta, "HX-Current-URL": f"http://testserver{strona}"}


def dane_celu(cel: Cel, **pola: object) -> dict:
    return {"tresc": cel.tresc, "efekt": cel.efekt, "rezultat": cel.rezultat, "rewizja": cel.rewizja, **pola}


@pytest.fixture
def cel(sprawa) -> Cel:
    return Cel.objects.filter(sprawa=sprawa).order_by("numer").first()


def otwierane(sprawa: Sprawa) -> dict[str, tuple[str, str]]:
    """Every card with the address of the form that opens in its place."""
    obszar = ObszarPriorytetowy.objects.filter(sprawa=sprawa).order_by("numer").first()
    cel = Cel.objects.filter(sprawa=sprawa).order_by("numer").first()
    dzialanie = Dzialanie.objects.filter(sprawa=sprawa).order_by("numer").first()
    odlozony = OdlozonyWniosek.objects.filter(sprawa=sprawa).order_by("pk").first()
    wniosek = f"wniosek-{odlozony.wniosek_id}"
    return {
        "introduction": ("wprowadzenie-karta", adres("wprowadzenie", sprawa)),
        "reason": (wniosek, adres("odlozenie_zmien", sprawa, odlozony.pk)),
        "setting aside": (wniosek, adres("odloz", sprawa, odlozony.wniosek_id)),
        "area from a conclusion": (wniosek, f"{adres('obszar_dodaj', sprawa)}?wniosek={odlozony.wniosek_id}"),
        "new area": ("obszar-dodaj-karta", adres("obszar_dodaj", sprawa)),
        "area": (f"obszar-{obszar.pk}-karta", adres("obszar_zmien", sprawa, obszar.pk)),
        "new goal": (f"cel-dodaj-{obszar.pk}-karta", adres("cel_dodaj", sprawa, obszar.pk)),
        "goal": (f"cel-{cel.pk}-karta", adres("cel_zmien", sprawa, cel.pk)),
        "new action": (f"dzialanie-dodaj-{cel.pk}-karta", adres("dzialanie_dodaj", sprawa, cel.pk)),
        "action": (f"dzialanie-{dzialanie.pk}", adres("dzialanie_zmien", sprawa, dzialanie.pk)),
    }


def test_every_card_of_the_page_opens_its_form_in_its_own_place(swiat, sprawa):
    klient = swiat.klient("animator")
    strona = klient.get(adres("etap", sprawa)).content.decode()
    for nazwa, (karta, gdzie) in otwierane(sprawa).items():
        assert f'id="{karta}"' in strona, nazwa
        tekst = klient.get(gdzie, headers=naglowki(karta)).content.decode()
        assert f'id="{karta}" data-otwarty' in tekst, nazwa
        assert f'hx-target="#{karta}"' in tekst, nazwa
        assert "<html" not in tekst, nazwa
        assert ("<tr" in tekst) == (karta.split("-")[1].isdigit() and "karta" not in karta), nazwa
        cala = klient.get(gdzie).content.decode()
        assert "<html" in cala, nazwa
        assert "data-otwarty" not in cala, nazwa


def test_every_link_that_opens_in_place_names_a_card_of_the_page(swiat, sprawa):
    strona = swiat.klient("animator").get(adres("etap", sprawa)).content.decode()
    karty = re.findall(r'hx-target="#([\w-]+)"', strona)
    assert len(karty) > 10
    assert [karta for karta in karty if f'id="{karta}"' not in strona] == []


def test_a_save_brings_the_board_back_with_the_change_everywhere_and_says_it(swiat, sprawa, cel):
    karta, gdzie = f"cel-{cel.pk}-karta", adres("cel_zmien", sprawa, cel.pk)
    odpowiedz = swiat.klient("animator").post(gdzie, dane_celu(cel, tresc="Zmieniony cel"), headers=naglowki(karta))
    tekst = odpowiedz.content.decode()
    assert (odpowiedz.status_code, odpowiedz["HX-Retarget"], odpowiedz["HX-Reswap"]) == (200, "#tablica", "outerHTML")
    assert f'data-skup="cel-{cel.pk}" data-komunikat="Zapisano."' in tekst
    assert 'role="status" hx-swap-oob="true">Zapisano.</p>' in tekst
    assert 'id="co-zostalo" hx-swap-oob="true"' in tekst
    assert tekst.count(f"Cel {cel.numer}: Zmieniony cel") > 2
    assert Zdarzenie.objects.filter(sprawa=sprawa, opis__contains="Zmieniony cel").exists()
    assert "Zapisano." not in swiat.klient("animator").get(adres("etap", sprawa)).content.decode()


def test_an_action_outside_the_contract_is_saved_and_both_said(swiat, sprawa, cel):
    od = sprawa.kontrakt.do
    dane = {"nazwa": "Późne", "forma": 5, "od": od, "do": od + timedelta(days=3), "godziny": "2", "odpowiedzialny": "wójt",
            "klucz": uuid.uuid4()}  # fmt: skip
    gdzie, karta = adres("dzialanie_dodaj", sprawa, cel.pk), f"dzialanie-dodaj-{cel.pk}-karta"
    tekst = swiat.klient("animator").post(gdzie, dane, headers=naglowki(karta)).content.decode()
    nowe = Dzialanie.objects.get(nazwa="Późne")
    assert f'data-skup="dzialanie-{nowe.pk}"' in tekst
    assert 'data-komunikat="Zapisano. Uwaga: to działanie wychodzi poza okres kontraktu."' in tekst
    swiat.klient("animator").post(gdzie, dane, headers=naglowki(karta))
    assert Dzialanie.objects.filter(nazwa="Późne").count() == 1


def test_an_error_comes_back_into_the_card_at_the_field_with_what_was_typed(swiat, sprawa, cel):
    karta, gdzie = f"cel-{cel.pk}-karta", adres("cel_zmien", sprawa, cel.pk)
    dane = dane_celu(cel, tresc="Wpisany cel", efekt=" ")
    odpowiedz = swiat.klient("animator").post(gdzie, dane, headers=naglowki(karta))
    tekst = odpowiedz.content.decode()
    assert odpowiedz.status_code == 422
    assert "HX-Retarget" not in odpowiedz
    assert f'id="{karta}" data-otwarty' in tekst
    assert f'href="#{karta}-efekt"' in tekst
    assert f'id="{karta}-efekt"' in tekst
    assert "Wpisany cel" in tekst
    assert "data-fokus" in tekst


def test_a_stale_form_shows_both_versions_in_the_card_and_saves_on_the_second_try(swiat, sprawa, cel):
    karta, gdzie = f"cel-{cel.pk}-karta", adres("cel_zmien", sprawa, cel.pk)
    dane = dane_celu(cel, tresc="Mój cel")
    Cel.objects.filter(pk=cel.pk).update(tresc="Cel kogoś innego")
    klient = swiat.klient("animator")
    odpowiedz = klient.post(gdzie, dane, headers=naglowki(karta))
    tekst = odpowiedz.content.decode()
    assert odpowiedz.status_code == 409
    assert "Cel kogoś innego" in tekst
    assert "Mój cel" in tekst
    assert f'id="{karta}-konflikt"' in tekst
    dane["rewizja"] = odpowiedz.context["formularz"].data["rewizja"]
    assert klient.post(gdzie, dane, headers=naglowki(karta)).status_code == 200
    assert Cel.objects.get(pk=cel.pk).tresc == "Mój cel"


def test_giving_up_brings_the_board_back_and_nothing_is_saved(swiat, sprawa, cel):
    gdzie = f"{adres('etap', sprawa)}?skup=cel-{cel.pk}-karta"
    tekst = swiat.klient("animator").get(gdzie, headers=naglowki("tablica")).content.decode()
    assert f'<div id="tablica" hx-swap="outerHTML" data-skup="cel-{cel.pk}-karta" data-komunikat="">' in tekst
    assert "<html" not in tekst
    obce = f"{adres('etap', sprawa)}?skup=%22%3E%3Cscript%3E"
    assert 'data-skup=""' in swiat.klient("animator").get(obce, headers=naglowki("tablica")).content.decode()


def test_a_closed_stage_or_a_removed_row_brings_the_board_with_the_reason(swiat, sprawa, cel):
    klient, karta, gdzie = swiat.klient("animator"), f"cel-{cel.pk}-karta", adres("cel_zmien", sprawa, cel.pk)
    cel.delete()
    zniknal = klient.get(gdzie, headers=naglowki(karta)).content.decode()
    assert "Ktoś usunął to z planu." in zniknal
    cel.obszar.delete()
    Plan.objects.filter(sprawa=sprawa).update(wprowadzenie="Wstęp")
    droga = swiat.droga()
    droga.przejdz("przerwij", powod="przerwa")
    odpowiedz = klient.get(adres("wprowadzenie", sprawa), headers=naglowki("wprowadzenie-karta"))
    assert odpowiedz.status_code == 200
    assert "Sprawa jest przerwana." in odpowiedz.content.decode()
    assert "data-zmien" not in odpowiedz.content.decode()


def test_a_target_that_is_no_card_gets_the_whole_page(swiat, sprawa, cel):
    tekst = (
        swiat.klient("animator").get(adres("cel_zmien", sprawa, cel.pk), headers=naglowki("a b<c>")).content.decode()
    )
    assert "<html" in tekst


@pytest.mark.parametrize("kto", ["doradca", "urzednik"])
def test_only_those_who_lead_the_case_get_forms(swiat, sprawa, kto):
    for karta, gdzie in otwierane(sprawa).values():
        assert swiat.klient(kto).get(gdzie, headers=naglowki(karta)).status_code == 403
        assert swiat.klient(kto).post(gdzie, headers=naglowki(karta)).status_code == 403


def test_the_official_gets_no_board(swiat, sprawa):
    tekst = swiat.klient("urzednik").get(adres("etap", sprawa), headers=naglowki("tablica")).content.decode()
    assert str(wczytaj(sprawa).cele[0]) not in tekst
