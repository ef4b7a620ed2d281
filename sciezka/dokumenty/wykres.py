"""Charts as accessible SVG: one drawing for the page and the PDF, no script and no inline style.

Every chart stands beside its table; the SVG has a title and a description, and nothing is told by colour alone. Colours
are attributes, which print; on a page the classes ``wykres-…`` overrule them, so the chart follows the theme.
"""

import textwrap
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any
from xml.etree.ElementTree import Element, SubElement, tostring

from django.utils.safestring import SafeString, mark_safe

from sciezka.dokumenty.typografia import data_krotko, odmiana, twarde_spacje

MIESIACE = ("sty", "lut", "mar", "kwi", "maj", "cze", "lip", "sie", "wrz", "paź", "lis", "gru")
SZEROKOSC = 760
PODPIS = 250
OPIS = 180
WIERSZ = 38
SLUPEK = 14
GORA = 34
ZNAKOW = 36
OBLIGATORYJNE = "obligatoryjne"
CZCIONKA = "Lato, system-ui, sans-serif"
TUSZ, AKCENT, AKCENT_JASNY, LINIA, TLO = "#1d2328", "#0b5d66", "#5b9aa1", "#dedad0", "#e8e5dc"


def gantt(
    wiersze: Sequence[Mapping[str, Any]], od: date | str | None = None, do: date | str | None = None,
    tytul: str = "Harmonogram działań",
) -> SafeString:  # fmt: skip
    """Draw a schedule by months. A row is ``{"nazwa", "od", "do", "obligatoryjne": bool}``; dates may be ISO text.

    An obligatory work form is named by a word at its bar, not only by a darker bar. No rows, no drawing.
    """
    if not wiersze:
        return SafeString()
    daty = [(_data(wiersz["od"]), _data(wiersz["do"])) for wiersz in wiersze]
    pierwszy, ostatni = min(poczatek for poczatek, _ in daty), max(kres for _, kres in daty)
    poczatek_osi = min(pierwszy, _data(od or pierwszy)).replace(day=1)
    koniec_osi = _nastepny_miesiac(max(ostatni, _data(do or ostatni)))
    skala = (SZEROKOSC - PODPIS) / (koniec_osi - poczatek_osi).days

    def x(dzien: date) -> float:
        return PODPIS + (dzien - poczatek_osi).days * skala

    wysokosc = GORA + WIERSZ * len(wiersze)
    ile = f"{len(wiersze)} {odmiana(len(wiersze), 'działanie', 'działania', 'działań')}"
    svg = _svg(wysokosc, tytul, f"{ile} od {data_krotko(pierwszy)} do {data_krotko(ostatni)}")
    _miesiace(svg, poczatek_osi, koniec_osi, x, wysokosc)
    for numer, (wiersz, (poczatek, kres)) in enumerate(zip(wiersze, daty, strict=True)):
        y = GORA + WIERSZ * numer
        _podpis(svg, y, str(wiersz["nazwa"]))
        lewa, prawa = x(poczatek), max(x(kres + timedelta(days=1)), x(poczatek) + 3)
        obligatoryjne = bool(wiersz.get("obligatoryjne"))
        _slupek(svg, lewa, y, prawa - lewa, mocny=obligatoryjne)
        if obligatoryjne:
            _slowo_przy_slupku(svg, lewa, prawa, y)
    return _gotowe(svg)


def paski(wiersze: Sequence[Mapping[str, Any]], tytul: str = "Wyniki płaszczyzn") -> SafeString:
    """Draw horizontal bars 0–100. A row is ``{"nazwa", "wartosc": number or None, "opis": words}``; None draws no bar."""
    if not wiersze:
        return SafeString()
    svg = _svg(WIERSZ * len(wiersze), tytul, "; ".join(f"{wiersz['nazwa']}: {wiersz['opis']}" for wiersz in wiersze))
    szerokosc = SZEROKOSC - PODPIS - OPIS
    for numer, wiersz in enumerate(wiersze):
        y = WIERSZ * numer
        _podpis(svg, y, str(wiersz["nazwa"]))
        _slupek(svg, PODPIS, y, szerokosc, tlo=True)
        if wiersz.get("wartosc") is not None:
            dlugosc = szerokosc * min(max(float(wiersz["wartosc"]), 0), 100) / 100
            _slupek(svg, PODPIS, y, dlugosc, mocny=True)
        _podpis(svg, y, str(wiersz["opis"]), x=PODPIS + szerokosc + 12, znakow=25)
    return _gotowe(svg)


def _svg(wysokosc: int, tytul: str, opis: str) -> Element:
    atrybuty = {
        "xmlns": "http://www.w3.org/2000/svg",
        "viewBox": f"0 0 {SZEROKOSC} {wysokosc}",
        "width": "100%",
        "role": "img",
        "aria-label": f"{tytul}. {opis}",
        "class": "wykres-svg",
        "font-family": CZCIONKA,
        "font-size": "13",
    }
    svg = Element("svg", atrybuty)
    SubElement(svg, "title").text = tytul
    SubElement(svg, "desc").text = opis
    return svg


def _tekst(svg: Element, x: float, y: float, tekst: str, **atrybuty: str) -> None:
    nazwy = {klucz.replace("_", "-"): wartosc for klucz, wartosc in atrybuty.items()}
    wlasne = {"x": f"{x:.1f}", "y": f"{y:.1f}", "class": "wykres-tekst", "fill": TUSZ, **nazwy}
    SubElement(svg, "text", wlasne).text = twarde_spacje(tekst)


def _podpis(svg: Element, y: int, tekst: str, x: int = 0, znakow: int = ZNAKOW) -> None:
    """Write a label in at most two lines; the table beside the chart has it whole."""
    linie = textwrap.wrap(tekst, znakow, max_lines=2, placeholder="…") or [""]
    pierwsza = y + WIERSZ / 2 + (4 if len(linie) == 1 else -3)
    for numer, linia in enumerate(linie):
        _tekst(svg, x, pierwsza + 14 * numer, linia)


def _slupek(svg: Element, x: float, y: int, szerokosc: float, *, mocny: bool = False, tlo: bool = False) -> None:
    klasa, wypelnienie = ("wykres-slupek", AKCENT_JASNY)
    if mocny:
        klasa, wypelnienie = ("wykres-slupek wykres-slupek-mocny", AKCENT)
    if tlo:
        klasa, wypelnienie = ("wykres-tlo", TLO)
    gdzie = {"x": f"{x:.1f}", "y": str(y + (WIERSZ - SLUPEK) // 2), "width": f"{szerokosc:.1f}", "height": str(SLUPEK)}
    SubElement(svg, "rect", {**gdzie, "rx": "2", "class": klasa, "fill": wypelnienie})


def _slowo_przy_slupku(svg: Element, lewa: float, prawa: float, y: int) -> None:
    """Name an obligatory form right of its bar, left of it when the bar ends the chart, above when it fills the chart."""
    miejsce, srodek = 84, y + WIERSZ / 2 + 4
    if prawa + miejsce <= SZEROKOSC:
        _tekst(svg, prawa + 6, srodek, OBLIGATORYJNE, font_size="11")
    elif lewa - miejsce >= PODPIS:
        _tekst(svg, lewa - 6, srodek, OBLIGATORYJNE, font_size="11", text_anchor="end")
    else:
        _tekst(svg, prawa, y + (WIERSZ - SLUPEK) / 2 - 2, OBLIGATORYJNE, font_size="11", text_anchor="end")


def _miesiace(svg: Element, miesiac: date, koniec: date, x: Callable[[date], float], dol: int) -> None:
    """Draw the axis: a line and a name for as many months as fit, the year above the first and above each January."""
    ile = (koniec.year - miesiac.year) * 12 + koniec.month - miesiac.month
    co = -(-ile // 12)
    for numer in range(ile):
        if numer % co == 0:
            gdzie = {"x1": f"{x(miesiac):.1f}", "x2": f"{x(miesiac):.1f}", "y1": "3", "y2": str(dol)}
            SubElement(svg, "line", {**gdzie, "stroke": LINIA, "stroke-width": "0.6", "class": "wykres-linia"})
            _tekst(svg, x(miesiac) + 4, 27, MIESIACE[miesiac.month - 1], font_size="11")
            if numer == 0 or miesiac.month <= co:
                _tekst(svg, x(miesiac) + 4, 13, str(miesiac.year), font_size="11", font_weight="700")
        miesiac = _nastepny_miesiac(miesiac)


def _nastepny_miesiac(dzien: date) -> date:
    return (dzien.replace(day=28) + timedelta(days=4)).replace(day=1)


def _data(wartosc: date | str) -> date:
    return date.fromisoformat(wartosc) if isinstance(wartosc, str) else wartosc


def _gotowe(svg: Element) -> SafeString:
    # The tree escapes every text and attribute by itself.
    return mark_safe(tostring(svg, encoding="unicode"))
