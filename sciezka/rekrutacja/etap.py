"""The card of stage I."""

from collections.abc import Mapping
from typing import Any

from sciezka.dokumenty.typografia import odmiana, zakres_dat
from sciezka.rekrutacja import demo, warunki
from sciezka.rekrutacja.aneks import zakres
from sciezka.rekrutacja.dokumenty import dane_kontraktu
from sciezka.rekrutacja.models import Kontrakt
from sciezka.sprawa.etapy import Brak, KartaEtapu, Podsumowanie, zarejestruj
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba


@zarejestruj
class Karta(KartaEtapu):
    """Stage I: recruitment and contract."""

    kod = "rekrutacja"
    numer = "I"
    nazwa = "Rekrutacja i kontrakt"
    url_name = "rekrutacja:etap"
    rodzaj_wersji = "kontrakt"
    przejscie = "rozpocznij_diagnoze"
    co_otwiera = ""

    def braki(self, sprawa: Sprawa) -> list[Brak]:
        return warunki.braki(sprawa)

    def podsumowanie(self, sprawa: Sprawa, osoba: Osoba) -> Podsumowanie:
        kontrakt: Kontrakt | None = getattr(sprawa, "kontrakt", None)
        zespol = osoba.w_zespole(sprawa)
        if kontrakt is None or not (zespol or sprawa.stan != self.kod):
            return Podsumowanie(przycisk="Uzupełnij" if zespol else "Otwórz")
        ile = len(zakres(sprawa))
        aneks = " (rozszerzony aneksem)" if ile > len(kontrakt.plaszczyzny) else ""
        return Podsumowanie(
            (
                ("Numer kontraktu", kontrakt.numer),
                ("Okres", zakres_dat(kontrakt.od, kontrakt.do)),
                ("Zakres diagnozy", f"{ile} {odmiana(ile, 'płaszczyzna', 'płaszczyzny', 'płaszczyzn')}{aneks}"),
            ),
            "Uzupełnij" if zespol and sprawa.stan == self.kod else "Otwórz",
        )

    def dane_wersji(self, sprawa: Sprawa) -> dict[str, Any]:
        return dane_kontraktu(sprawa)

    def demo(self, sprawa: Sprawa, dane: Mapping[str, Any], osoby: Mapping[str, Osoba]) -> None:
        demo.wypelnij(sprawa, dane, osoby)
