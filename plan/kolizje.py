"""What does not fit together in a plan, in words. A collision warns; only ``warunki`` bars the way."""

from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal

from plan.models import Dzialanie
from plan.struktura import Struktura
from plan.warunki import brak_formy
from sciezka.dokumenty.typografia import data_krotko, godziny, zakres_dat
from sciezka.rekrutacja.models import Kontrakt
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import FORMY_OBLIGATORYJNE

#: Planned hours of one person in one month above which the plan warns: about a full-time month.
GODZIN_W_MIESIACU = Decimal(160)
MIESIACE = (
    "styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec",
    "lipiec", "sierpień", "wrzesień", "październik", "listopad", "grudzień",
)  # fmt: skip


def kolizje(plan: Struktura, kontrakt: Kontrakt | None) -> list[str]:
    """Return sentences: actions and goals outside the contract's period, people overloaded, forms missing."""
    return [
        *_poza_kontraktem(plan, kontrakt),
        *_po_terminie_celu(plan),
        *_przeciazenia(plan),
        *(brak_formy(forma.forma) for forma in plan.formy if forma.forma in FORMY_OBLIGATORYJNE and not forma.dzialan),
    ]


def _poza_kontraktem(plan: Struktura, kontrakt: Kontrakt | None) -> list[str]:
    if kontrakt is None:
        return []
    okres = zakres_dat(kontrakt.od, kontrakt.do)
    zdania = [
        f"Działanie {dzialanie.numer} ({dzialanie.kiedy}) wychodzi poza okres kontraktu ({okres})."
        for dzialanie in plan.dzialania
        if dzialanie.od < kontrakt.od or dzialanie.do > kontrakt.do
    ]
    return zdania + [
        f"Cel {cel.numer} ma termin {data_krotko(cel.termin)}, poza okresem kontraktu ({okres})."
        for cel in plan.cele
        if cel.termin and not kontrakt.od <= cel.termin <= kontrakt.do
    ]


def _po_terminie_celu(plan: Struktura) -> list[str]:
    return [
        f"Działanie {dzialanie.numer} kończy się {data_krotko(dzialanie.do)}, "
        f"po terminie celu {dzialanie.cel.numer} ({data_krotko(dzialanie.cel.termin)})."
        for dzialanie in plan.dzialania
        if dzialanie.cel.termin and dzialanie.do > dzialanie.cel.termin
    ]


def _przeciazenia(plan: Struktura) -> list[str]:
    ludzie: dict[int, Osoba] = {}
    suma: dict[tuple[int, int, int], Decimal] = defaultdict(Decimal)
    for dzialanie in plan.dzialania:
        if dzialanie.osoba:
            ludzie[dzialanie.osoba.pk] = dzialanie.osoba
            for (rok, miesiac), ile in po_miesiacach(dzialanie).items():
                suma[dzialanie.osoba.pk, rok, miesiac] += ile
    return [
        f"{ludzie[pk]}: {MIESIACE[miesiac - 1]} {rok}, zaplanowano {godziny(ile.quantize(Decimal('0.1')))}, "
        f"więcej niż {GODZIN_W_MIESIACU}."
        for (pk, rok, miesiac), ile in sorted(suma.items(), key=lambda para: para[0][1:])
        if ile > GODZIN_W_MIESIACU
    ]


def po_miesiacach(dzialanie: Dzialanie) -> dict[tuple[int, int], Decimal]:
    """Spread an action's planned hours over the months it lasts, in proportion to calendar days."""
    dni: dict[tuple[int, int], int] = {}
    dzien = dzialanie.od
    while dzien <= dzialanie.do:
        nastepny = _pierwszy_nastepnego(dzien)
        dni[dzien.year, dzien.month] = (min(nastepny, dzialanie.do + timedelta(days=1)) - dzien).days
        dzien = nastepny
    razem = sum(dni.values())
    return {miesiac: dzialanie.godziny * ile / razem for miesiac, ile in dni.items()}


def _pierwszy_nastepnego(dzien: date) -> date:
    return date(dzien.year + dzien.month // 12, dzien.month % 12 + 1, 1)
