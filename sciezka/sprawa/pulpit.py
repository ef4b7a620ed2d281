"""What stands on a person's home page: documents to review, own cases, and what others have announced for it."""

from collections.abc import Callable, Mapping
from typing import Any

from django.http import HttpRequest

from sciezka.sprawa import strona, wersje
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import ZAMKNIETE, NazwaRoli

ILE_SPRAW = 25

#: A template and its context.
Fragment = tuple[str, Mapping[str, Any]]
Zrodlo = Callable[[HttpRequest], list[Fragment]]
_zrodla: dict[str, list[Zrodlo]] = {"gora": [], "dol": []}


def dodaj(miejsce: str) -> Callable[[Zrodlo], Zrodlo]:
    """Announce fragments of the home page (decorator): ``gora`` stands above those of the stages, ``dol`` below the cases.

    The corridor imports nothing above it, so what is above announces itself, as the stages do with their cards.
    """

    def zapisz(zrodlo: Zrodlo) -> Zrodlo:
        _zrodla[miejsce].append(zrodlo)
        return zrodlo

    return zapisz


def fragmenty(request: HttpRequest, miejsce: str) -> list[Fragment]:
    """Return what has been announced for this place of the person's home page, in the order of announcing."""
    return [fragment for zrodlo in _zrodla[miejsce] for fragment in zrodlo(request)]


def kontekst(osoba: Osoba) -> dict[str, Any]:
    """Return the context of the home page by the person's roles.

    A koordynator's cases come from the level above (``fragmenty``); the list here is then only an official's own.
    """
    wynik: dict[str, Any] = {
        "urzednik": osoba.ma_role(NazwaRoli.URZEDNIK),
        "koordynator": osoba.ma_role(NazwaRoli.KOORDYNATOR),
        "prowadzi": osoba.ma_role(NazwaRoli.ANIMATOR, NazwaRoli.DORADCA),
        "administrator": osoba.ma_role(NazwaRoli.ADMINISTRATOR),
    }
    if wynik["urzednik"]:
        wynik["do_przejrzenia"] = [
            {"wersja": wersja, "termin_opis": strona.termin_opis(wersja)} for wersja in wersje.do_przejrzenia(osoba)
        ]
    if wynik["urzednik"] or (wynik["prowadzi"] and not wynik["koordynator"]):
        sprawy = Sprawa.objects.dla(osoba).z_opisem().z_wiekiem().order_by("samorzad__nazwa", "pk")
        if wynik["koordynator"]:
            samorzady = [rola.samorzad_id for rola in osoba.role if rola.rola == NazwaRoli.URZEDNIK]
            sprawy = sprawy.filter(samorzad__in=samorzady)
        wynik["wiersze"] = strona.wiersze_listy(sprawy.exclude(stan__in=ZAMKNIETE)[:ILE_SPRAW])
    return wynik
