"""Reporting periods of a project, the sheets frozen when one is closed, and consents to late entries."""

import uuid
from datetime import date, timedelta

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import F, Q
from django.utils.formats import date_format

from realizacja.straze_okresow import STRAZ_OKRESU, STRAZ_ZGODY
from sciezka.dokumenty.typografia import zakres_dat
from sciezka.sprawa import zegar
from sciezka.sprawa.akta import WierszEtapu
from sciezka.sprawa.models import Projekt, Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import Stan
from sciezka.sprawa.straz import straz_etapu, straz_niezmienna


class OkresSprawozdawczy(models.Model):
    """A span of days of a project that was reported and is closed: entries of those days change only by corrections.

    Days are days of work in Europe/Warsaw, both ends included; closed only after its last day. Reopened once, with a
    reason; closing again makes a new row.
    """

    projekt = models.ForeignKey(Projekt, models.PROTECT, related_name="okresy")
    od = models.DateField("od")
    do = models.DateField("do")
    zamknal = models.ForeignKey(Osoba, models.PROTECT, related_name="+")
    zamknieto = models.DateTimeField("zamknięto", default=zegar.teraz)
    otworzyl = models.ForeignKey(Osoba, models.PROTECT, null=True, related_name="+")
    otwarto = models.DateTimeField("otwarto ponownie", null=True)
    powod_otwarcia = models.TextField("powód otwarcia", max_length=1000, blank=True)
    klucz = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)

    class Meta:
        verbose_name = "okres sprawozdawczy"
        verbose_name_plural = "okresy sprawozdawcze"
        ordering = ["-od", "-pk"]
        indexes = [models.Index(fields=["projekt", "od", "do"])]
        constraints = [
            models.CheckConstraint(
                name="okres_daty_po_kolei",
                condition=Q(do__gte=F("od")),
                violation_error_message="Koniec okresu nie może być wcześniejszy niż początek.",
            ),
            models.CheckConstraint(
                name="okres_otwarty_z_powodem",
                condition=Q(otwarto__isnull=True, otworzyl__isnull=True, powod_otwarcia="")
                | (Q(otwarto__isnull=False, otworzyl__isnull=False) & ~Q(powod_otwarcia__regex=r"^\s*$")),
                violation_error_message="Podaj powód otwarcia okresu.",
            ),
        ]
        triggers = STRAZ_OKRESU

    def __str__(self) -> str:
        pelny = self.od.day == 1 and (self.do + timedelta(days=1)).day == 1 and (self.do - self.od).days <= 30
        return date_format(self.od, "F Y").lower() if pelny else zakres_dat(self.od, self.do)

    @property
    def zamkniety(self) -> bool:
        return self.otwarto is None

    def obejmuje(self, dzien: date) -> bool:
        """Tell whether the day lies in this period while it is closed."""
        return self.zamkniety and self.od <= dzien <= self.do


class ZamknietaKarta(models.Model):
    """The work sheet of one person in one case as it stood when the period was closed: data and their SHA-256.

    Its PDF is drawn from ``dane`` whenever somebody asks; ``dane`` mark what the municipality may see.
    """

    okres = models.ForeignKey(OkresSprawozdawczy, models.PROTECT, related_name="karty")
    sprawa = models.ForeignKey(Sprawa, models.PROTECT, related_name="zamkniete_karty")
    osoba = models.ForeignKey(Osoba, models.PROTECT, related_name="+")
    dane = models.JSONField(encoder=DjangoJSONEncoder)
    sha256 = models.CharField("SHA-256 danych", max_length=64)

    class Meta:
        verbose_name = "zamknięta karta pracy"
        verbose_name_plural = "zamknięte karty pracy"
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["okres", "sprawa", "osoba"], name="zamknieta_karta_raz")]
        triggers = [straz_niezmienna("Zamkniętej karty pracy")]

    def __str__(self) -> str:
        return f"karta pracy: {self.osoba}, {self.okres}"


class ZgodaNaPoznyWpis(WierszEtapu):
    """The koordynator's consent that a person logs one entry for a day in a closed period, with the reason.

    It never changes; one that nobody used can be taken back (``WpisPracy.zgoda`` points at it).
    """

    osoba = models.ForeignKey(Osoba, models.PROTECT, related_name="+", verbose_name="kto wpisze pracę")
    data = models.DateField("dzień pracy")
    powod = models.TextField("dlaczego wpis jest spóźniony", max_length=1000)

    class Meta:
        verbose_name = "zgoda na późny wpis"
        verbose_name_plural = "zgody na późne wpisy"
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(name="zgoda_z_powodem", condition=~Q(powod__regex=r"^\s*$")),
            models.CheckConstraint(name="zgoda_ma_autora", condition=Q(utworzyl__isnull=False)),
        ]
        triggers = [*straz_etapu(Stan.REALIZACJA), STRAZ_ZGODY]

    def __str__(self) -> str:
        return f"zgoda na późny wpis za {self.data:%d.%m.%Y}: {self.osoba}"
