"""Putting one answer into words, the same on pages and in documents."""

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from diagnoza.narzedzie.budowa import TAK_NIE, Pole, Pytanie, Typ
from sciezka.dokumenty.typografia import TWARDA, data_krotko, kwota, liczba, odmiana

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
            return _z_jednostka(Decimal(wartosc), pole.jednostka)
        case Typ.KWOTA:
            return kwota(wartosc)
        case Typ.PROCENT:
            return f"{liczba(wartosc)}%"
        case Typ.DATA:
            return data_krotko(wartosc)
        case Typ.WYBOR:
            return _tekst_opcji(pole, wartosc)
        case Typ.WYBORY:
            return ", ".join(_tekst_opcji(pole, klucz) for klucz in wartosc)
        case _:
            return str(wartosc)


def _z_jednostka(ile: Decimal, formy: tuple[str, ...]) -> str:
    return f"{liczba(ile)}{TWARDA}{odmiana(ile, *formy)}"


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
        return [("Razem", _z_jednostka(razem, pola[0].jednostka))]
    if pytanie.podsumowanie == "roznica":
        roznica = max(wartosci) - min(wartosci)
        return [("Różnica ocen", _z_jednostka(roznica, FORMY_PUNKTU) if roznica else "brak różnicy")]
    return []
