"""PDF documents from templates: PDF/A-3a and PDF/UA-1 in one file, tagged, the same bytes for the same input.

WeasyPrint is imported on first use only: it costs over a second, and no request should pay for it at start.
"""

import ctypes.util
import importlib.util
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.checks import CheckMessage, Error
from django.template.loader import render_to_string

from sciezka.dokumenty.znaki import ciag_znakow

BIBLIOTEKI = ("pango-1.0", "pangoft2-1.0", "harfbuzz-subset")
APT = "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"


class BrakBiblioteki(RuntimeError):
    """A library that PDF documents need is missing; the message names the command that installs it."""


class ZaDlugi(ValueError):
    """The document takes more pages than it may; nothing was printed."""


@dataclass(frozen=True)
class Zalacznik:
    """A file embedded in the PDF, which PDF/A-3 allows: for example the data that the document was printed from."""

    nazwa: str
    tresc: bytes
    opis: str
    zwiazek: str = "Data"  # the PDF's AFRelationship: Source, Data, Alternative, Supplement


def brakujace_biblioteki() -> list[str]:
    """Return the system libraries that are missing."""
    return [nazwa for nazwa in BIBLIOTEKI if ctypes.util.find_library(nazwa) is None]


def sprawdz_weasyprint(app_configs: Sequence[Any] | None, **kwargs: Any) -> list[CheckMessage]:
    """System check: documents can be printed on this machine. It looks, and does not import."""
    bledy: list[CheckMessage] = []
    if importlib.util.find_spec("weasyprint") is None:
        bledy.append(Error("WeasyPrint is not installed.", hint="pip install -r requirements.txt", id="dokumenty.E001"))
    if brak := brakujace_biblioteki():
        bledy.append(Error(f"System libraries are missing: {', '.join(brak)}.", hint=APT, id="dokumenty.E002"))
    return bledy


def renderuj_pdf(
    szablon: str,
    kontekst: Mapping[str, Any],
    *,
    tytul: str,
    autor: str = "",
    jezyk: str = "pl",
    zalaczniki: Sequence[Zalacznik] = (),
    przykladowe: bool = False,
    utworzono: datetime,
    najwiecej_stron: int = 0,
) -> bytes:
    """Render a template that extends ``pdf/baza.html`` into PDF bytes. ``BrakBiblioteki`` when it cannot be printed.

    ``ZaDlugi`` when it takes more than ``najwiecej_stron`` (0: as many as it needs).

    ``kontekst["logotypy"]`` may hold the project's own marks as (bytes, mime, alternative text).
    """
    wlasne = {
        "tytul": tytul,
        "autor": autor,
        "jezyk": jezyk,
        "przykladowe": przykladowe,
        "utworzono": utworzono,
        "znaki": ciag_znakow(kontekst.get("logotypy", ())),
    }
    return html_na_pdf(render_to_string(szablon, {**kontekst, **wlasne}), utworzono, zalaczniki, najwiecej_stron)


def html_na_pdf(
    html: str, utworzono: datetime, zalaczniki: Sequence[Zalacznik] = (), najwiecej_stron: int = 0
) -> bytes:
    """Lay the HTML out and return the PDF; ``ZaDlugi`` when it takes too many pages."""
    if brak := brakujace_biblioteki():
        raise BrakBiblioteki(f"Brakuje bibliotek systemowych: {', '.join(brak)}. Zainstaluj je: {APT}")
    from sciezka.dokumenty import skladacz  # WeasyPrint costs over a second, so it is imported on first use

    return skladacz.zloz(html, utworzono.replace(microsecond=0), zalaczniki, najwiecej_stron)
