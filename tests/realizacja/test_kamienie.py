"""The catalogue of milestones: whole, with a legal basis that is in the table of citations; a broken file stops the start."""

from pathlib import Path

import pytest

from realizacja import kamienie
from sciezka.dane import poczatek
from sciezka.dane.models import Przepis

POPSUTE = [
    ('kod = "M02"', 'kod = "M77"', "M77: nieznany kod"),
    ('kod = "M02"', 'kod = "M01"', "oczekiwano po kolei kamieni M01–M18"),
    ('dowod = "list intencyjny"\n', "", "M02: brakuje pola „dowod”"),
    ('dowod = "list intencyjny"', 'dowod = "list intencyjny"\nkolor = "x"', "M02: nieznane pole „kolor”"),
    ('przepisy = ["spoldzielnie-socjalne-4"]', 'przepisy = ["kodeks-drogowy-1"]', "przepisu „kodeks-drogowy-1” nie ma"),
    ('dane = ["liczba"]', "dane = []", "M14: dane mają być takie: liczba"),
    ("zalozycielski = true", 'zalozycielski = "tak"', "M01: brakuje pola „zalozycielski” albo ma zły rodzaj"),
    ('nazwa = "Koncepcja', "nazwa = Koncepcja", "to nie jest poprawny TOML"),
]


def test_the_catalogue_is_whole() -> None:
    wszystkie, usterki = kamienie.przeczytaj()
    assert usterki == []
    assert [kamien.kod for kamien in wszystkie] == [f"M{numer:02}" for numer in range(1, 19)]
    assert [kamien.kod for kamien in wszystkie if kamien.zalozycielski][-1] == "M12"
    assert kamienie.sprawdz_kamienie(None) == []


@pytest.mark.parametrize(("co", "na_co", "zdanie"), POPSUTE)
def test_faults_are_named_with_file_and_line(tmp_path: Path, co: str, na_co: str, zdanie: str) -> None:
    tekst = kamienie.PLIK.read_text(encoding="utf-8")
    plik = tmp_path / "kamienie.toml"
    plik.write_text(tekst.replace(co, na_co, 1), encoding="utf-8")
    usterki = kamienie.przeczytaj(plik)[1]
    assert any(zdanie in str(usterka) for usterka in usterki), usterki
    assert all(str(usterka).startswith("kamienie.toml, wiersz ") for usterka in usterki)


def test_a_fault_names_the_line_of_its_milestone(tmp_path: Path) -> None:
    tekst = kamienie.PLIK.read_text(encoding="utf-8").replace('kod = "M05"', 'kod = "M55"', 1)
    plik = tmp_path / "kamienie.toml"
    plik.write_text(tekst, encoding="utf-8")
    naglowek = tekst[: tekst.index('kod = "M55"')].count("\n")
    assert [usterka.wiersz for usterka in kamienie.przeczytaj(plik)[1]] == [naglowek]


@pytest.mark.django_db
def test_legal_basis_comes_from_the_table_with_its_day() -> None:
    poczatek.wczytaj_akty()
    podstawy = kamienie.podstawy()
    assert [przepis.przepis for przepis in podstawy["M07"]] == ["art. 18 ust. 2 pkt 9 lit. f", "art. 90 i 91"]
    assert not any(przepis.potwierdzony for przepis in podstawy["M07"])
    assert all(przepis.potwierdzony for przepis in podstawy["M16"])
    sprawdzony = Przepis.objects.get(klucz="samorzad-gminny-91")
    sprawdzony.potwierdzony = True
    sprawdzony.save()
    poczatek.wczytaj_akty()
    assert kamienie.podstawy()["M07"][1].potwierdzony
