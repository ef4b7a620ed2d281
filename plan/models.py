"""Stage III: priority areas that come from conclusions, goals with expected effects, actions in the seven work forms."""

from typing import Any

from django.db import models
from django.db.models import F, Q

from diagnoza.models import Wniosek
from sciezka.dokumenty.typografia import liczba, zakres_dat
from sciezka.sprawa import zegar
from sciezka.sprawa.akta import WierszEtapu
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import FORMY_OBLIGATORYJNE, FormaPracy, RodzajRezultatu, RodzajWersji, Stan
from sciezka.sprawa.straz import sledz, straz_etapu, straz_niezmienna

_STRAZ = (Stan.PLAN, RodzajWersji.PLAN)


class Plan(WierszEtapu):
    """What introduces the action plan. The final goals and effects are fixed here; the contract's were preliminary."""

    sprawa = models.OneToOneField(Sprawa, models.PROTECT, related_name="plan")
    wprowadzenie = models.TextField("wprowadzenie dla gminy", max_length=6000, blank=True)
    notatka = models.TextField("notatka zespołu", max_length=6000, blank=True)

    class Meta:
        verbose_name = "plan działania"
        verbose_name_plural = "plany działania"
        triggers = straz_etapu(*_STRAZ)

    def __str__(self) -> str:
        return "plan działania"


@sledz()
class ObszarPriorytetowy(WierszEtapu):
    """A priority area: it names the conclusions of the diagnosis it comes from (stage III of the path)."""

    numer = models.PositiveIntegerField("numer")
    nazwa = models.CharField("nazwa obszaru", max_length=240)
    uzasadnienie = models.TextField("dlaczego ten obszar", max_length=4000, blank=True)
    wnioski = models.ManyToManyField(Wniosek, through="ObszarWniosek", related_name="obszary", verbose_name="wnioski")
    #: What the form chose, before it is saved.
    wybrane_wnioski: list[Wniosek] | None = None

    class Meta:
        verbose_name = "obszar priorytetowy"
        verbose_name_plural = "obszary priorytetowe"
        ordering = ["numer"]
        constraints = [
            models.UniqueConstraint(
                fields=["sprawa", "numer"], name="obszar_kolejny_numer", deferrable=models.Deferrable.DEFERRED
            )
        ]
        triggers = straz_etapu(*_STRAZ)

    def __str__(self) -> str:
        return f"Obszar {self.numer}: {self.nazwa}"

    def wartosci(self) -> dict[str, Any]:
        """Add the conclusions: a change of them belongs to the history and to the comparison of two versions."""
        wnioski = self.wybrane_wnioski
        if wnioski is None:
            wnioski = self.wnioski.all() if self.pk else []
        numery = sorted(wniosek.numer for wniosek in wnioski)
        return super().wartosci() | {"wnioski": ", ".join(f"W{numer}" for numer in numery)}


class ObszarWniosek(WierszEtapu):
    """Which conclusion a priority area takes up."""

    obszar = models.ForeignKey(ObszarPriorytetowy, models.CASCADE, related_name="powiazania")
    wniosek = models.ForeignKey(Wniosek, models.PROTECT, related_name="powiazania")

    class Meta:
        verbose_name = "wniosek w obszarze"
        verbose_name_plural = "wnioski w obszarach"
        constraints = [models.UniqueConstraint(fields=["obszar", "wniosek"], name="obszar_wniosek_raz")]
        triggers = straz_etapu(*_STRAZ, obszar_id="plan_obszarpriorytetowy", wniosek_id="diagnoza_wniosek")

    def __str__(self) -> str:
        return f"{self.obszar} ← {self.wniosek.etykieta}"


@sledz()
class OdlozonyWniosek(WierszEtapu):
    """A conclusion set aside, with the reason: a plan need not take up everything, but must say so."""

    wniosek = models.OneToOneField(Wniosek, models.PROTECT, related_name="odlozenie")
    powod = models.TextField("dlaczego odłożony", max_length=2000)

    class Meta:
        verbose_name = "wniosek odłożony"
        verbose_name_plural = "wnioski odłożone"
        ordering = ["wniosek__numer"]
        constraints = [models.CheckConstraint(name="odlozony_z_powodem", condition=~Q(powod__regex=r"^\s*$"))]
        triggers = straz_etapu(*_STRAZ, wniosek_id="diagnoza_wniosek")

    def __str__(self) -> str:
        return f"{self.wniosek.etykieta}: odłożony"


@sledz()
class Cel(WierszEtapu):
    """A goal of a priority area: its expected effect and the kind of result it serves. Target values in ``jednostka``."""

    obszar = models.ForeignKey(ObszarPriorytetowy, models.CASCADE, related_name="cele", verbose_name="obszar")
    numer = models.PositiveIntegerField("numer")
    tresc = models.CharField("cel", max_length=400)
    efekt = models.TextField("oczekiwany efekt", max_length=3000)
    rezultat = models.CharField("któremu rezultatowi służy", max_length=20, choices=RodzajRezultatu.choices)
    wskaznik = models.CharField("wskaźnik", max_length=240, blank=True)
    jednostka = models.CharField("jednostka", max_length=60, blank=True)
    baza = models.DecimalField("wartość dziś", max_digits=12, decimal_places=2, null=True, blank=True)
    docelowa = models.DecimalField("wartość docelowa", max_digits=12, decimal_places=2, null=True, blank=True)
    termin = models.DateField("do kiedy", null=True, blank=True)

    class Meta:
        verbose_name = "cel"
        verbose_name_plural = "cele"
        ordering = ["obszar__numer", "numer"]
        constraints = [
            models.UniqueConstraint(
                fields=["sprawa", "numer"], name="cel_kolejny_numer", deferrable=models.Deferrable.DEFERRED
            ),
            models.CheckConstraint(
                name="cel_z_efektem",
                condition=~Q(efekt__regex=r"^\s*$"),
                violation_error_message="Napisz, jakiego efektu oczekują strony.",
            ),
        ]
        triggers = straz_etapu(*_STRAZ, obszar_id="plan_obszarpriorytetowy")

    def __str__(self) -> str:
        return f"Cel {self.numer}: {self.tresc}"

    @property
    def opis_wskaznika(self) -> str:
        """The indicator in words: what, from how much, to how much; "" when the goal has none."""
        if not self.wskaznik or self.docelowa is None:
            return self.wskaznik
        jednostka = f" ({self.jednostka})" if self.jednostka else ""
        dzis = f"dziś {liczba(self.baza)}, " if self.baza is not None else ""
        return f"{self.wskaznik}{jednostka}: {dzis}docelowo {liczba(self.docelowa)}"


@sledz()
class Dzialanie(WierszEtapu):
    """A scheduled action in one of the seven work forms: when, who answers for it, how many hours are planned."""

    cel = models.ForeignKey(Cel, models.CASCADE, related_name="dzialania", verbose_name="cel")
    numer = models.PositiveIntegerField("numer")
    nazwa = models.CharField("działanie", max_length=240)
    opis = models.TextField("zakres", max_length=3000, blank=True)
    forma = models.PositiveSmallIntegerField("forma pracy", choices=FormaPracy.choices)
    od = models.DateField("od")
    do = models.DateField("do")
    osoba = models.ForeignKey(
        Osoba, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="odpowiada (z zespołu)"
    )
    odpowiedzialny = models.CharField("odpowiada (po stronie gminy lub inna osoba)", max_length=160, blank=True)
    godziny = models.DecimalField("planowane godziny", max_digits=6, decimal_places=2)
    produkt = models.CharField("co powstanie", max_length=240, blank=True)

    class Meta:
        verbose_name = "działanie"
        verbose_name_plural = "działania"
        ordering = ["od", "numer"]
        constraints = [
            models.UniqueConstraint(
                fields=["sprawa", "numer"], name="dzialanie_kolejny_numer", deferrable=models.Deferrable.DEFERRED
            ),
            models.CheckConstraint(
                name="dzialanie_daty_po_kolei",
                condition=Q(do__gte=F("od")),
                violation_error_message="Koniec działania nie może być wcześniejszy niż początek.",
            ),
            models.CheckConstraint(
                name="dzialanie_godziny_dodatnie",
                condition=Q(godziny__gt=0),
                violation_error_message="Podaj planowane godziny, więcej niż zero.",
            ),
            models.CheckConstraint(name="dzialanie_znana_forma", condition=Q(forma__in=FormaPracy.values)),
            models.CheckConstraint(
                name="dzialanie_ma_odpowiedzialnego",
                condition=Q(osoba__isnull=False) | ~Q(odpowiedzialny=""),
                violation_error_message="Wskaż, kto odpowiada za działanie.",
            ),
        ]
        triggers = straz_etapu(*_STRAZ, cel_id="plan_cel")

    def __str__(self) -> str:
        return f"{self.numer}. {self.nazwa}"

    @property
    def obligatoryjne(self) -> bool:
        """Tell whether the action is in one of the two obligatory work forms."""
        return self.forma in FORMY_OBLIGATORYJNE

    @property
    def nazwa_formy(self) -> str:
        """The work form in words; an obligatory one says so."""
        return f"{self.get_forma_display()} (obligatoryjna)" if self.obligatoryjne else self.get_forma_display()

    @property
    def kiedy(self) -> str:
        """The dates of the action; one day is said once."""
        return zakres_dat(self.od, self.do)

    @property
    def kto(self) -> str:
        """Who answers for the action, in words."""
        return ", ".join(filter(None, [str(self.osoba) if self.osoba else "", self.odpowiedzialny]))


@sledz()
class PodpowiedzPlanu(WierszEtapu):
    """What a person decided about a goal suggested for a conclusion: accepted as the goal it became, or refused.

    Suggestions themselves are never stored: they follow from the conclusions (``plan.podpowiedzi``). Of the team only.
    """

    class Decyzja(models.TextChoices):
        PRZYJETA = "przyjeta", "przyjęta"
        ODRZUCONA = "odrzucona", "odrzucona"

    wniosek = models.ForeignKey(Wniosek, models.PROTECT, related_name="podpowiedzi_planu")
    regula = models.CharField("podpowiedź", max_length=60)
    tresc = models.CharField("treść podpowiedzi", max_length=400)
    decyzja = models.CharField("decyzja", max_length=20, choices=Decyzja.choices)
    powod = models.TextField("dlaczego odrzucona", max_length=2000, blank=True)
    cel = models.ForeignKey(Cel, models.CASCADE, null=True, blank=True, related_name="podpowiedzi")

    class Meta:
        verbose_name = "podpowiedź celu"
        verbose_name_plural = "podpowiedzi celów"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["wniosek", "regula"],
                name="podpowiedz_planu_jedna_decyzja",
                violation_error_message="Ktoś już rozpatrzył tę podpowiedź.",
            ),
            models.CheckConstraint(
                name="podpowiedz_planu_z_celem_albo_powodem",
                condition=Q(decyzja="przyjeta", cel__isnull=False, powod="")
                | (Q(decyzja="odrzucona", cel__isnull=True) & ~Q(powod__regex=r"^\s*$")),
                violation_error_message="Napisz, dlaczego podpowiedź jest odrzucona.",
            ),
        ]
        triggers = straz_etapu(*_STRAZ, wniosek_id="diagnoza_wniosek", cel_id="plan_cel")

    def __str__(self) -> str:
        return f"{self.get_decyzja_display()}: {self.tresc}"


class AdresKalendarza(models.Model):
    """A person's secret calendar address, for one case or for all of theirs. Only the hash of its token is kept."""

    osoba = models.ForeignKey(Osoba, models.PROTECT, related_name="kalendarze")
    sprawa = models.ForeignKey(Sprawa, models.PROTECT, null=True, blank=True, related_name="kalendarze")
    skrot = models.CharField("SHA-256 klucza", max_length=64, unique=True)
    utworzono = models.DateTimeField(default=zegar.teraz)
    odwolano = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "adres kalendarza"
        verbose_name_plural = "adresy kalendarzy"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["osoba", "sprawa"], condition=Q(odwolano__isnull=True), nulls_distinct=False,
                name="kalendarz_jeden_czynny",
            )
        ]  # fmt: skip
        triggers = [straz_niezmienna("Adresu kalendarza", wolne_kolumny=("odwolano",))]

    def __str__(self) -> str:
        return f"kalendarz: {self.osoba}"
