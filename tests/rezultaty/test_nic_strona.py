"""The page of the thread: two views, filter by gap, what waits for a later stage, and what the municipality may see."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from diagnoza.models import Odpowiedz, Wniosek
from plan.models import Cel, Dzialanie, ObszarPriorytetowy
from realizacja.models import StanDzialania, WpisPracy
from rezultaty.models import Rezultat
from rezultaty.nic import nic_sprawy
from rezultaty.nic_macierz import KOLUMNY
from rezultaty.zakres import dla_osoby
from sciezka.sprawa import aneksy, zegar
from sciezka.sprawa.akta import Wersja
from sciezka.sprawa.models import Konserwacja
from tests import duza_sprawa
from tests.conftest import Swiat
from tests.duza_sprawa import TAJNE, Rozmiar, zbuduj
from tests.pomoc_pdf import sprawdz_pdf


def adres(swiat: Swiat) -> str:
    return reverse("rezultaty:nic", args=[swiat.sprawa.pk])


def strona(swiat: Swiat, kto: str = "animator", **parametry: str) -> str:
    return swiat.klient(kto).get(adres(swiat), parametry).content.decode()


def otworz_straz() -> None:
    Konserwacja.objects.create(kto="test", powod="Przecinanie nici na próbę")


@pytest.mark.usefixtures("bez_druku")
def test_page_costs_the_same_with_a_small_and_a_large_case(swiat: Swiat) -> None:
    def policz(kto: str, widok: str) -> int:
        strona(swiat, kto, widok=widok)
        with CaptureQueriesContext(connection) as zapytania:
            assert "Nić sprawy" in strona(swiat, kto, widok=widok)
        return len(zapytania)

    swiat.sprawa_na("realizacja")
    swiat.droga().wypelnij("realizacja")
    razy = [("animator", "drzewo"), ("animator", "macierz"), ("urzednik", "drzewo"), ("urzednik", "macierz")]
    malo = [policz(*raz) for raz in razy]
    otworz_straz()
    for dopelnij in (duza_sprawa._diagnoza, duza_sprawa._plan, duza_sprawa._realizacja):
        dopelnij(swiat, Rozmiar())
    assert [policz(*raz) for raz in razy] == malo
    assert max(malo) <= 18


@pytest.mark.usefixtures("bez_druku")
def test_large_case_is_built_through_the_real_path(swiat: Swiat) -> None:
    sprawa = zbuduj(swiat)
    assert sprawa.stan == "rezultaty"
    ile = [model.objects.filter(sprawa=sprawa).count() for model in (Odpowiedz, Wniosek, Dzialanie, WpisPracy)]
    assert ile == [60, 40, 80, 200]
    nic = nic_sprawy(sprawa, dla_osoby(sprawa, swiat.osoby["animator"]))
    assert nic.braki == []
    assert len(nic.wiersze) == Cel.objects.filter(sprawa=sprawa).count() + sprawa.odlozonywniosek_set.count()
    for widok in ("drzewo", "macierz"):
        html = strona(swiat, "urzednik", widok=widok)
        assert TAJNE not in html
        assert "Braki" not in html


@pytest.mark.usefixtures("bez_druku")
def test_matrix_has_a_head_and_a_label_in_every_cell(w_rezultatach: Swiat) -> None:
    html = strona(w_rezultatach, widok="macierz")
    for kolumna in KOLUMNY:
        assert f'<th scope="col">{kolumna}</th>' in html
    wierszy = html.split("<tbody>")[1].count("<tr>")
    assert [html.count(f'data-label="{kolumna}"') for kolumna in KOLUMNY[1:]] == [wierszy] * 4
    assert 'class="nic"' not in html
    assert "?widok=drzewo" in html
    assert "<table" not in strona(w_rezultatach)


@pytest.mark.usefixtures("bez_druku")
@pytest.mark.parametrize("widok", ["drzewo", "macierz"])
def test_filter_by_kind_counts_and_keeps_the_view(w_rezultatach: Swiat, widok: str) -> None:
    ile = Cel.objects.filter(sprawa=w_rezultatach.sprawa).count()
    otworz_straz()
    ObszarPriorytetowy.objects.create(sprawa=w_rezultatach.sprawa, numer=9, nazwa="Pusty", uzasadnienie="x")
    calosc = strona(w_rezultatach, widok=widok)
    assert f"Cel bez rezultatu ({ile})" in calosc
    assert "Obszar bez celu (1)" in calosc
    assert f"?widok={widok}&amp;brak=obszar_bez_celu" in calosc
    waskie = strona(w_rezultatach, widok=widok, brak="obszar_bez_celu")
    assert "Obszar 9: Pusty" in waskie
    assert "Cel 1:" not in waskie
    assert "Cel 1 bez rezultatu" not in waskie
    assert strona(w_rezultatach, widok=widok, brak="nieznany").count("Obszar 9: Pusty") == calosc.count(
        "Obszar 9: Pusty"
    )


@pytest.mark.usefixtures("bez_druku")
def test_gaps_lead_where_they_are_mended_only_for_those_who_may(w_rezultatach: Swiat) -> None:
    cel = Cel.objects.filter(sprawa=w_rezultatach.sprawa).order_by("numer").first()
    dodaj = reverse("rezultaty:rezultat_dodaj", args=[w_rezultatach.sprawa.pk])
    naprawa = f"{dodaj}?rodzaj={cel.rezultat}&amp;cel={cel.pk}"
    assert naprawa in strona(w_rezultatach)
    assert naprawa not in strona(w_rezultatach, "doradca")
    for href in re.findall(r'href="(/sprawy/[^"#]+)', strona(w_rezultatach)):
        assert w_rezultatach.klient("animator").get(href.replace("&amp;", "&")).status_code == 200, href
    assert dodaj not in strona(w_rezultatach, "urzednik")


@pytest.mark.usefixtures("bez_druku")
@pytest.mark.parametrize(
    ("stan", "nie_teraz"),
    [("diagnoza", "Obszar i cel: jeszcze nie na tym etapie"), ("plan", "Praca: jeszcze nie na tym etapie"),
     ("realizacja", "Rezultat: jeszcze nie na tym etapie")],
)  # fmt: skip
def test_what_a_later_stage_brings_is_no_gap(swiat: Swiat, stan: str, nie_teraz: str) -> None:
    swiat.sprawa_na(stan)
    swiat.droga().wypelnij(stan)
    swiat.odswiez()
    assert nie_teraz in strona(swiat)
    braki = nic_sprawy(swiat.sprawa, dla_osoby(swiat.sprawa, swiat.osoby["animator"])).braki
    assert {brak.rodzaj for brak in braki} <= {"dzialanie_bez_pracy"}


@pytest.mark.usefixtures("bez_druku")
def test_action_that_has_not_begun_is_no_gap(swiat: Swiat) -> None:
    swiat.sprawa_na("realizacja")
    otworz_straz()
    Dzialanie.objects.filter(sprawa=swiat.sprawa).update(
        od=zegar.dzis() + timedelta(days=3), do=zegar.dzis() + timedelta(days=9)
    )
    assert "Praca: zaczyna się" in strona(swiat)
    assert "bez pracy" not in strona(swiat)
    Dzialanie.objects.filter(sprawa=swiat.sprawa).update(od=zegar.dzis())
    assert "bez pracy" in strona(swiat)


@pytest.mark.usefixtures("bez_druku")
def test_official_sees_nothing_before_the_document_is_sent(swiat: Swiat) -> None:
    swiat.sprawa_na("diagnoza")
    droga = swiat.droga()
    droga.wypelnij("diagnoza")
    wniosek = Wniosek.objects.filter(sprawa=swiat.sprawa).first()
    assert wniosek.tresc not in strona(swiat, "urzednik")
    wersja = droga.wyslij("diagnoza")
    html = strona(swiat, "urzednik")
    assert wniosek.tresc in html
    assert f"{reverse('sprawa:wersja', args=[swiat.sprawa.pk, wersja.pk])}#wniosek-{wniosek.numer}" in html
    droga.przyjmij(wersja)
    droga.wypelnij("plan")
    obszar = ObszarPriorytetowy.objects.filter(sprawa=swiat.sprawa).first()
    assert wniosek.tresc in strona(swiat, "urzednik")
    assert obszar.nazwa not in strona(swiat, "urzednik")
    assert "odłożony" not in strona(swiat, "urzednik").lower()
    assert "Obszar i cel: w przygotowaniu" in strona(swiat, "urzednik")


@pytest.mark.usefixtures("bez_druku")
def test_official_learns_nothing_of_hidden_work_and_results(swiat: Swiat) -> None:
    swiat.sprawa_na("realizacja")
    swiat.droga().wypelnij("realizacja")
    otworz_straz()
    pokazane = WpisPracy.objects.filter(sprawa=swiat.sprawa, widzi_gmina=True).first()
    bez_tajnych = strona(swiat, "urzednik", widok="macierz")
    WpisPracy.objects.create(
        sprawa=swiat.sprawa, dzialanie=pokazane.dzialanie, forma=pokazane.forma, autor=swiat.osoby["animator"],
        rola_autora="animator", data=zegar.dzis() + timedelta(days=400), godziny=23, opis=TAJNE,
    )  # fmt: skip
    bez_csrf = re.compile(r"csrf[^>]+|nonce[^>]+|X-CSRFToken[^>]+")
    assert bez_csrf.sub("", strona(swiat, "urzednik", widok="macierz")) == bez_csrf.sub("", bez_tajnych)
    StanDzialania.objects.filter(sprawa=swiat.sprawa).update(wynik="zaniechane", powod=TAJNE)
    assert "zaniechane" not in strona(swiat, "urzednik")
    swiat.droga().przejdz("zakoncz_realizacje", "animator")
    Rezultat.objects.create(
        sprawa=swiat.sprawa, cel=Cel.objects.filter(sprawa=swiat.sprawa).first(), rodzaj="nowe_ps", osiagniety=False,
        powod_nieosiagniecia=TAJNE, opis=TAJNE,
    )  # fmt: skip
    html = strona(swiat, "urzednik")
    assert "nieosiągnięty" not in html
    assert "Rezultat: w przygotowaniu" in html
    assert "udostępnione gminie" in html


@pytest.mark.usefixtures("bez_druku")
def test_official_does_not_see_a_plan_that_an_annex_is_changing(swiat: Swiat) -> None:
    swiat.sprawa_na("realizacja")
    aneksy.otworz(swiat.sprawa.pk, swiat.osoby["animator"], "Nowy partner")
    ObszarPriorytetowy.objects.filter(sprawa=swiat.sprawa, numer=1).update(nazwa=TAJNE)
    html = strona(swiat, "urzednik")
    assert TAJNE not in html
    assert "przyjęta wersja planu" in html
    assert TAJNE in strona(swiat)


@pytest.mark.usefixtures("bez_druku")
def test_action_that_stands_only_in_an_annex_waits_for_it(swiat: Swiat) -> None:
    swiat.sprawa_na("realizacja")
    aneksy.otworz(swiat.sprawa.pk, swiat.osoby["animator"], "Nowy partner")
    Dzialanie.objects.create(
        sprawa=swiat.sprawa, cel=Cel.objects.filter(sprawa=swiat.sprawa).first(), numer=77, nazwa="Z aneksu", forma=3,
        od=zegar.dzis(), do=zegar.dzis(), godziny=1, odpowiedzialny="gmina",
    )  # fmt: skip
    html = strona(swiat)
    assert "Praca: po przyjęciu aneksu" in html
    assert "Plan zmienia otwarty aneks" in html
    assert "działanie 77 bez pracy" not in html


@pytest.mark.usefixtures("bez_druku")
def test_stranger_gets_404_and_the_case_page_leads_here(w_rezultatach: Swiat) -> None:
    for kto in ("obcy_urzednik", "obcy_koordynator", "obcy_animator", "administrator", "nikt"):
        assert w_rezultatach.klient(kto).get(adres(w_rezultatach)).status_code == 404, kto
    for kto in ("koordynator", "animator", "doradca", "urzednik"):
        sprawa = w_rezultatach.klient(kto).get(reverse("sprawa:strona", args=[w_rezultatach.sprawa.pk]))
        assert adres(w_rezultatach) in sprawa.content.decode(), kto


def test_report_has_the_thread_as_its_appendix_without_secrets(w_rezultatach: Swiat) -> None:
    droga = w_rezultatach.droga()
    droga.wypelnij("rezultaty")
    otworz_straz()
    WpisPracy.objects.filter(widzi_gmina=False).update(opis=TAJNE, godziny=23)
    Wniosek.objects.update(notatka=TAJNE)
    wersja = Wersja.objects.defer(None).get(pk=droga.wyslij("raport").pk)
    zalacznik = wersja.dane["czesci"][-1]
    assert zalacznik["tytul"].startswith("Załącznik: nić")
    wiersze = zalacznik["tabela"]["wiersze"]
    cele = Cel.objects.filter(sprawa=w_rezultatach.sprawa)
    assert sum(str(cel) in wiersz[1] for cel in cele for wiersz in wiersze) == cele.count()
    assert any("osiągnięty" in wiersz[4] for wiersz in wiersze)
    assert any("1 wpis" in wiersz[3] for wiersz in wiersze)
    assert TAJNE not in str(wersja.dane)
    assert "23 godz" not in str(zalacznik)
    pdf = sprawdz_pdf(bytes(wersja.pdf))
    assert "Załącznik: nić współpracy" in pdf
    assert pdf.count("II. Wnioski") >= 1
