"""The card of stage II."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest

from diagnoza import demo, dokumenty, strona_pytan, warunki
from diagnoza.odczyt import odczytaj
from sciezka.dokumenty.typografia import odmiana
from sciezka.sprawa.etapy import Brak, KartaEtapu, Podsumowanie, zarejestruj
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import NazwaRoli


@zarejestruj
class Karta(KartaEtapu):
    """Stage II: the questionnaire on the planes in scope, results, numbered conclusions."""

    kod = "diagnoza"
    numer = "II"
    nazwa = "Diagnoza"
    url_name = "diagnoza:etap"
    rodzaj_wersji = "diagnoza"
    przejscie = "zatwierdz_diagnoze"
    co_otwiera = "najpierw podpisany kontrakt"

    def braki(self, sprawa: Sprawa) -> list[Brak]:
        return warunki.braki(sprawa)

    def podsumowanie(self, sprawa: Sprawa, osoba: Osoba) -> Podsumowanie:
        if not osoba.w_zespole(sprawa):
            return Podsumowanie(
                (("Dokument", "wersje wysłane do gminy są na stronie etapu"),), "Zobacz wersje diagnozy"
            )
        if sprawa.etap != self.kod:
            # What was accepted stands in its version, listed right below.
            return Podsumowanie((), "Otwórz diagnozę")
        odczyt = odczytaj(sprawa)
        wiersze = [
            (f"Płaszczyzna {stan.plaszczyzna.klucz}", f"{stan.wynik.procent_odpowiedzi}% gotowe, {stan.wynik.slownie}")
            for stan in odczyt.plaszczyzny()
            if stan.w_zakresie
        ]
        ile = len(odczyt.wnioski)
        wiersze.append(("Wnioski", f"{ile} {odmiana(ile, 'wniosek', 'wnioski', 'wniosków')}"))
        return Podsumowanie(tuple(wiersze), "Otwórz diagnozę")

    def na_pulpit(self, request: HttpRequest) -> list[tuple[str, Mapping[str, Any]]]:
        if request.user.ma_role(NazwaRoli.URZEDNIK) and (pytania := strona_pytan.czekajace_na_gmine(request.user)):
            return [("diagnoza/_pulpit_gminy.html", {"pytania": pytania})]
        return []

    def dane_wersji(self, sprawa: Sprawa) -> dict[str, Any]:
        return dokumenty.dane_wersji(sprawa)

    def demo(self, sprawa: Sprawa, dane: Mapping[str, Any], osoby: Mapping[str, Osoba]) -> None:
        demo.wypelnij(sprawa, dane, osoby)
