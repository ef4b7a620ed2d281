"""The card of stage V."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest
from django.utils.text import capfirst

from rezultaty import demo, dokumenty, monitoring, potwierdzanie, przypomnienia_monitoringu, warunki
from rezultaty.odczyt import odczytaj
from sciezka.dokumenty.typografia import odmiana
from sciezka.sprawa import przypomnienia
from sciezka.sprawa.etapy import Brak, KartaEtapu, Podsumowanie, zarejestruj
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import NazwaRoli, RodzajRezultatu


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
        if sprawa.zakonczona:
            return Podsumowanie(_monitoring(sprawa), "Otwórz rezultaty")
        if sprawa.etap != self.kod:
            return Podsumowanie((), "Otwórz rezultaty")
        rezultaty = [(rezultat.rodzaj, rezultat.osiagniety) for rezultat in odczytaj(sprawa).rezultaty]
        wiersze = tuple(
            (capfirst(RodzajRezultatu(rodzaj).label), _ile([tak for kod, tak in rezultaty if kod == rodzaj]))
            for rodzaj in RodzajRezultatu.values
        )
        return Podsumowanie(wiersze, "Otwórz rezultaty")

    def na_pulpit(self, request: HttpRequest) -> list[tuple[str, Mapping[str, Any]]]:
        osoba = request.user
        if not osoba.ma_role(NazwaRoli.KOORDYNATOR, NazwaRoli.ANIMATOR):
            return []
        potwierdzenia = potwierdzanie.sprawy_z_czekajacymi(osoba) if osoba.ma_role(NazwaRoli.KOORDYNATOR) else []
        return [("rezultaty/_pulpit.html", {"potwierdzenia": potwierdzenia, "monitoring": monitoring.na_pulpit(osoba)})]

    def dane_wersji(self, sprawa: Sprawa) -> dict[str, Any]:
        return dokumenty.dane_wersji(sprawa)

    def demo(self, sprawa: Sprawa, dane: Mapping[str, Any], osoby: Mapping[str, Osoba]) -> None:
        demo.wypelnij(sprawa, dane, osoby)


przypomnienia.dolacz(przypomnienia_monitoringu.wyslij_zalegle)


def _monitoring(sprawa: Sprawa) -> tuple[tuple[str, str], ...]:
    """Say how the follow-ups of a closed case stand."""
    terminy = monitoring.terminy(sprawa)
    czekaja = [termin for termin in terminy if not termin.karta]
    if not czekaja:
        return (("Monitoring", "wszystkie odpowiedzi są zapisane"),) if terminy else ()
    return (("Monitoring", f"{czekaja[0].nazwa}: {czekaja[0].slownie}"),)


def _ile(wyniki: list[bool]) -> str:
    if not wyniki:
        return "nie zapisano"
    tak = sum(wyniki)
    return f"{tak} z {len(wyniki)} {odmiana(len(wyniki), 'zapisanego', 'zapisanych', 'zapisanych')} osiągnięto"
