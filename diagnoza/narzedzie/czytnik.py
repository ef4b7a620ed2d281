"""Reading and strict checking of the instrument's files: every fault is a sentence with its file and line."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

from diagnoza.narzedzie.budowa import Kto, Narzedzie, Plaszczyzna, Pole, Pytanie, Sekcja, Typ
from diagnoza.narzedzie.czytnik_pol import CzytnikPol, czytaj_kotwice, czytaj_opcje
from diagnoza.narzedzie.czytnik_regul import wczytaj_reguly
from diagnoza.narzedzie.plik import BladNarzedzia, Miejsce, Plik, Usterka, slad_klucza, slad_pola

META = "meta.toml"
POLA_NARZEDZIA = {
    "wersja": str,
    "nazwa": str,
    "obowiazuje_od": date,
    "opis": str,
    "plaszczyzny": list,
    "skale": dict,
    "zbiory": dict,
    "skroty": dict,
}
POLA_SKALI = {"nazwa": str, "kotwice": list}
POLA_PLASZCZYZNY = {"klucz": str, "nazwa": str, "nazwa_krotka": str, "opis": str, "sekcje": list}
POLA_SEKCJI = {"klucz": str, "tytul": str, "opis": str, "pytania": list}
POLA_PYTANIA = {"klucz": str, "tekst": str, "dlaczego": str, "gdzie": str, "kto": str, "pola": list}
DODATKI_PYTANIA = {"wymaga_roku": bool, "podsumowanie": str}
# Added to every question with "wymaga_roku": a number without its year says nothing.
ROK_DANYCH = Pole(klucz="rok", etykieta="Rok, którego dotyczą dane", typ=Typ.ROK)
PODSUMOWANIA = {"suma", "roznica"}


def wczytaj_folder(folder: Path) -> Narzedzie:
    """Read one version from its folder; raise ``BladNarzedzia`` with every fault found."""
    czytnik = _Czytnik(folder)
    narzedzie = czytnik.narzedzie()
    if narzedzie is None or czytnik.usterki:
        raise BladNarzedzia(tuple(czytnik.usterki))
    return narzedzie


class _Czytnik:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.usterki: list[Usterka] = []
        self.klucze: dict[str, tuple[Plik, int]] = {}

    def narzedzie(self) -> Narzedzie | None:
        plik = Plik(self.folder / META, self.usterki)
        if not plik.wczytaj() or not Miejsce(plik, "opis narzędzia").zgodne(plik.dane, POLA_NARZEDZIA):
            return None
        dane = plik.dane
        self.pola = CzytnikPol(self._skale(plik), self._zbiory(plik))
        plaszczyzny = tuple(p for nazwa in dane["plaszczyzny"] if (p := self._plaszczyzna(str(nazwa))))
        pytania = {pytanie.klucz: pytanie for plaszczyzna in plaszczyzny for pytanie in plaszczyzna.pytania}
        for sprawdz in self.pola.sprawdzenia:
            sprawdz(pytania)
        return Narzedzie(
            wersja=dane["wersja"],
            nazwa=dane["nazwa"],
            opis=dane["opis"],
            obowiazuje_od=dane["obowiazuje_od"],
            plaszczyzny=plaszczyzny,
            skroty=MappingProxyType(dane["skroty"]),
            # Rules are read against sound questions only: a question's fault would come back with each of its rules.
            podpowiedzi=() if self.usterki else wczytaj_reguly(self.folder, pytania, self.usterki),
        )

    def _skale(self, plik: Plik) -> dict[str, tuple[str, ...]]:
        skale = {}
        for nazwa, dane in plik.dane["skale"].items():
            miejsce = Miejsce(plik, f"skala {nazwa}", (rf"^\[skale\.{re.escape(nazwa)}\]",))
            if miejsce.zgodne(dane, POLA_SKALI):
                skale[nazwa] = czytaj_kotwice(miejsce, dane["kotwice"])
        return skale

    def _zbiory(self, plik: Plik) -> dict[str, tuple]:
        return {
            nazwa: czytaj_opcje(Miejsce(plik, f"zbiór opcji {nazwa}", (slad_pola(nazwa),)), opcje)
            for nazwa, opcje in plik.dane["zbiory"].items()
        }

    def _nowy_klucz(self, miejsce: Miejsce, klucz: str, wzor: str) -> None:
        """Keys are the thread between answers and questions: well-formed, and never twice in one version."""
        if not re.fullmatch(wzor, klucz):
            miejsce.usterka(f"klucz „{klucz}” nie pasuje do miejsca, w którym stoi")
        if klucz not in self.klucze:
            self.klucze[klucz] = (miejsce.plik, 1)
            return
        pierwszy, ile = self.klucze[klucz]
        self.klucze[klucz] = (pierwszy, ile + 1)
        gdzie = f"{pierwszy.sciezka.name}, wiersz {pierwszy.wiersz((slad_klucza(klucz),))}"
        ktory = ile + 1 if pierwszy is miejsce.plik else 1
        tu = Miejsce(miejsce.plik, miejsce.nazwa, (slad_klucza(klucz),))
        tu.usterka(f"klucz „{klucz}” już jest ({gdzie})", ktory=ktory)

    def _plaszczyzna(self, nazwa_pliku: str) -> Plaszczyzna | None:
        plik = Plik(self.folder / nazwa_pliku, self.usterki)
        if not plik.wczytaj() or not (tu := Miejsce(plik, "płaszczyzna")).zgodne(plik.dane, POLA_PLASZCZYZNY):
            return None
        self._nowy_klucz(tu, plik.dane["klucz"], r"P\d")
        return Plaszczyzna(**{**plik.dane, "sekcje": tuple(self._sekcje(plik))})

    def _sekcje(self, plik: Plik) -> Iterator[Sekcja]:
        for numer, dane in enumerate(plik.dane["sekcje"], 1):
            klucz = dane.get("klucz", f"nr {numer}") if isinstance(dane, dict) else f"nr {numer}"
            tu = Miejsce(plik, f"sekcja {klucz}", (slad_klucza(klucz),))
            if tu.zgodne(dane, POLA_SEKCJI):
                self._nowy_klucz(tu, klucz, rf"{plik.dane['klucz']}\.[A-Z]")
                pytania = tuple(p for surowe in dane["pytania"] if (p := self._pytanie(plik, surowe)))
                yield Sekcja(**{**dane, "pytania": pytania})

    def _pytanie(self, plik: Plik, dane: Any) -> Pytanie | None:
        klucz = dane.get("klucz", "bez klucza") if isinstance(dane, dict) else "bez klucza"
        tekst = dane.get("tekst", "") if isinstance(dane, dict) else ""
        slad = slad_klucza(klucz) if klucz != "bez klucza" else re.escape(f'"{tekst}"')
        tu = Miejsce(plik, f"pytanie {klucz}", (slad,))
        if not tu.zgodne(dane, POLA_PYTANIA, DODATKI_PYTANIA):
            return None
        self._nowy_klucz(tu, klucz, rf"{plik.dane['klucz']}\.\d\d")
        if dane["kto"] not in list(Kto):
            tu.usterka(f"nie wiadomo, kim jest „{dane['kto']}”", slad_pola("kto"))
            return None
        if "podsumowanie" in dane and dane["podsumowanie"] not in PODSUMOWANIA:
            tu.usterka(f"nieznane podsumowanie „{dane['podsumowanie']}”", slad_pola("podsumowanie"))
        jedyne = len(dane["pola"]) == 1
        pola = tuple(p for surowe in dane["pola"] if (p := self.pola.pole(tu, surowe, tekst, jedyne)))
        if dane.get("wymaga_roku"):
            pola += (ROK_DANYCH,)
        _sprawdz_zaleznosci(tu, pola)
        return Pytanie(**{**dane, "kto": Kto(dane["kto"]), "pola": pola})


def _sprawdz_zaleznosci(miejsce: Miejsce, pola: tuple[Pole, ...]) -> None:
    klucze = [pole.klucz for pole in pola]
    for klucz in sorted({klucz for klucz in klucze if klucze.count(klucz) > 1}):
        miejsce.usterka(f"dwie części mają klucz „{klucz}”", slad_klucza(klucz), ktory=2)
    for pole in pola:
        for cel in (pole.co_najmniej, *(opcja.wymaga for opcja in pole.opcje)):
            if cel and (cel not in klucze or cel == pole.klucz):
                slady = slad_klucza(pole.klucz), rf'(wymaga|co_najmniej)\s*=\s*"{re.escape(cel)}"'
                miejsce.usterka(f"część „{pole.klucz}” wskazuje część „{cel}”, a takiej nie ma", *slady)
