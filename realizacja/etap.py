"""The card of stage IV."""

from sciezka.sprawa.etapy import KartaEtapu, zarejestruj


@zarejestruj
class Karta(KartaEtapu):
    kod = "realizacja"
    numer = "IV"
    nazwa = "Wspólna realizacja planu"
    url_name = "realizacja:etap"
    rodzaj_wersji = ""
    przejscie = "zakoncz_realizacje"
    co_otwiera = "najpierw przyjęty plan działania"
