"""What of the thread a person may see and where each thing of it opens: the team everything, the municipality what it has
seen in a frozen document and the work marked for it."""

from dataclasses import dataclass, field
from typing import Any

from django.urls import reverse

from sciezka.sprawa import aneksy, prawa
from sciezka.sprawa.edycja import dlaczego_zamkniete
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import ETAP_WERSJI, KOLEJNOSC, ZESPOL, RodzajWersji, Stan, StanWersji

_DOKUMENT = {
    "wniosek": (RodzajWersji.DIAGNOZA, "wniosek-{0.numer}"),
    "obszar": (RodzajWersji.PLAN, "obszar-{0.pk}"),
    "cel": (RodzajWersji.PLAN, "cel-{0.pk}"),
    "działanie": (RodzajWersji.PLAN, "cel-{0.cel_id}"),
    "rezultat": (RodzajWersji.RAPORT, "rezultat-{0.pk}"),
}
_STRONA = {
    "wniosek": ("diagnoza:etap", "#wnioski-{0.plaszczyzna}"),
    "obszar": ("plan:etap", "#obszar-{0.pk}"),
    "cel": ("plan:etap", "#cel-{0.pk}"),
    "działanie": ("plan:etap", "#dzialanie-{0.pk}"),
    "praca": ("realizacja:etap", "?dzialanie={0.pk}#dziennik"),
    "rezultat": ("rezultaty:etap", "#rodzaj-{0.rodzaj}"),
}
_NAPRAWA = {
    "wniosek_bez_obszaru": (Stan.PLAN, "plan:obszar_dodaj", "", "?wniosek={0.pk}"),
    "obszar_bez_wniosku": (Stan.PLAN, "plan:obszar_zmien", "pk", ""),
    "obszar_bez_celu": (Stan.PLAN, "plan:cel_dodaj", "pk", ""),
    "cel_bez_dzialania": (Stan.PLAN, "plan:dzialanie_dodaj", "pk", ""),
    "dzialanie_bez_pracy": (Stan.REALIZACJA, "realizacja:wpis_dodaj", "", "?dzialanie={0.pk}"),
    "cel_bez_rezultatu": (Stan.REZULTATY, "rezultaty:rezultat_dodaj", "", "?rodzaj={0.rezultat}&cel={0.pk}"),
}


@dataclass
class Zakres:
    """Who looks at the thread of a case. ``jawne``: stages whose content the municipality may see; ``wersje``: pages of the
    documents it reads, by kind."""

    sprawa: Sprawa
    zespol: bool
    role: frozenset[str] = frozenset()
    jawne: frozenset[str] = frozenset()
    wersje: dict[str, str] = field(default_factory=dict)
    #: What is added to a sum of work that is not all the work there is.
    dopisek: str = ""
    _otwarte: dict[str, bool] = field(default_factory=dict)

    def widzi(self, etap: str) -> bool:
        """Tell whether the content of a stage may be shown."""
        return self.zespol or etap in self.jawne

    def osiagnal(self, etap: str) -> bool:
        """Tell whether the case has reached a stage and its content may be shown, so that what is missing there can be told."""
        return self.widzi(etap) and _indeks(self.sprawa) >= KOLEJNOSC.index(Stan(etap))

    def kiedy(self, etap: str) -> str:
        """Say why the content of a stage is not here yet."""
        doszla = _indeks(self.sprawa) >= KOLEJNOSC.index(Stan(etap))
        return "w przygotowaniu" if doszla else "jeszcze nie na tym etapie"

    def w_toku(self, etap: str) -> bool:
        """Tell whether the case is in the stage."""
        return self.sprawa.etap == etap

    def url(self, rodzaj: str, wiersz: Any) -> str:
        """Return where the thing can be seen: the team's page of its stage, or the document the municipality reads."""
        if self.zespol or rodzaj == "praca":
            nazwa, reszta = _STRONA[rodzaj]
            return reverse(nazwa, args=[self.sprawa.pk]) + reszta.format(wiersz)
        dokument, kotwica = _DOKUMENT[rodzaj]
        return f"{self.wersje[dokument]}#{kotwica.format(wiersz)}" if dokument in self.wersje else ""

    def gdzie_uzupelnic(self, rodzaj: str, wiersz: Any) -> str:
        """Return where a gap is mended, "" when the stage is closed or the person's role does not open that page."""
        etap, nazwa, argument, reszta = _NAPRAWA[rodzaj]
        if not self.role & (ZESPOL if etap == Stan.REALIZACJA else prawa.PROWADZACY):
            return ""
        if etap not in self._otwarte:
            self._otwarte[etap] = not dlaczego_zamkniete(self.sprawa, etap)
        if not self._otwarte[etap]:
            return ""
        argumenty = [self.sprawa.pk, *([getattr(wiersz, argument)] if argument else [])]
        return reverse(nazwa, args=argumenty) + reszta.format(wiersz)


def _indeks(sprawa: Sprawa) -> int:
    return KOLEJNOSC.index(Stan(sprawa.etap))


def dla_osoby(sprawa: Sprawa, osoba: Osoba) -> Zakres:
    """Return the range of the person; two queries for the municipality."""
    if osoba.w_zespole(sprawa):
        return Zakres(sprawa, zespol=True, role=osoba.role_w(sprawa))
    wersje = list(
        sprawa.wersje.filter(stan__in=[StanWersji.WYSLANA, StanWersji.PRZYJETA]).exclude(rodzaj=RodzajWersji.ANEKS)
        .order_by("numer").values_list("rodzaj", "przebieg", "pk")
    )  # fmt: skip
    jawne = {etap for etap in (Stan.DIAGNOZA, Stan.PLAN, Stan.REALIZACJA) if _indeks(sprawa) > KOLEJNOSC.index(etap)}
    jawne |= {Stan.REALIZACJA} if sprawa.etap == Stan.REALIZACJA else set()
    jawne |= {Stan.REZULTATY} if sprawa.zakonczona else set()
    jawne |= {ETAP_WERSJI[rodzaj] for rodzaj, przebieg, _ in wersje if przebieg == sprawa.przebieg}
    if aneksy.zmienia(sprawa, RodzajWersji.PLAN):
        # The rows are being changed; what the municipality accepted is in its version of the plan.
        jawne -= {Stan.PLAN}
    strony = {rodzaj: reverse("sprawa:wersja", args=[sprawa.pk, pk]) for rodzaj, _, pk in wersje}
    return Zakres(sprawa, False, jawne=frozenset(jawne), wersje=strony, dopisek=" (udostępnione gminie)")


def do_raportu(sprawa: Sprawa) -> Zakres:
    """Return the range of the appendix to the final report: everything the municipality may see once it has the report."""
    etapy = frozenset({Stan.DIAGNOZA, Stan.PLAN, Stan.REALIZACJA, Stan.REZULTATY})
    return Zakres(sprawa, zespol=False, jawne=etapy)
