"""Templates of plans: whole files, a faithful preview, a draft that lacks only what people decide."""

import shutil
import uuid
from pathlib import Path

import pytest
from django.urls import reverse

from plan import warunki
from plan.models import Cel, Dzialanie, ObszarPriorytetowy
from plan.szablony_planu import FOLDER, przeczytaj, wszystkie
from tests.conftest import Swiat

POPSUTE = [
    ('rezultat = "nowe_ps"', 'rezultat = "cud"', "nieznany rodzaj rezultatu"),
    ("forma = 2", "forma = 9", "nieznana forma pracy"),
    ('plaszczyzny = ["P1"]', 'plaszczyzny = ["P7"]', "nieznana płaszczyzna"),
    ("godziny = 30\n", "", "brakuje pola „godziny”"),
    ("tygodni = 8", 'tygodni = 8\nkolor = "x"', "nieznane pole „kolor”"),
    ("forma = 1", "forma = 4", "brakuje formy obligatoryjnej"),
    ('nazwa = "Spółdzielnia', "nazwa = Spółdzielnia", "to nie jest poprawny TOML"),
]


def adres(swiat: Swiat, nazwa: str, *args: object) -> str:
    return reverse(f"plan:{nazwa}", args=[swiat.sprawa.pk, *args])


@pytest.fixture
def w_planie(swiat: Swiat) -> Swiat:
    swiat.sprawa_na("plan")
    return swiat


def formularz(swiat: Swiat, klucz: str) -> dict[str, object]:
    pola = swiat.klient("animator").get(adres(swiat, "szablon", klucz)).context["formularz"]
    return {nazwa: pola[nazwa].value() for nazwa in pola.fields}


def test_all_templates_are_whole() -> None:
    szablony, usterki = przeczytaj()
    assert usterki == []
    assert set(szablony) >= {"spoldzielnia_dwoch_gmin", "klauzule_spoleczne", "konkursy_ofert", "uslugi_opiekuncze"}


@pytest.mark.parametrize(("co", "na_co", "zdanie"), POPSUTE)
def test_faults_are_named_with_file_and_line(tmp_path: Path, co: str, na_co: str, zdanie: str) -> None:
    plik = Path(shutil.copy(FOLDER / "spoldzielnia_dwoch_gmin.toml", tmp_path))
    plik.write_text(plik.read_text(encoding="utf-8").replace(co, na_co, 1), encoding="utf-8")
    usterki = [str(usterka) for usterka in przeczytaj(tmp_path)[1]]
    assert any(zdanie in usterka for usterka in usterki), usterki
    assert all(usterka.startswith("spoldzielnia_dwoch_gmin.toml, wiersz ") for usterka in usterki)


@pytest.mark.parametrize("klucz", sorted(wszystkie()))
def test_applied_template_lacks_only_what_people_decide(w_planie: Swiat, klucz: str) -> None:
    podglad = w_planie.klient("animator").get(adres(w_planie, "szablon", klucz)).content.decode()
    dane = formularz(w_planie, klucz)
    for _ in range(2):
        assert w_planie.klient("animator").post(adres(w_planie, "szablon", klucz), dane).status_code == 302
    opis = wszystkie()[klucz]
    assert ObszarPriorytetowy.objects.count() == len(opis["obszary"])
    for dzialanie in Dzialanie.objects.all():
        assert dzialanie.nazwa in podglad
        kontrakt = w_planie.sprawa.kontrakt
        assert kontrakt.od <= dzialanie.od <= dzialanie.do <= kontrakt.do
    teksty = [brak.tekst for brak in warunki.braki(w_planie.odswiez())]
    assert all(tekst.startswith(("Napisz wprowadzenie", "Wniosek W")) for tekst in teksty), teksty


def test_goals_and_areas_can_be_left_out(w_planie: Swiat) -> None:
    klucz = "konkursy_ofert"
    dane = formularz(w_planie, klucz)
    odpowiedz = w_planie.klient("animator").post(adres(w_planie, "szablon", klucz), dane | {"wnioski_0": []})
    assert odpowiedz.status_code == 409
    assert "Wybierz co najmniej jeden obszar" in odpowiedz.content.decode()
    assert not ObszarPriorytetowy.objects.exists()
    w_planie.klient("animator").post(adres(w_planie, "szablon", klucz), dane | {"cele_0": ["1"]})
    assert [cel.tresc for cel in Cel.objects.all()] == [wszystkie()[klucz]["obszary"][0]["cele"][1]["tresc"]]


def test_conclusions_of_another_case_are_not_taken(w_planie: Swiat) -> None:
    dane = formularz(w_planie, "konkursy_ofert") | {"wnioski_0": ["999999"]}
    assert w_planie.klient("animator").post(adres(w_planie, "szablon", "konkursy_ofert"), dane).status_code == 422


def test_who_and_when(swiat: Swiat) -> None:
    swiat.sprawa_na("diagnoza")
    dane = {"klucz": uuid.uuid4()}
    assert swiat.klient("animator").post(adres(swiat, "szablon", "konkursy_ofert"), dane).status_code in {409, 422}
    for kto, kod in (("doradca", 403), ("urzednik", 403), ("obcy_animator", 404)):
        assert swiat.klient(kto).get(adres(swiat, "szablony")).status_code == kod
    assert swiat.klient("animator").get(adres(swiat, "szablon", "nie-ma")).status_code == 404
    assert not ObszarPriorytetowy.objects.exists()
