"""Review by link, the inviting side: who may invite and revoke, what is refused, how the list tells it."""

from datetime import timedelta

import pytest
from django.core import mail
from django.urls import reverse

from sciezka.sprawa import recenzja, wersje, zapraszanie, zegar
from sciezka.sprawa.akta import Wersja
from sciezka.sprawa.listy_recenzji import wyslij_kod, wyslij_zaproszenie
from sciezka.sprawa.models import Zdarzenie
from sciezka.sprawa.odnosniki import KodOdnosnika, Odnosnik
from sciezka.sprawa.slownik import StanOdnosnika
from sciezka.sprawa.wyjatki import OdmowaZapisu
from tests.conftest import Swiat
from tests.sprawa.gosc import GOSC, kod_z_poczty, w_sprawie, zapros


def test_who_may_invite_and_revoke(swiat: Swiat, wyslany: Wersja) -> None:
    dane = {**GOSC, "wazny_do": str(zegar.dzis() + timedelta(days=3)), "klucz": "6f9619ff-8b86-4011-b42d-00c04fc964ff"}
    adres = w_sprawie(swiat, "odnosnik_dodaj", wyslany.pk)
    for kto, kod in (("doradca", 403), ("obcy_urzednik", 404), ("obcy_koordynator", 404), ("administrator", 404)):
        assert swiat.klient(kto).post(adres, dane).status_code == kod
    assert not Odnosnik.objects.exists()
    for kto in ("urzednik", "animator", "koordynator"):
        assert swiat.klient(kto).get(adres).status_code == 200
        assert swiat.klient(kto).post(adres, dane).status_code == 302
    odnosnik = Odnosnik.objects.get()
    odwolanie = w_sprawie(swiat, "odnosnik_odwolaj", odnosnik.pk)
    for kto, kod in (("doradca", 403), ("obcy_urzednik", 404)):
        assert swiat.klient(kto).post(odwolanie).status_code == kod
        assert GOSC["email"] not in swiat.klient(kto).get(w_sprawie(swiat, "wersja", wyslany.pk)).content.decode()
    lista = swiat.klient("urzednik").get(w_sprawie(swiat, "wersja", wyslany.pk)).content.decode()
    assert "nieotwarty" in lista
    assert GOSC["email"] in lista
    for _ in range(2):
        assert swiat.klient("animator").post(odwolanie).status_code == 302
    assert Zdarzenie.objects.filter(rodzaj="odnosnik_odwolano").count() == 1
    assert "odwołany" in swiat.klient("urzednik").get(w_sprawie(swiat, "wersja", wyslany.pk)).content.decode()


def test_link_of_another_case_is_not_there(swiat: Swiat, odnosnik: Odnosnik) -> None:
    from sciezka.sprawa import otwarcie

    inna = otwarcie.otworz(swiat.osoby["koordynator"], projekt=swiat.projekt, samorzad=swiat.inny_samorzad)
    for nazwa in ("odnosnik_odwolaj", "odnosnik_ponow"):
        assert (
            swiat.klient("koordynator").post(reverse(f"sprawa:{nazwa}", args=[inna.pk, odnosnik.pk])).status_code == 404
        )
    assert Odnosnik.objects.get().czynny


@pytest.mark.parametrize(
    ("zmiana", "zdanie"),
    [
        ({"email": "URZEDNIK@test.example"}, "ma konto w tej sprawie"),
        ({"email": "animator@test.example"}, "ma konto w tej sprawie"),
        ({"wazny_do": zegar.dzis() - timedelta(days=1)}, "najwyżej 30 dni"),
        ({"wazny_do": zegar.dzis() + timedelta(days=31)}, "najwyżej 30 dni"),
    ],
)
def test_refused_invitation_says_why(swiat: Swiat, wyslany: Wersja, zmiana: dict, zdanie: str) -> None:
    with pytest.raises(OdmowaZapisu, match=zdanie):
        zapros(swiat, wyslany, **zmiana)
    assert not Odnosnik.objects.exists()


def test_same_person_is_invited_once_until_revoked(swiat: Swiat, odnosnik: Odnosnik) -> None:
    with pytest.raises(OdmowaZapisu, match="działający odnośnik"):
        zapros(swiat, odnosnik.wersja, email="HALINA@urzad.example")
    zapraszanie.odwolaj(odnosnik.pk, swiat.osoby["urzednik"])
    assert zapros(swiat, odnosnik.wersja).pk != odnosnik.pk


def test_decided_version_takes_no_new_links(swiat: Swiat, wyslany: Wersja) -> None:
    wersje.wycofaj(wyslany.pk, swiat.osoby["animator"], "Pomyłka")
    dane = {**GOSC, "wazny_do": str(zegar.dzis()), "klucz": "6f9619ff-8b86-4011-b42d-00c04fc964ff"}
    odmowa = swiat.klient("animator").post(w_sprawie(swiat, "odnosnik_dodaj", wyslany.pk), dane)
    assert odmowa.status_code == 409
    assert GOSC["email"] in odmowa.content.decode()


def test_invitation_is_sent_again_with_the_same_link_after_a_while(swiat: Swiat, odnosnik: Odnosnik) -> None:
    adres = w_sprawie(swiat, "odnosnik_ponow", odnosnik.pk)
    swiat.klient("animator").post(adres)
    assert not Zdarzenie.objects.filter(rodzaj="odnosnik_ponowiono").exists()
    with zegar.w_chwili(zegar.teraz() + timedelta(minutes=11)):
        swiat.klient("animator").post(adres)
    assert Zdarzenie.objects.filter(rodzaj="odnosnik_ponowiono").count() == 1
    for _ in range(2):
        wyslij_zaproszenie(odnosnik_id=odnosnik.pk)
    assert mail.outbox[-1].body == mail.outbox[-2].body


def test_states_in_the_list(swiat: Swiat, odnosnik: Odnosnik) -> None:
    def stan() -> StanOdnosnika:
        return Odnosnik.objects.get(pk=odnosnik.pk).stan

    assert stan() == StanOdnosnika.NIEOTWARTY
    recenzja.zamow_kod(odnosnik.pk)
    assert stan() == StanOdnosnika.KOD
    wyslij_kod(kod_id=KodOdnosnika.objects.get().pk)
    recenzja.sprawdz_kod(odnosnik.pk, kod_z_poczty())
    assert stan() == StanOdnosnika.OTWARTY
    with zegar.w_chwili(odnosnik.wygasa):
        assert stan() == StanOdnosnika.WYGASL
    zapraszanie.odwolaj(odnosnik.pk, swiat.osoby["animator"])
    assert stan() == StanOdnosnika.ODWOLANY
