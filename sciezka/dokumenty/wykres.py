"""Charts as accessible SVG: one drawing for the page and the PDF, no script and no inline style.

Every chart stands beside its table; the SVG has a title and a description, and nothing is told by colour alone.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any
from xml.etree.ElementTree import Element, SubElement, tostring

from django.utils.safestring import SafeString, mark_safe

from sciezka.dokumenty.typografia import data_krotko

MIESIACE = ("sty", "lut", "mar", "kwi", "maj", "cze", "lip", "sie", "wrz", "paź", "lis", "gru")
SZEROKOSC = 760
PODPIS = 250
WIERSZ = 30
CZCIONKA = "Lato, system-ui, sans-serif"


def _svg(wysokosc: int, tytul: str, opis: str) -> Element:
    svg = Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {SZEROKOSC} {wysokosc}",
            "width": "100%",
            "role": "img",
            "aria-label": f"{tytul}. {opis}",
            "class": "wykres-svg",
            "font-family": CZCIONKA,
            "font-size": "12",
        },
    )
    SubElement(svg, "title").text = tytul
    SubElement(svg, "desc").text = opis
    return svg


def _tekst(svg: Element, x: float, y: float, tekst: str, **atrybuty: str) -> None:
    nazwy = {klucz.replace("_", "-"): wartosc for klucz, wartosc in atrybuty.items()}
    SubElement(
        svg, "text", {"x": f"{x:.1f}", "y": f"{y:.1f}", "class": "wykres-tekst", "fill": "#1d2328", **nazwy}
    ).text = tekst


def _gotowe(svg: Element) -> SafeString:
    # The tree escapes every text and attribute by itself.
    return mark_safe(tostring(svg, encoding="unicode"))


def _data(wartosc: date | str) -> date:
    return date.fromisoformat(wartosc) if isinstance(wartosc, str) else wartosc


def _skroc(tekst: str, znakow: int) -> str:
    return tekst if len(tekst) <= znakow else f"{tekst[: znakow - 1].rstrip()}…"


def gantt(
    wiersze: Sequence[Mapping[str, Any]], od: date | str | None = None, do: date | str | None = None,
    tytul: str = "Harmonogram działań",
) -> SafeString:  # fmt: skip
    """Draw a schedule by months. A row is ``{"nazwa", "od", "do", "obligatoryjne": bool}``; dates may be ISO text.

    An obligatory work form is marked by the letter O before its name, not only by a darker bar.
    """
    daty = [(_data(wiersz["od"]), _data(wiersz["do"])) for wiersz in wiersze]
    pierwszy = min([_data(od)] if od else [], default=None)
    pierwszy = min([d for d, _ in daty] + ([pierwszy] if pierwszy else [])).replace(day=1)
    ostatni = max([d for _, d in daty] + ([_data(do)] if do else []))
    koniec = (ostatni.replace(day=28) + timedelta(days=4)).replace(day=1)
    skala = (SZEROKOSC - PODPIS) / max((koniec - pierwszy).days, 1)

    def x(dzien: date) -> float:
        return PODPIS + (dzien - pierwszy).days * skala

    wysokosc = 34 + WIERSZ * len(wiersze) + 22
    svg = _svg(wysokosc, tytul, f"{len(wiersze)} działań od {data_krotko(pierwszy)} do {data_krotko(ostatni)}.")
    _miesiace(svg, pierwszy, koniec, x, wysokosc - 22)
    for numer, (wiersz, (poczatek, kres)) in enumerate(zip(wiersze, daty, strict=True)):
        y = 34 + WIERSZ * numer
        znak = "O  " if wiersz.get("obligatoryjne") else ""
        _tekst(svg, 0, y + 18, _skroc(znak + str(wiersz["nazwa"]), 38), font_weight="700" if znak else "400")
        SubElement(
            svg,
            "rect",
            {
                "x": f"{x(poczatek):.1f}",
                "y": str(y + 6),
                "width": f"{max((kres - poczatek).days + 1, 1) * skala:.1f}",
                "height": "16",
                "rx": "3",
                "class": "wykres-slupek wykres-slupek-mocny" if znak else "wykres-slupek",
                "fill": "#0b5d66" if znak else "#5b9aa1",
            },
        )
    _tekst(svg, 0, wysokosc - 6, "O – forma obligatoryjna")
    return _gotowe(svg)


def _miesiace(svg: Element, pierwszy: date, koniec: date, x: Any, dol: int) -> None:
    miesiac, ile = pierwszy, (koniec.year - pierwszy.year) * 12 + koniec.month - pierwszy.month
    co = max(1, -(-ile // 13))
    numer = 0
    while miesiac < koniec:
        SubElement(
            svg, "line",
            {"x1": f"{x(miesiac):.1f}", "x2": f"{x(miesiac):.1f}", "y1": "26", "y2": str(dol), "stroke": "#c9c5bb",
             "class": "wykres-linia"},
        )  # fmt: skip
        if numer % co == 0:
            rok = f" {miesiac.year}" if numer == 0 or miesiac.month == 1 else ""
            _tekst(svg, x(miesiac) + 2, 18, f"{MIESIACE[miesiac.month - 1]}{rok}")
        miesiac = (miesiac + timedelta(days=32)).replace(day=1)
        numer += 1


def paski(wiersze: Sequence[Mapping[str, Any]], tytul: str = "Wyniki płaszczyzn") -> SafeString:
    """Draw horizontal bars 0–100. A row is ``{"nazwa", "wartosc": number or None, "opis": words}``; None draws no bar."""
    wysokosc = 24 + WIERSZ * len(wiersze)
    opis = "; ".join(f"{wiersz['nazwa']}: {wiersz['opis']}" for wiersz in wiersze)
    svg = _svg(wysokosc, tytul, opis)
    szerokosc = SZEROKOSC - PODPIS - 190
    for numer, wiersz in enumerate(wiersze):
        y = 10 + WIERSZ * numer
        _tekst(svg, 0, y + 16, _skroc(str(wiersz["nazwa"]), 38))
        SubElement(
            svg, "rect",
            {"x": str(PODPIS), "y": str(y + 4), "width": str(szerokosc), "height": "16", "rx": "3", "fill": "#e8e5dc",
             "class": "wykres-tlo"},
        )  # fmt: skip
        if wiersz.get("wartosc") is not None:
            dlugosc = szerokosc * min(max(float(wiersz["wartosc"]), 0), 100) / 100
            SubElement(
                svg, "rect",
                {"x": str(PODPIS), "y": str(y + 4), "width": f"{dlugosc:.1f}", "height": "16", "rx": "3",
                 "fill": "#0b5d66", "class": "wykres-slupek wykres-slupek-mocny"},
            )  # fmt: skip
        _tekst(svg, PODPIS + szerokosc + 10, y + 16, _skroc(str(wiersz["opis"]), 30))
    return _gotowe(svg)
