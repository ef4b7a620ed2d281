"""The form of a result: kind first, only its fields, evidence, two people at once, wrong input."""

import re
import uuid
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from plan.models import Cel
from rezultaty.models import DowodRezultatu, Rezultat
from rezultaty.odczyt import Odczyt
from rezultaty.strona import fakty
from sciezka.rekrutacja.demo import SKAN
from sciezka.rekrutacja.models import OczekiwanyRezultat
from sciezka.sprawa import otwarcie, zegar
from sciezka.sprawa.akta import Zalacznik
from sciezka.sprawa.models import Konserwacja, Zdarzenie
from tests.conftest import Swiat

pytestmark = pytest.mark.usefixtures("bez_druku")


def adres(swiat: Swiat, nazwa: str, *args: object) -> str:
    return reverse(f"rezultaty:{nazwa}", args=[swiat.sprawa.pk, *args])


def cel(swiat: Swiat, rodzaj: str) -> Cel:
    return swiat.sprawa.cel_set.filter(rezultat=rodzaj).first()


def skala(swiat: Swiat, **zmiany: object) -> dict[str, object]:
    return {
        "cel": cel(swiat, "wieksza_skala").pk, "osiagniety": "tak", "opis": "Więcej zleceń dla PES",
        "data": zegar.dzis().isoformat(), "liczba_przed": "6", "liczba_po": "9", "kwota_przed": "214 000,00 zł",
        "kwota_po": "331500", "dokument": "rejestr umów", **zmiany,
    }  # fmt: skip


def dodaj(swiat: Swiat, rodzaj: str, dane: dict[str, object], kto: str = "animator"):
    return swiat.klient(kto).post(adres(swiat, "rezultat_dodaj") + f"?rodzaj={rodzaj}", dane)


def zapisany(swiat: Swiat, **pola: object) -> Rezultat:
    domyslne = {"rodzaj": "lepsze_warunki", "cel": swiat.sprawa.cel_set.first(), "osiagniety": True, "opis": "Regulamin",
                "zmiana": "Jasne zasady", "dokument": "zarządzenie nr 1/2026", "utworzyl": swiat.osoby["animator"]}  # fmt: skip
    return Rezultat.objects.create(sprawa=swiat.sprawa, **(domyslne | pola))


def formularz(rezultat: Rezultat, **zmiany: object) -> dict[str, object]:
    return {
        "rewizja": rezultat.rewizja, "klucz": rezultat.klucz, "cel": rezultat.cel_id, "osiagniety": "tak",
        "opis": rezultat.opis, "data": rezultat.data.isoformat(), "zmiana": rezultat.zmiana,
        "dokument": rezultat.dokument, **zmiany,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("rodzaj", "sa", "nie_ma"),
    [
        ("nowe_ps", {"przedsiebiorstwo"}, {"zmiana", "kwota_po"}),
        ("lepsze_warunki", {"zmiana"}, {"przedsiebiorstwo", "kwota_po"}),
        ("wieksza_skala", {"liczba_przed", "kwota_po"}, {"przedsiebiorstwo", "zmiana"}),
        ("nieznany", {"przedsiebiorstwo"}, {"zmiana", "kwota_po"}),
    ],
)
def test_only_the_fields_of_the_chosen_kind(w_rezultatach: Swiat, rodzaj: str, sa: set, nie_ma: set) -> None:
    strona = w_rezultatach.klient("animator").get(adres(w_rezultatach, "rezultat_dodaj"), {"rodzaj": rodzaj})
    pola = set(re.findall(r'name="([^"]+)"', strona.content.decode()))
    assert sa <= pola
    assert not nie_ma & pola
    assert {"osiagniety", "powod_nieosiagniecia", "dokument", "plik", "notatka"} <= pola


def test_basic_kind_is_marked_and_status_is_not_the_register(w_rezultatach: Swiat) -> None:
    strona = w_rezultatach.klient("animator").get(adres(w_rezultatach, "rezultat_dodaj")).content.decode()
    assert strona.count("(rezultat podstawowy)") == 1
    assert "art. 12 ustawy o ekonomii społecznej" in strona
    assert strona.index("Cele, które służą temu rezultatowi") < strona.index("Pozostałe cele")


def test_scale_before_and_after_with_the_difference(w_rezultatach: Swiat) -> None:
    assert dodaj(w_rezultatach, "wieksza_skala", skala(w_rezultatach)).status_code == 302
    (rezultat,) = Odczyt(w_rezultatach.sprawa).rezultaty
    assert rezultat.kwota_przed == Decimal(214000)
    teksty = {nazwa: wartosc.replace("\N{NO-BREAK SPACE}", " ") for nazwa, wartosc in fakty(rezultat)}
    assert teksty["Wartość przed i po"] == "214 000,00 zł → 331 500,00 zł (+117 500,00 zł, +54,9%)"
    assert teksty["Liczba przed i po"] == "6 → 9 (+3, +50,0%)"


def test_scale_from_nothing_and_downwards(w_rezultatach: Swiat) -> None:
    zmiany = {"liczba_przed": "0", "liczba_po": "2", "kwota_przed": "1000", "kwota_po": "900,50"}
    assert dodaj(w_rezultatach, "wieksza_skala", skala(w_rezultatach, **zmiany)).status_code == 302
    teksty = {nazwa: wartosc.replace("\N{NO-BREAK SPACE}", " ") for nazwa, wartosc in fakty(Rezultat.objects.get())}
    assert teksty["Liczba przed i po"] == "0 → 2 (+2)"
    assert teksty["Wartość przed i po"] == "1 000,00 zł → 900,50 zł (−99,50 zł, −10,0%)"


@pytest.mark.parametrize(
    "zmiany",
    [
        {"liczba_po": "99999999999999999999"},
        {"kwota_po": "9" * 40},
        {"kwota_po": "NaN"},
        {"kwota_przed": "-1"},
        {"kwota_po": "1e99999"},
        {"opis": "x" * 5000},
        {"data": "2026-02-30"},
        {"osiagniety": "może"},
        {"cel": "999999999999999999999"},
        {"opis": "z\x00erem"},
    ],
)
def test_absurd_input_comes_back_with_the_rest_of_the_form(w_rezultatach: Swiat, zmiany: dict) -> None:
    odpowiedz = dodaj(w_rezultatach, "wieksza_skala", skala(w_rezultatach, notatka="Mój długi tekst", **zmiany))
    assert odpowiedz.status_code == 422
    assert "Mój długi tekst" in odpowiedz.content.decode()
    assert not Rezultat.objects.exists()


def test_goal_and_expectation_of_another_case_or_kind_are_refused(w_rezultatach: Swiat) -> None:
    swoj = w_rezultatach.sprawa
    obca = otwarcie.otworz(
        w_rezultatach.osoby["koordynator"], projekt=w_rezultatach.projekt, samorzad=w_rezultatach.inny_samorzad
    )
    Konserwacja.objects.create(kto="test", powod="Oczekiwany rezultat w cudzej sprawie na próbę")
    obcy = OczekiwanyRezultat.objects.create(sprawa=obca, rodzaj="wieksza_skala", opis="Cudzy")
    innego_rodzaju = OczekiwanyRezultat.objects.filter(sprawa=swoj).exclude(rodzaj="wieksza_skala").first()
    for wiersz in (obcy, innego_rodzaju):
        odpowiedz = dodaj(w_rezultatach, "wieksza_skala", skala(w_rezultatach, oczekiwany=wiersz.pk))
        assert odpowiedz.status_code == 422
    assert not Rezultat.objects.exists()


def test_what_has_not_happened_yet_is_not_a_result(w_rezultatach: Swiat) -> None:
    dane = {"cel": cel(w_rezultatach, "nowe_ps").pk, "osiagniety": "tak", "opis": "Spółdzielnia", "data": "2099-01-01"}
    tekst = dodaj(w_rezultatach, "nowe_ps", dane).content.decode()
    assert "Ta data jest w przyszłości" in tekst


def test_reached_again_drops_the_reason(w_rezultatach: Swiat) -> None:
    rezultat = zapisany(w_rezultatach, osiagniety=False, powod_nieosiagniecia="Rada odłożyła uchwałę")
    dane = formularz(rezultat, powod_nieosiagniecia="Rada odłożyła uchwałę")
    strona = adres(w_rezultatach, "rezultat_zmien", rezultat.pk)
    assert w_rezultatach.klient("animator").post(strona, dane).status_code == 302
    rezultat.refresh_from_db()
    assert (rezultat.osiagniety, rezultat.powod_nieosiagniecia) == (True, "")


def test_repeated_send_adds_one_result_and_one_file(w_rezultatach: Swiat) -> None:
    klucz = str(uuid.uuid4())
    for _ in range(2):
        plik = SimpleUploadedFile("umowy.pdf", SKAN)
        assert dodaj(w_rezultatach, "wieksza_skala", skala(w_rezultatach, klucz=klucz, plik=plik)).status_code == 302
    assert Rezultat.objects.count() == DowodRezultatu.objects.count() == 1


def test_stale_form_shows_both_versions(w_rezultatach: Swiat) -> None:
    rezultat = zapisany(w_rezultatach)
    dane = formularz(rezultat, opis="Wersja animatora")
    Rezultat.objects.filter(pk=rezultat.pk).update(opis="Wersja koordynatora")
    odpowiedz = w_rezultatach.klient("animator").post(adres(w_rezultatach, "rezultat_zmien", rezultat.pk), dane)
    tekst = odpowiedz.content.decode()
    assert odpowiedz.status_code == 409
    assert "Wersja animatora" in tekst
    assert "Wersja koordynatora" in tekst
    rezultat.refresh_from_db()
    assert rezultat.opis == "Wersja koordynatora"


def test_more_evidence_detached_and_the_file_stays(w_rezultatach: Swiat) -> None:
    klient, rezultat = w_rezultatach.klient("animator"), zapisany(w_rezultatach)
    strona = adres(w_rezultatach, "rezultat_zmien", rezultat.pk)
    for nazwa in ("pierwszy.pdf", "drugi.pdf"):
        rezultat.refresh_from_db()
        assert klient.post(strona, formularz(rezultat, plik=SimpleUploadedFile(nazwa, SKAN))).status_code == 302
    bledny = klient.post(strona, formularz(rezultat, opis="")).content.decode()
    assert "pierwszy.pdf" in bledny
    assert "drugi.pdf" in bledny
    dowod = rezultat.powiazania_dowodow.first()
    assert klient.post(adres(w_rezultatach, "dowod_usun", dowod.pk)).status_code == 302
    assert rezultat.powiazania_dowodow.count() == 1
    assert Zalacznik.objects.filter(sprawa=w_rezultatach.sprawa, pk=dowod.zalacznik_id, usunieto=None).exists()


def test_program_named_as_a_document_is_refused_and_the_text_stays(w_rezultatach: Swiat) -> None:
    plik = SimpleUploadedFile("dowod.pdf", b"MZ\x90\x00 program")
    odpowiedz = dodaj(w_rezultatach, "wieksza_skala", skala(w_rezultatach, opis="Mój opis", plik=plik))
    assert odpowiedz.status_code == 422
    assert "Mój opis" in odpowiedz.content.decode()
    assert not Zalacznik.objects.filter(nazwa="dowod.pdf").exists()


def test_removed_result_leaves_its_file_and_a_trace(w_rezultatach: Swiat) -> None:
    dodaj(w_rezultatach, "wieksza_skala", skala(w_rezultatach, plik=SimpleUploadedFile("umowy.pdf", SKAN)))
    strona = adres(w_rezultatach, "rezultat_usun", Rezultat.objects.get().pk)
    assert "Pliki dowodów zostaną" in w_rezultatach.klient("animator").get(strona).content.decode()
    assert w_rezultatach.klient("animator").post(strona).status_code == 302
    assert not Rezultat.objects.exists()
    assert Zalacznik.objects.filter(nazwa="umowy.pdf").exists()
    assert Zdarzenie.objects.filter(sprawa=w_rezultatach.sprawa, rodzaj="usunieto").exists()


def test_text_written_too_early_comes_back(swiat: Swiat) -> None:
    swiat.sprawa_na("realizacja")
    dane = skala(swiat, cel=swiat.sprawa.cel_set.first().pk, opis="Za wcześnie zapisany rezultat")
    odpowiedz = dodaj(swiat, "wieksza_skala", dane)
    assert odpowiedz.status_code == 409
    assert "Za wcześnie zapisany rezultat" in odpowiedz.content.decode()


@pytest.mark.parametrize("kto", ["doradca", "urzednik"])
def test_only_those_who_lead_the_case_write(w_rezultatach: Swiat, kto: str) -> None:
    rezultat = zapisany(w_rezultatach)
    assert dodaj(w_rezultatach, "wieksza_skala", skala(w_rezultatach), kto).status_code == 403
    strona = w_rezultatach.klient(kto).get(adres(w_rezultatach, "etap")).content.decode()
    assert "rezultat_zmien" not in strona
    assert adres(w_rezultatach, "rezultat_zmien", rezultat.pk) not in strona
    assert (rezultat.opis in strona) == (kto == "doradca")
