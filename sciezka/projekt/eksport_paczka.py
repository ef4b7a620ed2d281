"""Packages of frozen documents: what belongs to a package of a period, and making the ZIP so that a killed worker loses nothing.

Each document is put aside under a name of its own, forced to the disk and recorded, one after another; the ZIP is then made
from what lies aside and takes its final name in one step. A retry does only what is not recorded, so whatever moment the
worker is killed at, the package ends complete. Bytes whose SHA-256 is not the one on record never enter a package.
"""

import hashlib
import os
import shutil
import zipfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

from django.db import transaction

from sciezka.projekt import eksport_stan as stan
from sciezka.projekt.eksport_pliki import Kolumna, Zestaw, csv_wierszami
from sciezka.projekt.models_eksport import DokumentEksportu, Eksport, StanEksportu
from sciezka.sprawa import zegar
from sciezka.sprawa.akta import Wersja

KAWALEK = 1 << 20
SPIS, SUMY = "spis.csv", "SHA256SUMS"
_BRAK = "Pliku nie ma w magazynie."
_INNY = "Zawartość nie zgadza się z zapisaną sumą SHA-256."

KOLUMNY_SPISU = (
    Kolumna("nr", "Lp.", lambda d: d.numer),
    Kolumna("plik", "Plik w paczce", lambda d: d.nazwa if not d.blad else ""),
    *(
        Kolumna(kod, nazwa, lambda d, kod=kod: d.opis.get(kod, ""))
        for kod, nazwa in (
            ("samorzad", "Samorząd"), ("terc", "Kod TERC"), ("dokument", "Dokument"), ("numer", "Numer"),
            ("wersja", "Wersja"), ("data", "Data"), ("kto", "Kto przyjął albo podpisał"), ("podstawa", "Podstawa"),
        )
    ),
    Kolumna("rozmiar", "Rozmiar w bajtach", lambda d: d.rozmiar),
    Kolumna("sha256", "SHA-256", lambda d: d.sha256),
    Kolumna("blad", "Uwagi", lambda d: f"BRAK W PACZCE: {d.blad}" if d.blad else ""),
)  # fmt: skip


class Uszkodzony(Exception):
    """A document put aside is not what was recorded (a failing disk): it has to be done again."""


def zrob(eksport: Eksport, przerwij: Callable[[], None]) -> None:
    """Make the package; ``przerwij`` is called between documents and raises when the worker has to stop.

    Returns quietly when the person has cancelled it in the meantime.
    """
    folder = stan.folder_roboczy(eksport)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    _zapomnij_utracone(eksport, folder)
    for numer in list(_do_zrobienia(eksport).values_list("numer", flat=True)):
        przerwij()
        if not _odloz(eksport, numer, folder):
            return
    przerwij()
    stan.zakoncz(eksport, _spakuj(eksport, folder))


def _do_zrobienia(eksport: Eksport) -> Any:
    return eksport.dokumenty.filter(zapisano__isnull=True, blad="").order_by("numer")


def _zapomnij_utracone(eksport: Eksport, folder: Path) -> None:
    """Take back what is recorded as put aside but does not lie there (another machine, a lost disk)."""
    utracone = [
        pk
        for pk, numer, rozmiar in eksport.dokumenty.filter(zapisano__isnull=False).values_list("pk", "numer", "rozmiar")
        if not (plik := folder / str(numer)).exists() or plik.stat().st_size != rozmiar
    ]
    eksport.dokumenty.filter(pk__in=utracone).update(zapisano=None)


def _odloz(eksport: Eksport, numer: int, folder: Path) -> bool:
    """Put one document aside and record it; False when the export has been cancelled."""
    dokument = eksport.dokumenty.select_related("wersja", "zalacznik").get(numer=numer)
    dokument.blad = _przepisz(dokument, folder / str(numer))
    dokument.zapisano = None if dokument.blad else zegar.teraz()
    with transaction.atomic():
        dokument.save(update_fields=["zapisano", "blad", "rozmiar"])
        zrobione = eksport.dokumenty.count() - _do_zrobienia(eksport).count()
        return bool(Eksport.objects.filter(pk=eksport.pk, stan=StanEksportu.W_TOKU).update(zrobiono=zrobione))


def _przepisz(dokument: DokumentEksportu, cel: Path) -> str:
    """Copy the frozen bytes to ``cel``, forced to the disk; return why it could not be done, or ""."""
    suma, nowy = hashlib.sha256(), cel.with_suffix(".nowy")
    try:
        with nowy.open("wb") as plik:
            for kawalek in _bajty(dokument):
                suma.update(kawalek)
                plik.write(kawalek)
            plik.flush()
            os.fsync(plik.fileno())
    except FileNotFoundError:
        nowy.unlink(missing_ok=True)
        return _BRAK
    if suma.hexdigest() != dokument.sha256:
        nowy.unlink()
        return _INNY
    dokument.rozmiar = nowy.stat().st_size
    nowy.replace(cel)
    return ""


def _bajty(dokument: DokumentEksportu) -> Iterator[bytes]:
    if dokument.zalacznik is None:
        yield bytes(Wersja.objects.values_list("pdf", flat=True).get(pk=dokument.wersja_id))
        return
    with dokument.zalacznik.plik.open("rb") as zrodlo:
        yield from zrodlo.chunks(KAWALEK)


def _spakuj(eksport: Eksport, folder: Path) -> Path:
    """Make the ZIP from what lies aside and give it its name in one step; ``Uszkodzony`` when a document has changed since."""
    nowy = folder / "paczka.nowa"
    dokumenty = list(eksport.dokumenty.order_by("numer"))
    with nowy.open("wb") as plik:
        with zipfile.ZipFile(plik, "w", allowZip64=True) as paczka:
            for dokument in dokumenty:
                if not dokument.blad:
                    _dolacz(paczka, dokument, folder / str(dokument.numer))
            for nazwa, kawalki in ((SPIS, spis(dokumenty)), (SUMY, sumy(dokumenty))):
                with paczka.open(_wpis(nazwa, zipfile.ZIP_DEFLATED), "w") as cel:
                    for kawalek in kawalki:
                        cel.write(kawalek)
        plik.flush()
        os.fsync(plik.fileno())
    return stan.na_miejsce(eksport, nowy)


def _wpis(nazwa: str, kompresja: int) -> zipfile.ZipInfo:
    wpis = zipfile.ZipInfo(nazwa, date_time=stan.czas_zip())
    wpis.compress_type = kompresja
    wpis.external_attr = 0o600 << 16
    return wpis


def _dolacz(paczka: zipfile.ZipFile, dokument: DokumentEksportu, zrodlo: Path) -> None:
    suma = hashlib.sha256()
    # PDFs are compressed already: stored, the package is made at the speed of the disk.
    with (
        zrodlo.open("rb") as plik,
        paczka.open(_wpis(dokument.nazwa, zipfile.ZIP_STORED), "w", force_zip64=True) as cel,
    ):
        for kawalek in _kawalki(plik):
            suma.update(kawalek)
            cel.write(kawalek)
    if suma.hexdigest() != dokument.sha256:
        zrodlo.unlink()
        raise Uszkodzony(dokument.nazwa)


def _kawalki(plik: BinaryIO) -> Iterator[bytes]:
    while kawalek := plik.read(KAWALEK):
        yield kawalek


def spis(dokumenty: Iterable[DokumentEksportu]) -> Iterator[bytes]:
    """Return the list of the package as CSV; what could not be put in is there too, with the reason."""
    return csv_wierszami(Zestaw("Spis", "spis", KOLUMNY_SPISU, dokumenty, 0))


def sumy(dokumenty: Iterable[DokumentEksportu]) -> Iterator[bytes]:
    """Return the hashes as ``sha256sum -c`` reads them."""
    return (f"{dokument.sha256}  {dokument.nazwa}\n".encode() for dokument in dokumenty if not dokument.blad)


def posprzataj(eksport: Eksport) -> None:
    """Remove what was put aside."""
    shutil.rmtree(stan.folder_roboczy(eksport), ignore_errors=True)
