"""The file of the case: uploaded files, frozen versions of documents, remarks pinned to their parts, contact persons."""

import uuid
from pathlib import PurePath
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import F, Q

from sciezka.sprawa import straze_odnosnikow, straze_sprawy, zegar
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import Plaszczyzna, RodzajAneksu, RodzajWersji, StanAneksu, StanWersji, Tura
from sciezka.sprawa.straz import straz_niezmienna, straz_rewizji


def sciezka_pliku(zalacznik: "Zalacznik", nazwa: str) -> str:
    """Return where an uploaded file is kept: a random name, so the typed one never meets the file system."""
    return f"{zalacznik.sprawa_id}/{uuid.uuid4().hex}{PurePath(nazwa).suffix.lower()[:10]}"


class ZalacznikQuerySet(models.QuerySet["Zalacznik"]):
    """Files."""

    def widoczne_dla(self, osoba: Osoba, sprawa: Sprawa) -> "ZalacznikQuerySet":
        """Files of the case that the person may open: the team all, the municipality only what is marked for it."""
        pliki = self.filter(sprawa=sprawa, usunieto__isnull=True)
        return pliki if osoba.w_zespole(sprawa) else pliki.filter(widzi_gmina=True)


class Zalacznik(models.Model):
    """An uploaded file. Bytes, name and hash never change; removing it from view keeps it on file with who and when."""

    sprawa = models.ForeignKey(Sprawa, models.PROTECT, related_name="zalaczniki")
    plik = models.FileField("plik", upload_to=sciezka_pliku, max_length=200)
    nazwa = models.CharField("nazwa pliku", max_length=200)
    mime = models.CharField(max_length=120)
    rozmiar = models.PositiveBigIntegerField("rozmiar w bajtach")
    sha256 = models.CharField(max_length=64)
    opis = models.CharField("opis", max_length=240, blank=True)
    widzi_gmina = models.BooleanField("widzi gmina", default=False)
    klucz = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    dodal = models.ForeignKey(Osoba, models.PROTECT, related_name="+")
    dodano = models.DateTimeField(default=zegar.teraz)
    usunal = models.ForeignKey(Osoba, models.PROTECT, null=True, blank=True, related_name="+")
    usunieto = models.DateTimeField(null=True, blank=True)

    objects = ZalacznikQuerySet.as_manager()

    class Meta:
        verbose_name = "załącznik"
        verbose_name_plural = "załączniki"
        ordering = ["-dodano"]
        constraints = [
            models.CheckConstraint(name="zalacznik_usuniety_przez_kogos", condition=Q(
                usunieto__isnull=True, usunal__isnull=True) | Q(usunieto__isnull=False, usunal__isnull=False))
        ]  # fmt: skip
        triggers = straze_sprawy.ZALACZNIK

    def __str__(self) -> str:
        return self.nazwa


class WersjaQuerySet(models.QuerySet["Wersja"]):
    """Versions; the bytes of the PDF are read only when asked for."""

    def w_przegladzie(self) -> "WersjaQuerySet":
        """Versions that wait for the municipality's decision."""
        return self.filter(stan=StanWersji.WYSLANA)


class WersjaManager(models.Manager["Wersja"]):
    def get_queryset(self) -> WersjaQuerySet:
        return WersjaQuerySet(self.model, using=self._db).defer("pdf", "dane")


class Wersja(models.Model):
    """A frozen version of a document: its data, its PDF and their SHA-256, made when it was issued or sent for review.

    The official accepts or returns version n, not "the plan". What was decided never changes: who decided (a person with
    a position), on what basis (act number), who recorded it and when. ``termin`` is a date in Europe/Warsaw.
    """

    sprawa = models.ForeignKey(Sprawa, models.PROTECT, related_name="wersje")
    rodzaj = models.CharField("dokument", max_length=20, choices=RodzajWersji.choices)
    numer = models.PositiveIntegerField("wersja")
    przebieg = models.PositiveIntegerField(default=1)
    stan = models.CharField("stan", max_length=20, choices=StanWersji.choices)
    dane = models.JSONField(encoder=DjangoJSONEncoder)
    sha256_danych = models.CharField(max_length=64)
    pdf = models.BinaryField()
    sha256 = models.CharField("SHA-256 pliku PDF", max_length=64)
    klucz = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    wyslal = models.ForeignKey(Osoba, models.PROTECT, related_name="+")
    wyslano = models.DateTimeField("wysłano", default=zegar.teraz)
    termin = models.DateField("termin przeglądu", null=True, blank=True)
    zdecydowal = models.ForeignKey(Osoba, models.PROTECT, null=True, blank=True, related_name="+")
    zdecydowano = models.DateTimeField(null=True, blank=True)
    decydent = models.CharField("kto zdecydował", max_length=160, blank=True)
    funkcja_decydenta = models.CharField("funkcja", max_length=160, blank=True)
    podstawa_decyzji = models.CharField("podstawa decyzji", max_length=240, blank=True)
    powod = models.TextField("powód", blank=True)

    objects = WersjaManager.from_queryset(WersjaQuerySet)()

    class Meta:
        verbose_name = "wersja dokumentu"
        verbose_name_plural = "wersje dokumentów"
        ordering = ["rodzaj", "-numer"]
        constraints = [
            models.UniqueConstraint(fields=["sprawa", "rodzaj", "numer"], name="wersja_kolejny_numer"),
            models.UniqueConstraint(
                fields=["sprawa", "rodzaj"], condition=Q(stan=StanWersji.WYSLANA), name="wersja_jedna_w_przegladzie"),
            models.CheckConstraint(
                name="wersja_przyjeta_przez_osobe",
                condition=~Q(stan=StanWersji.PRZYJETA)
                | (
                    Q(zdecydowal__isnull=False, zdecydowano__isnull=False)
                    & ~Q(decydent="")
                    & ~Q(funkcja_decydenta="")
                    & ~Q(podstawa_decyzji="")
                ),
                violation_error_message="Podaj, kto i na jakiej podstawie przyjął dokument.",
            ),
            models.CheckConstraint(
                name="wersja_decyzja_ma_date",
                condition=Q(
                    stan__in=[StanWersji.WYSLANA, StanWersji.WYDANA], zdecydowal__isnull=True, zdecydowano__isnull=True
                )
                | Q(
                    stan__in=[StanWersji.PRZYJETA, StanWersji.ODESLANA, StanWersji.WYCOFANA],
                    zdecydowal__isnull=False, zdecydowano__isnull=False,
                ),
            ),
            models.CheckConstraint(
                name="wersja_daty_po_kolei", condition=Q(zdecydowano__isnull=True) | Q(zdecydowano__gte=F("wyslano"))
            ),
            models.CheckConstraint(name="wersja_znany_stan", condition=Q(stan__in=StanWersji.values)),
            models.CheckConstraint(name="wersja_znany_rodzaj", condition=Q(rodzaj__in=RodzajWersji.values)),
        ]  # fmt: skip
        indexes = [models.Index(fields=["stan", "termin"])]
        triggers = straze_sprawy.WERSJA

    def __str__(self) -> str:
        return f"{self.get_rodzaj_display()}, wersja {self.numer}"

    @property
    def nazwa_pliku(self) -> str:
        """The name under which the PDF is downloaded: ASCII, with the case and the version."""
        return f"{self.rodzaj}-{self.sprawa_id}-wersja-{self.numer}.pdf"

    @property
    def w_przegladzie(self) -> bool:
        return self.stan == StanWersji.WYSLANA

    @property
    def dni_do_terminu(self) -> int | None:
        """Days left for the review (negative when late), None without a deadline."""
        return (self.termin - zegar.dzis()).days if self.termin else None


class Uwaga(models.Model):
    """A remark of an official, or of a guest with a link, pinned to one part of a version; the team answers it in turn."""

    wersja = models.ForeignKey(Wersja, models.PROTECT, related_name="uwagi")
    czesc = models.CharField("część dokumentu", max_length=60)
    etykieta = models.CharField(max_length=240)
    tresc = models.TextField("uwaga", max_length=4000)
    klucz = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    rewizja = models.PositiveIntegerField(default=1, editable=False)
    autor = models.ForeignKey(Osoba, models.PROTECT, null=True, blank=True, related_name="+")
    odnosnik = models.ForeignKey("sciezka.Odnosnik", models.PROTECT, null=True, blank=True, related_name="uwagi")
    zgloszono = models.DateTimeField(default=zegar.teraz)
    odpowiedz = models.TextField("odpowiedź zespołu", max_length=4000, blank=True)
    zalatwil = models.ForeignKey(Osoba, models.PROTECT, null=True, blank=True, related_name="+")
    zalatwiono = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "uwaga"
        verbose_name_plural = "uwagi"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(name="uwaga_niepusta", condition=~Q(tresc__regex=r"^\s*$")),
            models.CheckConstraint(
                name="uwaga_ma_jednego_autora",
                condition=Q(autor__isnull=True, odnosnik__isnull=False) | Q(autor__isnull=False, odnosnik__isnull=True),
            ),
            models.CheckConstraint(
                name="uwaga_zalatwiona_z_odpowiedzia",
                condition=Q(zalatwiono__isnull=True, zalatwil__isnull=True)
                | (Q(zalatwiono__isnull=False, zalatwil__isnull=False) & ~Q(odpowiedz__regex=r"^\s*$")),
                violation_error_message="Napisz, jak załatwiono uwagę.",
            ),
        ]
        triggers = [*straze_sprawy.UWAGA, straze_odnosnikow.UWAGA]

    def __str__(self) -> str:
        return f"{self.etykieta}: {self.tresc[:40]}"

    @property
    def kto(self) -> str:
        """Who wrote it: the official, or the guest with their function."""
        return str(self.autor or f"{self.odnosnik} (przez odnośnik)")


class Przypomnienie(models.Model):
    """A reminder that went out: about which version, in whose turn, after how many days. Written once, never changed."""

    wersja = models.ForeignKey(Wersja, models.PROTECT, related_name="przypomnienia")
    tura = models.CharField("czyj ruch", max_length=20, choices=Tura.choices)
    prog = models.PositiveSmallIntegerField("po ilu dniach")
    wyslano = models.DateTimeField(default=zegar.teraz)

    class Meta:
        verbose_name = "przypomnienie"
        verbose_name_plural = "przypomnienia"
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["wersja", "tura", "prog"], name="przypomnienie_raz")]
        triggers = [straz_niezmienna("Wysłanego przypomnienia")]

    def __str__(self) -> str:
        return f"{self.wersja}: po {self.prog} dniach"


class WstrzymaniePrzypomnien(models.Model):
    """Somebody whose turn it is put the next reminder off until a day (Europe/Warsaw)."""

    wersja = models.ForeignKey(Wersja, models.PROTECT, related_name="wstrzymania")
    tura = models.CharField("czyj ruch", max_length=20, choices=Tura.choices)
    do = models.DateField("do kiedy")
    osoba = models.ForeignKey(Osoba, models.PROTECT, related_name="+")
    kiedy = models.DateTimeField(default=zegar.teraz)

    class Meta:
        verbose_name = "wstrzymanie przypomnień"
        verbose_name_plural = "wstrzymania przypomnień"
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["wersja", "tura", "do"], name="wstrzymanie_raz_na_dzien")]
        triggers = [straz_niezmienna("Wstrzymania przypomnień")]

    def __str__(self) -> str:
        return f"{self.wersja}: do {self.do}"


class AneksManager(models.Manager["Aneks"]):
    """Annexes; the accepted rows they keep are read only when asked for."""

    def get_queryset(self) -> models.QuerySet["Aneks"]:
        return super().get_queryset().defer("przed")


class Aneks(models.Model):
    """A change of what was agreed: of the accepted plan during implementation, or of the contract's scope of diagnosis.

    While an annex to the plan is open, the rows of the plan may change again; work goes on under the accepted version.
    It is in force when the municipality accepts the next version (plan) or signs the issued annex (scope); abandoned, it
    leaves the plan as it was accepted. ``przed`` holds the accepted rows. ``data_podpisania`` is the date on the document.
    """

    sprawa = models.ForeignKey(Sprawa, models.PROTECT, related_name="aneksy")
    rodzaj = models.CharField("rodzaj", max_length=20, choices=RodzajAneksu.choices)
    numer = models.PositiveIntegerField("numer")
    stan = models.CharField("stan", max_length=20, choices=StanAneksu.choices, default=StanAneksu.OTWARTY)
    powod = models.TextField("powód zmiany", max_length=2000)
    plaszczyzny = ArrayField(
        models.CharField(max_length=2, choices=Plaszczyzna.choices),
        verbose_name="płaszczyzny dodane do diagnozy", default=list, blank=True,
    )  # fmt: skip
    przed = models.JSONField(default=dict, editable=False, encoder=DjangoJSONEncoder)
    wersja = models.ForeignKey(Wersja, models.PROTECT, null=True, blank=True, related_name="aneksy")
    zalacznik = models.ForeignKey(Zalacznik, models.PROTECT, null=True, blank=True, related_name="aneksy")
    podpisali = models.CharField("kto podpisał", max_length=300, blank=True)
    data_podpisania = models.DateField("data na dokumencie", null=True, blank=True)
    otworzyl = models.ForeignKey(Osoba, models.PROTECT, related_name="+")
    otwarto = models.DateTimeField(default=zegar.teraz)
    zamknal = models.ForeignKey(Osoba, models.PROTECT, null=True, blank=True, related_name="+")
    zamknieto = models.DateTimeField(null=True, blank=True)
    powod_zamkniecia = models.TextField("dlaczego porzucono", max_length=2000, blank=True)
    klucz = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)

    objects = AneksManager()

    class Meta:
        verbose_name = "aneks"
        verbose_name_plural = "aneksy"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["sprawa", "rodzaj", "numer"], name="aneks_kolejny_numer"),
            models.UniqueConstraint(
                fields=["sprawa", "rodzaj"], condition=Q(stan=StanAneksu.OTWARTY), name="aneks_jeden_otwarty",
                violation_error_message="Sprawa ma już otwarty aneks tego rodzaju.",
            ),
            models.CheckConstraint(name="aneks_z_powodem", condition=~Q(powod__regex=r"^\s*$")),
            models.CheckConstraint(
                name="aneks_zamkniety_przez_osobe",
                condition=Q(stan=StanAneksu.OTWARTY, zamknal__isnull=True, zamknieto__isnull=True)
                | (~Q(stan=StanAneksu.OTWARTY) & Q(zamknal__isnull=False, zamknieto__isnull=False)),
            ),
            models.CheckConstraint(
                name="aneks_porzucony_z_powodem",
                condition=~Q(stan=StanAneksu.PORZUCONY) | ~Q(powod_zamkniecia__regex=r"^\s*$"),
            ),
            models.CheckConstraint(
                name="aneks_zakresu_nazywa_plaszczyzny",
                condition=Q(rodzaj=RodzajAneksu.PLAN, plaszczyzny=[])
                | (Q(rodzaj=RodzajAneksu.ZAKRES) & Q(plaszczyzny__len__gt=0)),
            ),
            models.CheckConstraint(
                name="aneks_obowiazuje_z_wersja", condition=~Q(stan=StanAneksu.PRZYJETY) | Q(wersja__isnull=False)
            ),
            models.CheckConstraint(
                name="aneks_zakresu_podpisany",
                condition=~Q(rodzaj=RodzajAneksu.ZAKRES, stan=StanAneksu.PRZYJETY)
                | (Q(zalacznik__isnull=False, data_podpisania__isnull=False) & ~Q(podpisali="")),
            ),
        ]  # fmt: skip
        triggers = straze_sprawy.ANEKS

    def __str__(self) -> str:
        return f"{self.get_rodzaj_display()} nr {self.numer}"

    @property
    def nazwy_plaszczyzn(self) -> list[str]:
        """The planes that a scope annex adds, in words."""
        return [Plaszczyzna(kod).label for kod in sorted(self.plaszczyzny)]

    @property
    def otwarty(self) -> bool:
        return self.stan == StanAneksu.OTWARTY


class OsobaKontaktowa(models.Model):
    """Whom to call in the municipality; business data only, kept by the team, changed at any stage of an open case."""

    sprawa = models.ForeignKey(Sprawa, models.CASCADE, related_name="kontakty")
    imie_nazwisko = models.CharField("imię i nazwisko", max_length=160)
    funkcja = models.CharField("funkcja", max_length=160)
    email = models.EmailField("adres e-mail", blank=True)
    telefon = models.CharField("telefon służbowy", max_length=30, blank=True)
    glowna = models.BooleanField("główna osoba do kontaktu", default=False)
    klucz = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    rewizja = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        verbose_name = "osoba do kontaktu"
        verbose_name_plural = "osoby do kontaktu"
        ordering = ["-glowna", "imie_nazwisko"]
        constraints = [
            models.CheckConstraint(
                name="kontakt_ma_adres",
                condition=~Q(email="") | ~Q(telefon=""),
                violation_error_message="Podaj e-mail albo telefon.",
            )
        ]
        triggers = [straz_rewizji()]

    def __str__(self) -> str:
        return f"{self.imie_nazwisko}, {self.funkcja}"


class WierszEtapu(models.Model):
    """A row of a stage's table. It belongs to one case and changes only while the case is in that stage.

    ``klucz`` comes with the form, so a repeated send makes one row; ``rewizja`` grows with every change in the database,
    so a stale form is noticed. Each child declares ``triggers = straz_etapu(...)``.
    """

    sprawa = models.ForeignKey(Sprawa, models.PROTECT)
    klucz = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    rewizja = models.PositiveIntegerField(default=1, editable=False)
    utworzyl = models.ForeignKey(Osoba, models.PROTECT, null=True, editable=False, related_name="+")
    utworzono = models.DateTimeField(default=zegar.teraz, editable=False)

    class Meta:
        abstract = True

    #: Fields that never appear in the history of changes in words (internal bookkeeping).
    POLA_TECHNICZNE = frozenset({"id", "sprawa", "klucz", "rewizja", "utworzyl", "utworzono"})

    def wartosci(self) -> dict[str, Any]:
        """Return the values of the row's own fields as the history and the conflict page show them."""
        return {
            pole.name: self._opis_pola(pole)
            for pole in self._meta.concrete_fields
            if pole.name not in self.POLA_TECHNICZNE
        }

    def _opis_pola(self, pole: models.Field) -> str:
        if pole.choices and (opis := getattr(self, f"get_{pole.name}_display", None)):
            return str(opis())
        wartosc = getattr(self, pole.name)
        if wartosc is None or wartosc == "":
            return ""
        if isinstance(wartosc, bool):
            return "tak" if wartosc else "nie"
        if isinstance(wartosc, list):
            return ", ".join(str(element) for element in wartosc)
        return str(wartosc)
