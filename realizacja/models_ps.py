"""A new social enterprise on its way: founders, planned route of commissioning, milestones M01–M18 with their evidence."""

import pgtrigger
from django.db import models
from django.db.models import Q

from realizacja.kamienie import KODY, WPIS_KRS, ZATRUDNIENIE, ZLECENIE, wszystkie
from realizacja.straze_ps import STRAZ_DAT, STRAZ_MIEJSCA, straz_zasad
from sciezka.sprawa import zegar
from sciezka.sprawa.akta import WierszEtapu, Zalacznik
from sciezka.sprawa.slownik import RodzajWersji, Stan
from sciezka.sprawa.straz import sledz, straz_etapu

#: Rows change in stages IV and V, and are frozen while the final report is under review or accepted.
_STRAZ = (Stan.REALIZACJA, RodzajWersji.RAPORT, Stan.REZULTATY)
_PUSTE = r"^\s*$"


class Tryb(models.TextChoices):
    """How the municipality commissions tasks to the enterprise (public procurement law; public-benefit act, art. 11)."""

    IN_HOUSE = "in_house", "zamówienie in-house (art. 214 Pzp)"
    ART_94 = "art_94", "zamówienie zastrzeżone (art. 94 Pzp)"
    ART_361 = "art_361", "zastrzeżone usługi społeczne (art. 361 Pzp)"
    KONKURS = "konkurs", "otwarty konkurs ofert"
    INNY = "inny", "inny tryb"


@sledz()
class NowePrzedsiebiorstwo(WierszEtapu):
    """A social enterprise being founded, from its working name to the voivode's decision; one row of a case.

    ``nazwa`` is the working name until the register gives the real one. ``tryb`` is the planned route of commissioning;
    in-house with a private founder asks for a legal opinion (``opinia``). Given up, it keeps the reason
    (``powod_zaniechania``): "it was not founded" is an answer too. Changes in stages IV and V.
    """

    class Forma(models.TextChoices):
        SPOLDZIELNIA_OP = "spoldzielnia_op", "spółdzielnia socjalna osób prawnych"
        SPOLDZIELNIA = "spoldzielnia", "spółdzielnia socjalna osób fizycznych"
        FUNDACJA = "fundacja", "fundacja"
        STOWARZYSZENIE = "stowarzyszenie", "stowarzyszenie"
        SPOLKA = "spolka", "spółka z o.o. non profit"
        INNA = "inna", "inna forma"

    nazwa = models.CharField("nazwa (robocza do wpisu w rejestrze)", max_length=240)
    forma = models.CharField("forma prawna", max_length=20, choices=Forma.choices, default=Forma.SPOLDZIELNIA_OP)
    opis = models.TextField("czym się zajmie", max_length=3000, blank=True)
    tryb = models.CharField("planowany tryb zlecania", max_length=20, choices=Tryb.choices, blank=True)
    opinia = models.ForeignKey(
        Zalacznik, models.PROTECT, null=True, blank=True, editable=False, related_name="+", verbose_name="opinia prawna"
    )
    opinia_kto = models.CharField("kto wydał opinię prawną", max_length=240, blank=True)
    opinia_data = models.DateField("data opinii prawnej", null=True, blank=True)
    powod_zaniechania = models.TextField("dlaczego zaniechano", max_length=3000, blank=True)
    notatka = models.TextField("notatka zespołu", max_length=4000, blank=True)
    widzi_gmina = models.BooleanField("widzi gmina", default=False)

    class Meta:
        verbose_name = "nowe przedsiębiorstwo"
        verbose_name_plural = "nowe przedsiębiorstwa"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(name="ps_ma_nazwe", condition=~Q(nazwa__regex=_PUSTE)),
            models.CheckConstraint(name="ps_znany_tryb", condition=Q(tryb__in=["", *Tryb.values])),
            models.CheckConstraint(
                name="ps_opinia_z_autorem_i_data",
                condition=Q(opinia__isnull=True) | (~Q(opinia_kto__regex=_PUSTE) & Q(opinia_data__isnull=False)),
                violation_error_message="Podaj, kto i kiedy wydał opinię prawną.",
            ),
        ]
        triggers = [
            *straz_etapu(*_STRAZ, opinia_id="sciezka_zalacznik"), straz_zasad(pgtrigger.Update, "id"),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.nazwa

    @property
    def zaniechane(self) -> bool:
        return bool(self.powod_zaniechania.strip())


@sledz()
class Zalozyciel(WierszEtapu):
    """A founder. Public money and private money are told apart: with a private founder in-house is doubtful."""

    class Rodzaj(models.TextChoices):
        GMINA = "gmina", "gmina"
        POWIAT = "powiat", "powiat"
        WOJEWODZTWO = "wojewodztwo", "województwo"
        NGO = "ngo", "organizacja pozarządowa"
        KOSCIELNA = "koscielna", "kościelna osoba prawna"
        INNA = "inna", "inna osoba prawna"

    PUBLICZNE = (Rodzaj.GMINA, Rodzaj.POWIAT, Rodzaj.WOJEWODZTWO)
    PRYWATNE = (Rodzaj.NGO, Rodzaj.KOSCIELNA)

    przedsiebiorstwo = models.ForeignKey(NowePrzedsiebiorstwo, models.CASCADE, related_name="zalozyciele")
    nazwa = models.CharField("nazwa założyciela", max_length=240)
    rodzaj = models.CharField("kto to jest", max_length=20, choices=Rodzaj.choices)
    publiczny = models.BooleanField("podmiot publiczny", default=False)

    class Meta:
        verbose_name = "założyciel"
        verbose_name_plural = "założyciele"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(name="zalozyciel_ma_nazwe", condition=~Q(nazwa__regex=_PUSTE)),
            models.CheckConstraint(
                name="zalozyciel_publiczny_wedlug_rodzaju",
                condition=Q(rodzaj__in=["gmina", "powiat", "wojewodztwo"], publiczny=True)
                | Q(rodzaj__in=["ngo", "koscielna"], publiczny=False)
                | Q(rodzaj="inna"),
                violation_error_message="Samorząd jest podmiotem publicznym, organizacja i parafia prywatnym.",
            ),
        ]
        triggers = [
            *straz_etapu(*_STRAZ, przedsiebiorstwo_id="realizacja_noweprzedsiebiorstwo"),
            straz_zasad(pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return f"{self.nazwa} ({self.get_rodzaj_display()})"


def _tylko_przy(kod: str, **puste: object) -> Q:
    """Return the condition: the fields stay empty in every milestone but ``kod``."""
    return Q(kod=kod) | Q(**puste)


@sledz()
class KamienMilowy(WierszEtapu):
    """One milestone of one enterprise. Without a row it is open; reached, it has a date and evidence.

    ``data`` is the date on the document, ``zapisano`` the moment of recording (Europe/Warsaw). M12 carries the register
    numbers, M14 how many people were employed (a number, never names), M17 the route and value (PLN) of the first contract.
    """

    class StanKamienia(models.TextChoices):
        OTWARTY = "otwarty", "jeszcze nie"
        OSIAGNIETY = "osiagniety", "osiągnięty"
        NIE_DOTYCZY = "nie_dotyczy", "nie dotyczy"

    przedsiebiorstwo = models.ForeignKey(NowePrzedsiebiorstwo, models.CASCADE, related_name="kamienie")
    kod = models.CharField("kamień milowy", max_length=3, editable=False)
    stan = models.CharField("stan", max_length=20, choices=StanKamienia.choices, default=StanKamienia.OTWARTY)
    powod = models.TextField("dlaczego nie dotyczy", max_length=2000, blank=True)
    data = models.DateField("data na dokumencie", null=True, blank=True)
    zapisano = models.DateTimeField(default=zegar.teraz, editable=False)
    krs = models.CharField("numer KRS", max_length=10, blank=True)
    nip = models.CharField("NIP", max_length=10, blank=True)
    regon = models.CharField("REGON", max_length=14, blank=True)
    liczba = models.PositiveIntegerField("liczba zatrudnionych osób", null=True, blank=True)
    tryb = models.CharField("tryb zlecenia", max_length=20, choices=Tryb.choices, blank=True)
    kwota = models.DecimalField("kwota (zł)", max_digits=14, decimal_places=2, null=True, blank=True)
    dokument = models.CharField("dokument i jego numer", max_length=300, blank=True)
    adres = models.URLField("adres w BIP", max_length=500, blank=True)
    zalacznik = models.ForeignKey(
        Zalacznik, models.PROTECT, null=True, blank=True, editable=False, related_name="kamienie", verbose_name="plik"
    )
    notatka = models.TextField("notatka zespołu", max_length=4000, blank=True)
    widzi_gmina = models.BooleanField("widzi gmina", default=False)

    POLA_TECHNICZNE = WierszEtapu.POLA_TECHNICZNE | {"przedsiebiorstwo", "kod", "zapisano"}

    class Meta:
        verbose_name = "kamień milowy"
        verbose_name_plural = "kamienie milowe"
        ordering = ["przedsiebiorstwo", "kod"]
        constraints = [
            models.UniqueConstraint(fields=["przedsiebiorstwo", "kod"], name="kamien_raz"),
            models.CheckConstraint(name="kamien_znany_kod", condition=Q(kod__in=KODY)),
            models.CheckConstraint(name="kamien_znany_stan", condition=Q(stan__in=["otwarty", "osiagniety", "nie_dotyczy"])),
            models.CheckConstraint(
                name="kamien_nie_dotyczy_z_powodem",
                condition=(Q(stan="nie_dotyczy") & ~Q(powod__regex=_PUSTE)) | (~Q(stan="nie_dotyczy") & Q(powod="")),
                violation_error_message="Napisz, dlaczego ten kamień nie dotyczy.",
            ),
            models.CheckConstraint(
                name="kamien_osiagniety_z_dowodem",
                condition=~Q(stan="osiagniety")
                | (Q(data__isnull=False) & (~Q(dokument__regex=_PUSTE) | ~Q(adres="") | Q(zalacznik__isnull=False))),
                violation_error_message="Podaj datę na dokumencie i dowód: plik, nazwę dokumentu albo adres w BIP.",
            ),
            models.CheckConstraint(
                name="kamien_numery_rejestrow",
                condition=_tylko_przy(WPIS_KRS, krs="", nip="", regon="")
                & Q(krs__regex=r"^(\d{10})?$", nip__regex=r"^(\d{10})?$", regon__regex=r"^(\d{9}|\d{14})?$")
                & ~Q(krs__regex=r"^0+$") & ~Q(nip__regex=r"^0+$") & ~Q(regon__regex=r"^0+$")
                & (~Q(kod=WPIS_KRS, stan="osiagniety") | ~Q(krs="")),
                violation_error_message="Wpis do KRS ma numer KRS; numery zapisuje się samymi cyframi.",
            ),
            models.CheckConstraint(
                name="kamien_liczba_osob",
                condition=_tylko_przy(ZATRUDNIENIE, liczba__isnull=True)
                & (~Q(kod=ZATRUDNIENIE, stan="osiagniety") | Q(liczba__isnull=False)),
                violation_error_message="Podaj, ile osób zatrudniono.",
            ),
            models.CheckConstraint(
                name="kamien_tryb_i_kwota",
                condition=_tylko_przy(ZLECENIE, tryb="", kwota__isnull=True)
                & (Q(kwota__isnull=True) | Q(kwota__gte=0))
                & (~Q(kod=ZLECENIE, stan="osiagniety") | (~Q(tryb="") & Q(kwota__isnull=False))),
                violation_error_message="Podaj tryb i kwotę pierwszego zlecenia.",
            ),
        ]  # fmt: skip
        triggers = [
            *straz_etapu(
                *_STRAZ, przedsiebiorstwo_id="realizacja_noweprzedsiebiorstwo", zalacznik_id="sciezka_zalacznik"
            ),
            STRAZ_MIEJSCA, STRAZ_DAT, straz_zasad(pgtrigger.Insert | pgtrigger.Update),
        ]  # fmt: skip

    def __str__(self) -> str:
        return str(wszystkie()[self.kod])

    @property
    def osiagniety(self) -> bool:
        return self.stan == self.StanKamienia.OSIAGNIETY
