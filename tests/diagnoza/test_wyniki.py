"""Scores: the mean times 25, the 60 % rule, and out of scope, no data, too little data and 0 kept apart."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diagnoza import models
from diagnoza.kwestionariusz import wczytaj
from diagnoza.wyniki import POTWIERDZONA, PROG_PROCENT, Stan, punkty_pytania, regula, wynik_plaszczyzny

NARZEDZIE = wczytaj()
P1 = NARZEDZIE.plaszczyzna("P1")
SKALE_P1 = ["P1.02", "P1.03", "P1.13", "P1.14", "P1.16", "P1.17", "P1.19"]


@dataclass
class Odpowiedz:
    """A stored answer as scoring sees it."""

    wartosc: dict[str, Any] = field(default_factory=dict)
    nie_dotyczy: bool = False
    powod_nie_dotyczy: str = ""
    pewnosc: str = ""


def oceny(*stopnie: int, pewnosc: str = "") -> dict[str, Odpowiedz]:
    """Answers to the first scales of P1."""
    return {k: Odpowiedz({"ocena": s}, pewnosc=pewnosc) for k, s in zip(SKALE_P1, stopnie, strict=False)}


def nie_dotyczy(powod: str = "brak takich zadań") -> Odpowiedz:
    return Odpowiedz(nie_dotyczy=True, powod_nie_dotyczy=powod)


def test_mean_times_twenty_five():
    odpowiedzi = oceny(4, 3, 2, 1, 0, 3, 2) | {"P1.15": Odpowiedz({"przewidziano": "tak", "rok": 2026})}
    wynik = wynik_plaszczyzny(P1, odpowiedzi)
    assert wynik.stan is Stan.WYNIK
    assert wynik.punkty == 59  # 19 / 8 × 25 = 59,375
    assert wynik.poziom == "dojrzały"
    assert wynik.slownie == "59 na 100, poziom dojrzały"
    assert (wynik.ocenianych, wynik.ocenionych, wynik.odpowiedzianych, wynik.pytan) == (8, 8, 8, 20)


def test_all_zeros_are_a_score_of_zero():
    wynik = wynik_plaszczyzny(P1, oceny(0, 0, 0, 0, 0, 0, 0))
    assert (wynik.stan, wynik.punkty, wynik.poziom) == (Stan.WYNIK, 0, "początkowy")


def test_no_answers_are_no_data():
    wynik = wynik_plaszczyzny(P1, {})
    assert (wynik.stan, wynik.punkty, wynik.poziom) == (Stan.BRAK_DANYCH, None, "")
    assert wynik.procent_potwierdzonych is None
    assert all(sekcja.stan is Stan.BRAK_DANYCH for sekcja in wynik.sekcje)


def test_an_empty_row_is_no_data():
    assert wynik_plaszczyzny(P1, {"P1.02": Odpowiedz()}).stan is Stan.BRAK_DANYCH


def test_out_of_scope_is_not_no_data():
    wynik = wynik_plaszczyzny(P1, oceny(4, 4, 4, 4, 4, 4, 4), w_zakresie=False)
    assert (wynik.stan, wynik.punkty, wynik.odpowiedzianych) == (Stan.POZA_ZAKRESEM, None, 0)
    assert {sekcja.stan for sekcja in wynik.sekcje} == {Stan.POZA_ZAKRESEM}


@pytest.mark.parametrize(("ile", "stan"), [(4, Stan.ZA_MALO_DANYCH), (5, Stan.WYNIK)])
def test_at_least_sixty_percent_of_scored_questions(ile, stan):
    """P1 has 8 scored questions: 4 are 50 %, 5 are 62.5 %."""
    assert wynik_plaszczyzny(P1, oceny(*[2] * ile)).stan is stan


def test_not_applicable_leaves_the_denominator():
    odpowiedzi = oceny(2, 2, 2, 2) | {"P1.15": nie_dotyczy(), "P1.16": nie_dotyczy()}
    wynik = wynik_plaszczyzny(P1, odpowiedzi)
    assert (wynik.stan, wynik.punkty, wynik.ocenianych, wynik.nie_dotyczy) == (Stan.WYNIK, 50, 6, 2)
    assert wynik.odpowiedzianych == 6
    assert wynik.z_danymi == 4


def test_not_applicable_without_a_reason_counts_as_unanswered():
    wynik = wynik_plaszczyzny(P1, oceny(2, 2, 2, 2) | {"P1.15": nie_dotyczy(""), "P1.16": nie_dotyczy(" ")})
    assert (wynik.stan, wynik.ocenianych, wynik.nie_dotyczy) == (Stan.ZA_MALO_DANYCH, 8, 0)


def test_everything_not_applicable_is_no_score():
    wynik = wynik_plaszczyzny(P1, {p.klucz: nie_dotyczy() for p in P1.pytania})
    assert (wynik.stan, wynik.punkty, wynik.procent_odpowiedzi) == (Stan.BEZ_OCENY, None, 100)


def test_numbers_give_no_points():
    wynik = wynik_plaszczyzny(P1, {"P1.05": Odpowiedz({"liczba": 9}), "P1.18": Odpowiedz({"liczba": 0})})
    assert (wynik.stan, wynik.odpowiedzianych, wynik.ocenionych) == (Stan.ZA_MALO_DANYCH, 2, 0)


def test_a_descriptive_section_has_no_score():
    wynik = wynik_plaszczyzny(P1, {"P1.08": Odpowiedz({"podmioty": ["cis"]})})
    assert [sekcja.stan for sekcja in wynik.sekcje] == [Stan.BRAK_DANYCH, Stan.BEZ_OCENY, Stan.BRAK_DANYCH]


def test_sections_are_scored_by_the_same_rule():
    sekcje = wynik_plaszczyzny(P1, oceny(4, 2)).sekcje
    assert (sekcje[0].klucz, sekcje[0].punkty, sekcje[0].poziom) == ("P1.A", 75, "wzorcowy")
    assert sekcje[2].stan is Stan.BRAK_DANYCH


@pytest.mark.parametrize(("odpowiedz", "punkty"), [("tak", 4), ("czesciowo", 2), ("nie", 0), ("nie_wiem", None)])
def test_yes_no_points(odpowiedz, punkty):
    assert punkty_pytania(NARZEDZIE.pytanie("P1.15"), {"przewidziano": odpowiedz}) == punkty


def test_do_not_know_is_an_answer_without_points():
    wynik = wynik_plaszczyzny(P1, {"P1.15": Odpowiedz({"przewidziano": "nie_wiem", "rok": 2026})})
    assert (wynik.odpowiedzianych, wynik.ocenionych, wynik.ocenianych) == (1, 0, 8)


def test_two_respondents_count_as_their_mean_and_only_together():
    pytanie = NARZEDZIE.pytanie("P2.18")
    assert punkty_pytania(pytanie, {"urzad": 3, "pes": 0}) == Decimal("1.5")
    assert punkty_pytania(pytanie, {"urzad": 3}) is None


def test_share_confirmed_by_a_document():
    odpowiedzi = oceny(3, 3, pewnosc="dokument") | {
        "P1.05": Odpowiedz({"liczba": 2}, pewnosc="szacunek"),
        "P1.14": nie_dotyczy(),
    }
    assert wynik_plaszczyzny(P1, odpowiedzi).procent_potwierdzonych == 67


def test_halves_are_rounded_up_and_levels_follow_the_rounded_score():
    """Five scales with the sum 15 of 20 give 75; a mean of 24.5 or more is already the second level."""
    assert wynik_plaszczyzny(P1, oceny(3, 3, 3, 3, 3)).poziom == "wzorcowy"
    odpowiedzi = oceny(1, 1, 1, 1, 1, 1, 1) | {"P1.15": Odpowiedz({"przewidziano": "nie", "rok": 2026})}
    wynik = wynik_plaszczyzny(P1, odpowiedzi)
    assert (wynik.punkty, wynik.poziom) == (22, "początkowy")  # 21,875
    wynik = wynik_plaszczyzny(P1, oceny(1, 1, 1, 1, 1, 1, 1) | {"P1.19": Odpowiedz({"ocena": 3})})
    assert (wynik.punkty, wynik.poziom) == (32, "rozwijający się")  # 9 / 7 × 25 = 32,14


def test_the_profile_is_never_hundred_percent_done_before_it_is():
    odpowiedzi = {p.klucz: nie_dotyczy() for p in P1.pytania[:-1]}
    assert wynik_plaszczyzny(P1, odpowiedzi).procent_odpowiedzi == 95


@given(st.lists(st.integers(0, 4), min_size=5, max_size=7))
def test_a_score_stays_on_its_scale_and_has_a_level(stopnie):
    wynik = wynik_plaszczyzny(P1, oceny(*stopnie))
    assert wynik.stan is Stan.WYNIK
    assert abs(wynik.punkty - Decimal(sum(stopnie)) * 25 / len(stopnie)) <= Decimal("0.5")
    assert wynik.poziom in {"początkowy", "rozwijający się", "dojrzały", "wzorcowy"}


def test_the_rule_is_said_in_words():
    assert f"{PROG_PROCENT}%" in regula()
    assert "za mało danych" in regula()


def test_confirmed_means_what_the_stored_answer_calls_it():
    assert models.Odpowiedz.Pewnosc.DOKUMENT == POTWIERDZONA
