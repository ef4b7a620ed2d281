"""Reminders: exactly who gets what and when, once, until the turn ends; putting them off."""

import threading
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse
from procrastinate.contrib.django.models import ProcrastinateJob

from sciezka.dokumenty.typografia import data_slownie
from sciezka.sprawa import przejscia, przypomnienia, wersje, zegar
from sciezka.sprawa.akta import Przypomnienie, Uwaga, Wersja, WstrzymaniePrzypomnien
from sciezka.sprawa.osoby import Rola
from sciezka.sprawa.slownik import NazwaRoli
from tests.conftest import Swiat, zbuduj_swiat


def _poniedzialek() -> datetime:
    """Return 10:00 on the next Monday: roles begin today, and seven days after a Monday is a working day too."""
    dzien = zegar.dzis() + timedelta(days=7 - zegar.dzis().weekday())
    return datetime.combine(dzien, time(10), tzinfo=ZoneInfo("Europe/Warsaw"))


PONIEDZIALEK = _poniedzialek()


def za(dni: int) -> str:
    return data_slownie((PONIEDZIALEK + timedelta(days=dni)).date()).replace("\xa0", " ")


@pytest.fixture
def wyslana(swiat: Swiat) -> Wersja:
    """A diagnosis sent on a Monday; the municipality has 14 days."""
    swiat.sprawa_na("diagnoza")
    swiat.droga().wypelnij("diagnoza")
    with zegar.w_chwili(PONIEDZIALEK):
        return wersje.wyslij(swiat.sprawa.pk, "diagnoza", swiat.osoby["animator"])


def po(dni: float) -> list[str]:
    """Run the morning's job so many days later; return the addresses it wrote to."""
    przed = ProcrastinateJob.objects.count()
    with zegar.w_chwili(PONIEDZIALEK + timedelta(days=dni)):
        przypomnienia.wyslij_zalegle()
    return [zadanie.args["do"] for zadanie in ProcrastinateJob.objects.order_by("id")[przed:]]


def odeslij(swiat: Swiat, wersja: Wersja, dni: int) -> Uwaga:
    with zegar.w_chwili(PONIEDZIALEK + timedelta(days=dni)):
        klucz = Wersja.objects.defer(None).get(pk=wersja.pk).dane["czesci"][0]["klucz"]
        uwaga = wersje.zglos_uwage(wersja.pk, swiat.osoby["urzednik"], klucz, "Do poprawy.")
        wersje.odeslij(wersja.pk, swiat.osoby["urzednik"])
    return uwaga


def test_officials_are_reminded_after_seven_and_fourteen_days(swiat: Swiat, wyslana: Wersja) -> None:
    urzednik = swiat.osoby["urzednik"].email
    assert [po(dni) for dni in (0, 1, 6)] == [[], [], []]
    assert po(7) == [urzednik]
    assert [po(dni) for dni in (7, 7.2, 8, 13)] == [[], [], [], []]
    assert po(14) == [urzednik]
    assert [po(dni) for dni in (14, 15, 21, 28)] == [[], [], [], []]
    zadanie = ProcrastinateJob.objects.latest("id")
    assert zadanie.args["temat"] == "Przypomnienie o decyzji: raport z diagnozy, Puławy, wersja 1"
    assert "od 14 dni" in zadanie.args["tekst"]


def test_missed_days_are_caught_up_with_one_mail(swiat: Swiat, wyslana: Wersja) -> None:
    assert po(16) == [swiat.osoby["urzednik"].email]
    assert po(17) == []
    assert list(Przypomnienie.objects.values_list("prog", flat=True)) == [7, 14]


def test_weekend_waits_for_monday(swiat: Swiat, wyslana: Wersja) -> None:
    with zegar.w_chwili(PONIEDZIALEK + timedelta(days=12)):  # a Saturday; the second one is due
        Przypomnienie.objects.create(wersja=wyslana, tura="gmina", prog=7)
        assert przypomnienia.kolej(wyslana).nastepne == (PONIEDZIALEK + timedelta(days=14)).date()
    with zegar.w_chwili(PONIEDZIALEK + timedelta(days=19)):
        assert przypomnienia.kolej(wyslana).nastepne == (PONIEDZIALEK + timedelta(days=21)).date()
    assert po(19) == []
    assert po(21) == [swiat.osoby["urzednik"].email]


def test_after_the_return_it_is_the_teams_turn_until_remarks_are_answered(swiat: Swiat, wyslana: Wersja) -> None:
    uwaga = odeslij(swiat, wyslana, dni=7)
    assert po(8) == []
    assert po(14) == [swiat.osoby["animator"].email]
    with zegar.w_chwili(PONIEDZIALEK + timedelta(days=15)):
        wersje.zalatw_uwage(uwaga.pk, swiat.osoby["animator"], "Poprawiono.")
    assert po(21) == []


@pytest.mark.parametrize("koniec", ["przyjeta", "wycofana", "przerwana"])
def test_reminders_stop_when_the_turn_ends(swiat: Swiat, wyslana: Wersja, koniec: str) -> None:
    if koniec == "przyjeta":
        decyzja = {"decydent": "Jan Wójt", "funkcja": "wójt", "podstawa": "zarządzenie nr 1"}
        wersje.przyjmij(wyslana.pk, swiat.osoby["urzednik"], **decyzja)
    elif koniec == "wycofana":
        wersje.wycofaj(wyslana.pk, swiat.osoby["animator"], "Błąd.")
    else:
        przejscia.wykonaj(swiat.sprawa.pk, "przerwij", swiat.osoby["koordynator"], powod="Wybory.")
    assert po(7) == []
    assert not Przypomnienie.objects.exists()


def test_people_whose_role_ended_or_account_is_closed_get_nothing(swiat: Swiat, wyslana: Wersja) -> None:
    swiat.osoby["urzednik"].is_active = False
    swiat.osoby["urzednik"].save()
    assert po(7) == []
    swiat.osoby["urzednik"].is_active = True
    swiat.osoby["urzednik"].save()
    Rola.objects.filter(osoba=swiat.osoby["urzednik"], rola=NazwaRoli.URZEDNIK).update(do=zegar.dzis())
    assert po(8) == []


def test_putting_off_moves_the_next_one_and_says_who_did_it(swiat: Swiat, wyslana: Wersja) -> None:
    url = reverse("sprawa:przypomnienie_odloz", args=[swiat.sprawa.pk, wyslana.pk])
    urzednik = swiat.klient("urzednik")
    with zegar.w_chwili(PONIEDZIALEK + timedelta(days=4)):
        assert f"Następne przypomnienie przyjdzie {za(7)}" in czysty(urzednik.get(url))
        for _ in range(2):
            assert urzednik.post(url, {"dni": "7"}).status_code == 302
        assert WstrzymaniePrzypomnien.objects.count() == 1
        strona = czysty(urzednik.get(reverse("sprawa:strona", args=[swiat.sprawa.pk])))
        assert f"Następne przypomnienie: {za(11)}" in strona
        assert f"Odłożenie: {swiat.osoby['urzednik']}" in strona
        assert urzednik.post(url, {"dni": "14"}).status_code == 409  # beyond the deadline
        assert urzednik.post(url, {"dni": "5"}).status_code == 422
    assert [po(dni) for dni in (7, 10)] == [[], []]
    assert po(11) == [swiat.osoby["urzednik"].email]


def czysty(odpowiedz: object) -> str:
    return odpowiedz.content.decode().replace("\xa0", " ").replace("&nbsp;", " ")


def test_only_those_whose_turn_it_is_put_it_off(swiat: Swiat, wyslana: Wersja) -> None:
    url = reverse("sprawa:przypomnienie_odloz", args=[swiat.sprawa.pk, wyslana.pk])
    for kto, kod in (("animator", 403), ("doradca", 403), ("obcy_urzednik", 404), ("obcy_animator", 404)):
        assert swiat.klient(kto).post(url, {"dni": "3"}).status_code == kod
    odeslij(swiat, wyslana, dni=1)
    assert swiat.klient("urzednik").post(url, {"dni": "3"}).status_code == 403
    assert swiat.klient("animator").post(url, {"dni": "3"}).status_code == 302
    strona = czysty(swiat.klient("urzednik").get(reverse("sprawa:strona", args=[swiat.sprawa.pk])))
    assert "Następne przypomnienie" not in strona


@pytest.mark.parametrize("kto", ["koordynator", "animator", "urzednik"])
def test_case_page_under_review_keeps_its_query_budget(
    swiat: Swiat, wyslana: Wersja, kto: str, django_assert_max_num_queries
) -> None:
    klient, url = swiat.klient(kto), reverse("sprawa:strona", args=[swiat.sprawa.pk])
    klient.get(url)
    with django_assert_max_num_queries(15):
        assert "Następne przypomnienie" in klient.get(url).content.decode()


def test_what_was_sent_is_on_record_for_good(swiat: Swiat, wyslana: Wersja) -> None:
    po(7)
    assert swiat.sprawa.zdarzenia.filter(rodzaj="przypomnienie").count() == 1
    with pytest.raises(IntegrityError, match="nie można zmienić"), transaction.atomic():
        Przypomnienie.objects.all().delete()
    with pytest.raises(IntegrityError, match="przypomnienie_raz"), transaction.atomic():
        Przypomnienie.objects.create(wersja=wyslana, tura="gmina", prog=7)


@pytest.mark.django_db(transaction=True)
def test_two_workers_send_one_mail() -> None:
    swiat = zbuduj_swiat()
    swiat.sprawa_na("diagnoza")
    swiat.droga().wypelnij("diagnoza")
    with zegar.w_chwili(PONIEDZIALEK):
        wersje.wyslij(swiat.sprawa.pk, "diagnoza", swiat.osoby["animator"])
    przed = ProcrastinateJob.objects.count()
    start = threading.Barrier(2)

    def pracuj() -> None:
        start.wait()
        with zegar.w_chwili(PONIEDZIALEK + timedelta(days=7)):
            przypomnienia.wyslij_zalegle()
        connection.close()

    watki = [threading.Thread(target=pracuj) for _ in range(2)]
    for watek in watki:
        watek.start()
    for watek in watki:
        watek.join()
    assert ProcrastinateJob.objects.count() == przed + 1
