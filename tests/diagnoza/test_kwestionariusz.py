"""The instrument's files: complete texts, stable keys, and faults named with file and line."""

import re
import shutil
from pathlib import Path

import pytest

from diagnoza import kwestionariusz
from diagnoza.kwestionariusz import (
    AKTUALNA,
    FOLDER,
    BladNarzedzia,
    Kto,
    Typ,
    dostepne_wersje,
    sprawdz_narzedzie,
    wczytaj,
)
from diagnoza.narzedzie.czytnik import wczytaj_folder

NARZEDZIE = wczytaj(AKTUALNA)
OCENIANE = {
    "P1": {"P1.02", "P1.03", "P1.13", "P1.14", "P1.15", "P1.16", "P1.17", "P1.19"},
    "P2": {"P2.04", "P2.05", "P2.06", "P2.07", "P2.15", "P2.16", "P2.18", "P2.19", "P2.20"},
    "P3": {"P3.05", "P3.07", "P3.08", "P3.10", "P3.13", "P3.18", "P3.19"},
}


def test_three_planes_of_twenty_questions_with_stable_keys():
    assert [p.klucz for p in NARZEDZIE.plaszczyzny] == ["P1", "P2", "P3"]
    for plaszczyzna in NARZEDZIE.plaszczyzny:
        oczekiwane = [f"{plaszczyzna.klucz}.{numer:02}" for numer in range(1, 21)]
        assert [pytanie.klucz for pytanie in plaszczyzna.pytania] == oczekiwane
        assert 2 <= len(plaszczyzna.sekcje) <= 4
    assert len(NARZEDZIE) == 60


def test_scored_questions_are_the_scales_and_the_marked_yes_no_parts():
    for plaszczyzna in NARZEDZIE.plaszczyzny:
        assert {p.klucz for p in plaszczyzna.pytania if p.oceniane} == OCENIANE[plaszczyzna.klucz]


@pytest.mark.parametrize("pytanie", list(NARZEDZIE), ids=lambda pytanie: pytanie.klucz)
def test_every_question_has_all_its_texts(pytanie):
    assert pytanie.tekst.endswith("?")
    assert pytanie.dlaczego.endswith(".")
    assert 1 <= len(re.findall(r"[.?](?= |$)", pytanie.dlaczego)) <= 3
    assert pytanie.gdzie
    assert pytanie.pola_do_wpisania
    for pole in pytanie.pola:
        assert pole.etykieta
        assert bool(pole.kotwice) == (pole.typ is Typ.SKALA)
        assert bool(pole.opcje) == (pole.typ in (Typ.WYBOR, Typ.WYBORY))


def test_every_abbreviation_is_explained():
    """An official meets them a few times a year; pages take the explanations from ``skroty``."""
    teksty = " ".join(" ".join([p.tekst, p.dlaczego, p.gdzie, *(pole.etykieta for pole in p.pola)]) for p in NARZEDZIE)
    skroty = set(re.findall(r"\b(?:[A-ZĄĆĘŁŃÓŚŹŻ]{2,}|Rb-28S)\b", teksty)) - {"S"}
    assert skroty <= set(NARZEDZIE.skroty)


def test_texts_use_polish_typography():
    for plik in (FOLDER / "v1").glob("*.toml"):
        tekst = plik.read_text(encoding="utf-8")
        assert " - " not in tekst
        assert "…" not in tekst
        for wiersz in tekst.splitlines():
            assert wiersz.count("„") == wiersz.count("”"), wiersz


def test_a_question_with_a_year_asks_for_it():
    pytanie = NARZEDZIE.pytanie("P1.07")
    assert pytanie.wymaga_roku
    assert pytanie.pole("rok").wymagane


def test_neighbours_stay_inside_the_plane():
    assert NARZEDZIE.poprzednie("P1.01") is None
    assert NARZEDZIE.nastepne("P1.05").klucz == "P1.06"
    assert NARZEDZIE.nastepne("P1.20") is None
    assert NARZEDZIE.poprzednie("P2.01") is None


def test_lookup_by_key():
    assert "P3.14" in NARZEDZIE
    assert "P4.01" not in NARZEDZIE
    assert NARZEDZIE.sekcja_pytania("P3.14").klucz == "P3.C"
    assert NARZEDZIE.plaszczyzna_pytania("P3.14").nazwa_krotka == "Zlecanie zadań i usług"
    with pytest.raises(KeyError):
        NARZEDZIE.plaszczyzna("P9")


def test_who_answers():
    assert NARZEDZIE.pytanie("P1.01").odpowiada(Kto.URZEDNIK)
    assert NARZEDZIE.pytanie("P1.01").odpowiada(Kto.ANIMATOR)
    assert not NARZEDZIE.pytanie("P1.02").odpowiada(Kto.URZEDNIK)


def test_the_current_version_is_on_file_and_read_once():
    assert AKTUALNA in dostepne_wersje()
    assert wczytaj(AKTUALNA) is wczytaj(AKTUALNA)


@pytest.fixture
def kopia(tmp_path: Path) -> Path:
    return shutil.copytree(FOLDER / "v1", tmp_path / "v1")


def zepsuj(plik: Path, co: str, na_co: str) -> int:
    """Replace the first hit in the file and return its line."""
    tekst = plik.read_text(encoding="utf-8")
    assert co in tekst
    plik.write_text(tekst.replace(co, na_co, 1), encoding="utf-8")
    return tekst[: tekst.index(co)].count("\n") + 1


@pytest.mark.parametrize(
    ("plik", "co", "na_co", "sentence"),
    [
        ("p1.toml", 'klucz = "P1.03"', 'klucz = "P1.02"', "klucz „P1.02” już jest"),
        ("p2.toml", 'klucz = "P2.03"', 'klucz = "P1.03"', "nie pasuje do miejsca"),
        ("p1.toml", 'kto = "animator"', 'kto = "sekretarz"', "nie wiadomo, kim jest „sekretarz”"),
        ("p1.toml", 'skala = "S4-POP"', 'skala = "S4-XXX"', "nieznana skala „S4-XXX”"),
        ("p1.toml", 'typ = "kwota"', 'typ = "kwoty"', "nieznany typ odpowiedzi „kwoty”"),
        ("p3.toml", "max = 366", "maks = 366", "nieznane pole „maks”"),
        ("p3.toml", "wymaga_roku = true", 'wymaga_roku = "tak"', "„wymaga_roku” ma być wartością true"),
        ("p1.toml", '{ klucz = "fundacja", tekst', "{ tekst", "brakuje pola „klucz”"),
        ("p1.toml", 'klucz = "fundacja"', 'klucz = "Fundacja!"', "małe litery"),
        ("p1.toml", 'klucz = "fundacja"', 'klucz = "stowarzyszenie"', "opcje mają klucz „stowarzyszenie”"),
        ("p1.toml", 'wymaga = "jaki"', 'wymaga = "jakaz"', "a takiej nie ma"),
        ("p1.toml", 'gdy = "P1.09.zadania.posilki"', 'gdy = "P1.09.zadania.obiady"', "prowadzi donikąd"),
        ("p2.toml", 'licznik = "P2.13.wykonanie"', 'licznik = "P2.33.wykonanie"', "prowadzi donikąd"),
        ("p1.toml", 'zbior = "wykonawcy"', 'zbior = "wykonawca"', "nieznany zbiór opcji „wykonawca”"),
        ("p2.toml", 'podsumowanie = "suma"', 'podsumowanie = "srednia"', "nieznane podsumowanie „srednia”"),
        ("meta.toml", '    "poparcie warunkowe",\n', "", "pięć niepustych kotwic"),
        ("p3.toml", 'tytul = "Zamówienia publiczne"', 'tytul = " "', "pole „tytul” jest puste"),
        ("p1.toml", 'klucz = "P1"\n', 'klucz = "P1\n', "błąd zapisu TOML"),
        ("p1.toml", '["podmiot", "podmioty", "podmiotów"]', '["podmiot"]', "formy dla 1, 2 i 5"),
    ],
)  # fmt: skip
def test_a_fault_is_named_with_file_and_line(kopia, plik, co, na_co, sentence):
    wiersz = zepsuj(kopia / plik, co, na_co)
    with pytest.raises(BladNarzedzia) as blad:
        wczytaj_folder(kopia)
    trafione = [usterka for usterka in blad.value.usterki if sentence in usterka.tekst]
    assert len(trafione) == 1, str(blad.value)
    assert trafione[0].plik.name == plik
    # A fault inside a list may point at the line that opens the list.
    assert abs(trafione[0].wiersz - wiersz) <= 4
    assert f"{plik}, wiersz {trafione[0].wiersz}: " in str(blad.value)


def test_the_line_of_an_unknown_field_is_exact(kopia):
    wiersz = zepsuj(kopia / "p1.toml", 'gdzie = "Listy intencyjne', 'zrodla = "Listy intencyjne')
    with pytest.raises(BladNarzedzia) as blad:
        wczytaj_folder(kopia)
    wiersze = {usterka.tekst: usterka.wiersz for usterka in blad.value.usterki}
    assert wiersze["pytanie P1.05: nieznane pole „zrodla”"] == wiersz
    assert "pytanie P1.05: brakuje pola „gdzie”" in wiersze


def test_all_faults_are_reported_together(kopia):
    zepsuj(kopia / "p1.toml", 'skala = "S4-POP"', 'skala = "S4-XXX"')
    zepsuj(kopia / "p3.toml", "max = 366", "maks = 366")
    with pytest.raises(BladNarzedzia) as blad:
        wczytaj_folder(kopia)
    assert {usterka.plik.name for usterka in blad.value.usterki} == {"p1.toml", "p3.toml"}


def test_a_missing_file_is_a_fault(kopia):
    (kopia / "p2.toml").unlink()
    with pytest.raises(BladNarzedzia, match=r"p2\.toml, wiersz 1: nie ma takiego pliku"):
        wczytaj_folder(kopia)


@pytest.fixture
def folder_wersji(kopia, monkeypatch):
    monkeypatch.setattr(kwestionariusz, "FOLDER", kopia.parent)
    wczytaj.cache_clear()
    yield kopia
    wczytaj.cache_clear()


def test_the_system_check_reports_each_fault(folder_wersji):
    assert sprawdz_narzedzie(None) == []
    wczytaj.cache_clear()
    zepsuj(folder_wersji / "p1.toml", 'skala = "S4-POP"', 'skala = "S4-XXX"')
    bledy = sprawdz_narzedzie(None)
    assert [blad.id for blad in bledy] == ["diagnoza.E001"]
    assert "v1/p1.toml, wiersz" in bledy[0].msg


def test_a_folder_with_another_version_inside_is_refused(folder_wersji):
    shutil.copytree(folder_wersji, folder_wersji.parent / "v2")
    assert dostepne_wersje() == ("1", "2")
    with pytest.raises(BladNarzedzia, match="folder v2 zawiera wersję „1”"):
        wczytaj("2")


def test_an_unknown_version_is_refused(folder_wersji):
    with pytest.raises(BladNarzedzia, match="nie ma takiego pliku"):
        wczytaj("7")
