"""What the follow-ups of a new enterprise found, told to its card: milestone M18 is read, never typed a second time."""

from collections.abc import Collection

from rezultaty.models import KartaMonitoringu
from sciezka.dokumenty.typografia import data_slownie


def ustalenia(przedsiebiorstwa: Collection[int]) -> dict[int, list[str]]:
    """Return for each enterprise id one sentence a follow-up, in the order of months; the newest card of a month. One query."""
    karty = (
        KartaMonitoringu.objects.filter(rezultat__przedsiebiorstwo__in=przedsiebiorstwa)
        .select_related("rezultat")
        .order_by("miesiac", "data", "pk")
    )
    wedlug: dict[int, dict[int, str]] = {}
    for karta in karty:
        miejsca = f", miejsca pracy: {karta.ps_miejsca_pracy}" if karta.ps_miejsca_pracy is not None else ""
        zdanie = (
            f"Po {karta.miesiac} miesiącach: {karta.get_wynik_display()}{miejsca}, stan na {data_slownie(karta.data)}"
        )
        wedlug.setdefault(karta.rezultat.przedsiebiorstwo_id, {})[karta.miesiac] = zdanie
    return {pk: list(zdania.values()) for pk, zdania in wedlug.items()}
