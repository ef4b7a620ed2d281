"""The report of a project for a period, as PDF: the same figures as on the page, drop-outs with their reasons, the cases.

States are told as of the last day of the period, hours and finished stages in the period, obligatory forms as of today.
"""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db.models import Q, Sum

from realizacja.models import WpisPracy
from sciezka.dokumenty.pdf import renderuj_pdf
from sciezka.dokumenty.typografia import data_slownie, liczba, odmiana
from sciezka.projekt import figury
from sciezka.projekt.czas import ze_stanem_dnia
from sciezka.projekt.okres import Okres, koniec_dnia
from sciezka.projekt.sprawy import z_tabela
from sciezka.sprawa import zegar
from sciezka.sprawa.models import Projekt, Sprawa, Zdarzenie
from sciezka.sprawa.slownik import KOLEJNOSC, Stan

#: States off the path: a case got there with a reason.
POZA_SCIEZKA = [stan.value for stan in Stan if stan not in KOLEJNOSC]


@dataclass(frozen=True)
class Odejscie:
    """A case that left the path in the period, for a time or for good: when it was recorded, from which stage, why."""

    kiedy: datetime
    samorzad: str
    z_etapu: str
    co: str
    powod: str


@dataclass(frozen=True)
class WierszSprawy:
    """A case in the list: its state on the last day, who leads it, the hours of the period and how many of them are confirmed."""

    sprawa: Sprawa
    stan: str
    godziny: Decimal
    potwierdzone: Decimal


def raport_pdf(projekt: Projekt, okres: Okres) -> bytes:
    """Return the report as PDF/A-3a and PDF/UA-1. Who may see it is the caller's question: the project's koordynator."""
    policzone = figury.oblicz(projekt, okres)
    podtytul = f"{okres}"
    return renderuj_pdf(
        "projekt/pdf/raport.html",
        {
            "projekt": projekt,
            "dane": {"tytul": "Raport projektu", "podtytul": podtytul},
            "figury": policzone,
            "okres": okres,
            "wykres_etapow": _slupki("Sprawy według etapu", policzone.stany, ("sprawa", "sprawy", "spraw")),
            "wykres_miesiecy": _slupki(
                "Godziny pracy według miesiąca", policzone.godziny_miesiecy, ("godzina", "godziny", "godzin", "godziny")
            ),
            "formy_uzyte": [pozycja for pozycja in policzone.godziny_form if pozycja.ile],
            "odejscia": odejscia(projekt, okres),
            "sprawy": sprawy(projekt, okres),
            "dzien": data_slownie(okres.dzien),
        },
        tytul=f"Raport projektu – {projekt.nazwa}, {podtytul}",
        autor=projekt.beneficjent,
        przykladowe=projekt.przykladowy,
        utworzono=zegar.teraz(),
    )


def _slupki(tytul: str, pozycje: list[figury.Pozycja], formy: tuple[str, ...]) -> dict[str, Any]:
    wiersze = [
        {"nazwa": p.nazwa, "wartosc": p.ile, "opis": f"{liczba(p.ile)} {odmiana(p.ile, *formy)}"} for p in pozycje
    ]
    return {"rodzaj": "slupki", "dane": {"wiersze": wiersze, "tytul": tytul}}


def odejscia(projekt: Projekt, okres: Okres) -> list[Odejscie]:
    """Return the interruptions and drop-outs recorded in the period with their reasons, the oldest first."""
    kiedy = Q(kiedy__date__gte=okres.od) if okres.od else Q()
    kiedy &= Q(kiedy__lt=koniec_dnia(okres.dzien)) if okres.do else Q()  # nothing is recorded after today
    zdarzenia = Zdarzenie.objects.filter(kiedy, sprawa__projekt=projekt, do_stanu__in=POZA_SCIEZKA)
    return [
        Odejscie(
            z.kiedy, z.sprawa.samorzad.nazwa, Stan(z.z_stanu).label, Stan(z.do_stanu).label,
            ". ".join(tekst.strip(" .") for tekst in (z.opis, z.powod) if tekst.strip(" .")) + ".",
        )
        for z in zdarzenia.select_related("sprawa__samorzad").order_by("kiedy", "pk")
    ]  # fmt: skip


def sprawy(projekt: Projekt, okres: Okres) -> list[WierszSprawy]:
    """Return the cases that were open by the end of the period, by name; two queries, whatever their number."""
    godziny = {
        wiersz["sprawa_id"]: wiersz
        for wiersz in WpisPracy.objects.filter(okres.dni("data"), sprawa__projekt=projekt)
        .order_by()
        .values("sprawa_id")
        .annotate(razem=Sum("godziny"), pewne=Sum("godziny", filter=Q(potwierdzono__isnull=False)))
    }
    otwarte = z_tabela(ze_stanem_dnia(Sprawa.objects.filter(projekt=projekt), okres))
    return [
        WierszSprawy(
            sprawa,
            Stan(sprawa.stan_dnia).label,
            godziny.get(sprawa.pk, {}).get("razem") or Decimal(0),
            godziny.get(sprawa.pk, {}).get("pewne") or Decimal(0),
        )
        for sprawa in otwarte.order_by("samorzad__nazwa", "pk")
    ]
