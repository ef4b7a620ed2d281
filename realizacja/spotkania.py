"""Meetings prepared before they take place: who may change them, what the entry logged afterwards starts with."""

from datetime import time
from decimal import Decimal
from typing import Any

from django.db.models import Count

from plan.aneksy import obowiazujace
from realizacja.models_rodzaje import Spotkanie
from realizacja.models_wizyty import w_cwierciach
from sciezka.sprawa import prawa, zegar
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba


def moze_zmieniac_spotkanie(osoba: Osoba, spotkanie: Spotkanie) -> bool:
    """Who leads the case changes any prepared meeting, a doradca only own ones."""
    return bool(osoba.role_w(spotkanie.sprawa) & prawa.PROWADZACY) or spotkanie.utworzyl_id == osoba.pk


def przygotowane(sprawa: Sprawa, osoba: Osoba) -> list[Spotkanie]:
    """Return the meetings without an entry, the nearest first, each with ``ile`` people and ``moze_zmienic``. One query."""
    spotkania = list(Spotkanie.objects.filter(sprawa=sprawa, wpis__isnull=True).annotate(ile=Count("uczestnicy")))
    for spotkanie in spotkania:
        spotkanie.sprawa = sprawa
        spotkanie.moze_zmienic = moze_zmieniac_spotkanie(osoba, spotkanie)
    return spotkania


def godziny_spotkania(od: time | None, do: time | None) -> Decimal | None:
    """Return the length in hours, rounded to a quarter (the step of the log); None when an end is unknown."""
    return w_cwierciach(od, do) if od and do else None


def ze_spotkania(sprawa: Sprawa, pk: int) -> dict[str, Any]:
    """Return what the entry of a prepared meeting starts with; nothing for an unknown one. Its day is not in the future."""
    spotkanie = Spotkanie.objects.filter(sprawa=sprawa, wpis__isnull=True, pk=pk).first() if pk else None
    if spotkanie is None:
        return {}
    dzialanie = obowiazujace(sprawa).filter(pk=spotkanie.dzialanie_id).first() if spotkanie.dzialanie_id else None
    return {
        "spotkanie": spotkanie.pk, "forma": spotkanie.forma, "data": min(spotkanie.data, zegar.dzis()),
        "miejsce": spotkanie.miejsce, "opis": spotkanie.tytul, "dzialanie": dzialanie.pk if dzialanie else None,
        "godziny": godziny_spotkania(spotkanie.od, spotkanie.do),
    }  # fmt: skip
