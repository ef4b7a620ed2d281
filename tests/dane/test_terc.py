"""Reading the TERC file: what is a local government, and every fault with its line number."""

import csv

import pytest

from sciezka.dane import poczatek, terc
from sciezka.dane.numery import WOJEWODZTWA
from tests.dane.plik_terc import LODZ, PULAWY
from tests.dane.plik_terc import terc as plik


def powody(bajty: bytes) -> list[tuple[int, str]]:
    return [(blad.linia, blad.powod) for blad in terc.czytaj(bajty).bledy]


def test_municipalities_counties_and_voivodeships_are_read_and_their_parts_are_not():
    odczyt = terc.czytaj(plik(*PULAWY))
    assert odczyt.bledy == []
    assert [(j.kod, j.rodzaj, j.nazwa, j.powiat) for j in odczyt.jednostki] == [
        ("06", "W", "lubelskie", ""),
        ("0614", "P", "puławski", ""),
        ("061401", "1", "Puławy", "puławski"),
        ("061405", "3", "Końskowola", "puławski"),
        ("061409", "2", "Puławy", "puławski"),
    ]
    assert {j.wojewodztwo for j in odczyt.jednostki} == {"lubelskie"}
    assert odczyt.stan_na.isoformat() == "2026-01-01"


def test_city_with_county_rights_is_one_body():
    assert [(j.kod, j.powiat) for j in terc.czytaj(plik(*LODZ)).jednostki] == [("10", ""), ("106101", "")]


def test_file_without_bom_and_with_plain_newlines_is_read_too():
    bajty = plik(*PULAWY).removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")
    assert terc.czytaj(bajty).jednostki == terc.czytaj(plik(*PULAWY)).jednostki


@pytest.mark.parametrize(
    ("wiersz", "czesc"),
    [
        ("06;14;02;2;Baranów;gmina wiejska", "liczba kolumn to 6"),
        ("06;14;02;2;Baranów;gmina wiejska;2026-01-01;", "liczba kolumn to 8"),
        ("07;14;02;2;Baranów;gmina wiejska;2026-01-01", "nie ma województwa o kodzie „07”"),
        ("6;14;02;2;Baranów;gmina wiejska;2026-01-01", "stracił zero"),
        ("06;14;2;2;Baranów;gmina wiejska;2026-01-01", "kod gminy „2” stracił zero"),
        ("06;xx;02;2;Baranów;gmina wiejska;2026-01-01", "kod powiatu „xx”"),
        ("06;14;00;2;Baranów;gmina wiejska;2026-01-01", "kod gminy „00”"),
        ("06;;02;2;Baranów;gmina wiejska;2026-01-01", "brakuje kodu powiatu"),
        ("06;14;02;;Baranów;gmina wiejska;2026-01-01", "muszą wystąpić razem"),
        ("06;14;02;7;Baranów;gmina wiejska;2026-01-01", "nieznany rodzaj jednostki „7”"),
        ("06;14;02;2; ;gmina wiejska;2026-01-01", "brakuje nazwy"),
        (f"06;14;02;2;{'x' * 121};gmina wiejska;2026-01-01", "dłuższa niż 120"),
        ("06;14;02;2;Baranów;gmina wiejska;01.01.2026", "nie data w postaci RRRR-MM-DD"),
        ("06;14;02;2;Baranów;gmina wiejska;2026-02-30", "nie data"),
        ("06;14;02;2;Baranów;gmina wiejska;2999-01-01", "data z przyszłości"),
        ("06;14;02;2;Baranów;gmina wiejska;2025-01-01", "różni się od pierwszej daty"),
        ("06;14;09;3;Puławy;gmina miejsko-wiejska;2026-01-01", "powtarza się; pierwszy raz jest w wierszu 8"),
        ("06;15;02;2;Baranów;gmina wiejska;2026-01-01", "nie ma wiersza powiatu 0615"),
        ("08;15;;;zielonogórski;powiat;2026-01-01", "nie ma wiersza województwa 08"),
        ("06;14;03;4;Baranów;miasto;2026-01-01", "nie ma gminy miejsko-wiejskiej 0614033"),
        ("08;;;;LUBELSKIE;województwo;2026-01-01", "to województwo lubuskie"),
        ('06;14;02;2;"Baranów;gmina wiejska;2026-01-01', "cudzysłów"),
    ],
)
def test_faulty_line_is_reported_with_its_number(wiersz, czesc):
    bledy = powody(plik(*PULAWY, wiersz))
    assert [linia for linia, _ in bledy] == [9]
    assert czesc in bledy[0][1]


def test_every_faulty_line_is_reported():
    bledy = powody(plik(*PULAWY, "zły wiersz", "06;14;02;2;Baranów;gmina wiejska;dziś", "06;14;03;7;X;Y;2026-01-01"))
    assert [linia for linia, _ in bledy] == [9, 10, 11]


def test_rural_municipality_cannot_be_a_city_with_county_rights():
    assert powody(plik(*LODZ, "10;61;03;2;Łódź;gmina wiejska;2026-01-01"))[0][0] == 6


def test_line_in_another_encoding_is_reported_by_number():
    bajty = plik(*PULAWY) + "06;14;02;2;Baranów;gmina wiejska;2026-01-01\r\n".encode("cp1250")
    assert powody(bajty) == [(9, "tekst nie jest zapisany w UTF-8")]


def test_blank_lines_are_not_faults():
    assert powody(plik(*PULAWY, "", "")) == []


@pytest.mark.parametrize(
    ("bajty", "czesc"),
    [
        (b"", "pusty"),
        (b"\xef\xbb\xbf\r\n", "pusty"),
        (b"PK\x03\x04reszta", "ZIP"),
        (b"<?xml version='1.0'?><teryt/>", "XML"),
        ("WOJ;POW".encode("utf-16"), "UTF-8"),
        (b"x" * (terc.MAX_ROZMIAR + 1), "za duży"),
        (plik(*PULAWY, naglowek="WOJ;POW;GMI"), "brakuje nagłówka"),
        (plik(*PULAWY, naglowek="WOJ,POW,GMI,RODZ,NAZWA,NAZWA_DOD,STAN_NA"), "przecinkami"),
        ("WOJ;POW;GMI;RODZ;NAZWA;NAZWA_DOD;ŻÓŁĆ".encode("cp1250"), "UTF-8"),
        (plik(PULAWY[0], PULAWY[1]), "żadnej gminy"),
    ],
)
def test_file_of_another_kind_is_recognised_with_one_sentence(bajty, czesc):
    bledy = powody(bajty)
    assert len(bledy) == 1
    assert czesc in bledy[0][1]


def test_shipped_sample_is_a_correct_official_file():
    sciezka = poczatek.ZBIORY / "terc_probka.csv"
    bajty = sciezka.read_bytes()
    odczyt = terc.czytaj(bajty)
    gminy = [jednostka for jednostka in odczyt.jednostki if jednostka.rodzaj in terc.GMINY]
    assert odczyt.bledy == []
    assert bajty.startswith(b"\xef\xbb\xbf")
    assert bajty.count(b"\n") == bajty.count(b"\r\n")
    assert {jednostka.wojewodztwo for jednostka in gminy} == set(WOJEWODZTWA.values())
    assert 55 <= len(gminy) <= 70
    assert {len(wiersz) for wiersz in csv.reader(bajty.decode("utf-8-sig").splitlines(), delimiter=";")} == {7}
