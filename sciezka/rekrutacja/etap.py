"""The card of stage I."""

from sciezka.sprawa.etapy import KartaEtapu, zarejestruj


@zarejestruj
class Karta(KartaEtapu):
    kod = "rekrutacja"
    numer = "I"
    nazwa = "Rekrutacja i kontrakt"
    url_name = "rekrutacja:etap"
    rodzaj_wersji = "kontrakt"
    przejscie = "rozpocznij_diagnoze"
    co_otwiera = ""
