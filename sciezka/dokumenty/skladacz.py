"""Laying HTML out as PDF/A-3a and PDF/UA-1 in one file. Imports WeasyPrint: only ``pdf.html_na_pdf`` may import this."""

import re
from collections.abc import Callable
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pydyf
from django.conf import settings
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from sciezka.dokumenty.typografia import twarde_spacje

KROJE = (("Lato-Regular.ttf", 400, "normal"), ("Lato-Italic.ttf", 400, "italic"), ("Lato-Bold.ttf", 700, "normal"),
         ("Lato-BoldItalic.ttf", 700, "italic"))  # fmt: skip

#: What PDF/UA-1 asks of the XMP packet: its own part number, and for PDF/A the description of that schema.
XMP_PDFUA = b"""<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="" pdfuaid:part="1"/>
<rdf:Description xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"
 rdf:about=""><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>PDF/UA version identifier</pdfaProperty:description><pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType></rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description></rdf:RDF>"""


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


class _Typograf(HTMLParser):
    """Rewrites text between tags through ``twarde_spacje``; tags, attributes, styles and code stay as they are."""

    NIETYKALNE = frozenset({"style", "script", "code", "pre", "title", "svg"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.wynik: list[str] = []
        self._w: list[str] = []

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        if tag in self.NIETYKALNE:
            self._w.append(tag)
        self.wynik.append(self.get_starttag_text() or "")

    def handle_startendtag(self, tag: str, attrs: Any) -> None:
        self.wynik.append(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        if self._w and self._w[-1] == tag:
            self._w.pop()
        self.wynik.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self.wynik.append(data if self._w else twarde_spacje(data))

    def handle_entityref(self, name: str) -> None:
        self.wynik.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.wynik.append(f"&#{name};")

    def handle_comment(self, data: str) -> None:
        return

    def handle_decl(self, decl: str) -> None:
        self.wynik.append(f"<!{decl}>")


def z_twardymi_spacjami(html: str) -> str:
    """Put no-break spaces into the text of an HTML page."""
    typograf = _Typograf()
    typograf.feed(html)
    typograf.close()
    return "".join(typograf.wynik)


def zloz(html: str, utworzono: str) -> bytes:
    """Lay the page out and return the PDF; the same input gives the same bytes."""
    czcionki = FontConfiguration()
    dokument = HTML(string=z_twardymi_spacjami(html), url_fetcher=TylkoDane()).render(
        stylesheets=[CSS(string=_czcionki_css(), font_config=czcionki, url_fetcher=TylkoDane())],
        font_config=czcionki,
        pdf_variant="pdf/a-3a",
    )
    dokument.metadata.created = dokument.metadata.modified = utworzono
    return dokument.write_pdf(
        finisher=_wykoncz(),
        pdf_variant="pdf/a-3a",
        pdf_identifier=re.sub(r"\W", "", utworzono).encode()[:16].ljust(16, b"0"),
        custom_metadata=False,
    )


def _wykoncz() -> Callable[[Any, pydyf.PDF], None]:
    def wykoncz(dokument: Any, pdf: pydyf.PDF) -> None:
        for obiekt in pdf.objects:
            if isinstance(obiekt, pydyf.Stream) and obiekt.extra.get("Type") == "/Metadata":
                obiekt.compress = False
                obiekt.stream = [b"".join(obiekt.stream).replace(b"</rdf:RDF>", XMP_PDFUA)]
            elif isinstance(obiekt, pydyf.Stream) and obiekt.extra.get("Subtype") == "/Image":
                obiekt.extra["Interpolate"] = "false"
            elif isinstance(obiekt, dict) and obiekt.get("S") == "/TH":
                obiekt.setdefault("A", pydyf.Dictionary({"O": "/Table"}))["Scope"] = _zakres(pdf, obiekt)

    return wykoncz


def _zakres(pdf: pydyf.PDF, naglowek: dict[str, Any]) -> str:
    """A header in the table's head is of its column, one in the body of its row."""
    wiersz = _obiekt(pdf, naglowek["P"])
    return "/Column" if _obiekt(pdf, wiersz["P"])["S"] == "/THead" else "/Row"


def _obiekt(pdf: pydyf.PDF, odniesienie: bytes | str) -> Any:
    numer = odniesienie.decode() if isinstance(odniesienie, bytes) else odniesienie
    return pdf.objects[int(numer.split()[0])]
