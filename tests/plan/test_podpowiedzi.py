"""Suggested goals: rules over conclusions, a person's decision, a draft with its area and actions, for the team alone."""

import shutil
import uuid
from pathlib import Path

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from django.urls import reverse

from diagnoza.models import Wniosek
from plan.models import Cel, Dzialanie, ObszarPriorytetowy, OdlozonyWniosek, PodpowiedzPlanu
from plan.podpowiedzi import PLIK, PodpowiedziPlanu, przeczytaj, reguly
from tests.conftest import Swiat
from tests.diagnoza.wersja_druga import zamien

TAJNE = "TAJNE-TYLKO-ZESPOL powód"


@pytest.fixture
def w_planie(swiat: Swiat) -> Swiat:
    swiat.sprawa_na("plan")
    return swiat


def adres(swiat: Swiat, nazwa: str, *args: object) -> str:
    return reverse(f"plan:{nazwa}", args=[swiat.sprawa.pk, *args])


def pierwsza(swiat: Swiat) -> tuple[int, str]:
    propozycja = PodpowiedziPlanu(swiat.sprawa).otwarte[0]
    return propozycja.wniosek.pk, propozycja.regula.klucz


def wypelniony(swiat: Swiat, klucze: tuple[int, str], **zmiany: object) -> dict[str, object]:
    formularz = swiat.klient("animator").get(adres(swiat, "podpowiedz_przyjmij", *klucze)).context["formularz"]
    dane = {nazwa: formularz[nazwa].value() for nazwa in formularz.fields}
    dane = {nazwa: getattr(wartosc, "pk", wartosc) for nazwa, wartosc in dane.items() if wartosc not in (None, "")}
    return dane | {"baza": "0", "docelowa": "1"} | zmiany


def test_rules_are_whole_and_of_every_plane() -> None:
    wszystkie, usterki = przeczytaj()
    assert usterki == []
    assert len(wszystkie) >= 10
    assert {klucz[:2] for regula in wszystkie.values() for klucz in regula.pytania} == {"P1", "P2", "P3"}


@pytest.mark.parametrize(
    ("co", "na_co", "zdanie"),
    [
        ('"P1.19"', '"P1.77"', "nie ma pytania „P1.77”"),
        ('rodzaje = ["bariera"]', 'rodzaje = ["ryzyko"]', "nieznany rodzaj wniosku „ryzyko”"),
        ('rezultat = "wieksza_skala"', 'rezultat = "cud"', "nieznany rodzaj rezultatu „cud”"),
        ("forma = 5", "forma = 9", "nieznana forma pracy 9"),
        ('klucz = "analiza-prawna"', 'klucz = "lokale"', "klucz „lokale” już jest"),
        ('efekt = "Rada ma', 'skutek = "Rada ma', "nieznane pole „skutek”"),
    ],
)
def test_faults_are_named_with_file_and_line(tmp_path: Path, co: str, na_co: str, zdanie: str) -> None:
    plik = Path(shutil.copy(PLIK, tmp_path))
    zamien(plik, (co, na_co))
    usterki = przeczytaj(plik)[1]
    assert any(zdanie in usterka.tekst for usterka in usterki), usterki
    assert all(usterka.wiersz > 1 for usterka in usterki)


def test_a_goal_is_accepted_with_its_area_and_actions(w_planie: Swiat) -> None:
    klucze = pierwsza(w_planie)
    assert not Cel.objects.exists()
    dane, przyjmij = (
        wypelniony(w_planie, klucze, tresc="Cel naszymi słowami"),
        adres(w_planie, "podpowiedz_przyjmij", *klucze),
    )
    for _ in range(2):
        assert w_planie.klient("animator").post(przyjmij, dane).status_code == 302
    cel = Cel.objects.get()
    regula = reguly()[klucze[1]]
    assert (cel.tresc, cel.obszar.nazwa) == ("Cel naszymi słowami", regula.obszar)
    assert [wniosek.pk for wniosek in cel.obszar.wnioski.all()] == [klucze[0]]
    assert Dzialanie.objects.filter(cel=cel).count() == len(regula.dzialania)
    kontrakt = w_planie.sprawa.kontrakt
    assert all(kontrakt.od <= d.od <= d.do <= kontrakt.do for d in Dzialanie.objects.all())
    assert klucze not in [(p.wniosek.pk, p.regula.klucz) for p in PodpowiedziPlanu(w_planie.sprawa).otwarte]
    w_planie.klient("animator").post(adres(w_planie, "cel_usun", cel.pk))
    assert pierwsza(w_planie) == klucze


def test_a_goal_joins_an_area_and_takes_no_action_unticked(w_planie: Swiat) -> None:
    klucze = pierwsza(w_planie)
    obszar = ObszarPriorytetowy.objects.create(sprawa=w_planie.sprawa, numer=1, nazwa="Nasz obszar")
    dane = wypelniony(w_planie, klucze, obszar=obszar.pk, dzialania=[])
    assert w_planie.klient("animator").post(adres(w_planie, "podpowiedz_przyjmij", *klucze), dane).status_code == 302
    assert Cel.objects.get().obszar == obszar
    assert not Dzialanie.objects.exists()
    assert obszar.wnioski.filter(pk=klucze[0]).exists()


def test_what_only_a_person_knows_must_be_typed(w_planie: Swiat) -> None:
    klucze = pierwsza(w_planie)
    dane = wypelniony(w_planie, klucze, nazwa_obszaru=" ", docelowa="")
    odpowiedz = w_planie.klient("animator").post(adres(w_planie, "podpowiedz_przyjmij", *klucze), dane)
    strona = odpowiedz.content.decode()
    assert odpowiedz.status_code == 422
    assert "Nazwij nowy obszar" in strona
    assert "Podaj wartość docelową" in strona
    assert not Cel.objects.exists()


def test_refusing_taking_back_and_deciding_twice(w_planie: Swiat) -> None:
    klucze = pierwsza(w_planie)
    klient, odrzuc = w_planie.klient("animator"), adres(w_planie, "podpowiedz_odrzuc", *klucze)
    assert klient.post(odrzuc, {"powod": ""}).status_code == 422
    assert klient.post(odrzuc, {"powod": TAJNE, "klucz": str(uuid.uuid4())}).status_code == 302
    assert pierwsza(w_planie) != klucze
    dane = wypelniony(w_planie, klucze)
    drugi = w_planie.klient("koordynator").post(adres(w_planie, "podpowiedz_przyjmij", *klucze), dane)
    assert drugi.status_code == 409
    assert "Ktoś już rozpatrzył" in drugi.content.decode()
    assert TAJNE in klient.get(adres(w_planie, "podpowiedzi")).content.decode()
    decyzja = PodpowiedzPlanu.objects.get()
    assert klient.post(adres(w_planie, "podpowiedz_cofnij", decyzja.pk)).status_code == 302
    assert pierwsza(w_planie) == klucze


def test_a_conclusion_set_aside_suggests_nothing(w_planie: Swiat) -> None:
    klucze = pierwsza(w_planie)
    dane = wypelniony(w_planie, klucze)
    OdlozonyWniosek.objects.create(sprawa=w_planie.sprawa, wniosek_id=klucze[0], powod="Nie teraz.")
    assert klucze[0] not in {p.wniosek.pk for p in PodpowiedziPlanu(w_planie.sprawa).otwarte}
    wynik = w_planie.klient("animator").post(adres(w_planie, "podpowiedz_przyjmij", *klucze), dane)
    assert wynik.status_code == 409
    assert "jest odłożony" in wynik.content.decode()


def test_the_municipality_never_meets_a_suggestion(w_planie: Swiat) -> None:
    klucze = pierwsza(w_planie)
    w_planie.klient("animator").post(adres(w_planie, "podpowiedz_odrzuc", *klucze), {"powod": TAJNE})
    droga = w_planie.droga()
    droga.wypelnij("plan")
    wersja = droga.wyslij("plan")
    urzednik = w_planie.klient("urzednik")
    assert urzednik.get(adres(w_planie, "podpowiedzi")).status_code == 403
    for strona in (adres(w_planie, "etap"), reverse("sprawa:historia", args=[w_planie.sprawa.pk])):
        tresc = urzednik.get(strona).content.decode()
        assert "TAJNE" not in tresc
        assert "odpowiedzi cel" not in tresc
    assert "TAJNE" not in str(wersja.dane)
    with pytest.raises(DatabaseError, match="w przeglądzie"), transaction.atomic():
        PodpowiedzPlanu.objects.update(powod="inny")


@pytest.mark.parametrize("zle", [{"decyzja": "przyjeta"}, {"decyzja": "odrzucona", "powod": " "}])
def test_the_database_refuses_half_a_decision(w_planie: Swiat, zle: dict) -> None:
    wniosek = Wniosek.objects.filter(sprawa=w_planie.sprawa).first()
    with pytest.raises(IntegrityError), transaction.atomic():
        PodpowiedzPlanu.objects.create(sprawa=w_planie.sprawa, wniosek=wniosek, regula="lokale", tresc="x", **zle)


def test_query_budget(w_planie: Swiat, django_assert_max_num_queries) -> None:
    klient = w_planie.klient("animator")
    klient.get(adres(w_planie, "podpowiedzi"))
    with django_assert_max_num_queries(16):
        assert klient.get(adres(w_planie, "podpowiedzi")).status_code == 200
