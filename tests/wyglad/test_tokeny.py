"""Colours are named in one file, the two dark sets agree, and every pair that meets on a page can be read."""

import re
from pathlib import Path

import pytest
from django.conf import settings

CSS = Path(settings.BASE_DIR) / "static" / "css"
TLA = ["papier", "karta", "zaglebienie"]
TEKST = [
    *[(tekst, tlo) for tekst in ["tusz", "tusz-2", "akcent", "akcent-mocny", "uwaga", "blad", "sukces"] for tlo in TLA],
    *[(tekst, "akcent-tlo") for tekst in ["tusz", "tusz-2", "akcent", "akcent-mocny"]],
    *[(tekst, "uwaga-tlo") for tekst in ["tusz", "tusz-2", "akcent", "uwaga"]],
    *[(tekst, "blad-tlo") for tekst in ["tusz", "akcent", "blad"]],
    *[(tekst, "sukces-tlo") for tekst in ["tusz", "akcent", "sukces"]],
    *[(tekst, "piasek") for tekst in ["na-piasku", "akcent", "tusz-2"]],
    ("na-akcencie", "akcent"),
    ("na-akcencie", "akcent-mocny"),
]
#: Edges of inputs and boxes that say something, icons, the focus ring. Hairlines between boxes only decorate.
OBRYSY = [
    (obrys, tlo) for obrys in ["linia-mocna", "uwaga-linia", "blad-linia", "sukces-linia", "fokus"] for tlo in TLA[:2]
]


def _zestawy() -> dict[str, dict[str, str]]:
    arkusz = (CSS / "tokeny.css").read_text()
    bloki = {
        "jasny": r'\[data-bs-theme="light"\] \{\n  color-scheme: light;(.*?)\n\}',
        "ciemny": r'\[data-bs-theme="dark"\] \{\n  color-scheme: dark;(.*?)\n\}',
        "ciemny bez skryptów": r":root:not\(\[data-bs-theme\]\) \{\n    color-scheme: dark;(.*?)\n  \}",
    }
    return {
        nazwa: dict(re.findall(r"--([\w-]+): (.+);", re.search(wzor, arkusz, re.DOTALL).group(1)))
        for nazwa, wzor in bloki.items()
    }


def _jasnosc(kolor: str) -> float:
    skladowe = [int(kolor[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in skladowe)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def kontrast(jeden: str, drugi: str) -> float:
    """Return the contrast of two colours as WCAG counts it."""
    jasny, ciemny = sorted((_jasnosc(jeden), _jasnosc(drugi)), reverse=True)
    return (jasny + 0.05) / (ciemny + 0.05)


def test_contrast_is_counted_as_wcag_counts_it():
    assert kontrast("#000000", "#ffffff") == pytest.approx(21)
    assert kontrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("zestaw", ["jasny", "ciemny"])
@pytest.mark.parametrize(("pary", "prog"), [(TEKST, 4.5), (OBRYSY, 3.0)], ids=["text", "edges"])
def test_every_pair_of_colours_has_enough_contrast(zestaw, pary, prog):
    tokeny = _zestawy()[zestaw]
    za_slabe = {para: kontrast(tokeny[para[0]], tokeny[para[1]]) for para in pary}
    assert {para: wynik for para, wynik in za_slabe.items() if wynik < prog} == {}


def test_dark_without_scripts_is_the_same_dark():
    zestawy = _zestawy()
    assert zestawy["ciemny"] == zestawy["ciemny bez skryptów"]
    assert zestawy["ciemny"].keys() == zestawy["jasny"].keys()


@pytest.mark.parametrize("plik", sorted(CSS.glob("*.css")), ids=lambda plik: plik.name)
def test_style_sheets_use_only_known_tokens_and_name_no_colour_themselves(plik):
    tresc = plik.read_text()
    znane = set(re.findall(r"--([\w-]+):", (CSS / "tokeny.css").read_text()))
    uzyte = {nazwa for nazwa in re.findall(r"var\(--([\w-]+)\)", tresc) if not nazwa.startswith("bs-")}
    assert uzyte <= znane
    if plik.name not in {"tokeny.css", "druk.css"}:
        assert re.findall(r"#[0-9a-fA-F]{3,8}\b(?![^{]*\{)", tresc) == []
