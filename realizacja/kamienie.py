"""The catalogue of milestones M01–M18 of a new social enterprise: a data file read at start and checked whole.

One list serves the founding steps of stage IV and the result of stage V. What a milestone asks for is content and lives in
``katalog/kamienie.toml``; what the law orders (``PO_KOLEI``) and what the database checks (``DANE``) stands here.
"""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from django.core import checks

from plan.szablony_planu import Usterka
from sciezka.dane.models import Przepis
from sciezka.dane.poczatek import zbior_aktow

PLIK = Path(__file__).parent / "katalog" / "kamienie.toml"
KODY = tuple(f"M{numer:02}" for numer in range(1, 19))
ZEBRANIE, WNIOSEK_KRS, WPIS_KRS, ZATRUDNIENIE = "M10", "M11", "M12", "M14"
WNIOSEK_STATUS, STATUS_PS, ZLECENIE, MONITORING = "M15", "M16", "M17", "M18"

#: Pairs in which the second may not be dated before the first. Resolutions go with the application to KRS (act on social
#: cooperatives, art. 6), the founding meeting comes before it, the status is given to what is in the register (UES, art. 12).
PO_KOLEI = (
    ("M07", WNIOSEK_KRS), ("M07", WPIS_KRS), ("M08", WNIOSEK_KRS), ("M08", WPIS_KRS), (ZEBRANIE, WNIOSEK_KRS),
    (ZEBRANIE, WPIS_KRS), (WNIOSEK_KRS, WPIS_KRS), (WPIS_KRS, WNIOSEK_STATUS), (WPIS_KRS, STATUS_PS),
    (WNIOSEK_STATUS, STATUS_PS),
)  # fmt: skip
#: Milestone → the numbers it carries; the database keeps them empty everywhere else.
DANE = {WPIS_KRS: ("krs", "nip", "regon"), ZATRUDNIENIE: ("liczba",), ZLECENIE: ("tryb", "kwota")}
_POLA = {
    "kod": str, "nazwa": str, "po_co": str, "dowod": str, "weryfikacja": str, "przepisy": list, "zalozycielski": bool,
    "dane": list,
}  # fmt: skip


@dataclass(frozen=True)
class Kamien:
    """One milestone of the catalogue: what is asked for, how it is verified, on which provisions it rests."""

    kod: str
    nazwa: str
    po_co: str
    dowod: str
    weryfikacja: str
    przepisy: tuple[str, ...]
    zalozycielski: bool
    dane: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.kod} {self.nazwa}"


def przeczytaj(plik: Path = PLIK) -> tuple[list[Kamien], list[Usterka]]:
    """Return the milestones in order and every fault of the file, each with its line."""
    tekst = plik.read_text(encoding="utf-8")
    try:
        dane = tomllib.loads(tekst)
    except tomllib.TOMLDecodeError as blad:
        wiersz = re.search(r"line (\d+)", str(blad))
        return [], [Usterka(plik.name, int(wiersz[1]) if wiersz else 1, "to nie jest poprawny TOML")]
    wpisy = dane.get("kamien") if isinstance(dane.get("kamien"), list) else []
    naglowki = [tekst.count("\n", 0, m.start()) + 1 for m in re.finditer(r"^\[\[kamien\]\]", tekst, re.M)]
    usterki = [Usterka(plik.name, 1, f"nieznana część „{obca}”") for obca in sorted(dane.keys() - {"kamien"})]
    znane = {przepis["klucz"] for przepis in zbior_aktow()["przepis"]}
    dobre = []
    for wpis, wiersz in zip(wpisy, naglowki or [1] * len(wpisy), strict=False):
        zle = list(_usterki_wpisu(wpis, znane))
        usterki += [Usterka(plik.name, wiersz, zdanie) for zdanie in zle]
        if not zle:
            dobre.append(Kamien(**{**wpis, "przepisy": tuple(wpis["przepisy"]), "dane": tuple(wpis["dane"])}))
    if not usterki and tuple(kamien.kod for kamien in dobre) != KODY:
        usterki.append(Usterka(plik.name, 1, f"oczekiwano po kolei kamieni {KODY[0]}–{KODY[-1]}, każdego raz"))
    return dobre, usterki


def _usterki_wpisu(wpis: Any, znane: set[str]) -> Iterable[str]:
    if not isinstance(wpis, dict):
        yield "oczekiwano tabeli"
        return
    nazwa = wpis.get("kod", "kamień bez kodu")
    for obca in sorted(wpis.keys() - _POLA.keys()):
        yield f"{nazwa}: nieznane pole „{obca}”"
    zle = [pole for pole, typ in _POLA.items() if not isinstance(wpis.get(pole), typ) or wpis[pole] == ""]
    yield from (f"{nazwa}: brakuje pola „{pole}” albo ma zły rodzaj" for pole in zle)
    if zle:
        return
    if nazwa not in KODY:
        yield f"{nazwa}: nieznany kod"
    for klucz in wpis["przepisy"]:
        if klucz not in znane:
            yield f"{nazwa}: przepisu „{klucz}” nie ma w akty.toml"
    if tuple(wpis["dane"]) != DANE.get(nazwa, ()):
        yield f"{nazwa}: dane mają być takie: {', '.join(DANE.get(nazwa, ())) or 'żadne'}"


@cache
def wszystkie() -> dict[str, Kamien]:
    """Return the catalogue by code, in order; the system check has made sure that the file is whole."""
    return {kamien.kod: kamien for kamien in przeczytaj()[0]}


def sprawdz_kamienie(app_configs: Any, **kwargs: Any) -> list[checks.CheckMessage]:
    """Report every fault of the catalogue as a system-check error."""
    return [checks.Error(str(usterka), id="realizacja.E001") for usterka in przeczytaj()[1]]


def podstawy() -> dict[str, list[Przepis]]:
    """Return the legal basis of each milestone from the table of citations, in the catalogue's order. One query."""
    klucze = {klucz for kamien in wszystkie().values() for klucz in kamien.przepisy}
    znane = {przepis.klucz: przepis for przepis in Przepis.objects.filter(klucz__in=klucze).select_related("akt")}
    return {kod: [znane[klucz] for klucz in kamien.przepisy if klucz in znane] for kod, kamien in wszystkie().items()}
