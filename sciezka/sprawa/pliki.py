"""Uploaded files: allowed by content, limited in size, kept outside the web root under random names."""

import hashlib
import uuid
import zipfile
from pathlib import PurePath

import puremagic
from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.template.defaultfilters import filesizeformat

from sciezka.sprawa import historia, zegar
from sciezka.sprawa.akta import Zalacznik
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba

_OOXML = "application/vnd.openxmlformats-officedocument"
_ODF = "application/vnd.oasis.opendocument"
#: Extension → (MIME type served, how its content is recognised).
DOZWOLONE: dict[str, tuple[str, str]] = {
    ".pdf": ("application/pdf", "pdf"),
    ".png": ("image/png", "png"),
    ".jpg": ("image/jpeg", "jpeg"),
    ".jpeg": ("image/jpeg", "jpeg"),
    ".docx": (f"{_OOXML}.wordprocessingml.document", "word/document.xml"),
    ".xlsx": (f"{_OOXML}.spreadsheetml.sheet", "xl/workbook.xml"),
    ".odt": (f"{_ODF}.text", "content.xml"),
    ".ods": (f"{_ODF}.spreadsheet", "content.xml"),
}
_OPIS = "PDF, JPG, PNG, DOCX, XLSX, ODT lub ODS"
_POCZATKI = {"pdf": b"%PDF-", "png": b"\x89PNG\r\n\x1a\n", "jpeg": b"\xff\xd8\xff"}


class PolePliku(forms.FileField):
    """A file from the allow-list. Content decides; the extension must agree with it."""

    def __init__(self, *, tylko_pdf: bool = False, **kwargs: object) -> None:
        self.rozszerzenia = {".pdf": DOZWOLONE[".pdf"]} if tylko_pdf else DOZWOLONE
        opis = "PDF" if tylko_pdf else _OPIS
        kwargs.setdefault("help_text", f"{opis}, do {filesizeformat(settings.MAX_ROZMIAR_PLIKU)}.")
        super().__init__(max_length=200, **kwargs)
        self.widget.attrs["accept"] = ",".join(self.rozszerzenia)

    def clean(self, data: UploadedFile | None, initial: object = None) -> UploadedFile | None:
        plik = super().clean(data, initial)
        if isinstance(plik, UploadedFile):
            sprawdz_plik(plik, self.rozszerzenia)
        return plik


def sprawdz_plik(plik: UploadedFile, dozwolone: dict[str, tuple[str, str]] = DOZWOLONE) -> str:
    """Return the MIME type of an allowed file; ``ValidationError`` says what is wrong and what to do."""
    if plik.size > settings.MAX_ROZMIAR_PLIKU:
        raise forms.ValidationError(
            f"Plik jest za duży ({filesizeformat(plik.size)}). Największy dozwolony rozmiar to "
            f"{filesizeformat(settings.MAX_ROZMIAR_PLIKU)}. Zmniejsz plik albo podziel go na części."
        )
    rozszerzenie = PurePath(plik.name).suffix.lower()
    if rozszerzenie not in dozwolone:
        raise forms.ValidationError(f"Tego rodzaju pliku nie można dodać. Przyjmujemy: {', '.join(dozwolone)}.")
    mime, znak = dozwolone[rozszerzenie]
    if not _tresc_zgodna(plik, znak):
        raise forms.ValidationError(
            "Zawartość pliku nie zgadza się z jego rozszerzeniem albo plik jest uszkodzony. Otwórz go, zapisz ponownie "
            "i spróbuj jeszcze raz."
        )
    return mime


def _tresc_zgodna(plik: UploadedFile, znak: str) -> bool:
    plik.seek(0)
    poczatek = plik.read(2048)
    plik.seek(0)
    if znak in _POCZATKI:
        rozpoznane = {wynik.extension for wynik in _rozpoznaj(poczatek)}
        return poczatek.startswith(_POCZATKI[znak]) and not rozpoznane & {".html", ".htm", ".svg", ".js", ".exe"}
    try:
        with zipfile.ZipFile(plik) as archiwum:
            nazwy = set(archiwum.namelist())
            return znak in nazwy and not any("vbaproject" in nazwa.lower() for nazwa in nazwy)
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):
        return False
    finally:
        plik.seek(0)


def _rozpoznaj(poczatek: bytes) -> list[puremagic.PureMagicWithConfidence]:
    try:
        return puremagic.magic_string(poczatek)
    except (puremagic.PureError, ValueError):
        return []


def czysta_nazwa(nazwa: str) -> str:
    """Return the typed file name without folders and control characters, at most 200 characters, extension kept."""
    ostatnia = nazwa.replace("\\", "/").rsplit("/", 1)[-1]
    widoczna = "".join(znak for znak in ostatnia if znak.isprintable()).strip() or "plik"
    rozszerzenie = PurePath(widoczna).suffix[:10]
    return widoczna if len(widoczna) <= 200 else widoczna[: 200 - len(rozszerzenie)] + rozszerzenie


def zapisz_plik(
    sprawa: Sprawa,
    osoba: Osoba,
    plik: UploadedFile,
    *,
    opis: str = "",
    widzi_gmina: bool = False,
    klucz: uuid.UUID | None = None,
) -> Zalacznik:
    """Put an uploaded file on the case's file in the current transaction: checked again, hashed, history written."""
    if klucz and (gotowy := Zalacznik.objects.filter(klucz=klucz, sprawa=sprawa).first()):
        return gotowy
    mime = sprawdz_plik(plik)
    suma = hashlib.sha256()
    for kawalek in plik.chunks():
        suma.update(kawalek)
    plik.seek(0)
    zalacznik = Zalacznik(
        sprawa=sprawa,
        nazwa=czysta_nazwa(plik.name),
        mime=mime,
        rozmiar=plik.size,
        sha256=suma.hexdigest(),
        opis=opis,
        widzi_gmina=widzi_gmina,
        klucz=klucz or uuid.uuid4(),
        dodal=osoba,
        dodano=zegar.teraz(),
    )
    zalacznik.plik.save(zalacznik.nazwa, plik, save=False)
    zalacznik.save(force_insert=True)
    historia.zapisz(sprawa, "plik", osoba, opis=zalacznik.nazwa if widzi_gmina else "", widzi_gmina=widzi_gmina)
    return zalacznik
