"""Cleaning one answer, and saying whether it is complete.

An answer's value is a JSON object ``{part: value}``: scales and years are integers, money and decimals are
strings with a dot, dates are ISO, choices are option keys. An empty part is absent: 0 is not "no data".
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils import timezone

from diagnoza.narzedzie.budowa import SKALA, TAK_NIE, Pole, Pytanie, Typ
from diagnoza.opisy import opisz, opisz_pole, wylicz
from sciezka.dokumenty.typografia import liczba

__all__ = [
    "czego_brakuje",
    "czy_odpowiedziano",
    "oczysc",
    "opisz",
    "opisz_pole",
    "pola_widoczne",
    "wylicz",
]

NAJWCZESNIEJSZY_ROK = 1990
LATA_NAPRZOD_DATY = 30
NAJWIEKSZA_LICZBA = 1_000_000_000
NAJWIEKSZA_KWOTA = Decimal("99999999999.99")
MIEJSCA_PROCENTU = 2
# 1234 · 1 234,5 · 1234.50; a dot never separates thousands, so "1.234" is not guessed at.
ZAPIS_LICZBY = re.compile(r"-?([0-9]+|[0-9]{1,3}( [0-9]{3})+)([.,][0-9]+)?")
ZAPIS_DATY = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})")


class ZlaWartosc(ValueError):
    """What was typed cannot be this part's value; the text is the sentence shown under the field."""


def oczysc(pytanie: Pytanie, surowe: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, str]]:
    """Turn typed values into stored ones; return them with a Polish message for each part that is wrong.

    A missing part is no error: an unfinished answer can be saved, and ``czego_brakuje`` says what is left.
    """
    wartosc: dict[str, Any] = {}
    bledy: dict[str, str] = {}
    for pole in pytanie.pola_do_wpisania:
        try:
            czysta = _CZYSZCZENIE[pole.typ](pole, surowe.get(pole.klucz))
        except ZlaWartosc as blad:
            bledy[pole.klucz] = str(blad)
        else:
            if czysta is not None:
                wartosc[pole.klucz] = czysta
    for obcy in surowe.keys() - {pole.klucz for pole in pytanie.pola_do_wpisania}:
        bledy[obcy] = f"Pytanie {pytanie.klucz} nie ma części „{obcy}”."
    return wartosc, bledy | _bledy_kolejnosci(pytanie, wartosc)


def czego_brakuje(pytanie: Pytanie, wartosc: Mapping[str, Any] | None) -> list[str]:
    """Return the labels of parts still to be filled; where all are optional, any one of them is enough."""
    wartosc = wartosc or {}
    wymagane = [pole for pole in pytanie.pola_do_wpisania if pole.wymagane]
    braki = [pole for pole in wymagane if pole.klucz not in wartosc]
    for pole in pytanie.pola_do_wpisania:
        wybrane = _lista(wartosc.get(pole.klucz))
        cele = [opcja.wymaga for opcja in pole.opcje if opcja.wymaga and opcja.klucz in wybrane]
        braki += [pytanie.pole(cel) for cel in cele if cel not in wartosc]
    if not wymagane and not wartosc:
        return ["co najmniej jedna odpowiedź"]
    return [pole.etykieta for pole in braki]


def czy_odpowiedziano(
    pytanie: Pytanie, wartosc: Mapping[str, Any] | None, nie_dotyczy: bool = False, powod: str = ""
) -> bool:
    """Say whether the question is done: every required part is given, or "nie dotyczy" with a reason."""
    if nie_dotyczy:
        return bool(powod.strip())
    return not czego_brakuje(pytanie, wartosc)


def pola_widoczne(pytanie: Pytanie, odpowiedzi: Mapping[str, Mapping[str, Any]]) -> tuple[Pole, ...]:
    """Return the parts to ask for: those about an option not chosen elsewhere are left out."""

    def widoczne(pole: Pole) -> bool:
        if pole.gdy is None or not (inna := odpowiedzi.get(pole.gdy.pytanie)):
            return True
        return pole.gdy.opcja in _lista(inna.get(pole.gdy.pole))

    return tuple(pole for pole in pytanie.pola_do_wpisania if widoczne(pole))


def _lista(wybor: Any) -> list[str]:
    """Treat a choice of one and a choice of many alike."""
    if isinstance(wybor, list | tuple | set):
        return [str(klucz) for klucz in wybor]
    return [str(wybor)] if wybor is not None and wybor != "" else []


def _tekst(surowa: Any) -> str:
    return "" if surowa is None else str(surowa).strip()


def _dziesietna(surowa: Any) -> Decimal | None:
    tekst = " ".join(_tekst(surowa).removesuffix("zł").removesuffix("%").split())
    if not tekst:
        return None
    if not ZAPIS_LICZBY.fullmatch(tekst):
        raise ZlaWartosc("Wpisz liczbę cyframi, na przykład 1 234,5.")
    # "-0" is a zero like any other.
    return Decimal(tekst.replace(" ", "").replace(",", ".")) or Decimal(0)


def _w_granicach(wartosc: Decimal, najmniej: Decimal | int, najwiecej: Decimal | int) -> None:
    if wartosc < najmniej:
        raise ZlaWartosc(f"Wpisz liczbę nie mniejszą niż {liczba(Decimal(najmniej))}.")
    if wartosc > najwiecej:
        raise ZlaWartosc(f"Wpisz liczbę nie większą niż {liczba(Decimal(najwiecej))}.")


def _zaokraglona(wartosc: Decimal, miejsca: int) -> Decimal:
    """Refuse to round in silence: too many decimals is a mistake for a person to correct."""
    if wartosc != (krotsza := round(wartosc, miejsca)):
        raise ZlaWartosc(f"Wpisz najwyżej {miejsca} {'cyfrę' if miejsca == 1 else 'cyfry'} po przecinku.")
    return krotsza


def _liczba(pole: Pole, surowa: Any) -> int | str | None:
    if (wartosc := _dziesietna(surowa)) is None:
        return None
    _w_granicach(wartosc, pole.min, NAJWIEKSZA_LICZBA if pole.max is None else pole.max)
    if pole.miejsca:
        return f"{_zaokraglona(wartosc, pole.miejsca):.{pole.miejsca}f}"
    if wartosc != int(wartosc):
        raise ZlaWartosc("Wpisz liczbę całkowitą, bez przecinka.")
    return int(wartosc)


def _kwota(pole: Pole, surowa: Any) -> str | None:
    if (wartosc := _dziesietna(surowa)) is None:
        return None
    _w_granicach(wartosc, 0, NAJWIEKSZA_KWOTA if pole.max is None else pole.max)
    return f"{_zaokraglona(wartosc, 2):.2f}"


def _procent(pole: Pole, surowa: Any) -> str | None:
    if (wartosc := _dziesietna(surowa)) is None:
        return None
    _w_granicach(wartosc, 0, 100)
    return f"{_zaokraglona(wartosc, MIEJSCA_PROCENTU):.{MIEJSCA_PROCENTU}f}"


def _rok(pole: Pole, surowa: Any) -> int | None:
    if not (tekst := _tekst(surowa)):
        return None
    ostatni = timezone.localdate().year + pole.lata_naprzod
    if not re.fullmatch(r"[0-9]{4}", tekst) or not NAJWCZESNIEJSZY_ROK <= int(tekst) <= ostatni:
        raise ZlaWartosc(f"Wpisz rok czterema cyframi, od {NAJWCZESNIEJSZY_ROK} do {ostatni}.")
    return int(tekst)


def _data(pole: Pole, surowa: Any) -> str | None:
    if not (tekst := _tekst(surowa)):
        return None
    try:
        zapis = ZAPIS_DATY.fullmatch(tekst)
        dzien = date(int(zapis[3]), int(zapis[2]), int(zapis[1])) if zapis else date.fromisoformat(tekst)
    except ValueError:
        raise ZlaWartosc("Wpisz datę w postaci dzień.miesiąc.rok, na przykład 31.12.2026.") from None
    ostatni = timezone.localdate().year + LATA_NAPRZOD_DATY
    if not NAJWCZESNIEJSZY_ROK <= dzien.year <= ostatni:
        raise ZlaWartosc(f"Wpisz datę z lat {NAJWCZESNIEJSZY_ROK}–{ostatni}.")
    return dzien.isoformat()


def _jedna_z(pole: Pole, surowa: Any) -> Any:
    """Read a scale, a "tak/nie" part or a choice of one."""
    if not (tekst := _tekst(surowa)):
        return None
    if pole.typ is Typ.SKALA:
        mozliwe: dict[str, Any] = {str(stopien): stopien for stopien in SKALA}
    else:
        klucze = TAK_NIE if pole.typ is Typ.TN else [opcja.klucz for opcja in pole.opcje]
        mozliwe = {klucz: klucz for klucz in klucze}
    if tekst not in mozliwe:
        raise ZlaWartosc("Wybierz jedną z podanych odpowiedzi.")
    return mozliwe[tekst]


def _wiele(pole: Pole, surowa: Any) -> list[str] | None:
    wybrane = set(_lista(surowa)) - {""}
    if wybrane - {opcja.klucz for opcja in pole.opcje}:
        raise ZlaWartosc("Wybierz odpowiedzi z podanej listy.")
    for opcja in pole.opcje:
        if opcja.wylaczna and opcja.klucz in wybrane and len(wybrane) > 1:
            raise ZlaWartosc(f"Odpowiedź „{opcja.tekst}” nie łączy się z innymi: zostaw ją samą albo odznacz.")
    return [opcja.klucz for opcja in pole.opcje if opcja.klucz in wybrane] or None


def _tekst_pola(pole: Pole, surowa: Any) -> str | None:
    # PostgreSQL's JSON cannot hold the NUL character, which pasted text sometimes carries.
    tekst = _tekst(surowa).replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "").strip()
    if len(tekst) > pole.max_znakow:
        za_dlugi = len(tekst) - pole.max_znakow
        raise ZlaWartosc(f"Tekst jest za długi o {liczba(za_dlugi)} zn. (najwyżej {liczba(pole.max_znakow)}).")
    return tekst or None


def _bledy_kolejnosci(pytanie: Pytanie, wartosc: Mapping[str, Any]) -> dict[str, str]:
    bledy = {}
    for pole in pytanie.pola_do_wpisania:
        if pole.co_najmniej in wartosc and pole.klucz in wartosc:
            dolna, gorna = wartosc[pole.co_najmniej], wartosc[pole.klucz]
            if pole.typ in (Typ.LICZBA, Typ.KWOTA):
                dolna, gorna = Decimal(dolna), Decimal(gorna)
            if gorna < dolna:
                inne = pytanie.pole(pole.co_najmniej).etykieta
                slowo = "wcześniej" if pole.typ in (Typ.ROK, Typ.DATA) else "mniej"
                bledy[pole.klucz] = f"Tu nie może być {slowo} niż w polu „{inne}”."
    return bledy


_CZYSZCZENIE: dict[Typ, Callable[[Pole, Any], Any]] = {
    Typ.TN: _jedna_z,
    Typ.SKALA: _jedna_z,
    Typ.WYBOR: _jedna_z,
    Typ.WYBORY: _wiele,
    Typ.LICZBA: _liczba,
    Typ.KWOTA: _kwota,
    Typ.PROCENT: _procent,
    Typ.ROK: _rok,
    Typ.DATA: _data,
    Typ.TEKST: _tekst_pola,
}
