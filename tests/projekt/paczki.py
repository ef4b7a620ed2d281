"""Cases with contracts and signed copies, made in bulk for the tests of packages."""

import hashlib
from datetime import timedelta
from functools import lru_cache

from django.core.files.base import ContentFile

from sciezka.dokumenty.pdf import html_na_pdf
from sciezka.projekt.eksport_spis import kontrakty
from sciezka.projekt.models_eksport import DokumentEksportu
from sciezka.rekrutacja.models import Kontrakt, PodpisanyEgzemplarz
from sciezka.sprawa import otwarcie, zegar
from sciezka.sprawa.akta import Wersja, Zalacznik
from tests.conftest import Swiat, nowy_samorzad

HTML = "<!doctype html><html lang='pl'><head><title>Kontrakt</title></head><body><h1>Kontrakt</h1></body></html>"


@lru_cache
def pdf() -> bytes:
    """One small real PDF; each document of a test is it with a comment of its own at the end."""
    return html_na_pdf(HTML, zegar.teraz())


def bajty(numer: int) -> bytes:
    return pdf() + f"\n% dokument {numer}\n".encode()


def dodaj_kontrakty(swiat: Swiat, ile: int, od: int = 0) -> None:
    """Open ``ile`` cases, each with an issued contract (bytes 2n) and its signed copy (bytes 2n + 1)."""
    koordynator = swiat.osoby["koordynator"]
    for n in range(od, od + ile):
        sprawa = otwarcie.otworz(koordynator, projekt=swiat.projekt, samorzad=nowy_samorzad(f"97{n:04d}", f"Żółć {n}"))
        Kontrakt.objects.create(
            sprawa=sprawa, numer=f"{n}/2026", miejscowosc="Lublin", od=zegar.dzis(), do=zegar.dzis() + timedelta(days=9),
            ramy="Ramy", plaszczyzny=["P1", "P2", "P3"], podpis_projektu="A", funkcja_projektu="B",
            podpis_samorzadu="C", funkcja_samorzadu="D",
        )  # fmt: skip
        wersja = Wersja.objects.create(
            sprawa=sprawa, rodzaj="kontrakt", numer=1, stan="wydana", dane={}, sha256_danych="0" * 64,
            pdf=bajty(2 * n), sha256=hashlib.sha256(bajty(2 * n)).hexdigest(), wyslal=koordynator,
        )  # fmt: skip
        zalacznik = Zalacznik(
            sprawa=sprawa, nazwa="Skan kontraktu.PDF", mime="application/pdf", rozmiar=len(bajty(2 * n + 1)),
            sha256=hashlib.sha256(bajty(2 * n + 1)).hexdigest(), dodal=koordynator,
        )  # fmt: skip
        zalacznik.plik.save("skan.pdf", ContentFile(bajty(2 * n + 1)), save=False)
        zalacznik.save(force_insert=True)
        PodpisanyEgzemplarz.objects.create(
            sprawa=sprawa, wersja=wersja, zalacznik=zalacznik, data_podpisania=zegar.dzis(), podpisali="Obie strony"
        )


def lista(swiat: Swiat) -> list[DokumentEksportu]:
    """Return the documents of today's package of contracts."""
    return kontrakty(swiat.projekt, zegar.dzis(), zegar.dzis())
