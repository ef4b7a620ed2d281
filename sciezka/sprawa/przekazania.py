"""Handing cases over to another person for good, or to a deputy for a time: the record of it.

What is done with the roles is in ``przekazywanie``; this module holds rows only, so that e-mails may name them.
"""

import uuid

import pgtrigger
from django.db import models
from django.db.models import F, Q

from sciezka.sprawa import zegar
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import NazwaRoli
from sciezka.sprawa.straz import KONSERWACJA, Straz, odmowa, straz_niezmienna

PRZEKAZYWANE = (NazwaRoli.ANIMATOR, NazwaRoli.DORADCA)


class Przekazanie(models.Model):
    """Who took whose cases, from which day, why; a deputy's have a last day. Written once, never changed.

    Days are in Europe/Warsaw. ``powod`` and ``notatka`` are for the team only.
    """

    class Rodzaj(models.TextChoices):
        NA_STALE = "na_stale", "przekazanie spraw"
        ZASTEPSTWO = "zastepstwo", "zastępstwo"

    rodzaj = models.CharField("rodzaj", max_length=20, choices=Rodzaj.choices)
    rola = models.CharField("rola", max_length=20, choices=[(rola.value, rola.label) for rola in PRZEKAZYWANE])
    od_kogo = models.ForeignKey(Osoba, models.PROTECT, related_name="przekazania_oddane")
    komu = models.ForeignKey(Osoba, models.PROTECT, related_name="przekazania_przyjete")
    od = models.DateField("od dnia")
    do = models.DateField("do dnia", null=True, blank=True)
    powod = models.TextField("powód", max_length=2000)
    notatka = models.TextField("co trzeba wiedzieć", max_length=6000, blank=True)
    sprawy = models.ManyToManyField(Sprawa, through="PrzekazanaSprawa", related_name="przekazania")
    przekazal = models.ForeignKey(Osoba, models.PROTECT, related_name="+")
    przekazano = models.DateTimeField(default=zegar.teraz)
    klucz = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)

    class Meta:
        verbose_name = "przekazanie spraw"
        verbose_name_plural = "przekazania spraw"
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(name="przekazanie_z_powodem", condition=~Q(powod__regex=r"^\s*$")),
            models.CheckConstraint(name="przekazanie_komus_innemu", condition=~Q(od_kogo=F("komu"))),
            models.CheckConstraint(
                name="przekazanie_zastepstwo_z_koncem",
                condition=Q(rodzaj="na_stale", do__isnull=True)
                | Q(rodzaj="zastepstwo", do__isnull=False, do__gte=F("od")),
            ),
        ]
        triggers = [straz_niezmienna("Zapisanego przekazania spraw")]

    def __str__(self) -> str:
        return f"{self.get_rodzaj_display()}: {self.od_kogo} → {self.komu}"

    @property
    def zastepstwo(self) -> bool:
        return self.rodzaj == self.Rodzaj.ZASTEPSTWO


class PrzekazanaSprawa(models.Model):
    """One case of a hand-over. Both people had or got their role in it; the row stays as it was written."""

    przekazanie = models.ForeignKey(Przekazanie, models.PROTECT, related_name="pozycje")
    sprawa = models.ForeignKey(Sprawa, models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "przekazana sprawa"
        verbose_name_plural = "przekazane sprawy"
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["przekazanie", "sprawa"], name="przekazana_sprawa_raz")]
        triggers = [
            straz_niezmienna("Zapisanego przekazania spraw"),
            Straz(
                name="ma_role",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                func=f"""
                IF NOT {KONSERWACJA} AND NOT EXISTS (
                    SELECT 1 FROM sciezka_rola r JOIN sciezka_przekazanie p ON p.id = NEW.przekazanie_id
                    WHERE r.sprawa_id = NEW.sprawa_id AND r.osoba_id = p.komu_id AND r.rola = p.rola
                      AND r.od <= p.od AND (r.do IS NULL OR r.do > p.od)) THEN
                    {odmowa("Osoba, która przejmuje sprawę, nie ma w niej roli.")}
                END IF;
                RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return str(self.sprawa)
