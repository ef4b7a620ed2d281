"""Printing a frozen version: its PDF is made from its snapshot, never from live rows."""

from sciezka.dokumenty.pdf import renderuj_pdf
from sciezka.sprawa.akta import Wersja
from sciezka.sprawa.punkty import Z_NUMERAMI, ponumeruj


def pdf_wersji(wersja: Wersja) -> bytes:
    """Return the PDF (PDF/A-3a, PDF/UA-1) of a version, made from ``wersja.dane``."""
    projekt = wersja.sprawa.projekt
    dane = wersja.dane
    return renderuj_pdf(
        "sprawa/pdf/dokument.html",
        {
            "dane": dane,
            "czesci": ponumeruj(dane),
            "numery": wersja.rodzaj in Z_NUMERAMI,
            "projekt": projekt,
            "samorzad": wersja.sprawa.samorzad,
            "rodzaj": wersja.rodzaj,
            "wersja": wersja.numer,
            "skrot": wersja.sha256_danych,
            "data": wersja.wyslano,
        },
        tytul=f"{dane['tytul']} – {dane['podtytul']}, wersja {wersja.numer}",
        autor=projekt.beneficjent,
        przykladowe=projekt.przykladowy,
        utworzono=wersja.wyslano,
    )
