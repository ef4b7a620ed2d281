"""Polish typography: numbers, amounts, hours, dates, plural forms, no-break spaces.

House rule: thousands are grouped from 1 000 on, everywhere, so columns of tables align.
"""

import re
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

from django.utils import timezone

TWARDA = "\u00a0"
BRAK = "–"
MINUS = "\u2212"
MIESIACE = (
    "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca",
    "lipca", "sierpnia", "września", "października", "listopada", "grudnia",
)  # fmt: skip

#: Read whole and left as they are: an address with a no-break space in it or glued to it could not be copied.
_ADRES = r"(?:https?://|www\.)\S+|[^\s@]+@[^\s@]+\.\w+"
#: What may not end a line: a one-letter word, an abbreviation that names what follows, an initial before a surname.
_SKROTY = (
    r"[Nn]r", r"[Aa]rt\.", r"[Uu]st\.", r"pkt", r"[Pp]oz\.", r"§§?", r"lit\.", r"[Rr]ozdz\.", r"str\.", r"Dz\.(?= U\.)", r"ul\.",
    r"al\.", r"pl\.", r"os\.", r"[Tt]el\.", r"woj\.", r"pow\.", r"gm\.", r"prof\.", r"dr", r"mgr", r"inż\.", r"im\.", r"św\.", r"ok\.",
)  # fmt: skip
_INICJAL = r"[A-ZĆŁŚŹŻ]\.(?=[ \t]+[A-ZĆŁŚŹŻ][a-ząćęłńóśźż’'])"
_PO = rf"(?<![\w’'-])(?:[aiouwzAIOUWZ]|{'|'.join(_SKROTY)}|{_INICJAL})[ \t]+(?=\S)"
#: What may not begin a line after a figure.
_JEDNOSTKI = (
    r"r\.", r"zł", r"gr", r"tys\.", r"mln", r"mld", r"h(?!\.)", r"min", r"godz\.", r"godzin\w?", r"dni", r"dzień", r"osób", r"osob[ay]",
    r"proc\.", r"km", r"m(?!\.)", r"ha", r"kg", r"MB", r"kB", *MIESIACE,
)  # fmt: skip
_PRZED = rf"(?<=\d)[ \t]+(?=(?:{'|'.join(_JEDNOSTKI)})(?!\w))"
_LICZBA = r"(?<![\d,.])\d{1,3}(?: \d{3})+(?!\d)"
_MIEJSCE = re.compile(rf"(?P<adres>{_ADRES})|(?P<liczba>{_LICZBA})|(?P<spacja>{_PO}|{_PRZED})")


def twarde_spacje(tekst: str | None) -> str:
    """Put no-break spaces after one-letter words and abbreviations, before units and inside numbers.

    Line breaks typed by a person stay line breaks; addresses of pages and of e-mail stay as they are. "–" for None.
    """
    return BRAK if tekst is None else _MIEJSCE.sub(_zwiaz, tekst)


def _zwiaz(miejsce: re.Match[str]) -> str:
    if miejsce["adres"]:
        return miejsce.group()
    if miejsce["liczba"]:
        return miejsce.group().replace(" ", TWARDA)
    return miejsce.group().rstrip(" \t") + TWARDA


def liczba(wartosc: Decimal | int | float | str | None, miejsca: int | None = None) -> str:
    """Return a number with a decimal comma and thousands grouped by no-break spaces; "–" for None."""
    if wartosc is None or wartosc == "":
        return BRAK
    dziesietna = Decimal(str(wartosc))
    if miejsca is not None:
        dziesietna = dziesietna.quantize(Decimal(1).scaleb(-miejsca), ROUND_HALF_UP)
    elif dziesietna == dziesietna.to_integral_value():
        dziesietna = dziesietna.quantize(Decimal(1))
    else:
        dziesietna = dziesietna.normalize()
    return f"{dziesietna:,f}".replace(",", TWARDA).replace(".", ",").replace("-", MINUS)


def kwota(wartosc: Decimal | int | str | None) -> str:
    """Return an amount in PLN: 1 234,50 zł."""
    return BRAK if wartosc is None or wartosc == "" else f"{liczba(wartosc, 2)}{TWARDA}zł"


def odmiana(n: Decimal | int | float | str | None, jeden: str, kilka: str, wiele: str, ulamek: str = "") -> str:
    """Return the plural form that goes with ``n``: 1 wpis, 2 wpisy, 5 wpisów, 1,5 godziny; the last for None."""
    if n is None or n == "":
        return wiele
    dziesietna = Decimal(str(n))
    if dziesietna != dziesietna.to_integral_value():
        return ulamek or kilka
    calosc = abs(int(dziesietna))
    if calosc == 1:
        return jeden
    if calosc % 10 in {2, 3, 4} and calosc % 100 not in {12, 13, 14}:
        return kilka
    return wiele


def godziny(wartosc: Decimal | int | float | str | None) -> str:
    """Return hours in words: 1,5 godziny, 2 godziny, 5 godzin; "–" for None."""
    if wartosc is None or wartosc == "":
        return BRAK
    return f"{liczba(wartosc)}{TWARDA}{odmiana(wartosc, 'godzina', 'godziny', 'godzin', 'godziny')}"


def _data(wartosc: date | datetime | str | None) -> date | None:
    if isinstance(wartosc, str):
        if len(wartosc) > 10:  # a moment read back from a snapshot: its day depends on the time zone
            return _data(datetime.fromisoformat(wartosc))
        return date.fromisoformat(wartosc) if wartosc else None
    if isinstance(wartosc, datetime):
        return timezone.localtime(wartosc).date() if timezone.is_aware(wartosc) else wartosc.date()
    return wartosc


def data_slownie(wartosc: date | datetime | str | None) -> str:
    """Return a date in words: 2 grudnia 2026 r. (Europe/Warsaw)."""
    dzien = _data(wartosc)
    return BRAK if dzien is None else f"{dzien.day}{TWARDA}{MIESIACE[dzien.month - 1]} {dzien.year}{TWARDA}r."


def data_krotko(wartosc: date | datetime | str | None) -> str:
    """Return a date in figures: 02.12.2026."""
    dzien = _data(wartosc)
    return BRAK if dzien is None else f"{dzien:%d.%m.%Y}"


def zakres_dat(od: date | datetime | str | None, do: date | datetime | str | None) -> str:
    """Return a range of dates: 02.12.2026–15.01.2027; "od 02.12.2026" or "do 15.01.2027" when one end is open."""
    if not od and not do:
        return BRAK
    if not do:
        return f"od{TWARDA}{data_krotko(od)}"
    if not od:
        return f"do{TWARDA}{data_krotko(do)}"
    poczatek, koniec = data_krotko(od), data_krotko(do)
    return poczatek if poczatek == koniec else f"{poczatek}–{koniec}"
