"""Templates of plans for typical paths: data files read at start, applied to a case as a draft that people edit."""

import re
import tomllib
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from django.core import checks
from django.db import transaction

from diagnoza.models import Wniosek
from plan.models import Cel, Dzialanie, ObszarPriorytetowy
from plan.zapis import nastepny_numer, ustaw_wnioski
from sciezka.rekrutacja.models import Kontrakt
from sciezka.sprawa import historia, prawa, przejscia, zegar
from sciezka.sprawa.edycja import dlaczego_zamkniete
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import FORMY_OBLIGATORYJNE, FormaPracy, Plaszczyzna, RodzajRezultatu, Stan
from sciezka.sprawa.wyjatki import OdmowaZapisu

FOLDER = Path(__file__).parent / "szablony"
_POLA = {
    "szablon": {"nazwa": str, "opis": str, "dla_kogo": str, "obszary": list},
    "obszar": {"nazwa": str, "uzasadnienie": str, "plaszczyzny": list, "cele": list},
    "cel": {"tresc": str, "efekt": str, "rezultat": str, "wskaznik": str, "jednostka": str, "dzialania": list},
    "dzialanie": {
        "nazwa": str, "forma": int, "godziny": int, "tydzien": int, "tygodni": int, "produkt": str, "odpowiedzialny": str,
    },
}  # fmt: skip
_NAGLOWKI = {"obszar": "obszary", "cel": "obszary.cele", "dzialanie": "obszary.cele.dzialania"}


@dataclass(frozen=True)
class Usterka:
    """One fault of a template's file, with its line."""

    plik: str
    wiersz: int
    tekst: str

    def __str__(self) -> str:
        return f"{self.plik}, wiersz {self.wiersz}: {self.tekst}"


class Czytnik:
    """Reads one file and notes every fault in it."""

    def __init__(self, plik: Path) -> None:
        self.plik, self.usterki = plik, []
        self.tekst = plik.read_text(encoding="utf-8")
        self.licznik = dict.fromkeys(_NAGLOWKI, 0)

    def wczytaj(self) -> dict[str, Any]:
        """Return the template; an empty one when the file is not TOML at all."""
        try:
            dane = tomllib.loads(self.tekst)
        except tomllib.TOMLDecodeError as blad:
            wiersz = re.search(r"line (\d+)", str(blad))
            self.usterki.append(Usterka(self.plik.name, int(wiersz[1]) if wiersz else 1, "to nie jest poprawny TOML"))
            return {}
        self._sprawdz("szablon", dane, 1)
        formy = [d["forma"] for d in self._dzialania(dane)] if not self.usterki else list(FORMY_OBLIGATORYJNE)
        if brak := [FormaPracy(forma).label for forma in FORMY_OBLIGATORYJNE if forma not in formy]:
            self.usterki.append(Usterka(self.plik.name, 1, f"brakuje formy obligatoryjnej: {', '.join(brak)}"))
        return dane

    def _dzialania(self, dane: Mapping[str, Any]) -> list[dict[str, Any]]:
        return [d for obszar in dane["obszary"] for cel in obszar["cele"] for d in cel["dzialania"]]

    def _wiersz(self, rodzaj: str) -> int:
        """Return the line of the header of the part read now."""
        if rodzaj == "szablon":
            return 1
        self.licznik[rodzaj] += 1
        naglowki = [m.start() for m in re.finditer(rf"^\[\[{re.escape(_NAGLOWKI[rodzaj])}\]\]", self.tekst, re.M)]
        ktory = min(self.licznik[rodzaj], len(naglowki)) - 1
        return self.tekst.count("\n", 0, naglowki[ktory]) + 1 if naglowki else 1

    def _sprawdz(self, rodzaj: str, dane: Any, wiersz: int) -> None:
        def usterka(tekst: str) -> None:
            self.usterki.append(Usterka(self.plik.name, wiersz, f"{rodzaj}: {tekst}"))

        if not isinstance(dane, dict):
            usterka("oczekiwano tabeli")
            return
        for obca in dane.keys() - _POLA[rodzaj].keys():
            usterka(f"nieznane pole „{obca}”")
        for nazwa, typ in _POLA[rodzaj].items():
            if not isinstance(dane.get(nazwa), typ) or not dane[nazwa]:
                usterka(f"brakuje pola „{nazwa}” albo ma zły rodzaj")
        self._wartosci(rodzaj, dane, usterka)
        for pole, nizej in (("obszary", "obszar"), ("cele", "cel"), ("dzialania", "dzialanie")):
            for czesc in dane[pole] if isinstance(dane.get(pole), list) else ():
                self._sprawdz(nizej, czesc, self._wiersz(nizej))

    def _wartosci(self, rodzaj: str, dane: Mapping[str, Any], usterka: Any) -> None:
        if rodzaj == "obszar" and not set(map(str, dane.get("plaszczyzny") or [])) <= set(Plaszczyzna.values):
            usterka("nieznana płaszczyzna")
        if rodzaj == "cel" and dane.get("rezultat") not in RodzajRezultatu.values:
            usterka("nieznany rodzaj rezultatu")
        if rodzaj == "dzialanie" and dane.get("forma") not in FormaPracy.values:
            usterka("nieznana forma pracy")


def przeczytaj(folder: Path = FOLDER) -> tuple[dict[str, dict[str, Any]], list[Usterka]]:
    """Return all templates by key (the file's name) and every fault found."""
    szablony, usterki = {}, []
    for plik in sorted(folder.glob("*.toml")):
        czytnik = Czytnik(plik)
        szablony[plik.stem] = czytnik.wczytaj()
        usterki += czytnik.usterki
    return szablony, usterki


@cache
def wszystkie() -> dict[str, dict[str, Any]]:
    """Return the templates shipped with the product; the system check has made sure they are whole."""
    return przeczytaj()[0]


def sprawdz_szablony(app_configs: Any, **kwargs: Any) -> list[checks.CheckMessage]:
    """Report every fault of every template as a system-check error."""
    return [checks.Error(str(usterka), id="plan.E001") for usterka in przeczytaj()[1]]


def daty(kontrakt: Kontrakt, dzialanie: Mapping[str, Any]) -> tuple[date, date]:
    """Return when the action would be: weeks counted from today or the contract's start, kept within its period."""
    poczatek = max(kontrakt.od, zegar.dzis())
    od = min(poczatek + timedelta(weeks=dzialanie["tydzien"] - 1), kontrakt.do)
    return od, max(od, min(od + timedelta(weeks=dzialanie["tygodni"], days=-1), kontrakt.do))


def zastosuj(
    sprawa_id: int,
    osoba: Osoba,
    szablon: Mapping[str, Any],
    *,
    wnioski: Mapping[int, Iterable[int]],
    cele: Iterable[tuple[int, int]],
    klucz: uuid.UUID,
) -> int:
    """Add the template's areas with the chosen conclusions and goals to the plan as a draft; return how many areas.

    ``wnioski`` maps the number of an area to the conclusions it answers; an area without any is left out, so is one
    without a chosen goal (``cele``: pairs of area and goal). A repeated send adds nothing. Raises ``OdmowaZapisu`` when the
    plan is closed or nothing is chosen.
    """
    with transaction.atomic():
        sprawa = przejscia.zablokuj(sprawa_id)
        prawa.wymagaj(osoba, sprawa, prawa.PROWADZACY, "szablon planu")
        if zdanie := dlaczego_zamkniete(sprawa, Stan.PLAN):
            raise OdmowaZapisu(zdanie)
        wybrane = set(cele)
        dodane = 0
        for nr, opis in enumerate(szablon["obszary"]):
            moje = list(Wniosek.objects.filter(sprawa=sprawa, pk__in=list(wnioski.get(nr, ()))))
            cele_obszaru = [(k, cel) for k, cel in enumerate(opis["cele"]) if (nr, k) in wybrane]
            if moje and cele_obszaru:
                dodane += 1
                _obszar(sprawa, osoba, opis, moje, cele_obszaru, uuid.uuid5(klucz, f"obszar-{nr}"))
        if not dodane:
            raise OdmowaZapisu("Wybierz co najmniej jeden obszar: z wnioskiem, na który odpowiada, i z celem.")
        return dodane


def _obszar(
    sprawa: Sprawa, osoba: Osoba, opis: Mapping[str, Any], wnioski: list[Wniosek],
    cele: list[tuple[int, Mapping[str, Any]]], klucz: uuid.UUID,
) -> None:  # fmt: skip
    if ObszarPriorytetowy.objects.filter(klucz=klucz).exists():
        return
    obszar = ObszarPriorytetowy.objects.create(
        sprawa=sprawa, klucz=klucz, utworzyl=osoba, numer=nastepny_numer(ObszarPriorytetowy, sprawa),
        nazwa=opis["nazwa"], uzasadnienie=opis["uzasadnienie"],
    )  # fmt: skip
    ustaw_wnioski(obszar, wnioski, osoba)
    historia.zapisz(sprawa, "dodano", osoba, opis=f"z szablonu: {obszar}", widzi_gmina=False)
    kontrakt = Kontrakt.objects.get(sprawa=sprawa)
    for _, opis_celu in cele:
        koniec = max(daty(kontrakt, dzialanie)[1] for dzialanie in opis_celu["dzialania"])
        pola = {nazwa: opis_celu[nazwa] for nazwa in ("tresc", "efekt", "rezultat", "wskaznik", "jednostka")}
        cel = Cel.objects.create(
            sprawa=sprawa, obszar=obszar, utworzyl=osoba, numer=nastepny_numer(Cel, sprawa), termin=koniec, **pola
        )
        for dzialanie in opis_celu["dzialania"]:
            _dzialanie(cel, osoba, dzialanie, daty(kontrakt, dzialanie))


def _dzialanie(cel: Cel, osoba: Osoba, opis: Mapping[str, Any], kiedy: tuple[date, date]) -> None:
    Dzialanie.objects.create(
        sprawa=cel.sprawa, cel=cel, utworzyl=osoba, numer=nastepny_numer(Dzialanie, cel.sprawa), nazwa=opis["nazwa"],
        forma=opis["forma"], od=kiedy[0], do=kiedy[1], godziny=Decimal(opis["godziny"]), produkt=opis["produkt"],
        odpowiedzialny=opis["odpowiedzialny"],
    )  # fmt: skip
