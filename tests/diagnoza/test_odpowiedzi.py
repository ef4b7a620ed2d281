"""One answer: what is understood, what is refused and in which words, what is left, and how it reads."""

from datetime import date, timedelta

import pytest
from django import forms
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from diagnoza.kwestionariusz import Pole, Pytanie, Typ, wczytaj
from diagnoza.odpowiedzi import czego_brakuje, czy_odpowiedziano, oczysc, opisz, pola_widoczne, wylicz
from diagnoza.pola import nazwa_pola, pola_formularza, surowe

NARZEDZIE = wczytaj()
NBSP = "\N{NO-BREAK SPACE}"


def pytanie(klucz: str) -> Pytanie:
    return NARZEDZIE.pytanie(klucz)


def opis(klucz: str, wartosc: dict, inne: dict | None = None) -> dict[str, str]:
    return {etykieta: tekst.replace(NBSP, " ") for etykieta, tekst in opisz(pytanie(klucz), wartosc, inne)}


@pytest.mark.parametrize(
    ("klucz", "wpisane", "zapisane"),
    [
        ("P1.05", {"liczba": "3"}, {"liczba": 3}),
        ("P1.05", {"liczba": "0"}, {"liczba": 0}),
        ("P1.05", {"liczba": "-0"}, {"liczba": 0}),
        ("P1.05", {"liczba": "3,0"}, {"liczba": 3}),
        ("P1.07", {"liczba": f"1{NBSP}234"}, {"liczba": 1234}),
        ("P3.06", {"dni": "48,5"}, {"dni": "48.5"}),
        ("P1.10", {"kwota": "1 234,5"}, {"kwota": "1234.50"}),
        ("P1.10", {"kwota": "418600 zł"}, {"kwota": "418600.00"}),
        ("P1.10", {"kwota": "0"}, {"kwota": "0.00"}),
        ("P3.04", {"udzial": "12,5%"}, {"udzial": "12.50"}),
        ("P1.02", {"ocena": "0"}, {"ocena": 0}),
        ("P1.15", {"przewidziano": "czesciowo", "rok": "2026"}, {"przewidziano": "czesciowo", "rok": 2026}),
        ("P2.04", {"data": "5.11.2025"}, {"data": "2025-11-05"}),
        ("P2.04", {"data": "2025-11-05"}, {"data": "2025-11-05"}),
        ("P1.01", {"etap": "rozmowy"}, {"etap": "rozmowy"}),
        ("P1.08", {"podmioty": ["kis", "cis", "kis"]}, {"podmioty": ["cis", "kis"]}),
        ("P1.20", {"opis": "  pierwszy\r\ndrugi\x00 "}, {"opis": "pierwszy\ndrugi"}),
        ("P1.20", {"opis": "   ", "bariery": []}, {}),
        ("P1.10", {"kwota": ""}, {}),
        ("P1.10", {}, {}),
    ],
)
def test_understood(klucz, wpisane, zapisane):
    assert oczysc(pytanie(klucz), wpisane) == (zapisane, {})


@pytest.mark.parametrize(
    ("klucz", "wpisane", "message"),
    [
        ("P1.05", {"liczba": "trzy"}, "Wpisz liczbę cyframi"),
        ("P1.05", {"liczba": "1 2"}, "Wpisz liczbę cyframi"),
        ("P1.05", {"liczba": "2,5"}, "Wpisz liczbę całkowitą"),
        ("P1.05", {"liczba": "-1"}, "nie mniejszą niż 0"),
        ("P1.05", {"liczba": "51"}, "nie większą niż 50"),
        ("P1.10", {"kwota": "1.234"}, "najwyżej 2 cyfry po przecinku"),
        ("P1.10", {"kwota": "9" * 200}, "nie większą niż"),
        ("P3.06", {"dni": "1,25"}, "najwyżej 1 cyfrę po przecinku"),
        ("P3.04", {"udzial": "101"}, "nie większą niż 100"),
        ("P1.02", {"ocena": "5"}, "Wybierz jedną"),
        ("P1.15", {"przewidziano": "moze"}, "Wybierz jedną"),
        ("P1.01", {"etap": "inny"}, "Wybierz jedną"),
        ("P1.08", {"podmioty": ["cis", "xyz"]}, "Wybierz odpowiedzi z podanej listy"),
        ("P1.08", {"podmioty": ["cis", "brak"]}, "nie łączy się z innymi"),
        ("P2.04", {"data": "30.02.2025"}, "dzień.miesiąc.rok"),
        ("P2.04", {"data": "01.01.1850"}, "Wpisz datę z lat"),
        ("P2.05", {"od": "1989"}, "od 1990 do"),
        ("P2.05", {"od": "26"}, "Wpisz rok czterema cyframi"),
        ("P2.05", {"od": "2025", "do": "2024"}, "Tu nie może być wcześniej niż w polu „Od roku”"),
        ("P3.15", {"z_klauzula": "200", "wszystkie": "99"}, "nie może być mniej niż w polu"),
        ("P1.20", {"opis": "x" * 4001}, "Tekst jest za długi o 1 zn."),
        ("P1.01", {"obce": "1"}, "nie ma części „obce”"),
    ],
)
def test_refused_in_plain_polish(klucz, wpisane, message):
    _, bledy = oczysc(pytanie(klucz), wpisane)
    assert len(bledy) == 1
    assert message in next(iter(bledy.values()))


def test_the_year_may_be_the_next_one_but_no_later():
    rok = timezone.localdate().year
    assert oczysc(pytanie("P2.05"), {"od": rok + 1}) == ({"od": rok + 1}, {})
    assert oczysc(pytanie("P2.05"), {"od": rok + 2})[1]


def test_a_wrong_part_does_not_take_the_good_ones_with_it():
    wartosc, bledy = oczysc(pytanie("P2.13"), {"plan": "100", "wykonanie": "sto"})
    assert wartosc == {"plan": "100.00"}
    assert set(bledy) == {"wykonanie"}


def _wartosc_pola(pole: Pole) -> st.SearchStrategy:
    rok = timezone.localdate().year
    match pole.typ:
        case Typ.TN:
            return st.sampled_from(["tak", "nie", "czesciowo", "nie_wiem"])
        case Typ.SKALA:
            return st.integers(0, 4)
        case Typ.LICZBA if pole.miejsca:
            return st.decimals(0, pole.max, places=pole.miejsca).map(lambda d: f"{abs(d):f}")
        case Typ.LICZBA:
            return st.integers(pole.min, pole.max)
        case Typ.KWOTA:
            return st.decimals(0, 99_999_999_999, places=2).map(lambda d: f"{abs(d):f}")
        case Typ.PROCENT:
            return st.decimals(0, 100, places=2).map(lambda d: f"{abs(d):f}")
        case Typ.ROK:
            return st.integers(1990, rok + 1)
        case Typ.DATA:
            return st.dates(date(1990, 1, 1), date(rok + 30, 12, 31)).map(date.isoformat)
        case Typ.WYBOR:
            return st.sampled_from([opcja.klucz for opcja in pole.opcje])
        case Typ.WYBORY:
            klucze = [opcja.klucz for opcja in pole.opcje if not opcja.wylaczna]
            return st.lists(st.sampled_from(klucze), min_size=1, unique=True).map(
                lambda wybrane: [klucz for klucz in klucze if klucz in wybrane]
            )
        case _:
            return st.text("aąż 1„”\n", min_size=1, max_size=80).map(str.strip).filter(bool)


@st.composite
def odpowiedzi(draw) -> tuple[Pytanie, dict]:
    """An answer to any question, as it is stored, with any parts missing."""
    wybrane = draw(st.sampled_from(list(NARZEDZIE)))
    wartosc = {}
    for pole in wybrane.pola_do_wpisania:
        if draw(st.booleans()):
            wartosc[pole.klucz] = draw(_wartosc_pola(pole))
    return wybrane, wartosc


@given(odpowiedzi())
def test_a_stored_answer_survives_the_form_and_a_second_cleaning(para):
    wybrane, wartosc = para
    zapisane, bledy = oczysc(wybrane, wartosc)
    if bledy:  # only the order of two parts can be wrong here
        assert all("Tu nie może być" in tekst for tekst in bledy.values())
        return
    assert zapisane == wartosc
    pola = pola_formularza(wybrane, wartosc)
    dane = {nazwa: pole.initial for nazwa, pole in pola.items()}
    oczyszczone = {nazwa: pola[nazwa].clean(dane[nazwa]) for nazwa in pola}
    assert oczysc(wybrane, surowe(wybrane, oczyszczone)) == (wartosc, {})


@given(odpowiedzi())
def test_whatever_is_stored_can_be_put_in_words(para):
    wybrane, wartosc = para
    etykiety = [etykieta for etykieta, _ in opisz(wybrane, wartosc)]
    assert len(etykiety) >= len(wartosc)
    assert all(tekst for _, tekst in opisz(wybrane, wartosc))


@given(st.sampled_from(list(NARZEDZIE)), st.text(max_size=30))
def test_any_text_is_either_understood_or_refused(wybrane, tekst):
    wartosc, bledy = oczysc(wybrane, {pole.klucz: tekst for pole in wybrane.pola_do_wpisania})
    assert not wartosc.keys() & (bledy.keys() - {pole.klucz for pole in wybrane.pola if pole.co_najmniej})
    assert oczysc(wybrane, wartosc)[0] == wartosc


def test_answered_means_every_required_part():
    assert not czy_odpowiedziano(pytanie("P2.18"), {"urzad": 3})
    assert czego_brakuje(pytanie("P2.18"), {"urzad": 3}) == ["Ocena PES"]
    assert czy_odpowiedziano(pytanie("P2.18"), {"urzad": 3, "pes": 0})


def test_zero_is_an_answer_and_nothing_is_not():
    assert czy_odpowiedziano(pytanie("P1.05"), {"liczba": 0})
    assert not czy_odpowiedziano(pytanie("P1.05"), {})
    assert not czy_odpowiedziano(pytanie("P1.05"), None)


def test_where_all_parts_are_optional_one_is_enough():
    assert czego_brakuje(pytanie("P1.11"), {}) == ["co najmniej jedna odpowiedź"]
    assert czy_odpowiedziano(pytanie("P1.11"), {"zielen": "spolka"})


def test_another_option_has_to_be_named():
    assert czego_brakuje(pytanie("P1.04"), {"podmioty": ["powiat", "inny"]}) == ["Inny podmiot: jaki?"]
    assert czy_odpowiedziano(pytanie("P1.04"), {"podmioty": ["inny"], "jaki": "spółdzielnia rolnicza"})


def test_not_applicable_needs_a_reason():
    assert not czy_odpowiedziano(pytanie("P1.14"), {}, nie_dotyczy=True, powod=" ")
    assert czy_odpowiedziano(pytanie("P1.14"), {}, nie_dotyczy=True, powod="gmina nie ma sprzętu")


def test_a_number_without_its_year_is_unfinished():
    assert czego_brakuje(pytanie("P1.07"), {"liczba": 214}) == ["Rok, którego dotyczą dane"]


def test_description_in_words():
    assert opis("P1.02", {"ocena": 3}) == {"Odpowiedź": "3 – poparcie warunkowe"}
    assert opis("P1.05", {"liczba": 22}) == {"Odpowiedź": "22 podmioty"}
    assert opis("P1.05", {"liczba": 12}) == {"Odpowiedź": "12 podmiotów"}
    assert opis("P3.06", {"dni": "48.5"}) == {"Odpowiedź": "48,5 dnia"}
    assert opis("P1.10", {"kwota": "1234.50", "rok": 2025}) == {
        "Odpowiedź": "1 234,50 zł",
        "Rok, którego dotyczą dane": "2025",
    }
    assert opis("P1.08", {"podmioty": ["brak"]}) == {"Odpowiedź": "żaden: w powiecie nie ma takich podmiotów"}
    assert opis("P2.04", {"przyjeto": "czesciowo", "data": "2025-12-05"}) == {
        "Czy przyjęto w terminie?": "częściowo",
        "Data uchwały": "05.12.2025",
    }


def test_kinds_of_entities_are_summed_up():
    assert opis("P2.01", {"fundacje": 3, "osp": 9})["Razem"] == "12 podmiotów"


def test_the_difference_between_two_respondents_is_shown():
    assert opis("P2.18", {"urzad": 3, "pes": 1})["Różnica ocen"] == "2 punkty"
    assert opis("P2.18", {"urzad": 3, "pes": 3})["Różnica ocen"] == "brak różnicy"
    assert "Różnica ocen" not in opis("P2.18", {"urzad": 3})


def test_a_share_is_calculated_also_from_another_question():
    inne = {"P2.13": {"plan": "500000.00", "wykonanie": "411300.00"}}
    assert opis("P2.14", {"wydatki_biezace": "32904000.00"}, inne)["Udział w wydatkach bieżących"] == "1,25%"
    assert "Udział w wydatkach bieżących" not in opis("P2.14", {"wydatki_biezace": "32904000.00"})
    udzial = pytanie("P3.15").pole("udzial")
    assert wylicz(udzial, {"P3.15": {"z_klauzula": "0.00", "wszystkie": "0.00"}}) is None


def test_tasks_that_are_not_considered_are_not_asked_about():
    assert len(pola_widoczne(pytanie("P1.11"), {})) == 12
    widoczne = pola_widoczne(pytanie("P1.11"), {"P1.09": {"zadania": ["zielen", "pszok"]}})
    assert [pole.klucz for pole in widoczne] == ["zielen", "pszok"]


def test_a_part_already_answered_stays_in_the_form():
    pola = pola_formularza(pytanie("P1.11"), {"drogi": "urzad"}, {"P1.09": {"zadania": ["zielen"]}})
    assert list(pola) == ["odp_zielen", "odp_drogi"]


def test_a_scale_is_radio_buttons_with_anchors_in_words():
    pole = pola_formularza(pytanie("P1.02"), {"ocena": 0})["odp_ocena"]
    assert isinstance(pole.widget, forms.RadioSelect)
    assert (("0", "0 – sprzeciw")) in pole.choices
    assert pole.initial == "0"
    assert not pole.required


def test_each_kind_has_the_right_control():
    assert isinstance(pola_formularza(pytanie("P1.08"))["odp_podmioty"].widget, forms.CheckboxSelectMultiple)
    assert isinstance(pola_formularza(pytanie("P1.11"))["odp_zielen"].widget, forms.Select)
    assert isinstance(pola_formularza(pytanie("P1.20"))["odp_opis"].widget, forms.Textarea)
    assert pola_formularza(pytanie("P1.05"))["odp_liczba"].widget.attrs["inputmode"] == "numeric"
    assert pola_formularza(pytanie("P1.10"))["odp_kwota"].widget.attrs["inputmode"] == "decimal"
    assert pola_formularza(pytanie("P2.04"))["odp_data"].widget.input_type == "date"
    assert "odp_udzial" not in pola_formularza(pytanie("P3.15"))


def test_optional_parts_say_so_beside_required_ones():
    assert pola_formularza(pytanie("P2.17"))["odp_kwota"].label == "Łączna wartość projektów (opcjonalnie)"
    assert pola_formularza(pytanie("P1.11"))["odp_zielen"].label == "Utrzymanie zieleni"


def test_a_stored_date_fills_a_date_field():
    wczoraj = timezone.localdate() - timedelta(days=1)
    pola = pola_formularza(pytanie("P2.04"), {"data": wczoraj.isoformat()})
    html = pola["odp_data"].widget.render(nazwa_pola(pytanie("P2.04").pole("data")), pola["odp_data"].initial)
    assert f'value="{wczoraj.isoformat()}"' in html
