"""Leaving the path: a first-class end with its cause and stage; what the database refuses; taking the case up again."""

import threading
from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, connection, transaction
from django.urls import reverse

from sciezka.sprawa import historia, otwarcie, przejscia, rezygnacje, zegar
from sciezka.sprawa.models import Sprawa, Zdarzenie
from sciezka.sprawa.rezygnacje import Rezygnacja
from sciezka.sprawa.wyjatki import BrakPowodu, NieaktualnyStan, OdmowaZapisu
from tests.conftest import Swiat, zbuduj_swiat


def dane(**zmiany: Any) -> dict[str, Any]:
    return {
        "kto_konczy": "gmina", "przyczyna": "odmowa_rady", "powod": "Rada odrzuciła uchwałę.", "data": zegar.dzis(),
        "dokument": "wypowiedzenie",
    } | zmiany  # fmt: skip


def zrezygnuj(swiat: Swiat, kto: str = "koordynator", **zmiany: Any) -> Sprawa:
    sprawa = swiat.odswiez()
    return rezygnacje.zrezygnuj(sprawa.pk, swiat.osoby[kto], rewizja=sprawa.rewizja, dane=dane(**zmiany))


@pytest.mark.parametrize("stan", ["rekrutacja", "diagnoza", "realizacja"])
def test_case_ends_with_its_cause_and_keeps_its_stage(swiat: Swiat, stan: str) -> None:
    swiat.sprawa_na(stan)
    zrezygnuj(swiat)
    sprawa = swiat.odswiez()
    assert (sprawa.stan, sprawa.etap, sprawa.rezygnacje.get().etap) == ("rezygnacja", stan, stan)
    zdarzenie = Zdarzenie.objects.get(rodzaj="zrezygnuj")
    assert (zdarzenie.z_stanu, zdarzenie.do_stanu, zdarzenie.powod) == (stan, "rezygnacja", "Rada odrzuciła uchwałę.")
    assert "rada nie przyjęła uchwały" in historia.zdanie(zdarzenie)


def test_interrupted_case_may_be_left_and_remembers_its_stage(swiat: Swiat) -> None:
    swiat.sprawa_na("plan")
    przejscia.wykonaj(swiat.sprawa.pk, "przerwij", swiat.osoby["koordynator"], powod="wybory")
    zrezygnuj(swiat)
    assert swiat.odswiez().etap == "plan"


def test_case_is_taken_up_again_exactly_where_it_was_left(swiat: Swiat) -> None:
    swiat.sprawa_na("plan")
    zrezygnuj(swiat)
    koordynator = swiat.osoby["koordynator"]
    with pytest.raises(BrakPowodu):
        przejscia.wykonaj(swiat.sprawa.pk, "przywroc", koordynator)
    przejscia.wykonaj(swiat.sprawa.pk, "przywroc", koordynator, powod="Gmina wraca po wyborach.")
    sprawa = swiat.odswiez()
    assert (sprawa.stan, sprawa.stan_przed_przerwaniem, sprawa.rezygnacje.count()) == ("plan", "", 1)
    assert rezygnacje.ostatnia(sprawa) is None


def test_a_new_case_may_begin_and_then_the_old_one_stays_closed(swiat: Swiat) -> None:
    zrezygnuj(swiat)
    otwarcie.otworz(swiat.osoby["koordynator"], projekt=swiat.projekt, samorzad=swiat.samorzad)
    with pytest.raises(OdmowaZapisu, match="inną otwartą sprawę"):
        przejscia.wykonaj(swiat.sprawa.pk, "przywroc", swiat.osoby["koordynator"], powod="pomyłka")


@pytest.mark.parametrize("kto", ["animator", "doradca", "urzednik", "obcy_koordynator", "administrator"])
def test_only_the_coordinator_ends_a_case(swiat: Swiat, kto: str) -> None:
    with pytest.raises(PermissionDenied):
        zrezygnuj(swiat, kto)


def test_document_under_review_bars_leaving(swiat: Swiat) -> None:
    swiat.sprawa_na("diagnoza")
    droga = swiat.droga()
    droga.wypelnij("diagnoza")
    droga.wyslij("diagnoza")
    with pytest.raises(OdmowaZapisu, match="czeka na decyzję"):
        zrezygnuj(swiat)
    assert not Rezygnacja.objects.exists()


@pytest.mark.parametrize("dni", [1, -800])
def test_date_on_the_document_lies_between_opening_and_today(swiat: Swiat, dni: int) -> None:
    with pytest.raises(OdmowaZapisu, match="Data na dokumencie"):
        zrezygnuj(swiat, data=zegar.dzis() + timedelta(days=dni))


def test_stale_page_and_repeated_send(swiat: Swiat) -> None:
    widziana, koordynator = swiat.sprawa.rewizja, swiat.osoby["koordynator"]
    klucz = "9f1f4d0e-1111-4222-8333-444455556666"
    for _ in range(2):
        rezygnacje.zrezygnuj(swiat.sprawa.pk, koordynator, rewizja=widziana, dane=dane(), klucz=klucz)
    assert Rezygnacja.objects.count() == 1
    with pytest.raises(NieaktualnyStan):
        rezygnacje.zrezygnuj(swiat.sprawa.pk, koordynator, rewizja=widziana, dane=dane())


SUROWE = [
    # a drop-out without its cause, even with a line of history
    "INSERT INTO sciezka_zdarzenie (sprawa_id, rodzaj, kto_id, kiedy, z_stanu, do_stanu, powod, opis, widzi_gmina, dane, txid)"
    " VALUES ({s}, 'zrezygnuj', {k}, now(), 'rekrutacja', 'rezygnacja', 'x', '', true, '{{}}', 0);"
    "UPDATE sciezka_sprawa SET stan = 'rezygnacja', stan_przed_przerwaniem = 'rekrutacja' WHERE id = {s}",
    # a cause that names another stage
    "INSERT INTO sciezka_rezygnacja (sprawa_id, etap, kto_konczy, przyczyna, powod, data, dokument, zapisal_id, zapisano, klucz, txid)"
    " VALUES ({s}, 'plan', 'gmina', 'inna', 'x', now(), '', {k}, now(), gen_random_uuid(), 0)",
    # a cause of blanks
    "INSERT INTO sciezka_rezygnacja (sprawa_id, etap, kto_konczy, przyczyna, powod, data, dokument, zapisal_id, zapisano, klucz, txid)"
    " VALUES ({s}, 'rekrutacja', 'gmina', 'inna', '  ', now(), '', {k}, now(), gen_random_uuid(), 0)",
]


@pytest.mark.parametrize("sql", SUROWE)
def test_database_refuses(swiat: Swiat, sql: str) -> None:
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as kursor:
        kursor.execute(sql.format(s=swiat.sprawa.pk, k=swiat.osoby["koordynator"].pk))


def test_database_keeps_what_was_written_and_where_the_case_goes_back_to(swiat: Swiat) -> None:
    swiat.sprawa_na("diagnoza")
    zrezygnuj(swiat)
    for zmiana in (lambda: Rezygnacja.objects.update(przyczyna="inna"), lambda: Rezygnacja.objects.all()._raw_delete("default")):
        with pytest.raises(IntegrityError), transaction.atomic():
            zmiana()
    wiersz = swiat.odswiez()
    historia.zapisz(wiersz, "przywroc", swiat.osoby["koordynator"], powod="x", z_stanu="rezygnacja", do_stanu="plan")
    with pytest.raises(IntegrityError), transaction.atomic():
        Sprawa.objects.filter(pk=wiersz.pk).update(stan="plan", stan_przed_przerwaniem="")


def test_nothing_is_written_after_leaving(swiat: Swiat) -> None:
    swiat.sprawa_na("plan")
    zrezygnuj(swiat)
    adres = reverse("diagnoza:wniosek_dodaj", args=[swiat.sprawa.pk])
    odpowiedz = swiat.klient("animator").get(adres)
    assert odpowiedz.status_code == 409
    assert "zakończyła się rezygnacją" in odpowiedz.content.decode()
    with pytest.raises(IntegrityError), transaction.atomic():
        swiat.sprawa.wniosek_set.update(tresc="x")


def test_page_keeps_what_was_typed_and_ends_the_case(swiat: Swiat) -> None:
    klient, adres = swiat.klient("koordynator"), reverse("sprawa:zrezygnuj", args=[swiat.sprawa.pk])
    pola = {"rewizja": swiat.sprawa.rewizja, **dane(data=zegar.dzis().isoformat()), "przyczyna": ""}
    odpowiedz = klient.post(adres, pola)
    assert odpowiedz.status_code == 422
    assert "Rada odrzuciła uchwałę." in odpowiedz.content.decode()
    pismo = SimpleUploadedFile("wypowiedzenie.pdf", b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF")
    odpowiedz = klient.post(adres, {**pola, "przyczyna": "inna", "plik": pismo}, follow=True)
    tresc = odpowiedz.content.decode()
    assert "Sprawa zakończyła się rezygnacją" in tresc
    assert "Przywróć sprawę" in tresc
    assert Rezygnacja.objects.get().zalacznik.widzi_gmina


def test_municipality_reads_the_reason_and_cannot_write(swiat: Swiat) -> None:
    zrezygnuj(swiat)
    tresc = swiat.klient("urzednik").get(reverse("sprawa:strona", args=[swiat.sprawa.pk])).content.decode()
    assert "Sprawa zakończyła się rezygnacją" in tresc
    assert "Rada odrzuciła uchwałę." in tresc
    assert "Przywróć sprawę" not in tresc


@pytest.mark.django_db(transaction=True)
def test_two_people_leaving_at_once_write_one_end() -> None:
    swiat = zbuduj_swiat()
    wyniki: list[str] = []

    def probuj() -> None:
        try:
            rezygnacje.zrezygnuj(swiat.sprawa.pk, swiat.osoby["koordynator"], rewizja=swiat.sprawa.rewizja, dane=dane())
            wyniki.append("ok")
        except NieaktualnyStan:
            wyniki.append("za późno")
        finally:
            connection.close()

    watki = [threading.Thread(target=probuj) for _ in range(2)]
    for watek in watki:
        watek.start()
    for watek in watki:
        watek.join()
    assert sorted(wyniki) == ["ok", "za późno"]
    assert Rezygnacja.objects.count() == 1
