"""What every page needs: the menu of the person, the demo banner, the version."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from sciezka import __version__
from sciezka.dostep import wpis


def sciezka(request: HttpRequest) -> dict[str, Any]:
    """Return the context shared by all pages."""
    return {"demo": settings.DEMO, "wersja_programu": __version__, "menu": _menu(request)}


POZYCJE = [
    ("pulpit", "Pulpit"),
    ("projekt:sprawy", "Sprawy"),
    ("sprawa:lista", "Sprawy samorządu"),
    ("wizyty:moj_kalendarz", "Kalendarz"),
    ("eksport:lista", "Eksporty"),
    ("konta:lista", "Osoby"),
    ("projekty:lista", "Projekty"),
    ("dane:samorzady", "Samorządy"),
]


def _menu(request: HttpRequest) -> list[dict[str, Any]]:
    osoba = getattr(request, "user", None)
    if osoba is None or not osoba.is_authenticated:
        return []
    biezaca = request.resolver_match.view_name if request.resolver_match else ""
    return [
        {"url": reverse(nazwa), "nazwa": etykieta, "aktywny": biezaca == nazwa}
        for nazwa, etykieta in POZYCJE
        if wpis(nazwa).wpuszcza_globalnie(osoba, "GET")
    ]
