"""Checking a printed document: both profiles, tags, language, title, embedded fonts, and its text."""

import io
import subprocess

import page
import pikepdf

IDENTYFIKATORY = ('pdfaid:part="3"', 'pdfaid:conformance="A"', 'pdfuaid:part="1"')


def sprawdz_pdf(tresc: bytes) -> str:
    """Assert that the PDF keeps PDF/A-3a and PDF/UA-1, is tagged, Polish and titled; return its text."""
    for profil in (page.ValidationProfile.PDF_A_3A, page.ValidationProfile.PDF_UA_1):
        raport = page.validate_pdf_bytes(tresc, profile=profil)
        assert not list(raport.failures), f"{profil}: {[str(blad) for blad in raport.failures][:5]}"
    with pikepdf.open(io.BytesIO(tresc)) as pdf:
        katalog = pdf.Root
        assert str(katalog.Lang) == "pl"
        assert bool(katalog.MarkInfo.Marked)
        assert "/StructTreeRoot" in katalog
        assert str(pdf.docinfo["/Title"]).strip()
        xmp = katalog.Metadata.read_bytes().decode()
        assert [nazwa for nazwa in IDENTYFIKATORY if nazwa not in xmp] == []
    assert obce_kroje(tresc) == []
    return tekst_pdf(tresc)


def obce_kroje(tresc: bytes) -> list[str]:
    """Return the fonts that the PDF names but does not carry."""
    wynik = subprocess.run(["pdffonts", "-"], input=tresc, capture_output=True, check=True)
    wiersze = wynik.stdout.decode().splitlines()[2:]
    return [wiersz for wiersz in wiersze if wiersz.split()[-5] != "yes"]


def tekst_pdf(tresc: bytes) -> str:
    """Return the text of a PDF in reading order: words divided by a line's end whole again, white space as one space."""
    wynik = subprocess.run(["pdftotext", "-raw", "-", "-"], input=tresc, capture_output=True, check=True)
    # U+2010 is the hyphen the typesetter put in; "-" was in the word already.
    tekst = wynik.stdout.decode().replace("\u2010\n", "").replace("-\n", "-")
    return " ".join(tekst.split())
