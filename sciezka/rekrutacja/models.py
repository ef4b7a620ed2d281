"""Stage I: application and first conversation, contract with its framework, scope and expected results, signed copy."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from sciezka.sprawa.akta import Wersja, WierszEtapu, Zalacznik
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.slownik import Plaszczyzna, RodzajRezultatu, Stan
from sciezka.sprawa.straz import sledz, straz_etapu


@sledz()
class Zgloszenie(WierszEtapu):
    """The municipality's application: who asks, what for, what it expects (domain, section 1.3)."""

    sprawa = models.OneToOneField(Sprawa, models.PROTECT, related_name="zgloszenie")
    data = models.DateField("data zgłoszenia")
    reprezentant = models.CharField("kto reprezentuje samorząd", max_length=160)
    funkcja_reprezentanta = models.CharField("funkcja", max_length=160)
    skad_wiadomosc = models.CharField("skąd wiadomość o projekcie", max_length=240, blank=True)
    potrzeby = models.TextField("potrzeby i oczekiwania samorządu", max_length=6000)
    plaszczyzny = ArrayField(
        models.CharField(max_length=2, choices=Plaszczyzna.choices),
        verbose_name="wstępny wybór płaszczyzn", default=list, blank=True,
    )  # fmt: skip
    dostepnosc = models.TextField("potrzeby związane z dostępnością", max_length=2000, blank=True)
    oswiadczenia = models.BooleanField("samorząd złożył wymagane oświadczenia i zna regulamin", default=False)
    notatka = models.TextField("notatka zespołu", max_length=6000, blank=True)

    class Meta:
        verbose_name = "zgłoszenie"
        verbose_name_plural = "zgłoszenia"
        triggers = straz_etapu(Stan.REKRUTACJA)

    def __str__(self) -> str:
        return "zgłoszenie samorządu"


class Rozmowa(WierszEtapu):
    """A conversation before the contract: when, with whom, what was agreed."""

    class Sposob(models.TextChoices):
        NA_MIEJSCU = "na_miejscu", "w urzędzie"
        ONLINE = "online", "online"
        TELEFON = "telefon", "przez telefon"

    data = models.DateField("data rozmowy")
    sposob = models.CharField("jak", max_length=20, choices=Sposob.choices, default=Sposob.NA_MIEJSCU)
    uczestnicy = models.TextField("uczestnicy (imię, nazwisko, funkcja)", max_length=2000)
    ustalenia = models.TextField("ustalenia", max_length=6000)
    notatka = models.TextField("notatka zespołu", max_length=6000, blank=True)

    class Meta:
        verbose_name = "rozmowa"
        verbose_name_plural = "rozmowy"
        ordering = ["-data", "-pk"]
        triggers = straz_etapu(Stan.REKRUTACJA)

    def __str__(self) -> str:
        return f"rozmowa z {self.data:%d.%m.%Y}"


@sledz()
class Kontrakt(WierszEtapu):
    """The contract: the framework of cooperation, the scope of diagnosis and the period, agreed preliminarily (stage I).

    The party is the municipality (gmina X represented by ...), never its office. Dates in Europe/Warsaw.
    """

    class Zakres(models.TextChoices):
        KOMPLEKSOWA = "kompleksowa", "kompleksowa: wszystkie trzy płaszczyzny"
        WYBRANE = "wybrane", "wybrane płaszczyzny"

    class Potwierdza(models.TextChoices):
        """Who confirms work entries. What is for the team only is never the official's to confirm."""

        KOORDYNATOR = "koordynator", "koordynator projektu"
        URZEDNIK = "urzednik", "urzędnik samorządu (wpisy tylko dla zespołu: koordynator)"
        KTOKOLWIEK = "ktokolwiek", "koordynator projektu albo urzędnik samorządu"

    sprawa = models.OneToOneField(Sprawa, models.PROTECT, related_name="kontrakt")
    numer = models.CharField("numer kontraktu", max_length=60)
    miejscowosc = models.CharField("miejscowość zawarcia", max_length=120)
    od = models.DateField("współpraca od")
    do = models.DateField("współpraca do")
    ramy = models.TextField("ramy współpracy", max_length=8000)
    zakres = models.CharField("zakres diagnozy", max_length=20, choices=Zakres.choices, default=Zakres.KOMPLEKSOWA)
    plaszczyzny = ArrayField(
        models.CharField(max_length=2, choices=Plaszczyzna.choices),
        verbose_name="płaszczyzny diagnozy", default=list, blank=True,
    )  # fmt: skip
    uzasadnienie_zakresu = models.TextField("dlaczego taki zakres", max_length=4000, blank=True)
    podpis_projektu = models.CharField("za projekt podpisuje", max_length=160)
    funkcja_projektu = models.CharField("funkcja", max_length=160)
    podpis_samorzadu = models.CharField("za samorząd podpisuje", max_length=160)
    funkcja_samorzadu = models.CharField("funkcja", max_length=160)
    skarbnik = models.CharField(
        "kontrasygnata skarbnika", max_length=160, blank=True,
        help_text="Tylko gdy z kontraktu wynika zobowiązanie finansowe.",
    )  # fmt: skip
    obowiazki_samorzadu = models.TextField("co zapewnia samorząd", max_length=4000, blank=True)
    potwierdza = models.CharField(
        "kto potwierdza wpisy pracy", max_length=20, choices=Potwierdza.choices, default=Potwierdza.KOORDYNATOR
    )

    class Meta:
        verbose_name = "kontrakt"
        verbose_name_plural = "kontrakty"
        constraints = [
            models.CheckConstraint(
                name="kontrakt_daty_po_kolei",
                condition=Q(do__gt=F("od")),
                violation_error_message="Koniec współpracy musi być po jej początku.",
            ),
            models.CheckConstraint(
                name="kontrakt_zakres_z_plaszczyznami",
                condition=Q(zakres="kompleksowa", plaszczyzny__len=3)
                | Q(zakres="wybrane", plaszczyzny__len__in=[1, 2]),
                violation_error_message="Wybierz jedną lub dwie płaszczyzny albo diagnozę kompleksową.",
            ),
            models.CheckConstraint(
                name="kontrakt_znany_potwierdzajacy",
                condition=Q(potwierdza__in=["koordynator", "urzednik", "ktokolwiek"]),
            ),
        ]
        triggers = straz_etapu(Stan.REKRUTACJA)

    def __str__(self) -> str:
        return f"kontrakt nr {self.numer}"


@sledz()
class OczekiwanyRezultat(WierszEtapu):
    """A result expected by the contract; stage V compares it with what came out."""

    rodzaj = models.CharField("rodzaj rezultatu", max_length=20, choices=RodzajRezultatu.choices)
    opis = models.TextField("czego oczekują strony", max_length=2000)
    wartosc = models.DecimalField("ile", max_digits=12, decimal_places=2, null=True, blank=True)
    jednostka = models.CharField(
        "jednostka", max_length=60, blank=True, help_text="Na przykład: spółdzielnia, zł, umowy."
    )

    class Meta:
        verbose_name = "oczekiwany rezultat"
        verbose_name_plural = "oczekiwane rezultaty"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="oczekiwany_wartosc_nieujemna",
                condition=Q(wartosc__isnull=True) | Q(wartosc__gte=0),
                violation_error_message="Wartość nie może być ujemna.",
            )
        ]
        triggers = straz_etapu(Stan.REKRUTACJA)

    def __str__(self) -> str:
        return f"{self.get_rodzaj_display()}: {self.opis[:80]}"


class PodpisanyEgzemplarz(WierszEtapu):
    """The signed copy of an issued version: which version, the file, the date on the document, who signed."""

    class Rodzaj(models.TextChoices):
        SKAN = "skan", "skan podpisów własnoręcznych"
        ELEKTRONICZNY = "elektroniczny", "plik z podpisem elektronicznym"

    wersja = models.ForeignKey(Wersja, models.PROTECT, related_name="egzemplarze")
    zalacznik = models.OneToOneField(Zalacznik, models.PROTECT, related_name="egzemplarz")
    rodzaj = models.CharField("rodzaj podpisu", max_length=20, choices=Rodzaj.choices, default=Rodzaj.SKAN)
    data_podpisania = models.DateField("data na dokumencie")
    podpisali = models.CharField("kto podpisał", max_length=300)

    class Meta:
        verbose_name = "podpisany egzemplarz"
        verbose_name_plural = "podpisane egzemplarze"
        ordering = ["-pk"]
        triggers = straz_etapu(Stan.REKRUTACJA, wersja_id="sciezka_wersja", zalacznik_id="sciezka_zalacznik")

    def __str__(self) -> str:
        return f"podpisany egzemplarz ({self.wersja})"
