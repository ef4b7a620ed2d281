"""The card of stage III."""

from sciezka.sprawa.etapy import KartaEtapu, zarejestruj


@zarejestruj
class Karta(KartaEtapu):
    kod = "plan"
    numer = "III"
    nazwa = "Plan działania"
    url_name = "plan:etap"
    rodzaj_wersji = "plan"
    przejscie = "zatwierdz_plan"
    co_otwiera = "najpierw przyjęta diagnoza"
