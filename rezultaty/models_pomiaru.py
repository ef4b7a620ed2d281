"""What a goal's indicator came to: measured on a day from a source, or why it could not be measured."""

from django.db import models
from django.db.models import Q

from plan.models import Cel
from sciezka.sprawa import zegar
from sciezka.sprawa.akta import WierszEtapu, Zalacznik
from sciezka.sprawa.slownik import RodzajWersji, Stan
from sciezka.sprawa.straz import sledz, straz_etapu


@sledz()
class Pomiar(WierszEtapu):
    """One measurement of a goal's indicator, in the plan's unit; baseline and target are read from the plan, never retyped.

    ``data`` is the day the value holds for (Europe/Warsaw), which may lie in stage IV; the newest one counts. "Not measured"
    with its reason is an answer too.
    """

    cel = models.ForeignKey(Cel, models.PROTECT, related_name="pomiary")
    wartosc = models.DecimalField("wartość osiągnięta", max_digits=12, decimal_places=2, null=True, blank=True)
    powod_braku = models.TextField("dlaczego nie zmierzono", max_length=2000, blank=True)
    data = models.DateField("stan na dzień", default=zegar.dzis)
    zrodlo = models.CharField("skąd ta wartość", max_length=300, blank=True)
    zalacznik = models.ForeignKey(Zalacznik, models.PROTECT, null=True, blank=True, related_name="pomiary")
    komentarz = models.TextField("komentarz", max_length=2000, blank=True)
    notatka = models.TextField("notatka zespołu", max_length=4000, blank=True)

    POLA_TECHNICZNE = WierszEtapu.POLA_TECHNICZNE | {"cel"}

    class Meta:
        verbose_name = "pomiar wskaźnika"
        verbose_name_plural = "pomiary wskaźników"
        ordering = ["data", "pk"]
        constraints = [
            models.CheckConstraint(
                name="pomiar_wartosc_albo_powod",
                condition=(Q(wartosc__isnull=False, powod_braku="") & ~Q(zrodlo__regex=r"^\s*$"))
                | (Q(wartosc__isnull=True) & ~Q(powod_braku__regex=r"^\s*$")),
                violation_error_message="Podaj wartość i skąd pochodzi albo napisz, dlaczego nie zmierzono.",
            )
        ]
        triggers = straz_etapu(Stan.REZULTATY, RodzajWersji.RAPORT, cel_id="plan_cel", zalacznik_id="sciezka_zalacznik")

    def __str__(self) -> str:
        return f"pomiar wskaźnika celu {self.cel.numer}"
