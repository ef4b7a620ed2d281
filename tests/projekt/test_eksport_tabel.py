"""Tables as files: what is in the cells, the filter applied, what nobody else gets, formulas that stay text."""

import csv
import io
import zipfile
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from xml.etree import ElementTree

import pytest
from django.db import connection, transaction
from django.http import StreamingHttpResponse
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from realizacja.models import WpisPracy
from sciezka.projekt.eksport_pliki import Kolumna, Zestaw, csv_wierszami, zapisz_xlsx
from sciezka.projekt.eksport_tabele import TABELE
from sciezka.sprawa import aneksy, otwarcie, zegar
from tests.conftest import Swiat, nowy_samorzad, zbuduj_swiat

pytestmark = pytest.mark.django_db
NS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def z_csv(odpowiedz: StreamingHttpResponse) -> list[dict[str, str]]:
    """Read a downloaded CSV as the spreadsheet would: BOM, semicolons."""
    assert odpowiedz.status_code == 200
    tresc = b"".join(odpowiedz.streaming_content)
    assert tresc.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(tresc.decode("utf-8-sig"), newline=""), delimiter=";"))


def z_xlsx(tresc: bytes, arkusz: int = 1) -> list[list[tuple[str, str]]]:
    """Return the rows of a sheet: pairs of the cell's type (s: text, n: number) and its value."""
    with zipfile.ZipFile(io.BytesIO(tresc)) as paczka:
        korzen = ElementTree.fromstring(paczka.read(f"xl/worksheets/sheet{arkusz}.xml"))
        assert not list(korzen.iter(f"{NS}f")), "a formula got into the file"
        teksty = [
            "".join(t.text or "" for t in si.iter(f"{NS}t"))
            for si in ElementTree.fromstring(paczka.read("xl/sharedStrings.xml"))
        ] if "xl/sharedStrings.xml" in paczka.namelist() else []  # fmt: skip
    wiersze = []
    for wiersz in korzen.iter(f"{NS}row"):
        komorki = []
        for komorka in wiersz:
            if komorka.get("t") == "inlineStr":
                komorki.append(("s", "".join(t.text or "" for t in komorka.iter(f"{NS}t"))))
            elif komorka.get("t") == "s":
                komorki.append(("s", teksty[int(komorka.find(f"{NS}v").text)]))
            else:
                komorki.append(("n", komorka.find(f"{NS}v").text))
        wiersze.append(komorki)
    return wiersze


def pobierz(swiat: Swiat, zapytanie: str, kto: str = "koordynator") -> StreamingHttpResponse:
    return swiat.klient(kto).get(f"{reverse('eksport:tabela')}?{zapytanie}")


@pytest.fixture(scope="module")
def wspolny(django_db_setup: None, django_db_blocker: object) -> Iterator[Swiat]:
    """One world with work in it for the whole module: walking a case to stage IV takes seconds."""
    with django_db_blocker.unblock(), transaction.atomic():
        swiat = zbuduj_swiat()
        swiat.sprawa_na("realizacja")
        swiat.droga().wypelnij("realizacja")
        yield swiat
        transaction.set_rollback(True)


@pytest.fixture
def z_praca(wspolny: Swiat, db: None) -> Swiat:
    wspolny.odswiez()
    wspolny._klienci.clear()  # a session is rolled back with its test
    return wspolny


def zestaw(*wartosci: object) -> Zestaw:
    kolumny = [Kolumna("a", "Nagłówek", lambda w: w), Kolumna("b", "notatka", lambda w: "x", wewnetrzna=True)]
    return Zestaw("Próba", "proba", kolumny, list(wartosci), len(wartosci), [("Filtr", "brak")])


@pytest.mark.parametrize("zle", ['=HYPERLINK("http://x")', "+48 81 123", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1"])
def test_a_text_that_looks_like_a_formula_stays_text(zle: str) -> None:
    tresc = b"".join(csv_wierszami(zestaw(zle))).decode("utf-8-sig")
    [naglowek, wiersz] = csv.reader(io.StringIO(tresc, newline=""), delimiter=";")
    assert wiersz[0] == f"'{zle}"
    assert naglowek == ["Nagłówek", "TYLKO ZESPÓŁ: notatka"]
    plik = io.BytesIO()
    zapisz_xlsx(plik, zestaw(zle))
    assert z_xlsx(plik.getvalue())[1][0][0] == "s"


def test_dates_and_numbers_are_dates_and_numbers() -> None:
    plik = io.BytesIO()
    dane = zestaw(date(2026, 12, 2), Decimal("1234.50"), -7, True, None, "0012345678", "x" * 40_000)
    assert zapisz_xlsx(plik, dane, autor="Anna Żółć") == 7
    wiersze = z_xlsx(plik.getvalue())
    assert wiersze[1][0] == ("n", "46358")  # days since 1899-12-30
    assert [w[0] for w in wiersze[2:5]] == [("n", "1234.50"), ("n", "-7"), ("s", "tak")]
    assert wiersze[5] == [("s", "x")]  # nothing is an empty cell, not a word
    assert wiersze[6][0] == ("s", "0012345678")
    assert len(wiersze[7][0][1]) == 32_767
    opis = {w[0][1]: w[1][1] for w in z_xlsx(plik.getvalue(), arkusz=2)}
    assert opis["Liczba wierszy"] == "7"
    assert opis["Przygotował(a)"] == "Anna Żółć"
    assert "Nie wolno go przekazać samorządowi" in opis["Uwaga"]
    tekst = b"".join(csv_wierszami(zestaw(date(2026, 12, 2), Decimal("1234.50"), -7))).decode("utf-8-sig")
    assert [w.split(";")[0] for w in tekst.split("\r\n")[1:4]] == ["2026-12-02", "1234,50", "-7"]


def test_a_full_sheet_goes_on_in_the_next_one() -> None:
    plik = io.BytesIO()
    assert zapisz_xlsx(plik, zestaw(*range(1, 6)), wierszy=2) == 5
    ile = [len(z_xlsx(plik.getvalue(), arkusz=numer)) - 1 for numer in (1, 2, 3)]
    assert ile == [2, 2, 1]
    assert z_xlsx(plik.getvalue(), arkusz=3)[0][0] == ("s", "Nagłówek")


def test_cases_as_the_table_shows_them(z_praca: Swiat) -> None:
    otwarcie.otworz(
        z_praca.osoby["koordynator"], projekt=z_praca.projekt, samorzad=nowy_samorzad("020101", "Ząbkowice")
    )
    wiersze = z_csv(pobierz(z_praca, "tabela=sprawy&format=csv"))
    assert [w["Samorząd"] for w in wiersze] == ["Puławy", "Ząbkowice"]
    assert wiersze[0]["Kod TERC"] == "0614092"
    assert (wiersze[0]["Etap"], wiersze[0]["Doradztwo wykonane"]) == ("IV · realizacja planu", "tak")
    # An entry in KRS is not yet a social enterprise: the voivode's decision is.
    naglowki = ("Nowe przedsiębiorstwa społeczne", "Przedsiębiorstwa wpisane do KRS", "Miejsca pracy")
    assert [[w[naglowek] for naglowek in naglowki] for w in wiersze] == [["0", "1", "0"], ["0", "0", "0"]]
    assert [w["Samorząd"] for w in z_csv(pobierz(z_praca, "tabela=sprawy&format=csv&animator=brak"))] == ["Ząbkowice"]


def test_work_entries_of_a_period_with_everything_that_is_asked_of_them(z_praca: Swiat) -> None:
    wpisy = WpisPracy.objects.filter(sprawa=z_praca.sprawa)
    pierwszy = wpisy.order_by("data", "pk").first()
    wiersze = z_csv(pobierz(z_praca, "tabela=wpisy&format=csv"))
    assert len(wiersze) == wpisy.count()
    w = wiersze[0]
    assert w["Data pracy"] == pierwszy.data.isoformat()
    assert w["Godziny"] == str(pierwszy.godziny).replace(".", ",")
    assert w["Kto pracował"] == str(pierwszy.autor)
    assert w["Działanie z planu"] == str(pierwszy.dzialanie or "poza planem")
    assert {w["Potwierdzony"] for w in wiersze} <= {"tak", "nie"}
    ostatni = wpisy.order_by("-data").first().data
    zawezone = z_csv(pobierz(z_praca, f"tabela=wpisy&format=csv&od={ostatni}&do={ostatni}"))
    assert len(zawezone) == wpisy.filter(data=ostatni).count()
    assert z_csv(pobierz(z_praca, f"tabela=wpisy&format=csv&do={date(2000, 1, 1)}")) == []


def test_notes_of_the_team_only_when_asked_for_and_marked(z_praca: Swiat) -> None:
    WpisPracy.objects.filter(sprawa=z_praca.sprawa, potwierdzono__isnull=True).delete()
    swoj = WpisPracy.objects.create(
        sprawa=z_praca.sprawa, forma=1, godziny=1, opis="Rozmowa", notatka="sekret-zespołu",
        autor=z_praca.osoby["animator"], rola_autora="animator", utworzyl=z_praca.osoby["animator"],
    )  # fmt: skip
    bez = b"".join(pobierz(z_praca, "tabela=wpisy&format=csv").streaming_content).decode()
    assert "sekret" not in bez
    assert "TYLKO ZESPÓŁ" not in bez
    odpowiedz = pobierz(z_praca, "tabela=wpisy&format=csv&notatki=on")
    assert "z-notatkami-zespolu" in odpowiedz["Content-Disposition"]
    assert {w["TYLKO ZESPÓŁ: notatka"] for w in z_csv(odpowiedz)} >= {swoj.notatka}


@pytest.mark.parametrize("tabela", list(TABELE))
@pytest.mark.parametrize("format_pliku", ["csv", "xlsx"])
def test_every_table_in_both_formats_for_the_team_and_nobody_else(
    z_praca: Swiat, tabela: str, format_pliku: str
) -> None:
    zapytanie = f"tabela={tabela}&format={format_pliku}"
    w_sprawie = reverse("eksport:sprawa", args=[z_praca.sprawa.pk])
    for kto in ("koordynator", "animator", "doradca"):
        for adres in (reverse("eksport:tabela"), w_sprawie):
            odpowiedz = z_praca.klient(kto).get(f"{adres}?{zapytanie}")
            tresc = b"".join(odpowiedz.streaming_content)
            assert tresc[:2] == (b"PK" if format_pliku == "xlsx" else b"\xef\xbb")
            assert ("Puławy".encode() in tresc) == (format_pliku == "csv" and tabela != "rezultaty")
    assert pobierz(z_praca, zapytanie, "urzednik").status_code == 403
    assert z_praca.klient("urzednik").get(f"{w_sprawie}?{zapytanie}").status_code == 403
    assert z_praca.klient("obcy_animator").get(f"{w_sprawie}?{zapytanie}").status_code == 404
    obcy = pobierz(z_praca, zapytanie, "obcy_koordynator")
    assert "Puławy".encode() not in b"".join(obcy.streaming_content)


def test_the_log_of_one_case_is_filtered_as_on_its_page(z_praca: Swiat) -> None:
    adres = reverse("eksport:sprawa", args=[z_praca.sprawa.pk])
    wiersze = z_csv(z_praca.klient("animator").get(f"{adres}?tabela=wpisy&format=csv&forma=2"))
    assert wiersze
    assert {w["Nr formy pracy"] for w in wiersze} == {"2"}
    plik = z_praca.klient("animator").get(f"{adres}?tabela=wpisy&format=xlsx&forma=2&stan=niepotwierdzone")
    opis = {w[0][1]: w[1][1] for w in z_xlsx(b"".join(plik.streaming_content), arkusz=2)}
    assert opis["Forma pracy"] == "doradztwo specjalistyczne"
    assert opis["Potwierdzenie"] == "tylko niepotwierdzone"


def test_an_open_annex_does_not_rename_the_work_already_done(z_praca: Swiat) -> None:
    wpis = WpisPracy.objects.filter(sprawa=z_praca.sprawa, dzialanie__isnull=False).first()
    nazwa = str(wpis.dzialanie)
    aneksy.otworz(z_praca.sprawa.pk, z_praca.osoby["animator"], "Zmiana zakresu działania")
    wpis.dzialanie.nazwa = "Nieprzyjęta nazwa"
    wpis.dzialanie.save()
    nazwy = {w["Działanie z planu"] for w in z_csv(pobierz(z_praca, "tabela=wpisy&format=csv"))}
    assert nazwa in nazwy
    assert not any("Nieprzyjęta" in n for n in nazwy)
    dzialania = z_csv(pobierz(z_praca, "tabela=dzialania&format=csv"))
    przyjete = next(w for w in dzialania if f"{w['Nr działania']}. {w['Działanie']}" == nazwa)
    praca = [w.godziny for w in WpisPracy.objects.filter(dzialanie=wpis.dzialanie)]
    assert przyjete["Godziny pracy"] == str(sum(praca)).replace(".", ",")
    assert not any("Nieprzyjęta" in w["Działanie"] for w in dzialania)


@pytest.mark.parametrize("zapytanie", ["", "tabela=nie-ma&format=csv", "tabela=wpisy&format=pdf",
    "tabela=wpisy&format=csv&od=wczoraj", "tabela=wpisy&format=csv&od=2026-02-02&do=2026-02-01"])  # fmt: skip
def test_a_bad_choice_is_said_at_its_field_and_kept(z_praca: Swiat, zapytanie: str) -> None:
    odpowiedz = pobierz(z_praca, zapytanie)
    assert odpowiedz.status_code == 422
    assert "Nie przygotowano pliku" in odpowiedz.content.decode()


def test_queries_do_not_grow_with_rows(z_praca: Swiat) -> None:
    def policz(tabela: str) -> int:
        with CaptureQueriesContext(connection) as zapytania:
            b"".join(pobierz(z_praca, f"tabela={tabela}&format=csv").streaming_content)
        return len(zapytania)

    policz("sprawy")  # the first request also makes the session
    przed = {tabela: policz(tabela) for tabela in TABELE}
    for numer in range(30):
        WpisPracy.objects.create(
            sprawa=z_praca.sprawa, forma=1, godziny=1, opis="Praca", autor=z_praca.osoby["animator"],
            rola_autora="animator", data=zegar.dzis() - timedelta(days=numer),
        )  # fmt: skip
        otwarcie.otworz(
            z_praca.osoby["koordynator"],
            projekt=z_praca.projekt,
            samorzad=nowy_samorzad(f"98{numer:04d}", f"G {numer}"),
        )
    assert {tabela: policz(tabela) for tabela in TABELE} == przed
    assert max(przed.values()) <= 9
