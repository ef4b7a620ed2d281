"""Stage II: the diagnosis of a municipality: which instrument, its answers, and numbered conclusions per plane."""

from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import F, Q

from diagnoza.kwestionariusz import AKTUALNA, wczytaj
from diagnoza.opisy import opisz
from sciezka.sprawa.akta import WierszEtapu, Zalacznik
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import Plaszczyzna, RodzajWersji, Stan
from sciezka.sprawa.straz import sledz, straz_etapu


class OdpowiadaPytanie(models.TextChoices):
    """Who gives the answer to a question: somebody of the team, the municipality's official, or both together."""

    ANIMATOR = "animator", "zespół"
    URZEDNIK = "urzednik", "gmina"
    OBOJE = "oboje", "zespół i gmina"


@sledz()
class Diagnoza(WierszEtapu):
    """What the whole diagnosis rests on. ``narzedzie`` is the version of the questionnaire the case started with."""

    sprawa = models.OneToOneField(Sprawa, models.PROTECT, related_name="diagnoza")
    narzedzie = models.CharField("wersja narzędzia", max_length=20)
    od = models.DateField("badanie od", null=True, blank=True)
    do = models.DateField("badanie do", null=True, blank=True)
    metody = models.TextField("metody i respondenci (funkcje, nie nazwiska)", max_length=4000, blank=True)
    streszczenie = models.TextField("streszczenie dla gminy", max_length=6000, blank=True)
    notatka = models.TextField("notatka zespołu", max_length=6000, blank=True)

    class Meta:
        verbose_name = "diagnoza"
        verbose_name_plural = "diagnozy"
        constraints = [
            models.CheckConstraint(
                name="diagnoza_daty_po_kolei",
                condition=Q(do__isnull=True) | Q(od__isnull=True) | Q(do__gte=F("od")),
                violation_error_message="Koniec badania nie może być wcześniejszy niż początek.",
            )
        ]
        triggers = straz_etapu(Stan.DIAGNOZA, RodzajWersji.DIAGNOZA)

    def __str__(self) -> str:
        return "diagnoza"


@sledz()
class Odpowiedz(WierszEtapu):
    """The answer to one question, found by its stable key. "Not applicable" needs a reason and differs from no answer.

    After the case is carried to a newer version of the instrument ``do_sprawdzenia`` says why a person must look at the
    answer again, and ``archiwum`` keeps in words what no longer fits; a row may then belong to a question that is gone.
    """

    class Pewnosc(models.TextChoices):
        DOKUMENT = "dokument", "potwierdzone dokumentem"
        DEKLARACJA = "deklaracja", "deklaracja"
        SZACUNEK = "szacunek", "szacunek"

    pytanie = models.CharField("pytanie", max_length=20)
    wartosc = models.JSONField("odpowiedź", default=dict, blank=True, encoder=DjangoJSONEncoder)
    nie_dotyczy = models.BooleanField("nie dotyczy", default=False)
    powod_nie_dotyczy = models.CharField("dlaczego nie dotyczy", max_length=400, blank=True)
    zrodlo = models.CharField("źródło (dokument, adres strony)", max_length=400, blank=True)
    data_zrodla = models.DateField("data dostępu do źródła", null=True, blank=True)
    pewnosc = models.CharField("pewność", max_length=20, choices=Pewnosc.choices, blank=True)
    respondent = models.CharField("kto odpowiedział (funkcja)", max_length=160, blank=True)
    komentarz = models.TextField("komentarz do odpowiedzi", max_length=4000, blank=True)
    do_sprawdzenia = models.TextField("do sprawdzenia po zmianie kwestionariusza", blank=True, editable=False)
    archiwum = models.TextField("z wcześniejszej wersji kwestionariusza", blank=True, editable=False)
    notatka = models.TextField("notatka zespołu", max_length=4000, blank=True)
    zapisal = models.ForeignKey(Osoba, models.PROTECT, null=True, editable=False, related_name="+")
    zapisano = models.DateTimeField("zapisano", null=True, editable=False)
    z_gminy = models.BooleanField("zapisał urzędnik gminy", default=False, editable=False)
    dowody = models.ManyToManyField(Zalacznik, through="DowodOdpowiedzi", related_name="odpowiedzi")

    POLA_TECHNICZNE = WierszEtapu.POLA_TECHNICZNE | {"zapisal", "zapisano", "z_gminy"}

    class Meta:
        verbose_name = "odpowiedź"
        verbose_name_plural = "odpowiedzi"
        ordering = ["pytanie"]
        constraints = [
            models.UniqueConstraint(fields=["sprawa", "pytanie"], name="odpowiedz_jedna_na_pytanie"),
            models.CheckConstraint(
                name="odpowiedz_nie_dotyczy_z_powodem",
                condition=Q(nie_dotyczy=False, powod_nie_dotyczy="")
                | (Q(nie_dotyczy=True) & ~Q(powod_nie_dotyczy__regex=r"^\s*$")),
                violation_error_message="Napisz, dlaczego pytanie nie dotyczy tej gminy.",
            ),
        ]
        triggers = straz_etapu(Stan.DIAGNOZA, RodzajWersji.DIAGNOZA)

    def __str__(self) -> str:
        return f"odpowiedź na pytanie {self.pytanie}"

    def wartosci(self) -> dict[str, Any]:
        """Return the values in words; the answer itself as the questionnaire describes it."""
        narzedzie = wczytaj(self.narzedzie())
        opis = opisz(narzedzie.pytanie(self.pytanie), self.wartosc) if self.pytanie in narzedzie else []
        slowa = "; ".join(f"{etykieta}: {tekst}" if etykieta else tekst for etykieta, tekst in opis)
        return super().wartosci() | {"wartosc": slowa}

    def narzedzie(self) -> str:
        """Return the version of the instrument this case uses."""
        return Diagnoza.objects.filter(sprawa=self.sprawa_id).values_list("narzedzie", flat=True).first() or AKTUALNA


class DowodOdpowiedzi(WierszEtapu):
    """A file that stands behind an answer. An official's own file is always visible to the municipality."""

    odpowiedz = models.ForeignKey(Odpowiedz, models.CASCADE, related_name="powiazania_dowodow")
    zalacznik = models.ForeignKey(Zalacznik, models.PROTECT, related_name="powiazania_odpowiedzi")

    class Meta:
        verbose_name = "dowód odpowiedzi"
        verbose_name_plural = "dowody odpowiedzi"
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["odpowiedz", "zalacznik"], name="dowod_odpowiedzi_raz")]
        triggers = straz_etapu(
            Stan.DIAGNOZA, RodzajWersji.DIAGNOZA, odpowiedz_id="diagnoza_odpowiedz", zalacznik_id="sciezka_zalacznik"
        )

    def __str__(self) -> str:
        return str(self.zalacznik)


@sledz()
class PrzydzialPytania(WierszEtapu):
    """Who answers a question in this case, where the team decided otherwise than the instrument."""

    pytanie = models.CharField("pytanie", max_length=20)
    kto = models.CharField("kto odpowiada", max_length=20, choices=OdpowiadaPytanie.choices)

    class Meta:
        verbose_name = "przydział pytania"
        verbose_name_plural = "przydziały pytań"
        constraints = [models.UniqueConstraint(fields=["sprawa", "pytanie"], name="przydzial_jeden_na_pytanie")]
        triggers = straz_etapu(Stan.DIAGNOZA, RodzajWersji.DIAGNOZA)

    def __str__(self) -> str:
        return f"pytanie {self.pytanie}: {self.get_kto_display()}"


@sledz()
class Wniosek(WierszEtapu):
    """A numbered conclusion of the diagnosis (W1, W2…): what was found on a plane and which answers it rests on."""

    class Rodzaj(models.TextChoices):
        SZANSA = "szansa", "szansa"
        POTRZEBA = "potrzeba", "potrzeba"
        BARIERA = "bariera", "bariera"
        ZASOB = "zasob", "zasób"

    class Waga(models.IntegerChoices):
        MALA = 1, "mała"
        SREDNIA = 2, "średnia"
        DUZA = 3, "duża"

    numer = models.PositiveIntegerField("numer")
    plaszczyzna = models.CharField("płaszczyzna", max_length=2, choices=Plaszczyzna.choices)
    rodzaj = models.CharField("rodzaj", max_length=20, choices=Rodzaj.choices)
    tresc = models.CharField("wniosek", max_length=400, help_text="Jedno zdanie: co z tego wynika dla gminy.")
    uzasadnienie = models.TextField("uzasadnienie", max_length=4000, blank=True)
    waga = models.PositiveSmallIntegerField("waga", choices=Waga.choices, default=Waga.SREDNIA)
    pytania = ArrayField(models.CharField(max_length=20), verbose_name="z jakich odpowiedzi", default=list, blank=True)
    notatka = models.TextField("notatka zespołu", max_length=4000, blank=True)

    class Meta:
        verbose_name = "wniosek"
        verbose_name_plural = "wnioski"
        ordering = ["numer"]
        constraints = [
            models.UniqueConstraint(fields=["sprawa", "numer"], name="wniosek_kolejny_numer"),
            models.CheckConstraint(name="wniosek_niepusty", condition=~Q(tresc__regex=r"^\s*$")),
        ]
        triggers = straz_etapu(Stan.DIAGNOZA, RodzajWersji.DIAGNOZA)

    def __str__(self) -> str:
        return f"{self.etykieta}: {self.tresc}"

    @property
    def etykieta(self) -> str:
        """The number as people say it: W3."""
        return f"W{self.numer}"


@sledz()
class Podpowiedz(WierszEtapu):
    """What a person decided about a suggested conclusion: accepted as the conclusion it became, or refused with a reason.

    Suggestions themselves are never stored: they follow from the answers (``diagnoza.podpowiedzi``). ``tresc`` is the text
    as it was suggested. Of the team only: a refused suggestion says what the team thought and never leaves it.
    """

    class Decyzja(models.TextChoices):
        PRZYJETA = "przyjeta", "przyjęta"
        ODRZUCONA = "odrzucona", "odrzucona"

    regula = models.CharField("podpowiedź", max_length=60)
    tresc = models.CharField("treść podpowiedzi", max_length=400)
    decyzja = models.CharField("decyzja", max_length=20, choices=Decyzja.choices)
    powod = models.TextField("dlaczego odrzucona", max_length=2000, blank=True)
    wniosek = models.ForeignKey(Wniosek, models.CASCADE, null=True, blank=True, related_name="podpowiedzi")

    class Meta:
        verbose_name = "podpowiedź wniosku"
        verbose_name_plural = "podpowiedzi wniosków"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["sprawa", "regula"],
                name="podpowiedz_jedna_decyzja",
                violation_error_message="Ktoś już rozpatrzył tę podpowiedź.",
            ),
            models.CheckConstraint(
                name="podpowiedz_z_wnioskiem_albo_powodem",
                condition=Q(decyzja="przyjeta", wniosek__isnull=False, powod="")
                | (Q(decyzja="odrzucona", wniosek__isnull=True) & ~Q(powod__regex=r"^\s*$")),
                violation_error_message="Napisz, dlaczego podpowiedź jest odrzucona.",
            ),
        ]
        triggers = straz_etapu(Stan.DIAGNOZA, RodzajWersji.DIAGNOZA, wniosek_id="diagnoza_wniosek")

    def __str__(self) -> str:
        return f"{self.get_decyzja_display()}: {self.tresc}"
