"""Widening the scope of diagnosis: an annex is issued, signed, and only then the questionnaire grows."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.urls import reverse

from diagnoza.odczyt import Odczyt
from sciezka.rekrutacja import aneks as aneks_zakresu
from sciezka.rekrutacja.demo import SKAN
from sciezka.sprawa import aneksy, wersje, zegar
from sciezka.sprawa.akta import Aneks, Wersja
from sciezka.sprawa.wyjatki import NieaktualnyStan, SaBraki
from tests.conftest import Swiat
from tests.pomoc_pdf import sprawdz_pdf

POWOD = "W czasie rozmów okazało się, że gmina chce też zlecać usługi."


@pytest.fixture
def wybrane(swiat: Swiat) -> Swiat:
    """A case at diagnosis whose contract covers two planes."""
    swiat.sprawa_na("diagnoza", numer=1)
    assert Odczyt(swiat.sprawa).zakres == {"P2", "P3"}
    return swiat


def adres(swiat: Swiat, nazwa: str, *args: object) -> str:
    return reverse(f"rekrutacja:{nazwa}", args=[swiat.sprawa.pk, *args])


def wydaj(swiat: Swiat) -> Aneks:
    return aneks_zakresu.wydaj(swiat.sprawa.pk, swiat.osoby["koordynator"], plaszczyzny=["P1"], powod=POWOD)


def podpis(**zmiany: object) -> dict[str, object]:
    plik = SimpleUploadedFile("aneks.pdf", SKAN, "application/pdf")
    dzis = zegar.dzis().isoformat()
    return {"plik": plik, "podpisali": "Jan Wójt, Anna Testowa", "data_podpisania": dzis, **zmiany}


def test_annex_is_issued_as_pdf_and_widens_the_scope_when_signed(wybrane: Swiat) -> None:
    koordynator, urzednik = wybrane.klient("koordynator"), wybrane.klient("urzednik")
    strona = koordynator.get(adres(wybrane, "aneks_dodaj"))
    dane = {"klucz": strona.context["formularz"].initial["klucz"], "plaszczyzny": ["P1"], "powod": POWOD}
    for _ in range(2):
        assert koordynator.post(adres(wybrane, "aneks_dodaj"), dane).status_code == 302
    aneks = Aneks.objects.select_related("wersja").get()
    wersja = Wersja.objects.defer(None).get(pk=aneks.wersja_id)
    tekst = sprawdz_pdf(bytes(wersja.pdf))
    assert "Aneks nr 1 do kontraktu nr" in tekst
    assert POWOD in tekst
    assert "spółdzielni socjalnej osób prawnych" in tekst
    assert Odczyt(wybrane.sprawa).zakres == {"P2", "P3"}
    assert "aneksu nr 1" in urzednik.get(adres(wybrane, "etap")).content.decode()
    assert urzednik.post(adres(wybrane, "aneks_podpisz", aneks.pk), podpis()).status_code == 302
    assert Odczyt(wybrane.odswiez()).zakres == {"P1", "P2", "P3"}
    aneks.refresh_from_db()
    assert (aneks.stan, aneks.zalacznik.widzi_gmina) == ("przyjety", True)
    pytanie = reverse("diagnoza:pytanie", args=[wybrane.sprawa.pk, "P1.01"])
    assert wybrane.klient("animator").get(pytanie).status_code == 200
    assert urzednik.post(adres(wybrane, "aneks_podpisz", aneks.pk), podpis()).status_code == 302
    assert aneks.zalacznik_id == Aneks.objects.get().zalacznik_id
    strona = wybrane.klient("animator").get(reverse("sprawa:strona", args=[wybrane.sprawa.pk])).content.decode()
    assert "3 płaszczyzny (rozszerzony aneksem)" in strona


def test_wrong_signed_copy_comes_back_with_messages(wybrane: Swiat) -> None:
    aneks = wydaj(wybrane)
    url = adres(wybrane, "aneks_podpisz", aneks.pk)
    koordynator = wybrane.klient("koordynator")
    nie_pdf = SimpleUploadedFile("aneks.pdf", b"to nie jest pdf", "application/pdf")
    for zmiany, zdanie in (
        ({"plik": nie_pdf}, "Zawartość pliku"),
        ({"plik": ""}, "To pole jest wymagane"),
        ({"podpisali": ""}, "To pole jest wymagane"),
        ({"data_podpisania": "2999-01-01"}, "w przyszłości"),
    ):
        odpowiedz = koordynator.post(url, podpis(**zmiany))
        assert odpowiedz.status_code == 422
        assert zdanie in odpowiedz.content.decode()
    assert Aneks.objects.get().otwarty


def test_diagnosis_is_not_sent_while_an_annex_waits_for_a_signature(wybrane: Swiat) -> None:
    wybrane.droga(1).wypelnij("diagnoza")
    aneks = wydaj(wybrane)
    with pytest.raises(SaBraki, match="podpisany egzemplarz"):
        wersje.wyslij(wybrane.sprawa.pk, "diagnoza", wybrane.osoby["animator"])
    aneksy.porzuc(aneks.pk, wybrane.osoby["koordynator"], "Gmina się rozmyśliła.")
    wersje.wyslij(wybrane.sprawa.pk, "diagnoza", wybrane.osoby["animator"])
    strona = wybrane.klient("koordynator").get(adres(wybrane, "aneks_dodaj")).content.decode()
    assert "w przeglądzie" in strona


def test_new_plane_must_be_answered_before_the_report_goes_out(wybrane: Swiat) -> None:
    wybrane.droga(1).wypelnij("diagnoza")
    aneks = wydaj(wybrane)
    wybrane.klient("koordynator").post(adres(wybrane, "aneks_podpisz", aneks.pk), podpis())
    with pytest.raises(SaBraki, match="Płaszczyzna P1"):
        wersje.wyslij(wybrane.sprawa.pk, "diagnoza", wybrane.osoby["animator"])


def test_who_may_issue_and_sign(wybrane: Swiat) -> None:
    dane = {"plaszczyzny": ["P1"], "powod": POWOD}
    for kto, kod in (("animator", 403), ("doradca", 403), ("urzednik", 403), ("obcy_koordynator", 404)):
        assert wybrane.klient(kto).post(adres(wybrane, "aneks_dodaj"), dane).status_code == kod
    aneks = wydaj(wybrane)
    for kto, kod in (("animator", 403), ("doradca", 403), ("obcy_urzednik", 404)):
        assert wybrane.klient(kto).post(adres(wybrane, "aneks_podpisz", aneks.pk), podpis()).status_code == kod
    with pytest.raises(NieaktualnyStan):
        wydaj(wybrane)


@pytest.mark.parametrize("plaszczyzny", [[], ["P2"], ["P9"]])
def test_only_planes_out_of_scope_can_be_added(wybrane: Swiat, plaszczyzny: list[str]) -> None:
    dane = {"plaszczyzny": plaszczyzny, "powod": POWOD, "klucz": "6a9ad7b4-0a3e-4cf1-9d6d-5b7b2f3a1c11"}
    odpowiedz = wybrane.klient("koordynator").post(adres(wybrane, "aneks_dodaj"), dane)
    assert odpowiedz.status_code == 422
    assert POWOD in odpowiedz.content.decode()
    assert not Aneks.objects.exists()


def test_database_wants_the_signed_copy(wybrane: Swiat) -> None:
    aneks = wydaj(wybrane)
    pola = {"stan": "przyjety", "zamknal": wybrane.osoby["koordynator"], "zamknieto": zegar.teraz()}
    with pytest.raises(IntegrityError, match="aneks_zakresu_podpisany"), transaction.atomic():
        Aneks.objects.filter(pk=aneks.pk).update(**pola)
    with pytest.raises(IntegrityError, match="nie można zmienić"), transaction.atomic():
        Aneks.objects.filter(pk=aneks.pk).update(plaszczyzny=["P1", "P2", "P3"])
