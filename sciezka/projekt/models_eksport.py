"""What is kept of exports: the layout of the set of institutions, and the files that the worker makes."""

import uuid

import pgtrigger
from django.db import models
from django.db.models import Q

from sciezka.sprawa import zegar
from sciezka.sprawa.akta import Wersja, Zalacznik
from sciezka.sprawa.models import Projekt, Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.straz import KONSERWACJA, Straz, odmowa, sledz, straz_rewizji


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


class StanEksportu(models.TextChoices):
    """An export waits for the worker, is being made, is ready for some days; or failed, was cancelled, its file removed."""

    CZEKA = "czeka", "czeka w kolejce"
    W_TOKU = "w_toku", "w przygotowaniu"
    GOTOWY = "gotowy", "gotowy"
    BLAD = "blad", "nie udał się"
    ANULOWANY = "anulowany", "anulowany"
    WYGASL = "wygasl", "plik usunięty"


class RodzajEksportu(models.TextChoices):
    """What the worker makes: packages of frozen documents, a table too long for a request, the report of a project."""

    KONTRAKTY = "kontrakty", "kontrakty okresu (ZIP)"
    DOKUMENTY = "dokumenty", "przyjęte dokumenty okresu (ZIP)"
    TABELA = "tabela", "tabela"
    RAPORT = "raport", "raport projektu (PDF)"


#: From which state to which an export may go; the database refuses the rest.
DROGI = {
    StanEksportu.CZEKA: (StanEksportu.W_TOKU, StanEksportu.ANULOWANY, StanEksportu.BLAD),
    StanEksportu.W_TOKU: (StanEksportu.GOTOWY, StanEksportu.ANULOWANY, StanEksportu.BLAD),
    StanEksportu.BLAD: (StanEksportu.CZEKA,),
    StanEksportu.GOTOWY: (StanEksportu.WYGASL,),
}
_NIEZMIENNE = ("kto_id", "projekt_id", "rodzaj", "parametry", "opis", "klucz", "utworzono")
_PO_KOLEI = " OR ".join(
    f"(OLD.stan = '{skad}' AND NEW.stan IN ({', '.join(repr(str(stan)) for stan in dokad)}))"
    for skad, dokad in ((str(skad), dokad) for skad, dokad in DROGI.items())
)

STRAZ_EKSPORTU = Straz(
    name="droga",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update,
    func=f"""
        IF {KONSERWACJA} THEN RETURN NEW; END IF;
        IF TG_OP = 'INSERT' THEN
            IF NEW.stan <> 'czeka' OR NEW.zrobiono <> 0 OR NEW.plik <> '' THEN
                {odmowa("Nowy eksport zaczyna od czekania w kolejce.")}
            END IF;
            RETURN NEW;
        END IF;
        IF ({", ".join(f"NEW.{pole}" for pole in _NIEZMIENNE)}) IS DISTINCT FROM ({", ".join(f"OLD.{pole}" for pole in _NIEZMIENNE)}) THEN
            {odmowa("Zamówionego eksportu nie można zmienić. Zamów nowy.")}
        END IF;
        IF NEW.stan <> OLD.stan AND NOT ({_PO_KOLEI}) THEN
            {odmowa("Eksport jest w stanie „%”, więc nie może przejść do stanu „%”.", "OLD.stan", "NEW.stan")}
        END IF;
        IF OLD.stan IN ('gotowy', 'wygasl', 'anulowany')
           AND (NEW.plik, NEW.sha256, NEW.rozmiar, NEW.zrobiono, NEW.ile)
               IS DISTINCT FROM (OLD.plik, OLD.sha256, OLD.rozmiar, OLD.zrobiono, OLD.ile) THEN
            {odmowa("Gotowego eksportu nie można zmienić.")}
        END IF;
        RETURN NEW;
    """,
)


class Eksport(models.Model):
    """A file that the worker makes for a person: what was asked for, how far it is, where the file lies and until when.

    ``zrobiono`` of ``ile`` documents (rows, for a table) are done. ``plik`` is a random name in ``settings.EKSPORTY_ROOT``;
    the file is removed after ``wygasa`` (a day in Europe/Warsaw), the row stays as the record of who took what and when.
    """

    kto = models.ForeignKey(Osoba, models.PROTECT, related_name="eksporty")
    projekt = models.ForeignKey(Projekt, models.PROTECT, null=True, blank=True, related_name="eksporty")
    rodzaj = models.CharField("co", max_length=20, choices=RodzajEksportu.choices)
    parametry = models.JSONField("filtr i okres", default=dict)
    opis = models.CharField("co wybrano", max_length=500)
    stan = models.CharField("stan", max_length=20, choices=StanEksportu.choices, default=StanEksportu.CZEKA)
    ile = models.PositiveIntegerField("ile dokumentów", default=0)
    zrobiono = models.PositiveIntegerField("ile gotowych", default=0)
    nazwa = models.CharField("nazwa pliku do pobrania", max_length=160)
    plik = models.CharField("plik", max_length=80, blank=True)
    rozmiar = models.PositiveBigIntegerField("rozmiar w bajtach", default=0)
    sha256 = models.CharField("SHA-256 pliku", max_length=64, blank=True)
    blad = models.CharField("co się nie udało", max_length=500, blank=True)
    klucz = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    utworzono = models.DateTimeField("zamówiono", default=zegar.teraz)
    rozpoczeto = models.DateTimeField(null=True, blank=True)
    zakonczono = models.DateTimeField(null=True, blank=True)
    wygasa = models.DateField("plik do dnia", null=True, blank=True)

    class Meta:
        verbose_name = "eksport"
        verbose_name_plural = "eksporty"
        ordering = ["-pk"]
        indexes = [models.Index(fields=["kto", "-utworzono"])]
        constraints = [
            models.CheckConstraint(name="eksport_znany_stan", condition=Q(stan__in=StanEksportu.values)),
            models.CheckConstraint(name="eksport_postep", condition=Q(zrobiono__lte=models.F("ile"))),
            models.CheckConstraint(
                name="eksport_gotowy_ma_plik",
                condition=~Q(stan__in=[StanEksportu.GOTOWY, StanEksportu.WYGASL])
                | (~Q(plik="") & Q(sha256__regex="^[0-9a-f]{64}$", zakonczono__isnull=False, wygasa__isnull=False)),
            ),
            models.CheckConstraint(
                name="eksport_blad_nazwany", condition=~Q(stan=StanEksportu.BLAD) | ~Q(blad__regex=r"^\s*$")
            ),
        ]
        triggers = [STRAZ_EKSPORTU]

    def __str__(self) -> str:
        return f"{self.get_rodzaj_display()}: {self.opis}"

    @property
    def w_drodze(self) -> bool:
        """Tell whether the worker still has something to do."""
        return self.stan in {StanEksportu.CZEKA, StanEksportu.W_TOKU}

    @property
    def do_pobrania(self) -> bool:
        return self.stan == StanEksportu.GOTOWY

    @property
    def procent(self) -> int:
        """How much is done, 0–100."""
        return 100 * self.zrobiono // self.ile if self.ile else 0


class DokumentEksportu(models.Model):
    """One document of a package: a frozen version or a file, the name it gets, its hash; when it was put aside, or why not.

    The list is made when the package is ordered. ``zapisano`` is the point from which a killed worker's package goes on.
    """

    eksport = models.ForeignKey(Eksport, models.CASCADE, related_name="dokumenty")
    numer = models.PositiveIntegerField()
    sprawa = models.ForeignKey(Sprawa, models.PROTECT, related_name="+")
    wersja = models.ForeignKey(Wersja, models.PROTECT, null=True, blank=True, related_name="+")
    zalacznik = models.ForeignKey(Zalacznik, models.PROTECT, null=True, blank=True, related_name="+")
    opis = models.JSONField("wiersz spisu", default=dict)
    nazwa = models.CharField("nazwa w paczce", max_length=200)
    sha256 = models.CharField(max_length=64)
    rozmiar = models.PositiveBigIntegerField(default=0)
    zapisano = models.DateTimeField(null=True, blank=True)
    blad = models.CharField("dlaczego go nie ma", max_length=300, blank=True)

    class Meta:
        verbose_name = "dokument eksportu"
        verbose_name_plural = "dokumenty eksportu"
        ordering = ["eksport", "numer"]
        constraints = [
            models.UniqueConstraint(fields=["eksport", "numer"], name="dokument_eksportu_numer"),
            models.UniqueConstraint(fields=["eksport", "nazwa"], name="dokument_eksportu_nazwa"),
            models.CheckConstraint(
                name="dokument_eksportu_jedno_zrodlo",
                condition=Q(wersja__isnull=False, zalacznik__isnull=True)
                | Q(wersja__isnull=True, zalacznik__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.nazwa
