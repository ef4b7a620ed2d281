"""Checking a printed document: both profiles, tags, language, title, and its text."""

import io
import subprocess

import page
import pikepdf


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
    return tekst_pdf(tresc)


def tekst_pdf(tresc: bytes) -> str:
    """Return the text of a PDF with all white space, no-break spaces included, as single spaces."""
    wynik = subprocess.run(["pdftotext", "-layout", "-", "-"], input=tresc, capture_output=True, check=True)
    return " ".join(wynik.stdout.decode().split())
