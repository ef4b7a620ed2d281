"""The course of a case for its final report: stages, actions planned and done, confirmed work, with deviations in words.

Hours and people are counted from confirmed entries only. Days are calendar days in Europe/Warsaw.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from django.db.models import Count, Max, Min, Q, Sum
from django.utils import timezone

from plan.models import Dzialanie
from realizacja.models import StanDzialania, WpisPracy
from sciezka.dokumenty.typografia import BRAK, data_slownie, godziny, liczba, odmiana, zakres_dat
from sciezka.rekrutacja.models import Kontrakt
from sciezka.sprawa import etapy, prawa, zegar
from sciezka.sprawa.models import Sprawa, Zdarzenie
from sciezka.sprawa.slownik import FormaPracy, NazwaRoli, Stan

#: Difference of hours that is told: smaller ones are rounding.
ISTOTNE_GODZINY = Decimal(1)
ROLE = (NazwaRoli.ANIMATOR, NazwaRoli.DORADCA, NazwaRoli.KOORDYNATOR)


@dataclass(frozen=True)
class Etap:
    """A stage with the days it lasted; ``do`` is None while it lasts."""

    nazwa: str
    od: date
    do: date | None

    @property
    def dni(self) -> str:
        """How long it lasted, in words; "–" while it lasts."""
        ile = (self.do - self.od).days if self.do else 0
        return f"{ile} {odmiana(ile, 'dzień', 'dni', 'dni')}" if self.do else BRAK


@dataclass(frozen=True)
class Praca:
    """Confirmed work of one form: entries, hours by role, presences (a person counts at each meeting)."""

    nazwa: str
    wpisy: int
    godziny: Decimal
    role: dict[str, Decimal]
    obecnosci: int


class Przebieg:
    """The course of one case, read when asked for; six queries at most."""

    def __init__(self, sprawa: Sprawa) -> None:
        self.sprawa = sprawa

    @cached_property
    def kontrakt(self) -> Kontrakt:
        """The contract, whose period the whole course is compared with."""
        return Kontrakt.objects.get(sprawa=self.sprawa)

    @cached_property
    def zdarzenia(self) -> list[Zdarzenie]:
        """The changes of state, in order."""
        return list(
            Zdarzenie.objects.filter(sprawa=self.sprawa, rodzaj__in=["otwarto", *prawa.PRZEJSCIA]).order_by("pk")
        )

    @cached_property
    def etapy(self) -> list[Etap]:
        """The stages the case has entered: the first entry and the last leaving of each."""
        weszla, wyszla = {Stan.REKRUTACJA.value: self._dzien(self.zdarzenia[0])}, {}
        for zdarzenie in self.zdarzenia:
            if zdarzenie.rodzaj in etapy.OPUSZCZANY_ETAP:
                wyszla[zdarzenie.z_stanu] = self._dzien(zdarzenie)
                weszla.setdefault(zdarzenie.do_stanu, self._dzien(zdarzenie))
        return [
            Etap(f"{karta.numer}. {karta.nazwa}", weszla[karta.kod], wyszla.get(karta.kod))
            for karta in etapy.karty()
            if karta.kod in weszla
        ]

    def _dzien(self, zdarzenie: Zdarzenie) -> date:
        return timezone.localtime(zdarzenie.kiedy).date()

    @cached_property
    def zaklocenia(self) -> list[str]:
        """Steps back, interruptions and drop-outs with their reasons, as the municipality's history tells them."""
        czynnosci = {
            "cofnij": "cofnięto o jeden etap", "przerwij": "przerwano", "wznow": "wznowiono",
            "zrezygnuj": "zakończono rezygnacją", "przywroc": "przywrócono",
        }  # fmt: skip
        return [
            f"{data_slownie(self._dzien(zdarzenie))} {czynnosci[zdarzenie.rodzaj]} sprawę"
            + (f": {zdarzenie.powod}" if zdarzenie.powod else "")
            for zdarzenie in self.zdarzenia
            if zdarzenie.rodzaj in czynnosci and zdarzenie.widzi_gmina
        ]

    @cached_property
    def wobec_kontraktu(self) -> str:
        """Compare the end of the work with the contract's period, in words."""
        koniec = next((etap.do for etap in reversed(self.etapy) if etap.do), None) or zegar.dzis()
        dni = (koniec - self.kontrakt.do).days
        kiedy = (
            f"{abs(dni)} {odmiana(abs(dni), 'dzień', 'dni', 'dni')} {'po' if dni > 0 else 'przed'} końcem tego okresu"
        )
        okres = f"Kontrakt obejmował okres {zakres_dat(self.kontrakt.od, self.kontrakt.do)}."
        return f"{okres} Wspólną realizację planu zakończono {kiedy if dni else 'w ostatnim dniu tego okresu'}."

    @cached_property
    def dzialania(self) -> list[Dzialanie]:
        """The actions of the plan with their end and confirmed work."""
        potwierdzone = Q(wpisy__potwierdzono__isnull=False)
        return list(
            Dzialanie.objects.filter(sprawa=self.sprawa)
            .select_related("zakonczenie")
            .annotate(
                zrobione=Sum("wpisy__godziny", filter=potwierdzone),
                pierwszy=Min("wpisy__data", filter=potwierdzone),
                ostatni=Max("wpisy__data", filter=potwierdzone),
            )
            .order_by("numer")
        )

    @cached_property
    def praca(self) -> list[Praca]:
        """Confirmed work by form, in the order of the forms."""
        sumy = (
            WpisPracy.objects.filter(sprawa=self.sprawa)
            .potwierdzone()
            .values("forma", "rola_autora")
            .annotate(ile=Count("pk"), suma=Sum("godziny"), osoby=Sum("liczba_uczestnikow"))
            .order_by("forma", "rola_autora")
        )
        wedlug: dict[int, list[dict]] = {}
        for suma in sumy:
            wedlug.setdefault(suma["forma"], []).append(suma)
        return [
            Praca(
                FormaPracy(forma).label,
                sum(suma["ile"] for suma in lista),
                sum(suma["suma"] for suma in lista),
                {suma["rola_autora"]: suma["suma"] for suma in lista},
                sum(suma["osoby"] or 0 for suma in lista),
            )
            for forma, lista in wedlug.items()
        ]

    @property
    def godziny(self) -> Decimal:
        """All confirmed hours."""
        return sum((praca.godziny for praca in self.praca), Decimal(0))


def zakonczenie(dzialanie: Dzialanie) -> StanDzialania | None:
    """Return how an action ended, None while it is open (in stage V none is)."""
    return getattr(dzialanie, "zakonczenie", None)


def zaniechane(dzialanie: Dzialanie) -> bool:
    """Tell whether the action was dropped."""
    stan = zakonczenie(dzialanie)
    return stan is not None and stan.wynik == StanDzialania.Wynik.ZANIECHANE


def odchylenia(dzialanie: Dzialanie) -> list[str]:
    """Say how an action of ``Przebieg`` went otherwise than planned; empty when it went as planned."""
    stan = zakonczenie(dzialanie)
    if stan is None:
        return ["jeszcze niezakończone"]
    if zaniechane(dzialanie):
        return [f"zaniechane: {stan.powod}"]
    if dzialanie.zrobione is None:
        return ["wykonane bez potwierdzonych wpisów pracy"]
    wynik, dni = [], (stan.data - dzialanie.do).days
    if dni > 0:
        wynik.append(f"zakończone {dni} {odmiana(dni, 'dzień', 'dni', 'dni')} po terminie")
    roznica = dzialanie.zrobione - dzialanie.godziny
    if abs(roznica) >= ISTOTNE_GODZINY:
        wynik.append(f"o {godziny_o(abs(roznica))} {'więcej' if roznica > 0 else 'mniej'} niż planowano")
    return wynik


def godziny_o(ile: Decimal) -> str:
    """Return hours after "o": o 1 godzinę, o 2 godziny, o 5 godzin."""
    return f"{liczba(ile)} {odmiana(ile, 'godzinę', 'godziny', 'godzin', 'godziny')}"


def wiersz_dzialania(dzialanie: Dzialanie) -> list[str]:
    """Return an action as the report's table tells it: what, planned, done, how it ended."""
    stan = zakonczenie(dzialanie)
    wykonano = BRAK
    if dzialanie.zrobione is not None:
        wykonano = f"{zakres_dat(dzialanie.pierwszy, dzialanie.ostatni)}, {godziny(dzialanie.zrobione)}"
    wynik = stan.get_wynik_display() if stan and not zaniechane(dzialanie) else ""
    return [
        f"{dzialanie.numer}. {dzialanie.nazwa} ({dzialanie.get_forma_display()})",
        f"{zakres_dat(dzialanie.od, dzialanie.do)}, {godziny(dzialanie.godziny)}",
        wykonano,
        "; ".join(filter(None, [wynik, *odchylenia(dzialanie)])),
    ]


def wiersze_pracy(praca: list[Praca]) -> list[list[str]]:
    """Return confirmed work as rows: form, entries, hours, hours of each role, presences; then the sum."""
    wiersze = [
        [
            p.nazwa,
            str(p.wpisy),
            liczba(p.godziny),
            *(_godziny_roli(p.role.get(rola)) for rola in ROLE),
            str(p.obecnosci or BRAK),
        ]
        for p in praca
    ]
    razem = [sum((p.role.get(rola, Decimal(0)) for p in praca), Decimal(0)) for rola in ROLE]
    suma = ["Razem", str(sum(p.wpisy for p in praca)), liczba(sum(p.godziny for p in praca)), *map(_godziny_roli, razem),
            str(sum(p.obecnosci for p in praca) or BRAK)]  # fmt: skip
    return [*wiersze, suma] if praca else []


def _godziny_roli(ile: Decimal | None) -> str:
    return liczba(ile) if ile else BRAK
