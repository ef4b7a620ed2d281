"""What the short form of a work entry proposes: actions by form and schedule, and what an address already says."""

import contextlib
from collections.abc import Collection, Iterable
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from django.http import HttpRequest

from plan.aneksy import jak_przyjeto, wczytaj_przyjete
from plan.models import Dzialanie
from realizacja.zapis import formy_dla
from sciezka.sprawa import zegar
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba


def dzialania_spraw(sprawy: Collection[Sprawa]) -> dict[int, list[Dzialanie]]:
    """Return the actions in force of each case, as the municipality accepted them, by the key of the case. Two queries."""
    wczytaj_przyjete(sprawy)
    dzialania: dict[int, list[Dzialanie]] = {sprawa.pk: [] for sprawa in sprawy}
    for dzialanie in Dzialanie.objects.filter(sprawa__in=sprawy).select_related("zakonczenie").order_by("numer"):
        dzialania[dzialanie.sprawa_id].append(dzialanie)
    return {sprawa.pk: jak_przyjeto(sprawa, dzialania[sprawa.pk]) for sprawa in sprawy}


def najblizsze(dzialania: Iterable[Dzialanie], osoba: Osoba, dzien: date, formy: Collection[int]) -> Dzialanie | None:
    """Return the open action in one of the forms whose dates are nearest to the day, or None when there is none.

    Of several equally near the person's own comes first, then the one that ends sooner. ``static/js/wpis.js`` proposes
    by the same rule.
    """
    otwarte = [d for d in dzialania if d.forma in formy and not hasattr(d, "zakonczenie")]
    return min(otwarte, key=lambda d: (odleglosc(d, dzien), d.osoba_id != osoba.pk, d.do, d.numer), default=None)


def odleglosc(dzialanie: Dzialanie, dzien: date) -> int:
    """Return by how many days the day misses the action's dates; 0 when it lies within them."""
    return max((dzialanie.od - dzien).days, (dzien - dzialanie.do).days, 0)


def z_adresu(request: HttpRequest, sprawa: Sprawa, dzialania: Iterable[Dzialanie]) -> dict[str, Any]:
    """Return what the address fills in: ``?dzialanie=&forma=&data=&godziny=``; what makes no sense is left out.

    An action brings its form. ``data`` is an ISO date, not later than today; ``godziny`` are hours with a dot or a comma.
    """
    poczatek: dict[str, Any] = {"data": zegar.dzis()}
    forma, dzialanie = request.GET.get("forma", ""), request.GET.get("dzialanie", "")
    if forma in {str(int(mozliwa)) for mozliwa in formy_dla(request.user, sprawa)}:
        poczatek["forma"] = int(forma)
    for wskazane in dzialania:
        if str(wskazane.pk) == dzialanie:
            poczatek |= {"dzialanie": wskazane.pk, "forma": wskazane.forma}
    with contextlib.suppress(ValueError):
        poczatek["data"] = min(date.fromisoformat(request.GET.get("data", "")), zegar.dzis())
    try:
        godziny = Decimal(request.GET.get("godziny", "").replace(",", "."))
    except InvalidOperation:
        return poczatek
    return poczatek | ({"godziny": godziny} if godziny.is_finite() and 0 < godziny <= 24 else {})
