"""Products of the work, the reason why there will be no concept, and how actions end."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from realizacja import warunki
from realizacja.models import Produkt, Realizacja, StanDzialania
from sciezka.rekrutacja.demo import SKAN
from sciezka.sprawa import zegar
from sciezka.sprawa.akta import Zalacznik
from sciezka.sprawa.models import Zdarzenie
from tests.conftest import Swiat
from tests.realizacja.pomoc import TAJNE, adres, potwierdz, produkt, strona, wpis


def dane_produktu(**zmiany: object) -> dict[str, object]:
    return {
        "rodzaj": "koncepcja_z_planem",
        "nazwa": "Koncepcja i plan",
        "data": zegar.dzis().isoformat(),
        "plik": SimpleUploadedFile("koncepcja.pdf", SKAN),
        **zmiany,
    }


@pytest.mark.parametrize(
    ("zmiany", "komunikat"),
    [
        ({"plik": ""}, "To pole jest wymagane"),
        ({"plik": SimpleUploadedFile("koncepcja.exe", b"MZ")}, "PDF, JPG, PNG"),
        ({"data": "2099-01-01"}, "w przyszłości"),
        ({"rodzaj": "wiersz"}, "Wybierz poprawną wartość"),
        ({"nazwa": " "}, "To pole jest wymagane"),
    ],
)
def test_wrong_product_comes_back(w_realizacji: Swiat, zmiany, komunikat) -> None:
    odpowiedz = w_realizacji.klient("animator").post(
        adres(w_realizacji, "produkt_dodaj"), dane_produktu(opis="Mój opis", **zmiany)
    )
    assert odpowiedz.status_code == 422
    assert komunikat in odpowiedz.content.decode()
    assert "Mój opis" in odpowiedz.content.decode()
    assert not Produkt.objects.exists()


def test_product_is_for_the_team_until_it_is_shown(w_realizacji: Swiat) -> None:
    assert (
        w_realizacji.klient("animator").post(adres(w_realizacji, "produkt_dodaj"), dane_produktu()).status_code == 302
    )
    wiersz = Produkt.objects.get()
    assert not wiersz.widzi_gmina
    assert not wiersz.zalacznik.widzi_gmina
    assert "Koncepcja i plan" not in strona(w_realizacji, "urzednik", "etap")
    Produkt.objects.update(widzi_gmina=True)
    tresc = strona(w_realizacji, "urzednik", "etap")
    assert "Koncepcja i plan" in tresc
    assert "koncepcja.pdf" not in tresc
    assert "plik widzi tylko zespół" in strona(w_realizacji, "animator", "etap")


def test_stale_product_shows_both_versions(w_realizacji: Swiat) -> None:
    wiersz = produkt(w_realizacji, "regulamin")
    Produkt.objects.update(nazwa="Nazwa drugiej osoby")
    odpowiedz = w_realizacji.klient("animator").post(
        adres(w_realizacji, "produkt_zmien", wiersz.pk), dane_produktu(nazwa="Moja nazwa", rewizja="1")
    )
    assert odpowiedz.status_code == 409
    assert all(nazwa in odpowiedz.content.decode() for nazwa in ("Moja nazwa", "Nazwa drugiej osoby"))


def test_doradca_adds_and_changes_own_products_only(w_realizacji: Swiat) -> None:
    doradca, cudzy = w_realizacji.klient("doradca"), produkt(w_realizacji, "regulamin", nazwa="Cudzy")
    assert doradca.post(adres(w_realizacji, "produkt_dodaj"), dane_produktu(rodzaj="procedura")).status_code == 302
    wlasny = Produkt.objects.get(rodzaj="procedura")
    tresc = strona(w_realizacji, "doradca", "etap")
    assert adres(w_realizacji, "produkt_zmien", wlasny.pk) in tresc
    assert adres(w_realizacji, "produkt_zmien", cudzy.pk) not in tresc
    assert doradca.get(adres(w_realizacji, "produkt_zmien", cudzy.pk)).status_code == 403
    dane = dane_produktu(rewizja=cudzy.rewizja, widzi_gmina="on")
    assert doradca.post(adres(w_realizacji, "produkt_zmien", cudzy.pk), dane).status_code == 403
    assert not Produkt.objects.get(pk=cudzy.pk).widzi_gmina


def test_removed_product_leaves_its_file_and_a_trace(w_realizacji: Swiat) -> None:
    wiersz = produkt(w_realizacji, "koncepcja_z_planem")
    assert warunki.formy_obligatoryjne(w_realizacji.sprawa)[0].braki
    assert w_realizacji.klient("animator").post(adres(w_realizacji, "produkt_usun", wiersz.pk)).status_code == 302
    assert not Produkt.objects.exists()
    assert Zalacznik.objects.filter(pk=wiersz.zalacznik_id, usunieto__isnull=True).exists()
    assert Zdarzenie.objects.filter(sprawa=w_realizacji.sprawa, rodzaj="usunieto").exists()


def test_reason_instead_of_the_concept(w_realizacji: Swiat) -> None:
    potwierdz(w_realizacji, wpis(w_realizacji))
    animator, powod = w_realizacji.klient("animator"), adres(w_realizacji, "brak_koncepcji")
    assert animator.post(powod, {"brak_koncepcji_powod": " "}).status_code in {302, 422}
    assert not warunki.formy_obligatoryjne(w_realizacji.sprawa)[0].wykonana
    dane = {"brak_koncepcji_powod": "Nie ma współzałożyciela", "notatka": TAJNE}
    zapisany = Realizacja.objects.first()
    dane |= {"rewizja": zapisany.rewizja, "klucz": zapisany.klucz} if zapisany else {}
    assert animator.post(powod, dane).status_code == 302
    assert warunki.formy_obligatoryjne(w_realizacji.sprawa)[0].wykonana
    assert "Nie ma współzałożyciela" in strona(w_realizacji, "koordynator", "etap")
    for nazwa in ("sprawa:strona", "sprawa:historia", "realizacja:etap"):
        tresc = w_realizacji.klient("urzednik").get(reverse(nazwa, args=[w_realizacji.sprawa.pk])).content.decode()
        assert TAJNE not in tresc
    assert w_realizacji.klient("doradca").get(powod).status_code == 403


def test_action_closes_and_opens_again(w_realizacji: Swiat) -> None:
    dzialanie = w_realizacji.sprawa.dzialanie_set.order_by("numer").first()
    animator, zakoncz = w_realizacji.klient("animator"), adres(w_realizacji, "dzialanie_zakoncz", dzialanie.pk)
    dane = {"wynik": "wykonane", "powod": "", "data": zegar.dzis().isoformat()}
    assert "w przyszłości" in animator.post(zakoncz, dane | {"data": "2099-01-01"}).content.decode()
    assert animator.post(zakoncz, dane).status_code == 302
    assert f"wykonane, {zegar.dzis():%d.%m.%Y}" in strona(w_realizacji, "animator", "etap")
    otworz = adres(w_realizacji, "dzialanie_otworz", StanDzialania.objects.get().pk)
    assert w_realizacji.klient("doradca").post(otworz).status_code == 403
    assert animator.post(otworz).status_code == 302
    assert not StanDzialania.objects.exists()
    assert w_realizacji.klient("animator").get(adres(w_realizacji, "dzialanie_zakoncz", 999999)).status_code == 404


def test_actions_show_planned_and_done_hours(w_realizacji: Swiat) -> None:
    dzialanie = w_realizacji.sprawa.dzialanie_set.filter(forma=1).first()
    for godziny in ("1.25", "2.5"):
        wpis(w_realizacji, dzialanie=dzialanie, godziny=godziny)
    tresc = strona(w_realizacji, "animator", "etap")
    assert "3,75\xa0h" in tresc.replace(" h", "\xa0h")
