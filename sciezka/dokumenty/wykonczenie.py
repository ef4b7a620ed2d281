"""What WeasyPrint leaves undone for PDF/A-3a and PDF/UA-1 in one file, set right before the file is written."""

import re
from typing import Any

import pydyf

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
#: A stream that ends with CR reads as one byte shorter than it says: CR LF before "endstream" counts as one line end.
POWROT_NA_KONCU = b"\r\nendstream"


def wykoncz(pdf: pydyf.PDF, zapas: int = 0) -> None:
    """Finish a laid-out PDF. ``zapas`` unused objects change the last streams, written after this."""
    drzewo = pdf.objects[_numer(pdf.catalog["StructTreeRoot"])]
    _naglowki_na_ozdoby(pdf, drzewo, _w_drzewie(pdf, drzewo))
    for obiekt in list(pdf.objects):
        if isinstance(obiekt, pydyf.Stream):
            _popraw_strumien(obiekt)
        elif isinstance(obiekt, dict) and obiekt.get("S") == "/TH":
            obiekt.setdefault("A", pydyf.Dictionary({"O": "/Table"}))["Scope"] = _zakres(pdf, obiekt)
        elif isinstance(obiekt, dict) and obiekt.get("S") == "/L":
            _pary(pdf, obiekt)
        elif isinstance(obiekt, dict) and obiekt.get("S") == "/Figure":
            _miejsce_rysunku(pdf, obiekt)
    for _ in range(zapas):
        pdf.add_object(pydyf.Dictionary({}))


def _numer(odniesienie: bytes | str) -> int:
    return int(odniesienie.split()[0])


def _dzieci(pdf: pydyf.PDF, element: dict[str, Any]) -> list[Any]:
    """Return the structure elements right below the element, without numbers of marked content and annotations."""
    odniesienia = [dziecko for dziecko in element.get("K", ()) if isinstance(dziecko, bytes | str)]
    obiekty = [pdf.objects[_numer(odniesienie)] for odniesienie in odniesienia]
    return [obiekt for obiekt in obiekty if obiekt.get("Type") == "/StructElem"]


def _w_drzewie(pdf: pydyf.PDF, drzewo: dict[str, Any]) -> set[int]:
    osiagniete, do_przejrzenia = set(), _dzieci(pdf, drzewo)
    while do_przejrzenia:
        element = do_przejrzenia.pop()
        osiagniete.add(element.number)
        do_przejrzenia += _dzieci(pdf, element)
    return osiagniete


def _naglowki_na_ozdoby(pdf: pydyf.PDF, drzewo: dict[str, Any], w_drzewie: set[int]) -> None:
    """Running headers and footers are tagged but stand outside the tree: make them artifacts, read by no screen reader."""
    spis = pdf.objects[_numer(drzewo["ParentTree"])]["Nums"]
    strony = [pdf.objects[_numer(odniesienie)] for odniesienie in pdf.page_references]
    for strona in strony:
        elementy = spis[2 * strona["StructParents"] + 1]  # pairs of a page's number and its list
        poza = {mcid for mcid, odniesienie in enumerate(elementy) if _numer(odniesienie) not in w_drzewie}
        for mcid in poza:
            elementy[mcid] = "null"
        zawartosc = pdf.objects[_numer(strona["Contents"])].stream
        for miejsce, polecenie in enumerate(zawartosc):
            if isinstance(polecenie, pydyf.Dictionary) and polecenie.get("MCID") in poza:
                zawartosc[miejsce - 1] = b"/Artifact"
                zawartosc[miejsce] = pydyf.Dictionary({"Type": "/Pagination"})


def _popraw_strumien(strumien: pydyf.Stream) -> None:
    if strumien.extra.get("Type") == "/Metadata":
        strumien.compress = False
        strumien.stream = [b"".join(strumien.stream).replace(b"</rdf:RDF>", XMP_PDFUA)]
    if strumien.extra.get("Subtype") == "/Image":
        strumien.extra["Interpolate"] = "false"
    dane = strumien.data
    if dane.endswith(POWROT_NA_KONCU):
        _szesnastkowo(strumien, re.split(rb">>\nstream\n", dane, maxsplit=1)[1][: -len(b"\nendstream")])


def _szesnastkowo(strumien: pydyf.Stream, tresc: bytes) -> None:
    """Write the stream in hexadecimal, so its last byte is ">" whatever the content."""
    filtry = ["/ASCIIHexDecode"]
    if strumien.compress or "Filter" in strumien.extra:
        filtry.append("/FlateDecode")
    if "DecodeParms" in strumien.extra:
        strumien.extra["DecodeParms"] = pydyf.Array(["null", strumien.extra["DecodeParms"]])
    strumien.extra["Filter"] = pydyf.Array(filtry)
    strumien.compress, strumien.stream = False, [tresc.hex().encode() + b">"]


def _zakres(pdf: pydyf.PDF, naglowek: dict[str, Any]) -> str:
    """A header in the table's head is of its column, one in the body of its row."""
    wiersz = pdf.objects[_numer(naglowek["P"])]
    return "/Column" if pdf.objects[_numer(wiersz["P"])]["S"] == "/THead" else "/Row"


def _pary(pdf: pydyf.PDF, lista: dict[str, Any]) -> None:
    """A ``dl`` of ``div`` pairs becomes list items with a label and a body, so question and answer are read together."""
    for para in _dzieci(pdf, lista):
        if para["S"] != "/Div":
            continue
        para["S"] = "/LI"
        for numer, pozycja in enumerate(_dzieci(pdf, para)):
            pozycja["S"] = "/LBody" if numer else "/Lbl"
            for cialo in _dzieci(pdf, pozycja):
                if cialo["S"] == "/LBody":
                    cialo["S"] = "/NonStruct"


def _miejsce_rysunku(pdf: pydyf.PDF, rysunek: dict[str, Any]) -> None:
    """Say where the drawing stands in points from the bottom of the page, not in pixels from its top."""
    wysokosc = pdf.objects[_numer(rysunek["Pg"])]["MediaBox"][3]
    x1, y1, x2, y2 = (wymiar * 0.75 for wymiar in rysunek["A"]["BBox"])
    rysunek["A"]["BBox"] = pydyf.Array(round(wymiar, 2) for wymiar in (x1, wysokosc - y2, x2, wysokosc - y1))
