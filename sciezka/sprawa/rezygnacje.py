"""Leaving the path before its end: a first-class end of a case, with its cause, its stage and its date.

The case is not deleted and not hidden: what was done stays readable, and the figures of the project count it
(domain: termination of the agreement by the municipality or by the project).
"""

import uuid
from datetime import date
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone

from sciezka.dokumenty.typografia import data_slownie
from sciezka.sprawa import pliki, prawa, przejscia, straze_sprawy, zegar
from sciezka.sprawa.akta import Zalacznik
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import OTWARTE, Stan
from sciezka.sprawa.wyjatki import NieaktualnyStan, OdmowaZapisu


class Rezygnacja(models.Model):
    """Why and when a case left the path. Written once, in the transaction that closes the case, never changed.

    ``etap`` is the stage it was left at. ``data`` is the date on the document (notice, agreement) or of the decision,
    ``zapisano`` the moment of recording. ``powod`` is read by the municipality too.
    """

    class KtoKonczy(models.TextChoices):
        GMINA = "gmina", "gmina"
        PROJEKT = "projekt", "projekt"
        OBIE = "obie", "obie strony, za porozumieniem"

    class Przyczyna(models.TextChoices):
        ODMOWA_RADY = "odmowa_rady", "rada nie przyjęła uchwały"
        BRAK_PARTNERA = "brak_partnera", "brak współzałożyciela albo partnera"
        BRAK_SRODKOW = "brak_srodkow", "brak środków w budżecie gminy"
        BRAK_LUDZI = "brak_ludzi", "brak osób, które poprowadziłyby prace w gminie"
        ZMIANA_WLADZ = "zmiana_wladz", "zmiana władz albo priorytetów gminy"
        BRAK_KONTAKTU = "brak_kontaktu", "gmina przestała odpowiadać"
        KONIEC_PROJEKTU = "koniec_projektu", "koniec projektu albo jego środków"
        INNA = "inna", "inna przyczyna"

    sprawa = models.ForeignKey(Sprawa, models.PROTECT, related_name="rezygnacje")
    etap = models.CharField("na jakim etapie", max_length=20, choices=Stan.choices)
    kto_konczy = models.CharField("kto kończy współpracę", max_length=20, choices=KtoKonczy.choices)
    przyczyna = models.CharField("przyczyna", max_length=20, choices=Przyczyna.choices)
    powod = models.TextField("co się stało", max_length=2000)
    data = models.DateField("data na dokumencie")
    dokument = models.CharField("dokument", max_length=300, blank=True)
    zalacznik = models.ForeignKey(Zalacznik, models.PROTECT, null=True, blank=True, related_name="rezygnacje")
    zapisal = models.ForeignKey(Osoba, models.PROTECT, related_name="+")
    zapisano = models.DateTimeField(default=zegar.teraz)
    klucz = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    txid = models.BigIntegerField(default=0, editable=False)

    class Meta:
        verbose_name = "rezygnacja"
        verbose_name_plural = "rezygnacje"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(name="rezygnacja_z_powodem", condition=~Q(powod__regex=r"^\s*$")),
            models.CheckConstraint(name="rezygnacja_z_etapu", condition=Q(etap__in=[*OTWARTE])),
        ]
        triggers = straze_sprawy.REZYGNACJA

    def __str__(self) -> str:
        return f"{self.get_przyczyna_display()} ({data_slownie(self.data)})"


def zrezygnuj(
    sprawa_id: int,
    osoba: Osoba,
    *,
    rewizja: int,
    dane: dict[str, Any],
    plik: UploadedFile | None = None,
    klucz: uuid.UUID | None = None,
) -> Sprawa:
    """End a case before the end of the path, with its cause; a repeated send changes nothing.

    ``dane`` has ``kto_konczy``, ``przyczyna``, ``powod``, ``data``, ``dokument``. Raises ``PermissionDenied``,
    ``NieaktualnyStan`` (somebody was faster), ``OdmowaZapisu`` (a document is under review, an annex is open, the date
    lies in the future or before the case was opened).
    """
    klucz = klucz or uuid.uuid4()
    with transaction.atomic():
        sprawa = przejscia.zablokuj(sprawa_id)
        prawa.wymagaj(osoba, sprawa, prawa.PRZEJSCIA["zrezygnuj"], prawa.NAZWY["zrezygnuj"])
        if sprawa.rezygnacje.filter(klucz=klucz).exists():
            return sprawa
        if rewizja != sprawa.rewizja or not przejscia.stan_po(sprawa, "zrezygnuj"):
            raise NieaktualnyStan
        _sprawdz_date(sprawa, dane["data"])
        rezygnacja = Rezygnacja(
            sprawa=sprawa, etap=sprawa.etap, zapisal=osoba, zapisano=zegar.teraz(), klucz=klucz, **dane
        )
        if plik:
            opis = rezygnacja.dokument or "dokument rezygnacji"
            rezygnacja.zalacznik = pliki.zapisz_plik(sprawa, osoba, plik, opis=opis, widzi_gmina=True)
        rezygnacja.save(force_insert=True)
        return przejscia.wykonaj_zablokowana(
            sprawa, "zrezygnuj", osoba, powod=rezygnacja.powod, opis=rezygnacja.get_przyczyna_display()
        )


def _sprawdz_date(sprawa: Sprawa, dzien: date) -> None:
    if dzien > zegar.dzis():
        raise OdmowaZapisu("Data na dokumencie nie może być z przyszłości.")
    if dzien < timezone.localtime(sprawa.utworzono).date():
        raise OdmowaZapisu("Data na dokumencie nie może być wcześniejsza niż otwarcie sprawy.")


def ostatnia(sprawa: Sprawa) -> Rezygnacja | None:
    """Return the drop-out with which the case ended; None for a case that goes on or reached its end."""
    return sprawa.rezygnacje.order_by("-pk").first() if sprawa.po_rezygnacji else None


def opis(sprawa: Sprawa) -> str:
    """Say when, by whose decision and why the case ended, in one sentence."""
    rezygnacja = ostatnia(sprawa)
    if rezygnacja is None:
        return ""
    return (
        f"{data_slownie(rezygnacja.data)} współpracę zakończyła strona: {rezygnacja.get_kto_konczy_display()}. "
        f"Przyczyna: {rezygnacja.get_przyczyna_display()}. Dane, dokumenty i historia zostają do wglądu."
    )
