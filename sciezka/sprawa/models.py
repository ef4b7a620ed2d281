"""The case itself: project, municipality on the path, its state and its history."""

import uuid
from typing import Any

from django.db import models
from django.db.models import F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django_fsm import GET_STATE, FSMField, FSMModelMixin, transition

from sciezka.sprawa import etapy, straze_sprawy, zegar
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import KOLEJNOSC, OTWARTE, ZAMKNIETE, ZESPOL, NazwaRoli, ProgPS, Stan, StanWersji


class Projekt(models.Model):
    """A support project: who pays, who runs it, and what stands in the header of its documents."""

    nazwa = models.CharField("nazwa projektu", max_length=240)
    numer = models.CharField(
        "numer umowy o dofinansowanie", max_length=60, help_text="Na przykład FEXX.07.05-IZ.00-0001/24."
    )
    beneficjent = models.CharField("beneficjent", max_length=240, help_text="Kto prowadzi projekt; pełna nazwa.")
    adres_beneficjenta = models.CharField("adres beneficjenta", max_length=240, blank=True)
    reprezentant = models.CharField("kto podpisuje za projekt", max_length=160, blank=True)
    funkcja_reprezentanta = models.CharField("funkcja podpisującego", max_length=160, blank=True)
    miejscowosc = models.CharField("miejscowość w dokumentach", max_length=120, blank=True)
    od = models.DateField("początek projektu")
    do = models.DateField("koniec projektu")
    dni_na_przeglad = models.PositiveSmallIntegerField("dni na przegląd dokumentu przez gminę", default=14)
    prog_ps = models.CharField(
        "kiedy liczy się nowe przedsiębiorstwo społeczne", max_length=3, choices=ProgPS.choices, default=ProgPS.STATUS,
        help_text="Według zasad programu. Wpis do KRS to jeszcze nie status przedsiębiorstwa społecznego.",
    )  # fmt: skip
    przykladowy = models.BooleanField("dane przykładowe", default=False)

    class Meta:
        verbose_name = "projekt"
        verbose_name_plural = "projekty"
        ordering = ["nazwa"]
        constraints = [
            models.CheckConstraint(
                name="projekt_daty_po_kolei",
                condition=Q(do__gte=F("od")),
                violation_error_message="Koniec projektu nie może być wcześniejszy niż początek.",
            ),
            models.CheckConstraint(name="projekt_znany_prog_ps", condition=Q(prog_ps__in=ProgPS.values)),
            models.UniqueConstraint(
                fields=["numer"], name="projekt_jeden_numer", violation_error_message="Projekt z tym numerem już jest."
            ),
        ]

    def __str__(self) -> str:
        return self.nazwa


def poprzedni(stan: str) -> str:
    """Return the stage before ``stan``."""
    return KOLEJNOSC[KOLEJNOSC.index(Stan(stan)) - 1]


class SprawaQuerySet(models.QuerySet["Sprawa"]):
    """Cases."""

    def dla(self, osoba: Osoba) -> "SprawaQuerySet":
        """Cases the person may know of: by project, by case or by municipality. Everything else does not exist."""
        role = osoba.role
        projekty = {rola.projekt_id for rola in role if rola.rola == NazwaRoli.KOORDYNATOR}
        sprawy = {rola.sprawa_id for rola in role if rola.sprawa_id}
        samorzady = {rola.samorzad_id for rola in role if rola.rola == NazwaRoli.URZEDNIK}
        if not (projekty or sprawy or samorzady):
            return self.none()
        return self.filter(Q(projekt_id__in=projekty) | Q(pk__in=sprawy) | Q(samorzad_id__in=samorzady))

    def zespolu(self, osoba: Osoba) -> "SprawaQuerySet":
        """Cases in whose support team the person is; one that they know as its urzędnik only is not among them."""
        projekty = set(osoba.koordynowane)
        sprawy = {rola.sprawa_id for rola in osoba.role if rola.sprawa_id and rola.rola in ZESPOL}
        return self.filter(Q(projekt_id__in=projekty) | Q(pk__in=sprawy))

    def otwarte(self) -> "SprawaQuerySet":
        """Cases that are neither closed, left nor interrupted."""
        return self.filter(stan__in=OTWARTE)

    def z_wiekiem(self) -> "SprawaQuerySet":
        """With ``w_stanie_od``: when the case entered the state it is in (recorded once, in the history)."""
        # Excluding lines without a state says nothing new here, but lets the index of transitions answer.
        przejscia = Zdarzenie.objects.filter(sprawa=OuterRef("pk"), do_stanu=OuterRef("stan")).exclude(do_stanu="")
        wejscia = przejscia.order_by("-pk").values("kiedy")
        return self.annotate(w_stanie_od=Coalesce(Subquery(wejscia[:1]), F("utworzono")))

    def z_opisem(self) -> "SprawaQuerySet":
        """With the project and the municipality, which every page names."""
        return self.select_related("projekt", "samorzad")


class Sprawa(FSMModelMixin, models.Model):
    """One municipality on the path. Its stage (``stan``) changes only through ``przejscia.wykonaj``.

    ``przebieg`` counts the runs: it grows when the case is moved back, so a version accepted before that no longer opens
    the next stage. ``rewizja`` grows with every change of the row; forms send back the one they saw.
    """

    projekt = models.ForeignKey(Projekt, models.PROTECT, related_name="sprawy", verbose_name="projekt")
    samorzad = models.ForeignKey("sciezka.Samorzad", models.PROTECT, related_name="sprawy", verbose_name="samorząd")
    znak = models.CharField(
        "znak sprawy", max_length=60, blank=True, help_text="Z kancelarii, na przykład OR.526.3.2026."
    )
    stan = FSMField("stan", default=Stan.REKRUTACJA, choices=Stan.choices, protected=True)
    stan_przed_przerwaniem = models.CharField(max_length=20, blank=True, choices=Stan.choices, editable=False)
    przebieg = models.PositiveIntegerField(default=1, editable=False)
    rewizja = models.PositiveIntegerField(default=1, editable=False)
    klucz = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    utworzono = models.DateTimeField("otwarto", default=zegar.teraz, editable=False)

    objects = SprawaQuerySet.as_manager()

    class Meta:
        verbose_name = "sprawa"
        verbose_name_plural = "sprawy"
        ordering = ["samorzad__nazwa", "pk"]
        constraints = [
            models.CheckConstraint(
                name="sprawa_przerwana_pamieta_stan",
                condition=Q(stan__in=[Stan.PRZERWANA, Stan.REZYGNACJA], stan_przed_przerwaniem__in=[*OTWARTE])
                | (~Q(stan__in=[Stan.PRZERWANA, Stan.REZYGNACJA]) & Q(stan_przed_przerwaniem="")),
            ),
            models.CheckConstraint(name="sprawa_znany_stan", condition=Q(stan__in=Stan.values)),
            models.UniqueConstraint(
                fields=["projekt", "samorzad"],
                condition=~Q(stan__in=[*ZAMKNIETE]),
                name="sprawa_jedna_otwarta_w_projekcie",
                violation_error_message="Ten samorząd ma już otwartą sprawę w tym projekcie.",
            ),
        ]
        indexes = [models.Index(fields=["projekt", "stan"])]
        triggers = straze_sprawy.SPRAWA

    def __str__(self) -> str:
        return str(self.samorzad)

    def refresh_from_db(self, *args: Any, **kwargs: Any) -> None:
        """Re-read the row; the protected state must be dropped first or it would stay stale."""
        if not kwargs.get("fields") or "stan" in kwargs["fields"]:
            self.__dict__.pop("stan", None)
        super().refresh_from_db(*args, **kwargs)

    @property
    def etap(self) -> str:
        """The stage the case is in, also while it is interrupted; of a case that was left, the stage it was left at."""
        return self.stan_przed_przerwaniem or self.stan

    @property
    def zakonczona(self) -> bool:
        return self.stan == Stan.ZAKONCZONA

    @property
    def przerwana(self) -> bool:
        return self.stan == Stan.PRZERWANA

    @property
    def po_rezygnacji(self) -> bool:
        return self.stan == Stan.REZYGNACJA

    @property
    def wstrzymana(self) -> bool:
        """Nothing may be written or decided: the case is interrupted or was left."""
        return self.przerwana or self.po_rezygnacji

    def ma_przyjeta_wersje(self, rodzaj: str) -> bool:
        """Tell whether the municipality accepted the document in the present run."""
        return self.wersje.filter(rodzaj=rodzaj, stan=StanWersji.PRZYJETA, przebieg=self.przebieg).exists()

    # Transitions set fields only; przejscia.wykonaj locks, checks rights, saves and writes history.

    @transition(stan, Stan.REKRUTACJA, Stan.DIAGNOZA, conditions=[etapy.gotowe("rozpocznij_diagnoze")])
    def rozpocznij_diagnoze(self) -> None:
        """Stage I → II: the contract is complete, issued, and its signed copy is on file."""

    @transition(stan, Stan.DIAGNOZA, Stan.PLAN, conditions=[etapy.gotowe("zatwierdz_diagnoze")])
    def zatwierdz_diagnoze(self) -> None:
        """Stage II → III: the urzędnik accepted the version sent; every plane in scope answered and concluded."""

    @transition(stan, Stan.PLAN, Stan.REALIZACJA, conditions=[etapy.gotowe("zatwierdz_plan")])
    def zatwierdz_plan(self) -> None:
        """Stage III → IV: the urzędnik accepted the plan; both obligatory forms are scheduled."""

    @transition(stan, Stan.REALIZACJA, Stan.REZULTATY, conditions=[etapy.gotowe("zakoncz_realizacje")])
    def zakoncz_realizacje(self) -> None:
        """Stage IV → V: both obligatory forms carried out; each action done or dropped with a reason."""

    @transition(stan, Stan.REZULTATY, Stan.ZAKONCZONA, conditions=[etapy.gotowe("zakoncz")])
    def zakoncz(self) -> None:
        """Stage V → closed: each expected result recorded with evidence, the final report accepted."""

    @transition(stan, KOLEJNOSC[1:], GET_STATE(lambda sprawa: poprzedni(sprawa.stan), states=KOLEJNOSC[:-1]))
    def cofnij(self) -> None:
        """One stage back; nothing is deleted, later rows become read-only and wait. A new run begins."""
        self.przebieg += 1

    @transition(stan, OTWARTE, Stan.PRZERWANA)
    def przerwij(self) -> None:
        """Interrupt an open case; it remembers where it was."""
        self.stan_przed_przerwaniem = self.stan

    @transition(stan, Stan.PRZERWANA, GET_STATE(lambda sprawa: sprawa._wznawiany, states=OTWARTE))
    def wznow(self) -> None:
        """Resume exactly where the case was interrupted."""
        self._wznawiany, self.stan_przed_przerwaniem = self.stan_przed_przerwaniem, ""

    @transition(stan, [*OTWARTE, Stan.PRZERWANA], Stan.REZYGNACJA)
    def zrezygnuj(self) -> None:
        """End the case before the end of the path; it remembers the stage it was left at (``rezygnacje.zrezygnuj``)."""
        self.stan_przed_przerwaniem = self.stan_przed_przerwaniem or self.stan

    @transition(stan, Stan.REZYGNACJA, GET_STATE(lambda sprawa: sprawa._wznawiany, states=OTWARTE))
    def przywroc(self) -> None:
        """Take up a case that was left, at the stage where it was left."""
        self._wznawiany, self.stan_przed_przerwaniem = self.stan_przed_przerwaniem, ""


class Zdarzenie(models.Model):
    """One line of the case's history: who did what, when, from which state to which, why. Never changed or deleted.

    ``txid`` is the database transaction: a change of state is refused unless its history row stands in the same one.
    ``dane`` keeps old and new values of changed fields for the team; it never holds people's contact data.
    """

    sprawa = models.ForeignKey(Sprawa, models.PROTECT, related_name="zdarzenia")
    rodzaj = models.SlugField(max_length=40)
    kto = models.ForeignKey(Osoba, models.PROTECT, null=True, blank=True, related_name="+")
    kiedy = models.DateTimeField(default=zegar.teraz, db_index=True)
    z_stanu = models.CharField(max_length=20, blank=True)
    do_stanu = models.CharField(max_length=20, blank=True)
    powod = models.TextField(blank=True)
    opis = models.CharField(max_length=300, blank=True)
    widzi_gmina = models.BooleanField(default=True)
    dane = models.JSONField(default=dict, blank=True)
    txid = models.BigIntegerField(default=0, editable=False)

    class Meta:
        verbose_name = "zdarzenie"
        verbose_name_plural = "zdarzenia"
        ordering = ["-kiedy", "-pk"]
        indexes = [
            models.Index(fields=["sprawa", "-kiedy"]),
            # A case has a handful of transitions among thousands of lines; age and time in stages read only these.
            models.Index(fields=["sprawa", "-id"], condition=~Q(do_stanu=""), name="zdarzenie_przejscia"),
        ]
        constraints = [
            models.CheckConstraint(
                name="zdarzenie_z_powodem",
                condition=~Q(rodzaj__in=["cofnij", "przerwij", "zrezygnuj", "przywroc", "konserwacja"])
                | ~Q(powod__regex=r"^\s*$"),
                violation_error_message="Podaj powód.",
            ),
            models.CheckConstraint(
                name="zdarzenie_stany_parami",
                condition=Q(z_stanu="", do_stanu="")
                | (~Q(z_stanu="") & ~Q(do_stanu=""))
                | Q(z_stanu="", rodzaj="otwarto"),
            ),
        ]
        triggers = straze_sprawy.ZDARZENIE

    def __str__(self) -> str:
        return f"{self.rodzaj} ({self.kiedy:%Y-%m-%d %H:%M})"


class Konserwacja(models.Model):
    """The one bypass of the rules in the database: writing a row here opens the guards for its own transaction only.

    It stays for ever and says who went around the rules and why. See ``docs/operacje.md``.
    """

    kto = models.CharField("kto", max_length=160)
    powod = models.TextField("powód")
    kiedy = models.DateTimeField(default=zegar.teraz, editable=False)
    txid = models.BigIntegerField(default=0, editable=False)

    class Meta:
        verbose_name = "konserwacja danych"
        verbose_name_plural = "konserwacje danych"
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(name="konserwacja_ma_osobe", condition=~Q(kto__regex=r"^\s*$")),
            models.CheckConstraint(name="konserwacja_ma_powod", condition=Q(powod__regex=r"\S.{8,}\S")),
        ]
        triggers = straze_sprawy.KONSERWACJA_LOG

    def __str__(self) -> str:
        return f"{self.kto}: {self.powod[:60]}"
