"""Versions of a product of work: each with its file, what changed, and who accepted it."""

from django.db import models
from django.db.models import Q

from realizacja.straze_produktow import BIEZACA_WERSJA, STRAZ_WERSJI, ZAWSZE_WERSJA
from sciezka.sprawa import zegar
from sciezka.sprawa.akta import WierszEtapu, Zalacznik
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import Stan
from sciezka.sprawa.straz import straz_etapu


class WersjaProduktu(WierszEtapu):
    """One version of a product. Version 1 is made by the database with the product; the newest is the current one.

    ``data`` is the date on the document, ``utworzono`` when it was recorded and ``utworzyl`` by whom. What was recorded
    never changes; the one thing added later, once, is its acceptance (*protokół odbioru*: who for the municipality, in what
    function, on which day, with what remarks). A product with one version that nobody accepted can be removed as a mistake.
    """

    produkt = models.ForeignKey("realizacja.Produkt", models.CASCADE, related_name="wersje")
    numer = models.PositiveIntegerField("numer", editable=False)
    zalacznik = models.ForeignKey(Zalacznik, models.PROTECT, related_name="wersje_produktow", verbose_name="plik")
    data = models.DateField("data na dokumencie", default=zegar.dzis)
    co_zmieniono = models.TextField("co się zmieniło", max_length=2000, blank=True)
    odebral = models.CharField("kto odebrał", max_length=160, blank=True)
    funkcja_odbierajacego = models.CharField("funkcja", max_length=160, blank=True)
    data_odbioru = models.DateField("data odbioru", null=True, blank=True)
    uwagi_odbioru = models.TextField("uwagi przy odbiorze", max_length=2000, blank=True)
    protokol = models.ForeignKey(
        Zalacznik,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="protokoly_odbioru",
        verbose_name="protokół odbioru",
    )
    odbior_zapisal = models.ForeignKey(Osoba, models.PROTECT, null=True, editable=False, related_name="+")
    odbior_zapisano = models.DateTimeField(null=True, editable=False)

    POLA_TECHNICZNE = WierszEtapu.POLA_TECHNICZNE | {"produkt", "odbior_zapisal", "odbior_zapisano"}

    class Meta:
        verbose_name = "wersja produktu"
        verbose_name_plural = "wersje produktów"
        ordering = ["produkt", "-numer"]
        constraints = [
            models.UniqueConstraint(fields=["produkt", "numer"], name="wersja_produktu_kolejny_numer"),
            models.CheckConstraint(
                name="wersja_produktu_mowi_co_nowego",
                condition=Q(numer=1) | ~Q(co_zmieniono__regex=r"^\s*$"),
                violation_error_message="Napisz, co się zmieniło od poprzedniej wersji.",
            ),
            models.CheckConstraint(
                name="wersja_produktu_odebrana_przez_kogos",
                condition=Q(
                    data_odbioru__isnull=True, odebral="", funkcja_odbierajacego="", uwagi_odbioru="",
                    protokol__isnull=True, odbior_zapisal__isnull=True, odbior_zapisano__isnull=True,
                )
                | (
                    Q(data_odbioru__isnull=False, odbior_zapisal__isnull=False, odbior_zapisano__isnull=False)
                    & Q(data_odbioru__gte=models.F("data"))
                    & ~Q(odebral__regex=r"^\s*$")
                    & ~Q(funkcja_odbierajacego__regex=r"^\s*$")
                ),
                violation_error_message="Odbiór: podaj osobę, funkcję i dzień nie wcześniejszy niż data na dokumencie.",
            ),
        ]  # fmt: skip
        triggers = [
            *straz_etapu(
                Stan.REALIZACJA, produkt_id="realizacja_produkt", zalacznik_id="sciezka_zalacznik",
                protokol_id="sciezka_zalacznik",
            ),
            STRAZ_WERSJI, BIEZACA_WERSJA, ZAWSZE_WERSJA,
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.produkt}, wersja {self.numer}"

    @property
    def odebrana(self) -> bool:
        return self.data_odbioru is not None
