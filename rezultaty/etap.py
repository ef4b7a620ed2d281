"""The card of stage V."""

from collections.abc import Mapping
from typing import Any

from django.utils.text import capfirst

from rezultaty import demo, dokumenty, warunki
from rezultaty.odczyt import odczytaj
from sciezka.dokumenty.typografia import odmiana
from sciezka.sprawa.etapy import Brak, KartaEtapu, Podsumowanie, zarejestruj
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import RodzajRezultatu


@zarejestruj
class Karta(KartaEtapu):
    """Stage V: results of three kinds with their evidence, the final report."""

    kod = "rezultaty"
    numer = "V"
    nazwa = "Rezultaty"
    url_name = "rezultaty:etap"
    rodzaj_wersji = "raport"
    przejscie = "zakoncz"
    co_otwiera = "najpierw obie formy obligatoryjne"

    def braki(self, sprawa: Sprawa) -> list[Brak]:
        return warunki.braki(sprawa)

    def podsumowanie(self, sprawa: Sprawa, osoba: Osoba) -> Podsumowanie:
        if not osoba.w_zespole(sprawa):
            return Podsumowanie((("Dokument", "wersje wysłane do gminy są na stronie etapu"),), "Zobacz raport końcowy")
        if sprawa.etap != self.kod:
            return Podsumowanie((), "Otwórz rezultaty")
        rezultaty = [(rezultat.rodzaj, rezultat.osiagniety) for rezultat in odczytaj(sprawa).rezultaty]
        wiersze = tuple(
            (capfirst(RodzajRezultatu(rodzaj).label), _ile([tak for kod, tak in rezultaty if kod == rodzaj]))
            for rodzaj in RodzajRezultatu.values
        )
        return Podsumowanie(wiersze, "Otwórz rezultaty")

    def dane_wersji(self, sprawa: Sprawa) -> dict[str, Any]:
        return dokumenty.dane_wersji(sprawa)

    def demo(self, sprawa: Sprawa, dane: Mapping[str, Any], osoby: Mapping[str, Osoba]) -> None:
        demo.wypelnij(sprawa, dane, osoby)


def _ile(wyniki: list[bool]) -> str:
    if not wyniki:
        return "nie zapisano"
    tak = sum(wyniki)
    return f"{tak} z {len(wyniki)} {odmiana(len(wyniki), 'zapisanego', 'zapisanych', 'zapisanych')} osiągnięto"
