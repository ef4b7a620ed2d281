"""Corrections: the old text stays, somebody confirms again, nothing of it ever changes."""

import uuid

import pytest
from django.db import DatabaseError, transaction

from realizacja import korekty, warunki
from realizacja.models import KorektaWpisu, WpisPracy
from sciezka.sprawa import zegar
from sciezka.sprawa.models import Zdarzenie
from tests.conftest import Swiat
from tests.realizacja.pomoc import TAJNE, adres, dane_wpisu, potwierdz, powod_cofniecia, strona, wpis
from tests.realizacja.pomoc_rodzajow import sesja
from tests.realizacja.test_potwierdzanie import zaznaczone


@pytest.fixture
def potwierdzony(w_realizacji: Swiat) -> WpisPracy:
    wiersz = wpis(w_realizacji, opis="Spotkanie z wójtem", widzi_gmina=True, notatka=TAJNE)
    potwierdz(w_realizacji, wiersz)
    wiersz.refresh_from_db()
    return wiersz


def korekta(wiersz: WpisPracy, **zmiany: object) -> dict[str, object]:
    """Return what the form of a correction sends."""
    return dane_wpisu(
        godziny="2", widzi_gmina="on", notatka=TAJNE, rewizja=wiersz.rewizja, klucz_korekty=uuid.uuid4(),
        powod_korekty="Pomylone godziny", opis="Spotkanie z wójtem i skarbnikiem", **zmiany,
    )  # fmt: skip


def test_a_correction_keeps_the_old_text_and_waits_for_confirmation_again(
    w_realizacji: Swiat, potwierdzony: WpisPracy
) -> None:
    animator, popraw = w_realizacji.klient("animator"), adres(w_realizacji, "korekta", potwierdzony.pk)
    assert popraw in strona(w_realizacji, "animator", "etap")
    assert warunki.formy_obligatoryjne(w_realizacji.sprawa)[0].braki[0].tekst.startswith("Brakuje koncepcji")
    assert animator.get(popraw).content.decode().count('name="powod_korekty"') == 1
    dane = korekta(potwierdzony)
    assert animator.post(popraw, dane | {"powod_korekty": "  "}).status_code == 422
    assert not KorektaWpisu.objects.exists()
    assert animator.post(popraw, dane).status_code == 302
    assert animator.post(popraw, dane).status_code == 302  # sent twice, corrected once
    zapis = KorektaWpisu.objects.get()
    potwierdzony.refresh_from_db()
    assert (potwierdzony.godziny, potwierdzony.potwierdzono) == (2, None)
    assert zapis.wiersz["opis"] == "Spotkanie z wójtem"
    assert (zapis.godziny_przed, zapis.godziny_po) == (1, 2)
    assert zapis.potwierdzil_przed == w_realizacji.osoby["koordynator"]
    # until somebody confirms the corrected entry, the obligatory form is not carried out
    assert "brakuje potwierdzonego wpisu" in warunki.formy_obligatoryjne(w_realizacji.sprawa)[0].braki[0].tekst
    tresc = strona(w_realizacji, "koordynator", "etap")
    assert "Poprawiono 1 raz" in tresc.replace("\xa0", " ")
    assert "<ins>i skarbnikiem</ins>" in tresc
    assert "czeka na ponowne potwierdzenie" in tresc
    for kto in ("urzednik",):
        widziane = strona(w_realizacji, kto, "etap")
        assert "Pomylone godziny" in widziane
        assert TAJNE not in widziane
    w_realizacji.klient("koordynator").post(adres(w_realizacji, "potwierdz"), zaznaczone(potwierdzony))
    assert WpisPracy.objects.potwierdzone().count() == 1
    zdarzenie = Zdarzenie.objects.get(rodzaj="skorygowano")
    assert (zdarzenie.powod, zdarzenie.widzi_gmina) == ("Pomylone godziny", True)


def test_a_correction_of_what_the_municipality_did_not_see_stays_in_the_team(w_realizacji: Swiat) -> None:
    wiersz = wpis(w_realizacji, opis=TAJNE)
    potwierdz(w_realizacji, wiersz)
    wiersz.refresh_from_db()
    odpowiedz = w_realizacji.klient("animator").post(adres(w_realizacji, "korekta", wiersz.pk), korekta(wiersz))
    assert odpowiedz.status_code == 302
    widziane = strona(w_realizacji, "urzednik", "etap")
    assert "i skarbnikiem" in widziane
    assert TAJNE not in widziane
    assert "Pomylone godziny" not in widziane
    assert not Zdarzenie.objects.get(rodzaj="skorygowano").widzi_gmina


def test_details_of_the_work_form_are_corrected_with_the_entry(w_realizacji: Swiat) -> None:
    wiersz = wpis(w_realizacji, "doradca", forma=2, wynik_doradztwa="wiedza", opis_wyniku="Znają tryby")
    rada = sesja(w_realizacji, wiersz)
    potwierdz(w_realizacji, wiersz)
    wiersz.refresh_from_db()
    popraw, doradca = adres(w_realizacji, "korekta", wiersz.pk), w_realizacji.klient("doradca")
    assert "Klauzule społeczne" in doradca.get(popraw).content.decode()
    dane = korekta(wiersz, czesc="sesja", wynik_doradztwa="wiedza", opis_wyniku="Znają tryby") | {
        "forma": "2", "sesja-temat": "Zastrzeżenie zamówienia", "opis": "Praca", "godziny": "1", "notatka": "",
    }  # fmt: skip
    dane.pop("widzi_gmina")
    assert doradca.post(popraw, dane).status_code == 302
    rada.refresh_from_db()
    assert rada.temat == "Zastrzeżenie zamówienia"
    zmiany = korekty.zmiany(KorektaWpisu.objects.get(), zespol=True)
    assert [(zmiana["przed"], zmiana["po"]) for zmiana in zmiany] == [("Klauzule społeczne", "Zastrzeżenie zamówienia")]


def test_who_corrects_and_who_confirms_then(w_realizacji: Swiat, potwierdzony: WpisPracy) -> None:
    popraw = adres(w_realizacji, "korekta", potwierdzony.pk)
    assert w_realizacji.klient("doradca").get(popraw).status_code == 403
    assert w_realizacji.klient("urzednik").get(popraw).status_code == 403
    koordynator = w_realizacji.klient("koordynator")
    bez_zmian = korekta(potwierdzony) | {"godziny": "1", "opis": "Spotkanie z wójtem"}
    assert "Niczego we wpisie nie zmieniono" in koordynator.post(popraw, bez_zmian).content.decode()
    stary = korekta(potwierdzony) | {"rewizja": potwierdzony.rewizja - 1}
    assert koordynator.post(popraw, stary).status_code == 409
    assert koordynator.post(popraw, korekta(potwierdzony)).status_code == 302
    potwierdzony.refresh_from_db()
    assert (potwierdzony.autor, potwierdzony.rola_autora) == (w_realizacji.osoby["animator"], "animator")
    assert f'value="{potwierdzony.pk}-' not in strona(w_realizacji, "koordynator", "etap")
    odpowiedz = koordynator.post(adres(w_realizacji, "potwierdz"), zaznaczone(potwierdzony))
    assert odpowiedz.status_code == 409
    with pytest.raises(DatabaseError, match="osoba, która go poprawiła"), transaction.atomic():
        potwierdz(w_realizacji, potwierdzony)


def test_an_entry_confirmed_once_is_corrected_even_when_the_confirmation_was_taken_back(
    w_realizacji: Swiat, potwierdzony: WpisPracy
) -> None:
    powod_cofniecia(w_realizacji)
    WpisPracy.objects.filter(pk=potwierdzony.pk).update(potwierdzil=None, potwierdzono=None)
    potwierdzony.refresh_from_db()
    animator = w_realizacji.klient("animator")
    zmien = animator.post(adres(w_realizacji, "wpis_zmien", potwierdzony.pk), dane_wpisu(rewizja=potwierdzony.rewizja))
    assert zmien.status_code == 409
    assert animator.post(adres(w_realizacji, "korekta", potwierdzony.pk), korekta(potwierdzony)).status_code == 302
    assert animator.post(adres(w_realizacji, "wpis_usun", potwierdzony.pk)).status_code == 409


def test_the_database_refuses_a_change_without_a_correction_of_this_revision(
    w_realizacji: Swiat, potwierdzony: WpisPracy
) -> None:
    wpisy = WpisPracy.objects.filter(pk=potwierdzony.pk)
    pola = {"sprawa": w_realizacji.sprawa, "wpis": potwierdzony, "powod": "Próba", "data_po": zegar.dzis(),
            "godziny_po": 3, "utworzyl": w_realizacji.osoby["animator"]}  # fmt: skip
    with pytest.raises(DatabaseError, match="Ktoś był szybszy"), transaction.atomic():
        KorektaWpisu.objects.create(**pola, rewizja_wpisu=potwierdzony.rewizja - 1)
    zapis = KorektaWpisu.objects.create(**pola, rewizja_wpisu=potwierdzony.rewizja, wiersz={"opis": "podrobiony"})
    zapis.refresh_from_db()
    assert zapis.wiersz["opis"] == "Spotkanie z wójtem"
    with pytest.raises(DatabaseError, match="tylko przez korektę"), transaction.atomic():
        wpisy.update(godziny=3)  # without giving up the confirmation
    assert wpisy.update(godziny=3, potwierdzil=None, potwierdzono=None) == 1
    with pytest.raises(DatabaseError, match="tylko przez korektę"), transaction.atomic():
        wpisy.update(godziny=4)  # one correction covers one change
    for zmiana in ({"powod": "Inny"}, {"wiersz": {}}, {"godziny_przed": 9}):
        with pytest.raises(DatabaseError, match="Korekty wpisu"), transaction.atomic():
            KorektaWpisu.objects.filter(pk=zapis.pk).update(**zmiana)
    with pytest.raises(DatabaseError, match="Korekty wpisu"), transaction.atomic():
        KorektaWpisu.objects.filter(pk=zapis.pk)._raw_delete(using="default")
