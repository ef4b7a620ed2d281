"""Priority areas, the conclusions they take up, and conclusions set aside."""

import uuid

import pytest
from django.urls import reverse
from django.utils.html import escape

from plan.models import Dzialanie, ObszarPriorytetowy, OdlozonyWniosek
from sciezka.sprawa.models import Sprawa, Zdarzenie


@pytest.fixture
def pusty(swiat) -> Sprawa:
    """A case at the beginning of stage III."""
    return swiat.sprawa_na("plan")


def adres(nazwa: str, sprawa: Sprawa, *args: int) -> str:
    return reverse(f"plan:{nazwa}", args=[sprawa.pk, *args])


def wnioski(sprawa: Sprawa) -> list:
    return list(sprawa.wniosek_set.order_by("numer"))


def podejmowane(sprawa: Sprawa) -> list:
    return [wniosek for wniosek in wnioski(sprawa) if not hasattr(wniosek, "odlozenie")]


def obszar(sprawa: Sprawa, ile: int = 1, **pola: object) -> dict:
    wybrane = [wniosek.pk for wniosek in wnioski(sprawa)[:ile]]
    return {"nazwa": "Nowy obszar", "uzasadnienie": "Bo tak wynika", "wnioski": wybrane, "klucz": uuid.uuid4(), **pola}


def test_area_gets_the_next_number_its_conclusions_and_history(swiat, pusty):
    odpowiedz = swiat.klient("animator").post(adres("obszar_dodaj", pusty), obszar(pusty, 2))
    nowy = ObszarPriorytetowy.objects.get(sprawa=pusty)
    assert odpowiedz.url == f"{adres('etap', pusty)}#obszar-{nowy.pk}"
    assert nowy.numer == 1
    assert nowy.utworzyl == swiat.osoby["animator"]
    assert [wniosek.numer for wniosek in nowy.wnioski.order_by("numer")] == [1, 2]
    zdarzenie = Zdarzenie.objects.filter(sprawa=pusty).first()
    assert zdarzenie.opis == "obszar priorytetowy: Obszar 1: Nowy obszar"
    assert not zdarzenie.widzi_gmina


def test_area_without_a_conclusion_is_refused_and_nothing_is_lost(swiat, pusty):
    odpowiedz = swiat.klient("animator").post(adres("obszar_dodaj", pusty), obszar(pusty, 0))
    assert odpowiedz.status_code == 422
    assert "Zaznacz co najmniej jeden wniosek" in odpowiedz.content.decode()
    assert "Bo tak wynika" in odpowiedz.content.decode()


def test_conclusion_of_another_case_is_refused(swiat, pusty):
    odpowiedz = swiat.klient("animator").post(adres("obszar_dodaj", pusty), obszar(pusty, wnioski=[999_999]))
    assert odpowiedz.status_code == 422
    assert not ObszarPriorytetowy.objects.exists()


def test_sent_twice_makes_one_area(swiat, pusty):
    dane = obszar(pusty)
    for _ in range(2):
        assert swiat.klient("animator").post(adres("obszar_dodaj", pusty), dane).status_code == 302
    assert ObszarPriorytetowy.objects.count() == 1


def test_address_ticks_the_conclusion_it_names(swiat, sprawa):
    odlozony = OdlozonyWniosek.objects.get(sprawa=sprawa)
    istniejacy = ObszarPriorytetowy.objects.filter(sprawa=sprawa).first()
    for strona in (adres("obszar_dodaj", sprawa), adres("obszar_zmien", sprawa, istniejacy.pk)):
        odpowiedz = swiat.klient("animator").get(f"{strona}?wniosek={odlozony.wniosek_id}")
        assert odlozony.wniosek_id in odpowiedz.context["formularz"]["wnioski"].value()
        assert swiat.klient("animator").get(f"{strona}?wniosek=abc").status_code == 200


def test_stale_area_shows_both_versions_also_of_conclusions(swiat, sprawa):
    wiersz = ObszarPriorytetowy.objects.filter(sprawa=sprawa).first()
    ObszarPriorytetowy.objects.filter(pk=wiersz.pk).update(nazwa="Nazwa od kogoś innego")
    dane = obszar(sprawa, rewizja=wiersz.rewizja, wnioski=[podejmowane(sprawa)[1].pk])
    odpowiedz = swiat.klient("animator").post(adres("obszar_zmien", sprawa, wiersz.pk), dane)
    tekst = odpowiedz.content.decode()
    assert odpowiedz.status_code == 409
    assert "Nazwa od kogoś innego" in tekst
    assert "Nowy obszar" in tekst
    pary = {para["pole"]: (para["twoja"], para["zapisana"]) for para in odpowiedz.context["konflikt"]}
    assert pary["wnioski"][0] == podejmowane(sprawa)[1].etykieta


def test_change_of_conclusions_is_in_the_history_in_words(swiat, sprawa):
    wiersz = ObszarPriorytetowy.objects.filter(sprawa=sprawa).first()
    przed = wiersz.wartosci()["wnioski"]
    wszystkie = podejmowane(sprawa)
    dane = obszar(sprawa, nazwa=wiersz.nazwa, uzasadnienie=wiersz.uzasadnienie, rewizja=wiersz.rewizja)
    dane["wnioski"] = [wniosek.pk for wniosek in wszystkie]
    swiat.klient("animator").post(adres("obszar_zmien", sprawa, wiersz.pk), dane)
    (zmiana,) = Zdarzenie.objects.filter(sprawa=sprawa).first().dane["zmiany"]
    po = ", ".join(wniosek.etykieta for wniosek in wszystkie)
    assert zmiana == {"pole": "wnioski", "bylo": przed, "jest": po}


def test_set_aside_needs_a_reason(swiat, pusty):
    strona = adres("odloz", pusty, wnioski(pusty)[0].pk)
    assert swiat.klient("animator").post(strona, {"powod": "  ", "klucz": uuid.uuid4()}).status_code == 422
    odpowiedz = swiat.klient("animator").post(strona, {"powod": "Brak pieniędzy", "klucz": uuid.uuid4()})
    assert odpowiedz.url.endswith(f"#wniosek-{wnioski(pusty)[0].pk}")
    assert OdlozonyWniosek.objects.get().powod == "Brak pieniędzy"


def test_taken_up_conclusion_cannot_be_set_aside(swiat, sprawa):
    podjety = ObszarPriorytetowy.objects.filter(sprawa=sprawa).first().wnioski.first()
    odpowiedz = swiat.klient("animator").post(
        adres("odloz", sprawa, podjety.pk), {"powod": "Mój powód", "klucz": uuid.uuid4()}
    )
    assert odpowiedz.status_code == 422
    assert f"{podjety.etykieta} jest w obszarze 1. Najpierw odznacz go tam" in odpowiedz.content.decode()
    assert "Mój powód" in odpowiedz.content.decode()


def test_set_aside_twice_is_refused(swiat, sprawa):
    odlozony = OdlozonyWniosek.objects.get(sprawa=sprawa)
    strona = adres("odloz", sprawa, odlozony.wniosek_id)
    odpowiedz = swiat.klient("animator").post(strona, {"powod": "Drugi", "klucz": uuid.uuid4()})
    assert odpowiedz.status_code == 422
    assert "jest już odłożony" in odpowiedz.content.decode()


def test_set_aside_conclusion_cannot_be_taken_up_until_undone(swiat, sprawa):
    odlozony = OdlozonyWniosek.objects.get(sprawa=sprawa)
    dane = obszar(sprawa, wnioski=[odlozony.wniosek_id])
    odpowiedz = swiat.klient("animator").post(adres("obszar_dodaj", sprawa), dane)
    assert odpowiedz.status_code == 422
    assert "Najpierw cofnij odłożenie na stronie planu." in odpowiedz.content.decode()
    cofnij = adres("odlozenie_cofnij", sprawa, odlozony.pk)
    assert odlozony.powod in swiat.klient("animator").get(cofnij).content.decode()
    swiat.klient("animator").post(cofnij)
    assert swiat.klient("animator").post(adres("obszar_dodaj", sprawa), dane).status_code == 302


def test_reason_can_be_changed(swiat, sprawa):
    odlozony = OdlozonyWniosek.objects.get(sprawa=sprawa)
    strona = adres("odlozenie_zmien", sprawa, odlozony.pk)
    assert escape(odlozony.wniosek) in swiat.klient("animator").get(strona).content.decode()
    swiat.klient("animator").post(strona, {"powod": "Inny", "rewizja": odlozony.rewizja, "klucz": odlozony.klucz})
    odlozony.refresh_from_db()
    assert odlozony.powod == "Inny"


def test_removing_an_area_says_what_goes_with_it_and_frees_its_conclusions(swiat, sprawa):
    wiersz = ObszarPriorytetowy.objects.filter(sprawa=sprawa).first()
    uwolniony = wiersz.wnioski.order_by("numer").first()
    strona = adres("obszar_usun", sprawa, wiersz.pk)
    assert "razem z tym, co pod nim stoi: 1 cel, 4 działania" in swiat.klient("animator").get(strona).content.decode()
    swiat.klient("animator").post(strona)
    assert not Dzialanie.objects.filter(cel__obszar_id=wiersz.pk).exists()
    tekst = swiat.klient("animator").get(adres("etap", sprawa)).content.decode()
    assert f"Wniosek {uwolniony.etykieta}: włącz go do obszaru albo odłóż z powodem." in tekst
    assert "bez decyzji" in tekst
