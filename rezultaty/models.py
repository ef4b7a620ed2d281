"""Stage V: the three kinds of results with their evidence, compared with what was expected; the final report."""

from django.db import models
from django.db.models import Q

from plan.models import Cel
from realizacja.models_ps import NowePrzedsiebiorstwo
from rezultaty.models_monitoringu import KartaMonitoringu, OdlozenieMonitoringu, PrzypomnienieMonitoringu
from rezultaty.models_pomiaru import Pomiar
from rezultaty.straze import (
    STRAZ_POTWIERDZENIA,
    STRAZ_REZULTATU,
    STRAZ_ZMIANY_DOWODU,
    STRAZ_ZMIANY_POTWIERDZONEGO,
)
from rezultaty.straze_ps import STRAZ_NOWEGO_PS
from sciezka.rekrutacja.models import OczekiwanyRezultat
from sciezka.sprawa import zegar
from sciezka.sprawa.akta import WierszEtapu, Zalacznik
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import RodzajRezultatu, RodzajWersji, Stan
from sciezka.sprawa.straz import sledz, straz_etapu

__all__ = [
    "DowodRezultatu",
    "KartaMonitoringu",
    "OdlozenieMonitoringu",
    "Pomiar",
    "PotwierdzenieRezultatu",
    "PrzypomnienieMonitoringu",
    "Raport",
    "Rezultat",
]
_STRAZ = (Stan.REZULTATY, RodzajWersji.RAPORT)


@sledz()
class Raport(WierszEtapu):
    """What needs judgement in the final report; the rest of it is generated from what is on file."""

    sprawa = models.OneToOneField(Sprawa, models.PROTECT, related_name="raport")
    przebieg = models.TextField("przebieg współpracy i odchylenia od planu", max_length=8000, blank=True)
    wnioski = models.TextField("wnioski", max_length=8000, blank=True)
    rekomendacje = models.TextField("rekomendacje na przyszłość", max_length=8000, blank=True)
    notatka = models.TextField("notatka zespołu", max_length=6000, blank=True)

    class Meta:
        verbose_name = "raport końcowy"
        verbose_name_plural = "raporty końcowe"
        triggers = straz_etapu(*_STRAZ)

    def __str__(self) -> str:
        return "raport końcowy"


@sledz()
class Rezultat(WierszEtapu):
    """A result, reached or not, tied to its goal. "Not reached" with its reason is an answer, not a gap.

    A new social enterprise points at its row of stage IV, whose milestones hold the register data; better conditions say
    what changed and by which document; a larger scale gives number and value (PLN) before and after. An entry in KRS is not
    yet the status of a social enterprise: that is the voivode's decision (act on social economy, art. 12), and the project
    says from which of the two it counts (``Projekt.prog_ps``).
    """

    rodzaj = models.CharField("rodzaj rezultatu", max_length=20, choices=RodzajRezultatu.choices)
    cel = models.ForeignKey(Cel, models.PROTECT, related_name="rezultaty", verbose_name="cel z planu")
    oczekiwany = models.ForeignKey(
        OczekiwanyRezultat, models.PROTECT, null=True, blank=True, related_name="rezultaty",
        verbose_name="oczekiwany rezultat z kontraktu",
    )  # fmt: skip
    osiagniety = models.BooleanField("osiągnięty")
    powod_nieosiagniecia = models.TextField("dlaczego nie osiągnięto", max_length=3000, blank=True)
    opis = models.TextField("opis", max_length=4000)
    data = models.DateField("data", default=zegar.dzis)
    dokument = models.CharField(
        "dokument", max_length=300, blank=True, help_text="Nazwa i numer, na przykład zarządzenie nr 88/2026."
    )
    przedsiebiorstwo = models.ForeignKey(
        NowePrzedsiebiorstwo, models.PROTECT, null=True, blank=True, related_name="rezultaty",
        verbose_name="przedsiębiorstwo",
    )  # fmt: skip
    zmiana = models.TextField("co się zmieniło dla PES", max_length=4000, blank=True)
    liczba_przed = models.PositiveIntegerField("liczba zadań lub umów przed", null=True, blank=True)
    liczba_po = models.PositiveIntegerField("liczba zadań lub umów po", null=True, blank=True)
    kwota_przed = models.DecimalField("wartość przed (zł)", max_digits=14, decimal_places=2, null=True, blank=True)
    kwota_po = models.DecimalField("wartość po (zł)", max_digits=14, decimal_places=2, null=True, blank=True)
    dowody = models.ManyToManyField(Zalacznik, through="DowodRezultatu", related_name="rezultaty")
    notatka = models.TextField("notatka zespołu", max_length=4000, blank=True)
    #: Who changed it last: like the one who recorded it, they do not confirm it.
    zmienil = models.ForeignKey(Osoba, models.PROTECT, null=True, editable=False, related_name="+")

    POLA_TECHNICZNE = WierszEtapu.POLA_TECHNICZNE | {"zmienil"}

    class Meta:
        verbose_name = "rezultat"
        verbose_name_plural = "rezultaty"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="rezultat_nieosiagniety_z_powodem",
                condition=Q(osiagniety=True, powod_nieosiagniecia="")
                | (Q(osiagniety=False) & ~Q(powod_nieosiagniecia__regex=r"^\s*$")),
                violation_error_message="Napisz, dlaczego rezultatu nie osiągnięto.",
            ),
            models.CheckConstraint(
                name="rezultat_ps_z_przedsiebiorstwem",
                condition=~Q(rodzaj="nowe_ps", osiagniety=True) | Q(przedsiebiorstwo__isnull=False),
                violation_error_message="Wskaż przedsiębiorstwo, które powstało.",
            ),
            models.CheckConstraint(
                name="rezultat_przedsiebiorstwo_tylko_ps",
                condition=Q(rodzaj="nowe_ps") | Q(przedsiebiorstwo__isnull=True),
            ),
            models.CheckConstraint(
                name="rezultat_warunki_ze_zmiana",
                condition=~Q(rodzaj="lepsze_warunki", osiagniety=True) | (~Q(zmiana="") & ~Q(dokument="")),
                violation_error_message="Napisz, co się zmieniło, i podaj dokument.",
            ),
            models.CheckConstraint(
                name="rezultat_skala_przed_i_po",
                condition=~Q(rodzaj="wieksza_skala", osiagniety=True)
                | Q(
                    liczba_przed__isnull=False,
                    liczba_po__isnull=False,
                    kwota_przed__isnull=False,
                    kwota_po__isnull=False,
                    kwota_przed__gte=0,
                    kwota_po__gte=0,
                ),
                violation_error_message="Podaj liczbę i wartość przed i po.",
            ),
        ]
        triggers = [
            *straz_etapu(
                *_STRAZ, cel_id="plan_cel", oczekiwany_id="sciezka_oczekiwanyrezultat",
                przedsiebiorstwo_id="realizacja_noweprzedsiebiorstwo",
            ),
            STRAZ_REZULTATU, STRAZ_NOWEGO_PS, STRAZ_ZMIANY_POTWIERDZONEGO,
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.get_rodzaj_display()}: {'osiągnięty' if self.osiagniety else 'nieosiągnięty'}"


class DowodRezultatu(WierszEtapu):
    """A file that proves a result."""

    rezultat = models.ForeignKey(Rezultat, models.CASCADE, related_name="powiazania_dowodow")
    zalacznik = models.ForeignKey(Zalacznik, models.PROTECT, related_name="powiazania_rezultatow")

    class Meta:
        verbose_name = "dowód rezultatu"
        verbose_name_plural = "dowody rezultatów"
        constraints = [models.UniqueConstraint(fields=["rezultat", "zalacznik"], name="dowod_raz")]
        triggers = [
            *straz_etapu(*_STRAZ, rezultat_id="rezultaty_rezultat", zalacznik_id="sciezka_zalacznik"),
            STRAZ_ZMIANY_DOWODU,
        ]

    def __str__(self) -> str:
        return str(self.zalacznik)


@sledz()
class PotwierdzenieRezultatu(WierszEtapu):
    """That somebody other than who recorded a result looked at its evidence: who and when (``utworzyl``, ``utworzono``), what.

    ``sprawdzono`` lists the evidence looked at: ``{"zalacznik": id or null for the named document, "nazwa": words}``. Any
    change of the result or of its evidence takes the confirmation back; the row stays and says when, by whom and why.
    """

    rezultat = models.ForeignKey(Rezultat, models.CASCADE, related_name="potwierdzenia")
    sprawdzono = models.JSONField("sprawdzone dowody", editable=False)
    uwaga = models.TextField("uwaga do potwierdzenia", max_length=2000, blank=True)
    cofnal = models.ForeignKey(Osoba, models.PROTECT, null=True, editable=False, related_name="+")
    cofnieto = models.DateTimeField(null=True, editable=False)
    powod_cofniecia = models.TextField("powód cofnięcia", max_length=2000, blank=True, editable=False)

    POLA_TECHNICZNE = WierszEtapu.POLA_TECHNICZNE | {"cofnal", "cofnieto", "powod_cofniecia"}

    class Meta:
        verbose_name = "potwierdzenie rezultatu"
        verbose_name_plural = "potwierdzenia rezultatów"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["rezultat"], condition=Q(cofnieto__isnull=True), name="potwierdzenie_jedno_czynne",
                violation_error_message="Ten rezultat jest już potwierdzony.",
            ),
            models.CheckConstraint(
                name="potwierdzenie_cofniete_z_powodem",
                condition=Q(cofnieto__isnull=True, powod_cofniecia="", cofnal__isnull=True)
                | (Q(cofnieto__isnull=False) & ~Q(powod_cofniecia__regex=r"^\s*$")),
            ),
        ]  # fmt: skip
        # Taken back in stage IV too, when a case moved back changes the data of its enterprise.
        triggers = [
            *straz_etapu(*_STRAZ, Stan.REALIZACJA, rezultat_id="rezultaty_rezultat"), STRAZ_POTWIERDZENIA,
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"potwierdzenie: {self.rezultat}"

    @property
    def nazwy_dowodow(self) -> list[str]:
        """What was looked at, in words."""
        return [dowod["nazwa"] for dowod in self.sprawdzono]


# The rest of the stage's guards; Django finds models through this module.
from rezultaty.models_ps import KamienWRezultatach, PrzedsiebiorstwoWRezultatach, ZalozycielWRezultatach  # noqa: E402, F401
