"""The card of stage IV."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest

from realizacja import demo, demo_planu_spoldzielni, demo_wizyty, strona, szybki, warunki, wizyty
from realizacja.models import WpisPracy
from sciezka.dokumenty.typografia import godziny, odmiana
from sciezka.sprawa.etapy import Brak, KartaEtapu, Podsumowanie, zarejestruj
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import ZESPOL, NazwaRoli


@zarejestruj
class Karta(KartaEtapu):
    """Stage IV: work in the seven forms, two of them obligatory."""

    kod = "realizacja"
    numer = "IV"
    nazwa = "Wspólna realizacja planu"
    url_name = "realizacja:etap"
    przejscie = "zakoncz_realizacje"
    co_otwiera = "najpierw przyjęty plan działania"

    def braki(self, sprawa: Sprawa) -> list[Brak]:
        return warunki.braki(sprawa)

    def podsumowanie(self, sprawa: Sprawa, osoba: Osoba) -> Podsumowanie:
        # The case could not have left the stage otherwise (the database holds it too).
        wykonane = warunki.postep_form(warunki.formy(sprawa))[True] if sprawa.etap == self.kod else 2
        wiersze = [("Formy obligatoryjne", f"{wykonane} z 2 wykonane")]
        if osoba.w_zespole(sprawa):
            razem = list(WpisPracy.objects.filter(sprawa=sprawa).values_list("godziny", "potwierdzono"))
            ile_wpisow = f"{len(razem)} {odmiana(len(razem), 'wpisie', 'wpisach', 'wpisach')}"
            wiersze.append(("Praca", f"{godziny(sum(ile for ile, _ in razem))} w {ile_wpisow}"))
            wiersze.append(("Czeka na potwierdzenie", str(sum(1 for _, kiedy in razem if kiedy is None))))
        return Podsumowanie(tuple(wiersze), "Otwórz dziennik pracy")

    def na_pulpit(self, request: HttpRequest) -> list[tuple[str, Mapping[str, Any]]]:
        osoba, fragmenty = request.user, []
        wizyty_osoby = wizyty.na_pulpit(osoba) if osoba.ma_role(*ZESPOL) else {}
        if wizyty_osoby.get("do_wpisania"):
            fragmenty.append(("realizacja/_pulpit_do_wpisania.html", wizyty_osoby))
        if osoba.ma_role(NazwaRoli.ANIMATOR, NazwaRoli.DORADCA) and (sprawy := strona.do_wpisania(osoba)):
            fragmenty.append(szybki.na_pulpit(request, sprawy))
        if wizyty_osoby.get("najblizsze"):
            fragmenty.append(("realizacja/_pulpit_wizyty.html", wizyty_osoby))
        if osoba.ma_role(NazwaRoli.KOORDYNATOR):
            fragmenty.append(("realizacja/_pulpit_koordynatora.html", strona.do_potwierdzenia(osoba)))
        return [*strona.czyja_kolej(osoba), *fragmenty]

    def na_strone_sprawy(self, request: HttpRequest) -> list[tuple[str, Mapping[str, Any]]]:
        """Return the short form, always open for those who log work in the case."""
        if not request.role_w_sprawie & {NazwaRoli.ANIMATOR, NazwaRoli.DORADCA}:
            return []
        return [(szybki.SZABLON, szybki.kontekst(request, [request.sprawa], request.sprawa, "sprawa"))]

    def dane_wersji(self, sprawa: Sprawa) -> dict[str, Any]:
        raise LookupError("Stage IV freezes no document: its sheets are printed for a period.")

    def demo(self, sprawa: Sprawa, dane: Mapping[str, Any], osoby: Mapping[str, Osoba]) -> None:
        if dane.get("wizyty"):  # visits around today; they belong to any open stage
            demo_wizyty.zaplanuj(sprawa, osoby)
        elif dane.get("plan_spoldzielni") == "wydany":
            demo_planu_spoldzielni.wydany(sprawa, osoby)
        elif dane.get("plan_spoldzielni"):
            demo_planu_spoldzielni.zapisz(sprawa, osoby, caly=False)
        else:
            demo.wypelnij(sprawa, dane, osoby)
