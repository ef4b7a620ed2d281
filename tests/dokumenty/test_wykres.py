"""Charts: drawn alike for page and print, told in words, safe against what people type."""

from datetime import date
from xml.etree.ElementTree import Element, fromstring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sciezka.dokumenty.wykres import SZEROKOSC, gantt, paski

SVG = "{http://www.w3.org/2000/svg}"


def rysunek(wiersze: list[tuple[str, str, str, bool]], **osie: str) -> Element:
    return fromstring(gantt([{"nazwa": n, "od": od, "do": do, "obligatoryjne": o} for n, od, do, o in wiersze], **osie))


def teksty(svg: Element) -> list[str]:
    return [tekst.text.replace("\u00a0", " ") for tekst in svg.iter(f"{SVG}text")]


def test_a_schedule_has_a_role_a_title_a_description_and_its_font() -> None:
    svg = rysunek([("Szkolenie", "2026-03-05", "2026-04-20", False)])
    assert svg.get("role") == "img"
    assert svg.findtext(f"{SVG}title") == "Harmonogram działań"
    assert svg.findtext(f"{SVG}desc") == "1 działanie od 05.03.2026 do 20.04.2026"
    assert svg.get("font-family").startswith("Lato")
    assert {"mar", "kwi", "2026", "Szkolenie"} <= set(teksty(svg))


def test_an_obligatory_form_is_named_by_a_word_inside_the_drawing() -> None:
    svg = rysunek(
        [
            ("Koncepcja", "2026-01-05", "2026-03-20", True),
            ("Doradztwo", "2026-10-05", "2026-12-31", True),
            ("Całość", "2026-01-01", "2026-12-31", True),
            ("Szkolenie", "2026-05-05", "2026-05-06", False),
        ]
    )
    slowa = [tekst for tekst in svg.iter(f"{SVG}text") if tekst.text == "obligatoryjne"]
    assert [slowo.get("text-anchor") for slowo in slowa] == [None, "end", "end"]
    assert all(0 < float(slowo.get("x")) <= SZEROKOSC for slowo in slowa)


def test_axis_can_be_wider_than_the_actions_and_spans_new_year() -> None:
    svg = rysunek([("Praca", "2026-12-10", "2027-01-20", False)], od="2026-11-01", do="2027-02-28")
    assert [tekst for tekst in teksty(svg) if tekst != "Praca"] == ["lis", "2026", "gru", "sty", "2027", "lut"]


def test_a_long_name_takes_two_lines_and_many_years_skip_months() -> None:
    svg = rysunek([("bardzo długa nazwa działania " * 5, "2026-01-01", "2029-12-31", False)])
    opis = teksty(svg)
    assert opis[-1].endswith("…")
    assert opis.count("sty") == 4
    assert "lut" not in opis


def test_what_people_type_is_escaped() -> None:
    wykres = gantt([{"nazwa": "<script>alert(1)</script>", "od": date(2026, 1, 1), "do": date(2026, 2, 1)}])
    assert "<script" not in wykres
    assert "style=" not in wykres


def test_scores_show_words_and_no_bar_without_data() -> None:
    svg = fromstring(
        paski(
            [
                {"nazwa": "P1", "wartosc": 50, "opis": "50 na 100"},
                {"nazwa": "P2", "wartosc": None, "opis": "za mało danych"},
            ]
        )
    )
    paski_ = [element for element in svg.iter(f"{SVG}rect") if "wykres-slupek" in element.get("class")]
    tla = [element for element in svg.iter(f"{SVG}rect") if element.get("class") == "wykres-tlo"]
    assert len(paski_) == 1
    assert float(paski_[0].get("width")) == float(tla[0].get("width")) / 2
    assert svg.findtext(f"{SVG}desc") == "P1: 50 na 100; P2: za mało danych"


@pytest.mark.parametrize("rysuj", [gantt, paski])
def test_no_rows_no_drawing(rysuj: object) -> None:
    assert rysuj([]) == ""


@given(st.lists(st.tuples(st.dates(date(2020, 1, 1), date(2035, 1, 1)), st.integers(0, 900)), min_size=1, max_size=8))
def test_every_bar_lies_inside_the_drawing(okresy: list[tuple[date, int]]) -> None:
    wiersze = [{"nazwa": "x", "od": od, "do": date.fromordinal(od.toordinal() + dni)} for od, dni in okresy]
    for slupek in fromstring(gantt(wiersze)).iter(f"{SVG}rect"):
        assert float(slupek.get("width")) > 0
        assert float(slupek.get("x")) + float(slupek.get("width")) <= SZEROKOSC + 3.1
