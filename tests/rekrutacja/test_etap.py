"""Stage I: what is missing, issuing the contract, the signed copy, who may do what."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from sciezka.rekrutacja import warunki
from sciezka.rekrutacja.demo import SKAN
from sciezka.rekrutacja.models import Kontrakt, OczekiwanyRezultat, PodpisanyEgzemplarz
from sciezka.sprawa.akta import Wersja
from tests.conftest import Swiat
from tests.pomoc_pdf import sprawdz_pdf

TAJNE = "TAJNA-NOTATKA-ZESPOLU"


def zgloszenie(**zmiany: object) -> dict[str, object]:
    return {
        "data": "2026-01-05", "reprezentant": "Jan Wójt", "funkcja_reprezentanta": "wójt", "potrzeby": "Usługi dla seniorów",
        "plaszczyzny": ["P1", "P2"], "oswiadczenia": "on", "notatka": TAJNE, **zmiany,
    }  # fmt: skip


def kontrakt(**zmiany: object) -> dict[str, object]:
    return {
        "numer": "1/2026", "miejscowosc": "Lublin", "od": "2026-01-10", "do": "2026-12-10", "ramy": "Ramy współpracy.",
        "zakres": "kompleksowa", "podpis_projektu": "Anna Testowa", "funkcja_projektu": "prezeska",
        "podpis_samorzadu": "Jan Wójt", "funkcja_samorzadu": "wójt", "potwierdza": "koordynator", **zmiany,
    }  # fmt: skip


def adres(swiat: Swiat, nazwa: str, *args: object) -> str:
    return reverse(f"rekrutacja:{nazwa}", args=[swiat.sprawa.pk, *args])


def teksty(swiat: Swiat) -> list[str]:
    return [brak.tekst for brak in warunki.braki(swiat.sprawa)]


def test_empty_stage_names_everything_that_is_missing(swiat: Swiat) -> None:
    assert len(teksty(swiat)) == 4
    assert teksty(swiat)[0] == "Brakuje zgłoszenia samorządu."
    strona = swiat.klient("animator").get(adres(swiat, "etap")).content.decode()
    for tekst in teksty(swiat):
        assert tekst in strona


def test_whole_stage_through_the_pages(swiat: Swiat) -> None:
    animator, koordynator, urzednik = (swiat.klient(kto) for kto in ("animator", "koordynator", "urzednik"))
    assert animator.post(adres(swiat, "zgloszenie"), zgloszenie()).status_code == 302
    rozmowa = {
        "data": "2026-01-06",
        "sposob": "online",
        "uczestnicy": "Jan",
        "ustalenia": "Zaczynamy",
        "notatka": TAJNE,
    }
    assert animator.post(adres(swiat, "rozmowa_dodaj"), rozmowa).status_code == 302
    assert koordynator.post(adres(swiat, "kontrakt"), kontrakt()).status_code == 302
    oczekiwany = {"rodzaj": "nowe_ps", "opis": "Jedna spółdzielnia", "wartosc": "1 000,50", "jednostka": "zł"}
    assert koordynator.post(adres(swiat, "oczekiwany_dodaj"), oczekiwany).status_code == 302
    assert str(OczekiwanyRezultat.objects.get().wartosc) == "1000.50"
    assert teksty(swiat) == ["Kontrakt czeka na wydanie jako PDF."]
    assert koordynator.post(adres(swiat, "wydaj")).status_code == 302
    wersja = Wersja.objects.defer(None).get()
    tekst = sprawdz_pdf(bytes(wersja.pdf))
    assert "§ 3. Zakres diagnozy" in tekst
    assert "Strona 1 z" in tekst
    assert "forma obligatoryjna" in tekst
    assert TAJNE not in tekst
    plik = SimpleUploadedFile("podpisany.pdf", SKAN, "application/pdf")
    dane = {"plik": plik, "rodzaj": "skan", "data_podpisania": "2026-01-09", "podpisali": "Jan Wójt, Anna Testowa"}
    assert urzednik.post(adres(swiat, "podpisany_dodaj"), dane).status_code == 302
    assert teksty(swiat) == []
    swiat.sprawa.refresh_from_db()
    przejscie = reverse("sprawa:przejscie", args=[swiat.sprawa.pk, "rozpocznij_diagnoze"])
    assert koordynator.post(przejscie, {"rewizja": swiat.sprawa.rewizja}).status_code == 302
    swiat.sprawa.refresh_from_db()
    assert swiat.sprawa.stan == "diagnoza"


def test_change_after_issuing_asks_for_the_next_version(swiat: Swiat) -> None:
    swiat.droga().wypelnij("rekrutacja", bez_podpisu=True)
    formularz = swiat.klient("koordynator").get(adres(swiat, "kontrakt")).context["formularz"]
    dane = kontrakt(numer="2/2026", rewizja=formularz.instance.rewizja)
    assert swiat.klient("koordynator").post(adres(swiat, "kontrakt"), dane).status_code == 302
    assert teksty(swiat) == ["Kontrakt zmieniono po wydaniu wersji 1. Wydaj następną."]
    swiat.klient("koordynator").post(adres(swiat, "wydaj"))
    swiat.klient("koordynator").post(adres(swiat, "wydaj"))
    assert list(Wersja.objects.order_by("numer").values_list("numer", flat=True)) == [1, 2]


def test_official_sees_the_contract_but_no_drafts_and_no_notes(swiat: Swiat) -> None:
    swiat.klient("animator").post(adres(swiat, "zgloszenie"), zgloszenie())
    strona = swiat.klient("urzednik").get(adres(swiat, "etap")).content.decode()
    assert TAJNE not in strona
    assert "Usługi dla seniorów" not in strona
    assert swiat.klient("urzednik").get(adres(swiat, "zgloszenie")).status_code == 403
    assert swiat.klient("obcy_urzednik").get(adres(swiat, "etap")).status_code == 404


@pytest.mark.parametrize(
    ("zmiany", "komunikat"),
    [
        ({"do": "2026-01-01"}, "Koniec współpracy musi być po jej początku."),
        ({"zakres": "wybrane", "plaszczyzny": []}, "Zaznacz jedną albo dwie płaszczyzny"),
        ({"zakres": "wybrane", "plaszczyzny": ["P1"]}, "dlaczego diagnoza obejmuje tylko część"),
        ({"numer": ""}, "To pole jest wymagane"),
        ({"od": "wczoraj"}, "Wpisz poprawną datę"),
    ],
)
def test_wrong_input_comes_back_with_a_message(swiat: Swiat, zmiany: dict, komunikat: str) -> None:
    odpowiedz = swiat.klient("koordynator").post(adres(swiat, "kontrakt"), kontrakt(ramy="Mój długi tekst", **zmiany))
    strona = odpowiedz.content.decode()
    assert odpowiedz.status_code == 422
    assert komunikat in strona
    assert "Mój długi tekst" in strona
    assert not Kontrakt.objects.exists()


@pytest.mark.parametrize(
    ("nazwa", "tresc", "komunikat"),
    [
        ("kontrakt.exe", b"MZ", "Tego rodzaju pliku nie można dodać"),
        ("kontrakt.pdf", b"<html><script>alert(1)</script>", "nie zgadza się z jego rozszerzeniem"),
        ("kontrakt.pdf", b"", "pusty"),
    ],
)
def test_hostile_signed_copy_is_refused(swiat: Swiat, nazwa: str, tresc: bytes, komunikat: str) -> None:
    swiat.droga().wypelnij("rekrutacja", bez_podpisu=True)
    dane = {
        "plik": SimpleUploadedFile(nazwa, tresc),
        "rodzaj": "skan",
        "data_podpisania": "2026-01-09",
        "podpisali": "X",
    }
    odpowiedz = swiat.klient("urzednik").post(adres(swiat, "podpisany_dodaj"), dane)
    assert odpowiedz.status_code == 422
    assert komunikat in odpowiedz.content.decode()
    assert not PodpisanyEgzemplarz.objects.exists()


def test_stage_page_does_not_grow_with_rows(swiat: Swiat, django_assert_max_num_queries) -> None:
    swiat.droga().wypelnij("rekrutacja", bez_podpisu=True)
    klient = swiat.klient("koordynator")
    klient.get(adres(swiat, "etap"))
    with django_assert_max_num_queries(20):
        klient.get(adres(swiat, "etap"))
