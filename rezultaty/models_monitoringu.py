"""Follow-up 6 and 12 months later: what became of a reached result, recorded also when the case is long closed."""

import pgtrigger
from django.db import models
from django.db.models import Q

from sciezka.sprawa import zegar
from sciezka.sprawa.akta import WierszEtapu, Zalacznik
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.straz import KONSERWACJA, Straz, odmowa, sledz, straz_niezmienna

#: How many days before its day a follow-up may be answered.
NAJWCZESNIEJ = 30

STRAZ_KARTY = Straz(
    name="etap_monitoringu",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    declare=[("v_stan", "text"), ("v_rezultat", "RECORD"), ("v_od", "date")],
    func=f"""
        IF TG_OP = 'DELETE' THEN
            IF {KONSERWACJA} THEN RETURN OLD; END IF;
            {odmowa("Karty monitoringu nie można usunąć, można ją poprawić.")}
        END IF;
        IF TG_OP = 'UPDATE' THEN
            IF (NEW.sprawa_id, NEW.rezultat_id, NEW.miesiac) IS DISTINCT FROM (OLD.sprawa_id, OLD.rezultat_id, OLD.miesiac) THEN
                {odmowa("Karty monitoringu nie można przenieść do innego rezultatu.")}
            END IF;
            NEW.rewizja := OLD.rewizja + 1;
        END IF;
        SELECT r.sprawa_id, r.osiagniety, r.przedsiebiorstwo_id, r.data AS od INTO v_rezultat
          FROM rezultaty_rezultat r WHERE r.id = NEW.rezultat_id FOR SHARE;
        v_od := LEAST(v_rezultat.od, (SELECT min(k.data) FROM realizacja_kamienmilowy k
            WHERE k.przedsiebiorstwo_id = v_rezultat.przedsiebiorstwo_id AND k.kod IN ('M12', 'M16') AND k.stan = 'osiagniety'));
        IF v_rezultat.sprawa_id IS DISTINCT FROM NEW.sprawa_id OR (NEW.zalacznik_id IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM sciezka_zalacznik z WHERE z.id = NEW.zalacznik_id AND z.sprawa_id = NEW.sprawa_id)) THEN
            {odmowa("Powiązany wiersz należy do innej sprawy.")}
        END IF;
        IF {KONSERWACJA} THEN RETURN NEW; END IF;
        SELECT s.stan INTO v_stan FROM sciezka_sprawa s WHERE s.id = NEW.sprawa_id FOR SHARE;
        IF v_stan NOT IN ('rezultaty', 'zakonczona') THEN
            {odmowa("Monitoring zapisuje się na etapie rezultatów albo po zamknięciu sprawy.")}
        END IF;
        IF NOT v_rezultat.osiagniety THEN
            {odmowa("Monitoruje się rezultaty osiągnięte.")}
        END IF;
        IF NEW.data < (v_od + make_interval(months => NEW.miesiac))::date - {NAJWCZESNIEJ} THEN
            {odmowa("Na tę odpowiedź jest jeszcze za wcześnie.")}
        END IF;
        RETURN NEW;
    """,
)


@sledz()
class KartaMonitoringu(WierszEtapu):
    """What was found 6 or 12 months after a result: does it last, for a new enterprise also its jobs and status.

    Recorded in stage V or in a closed case; of what the case was closed with it changes nothing. ``data`` is the day the
    answer holds for. "Nie udało się ustalić" with its reason is an answer. For the team only.
    """

    class Wynik(models.TextChoices):
        TRWA = "trwa", "trwa"
        ZMIENIL_SIE = "zmienil_sie", "trwa, ale się zmienił"
        NIE_TRWA = "nie_trwa", "już nie trwa"
        NIE_USTALONO = "nie_ustalono", "nie udało się ustalić"

    class TakNie(models.TextChoices):
        TAK = "tak", "tak"
        NIE = "nie", "nie"
        NIE_USTALONO = "nie_ustalono", "nie udało się ustalić"

    rezultat = models.ForeignKey("rezultaty.Rezultat", models.PROTECT, related_name="monitoring")
    miesiac = models.PositiveSmallIntegerField("po ilu miesiącach", editable=False)
    wynik = models.CharField("czy rezultat trwa", max_length=20, choices=Wynik.choices)
    data = models.DateField("stan na dzień", default=zegar.dzis)
    ps_dziala = models.CharField("czy przedsiębiorstwo działa", max_length=20, choices=TakNie.choices, blank=True)
    ps_miejsca_pracy = models.PositiveIntegerField("ile jest teraz miejsc pracy", null=True, blank=True)
    ps_status = models.CharField(
        "czy ma status przedsiębiorstwa społecznego", max_length=20, choices=TakNie.choices, blank=True
    )
    opis = models.TextField("co zastano", max_length=4000, blank=True)
    zrodlo = models.CharField("skąd to wiadomo", max_length=300, blank=True)
    zalacznik = models.ForeignKey(Zalacznik, models.PROTECT, null=True, blank=True, related_name="monitoring")
    powod = models.TextField("dlaczego nie udało się ustalić", max_length=2000, blank=True)
    notatka = models.TextField("notatka zespołu", max_length=4000, blank=True)

    POLA_TECHNICZNE = WierszEtapu.POLA_TECHNICZNE | {"rezultat", "miesiac"}

    class Meta:
        verbose_name = "karta monitoringu"
        verbose_name_plural = "karty monitoringu"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["rezultat", "miesiac"], name="karta_monitoringu_raz"),
            models.CheckConstraint(name="karta_monitoringu_po_6_i_12", condition=Q(miesiac__in=[6, 12])),
            models.CheckConstraint(
                name="karta_monitoringu_z_odpowiedzia",
                condition=(Q(wynik="nie_ustalono") & ~Q(powod__regex=r"^\s*$"))
                | (Q(powod="") & ~Q(wynik="nie_ustalono") & ~Q(opis__regex=r"^\s*$") & ~Q(zrodlo__regex=r"^\s*$")),
                violation_error_message="Napisz, co zastano i skąd to wiadomo, albo dlaczego nie udało się ustalić.",
            ),
        ]
        triggers = [STRAZ_KARTY]

    def __str__(self) -> str:
        return f"monitoring po {self.miesiac} miesiącach"


class PrzypomnienieMonitoringu(models.Model):
    """A reminder of a follow-up that went out, ``prog`` days after it was due. Written once, never changed."""

    sprawa = models.ForeignKey(Sprawa, models.PROTECT, related_name="+")
    rezultat = models.ForeignKey("rezultaty.Rezultat", models.PROTECT, related_name="przypomnienia_monitoringu")
    miesiac = models.PositiveSmallIntegerField("po ilu miesiącach")
    prog = models.PositiveSmallIntegerField("ile dni po terminie")
    wyslano = models.DateTimeField(default=zegar.teraz)

    class Meta:
        verbose_name = "przypomnienie o monitoringu"
        verbose_name_plural = "przypomnienia o monitoringu"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["rezultat", "miesiac", "prog"], name="przypomnienie_monitoringu_raz")
        ]
        triggers = [straz_niezmienna("Wysłanego przypomnienia")]

    def __str__(self) -> str:
        return f"{self.rezultat}: po {self.miesiac} miesiącach"


class OdlozenieMonitoringu(models.Model):
    """Somebody put the reminders of a follow-up off until a day (Europe/Warsaw)."""

    sprawa = models.ForeignKey(Sprawa, models.PROTECT, related_name="+")
    rezultat = models.ForeignKey("rezultaty.Rezultat", models.PROTECT, related_name="odlozenia_monitoringu")
    miesiac = models.PositiveSmallIntegerField("po ilu miesiącach")
    do = models.DateField("do kiedy")
    osoba = models.ForeignKey(Osoba, models.PROTECT, related_name="+")
    kiedy = models.DateTimeField(default=zegar.teraz)

    class Meta:
        verbose_name = "odłożenie monitoringu"
        verbose_name_plural = "odłożenia monitoringu"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["rezultat", "miesiac", "do"], name="odlozenie_monitoringu_raz_na_dzien")
        ]
        triggers = [straz_niezmienna("Odłożenia monitoringu")]

    def __str__(self) -> str:
        return f"{self.rezultat}: do {self.do}"
