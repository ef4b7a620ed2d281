"""The review loop: frozen versions, remarks pinned to parts, acceptance with a person, differences."""

import pytest
from django.core import mail
from django.urls import reverse

from sciezka.sprawa import tresc, wersje
from sciezka.sprawa.akta import Uwaga, Wersja
from sciezka.sprawa.slownik import NazwaRoli
from sciezka.sprawa.wyjatki import NieaktualnyStan, OdmowaZapisu, SaBraki
from tests.conftest import Swiat
from tests.pomoc_pdf import sprawdz_pdf


@pytest.fixture
def wyslana(swiat: Swiat) -> Wersja:
    swiat.sprawa_na("diagnoza")
    droga = swiat.droga()
    droga.wypelnij("diagnoza")
    wersja = droga.wyslij("diagnoza")
    swiat.odswiez()
    return wersja


def adres(swiat: Swiat, nazwa: str, *args: object) -> str:
    return reverse(f"sprawa:{nazwa}", args=[swiat.sprawa.pk, *args])


def czesci(wersja: Wersja) -> list[dict]:
    return Wersja.objects.defer(None).get(pk=wersja.pk).dane["czesci"]


def test_incomplete_document_cannot_be_sent(swiat: Swiat) -> None:
    swiat.sprawa_na("diagnoza")
    with pytest.raises(SaBraki):
        wersje.wyslij(swiat.sprawa.pk, "diagnoza", swiat.osoby["animator"])
    odpowiedz = swiat.klient("animator").post(adres(swiat, "wersja_wyslij", "diagnoza"))
    assert odpowiedz.status_code == 409
    assert not Wersja.objects.filter(rodzaj="diagnoza").exists()


def test_sent_version_is_a_valid_pdf_with_its_hashes(swiat: Swiat, wyslana: Wersja) -> None:
    odpowiedz = swiat.klient("urzednik").get(adres(swiat, "wersja_pdf", wyslana.pk))
    tekst = sprawdz_pdf(odpowiedz.content)
    wersja = Wersja.objects.defer(None).get(pk=wyslana.pk)
    assert odpowiedz["X-Sha256"] == wersja.sha256
    assert wersja.sha256_danych in tekst.replace(" ", "")
    assert "Strona 1 z" in tekst
    assert tresc.skrot(wersja.dane) == wersja.sha256_danych


def test_double_send_makes_one_version(swiat: Swiat) -> None:
    swiat.sprawa_na("diagnoza")
    swiat.droga().wypelnij("diagnoza")
    swiat.odswiez()
    dane = {"klucz": "6a9ad7b4-0a3e-4cf1-9d6d-5b7b2f3a1c11", "rewizja": swiat.sprawa.rewizja}
    for _ in range(2):
        assert swiat.klient("animator").post(adres(swiat, "wersja_wyslij", "diagnoza"), dane).status_code == 302
    assert Wersja.objects.filter(rodzaj="diagnoza").count() == 1


def test_officials_get_one_mail_without_personal_data(swiat: Swiat, wyslana: Wersja) -> None:
    from procrastinate.contrib.django.models import ProcrastinateJob

    zadanie = ProcrastinateJob.objects.filter(args__temat__startswith="Do przeglądu").get()
    assert zadanie.args["do"] == swiat.osoby["urzednik"].email
    assert zadanie.args["temat"] == "Do przeglądu: raport z diagnozy, Puławy, wersja 1"
    assert adres(swiat, "wersja", wyslana.pk) in zadanie.args["tekst"]
    assert mail.outbox == []


def test_official_returns_with_remarks_and_the_team_answers(swiat: Swiat, wyslana: Wersja) -> None:
    urzednik, animator = swiat.klient("urzednik"), swiat.klient("animator")
    klucz = czesci(wyslana)[1]["klucz"]
    assert urzednik.post(adres(swiat, "wersja_odeslij", wyslana.pk)).status_code == 409
    dodaj = adres(swiat, "uwaga_dodaj", wyslana.pk)
    odpowiedz = urzednik.post(dodaj, {"czesc": klucz, "tresc": "   "})
    assert odpowiedz.status_code == 422
    assert "Wpisz treść uwagi." in odpowiedz.content.decode()
    assert urzednik.post(dodaj, {"czesc": "nie-ma", "tresc": "Mój tekst"}).status_code == 422
    assert urzednik.post(dodaj, {"czesc": klucz, "tresc": "Proszę sprawdzić liczbę organizacji."}).status_code == 302
    assert "Proszę sprawdzić liczbę" not in animator.get(adres(swiat, "wersja", wyslana.pk)).content.decode()
    przyjecie = {"decydent": "Jan", "funkcja": "wójt", "podstawa": "zarządzenie nr 1/2026"}
    odpowiedz = urzednik.post(adres(swiat, "wersja_przyjmij", wyslana.pk), przyjecie)
    assert "są zapisane uwagi" in odpowiedz.content.decode()
    assert urzednik.post(adres(swiat, "wersja_odeslij", wyslana.pk)).status_code == 302
    assert "Proszę sprawdzić liczbę" in animator.get(adres(swiat, "wersja", wyslana.pk)).content.decode()
    odpowiedz = animator.post(adres(swiat, "wersja_wyslij", "diagnoza"))
    assert "odpowiedz na uwagi gminy" in odpowiedz.content.decode()
    uwaga = Uwaga.objects.get()
    odpowiedz = animator.post(adres(swiat, "uwaga_zalatw", uwaga.pk), {"odpowiedz": "", "rewizja": uwaga.rewizja})
    assert odpowiedz.status_code == 422
    assert (
        animator.post(
            adres(swiat, "uwaga_zalatw", uwaga.pk), {"odpowiedz": "Poprawiono.", "rewizja": uwaga.rewizja}
        ).status_code
        == 302
    )
    assert animator.post(adres(swiat, "wersja_wyslij", "diagnoza")).status_code == 302
    druga = Wersja.objects.get(rodzaj="diagnoza", numer=2)
    assert urzednik.get(adres(swiat, "wersja_roznice", druga.pk)).status_code == 200
    assert urzednik.get(adres(swiat, "wersja_roznice", wyslana.pk)).status_code == 404


def test_acceptance_names_the_person_and_moves_the_case(swiat: Swiat, wyslana: Wersja) -> None:
    przyjmij = adres(swiat, "wersja_przyjmij", wyslana.pk)
    odpowiedz = swiat.klient("urzednik").post(przyjmij, {"decydent": "Jan", "funkcja": "wójt", "podstawa": ""})
    assert odpowiedz.status_code == 422
    dane = {"decydent": "Jan Wójt", "funkcja": "wójt", "podstawa": "zarządzenie nr 12/2026"}
    assert swiat.klient("urzednik").post(przyjmij, dane).status_code == 302
    wyslana.refresh_from_db()
    assert (wyslana.stan, wyslana.zdecydowal, wyslana.podstawa_decyzji) == (
        "przyjeta",
        swiat.osoby["urzednik"],
        "zarządzenie nr 12/2026",
    )
    assert swiat.odswiez().stan == "plan"
    odpowiedz = swiat.klient("urzednik").post(przyjmij, dane)
    assert "już rozstrzygnięta" in odpowiedz.content.decode()


def test_team_member_does_not_decide_for_the_municipality(swiat: Swiat, wyslana: Wersja) -> None:
    from sciezka.sprawa.osoby import Rola

    animator = swiat.osoby["animator"]
    Rola.objects.create(osoba=animator, rola=NazwaRoli.URZEDNIK, samorzad=swiat.samorzad)
    animator.__dict__.pop("role", None)
    with pytest.raises(OdmowaZapisu, match="w zespole tej sprawy"):
        wersje.przyjmij(wyslana.pk, animator, decydent="A", funkcja="b", podstawa="c")


def test_withdrawn_version_cannot_be_decided(swiat: Swiat, wyslana: Wersja) -> None:
    assert swiat.klient("animator").post(adres(swiat, "wersja_wycofaj", wyslana.pk), {"powod": ""}).status_code == 422
    assert (
        swiat.klient("animator").post(adres(swiat, "wersja_wycofaj", wyslana.pk), {"powod": "Pomyłka"}).status_code
        == 302
    )
    with pytest.raises(NieaktualnyStan):
        wersje.odeslij(wyslana.pk, swiat.osoby["urzednik"])
    assert wersje.wyslij(swiat.sprawa.pk, "diagnoza", swiat.osoby["animator"]).numer == 2


def test_interrupted_case_cannot_be_decided(swiat: Swiat, wyslana: Wersja) -> None:
    swiat.droga().przejdz("przerwij", powod="Wybory")
    dane = {"decydent": "Jan", "funkcja": "wójt", "podstawa": "z"}
    odpowiedz = swiat.klient("urzednik").post(adres(swiat, "wersja_przyjmij", wyslana.pk), dane)
    assert "przerwana" in odpowiedz.content.decode()


def test_other_municipality_and_other_case(swiat: Swiat, wyslana: Wersja) -> None:
    for nazwa in ("wersja", "wersja_pdf", "wersja_przyjmij"):
        assert swiat.klient("obcy_urzednik").get(adres(swiat, nazwa, wyslana.pk)).status_code == 404
