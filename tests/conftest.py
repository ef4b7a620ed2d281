"""What all tests share: a small world with people and a case, and strictness about templates."""

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client

from sciezka.dane.models import Samorzad
from sciezka.demo.droga import Droga
from sciezka.dokumenty import pdf
from sciezka.sprawa import otwarcie, zegar
from sciezka.sprawa.models import Projekt, Sprawa
from sciezka.sprawa.osoby import Osoba, Rola
from sciezka.sprawa.slownik import NazwaRoli

HASLO = "bardzo-tajne-haslo-1"


def pytest_configure(config: pytest.Config) -> None:
    """Hash test passwords fast; how slow the real hash is says nothing about the product."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@dataclass
class Swiat:
    """One project, two municipalities, a person of each role and a stranger of each kind.

    ``osoby`` has koordynator, animator, doradca, urzednik (of the case's municipality), and obcy_koordynator (of another
    project), obcy_animator (without a case), obcy_urzednik (of another municipality), administrator, nikt (no role).
    """

    projekt: Projekt
    inny_projekt: Projekt
    samorzad: Samorzad
    inny_samorzad: Samorzad
    osoby: dict[str, Osoba]
    sprawa: Sprawa
    _klienci: dict[str, Client] = field(default_factory=dict)

    def klient(self, kto: str) -> Client:
        """Return a test client signed in as one of ``osoby`` ("anonim": not signed in)."""
        if kto not in self._klienci:
            self._klienci[kto] = Client()
            if kto != "anonim":
                self._klienci[kto].force_login(self.osoby[kto], "allauth.account.auth_backends.AuthenticationBackend")
        return self._klienci[kto]

    def droga(self, numer: int = 0) -> Droga:
        """Return the walker of the world's case, with the example content of the given number."""
        return Droga(self.odswiez(), self.osoby, numer=numer)

    def sprawa_na(self, stan: str, numer: int = 0) -> Sprawa:
        """Bring the case to the beginning of a stage through the real transitions."""
        self.sprawa = self.droga(numer).do_stanu(stan)
        return self.sprawa

    def odswiez(self) -> Sprawa:
        """Re-read the case."""
        self.sprawa = Sprawa.objects.z_opisem().get(pk=self.sprawa.pk)
        return self.sprawa


def nowa_osoba(nazwa: str, **pola: object) -> Osoba:
    """Make an account with the tests' password."""
    return Osoba.objects.create_user(
        f"{nazwa}@test.example", HASLO, imie=nazwa.capitalize(), nazwisko="Testowa", stanowisko="stanowisko", **pola
    )


def nowy_samorzad(kod: str, nazwa: str, **pola: object) -> Samorzad:
    """Make a municipality that exists today."""
    return Samorzad.objects.create(
        kod=kod, nazwa=nazwa, rodzaj="2", powiat="puławski", wojewodztwo="lubelskie",
        obowiazuje_od=date(1999, 1, 1), organ="wójt", **pola,
    )  # fmt: skip


def nowy_projekt(numer: str) -> Projekt:
    """Make a project that runs now."""
    return Projekt.objects.create(
        nazwa=f"Projekt {numer}", numer=numer, beneficjent="Fundacja Testowa", reprezentant="Anna Testowa",
        funkcja_reprezentanta="prezeska", miejscowosc="Lublin", od=zegar.dzis() - timedelta(days=700),
        do=zegar.dzis() + timedelta(days=700),
    )  # fmt: skip


@pytest.fixture
def swiat(db: None) -> Swiat:
    """A fresh world with one case at stage I."""
    return zbuduj_swiat()


@pytest.fixture(scope="session", autouse=True)
def _kazdy_dokument_raz(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Lay the same page out once a session: nine tenths of walking a case along the path would be printing.

    The bytes are WeasyPrint's own, kept by the content of the page; the same input gives the same bytes anyway
    (``tests/dokumenty``). Only the moment in the file's metadata is that of the first time.
    """
    podstawa = tmp_path_factory.getbasetemp()
    folder = (podstawa.parent if "PYTEST_XDIST_WORKER" in os.environ else podstawa) / "wydruki"
    folder.mkdir(exist_ok=True)
    naprawde = pdf.html_na_pdf

    def raz(html: str, utworzono: object, zalaczniki: tuple = (), najwiecej_stron: int = 0) -> bytes:
        plik = folder / hashlib.sha256(repr((html, tuple(zalaczniki), najwiecej_stron)).encode()).hexdigest()
        if not plik.exists() or pdf.brakujace_biblioteki():
            _zapisz(plik, naprawde(html, utworzono, zalaczniki, najwiecej_stron))
        return plik.read_bytes()

    pdf.html_na_pdf = raz
    yield
    pdf.html_na_pdf = naprawde


def _zapisz(plik: Path, tresc: bytes) -> None:
    """Write a file whole, or not at all: two processes of tests share the folder."""
    obok = plik.with_name(f"{plik.name}.{id(tresc)}")
    obok.write_bytes(tresc)
    obok.rename(plik)


def _numery_od_poczatku() -> None:
    """Number new rows from the first free number: what stands in documents is then the same from test to test."""
    with connection.cursor() as kursor:
        kursor.execute(
            """DO $$ DECLARE k record; n bigint; BEGIN
               FOR k IN SELECT c.table_name, c.column_name, pg_get_serial_sequence(c.table_name, c.column_name) AS licznik
                        FROM information_schema.columns c WHERE c.is_identity = 'YES' AND c.table_schema = 'public'
                          AND c.table_name ~ '^(sciezka|diagnoza|plan|realizacja|rezultaty)_'
               LOOP
                   CONTINUE WHEN pg_sequence_last_value(k.licznik::regclass) IS NULL;
                   EXECUTE format('SELECT coalesce(max(%I), 0) + 1 FROM %I', k.column_name, k.table_name) INTO n;
                   EXECUTE format('ALTER SEQUENCE %s RESTART WITH %s', k.licznik, n);
               END LOOP; END $$"""
        )


def zbuduj_swiat() -> Swiat:
    """Build the world; also for tests with real transactions."""
    _numery_od_poczatku()
    nazwy = ["koordynator", "animator", "doradca", "urzednik", "obcy_koordynator", "obcy_animator", "obcy_urzednik",
             "administrator", "nikt"]  # fmt: skip
    osoby = {nazwa: nowa_osoba(nazwa) for nazwa in nazwy}
    projekt, inny_projekt = nowy_projekt("T-1"), nowy_projekt("T-2")
    samorzad, inny = nowy_samorzad("061409", "Puławy"), nowy_samorzad("061411", "Inna Gmina")
    for kto, rola, miejsce in [
        ("koordynator", NazwaRoli.KOORDYNATOR, {"projekt": projekt}),
        ("obcy_koordynator", NazwaRoli.KOORDYNATOR, {"projekt": inny_projekt}),
        ("urzednik", NazwaRoli.URZEDNIK, {"samorzad": samorzad}),
        ("obcy_urzednik", NazwaRoli.URZEDNIK, {"samorzad": inny}),
        ("administrator", NazwaRoli.ADMINISTRATOR, {}),
    ]:
        Rola.objects.create(osoba=osoby[kto], rola=rola, od=zegar.dzis() - timedelta(days=700), **miejsce)
    sprawa = otwarcie.otworz(osoby["koordynator"], projekt=projekt, samorzad=samorzad)
    otwarcie.nadaj_role(sprawa, osoby["koordynator"], osoby["animator"], NazwaRoli.ANIMATOR)
    otwarcie.nadaj_role(sprawa, osoby["koordynator"], osoby["doradca"], NazwaRoli.DORADCA)
    swiat = Swiat(projekt, inny_projekt, samorzad, inny, osoby, Sprawa.objects.z_opisem().get(pk=sprawa.pk))
    for osoba in osoby.values():
        osoba.__dict__.pop("role", None)
    return swiat


@pytest.fixture(autouse=True)
def _pliki_na_boku(tmp_path, settings) -> None:
    """Keep uploaded files of a test in its own folder and e-mails in memory; sign people in fast."""
    settings.MEDIA_ROOT = tmp_path / "pliki"
    settings.EKSPORTY_ROOT = tmp_path / "eksporty"
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    # Nine people a world: the slow hash of real passwords would be most of the time of a test.
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(autouse=True)
def _bez_cudzych_zadan(request: pytest.FixtureRequest) -> Iterator[None]:
    """Empty the queue after a test with real transactions: Django leaves the tables of jobs alone, as not its own."""
    znacznik = request.node.get_closest_marker("django_db")
    naprawde = "transactional_db" in request.fixturenames or (znacznik and znacznik.kwargs.get("transaction"))
    if naprawde:
        request.getfixturevalue("transactional_db")
    yield
    if naprawde:
        with connection.cursor() as kursor:
            kursor.execute("TRUNCATE procrastinate_jobs CASCADE")
