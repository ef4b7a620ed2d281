"""The final report and what it compares: whole expectations, what is missing, nothing for the team only."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from plan.models import Cel
from realizacja.models import Produkt, Realizacja, StanDzialania, WpisPracy
from rezultaty import warunki
from rezultaty.dokumenty import dane_wersji
from rezultaty.models import DowodRezultatu, Raport, Rezultat
from rezultaty.odczyt import Oczekiwanie, Odczyt
from sciezka.rekrutacja.demo import SKAN
from sciezka.rekrutacja.models import OczekiwanyRezultat
from sciezka.sprawa import pliki, roznice, zegar
from sciezka.sprawa.akta import Wersja, Zalacznik
from sciezka.sprawa.models import Konserwacja, Sprawa
from sciezka.sprawa.wyjatki import SaBraki
from tests.conftest import Swiat

pytestmark = pytest.mark.usefixtures("bez_druku")

TAJNE = "TAJNE-TYLKO-ZESPOL"


def konserwacja() -> None:
    """Open the guards for the rest of the test's transaction."""
    Konserwacja.objects.create(kto="test", powod="Przygotowanie danych testu z innych etapów")


def czesc(sprawa: Sprawa, klucz: str) -> dict[str, Any]:
    return next(part for part in dane_wersji(sprawa)["czesci"] if part["klucz"] == klucz)


def rezultat(swiat: Swiat, **pola: object) -> Rezultat:
    domyslne = {"rodzaj": "lepsze_warunki", "cel": swiat.sprawa.cel_set.first(), "osiagniety": True, "opis": "Regulamin",
                "zmiana": "Jasne zasady", "dokument": "zarządzenie nr 1/2026"}  # fmt: skip
    return Rezultat.objects.create(sprawa=swiat.sprawa, **(domyslne | pola))


def dowod(swiat: Swiat, wiersz: Rezultat, nazwa: str, *, widzi_gmina: bool) -> Zalacznik:
    plik = SimpleUploadedFile(nazwa, SKAN)
    zalacznik = pliki.zapisz_plik(swiat.sprawa, swiat.osoby["animator"], plik, widzi_gmina=widzi_gmina)
    DowodRezultatu.objects.create(sprawa=swiat.sprawa, rezultat=wiersz, zalacznik=zalacznik)
    return zalacznik


def rezultaty_na_niby(*wyniki: tuple[str, bool]) -> list[Rezultat]:
    return [
        Rezultat(rodzaj=rodzaj, osiagniety=tak, opis="powstało", powod_nieosiagniecia="brak") for rodzaj, tak in wyniki
    ]


@pytest.mark.parametrize(
    ("wyniki", "slownie"),
    [
        ([], "jeszcze nie zapisano"),
        ([("nowe_ps", True)], "osiągnięto"),
        ([("nowe_ps", False)], "nie osiągnięto"),
        ([("nowe_ps", True), ("nowe_ps", False)], "częściowo osiągnięto"),
        ([("nowe_ps", False), ("lepsze_warunki", True)], "nie osiągnięto"),
        ([("lepsze_warunki", True)], "osiągnięto"),
    ],
)
def test_what_became_of_an_expectation(wyniki: list, slownie: str) -> None:
    oczekiwanie = Oczekiwanie(Cel(), "nowe_ps", "Cel 1", "", rezultaty_na_niby(*wyniki))
    assert oczekiwanie.slownie == slownie
    assert oczekiwanie.co_powstalo == ["powstało" if tak else "brak" for _, tak in wyniki]


def test_long_expectation_and_its_measure_are_compared_whole(w_rezultatach: Swiat) -> None:
    konserwacja()
    dlugi = "Gmina przyjmie zasady współpracy, " * 6 + "KONIEC"
    OczekiwanyRezultat.objects.filter(sprawa=w_rezultatach.sprawa, rodzaj="wieksza_skala").update(
        opis=dlugi, wartosc=100000, jednostka="zł"
    )
    w_rezultatach.droga().wypelnij("rezultaty")
    wiersze = czesc(w_rezultatach.odswiez(), "kontrakt")["tabela"]["wiersze"]
    (wiersz,) = [wiersz for wiersz in wiersze if "KONIEC" in wiersz[0]]
    assert wiersz[1:3] == ["100\N{NO-BREAK SPACE}000 zł", "osiągnięto"]
    strona = w_rezultatach.klient("doradca").get(reverse("rezultaty:etap", args=[w_rezultatach.sprawa.pk]))
    assert dlugi in strona.content.decode()
    miary = [wiersz[1] for wiersz in czesc(w_rezultatach.odswiez(), "cele")["tabela"]["wiersze"]]
    assert [cel.opis_wskaznika for cel in Cel.objects.filter(sprawa=w_rezultatach.sprawa).order_by("numer")] == miary


@pytest.mark.parametrize(("nazwa", "wartosc"), [("przebieg", ""), ("wnioski", "  \n"), ("rekomendacje", "")])
def test_each_text_of_the_report_is_asked_for(w_rezultatach: Swiat, nazwa: str, wartosc: str) -> None:
    w_rezultatach.droga().wypelnij("rezultaty")
    Raport.objects.filter(sprawa=w_rezultatach.sprawa).update(**{nazwa: wartosc})
    (brak,) = warunki.braki(w_rezultatach.odswiez())
    assert brak.tekst == f"Raport końcowy, do opisania: {nazwa}."
    with pytest.raises(SaBraki):
        w_rezultatach.droga().wyslij("raport")


def test_links_of_what_is_missing_open_the_right_form(w_rezultatach: Swiat) -> None:
    klient = w_rezultatach.klient("animator")
    for brak in warunki.braki(w_rezultatach.sprawa):
        assert klient.get(brak.url).status_code == 200
    oczekiwany = OczekiwanyRezultat.objects.filter(sprawa=w_rezultatach.sprawa).last()
    url = next(brak.url for brak in warunki.braki(w_rezultatach.sprawa) if f"oczekiwany={oczekiwany.pk}" in brak.url)
    assert f'<option value="{oczekiwany.pk}" selected>' in klient.get(url).content.decode()


@pytest.mark.parametrize("dokument", ["", "   "])
def test_evidence_is_a_file_or_a_named_document(w_rezultatach: Swiat, dokument: str) -> None:
    wiersz = rezultat(w_rezultatach, osiagniety=False, powod_nieosiagniecia="Brak zgody rady", dokument=dokument)
    assert any("Rezultat bez dowodu" in brak.tekst for brak in warunki.braki(w_rezultatach.odswiez()))
    dowod(w_rezultatach, wiersz, "protokol.pdf", widzi_gmina=False)
    assert not any("Rezultat bez dowodu" in brak.tekst for brak in warunki.braki(w_rezultatach.odswiez()))


def test_hidden_evidence_product_and_note_stay_with_the_team(w_rezultatach: Swiat) -> None:
    konserwacja()
    w_rezultatach.droga().wypelnij("rezultaty")
    wiersz = Rezultat.objects.filter(sprawa=w_rezultatach.sprawa).first()
    dowod(w_rezultatach, wiersz, f"{TAJNE}.pdf", widzi_gmina=False)
    dowod(w_rezultatach, wiersz, "jawny-odpis.pdf", widzi_gmina=True)
    Produkt.objects.filter(sprawa=w_rezultatach.sprawa).update(widzi_gmina=False, nazwa=TAJNE, opis=TAJNE)
    Realizacja.objects.update(notatka=TAJNE)
    Rezultat.objects.update(notatka=TAJNE)
    Raport.objects.update(notatka=TAJNE)
    WpisPracy.objects.update(opis=TAJNE, ustalenia=TAJNE, uczestnicy=TAJNE, notatka=TAJNE, opis_wyniku=TAJNE)
    dane = str(dane_wersji(w_rezultatach.odswiez()))
    assert TAJNE not in dane
    assert "jawny-odpis.pdf" in dane
    strona = w_rezultatach.klient("animator").get(reverse("rezultaty:etap", args=[w_rezultatach.sprawa.pk]))
    assert f"{TAJNE}.pdf" in strona.content.decode()


def test_report_tells_work_actions_and_stages(w_rezultatach: Swiat) -> None:
    konserwacja()
    zakonczenie = StanDzialania.objects.filter(sprawa=w_rezultatach.sprawa).first()
    zakonczenie.wynik, zakonczenie.powod = "zaniechane", "Rada odwołała konsultacje"
    zakonczenie.save()
    WpisPracy.objects.create(
        sprawa=w_rezultatach.sprawa, forma=1, godziny=24, opis="Niepotwierdzona praca", rola_autora="animator",
        autor=w_rezultatach.osoby["animator"], data=zegar.dzis(),
    )  # fmt: skip
    w_rezultatach.droga().wypelnij("rezultaty")
    sprawa = w_rezultatach.odswiez()
    wyniki = [wiersz[3] for wiersz in czesc(sprawa, "dzialania")["tabela"]["wiersze"]]
    assert wyniki.count("zaniechane: Rada odwołała konsultacje") == 1
    assert [wiersz[0] for wiersz in czesc(sprawa, "przebieg")["tabela"]["wiersze"]] == [
        "I. Rekrutacja i kontrakt", "II. Diagnoza", "III. Plan działania", "IV. Wspólna realizacja planu",
        "V. Rezultaty",
    ]  # fmt: skip
    potwierdzone = WpisPracy.objects.filter(sprawa=sprawa).potwierdzone().count()
    *formy, razem = czesc(sprawa, "praca")["tabela"]["wiersze"]
    assert sum(int(wiersz[1]) for wiersz in formy) == int(razem[1]) == potwierdzone


def test_parts_keep_their_keys_between_versions(w_rezultatach: Swiat) -> None:
    droga = w_rezultatach.droga()
    droga.wypelnij("rezultaty")
    pierwsza = droga.wyslij("raport")
    droga.odeslij(pierwsza, [(0, "Prosimy dopisać rolę sołtysów.")])
    droga.zalatw_uwagi(pierwsza, "Dopisano.")
    raport = Raport.objects.get(sprawa=w_rezultatach.sprawa)
    raport.wnioski += "\n\nSołtysi pomogli znaleźć pracowników."
    raport.save()
    druga = droga.wyslij("raport")
    stare, nowe = (Wersja.objects.defer(None).get(pk=wersja.pk).dane for wersja in (pierwsza, druga))
    (zmiana,) = roznice.porownaj(stare, nowe)
    assert (zmiana.rodzaj, zmiana.klucz) == ("zmieniono", "wnioski")
    klucze = [part["klucz"] for part in nowe["czesci"]]
    assert len(klucze) == len(set(klucze))


def test_queries_do_not_grow_with_results(w_rezultatach: Swiat, django_assert_max_num_queries) -> None:
    w_rezultatach.droga().wypelnij("rezultaty")
    adres = reverse("rezultaty:etap", args=[w_rezultatach.sprawa.pk])
    klient = w_rezultatach.klient("animator")
    klient.get(adres)
    with CaptureQueriesContext(connection) as malo:
        klient.get(adres)
    for numer in range(25):
        dowod(w_rezultatach, rezultat(w_rezultatach, opis=f"Rezultat {numer}"), f"plik-{numer}.pdf", widzi_gmina=True)
    with CaptureQueriesContext(connection) as duzo:
        assert klient.get(adres).status_code == 200
    assert len(duzo) == len(malo) <= 22
    sprawa = w_rezultatach.odswiez()
    with django_assert_max_num_queries(4):
        assert {brak.tekst.partition(":")[0] for brak in warunki.braki(sprawa)} == {
            "Rezultat czeka na potwierdzenie koordynatora"
        }


def test_files_of_a_result_come_in_the_order_they_were_added(w_rezultatach: Swiat) -> None:
    wiersz = rezultat(w_rezultatach)
    for nazwa in ("z.pdf", "a.pdf"):
        dowod(w_rezultatach, wiersz, nazwa, widzi_gmina=True)
    bez_plikow = rezultat(w_rezultatach)
    wedlug = {wiersz.pk: wiersz.pliki for wiersz in Odczyt(w_rezultatach.sprawa).rezultaty}
    assert [plik["nazwa"] for plik in wedlug[wiersz.pk]] == ["z.pdf", "a.pdf"]
    assert wedlug[bez_plikow.pk] == []


@pytest.mark.parametrize(("numer", "osiagniete", "nieosiagniete"), [
    (0, {"nowe_ps", "wieksza_skala"}, set()),
    (1, {"lepsze_warunki", "wieksza_skala"}, {"nowe_ps"}),
    (2, {"nowe_ps", "lepsze_warunki"}, {"wieksza_skala"}),
])  # fmt: skip
def test_demo_shows_success_the_basic_result_missed_and_a_mixed_case(
    swiat: Swiat, numer: int, osiagniete: set, nieosiagniete: set
) -> None:
    droga = swiat.droga(numer)
    droga.do_stanu("rezultaty")
    droga.wypelnij("rezultaty")
    assert warunki.braki(swiat.odswiez()) == []
    wyniki = list(Rezultat.objects.filter(sprawa=swiat.sprawa))
    assert {wiersz.rodzaj for wiersz in wyniki if wiersz.osiagniety} == osiagniete
    assert {wiersz.rodzaj for wiersz in wyniki if not wiersz.osiagniety} == nieosiagniete
    assert all(wiersz.powod_nieosiagniecia for wiersz in wyniki if not wiersz.osiagniety)
