"""bin/start, bin/test and what they share, tried for real: a private cluster in a folder of its own."""

import os
import re
import shutil
import socket
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import urlopen

import pytest
from django.conf import settings
from django.db import connection

KORZEN = Path(settings.BASE_DIR)
SKRYPTY = ["bin/start", "bin/test", "bin/lock", "bin/wspolne.sh", ".ci/run"]


def bash(polecenia: str, **zmienne: str) -> subprocess.CompletedProcess[str]:
    """Run commands with the functions of bin/wspolne.sh at hand."""
    srodowisko = {**os.environ, **zmienne}
    wstep = f'set -euo pipefail; KORZEN={KORZEN}; cd "$KORZEN"; . bin/wspolne.sh; '
    return subprocess.run(
        ["bash", "-c", wstep + polecenia],
        env=srodowisko,
        capture_output=True,
        text=True,
        timeout=120,
        stdin=subprocess.DEVNULL,
    )


def start(*opcje: str, **zmienne: str) -> subprocess.CompletedProcess[str]:
    """Run bin/start where it is expected to refuse."""
    return subprocess.run(
        ["bash", "bin/start", *opcje],
        cwd=KORZEN,
        env={**os.environ, **zmienne},
        capture_output=True,
        text=True,
        timeout=60,
    )


@pytest.fixture
def folder() -> Iterator[Path]:
    """A short folder that the server's account can reach, unlike pytest's own."""
    miejsce = Path(tempfile.mkdtemp(prefix="sciezka-proba.", dir="/tmp"))
    miejsce.chmod(0o755)
    yield miejsce
    shutil.rmtree(miejsce)


@pytest.mark.parametrize("skrypt", SKRYPTY)
def test_scripts_parse(skrypt: str) -> None:
    wynik = subprocess.run(["bash", "-n", skrypt], cwd=KORZEN, capture_output=True, text=True)
    assert wynik.returncode == 0, wynik.stderr
    if skrypt != "bin/wspolne.sh":
        assert os.access(KORZEN / skrypt, os.X_OK)


@pytest.mark.parametrize("nazwa", ["requirements", "requirements-dev"])
def test_lock_file_has_hashes_names_no_registry_and_every_requirement(nazwa: str) -> None:
    blokada = (KORZEN / f"{nazwa}.txt").read_text()
    assert not re.search(r"https?://|^--", blokada, re.MULTILINE)
    pakiety = dict(
        re.findall(r"^([A-Za-z0-9._-]+)(?:\[.*\])?==[^\n]*\n((?:    --hash=sha256:[^\n]+\n?)*)", blokada, re.MULTILINE)
    )
    assert pakiety
    assert all(pakiety.values())
    chciane = re.findall(
        r"^([A-Za-z0-9._-]+)",
        (KORZEN / f"{nazwa}.in").read_text().replace("-r ", "#").replace("-c ", "#"),
        re.MULTILINE,
    )
    assert {znormalizuj(pakiet) for pakiet in chciane} <= {znormalizuj(pakiet) for pakiet in pakiety}


def znormalizuj(pakiet: str) -> str:
    """Return the name of a package as registries compare it."""
    return re.sub(r"[-_.]+", "-", pakiet).lower()


@pytest.mark.parametrize(
    ("opcje", "zmienne", "slowo"),
    [
        (["--inna"], {}, "Nieznana opcja: --inna"),
        ([], {"PORT": "osiem"}, "PORT musi być liczbą"),
        ([], {"PORT": "70000"}, "PORT musi być liczbą"),
        ([], {"DEBUG": "0"}, "bin/start --produkcja"),
        (["--produkcja"], {"SECRET_KEY": ""}, "SECRET_KEY"),
        (["--produkcja"], {"SECRET_KEY": "x", "ALLOWED_HOSTS": ""}, "ALLOWED_HOSTS"),
        (["--produkcja"], {"SECRET_KEY": "x", "ALLOWED_HOSTS": "a", "ADRES_SERWISU": ""}, "ADRES_SERWISU"),
        (["--produkcja", "--od-nowa"], {}, "--od-nowa"),
    ],
)
def test_start_refuses_before_touching_anything(
    opcje: list[str], zmienne: dict[str, str], slowo: str, tmp_path: Path
) -> None:
    wynik = start(*opcje, SCIEZKA_VAR=str(tmp_path / "var"), **zmienne)
    assert wynik.returncode == 1
    assert slowo in wynik.stderr
    assert not (tmp_path / "var").exists()


def test_busy_port_is_named_together_with_the_way_out() -> None:
    with socket.socket() as gniazdo:
        gniazdo.bind(("127.0.0.1", 0))
        gniazdo.listen()
        port = gniazdo.getsockname()[1]
        zajety = subprocess.run([sys.executable, "bin/zdrowie.py", "wolny", "127.0.0.1", str(port)], cwd=KORZEN)
    wolny = subprocess.run([sys.executable, "bin/zdrowie.py", "wolny", "127.0.0.1", str(port)], cwd=KORZEN)
    assert (zajety.returncode, wolny.returncode) == (1, 0)


def test_missing_packages_are_one_line_for_an_ordinary_user() -> None:
    wynik = bash(
        "id() { echo 1000; }; folder_postgresa() { :; }; zainstaluj_pakiety nieznany:nie-ma-takiego-polecenia",
        DATABASE_URL="",
    )
    assert wynik.returncode == 1
    assert re.search(r"sudo apt-get install -y --no-install-recommends .*postgresql .*nieznany", wynik.stderr)


def test_no_server_is_asked_for_with_a_database_of_ones_own() -> None:
    wynik = bash("folder_postgresa() { :; }; brakujace_pakiety", DATABASE_URL="postgresql:///cudza")
    assert "postgresql" not in wynik.stdout


@pytest.mark.parametrize(
    ("katalog", "krotki"),
    [
        ("/var/lib/sciezka/0123456789ab", True),
        ("/home/ala/" + "x" * 90, False),
        ("/home/ala/moje sprawy/ścieżka", False),
    ],
)
def test_socket_folder_is_short_and_plain(katalog: str, krotki: bool) -> None:
    gniazdo = bash(f"folder_gniazda '{katalog}'").stdout
    assert re.fullmatch(r"[A-Za-z0-9/._-]{1,90}", gniazdo)
    assert (gniazdo == f"{katalog}/g") is krotki


def test_cluster_starts_is_shared_and_stops_with_the_last_user(folder: Path) -> None:
    wynik = bash(
        f"""
        uruchom_klaster {folder}/k "-c fsync=off"; echo "$PG_ADRES"
        jako_postgres "$PG_BIN/psql" "$PG_ADRES" -Atc "SHOW listen_addresses" -c "SELECT count(*) FROM pg_collation WHERE collname = 'pl-PL-x-icu'"
        stat -c %a {folder}/k
        ( uruchom_klaster {folder}/k; zatrzymaj_klaster ); klaster_dziala && echo dalej
        zatrzymaj_klaster; klaster_dziala || echo koniec
        """
    )
    assert wynik.returncode == 0, wynik.stderr
    assert wynik.stdout.splitlines()[1:] == [
        f"postgresql://sciezka@/sciezka?host={folder}/k/g",
        "",
        "1",
        "700",
        "dalej",
        "koniec",
    ]


def test_cluster_survives_a_process_number_that_now_belongs_to_somebody_else(folder: Path) -> None:
    wynik = bash(
        f"""
        uruchom_klaster {folder}/k "-c fsync=off"; zatrzymaj_klaster
        OBCY=$(jako_postgres sh -c 'sleep 60 >/dev/null 2>&1 & echo $!')
        jako_postgres sh -c "printf '%s\\n' $OBCY '$PG_DANE' 1 5432 '' '' '' ready > '$PG_DANE/postmaster.pid'"
        uruchom_klaster {folder}/k "-c fsync=off"; klaster_dziala && echo dziala; zatrzymaj_klaster
        kill "$OBCY"
        """
    )
    assert wynik.returncode == 0, wynik.stderr
    assert wynik.stdout.splitlines()[-1] == "dziala"


def test_folder_made_by_somebody_else_is_refused(folder: Path) -> None:
    (folder / "cel").mkdir()
    (folder / "k").symlink_to(folder / "cel")
    wynik = bash(f"folder_wlasny {folder}/k")
    assert wynik.returncode == 1
    assert "dowiązaniem" in wynik.stderr


@pytest.fixture
def kopia_bazy(django_db_setup: None, django_db_blocker) -> Iterator[str]:
    """The address of a copy of the empty test database, so that starting has no migrations to run."""
    opis = connection.settings_dict
    nazwa = f"{opis['NAME']}_start"
    with django_db_blocker.unblock():
        connection.close()
        with connection._nodb_cursor() as kursor:
            kursor.execute(f'DROP DATABASE IF EXISTS "{nazwa}" WITH (FORCE)')
            kursor.execute(f'CREATE DATABASE "{nazwa}" TEMPLATE "{opis["NAME"]}"')
        dane = {"user": opis["USER"], "password": opis["PASSWORD"], "host": opis["HOST"], "port": opis["PORT"]}
        yield f"postgresql:///{nazwa}?{urlencode({klucz: wartosc for klucz, wartosc in dane.items() if wartosc})}"
        with connection._nodb_cursor() as kursor:
            kursor.execute(f'DROP DATABASE "{nazwa}" WITH (FORCE)')


def test_start_serves_until_told_to_stop_and_leaves_nothing_running(kopia_bazy: str, folder: Path) -> None:
    assert (KORZEN / ".venv/.zainstalowano").exists(), "run it through bin/test, which makes the .venv that bin/start uses"
    with socket.socket() as gniazdo:
        gniazdo.bind(("127.0.0.1", 0))
        port = gniazdo.getsockname()[1]
    # No DATABASE_URL for the second command: manage.py reads what bin/start left.
    srodowisko = {**os.environ, "SCIEZKA_VAR": str(folder), "SCIEZKA_DEMO": "0", "PORT": str(port), "DATABASE_URL": ""}
    proces = subprocess.Popen(
        ["bash", "bin/start"],
        cwd=KORZEN,
        env={**srodowisko, "DATABASE_URL": kopia_bazy},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        wypisane = []
        while (wiersz := proces.stdout.readline()) and not wiersz.startswith("Ctrl-C"):
            wypisane.append(wiersz)
        assert f"Ścieżka działa: http://localhost:{port}\n" in wypisane
        with urlopen(f"http://127.0.0.1:{port}/zdrowie/", timeout=10) as odpowiedz:
            assert odpowiedz.read() == b"ok"
        assert stat.S_IMODE((folder / "database_url").stat().st_mode) == 0o600
        polecenie = "from django.db import connection; print(connection.settings_dict['NAME'])"
        manage = [sys.executable, "manage.py", "shell", "--no-imports", "-c", polecenie]
        znaleziona = subprocess.run(manage, cwd=KORZEN, env=srodowisko, capture_output=True, text=True, timeout=60)
        assert znaleziona.stdout.strip() in kopia_bazy
        assert znaleziona.stdout.strip().endswith("_start")
    finally:
        proces.terminate()
    assert proces.wait(timeout=40) == 0
    assert (
        subprocess.run([sys.executable, "bin/zdrowie.py", "wolny", "127.0.0.1", str(port)], cwd=KORZEN).returncode == 0
    )
