"""Polish typography: numbers, amounts, hours, dates, plural forms, no-break spaces.

House rule: thousands are grouped from 1 000 on, everywhere, so columns of tables align.
"""

import re
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

from django.utils import timezone

TWARDA = "\u00a0"
BRAK = "–"
MIESIACE = (
    "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca",
    "lipca", "sierpnia", "września", "października", "listopada", "grudnia",
)  # fmt: skip

_ADRES = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\S+")
_PO = re.compile(
    r"(?<![\w])((?:[aiouwzAIOUWZ]|nr|Nr|art\.|ust\.|pkt|poz\.|§|ul\.|al\.|pl\.|Dz\.|tel\.|woj\.|pow\.|prof\.|dr|mgr|im\.))[ \n]+(?=\S)"
)
_PRZED = re.compile(r"(?<=[\d])[ \n]+(?=(?:r\.|zł|gr|h|godz\.|osób|osoby|proc\.|km|tys\.|mln|mld)(?!\w))")
_LICZBA = re.compile(r"(?<=\d)[ ](?=\d{3}(?!\d))")


def _poza_adresami(tekst: str, zamien: "callable") -> str:
    wynik, koniec = [], 0
    for adres in _ADRES.finditer(tekst):
        wynik += [zamien(tekst[koniec : adres.start()]), adres.group()]
        koniec = adres.end()
    return "".join([*wynik, zamien(tekst[koniec:])])


def twarde_spacje(tekst: str) -> str:
    """Put no-break spaces after one-letter words and abbreviations, before units, and inside numbers."""

    def zamien(kawalek: str) -> str:
        kawalek = _PRZED.sub(TWARDA, _LICZBA.sub(TWARDA, kawalek))
        poprzedni = None
        while poprzedni != kawalek:  # „i w” needs a second pass
            poprzedni, kawalek = kawalek, _PO.sub(rf"\1{TWARDA}", kawalek)
        return kawalek

    return _poza_adresami(tekst, zamien)


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
    return f"{dziesietna:,f}".replace(",", TWARDA).replace(".", ",")


def kwota(wartosc: Decimal | int | str | None) -> str:
    """Return an amount in PLN: 1 234,50 zł."""
    return BRAK if wartosc is None or wartosc == "" else f"{liczba(wartosc, 2)}{TWARDA}zł"


def odmiana(n: Decimal | int | float, jeden: str, kilka: str, wiele: str, ulamek: str = "") -> str:
    """Return the plural form that goes with ``n``: 1 wpis, 2 wpisy, 5 wpisów, 1,5 godziny."""
    dziesietna = Decimal(str(n))
    if dziesietna != dziesietna.to_integral_value():
        return ulamek or kilka
    calosc = abs(int(dziesietna))
    if calosc == 1:
        return jeden
    if calosc % 10 in {2, 3, 4} and calosc % 100 not in {12, 13, 14}:
        return kilka
    return wiele


def godziny(wartosc: Decimal | int | None) -> str:
    """Return hours in words: 1,5 godziny, 2 godziny, 5 godzin."""
    if wartosc is None:
        return BRAK
    return f"{liczba(wartosc)}{TWARDA}{odmiana(wartosc, 'godzina', 'godziny', 'godzin', 'godziny')}"


def _data(wartosc: date | datetime | str | None) -> date | None:
    if isinstance(wartosc, str):
        return date.fromisoformat(wartosc[:10]) if wartosc else None
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


def zakres_dat(od: date | None, do: date | None) -> str:
    """Return a range of dates: 02.12.2026–15.01.2027."""
    if od and do and od == do:
        return data_krotko(od)
    return f"{data_krotko(od)}–{data_krotko(do)}" if od or do else BRAK
