"""Indicators of the plan and what they came to: how much of the planned change was reached, in words."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal

from plan.models import Cel
from rezultaty.models import Pomiar
from sciezka.dokumenty.typografia import BRAK, data_krotko, liczba

CALOSC = 100


def ile_procent(baza: Decimal | None, docelowa: Decimal | None, wartosc: Decimal) -> int | None:
    """Return what part of the planned change was reached, in per cent rounded down; without a baseline, of the target itself.

    A target below the baseline counts downwards. None when the plan has nothing to divide by: no target, no planned change.
    """
    poczatek = baza if baza is not None else Decimal(0)
    if docelowa is None or docelowa == poczatek:
        return None
    return int(((wartosc - poczatek) * CALOSC / (docelowa - poczatek)).quantize(Decimal(1), ROUND_DOWN))


@dataclass(frozen=True)
class Wskaznik:
    """The indicator of one goal with its measurements, the oldest first."""

    cel: Cel
    pomiary: tuple[Pomiar, ...] = ()

    @property
    def ostatni(self) -> Pomiar | None:
        """The measurement that counts."""
        return self.pomiary[-1] if self.pomiary else None

    @property
    def procent(self) -> int | None:
        """How much of the planned change was reached, None when nothing was measured or planned in figures."""
        if self.ostatni is None or self.ostatni.wartosc is None:
            return None
        return ile_procent(self.cel.baza, self.cel.docelowa, self.ostatni.wartosc)

    @property
    def slownie(self) -> str:
        """Say what became of the indicator."""
        if self.ostatni is None:
            return "jeszcze nie zmierzono"
        if self.ostatni.wartosc is None:
            return f"nie zmierzono: {self.ostatni.powod_braku}"
        if self.cel.docelowa is None:
            return "plan nie podaje wartości docelowej"
        return self._wobec_celu(self.ostatni.wartosc)

    def _wobec_celu(self, wartosc: Decimal) -> str:
        procent, czego = self.procent, "wartości docelowej" if self.cel.baza is None else "planowanej zmiany"
        if procent is None:
            return "utrzymano" if wartosc == self.cel.docelowa else f"zmiana o {liczba(wartosc - self.cel.docelowa)}"
        if procent >= CALOSC:
            return "cel osiągnięty" if procent == CALOSC else f"cel osiągnięty: {procent}% {czego}"
        if procent > 0:
            return f"{procent}% {czego}"
        przyrost = wartosc - (self.cel.baza or 0)
        if przyrost == 0:
            return "bez zmiany"
        w_gore = self.cel.docelowa > (self.cel.baza or 0)
        return f"mniej niż 1% {czego}" if (przyrost > 0) == w_gore else "zmiana odwrotna do planowanej"

    @property
    def nazwa(self) -> str:
        """The indicator with its unit."""
        return f"{self.cel.wskaznik} ({self.cel.jednostka})" if self.cel.jednostka else self.cel.wskaznik

    @property
    def baza(self) -> str:
        """The baseline of the plan."""
        return liczba(self.cel.baza)

    @property
    def docelowa(self) -> str:
        """The target of the plan with its date."""
        do_kiedy = f" (do {data_krotko(self.cel.termin)})" if self.cel.docelowa is not None and self.cel.termin else ""
        return f"{liczba(self.cel.docelowa)}{do_kiedy}"

    @property
    def osiagnieto(self) -> str:
        """The value that counts with its day."""
        if self.ostatni is None or self.ostatni.wartosc is None:
            return BRAK
        return f"{liczba(self.ostatni.wartosc)} ({data_krotko(self.ostatni.data)})"


def wskazniki(cele: Iterable[Cel], pomiary: Iterable[Pomiar]) -> list[Wskaznik]:
    """Return the goals that have an indicator, each with its measurements in order."""
    wedlug: dict[int, list[Pomiar]] = defaultdict(list)
    for pomiar in pomiary:
        wedlug[pomiar.cel_id].append(pomiar)
    return [Wskaznik(cel, tuple(wedlug[cel.pk])) for cel in cele if cel.wskaznik.strip()]


def wiersz_wskaznika(wskaznik: Wskaznik) -> list[str]:
    """Return an indicator as the report's table tells it: what, from, to, reached, how much of the plan, from which source."""
    pomiar = wskaznik.ostatni
    return [
        f"{wskaznik.cel}: {wskaznik.nazwa}",
        wskaznik.baza,
        wskaznik.docelowa,
        wskaznik.osiagnieto,
        wskaznik.slownie,
        ". ".join(filter(None, [pomiar.zrodlo.rstrip("."), pomiar.komentarz])) if pomiar else "",
    ]
