"""Writing the plan: numbers, and which conclusions an area takes up. The caller holds the lock on the case."""

from collections.abc import Iterable

from django.db.models import Max

from diagnoza.models import Wniosek
from plan.models import Cel, Dzialanie, ObszarPriorytetowy, ObszarWniosek
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba


def nastepny_numer(model: type[ObszarPriorytetowy | Cel | Dzialanie], sprawa: Sprawa) -> int:
    """Return the next number of an area, goal or action in the case. Numbers in between are never given again."""
    return (model.objects.filter(sprawa=sprawa).aggregate(Max("numer"))["numer__max"] or 0) + 1


def ustaw_wnioski(obszar: ObszarPriorytetowy, wnioski: Iterable[Wniosek], osoba: Osoba) -> None:
    """Make the area take up exactly these conclusions of the diagnosis."""
    wybrane = {wniosek.pk for wniosek in wnioski}
    powiazania = ObszarWniosek.objects.filter(obszar=obszar)
    juz = set(powiazania.values_list("wniosek_id", flat=True))
    powiazania.filter(wniosek_id__in=juz - wybrane).delete()
    for wniosek_pk in sorted(wybrane - juz):
        ObszarWniosek.objects.create(sprawa=obszar.sprawa, obszar=obszar, wniosek_id=wniosek_pk, utworzyl=osoba)
