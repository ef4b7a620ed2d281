"""What is kept of exports: the layout of the set of institutions, a project at a time."""

from django.db import models

from sciezka.sprawa import zegar
from sciezka.sprawa.models import Projekt
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.straz import sledz, straz_rewizji


@sledz()
class UkladKolumn(models.Model):
    """How a project wants its set of institutions: which columns, in which order, under which headings.

    ``kolumny`` is a list of ``{"kod", "naglowek", "w_pliku", "tekst"}`` (``eksport_instytucje.kolumny_ukladu``).
    """

    projekt = models.OneToOneField(Projekt, models.PROTECT, related_name="uklad_kolumn")
    kolumny = models.JSONField("kolumny", default=list)
    kto = models.ForeignKey(Osoba, models.PROTECT, related_name="+")
    kiedy = models.DateTimeField(default=zegar.teraz)
    rewizja = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        verbose_name = "układ kolumn"
        verbose_name_plural = "układy kolumn"
        triggers = [straz_rewizji()]

    def __str__(self) -> str:
        return f"układ kolumn: {self.projekt}"
