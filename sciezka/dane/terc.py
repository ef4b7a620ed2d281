"""Reading the official TERC file as eTERYT gives it: UTF-8 with BOM, CRLF, semicolons, seven columns.

Nothing is guessed: every faulty line is reported with its number, and a file with a fault is not imported at all.
"""

import csv
import re
from dataclasses import dataclass, field
from datetime import date

from sciezka.dane.models import PIERWSZE_MIASTO_NA_PRAWACH_POWIATU, Samorzad
from sciezka.dane.numery import WOJEWODZTWA
from sciezka.sprawa import zegar

KOLUMNY = ["WOJ", "POW", "GMI", "RODZ", "NAZWA", "NAZWA_DOD", "STAN_NA"]
MAX_ROZMIAR = 5 * 1024 * 1024
GMINY = frozenset("123")
#: A town and the rural part of an urban-rural municipality, a district of Warszawa, a delegacy: not governments.
CZESCI = frozenset("4589")
EXCEL = "Jeśli plik był otwierany w Excelu, pobierz go z eTERYT jeszcze raz i nie zapisuj ponownie"


@dataclass(frozen=True)
class Blad:
    """A faulty line: its number in the file (0 for the whole file) and the reason."""

    linia: int
    powod: str

    def __str__(self) -> str:
        return f"Wiersz {self.linia}: {self.powod}" if self.linia else self.powod


@dataclass(frozen=True)
class Jednostka:
    """A local government as the register describes it."""

    kod: str
    rodzaj: str
    nazwa: str
    powiat: str
    wojewodztwo: str


@dataclass
class Odczyt:
    """What the file holds: the units, the day it describes, and its faults."""

    jednostki: list[Jednostka] = field(default_factory=list)
    bledy: list[Blad] = field(default_factory=list)
    stan_na: date | None = None


@dataclass(frozen=True)
class _Wiersz:
    linia: int
    woj: str
    pow: str
    gmi: str
    rodz: str
    nazwa: str
    stan_na: date

    @property
    def kod(self) -> str:
        return self.woj + self.pow + self.gmi

    @property
    def klucz(self) -> str:
        """The key that must not repeat: a part of a municipality shares six digits with it, a kind does not."""
        return self.kod + (self.rodz if self.rodz in CZESCI else "")


class _BladWiersza(Exception):
    """The line is faulty; the text says why."""


def czytaj(bajty: bytes) -> Odczyt:
    """Read the file; the result lists every fault, and its units are complete only when there is none."""
    bajty = bajty.removeprefix(b"\xef\xbb\xbf")
    if powod := _nie_ten_plik(bajty):
        return Odczyt(bledy=[Blad(0, powod)])
    linie = bajty.split(b"\n")
    odczyt = Odczyt()
    if powod := _zly_naglowek(linie[0]):
        odczyt.bledy.append(Blad(1, powod))
        return odczyt
    wiersze = []
    for numer, linia in enumerate(linie[1:], start=2):
        if not linia.strip():
            continue
        try:
            wiersze.append(_wiersz(numer, linia))
        except _BladWiersza as blad:
            odczyt.bledy.append(Blad(numer, str(blad)))
    _sprawdz_calosc(wiersze, odczyt)
    odczyt.bledy.sort(key=lambda blad: blad.linia)
    odczyt.jednostki = _jednostki(wiersze)
    if not odczyt.bledy and not any(jednostka.rodzaj in GMINY for jednostka in odczyt.jednostki):
        odczyt.bledy.append(Blad(0, "Plik nie zawiera żadnej gminy. Pobierz z eTERYT pełny plik TERC."))
    return odczyt


def _nie_ten_plik(bajty: bytes) -> str:
    """Recognise files that are not the CSV at all, so that the person gets one sentence and not 4000 faults."""
    if not bajty.strip():
        return "Plik jest pusty."
    if len(bajty) > MAX_ROZMIAR:
        return "Plik jest za duży: plik TERC ma poniżej 1 MB, a przyjmowane są pliki do 5 MB."
    if bajty.startswith(b"PK\x03\x04"):
        return "To archiwum ZIP albo arkusz Excela. Rozpakuj archiwum i wskaż plik CSV."
    if bajty.lstrip().startswith(b"<"):
        return "To plik XML albo strona WWW. Na stronie eTERYT wybierz plik w formacie CSV."
    if bajty.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in bajty:
        return f"To nie jest plik tekstowy w UTF-8. {EXCEL}."
    return ""


def _zly_naglowek(linia: bytes) -> str:
    try:
        naglowek = linia.decode("utf-8").strip()
    except UnicodeDecodeError:
        return f"nagłówek nie jest zapisany w UTF-8. {EXCEL}."
    if naglowek.split(";") == KOLUMNY:
        return ""
    if naglowek.split(",") == KOLUMNY:
        return f"kolumny rozdzielono przecinkami zamiast średnikami. {EXCEL}."
    return f"brakuje nagłówka {';'.join(KOLUMNY)}. Wskaż plik TERC (nie SIMC ani ULIC) w formacie CSV."


def _wiersz(numer: int, linia: bytes) -> _Wiersz:
    """Check everything that one line tells about itself."""
    pola = _pola(linia)
    woj, powiat, gmi, rodz, nazwa, _, stan_na = pola
    _sprawdz_kody(woj, powiat, gmi, rodz)
    if not nazwa:
        raise _BladWiersza("brakuje nazwy")
    if len(nazwa) > 120:
        raise _BladWiersza("nazwa jest dłuższa niż 120 znaków")
    if not powiat and nazwa.lower() != WOJEWODZTWA[woj]:
        raise _BladWiersza(f"kod {woj} to województwo {WOJEWODZTWA[woj]}, a nie „{nazwa}”")
    return _Wiersz(numer, woj, powiat, gmi, rodz, nazwa, _data(stan_na))


def _pola(linia: bytes) -> list[str]:
    try:
        tekst = linia.decode("utf-8").rstrip("\r")
    except UnicodeDecodeError:
        raise _BladWiersza("tekst nie jest zapisany w UTF-8") from None
    try:
        pola = next(csv.reader([tekst], delimiter=";", strict=True))
    except csv.Error:
        raise _BladWiersza("niedomknięty cudzysłów") from None
    if len(pola) != len(KOLUMNY):
        raise _BladWiersza(f"liczba kolumn to {len(pola)}, a powinno być {len(KOLUMNY)}")
    return [pole.strip() for pole in pola]


def _sprawdz_kody(woj: str, powiat: str, gmi: str, rodz: str) -> None:
    for nazwa, kod in (("województwa", woj), ("powiatu", powiat), ("gminy", gmi)):
        if re.fullmatch(r"\d", kod, re.ASCII):
            raise _BladWiersza(f"kod {nazwa} „{kod}” stracił zero na początku. {EXCEL}")
        if kod and (not re.fullmatch(r"\d\d", kod, re.ASCII) or kod == "00"):
            raise _BladWiersza(f"kod {nazwa} „{kod}” to nie dwie cyfry od 01 do 99")
    if woj not in WOJEWODZTWA:
        raise _BladWiersza(f"nie ma województwa o kodzie „{woj}”")
    if gmi and not powiat:
        raise _BladWiersza("jest kod gminy, a brakuje kodu powiatu")
    if bool(gmi) != bool(rodz):
        raise _BladWiersza("kod gminy i jej rodzaj (RODZ) muszą wystąpić razem")
    if rodz and rodz not in GMINY | CZESCI:
        raise _BladWiersza(f"nieznany rodzaj jednostki „{rodz}”; możliwe są 1, 2, 3, 4, 5, 8 i 9")


def _data(tekst: str) -> date:
    try:
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", tekst, re.ASCII):
            raise ValueError
        dzien = date.fromisoformat(tekst)
    except ValueError:
        raise _BladWiersza(f"STAN_NA „{tekst}” to nie data w postaci RRRR-MM-DD") from None
    if dzien > zegar.dzis():
        raise _BladWiersza(f"STAN_NA {tekst} to data z przyszłości")
    return dzien


def _sprawdz_calosc(wiersze: list[_Wiersz], odczyt: Odczyt) -> None:
    """Check what only the whole file tells: one date, no repeated key, every unit inside its parents.

    Parents are looked for only among lines that could all be read: one faulty voivodeship would otherwise raise
    hundreds of faults in correct lines.
    """
    pierwsze: dict[str, int] = {}
    for wiersz in wiersze:
        pierwsze.setdefault(wiersz.klucz, wiersz.linia)
    mieszane = {wiersz.kod for wiersz in wiersze if wiersz.rodz == "3"}
    odczyt.stan_na = wiersze[0].stan_na if wiersze else None
    czytelne = not odczyt.bledy
    for wiersz in wiersze:
        powody = _powtorzenia(wiersz, pierwsze, odczyt.stan_na)
        if czytelne:
            powody += _bez_rodzica(wiersz, pierwsze, mieszane)
        odczyt.bledy += [Blad(wiersz.linia, powod) for powod in powody]


def _powtorzenia(wiersz: _Wiersz, pierwsze: dict[str, int], stan_na: date | None) -> list[str]:
    powody = []
    if pierwsze[wiersz.klucz] != wiersz.linia:
        powody.append(f"kod {wiersz.klucz} powtarza się; pierwszy raz jest w wierszu {pierwsze[wiersz.klucz]}")
    if wiersz.stan_na != stan_na:
        powody.append(f"STAN_NA {wiersz.stan_na} różni się od pierwszej daty w pliku ({stan_na})")
    if _miejski(wiersz.pow) and wiersz.rodz in {"2", "3", "4", "5"}:
        powody.append("miasto na prawach powiatu nie może być gminą wiejską ani miejsko-wiejską")
    return powody


def _bez_rodzica(wiersz: _Wiersz, pierwsze: dict[str, int], mieszane: set[str]) -> list[str]:
    powody = []
    if wiersz.pow and wiersz.woj not in pierwsze:
        powody.append(f"w pliku nie ma wiersza województwa {wiersz.woj}")
    if wiersz.gmi and wiersz.woj + wiersz.pow not in pierwsze:
        powody.append(f"w pliku nie ma wiersza powiatu {wiersz.woj}{wiersz.pow}")
    if wiersz.rodz in {"4", "5"} and wiersz.kod not in mieszane:
        powody.append(f"w pliku nie ma gminy miejsko-wiejskiej {wiersz.kod}3, której to część")
    return powody


def _miejski(powiat: str) -> bool:
    return powiat >= PIERWSZE_MIASTO_NA_PRAWACH_POWIATU


def _jednostki(wiersze: list[_Wiersz]) -> list[Jednostka]:
    """Return the local governments; a city with county rights is one body and is kept as a municipality."""
    powiaty = {wiersz.kod: wiersz.nazwa for wiersz in wiersze if wiersz.pow and not wiersz.gmi}
    jednostki = []
    for wiersz in wiersze:
        woj = WOJEWODZTWA[wiersz.woj]
        if wiersz.rodz in GMINY:
            powiat = "" if _miejski(wiersz.pow) else powiaty.get(wiersz.woj + wiersz.pow, "")
            jednostki.append(Jednostka(wiersz.kod, wiersz.rodz, wiersz.nazwa, powiat, woj))
        elif wiersz.pow and not wiersz.gmi and not _miejski(wiersz.pow):
            jednostki.append(Jednostka(wiersz.kod, Samorzad.Rodzaj.POWIAT, wiersz.nazwa, "", woj))
        elif not wiersz.pow:
            jednostki.append(Jednostka(wiersz.kod, Samorzad.Rodzaj.WOJEWODZTWO, woj, "", woj))
    return jednostki
