"""Versions of products: the first comes with the product, old ones stay as they were, one acceptance each, who sees what."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from realizacja import warunki
from realizacja.models import Produkt, WersjaProduktu
from sciezka.rekrutacja.demo import SKAN
from sciezka.sprawa import pliki, zegar
from sciezka.sprawa.akta import Zalacznik
from sciezka.sprawa.models import Zdarzenie
from tests.conftest import Swiat
from tests.realizacja.pomoc import adres, potwierdz, produkt, strona, wpis
from tests.realizacja.test_wizyty import odmowa, sql


def dane_wersji(nazwa: str = "druga wersja.pdf", **zmiany: object) -> dict[str, object]:
    return {
        "co_zmieniono": "Poprawiono progi", "data": zegar.dzis().isoformat(), "plik": SimpleUploadedFile(nazwa, SKAN),
        **zmiany,
    }  # fmt: skip


def dane_odbioru(**zmiany: object) -> dict[str, object]:
    return {
        "odebral": "Jan Przykładowy", "funkcja_odbierajacego": "wójt", "data_odbioru": zegar.dzis().isoformat(),
        "rewizja": "1", **zmiany,
    }  # fmt: skip


def nowa_wersja(swiat: Swiat, wiersz: Produkt, **pola: object) -> WersjaProduktu:
    plik = pliki.zapisz_plik(swiat.sprawa, swiat.osoby["animator"], SimpleUploadedFile("nowy.pdf", SKAN))
    domyslne = {"zalacznik": plik, "co_zmieniono": "Zmiany", "data": zegar.dzis()}
    return WersjaProduktu.objects.create(sprawa=swiat.sprawa, produkt=wiersz, **(domyslne | pola))


def test_product_has_its_first_version_from_the_moment_it_exists(w_realizacji: Swiat) -> None:
    wiersz = produkt(w_realizacji, "regulamin", utworzyl=w_realizacji.osoby["animator"])
    wersja = wiersz.wersje.get()
    assert (wersja.numer, wersja.zalacznik_id, wersja.data) == (1, wiersz.zalacznik_id, wiersz.data)
    assert (wersja.utworzyl_id, wersja.utworzono) == (wiersz.utworzyl_id, wiersz.utworzono)


def test_next_version_is_current_and_the_old_one_stays_readable(w_realizacji: Swiat) -> None:
    wiersz = produkt(w_realizacji, "regulamin", widzi_gmina=True)
    pierwszy, dodaj = wiersz.zalacznik, adres(w_realizacji, "produkt_wersja_dodaj", wiersz.pk)
    dane = dane_wersji(klucz="7c9e6679-7425-40de-944b-e07fc1f90ae7")
    for _ in range(2):
        dane["plik"].seek(0)
        odpowiedz = w_realizacji.klient("animator").post(dodaj, dane)
        assert odpowiedz["Location"] == adres(w_realizacji, "produkt", wiersz.pk)
    wiersz.refresh_from_db()
    assert list(wiersz.wersje.values_list("numer", flat=True)) == [2, 1]
    assert wiersz.zalacznik.nazwa == "druga wersja.pdf"
    assert wiersz.zalacznik.widzi_gmina
    Zalacznik.objects.filter(pk=pierwszy.pk).update(widzi_gmina=True)
    for kto in ("animator", "urzednik"):
        tresc = strona(w_realizacji, kto, "produkt", wiersz.pk)
        assert tresc.index("Wersja 2") < tresc.index("Wersja 1")
        assert "Poprawiono progi" in tresc
        for plik in (pierwszy, wiersz.zalacznik):
            odpowiedz = w_realizacji.klient(kto).get(reverse("sprawa:plik", args=[w_realizacji.sprawa.pk, plik.pk]))
            assert odpowiedz.status_code == 200
    usun = w_realizacji.klient("animator").post(reverse("sprawa:plik_usun", args=[w_realizacji.sprawa.pk, pierwszy.pk]))
    assert usun.status_code == 409
    assert Zdarzenie.objects.filter(opis__contains="wersja 2", rodzaj="dodano").count() == 1


@pytest.mark.parametrize(
    ("zmiany", "komunikat"),
    [
        ({"co_zmieniono": " "}, "To pole jest wymagane"),
        ({"plik": ""}, "To pole jest wymagane"),
        ({"data": "2099-01-01"}, "w przyszłości"),
        ({"plik": SimpleUploadedFile("x.exe", b"MZ")}, "PDF, JPG, PNG"),
    ],
)
def test_wrong_version_comes_back(w_realizacji: Swiat, zmiany, komunikat) -> None:
    wiersz = produkt(w_realizacji, "regulamin")
    odpowiedz = w_realizacji.klient("animator").post(
        adres(w_realizacji, "produkt_wersja_dodaj", wiersz.pk), dane_wersji(**zmiany)
    )
    assert odpowiedz.status_code == 422
    assert komunikat in odpowiedz.content.decode()
    assert wiersz.wersje.count() == 1


def test_acceptance_is_recorded_once(w_realizacji: Swiat) -> None:
    wiersz = produkt(w_realizacji, "regulamin", widzi_gmina=True)
    wersja, klient = wiersz.wersje.get(), w_realizacji.klient("animator")
    odbior = adres(w_realizacji, "produkt_odbior", wersja.pk)
    wczoraj = (wersja.data - timedelta(days=1)).isoformat()
    for zmiany, zdanie in (({"odebral": " "}, "wymagane"), ({"data_odbioru": wczoraj}, "wcześniejszy niż dokument")):
        odpowiedz = klient.post(odbior, dane_odbioru(**zmiany))
        assert odpowiedz.status_code == 422
        assert zdanie in odpowiedz.content.decode()
    protokol = SimpleUploadedFile("protokol.pdf", SKAN)
    assert klient.post(odbior, dane_odbioru(plik=protokol, uwagi_odbioru="Bez uwag")).status_code == 302
    tresc = strona(w_realizacji, "urzednik", "produkt", wiersz.pk)
    assert "Jan Przykładowy, wójt" in tresc
    assert "protokol.pdf" in tresc
    assert klient.post(odbior, dane_odbioru(rewizja="2", odebral="Ktoś inny")).status_code == 409
    assert w_realizacji.klient("doradca").get(odbior).status_code == 403
    assert Zdarzenie.objects.filter(rodzaj="odebrano").count() == 1
    assert "odebrano" in strona(w_realizacji, "urzednik", "etap")


def test_hiding_a_product_hides_every_version(w_realizacji: Swiat) -> None:
    wiersz = produkt(w_realizacji, "regulamin", widzi_gmina=True)
    nowa_wersja(w_realizacji, wiersz)
    Zalacznik.objects.update(widzi_gmina=True)
    wiersz.refresh_from_db()
    dane = {"rodzaj": "regulamin", "nazwa": "Produkt", "rewizja": wiersz.rewizja}
    assert (
        w_realizacji.klient("animator").post(adres(w_realizacji, "produkt_zmien", wiersz.pk), dane).status_code == 302
    )
    assert not Zalacznik.objects.filter(wersje_produktow__produkt=wiersz, widzi_gmina=True).exists()
    assert w_realizacji.klient("urzednik").get(adres(w_realizacji, "produkt", wiersz.pk)).status_code == 404


def test_who_may_add_a_version(w_realizacji: Swiat) -> None:
    wiersz = produkt(w_realizacji, "regulamin")
    dodaj = adres(w_realizacji, "produkt_wersja_dodaj", wiersz.pk)
    assert w_realizacji.klient("doradca").post(dodaj, dane_wersji()).status_code == 403
    assert w_realizacji.klient("urzednik").get(dodaj).status_code == 403
    wlasny = produkt(w_realizacji, "procedura", utworzyl=w_realizacji.osoby["doradca"])
    wlasna = adres(w_realizacji, "produkt_wersja_dodaj", wlasny.pk)
    assert w_realizacji.klient("doradca").post(wlasna, dane_wersji()).status_code == 302


def test_product_with_versions_or_accepted_is_not_removed(w_realizacji: Swiat) -> None:
    klient = w_realizacji.klient("animator")
    pomylka, z_wersjami = produkt(w_realizacji, "inny"), produkt(w_realizacji, "regulamin")
    nowa_wersja(w_realizacji, z_wersjami)
    assert klient.post(adres(w_realizacji, "produkt_usun", z_wersjami.pk)).status_code == 409
    assert klient.post(adres(w_realizacji, "produkt_usun", pomylka.pk)).status_code == 302
    assert list(Produkt.objects.all()) == [z_wersjami]


def test_database_keeps_versions_as_they_were(w_realizacji: Swiat) -> None:
    wiersz, inny = produkt(w_realizacji, "regulamin"), produkt(w_realizacji, "procedura")
    pierwsza = wiersz.wersje.get()
    druga = nowa_wersja(w_realizacji, wiersz, numer=77)
    druga.refresh_from_db()
    assert druga.numer == 2  # the database counts
    for zmiana in ("co_zmieniono = 'X'", "data = data - 1", f"zalacznik_id = {druga.zalacznik_id}", "numer = 9"):
        odmowa(sql(f"UPDATE realizacja_wersjaproduktu SET {zmiana} WHERE id = %s", pierwsza.pk), "nie można zmienić")
    odmowa(sql("DELETE FROM realizacja_wersjaproduktu WHERE id = %s", pierwsza.pk), "nie można usunąć")
    odmowa(
        sql("UPDATE realizacja_produkt SET zalacznik_id = %s WHERE id = %s", inny.zalacznik_id, wiersz.pk), "następną"
    )
    odmowa(sql("UPDATE realizacja_produkt SET data = data - 1 WHERE id = %s", wiersz.pk), "dodając następną")
    odmowa(lambda: nowa_wersja(w_realizacji, wiersz, co_zmieniono=" "), "wersja_produktu_mowi_co_nowego")
    odmowa(sql("UPDATE realizacja_wersjaproduktu SET odebral = 'X' WHERE id = %s", pierwsza.pk), "odebrana_przez_kogos")
    odbior = {
        "odebral": "Jan", "funkcja_odbierajacego": "wójt", "data_odbioru": zegar.dzis(),
        "odbior_zapisal": w_realizacji.osoby["animator"], "odbior_zapisano": zegar.teraz(),
    }  # fmt: skip
    WersjaProduktu.objects.filter(pk=pierwsza.pk).update(**odbior)
    odmowa(lambda: WersjaProduktu.objects.filter(pk=pierwsza.pk).update(odebral="Piotr"), "ani jej odbioru")


def test_product_never_stands_without_a_version(w_realizacji: Swiat) -> None:
    wiersz = produkt(w_realizacji, "regulamin")
    usun = "DELETE FROM realizacja_wersjaproduktu WHERE produkt_id = %s; SET CONSTRAINTS ALL IMMEDIATE"
    odmowa(sql(usun, wiersz.pk), "co najmniej jedną wersję")


def test_versions_of_another_case_or_stage_are_refused(w_realizacji: Swiat) -> None:
    wiersz = produkt(w_realizacji, "koncepcja_z_planem")
    potwierdz(w_realizacji, wpis(w_realizacji))
    assert warunki.formy_obligatoryjne(w_realizacji.sprawa)[0].wykonana
    w_realizacji.droga().wypelnij("realizacja")
    w_realizacji.droga().przejdz("zakoncz_realizacje", "animator")
    odmowa(lambda: nowa_wersja(w_realizacji, wiersz), "tylko na etapie")
    tresc = strona(w_realizacji, "animator", "produkt", wiersz.pk)
    assert "Wersja 1" in tresc
    assert adres(w_realizacji, "produkt_wersja_dodaj", wiersz.pk) not in tresc
    assert w_realizacji.klient("animator").get(
        adres(w_realizacji, "produkt_wersja_dodaj", wiersz.pk)
    ).status_code == 409  # fmt: skip


def test_pages_do_not_grow_with_versions(w_realizacji: Swiat, django_assert_max_num_queries) -> None:
    wiersz = produkt(w_realizacji, "regulamin")
    for _ in range(6):
        nowa_wersja(w_realizacji, wiersz)
    klient, strona_produktu = w_realizacji.klient("animator"), adres(w_realizacji, "produkt", wiersz.pk)
    klient.get(strona_produktu)
    with django_assert_max_num_queries(12):
        klient.get(strona_produktu)
