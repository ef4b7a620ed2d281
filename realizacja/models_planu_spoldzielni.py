"""The preliminary plan of a social cooperative of legal persons, filled in part by part; issued, it becomes a product."""

from django.db import models
from django.db.models import F, Q

from sciezka.dane.models import AktPrawny
from sciezka.sprawa.akta import WierszEtapu
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.slownik import Stan
from sciezka.sprawa.straz import sledz, straz_etapu

#: Calendar years that a budget or a job may name.
NAJWCZESNIEJ, NAJPOZNIEJ = 2020, 2060


def _tekst(nazwa: str, pomoc: str = "") -> models.TextField:
    return models.TextField(nazwa, max_length=6000, blank=True, help_text=pomoc)


@sledz()
class PlanSpoldzielni(WierszEtapu):
    """What is written once: idea, activity, market, people, assumptions of the budget. Lists stand in tables of their own.

    ``produkt`` is the product that its issued versions belong to; each version is frozen bytes with their SHA-256, and this
    row goes on changing towards the next one.
    """

    sprawa = models.OneToOneField(Sprawa, models.PROTECT, related_name="plan_spoldzielni")
    nazwa = models.CharField(
        "robocza nazwa spółdzielni", max_length=200, blank=True,
        help_text="Nazwa zawiera słowa „Spółdzielnia Socjalna”.",
    )  # fmt: skip
    siedziba = models.CharField("siedziba i obszar działania", max_length=200, blank=True)
    potrzeba = _tekst("na jaką potrzebę odpowiada", "Co mówi diagnoza: komu i czego dziś brakuje.")
    pomysl = _tekst("pomysł w kilku zdaniach")
    dlaczego = _tekst(
        "dlaczego spółdzielnia socjalna osób prawnych", "I dlaczego nie inna forma albo zlecenie na zewnątrz."
    )
    wspolpraca = _tekst("jak założyciele podzielą się pracą i odpowiedzialnością")
    zakres = _tekst("co spółdzielnia będzie robić", "Usługi po kolei: dla kogo, jak często, w jakiej skali.")
    zaplecze = _tekst("lokal, sprzęt, samochody", "Co jest, od kogo, czego brakuje.")
    odbiorcy = _tekst("kto zapłaci za usługi")
    zlecenia = _tekst(
        "które zadania zleci gmina i w jakim trybie", "Tryb zamówienia albo konkurs ofert, od kiedy, na jak długo."
    )
    konkurencja = _tekst("kto robi to dziś i czym się wyróżnimy")
    nabor = _tekst("skąd będą ludzie i jak się przygotują", "Bez danych osobowych: grupy i liczby.")
    zarzadzanie = _tekst("kto będzie prowadził spółdzielnię", "Zarząd, księgowość, kto ustala grafik.")
    zalozenia = _tekst(
        "założenia budżetu", "Skąd są ceny i koszty; dotacje; z czego pokryje się stratę pierwszego roku."
    )
    produkt = models.OneToOneField(
        "realizacja.Produkt", models.SET_NULL, null=True, blank=True, editable=False, related_name="plan_spoldzielni"
    )

    POLA_TECHNICZNE = WierszEtapu.POLA_TECHNICZNE | {"produkt"}

    class Meta:
        verbose_name = "wstępny plan spółdzielni"
        verbose_name_plural = "wstępne plany spółdzielni"
        triggers = straz_etapu(Stan.REALIZACJA, produkt_id="realizacja_produkt")

    def __str__(self) -> str:
        return self.nazwa or "wstępny plan spółdzielni"


@sledz()
class PrzyszlyZalozyciel(WierszEtapu):
    """A legal person that the plan counts on to found the cooperative: what it brings, and how sure that is.

    Who founded it in the end is said at the enterprise (``Zalozyciel``).
    """

    class Rodzaj(models.TextChoices):
        JST = "jst", "gmina, powiat albo województwo"
        ORGANIZACJA = "organizacja", "organizacja pozarządowa"
        KOSCIELNA = "koscielna", "kościelna osoba prawna"

    class Pewnosc(models.TextChoices):
        PISMO = "pismo", "potwierdzone na piśmie"
        USTNA = "ustna", "deklaracja ustna"
        ROZMOWY = "rozmowy", "trwają rozmowy"

    nazwa = models.CharField("nazwa", max_length=200)
    rodzaj = models.CharField("rodzaj", max_length=20, choices=Rodzaj.choices)
    wklad = models.CharField("co wnosi", max_length=300)
    kwota = models.DecimalField("w tym w złotych", max_digits=12, decimal_places=2, null=True, blank=True)
    pewnosc = models.CharField("jak pewne", max_length=20, choices=Pewnosc.choices, default=Pewnosc.ROZMOWY)

    class Meta:
        verbose_name = "przyszły założyciel"
        verbose_name_plural = "przyszli założyciele"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(name="przyszly_zalozyciel_ma_nazwe", condition=~Q(nazwa__regex=r"^\s*$")),
            models.CheckConstraint(
                name="przyszly_zalozyciel_kwota", condition=Q(kwota__isnull=True) | Q(kwota__gte=0),
                violation_error_message="Kwota nie może być ujemna.",
            ),
        ]  # fmt: skip
        triggers = straz_etapu(Stan.REALIZACJA)

    def __str__(self) -> str:
        return self.nazwa


@sledz()
class MiejscePracy(WierszEtapu):
    """Jobs of one kind: how many people, how many of them from the statutory groups, at what part of full time, since when."""

    stanowisko = models.CharField("stanowisko", max_length=160)
    osob = models.PositiveIntegerField("ile osób")
    z_grup = models.PositiveIntegerField("w tym z grup ustawowych", default=0)
    etat = models.DecimalField("wymiar etatu", max_digits=3, decimal_places=2, default=1)
    rok = models.PositiveIntegerField("od którego roku")

    class Meta:
        verbose_name = "miejsce pracy"
        verbose_name_plural = "miejsca pracy"
        ordering = ["rok", "pk"]
        constraints = [
            models.CheckConstraint(
                name="miejsce_pracy_osoby", condition=Q(osob__gte=1, z_grup__lte=F("osob")),
                violation_error_message="Osób z grup ustawowych nie może być więcej niż wszystkich.",
            ),
            models.CheckConstraint(
                name="miejsce_pracy_etat", condition=Q(etat__gt=0, etat__lte=1),
                violation_error_message="Wymiar etatu: więcej niż 0, najwyżej 1.",
            ),
            models.CheckConstraint(name="miejsce_pracy_rok", condition=Q(rok__range=(NAJWCZESNIEJ, NAJPOZNIEJ))),
        ]  # fmt: skip
        triggers = straz_etapu(Stan.REALIZACJA)

    def __str__(self) -> str:
        return self.stanowisko


@sledz()
class PozycjaBudzetu(WierszEtapu):
    """One row of the budget: income, cost or outlay at the start, in one calendar year, in PLN."""

    class Rodzaj(models.TextChoices):
        PRZYCHOD = "przychod", "przychód"
        KOSZT = "koszt", "koszt działalności"
        NAKLAD = "naklad", "nakład na start"

    rodzaj = models.CharField("rodzaj", max_length=20, choices=Rodzaj.choices)
    nazwa = models.CharField("pozycja", max_length=200)
    rok = models.PositiveIntegerField("rok")
    kwota = models.DecimalField("kwota w złotych", max_digits=12, decimal_places=2)

    class Meta:
        verbose_name = "pozycja budżetu"
        verbose_name_plural = "pozycje budżetu"
        ordering = ["rok", "pk"]
        constraints = [
            models.CheckConstraint(
                name="pozycja_budzetu_kwota", condition=Q(kwota__gt=0),
                violation_error_message="Kwota musi być większa od zera; czy to przychód, czy koszt, mówi rodzaj.",
            ),
            models.CheckConstraint(name="pozycja_budzetu_rok", condition=Q(rok__range=(NAJWCZESNIEJ, NAJPOZNIEJ))),
            models.UniqueConstraint(
                fields=["sprawa", "rodzaj", "nazwa", "rok"], name="pozycja_budzetu_raz_w_roku",
                violation_error_message="Ta pozycja ma już kwotę w tym roku. Zmień ją albo podaj inną nazwę.",
            ),
        ]  # fmt: skip
        triggers = straz_etapu(Stan.REALIZACJA)

    def __str__(self) -> str:
        return f"{self.nazwa}, {self.rok}"


@sledz()
class KrokZalozenia(WierszEtapu):
    """A step on the way to the cooperative: who, until when, what document comes of it, and the act it rests on.

    The act is a row of the editable table of citations; ``przepis`` is the article in it.
    """

    nazwa = models.CharField("krok", max_length=240)
    kto = models.CharField("kto", max_length=160, blank=True)
    termin = models.DateField("do kiedy", null=True, blank=True)
    dokument = models.CharField("jaki dokument powstanie", max_length=200, blank=True)
    akt = models.ForeignKey(
        AktPrawny, models.PROTECT, null=True, blank=True, related_name="kroki_zalozenia", verbose_name="akt prawny"
    )
    przepis = models.CharField("przepis", max_length=120, blank=True, help_text="Na przykład art. 6 ust. 1 pkt 4.")

    class Meta:
        verbose_name = "krok"
        verbose_name_plural = "kroki"
        ordering = [F("termin").asc(nulls_last=True), "pk"]
        constraints = [
            models.CheckConstraint(name="krok_zalozenia_ma_nazwe", condition=~Q(nazwa__regex=r"^\s*$")),
            models.CheckConstraint(
                name="krok_zalozenia_przepis_z_aktu", condition=Q(przepis="") | Q(akt__isnull=False),
                violation_error_message="Wybierz akt, z którego jest ten przepis.",
            ),
        ]  # fmt: skip
        triggers = straz_etapu(Stan.REALIZACJA)

    def __str__(self) -> str:
        return self.nazwa


@sledz()
class RyzykoPlanu(WierszEtapu):
    """What may go wrong and what will be done about it."""

    ryzyko = models.TextField("co może się nie udać", max_length=1000)
    odpowiedz = models.TextField("co wtedy zrobimy", max_length=1000)

    class Meta:
        verbose_name = "ryzyko"
        verbose_name_plural = "ryzyka"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="ryzyko_planu_z_odpowiedzia",
                condition=~Q(ryzyko__regex=r"^\s*$") & ~Q(odpowiedz__regex=r"^\s*$"),
            )
        ]
        triggers = straz_etapu(Stan.REALIZACJA)

    def __str__(self) -> str:
        return self.ryzyko[:80]
