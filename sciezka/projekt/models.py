"""What a project promises in figures, and the tables of cases that people keep under a name."""

import uuid

from django.db import models
from django.db.models import Q

from sciezka.sprawa import zegar
from sciezka.sprawa.models import Projekt
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.straz import sledz, straz_rewizji


class NazwaMiary(models.TextChoices):
    """What a target of a project may count; how each is counted: ``miary.MIARY``."""

    JST = "jst", "samorządy objęte wsparciem"
    DIAGNOZY = "diagnozy", "przyjęte diagnozy"
    PLANY = "plany", "przyjęte plany działania"
    ZAKONCZONE = "zakonczone", "zakończone sprawy"
    NOWE_PS = "nowe_ps", "nowe przedsiębiorstwa społeczne"
    MIEJSCA_PRACY = "miejsca_pracy", "miejsca pracy w nowych przedsiębiorstwach społecznych"
    LEPSZE_WARUNKI = "lepsze_warunki", "lepsze warunki dla istniejących PES"
    WIEKSZA_SKALA = "wieksza_skala", "większa skala zadań i usług z PES"
    GODZINY = "godziny", "potwierdzone godziny pracy"
    GODZINY_DORADZTWA = "godziny_doradztwa", "potwierdzone godziny doradztwa"


@sledz()
class CelProjektu(models.Model):
    """A target of a project (an entry of its dictionary of indicators): what is counted, in what unit, how much is promised.

    The value is never typed in: ``miara`` says from which events it is counted, so it cannot disagree with the cases.
    """

    projekt = models.ForeignKey(Projekt, models.PROTECT, related_name="cele")
    kod = models.CharField("kod wskaźnika", max_length=30, help_text="Z umowy o dofinansowanie, na przykład WLWK-12.")
    nazwa = models.CharField("nazwa wskaźnika", max_length=240)
    miara = models.CharField("co się liczy", max_length=30, choices=NazwaMiary.choices)
    docelowa = models.DecimalField("wartość docelowa", max_digits=10, decimal_places=2)
    jednostka = models.CharField("jednostka", max_length=60, help_text="Na przykład: samorządy, sztuki, godziny.")
    rewizja = models.PositiveIntegerField(default=1, editable=False)
    klucz = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    utworzono = models.DateTimeField(default=zegar.teraz, editable=False)

    class Meta:
        verbose_name = "cel projektu"
        verbose_name_plural = "cele projektów"
        ordering = ["kod", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["projekt", "kod"],
                name="cel_projektu_jeden_kod",
                violation_error_message="Ten projekt ma już cel z takim kodem.",
            ),
            models.CheckConstraint(
                name="cel_projektu_dodatni",
                condition=Q(docelowa__gt=0),
                violation_error_message="Wartość docelowa musi być większa od zera.",
            ),
            models.CheckConstraint(name="cel_projektu_znana_miara", condition=Q(miara__in=NazwaMiary.values)),
            models.CheckConstraint(
                name="cel_projektu_niepusty",
                condition=~Q(kod__regex=r"^\s*$") & ~Q(nazwa__regex=r"^\s*$") & ~Q(jednostka__regex=r"^\s*$"),
                violation_error_message="Podaj kod, nazwę i jednostkę.",
            ),
        ]
        triggers = [straz_rewizji()]

    def __str__(self) -> str:
        return f"{self.kod}: {self.nazwa}"


class ZapisanyWidok(models.Model):
    """A table of cases that a person keeps: a name and the address query behind it. Always a link, never a default.

    It keeps the question, not the rows: what the person may see is decided anew each time it is opened.
    """

    osoba = models.ForeignKey(Osoba, models.CASCADE, related_name="widoki")
    nazwa = models.CharField("nazwa widoku", max_length=80)
    zapytanie = models.CharField(max_length=2000, editable=False)
    klucz = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    utworzono = models.DateTimeField(default=zegar.teraz, editable=False)

    class Meta:
        verbose_name = "zapisany widok"
        verbose_name_plural = "zapisane widoki"
        ordering = ["nazwa", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["osoba", "nazwa"],
                name="widok_jedna_nazwa",
                violation_error_message="Masz już widok o tej nazwie.",
            ),
            models.CheckConstraint(
                name="widok_niepusty",
                condition=~Q(nazwa__regex=r"^\s*$") & ~Q(zapytanie=""),
                violation_error_message="Podaj nazwę widoku.",
            ),
        ]

    def __str__(self) -> str:
        return self.nazwa
