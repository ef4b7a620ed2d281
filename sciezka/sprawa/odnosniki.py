"""Review by link: who without an account was invited to read one version, and the one-time codes e-mailed to them.

The database keeps hashes only. The link's key is computed from a secret of the installation, so nothing that opens a
document lies in a table, a job or a backup.
"""

import hashlib
import uuid
from base64 import urlsafe_b64encode
from datetime import date, timedelta

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.crypto import salted_hmac

from sciezka.sprawa import straze_odnosnikow, zegar
from sciezka.sprawa.akta import Wersja
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import StanOdnosnika

#: How many times one code may be typed wrongly.
PROB = 5


def klucz_odnosnika(ziarno: uuid.UUID) -> str:
    """Return the key that stands in the link: computed from the installation's secret, so it need not be kept anywhere."""
    skrot = salted_hmac("sciezka.odnosnik", ziarno.hex, algorithm="sha256").digest()
    return urlsafe_b64encode(skrot).decode().rstrip("=")


def skrot_klucza(klucz: str) -> str:
    """Return what the database keeps of a key."""
    return hashlib.sha256(klucz.encode(errors="replace")).hexdigest()


class OdnosnikQuerySet(models.QuerySet["Odnosnik"]):
    """Links."""

    def czynne(self) -> "OdnosnikQuerySet":
        """Links that still open their document."""
        return self.filter(odwolano__isnull=True, wygasa__gt=zegar.teraz())

    def z_dokumentem(self) -> "OdnosnikQuerySet":
        """With the version (its content without the PDF), the case, the municipality and the project."""
        return self.select_related("wersja__sprawa__samorzad", "wersja__sprawa__projekt").defer("wersja__pdf")


class Odnosnik(models.Model):
    """An invitation of one person to read one version under review, without an account.

    It opens after a code sent to ``email``, lets remarks in while the version is under review, and closes at ``wygasa`` or
    when revoked. Person, version, key and expiry never change; a mistake means a new link.
    """

    wersja = models.ForeignKey(Wersja, models.PROTECT, related_name="odnosniki")
    imie_nazwisko = models.CharField("imię i nazwisko", max_length=160)
    funkcja = models.CharField("funkcja", max_length=160)
    email = models.EmailField("adres e-mail", max_length=254)
    wygasa = models.DateTimeField("ważny do")
    ziarno = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    skrot = models.CharField("SHA-256 klucza", max_length=64, unique=True)
    klucz = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    utworzyl = models.ForeignKey(Osoba, models.PROTECT, related_name="+")
    utworzono = models.DateTimeField(default=zegar.teraz)
    zaproszono = models.DateTimeField("ostatnie zaproszenie", default=zegar.teraz)
    kod_wyslano = models.DateTimeField(null=True, blank=True)
    otwarto = models.DateTimeField("pierwsze otwarcie", null=True, blank=True)
    odwolal = models.ForeignKey(Osoba, models.PROTECT, null=True, blank=True, related_name="+")
    odwolano = models.DateTimeField(null=True, blank=True)
    wygaszono = models.DateTimeField(null=True, blank=True)

    objects = OdnosnikQuerySet.as_manager()

    class Meta:
        verbose_name = "odnośnik do recenzji"
        verbose_name_plural = "odnośniki do recenzji"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(name="odnosnik_wygasa_pozniej", condition=Q(wygasa__gt=F("utworzono"))),
            models.CheckConstraint(name="odnosnik_ma_skrot", condition=Q(skrot__regex=r"^[0-9a-f]{64}$")),
            models.CheckConstraint(
                name="odnosnik_ma_osobe",
                condition=~Q(imie_nazwisko__regex=r"^\s*$") & ~Q(funkcja__regex=r"^\s*$") & ~Q(email=""),
            ),
            models.CheckConstraint(
                name="odnosnik_odwolany_przez_osobe",
                condition=Q(odwolano__isnull=True, odwolal__isnull=True)
                | Q(odwolano__isnull=False, odwolal__isnull=False),
            ),
        ]
        triggers = straze_odnosnikow.ODNOSNIK

    def __str__(self) -> str:
        return self.osoba

    @property
    def osoba(self) -> str:
        """Name the guest as everywhere: with the function."""
        return f"{self.imie_nazwisko}, {self.funkcja}"

    @property
    def ostatni_dzien(self) -> date:
        """The last day on which the link works (Europe/Warsaw)."""
        return timezone.localtime(self.wygasa - timedelta(seconds=1)).date()

    @property
    def czynny(self) -> bool:
        """Tell whether the link still opens the document."""
        return self.odwolano is None and self.wygasa > zegar.teraz()

    @property
    def stan(self) -> StanOdnosnika:
        """Where the invitation is, as its list says it."""
        if self.odwolano:
            return StanOdnosnika.ODWOLANY
        if not self.czynny:
            return StanOdnosnika.WYGASL
        if self.otwarto:
            return StanOdnosnika.OTWARTY
        return StanOdnosnika.KOD if self.kod_wyslano else StanOdnosnika.NIEOTWARTY


class KodOdnosnika(models.Model):
    """A one-time code: ordered by the guest, made when the e-mail is sent, valid from then until ``wazny_do``.

    ``skrot`` is empty until the e-mail goes out. The newest code is the only one that opens anything.
    """

    odnosnik = models.ForeignKey(Odnosnik, models.PROTECT, related_name="kody")
    zamowiono = models.DateTimeField(default=zegar.teraz)
    skrot = models.CharField(max_length=64, blank=True)
    wazny_do = models.DateTimeField(null=True, blank=True)
    proby = models.PositiveSmallIntegerField("nieudane próby", default=0)
    uzyto = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "kod do odnośnika"
        verbose_name_plural = "kody do odnośników"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(name="kod_piec_prob", condition=Q(proby__lte=PROB)),
            models.CheckConstraint(
                name="kod_wyslany_wygasa",
                condition=Q(skrot="", wazny_do__isnull=True, uzyto__isnull=True, proby=0)
                | (Q(skrot__regex=r"^[0-9a-f]{64}$") & Q(wazny_do__isnull=False)),
            ),
        ]
        triggers = straze_odnosnikow.KOD

    def __str__(self) -> str:
        return f"{self.odnosnik}: kod z {self.zamowiono:%Y-%m-%d %H:%M}"

    @property
    def dziala(self) -> bool:
        """Tell whether the code may still be typed."""
        return bool(self.skrot) and not self.uzyto and self.proby < PROB and self.wazny_do > zegar.teraz()
