"""The reading view of a frozen version: numbered places, remarks at them, answers to earlier ones, what changed, who decides."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest

from sciezka.sprawa import aneksy, prawa, roznice, strona
from sciezka.sprawa.akta import Uwaga, Wersja
from sciezka.sprawa.forms import FormularzDecyzji
from sciezka.sprawa.punkty import CALOSC, Z_NUMERAMI, etykiety, ponumeruj
from sciezka.sprawa.slownik import NazwaRoli, StanWersji


def kontekst(request: HttpRequest, wersja: Wersja, poprzednia: Wersja | None) -> dict[str, Any]:
    """Return the context of the page of a version; three queries besides the version and the one before it."""
    sprawa, role = request.sprawa, request.role_w_sprawie
    czynna = wersja.w_przegladzie and not sprawa.przerwana
    decyduje = NazwaRoli.URZEDNIK in role and czynna
    prowadzi = bool(role & prawa.PROWADZACY)
    uwagi = _uwagi(request, wersja)
    return {
        "sprawa": sprawa,
        "wersja": wersja,
        "czesci": ponumeruj(wersja.dane),
        "numery": wersja.rodzaj in Z_NUMERAMI,
        "calosc": CALOSC,
        "uwagi": _wedlug_miejsca(uwagi),
        "ile_uwag": len(uwagi),
        "niezalatwione": sum(1 for uwaga in uwagi if not uwaga.zalatwiono),
        "otwarta_uwaga": request.GET.get("uwaga", "") if decyduje else "",
        "poprzednia": poprzednia,
        "moze_decydowac": decyduje,
        "moze_wycofac": prowadzi and czynna,
        "moze_zalatwiac": prowadzi and _do_zalatwienia(request, wersja),
        "termin_opis": strona.termin_opis(wersja),
        "formularz": FormularzDecyzji(initial=poczatek_decyzji(request)) if decyduje else None,
        **_od_poprzedniej(wersja, poprzednia),
    }


def poczatek_decyzji(request: HttpRequest) -> dict[str, str]:
    """Return what the form of acceptance begins with: the person who is signed in."""
    return {"decydent": request.user.nazwa, "funkcja": request.user.stanowisko}


def _uwagi(request: HttpRequest, wersja: Wersja) -> list[Uwaga]:
    """Return the remarks the person may read: what the official noted but did not send back yet is the official's own."""
    if wersja.w_przegladzie and NazwaRoli.URZEDNIK not in request.role_w_sprawie:
        return []
    return list(wersja.uwagi.select_related("autor", "zalatwil"))


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
        for uwaga in poprzednia.uwagi.select_related("autor", "zalatwil"):
            dawne[gdzie.get(uwaga.czesc, CALOSC)].append(uwaga)
    return {
        "zmiany": zmiany,
        "zmienione": zmienione | {zmiana.klucz: zmiana.slowo for zmiana in zmiany if zmiana.numer},
        "dawne_uwagi": dict(dawne),
    }


def miejsce(wersja: Wersja, klucz: str) -> str:
    """Return the place a refused remark is shown at again: where it was meant, or the whole document."""
    return klucz if klucz in etykiety(wersja.dane) else CALOSC
