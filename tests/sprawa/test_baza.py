"""What the database refuses, tried by raw SQL, ``update()`` and the technical administration."""

from collections.abc import Callable

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.urls import reverse

from diagnoza.models import Wniosek
from realizacja.models import WpisPracy
from rezultaty.models import Rezultat
from sciezka.sprawa import zegar
from sciezka.sprawa.akta import Uwaga, Wersja
from sciezka.sprawa.models import Konserwacja, Sprawa, Zdarzenie
from tests.conftest import Swiat


def sql(tekst: str, *parametry: object) -> None:
    with transaction.atomic(), connection.cursor() as kursor:
        kursor.execute(tekst, parametry)


def odmowa(fragment: str, czynnosc: Callable[[], object]) -> None:
    with pytest.raises(DatabaseError, match=fragment), transaction.atomic():
        czynnosc()


def historia(swiat: Swiat, z_stanu: str, do_stanu: str, powod: str = "", rodzaj: str = "zmieniono") -> None:
    Zdarzenie.objects.create(
        sprawa=swiat.sprawa,
        rodzaj=rodzaj,
        kto=swiat.osoby["koordynator"],
        z_stanu=z_stanu,
        do_stanu=do_stanu,
        powod=powod,
    )


def test_case_born_past_recruitment(swiat: Swiat) -> None:
    odmowa("zaczyna się od rekrutacji", lambda: sql(
        "INSERT INTO sciezka_sprawa (projekt_id, samorzad_id, znak, stan, stan_przed_przerwaniem, przebieg, rewizja, klucz, utworzono)"
        " VALUES (%s, %s, '', 'plan', '', 1, 1, gen_random_uuid(), now())", swiat.projekt.pk, swiat.inny_samorzad.pk))  # fmt: skip


@pytest.mark.parametrize("do_stanu", ["plan", "realizacja", "rezultaty", "zakonczona"])
def test_skipped_stage_by_update(swiat: Swiat, do_stanu: str) -> None:
    odmowa("bez wpisu w historii", lambda: Sprawa.objects.filter(pk=swiat.sprawa.pk).update(stan=do_stanu))

    def z_historia() -> None:
        historia(swiat, "rekrutacja", do_stanu)
        Sprawa.objects.filter(pk=swiat.sprawa.pk).update(stan=do_stanu)

    odmowa("nie można przejść do stanu", z_historia)


@pytest.mark.parametrize(
    ("z_stanu", "do_stanu", "fragment"),
    [
        ("rekrutacja", "diagnoza", "podpisanego egzemplarza"),
        ("diagnoza", "plan", "nie przyjęła jeszcze diagnozy"),
        ("plan", "realizacja", "nie przyjęła jeszcze planu"),
        ("realizacja", "rezultaty", "formy obligatoryjnej"),
        ("rezultaty", "zakonczona", "nie przyjęła jeszcze raportu"),
    ],
)
def test_next_stage_without_its_condition(swiat: Swiat, z_stanu: str, do_stanu: str, fragment: str) -> None:
    swiat.sprawa_na(z_stanu)

    def sprobuj() -> None:
        historia(swiat, z_stanu, do_stanu)
        sql("UPDATE sciezka_sprawa SET stan = %s WHERE id = %s", do_stanu, swiat.sprawa.pk)

    odmowa(fragment, sprobuj)


def test_step_back_without_a_reason(swiat: Swiat) -> None:
    swiat.sprawa_na("diagnoza")

    def sprobuj(powod: str) -> None:
        historia(swiat, "diagnoza", "rekrutacja", powod)
        sql("UPDATE sciezka_sprawa SET stan = 'rekrutacja', przebieg = przebieg + 1 WHERE id = %s", swiat.sprawa.pk)

    odmowa("wymaga powodu", lambda: sprobuj("  "))
    sprobuj("Zmiana zakresu")
    assert swiat.odswiez().stan == "rekrutacja"


def test_interrupted_case_resumes_where_it_was(swiat: Swiat) -> None:
    swiat.droga().przejdz("przerwij", powod="Wybory")

    def sprobuj() -> None:
        historia(swiat, "przerwana", "diagnoza")
        sql("UPDATE sciezka_sprawa SET stan='diagnoza', stan_przed_przerwaniem='' WHERE id = %s", swiat.sprawa.pk)

    odmowa("dokładnie tam", sprobuj)


def test_case_cannot_be_deleted_or_moved(swiat: Swiat) -> None:
    odmowa("nie można usunąć", lambda: sql("DELETE FROM sciezka_sprawa WHERE id = %s", swiat.sprawa.pk))
    odmowa("innego projektu", lambda: Sprawa.objects.update(projekt=swiat.inny_projekt))


def nowy_wniosek(swiat: Swiat, **pola: object) -> Wniosek:
    return Wniosek(sprawa=swiat.sprawa, numer=77, plaszczyzna="P1", rodzaj="szansa", tresc="Wniosek", **pola)


def test_stage_rows_outside_their_stage(swiat: Swiat) -> None:
    odmowa("tylko na etapie", lambda: Wniosek.objects.bulk_create([nowy_wniosek(swiat)]))
    swiat.sprawa_na("plan")
    wniosek = Wniosek.objects.filter(sprawa=swiat.sprawa).first()
    odmowa("tylko na etapie", lambda: Wniosek.objects.filter(pk=wniosek.pk).update(tresc="Podmieniony"))
    odmowa("tylko na etapie", lambda: sql("DELETE FROM diagnoza_wniosek WHERE id = %s", wniosek.pk))
    odmowa("tylko na etapie", lambda: sql("UPDATE diagnoza_wniosek SET tresc = 'x' WHERE id = %s", wniosek.pk))


def test_stage_rows_while_under_review(swiat: Swiat) -> None:
    swiat.sprawa_na("diagnoza")
    droga = swiat.droga()
    droga.wypelnij("diagnoza")
    droga.wyslij("diagnoza")
    odmowa("w przeglądzie", lambda: nowy_wniosek(swiat).save())
    odmowa("w przeglądzie", lambda: Wniosek.objects.filter(sprawa=swiat.sprawa).update(waga=1))


def test_row_of_another_case_cannot_be_linked(swiat: Swiat) -> None:
    from sciezka.sprawa import otwarcie

    swiat.sprawa_na("realizacja")
    dzialanie = swiat.sprawa.dzialanie_set.first()
    inna = otwarcie.otworz(swiat.osoby["koordynator"], projekt=swiat.projekt, samorzad=swiat.inny_samorzad)
    odmowa("należy do innej sprawy", lambda: WpisPracy.objects.create(
        sprawa=inna, dzialanie=dzialanie, forma=1, godziny=1, opis="x", autor=swiat.osoby["animator"], rola_autora="animator"))  # fmt: skip


@pytest.fixture
def wyslana(swiat: Swiat) -> Wersja:
    swiat.sprawa_na("diagnoza")
    droga = swiat.droga()
    droga.wypelnij("diagnoza")
    wersja = droga.wyslij("diagnoza")
    swiat.odswiez()
    return wersja


def test_version_cannot_be_changed_or_deleted(swiat: Swiat, wyslana: Wersja) -> None:
    odmowa("nie można zmienić", lambda: Wersja.objects.filter(pk=wyslana.pk).update(sha256="0" * 64))
    odmowa("nie można zmienić", lambda: sql("UPDATE sciezka_wersja SET dane = '{}' WHERE id = %s", wyslana.pk))
    odmowa("nie można usunąć", lambda: sql("DELETE FROM sciezka_wersja WHERE id = %s", wyslana.pk))
    swiat.droga().przyjmij(wyslana)
    odmowa("nie można zmienić", lambda: Wersja.objects.filter(pk=wyslana.pk).update(podstawa_decyzji="inna"))
    odmowa("nie można zmienić", lambda: Wersja.objects.filter(pk=wyslana.pk).update(stan="wyslana"))
    odmowa("nie można zmienić", lambda: Wersja.objects.filter(rodzaj="kontrakt").update(numer=9))


def test_return_without_remarks(swiat: Swiat, wyslana: Wersja) -> None:
    odmowa("co najmniej jedną uwagą", lambda: sql(
        "UPDATE sciezka_wersja SET stan='odeslana', zdecydowal_id=%s, zdecydowano=clock_timestamp() WHERE id=%s",
        swiat.osoby["urzednik"].pk, wyslana.pk))  # fmt: skip


@pytest.mark.parametrize(
    "pole", ["zdecydowal_id = NULL", "decydent = ''", "podstawa_decyzji = ''", "zdecydowano = NULL"]
)
def test_acceptance_without_a_person(swiat: Swiat, wyslana: Wersja, pole: str) -> None:
    pelne = "stan='przyjeta', zdecydowal_id=%s, zdecydowano=clock_timestamp(), decydent='J', funkcja_decydenta='wójt', podstawa_decyzji='z'"
    nazwa = pole.split(" ", 1)[0]
    ustawienia = ", ".join([czesc for czesc in pelne.split(", ") if not czesc.startswith(f"{nazwa}=")] + [pole])
    parametry = [swiat.osoby["urzednik"].pk] if "%s" in ustawienia else []
    odmowa(
        "wersja_(przyjeta|decyzja)",
        lambda: sql(f"UPDATE sciezka_wersja SET {ustawienia} WHERE id = %s", *parametry, wyslana.pk),
    )


def test_version_cannot_be_born_decided_or_elsewhere(swiat: Swiat) -> None:
    wspolne = {"sprawa": swiat.sprawa, "numer": 1, "dane": {}, "pdf": b"x", "wyslal": swiat.osoby["animator"]}
    odmowa("innym etapie", lambda: Wersja.objects.create(rodzaj="plan", stan="wyslana", **wspolne))
    odmowa("od razu rozstrzygnięta", lambda: Wersja.objects.create(rodzaj="kontrakt", stan="wyslana", **wspolne))


def test_remarks_are_frozen_after_the_return(swiat: Swiat, wyslana: Wersja) -> None:
    droga = swiat.droga()
    droga.odeslij(wyslana, [(0, "Uwaga")])
    uwaga = Uwaga.objects.get()
    odmowa("nie można zmienić", lambda: Uwaga.objects.update(tresc="inna"))
    odmowa("nie można usunąć", lambda: sql("DELETE FROM sciezka_uwaga WHERE id = %s", uwaga.pk))
    odmowa("w przeglądzie", lambda: Uwaga.objects.create(
        wersja=wyslana, czesc="x", etykieta="x", tresc="późna", autor=swiat.osoby["urzednik"]))  # fmt: skip
    odmowa("uwaga_zalatwiona", lambda: Uwaga.objects.update(zalatwiono=zegar.teraz(), zalatwil=swiat.osoby["animator"]))


def test_history_and_maintenance_log_are_append_only(swiat: Swiat) -> None:
    odmowa("Historii sprawy", lambda: Zdarzenie.objects.update(opis="inny"))
    odmowa("Historii sprawy", lambda: sql("DELETE FROM sciezka_zdarzenie"))
    odmowa("zdarzenie_z_powodem", lambda: historia(swiat, "diagnoza", "rekrutacja", "  ", rodzaj="cofnij"))
    odmowa("konserwacja_ma_powod", lambda: Konserwacja.objects.create(kto="ktoś", powod="x"))


def test_recorded_versions_of_rows_are_append_only(swiat: Swiat) -> None:
    swiat.sprawa_na("plan")
    sql("SET LOCAL pgtrigger.ignore = '{}'")
    odmowa("Zapisu zmian", lambda: sql("UPDATE diagnoza_wniosekevent SET tresc = 'inna'"))
    odmowa("Zapisu zmian", lambda: sql("DELETE FROM sciezka_rolaevent"))


def test_maintenance_opens_the_guards_for_its_own_transaction_only(swiat: Swiat) -> None:
    swiat.sprawa_na("plan")
    Konserwacja.objects.create(kto="Adam Techniczny", powod="Poprawka literówki na prośbę gminy")
    Wniosek.objects.filter(sprawa=swiat.sprawa).update(tresc="Poprawiony")
    odmowa("Dziennika konserwacji", lambda: Konserwacja.objects.all()._raw_delete("default"))
    stary = Konserwacja.objects.get()
    assert stary.txid > 0
    assert Wniosek.objects.filter(sprawa=swiat.sprawa, tresc="Poprawiony").exists()


@pytest.mark.parametrize(
    ("model", "zapytanie"),
    [
        ("sciezka_wersja", lambda sprawa: sprawa.wersje),
        ("sciezka_zdarzenie", lambda sprawa: sprawa.zdarzenia),
        ("sciezka_kontrakt", lambda sprawa: type(sprawa.kontrakt).objects.filter(sprawa=sprawa)),
        ("plan_dzialanie", lambda sprawa: sprawa.dzialanie_set),
        ("realizacja_wpispracy", lambda sprawa: sprawa.wpispracy_set),
    ],
)
def test_administration_cannot_delete_what_the_database_keeps(swiat: Swiat, model: str, zapytanie) -> None:
    swiat.sprawa_na("rezultaty")
    admin = swiat.osoby["administrator"]
    admin.is_staff = admin.is_superuser = True
    admin.save()
    wiersz = zapytanie(swiat.sprawa).first()
    adres = reverse(f"admin:{model}_delete", args=[wiersz.pk])
    assert swiat.klient("administrator").post(adres, {"post": "yes"}, follow=True).status_code in {200, 403}
    assert type(wiersz)._base_manager.filter(pk=wiersz.pk).exists()


def test_dates_in_the_wrong_order(swiat: Swiat) -> None:
    odmowa("projekt_daty", lambda: sql('UPDATE sciezka_projekt SET "do" = "od" - 1 WHERE id = %s', swiat.projekt.pk))
    odmowa("rola_daty", lambda: sql('UPDATE sciezka_rola SET "do" = "od" - 1'))


def test_confirmed_entry_and_four_eyes(swiat: Swiat) -> None:
    swiat.sprawa_na("realizacja")
    animator = swiat.osoby["animator"]
    wpis = WpisPracy.objects.create(
        sprawa=swiat.sprawa, forma=1, godziny=1, opis="x", autor=animator, rola_autora="animator", data=zegar.dzis()
    )
    odmowa(
        "wpis_potwierdza_kto_inny", lambda: WpisPracy.objects.update(potwierdzil=animator, potwierdzono=zegar.teraz())
    )
    WpisPracy.objects.update(potwierdzil=swiat.osoby["koordynator"], potwierdzono=zegar.teraz())
    odmowa("tylko przez korektę", lambda: WpisPracy.objects.filter(pk=wpis.pk).update(opis="inny"))
    odmowa("Potwierdzonego wpisu", lambda: sql("DELETE FROM realizacja_wpispracy WHERE id = %s", wpis.pk))


def test_administration_shows_the_refusal(swiat: Swiat) -> None:
    swiat.sprawa_na("plan")
    admin = swiat.osoby["administrator"]
    admin.is_staff = admin.is_superuser = True
    admin.save()
    klient = Client()
    klient.force_login(admin, "allauth.account.auth_backends.AuthenticationBackend")
    wniosek = Wniosek.objects.filter(sprawa=swiat.sprawa).first()
    odpowiedz = klient.post(reverse("admin:diagnoza_wniosek_delete", args=[wniosek.pk]), {"post": "yes"}, follow=True)
    assert "Baza odmówiła zapisu" in odpowiedz.content.decode()
    odpowiedz = klient.post(
        reverse("admin:sciezka_sprawa_delete", args=[swiat.sprawa.pk]), {"post": "yes"}, follow=True
    )
    assert odpowiedz.status_code == 200
    assert Sprawa.objects.filter(pk=swiat.sprawa.pk).exists()
    assert Wniosek.objects.filter(pk=wniosek.pk).exists()


def test_rezultat_table_exists_for_outside_checks() -> None:
    assert Rezultat._meta.db_table == "rezultaty_rezultat"
