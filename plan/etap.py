"""The card of stage III."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Count

from plan import aneksy, demo, dokumenty, warunki
from plan.models import Dzialanie, ObszarPriorytetowy
from sciezka.dokumenty.typografia import godziny, odmiana
from sciezka.sprawa.etapy import Brak, KartaEtapu, Podsumowanie, zarejestruj
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import FORMY_OBLIGATORYJNE


@zarejestruj
class Karta(KartaEtapu):
    """Stage III: from conclusions to priority areas, goals with expected effects, and scheduled actions."""

    kod = "plan"
    numer = "III"
    nazwa = "Plan działania"
    url_name = "plan:etap"
    rodzaj_wersji = "plan"
    przejscie = "zatwierdz_plan"
    co_otwiera = "najpierw przyjęta diagnoza"

    def braki(self, sprawa: Sprawa) -> list[Brak]:
        return warunki.braki(sprawa)

    def podsumowanie(self, sprawa: Sprawa, osoba: Osoba) -> Podsumowanie:
        if not osoba.w_zespole(sprawa):
            return Podsumowanie((("Dokument", "wersje wysłane do gminy są na stronie etapu"),), "Zobacz wersje planu")
        if sprawa.etap != self.kod:
            # What was accepted stands in its version, listed right below.
            return Podsumowanie((), "Otwórz plan")
        obszary = list(ObszarPriorytetowy.objects.filter(sprawa=sprawa).annotate(ile_celow=Count("cele")))
        dzialania = list(Dzialanie.objects.filter(sprawa=sprawa).values_list("forma", "godziny"))
        formy = len({forma for forma, _ in dzialania} & set(FORMY_OBLIGATORYJNE))
        cele = sum(obszar.ile_celow for obszar in obszary)
        wiersze = (
            ("Obszary i cele", f"{_ile_obszarow(len(obszary))}, {cele} {odmiana(cele, 'cel', 'cele', 'celów')}"),
            ("Działania", f"{len(dzialania)}, razem {godziny(sum(ile for _, ile in dzialania))}"),
            ("Formy obligatoryjne w planie", f"{formy} z {len(FORMY_OBLIGATORYJNE)}"),
        )
        return Podsumowanie(wiersze, "Otwórz plan")

    def dane_wersji(self, sprawa: Sprawa) -> dict[str, Any]:
        return dokumenty.dane_wersji(sprawa)

    def migawka(self, sprawa: Sprawa) -> dict[str, Any]:
        return aneksy.migawka(sprawa)

    def przywroc(self, sprawa: Sprawa, migawka: Mapping[str, Any]) -> None:
        aneksy.przywroc(sprawa, migawka)

    def demo(self, sprawa: Sprawa, dane: Mapping[str, Any], osoby: Mapping[str, Osoba]) -> None:
        demo.wypelnij(sprawa, dane, osoby)


def _ile_obszarow(ile: int) -> str:
    return f"{ile} {odmiana(ile, 'obszar', 'obszary', 'obszarów')}"
