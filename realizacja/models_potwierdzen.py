"""What happens to a work entry after it was written: objections to it, corrections of it, notices that it waits."""

from django.db import models
from django.db.models import Q

from realizacja.straze_wpisow import STRAZ_KOREKTY, STRAZ_ZASTRZEZENIA, ZASTRZEZENIE_Z_WPISEM
from sciezka.sprawa import zegar
from sciezka.sprawa.akta import WierszEtapu
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import Stan
from sciezka.sprawa.straz import straz_etapu


class Zastrzezenie(WierszEtapu):
    """What somebody who confirms asks about an entry instead of confirming it; the team answers once, in words.

    While one is open, the entry is not confirmed. It goes away with the entry; the history keeps its text. The municipality
    reads it when it could read the entry at the moment of asking (``widzi_gmina``).
    """

    wpis = models.ForeignKey("realizacja.WpisPracy", models.CASCADE, related_name="zastrzezenia")
    tresc = models.TextField("zastrzeżenie", max_length=2000)
    widzi_gmina = models.BooleanField("widzi gmina", default=False, editable=False)
    odpowiedz = models.TextField("odpowiedź zespołu", max_length=2000, blank=True)
    odpowiedzial = models.ForeignKey(Osoba, models.PROTECT, null=True, editable=False, related_name="+")
    odpowiedziano = models.DateTimeField(null=True, editable=False)

    class Meta:
        verbose_name = "zastrzeżenie do wpisu"
        verbose_name_plural = "zastrzeżenia do wpisów"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(name="zastrzezenie_niepuste", condition=~Q(tresc__regex=r"^\s*$")),
            models.CheckConstraint(name="zastrzezenie_ma_autora", condition=Q(utworzyl__isnull=False)),
            models.CheckConstraint(
                name="zastrzezenie_odpowiedz_z_osoba",
                condition=Q(odpowiedz="", odpowiedzial__isnull=True, odpowiedziano__isnull=True)
                | (~Q(odpowiedz__regex=r"^\s*$") & Q(odpowiedzial__isnull=False, odpowiedziano__isnull=False)),
            ),
            models.UniqueConstraint(
                fields=["wpis"], condition=Q(odpowiedziano__isnull=True), name="zastrzezenie_jedno_otwarte",
                violation_error_message="Do tego wpisu jest już zastrzeżenie, które czeka na odpowiedź.",
            ),
        ]  # fmt: skip
        triggers = [
            *straz_etapu(Stan.REALIZACJA, wpis_id="realizacja_wpispracy"), STRAZ_ZASTRZEZENIA, ZASTRZEZENIE_Z_WPISEM,
        ]

    def __str__(self) -> str:
        return f"zastrzeżenie do wpisu: {self.wpis}"

    @property
    def otwarte(self) -> bool:
        return self.odpowiedziano is None


class KorektaWpisu(WierszEtapu):
    """A correction of an entry that was confirmed once, or lies in a closed period: who, when, why, what it said before.

    ``wiersz`` is the whole old row, copied by the database; ``przed`` and ``po`` are lists of field, label and value as
    people read them (``po`` is completed in the same transaction). Hours before and after, the day of work in
    Europe/Warsaw. Nothing of it ever changes.
    """

    wpis = models.ForeignKey("realizacja.WpisPracy", models.PROTECT, related_name="korekty")
    powod = models.TextField("powód korekty", max_length=1000)
    rewizja_wpisu = models.PositiveIntegerField(editable=False)
    wiersz = models.JSONField(default=dict, editable=False)
    przed = models.JSONField(default=list, editable=False)
    po = models.JSONField(default=list, editable=False)
    data_przed = models.DateField(default=zegar.dzis, editable=False)
    data_po = models.DateField(editable=False)
    godziny_przed = models.DecimalField(max_digits=5, decimal_places=2, default=0, editable=False)
    godziny_po = models.DecimalField(max_digits=5, decimal_places=2, editable=False)
    potwierdzil_przed = models.ForeignKey(Osoba, models.PROTECT, null=True, editable=False, related_name="+")
    potwierdzono_przed = models.DateTimeField(null=True, editable=False)
    txid = models.BigIntegerField(default=0, editable=False)

    class Meta:
        verbose_name = "korekta wpisu"
        verbose_name_plural = "korekty wpisów"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="korekta_z_powodem",
                condition=~Q(powod__regex=r"^\s*$"),
                violation_error_message="Podaj powód korekty.",
            ),
            models.CheckConstraint(name="korekta_ma_autora", condition=Q(utworzyl__isnull=False)),
            models.UniqueConstraint(fields=["wpis", "rewizja_wpisu"], name="korekta_jedna_rewizji"),
        ]
        triggers = [*straz_etapu(Stan.REALIZACJA, wpis_id="realizacja_wpispracy"), *STRAZ_KOREKTY]

    def __str__(self) -> str:
        return f"korekta wpisu: {self.wpis}"


class PowiadomienieOPracy(models.Model):
    """When the officials of a case were last told by e-mail that work waits for their confirmation."""

    sprawa = models.OneToOneField(Sprawa, models.PROTECT, related_name="powiadomienie_o_pracy")
    wyslano = models.DateTimeField(default=zegar.teraz)

    class Meta:
        verbose_name = "powiadomienie o pracy do potwierdzenia"
        verbose_name_plural = "powiadomienia o pracy do potwierdzenia"

    def __str__(self) -> str:
        return f"powiadomienie z {self.wyslano:%d.%m.%Y}"
