"""The rows of a work sheet: one entry in words, sums of hours, later corrections. Live sheets and frozen ones share them."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet

from plan.aneksy import z_przyjetym_dzialaniem
from realizacja import korekty
from realizacja.models import KorektaWpisu, WpisPracy
from realizacja.szczegoly import skrot
from sciezka.dokumenty.typografia import data_krotko, data_slownie, liczba, odmiana
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.slownik import FormaPracy, NazwaRoli

#: Characters. A longer entry may be cut by the end of a page, or it would leave the pages before it empty.
DLUGI_WPIS = 1000


def wczytaj(wpisy: QuerySet[WpisPracy]) -> QuerySet[WpisPracy]:
    """Read what the rows of a sheet say, the oldest day first."""
    powiazane = ("autor", "potwierdzil", "dzialanie", "zgoda__utworzyl", "sprawa")
    return wpisy.ze_szczegolami().select_related(*powiazane).prefetch_related("korekty").order_by("data", "pk")


def dane(sprawa: Sprawa, od: date, do: date, wpisy: list[WpisPracy]) -> dict[str, Any]:
    """Return the snapshot of a sheet: the period and its rows, each marked whether the municipality may see it."""
    return {"od": od, "do": do, "wiersze": [wiersz(wpis) for wpis in z_przyjetym_dzialaniem(sprawa, wpisy)]}


def wiersz(wpis: WpisPracy) -> dict[str, Any]:
    """Return one entry as a row, in words. The team's note is never part of it."""
    wynik = f"{wpis.get_wynik_doradztwa_display()}. {wpis.opis_wyniku}" if wpis.wynik_doradztwa else ""
    opis = [*skrot(wpis), wpis.opis, _z_nazwa("Ustalenia", wpis.ustalenia), _z_nazwa("Wynik", wynik)]
    opis = [tekst for tekst in [*opis, _z_nazwa("Uczestnicy", wpis.obecni)] if tekst]
    ile = len(wpis.korekty.all())
    return {
        "data": data_krotko(wpis.data),
        "wpisano": data_slownie(wpis.utworzono),
        "godziny": liczba(wpis.godziny),
        "ile": str(wpis.godziny),
        "forma": wpis.get_forma_display(),
        "numer_formy": wpis.forma,
        "miejsce": ", ".join(filter(None, [wpis.get_sposob_display(), wpis.miejsce])),
        "dzialanie": str(wpis.dzialanie) if wpis.dzialanie else "poza planem",
        "opis": opis,
        "dlugi": sum(map(len, opis)) > DLUGI_WPIS,
        "kto": str(wpis.autor),
        "potwierdzenie": _potwierdzenie(wpis),
        "pozny": f"późny wpis za zgodą: {wpis.zgoda.utworzyl}. Powód: {wpis.zgoda.powod}" if wpis.zgoda else "",
        "korekty": f"poprawiono {ile} {odmiana(ile, 'raz', 'razy', 'razy')}" if ile else "",
        "gmina": wpis.widzi_gmina,
    }


def _z_nazwa(nazwa: str, tekst: str) -> str:
    return f"{nazwa}: {tekst}" if tekst else ""


def _potwierdzenie(wpis: WpisPracy) -> str:
    if not wpis.potwierdzony:
        return "niepotwierdzone"
    jako = " (urzędnik)" if wpis.potwierdzono_jako == NazwaRoli.URZEDNIK else ""
    return f"potwierdzone: {wpis.potwierdzil}{jako}, {data_slownie(wpis.potwierdzono)}"


def sumy(wiersze: Iterable[dict[str, Any]]) -> list[tuple[str, str]]:
    """Return the hours by work form and in all."""
    suma: dict[int, Decimal] = {}
    for rzad in wiersze:
        suma[rzad["numer_formy"]] = suma.get(rzad["numer_formy"], Decimal(0)) + Decimal(rzad["ile"])
    pary = [(FormaPracy(numer).label, liczba(suma[numer])) for numer in sorted(suma)]
    return [*pary, ("Razem", liczba(sum(suma.values(), Decimal(0))))]


def wiersz_korekty(korekta: KorektaWpisu, zespol: bool) -> dict[str, Any]:
    """Return a correction made after the period was closed as a row of the sheet."""
    zmiany = [
        f"{zmiana['nazwa']}: {zmiana['przed'] or '–'} → {zmiana['po'] or '–'}"
        for zmiana in korekty.zmiany(korekta, zespol)
    ]
    return {
        "kiedy": data_slownie(korekta.utworzono),
        "wpis": f"wpis z {data_slownie(korekta.data_przed)}, {korekta.wpis.autor}",
        "co": "; ".join(zmiany),
        "kto": str(korekta.utworzyl),
        "powod": korekta.powod,
        "osoba": korekta.wpis.autor_id,
        "roznica": korekta.godziny_po - korekta.godziny_przed,
    }


def wiersz_pozny(wpis: WpisPracy) -> dict[str, Any]:
    """Return a late entry as a row of the sheet."""
    return {
        "kiedy": data_slownie(wpis.utworzono),
        "wpis": f"późny wpis za {data_slownie(wpis.data)}, {wpis.autor}",
        "co": f"{liczba(wpis.godziny)} h: {wpis.opis}",
        "kto": f"{wpis.autor}, za zgodą: {wpis.zgoda.utworzyl}",
        "powod": wpis.zgoda.powod,
        "osoba": wpis.autor_id,
        "roznica": wpis.godziny,
    }
