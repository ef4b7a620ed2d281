"""Planned visits and meetings: who of the team goes, when, where, with whom; what came of it."""

from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from plan.models import Dzialanie
from realizacja.straze_wizyt import STRAZ_OBSADY, STRAZ_WIZYTY
from sciezka.sprawa import zegar
from sciezka.sprawa.akta import WierszEtapu
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import FormaPracy
from sciezka.sprawa.straz import sledz, straz_dzialania_z_aneksu

CWIERC = Decimal("0.25")


def w_cwierciach(od: time, do: time) -> Decimal:
    """Return the hours from one time to the other, rounded to a quarter (the step of the log)."""
    minuty = (datetime.combine(date.min, do) - datetime.combine(date.min, od)).seconds // 60
    return (Decimal(minuty) / 15).quantize(Decimal(1), ROUND_HALF_UP) * CWIERC


class WizytaQuerySet(models.QuerySet["Wizyta"]):
    """Visits."""

    def widoczne_dla(self, osoba: Osoba, sprawa: Sprawa) -> "WizytaQuerySet":
        """Visits of the case that the person may read: the team all, the municipality those marked for it."""
        wizyty = self.filter(sprawa=sprawa)
        return wizyty if osoba.w_zespole(sprawa) else wizyty.filter(widzi_gmina=True)

    def nieodwolane(self) -> "WizytaQuerySet":
        """Visits that stand: planned or held."""
        return self.filter(odwolano__isnull=True)

    def minione(self) -> "WizytaQuerySet":
        """Visits whose hours are over (Europe/Warsaw)."""
        teraz = timezone.localtime(zegar.teraz())
        return self.filter(Q(dzien__lt=teraz.date()) | Q(dzien=teraz.date(), do__lte=teraz.time()))

    def do_wpisania(self, osoba: Osoba) -> "WizytaQuerySet":
        """Visits over which the person took part in, of which nothing has been written: neither an entry nor a sentence."""
        bez_wpisu = ObsadaWizyty.objects.filter(wizyta=OuterRef("pk"), osoba=osoba, wpis__isnull=True)
        return self.nieodwolane().minione().filter(Exists(bez_wpisu), relacja="")

    def z_obsada(self) -> "WizytaQuerySet":
        """With the case, the author and the people who go, in two queries."""
        return self.select_related("sprawa__samorzad", "sprawa__projekt", "utworzyl").prefetch_related("obsada__osoba")


@sledz()
class Wizyta(WierszEtapu):
    """A planned visit or meeting of the team with the municipality, at any open stage of the case.

    ``dzien``, ``od`` and ``do`` are a day and hours in Europe/Warsaw. What came of it is not a status that somebody
    ticks: it was held when a person who took part tied their work entry to it (``ObsadaWizyty.wpis``) or said in
    ``relacja`` how it ended without one; it was cancelled when there is who, when and why. It is never deleted, because
    calendars that have shown it must be told.
    """

    class Sposob(models.TextChoices):
        """The ways of meeting; the same keys as ``WpisPracy.Sposob``, which has also work on one's own."""

        NA_MIEJSCU = "na_miejscu", "na miejscu"
        ONLINE = "online", "online"
        TELEFON = "telefon", "przez telefon"

    temat = models.CharField("czego dotyczy", max_length=200)
    dzien = models.DateField("dzień")
    od = models.TimeField("od godziny")
    do = models.TimeField("do godziny")
    sposob = models.CharField("jak", max_length=20, choices=Sposob.choices, default=Sposob.NA_MIEJSCU)
    miejsce = models.CharField(
        "miejsce", max_length=200, blank=True, help_text="Sala, adres albo odnośnik do spotkania online."
    )
    z_kim = models.CharField("z kim", max_length=300, blank=True)
    forma = models.PositiveSmallIntegerField("forma pracy", choices=FormaPracy.choices, null=True, blank=True)
    dzialanie = models.ForeignKey(
        Dzialanie, models.PROTECT, null=True, blank=True, related_name="wizyty", verbose_name="działanie z planu"
    )
    porzadek = models.TextField("porządek spotkania", max_length=4000, blank=True)
    notatka = models.TextField("notatka zespołu", max_length=4000, blank=True)
    widzi_gmina = models.BooleanField("widzi gmina", default=False)
    relacja = models.TextField("jak się skończyło", max_length=2000, blank=True)
    odwolano = models.DateTimeField(null=True, editable=False)
    odwolal = models.ForeignKey(Osoba, models.PROTECT, null=True, editable=False, related_name="+")
    powod_odwolania = models.TextField("powód odwołania", max_length=1000, blank=True)
    osoby = models.ManyToManyField(
        Osoba, through="ObsadaWizyty", through_fields=("wizyta", "osoba"), related_name="wizyty",
        verbose_name="kto z zespołu",
    )  # fmt: skip

    objects = WizytaQuerySet.as_manager()
    POLA_TECHNICZNE = WierszEtapu.POLA_TECHNICZNE | {"odwolano", "odwolal"}

    class Meta:
        verbose_name = "wizyta"
        verbose_name_plural = "wizyty"
        ordering = ["dzien", "od", "pk"]
        indexes = [models.Index(fields=["sprawa", "dzien"]), models.Index(fields=["dzien"])]
        constraints = [
            models.CheckConstraint(
                name="wizyta_godziny_po_kolei",
                condition=Q(do__gt=models.F("od")),
                violation_error_message="Wizyta musi się skończyć później, niż się zaczyna.",
            ),
            models.CheckConstraint(
                name="wizyta_znana_forma", condition=Q(forma__isnull=True) | Q(forma__in=FormaPracy.values)
            ),
            models.CheckConstraint(name="wizyta_ma_temat", condition=~Q(temat__regex=r"^\s*$")),
            models.CheckConstraint(
                name="wizyta_odwolana_z_powodem",
                condition=Q(odwolano__isnull=True, odwolal__isnull=True, powod_odwolania="")
                | (Q(odwolano__isnull=False, odwolal__isnull=False, relacja="") & ~Q(powod_odwolania__regex=r"^\s*$")),
                violation_error_message="Napisz, dlaczego wizyta jest odwołana.",
            ),
        ]
        triggers = [STRAZ_WIZYTY, straz_dzialania_z_aneksu()]

    def __str__(self) -> str:
        return f"{self.dzien:%d.%m.%Y}, {self.temat}"

    @property
    def odwolana(self) -> bool:
        return self.odwolano is not None

    @property
    def odbyta(self) -> bool:
        """Tell whether an entry or a sentence says that it was held; reads ``obsada``."""
        return bool(self.relacja) or any(udzial.wpis_id for udzial in self.obsada.all())

    @property
    def poczatek(self) -> datetime:
        """The moment it begins (Europe/Warsaw)."""
        return timezone.make_aware(datetime.combine(self.dzien, self.od))

    @property
    def koniec(self) -> datetime:
        """The moment it ends (Europe/Warsaw)."""
        return timezone.make_aware(datetime.combine(self.dzien, self.do))

    @property
    def minela(self) -> bool:
        """Tell whether its hours are over."""
        return self.koniec <= zegar.teraz()

    @property
    def godziny(self) -> Decimal:
        """How long it is planned to last: hours, to the nearest quarter, at least one quarter."""
        return max(w_cwierciach(self.od, self.do), CWIERC)

    @property
    def godziny_slownie(self) -> str:
        """Its hours as people write them: 9:00–11:30."""
        return f"{self.od:%-H:%M}–{self.do:%-H:%M}"


class ObsadaWizyty(WierszEtapu):
    """Who of the team goes to a visit, and the entry in which that person logged the work of it.

    Two people at one meeting log two entries, each their own hours and form.
    """

    wizyta = models.ForeignKey(Wizyta, models.CASCADE, related_name="obsada")
    osoba = models.ForeignKey(Osoba, models.PROTECT, related_name="udzial_w_wizytach")
    wpis = models.OneToOneField(
        "realizacja.WpisPracy",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="z_wizyty",
        verbose_name="wpis pracy",
    )

    class Meta:
        verbose_name = "osoba na wizycie"
        verbose_name_plural = "osoby na wizytach"
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["wizyta", "osoba"], name="obsada_wizyty_raz")]
        triggers = [STRAZ_OBSADY]

    def __str__(self) -> str:
        return str(self.osoba)
