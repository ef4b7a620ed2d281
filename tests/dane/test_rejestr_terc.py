"""Importing the register: a plan of changes, all or nothing, cases stay attached to the living row."""

from datetime import date

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from sciezka.dane import poczatek, rejestr, terc
from sciezka.dane.models import AktPrawny, ImportRejestru, Samorzad
from tests.dane.plik_terc import LODZ, PULAWY
from tests.dane.plik_terc import terc as plik

pytestmark = pytest.mark.django_db


def wczytaj(bajty: bytes, **kwargs) -> rejestr.PlanZmian:
    wpis = ImportRejestru(nazwa_pliku="terc.csv", sha256="0" * 64)
    return rejestr.wykonaj(terc.czytaj(bajty), wpis, **kwargs)


def zamien(wiersze: list[str], stary: str, nowy: str) -> list[str]:
    return [wiersz.replace(stary, nowy) for wiersz in wiersze]


def test_first_import_adds_everything_and_is_logged():
    plan = wczytaj(plik(*PULAWY, *LODZ))
    assert plan.liczby["dodane"] == Samorzad.objects.count() == 7
    wpis = ImportRejestru.objects.get()
    assert (wpis.stan, wpis.stan_na, wpis.liczby["dodane"], bytes(wpis.tresc)) == (
        "wykonany", date(2026, 1, 1), 7, b"",
    )  # fmt: skip
    # Nobody knows from one file since when units exist; they must not be missing on earlier days.
    assert Samorzad.objects.aktualne(date(2020, 1, 1)).count() == 7


def test_repeated_import_changes_nothing():
    wczytaj(plik(*PULAWY))
    przed = list(Samorzad.objects.order_by("pk").values())
    plan = wczytaj(plik(*PULAWY))
    assert (plan.ile, plan.bez_zmian) == (0, 5)
    assert list(Samorzad.objects.order_by("pk").values()) == przed


def test_renamed_unit_keeps_its_row_and_remembers_its_name():
    wczytaj(plik(*PULAWY))
    pk = Samorzad.objects.get(kod="061409").pk
    plan = wczytaj(plik(*zamien(PULAWY, "09;2;Puławy", "09;2;Nowe Puławy"), stan_na="2026-02-01"))
    samorzad = Samorzad.objects.get(pk=pk)
    assert [zmiana.kod for zmiana in plan.zmiany_nazw] == ["061409"]
    assert (samorzad.nazwa, samorzad.dawne_nazwy[0]["nazwa"], samorzad.dawne_nazwy[0]["do"]) == (
        "Nowe Puławy", "Puławy", "2026-02-01",
    )  # fmt: skip
    assert Samorzad.objects.szukaj("nowe pulawy").get() == samorzad


def test_village_that_becomes_a_town_changes_its_kind_and_executive_in_place():
    wczytaj(plik(*PULAWY))
    pk = Samorzad.objects.get(kod="061409").pk
    plan = wczytaj(plik(*zamien(PULAWY, "09;2;Puławy;gmina wiejska", "09;3;Puławy;gmina miejsko-wiejska")))
    samorzad = Samorzad.objects.get(pk=pk)
    assert [(z.przed, z.po) for z in plan.zmiany_rodzaju] == [
        (
            "Puławy (gmina wiejska), powiat puławski, woj. lubelskie",
            "Puławy (gmina miejsko-wiejska), powiat puławski, woj. lubelskie",
        )
    ]
    assert (samorzad.rodzaj, samorzad.organ) == ("3", "Burmistrz")


def test_executive_that_somebody_wrote_survives_a_change_of_kind():
    wczytaj(plik(*PULAWY))
    Samorzad.objects.filter(kod="061409").update(organ="Komisarz rządowy")
    wczytaj(plik(*zamien(PULAWY, "09;2;Puławy;gmina wiejska", "09;3;Puławy;gmina miejsko-wiejska")))
    assert Samorzad.objects.get(kod="061409").organ == "Komisarz rządowy"


def test_unit_missing_from_the_file_is_closed_on_the_day_of_the_file():
    wczytaj(plik(*PULAWY, *LODZ))
    plan = wczytaj(plik(*PULAWY[:-1], *LODZ, stan_na="2026-02-01"), wymus=True)
    samorzad = Samorzad.objects.get(kod="061409")
    assert [zmiana.kod for zmiana in plan.zamkniete] == ["061409"]
    assert samorzad.obowiazuje_do == date(2026, 2, 1)
    assert samorzad in Samorzad.objects.aktualne(date(2026, 1, 31))
    assert samorzad not in Samorzad.objects.aktualne(date(2026, 2, 1))


def test_closed_unit_that_comes_back_opens_its_own_row():
    wczytaj(plik(*PULAWY))
    wczytaj(plik(*PULAWY[:-1]), wymus=True)
    plan = wczytaj(plik(*PULAWY))
    assert [zmiana.kod for zmiana in plan.przywrocone] == ["061409"]
    assert Samorzad.objects.get(kod="061409").obowiazuje_do is None


def test_new_unit_exists_from_the_day_of_the_file():
    wczytaj(plik(*PULAWY))
    wczytaj(plik(*PULAWY, *LODZ, stan_na="2026-02-01"))
    assert Samorzad.objects.get(kod="106101").obowiazuje_od == date(2026, 2, 1)


def test_rows_entered_by_hand_and_examples_are_never_closed():
    reczny = Samorzad.objects.create(kod="061499", rodzaj="2", nazwa="Ręczna", wojewodztwo="lubelskie", reczny=True)
    przyklad = Samorzad.objects.create(
        kod="999999", rodzaj="2", nazwa="Przykładowo", wojewodztwo="przykładowe", przykladowy=True
    )
    assert wczytaj(plik(*PULAWY)).zamkniete == []
    assert {reczny, przyklad} <= set(Samorzad.objects.aktualne())


def test_register_takes_over_a_row_entered_by_hand():
    reczny = Samorzad.objects.create(
        kod="061409", rodzaj="2", nazwa="Pulawy", powiat="puławski", wojewodztwo="lubelskie", reczny=True, telefon="1"
    )
    plan = wczytaj(plik(*PULAWY))
    reczny.refresh_from_db()
    assert [zmiana.kod for zmiana in plan.przejete] == ["061409"]
    assert (reczny.nazwa, reczny.reczny, reczny.telefon) == ("Puławy", False, "1")


def test_code_held_by_an_example_stops_the_import():
    Samorzad.objects.create(kod="061409", rodzaj="2", nazwa="Zmyślona", wojewodztwo="lubelskie", przykladowy=True)
    with pytest.raises(rejestr.OdmowaImportu, match="Zmyślona"):
        wczytaj(plik(*PULAWY), wymus=True)
    assert Samorzad.objects.count() == 1


def test_mass_closing_needs_confirmation_and_changes_nothing_without_it():
    wczytaj(plik(*PULAWY, *LODZ))
    with pytest.raises(rejestr.WymagaPotwierdzenia, match="2 z 7 samorządów"):
        wczytaj(plik(*PULAWY))
    assert Samorzad.objects.aktualne().count() == 7
    assert len(wczytaj(plik(*PULAWY), wymus=True).zamkniete) == 2


def test_older_file_needs_confirmation():
    wczytaj(plik(*PULAWY))
    with pytest.raises(rejestr.WymagaPotwierdzenia, match=r"01\.01\.2025"):
        wczytaj(plik(*PULAWY, stan_na="2025-01-01"))
    wczytaj(plik(*PULAWY, stan_na="2025-01-01"), wymus=True)


def test_file_with_a_faulty_line_changes_nothing():
    with pytest.raises(rejestr.OdmowaImportu, match="Nic nie zmieniono"):
        wczytaj(plik(*PULAWY, "zły wiersz"), wymus=True)
    assert not Samorzad.objects.exists()
    assert not ImportRejestru.objects.exists()


def test_failure_in_the_middle_leaves_no_trace(monkeypatch):
    wczytaj(plik(*PULAWY))

    def awaria(*args, **kwargs):
        raise RuntimeError

    monkeypatch.setattr(ImportRejestru, "save", awaria)
    with pytest.raises(RuntimeError):
        wczytaj(plik(*PULAWY, *LODZ))
    assert Samorzad.objects.count() == 5


def test_plan_that_changed_since_the_preview_is_refused():
    odczyt = terc.czytaj(plik(*PULAWY, *LODZ))
    odcisk = rejestr.zaplanuj(odczyt).odcisk
    wczytaj(plik(*PULAWY))
    with pytest.raises(rejestr.OdmowaImportu, match="po przygotowaniu podglądu"):
        rejestr.wykonaj(odczyt, ImportRejestru(nazwa_pliku="x"), odcisk=odcisk)


def test_full_size_import_takes_a_handful_of_queries():
    powiaty = [f"06;{p:02};;;powiat {p};powiat;2026-01-01" for p in range(1, 41)]
    gminy = [f"06;{p:02};{g:02};2;Gmina {p}-{g};gmina wiejska;2026-01-01" for p in range(1, 41) for g in range(1, 61)]
    with CaptureQueriesContext(
        connection,
    ) as zapytania:
        assert wczytaj(plik(PULAWY[0], *powiaty, *gminy)).liczby["dodane"] == 2441
    assert len(zapytania) < 20


def test_search_is_blind_to_accents_case_and_punctuation():
    wczytaj(plik(*PULAWY, *LODZ))
    for tekst in ("lodz", "ŁÓDŹ", "lódz", "1061011"):
        assert Samorzad.objects.szukaj(tekst).filter(rodzaj="1").get().nazwa == "Łódź"
    wiejska = Samorzad.objects.get(kod="061409")
    assert Samorzad.objects.szukaj("pulawy wiejska").get() == wiejska
    assert Samorzad.objects.szukaj(wiejska.etykieta).get() == wiejska
    assert not Samorzad.objects.szukaj("100%").exists()


def test_name_typed_comes_before_its_voivodeship():
    poczatek.wczytaj_probke()
    znalezione = [samorzad.nazwa for samorzad in Samorzad.objects.trafne_najpierw("Łódź")]
    assert znalezione[0] == "Łódź"
    assert "Konstantynów Łódzki" in znalezione[1:]


def test_labels_tell_homonyms_apart():
    poczatek.wczytaj_probke()
    lipna = Samorzad.objects.filter(nazwa="Lipno")
    assert {samorzad.etykieta for samorzad in lipna} == {
        "Lipno (gmina miejska), powiat lipnowski, woj. kujawsko-pomorskie",
        "Lipno (gmina wiejska), powiat lipnowski, woj. kujawsko-pomorskie",
        "Lipno (gmina wiejska), powiat leszczyński, woj. wielkopolskie",
    }
    etykiety = [samorzad.etykieta for samorzad in Samorzad.objects.all()]
    assert len(etykiety) == len(set(etykiety))


@pytest.mark.parametrize(
    ("kod", "etykieta", "umowa", "organ"),
    [
        ("061401", "Puławy (gmina miejska), powiat puławski, woj. lubelskie", "Miasto Puławy", "Burmistrz"),
        ("061409", "Puławy (gmina wiejska), powiat puławski, woj. lubelskie", "Gmina Puławy", "Wójt"),
        ("106101", "Łódź (miasto na prawach powiatu), woj. łódzkie", "Miasto Łódź", "Prezydent Miasta"),
        ("0614", "powiat puławski, woj. lubelskie", "Powiat Puławski", "Starosta"),
        ("04", "województwo kujawsko-pomorskie", "Województwo Kujawsko-Pomorskie", "Marszałek Województwa"),
    ],
)
def test_names_of_the_unit(kod, etykieta, umowa, organ):
    poczatek.wczytaj_probke()
    samorzad = Samorzad.objects.get(kod=kod)
    assert (samorzad.etykieta, samorzad.nazwa_w_umowie, samorzad.organ) == (etykieta, umowa, organ)


def test_names_sort_in_polish():
    poczatek.wczytaj_probke()
    nazwy = list(Samorzad.objects.filter(nazwa__in=["Czaplinek", "Ćmielów", "Dydnia", "Łódź", "Otwock"]))
    assert [samorzad.nazwa for samorzad in nazwy] == ["Czaplinek", "Ćmielów", "Dydnia", "Łódź", "Otwock"]


def test_sample_changes_nothing_after_a_real_import():
    wczytaj(plik(*PULAWY))
    assert poczatek.wczytaj_probke().ile == 0
    assert Samorzad.objects.count() == 5


def test_sample_loaded_twice_changes_nothing_and_closes_nothing():
    Samorzad.objects.create(kod="061498", rodzaj="2", nazwa="Inna", powiat="puławski", wojewodztwo="lubelskie")
    assert poczatek.wczytaj_probke().ile > 60
    assert poczatek.wczytaj_probke().ile == 0
    assert Samorzad.objects.filter(obowiazuje_do__isnull=False).count() == 0
    assert not ImportRejestru.objects.exists()


def test_citations_are_loaded_once_and_a_later_check_by_a_person_stays():
    assert poczatek.wczytaj_akty() == AktPrawny.objects.count() == 11
    akt = AktPrawny.objects.get(klucz="zamowienia-publiczne")
    assert not akt.potwierdzony
    akt.cytowanie, akt.potwierdzony = "t.j. Dz. U. z 2026 r. poz. 1", True
    akt.save()
    assert poczatek.wczytaj_akty() == 0
    akt.refresh_from_db()
    assert akt.potwierdzony


@pytest.mark.parametrize(
    "pola",
    [
        {"kod": "0614x9"},
        {"kod": "0614"},
        {"nip": "999-000-09"},
        {"regon": "1234"},
        {"obowiazuje_do": date(1990, 1, 1)},
    ],
)
def test_database_refuses_a_malformed_unit(pola):
    podstawa = {"kod": "061497", "rodzaj": "2", "nazwa": "X", "wojewodztwo": "lubelskie"}
    with pytest.raises(IntegrityError), transaction.atomic():
        Samorzad.objects.create(**podstawa | pola)


def test_database_refuses_two_living_units_with_one_code():
    Samorzad.objects.create(kod="061497", rodzaj="2", nazwa="X", wojewodztwo="lubelskie")
    with pytest.raises(IntegrityError), transaction.atomic():
        Samorzad.objects.create(kod="061497", rodzaj="3", nazwa="Y", wojewodztwo="lubelskie")
