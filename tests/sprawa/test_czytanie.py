"""The reading view: numbers on the page and in print, a remark at any place, its answer in the next version, the decision."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from plan.models import Cel, Dzialanie, Plan
from sciezka.sprawa import druk, roznice, wersje
from sciezka.sprawa.akta import Uwaga, Wersja
from sciezka.sprawa.models import Konserwacja
from sciezka.sprawa.punkty import CALOSC, ponumeruj
from sciezka.sprawa.tresc import skrot
from tests.conftest import Swiat
from tests.duza_sprawa import zbuduj
from tests.pomoc_pdf import sprawdz_pdf

STARA_MIGAWKA = {
    "tytul": "Plan działania", "podtytul": "Gmina", "metryka": [],
    "czesci": [{"klucz": "wstep", "tytul": "Wstęp", "poziom": 2, "akapity": ["Pierwszy.", "Drugi."], "pola": [["A", "b"]],
                "lista": ["x"], "tabela": None, "wykres": None}],
}  # fmt: skip


@pytest.fixture
def wyslany(swiat: Swiat) -> Wersja:
    """A plan under review."""
    swiat.sprawa_na("plan")
    droga = swiat.droga()
    droga.wypelnij("plan")
    wersja = droga.wyslij("plan")
    swiat.odswiez()
    return Wersja.objects.defer(None).get(pk=wersja.pk)


def adres(swiat: Swiat, nazwa: str, *args: object) -> str:
    return reverse(f"sprawa:{nazwa}", args=[swiat.sprawa.pk, *args])


def strona(swiat: Swiat, kto: str, wersja: Wersja, **parametry: str) -> str:
    return swiat.klient(kto).get(adres(swiat, "wersja", wersja.pk), parametry).content.decode()


def fragment(html: str, klucz: str) -> str:
    """Return the HTML from the place with the anchor to the next one."""
    return html.split(f'id="{klucz}"', 1)[1].split(' id="', 1)[0]


def test_page_and_print_have_the_same_numbers(swiat: Swiat, wyslany: Wersja) -> None:
    html, pdf = strona(swiat, "urzednik", wyslany), sprawdz_pdf(bytes(wyslany.pdf))
    for part in ponumeruj(wyslany.dane):
        for punkt in part.punkty:
            poczatek = (punkt.etykieta or (punkt.komorki[0] if punkt.komorki else punkt.tekst)).split()[:2]
            assert f'<span class="numer">{punkt.numer}</span>' in html
            if punkt.rodzaj != "wykres":
                assert " ".join([punkt.numer, *poczatek]) in pdf.replace("\u00a0", " ")


def test_a_remark_at_a_paragraph_without_javascript(swiat: Swiat, wyslany: Wersja) -> None:
    klucz = "wprowadzenie:1"
    html = strona(swiat, "urzednik", wyslany)
    assert f'name="czesc" value="{klucz}"' not in html
    odnosnik = re.search(r'href="\?uwaga=(wprowadzenie[^"]+)#wprowadzenie:1"', html)
    assert odnosnik
    assert f'name="czesc" value="{klucz}"' in strona(swiat, "urzednik", wyslany, uwaga=klucz)
    wpisane = {"czesc": klucz, "tresc": "Proszę skrócić."}
    odpowiedz = swiat.klient("urzednik").post(adres(swiat, "uwaga_dodaj", wyslany.pk), wpisane)
    assert odpowiedz["Location"].endswith(f"/#{klucz}")
    uwaga = Uwaga.objects.get()
    assert uwaga.etykieta == "punkt 2.1, Wprowadzenie"
    assert (
        "Proszę skrócić."
        in strona(swiat, "urzednik", wyslany).split(f'id="{klucz}"', 1)[1].split('id="wprowadzenie:2"')[0]
    )
    assert "?uwaga=" not in strona(swiat, "animator", wyslany, uwaga=klucz)


@pytest.mark.parametrize("klucz", ["wprowadzenie:1", "wnioski:2", "rezultaty:1", "harmonogram:1", "godziny", CALOSC])
def test_refused_remark_comes_back_at_its_place(swiat: Swiat, wyslany: Wersja, klucz: str) -> None:
    wpisane = {"czesc": klucz, "tresc": "x" * 4001}
    odpowiedz = swiat.klient("urzednik").post(adres(swiat, "uwaga_dodaj", wyslany.pk), wpisane)
    assert odpowiedz.status_code == 422
    assert "x" * 4001 in odpowiedz.content.decode()
    assert f'id="blad-{klucz}"' in odpowiedz.content.decode()


def test_remark_to_a_place_that_is_not_there_is_kept_under_the_whole_document(swiat: Swiat, wyslany: Wersja) -> None:
    wpisane = {"czesc": "wprowadzenie:99", "tresc": "Mój tekst"}
    odpowiedz = swiat.klient("urzednik").post(adres(swiat, "uwaga_dodaj", wyslany.pk), wpisane)
    assert odpowiedz.status_code == 422
    assert "Mój tekst" in odpowiedz.content.decode()
    assert not Uwaga.objects.exists()


def odeslij(swiat: Swiat, wersja: Wersja, *klucze: str) -> None:
    for klucz in klucze:
        wersje.zglos_uwage(wersja.pk, swiat.osoby["urzednik"], klucz, f"Uwaga o {klucz}")
    assert swiat.klient("urzednik").post(adres(swiat, "wersja_odeslij", wersja.pk)).status_code == 302


def test_team_answers_in_place_and_the_official_reads_it_at_the_same_place_of_the_next_version(
    swiat: Swiat, wyslany: Wersja
) -> None:
    cel = Cel.objects.filter(sprawa=swiat.sprawa).order_by("numer").first()
    odeslij(swiat, wyslany, "wprowadzenie:2", f"cel-{cel.pk}:1", CALOSC)
    html = strona(swiat, "animator", wyslany)
    assert html.count("Odpowiedz i odhacz") == 3
    for uwaga in Uwaga.objects.all():
        dane = {"odpowiedz": f"Odpowiedź na {uwaga.czesc}", "rewizja": uwaga.rewizja}
        assert swiat.klient("animator").post(adres(swiat, "uwaga_zalatw", uwaga.pk), dane).status_code == 302
    plan = Plan.objects.get(sprawa=swiat.sprawa)
    plan.wprowadzenie = f"Zupełnie nowy początek wprowadzenia.\n\n{plan.wprowadzenie}"
    plan.save()
    druga = wersje.wyslij(swiat.sprawa.pk, "plan", swiat.osoby["animator"])
    html = strona(swiat, "urzednik", druga)
    # The second paragraph is now the third one: the answer went with it.
    assert "Odpowiedź na wprowadzenie:2" in html.split('id="wprowadzenie:3"', 1)[1].split("</section>", 1)[0]
    assert f"Odpowiedź na cel-{cel.pk}:1" in html
    assert f"Odpowiedź na {CALOSC}" in html
    assert 'href="#wprowadzenie"' in html.split('id="co-sie-zmienilo"', 1)[1].split("</section>", 1)[0]
    roznice = swiat.klient("urzednik").get(adres(swiat, "wersja_roznice", druga.pk)).content.decode()
    assert "Zupełnie nowy początek" in roznice
    assert "<strong>Dodano</strong>: akapit" in roznice
    assert "część 3" not in roznice
    # The old version keeps its remarks where they were.
    assert "Uwaga o wprowadzenie:2" in strona(swiat, "urzednik", wyslany).split('id="wprowadzenie:2"', 1)[1]


def test_same_content_is_said_to_be_the_same(swiat: Swiat, wyslany: Wersja) -> None:
    odeslij(swiat, wyslany, "wprowadzenie:1")
    wersje.zalatw_uwage(Uwaga.objects.get().pk, swiat.osoby["animator"], "Wyjaśniono telefonicznie.")
    druga = wersje.wyslij(swiat.sprawa.pk, "plan", swiat.osoby["animator"])
    assert "Nic się nie zmieniło" in strona(swiat, "urzednik", druga)
    assert (
        "Nic się nie zmieniło"
        in swiat.klient("urzednik").get(adres(swiat, "wersja_roznice", druga.pk)).content.decode()
    )


def test_withdrawn_version_is_not_compared_with(swiat: Swiat, wyslany: Wersja) -> None:
    wersje.wycofaj(wyslany.pk, swiat.osoby["animator"], "Pomyłka")
    druga = wersje.wyslij(swiat.sprawa.pk, "plan", swiat.osoby["animator"])
    assert "Co się zmieniło" not in strona(swiat, "urzednik", druga)
    assert swiat.klient("urzednik").get(adres(swiat, "wersja_roznice", druga.pk)).status_code == 404


def test_decision_is_made_on_the_same_page(swiat: Swiat, wyslany: Wersja) -> None:
    html = strona(swiat, "urzednik", wyslany)
    for slowa in (
        "Decyzja gminy",
        "(do ",
        'name="podstawa"',
        "Przyjmij dokument",
        "wójt albo osoba upoważniona",
    ):
        assert slowa in html, slowa
    formularz = html.split(f'action="{adres(swiat, "wersja_przyjmij", wyslany.pk)}"', 1)[1].split("</form>", 1)[0]
    assert "csrfmiddlewaretoken" in formularz
    odmowa = swiat.klient("urzednik").post(
        adres(swiat, "wersja_przyjmij", wyslany.pk), {"decydent": "Jan", "funkcja": "wójt", "podstawa": ""}
    )
    assert odmowa.status_code == 422
    assert "Decyzja gminy" not in strona(swiat, "animator", wyslany)
    wersje.zglos_uwage(wyslany.pk, swiat.osoby["urzednik"], "wprowadzenie", "Proszę poprawić.")
    html = strona(swiat, "urzednik", wyslany)
    assert "Przyjmij dokument" not in html
    formularz = html.split(f'action="{adres(swiat, "wersja_odeslij", wyslany.pk)}"', 1)[1].split("</form>", 1)[0]
    assert "csrfmiddlewaretoken" in formularz


def test_snapshot_frozen_long_ago_still_reads_and_compares(swiat: Swiat, wyslany: Wersja) -> None:
    Konserwacja.objects.create(kto="test", powod="Wersja sprzed numeracji na próbę")
    pola = {"sprawa": swiat.sprawa, "rodzaj": "plan", "przebieg": 1, "wyslal": swiat.osoby["animator"], "pdf": b"%PDF",
            "sha256": "0" * 64, "wyslano": timezone.now(), "sha256_danych": skrot(STARA_MIGAWKA)}  # fmt: skip
    stara = Wersja.objects.create(
        numer=90, stan="odeslana", dane=STARA_MIGAWKA, zdecydowal=swiat.osoby["urzednik"],
        zdecydowano=timezone.now(), **pola,
    )  # fmt: skip
    Uwaga.objects.create(
        wersja=stara, czesc="wstep", etykieta="Wstęp", tresc="Uwaga sprzed lat", autor=swiat.osoby["urzednik"],
        odpowiedz="Poprawiono", zalatwil=swiat.osoby["animator"], zalatwiono=timezone.now(),
    )  # fmt: skip
    html = strona(swiat, "urzednik", stara)
    assert "Uwaga sprzed lat" in html
    assert "Uwaga do wersji" not in html
    assert '<span class="numer">1.4</span>' in html
    nowa = Wersja.objects.create(
        numer=91, stan="odeslana", dane={**STARA_MIGAWKA, "czesci": []}, zdecydowal=swiat.osoby["urzednik"],
        zdecydowano=timezone.now(), **pola,
    )  # fmt: skip
    html = strona(swiat, "urzednik", nowa)
    assert "Uwaga sprzed lat" in html.split(f'id="{CALOSC}"', 1)[1]
    assert "usunięto" in html.split('id="co-sie-zmienilo"', 1)[1]


def test_queries_do_not_grow_with_remarks(swiat: Swiat, wyslany: Wersja) -> None:
    def policz() -> int:
        with CaptureQueriesContext(connection) as zapytania:
            strona(swiat, "urzednik", wyslany)
        return len(zapytania)

    wersje.zglos_uwage(wyslany.pk, swiat.osoby["urzednik"], "wprowadzenie", "Raz")
    policz()
    malo = policz()
    for part in ponumeruj(wyslany.dane):
        for punkt in part.punkty[:3]:
            wersje.zglos_uwage(wyslany.pk, swiat.osoby["urzednik"], punkt.klucz, "Jeszcze")
    assert policz() == malo <= 12


def test_large_plan_reads_and_compares_in_the_same_number_of_queries(swiat: Swiat, monkeypatch) -> None:
    monkeypatch.setattr(druk, "pdf_wersji", lambda wersja: b"%PDF-1.7 test")
    zbuduj(swiat, "plan")
    pierwsza = wersje.wyslij(swiat.sprawa.pk, "plan", swiat.osoby["animator"])
    odeslij(swiat, pierwsza, "wprowadzenie:1")
    wersje.zalatw_uwage(Uwaga.objects.get().pk, swiat.osoby["animator"], "Poprawiono.")
    dzialanie = Dzialanie.objects.get(sprawa=swiat.sprawa, numer=50)
    dzialanie.godziny += 3
    dzialanie.save()
    druga = wersje.wyslij(swiat.sprawa.pk, "plan", swiat.osoby["animator"])
    zmiany = roznice.porownaj(*(Wersja.objects.defer(None).get(pk=wersja.pk).dane for wersja in (pierwsza, druga)))
    zmienione = {zmiana.klucz for zmiana in zmiany}
    assert zmienione == {f"cel-{dzialanie.cel_id}", "godziny"}
    with CaptureQueriesContext(connection) as zapytania:
        html = strona(swiat, "urzednik", druga)
    assert html.count('class="komorka-numeru"') > 200
    assert len(zapytania) <= 12
    assert dzialanie.nazwa in swiat.klient("urzednik").get(adres(swiat, "wersja_roznice", druga.pk)).content.decode()
