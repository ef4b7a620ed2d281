"""The schedule of a plan as the data of a chart; ``sciezka.dokumenty.wykres`` draws it alike on the page and in print."""

from typing import Any

from plan.struktura import Struktura
from sciezka.rekrutacja.models import Kontrakt


def wykres(plan: Struktura, kontrakt: Kontrakt | None) -> dict[str, Any] | None:
    """Return the chart of actions by months, or None while there are none."""
    if not plan.dzialania:
        return None
    return {"rodzaj": "gantt", "dane": dane(plan, kontrakt)}


def dane(plan: Struktura, kontrakt: Kontrakt | None) -> dict[str, Any]:
    """Return rows by date; an obligatory work form says so in words."""
    return {
        "tytul": "Harmonogram działań",
        "wiersze": [
            {
                "etykieta": f"{dzialanie}{' (forma obligatoryjna)' if dzialanie.obligatoryjne else ''}",
                "od": dzialanie.od.isoformat(),
                "do": dzialanie.do.isoformat(),
            }
            for dzialanie in plan.dzialania
        ],
    }
