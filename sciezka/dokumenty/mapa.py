"""A map of tiles: one hexagon a region, roughly where it lies; our own drawing, the same on the page and in print.

Each tile says its letters and its number; the shade only repeats the number. With an address a tile is a link that the
keyboard reaches in the order of the rows, so the whole drawing is a group of links, not one picture.
"""

from collections.abc import Mapping, Sequence
from math import sqrt
from typing import Any
from xml.etree.ElementTree import Element, SubElement, tostring

from django.utils.safestring import SafeString, mark_safe

PROMIEN = 46
SZEROKOSC_KAFELKA = PROMIEN * sqrt(3)
WYSOKOSC_WIERSZA = PROMIEN * 1.5
ODSTEP = 3
MARGINES = 6
#: Shades of print, from none to the most; on a page the classes ``mapa-0`` … ``mapa-4`` overrule them.
ODCIENIE = ("#ffffff", "#e2eff0", "#a9cdd0", "#2b737b", "#0b5d66")
TUSZ, JASNY, LINIA = "#1d2328", "#ffffff", "#85826f"
CIEMNE = (3, 4)


def stopien(ile: float, najwiecej: float) -> int:
    """Return the shade of a number: 0 for none, 1–4 by quarters of the largest."""
    return 0 if not ile or not najwiecej else max(1, -(-4 * int(ile) // max(int(najwiecej), 1)))


def kafelki(pola: Sequence[Mapping[str, Any]], tytul: str) -> SafeString:
    """Draw the map. A tile is ``{"skrot", "nazwa", "ile": number, "opis": words, "wiersz", "kolumna", "url": optional}``."""
    if not pola:
        return SafeString()
    najwiecej = max(pole["ile"] for pole in pola)
    szerokosc = (max(pole["kolumna"] for pole in pola) + 1) * SZEROKOSC_KAFELKA + 2 * MARGINES
    wysokosc = max(pole["wiersz"] for pole in pola) * WYSOKOSC_WIERSZA + 2 * PROMIEN + 2 * MARGINES
    z_linkami = any(pole.get("url") for pole in pola)
    slowa = "; ".join(f"{pole['nazwa']}: {pole['opis']}" for pole in pola)
    svg = Element("svg", {
        "xmlns": "http://www.w3.org/2000/svg", "viewBox": f"0 0 {szerokosc:.0f} {wysokosc:.0f}", "class": "mapa-svg",
        "role": "group" if z_linkami else "img", "font-family": "Lato, system-ui, sans-serif",
        "aria-label": tytul if z_linkami else f"{tytul}. {slowa}",
    })  # fmt: skip
    for pole in sorted(pola, key=lambda pole: (pole["wiersz"], pole["kolumna"])):
        _kafelek(svg, pole, stopien(pole["ile"], najwiecej))
    # The tree escapes every text and attribute by itself.
    return mark_safe(tostring(svg, encoding="unicode"))


def _kafelek(svg: Element, pole: Mapping[str, Any], odcien: int) -> None:
    x = MARGINES + (pole["kolumna"] + 0.5) * SZEROKOSC_KAFELKA
    y = MARGINES + PROMIEN + pole["wiersz"] * WYSOKOSC_WIERSZA
    slowa = f"{pole['nazwa']}: {pole['opis']}"
    rodzic = svg
    if pole.get("url"):
        rodzic = SubElement(svg, "a", {"href": pole["url"], "aria-label": slowa, "class": "mapa-kafelek"})
    grupa = SubElement(rodzic, "g", {"class": f"mapa-{odcien}"})
    SubElement(grupa, "title").text = slowa
    SubElement(grupa, "polygon", {
        "points": _szesciokat(x, y), "fill": ODCIENIE[odcien], "stroke": LINIA, "stroke-width": "1.5",
    })  # fmt: skip
    kolor = JASNY if odcien in CIEMNE else TUSZ
    for tekst, dol, rozmiar, waga in ((pole["skrot"], -6, "15", "400"), (f"{pole['ile']}", 18, "23", "700")):
        atrybuty = {"x": f"{x:.1f}", "y": f"{y + dol:.1f}", "text-anchor": "middle", "font-size": rozmiar}
        SubElement(grupa, "text", {**atrybuty, "font-weight": waga, "fill": kolor}).text = tekst


def _szesciokat(x: float, y: float) -> str:
    r, pol = PROMIEN - ODSTEP / 2, (SZEROKOSC_KAFELKA - ODSTEP) / 2
    wierzcholki = ((0, -r), (pol, -r / 2), (pol, r / 2), (0, r), (-pol, r / 2), (-pol, -r / 2))
    return " ".join(f"{x + dx:.1f},{y + dy:.1f}" for dx, dy in wierzcholki)
