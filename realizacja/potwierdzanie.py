"""Who confirms work entries, what waits for a person, and objections: asked about instead of confirmed.

The contract says who confirms (``Kontrakt.potwierdza``); an entry for the team only is always the koordynator's. Nobody
confirms what they wrote: the author never, the person of the last correction neither. ``straze_wpisow`` holds the same
in the database.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery

from realizacja.models import KorektaWpisu, WpisPracy, Zastrzezenie
from realizacja.models_okresow import OkresSprawozdawczy
from sciezka.rekrutacja.models import Kontrakt
from sciezka.sprawa import prawa
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import NazwaRoli, Stan

KOORDYNATOR, URZEDNIK = Kontrakt.Potwierdza.KOORDYNATOR, Kontrakt.Potwierdza.URZEDNIK


@dataclass(frozen=True)
class Zasady:
    """Who confirms in one case, seen by one person with their roles in it."""

    kto: str
    osoba: Osoba
    koordynator: bool
    urzednik: bool
    prowadzi: bool
    zamkniete: tuple[OkresSprawozdawczy, ...]

    @property
    def potwierdza(self) -> bool:
        """Tell whether the person confirms any entries of the case."""
        return self.koordynator or (self.urzednik and self.kto != KOORDYNATOR)

    def jako(self, wpis: WpisPracy) -> str:
        """Return the role in which the person may confirm the entry, or ""; own entries and corrections never."""
        if wpis.autor_id == self.osoba.pk or self._poprawil_ostatni(wpis):
            return ""
        if self.koordynator and not (self.kto == URZEDNIK and wpis.widzi_gmina):
            return NazwaRoli.KOORDYNATOR
        if self.urzednik and self.kto != KOORDYNATOR and wpis.widzi_gmina:
            return NazwaRoli.URZEDNIK
        return ""

    def _poprawil_ostatni(self, wpis: WpisPracy) -> bool:
        korekty = list(wpis.korekty.all())
        return bool(korekty) and korekty[-1].utworzyl_id == self.osoba.pk

    def cofa(self, wpis: WpisPracy) -> bool:
        """Tell whether the person may take the confirmation back: the koordynator, or the official who confirmed."""
        return wpis.potwierdzony and (
            self.koordynator
            or (self.urzednik and wpis.potwierdzono_jako == NazwaRoli.URZEDNIK and wpis.potwierdzil_id == self.osoba.pk)
        )

    def w_zamknietym(self, wpis: WpisPracy) -> bool:
        """Tell whether the entry's day lies in a closed period of the project."""
        return any(okres.obejmuje(wpis.data) for okres in self.zamkniete)

    def tylko_korekta(self, wpis: WpisPracy) -> bool:
        """Tell whether the entry changes by a correction alone: it was confirmed once, or its period is closed."""
        return wpis.tylko_korekta or self.w_zamknietym(wpis)

    def poprawia(self, wpis: WpisPracy) -> bool:
        """Tell whether the person corrects such an entry: its author, or the koordynator."""
        return self.koordynator or wpis.autor_id == self.osoba.pk

    def odpowiada(self, wpis: WpisPracy) -> bool:
        """Tell whether the person answers objections to the entry: its author, or who leads the case."""
        return self.prowadzi or wpis.autor_id == self.osoba.pk

    def kto_potwierdzi(self, wpis: WpisPracy) -> str:
        """Return who confirms the entry, for the page of the team: "koordynator", "urzędnik", "koordynator albo urzędnik"."""
        if self.kto == KOORDYNATOR or not wpis.widzi_gmina:
            return "koordynator"
        return "urzędnik" if self.kto == URZEDNIK else "koordynator albo urzędnik"


def wedlug_kontraktu(sprawa: Sprawa) -> str:
    """Return who confirms by the contract, a value of ``Kontrakt.Potwierdza``; read once for this object of the case."""
    kontrakt: Kontrakt | None = getattr(sprawa, "kontrakt", None)
    return kontrakt.potwierdza if kontrakt else KOORDYNATOR


def zasady(sprawa: Sprawa, osoba: Osoba) -> Zasady:
    """Return who confirms in the case, and its project's closed periods; two queries. An official who works in the team does not confirm for the municipality."""
    role = osoba.role_w(sprawa)
    return Zasady(
        kto=wedlug_kontraktu(sprawa),
        osoba=osoba,
        koordynator=NazwaRoli.KOORDYNATOR in role,
        urzednik=NazwaRoli.URZEDNIK in role and not osoba.w_zespole(sprawa),
        prowadzi=bool(role & prawa.PROWADZACY),
        zamkniete=tuple(OkresSprawozdawczy.objects.filter(projekt=sprawa.projekt_id, otwarto__isnull=True)),
    )


def czekajace(wpisy: QuerySet[WpisPracy]) -> QuerySet[WpisPracy]:
    """Return the entries that wait for confirmation: not confirmed, no objection open."""
    otwarte = Zastrzezenie.objects.filter(wpis=OuterRef("pk"), odpowiedziano__isnull=True)
    return wpisy.filter(~Exists(otwarte), potwierdzono__isnull=True)


def czekajace_na(osoba: Osoba, sprawy: QuerySet[Sprawa]) -> QuerySet[WpisPracy]:
    """Return the entries at stage IV of the cases that this person may confirm now, by the contracts and their roles."""
    projekty = osoba.koordynowane
    samorzady = [rola.samorzad_id for rola in osoba.role if rola.rola == NazwaRoli.URZEDNIK]
    w_zespole = [rola.sprawa_id for rola in osoba.role if rola.sprawa_id]
    ostatnia = KorektaWpisu.objects.filter(wpis=OuterRef("pk")).order_by("-pk").values("utworzyl")
    jako_koordynator = Q(sprawa__projekt__in=projekty) & ~Q(sprawa__kontrakt__potwierdza=URZEDNIK, widzi_gmina=True)
    jako_urzednik = (
        Q(sprawa__samorzad__in=samorzady, widzi_gmina=True)
        & ~Q(sprawa__kontrakt__potwierdza=KOORDYNATOR)
        & Q(sprawa__kontrakt__isnull=False)
        & ~Q(sprawa__in=w_zespole)
        & ~Q(sprawa__projekt__in=projekty)
    )
    return (
        czekajace(WpisPracy.objects.filter(sprawa__in=sprawy, sprawa__stan=Stan.REALIZACJA))
        .exclude(autor=osoba)
        .annotate(poprawil=Subquery(ostatnia[:1]))
        .filter(Q(poprawil__isnull=True) | ~Q(poprawil=osoba.pk))
        .filter(jako_koordynator | jako_urzednik)
    )


def dlaczego_nie(zasady_osoby: Zasady, wpisy: Iterable[WpisPracy]) -> str:
    """Return why the person may not confirm one of the entries, or ""."""
    for wpis in wpisy:
        if wpis.autor_id == zasady_osoby.osoba.pk:
            return "Własnego wpisu nie można potwierdzić. Musi to zrobić inny koordynator albo urzędnik, jeśli tak mówi kontrakt."
        if any(zastrzezenie.otwarte for zastrzezenie in wpis.zastrzezenia.all()):
            return f"Do wpisu ({wpis}) zgłoszono zastrzeżenie. Potwierdzić można go po odpowiedzi zespołu."
        if not zasady_osoby.jako(wpis):
            return _kto_inny(zasady_osoby, wpis)
    return ""


def _kto_inny(zasady_osoby: Zasady, wpis: WpisPracy) -> str:
    if zasady_osoby.koordynator and zasady_osoby.kto == URZEDNIK and wpis.widzi_gmina:
        return f"Wpis, który widzi gmina ({wpis}), potwierdza według kontraktu urzędnik samorządu."
    return f"Wpis poprawiony przez daną osobę ({wpis}) potwierdza ktoś inny."


def wczytaj(wpisy: QuerySet[WpisPracy]) -> QuerySet[WpisPracy]:
    """Read with the entries their details and what their state is told from: objections and corrections with their people."""
    return (
        wpisy.ze_szczegolami()
        .select_related("autor", "potwierdzil", "dzialanie")
        .prefetch_related(
            "zastrzezenia__utworzyl",
            "zastrzezenia__odpowiedzial",
            "korekty__utworzyl",
            "korekty__potwierdzil_przed",
        )
    )


def najdawniejsze(wpisy: QuerySet[WpisPracy]) -> QuerySet[WpisPracy]:
    """Order the entries as they are confirmed: the oldest day of work first."""
    return wpisy.order_by(F("data").asc(), "pk")
