"""What the plan's page shows besides what every stage page has."""

from dataclasses import dataclass
from typing import Any

from plan import harmonogram
from plan.kolizje import kolizje
from plan.models import Cel, Plan
from plan.obciazenie import w_innych_sprawach
from plan.struktura import Struktura, wczytaj
from sciezka.dokumenty.typografia import liczba
from sciezka.rekrutacja.models import Kontrakt, OczekiwanyRezultat
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import RodzajRezultatu


@dataclass
class Porownanie:
    """One kind of result: what the contract expected preliminarily, and the goals that fix it finally."""

    rodzaj: RodzajRezultatu
    kontrakt: list[str]
    cele: list[Cel]

    @property
    def opis(self) -> str:
        """Say in words how the two relate."""
        if self.kontrakt and not self.cele:
            return "kontrakt tego oczekiwał, w planie nie ma celu"
        if self.cele and not self.kontrakt:
            return "plan dodaje, kontrakt tego nie przewidywał"
        return "potwierdzone w planie"


def kontekst(sprawa: Sprawa, osoba: Osoba) -> dict[str, Any]:
    """Return the plan in reading order with its schedule, sums, collisions and comparison; seven queries.

    ``osoba`` is of the team and reads it: other cases are named to those who may see them.
    """
    plan = wczytaj(sprawa)
    kontrakt = Kontrakt.objects.filter(sprawa=sprawa).select_related("sprawa__plan").first()
    wprowadzenie = getattr(kontrakt.sprawa, "plan", None) if kontrakt else Plan.objects.filter(sprawa=sprawa).first()
    return {
        "plan": plan,
        "wprowadzenie": wprowadzenie,
        "kontrakt": kontrakt,
        "kolizje": kolizje(plan, kontrakt, w_innych_sprawach(sprawa, plan.dzialania, osoba)),
        "wykres": harmonogram.wykres(plan),
        "porownanie": porownaj(sprawa, plan),
    }


def porownaj(sprawa: Sprawa, plan: Struktura) -> list[Porownanie]:
    """Set the contract's preliminary results beside the plan's final goals, kind by kind; kinds in neither are left out."""
    oczekiwane = list(OczekiwanyRezultat.objects.filter(sprawa=sprawa).order_by("pk"))
    wiersze = [
        Porownanie(
            rodzaj,
            [opis_oczekiwanego(rezultat) for rezultat in oczekiwane if rezultat.rodzaj == rodzaj],
            [cel for cel in plan.cele if cel.rezultat == rodzaj],
        )
        for rodzaj in RodzajRezultatu
    ]
    return [wiersz for wiersz in wiersze if wiersz.kontrakt or wiersz.cele]


def opis_oczekiwanego(rezultat: OczekiwanyRezultat) -> str:
    """Return an expected result of the contract with its amount."""
    if rezultat.wartosc is None:
        return rezultat.opis
    ile = f"{liczba(rezultat.wartosc)} {rezultat.jednostka}".strip()
    return f"{rezultat.opis.rstrip('.')} ({ile})"
