"""The card of stage V."""

from sciezka.sprawa.etapy import KartaEtapu, zarejestruj


@zarejestruj
class Karta(KartaEtapu):
    kod = "rezultaty"
    numer = "V"
    nazwa = "Rezultaty"
    url_name = "rezultaty:etap"
    rodzaj_wersji = "raport"
    przejscie = "zakoncz"
    co_otwiera = "najpierw obie formy obligatoryjne"
