"""A worker killed outright in the middle of a package of sixty documents: another one ends it, complete and with right hashes."""

import csv
import hashlib
import io
import os
import signal
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode

import pytest
from django.conf import settings
from django.db import connection, transaction

from sciezka.projekt import eksport_stan
from sciezka.projekt.models_eksport import DokumentEksportu, Eksport, RodzajEksportu, StanEksportu
from tests.conftest import zbuduj_swiat
from tests.projekt.paczki import bajty, dodaj_kontrakty, lista

DOKUMENTOW = 60
POLOWA = 31


@contextmanager
def proces_zadan(folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Run the real worker on the test database, with the test's files."""
    opis = connection.settings_dict
    dane = {"user": opis["USER"], "password": opis["PASSWORD"], "host": opis["HOST"], "port": opis["PORT"]}
    adres = f"postgresql:///{opis['NAME']}?{urlencode({k: w for k, w in dane.items() if w})}"
    proces = subprocess.Popen(
        [sys.executable, "manage.py", "procrastinate", "worker", "--concurrency", "2"],
        cwd=settings.BASE_DIR,
        env={**os.environ, "DATABASE_URL": adres, "SCIEZKA_VAR": str(folder), "SCIEZKA_DEMO": "0", "DEBUG": "1"},
        stdout=subprocess.DEVNULL,
        stderr=(folder / "worker.log").open("wb"),
    )
    try:
        yield proces
    finally:
        if proces.poll() is None:
            proces.terminate()
            proces.wait(timeout=30)


def czekaj_na(proces: subprocess.Popen[bytes], warunek: str, *argumenty: object) -> None:
    """Wait in the database, woken by nobody but its own clock, until the condition holds; a dead worker ends the wait."""
    with connection.cursor() as kursor:
        for _ in range(1200):
            kursor.execute(f"SELECT EXISTS ({warunek})", argumenty)
            if kursor.fetchone()[0]:
                return
            assert proces.poll() is None, "the worker ended by itself"
            kursor.execute("SELECT pg_sleep(0.05)")
    raise AssertionError(f"not in a minute: {warunek}")


def zadanie_ktore_zabija() -> None:
    """Leave a job that five workers have died of."""
    with connection.cursor() as kursor:
        kursor.execute(
            "INSERT INTO procrastinate_jobs (queue_name, task_name, status, attempts)"
            " VALUES ('poczta', 'wyslij_list', 'doing', 5)"
        )


def uplynela_chwila() -> None:
    """Let two minutes pass for the queue: the dead worker's last sign of life is old, the next periodic jobs are due."""
    with connection.cursor() as kursor:
        kursor.execute("UPDATE procrastinate_workers SET last_heartbeat = last_heartbeat - interval '2 minutes'")
        kursor.execute("DELETE FROM procrastinate_periodic_defers")


@pytest.mark.django_db(transaction=True)
def test_a_killed_workers_package_is_finished_by_another_one(tmp_path: Path) -> None:
    swiat = zbuduj_swiat()
    dodaj_kontrakty(swiat, DOKUMENTOW // 2)
    eksport = eksport_stan.zamow(
        swiat.osoby["koordynator"], projekt=swiat.projekt, rodzaj=RodzajEksportu.KONTRAKTY, ile=DOKUMENTOW,
        nazwa="kontrakty.zip", opis="Kontrakty", dokumenty=lista(swiat),
    )  # fmt: skip
    with proces_zadan(tmp_path) as pierwszy, transaction.atomic():
        # Held here, document 31 stops the worker with thirty behind it, whatever the speed of the machine.
        DokumentEksportu.objects.select_for_update().get(eksport=eksport, numer=POLOWA)
        czekaj_na(pierwszy, "SELECT 1 FROM sciezka_eksport WHERE zrobiono = %s", POLOWA - 1)
        pierwszy.send_signal(signal.SIGKILL)
        assert pierwszy.wait(timeout=10) == -signal.SIGKILL
    eksport.refresh_from_db()
    assert eksport.stan == StanEksportu.W_TOKU
    przed = dict(eksport.dokumenty.filter(zapisano__isnull=False, numer__lt=POLOWA).values_list("numer", "zapisano"))
    assert len(przed) == POLOWA - 1
    uplynela_chwila()
    zadanie_ktore_zabija()
    with proces_zadan(tmp_path) as drugi:
        czekaj_na(drugi, "SELECT 1 FROM sciezka_eksport WHERE stan = 'gotowy'")
        czekaj_na(drugi, "SELECT 1 FROM procrastinate_jobs WHERE task_name = 'wyslij_list' AND status = 'succeeded'")
        czekaj_na(drugi, "SELECT 1 FROM procrastinate_jobs WHERE status = 'failed'")
    eksport.refresh_from_db()
    assert eksport.zrobiono == eksport.ile == DOKUMENTOW
    assert dict(eksport.dokumenty.filter(numer__lt=POLOWA).values_list("numer", "zapisano")) == przed  # not done twice
    _sprawdz_paczke(tmp_path / "eksporty", eksport)
    [wiadomosc] = (tmp_path / "poczta").iterdir()
    assert f"/eksporty/{eksport.pk}/" in wiadomosc.read_text()


def _sprawdz_paczke(katalog: Path, eksport: Eksport) -> None:
    assert [plik.name for plik in katalog.iterdir()] == [eksport.plik]  # nothing half-made is left behind
    tresc = (katalog / eksport.plik).read_bytes()
    assert (hashlib.sha256(tresc).hexdigest(), len(tresc)) == (eksport.sha256, eksport.rozmiar)
    with zipfile.ZipFile(io.BytesIO(tresc)) as paczka:
        assert paczka.testzip() is None
        pliki = {nazwa: paczka.read(nazwa) for nazwa in paczka.namelist()}
    spis = list(csv.DictReader(io.StringIO(pliki.pop("spis.csv").decode("utf-8-sig"), newline=""), delimiter=";"))
    sumy = dict(linia.split("  ")[::-1] for linia in pliki.pop("SHA256SUMS").decode().splitlines())
    assert len(pliki) == len(spis) == DOKUMENTOW
    assert {wiersz["Plik w paczce"]: wiersz["SHA-256"] for wiersz in spis} == sumy
    assert {nazwa: hashlib.sha256(bajty_).hexdigest() for nazwa, bajty_ in pliki.items()} == sumy
    assert set(pliki.values()) == {bajty(numer) for numer in range(DOKUMENTOW)}
