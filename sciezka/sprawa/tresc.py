"""The content of a reviewed document as data: numbered parts that a page, a PDF and a comparison read alike.

A snapshot (``Wersja.dane``) is ``{"tytul", "podtytul", "metryka": [[label, value]], "czesci": [part]}``. A part has a key
that is stable between versions, so version n can be compared with n+1 (``roznice``). Numbers are not stored: ``punkty``
counts them.
"""

import hashlib
import json
import re
from collections.abc import Iterable
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder

NAJDLUZSZY_KLUCZ = 50


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
    poziomo: bool = False,
) -> dict[str, Any]:
    """Build one part: heading of level 2–4, then whichever of paragraphs, label–value pairs, list, table, chart it has.

    ``tabela`` is ``{"opis": caption, "naglowki": [...], "wiersze": [[...]], "liczbowe": [indexes of numeric columns],
    "szerokosci": [per cent of each column in print, optional]}``;
    ``wykres`` is ``{"rodzaj": "gantt" | "paski", "dane": {...}}`` drawn by ``sciezka.dokumenty.wykres``.
    ``poziomo`` prints the part on sheets laid sideways. A key is at most 50 characters: a remark's anchor adds ":number".
    """
    if len(klucz) > NAJDLUZSZY_KLUCZ:
        raise ValueError(f"The key of a part is too long to pin remarks to: {klucz}")
    return {
        "klucz": klucz,
        "tytul": tytul,
        "poziom": poziom,
        "akapity": [tekst for tekst in akapity if tekst],
        "pola": [[etykieta, wartosc] for etykieta, wartosc in pola if wartosc not in ("", None)],
        "lista": [tekst for tekst in lista if tekst],
        "tabela": tabela,
        "wykres": wykres,
        **({"poziomo": True} if poziomo else {}),
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
