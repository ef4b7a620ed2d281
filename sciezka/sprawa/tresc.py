"""The content of a reviewed document as data: numbered parts that a page, a PDF and a comparison read alike.

A snapshot (``Wersja.dane``) is ``{"tytul", "podtytul", "metryka": [[label, value]], "czesci": [part]}``. A part has a key
that is stable between versions, so remarks stay pinned and version n can be compared with n+1.
"""

import difflib
import hashlib
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder


def czesc(
    klucz: str,
    tytul: str,
    *,
    poziom: int = 2,
    akapity: Iterable[str] = (),
    pola: Iterable[tuple[str, str]] = (),
    lista: Iterable[str] = (),
    tabela: dict[str, Any] | None = None,
    wykres: dict[str, Any] | None = None,
) -> dict[str, Any]:
    """Build one part: heading of level 2–4, then whichever of paragraphs, label–value pairs, list, table, chart it has.

    ``tabela`` is ``{"opis": caption, "naglowki": [...], "wiersze": [[...]], "liczbowe": [indexes of numeric columns],
    "szerokosci": [per cent of each column in print, optional]}``;
    ``wykres`` is ``{"rodzaj": "gantt" | "paski", "dane": {...}}`` drawn by ``sciezka.dokumenty.wykres``.
    """
    return {
        "klucz": klucz,
        "tytul": tytul,
        "poziom": poziom,
        "akapity": [tekst for tekst in akapity if tekst],
        "pola": [[etykieta, wartosc] for etykieta, wartosc in pola if wartosc not in ("", None)],
        "lista": [tekst for tekst in lista if tekst],
        "tabela": tabela,
        "wykres": wykres,
    }


def akapity(tekst: str) -> list[str]:
    """Split typed text into paragraphs."""
    return [
        akapit.strip() for akapit in re.split(r"\n\s*\n|\r\n\s*\r\n", tekst.replace("\r\n", "\n")) if akapit.strip()
    ]


def skrot(dane: dict[str, Any]) -> str:
    """Return the SHA-256 of a snapshot in its canonical JSON form."""
    zapis = json.dumps(dane, cls=DjangoJSONEncoder, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(zapis.encode()).hexdigest()


def jako_json(dane: dict[str, Any]) -> dict[str, Any]:
    """Return the snapshot as it will read back from the database (dates and decimals as text)."""
    return json.loads(json.dumps(dane, cls=DjangoJSONEncoder, ensure_ascii=False))


def wiersze_tekstu(czesc_: dict[str, Any]) -> list[str]:
    """Return a part as lines of plain text, for comparing and searching."""
    wiersze = [
        *czesc_["akapity"],
        *(f"{etykieta}: {wartosc}" for etykieta, wartosc in czesc_["pola"]),
        *czesc_["lista"],
    ]
    if czesc_["tabela"]:
        wiersze += [" | ".join(str(komorka) for komorka in wiersz) for wiersz in czesc_["tabela"]["wiersze"]]
    return wiersze


@dataclass(frozen=True)
class Fragment:
    """A run of words: ``bez`` (unchanged), ``dodano`` or ``usunieto``."""

    rodzaj: str
    tekst: str


@dataclass(frozen=True)
class Zmiana:
    """A part that differs between two versions: ``dodano``, ``usunieto`` or ``zmieniono`` with its words compared."""

    rodzaj: str
    klucz: str
    tytul: str
    fragmenty: tuple[Fragment, ...]

    @property
    def slowo(self) -> str:
        return {"dodano": "dodano", "usunieto": "usunięto", "zmieniono": "zmieniono"}[self.rodzaj]


def porownaj(stare: dict[str, Any], nowe: dict[str, Any]) -> list[Zmiana]:
    """Name every part that was added, removed or changed between two snapshots, in the order of the newer one."""
    przed = {part["klucz"]: part for part in stare["czesci"]}
    po = {part["klucz"]: part for part in nowe["czesci"]}
    zmiany = []
    for klucz, part in po.items():
        if klucz not in przed:
            zmiany.append(Zmiana("dodano", klucz, part["tytul"], tuple(_calosc("dodano", part))))
        elif _slowa(part) != _slowa(przed[klucz]):
            fragmenty = tuple(_porownaj_slowa(_slowa(przed[klucz]), _slowa(part)))
            zmiany.append(Zmiana("zmieniono", klucz, part["tytul"], fragmenty))
    zmiany += [
        Zmiana("usunieto", klucz, part["tytul"], tuple(_calosc("usunieto", part)))
        for klucz, part in przed.items()
        if klucz not in po
    ]
    return zmiany


def _slowa(part: dict[str, Any]) -> list[str]:
    return re.findall(r"\S+|\n", "\n".join([part["tytul"], *wiersze_tekstu(part)]))


def _calosc(rodzaj: str, part: dict[str, Any]) -> list[Fragment]:
    return [Fragment(rodzaj, " ".join(_slowa(part)))]


def _porownaj_slowa(przed: Sequence[str], po: Sequence[str]) -> Iterable[Fragment]:
    porownanie = difflib.SequenceMatcher(a=przed, b=po, autojunk=False)
    for znak, a1, a2, b1, b2 in porownanie.get_opcodes():
        if znak == "equal":
            yield Fragment("bez", " ".join(przed[a1:a2]))
            continue
        if a2 > a1:
            yield Fragment("usunieto", " ".join(przed[a1:a2]))
        if b2 > b1:
            yield Fragment("dodano", " ".join(po[b1:b2]))
