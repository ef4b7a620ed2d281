"""What a newer version of the instrument adds, removes or changes, in words.

Questions are matched by key. A change of meaning (``istotna``) is one after which an answer given before may no longer be
right: the question's text, or what a part of the answer asks for. Hints, limits of typing, who answers and the section
are not: an answer that still fits them is as good as before.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from diagnoza.narzedzie.budowa import Kto, Narzedzie, Pole, Pytanie, Typ

NAZWY_TYPOW = {
    Typ.TN: "tak/nie",
    Typ.SKALA: "skala 0–4",
    Typ.LICZBA: "liczba",
    Typ.KWOTA: "kwota",
    Typ.PROCENT: "procent",
    Typ.ROK: "rok",
    Typ.DATA: "data",
    Typ.WYBOR: "wybór jednej odpowiedzi",
    Typ.WYBORY: "wybór wielu odpowiedzi",
    Typ.TEKST: "tekst",
}
#: Features of a part, in the order and under the names the report gives them.
CECHY_POLA = {
    "etykieta": "etykieta",
    "typ": "rodzaj odpowiedzi",
    "wymagane": "czy wymagana",
    "oceniane": "czy oceniana",
    "kotwice": "kotwice",
    "jednostka": "jednostka",
    "miejsca": "miejsca po przecinku",
    "min": "najmniejsza wartość",
    "max": "największa wartość",
    "max_znakow": "największa długość",
    "lata_naprzod": "lata naprzód",
    "co_najmniej": "nie mniej niż w części",
    "gdy": "kiedy pytamy",
    "licznik": "licznik",
    "mianownik": "mianownik",
}
#: Limits of typing: an answer that still fits them means the same.
OBOJETNE = {"wymagane", "miejsca", "min", "max", "max_znakow", "lata_naprzod", "co_najmniej"}
KTO = {Kto.ANIMATOR: "animator", Kto.URZEDNIK: "urzędnik", Kto.OBOJE: "animator i urzędnik"}
PUSTE = "–"


class Rodzaj(StrEnum):
    """What happened to a question, a section or a plane."""

    DODANO = "dodano"
    USUNIETO = "usunięto"
    ZMIENIONO = "zmieniono"


@dataclass(frozen=True)
class Szczegol:
    """One change inside a question, a section or a plane: what, before, after."""

    co: str
    bylo: str
    jest: str
    istotny: bool = False

    def __str__(self) -> str:
        return f"{self.co}: „{self.bylo or PUSTE}” → „{self.jest or PUSTE}”"


@dataclass(frozen=True)
class Zmiana:
    """A plane, a section or a question that differs between two versions; ``szczegoly`` only when it is in both."""

    rodzaj: Rodzaj
    czego: str
    klucz: str
    tytul: str
    szczegoly: tuple[Szczegol, ...] = ()

    @property
    def istotna(self) -> bool:
        """Tell whether an answer given before may no longer be right."""
        return any(szczegol.istotny for szczegol in self.szczegoly)

    def __str__(self) -> str:
        return f"{self.rodzaj} {self.czego} {self.klucz}: {self.tytul}"


def porownaj(stare: Narzedzie, nowe: Narzedzie) -> list[Zmiana]:
    """Name every difference between two versions: planes, then sections, then questions, in the newer one's order."""
    sekcje = [{s.klucz: s for p in narzedzie.plaszczyzny for s in p.sekcje} for narzedzie in (stare, nowe)]
    plaszczyzny = [{p.klucz: p for p in narzedzie.plaszczyzny} for narzedzie in (stare, nowe)]
    pytania = [{p.klucz: p for p in narzedzie} for narzedzie in (stare, nowe)]
    return [
        *_zmiany("płaszczyznę", *plaszczyzny, tytul="nazwa_krotka", cechy=("nazwa", "nazwa_krotka", "opis")),
        *_zmiany("sekcję", *sekcje, tytul="tytul", cechy=("tytul", "opis")),
        *_zmiany("pytanie", *pytania, tytul="tekst", dokladnie=lambda klucz: _pytanie(stare, nowe, klucz)),
    ]


def zmienione_znaczenie(stare: Narzedzie, nowe: Narzedzie) -> frozenset[str]:
    """Return the keys of questions that both versions have and that no longer mean the same."""
    return frozenset(zmiana.klucz for zmiana in porownaj(stare, nowe) if zmiana.istotna)


def _zmiany(
    czego: str, przed: Mapping[str, Any], po: Mapping[str, Any], *, tytul: str, cechy: tuple[str, ...] = (),
    dokladnie: Any = None,
) -> Iterator[Zmiana]:  # fmt: skip
    for klucz, rzecz in po.items():
        if klucz not in przed:
            yield Zmiana(Rodzaj.DODANO, czego, klucz, getattr(rzecz, tytul))
        elif szczegoly := tuple(dokladnie(klucz) if dokladnie else _cechy(przed[klucz], rzecz, cechy)):
            yield Zmiana(Rodzaj.ZMIENIONO, czego, klucz, getattr(rzecz, tytul), szczegoly)
    for klucz, rzecz in przed.items():
        if klucz not in po:
            yield Zmiana(Rodzaj.USUNIETO, czego, klucz, getattr(rzecz, tytul))


def _cechy(przed: Any, po: Any, cechy: Iterable[str]) -> Iterator[Szczegol]:
    nazwy = {"nazwa": "nazwa", "nazwa_krotka": "krótka nazwa", "opis": "opis", "tytul": "tytuł"}
    for cecha in cechy:
        if getattr(przed, cecha) != getattr(po, cecha):
            yield Szczegol(nazwy[cecha], getattr(przed, cecha), getattr(po, cecha))


def _pytanie(stare: Narzedzie, nowe: Narzedzie, klucz: str) -> Iterator[Szczegol]:
    przed, po = stare.pytanie(klucz), nowe.pytanie(klucz)
    sekcje = [f"{s.klucz} {s.tytul}" for s in (stare.sekcja_pytania(klucz), nowe.sekcja_pytania(klucz))]
    if stare.sekcja_pytania(klucz).klucz != nowe.sekcja_pytania(klucz).klucz:
        yield Szczegol("sekcja", *sekcje)
    for cecha, nazwa, istotny in (
        ("tekst", "treść pytania", True),
        ("podsumowanie", "podsumowanie", False),
        ("dlaczego", "dlaczego pytamy", False),
        ("gdzie", "gdzie to sprawdzić", False),
        ("kto", "kto odpowiada", False),
    ):
        if getattr(przed, cecha) != getattr(po, cecha):
            yield Szczegol(nazwa, _slowo(getattr(przed, cecha)), _slowo(getattr(po, cecha)), istotny)
    yield from _czesci(przed, po)


def _czesci(przed: Pytanie, po: Pytanie) -> Iterator[Szczegol]:
    stare, nowe = ({pole.klucz: pole for pole in pytanie.pola} for pytanie in (przed, po))
    for klucz, pole in nowe.items():
        if klucz not in stare:
            yield Szczegol(f"nowa część odpowiedzi „{klucz}”", "", _opis(pole), istotny=True)
            continue
        # The only part of a question has the question's text for its label: that change is already named.
        tylko_pytanie = stare[klucz].etykieta == przed.tekst and pole.etykieta == po.tekst
        yield from _pole(stare[klucz], pole, bez_etykiety=tylko_pytanie)
    for klucz, pole in stare.items():
        if klucz not in nowe:
            yield Szczegol(f"usunięta część odpowiedzi „{klucz}”", _opis(pole), "", istotny=True)


def _opis(pole: Pole) -> str:
    return f"{pole.etykieta} ({NAZWY_TYPOW[pole.typ]})"


def _pole(przed: Pole, po: Pole, *, bez_etykiety: bool) -> Iterator[Szczegol]:
    gdzie = f"część „{po.klucz}”, "
    for cecha, nazwa in CECHY_POLA.items():
        if getattr(przed, cecha) != getattr(po, cecha) and not (cecha == "etykieta" and bez_etykiety):
            bylo, jest = (_slowo(getattr(pole, cecha)) for pole in (przed, po))
            yield Szczegol(gdzie + nazwa, bylo, jest, istotny=cecha not in OBOJETNE)
    stare, nowe = ({opcja.klucz: opcja for opcja in pole.opcje} for pole in (przed, po))
    for klucz, opcja in nowe.items():
        if klucz not in stare:
            yield Szczegol(f"{gdzie}nowa opcja", "", opcja.tekst, istotny=True)
        elif opcja != stare[klucz]:
            yield Szczegol(f"{gdzie}opcja „{klucz}”", _opcja(stare[klucz]), _opcja(opcja), istotny=True)
    for klucz, opcja in stare.items():
        if klucz not in nowe:
            yield Szczegol(f"{gdzie}usunięta opcja", opcja.tekst, "", istotny=True)


def _opcja(opcja: Any) -> str:
    dodatki = ["wyłączna"] * opcja.wylaczna + [f"wymaga części {opcja.wymaga}"] * bool(opcja.wymaga)
    return f"{opcja.tekst} ({', '.join(dodatki)})" if dodatki else opcja.tekst


def _slowo(wartosc: Any) -> str:
    if isinstance(wartosc, bool):
        return "tak" if wartosc else "nie"
    if isinstance(wartosc, Kto):
        return KTO[wartosc]
    if isinstance(wartosc, Typ):
        return NAZWY_TYPOW[wartosc]
    if isinstance(wartosc, tuple):
        # Anchors and units are lists of texts, a condition or a reference is a dotted path.
        return (".".join if hasattr(wartosc, "_fields") else "; ".join)(wartosc)
    return "" if wartosc is None else str(wartosc)
