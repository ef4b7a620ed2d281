"""The profile: what a score rests on, the previous diagnosis, the anonymous median, chart and table alike."""

from datetime import timedelta
from xml.etree.ElementTree import fromstring

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from diagnoza import dokumenty
from diagnoza.kwestionariusz import wczytaj
from diagnoza.models import Diagnoza, Odpowiedz
from diagnoza.odczyt import Odczyt
from diagnoza.porownania import NAJMNIEJ_GMIN, mediana_projektu, poprzednia
from diagnoza.profil import Profil
from diagnoza.wyniki import Stan
from sciezka.demo.droga import Droga
from sciezka.dokumenty.wykres import paski
from sciezka.sprawa import otwarcie, zegar
from sciezka.sprawa.akta import Wersja
from sciezka.sprawa.models import Projekt, Sprawa
from sciezka.sprawa.slownik import NazwaRoli
from tests.conftest import Swiat, nowy_samorzad
from tests.diagnoza.inne_diagnozy import inne_gminy, przyjeta, wyniki_jako_dane
from tests.pomoc_pdf import sprawdz_pdf

SVG = "{http://www.w3.org/2000/svg}"
NARZEDZIE = wczytaj()


@pytest.fixture
def w_diagnozie(swiat: Swiat) -> Swiat:
    """A case whose three planes are all answered."""
    swiat.sprawa_na("diagnoza")
    swiat.droga().wypelnij("diagnoza")
    swiat.odswiez()
    return swiat


def profil(swiat: Swiat) -> Profil:
    return Profil(Odczyt(swiat.odswiez()))


def komorki(gotowy: Profil, naglowek: str) -> dict[str, str]:
    """Return one column of the table by the key of the row."""
    numer = gotowy.tabela["naglowki"].index(naglowek)
    return {
        wiersz.wynik.klucz: komorka[numer]
        for wiersz, komorka in zip(gotowy.wiersze, gotowy.tabela["wiersze"], strict=True)
    }


# -- scores --------------------------------------------------------------------------------------------------------


def test_planes_and_their_sections_without_a_total(w_diagnozie: Swiat) -> None:
    gotowy = profil(w_diagnozie)
    oczekiwane = [czesc.klucz for p in NARZEDZIE.plaszczyzny for czesc in (p, *p.sekcje)]
    assert [wiersz.wynik.klucz for wiersz in gotowy.wiersze] == oczekiwane
    assert len(gotowy.tabela["wiersze"]) == len(gotowy.wykres["dane"]["wiersze"]) == len(oczekiwane)
    assert {len(wiersz) for wiersz in gotowy.tabela["wiersze"]} == {len(gotowy.tabela["naglowki"])}
    assert len(gotowy.tabela["szerokosci"]) == len(gotowy.tabela["naglowki"])
    assert sum(gotowy.tabela["szerokosci"]) == 100


def test_four_states_are_kept_apart_in_words_and_in_the_chart(w_diagnozie: Swiat) -> None:
    Odpowiedz.objects.filter(pytanie__startswith="P1.0").delete()
    Odpowiedz.objects.filter(pytanie__in=["P1.13", "P1.14", "P1.15", "P1.16"]).delete()
    Odpowiedz.objects.filter(pytanie__startswith="P2").delete()
    for pytanie in ("P3.19", "P3.18", "P3.13"):
        odpowiedz = Odpowiedz.objects.get(pytanie=pytanie)
        odpowiedz.wartosc = {"ocena": 0}
        odpowiedz.save()
    gotowy = profil(w_diagnozie)
    wyniki, podstawy = komorki(gotowy, "Wynik"), komorki(gotowy, "Pytania z punktami")
    assert (wyniki["P1"], podstawy["P1"]) == ("za mało danych", "2 z 8, potrzeba 5")
    assert (wyniki["P1.B"], podstawy["P1.B"]) == ("bez oceny", "bez pytań ocenianych")
    assert wyniki["P2"] == "brak danych"
    assert wyniki["P3.D"] == "0 na 100, poziom początkowy"
    svg = fromstring(paski(**gotowy.wykres["dane"]))
    puste = [element for element in svg.iter(f"{SVG}rect") if element.get("class") == "wykres-puste"]
    zera = [element for element in svg.iter(f"{SVG}rect") if element.get("width") == "2.0"]
    assert len(puste) == sum(1 for wiersz in gotowy.wiersze if wiersz.wynik.punkty is None)
    assert len(zera) == sum(1 for wiersz in gotowy.wiersze if wiersz.wynik.punkty == 0) > 0


def test_not_applicable_is_named_in_what_the_score_rests_on(w_diagnozie: Swiat) -> None:
    Odpowiedz.objects.filter(pytanie="P1.15").update(wartosc={}, nie_dotyczy=True, powod_nie_dotyczy="bez budżetu")
    assert komorki(profil(w_diagnozie), "Pytania z punktami")["P1"] == "7 z 7; nie dotyczy: 1"
    for odpowiedz in Odpowiedz.objects.filter(pytanie__startswith="P2"):
        odpowiedz.wartosc, odpowiedz.nie_dotyczy, odpowiedz.powod_nie_dotyczy = {}, True, "nie ma PES"
        odpowiedz.save()
    assert komorki(profil(w_diagnozie), "Pytania z punktami")["P2"] == "żadne nie dotyczy"


def test_a_plane_out_of_scope_has_one_row_and_no_comparison(swiat: Swiat) -> None:
    swiat.sprawa_na("diagnoza", numer=1)  # planes P2 and P3
    przyjeta(swiat, swiat.samorzad, wyniki_jako_dane(40), projekt=swiat.inny_projekt)
    inne_gminy(swiat, [50] * 5)
    gotowy = profil(swiat)
    assert [wiersz.wynik.klucz for wiersz in gotowy.wiersze][:2] == ["P1", "P2"]
    assert komorki(gotowy, "Wynik")["P1"] == "poza zakresem"
    assert komorki(gotowy, "Poprzednio (zmiana)")["P1"] == "40, teraz poza zakresem"
    assert komorki(gotowy, "Mediana projektu")["P1"] == "–"
    assert gotowy.wykres["dane"]["wiersze"][0]["znaczniki"] == []


# -- the previous diagnosis ----------------------------------------------------------------------------------------


def test_previous_scores_stand_beside_todays(w_diagnozie: Swiat) -> None:
    inna_sekcja = {"P2.A": {"stan": "wynik", "punkty": 10, "pytania": ["P2.01"]}}
    wyniki = wyniki_jako_dane(
        40, **inna_sekcja, **{"P3.D": {"stan": "za mało danych", "punkty": None, "pytania": ["P3.19"]}}
    )
    del wyniki["czesci"]["P3.C"]
    przyjeta(w_diagnozie, w_diagnozie.samorzad, wyniki, projekt=w_diagnozie.inny_projekt)
    gotowy = profil(w_diagnozie)
    kolumna = komorki(gotowy, "Poprzednio (zmiana)")
    dzis = next(wiersz.wynik.punkty for wiersz in gotowy.wiersze if wiersz.wynik.klucz == "P1")
    assert kolumna["P1"] == f"40 ({'+' if dzis > 40 else '−'}{abs(dzis - 40)})"
    assert kolumna["P1.B"] == "–"
    assert kolumna["P2.A"] == "inne pytania, nie porównuje się"
    assert kolumna["P3.C"] == "tej części nie było"
    assert kolumna["P3.D"] == "za mało danych"
    znaczniki = {w["nazwa"][:4]: w["znaczniki"] for w in gotowy.wykres["dane"]["wiersze"]}
    assert znaczniki["P1. "] == [{"rodzaj": "poprzednio", "wartosc": 40}]
    assert znaczniki["P2.A"] == znaczniki["P3.D"] == []
    assert any("Poprzednia diagnoza przyjęta" in akapit for akapit in gotowy.akapity)


def test_the_latest_earlier_case_counts_and_a_later_one_does_not(w_diagnozie: Swiat) -> None:
    for dni, punkty in ((900, 10), (400, 20)):
        numer = f"T-{dni}"
        projekt = Projekt.objects.create(
            nazwa=numer, numer=numer, beneficjent="Fundacja", od=zegar.dzis() - timedelta(days=2000), do=zegar.dzis()
        )
        w_diagnozie.osoby["obcy_koordynator"].role_osoby.create(
            rola=NazwaRoli.KOORDYNATOR, projekt=projekt, od=zegar.dzis() - timedelta(days=2000)
        )
        w_diagnozie.osoby["obcy_koordynator"].__dict__.pop("role", None)
        przyjeta(w_diagnozie, w_diagnozie.samorzad, wyniki_jako_dane(punkty), projekt=projekt, dni=dni)
    przyjeta(w_diagnozie, w_diagnozie.samorzad, wyniki_jako_dane(99), projekt=w_diagnozie.inny_projekt, dni=-1)
    assert poprzednia(w_diagnozie.sprawa).wyniki["P1"]["punkty"] == 20


def test_an_accepted_document_without_scores_says_so(w_diagnozie: Swiat) -> None:
    przyjeta(w_diagnozie, w_diagnozie.samorzad, None, projekt=w_diagnozie.inny_projekt)
    gotowy = profil(w_diagnozie)
    assert "Poprzednio (zmiana)" not in gotowy.tabela["naglowki"]
    assert any("nie ma zapisanych wyników" in akapit for akapit in gotowy.akapity)


def test_another_version_of_the_instrument_is_compared_by_meaning(w_diagnozie: Swiat) -> None:
    """Version 7 is not on file, so nobody can say that its questions meant the same."""
    przyjeta(w_diagnozie, w_diagnozie.samorzad, wyniki_jako_dane(40, narzedzie="7"), projekt=w_diagnozie.inny_projekt)
    assert komorki(profil(w_diagnozie), "Poprzednio (zmiana)")["P1"] == "inne pytania, nie porównuje się"


def test_no_earlier_diagnosis_no_column(w_diagnozie: Swiat) -> None:
    gotowy = profil(w_diagnozie)
    assert gotowy.porownanie.poprzednia is None
    assert gotowy.tabela["naglowki"][-1] == "Z dokumentu"


# -- the median ----------------------------------------------------------------------------------------------------


def test_the_median_needs_five_other_municipalities(w_diagnozie: Swiat) -> None:
    inne_gminy(w_diagnozie, [10, 20, 30, 40])
    gotowy = profil(w_diagnozie)
    assert "Mediana projektu" not in gotowy.tabela["naglowki"]
    assert "są wyniki 4 innych gmin, a potrzeba co najmniej 5" in gotowy.bez_mediany
    assert not any("ediana" in akapit for akapit in gotowy.akapity)
    przyjeta(w_diagnozie, nowy_samorzad("979999", "Piąta"), wyniki_jako_dane(95))
    gotowy = profil(w_diagnozie)
    assert komorki(gotowy, "Mediana projektu")["P1"] == "30"
    assert gotowy.bez_mediany == ""


def test_own_and_other_projects_diagnoses_are_not_in_the_median(w_diagnozie: Swiat) -> None:
    inne_gminy(w_diagnozie, [10, 20, 30, 40])
    przyjeta(w_diagnozie, nowy_samorzad("979999", "Cudza"), wyniki_jako_dane(95), projekt=w_diagnozie.inny_projekt)
    przyjeta(w_diagnozie, nowy_samorzad("979998", "Bez wyników"), None)
    w_diagnozie.droga().przyjmij(w_diagnozie.droga().wyslij("diagnoza"))
    assert mediana_projektu(w_diagnozie.sprawa).gmin == 4


def test_an_even_median_is_rounded_half_up_and_gaps_stay_gaps(w_diagnozie: Swiat) -> None:
    inne_gminy(w_diagnozie, [10, 20, 31, 40, 50, 61])
    assert komorki(profil(w_diagnozie), "Mediana projektu")["P2"] == "36"  # 35.5
    assert NAJMNIEJ_GMIN == 5


def test_a_part_that_few_have_a_result_in_has_no_median(w_diagnozie: Swiat) -> None:
    inne_gminy(w_diagnozie, [10, 20, 30, None, None])
    kolumna = komorki(profil(w_diagnozie), "Mediana projektu")
    assert (kolumna["P1"], kolumna["P1.B"]) == ("za mało gmin", "–")


def test_nobody_is_named(w_diagnozie: Swiat) -> None:
    inne_gminy(w_diagnozie, [10, 20, 30, 40, 50])
    dane = dokumenty.dane_wersji(w_diagnozie.odswiez())
    strona = w_diagnozie.klient("animator").get(reverse("diagnoza:etap", args=[w_diagnozie.sprawa.pk])).content.decode()
    for tekst in (str(dane), strona):
        assert "Mediana projektu" in tekst
        assert "Tajna Gmina" not in tekst


def test_the_municipality_is_not_told_of_a_median_there_is_not(w_diagnozie: Swiat) -> None:
    adres = reverse("diagnoza:etap", args=[w_diagnozie.sprawa.pk])
    assert "Mediany projektu jeszcze nie ma" in w_diagnozie.klient("animator").get(adres).content.decode()
    assert "edian" not in str(dokumenty.dane_wersji(w_diagnozie.odswiez()))
    assert "edian" not in w_diagnozie.klient("urzednik").get(adres).content.decode()


# -- page, document, queries ---------------------------------------------------------------------------------------


def test_the_document_freezes_scores_as_data(w_diagnozie: Swiat) -> None:
    dane = dokumenty.dane_wersji(w_diagnozie.odswiez())["wyniki"]
    assert dane["narzedzie"] == Diagnoza.objects.get().narzedzie
    wynik = profil(w_diagnozie).wyniki[0]
    assert dane["czesci"]["P1"] == {"stan": "wynik", "punkty": wynik.punkty, "pytania": list(wynik.oceniane)}
    assert dane["czesci"]["P1.B"] == {"stan": str(Stan.BEZ_OCENY), "punkty": None, "pytania": []}


def test_a_second_case_is_compared_with_the_accepted_first_one(swiat: Swiat) -> None:
    """The real path: another project's animator sees the municipality's own accepted scores, not the earlier case."""
    swiat.sprawa_na("plan")
    pierwsza = swiat.sprawa
    kto = swiat.osoby["obcy_koordynator"]
    druga = otwarcie.otworz(kto, projekt=swiat.inny_projekt, samorzad=swiat.samorzad)
    otwarcie.nadaj_role(druga, kto, swiat.osoby["obcy_animator"], NazwaRoli.ANIMATOR)
    swiat.osoby["obcy_animator"].__dict__.pop("role", None)
    osoby = swiat.osoby | {"koordynator": kto, "animator": swiat.osoby["obcy_animator"]}
    droga = Droga(Sprawa.objects.z_opisem().get(pk=druga.pk), osoby)
    droga.do_stanu("diagnoza")
    droga.wypelnij("diagnoza", poziom=3)
    klient = swiat.klient("obcy_animator")
    strona = klient.get(reverse("diagnoza:etap", args=[druga.pk])).content.decode()
    assert "Poprzednia diagnoza przyjęta" in strona
    assert "poprzednia diagnoza" in strona  # the legend
    assert klient.get(reverse("diagnoza:etap", args=[pierwsza.pk])).status_code == 404
    assert f"/sprawy/{pierwsza.pk}/" not in strona
    wersja = Wersja.objects.defer(None).get(pk=droga.wyslij("diagnoza").pk)
    tekst = sprawdz_pdf(bytes(wersja.pdf))
    assert "Profil gminy" in tekst
    assert "Poprzednio" in tekst
    dawne = Wersja.objects.defer(None).get(sprawa=pierwsza, rodzaj="diagnoza").dane["wyniki"]["czesci"]["P1"]["punkty"]
    assert f"{dawne} (+" in tekst


def test_the_chart_says_everything_in_words_too(w_diagnozie: Swiat) -> None:
    inne_gminy(w_diagnozie, [10, 20, 30, 40, 50])
    przyjeta(w_diagnozie, w_diagnozie.samorzad, wyniki_jako_dane(45), projekt=w_diagnozie.inny_projekt)
    svg = fromstring(paski(**profil(w_diagnozie).wykres["dane"]))
    opis = svg.findtext(f"{SVG}desc")
    assert "(poprzednia diagnoza 45, mediana projektu 30)" in opis
    legenda = [tekst.text.replace("\u00a0", " ") for tekst in svg.iter(f"{SVG}text")][:2]
    assert legenda == ["poprzednia diagnoza", "mediana projektu"]
    rodzaje = {element.tag.removeprefix(SVG) for element in svg.iter() if "wykres-znacznik" in element.get("class", "")}
    assert rodzaje == {"polygon", "line"}


def test_query_budget_does_not_grow_with_the_project(w_diagnozie: Swiat) -> None:
    def ile() -> tuple[int, int]:
        with CaptureQueriesContext(connection) as profilu:
            assert profil(w_diagnozie).tabela["wiersze"]
        ile_profilu = len(profilu)  # a request clears the log
        klient = w_diagnozie.klient("animator")
        adres = reverse("diagnoza:etap", args=[w_diagnozie.sprawa.pk])
        klient.get(adres)
        with CaptureQueriesContext(connection) as strony:
            assert klient.get(adres).status_code == 200
        return ile_profilu, len(strony)

    przed = ile()
    inne_gminy(w_diagnozie, list(range(12)))
    przyjeta(w_diagnozie, w_diagnozie.samorzad, wyniki_jako_dane(45), projekt=w_diagnozie.inny_projekt)
    assert ile() == przed
    assert przed[1] <= 22
