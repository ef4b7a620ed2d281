"""The board narrowed to what is missing in it, in words, with a count of each; always as a link, never as a default.

An action without a form, dates, hours or anybody who answers for it cannot be written at all, so no filter asks for one.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from plan.kolizje import Kolizja, Miejsce
from plan.models import Cel
from plan.struktura import PozycjaCelu, PozycjaObszaru, Struktura


@dataclass(frozen=True)
class Filtr:
    """One kind of gap: what it is called and the rows of the board that have it."""

    klucz: str
    nazwa: str
    miejsca: frozenset[Miejsce]

    @property
    def ile(self) -> int:
        return len(self.miejsca)


def filtry(plan: Struktura, kolizje: Iterable[Kolizja]) -> list[Filtr]:
    """Return the gaps of the plan in reading order, those that nothing has included."""
    kolizje = list(kolizje)

    def z_kolizji(rodzaj: str) -> Iterable[Miejsce]:
        return (miejsce for kolizja in kolizje if kolizja.rodzaj == rodzaj for miejsce in kolizja.miejsca)

    wnioski = (("wniosek", p.wniosek.pk) for p in plan.wnioski if p.bez_decyzji)
    obszary = (("obszar", p.obszar.pk) for p in plan.obszary if not p.cele)
    puste = (("cel", p.cel.pk) for obszar in plan.obszary for p in obszar.cele if not p.dzialania)
    bez_osoby = (("dzialanie", d.pk) for d in plan.dzialania if d.osoba is None)
    return [
        Filtr("wnioski-bez-decyzji", "wnioski ani podjęte, ani odłożone", frozenset(wnioski)),
        Filtr("obszary-bez-celu", "obszary bez celu", frozenset(obszary)),
        Filtr("cele-bez-wskaznika", "cele bez wskaźnika", _cele(c for c in plan.cele if not c.wskaznik)),
        Filtr("cele-bez-bazy", "cele bez wartości dziś", _cele(c for c in plan.cele if c.baza is None)),
        Filtr("cele-bez-docelowej", "cele bez wartości docelowej", _cele(c for c in plan.cele if c.docelowa is None)),
        Filtr("cele-bez-terminu", "cele bez terminu", _cele(c for c in plan.cele if c.termin is None)),
        Filtr("cele-bez-dzialania", "cele bez działania", frozenset(puste)),
        Filtr("dzialania-bez-osoby", "działania, za które nie odpowiada nikt z zespołu", frozenset(bez_osoby)),
        Filtr("poza-kontraktem", "poza okresem kontraktu", frozenset(z_kolizji("poza_kontraktem"))),
        Filtr("po-terminie", "działania po terminie celu", frozenset(z_kolizji("po_terminie"))),
        Filtr("przeciazenie", "działania w przeciążonym miesiącu osoby", frozenset(z_kolizji("przeciazenie"))),
    ]


def _cele(cele: Iterable[Cel]) -> frozenset[Miejsce]:
    return frozenset(("cel", cel.pk) for cel in cele)


def zawez(plan: Struktura, miejsca: frozenset[Miejsce]) -> Struktura:
    """Return the plan with these rows and what they stand under; a goal says how many of its actions were left out."""
    obszary = (_zawez_obszar(obszar, miejsca) for obszar in plan.obszary)
    return Struktura(
        [pozycja for pozycja in plan.wnioski if ("wniosek", pozycja.wniosek.pk) in miejsca],
        [obszar for obszar in obszary if obszar.cele or ("obszar", obszar.obszar.pk) in miejsca],
    )


def _zawez_obszar(obszar: PozycjaObszaru, miejsca: frozenset[Miejsce]) -> PozycjaObszaru:
    cele = [_zawez_cel(pozycja, miejsca) for pozycja in obszar.cele]
    zostaja = [p for p in cele if p.dzialania or ("cel", p.cel.pk) in miejsca]
    return replace(obszar, cele=zostaja, ukryte=len(cele) - len(zostaja))


def _zawez_cel(pozycja: PozycjaCelu, miejsca: frozenset[Miejsce]) -> PozycjaCelu:
    dzialania = [d for d in pozycja.dzialania if ("dzialanie", d.pk) in miejsca]
    return replace(pozycja, dzialania=dzialania, ukryte=len(pozycja.dzialania) - len(dzialania))
