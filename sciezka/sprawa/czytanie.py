"""The reading view of a frozen version: numbered places, remarks at them, answers to earlier ones, what changed, who decides.

The same view serves people with an account and, without anything to decide, a guest with a link.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from sciezka.sprawa import aneksy, prawa, roznice, strona
from sciezka.sprawa.akta import Uwaga, Wersja
from sciezka.sprawa.forms import FormularzDecyzji
from sciezka.sprawa.odnosniki import Odnosnik
from sciezka.sprawa.punkty import CALOSC, Z_NUMERAMI, etykiety, ponumeruj
from sciezka.sprawa.slownik import NazwaRoli, StanWersji


def kontekst(request: HttpRequest, wersja: Wersja, poprzednia: Wersja | None) -> dict[str, Any]:
    """Return the context of the page of a version; four queries besides the version and the one before it."""
    sprawa, role = request.sprawa, request.role_w_sprawie
    czynna = przyjmuje_uwagi(wersja)
    decyduje = NazwaRoli.URZEDNIK in role and czynna
    prowadzi = bool(role & prawa.PROWADZACY)
    zaprasza = bool(role & prawa.ZAPRASZAJACY) and wersja.rodzaj in Z_NUMERAMI
    uwagi = _uwagi(request, wersja)
    return {
        **_tresc(wersja, poprzednia, uwagi, request.GET.get("uwaga", "") if decyduje else ""),
        "niezalatwione": sum(1 for uwaga in uwagi if not uwaga.zalatwiono),
        "moze_uwagi": decyduje,
        "adres_uwag": reverse("sprawa:uwaga_dodaj", args=[sprawa.pk, wersja.pk]),
        "moze_decydowac": decyduje,
        "moze_wycofac": prowadzi and czynna,
        "moze_zalatwiac": prowadzi and _do_zalatwienia(request, wersja),
        "moze_zaprosic": zaprasza and czynna,
        "odnosniki": list(wersja.odnosniki.select_related("utworzyl")) if zaprasza else [],
        "formularz": FormularzDecyzji(initial=poczatek_decyzji(request)) if decyduje else None,
    }


def kontekst_goscia(request: HttpRequest, odnosnik: Odnosnik, poprzednia: Wersja | None) -> dict[str, Any]:
    """Return the context of the same page for a guest: nothing to decide, only their own remarks to take back."""
    wersja = odnosnik.wersja
    uwagi = list(wersja.uwagi.select_related("autor", "zalatwil", "odnosnik"))
    pisze = przyjmuje_uwagi(wersja)
    return {
        **_tresc(wersja, poprzednia, uwagi, request.GET.get("uwaga", "") if pisze else ""),
        "gosc": odnosnik,
        "moze_uwagi": pisze,
        "adres_uwag": reverse("recenzja:uwaga_dodaj", args=[odnosnik.pk]),
        "ile_moich": sum(1 for uwaga in uwagi if uwaga.odnosnik_id == odnosnik.pk),
    }


def przyjmuje_uwagi(wersja: Wersja) -> bool:
    """Tell whether the version is under review and its case goes on."""
    return wersja.w_przegladzie and not wersja.sprawa.wstrzymana


def _tresc(wersja: Wersja, poprzednia: Wersja | None, uwagi: list[Uwaga], otwarta: str) -> dict[str, Any]:
    return {
        "sprawa": wersja.sprawa,
        "wersja": wersja,
        "czesci": ponumeruj(wersja.dane),
        "numery": wersja.rodzaj in Z_NUMERAMI,
        "calosc": CALOSC,
        "uwagi": _wedlug_miejsca(uwagi),
        "ile_uwag": len(uwagi),
        "otwarta_uwaga": otwarta,
        "poprzednia": poprzednia,
        "termin_opis": strona.termin_opis(wersja),
        **_od_poprzedniej(wersja, poprzednia),
    }


def poprzednia(wersja: Wersja) -> Wersja | None:
    """Return the version before this one; what was withdrawn was never decided, so nothing is compared with it."""
    return (
        Wersja.objects.filter(sprawa=wersja.sprawa_id, rodzaj=wersja.rodzaj, numer__lt=wersja.numer)
        .exclude(stan=StanWersji.WYCOFANA)
        .order_by("-numer")
        .first()
    )


def poczatek_decyzji(request: HttpRequest) -> dict[str, str]:
    """Return what the form of acceptance begins with: the person who is signed in."""
    return {"decydent": request.user.nazwa, "funkcja": request.user.stanowisko}


def _uwagi(request: HttpRequest, wersja: Wersja) -> list[Uwaga]:
    """Return the remarks the person may read: what the official noted but did not send back yet is the official's own."""
    if wersja.w_przegladzie and NazwaRoli.URZEDNIK not in request.role_w_sprawie:
        return []
    return list(wersja.uwagi.select_related("autor", "zalatwil", "odnosnik"))


def _wedlug_miejsca(uwagi: Iterable[Uwaga]) -> dict[str, list[Uwaga]]:
    wynik: dict[str, list[Uwaga]] = defaultdict(list)
    for uwaga in uwagi:
        wynik[uwaga.czesc].append(uwaga)
    return dict(wynik)


def _do_zalatwienia(request: HttpRequest, wersja: Wersja) -> bool:
    return (
        wersja.stan == StanWersji.ODESLANA
        and wersja.przebieg == request.sprawa.przebieg
        and aneksy.na_swoim_etapie(request.sprawa, wersja.rodzaj)
    )


def _od_poprzedniej(wersja: Wersja, poprzednia: Wersja | None) -> dict[str, Any]:
    """Return what changed since the version before, and its remarks with their answers at the places where they are now.

    A remark whose part is gone is kept under the whole document.
    """
    if poprzednia is None:
        return {"zmiany": [], "zmienione": {}, "dawne_uwagi": {}}
    stare = poprzednia.dane
    zmiany = roznice.porownaj(stare, wersja.dane)
    zmienione = {miejsce.klucz: miejsce.slowo for zmiana in zmiany for miejsce in zmiana.miejsca if miejsce.po}
    dawne: dict[str, list[Uwaga]] = defaultdict(list)
    if poprzednia.stan == StanWersji.ODESLANA:
        gdzie = roznice.nastepcy(stare, wersja.dane)
        for uwaga in poprzednia.uwagi.select_related("autor", "zalatwil", "odnosnik"):
            dawne[gdzie.get(uwaga.czesc, CALOSC)].append(uwaga)
    return {
        "zmiany": zmiany,
        "zmienione": zmienione | {zmiana.klucz: zmiana.slowo for zmiana in zmiany if zmiana.numer},
        "dawne_uwagi": dict(dawne),
    }


def miejsce(wersja: Wersja, klucz: str) -> str:
    """Return the place a refused remark is shown at again: where it was meant, or the whole document."""
    return klucz if klucz in etykiety(wersja.dane) else CALOSC
