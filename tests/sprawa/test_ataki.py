"""Attacks that once worked: crafted files and numbers, other people's accounts, files that outlived their entry's visibility."""

import io
import zipfile
from typing import Any

import pytest
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from realizacja.models import Produkt, WpisPracy
from sciezka.sprawa import zegar
from sciezka.sprawa.akta import Zalacznik
from sciezka.sprawa.pliki import sprawdz_plik
from tests.conftest import Swiat

DLUGA_LICZBA = "9" * 5000
PDF = b"%PDF-1.7\n%%EOF"


def test_archive_that_asks_for_an_unknown_zip_version_is_refused() -> None:
    bufor = io.BytesIO()
    with zipfile.ZipFile(bufor, "w") as archiwum:
        archiwum.writestr("word/document.xml", "<a/>")
    bajty = bytearray(bufor.getvalue())
    bajty[bajty.find(b"PK\x01\x02") + 6] = 255
    with pytest.raises(forms.ValidationError):
        sprawdz_plik(SimpleUploadedFile("pismo.docx", bytes(bajty)))


def test_number_too_long_to_read_breaks_nothing(swiat: Swiat) -> None:
    klient = swiat.klient("koordynator")
    nowa = reverse("sprawa:nowa")
    assert klient.get(nowa, {"samorzad": DLUGA_LICZBA}).status_code == 200
    assert klient.post(nowa, {"samorzad": DLUGA_LICZBA}).status_code == 422
    potwierdz = reverse("realizacja:potwierdz", args=[swiat.sprawa.pk])
    assert klient.post(potwierdz, {"wpis": DLUGA_LICZBA}).status_code == 302


def test_coordinator_cannot_take_over_an_account_by_its_address(swiat: Swiat) -> None:
    """With the address comes the link for a password, and with an official's account the municipality's decision."""
    urzednik = swiat.osoby["urzednik"]
    dane = {"email": "moje@test.example", "imie": "Ewa", "nazwisko": "Nowa", "is_active": "on"}
    assert swiat.klient("koordynator").post(reverse("konta:zmien", args=[urzednik.pk]), dane).status_code == 302
    urzednik.refresh_from_db()
    assert (urzednik.email, urzednik.imie) == ("urzednik@test.example", "Ewa")
    assert swiat.klient("administrator").post(reverse("konta:zmien", args=[urzednik.pk]), dane).status_code == 302
    urzednik.refresh_from_db()
    assert urzednik.email == "moje@test.example"


@pytest.mark.parametrize("kto", ["animator", "doradca", "urzednik"])
def test_coordinator_cannot_close_accounts_of_another_project(swiat: Swiat, kto: str) -> None:
    konto = swiat.osoby[kto]
    dane = {"email": konto.email, "imie": "A", "nazwisko": "B"}
    obcy = swiat.klient("obcy_koordynator")
    assert obcy.post(reverse("konta:zmien", args=[konto.pk]), dane).status_code == 403
    assert obcy.post(reverse("konta:link", args=[konto.pk])).status_code == 403
    konto.refresh_from_db()
    assert konto.is_active


def _plik() -> SimpleUploadedFile:
    return SimpleUploadedFile("notatka.pdf", PDF)


def _widzi_urzednik(swiat: Swiat, plik: Zalacznik) -> bool:
    return swiat.klient("urzednik").get(reverse("sprawa:plik", args=[swiat.sprawa.pk, plik.pk])).status_code == 200


def _zmien(swiat: Swiat, nazwa: str, wiersz: Any, dane: dict[str, Any]) -> None:
    adres = reverse(nazwa, args=[swiat.sprawa.pk, wiersz.pk])
    assert swiat.klient("animator").post(adres, {**dane, "rewizja": wiersz.rewizja}).status_code == 302


def test_file_goes_out_of_sight_with_its_entry(swiat: Swiat) -> None:
    swiat.sprawa_na("realizacja")
    dzien = swiat.sprawa.kontrakt.od
    dane = {"forma": 1, "data": min(dzien, zegar.dzis()), "godziny": "1", "opis": "wizyta", "sposob": "na_miejscu"}
    adres = reverse("realizacja:wpis_dodaj", args=[swiat.sprawa.pk])
    klient = swiat.klient("animator")
    assert klient.post(adres, {**dane, "widzi_gmina": "on", "plik": _plik()}).status_code == 302
    wpis = WpisPracy.objects.filter(sprawa=swiat.sprawa).latest("pk")
    plik = wpis.zalaczniki.get()
    assert _widzi_urzednik(swiat, plik)
    _zmien(swiat, "realizacja:wpis_zmien", wpis, dane)
    assert not _widzi_urzednik(swiat, plik)


def test_file_goes_out_of_sight_with_its_product(swiat: Swiat) -> None:
    swiat.sprawa_na("realizacja")
    dane = {"rodzaj": "koncepcja", "nazwa": "Koncepcja", "data": zegar.dzis()}
    adres = reverse("realizacja:produkt_dodaj", args=[swiat.sprawa.pk])
    assert swiat.klient("animator").post(adres, {**dane, "widzi_gmina": "on", "plik": _plik()}).status_code == 302
    produkt = Produkt.objects.get(sprawa=swiat.sprawa)
    assert _widzi_urzednik(swiat, produkt.zalacznik)
    _zmien(swiat, "realizacja:produkt_zmien", produkt, dane)
    assert not _widzi_urzednik(swiat, produkt.zalacznik)
