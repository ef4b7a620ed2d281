"""Putting one answer into words, the same on pages and in documents."""

from collections.abc import Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any


from diagnoza.narzedzie.budowa import TAK_NIE, Pole, Pytanie, Typ
from sciezka.dokumenty.typografia import data_krotko, kwota, liczba

NBSP = "\N{NO-BREAK SPACE}"
ETYKIETA_JEDYNEJ = "Odpowiedź"
FORMY_PUNKTU = ("punkt", "punkty", "punktów")


def opisz(
    pytanie: Pytanie, wartosc: Mapping[str, Any] | None, inne: Mapping[str, Mapping[str, Any]] | None = None
) -> list[tuple[str, str]]:
    """Return the answer as (label, text) pairs; parts without a value are left out.

    ``inne`` holds the values of the other questions by key: calculated shares may need them.
    """
    wartosc = wartosc or {}
    wszystkie = {**(inne or {}), pytanie.klucz: wartosc}
    opis = []
    for pole in pytanie.pola:
        etykieta = ETYKIETA_JEDYNEJ if pole.etykieta == pytanie.tekst else pole.etykieta
        if pole.wyliczane:
            if (udzial := wylicz(pole, wszystkie)) is not None:
                opis.append((etykieta, f"{liczba(udzial)}%"))
        elif pole.klucz in wartosc:
            opis.append((etykieta, opisz_pole(pole, wartosc[pole.klucz])))
    return opis + _podsumowanie(pytanie, wartosc)


def opisz_pole(pole: Pole, wartosc: Any) -> str:
    """Return one part's value in words: anchors, option texts, units, Polish numbers and dates."""
    match pole.typ:
        case Typ.TN:
            return TAK_NIE[wartosc]
        case Typ.SKALA:
            return f"{wartosc} – {pole.kotwice[wartosc]}"
        case Typ.LICZBA:
            ile = Decimal(wartosc)
            return f"{liczba(ile)}{NBSP}{forma(pole.jednostka, ile)}"
        case Typ.KWOTA:
            return kwota(Decimal(wartosc))
        case Typ.PROCENT:
            return f"{liczba(Decimal(wartosc).normalize() + 0)}%"
        case Typ.DATA:
            return data_krotko(date.fromisoformat(wartosc))
        case Typ.WYBOR:
            return _tekst_opcji(pole, wartosc)
        case Typ.WYBORY:
            return ", ".join(_tekst_opcji(pole, klucz) for klucz in wartosc)
        case _:
            return str(wartosc)


def forma(formy: tuple[str, ...], ile: Decimal) -> str:
    """Choose the unit's form: 1 osoba, 2 osoby, 5 osób, 22 osoby, 112 osób; fractions have a fourth form."""
    if ile != int(ile):
        return formy[3] if len(formy) > 3 else formy[1]
    calosc = int(ile)
    if calosc == 1:
        return formy[0]
    if calosc % 10 in (2, 3, 4) and calosc % 100 not in (12, 13, 14):
        return formy[1]
    return formy[2]


def wylicz(pole: Pole, odpowiedzi: Mapping[str, Mapping[str, Any]]) -> Decimal | None:
    """Return a calculated share in percent, rounded half up to two decimals; None while a part is missing."""
    if pole.licznik is None or pole.mianownik is None:
        return None
    gora, dol = (odpowiedzi.get(o.pytanie, {}).get(o.pole) for o in (pole.licznik, pole.mianownik))
    if gora is None or dol is None or not Decimal(dol):
        return None
    return (Decimal(gora) * 100 / Decimal(dol)).quantize(Decimal("0.01"), ROUND_HALF_UP)


def _tekst_opcji(pole: Pole, klucz: str) -> str:
    opcja = pole.opcja(klucz)
    return opcja.tekst if opcja else klucz


def _podsumowanie(pytanie: Pytanie, wartosc: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Return the line under the parts: a total of numbers, or the difference between two respondents."""
    pola = [pole for pole in pytanie.pola if pole.klucz in wartosc and pole.typ in (Typ.LICZBA, Typ.SKALA)]
    if len(pola) < 2:
        return []
    wartosci = [Decimal(wartosc[pole.klucz]) for pole in pola]
    if pytanie.podsumowanie == "suma":
        razem = sum(wartosci, Decimal(0))
        return [("Razem", f"{liczba(razem)}{NBSP}{forma(pola[0].jednostka, razem)}")]
    if pytanie.podsumowanie == "roznica":
        roznica = max(wartosci) - min(wartosci)
        return [
            (
                "Różnica ocen",
                f"{liczba(roznica)}{NBSP}{forma(FORMY_PUNKTU, roznica)}" if roznica else "brak różnicy",
            )
        ]
    return []
