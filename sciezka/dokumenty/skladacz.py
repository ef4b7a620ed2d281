"""Laying HTML out with WeasyPrint. Costs over a second to import: only ``pdf.html_na_pdf`` may import this."""

from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from itertools import count
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from django.conf import settings
from weasyprint import CSS, HTML, Attachment
from weasyprint.document import Document
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from sciezka.dokumenty.pdf import ZaDlugi, Zalacznik
from sciezka.dokumenty.typografia import twarde_spacje
from sciezka.dokumenty.wykonczenie import POWROT_NA_KONCU, wykoncz

KROJE = (("Lato-Regular.ttf", 400, "normal"), ("Lato-Italic.ttf", 400, "italic"), ("Lato-Bold.ttf", 700, "normal"),
         ("Lato-BoldItalic.ttf", 700, "italic"))  # fmt: skip
SVG = "{http://www.w3.org/2000/svg}"
#: Elements whose text is not prose, and those that stand within a line, so a space before them may need to hold.
NIETYKALNE = frozenset({"style", "script", "code", "pre", "title"})
W_WIERSZU = frozenset({"a", "abbr", "b", "cite", "em", "i", "q", "small", "span", "strong", "time"})
ZNAK_ZASTEPCZY = "\N{REPLACEMENT CHARACTER}"


class TylkoDane(URLFetcher):
    """Documents may use images given as ``data:`` and our own fonts, nothing else: a template cannot read files or the net."""

    def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
        if url.startswith("data:") or url in _adresy_czcionek():
            return super().fetch(url, headers)
        raise ValueError(f"Documents may not fetch {url[:60]}")


@lru_cache
def _adresy_czcionek() -> frozenset[str]:
    return frozenset((Path(settings.CZCIONKI_PDF) / plik).as_uri() for plik, _, _ in KROJE)


@lru_cache
def _czcionki_css() -> str:
    return "".join(
        f'@font-face {{ font-family: "Lato"; src: url("{(Path(settings.CZCIONKI_PDF) / plik).as_uri()}"); '
        f"font-weight: {waga}; font-style: {styl}; }}\n"
        for plik, waga, styl in KROJE
    )


def zloz(html: str, utworzono: datetime, zalaczniki: Sequence[Zalacznik] = (), najwiecej_stron: int = 0) -> bytes:
    """Lay the page out and return the PDF; the same input gives the same bytes. ``ZaDlugi`` before anything is written."""
    dokument = _uloz(html, utworzono)
    if najwiecej_stron and len(dokument.pages) > najwiecej_stron:
        raise ZaDlugi(f"The document has {len(dokument.pages)} pages, {najwiecej_stron} at most are allowed.")
    for zapas in count():  # once, or again when a stream written after the finisher ends badly (1 in 128)
        pdf = dokument.write_pdf(
            finisher=lambda _, pdf, zapas=zapas: wykoncz(pdf, zapas),
            pdf_variant="pdf/a-3a",
            attachments=[_plik(zalacznik, utworzono) for zalacznik in zalaczniki],
            custom_metadata=False,
        )
        if POWROT_NA_KONCU not in pdf:
            break
    # A sign that no font on this machine has would make the file invalid, so a visible mark stands in its place.
    brak = {kod: ZNAK_ZASTEPCZY for kroj in dokument.fonts.values() for kod in kroj.missing}
    if brak and (bez_brakow := html.translate(brak)) != html:
        return zloz(bez_brakow, utworzono, zalaczniki, najwiecej_stron)
    return pdf


def _uloz(html: str, utworzono: datetime) -> Document:
    zrodlo = HTML(string=html, url_fetcher=TylkoDane())
    popraw_tekst(zrodlo.etree_element)
    czcionki = FontConfiguration()
    arkusz = CSS(string=_czcionki_css(), font_config=czcionki, url_fetcher=TylkoDane())
    dokument = zrodlo.render(stylesheets=[arkusz], font_config=czcionki, pdf_variant="pdf/a-3a")
    dokument.metadata.created = dokument.metadata.modified = utworzono.isoformat()
    return dokument


def _plik(zalacznik: Zalacznik, utworzono: datetime) -> Attachment:
    return Attachment(
        string=zalacznik.tresc,
        name=zalacznik.nazwa,
        description=zalacznik.opis,
        relationship=zalacznik.zwiazek,
        created=utworzono,
        modified=utworzono,
    )


def popraw_tekst(element: Element) -> None:
    """Put no-break spaces into all prose under the element, and a drawing's description into its title."""
    if element.tag in NIETYKALNE or not isinstance(element.tag, str):
        return
    if element.tag == f"{SVG}svg":
        _opisz_rysunek(element)
        return
    dzieci = list(element)
    if element.text:
        element.text = _zwiaz(element.text, dzieci[0] if dzieci else None)
    for dziecko, nastepne in zip(dzieci, [*dzieci[1:], None], strict=False):
        popraw_tekst(dziecko)
        if dziecko.tail:
            dziecko.tail = _zwiaz(dziecko.tail, nastepne)


def _zwiaz(tekst: str, nastepny: Element | None) -> str:
    """Bind the text; "w <b>gminie</b>" holds together across the tag."""
    if nastepny is not None and nastepny.tag in W_WIERSZU:
        return twarde_spacje(f"{tekst}x")[:-1]
    return twarde_spacje(tekst)


def _opisz_rysunek(svg: Element) -> None:
    """The alternative text in a PDF is the drawing's title alone, so the description joins it."""
    tytul, opis = svg.find(f"{SVG}title"), svg.find(f"{SVG}desc")
    if tytul is not None and opis is not None:
        tytul.text = f"{tytul.text}. {opis.text}"
