"""Reference data: local governments from the TERC register, imports of the register, citations of acts."""

import uuid
from datetime import date
from typing import Any

from django.contrib.postgres.indexes import GinIndex
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Case, F, Q, Value, When

from sciezka.dane.tekst import zloz
from sciezka.sprawa import zegar

NIP = r"^(\d{10})?$"
REGON = r"^(\d{9}|\d{14})?$"
#: From this number on a "county" of TERC is a city with county rights: the same body as its municipality.
PIERWSZE_MIASTO_NA_PRAWACH_POWIATU = "61"
ORGANY = {"1": "Burmistrz", "2": "Wójt", "3": "Burmistrz", "P": "Starosta", "W": "Marszałek Województwa"}


class SamorzadQuerySet(models.QuerySet["Samorzad"]):
    """Local governments."""

    def aktualne(self, na_dzien: date | None = None) -> "SamorzadQuerySet":
        """Units that exist on the day; ``obowiazuje_do`` is the first day on which a unit no longer does."""
        dzien = na_dzien or zegar.dzis()
        return self.filter(
            Q(obowiazuje_do__isnull=True) | Q(obowiazuje_do__gt=dzien),
            obowiazuje_od__lte=dzien,
        )

    def z_rejestru(self) -> "SamorzadQuerySet":
        """Units that came from the official register: only these are renamed or closed by an import."""
        return self.filter(reczny=False, przykladowy=False)

    def szukaj(self, tekst: str) -> "SamorzadQuerySet":
        """Units whose label or code holds every word typed; case and Polish marks do not matter."""
        wynik = self
        for slowo in zloz(tekst).split():
            wynik = wynik.filter(szukaj__contains=slowo)
        return wynik

    def trafne_najpierw(self, tekst: str) -> "SamorzadQuerySet":
        """Found units in order: the name typed, names that begin with it, the rest (łódź is in every woj. łódzkie)."""
        zlozony = zloz(tekst)
        trafnosc = Case(
            When(szukaj__startswith=f"{zlozony} ", then=Value(0)),
            When(szukaj__startswith=zlozony.partition(" ")[0], then=Value(1)),
            default=Value(2),
        )
        return self.szukaj(tekst).order_by(trafnosc, "nazwa", "kod")


class Samorzad(models.Model):
    """A local government. Its key is the first six digits of TERC (four for a county, two for a voivodeship).

    The seventh digit changes when a village becomes a town, so it is only the attribute ``rodzaj``. The row
    lives on through renaming, because cases hang on it; ``dawne_nazwy`` keeps former names and kinds. Party to
    a contract is the municipality, not its office, and the two often have different NIP and REGON.
    """

    class Rodzaj(models.TextChoices):
        MIEJSKA = "1", "gmina miejska"
        WIEJSKA = "2", "gmina wiejska"
        MIEJSKO_WIEJSKA = "3", "gmina miejsko-wiejska"
        POWIAT = "P", "powiat"
        WOJEWODZTWO = "W", "województwo"
        INNY = "I", "inna jednostka"

    kod = models.CharField(
        "kod TERC", max_length=6, help_text="Gmina: sześć pierwszych cyfr; powiat: cztery, województwo: dwie."
    )
    rodzaj = models.CharField("rodzaj", max_length=1, choices=Rodzaj.choices)
    nazwa = models.CharField("nazwa", max_length=160, db_collation="pl-PL-x-icu")
    powiat = models.CharField(
        "powiat", max_length=120, blank=True, help_text="Przymiotnik małą literą, na przykład: puławski."
    )
    wojewodztwo = models.CharField("województwo", max_length=60)
    obowiazuje_od = models.DateField("istnieje od", default=date(1999, 1, 1))
    obowiazuje_do = models.DateField("istnieje do", null=True, blank=True)
    reczny = models.BooleanField("wpisany ręcznie", default=False)
    przykladowy = models.BooleanField("zmyślony, dla danych przykładowych", default=False)
    dawne_nazwy = models.JSONField("dawne nazwy", default=list, blank=True, encoder=DjangoJSONEncoder)
    organ = models.CharField("organ wykonawczy", max_length=80, blank=True)
    urzad = models.CharField("nazwa urzędu", max_length=160, blank=True)
    adres = models.CharField("ulica i numer", max_length=160, blank=True)
    kod_pocztowy = models.CharField("kod pocztowy", max_length=6, blank=True)
    miejscowosc = models.CharField("miejscowość", max_length=120, blank=True)
    nip = models.CharField("NIP samorządu", max_length=10, blank=True)
    regon = models.CharField("REGON samorządu", max_length=14, blank=True)
    nip_urzedu = models.CharField("NIP urzędu", max_length=10, blank=True)
    regon_urzedu = models.CharField("REGON urzędu", max_length=14, blank=True)
    ade = models.CharField("adres do e-Doręczeń (ADE)", max_length=30, blank=True)
    email = models.EmailField("e-mail urzędu", blank=True)
    telefon = models.CharField("telefon urzędu", max_length=30, blank=True)
    szukaj = models.CharField(max_length=600, editable=False, default="")
    klucz = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    rewizja = models.PositiveIntegerField(default=1, editable=False)

    objects = SamorzadQuerySet.as_manager()

    class Meta:
        verbose_name = "samorząd"
        verbose_name_plural = "samorządy"
        ordering = ["nazwa", "kod"]
        constraints = [
            models.UniqueConstraint(
                fields=["kod"], condition=Q(obowiazuje_do__isnull=True), name="samorzad_jeden_aktualny",
                violation_error_message="Samorząd z tym kodem już jest w rejestrze.",
            ),
            models.CheckConstraint(
                name="samorzad_daty_po_kolei",
                condition=Q(obowiazuje_do__isnull=True) | Q(obowiazuje_do__gte=F("obowiazuje_od")),
                violation_error_message="Data końca nie może być wcześniejsza niż data początku.",
            ),
            models.CheckConstraint(
                name="samorzad_kod_z_cyfr",
                condition=Q(kod__regex=r"^(\d{6}|\d{4}|\d{2})$"),
                violation_error_message="Kod TERC to 6 cyfr (powiat: 4, województwo: 2).",
            ),
            models.CheckConstraint(
                name="samorzad_kod_zgodny_z_rodzajem",
                condition=Q(rodzaj__in=["1", "2", "3"], kod__regex=r"^\d{6}$")
                | Q(rodzaj="P", kod__regex=r"^\d{4}$")
                | Q(rodzaj="W", kod__regex=r"^\d{2}$")
                | Q(rodzaj="I"),
                violation_error_message="Kod nie pasuje do rodzaju: gmina 6 cyfr, powiat 4, województwo 2.",
            ),
            models.CheckConstraint(
                name="samorzad_numery_bez_kresek",
                condition=Q(nip__regex=NIP, nip_urzedu__regex=NIP)
                & Q(regon__regex=REGON, regon_urzedu__regex=REGON),
                violation_error_message="NIP i REGON zapisuje się samymi cyframi.",
            ),
        ]  # fmt: skip
        indexes = [GinIndex(fields=["szukaj"], name="samorzad_szukaj", opclasses=["gin_trgm_ops"])]

    def __str__(self) -> str:
        return self.nazwa

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep the folded text for searching in step with the names."""
        self.uzupelnij()
        super().save(*args, **kwargs)

    def uzupelnij(self) -> None:
        """Fill what follows from other columns; an empty title of the executive gets its default.

        The import saves in bulk, past ``save``, and calls this by itself.
        """
        self.organ = self.organ or self.organ_domyslny
        self.szukaj = zloz(f"{self.etykieta} {self.kod}{self.rodzaj}")[:600]

    @property
    def gmina(self) -> bool:
        """Tell whether the unit is a municipality."""
        return self.rodzaj in {self.Rodzaj.MIEJSKA, self.Rodzaj.WIEJSKA, self.Rodzaj.MIEJSKO_WIEJSKA}

    @property
    def miasto_na_prawach_powiatu(self) -> bool:
        """Tell whether the unit is a city with county rights: a municipality and a county in one body.

        Codes of example units are invented and say nothing.
        """
        miejski = self.kod[2:4] >= PIERWSZE_MIASTO_NA_PRAWACH_POWIATU
        return self.rodzaj == self.Rodzaj.MIEJSKA and miejski and not self.przykladowy

    @property
    def organ_domyslny(self) -> str:
        """The usual title of the executive; it can be overwritten: some other cities have a president too."""
        if self.miasto_na_prawach_powiatu:
            return "Prezydent Miasta"
        return ORGANY.get(self.rodzaj, "")

    @property
    def etykieta(self) -> str:
        """The label that tells homonyms apart: Puławy (gmina wiejska), powiat puławski, woj. lubelskie."""
        if self.rodzaj == self.Rodzaj.WOJEWODZTWO:
            return f"województwo {self.nazwa}"
        if self.rodzaj == self.Rodzaj.POWIAT:
            return f"powiat {self.nazwa}, woj. {self.wojewodztwo}"
        return f"{self.nazwa} ({self._rodzaj_slownie}){self._powiat_slownie}, woj. {self.wojewodztwo}"

    @property
    def polozenie(self) -> str:
        """The label without the name, to stand below it: gmina wiejska, powiat puławski, woj. lubelskie."""
        if self.rodzaj == self.Rodzaj.WOJEWODZTWO:
            return "samorząd województwa"
        powiat = "" if self.rodzaj == self.Rodzaj.POWIAT else self._powiat_slownie
        return f"{self._rodzaj_slownie}{powiat}, woj. {self.wojewodztwo}"

    @property
    def _rodzaj_slownie(self) -> str:
        return "miasto na prawach powiatu" if self.miasto_na_prawach_powiatu else self.get_rodzaj_display()

    @property
    def _powiat_slownie(self) -> str:
        return f", powiat {self.powiat}" if self.powiat else ""

    @property
    def nazwa_w_umowie(self) -> str:
        """The party to a contract, in the nominative: Gmina Puławy, Miasto Puławy, Powiat Puławski.

        The party is the unit, never its office. Names of counties and voivodeships are adjectives: as part of
        the party's name they begin with a capital letter.
        """
        if self.rodzaj == self.Rodzaj.POWIAT:
            return f"Powiat {self.nazwa.title()}"
        if self.rodzaj == self.Rodzaj.WOJEWODZTWO:
            return f"Województwo {self.nazwa.title()}"
        przed = {str(self.Rodzaj.INNY): "", str(self.Rodzaj.MIEJSKA): "Miasto"}
        return f"{przed.get(self.rodzaj, 'Gmina')} {self.nazwa}".strip()

    @property
    def aktualny(self) -> bool:
        """Tell whether the unit exists today."""
        return self.obowiazuje_do is None or self.obowiazuje_do > zegar.dzis()


class ImportRejestru(models.Model):
    """One import of the register: the file, the day it describes, what it changed, who applied it.

    The file is kept only while it waits as a preview; afterwards its SHA-256 says which file it was.
    """

    class Stan(models.TextChoices):
        PODGLAD = "podglad", "podgląd"
        WYKONANY = "wykonany", "wykonany"

    stan = models.CharField("stan", max_length=20, choices=Stan.choices, default=Stan.PODGLAD)
    nazwa_pliku = models.CharField("plik", max_length=200)
    tresc = models.BinaryField(blank=True)
    sha256 = models.CharField(max_length=64)
    stan_na = models.DateField("stan na dzień", null=True)
    liczby = models.JSONField("liczby", default=dict, encoder=DjangoJSONEncoder)
    kto = models.ForeignKey("sciezka.Osoba", models.PROTECT, null=True, blank=True, related_name="+")
    kiedy = models.DateTimeField("kiedy", default=zegar.teraz)

    class Meta:
        verbose_name = "import rejestru"
        verbose_name_plural = "importy rejestru"
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.nazwa_pliku} ({self.get_stan_display()})"

    @property
    def zmienione(self) -> int:
        """How many units the import changed without adding or closing them."""
        return sum(self.liczby.get(nazwa, 0) for nazwa in ("zmiany_nazw", "zmiany_rodzaju", "przywrocone", "przejete"))


class AktPrawny(models.Model):
    """A citation of an act with the day it was checked; printed on documents, so it is never hard-coded."""

    klucz = models.SlugField("skrót", max_length=40, unique=True)
    tytul = models.CharField("tytuł", max_length=300)
    cytowanie = models.CharField("publikator", max_length=160)
    stan_na = models.DateField("stan prawny na dzień")
    adres = models.URLField("adres w ISAP", blank=True)
    potwierdzony = models.BooleanField("sprawdzony w źródle", default=False)

    class Meta:
        verbose_name = "akt prawny"
        verbose_name_plural = "akty prawne"
        ordering = ["klucz"]

    def __str__(self) -> str:
        return f"{self.tytul} ({self.cytowanie})"


class Przepis(models.Model):
    """A provision of an act that pages quote by its key: an article, or the whole act when ``przepis`` is empty.

    Read with the act's citation. ``stan_na`` is the day on which the wording was last looked at; until a lawyer has
    read it (``potwierdzony``), the pages say that it is to be checked.
    """

    klucz = models.SlugField("skrót", max_length=60, unique=True)
    akt = models.ForeignKey(AktPrawny, models.PROTECT, related_name="przepisy", verbose_name="akt prawny")
    przepis = models.CharField("przepis", max_length=160, blank=True, help_text="Puste oznacza cały akt.")
    stan_na = models.DateField("stan prawny na dzień")
    potwierdzony = models.BooleanField("sprawdzony w źródle", default=False)

    class Meta:
        verbose_name = "przepis"
        verbose_name_plural = "przepisy"
        ordering = ["klucz"]

    def __str__(self) -> str:
        return ", ".join(filter(None, [self.przepis, str(self.akt)]))

    @property
    def krotko(self) -> str:
        """The provision with the act's title, without the journal: art. 94, ustawa z dnia…"""
        return ", ".join(filter(None, [self.przepis, self.akt.tytul]))
