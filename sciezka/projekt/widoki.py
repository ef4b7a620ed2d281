"""Keeping a table of cases under a name. A view is a link: nothing is narrowed until the person opens it."""

import uuid

from django.db import IntegrityError, transaction

from sciezka.projekt.models import ZapisanyWidok
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.wyjatki import OdmowaZapisu

NAJWIECEJ = 30


def zapisz(osoba: Osoba, nazwa: str, zapytanie: str, klucz: uuid.UUID | None = None) -> ZapisanyWidok:
    """Keep the address query under the name; the same ``klucz`` sent twice makes one view.

    Raises ``OdmowaZapisu`` when the name is taken or there are already ``NAJWIECEJ`` views.
    """
    klucz = klucz or uuid.uuid4()
    with transaction.atomic():
        Osoba.objects.select_for_update().get(pk=osoba.pk)
        if gotowy := ZapisanyWidok.objects.filter(klucz=klucz, osoba=osoba).first():
            return gotowy
        if osoba.widoki.count() >= NAJWIECEJ:
            raise OdmowaZapisu(f"Masz już {NAJWIECEJ} zapisanych widoków. Usuń niepotrzebny i zapisz ponownie.")
        return _zachowaj(ZapisanyWidok(osoba=osoba, nazwa=nazwa, zapytanie=zapytanie, klucz=klucz))


def zmien_nazwe(osoba: Osoba, pk: int, nazwa: str) -> ZapisanyWidok:
    """Rename the person's own view; raises ``DoesNotExist`` for anybody else's and ``OdmowaZapisu`` for a taken name."""
    with transaction.atomic():
        widok = ZapisanyWidok.objects.select_for_update().get(pk=pk, osoba=osoba)
        widok.nazwa = nazwa
        return _zachowaj(widok)


def _zachowaj(widok: ZapisanyWidok) -> ZapisanyWidok:
    try:
        with transaction.atomic():
            widok.save()
    except IntegrityError as blad:
        if "widok_jedna_nazwa" not in str(blad):
            raise
        raise OdmowaZapisu("Masz już widok o tej nazwie. Wpisz inną.") from blad
    return widok
