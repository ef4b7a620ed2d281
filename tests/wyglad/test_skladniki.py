"""Every component renders its samples cleanly: nothing inline, no double ids, icons silent, parameters named on top."""

import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import render_to_string

from tests.wyglad.probki import SKLADNIKI

SZABLONY = Path(settings.BASE_DIR) / "templates"
#: Parts of the page's frame; they read the context of the page and are seen by the tests of whole pages.
RAMA = {"arkusze", "bledy", "dol", "gora", "komunikaty", "znak"}
BEZ_ZAMKNIECIA = {"br", "hr", "img", "input", "link", "meta", "path", "circle", "rect", "line"}


class Czytnik(HTMLParser):
    """Collects faults: unbalanced tags, inline code, icons that a screen reader would read."""

    def __init__(self) -> None:
        super().__init__()
        self.otwarte: list[str] = []
        self.wady: list[str] = []
        self.id: Counter[str] = Counter()

    def handle_starttag(self, znacznik, atrybuty):
        slownik = dict(atrybuty)
        self.wady += [f"<{znacznik} {nazwa}>" for nazwa in slownik if nazwa == "style" or nazwa.startswith("on")]
        if znacznik == "style" or (znacznik == "script" and "src" not in slownik):
            self.wady.append(f"<{znacznik}> inline")
        if znacznik == "svg" and slownik.get("aria-hidden") != "true":
            self.wady.append("svg without aria-hidden")
        if slownik.get("id"):
            self.id[slownik["id"]] += 1
        if znacznik not in BEZ_ZAMKNIECIA:
            self.otwarte.append(znacznik)

    def handle_endtag(self, znacznik):
        if znacznik in BEZ_ZAMKNIECIA:
            return
        if not self.otwarte or self.otwarte.pop() != znacznik:
            self.wady.append(f"</{znacznik}> closes nothing")


def wady(html: str) -> list[str]:
    """Return what is wrong with a piece of HTML."""
    czytnik = Czytnik()
    czytnik.feed(html)
    return [*czytnik.wady, *czytnik.otwarte, *(f"id {nazwa} twice" for nazwa, ile in czytnik.id.items() if ile > 1)]


@pytest.mark.parametrize(("nazwa", "parametry"), SKLADNIKI, ids=[nazwa for nazwa, _ in SKLADNIKI])
def test_component_renders_without_faults(nazwa, parametry):
    html = render_to_string(f"skladniki/{nazwa}.html", parametry)
    assert html.strip()
    assert wady(html) == []


def test_faults_are_found():
    assert wady('<p style="x"><b></p><svg></svg><a id="i" onclick="x"></a><i id="i"></i>') != []


def test_every_component_has_a_sample():
    assert {plik.stem for plik in (SZABLONY / "skladniki").glob("*.html")} - RAMA == {nazwa for nazwa, _ in SKLADNIKI}


@pytest.mark.parametrize("plik", sorted((SZABLONY / "skladniki").glob("*.html")), ids=lambda plik: plik.stem)
def test_component_opens_with_a_comment(plik):
    assert plik.read_text().startswith("{% comment %}")


STRONY = [plik for plik in sorted(SZABLONY.rglob("*.html")) if "pdf" not in plik.parts]


@pytest.mark.parametrize("plik", STRONY, ids=lambda plik: str(plik.relative_to(SZABLONY)))
def test_no_template_has_inline_style_script_or_handler(plik):
    tresc = plik.read_text()
    assert re.findall(r"<[a-z][^>]*\s(?:style|on[a-z]+)=", tresc) == []
    assert re.findall(r"<style|<script(?![^>]*\ssrc=)", tresc) == []


def test_ribbon_says_each_state_in_words_and_marks_the_current_step():
    html = render_to_string("skladniki/wstazka.html", SKLADNIKI[0][1])
    assert html.count('aria-current="step"') == 1
    assert "II z V" in re.sub(r"<[^>]+>", "", html)
    assert "zamknięty: najpierw plan działania" in html


def test_closed_path_folds_to_a_sentence():
    assert "Wszystkie etapy zakończone" in render_to_string("skladniki/wstazka.html", SKLADNIKI[1][1])


def test_history_folds_after_three_and_unfolds_on_its_own_page():
    zdarzenia = next(parametry for nazwa, parametry in SKLADNIKI if nazwa == "historia")["zdarzenia"]
    zwinieta = render_to_string("skladniki/historia.html", {"zdarzenia": zdarzenia})
    assert "Wcześniejsze kroki (2)" in zwinieta
    calosc = render_to_string("skladniki/historia.html", {"zdarzenia": zdarzenia, "calosc": True})
    assert "Wcześniejsze kroki" not in calosc
    assert calosc.count("<time") == zwinieta.count("<time") == 5


def test_paging_keeps_the_filters():
    parametry = dict(SKLADNIKI)["stronicowanie"]
    html = render_to_string("skladniki/stronicowanie.html", parametry)
    assert 'href="?stan=plan&amp;strona=1"' in html
    assert 'href="?stan=plan&amp;strona=3"' in html


def test_visibility_uses_the_two_agreed_phrases():
    assert "Widzi gmina" in render_to_string("skladniki/widocznosc.html", {"kto": "gmina"})
    assert "Tylko zespół" in render_to_string("skladniki/widocznosc.html", {"kto": "zespol"})
