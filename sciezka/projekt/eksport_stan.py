"""The life of an export: ordered, begun, ready, failed, cancelled, expired; where its file lies. One door for its state."""

import hashlib
import os
import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone
from procrastinate.contrib.django import app

from sciezka.projekt.models_eksport import DokumentEksportu, Eksport, StanEksportu
from sciezka.sprawa import poczta, zegar
from sciezka.sprawa.osoby import Osoba, Rola
from sciezka.sprawa.slownik import ZESPOL, NazwaRoli
from sciezka.sprawa.wyjatki import NieaktualnyStan

#: The job that makes an export (``eksport_zadania``), by its name: it calls back here.
ZADANIE = "zrob_eksport"
#: The advisory lock that keeps two workers from one export: this number and the key of the export.
_ZAMEK = 20_261
#: Files that no export claims are removed after this long: a worker may be about to claim them.
BEZPANSKIE_PO = timedelta(days=1)


class EksportZajety(Exception):
    """Another worker is making this export just now."""


def zamow(
    osoba: Osoba, *, klucz: uuid.UUID | None = None, dokumenty: list[DokumentEksportu] = (), **pola: Any
) -> Eksport:
    """Order an export: the row, its list of documents and the job stand in one transaction. Sent twice, it is one.

    The roles on which it rests are kept: whoever has lost one of them can no longer download it.
    """
    with transaction.atomic():
        Osoba.objects.select_for_update(no_key=True).get(pk=osoba.pk)  # two sends at once wait for each other
        if gotowy := Eksport.objects.filter(klucz=klucz or uuid.uuid4(), kto=osoba).first():
            return gotowy
        parametry = {**pola.pop("parametry", {}), "role": role_zespolu(osoba, pola.get("projekt"))}
        eksport = Eksport.objects.create(kto=osoba, klucz=klucz or uuid.uuid4(), parametry=parametry, **pola)
        for dokument in dokumenty:
            dokument.eksport = eksport
        DokumentEksportu.objects.bulk_create(dokumenty, batch_size=1000)
        app.configure_task(ZADANIE).defer(eksport_id=eksport.pk)
        return eksport


def role_zespolu(osoba: Osoba, projekt: Any = None) -> list[int]:
    """Return the keys of the roles that an export rests on: the coordinator's in the project, or all of the team's."""
    if projekt is not None:
        return [r.pk for r in osoba.role if r.rola == NazwaRoli.KOORDYNATOR and r.projekt_id == projekt.pk]
    return sorted(r.pk for r in osoba.role if r.rola in ZESPOL)


def wolno(eksport: Eksport) -> bool:
    """Tell whether the person's account and every role that the export rests on are still in force today."""
    role = set(eksport.parametry.get("role", []))
    czynne = Rola.objects.obowiazujace().filter(pk__in=role, osoba=eksport.kto_id, osoba__is_active=True)
    return bool(role) and czynne.count() == len(role)


def rozpocznij(eksport_id: int) -> Eksport | None:
    """Take an export in hand; None when there is nothing to do: cancelled, ready, gone, or the person lost the right."""
    with transaction.atomic():
        eksport = _zablokuj(eksport_id)
        if eksport is None or not eksport.w_drodze:
            return None
        if not wolno(eksport):
            eksport.blad = "Osoba, która go zamówiła, nie ma już potrzebnej roli."
            _zapisz(eksport, StanEksportu.ANULOWANY, zakonczono=zegar.teraz())
            return None
        _zapisz(eksport, StanEksportu.W_TOKU, rozpoczeto=eksport.rozpoczeto or zegar.teraz())
        return eksport


def zakoncz(eksport: Eksport, plik: Path) -> None:
    """Record the finished file and tell the person, in one transaction; a cancelled export's file is thrown away."""
    suma = _suma(plik)
    with transaction.atomic():
        aktualny = _zablokuj(eksport.pk)
        if aktualny is not None and aktualny.stan == StanEksportu.W_TOKU:
            aktualny.plik, aktualny.rozmiar, aktualny.sha256 = plik.name, plik.stat().st_size, suma
            aktualny.zrobiono, aktualny.blad = aktualny.ile, ""
            dni = timedelta(days=settings.EKSPORT_DNI)
            _zapisz(aktualny, StanEksportu.GOTOWY, zakonczono=zegar.teraz(), wygasa=zegar.dzis() + dni)
            poczta.eksport(aktualny, poczta.adres("eksport:eksport", aktualny.pk))
            return
    plik.unlink(missing_ok=True)


def nie_udal_sie(eksport_id: int, powod: str) -> None:
    """Record that the worker gave an export up and why, and tell the person; what was put aside waits for another try."""
    with transaction.atomic():
        eksport = _zablokuj(eksport_id)
        if eksport is not None and eksport.w_drodze:
            eksport.blad = powod
            _zapisz(eksport, StanEksportu.BLAD, zakonczono=zegar.teraz())
            poczta.eksport(eksport, poczta.adres("eksport:eksport", eksport.pk))


def anuluj(eksport_id: int) -> Eksport:
    """Cancel an export that is not ready yet; the worker notices before its next document. Cancelled twice, it is once."""
    with transaction.atomic():
        eksport = _zablokuj(eksport_id)
        if eksport.stan == StanEksportu.ANULOWANY:
            return eksport
        if not eksport.w_drodze:
            raise NieaktualnyStan(f"Tego eksportu nie można już anulować: {eksport.get_stan_display()}.")
        _zapisz(eksport, StanEksportu.ANULOWANY, zakonczono=zegar.teraz())
        return eksport


def ponow(eksport_id: int) -> Eksport:
    """Put a failed export in the queue again; it goes on from what is done."""
    with transaction.atomic():
        eksport = _zablokuj(eksport_id)
        if eksport.w_drodze:
            return eksport
        if eksport.stan != StanEksportu.BLAD:
            raise NieaktualnyStan(
                f"Ponowić można eksport, który się nie udał. Ten jest w stanie: {eksport.get_stan_display()}."
            )
        _zapisz(eksport, StanEksportu.CZEKA, zakonczono=None)
        app.configure_task(ZADANIE).defer(eksport_id=eksport.pk)
        return eksport


def usun_wygasle() -> int:
    """Remove the files of exports past their day, and files that no export claims; return how many exports expired."""
    ile = 0
    for eksport_id in Eksport.objects.filter(stan=StanEksportu.GOTOWY, wygasa__lt=zegar.dzis()).values_list(
        "pk", flat=True
    ):
        with transaction.atomic():
            eksport = _zablokuj(eksport_id)
            if eksport.stan == StanEksportu.GOTOWY:
                _zapisz(eksport, StanEksportu.WYGASL)
                ile += 1
        (katalog() / eksport.plik).unlink(missing_ok=True)
    _usun_bezpanskie()
    return ile


def _usun_bezpanskie() -> None:
    czynne = Eksport.objects.filter(
        stan__in=[StanEksportu.CZEKA, StanEksportu.W_TOKU, StanEksportu.BLAD, StanEksportu.GOTOWY]
    )
    klucze = {klucz.hex for klucz in czynne.values_list("klucz", flat=True)}
    granica = (timezone.now() - BEZPANSKIE_PO).timestamp()
    for wpis in list(katalog().iterdir()) if katalog().is_dir() else []:
        if wpis.name.partition(".")[0] not in klucze and wpis.stat().st_mtime < granica:
            shutil.rmtree(wpis) if wpis.is_dir() else wpis.unlink()


def _zablokuj(eksport_id: int) -> Eksport | None:
    return Eksport.objects.select_for_update(of=("self",)).filter(pk=eksport_id).first()


def _zapisz(eksport: Eksport, nowy: str, **pola: Any) -> None:
    eksport.stan = nowy
    for nazwa, wartosc in pola.items():
        setattr(eksport, nazwa, wartosc)
    eksport.save()


@contextmanager
def wylacznie(eksport_id: int) -> Iterator[None]:
    """Hold an export for this worker; ``EksportZajety`` when another one holds it. A dead worker's hold ends with its connection."""
    with connection.cursor() as kursor:
        kursor.execute("SELECT pg_try_advisory_lock(%s, %s)", [_ZAMEK, eksport_id])
        if not kursor.fetchone()[0]:
            raise EksportZajety
    try:
        yield
    finally:
        with connection.cursor() as kursor:
            kursor.execute("SELECT pg_advisory_unlock(%s, %s)", [_ZAMEK, eksport_id])


def katalog() -> Path:
    """Where files of exports lie: outside the web root, handed over only by a view that checks rights."""
    return Path(settings.EKSPORTY_ROOT)


def folder_roboczy(eksport: Eksport) -> Path:
    """Where the documents of a package are put aside until it is complete."""
    return katalog() / f"{eksport.klucz.hex}.robocze"


def na_miejsce(eksport: Eksport, nowy: Path) -> Path:
    """Give a complete file its final name in one step and return it."""
    cel = katalog() / f"{eksport.klucz.hex}.{eksport.nazwa.rpartition('.')[2]}"
    nowy.replace(cel)
    deskryptor = os.open(cel.parent, os.O_RDONLY)
    try:
        os.fsync(deskryptor)
    finally:
        os.close(deskryptor)
    return cel


def czas_zip() -> tuple[int, int, int, int, int, int]:
    """Return the moment that stands in a ZIP (Europe/Warsaw)."""
    return timezone.localtime(zegar.teraz()).timetuple()[:6]


def _suma(plik: Path) -> str:
    with plik.open("rb") as tresc:
        return hashlib.file_digest(tresc, "sha256").hexdigest()
