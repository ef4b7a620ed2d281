"""What stage IV puts on the home page: the short form with its municipality, and the coordinator's cards."""

from datetime import timedelta

import pytest
from django.urls import reverse

from realizacja import strona
from realizacja.demo import PRZYKLADY
from realizacja.models import WpisPracy
from sciezka.demo.droga import Droga
from sciezka.sprawa import etapy, otwarcie, zegar
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba, Rola
from sciezka.sprawa.slownik import NazwaRoli
from tests.conftest import Swiat, nowy_samorzad
from tests.realizacja.pomoc import dane_wpisu, potwierdz, wpis


def czekajace(swiat: Swiat) -> dict[str, list[Sprawa]]:
    return strona.do_potwierdzenia(Osoba.objects.get(pk=swiat.osoby["koordynator"].pk))


def test_entries_that_wait_for_somebody_else(w_realizacji: Swiat) -> None:
    assert czekajace(w_realizacji)["czekaja"] == []
    wpis(w_realizacji, "koordynator")
    assert czekajace(w_realizacji)["czekaja"] == []
    wiersz = wpis(w_realizacji)
    assert [sprawa.ile for sprawa in czekajace(w_realizacji)["czekaja"]] == [1]
    tresc = w_realizacji.klient("koordynator").get(reverse("pulpit")).content.decode()
    assert "Do potwierdzenia przez Ciebie" in tresc
    assert "?stan=niepotwierdzone#dziennik" in tresc
    potwierdz(w_realizacji, wiersz)
    assert czekajace(w_realizacji)["czekaja"] == []


def test_coordinator_of_another_project_sees_none_of_it(w_realizacji: Swiat) -> None:
    wpis(w_realizacji)
    obcy = Osoba.objects.get(pk=w_realizacji.osoby["obcy_koordynator"].pk)
    assert strona.do_potwierdzenia(obcy) == {"czekaja": []}


def test_short_form_goes_to_the_chosen_municipality(w_realizacji: Swiat) -> None:
    osoby = w_realizacji.osoby
    druga = otwarcie.otworz(
        osoby["koordynator"], projekt=w_realizacji.projekt, samorzad=nowy_samorzad("061408", "Druga Gmina")
    )
    otwarcie.nadaj_role(druga, osoby["koordynator"], osoby["animator"], NazwaRoli.ANIMATOR)
    otwarcie.nadaj_role(druga, osoby["koordynator"], osoby["doradca"], NazwaRoli.DORADCA)
    Rola.objects.create(osoba=osoby["obcy_urzednik"], rola=NazwaRoli.URZEDNIK, samorzad=druga.samorzad)
    klient, pulpit = w_realizacji.klient("animator"), reverse("pulpit")
    assert f"?sprawa={druga.pk}" not in klient.get(pulpit).content.decode()
    swieze = {nazwa: Osoba.objects.get(pk=osoba.pk) for nazwa, osoba in osoby.items()}
    Droga(Sprawa.objects.z_opisem().get(pk=druga.pk), swieze | {"urzednik": swieze["obcy_urzednik"]}).do_stanu(
        "realizacja"
    )
    adresy = {sprawa: reverse("realizacja:wpis_szybki", args=[sprawa]) for sprawa in (w_realizacji.sprawa.pk, druga.pk)}
    for wybrana, inna in ((w_realizacji.sprawa.pk, druga.pk), (druga.pk, w_realizacji.sprawa.pk)):
        tresc = klient.get(pulpit, {"sprawa": wybrana}).content.decode()
        assert f'action="{adresy[wybrana]}"' in tresc
        assert f"?sprawa={inna}" in tresc
    assert klient.post(adresy[druga.pk], dane_wpisu()).status_code == 302
    assert WpisPracy.objects.get().sprawa_id == druga.pk
    assert klient.get(pulpit, {"sprawa": "x"}).status_code == 200


def test_wrong_short_form_comes_back_whole(w_realizacji: Swiat) -> None:
    odpowiedz = w_realizacji.klient("animator").post(
        reverse("realizacja:wpis_szybki", args=[w_realizacji.sprawa.pk]), dane_wpisu(godziny="0,3", opis="Ważny opis")
    )
    assert odpowiedz.status_code == 422
    assert "Ważny opis" in odpowiedz.content.decode()
    assert w_realizacji.klient("animator").get(
        reverse("realizacja:wpis_szybki", args=[w_realizacji.sprawa.pk])
    ).status_code == 302  # fmt: skip


@pytest.mark.parametrize("numer", range(len(PRZYKLADY)))
def test_demo_leaves_nothing_missing_and_is_dated_within_the_stage(swiat: Swiat, numer: int) -> None:
    Rola.objects.update(od=zegar.dzis() - timedelta(days=300))
    poczatek = zegar.teraz() - timedelta(days=250)
    droga = Droga(swiat.odswiez(), swiat.osoby, numer=numer, poczatek=poczatek)
    droga.do_stanu("realizacja")
    od = Sprawa.objects.z_wiekiem().get(pk=swiat.sprawa.pk).w_stanie_od
    droga.wypelnij("realizacja", dni=120)
    assert etapy.karta("realizacja").braki(droga.sprawa) == []
    wpisy = list(WpisPracy.objects.order_by("data"))
    assert 6 <= len(wpisy) <= 10
    assert all(od <= wiersz.utworzono <= droga.chwila for wiersz in wpisy)
    assert (wpisy[-1].data - wpisy[0].data).days > 60
    assert all(wiersz.dzialanie is None or wiersz.dzialanie.forma == wiersz.forma for wiersz in wpisy)
    assert any(not wiersz.widzi_gmina and wiersz.notatka for wiersz in wpisy)
    zrobione = {wiersz.dzialanie_id for wiersz in wpisy}
    for dzialanie in droga.sprawa.dzialanie_set.select_related("zakonczenie"):
        assert dzialanie.zakonczenie.wynik == "zaniechane" or dzialanie.pk in zrobione
