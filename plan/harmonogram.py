"""The schedule of a plan as a chart's data; ``sciezka.dokumenty.wykres`` draws it alike on the page and in print."""

from typing import Any

from plan.struktura import Struktura


def wykres(plan: Struktura) -> dict[str, Any] | None:
    """Return the chart of actions by months, or None while there are none."""
    if not plan.dzialania:
        return None
    wiersze = [
        {
            "nazwa": str(dzialanie),
            "od": dzialanie.od.isoformat(),
            "do": dzialanie.do.isoformat(),
            "obligatoryjne": dzialanie.obligatoryjne,
        }
        for dzialanie in plan.dzialania
    ]
    return {"rodzaj": "gantt", "dane": {"wiersze": wiersze}}
