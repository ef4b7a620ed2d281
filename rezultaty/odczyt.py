"""The results of a case read at once: what was expected, what was reached, with which evidence. Four queries."""

from collections import defaultdict
from dataclasses import dataclass, field

from plan.models import Cel
from rezultaty.models import Raport, Rezultat
from sciezka.rekrutacja.models import OczekiwanyRezultat
from sciezka.sprawa.models import Sprawa


@dataclass
class Oczekiwanie:
    """One expected result of the contract, or one goal of the plan, with the results recorded for it."""

    wiersz: OczekiwanyRezultat | Cel
    rezultaty: list[Rezultat] = field(default_factory=list)

    @property
    def slownie(self) -> str:
        """Say what became of it: reached, not reached, or not yet recorded."""
        if not self.rezultaty:
            return "jeszcze nie zapisano"
        return "osiągnięto" if any(rezultat.osiagniety for rezultat in self.rezultaty) else "nie osiągnięto"


class Odczyt:
    """Everything the pages of stage V, its conditions and the final report ask about results."""

    def __init__(self, sprawa: Sprawa) -> None:
        self.sprawa = sprawa
        self.raport = Raport.objects.filter(sprawa=sprawa).first()
        self.rezultaty = list(
            Rezultat.objects.filter(sprawa=sprawa).select_related("cel", "oczekiwany").prefetch_related("dowody")
        )
        self.cele = list(Cel.objects.filter(sprawa=sprawa).order_by("numer"))
        self.oczekiwane = list(OczekiwanyRezultat.objects.filter(sprawa=sprawa))

    def kontrakt(self) -> list[Oczekiwanie]:
        """Return the contract's expectations in order, with their results."""
        wedlug = defaultdict(list)
        for rezultat in self.rezultaty:
            wedlug[rezultat.oczekiwany_id].append(rezultat)
        return [Oczekiwanie(wiersz, wedlug[wiersz.pk]) for wiersz in self.oczekiwane]

    def plan(self) -> list[Oczekiwanie]:
        """Return the plan's goals in order, with their results."""
        wedlug = defaultdict(list)
        for rezultat in self.rezultaty:
            wedlug[rezultat.cel_id].append(rezultat)
        return [Oczekiwanie(wiersz, wedlug[wiersz.pk]) for wiersz in self.cele]


def odczytaj(sprawa: Sprawa) -> Odczyt:
    """Return the results read once for this object of the case: a page asks what is missing and for the box's summary."""
    if not hasattr(sprawa, "_odczyt_rezultatow"):
        sprawa._odczyt_rezultatow = Odczyt(sprawa)
    return sprawa._odczyt_rezultatow


def ma_dowod(rezultat: Rezultat) -> bool:
    """Tell whether the result has evidence: a file or a named document."""
    return bool(rezultat.dokument.strip() or rezultat.dowody.all())
