"""A broken file of the questionnaire stops the start with its file and line, in every version on file."""

import importlib.util
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import SystemCheckError

from diagnoza import kwestionariusz
from diagnoza.checks import uzywane_wersje
from diagnoza.kwestionariusz import sprawdz_narzedzie, wczytaj
from diagnoza.models import Diagnoza
from tests.conftest import Swiat
from tests.diagnoza.wersja_druga import napisz, zamien


@pytest.fixture
def druga(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Versions 1 and 2 on file; version 1 is for new cases."""
    monkeypatch.setattr(kwestionariusz, "FOLDER", napisz(tmp_path))
    wczytaj.cache_clear()
    yield tmp_path
    wczytaj.cache_clear()


def wiersz(plik: Path, co: str) -> int:
    tekst = plik.read_text(encoding="utf-8")
    return tekst[: tekst.index(co)].count("\n") + 1


@pytest.mark.parametrize("wersja", ["v1", "v2"])
@pytest.mark.parametrize(
    ("plik", "co", "na_co", "zdanie"),
    [
        ("p1.toml", 'klucz = "P1.03"', 'klucz = "P1.03', "błąd zapisu TOML"),
        ("p1.toml", 'typ = "kwota" }]', 'typ = "pieniadze" }]', "nieznany typ odpowiedzi „pieniadze”"),
        ("p1.toml", 'klucz = "P1.04"', 'klucz = "P1.03"', "klucz „P1.03” już jest"),
        ("p1.toml", '    "nikt nie sprawdzał",\n', "", "pięć niepustych kotwic"),
        ("p2.toml", 'licznik = "P2.13.wykonanie"', 'licznik = "P2.99.wykonanie"', "prowadzi donikąd"),
        ("p1.toml", 'klucz = "P1.09"', 'klucz = "P1.31"', "odwołanie „P1.09.zadania.zielen” prowadzi donikąd"),
        ("p3.toml", 'klucz = "P3.01"', 'kluczyk = "P3.01"', "nieznane pole „kluczyk”"),
    ],
)
def test_a_fault_of_any_version_is_a_startup_error(druga: Path, wersja, plik, co, na_co, zdanie) -> None:
    co = co.replace("nikt nie sprawdzał", "nie sprawdzono") if wersja == "v1" else co
    gdzie = druga / wersja / plik
    oczekiwany = wiersz(gdzie, co)
    zamien(gdzie, (co, na_co))
    bledy = [blad for blad in sprawdz_narzedzie(None) if zdanie in blad.msg]
    assert bledy, sprawdz_narzedzie(None)
    assert bledy[0].id == "diagnoza.E001"
    assert bledy[0].msg.startswith(f"{wersja}/{plik}, wiersz ")
    sciezka, _, numer = bledy[0].hint.rpartition(":")
    assert sciezka == str(gdzie)
    if "odwołanie" not in zdanie:  # a renamed question is named where something still points at it
        assert abs(int(numer) - oczekiwany) <= 6
    with pytest.raises(SystemCheckError, match=f"{wersja}/{plik}, wiersz {numer}"):
        call_command("check")


def test_the_faults_of_all_versions_come_together(druga: Path) -> None:
    for wersja in ("v1", "v2"):
        zamien(druga / wersja / "p2.toml", ('klucz = "P2.02"', 'klucz = "P2.01"'))
    bledy = [blad.msg for blad in sprawdz_narzedzie(None)]
    assert [msg.split("/")[0] for msg in bledy] == ["v1", "v2"]


def test_a_version_folder_without_its_description_is_a_fault(druga: Path) -> None:
    (druga / "v2" / "meta.toml").unlink()
    assert [blad.msg for blad in sprawdz_narzedzie(None)] == [
        "v2/meta.toml, wiersz 1: nie ma takiego pliku albo nie można go odczytać"
    ]


def test_the_version_for_new_cases_must_be_on_file(druga: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kwestionariusz, "AKTUALNA", "9")
    assert ["v9/meta.toml" in blad.msg for blad in sprawdz_narzedzie(None)] == [True]


def przygotuj() -> ModuleType:
    opis = importlib.util.spec_from_file_location("przygotuj", Path(settings.BASE_DIR) / "bin" / "przygotuj.py")
    modul = importlib.util.module_from_spec(opis)
    opis.loader.exec_module(modul)
    return modul


def test_the_start_stops_before_it_touches_the_database(druga: Path) -> None:
    """No database is open to this test: a step past the check would fail it in another way."""
    zamien(druga / "v1" / "p1.toml", ('typ = "skala"', 'typ = "skalaa"'))
    with pytest.raises(SystemCheckError, match=r"v1/p1\.toml, wiersz \d+: .*nieznany typ odpowiedzi „skalaa”"):
        przygotuj().przygotuj(produkcja=False, statyczne=False, demo=False, od_nowa=False)


def test_a_version_that_cases_use_must_be_on_file(swiat: Swiat) -> None:
    assert uzywane_wersje(None, databases=["default"]) == []
    swiat.sprawa_na("diagnoza")
    Diagnoza.objects.create(sprawa=swiat.sprawa, narzedzie="8")
    assert [blad.msg for blad in uzywane_wersje(None, databases=["default"])] == [
        "Nie ma plików wersji 8 kwestionariusza, a używają jej sprawy (liczba spraw: 1)."
    ]
    with pytest.raises(SystemCheckError, match=r"diagnoza\.E002"):
        call_command("check", tags=["database"], databases=["default"])
    assert uzywane_wersje(None) == []  # asked without a database
