"""Stage IV: the work log tied to actions, confirmation of entries, products of work, the two obligatory forms."""

from django.db import models
from django.db.models import Q

from plan.models import Dzialanie
from realizacja.models_planu_spoldzielni import (
    KrokZalozenia,
    MiejscePracy,
    PlanSpoldzielni,
    PozycjaBudzetu,
    PrzyszlyZalozyciel,
    RyzykoPlanu,
)
from realizacja.models_potwierdzen import KorektaWpisu, PowiadomienieOPracy, Zastrzezenie
from realizacja.models_produktow import WersjaProduktu
from realizacja.models_wizyty import ObsadaWizyty, Wizyta
from realizacja.straze import STRAZ_OBLIGATORYJNYCH
from realizacja.straze_okresow import STRAZ_ZAMKNIETEGO_OKRESU
from realizacja.straze_produktow import PIERWSZA_WERSJA, PLIK_Z_WERSJI
from realizacja.straze_rodzaje import STRAZ_FORMY, STRAZ_PLIKU_WPISU
from realizacja.straze_wpisow import STRAZ_WPISU
from sciezka.dokumenty.typografia import odmiana
from sciezka.sprawa import zegar
from sciezka.sprawa.akta import WierszEtapu, Zalacznik
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import FormaPracy, NazwaRoli, Stan
from sciezka.sprawa.straz import sledz, straz_dzialania_z_aneksu, straz_etapu

__all__ = [
    "KorektaWpisu",
    "KrokZalozenia",
    "MiejscePracy",
    "ObsadaWizyty",
    "PlanSpoldzielni",
    "PowiadomienieOPracy",
    "PozycjaBudzetu",
    "Produkt",
    "PrzyszlyZalozyciel",
    "Realizacja",
    "RyzykoPlanu",
    "SprawaWRealizacji",
    "StanDzialania",
    "WersjaProduktu",
    "Wizyta",
    "WpisPracy",
    "ZalacznikWpisu",
    "Zastrzezenie",
]


@sledz()
class Realizacja(WierszEtapu):
    """What is said once about the whole stage; a missing concept and preliminary plan needs its reason here (form 1)."""

    sprawa = models.OneToOneField(Sprawa, models.PROTECT, related_name="realizacja")
    brak_koncepcji_powod = models.TextField(
        "dlaczego nie powstanie koncepcja i wstępny plan spółdzielni", max_length=3000, blank=True
    )
    notatka = models.TextField("notatka zespołu", max_length=6000, blank=True)

    class Meta:
        verbose_name = "realizacja planu"
        verbose_name_plural = "realizacje planów"
        triggers = straz_etapu(Stan.REALIZACJA)

    def __str__(self) -> str:
        return "realizacja planu"


class WpisPracyQuerySet(models.QuerySet["WpisPracy"]):
    """Work entries."""

    def potwierdzone(self) -> "WpisPracyQuerySet":
        """Entries confirmed by somebody other than their author."""
        return self.filter(potwierdzono__isnull=False)

    def widoczne_dla(self, osoba: Osoba, sprawa: Sprawa) -> "WpisPracyQuerySet":
        """Entries of the case that the person may read: the team all, the municipality those marked for it."""
        wpisy = self.filter(sprawa=sprawa)
        return wpisy if osoba.w_zespole(sprawa) else wpisy.filter(widzi_gmina=True)

    def ze_szczegolami(self) -> "WpisPracyQuerySet":
        """Entries with the details of their work form and its files; at most three queries more, however many entries."""
        pliki = models.Prefetch("powiazania_plikow", ZalacznikWpisu.objects.select_related("zalacznik"))
        return self.select_related("sesja__produkt", "spotkanie", "konsultacje", "przedsiewziecie").prefetch_related(
            "spotkanie__uczestnicy", "konsultacje__uwagi", pliki
        )


@sledz()
class WpisPracy(WierszEtapu):
    """One piece of work with the municipality: when, how long (hours, step 0.25), in which form, what was done and agreed.

    It belongs to a planned action, or says that it stands outside the plan. Confirmed once by somebody other than the
    author (``pierwsze_potwierdzenie``), it changes only by a ``KorektaWpisu``. ``data`` is the day of the work,
    ``utworzono`` the moment of recording; ``potwierdzono_jako`` is the role of the one who confirmed, set by the database.
    """

    class Sposob(models.TextChoices):
        NA_MIEJSCU = "na_miejscu", "na miejscu"
        ONLINE = "online", "online"
        TELEFON = "telefon", "przez telefon"
        WLASNA = "wlasna", "praca własna"

    class WynikDoradztwa(models.TextChoices):
        WIEDZA = "wiedza", "poszerzenie wiedzy"
        PRODUKT = "produkt", "konkretne rozwiązanie (regulamin, procedura…)"

    dzialanie = models.ForeignKey(
        Dzialanie, models.PROTECT, null=True, blank=True, related_name="wpisy", verbose_name="działanie z planu",
        help_text="Puste oznacza pracę poza planem.",
    )  # fmt: skip
    forma = models.PositiveSmallIntegerField("forma pracy", choices=FormaPracy.choices)
    data = models.DateField("data", default=zegar.dzis)
    godziny = models.DecimalField("godziny", max_digits=5, decimal_places=2)
    sposob = models.CharField("jak", max_length=20, choices=Sposob.choices, default=Sposob.NA_MIEJSCU)
    miejsce = models.CharField("miejsce", max_length=160, blank=True)
    uczestnicy = models.TextField("uczestnicy", max_length=2000, blank=True)
    liczba_uczestnikow = models.PositiveIntegerField("liczba uczestników", null=True, blank=True)
    opis = models.TextField("co zrobiono", max_length=6000)
    ustalenia = models.TextField("co ustalono", max_length=6000, blank=True)
    wynik_doradztwa = models.CharField("wynik doradztwa", max_length=20, choices=WynikDoradztwa.choices, blank=True)
    opis_wyniku = models.TextField("na czym polega wynik", max_length=3000, blank=True)
    notatka = models.TextField("notatka zespołu", max_length=6000, blank=True)
    widzi_gmina = models.BooleanField("widzi gmina", default=False)
    autor = models.ForeignKey(Osoba, models.PROTECT, related_name="wpisy", editable=False)
    rola_autora = models.CharField(max_length=20, choices=NazwaRoli.choices, editable=False)
    potwierdzil = models.ForeignKey(Osoba, models.PROTECT, null=True, editable=False, related_name="+")
    potwierdzono = models.DateTimeField(null=True, editable=False)
    potwierdzono_jako = models.CharField(max_length=20, blank=True, choices=NazwaRoli.choices, editable=False)
    pierwsze_potwierdzenie = models.DateTimeField(null=True, editable=False)
    zgoda = models.OneToOneField(
        "realizacja.ZgodaNaPoznyWpis", models.PROTECT, null=True, editable=False, related_name="wpis"
    )
    zalaczniki = models.ManyToManyField(Zalacznik, through="ZalacznikWpisu", related_name="wpisy")

    objects = WpisPracyQuerySet.as_manager()
    POLA_TECHNICZNE = WierszEtapu.POLA_TECHNICZNE | {
        "autor", "rola_autora", "potwierdzil", "potwierdzono", "potwierdzono_jako", "pierwsze_potwierdzenie", "zgoda",
    }  # fmt: skip

    class Meta:
        verbose_name = "wpis pracy"
        verbose_name_plural = "wpisy pracy"
        ordering = ["-data", "-pk"]
        indexes = [models.Index(fields=["sprawa", "-data"]), models.Index(fields=["autor", "-data"])]
        constraints = [
            models.CheckConstraint(
                name="wpis_godziny",
                condition=Q(godziny__gt=0, godziny__lte=24),
                violation_error_message="Godziny: więcej niż 0, najwyżej 24.",
            ),
            models.CheckConstraint(name="wpis_znana_forma", condition=Q(forma__in=FormaPracy.values)),
            models.CheckConstraint(name="wpis_niepusty", condition=~Q(opis__regex=r"^\s*$")),
            models.CheckConstraint(
                name="wpis_potwierdza_kto_inny",
                condition=Q(potwierdzil__isnull=True, potwierdzono__isnull=True)
                | (Q(potwierdzil__isnull=False, potwierdzono__isnull=False) & ~Q(potwierdzil=models.F("autor"))),
                violation_error_message="Wpis potwierdza ktoś inny niż jego autor.",
            ),
            models.CheckConstraint(
                name="wpis_doradztwo_z_wynikiem",
                condition=Q(wynik_doradztwa="") | ~Q(opis_wyniku__regex=r"^\s*$"),
                violation_error_message="Napisz, na czym polega wynik doradztwa.",
            ),
        ]
        triggers = [
            *straz_etapu(Stan.REALIZACJA, dzialanie_id="plan_dzialanie"), STRAZ_WPISU, STRAZ_ZAMKNIETEGO_OKRESU, STRAZ_FORMY,
            straz_dzialania_z_aneksu(),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.data:%d.%m.%Y}, {self.get_forma_display()}"

    @property
    def potwierdzony(self) -> bool:
        return self.potwierdzono is not None

    @property
    def tylko_korekta(self) -> bool:
        """Tell whether the entry was confirmed once, so that its text changes by a correction alone."""
        return self.potwierdzony or self.pierwsze_potwierdzenie is not None

    @property
    def obecni(self) -> str:
        """Who took part, in words and in number: "radni obu rad, 22 osoby"."""
        ile = self.liczba_uczestnikow
        liczba = f"{ile} {odmiana(ile, 'osoba', 'osoby', 'osób')}" if ile else ""
        return ", ".join(filter(None, [self.uczestnicy, liczba]))


class ZalacznikWpisu(WierszEtapu):
    """A file that belongs to a work entry, and what it is there for. It may join a confirmed entry, but not leave it."""

    class RolaPliku(models.TextChoices):
        INNY = "inny", "załącznik"
        LISTA_OBECNOSCI = "lista_obecnosci", "lista obecności – skan"
        MATERIALY = "materialy", "materiały"
        PROTOKOL = "protokol", "protokół, notatka"
        ANKIETY = "ankiety", "wyniki ankiety"
        UMOWA = "umowa", "umowa, porozumienie"

    wpis = models.ForeignKey(WpisPracy, models.CASCADE, related_name="powiazania_plikow")
    zalacznik = models.ForeignKey(Zalacznik, models.PROTECT, related_name="powiazania_wpisow")
    rola = models.CharField("co to jest", max_length=20, choices=RolaPliku.choices, default=RolaPliku.INNY)

    class Meta:
        verbose_name = "załącznik wpisu"
        verbose_name_plural = "załączniki wpisów"
        constraints = [models.UniqueConstraint(fields=["wpis", "zalacznik"], name="zalacznik_wpisu_raz")]
        triggers = [
            *straz_etapu(Stan.REALIZACJA, wpis_id="realizacja_wpispracy", zalacznik_id="sciezka_zalacznik"),
            STRAZ_PLIKU_WPISU,
        ]

    def __str__(self) -> str:
        return str(self.zalacznik)


@sledz()
class Produkt(WierszEtapu):
    """A product of the work: concept, preliminary plan, regulation, procedure.

    ``zalacznik`` and ``data`` are those of its newest version; the database keeps them so.
    """

    class Rodzaj(models.TextChoices):
        KONCEPCJA = "koncepcja", "koncepcja spółdzielni socjalnej"
        WSTEPNY_PLAN = "wstepny_plan", "wstępny plan powołania spółdzielni"
        KONCEPCJA_Z_PLANEM = "koncepcja_z_planem", "koncepcja i wstępny plan w jednym dokumencie"
        REGULAMIN = "regulamin", "regulamin"
        PROCEDURA = "procedura", "procedura"
        INNY = "inny", "inny produkt"

    rodzaj = models.CharField("rodzaj", max_length=20, choices=Rodzaj.choices)
    nazwa = models.CharField("nazwa", max_length=240)
    opis = models.TextField("opis", max_length=4000, blank=True)
    data = models.DateField("data na dokumencie", default=zegar.dzis)
    dzialanie = models.ForeignKey(
        Dzialanie, models.PROTECT, null=True, blank=True, related_name="produkty", verbose_name="działanie z planu"
    )
    zalacznik = models.ForeignKey(Zalacznik, models.PROTECT, related_name="produkty", verbose_name="plik")
    widzi_gmina = models.BooleanField("widzi gmina", default=False)

    class Meta:
        verbose_name = "produkt pracy"
        verbose_name_plural = "produkty pracy"
        ordering = ["-data", "-pk"]
        triggers = [
            *straz_etapu(Stan.REALIZACJA, dzialanie_id="plan_dzialanie", zalacznik_id="sciezka_zalacznik"),
            straz_dzialania_z_aneksu(),
            PIERWSZA_WERSJA,
            PLIK_Z_WERSJI,
        ]

    def __str__(self) -> str:
        return self.nazwa


@sledz()
class StanDzialania(WierszEtapu):
    """How a planned action ended: done, or dropped with a reason. An action without a row is still open."""

    class Wynik(models.TextChoices):
        WYKONANE = "wykonane", "wykonane"
        ZANIECHANE = "zaniechane", "zaniechane"

    dzialanie = models.OneToOneField(Dzialanie, models.PROTECT, related_name="zakonczenie")
    wynik = models.CharField("jak się skończyło", max_length=20, choices=Wynik.choices)
    powod = models.TextField("powód zaniechania", max_length=2000, blank=True)
    data = models.DateField("kiedy", default=zegar.dzis)

    class Meta:
        verbose_name = "zakończenie działania"
        verbose_name_plural = "zakończenia działań"
        constraints = [
            models.CheckConstraint(
                name="zaniechane_z_powodem",
                condition=Q(wynik="wykonane") | (Q(wynik="zaniechane") & ~Q(powod__regex=r"^\s*$")),
                violation_error_message="Napisz, dlaczego działanie zaniechano.",
            )
        ]
        triggers = [*straz_etapu(Stan.REALIZACJA, dzialanie_id="plan_dzialanie"), straz_dzialania_z_aneksu()]

    def __str__(self) -> str:
        return f"{self.dzialanie}: {self.get_wynik_display()}"


class SprawaWRealizacji(Sprawa):
    """The case as stage IV guards it: the transition to results is refused until both obligatory forms are carried out."""

    class Meta:
        proxy = True
        triggers = [STRAZ_OBLIGATORYJNYCH]
