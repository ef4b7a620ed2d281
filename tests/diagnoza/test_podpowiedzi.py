"""Suggested conclusions: rules over answers, a person's decision, nothing inserted by itself, nothing for the municipality."""

import shutil
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from django.urls import reverse

from diagnoza import kwestionariusz
from diagnoza.kwestionariusz import sprawdz_narzedzie, wczytaj
from diagnoza.models import Odpowiedz, Podpowiedz, Wniosek
from diagnoza.narzedzie.czytnik_regul import NAJDLUZSZY_KLUCZ, NAJDLUZSZY_WNIOSEK, RODZAJE, WAGI
from diagnoza.odczyt import Odczyt
from diagnoza.podpowiedzi import Podpowiedzi
from sciezka.sprawa.slownik import RodzajWersji
from tests.conftest import Swiat
from tests.diagnoza.wersja_druga import zamien

REGULA = "p2-bez-konsultacji"
POWOD = "TAJNE-TYLKO-ZESPOL powód odrzucenia"


@pytest.fixture
def z_odpowiedzia(swiat: Swiat) -> Swiat:
    """A diagnosis of P2 and P3 with two answers: acts consulted, no remarks."""
    swiat.sprawa_na("diagnoza", numer=1)
    odpowiedz(swiat, "P2.09", {"liczba": 4, "rok": 2025})
    odpowiedz(swiat, "P2.10", {"liczba": 0, "rok": 2025})
    return swiat


def odpowiedz(swiat: Swiat, pytanie: str, wartosc: dict) -> None:
    Odpowiedz.objects.update_or_create(sprawa=swiat.sprawa, pytanie=pytanie, defaults={"wartosc": wartosc})


def adres(swiat: Swiat, nazwa: str, *args: object) -> str:
    return reverse(f"diagnoza:{nazwa}", args=[swiat.sprawa.pk, *args])


def otwarte(swiat: Swiat) -> list[str]:
    return [propozycja.regula.klucz for propozycja in Podpowiedzi(Odczyt(swiat.sprawa)).otwarte]


def wniosek(**zmiany: object) -> dict:
    return {
        "klucz": str(uuid.uuid4()), "plaszczyzna": "P2", "rodzaj": "potrzeba", "waga": "2", "pytania": ["P2.10"],
        "tresc": "Nikt nie odpowiada na konsultacje, bo pyta się o nie tylko w BIP.", **zmiany,
    }  # fmt: skip


# -- rules -----------------------------------------------------------------------------------------------------------


def test_the_instrument_suggests_on_every_plane() -> None:
    reguly = wczytaj().podpowiedzi
    assert len(reguly) >= 20
    assert {regula.plaszczyzna for regula in reguly} == {"P1", "P2", "P3"}
    assert all(klucz.startswith(regula.plaszczyzna) for regula in reguly for klucz in regula.pytania)


def test_the_reader_knows_what_a_conclusion_may_hold() -> None:
    assert set(RODZAJE) == set(Wniosek.Rodzaj.values)
    assert set(WAGI) == set(Wniosek.Waga.values)
    assert Wniosek._meta.get_field("tresc").max_length == NAJDLUZSZY_WNIOSEK
    assert Podpowiedz._meta.get_field("regula").max_length == NAJDLUZSZY_KLUCZ


@pytest.mark.parametrize(
    ("klucz", "odpowiedzi", "czy"),
    [
        ("p1-jest-wola", {"P1.02": {"ocena": 3}, "P1.03": {"ocena": 4}}, True),
        ("p1-jest-wola", {"P1.02": {"ocena": 3}, "P1.03": {"ocena": 2}}, False),
        ("p1-jest-wola", {"P1.02": {"ocena": 3}}, False),
        ("p1-dwie-gminy", {"P1.04": {"podmioty": ["osp", "powiat"]}}, True),
        ("p1-dwie-gminy", {"P1.04": {"podmioty": ["osp"]}}, False),
        ("p1-sa-zadania", {"P1.09": {"zadania": ["zielen", "drogi", "pszok"]}, "P1.10": {"kwota": "418600.00"}}, True),
        ("p1-sa-zadania", {"P1.09": {"zadania": ["zielen", "drogi"]}, "P1.10": {"kwota": "418600.00"}}, False),
        ("p2-program-po-terminie", {"P2.04": {"przyjeto": "czesciowo"}}, True),
        ("p2-program-po-terminie", {"P2.04": {"przyjeto": "nie_wiem"}}, False),
        ("p2-nikt-nie-prowadzi", {"P2.12": {"obsluga": "dodatkowe"}}, True),
        ("p2-rozne-oceny", {"P2.18": {"urzad": 4, "pes": 2}}, True),
        ("p2-rozne-oceny", {"P2.18": {"urzad": 2, "pes": 2}}, False),
        ("p2-rozne-oceny", {"P2.18": {"urzad": 2}}, False),
        ("p3-dlugie-konkursy", {"P3.06": {"dni": 61}}, True),
        ("p3-dlugie-konkursy", {"P3.06": {"dni": 60}}, False),
    ],
)
def test_a_rule_fires_on_what_is_known_only(klucz: str, odpowiedzi: dict, czy: bool) -> None:
    regula = next(regula for regula in wczytaj().podpowiedzi if regula.klucz == klucz)
    wiersze = {pytanie: Odpowiedz(pytanie=pytanie, wartosc=wartosc) for pytanie, wartosc in odpowiedzi.items()}
    assert regula.spelniona(wiersze) is czy
    for wiersz in wiersze.values():
        wiersz.nie_dotyczy = True
    assert not regula.spelniona(wiersze)


@pytest.fixture
def pliki(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    shutil.copytree(kwestionariusz.FOLDER / "v1", tmp_path / "v1")
    monkeypatch.setattr(kwestionariusz, "FOLDER", tmp_path)
    wczytaj.cache_clear()
    yield tmp_path / "v1" / "podpowiedzi.toml"
    wczytaj.cache_clear()


@pytest.mark.parametrize(
    ("co", "na_co", "zdanie"),
    [
        ('"P1.05.liczba >= 1"', '"P1.99.liczba >= 1"', "wskazuje odpowiedź, której nie ma"),
        ('"P1.05.liczba >= 1"', '"P1.05.ile >= 1"', "wskazuje odpowiedź, której nie ma"),
        ('"P1.05.liczba >= 1"', '"P1.05.liczba >= duzo"', "nie pasuje do rodzaju odpowiedzi"),
        ('"P1.05.liczba >= 1"', '"P1.05.liczba zawiera 1"', "nie pasuje do rodzaju odpowiedzi"),
        ('"P1.05.liczba >= 1"', '"P1.05.liczba co najmniej 1"', "nie wiadomo, co znaczy"),
        ('"P2.12.obsluga = brak"', '"P2.12.obsluga = nikt"', "nie pasuje do rodzaju odpowiedzi"),
        ('"P2.14.', '"P2.14.', ""),
        ('klucz = "p1-brak-partnera"', 'klucz = "p1-jest-wola"', "klucz „p1-jest-wola” już jest"),
        ('rodzaj = "szansa"', 'rodzaj = "ryzyko"', "nieznany rodzaj wniosku „ryzyko”"),
        ("waga = 3", "waga = 4", "waga ma być 1, 2 albo 3"),
        ('plaszczyzna = "P1"', 'plaszczyzna = "P4"', "nie ma płaszczyzny „P4”"),
        ('gdy = ["P1.05.liczba = 0"]', "", "brakuje przesłanek"),
        ('dlaczego = "Poparcie wójta', 'czemu = "Poparcie wójta', "nieznane pole „czemu”"),
    ],
)
def test_a_fault_in_the_rules_is_a_startup_error_with_its_line(pliki: Path, co, na_co, zdanie) -> None:
    if not zdanie:  # a calculated part is never stored, so no rule may rest on it
        co, na_co, zdanie = '"P3.06.dni > 60"', '"P2.14.udzial > 60"', "wskazuje odpowiedź, której nie ma"
    tekst = pliki.read_text(encoding="utf-8")
    wiersz = tekst[: tekst.index(co)].count("\n") + 1
    zamien(pliki, (co, na_co))
    bledy = [blad for blad in sprawdz_narzedzie(None) if zdanie in blad.msg]
    assert bledy, sprawdz_narzedzie(None)
    assert bledy[0].msg.startswith("v1/podpowiedzi.toml, wiersz ")
    assert abs(int(bledy[0].hint.rpartition(":")[2]) - wiersz) <= 8


# -- decisions -------------------------------------------------------------------------------------------------------


def test_a_suggestion_is_accepted_in_a_persons_own_words(z_odpowiedzia: Swiat) -> None:
    assert otwarte(z_odpowiedzia) == [REGULA]
    assert not Wniosek.objects.exists()
    klient = z_odpowiedzia.klient("animator")
    strona = klient.get(adres(z_odpowiedzia, "podpowiedz_przyjmij", REGULA)).content.decode()
    assert "Organizacje nie zgłaszają uwag" in strona
    assert "Ile projektów uchwał skonsultowano" in strona
    dane = wniosek()
    for _ in range(2):  # sent twice
        odpowiedz = klient.post(adres(z_odpowiedzia, "podpowiedz_przyjmij", REGULA), dane)
        assert odpowiedz.status_code == 302
    zapisany = Wniosek.objects.get()
    assert (zapisany.numer, zapisany.tresc, zapisany.pytania) == (1, dane["tresc"], ["P2.10"])
    decyzja = Podpowiedz.objects.get()
    assert (decyzja.decyzja, decyzja.wniosek, decyzja.utworzyl) == (
        "przyjeta",
        zapisany,
        z_odpowiedzia.osoby["animator"],
    )
    assert otwarte(z_odpowiedzia) == []
    assert z_odpowiedzia.sprawa.zdarzenia.filter(opis__startswith="wniosek z podpowiedzi").count() == 1
    klient.post(adres(z_odpowiedzia, "wniosek_usun", zapisany.pk))
    assert otwarte(z_odpowiedzia) == [REGULA]


def test_a_suggestion_is_refused_with_a_reason_and_taken_back(z_odpowiedzia: Swiat) -> None:
    klient = z_odpowiedzia.klient("animator")
    odrzuc = adres(z_odpowiedzia, "podpowiedz_odrzuc", REGULA)
    assert klient.post(odrzuc, {"powod": "  "}).status_code == 422
    assert klient.post(odrzuc, {"powod": POWOD, "klucz": str(uuid.uuid4())}).status_code == 302
    assert otwarte(z_odpowiedzia) == []
    strona = klient.get(adres(z_odpowiedzia, "podpowiedzi")).content.decode()
    assert POWOD in strona
    odpowiedz(z_odpowiedzia, "P2.10", {"liczba": 2, "rok": 2025})
    strona = klient.get(adres(z_odpowiedzia, "podpowiedzi")).content.decode()
    assert "podpowiedź już z nich nie wynika" in strona
    odpowiedz(z_odpowiedzia, "P2.10", {"liczba": 0, "rok": 2025})
    decyzja = Podpowiedz.objects.get()
    assert klient.post(adres(z_odpowiedzia, "podpowiedz_cofnij", decyzja.pk)).status_code == 302
    assert otwarte(z_odpowiedzia) == [REGULA]


def test_two_people_decide_about_one_suggestion(z_odpowiedzia: Swiat) -> None:
    z_odpowiedzia.klient("animator").post(adres(z_odpowiedzia, "podpowiedz_odrzuc", REGULA), {"powod": "Nie."})
    odpowiedz = z_odpowiedzia.klient("koordynator").post(
        adres(z_odpowiedzia, "podpowiedz_przyjmij", REGULA), wniosek(tresc="Mój długi tekst")
    )
    strona = odpowiedz.content.decode()
    assert odpowiedz.status_code == 409
    assert "Ktoś już rozpatrzył tę podpowiedź" in strona
    assert "Mój długi tekst" in strona
    assert not Wniosek.objects.exists()


def test_a_suggestion_that_no_longer_follows_is_not_accepted(z_odpowiedzia: Swiat) -> None:
    odpowiedz(z_odpowiedzia, "P2.10", {"liczba": 3, "rok": 2025})
    wynik = z_odpowiedzia.klient("animator").post(adres(z_odpowiedzia, "podpowiedz_przyjmij", REGULA), wniosek())
    assert wynik.status_code == 409
    assert "już z nich nie wynika" in wynik.content.decode()
    assert not Wniosek.objects.exists()
    assert (
        z_odpowiedzia.klient("animator").get(adres(z_odpowiedzia, "podpowiedz_przyjmij", "nie-ma")).status_code == 404
    )


def test_a_plane_out_of_scope_suggests_nothing(z_odpowiedzia: Swiat) -> None:
    odpowiedz(z_odpowiedzia, "P1.05", {"liczba": 0})
    assert otwarte(z_odpowiedzia) == [REGULA]


def test_the_municipality_never_meets_a_suggestion(z_odpowiedzia: Swiat) -> None:
    z_odpowiedzia.klient("animator").post(adres(z_odpowiedzia, "podpowiedz_odrzuc", REGULA), {"powod": POWOD})
    Odpowiedz.objects.all().delete()
    droga = z_odpowiedzia.droga(1)
    droga.wypelnij("diagnoza", poziom=1)
    wersja = droga.wyslij(RodzajWersji.DIAGNOZA)
    urzednik = z_odpowiedzia.klient("urzednik")
    assert urzednik.get(adres(z_odpowiedzia, "podpowiedzi")).status_code == 403
    sprawa = reverse("sprawa:strona", args=[z_odpowiedzia.sprawa.pk])
    historia = reverse("sprawa:historia", args=[z_odpowiedzia.sprawa.pk])
    przeglad = reverse("sprawa:wersja", args=[z_odpowiedzia.sprawa.pk, wersja.pk])
    for strona in (adres(z_odpowiedzia, "etap"), sprawa, historia, przeglad):
        tresc = urzednik.get(strona).content.decode()
        assert "odpowiedzi wniosk" not in tresc
        assert "TAJNE" not in tresc
    assert "TAJNE" not in str(wersja.dane)


def test_a_conclusion_starts_from_an_answer(z_odpowiedzia: Swiat) -> None:
    strona = z_odpowiedzia.klient("animator").get(adres(z_odpowiedzia, "wniosek_dodaj") + "?pytanie=P2.10")
    formularz = strona.context["formularz"]
    assert formularz["plaszczyzna"].value() == "P2"
    assert formularz["pytania"].value() == ["P2.10"]
    assert "Odpowiedzi, na których się opiera" in strona.content.decode()
    sekcja = wczytaj().sekcja_pytania("P2.10").klucz
    strona = z_odpowiedzia.klient("animator").get(adres(z_odpowiedzia, "sekcja", sekcja)).content.decode()
    assert f"{adres(z_odpowiedzia, 'wniosek_dodaj')}?pytanie=P2.10" in strona


# -- the database ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "zle",
    [
        {"decyzja": "przyjeta"},
        {"decyzja": "odrzucona"},
        {"decyzja": "odrzucona", "powod": "  "},
        {"decyzja": "moze", "powod": "tak"},
    ],
)
def test_the_database_refuses_half_a_decision(z_odpowiedzia: Swiat, zle: dict) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Podpowiedz.objects.create(sprawa=z_odpowiedzia.sprawa, regula=REGULA, tresc="x", **zle)


def test_decisions_freeze_with_the_stage(z_odpowiedzia: Swiat) -> None:
    z_odpowiedzia.klient("animator").post(adres(z_odpowiedzia, "podpowiedz_odrzuc", REGULA), {"powod": POWOD})
    droga = z_odpowiedzia.droga(1)
    Odpowiedz.objects.all().delete()
    droga.wypelnij("diagnoza")
    droga.wyslij(RodzajWersji.DIAGNOZA)
    with pytest.raises(DatabaseError, match="w przeglądzie"), transaction.atomic():
        Podpowiedz.objects.update(powod="inny")


def test_query_budget_with_all_questions_answered(swiat: Swiat, django_assert_max_num_queries) -> None:
    swiat.sprawa_na("diagnoza", numer=0)
    swiat.droga(0).wypelnij("diagnoza")
    klient = swiat.klient("animator")
    klient.get(adres(swiat, "podpowiedzi"))
    with django_assert_max_num_queries(22):
        strona = klient.get(adres(swiat, "podpowiedzi"))
    assert len(strona.context["podpowiedzi"].rozpatrzone) > 1
    assert strona.context["podpowiedzi"].otwarte
