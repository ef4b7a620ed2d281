"""When follow-ups are due and which still wait: counted from what is on file, stored only when answered.

Milestone M18: each reached and confirmed result is asked about 6 and 12 months later. The months run from the day that made
the result: for a new enterprise the milestone from which its project counts it (M16, the voivode's decision, or M12, the
entry in KRS; the other one when that has no date), otherwise the result's own date.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Case, DateField, Exists, F, OuterRef, Q, QuerySet, Subquery, When
from django.db.models.functions import Coalesce

from realizacja.kamienie import STATUS_PS, WPIS_KRS, ZATRUDNIENIE
from realizacja.models_ps import KamienMilowy
from realizacja.przedsiebiorstwa import za_miesiecy
from rezultaty.models import KartaMonitoringu, Rezultat
from rezultaty.models_monitoringu import NAJWCZESNIEJ
from rezultaty.potwierdzanie import czynne
from sciezka.dokumenty.typografia import data_slownie, odmiana
from sciezka.sprawa import zegar
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import ProgPS, RodzajRezultatu, Stan

MIESIACE = (6, 12)
STANY = (Stan.REZULTATY, Stan.ZAKONCZONA)
#: Days by which "six months before today" and "today six months after" may disagree at the end of a month.
ZAPAS = timedelta(days=3)
NA_PULPICIE = 10


def od_kiedy(rezultat: Rezultat) -> tuple[date, str]:
    """Return the day from which the months of a result of ``_z_dniem`` are counted, and what day that is."""
    if rezultat.rodzaj == RodzajRezultatu.NOWE_PS:
        dni = [(rezultat.status_ps, "decyzji wojewody"), (rezultat.wpis_krs, "wpisu do KRS")]
        for dzien, czego in reversed(dni) if rezultat.prog == ProgPS.WPIS else dni:
            if dzien:
                return dzien, czego
    return rezultat.data, "rezultatu"


@dataclass(frozen=True)
class Termin:
    """One follow-up of one result: its day, from which day it is counted, and the answer, if there is one."""

    rezultat: Rezultat
    miesiac: int
    dzien: date
    od: date
    od_czego: str
    karta: KartaMonitoringu | None = None

    @property
    def zalegly(self) -> bool:
        """Tell whether it is due and has no answer."""
        return self.karta is None and self.dzien <= zegar.dzis()

    @property
    def mozna_odpowiedziec(self) -> bool:
        """Tell whether it may be answered already: from thirty days before its day."""
        return self.dzien - timedelta(days=NAJWCZESNIEJ) <= zegar.dzis()

    @property
    def nazwa(self) -> str:
        """The follow-up in words, as a list or an e-mail names it."""
        return f"{self.rezultat.przedsiebiorstwo or self.rezultat.get_rodzaj_display()}, po {self.miesiac} miesiącach"

    @property
    def nazwa_dla_gminy(self) -> str:
        """The same in the report: an enterprise that is for the team only is not named."""
        ps = self.rezultat.przedsiebiorstwo
        return (
            self.nazwa
            if ps is None or ps.widzi_gmina
            else f"{self.rezultat.get_rodzaj_display()}, po {self.miesiac} miesiącach"
        )

    @property
    def slownie(self) -> str:
        """Say where it stands: answered, due for so many days, or when it comes."""
        if self.karta:
            return f"{self.karta.get_wynik_display()} (stan na {data_slownie(self.karta.data)})"
        dni = (zegar.dzis() - self.dzien).days
        if dni < 0:
            return f"przypada {data_slownie(self.dzien)}"
        return f"do zrobienia od {dni} {odmiana(dni, 'dnia', 'dni', 'dni')}" if dni else "do zrobienia dzisiaj"


def _kamien(kod: str, pole: str = "data") -> Subquery:
    osiagniete = KamienMilowy.objects.filter(przedsiebiorstwo=OuterRef("przedsiebiorstwo"), kod=kod, stan="osiagniety")
    return Subquery(osiagniete.values(pole)[:1])


def _z_dniem(rezultaty: QuerySet[Rezultat]) -> QuerySet[Rezultat]:
    """Keep the results that are followed up, with the day the months run from, the jobs at the start, cards answered."""
    karty = KartaMonitoringu.objects.filter(rezultat=OuterRef("pk"))
    return (
        rezultaty.filter(Exists(czynne().filter(rezultat=OuterRef("pk"))), osiagniety=True)
        .select_related("przedsiebiorstwo", "cel")
        .annotate(
            prog=F("sprawa__projekt__prog_ps"),
            status_ps=_kamien(STATUS_PS),
            wpis_krs=_kamien(WPIS_KRS),
            miejsca=_kamien(ZATRUDNIENIE, "liczba"),
            **{f"ma_{miesiac}": Exists(karty.filter(miesiac=miesiac)) for miesiac in MIESIACE},
        )
        .annotate(
            od=Case(
                When(rodzaj=RodzajRezultatu.NOWE_PS, prog=ProgPS.WPIS, then=Coalesce("wpis_krs", "status_ps", "data")),
                When(rodzaj=RodzajRezultatu.NOWE_PS, then=Coalesce("status_ps", "wpis_krs", "data")),
                default=F("data"),
                output_field=DateField(),
            )
        )
    )


def terminy(sprawa: Sprawa) -> list[Termin]:
    """Return the follow-ups of a case, the nearest first; two queries."""
    rezultaty = list(_z_dniem(Rezultat.objects.filter(sprawa=sprawa)).order_by("pk"))
    karty = KartaMonitoringu.objects.filter(sprawa=sprawa).select_related("zalacznik", "utworzyl") if rezultaty else ()
    return _terminy(rezultaty, karty)


def _terminy(rezultaty: Iterable[Rezultat], karty: Iterable[KartaMonitoringu] = ()) -> list[Termin]:
    odpowiedzi = {(karta.rezultat_id, karta.miesiac): karta for karta in karty}
    wynik = []
    for rezultat in rezultaty:
        od, od_czego = od_kiedy(rezultat)
        wynik += [
            Termin(rezultat, miesiac, za_miesiecy(od, miesiac), od, od_czego, odpowiedzi.get((rezultat.pk, miesiac)))
            for miesiac in MIESIACE
        ]
    return sorted(wynik, key=lambda termin: (termin.dzien, termin.rezultat.pk, termin.miesiac))


def zalegle(sprawy: QuerySet[Sprawa]) -> list[Termin]:
    """Return the follow-ups of these cases that are due today and have no answer, the oldest first; one query."""
    dzis, warunek = zegar.dzis(), Q()
    for miesiac in MIESIACE:
        warunek |= Q(**{f"ma_{miesiac}": False}, od__lte=za_miesiecy(dzis, -miesiac) + ZAPAS)
    rezultaty = (
        _z_dniem(Rezultat.objects.filter(sprawa__in=sprawy, sprawa__stan__in=STANY))
        .filter(warunek)
        .select_related("sprawa__samorzad")
        .order_by("od", "pk")
    )
    return [termin for termin in _terminy(rezultaty) if termin.zalegly and not _ma_karte(termin)]


def _ma_karte(termin: Termin) -> bool:
    return getattr(termin.rezultat, f"ma_{termin.miesiac}")


def na_pulpit(osoba: Osoba) -> list[dict[str, object]]:
    """Return the cases of the person with follow-ups to do, the longest overdue first: case, how many, since when; one query."""
    wedlug: dict[int, list[Termin]] = {}
    for termin in zalegle(Sprawa.objects.zespolu(osoba)):
        wedlug.setdefault(termin.rezultat.sprawa_id, []).append(termin)
    return [
        {"sprawa": lista[0].rezultat.sprawa, "ile": len(lista), "od": lista[0].dzien}
        for lista in list(wedlug.values())[:NA_PULPICIE]
    ]
