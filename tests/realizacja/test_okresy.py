"""Closed reporting periods: what is refused, the two ways in, the frozen sheets, the race of closing and saving."""

import threading
import uuid
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, connection, transaction
from django.urls import reverse

from realizacja import okresy
from realizacja.models import KorektaWpisu, WpisPracy
from realizacja.models_okresow import OkresSprawozdawczy, ZamknietaKarta, ZgodaNaPoznyWpis
from sciezka.sprawa import zegar
from sciezka.sprawa.models import Sprawa, Zdarzenie
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import Stan
from sciezka.sprawa.tresc import skrot
from sciezka.sprawa.wyjatki import OdmowaZapisu
from tests.conftest import Swiat, zbuduj_swiat
from tests.pomoc_pdf import sprawdz_pdf, tekst_pdf
from tests.realizacja.pomoc import TAJNE, adres, dane_wpisu, koryguj, potwierdz, strona, wpis
from tests.realizacja.pomoc_rodzajow import sesja

ZAMKNIETY = "zamkniętym okresie"


@pytest.fixture
def pozniej(w_realizacji: Swiat) -> Iterator[Swiat]:
    """The same case three weeks later, so that yesterday lies in the contract's period."""
    with zegar.w_chwili(zegar.teraz() + timedelta(days=21)):
        yield w_realizacji


def wczoraj() -> date:
    return zegar.dzis() - timedelta(days=1)


def zamknij(swiat: Swiat, od: date | None = None, do: date | None = None) -> OkresSprawozdawczy:
    koordynator = Osoba.objects.get(pk=swiat.osoby["koordynator"].pk)
    return okresy.zamknij(swiat.projekt.pk, koordynator, od or wczoraj() - timedelta(days=9), do or wczoraj())


def test_the_database_keeps_work_out_of_a_closed_period(w_realizacji: Swiat) -> None:
    w_srodku, dzisiejszy = wpis(w_realizacji, data=wczoraj()), wpis(w_realizacji)
    z_rada = wpis(w_realizacji, "doradca", forma=2, data=wczoraj())
    rada = sesja(w_realizacji, z_rada)
    zamknij(w_realizacji)
    wpisy = WpisPracy.objects.filter(pk=w_srodku.pk)
    proby = [
        lambda: wpis(w_realizacji, data=wczoraj()),
        lambda: wpisy.update(godziny=3),
        lambda: wpisy.update(data=zegar.dzis()),
        lambda: WpisPracy.objects.filter(pk=dzisiejszy.pk).update(data=wczoraj()),
        lambda: wpisy.delete(),
        lambda: wpisy._raw_delete(using="default"),
    ]
    for sprobuj in proby:
        with pytest.raises(DatabaseError, match=ZAMKNIETY), transaction.atomic():
            sprobuj()
    with pytest.raises(DatabaseError, match="okres jest zamknięty"), transaction.atomic():
        type(rada).objects.filter(pk=rada.pk).update(temat="Inny temat")
    potwierdz(w_realizacji, w_srodku)  # saying that it was so is not a change of the work
    assert WpisPracy.objects.potwierdzone().count() == 1
    koryguj(w_realizacji, w_srodku, godziny=Decimal(3))
    koryguj(w_realizacji, dzisiejszy, data=wczoraj())  # also what was never confirmed is corrected
    wpis(w_realizacji, data=wczoraj() - timedelta(days=10))


def test_the_database_keeps_a_closed_period_as_it_is(w_realizacji: Swiat) -> None:
    okres = zamknij(w_realizacji)
    koordynator = w_realizacji.osoby["koordynator"]
    zamkniete = OkresSprawozdawczy.objects.filter(pk=okres.pk)
    pola = {"projekt": w_realizacji.projekt, "zamknal": koordynator}
    for zdanie, od, do in [
        ("zachodzi na inny", okres.do, okres.do),
        ("zachodzi na inny", okres.od - timedelta(days=30), okres.od),
        ("który już minął", zegar.dzis(), zegar.dzis()),
    ]:
        with pytest.raises(DatabaseError, match=zdanie), transaction.atomic():
            OkresSprawozdawczy.objects.create(**pola, od=od, do=do)
    for zmiana in ({"do": zegar.dzis()}, {"zamknal": w_realizacji.osoby["animator"]}, {"powod_otwarcia": "x"}):
        with pytest.raises(DatabaseError, match="raz otworzyć"), transaction.atomic():
            zamkniete.update(**zmiana)
    with pytest.raises(DatabaseError, match="raz otworzyć"), transaction.atomic():
        zamkniete.delete()
    with pytest.raises(DatabaseError, match="okres_otwarty_z_powodem"), transaction.atomic():
        zamkniete.update(otwarto=zegar.teraz(), otworzyl=koordynator)
    assert zamkniete.update(otwarto=zegar.teraz(), otworzyl=koordynator, powod_otwarcia="Brak wpisu") == 1
    with pytest.raises(DatabaseError, match="raz otworzyć"), transaction.atomic():
        zamkniete.update(powod_otwarcia="Inny powód")
    wpis(w_realizacji, data=wczoraj())
    zamknij(w_realizacji)


def test_closing_freezes_the_sheets_and_lists_what_came_later(pozniej: Swiat) -> None:
    jawny = wpis(pozniej, data=wczoraj(), widzi_gmina=True, opis="Spotkanie z radą", notatka=TAJNE)
    wpis(pozniej, "doradca", forma=2, data=wczoraj(), opis=f"Ukryte {TAJNE}", godziny=Decimal("7.75"))
    potwierdz(pozniej, jawny)
    okres = zamknij(pozniej)
    karta = ZamknietaKarta.objects.get(osoba=pozniej.osoby["animator"])
    assert karta.sha256 == skrot(karta.dane)
    with pytest.raises(DatabaseError, match="Zamkniętej karty"), transaction.atomic():
        ZamknietaKarta.objects.update(sha256="0" * 64)
    assert Zdarzenie.objects.filter(rodzaj="okres_zamknieto", sprawa=pozniej.sprawa).count() == 1
    jawny.refresh_from_db()
    dane = dane_wpisu(
        data=wczoraj().isoformat(), godziny="2", opis="Spotkanie z radą i wójtem", widzi_gmina="on", notatka=TAJNE,
        rewizja=jawny.rewizja, klucz_korekty=uuid.uuid4(), powod_korekty="Nie wliczono rozmowy",
    )  # fmt: skip
    assert pozniej.klient("animator").post(adres(pozniej, "korekta", jawny.pk), dane).status_code == 302
    assert [korekta.wpis_id for korekta in okresy.pozniejsze_korekty(okres)] == [jawny.pk]
    lista = pozniej.klient("koordynator").get(reverse("okresy:okres", args=[okres.pk])).content.decode()
    for fragment in ("Nie wliczono rozmowy", "+1", karta.sha256[:16]):
        assert fragment in lista
    zamknieta = adres(pozniej, "karta_zamknieta", okres.pk)
    tekst = sprawdz_pdf(pozniej.klient("koordynator").get(zamknieta).content)
    for fragment in (
        "Stan na",
        "Późniejsze korekty okresu",
        "Nie wliczono rozmowy",
        "8,75",
        "Ukryte",
        karta.sha256[:20],
    ):
        assert fragment.replace(" ", "") in tekst.replace(" ", "").replace("\n", ""), fragment
    dla_gminy = tekst_pdf(pozniej.klient("urzednik").get(zamknieta).content)
    assert "Spotkanie z radą" in dla_gminy
    assert "Nie wliczono" in dla_gminy
    for fragment in ("Ukryte", TAJNE, "7,75"):
        assert fragment not in dla_gminy
    doradcy = f"{zamknieta}?osoba={pozniej.osoby['doradca'].pk}"
    assert pozniej.klient("urzednik").get(doradcy).status_code == 404
    assert pozniej.klient("doradca").get(doradcy).status_code == 200
    na_karcie = strona(pozniej, "urzednik", "karta")
    assert "Karta z dnia zamknięcia" in na_karcie
    assert TAJNE not in na_karcie
    assert "Nie wliczono" in na_karcie
    jawny.refresh_from_db()
    del dane["widzi_gmina"]
    ukryj = dane | {"rewizja": jawny.rewizja, "klucz_korekty": uuid.uuid4(), "powod_korekty": "Nie dla gminy"}
    assert pozniej.klient("animator").post(adres(pozniej, "korekta", jawny.pk), ukryj).status_code == 302
    assert "Nie wliczono" not in strona(pozniej, "urzednik", "karta"), "hidden now, so are its corrections"


def test_a_late_entry_needs_a_consent_and_says_so(pozniej: Swiat) -> None:
    okres = zamknij(pozniej)
    animator, koordynator = pozniej.klient("animator"), pozniej.klient("koordynator")
    dodaj, zgoda = adres(pozniej, "wpis_dodaj"), adres(pozniej, "zgoda_dodaj")
    odpowiedz = animator.post(dodaj, dane_wpisu(data=wczoraj().isoformat(), opis="Zapomniana praca"))
    assert odpowiedz.status_code == 422
    assert "zgodą koordynatora" in odpowiedz.content.decode()
    assert "Zapomniana praca" in odpowiedz.content.decode()
    assert animator.get(zgoda).status_code == 403
    pola = {"osoba": pozniej.osoby["animator"].pk, "data": wczoraj().isoformat(), "powod": "Choroba"}
    assert koordynator.post(zgoda, pola | {"data": zegar.dzis().isoformat()}).status_code == 422
    assert koordynator.post(zgoda, pola | {"powod": " "}).status_code == 422
    assert koordynator.post(zgoda, pola).status_code == 302
    udzielona = ZgodaNaPoznyWpis.objects.get()
    with pytest.raises(DatabaseError, match="nie można zmienić"), transaction.atomic():
        ZgodaNaPoznyWpis.objects.update(data=wczoraj() - timedelta(days=1))
    with pytest.raises(DatabaseError, match="innej osoby"), transaction.atomic():
        wpis(pozniej, "doradca", forma=2, data=wczoraj(), zgoda=udzielona)
    assert pozniej.klient("doradca").post(dodaj, dane_wpisu(data=wczoraj().isoformat(), forma="2")).status_code == 422
    assert animator.post(dodaj, dane_wpisu(data=wczoraj().isoformat(), opis="Zapomniana praca")).status_code == 302
    assert WpisPracy.objects.get().zgoda == udzielona
    assert animator.post(dodaj, dane_wpisu(data=wczoraj().isoformat(), opis="Druga")).status_code == 422
    assert "późny wpis" in strona(pozniej, "animator", "etap")
    assert [pozny.opis for pozny in okresy.pozne_wpisy(okres)] == ["Zapomniana praca"]
    tekst = sprawdz_pdf(animator.get(adres(pozniej, "karta_pdf"), {"od": okres.od, "do": okres.do}).content)
    assert "Choroba" in tekst
    cofnij = adres(pozniej, "zgoda_usun", udzielona.pk)
    assert koordynator.post(cofnij).status_code == 409
    assert ZgodaNaPoznyWpis.objects.exists()


def test_pages_of_periods_close_and_reopen(w_realizacji: Swiat) -> None:
    wiersz = wpis(w_realizacji, data=wczoraj())
    koordynator, projekt = w_realizacji.klient("koordynator"), w_realizacji.projekt
    strona_zamykania = reverse("okresy:zamknij", args=[projekt.pk])
    dane = {"od": wczoraj().isoformat(), "do": wczoraj().isoformat(), "klucz": uuid.uuid4()}
    assert "1 wpis" in koordynator.get(strona_zamykania, dane).content.decode().replace("\xa0", " ")
    assert koordynator.get(strona_zamykania, {"od": "2026-02-31", "do": "wczoraj"}).status_code == 200
    for zle, status, zdanie in [
        ({"do": zegar.dzis().isoformat()}, 409, "który już minął"),
        ({"do": (wczoraj() - timedelta(days=3)).isoformat()}, 422, "wcześniejszy niż początek"),
    ]:
        odpowiedz = koordynator.post(strona_zamykania, dane | zle)
        assert odpowiedz.status_code == status
        assert zdanie in odpowiedz.content.decode()
    assert koordynator.post(strona_zamykania, dane).status_code == 302
    assert koordynator.post(strona_zamykania, dane).status_code == 302  # sent twice, closed once
    okres = OkresSprawozdawczy.objects.get()
    for kto, status in [("obcy_koordynator", 404), ("animator", 403), ("urzednik", 403)]:
        for adres_strony in (reverse("okresy:okres", args=[okres.pk]), reverse("okresy:lista", args=[projekt.pk])):
            assert w_realizacji.klient(kto).get(adres_strony).status_code == status
    with pytest.raises(PermissionDenied):
        okresy.otworz(okres.pk, w_realizacji.osoby["obcy_koordynator"], "powód")
    animator = w_realizacji.klient("animator")
    assert f'"{adres(w_realizacji, "wpis_zmien", wiersz.pk)}"' not in strona(w_realizacji, "animator", "etap")
    for nazwa in ("wpis_zmien", "wpis_usun"):
        assert animator.post(adres(w_realizacji, nazwa, wiersz.pk), dane_wpisu(rewizja=1)).status_code == 409
    otworz = reverse("okresy:otworz", args=[okres.pk])
    assert koordynator.post(otworz, {"powod": " "}).status_code == 422
    assert koordynator.post(otworz, {"powod": "Pominięto szkolenie"}).status_code == 302
    assert koordynator.post(otworz, {"powod": "Jeszcze raz"}).status_code == 409
    assert Zdarzenie.objects.get(rodzaj="okres_otwarto").powod == "Pominięto szkolenie"
    assert animator.post(adres(w_realizacji, "wpis_usun", wiersz.pk)).status_code == 302
    assert koordynator.get(reverse("okresy:lista", args=[projekt.pk])).status_code == 200
    assert koordynator.get(reverse("okresy:projekty")).status_code == 302


def test_the_table_of_months_and_people_adds_up(w_realizacji: Swiat) -> None:
    wpis(w_realizacji, godziny=Decimal("1.5"), widzi_gmina=True)
    wpis(w_realizacji, "doradca", forma=2, godziny=Decimal("2.25"))
    tresc = strona(w_realizacji, "koordynator", "karta")
    assert "3,75 h" in tresc.replace("\xa0", " ")
    assert f"osoba={w_realizacji.osoby['doradca'].pk}" in tresc
    gmina = strona(w_realizacji, "urzednik", "karta")
    assert "3,75" not in gmina
    assert w_realizacji.osoby["doradca"].nazwa not in gmina


@pytest.mark.django_db(transaction=True)
def test_closing_that_races_a_save_has_the_entry_or_refuses_it() -> None:
    swiat = zbuduj_swiat()
    swiat.sprawa_na("realizacja")
    koordynator = Osoba.objects.get(pk=swiat.osoby["koordynator"].pk)
    start, wyniki = threading.Barrier(2), {}

    def zapisz() -> None:
        start.wait()
        try:
            for _ in range(5):
                with transaction.atomic():
                    Sprawa.objects.select_for_update(of=("self",)).get(pk=swiat.sprawa.pk)
                    wpis(swiat, data=wczoraj())
        except DatabaseError as blad:
            wyniki["odmowa"] = str(blad)
        connection.close()

    def zamykaj() -> None:
        start.wait()
        wyniki["okres"] = okresy.zamknij(swiat.projekt.pk, koordynator, wczoraj(), wczoraj())
        connection.close()

    watki = [threading.Thread(target=zapisz), threading.Thread(target=zamykaj)]
    for watek in watki:
        watek.start()
    for watek in watki:
        watek.join()
    zapisane = WpisPracy.objects.filter(data=wczoraj()).count()
    na_kartach = sum(len(karta.dane["wiersze"]) for karta in ZamknietaKarta.objects.filter(okres=wyniki["okres"]))
    assert zapisane == na_kartach
    assert zapisane == 5 or ZAMKNIETY in wyniki["odmowa"]
    # an entry whose transaction holds the case makes the closing wait, and is then in the sheets
    trzyma, puszczaj = threading.Event(), threading.Event()

    def trzymaj() -> None:
        with transaction.atomic():
            wpis(swiat, data=wczoraj() - timedelta(days=1), opis="W ostatniej chwili")
            trzyma.set()
            puszczaj.wait(10)
        connection.close()

    watek = threading.Thread(target=trzymaj)
    watek.start()
    trzyma.wait(10)
    zamykajacy = threading.Thread(target=lambda: wyniki.update(drugi=_zamknij_i_rozlacz(swiat, koordynator)))
    zamykajacy.start()
    puszczaj.set()
    watek.join()
    zamykajacy.join()
    opisy = [rzad["opis"] for karta in wyniki["drugi"].karty.all() for rzad in karta.dane["wiersze"]]
    assert opisy == [["W ostatniej chwili"]]


def _zamknij_i_rozlacz(swiat: Swiat, koordynator: Osoba) -> OkresSprawozdawczy:
    dzien = wczoraj() - timedelta(days=1)
    try:
        return okresy.zamknij(swiat.projekt.pk, koordynator, dzien, dzien)
    finally:
        connection.close()


@pytest.mark.django_db(transaction=True)
def test_two_people_closing_overlapping_periods_close_one() -> None:
    swiat = zbuduj_swiat()
    koordynator = Osoba.objects.get(pk=swiat.osoby["koordynator"].pk)
    start, wyniki = threading.Barrier(2), []

    def zamykaj(od: date) -> None:
        start.wait()
        try:
            okresy.zamknij(swiat.projekt.pk, koordynator, od, wczoraj())
            wyniki.append("zamknięto")
        except OdmowaZapisu as odmowa:
            wyniki.append(str(odmowa))
        connection.close()

    watki = [threading.Thread(target=zamykaj, args=[wczoraj() - timedelta(days=dni)]) for dni in (0, 5)]
    for watek in watki:
        watek.start()
    for watek in watki:
        watek.join()
    assert sorted(wynik[:10] for wynik in wyniki) == ["Ten okres ", "zamknięto"]


def test_a_correction_outside_stage_four_waits_for_the_case(w_realizacji: Swiat) -> None:
    wiersz = wpis(w_realizacji, data=wczoraj())
    potwierdz(w_realizacji, wiersz)
    zamknij(w_realizacji)
    w_realizacji.droga().przejdz("cofnij", powod="Zmiana partnera")
    assert w_realizacji.odswiez().stan == Stan.PLAN
    assert w_realizacji.klient("animator").get(adres(w_realizacji, "korekta", wiersz.pk)).status_code == 409
    assert not KorektaWpisu.objects.exists()
