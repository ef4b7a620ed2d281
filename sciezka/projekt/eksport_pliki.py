"""Writing rows into a file: XLSX with real dates and numbers, or CSV that a Polish spreadsheet opens by a double click.

Both are written row by row, so a file of any length takes little memory. Cells hold text, numbers and dates only: a text
that begins like a formula stays a text (CWE-1236).
"""

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, BinaryIO

from django.utils import timezone

from sciezka.dokumenty.typografia import data_slownie
from sciezka.sprawa import zegar

#: What Excel takes into one sheet, with the row of headings; the rest goes on in the next one.
WIERSZY_W_ARKUSZU = 1_048_575
ZNAKOW_W_KOMORCE = 32_767
FORMATY = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
}
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


@dataclass(frozen=True)
class Kolumna:
    """A column of an exported file: its code, heading, the value of a row and the width in characters.

    A value is text, int, Decimal, date, datetime, bool or None. ``wewnetrzna`` marks what is for the team only: such a column
    is in the file only when asked for, and its heading says so.
    """

    kod: str
    nazwa: str
    wartosc: Callable[[Any], Any]
    szerokosc: int = 18
    wewnetrzna: bool = False

    @property
    def naglowek(self) -> str:
        """The heading; a team's column is marked in it."""
        return f"TYLKO ZESPÓŁ: {self.nazwa}" if self.wewnetrzna else self.nazwa


@dataclass(frozen=True)
class Zestaw:
    """What goes into a file: its title, what was chosen in words, the columns, the rows and how many they are."""

    nazwa: str
    plik: str
    kolumny: Sequence[Kolumna]
    wiersze: Iterable[Any]
    ile: int
    opis: Sequence[tuple[str, str]] = ()

    def nazwa_pliku(self, format_pliku: str) -> str:
        """Return the ASCII name under which the file is downloaded, with today's date (Europe/Warsaw)."""
        return f"{self.plik}-{zegar.dzis():%Y-%m-%d}.{format_pliku}"


def csv_wierszami(zestaw: Zestaw) -> Iterator[bytes]:
    """Yield the file as CSV: UTF-8 with BOM, semicolons, CRLF, decimal commas, dates as 2026-12-02."""
    bufor = _Bufor()
    pisarz = csv.writer(bufor, delimiter=";", lineterminator="\r\n")
    yield b"\xef\xbb\xbf" + bufor.wiersz(pisarz, [bezpieczny_tekst(k.naglowek) for k in zestaw.kolumny])
    for wiersz in zestaw.wiersze:
        yield bufor.wiersz(pisarz, [_komorka_csv(k.wartosc(wiersz)) for k in zestaw.kolumny])


class _Bufor:
    """A file for ``csv.writer`` that hands each row over at once."""

    def write(self, tekst: str) -> int:
        self.tekst = tekst
        return len(tekst)

    def wiersz(self, pisarz: Any, komorki: Sequence[str]) -> bytes:
        pisarz.writerow(komorki)
        return self.tekst.encode()


def bezpieczny_tekst(tekst: str) -> str:
    """Return the text with an apostrophe before it when a spreadsheet would read it as a formula."""
    return f"'{tekst}" if tekst.startswith(_FORMULA) else tekst


def _komorka_csv(wartosc: Any) -> str:
    if isinstance(wartosc, bool):
        return "tak" if wartosc else "nie"
    if isinstance(wartosc, datetime):
        return f"{timezone.localtime(wartosc):%Y-%m-%d %H:%M}"
    if isinstance(wartosc, date):
        return wartosc.isoformat()
    if isinstance(wartosc, Decimal | int | float):
        return str(wartosc).replace(".", ",")  # a negative number is a number, not a formula
    return bezpieczny_tekst(str(wartosc or ""))


def zapisz_xlsx(plik: BinaryIO, zestaw: Zestaw, *, autor: str = "", wierszy: int = WIERSZY_W_ARKUSZU) -> int:
    """Write the file as XLSX and return how many rows it holds: sheets of data, then one that says what was chosen."""
    import xlsxwriter  # needed here alone; the start of the server does not pay for it

    ustawienia = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    skoroszyt = xlsxwriter.Workbook(plik, ustawienia)
    skoroszyt.set_properties(
        {"title": zestaw.nazwa, "author": autor, "created": timezone.localtime(zegar.teraz()).replace(tzinfo=None)}
    )
    arkusze = _Arkusze(skoroszyt, zestaw.kolumny, wierszy)
    for wiersz in zestaw.wiersze:
        arkusze.dopisz(wiersz)
    arkusze.zamknij()
    _opisz(skoroszyt, zestaw, arkusze.ile, autor)
    skoroszyt.close()
    return arkusze.ile


class _Arkusze:
    """Sheets of data, one after another: a frozen row of headings, widths, a filter over it."""

    def __init__(self, skoroszyt: Any, kolumny: Sequence[Kolumna], wierszy: int) -> None:
        self.skoroszyt, self.kolumny, self.wierszy = skoroszyt, kolumny, wierszy
        self.ile = self.numer = self.nr_arkusza = 0
        self.naglowek = skoroszyt.add_format(
            {"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#E8E5DC", "bottom": 1}
        )
        self.wewnetrzny = skoroszyt.add_format(
            {"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#F3D9A4"}
        )
        self.tekst = skoroszyt.add_format({"valign": "top"})
        self.formaty = {
            datetime: skoroszyt.add_format({"num_format": "yyyy-mm-dd hh:mm", "valign": "top"}),
            date: skoroszyt.add_format({"num_format": "yyyy-mm-dd", "valign": "top"}),
            Decimal: skoroszyt.add_format({"num_format": "#,##0.00", "valign": "top"}),
        }
        self._nowy()

    def _nowy(self) -> None:
        self.nr_arkusza += 1
        self.numer = 0
        self.arkusz = self.skoroszyt.add_worksheet("Dane" if self.nr_arkusza == 1 else f"Dane {self.nr_arkusza}")
        for numer, kolumna in enumerate(self.kolumny):
            self.arkusz.set_column(numer, numer, kolumna.szerokosc)
            forma = self.wewnetrzny if kolumna.wewnetrzna else self.naglowek
            self.arkusz.write_string(0, numer, kolumna.naglowek, forma)
        self.arkusz.freeze_panes(1, 1)
        self.arkusz.repeat_rows(0)
        self.arkusz.set_landscape()
        self.arkusz.fit_to_pages(1, 0)

    def dopisz(self, wiersz: Any) -> None:
        if self.numer == self.wierszy:
            self.zamknij()
            self._nowy()
        self.numer += 1
        self.ile += 1
        for numer, kolumna in enumerate(self.kolumny):
            self._komorka(numer, kolumna.wartosc(wiersz))

    def _komorka(self, numer: int, wartosc: Any) -> None:
        if isinstance(wartosc, bool):
            wartosc = "tak" if wartosc else "nie"
        if wartosc is None or wartosc == "":
            return
        if isinstance(wartosc, datetime):
            chwila = timezone.localtime(wartosc).replace(tzinfo=None, microsecond=0)
            self.arkusz.write_datetime(self.numer, numer, chwila, self.formaty[datetime])
        elif isinstance(wartosc, date):
            self.arkusz.write_datetime(self.numer, numer, wartosc, self.formaty[date])
        elif isinstance(wartosc, Decimal):
            self.arkusz.write_number(self.numer, numer, wartosc, self.formaty[Decimal])
        elif isinstance(wartosc, int | float):
            self.arkusz.write_number(self.numer, numer, wartosc, self.tekst)
        else:
            self.arkusz.write_string(self.numer, numer, str(wartosc)[:ZNAKOW_W_KOMORCE], self.tekst)

    def zamknij(self) -> None:
        if self.kolumny:
            self.arkusz.autofilter(0, 0, self.numer, len(self.kolumny) - 1)


def _opisz(skoroszyt: Any, zestaw: Zestaw, ile: int, autor: str) -> None:
    arkusz = skoroszyt.add_worksheet("Opis")
    arkusz.set_column(0, 0, 28)
    arkusz.set_column(1, 1, 90, skoroszyt.add_format({"text_wrap": True, "valign": "top"}))
    grube = skoroszyt.add_format({"bold": True, "valign": "top"})
    chwila = timezone.localtime(zegar.teraz())
    wiersze = [
        ("Zestaw", zestaw.nazwa),
        ("Przygotowano", f"{data_slownie(chwila)}, godz. {chwila:%H:%M}"),
        ("Przygotował(a)", autor),
        ("Liczba wierszy", str(ile)),
        *zestaw.opis,
    ]
    if any(kolumna.wewnetrzna for kolumna in zestaw.kolumny):
        wiersze.append(("Uwaga", "Plik zawiera notatki zespołu. Nie wolno go przekazać samorządowi."))
    for numer, (nazwa, tekst) in enumerate(wiersze):
        arkusz.write_string(numer, 0, nazwa, grube)
        arkusz.write_string(numer, 1, tekst)
