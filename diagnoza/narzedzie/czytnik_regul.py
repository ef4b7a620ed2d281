"""Reading and checking the rules of suggestions; every fault is a sentence with its file and line."""

import re
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from diagnoza.narzedzie.budowa import TAK_NIE, Pole, Pytanie, Typ
from diagnoza.narzedzie.plik import Miejsce, Plik, Usterka, slad_klucza, slad_pola
from diagnoza.narzedzie.reguly import LICZY, NIE_ZAWIERA, PORZADEK, ROWNOSC, ZAWIERA, Przeslanka, Regula

PLIK = "podpowiedzi.toml"
POLA = {"klucz": str, "plaszczyzna": str, "rodzaj": str, "waga": int, "tresc": str, "dlaczego": str}
DODATKI = {"gdy": list, "lub": list}
# As in diagnoza.models.Wniosek, which this package may not know; a test keeps the two in step.
RODZAJE = ("szansa", "potrzeba", "bariera", "zasob")
WAGI = (1, 2, 3)
NAJDLUZSZY_WNIOSEK = 400
NAJDLUZSZY_KLUCZ = 60
LICZBOWE = (Typ.SKALA, Typ.LICZBA, Typ.KWOTA, Typ.PROCENT, Typ.ROK)
WZOR = re.compile(
    rf"(?P<pytanie>P\d\.\d\d)\.(?P<pole>\w+) (?P<znak><=|>=|!=|<|>|=|{ZAWIERA}|{NIE_ZAWIERA}|{LICZY}) (?P<prawa>[\w.,]+)"
)


def wczytaj_reguly(folder: Path, pytania: Mapping[str, Pytanie], usterki: list[Usterka]) -> tuple[Regula, ...]:
    """Read the rules of a version; a version without the file has none. Faults are added to ``usterki``."""
    if not (folder / PLIK).exists():
        return ()
    plik = Plik(folder / PLIK, usterki)
    if not plik.wczytaj() or not Miejsce(plik, "podpowiedzi").zgodne(plik.dane, {"podpowiedzi": list}):
        return ()
    reguly: dict[str, Regula] = {}
    for numer, dane in enumerate(plik.dane["podpowiedzi"], 1):
        regula = _regula(plik, numer, dane, pytania)
        if regula is None:
            continue
        if regula.klucz in reguly:
            tu = Miejsce(plik, f"podpowiedź {regula.klucz}", (slad_klucza(regula.klucz),))
            tu.usterka(f"klucz „{regula.klucz}” już jest", ktory=2)
        reguly[regula.klucz] = regula
    return tuple(reguly.values())


def _regula(plik: Plik, numer: int, dane: Any, pytania: Mapping[str, Pytanie]) -> Regula | None:
    klucz = dane.get("klucz", "") if isinstance(dane, dict) else ""
    tu = Miejsce(plik, f"podpowiedź {klucz or numer}", (slad_klucza(klucz),) if klucz else ())
    if not tu.zgodne(dane, POLA, DODATKI):
        return None
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]*", klucz) or len(klucz) > NAJDLUZSZY_KLUCZ:
        tu.usterka("klucz ma być z małych liter bez polskich znaków, cyfr i kresek")
    if dane["rodzaj"] not in RODZAJE:
        tu.usterka(f"nieznany rodzaj wniosku „{dane['rodzaj']}”", slad_pola("rodzaj"))
    if dane["waga"] not in WAGI:
        tu.usterka(f"waga ma być 1, 2 albo 3, a jest {dane['waga']}", slad_pola("waga"))
    if len(dane["tresc"]) > NAJDLUZSZY_WNIOSEK:
        tu.usterka(f"wniosek jest dłuższy niż {NAJDLUZSZY_WNIOSEK} znaków", slad_pola("tresc"))
    if dane["plaszczyzna"] not in {pytanie.split(".")[0] for pytanie in pytania}:
        tu.usterka(f"nie ma płaszczyzny „{dane['plaszczyzna']}”", slad_pola("plaszczyzna"))
    if not dane.get("gdy") and not dane.get("lub"):
        tu.usterka("brakuje przesłanek: „gdy” albo „lub”")
    gdy, lub = (_przeslanki(tu, dane.get(nazwa, []), pytania) for nazwa in ("gdy", "lub"))
    return Regula(**{**dane, "gdy": gdy, "lub": lub})


def _przeslanki(tu: Miejsce, zapisy: list[Any], pytania: Mapping[str, Pytanie]) -> tuple[Przeslanka, ...]:
    return tuple(p for zapis in zapisy if (p := _przeslanka(tu, str(zapis), pytania)))


def _przeslanka(tu: Miejsce, zapis: str, pytania: Mapping[str, Pytanie]) -> Przeslanka | None:
    slad = re.escape(f'"{zapis}"')
    trafienie = WZOR.fullmatch(zapis)
    if trafienie is None:
        tu.usterka(f"nie wiadomo, co znaczy przesłanka „{zapis}”", slad)
        return None
    czesci = trafienie.groupdict()
    pytanie = pytania.get(czesci["pytanie"])
    pola = {pole.klucz: pole for pole in pytanie.pola_do_wpisania} if pytanie else {}
    if czesci["pole"] not in pola:
        tu.usterka(f"przesłanka „{zapis}” wskazuje odpowiedź, której nie ma", slad)
        return None
    if (prawa := _prawa(pola, pola[czesci["pole"]], czesci["znak"], czesci["prawa"])) is None:
        tu.usterka(f"przesłanka „{zapis}” nie pasuje do rodzaju odpowiedzi", slad)
        return None
    return Przeslanka(czesci["pytanie"], czesci["pole"], czesci["znak"], *prawa)


def _prawa(pola: Mapping[str, Pole], pole: Pole, znak: str, zapis: str) -> tuple[Decimal | str, str] | None:
    """Return what the part is compared with, or None when such a comparison makes no sense."""
    if pole.typ in LICZBOWE and znak in {**PORZADEK, **ROWNOSC}:
        if zapis in pola and pola[zapis].typ in LICZBOWE:
            return "", zapis
        return (Decimal(zapis.replace(",", ".")), "") if re.fullmatch(r"\d+([.,]\d+)?", zapis) else None
    if pole.typ is Typ.WYBORY and znak == LICZY:
        return (Decimal(zapis), "") if zapis.isdecimal() else None
    if pole.typ is Typ.WYBORY and znak in (ZAWIERA, NIE_ZAWIERA):
        return (zapis, "") if pole.opcja(zapis) else None
    if pole.typ is Typ.WYBOR and znak in ROWNOSC:
        return (zapis, "") if pole.opcja(zapis) else None
    if pole.typ is Typ.TN and znak in ROWNOSC:
        return (zapis, "") if zapis in TAK_NIE else None
    return None
