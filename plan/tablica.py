"""The board of the plan: what its page shows, and the same brought back by itself after an edit in place."""

import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django_htmx.http import reswap, retarget

from plan import filtry, przestawianie, strona
from plan.kolizje import Miejsce
from plan.podpowiedzi import PodpowiedziPlanu
from sciezka.sprawa import aneksy
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.slownik import Stan
from sciezka.sprawa.strona import kontekst_etapu

ID = "tablica"
#: Ids of cards that a form may stand in for.
KARTA = re.compile(r"[a-z]+(-dodaj)?(-\d{1,18})?(-karta)?")
WIERSZ = re.compile(r"(wniosek|cel|dzialanie|obszar)-(\d{1,18})(?:-karta)?")


def kontekst(request: HttpRequest, skup: str = "") -> dict[str, Any]:
    """Return the context of the plan's page; the urzędnik gets the frozen versions only.

    ``skup`` is the id of the card that takes the focus; under a filter its row stays although it has no gap any more.
    """
    wynik = kontekst_etapu(request, "plan")
    if not wynik["zespol"]:
        return wynik
    wynik |= strona.kontekst(request.sprawa, request.user)
    juz_powiedziane = {brak.tekst for brak in wynik["braki"]}
    wynik["kolizje"] = [kolizja for kolizja in wynik["kolizje"] if kolizja.zdanie not in juz_powiedziane]
    wynik["aneksy"] = request.sprawa.aneksy.filter(rodzaj="plan").select_related("wersja").order_by("-pk")
    wynik["moze_aneks"] = wynik["prowadzi"] and moze_aneks(request.sprawa)
    wynik["kolejnosc"] = przestawianie.na_strone(wynik["plan"], request.sprawa)
    wynik["wszystkie_obszary"] = wynik["plan"].obszary
    wynik["edycja"] = wynik["prowadzi"] and not wynik["zamkniete"]
    if wynik["edycja"]:
        wnioski = [pozycja.wniosek for pozycja in wynik["plan"].wnioski]
        wynik["podpowiedzi"] = len(PodpowiedziPlanu(request.sprawa, wnioski).otwarte)
    return wynik | _zawezone(request, wynik, _miejsce(skup))


def moze_aneks(sprawa: Sprawa) -> bool:
    """Tell whether the accepted plan may be changed by a new annex now."""
    return sprawa.stan == Stan.REALIZACJA and not aneksy.otwarty(sprawa)


def _zawezone(request: HttpRequest, pelny: dict[str, Any], zostaw: frozenset[Miejsce]) -> dict[str, Any]:
    """Return the gaps with their counts and, when the address asks for one of them, only the rows that have it."""
    wszystkie = filtry.filtry(pelny["plan"], pelny["kolizje"])
    wybrany = next((filtr for filtr in wszystkie if filtr.klucz == _brak(request)), None)
    wynik = {"filtry": [filtr for filtr in wszystkie if filtr.ile or filtr == wybrany], "filtr": wybrany}
    if wybrany:
        # Rows of a narrowed board have other neighbours than in the plan, so they are not moved here.
        stala = {"stala": True, "obszary": [], "cele": []}
        wynik |= {"plan": filtry.zawez(pelny["plan"], wybrany.miejsca | zostaw), "kolejnosc": stala}
        wynik["kolizje"] = [kolizja for kolizja in pelny["kolizje"] if wybrany.miejsca & set(kolizja.miejsca)]
    return wynik


def _brak(request: HttpRequest) -> str:
    """Return the key of the filter in the address of the page, also when htmx asks for a part of it."""
    if request.htmx:
        return parse_qs(urlsplit(request.htmx.current_url or "").query).get("brak", [""])[0]
    return request.GET.get("brak", "")


def _miejsce(skup: str) -> frozenset[Miejsce]:
    wiersz = WIERSZ.fullmatch(skup)
    return frozenset({(wiersz[1], int(wiersz[2]))}) if wiersz else frozenset()


def fragment(request: HttpRequest, skup: str = "", komunikat: str = "") -> HttpResponse:
    """Return the board alone, to take the place of the one on the page; the card ``skup`` takes the focus."""
    if not KARTA.fullmatch(skup):
        skup = ""
    dane = kontekst(request, skup) | {"skup": skup, "komunikat": komunikat}
    return reswap(retarget(render(request, "plan/_tablica_nowa.html", dane), f"#{ID}"), "outerHTML")
