"""Short ways to say "an enterprise", "a founder", "a milestone" in tests."""

from datetime import date, timedelta

from django.core.files.uploadedfile import SimpleUploadedFile

from realizacja.models_ps import KamienMilowy, NowePrzedsiebiorstwo, Zalozyciel
from sciezka.rekrutacja.demo import SKAN
from sciezka.sprawa import pliki, zegar
from sciezka.sprawa.akta import Zalacznik
from tests.conftest import Swiat


def dni_temu(dni: int) -> date:
    return zegar.dzis() - timedelta(days=dni)


def ps(swiat: Swiat, *rodzaje: str, **pola: object) -> NowePrzedsiebiorstwo:
    """Make an enterprise with a founder of each kind named."""
    wiersz = NowePrzedsiebiorstwo.objects.create(
        sprawa=swiat.sprawa, **({"nazwa": "Spółdzielnia Socjalna „Próba”"} | pola)
    )
    for rodzaj in rodzaje:
        zalozyciel(wiersz, rodzaj)
    return wiersz


def zalozyciel(wiersz: NowePrzedsiebiorstwo, rodzaj: str) -> Zalozyciel:
    return Zalozyciel.objects.create(
        sprawa=wiersz.sprawa, przedsiebiorstwo=wiersz, nazwa=f"Założyciel {rodzaj}", rodzaj=rodzaj,
        publiczny=rodzaj in Zalozyciel.PUBLICZNE,
    )  # fmt: skip


def kamien(wiersz: NowePrzedsiebiorstwo, kod: str, dni: int = 10, **pola: object) -> KamienMilowy:
    """Record a milestone as reached ``dni`` days ago."""
    dane = {
        "M12": {"krs": "0000999001", "nip": "9990000988", "regon": "990000766"},
        "M14": {"liczba": 5},
        "M17": {"tryb": "art_94", "kwota": 1000},
    }.get(kod, {})
    domyslne = {"stan": "osiagniety", "data": dni_temu(dni), "dokument": f"dokument {kod}", **dane}
    return KamienMilowy.objects.create(sprawa=wiersz.sprawa, przedsiebiorstwo=wiersz, kod=kod, **(domyslne | pola))


def opinia(swiat: Swiat, wiersz: NowePrzedsiebiorstwo) -> Zalacznik:
    """Put a legal opinion on file."""
    plik = pliki.zapisz_plik(swiat.sprawa, swiat.osoby["animator"], SimpleUploadedFile("opinia.pdf", SKAN))
    NowePrzedsiebiorstwo.objects.filter(pk=wiersz.pk).update(
        opinia=plik, opinia_kto="radca prawny", opinia_data=dni_temu(20)
    )
    return plik
