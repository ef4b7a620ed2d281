"""Charts as accessible SVG: one drawing for the page and the PDF, no script and no inline style.

Every chart stands beside its table; the SVG has a title and a description, and nothing is told by colour alone. Colours
are attributes, which print; on a page the classes ``wykres-…`` overrule them, so the chart follows the theme.
"""

import textwrap
from collections.abc import Callable, Collection, Mapping, Sequence
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
ZNAKOW = 32
ZNAKOW_OPISU = 22
PUNKTY = SZEROKOSC - PODPIS - OPIS
OS = 22
WCIECIE = 14
NAJWEZSZY = 2
ZNACZNIKI = {"poprzednio": "poprzednia diagnoza", "mediana": "mediana projektu"}
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
    """Draw horizontal bars 0–100. A row is ``{"nazwa", "wartosc": number or None, "opis": words}``.

    None draws no bar, only a dashed outline: no score is not a score of 0. ``"podrzedny": True`` makes a part of the row
    above. ``"znaczniki": [{"rodzaj": "poprzednio" | "mediana", "wartosc"}]`` adds marks that differ by shape, with a legend.
    """
    if not wiersze:
        return SafeString()
    rodzaje = {znacznik["rodzaj"] for wiersz in wiersze for znacznik in wiersz.get("znaczniki", ())}
    gora = WIERSZ if rodzaje else 0
    wysokosc = gora + WIERSZ * len(wiersze)
    svg = _svg(wysokosc + OS, tytul, "; ".join(_slowa_wiersza(wiersz) for wiersz in wiersze))
    _legenda(svg, rodzaje)
    _os_punktow(svg, gora, wysokosc)
    for numer, wiersz in enumerate(wiersze):
        _pasek(svg, gora + WIERSZ * numer, wiersz)
    return _gotowe(svg)


def slupki(wiersze: Sequence[Mapping[str, Any]], tytul: str) -> SafeString:
    """Draw horizontal bars of amounts, the longest as wide as the chart. A row is ``{"nazwa", "wartosc", "opis": words}``.

    ``"druga": number`` draws a second, darker bar over the first (a part of it, or a second amount); ``"cel": number`` an
    upright mark. What each row says stands right of its bar, so the chart needs no axis and no legend.
    """
    if not wiersze:
        return SafeString()
    najwiecej = max(float(wiersz.get(pole) or 0) for wiersz in wiersze for pole in ("wartosc", "druga", "cel")) or 1.0
    opis = "; ".join(f"{wiersz['nazwa']}: {wiersz['opis']}" for wiersz in wiersze)
    svg = _svg(WIERSZ * len(wiersze), tytul, opis)
    for numer, wiersz in enumerate(wiersze):
        y = WIERSZ * numer
        _podpis(svg, y, str(wiersz["nazwa"]))
        _slupek(svg, PODPIS, y, PUNKTY, tlo=True)
        for pole, mocny in (("wartosc", "druga" not in wiersz), ("druga", True)):
            if wartosc := float(wiersz.get(pole) or 0):
                _slupek(svg, PODPIS, y, max(PUNKTY * wartosc / najwiecej, NAJWEZSZY), mocny=mocny)
        if cel := wiersz.get("cel"):
            _znacznik(svg, "mediana", PODPIS + PUNKTY * float(cel) / najwiecej, y)
        _podpis(svg, y, str(wiersz["opis"]), x=PODPIS + PUNKTY + 12, znakow=ZNAKOW_OPISU)
    return _gotowe(svg)


def _slowa_wiersza(wiersz: Mapping[str, Any]) -> str:
    obok = [f"{ZNACZNIKI[znacznik['rodzaj']]} {znacznik['wartosc']}" for znacznik in wiersz.get("znaczniki", ())]
    return f"{wiersz['nazwa']}: {wiersz['opis']}" + (f" ({', '.join(obok)})" if obok else "")


def _pasek(svg: Element, y: int, wiersz: Mapping[str, Any]) -> None:
    podrzedny = bool(wiersz.get("podrzedny"))
    _podpis(svg, y, str(wiersz["nazwa"]), x=WCIECIE if podrzedny else 0, znakow=ZNAKOW - 4 if podrzedny else ZNAKOW)
    wartosc = wiersz.get("wartosc")
    _slupek(svg, PODPIS, y, PUNKTY, tlo=wartosc is not None, puste=wartosc is None)
    if wartosc is not None:
        # A score of 0 is a thin line, not nothing.
        _slupek(svg, PODPIS, y, max(_na_osi(wartosc) - PODPIS, NAJWEZSZY), mocny=not podrzedny)
    for znacznik in wiersz.get("znaczniki", ()):
        _znacznik(svg, znacznik["rodzaj"], _na_osi(znacznik["wartosc"]), y)
    _podpis(svg, y, str(wiersz["opis"]), x=PODPIS + PUNKTY + 12, znakow=ZNAKOW_OPISU)


def _na_osi(wartosc: float) -> float:
    return PODPIS + PUNKTY * min(max(float(wartosc), 0), 100) / 100


def _znacznik(svg: Element, rodzaj: str, x: float, y: float) -> None:
    """Draw a mark in the middle of its row: a hollow diamond for the previous score, an upright line for the median."""
    srodek = y + WIERSZ / 2
    wspolne = {"stroke": TUSZ, "stroke-width": "2", "class": f"wykres-znacznik wykres-znacznik-{rodzaj}"}
    if rodzaj == "mediana":
        gdzie = {"x1": f"{x:.1f}", "x2": f"{x:.1f}", "y1": f"{srodek - 13:.1f}", "y2": f"{srodek + 13:.1f}"}
        SubElement(svg, "line", {**gdzie, **wspolne})
        return
    punkty = f"{x:.1f},{srodek - 7:.1f} {x + 6:.1f},{srodek:.1f} {x:.1f},{srodek + 7:.1f} {x - 6:.1f},{srodek:.1f}"
    SubElement(svg, "polygon", {"points": punkty, "fill": "#ffffff", **wspolne})


def _legenda(svg: Element, rodzaje: Collection[str]) -> None:
    """Name the marks that are drawn."""
    x = PODPIS
    for rodzaj in (rodzaj for rodzaj in ZNACZNIKI if rodzaj in rodzaje):
        _znacznik(svg, rodzaj, x + 6, 0)
        _tekst(svg, x + 18, WIERSZ / 2 + 4, ZNACZNIKI[rodzaj])
        x += 170


def _os_punktow(svg: Element, gora: int, dol: int) -> None:
    """Draw the scale under the bars and a thin line where each level begins."""
    for punkty in range(0, 101, 25):
        x = f"{_na_osi(punkty):.1f}"
        linia = {"x1": x, "x2": x, "y1": str(gora), "y2": str(dol + 3), "stroke": LINIA, "stroke-width": "0.6"}
        SubElement(svg, "line", {**linia, "class": "wykres-linia"})
        _tekst(svg, _na_osi(punkty), dol + 16, str(punkty), font_size="11", text_anchor="middle")


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


def _slupek(
    svg: Element, x: float, y: int, szerokosc: float, *, mocny: bool = False, tlo: bool = False, puste: bool = False
) -> None:
    klasa, wypelnienie = ("wykres-slupek", AKCENT_JASNY)
    if mocny:
        klasa, wypelnienie = ("wykres-slupek wykres-slupek-mocny", AKCENT)
    if tlo:
        klasa, wypelnienie = ("wykres-tlo", TLO)
    kreski = {"stroke": LINIA, "stroke-dasharray": "4 3"} if puste else {}
    if puste:
        klasa, wypelnienie = ("wykres-puste", "none")
    gdzie = {"x": f"{x:.1f}", "y": str(y + (WIERSZ - SLUPEK) // 2), "width": f"{szerokosc:.1f}", "height": str(SLUPEK)}
    SubElement(svg, "rect", {**gdzie, "rx": "2", "class": klasa, "fill": wypelnienie, **kreski})


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
