"""Numbers of the Polish administration: each function returns the canonical form or refuses with a reason.

Checksums come from python-stdnum, which accepts numbers made of zeros only; here they are refused.
"""

import re
from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from stdnum.pl import nip as stdnum_nip
from stdnum.pl import pesel as stdnum_pesel
from stdnum.pl import regon as stdnum_regon

WOJEWODZTWA = {
    "02": "dolnośląskie",
    "04": "kujawsko-pomorskie",
    "06": "lubelskie",
    "08": "lubuskie",
    "10": "łódzkie",
    "12": "małopolskie",
    "14": "mazowieckie",
    "16": "opolskie",
    "18": "podkarpackie",
    "20": "podlaskie",
    "22": "pomorskie",
    "24": "śląskie",
    "26": "świętokrzyskie",
    "28": "warmińsko-mazurskie",
    "30": "wielkopolskie",
    "32": "zachodniopomorskie",
}
_ODSTEPY = re.compile(r"[\s\-–—]+")
_ADE = re.compile(r"AE:PL-\d{5}-\d{5}-[A-Z]{5}-\d{2}")
_JEDENASCIE_CYFR = re.compile(r"(?<!\d)\d{11}(?!\d)", re.ASCII)


def nip(tekst: str) -> str:
    """Return a NIP as ten digits; dashes, spaces and the PL prefix are dropped."""
    numer = _zwarty(tekst).removeprefix("PL")
    _wymagaj_cyfr(numer, (10,), "NIP ma 10 cyfr")
    if not stdnum_nip.is_valid(numer):
        raise ValidationError("Ten NIP ma błędną cyfrę kontrolną. Sprawdź, czy żadna cyfra nie jest przestawiona.")
    return numer


def regon(tekst: str) -> str:
    """Return a REGON as 9 or 14 digits; the first nine of a long one must be a valid REGON by themselves."""
    numer = _zwarty(tekst)
    _wymagaj_cyfr(numer, (9, 14), "REGON ma 9 albo 14 cyfr")
    _odmow_zer(numer[:9], "REGON")
    if not stdnum_regon.is_valid(numer[:9]) or not stdnum_regon.is_valid(numer):
        raise ValidationError("Ten REGON ma błędną cyfrę kontrolną. Sprawdź, czy żadna cyfra nie jest przestawiona.")
    return numer


def krs(tekst: str) -> str:
    """Return a KRS number as ten digits with leading zeros; it has no checksum. Municipalities have none."""
    numer = _zwarty(tekst).removeprefix("KRS")
    _wymagaj_cyfr(numer, (10,), "Numer KRS ma 10 cyfr, razem z zerami na początku")
    return numer


def ade(tekst: str) -> str:
    """Return an address for e-Doręczenia in capitals: AE:PL-12345-67890-ABCDE-12."""
    adres = re.sub(r"\s+", "", tekst).upper()
    if adres.startswith("PL-"):
        adres = f"AE:{adres}"
    if not _ADE.fullmatch(adres) or not re.search(r"[1-9]", adres):
        raise ValidationError(
            "Wpisz adres do e-Doręczeń w postaci AE:PL-12345-67890-ABCDE-12; jest w Bazie Adresów Elektronicznych."
        )
    return adres


def kod_pocztowy(tekst: str) -> str:
    """Return a postal code as NN-NNN."""
    numer = _zwarty(tekst)
    _wymagaj_cyfr(numer, (5,), "Kod pocztowy ma 5 cyfr, na przykład 24-100")
    return f"{numer[:2]}-{numer[2:]}"


def terc(tekst: str) -> str:
    """Return the register's key: six digits for a municipality (the seventh, its kind, is dropped), 4 or 2 above."""
    numer = _zwarty(tekst)
    _wymagaj_cyfr(numer, (2, 4, 6, 7), "Kod TERC ma 7 cyfr (gmina), 4 cyfry (powiat) albo 2 (województwo)")
    if numer[:2] not in WOJEWODZTWA:
        raise ValidationError("Kod TERC zaczyna się od numeru województwa: parzystej liczby od 02 do 32.")
    if "00" in (numer[2:4], numer[4:6]):
        raise ValidationError("W kodzie TERC numer powiatu ani gminy nie może być równy 00.")
    if len(numer) == 7 and numer[6] not in "123":
        raise ValidationError("Ostatnia cyfra kodu TERC gminy to 1, 2 albo 3. Kod miasta lub dzielnicy tu nie pasuje.")
    return numer[:6]


def pesel_w_tekscie(tekst: str) -> list[str]:
    """Return PESEL numbers found in free text, masked: a person's number does not belong there, so warn the author."""
    znalezione = _JEDENASCIE_CYFR.findall(tekst)
    return [f"{numer[:2]}•••••••••" for numer in znalezione if stdnum_pesel.is_valid(numer)]


def _zwarty(tekst: str) -> str:
    return _ODSTEPY.sub("", tekst).upper()


def _wymagaj_cyfr(numer: str, dlugosci: tuple[int, ...], zdanie: str) -> None:
    if not re.fullmatch(r"\d+", numer, re.ASCII):
        raise ValidationError(f"{zdanie}. Usuń litery i inne znaki.")
    if len(numer) not in dlugosci:
        raise ValidationError(f"{zdanie}, a tu jest ich {len(numer)}.")
    _odmow_zer(numer, zdanie.split()[0])


def _odmow_zer(numer: str, nazwa: str) -> None:
    if not numer.strip("0"):
        raise ValidationError(f"{nazwa} złożony z samych zer nie istnieje. Wpisz właściwy albo zostaw pole puste.")


class PoleNumeru(forms.CharField):
    """A text field that accepts a number as people write it and hands over its canonical form."""

    sprowadz: Callable[[str], str]

    def clean(self, value: Any) -> str:
        tekst = super().clean(value)
        return type(self).sprowadz(tekst) if tekst else ""

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return super().has_changed(initial, self.clean(data))
        except ValidationError:
            return True

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {**super().widget_attrs(widget), "autocomplete": "off", "spellcheck": "false"}


class PoleNIP(PoleNumeru):
    """NIP: 999-000-09-88 → 9990000988."""

    sprowadz = staticmethod(nip)


class PoleREGON(PoleNumeru):
    """REGON of 9 or 14 digits."""

    sprowadz = staticmethod(regon)


class PoleKRS(PoleNumeru):
    """KRS number of 10 digits."""

    sprowadz = staticmethod(krs)


class PoleADE(PoleNumeru):
    """Address for e-Doręczenia."""

    sprowadz = staticmethod(ade)


class PoleKoduPocztowego(PoleNumeru):
    """Postal code: 24100 → 24-100."""

    sprowadz = staticmethod(kod_pocztowy)


class PoleTERC(PoleNumeru):
    """TERC code: 0614092 → 061409."""

    sprowadz = staticmethod(terc)
