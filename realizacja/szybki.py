"""The short form on the home page, on the page of a case and on the page of the stage."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest

from realizacja.forms_szybki import FormularzSzybki, WyborPracy
from realizacja.models import WpisPracy
from realizacja.propozycje import dzialania_spraw, z_adresu
from sciezka.sprawa import zegar
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba

SZABLON = "realizacja/_szybki_wpis.html"


def kontekst(request: HttpRequest, sprawy: list[Sprawa], wybrana: Sprawa, skad: str) -> dict[str, Any]:
    """Return the context of ``SZABLON``: the form for the chosen case, and what choosing another one changes. Two queries."""
    dzialania, osoba = dzialania_spraw(sprawy), request.user
    # On the page of the stage the same words of the address narrow the log.
    poczatek = {"data": zegar.dzis()} if skad == "etap" else z_adresu(request, wybrana, dzialania[wybrana.pk])
    formularz = FormularzSzybki(
        sprawa=wybrana, osoba=osoba, dzialania=dzialania[wybrana.pk], initial=poczatek | {"skad": skad}
    )
    wybory = [WyborPracy(sprawa=s, osoba=osoba, dzialania=dzialania[s.pk]) for s in sprawy] if len(sprawy) > 1 else []
    return {
        "sprawy": sprawy, "wybrana": wybrana, "formularz": formularz, "wybory": wybory, "skad": skad,
        # A form filled in by its address has a draft of its own: the other one must not overwrite it.
        "z_adresu": len(poczatek) > 1,
    }  # fmt: skip


def na_pulpit(request: HttpRequest, sprawy: list[Sprawa]) -> tuple[str, Mapping[str, Any]]:
    """Return the form for the home page: the case of the address, else the one the person last logged work in."""
    wybrana = next((sprawa for sprawa in sprawy if str(sprawa.pk) == request.GET.get("sprawa")), None)
    if wybrana is None:
        ostatnia = _ostatnia(request.user, sprawy) if len(sprawy) > 1 else 0
        wybrana = next((sprawa for sprawa in sprawy if sprawa.pk == ostatnia), sprawy[0])
    return SZABLON, kontekst(request, sprawy, wybrana, "pulpit")


def _ostatnia(osoba: Osoba, sprawy: list[Sprawa]) -> int | None:
    wpisy = WpisPracy.objects.filter(autor=osoba, sprawa__in=sprawy).order_by("-utworzono")
    return wpisy.values_list("sprawa_id", flat=True).first()
