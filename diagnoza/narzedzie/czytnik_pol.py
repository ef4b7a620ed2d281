"""Reading the parts of a question: kinds, options, anchors, units and references to other parts."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from diagnoza.narzedzie.budowa import Odwolanie, Opcja, Pole, Pytanie, Typ, Warunek
from diagnoza.narzedzie.plik import Miejsce, slad_klucza, slad_pola

LICZBA_KOTWIC = 5
FORMY_JEDNOSTKI = 3  # 1 osoba, 2 osoby, 5 osób; a number with decimals needs a fourth: 1,5 osoby
KLUCZ_CZESCI = re.compile(r"[a-z][a-z0-9_]*")
POLA_OPCJI = {"klucz": str, "tekst": str}
DODATKI_OPCJI = {"wylaczna": bool, "wymaga": str}
POLA_CZESCI = {"klucz": str, "typ": str}
WSPOLNE = {"etykieta": str, "wymagane": bool, "gdy": str}
# What a part of each kind may say about itself, besides the common ones.
DODATKI: dict[Typ, dict[str, type]] = {
    Typ.TN: {"oceniane": bool},
    Typ.SKALA: {"oceniane": bool, "skala": str, "kotwice": list},
    Typ.LICZBA: {"jednostka": list, "miejsca": int, "min": int, "max": int, "co_najmniej": str},
    Typ.KWOTA: {"max": int, "co_najmniej": str},
    Typ.PROCENT: {"licznik": str, "mianownik": str},
    Typ.ROK: {"lata_naprzod": int, "co_najmniej": str},
    Typ.DATA: {"co_najmniej": str},
    Typ.WYBOR: {"opcje": list, "zbior": str},
    Typ.WYBORY: {"opcje": list, "zbior": str},
    Typ.TEKST: {"max_znakow": int},
}


def czytaj_kotwice(miejsce: Miejsce, kotwice: list) -> tuple[str, ...]:
    """Return the five anchors of a scale 0–4."""
    if len(kotwice) != LICZBA_KOTWIC or not all(isinstance(k, str) and k.strip() for k in kotwice):
        miejsce.usterka("skala 0–4 ma mieć pięć niepustych kotwic", slad_pola("kotwice"))
    return tuple(kotwice)


def czytaj_opcje(miejsce: Miejsce, opcje: list) -> tuple[Opcja, ...]:
    """Return the options of a choice; each needs a key of its own and a text."""
    gotowe: list[Opcja] = []
    for numer, dane in enumerate(opcje, 1):
        slad = re.escape(f'"{dane.get("tekst", "")}"') if isinstance(dane, dict) else slad_pola("opcje")
        opcja = miejsce.glebiej(f"opcja {numer}", slad)
        if not opcja.zgodne(dane, POLA_OPCJI, DODATKI_OPCJI):
            continue
        if not KLUCZ_CZESCI.fullmatch(dane["klucz"]):
            opcja.usterka(f"klucz „{dane['klucz']}” ma mieć małe litery a–z, cyfry i podkreślenia")
        if any(inna.klucz == dane["klucz"] for inna in gotowe):
            miejsce.usterka(f"dwie opcje mają klucz „{dane['klucz']}”", slad_klucza(dane["klucz"]), ktory=2)
        gotowe.append(Opcja(**dane))
    return tuple(gotowe)


class CzytnikPol:
    """Reads parts with the shared scales and option sets; references wait in ``sprawdzenia`` till the end."""

    def __init__(self, skale: Mapping[str, tuple[str, ...]], zbiory: Mapping[str, tuple[Opcja, ...]]) -> None:
        self.skale = skale
        self.zbiory = zbiory
        self.sprawdzenia: list[Callable[[Mapping[str, Pytanie]], None]] = []

    def pole(self, miejsce: Miejsce, dane: Any, tekst_pytania: str, jedyne: bool) -> Pole | None:
        """Return one part; the only part of a question takes the question's text as its label."""
        klucz = dane.get("klucz", "?") if isinstance(dane, dict) else "?"
        tu = miejsce.glebiej(f"część „{klucz}”", slad_klucza(klucz))
        typ = dane.get("typ", "") if isinstance(dane, dict) else ""
        if typ not in list(Typ):
            tu.usterka(f"nieznany typ odpowiedzi „{typ}”")
            return None
        if not tu.zgodne(dane, POLA_CZESCI, WSPOLNE | DODATKI[Typ(typ)]):
            return None
        if not KLUCZ_CZESCI.fullmatch(klucz):
            tu.usterka("klucz ma mieć małe litery a–z, cyfry i podkreślenia")
        if not jedyne and "etykieta" not in dane:
            tu.usterka("brakuje pola „etykieta”, a pytanie ma kilka części")
        cechy = {cecha: dane[cecha] for cecha in dane if cecha not in ("zbior", "opcje", "kotwice")}
        cechy |= {"typ": Typ(typ), "etykieta": dane.get("etykieta", tekst_pytania)}
        return Pole(
            **cechy | self._skala(tu, dane) | self._opcje(tu, dane) | self._liczba(tu, dane) | self._dokad(tu, dane)
        )

    def _skala(self, miejsce: Miejsce, dane: dict) -> dict[str, Any]:
        if dane["typ"] != Typ.SKALA:
            return {}
        if ("kotwice" in dane) == ("skala" in dane):
            miejsce.usterka("skala ma mieć albo „skala”, albo własne „kotwice”")
        elif "skala" in dane and dane["skala"] not in self.skale:
            miejsce.usterka(f"nieznana skala „{dane['skala']}”", slad_pola("skala"))
        kotwice = (
            czytaj_kotwice(miejsce, dane["kotwice"]) if "kotwice" in dane else self.skale.get(dane.get("skala", ""))
        )
        return {"oceniane": dane.get("oceniane", True), "kotwice": kotwice or ()}

    def _opcje(self, miejsce: Miejsce, dane: dict) -> dict[str, Any]:
        if dane["typ"] not in (Typ.WYBOR, Typ.WYBORY):
            return {}
        if ("zbior" in dane) == ("opcje" in dane):
            miejsce.usterka("wybór ma mieć albo „opcje”, albo „zbior”")
        elif "zbior" in dane and dane["zbior"] not in self.zbiory:
            miejsce.usterka(f"nieznany zbiór opcji „{dane['zbior']}”", slad_pola("zbior"))
        if "opcje" in dane:
            return {"opcje": czytaj_opcje(miejsce, dane["opcje"])}
        return {"opcje": self.zbiory.get(dane.get("zbior", ""), ())}

    def _liczba(self, miejsce: Miejsce, dane: dict) -> dict[str, Any]:
        if dane["typ"] != Typ.LICZBA:
            return {}
        formy = tuple(dane.get("jednostka", ()))
        if len(formy) < FORMY_JEDNOSTKI + bool(dane.get("miejsca")) or not all(isinstance(f, str) for f in formy):
            miejsce.usterka("„jednostka” ma mieć formy dla 1, 2 i 5, a przy ułamkach także czwartą")
        return {"jednostka": formy}

    def _dokad(self, miejsce: Miejsce, dane: dict) -> dict[str, Any]:
        if ("licznik" in dane) != ("mianownik" in dane):
            miejsce.usterka("wyliczany udział ma mieć „licznik” i „mianownik”")
        cele: dict[str, Any] = {}
        for cecha, typ in (("gdy", Warunek), ("licznik", Odwolanie), ("mianownik", Odwolanie)):
            if cecha in dane:
                cele[cecha] = self._odwolanie(miejsce.glebiej(f"pole „{cecha}”", slad_pola(cecha)), dane[cecha], typ)
        return cele

    def _odwolanie(self, miejsce: Miejsce, tekst: str, typ: type[Warunek] | type[Odwolanie]) -> Any:
        czlony = tekst.rsplit(".", len(typ._fields) - 1)
        cel = typ(*czlony) if len(czlony) == len(typ._fields) else None

        def sprawdz(pytania: Mapping[str, Pytanie]) -> None:
            pytanie = pytania.get(cel.pytanie) if cel else None
            pole = next((p for p in pytanie.pola if p.klucz == cel.pole), None) if cel and pytanie else None
            if pole is None or (isinstance(cel, Warunek) and pole.opcja(cel.opcja) is None):
                miejsce.usterka(f"odwołanie „{tekst}” prowadzi donikąd")

        self.sprawdzenia.append(sprawdz)
        return cel
