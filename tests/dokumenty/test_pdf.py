"""A printed document: both profiles, tags, artifacts, fonts, the same bytes, and nothing fetched from anywhere."""

import io
import subprocess
import sys
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from django.test import override_settings

from sciezka.dokumenty import pdf as silnik
from sciezka.dokumenty.pdf import BrakBiblioteki, Zalacznik, html_na_pdf, sprawdz_weasyprint
from tests.dokumenty.wzorzec import TYTUL, UTWORZONO, kontekst
from tests.pomoc_pdf import sprawdz_pdf, tekst_pdf

Drukuj = Any


def otworz(tresc: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(tresc))


def elementy(pdf: pikepdf.Pdf) -> list[tuple[str, pikepdf.Object]]:
    """Return the structure elements that a screen reader walks, in order, with their tags."""
    wynik: list[tuple[str, pikepdf.Object]] = []

    def przejdz(element: pikepdf.Object) -> None:
        if not isinstance(element, pikepdf.Dictionary) or "/S" not in element:
            return
        wynik.append((str(element.S)[1:], element))
        dzieci = element.get("/K", pikepdf.Array())
        for dziecko in dzieci if isinstance(dzieci, pikepdf.Array) else [dzieci]:
            przejdz(dziecko)

    przejdz(pdf.Root.StructTreeRoot.K[0])
    return wynik


def test_a_document_with_every_construct_keeps_both_profiles(drukuj: Drukuj) -> None:
    tekst = sprawdz_pdf(drukuj(przykladowe=True))
    assert "Strona 1 z 6" in tekst
    assert "Strona 6 z 6" in tekst
    for slowa in (
        "Gmina Góra Świętej Małgorzaty",
        "§ 2. Zakres diagnozy",
        "Żaneta O’Connor-Żółkiewska",
        "1 234 567,50 zł",
        "wersja 2",
        "SHA-256 danych: 9f86d081",
        "Fundacja Przykładowa Droga",
        "FEXX.07.05-IZ.00-0099/25",
        "– klub seniora",
    ):
        assert slowa in tekst, slowa


def test_title_author_date_and_bookmarks(drukuj: Drukuj) -> None:
    with otworz(drukuj()) as pdf:
        assert pdf.docinfo["/Title"] == TYTUL
        assert pdf.docinfo["/Author"] == "Fundacja Przykładowa Droga"
        assert str(pdf.docinfo["/CreationDate"]).startswith("D:20261202093000")
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        with pdf.open_outline() as spis:
            korzen = spis.root[0]
            assert korzen.title.replace("\u00a0", " ") == "Kontrakt o współpracy nr 5/2026"
            # A bookmark reads like its heading, no-break spaces included.
            assert korzen.children[0].title.replace("\u00a0", " ") == "§ 1. Przedmiot i ramy współpracy"


def test_headings_are_in_order_and_lists_pairs_and_figures_are_tagged(drukuj: Drukuj) -> None:
    with otworz(drukuj()) as pdf:
        drzewo = elementy(pdf)
        znaczniki = [znacznik for znacznik, _ in drzewo]
        assert znaczniki.count("H1") == 1
        assert znaczniki.index("H1") < znaczniki.index("H2") < znaczniki.index("H3")
        opisy = [str(element.Alt) for znacznik, element in drzewo if znacznik == "Figure"]
        assert len(opisy) == 3
        assert opisy[0].startswith("Fundusze Europejskie")
        assert opisy[1] == "Harmonogram działań. 4 działania od 05.01.2026 do 20.12.2026"
        assert "za mało danych" in opisy[2]
        pary = next(element for znacznik, element in drzewo if znacznik == "L")
        assert [str(pozycja.S) for pozycja in pary.K] == ["/LI"] * 3
        assert [str(czesc.S) for czesc in pary.K[0].K] == ["/Lbl", "/LBody"]


def test_figures_stand_inside_their_page(drukuj: Drukuj) -> None:
    with otworz(drukuj()) as pdf:
        znaki = next(element for znacznik, element in elementy(pdf) if znacznik == "Figure")
        x1, y1, x2, y2 = (float(wymiar) for wymiar in znaki.A.BBox)
        assert 0 < x1 < x2 < 596
        assert 700 < y1 < y2 < 842, "the strip of marks is at the top of the page"


def test_headers_of_tables_say_what_they_head(drukuj: Drukuj) -> None:
    with otworz(drukuj()) as pdf:
        naglowki = [str(element.A.Scope) for znacznik, element in elementy(pdf) if znacznik == "TH"]
    assert naglowki[:6] == ["/Column"] * 5 + ["/Row"]


def test_running_header_footer_and_watermark_are_artifacts(drukuj: Drukuj) -> None:
    with otworz(drukuj(przykladowe=True)) as pdf:
        figury = [element for znacznik, element in elementy(pdf) if znacznik == "Figure"]
        assert len(figury) == 3, "the strip of marks is read once, not on every page"
        for strona in pdf.pages:
            polecenia = [(str(op.operator), op.operands) for op in pikepdf.parse_content_stream(strona)]
            ozdoby = [o for nazwa, o in polecenia if nazwa == "BDC" and str(o[0]) == "/Artifact"]
            assert len(ozdoby) >= 3
            mcid = {int(o[1].MCID) for nazwa, o in polecenia if nazwa == "BDC" and "/MCID" in o[1]}
            spis = pdf.Root.StructTreeRoot.ParentTree.Nums
            elementy_strony = spis[2 * int(strona.obj.StructParents) + 1]
            assert mcid == {numer for numer, element in enumerate(elementy_strony) if element is not None}


def test_example_data_is_said_once_in_words_and_the_watermark_is_not_text(drukuj: Drukuj) -> None:
    przykladowy, zwykly = drukuj(przykladowe=True), drukuj()
    assert tekst_pdf(przykladowy).lower().count("dane przykładowe") == 1
    assert "dane przykładowe" not in tekst_pdf(zwykly).lower()
    assert obraz(przykladowy) != obraz(zwykly)


def obraz(tresc: bytes) -> bytes:
    """Return page 2 as a picture: only the watermark tells the two kinds apart there."""
    wynik = subprocess.run(
        ["pdftoppm", "-r", "20", "-f", "2", "-l", "2", "-png", "-"], input=tresc, capture_output=True, check=True
    )
    return wynik.stdout


def test_the_same_input_gives_the_same_bytes(drukuj: Drukuj) -> None:
    assert drukuj() == drukuj()
    assert drukuj() != drukuj(tytul="Inny tytuł")


def test_very_long_answers_cells_and_words_lose_nothing(drukuj: Drukuj) -> None:
    dane = {
        **kontekst(0),
        "odpowiedz": "Zdanie bez końca. " * 400 + "Koniec1",
        "komorka": "Słowa w komórce. " * 500 + "Koniec2",
        "slowo": "bardzo" * 60,
    }
    tekst = sprawdz_pdf(drukuj(dane, szablon="skrajny.html"))
    assert tekst.count("Zdanie bez końca.") == 400
    assert tekst.count("komórce.") == 500
    assert "Koniec1" in tekst
    assert "Koniec2" in tekst


def test_signs_that_no_font_has_are_replaced_and_the_file_stays_valid(drukuj: Drukuj) -> None:
    dane = {**kontekst(0), "odpowiedz": "przed \U0001f9ff \U000e0100 \x07 po, Україна ✓", "komorka": "", "slowo": ""}
    tekst = sprawdz_pdf(drukuj(dane, szablon="skrajny.html"))
    assert "po, Україна ✓" in tekst
    assert "\N{REPLACEMENT CHARACTER}" in tekst


@pytest.mark.parametrize("wersja", range(40))
def test_no_stream_ends_with_a_carriage_return(wersja: int) -> None:
    # One compressed stream in 256 ends so by chance, and a reader then takes it for one byte shorter than it says.
    html = f'<!doctype html><html lang="pl"><title>t</title><h1>Wersja {wersja}</h1>'
    assert b"\r\nendstream" not in html_na_pdf(html, UTWORZONO)


def test_a_stream_written_in_hexadecimal_reads_the_same() -> None:
    import pydyf

    from sciezka.dokumenty import wykonczenie

    tresc = next(
        t
        for t in (b"%d" % n for n in range(100_000))
        if pydyf.Stream([t], compress=True).data.endswith(b"\r\nendstream")
    )
    dokument = pydyf.PDF()
    strumien = pydyf.Stream([tresc], {"Type": "/Proba"}, compress=True)
    dokument.add_object(strumien)
    wykonczenie._popraw_strumien(strumien)
    dokument.catalog["Proba"] = strumien.reference
    plik = io.BytesIO()
    dokument.write(plik)
    assert b"\r\nendstream" not in plik.getvalue()
    with pikepdf.open(plik) as pdf:
        assert pdf.Root.Proba.read_bytes() == tresc


@pytest.mark.parametrize(
    "adres", ["file:///etc/passwd", "http://127.0.0.1:1/obraz.png", "/etc/passwd", "../../etc/passwd"]
)
def test_a_document_reads_no_files_and_no_network(adres: str, caplog: pytest.LogCaptureFixture) -> None:
    html = (
        f'<!doctype html><html lang="pl"><title>t</title><link rel="stylesheet" href="{adres}">'
        f'<link rel="attachment" href="{adres}"><p>tekst<img src="{adres}" alt="obraz"></p>'
    )
    tresc = html_na_pdf(html, UTWORZONO)
    assert b"root:" not in tresc
    with otworz(tresc) as pdf:
        assert len(pdf.attachments) == 0
    assert any("Failed to load" in wpis.message or "without a base URI" in wpis.message for wpis in caplog.records)


def test_a_file_goes_along_with_its_relation_to_the_document(drukuj: Drukuj) -> None:
    zalacznik = Zalacznik("dane.json", b'{"tytul":"Kontrakt"}', "Dane, z których wydrukowano dokument")
    tresc = drukuj(zalaczniki=[zalacznik])
    sprawdz_pdf(tresc)
    assert tresc == drukuj(zalaczniki=[zalacznik])
    with otworz(tresc) as pdf:
        assert pdf.attachments["dane.json"].get_file().read_bytes() == zalacznik.tresc
        assert str(pdf.Root.AF[0].AFRelationship) == "/Data"


def test_weasyprint_is_not_imported_before_it_is_needed() -> None:
    kod = "import sys, sciezka.dokumenty.pdf; sys.exit('weasyprint' in sys.modules)"
    korzen = Path(silnik.__file__).parents[2]
    assert subprocess.run([sys.executable, "-c", kod], cwd=korzen, check=False).returncode == 0


def test_a_missing_library_is_named_with_the_command_that_installs_it(
    drukuj: Drukuj, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert sprawdz_weasyprint(None) == []
    monkeypatch.setattr(silnik.ctypes.util, "find_library", lambda nazwa: None)
    assert [(blad.id, blad.hint) for blad in sprawdz_weasyprint(None)] == [("dokumenty.E002", silnik.APT)]
    with pytest.raises(BrakBiblioteki, match=r"libpangoft2-1\.0-0"):
        drukuj()


@override_settings(CZCIONKI_PDF="/nonexistent")
def test_only_our_own_fonts_may_be_files() -> None:
    from sciezka.dokumenty.skladacz import TylkoDane

    with pytest.raises(ValueError, match="may not fetch"):
        TylkoDane().fetch("file:///usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")
