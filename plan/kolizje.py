"""What does not fit together in a plan, in words. A collision warns; only ``warunki`` bars the way."""

from collections.abc import Iterable
from dataclasses import dataclass

from plan.models import Dzialanie
from plan.obciazenie import przeciazenia
from plan.struktura import Struktura
from plan.warunki import brak_formy
from sciezka.dokumenty.typografia import data_krotko, zakres_dat
from sciezka.rekrutacja.models import Kontrakt
from sciezka.sprawa.slownik import FORMY_OBLIGATORYJNE

#: A row of the board: its kind and key.
Miejsce = tuple[str, int]


@dataclass(frozen=True)
class Kolizja:
    """One thing that does not fit: its kind, the sentence, and the rows of the board it is about."""

    rodzaj: str
    zdanie: str
    miejsca: tuple[Miejsce, ...] = ()

    def __str__(self) -> str:
        return self.zdanie


def kolizje(plan: Struktura, kontrakt: Kontrakt | None, inne: Iterable[tuple[Dzialanie, str]] = ()) -> list[Kolizja]:
    """Return what does not fit: actions and goals outside the contract's period, people overloaded, forms missing.

    ``inne`` are actions of the same people in other cases (``obciazenie.w_innych_sprawach``).
    """
    return [
        *_poza_kontraktem(plan, kontrakt),
        *_po_terminie_celu(plan),
        *(
            Kolizja("przeciazenie", miesiac.zdanie, tuple(("dzialanie", pk) for pk in sorted(miesiac.dzialania)))
            for miesiac in przeciazenia(plan.dzialania, inne)
        ),
        *(
            Kolizja("forma", brak_formy(forma.forma))
            for forma in plan.formy
            if forma.forma in FORMY_OBLIGATORYJNE and not forma.dzialan
        ),
    ]


def _poza_kontraktem(plan: Struktura, kontrakt: Kontrakt | None) -> list[Kolizja]:
    if kontrakt is None:
        return []
    okres = zakres_dat(kontrakt.od, kontrakt.do)
    dzialania = [
        Kolizja(
            "poza_kontraktem",
            f"Działanie {dzialanie.numer} ({dzialanie.kiedy}) wychodzi poza okres kontraktu ({okres}).",
            (("dzialanie", dzialanie.pk),),
        )
        for dzialanie in plan.dzialania
        if dzialanie.od < kontrakt.od or dzialanie.do > kontrakt.do
    ]
    return dzialania + [
        Kolizja(
            "poza_kontraktem",
            f"Cel {cel.numer} ma termin {data_krotko(cel.termin)}, poza okresem kontraktu ({okres}).",
            (("cel", cel.pk),),
        )
        for cel in plan.cele
        if cel.termin and not kontrakt.od <= cel.termin <= kontrakt.do
    ]


def _po_terminie_celu(plan: Struktura) -> list[Kolizja]:
    return [
        Kolizja(
            "po_terminie",
            f"Działanie {dzialanie.numer} kończy się {data_krotko(dzialanie.do)}, "
            f"po terminie celu {dzialanie.cel.numer} ({data_krotko(dzialanie.cel.termin)}).",
            (("dzialanie", dzialanie.pk),),
        )
        for dzialanie in plan.dzialania
        if dzialanie.cel.termin and dzialanie.do > dzialanie.cel.termin
    ]
