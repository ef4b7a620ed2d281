"""The card of stage II."""

from sciezka.sprawa.etapy import KartaEtapu, zarejestruj


@zarejestruj
class Karta(KartaEtapu):
    kod = "diagnoza"
    numer = "II"
    nazwa = "Diagnoza"
    url_name = "diagnoza:etap"
    rodzaj_wersji = "diagnoza"
    przejscie = "zatwierdz_diagnoze"
    co_otwiera = "najpierw podpisany kontrakt"
