"""Scores of planes and sections.

There is no total across planes on purpose: a diagnosis may cover chosen planes only, and "out of scope",
"no data" and 0 are three different things. A score describes a state and never decides priorities by itself.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Any, Protocol

from diagnoza.narzedzie.budowa import Plaszczyzna, Pytanie, Typ
from diagnoza.odpowiedzi import czy_odpowiedziano

MNOZNIK = 25
PROG_PROCENT = 60
# How an answer says that a document stands behind it (diagnoza.models.Odpowiedz.Pewnosc).
POTWIERDZONA = "dokument"
PUNKTY_TAK_NIE = {"tak": 4, "czesciowo": 2, "nie": 0}
# The lowest score of each level, from the top.
POZIOMY = ((75, "wzorcowy"), (50, "dojrzały"), (25, "rozwijający się"), (0, "początkowy"))


class Stan(StrEnum):
    """What can be said about a plane or a section; only ``WYNIK`` comes with points."""

    POZA_ZAKRESEM = "poza zakresem"
    BRAK_DANYCH = "brak danych"
    ZA_MALO_DANYCH = "za mało danych"
    BEZ_OCENY = "bez oceny"
    WYNIK = "wynik"


class ZapisanaOdpowiedz(Protocol):
    """What scoring needs to know of a stored answer."""

    wartosc: dict[str, Any]
    nie_dotyczy: bool
    powod_nie_dotyczy: str
    pewnosc: str


@dataclass(frozen=True)
class Wynik:
    """The result of a plane or a section, with the counts that show what it rests on.

    ``ocenianych`` are scored questions without those marked "nie dotyczy"; ``ocenionych`` are those of them
    that have points. ``odpowiedzianych`` includes "nie dotyczy"; ``z_danymi`` does not. ``oceniane`` are the keys of all
    scored questions: scores are compared only when these are the same.
    """

    klucz: str
    nazwa: str
    stan: Stan
    punkty: int | None
    pytan: int
    odpowiedzianych: int
    nie_dotyczy: int
    ocenianych: int
    ocenionych: int
    potwierdzonych: int
    oceniane: tuple[str, ...] = ()
    sekcje: tuple["Wynik", ...] = ()

    @property
    def poziom(self) -> str:
        """Return the level's name, or an empty text when there is no score."""
        return "" if self.punkty is None else next(nazwa for prog, nazwa in POZIOMY if self.punkty >= prog)

    @property
    def z_danymi(self) -> int:
        return self.odpowiedzianych - self.nie_dotyczy

    @property
    def procent_odpowiedzi(self) -> int:
        """Return the share of questions done, rounded down: 100 only when nothing is left."""
        return self.odpowiedzianych * 100 // self.pytan if self.pytan else 0

    @property
    def procent_potwierdzonych(self) -> int | None:
        """Return the share of answers confirmed by a document, or None when there are no answers."""
        return zaokraglij(Decimal(self.potwierdzonych * 100) / self.z_danymi) if self.z_danymi else None

    @property
    def slownie(self) -> str:
        """Return the result in words: "62 na 100, poziom dojrzały", or why there is none."""
        return str(self.stan) if self.punkty is None else f"{self.punkty} na 100, poziom {self.poziom}"

    @property
    def podstawa(self) -> str:
        """Say how many scored questions have points, which the result rests on, or why none can."""
        if self.stan is Stan.POZA_ZAKRESEM:
            return "–"
        if not self.oceniane:
            return "bez pytań ocenianych"
        if self.stan is Stan.BEZ_OCENY:
            return "żadne nie dotyczy"
        pominiete = len(self.oceniane) - self.ocenianych
        zdanie = f"{self.ocenionych} z {self.ocenianych}"
        if self.stan is not Stan.WYNIK:
            zdanie += f", potrzeba {-(-self.ocenianych * PROG_PROCENT // 100)}"
        return f"{zdanie}; nie dotyczy: {pominiete}" if pominiete else zdanie


def wynik_plaszczyzny(
    plaszczyzna: Plaszczyzna, odpowiedzi: Mapping[str, ZapisanaOdpowiedz], *, w_zakresie: bool = True
) -> Wynik:
    """Return the result of a plane and of each of its sections, by the rule that ``regula`` puts in words."""
    sekcje = tuple(
        _wynik(sekcja.klucz, sekcja.tytul, sekcja.pytania, odpowiedzi, w_zakresie) for sekcja in plaszczyzna.sekcje
    )
    klucz, nazwa = plaszczyzna.klucz, plaszczyzna.nazwa_krotka
    return _wynik(klucz, nazwa, plaszczyzna.pytania, odpowiedzi, w_zakresie, sekcje)


def punkty_pytania(pytanie: Pytanie, wartosc: Mapping[str, Any] | None) -> Decimal | None:
    """Return a scored question's points (0–4): the mean of its scored parts, or None unless all have points.

    Half of a two-sided question would pass one side's opinion off as both. "Nie wiem" gives no points.
    """
    punkty = [_punkty_pola(pole.typ, (wartosc or {}).get(pole.klucz)) for pole in pytanie.pola if pole.oceniane]
    znane = [punkt for punkt in punkty if punkt is not None]
    if not znane or len(znane) < len(punkty):
        return None
    return Decimal(sum(znane)) / len(znane)


def regula() -> str:
    """Return the scoring rule in words, for the page and the report."""
    return (
        "Wynik płaszczyzny to średnia punktów z pytań ocenianych (0–4) pomnożona przez 25, "
        "czyli liczba od 0 do 100. "
        "Oceniane są skale 0–4 i wybrane pytania „tak/nie”: „tak” to 4 punkty, „częściowo” 2, „nie” 0. "
        "W pytaniu z kilkoma ocenami liczy się ich średnia, gdy podano wszystkie. "
        "Odpowiedź „nie wiem” nie daje punktów, a pytania „nie dotyczy” są pomijane. "
        f"Wynik podaje się, gdy punkty ma co najmniej {PROG_PROCENT}% pozostałych pytań ocenianych, "
        "inaczej jest „za mało danych”. Wynik zaokrągla się do pełnych punktów, połówki w górę. "
        "Poziomy: 0–24 początkowy, 25–49 rozwijający się, 50–74 dojrzały, 75–100 wzorcowy. "
        "Liczby i kwoty są tłem i nie dają punktów. Płaszczyzn się nie sumuje, "
        "a wynik nie rozstrzyga o priorytetach."
    )


def _wynik(
    klucz: str,
    nazwa: str,
    pytania: Iterable[Pytanie],
    odpowiedzi: Mapping[str, ZapisanaOdpowiedz],
    w_zakresie: bool,
    sekcje: tuple[Wynik, ...] = (),
) -> Wynik:
    pytania = tuple(pytania)
    podane = {p.klucz: odpowiedzi[p.klucz] for p in pytania if p.klucz in odpowiedzi and w_zakresie}
    gotowe = {p.klucz: podane[p.klucz] for p in pytania if p.klucz in podane and _gotowa(p, podane[p.klucz])}
    zwolnione = {k for k, odpowiedz in gotowe.items() if odpowiedz.nie_dotyczy}
    oceniane = [p for p in pytania if p.oceniane and p.klucz not in zwolnione]
    punkty = [
        punkty_jednego
        for p in oceniane
        if p.klucz in podane and not podane[p.klucz].nie_dotyczy
        if (punkty_jednego := punkty_pytania(p, podane[p.klucz].wartosc)) is not None
    ]
    potwierdzone = [k for k, odpowiedz in gotowe.items() if k not in zwolnione and odpowiedz.pewnosc == POTWIERDZONA]
    stan = _stan(w_zakresie, any(o.wartosc or o.nie_dotyczy for o in podane.values()), len(oceniane), len(punkty))
    return Wynik(
        klucz=klucz,
        nazwa=nazwa,
        stan=stan,
        punkty=zaokraglij(sum(punkty, Decimal(0)) * MNOZNIK / len(punkty)) if stan is Stan.WYNIK else None,
        pytan=len(pytania),
        odpowiedzianych=len(gotowe),
        nie_dotyczy=len(zwolnione),
        ocenianych=len(oceniane),
        ocenionych=len(punkty),
        potwierdzonych=len(potwierdzone),
        oceniane=tuple(p.klucz for p in pytania if p.oceniane),
        sekcje=sekcje,
    )


def _stan(w_zakresie: bool, sa_odpowiedzi: bool, ocenianych: int, ocenionych: int) -> Stan:
    if not w_zakresie:
        return Stan.POZA_ZAKRESEM
    if not sa_odpowiedzi:
        return Stan.BRAK_DANYCH
    if not ocenianych:
        return Stan.BEZ_OCENY
    return Stan.WYNIK if ocenionych * 100 >= ocenianych * PROG_PROCENT else Stan.ZA_MALO_DANYCH


def _gotowa(pytanie: Pytanie, odpowiedz: ZapisanaOdpowiedz) -> bool:
    return czy_odpowiedziano(pytanie, odpowiedz.wartosc, odpowiedz.nie_dotyczy, odpowiedz.powod_nie_dotyczy)


def _punkty_pola(typ: Typ, wartosc: Any) -> int | None:
    return PUNKTY_TAK_NIE.get(wartosc) if typ is Typ.TN else wartosc


def zaokraglij(liczba: Decimal) -> int:
    return int(liczba.quantize(Decimal(1), ROUND_HALF_UP))
