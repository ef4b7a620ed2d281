"""The strip of marks in the header: our wordmarks until a project brings its own."""

import io

import pikepdf
from PIL import Image

from sciezka.dokumenty.znaki import ciag_znakow
from tests.dokumenty.test_pdf import Drukuj, elementy
from tests.dokumenty.wzorzec import kontekst
from tests.pomoc_pdf import sprawdz_pdf

UE_SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30" width="90" height="30"><path d="M0 0h90v30H0z" fill="#039"/></svg>'


def obraz(format_: str, tryb: str) -> bytes:
    plik = io.BytesIO()
    Image.new(tryb, (300, 120), (11, 93, 102, 128)[: len(tryb)]).save(plik, format_)
    return plik.getvalue()


def test_without_marks_of_its_own_a_project_gets_wordmarks_in_type() -> None:
    znaki = ciag_znakow()
    for slowa in ("Fundusze", "Rzeczpospolita", "Unię Europejską", "Województwa"):
        assert slowa in znaki
    assert "<title>Fundusze Europejskie, Rzeczpospolita Polska" in znaki


def test_marks_of_the_project_stand_in_order_with_their_words(drukuj: Drukuj) -> None:
    logotypy = [
        (obraz("PNG", "RGBA"), "image/png", "Fundusze Europejskie"),
        (obraz("JPEG", "RGB"), "image/jpeg", "Rzeczpospolita Polska"),
        (UE_SVG, "image/svg+xml", "Dofinansowane przez Unię Europejską"),
    ]
    tresc = drukuj({**kontekst(1), "logotypy": logotypy})
    sprawdz_pdf(tresc)
    with pikepdf.open(io.BytesIO(tresc)) as pdf:
        opisy = [str(element.Alt) for znacznik, element in elementy(pdf) if znacznik == "Figure"]
    assert opisy[:3] == [opis for _, _, opis in logotypy]


def test_words_of_a_mark_are_escaped() -> None:
    assert 'alt="&quot;&gt;&lt;b&gt;"' in ciag_znakow([(b"x", "image/png", '"><b>')])
