"""Settings: production is clean, refuses what is missing, and the database is where the address says."""

import os
import secrets
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command

from sciezka.baza import adres_bazy, ustawienia_bazy

KORZEN = Path(settings.BASE_DIR)


def manage(*argumenty: str, **zmienne: str) -> subprocess.CompletedProcess[str]:
    """Run manage.py with nothing but the given variables."""
    srodowisko = {"PATH": os.environ["PATH"], "DATABASE_URL": os.environ.get("DATABASE_URL", ""), **zmienne}
    return subprocess.run(
        [sys.executable, "manage.py", *argumenty],
        cwd=KORZEN,
        env=srodowisko,
        capture_output=True,
        text=True,
        timeout=120,
    )


def produkcja(**zmienne: str) -> dict[str, str]:
    """Return the least a production installation must set."""
    return {
        "DEBUG": "0",
        "SECRET_KEY": secrets.token_urlsafe(60),
        "ALLOWED_HOSTS": "example.org",
        "ADRES_SERWISU": "https://example.org",
        **zmienne,
    }


def test_check_deploy_is_clean_under_production_settings() -> None:
    wynik = manage("check", "--deploy", "--fail-level", "WARNING", **produkcja())
    assert wynik.returncode == 0, wynik.stderr
    assert "no issues" in wynik.stdout


@pytest.mark.parametrize(
    ("zmienne", "slowo"),
    [
        ({"SECRET_KEY": ""}, "SECRET_KEY"),
        ({"SCIEZKA_DEMO": "1"}, "sciezka.E002"),
        ({"ADRES_SERWISU": "http://localhost:8000"}, "sciezka.E003"),
        ({"ALLOWED_HOSTS": ""}, "ALLOWED_HOSTS"),
        ({"SECRET_KEY": "krotki"}, "SECRET_KEY"),
        ({"DATABASE_URL": "sqlite:///plik"}, "PostgreSQL is the only engine"),
    ],
)
def test_production_refuses(zmienne: dict[str, str], slowo: str) -> None:
    wynik = manage("check", "--deploy", "--fail-level", "WARNING", **produkcja(**zmienne))
    assert wynik.returncode != 0
    assert slowo in wynik.stderr


def test_collected_files_have_hashes_and_can_be_read_by_another_account(tmp_path: Path, settings) -> None:
    settings.STATIC_ROOT = tmp_path / "zebrane"
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {
            **settings.STORAGES["staticfiles"],
            "BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage",
        },
    }
    # Compression takes most of the time and changes neither names nor rights.
    call_command("collectstatic", interactive=False, verbosity=0)
    pliki = [plik for plik in settings.STATIC_ROOT.rglob("*") if plik.is_file()]
    assert any(plik.name.startswith("sciezka.") and plik.name.count(".") == 2 for plik in pliki)
    assert {stat.S_IMODE(plik.stat().st_mode) for plik in pliki} == {0o644}


def test_address_from_the_environment_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "database_url").write_text("postgresql://sciezka@/z_pliku\n")
    monkeypatch.setenv("DATABASE_URL", "postgresql:///ze_srodowiska")
    assert adres_bazy(tmp_path) == "postgresql:///ze_srodowiska"
    monkeypatch.delenv("DATABASE_URL")
    assert adres_bazy(tmp_path) == "postgresql://sciezka@/z_pliku"


def test_without_any_address_no_server_of_the_machine_is_tried(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    assert ustawienia_bazy(adres_bazy(tmp_path))["HOST"] == str(tmp_path)


@pytest.mark.parametrize(
    ("adres", "oczekiwane"),
    [
        ("postgresql://ala:ta%40jne@db.example.pl:5433/sprawy", ("sprawy", "ala", "ta@jne", "db.example.pl", "5433")),
        ("postgres://ala@/sprawy?host=/run/gniazdo&port=6000", ("sprawy", "ala", "", "/run/gniazdo", "6000")),
        ("postgresql:///?user=ala&password=x&host=h", ("sciezka", "ala", "x", "h", "")),
        ("postgresql://ala@db/sprawy?user=nikt", ("sprawy", "ala", "", "db", "")),
    ],
)
def test_address_as_libpq_has_it(adres: str, oczekiwane: tuple[str, ...]) -> None:
    baza = ustawienia_bazy(adres)
    assert (baza["NAME"], baza["USER"], baza["PASSWORD"], baza["HOST"], baza["PORT"]) == oczekiwane
    assert baza["OPTIONS"] == {"options": "-c jit=off"}


def test_other_options_reach_the_driver() -> None:
    assert ustawienia_bazy("postgresql://db/sprawy?sslmode=require")["OPTIONS"]["sslmode"] == "require"


def test_anything_but_postgresql_is_refused() -> None:
    with pytest.raises(ImproperlyConfigured, match="only engine"):
        ustawienia_bazy("sqlite:///plik")
