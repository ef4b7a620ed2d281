"""The thread as a page (tree or matrix, filtered by gap) and as the appendix of the final report."""

from collections import Counter
from typing import Any

from django.http import HttpRequest
from django.utils.http import urlencode

from rezultaty.nic import RODZAJE_BRAKOW, Nic, nic_sprawy
from rezultaty.nic_macierz import KOLUMNY, WierszNici, komorki
from rezultaty.ogniwa import KAZDY_BRAK
from rezultaty.zakres import dla_osoby, do_raportu
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.slownik import Stan
from sciezka.sprawa.tresc import czesc

DRZEWO, MACIERZ = "drzewo", "macierz"
PUSTE = "–"


def kontekst(request: HttpRequest) -> dict[str, Any]:
    """Return the context of the page. The address says everything: ``widok`` and ``brak``; nothing is hidden by default."""
    sprawa, zakres = request.sprawa, dla_osoby(request.sprawa, request.user)
    nic = nic_sprawy(sprawa, zakres)
    widok = MACIERZ if request.GET.get("widok") == MACIERZ else DRZEWO
    brak = request.GET.get("brak", "")
    if not zakres.zespol or brak not in {KAZDY_BRAK, *RODZAJE_BRAKOW}:
        brak = ""
    return {
        "sprawa": sprawa,
        "zespol": zakres.zespol,
        "nic": nic,
        "widok": widok,
        "inny_widok": urlencode({"widok": DRZEWO if widok == MACIERZ else MACIERZ, **({"brak": brak} if brak else {})}),
        "drzewo": nic.drzewo(brak) if widok == DRZEWO else [],
        "wiersze": [komorki(wiersz) for wiersz in nic.macierz(brak)] if widok == MACIERZ else [],
        "kolumny": KOLUMNY,
        "wybrane": [pozycja for pozycja in nic.braki if brak in {"", KAZDY_BRAK, pozycja.rodzaj}],
        "filtr": _filtr(nic, widok, brak) if zakres.zespol else [],
        "plan_w_zmianie": not zakres.widzi(Stan.PLAN) and zakres.w_toku(Stan.REALIZACJA),
    }


def _filtr(nic: Nic, widok: str, wybrany: str) -> list[dict[str, Any]]:
    """Return the choices of the filter: everything, every gap, and each kind that occurs, with their counts."""
    ile = Counter(brak.rodzaj for brak in nic.braki)
    pozycje = [("", "cała nić", None), (KAZDY_BRAK, "wszystkie braki", len(nic.braki))]
    pozycje += [
        (rodzaj, nazwa, ile[rodzaj]) for rodzaj, nazwa in RODZAJE_BRAKOW.items() if ile[rodzaj] or rodzaj == wybrany
    ]
    return [
        {"nazwa": nazwa, "ile": liczba, "wybrany": kod == wybrany,
         "adres": urlencode({"widok": widok, **({"brak": kod} if kod else {})})}
        for kod, nazwa, liczba in pozycje
    ]  # fmt: skip


def zalacznik(sprawa: Sprawa) -> dict[str, Any]:
    """Return the thread as the last part of the final report, with only what the municipality may see."""
    nic = nic_sprawy(sprawa, do_raportu(sprawa))
    return czesc(
        "nic",
        "Załącznik: nić współpracy od wniosku do rezultatu",
        akapity=[
            "Każdy wiersz prowadzi od wniosków diagnozy, przez obszar i cel planu, do działań, pracy i rezultatu. "
            "W kolumnie pracy są wpisy udostępnione gminie."
        ],
        tabela={
            "opis": "Od wniosku do rezultatu",
            "naglowki": list(KOLUMNY),
            "wiersze": [_wiersz(wiersz) for wiersz in nic.wiersze],
            "liczbowe": [],
            "szerokosci": [25, 22, 22, 16, 15],
        },
        poziomo=True,
    )


def _wiersz(wiersz: WierszNici) -> list[str]:
    return ["\n".join(str(pozycja) for pozycja in komorka.pozycje) or PUSTE for komorka in komorki(wiersz)]
