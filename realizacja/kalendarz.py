"""The calendar pages: a month of visits and deadlines, of one case or of all cases of a person, as a list or as a grid."""

import calendar
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse

from plan.kalendarz import terminy_planu
from plan.obciazenie import MIESIACE
from realizacja import wizyty
from realizacja.models import Wizyta
from sciezka.sprawa import zegar
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import OTWARTE, Stan

DNI = (("pn.", "poniedziałek"), ("wt.", "wtorek"), ("śr.", "środa"), ("czw.", "czwartek"), ("pt.", "piątek"),
       ("sob.", "sobota"), ("niedz.", "niedziela"))  # fmt: skip
#: Years that an address may name.
LATA = range(2000, 2101)
#: A kind of deadline → the word that stands before it.
RODZAJE = {"wizyta": "wizyta", "cel": "termin celu", "przeglad": "termin przeglądu", "kontrakt": "kontrakt"}


@dataclass
class Pozycja:
    """One line of a day: a visit with its hours, or a deadline."""

    rodzaj: str
    slowo: str
    tekst: str
    url: str
    gmina: str = ""
    wizyta: Wizyta | None = None
    kolizje: list[str] = field(default_factory=list)
    #: Where the work of a planned action or a visit is logged with one tap; "" when there is nothing to log.
    wpisz: str = ""


@dataclass
class Dzien:
    """A day of the month on the page."""

    data: date
    w_miesiacu: bool
    dzis: bool
    pozycje: list[Pozycja]

    @property
    def nazwa(self) -> str:
        return DNI[self.data.weekday()][1]


def data_z_adresu(tekst: str | None) -> date | None:
    """Return the day that an address names, or None."""
    try:
        dzien = date.fromisoformat(tekst or "")
    except ValueError:
        return None
    return dzien if dzien.year in LATA else None


class Miesiac:
    """The month that the reader asked for; by default the present one. ``widok``: ``lista`` or ``miesiac`` (the grid)."""

    def __init__(self, request: HttpRequest, adres: str) -> None:
        self.adres, self.dzis = adres, zegar.dzis()
        dopasowany = re.fullmatch(r"(\d{4})-(\d{2})", request.GET.get("miesiac", ""))
        rok, miesiac = (int(dopasowany[1]), int(dopasowany[2])) if dopasowany else (self.dzis.year, self.dzis.month)
        if rok not in LATA or not 1 <= miesiac <= 12:
            rok, miesiac = self.dzis.year, self.dzis.month
        self.od = date(rok, miesiac, 1)
        self.do = date(rok, miesiac, calendar.monthrange(rok, miesiac)[1])
        self.siatka = request.GET.get("widok") == "miesiac"

    @property
    def nazwa(self) -> str:
        return f"{MIESIACE[self.od.month - 1]} {self.od.year}"

    def _adres(self, dzien: date, siatka: bool) -> str:
        dane = {"miesiac": f"{dzien:%Y-%m}"} | ({"widok": "miesiac"} if siatka else {})
        return f"{self.adres}?{urlencode(dane)}"

    @property
    def nawigacja(self) -> dict[str, str]:
        """Addresses of the month before and after, of the present one, and of the other view."""
        poprzedni, nastepny = self.od - timedelta(days=1), self.do + timedelta(days=1)
        return {
            "poprzedni": self._adres(poprzedni, self.siatka) if poprzedni.year in LATA else "",
            "nastepny": self._adres(nastepny, self.siatka) if nastepny.year in LATA else "",
            "biezacy": "" if self.od <= self.dzis <= self.do else self._adres(self.dzis, self.siatka),
            "lista": self._adres(self.od, False),
            "siatka": self._adres(self.od, True),
        }

    def tygodnie(self, pozycje: dict[date, list[Pozycja]]) -> list[list[Dzien]]:
        """Return the weeks of the month, from Monday, with days of the neighbouring months that fill them."""
        return [
            [
                Dzien(dzien, dzien.month == self.od.month, dzien == self.dzis, pozycje.get(dzien, []))
                for dzien in tydzien
            ]
            for tydzien in calendar.Calendar().monthdatescalendar(self.od.year, self.od.month)
        ]

    def dni(self, pozycje: dict[date, list[Pozycja]]) -> list[Dzien]:
        """Return the days of the month that have something, and today among them."""
        wszystkie = [dzien for tydzien in self.tygodnie(pozycje) for dzien in tydzien if dzien.w_miesiacu]
        return [dzien for dzien in wszystkie if dzien.pozycje or dzien.dzis]


def kontekst(request: HttpRequest, miesiac: Miesiac, sprawy: Sequence[Sprawa], widoczne: Any) -> dict[str, Any]:
    """Return the calendar's context: its month, days or weeks, and how many visits overlap. Queries do not grow with rows.

    ``widoczne`` are the visits that the reader may see here.
    """
    osoba, jedna = request.user, len(sprawy) == 1
    od, do = miesiac.od, miesiac.do
    if miesiac.siatka:  # the grid shows days of the neighbouring months, too
        od, do = od - timedelta(days=od.weekday()), do + timedelta(days=6 - do.weekday())
    w_miesiacu = list(widoczne.filter(dzien__range=(od, do)).order_by("dzien", "od", "pk").z_obsada())
    zle = wizyty.kolizje(osoba, w_miesiacu) if any(osoba.w_zespole(sprawa) for sprawa in sprawy) else {}
    pozycje: dict[date, list[Pozycja]] = defaultdict(list)
    for wizyta in w_miesiacu:
        pozycje[wizyta.dzien].append(_wizyta(osoba, wizyta, zle.get(wizyta.pk, []), jedna))
    for dzien, pozycja in _terminy(osoba, sprawy, jedna):
        if od <= dzien <= do:
            pozycje[dzien].append(pozycja)
    return {
        "miesiac": miesiac,
        "nawigacja": miesiac.nawigacja,
        "dni": [] if miesiac.siatka else miesiac.dni(pozycje),
        "tygodnie": miesiac.tygodnie(pozycje) if miesiac.siatka else [],
        "dni_tygodnia": DNI,
        "puste": not any(miesiac.od <= dzien <= miesiac.do for dzien, lista in pozycje.items() if lista),
        "ile_kolizji": sum(1 for wizyta in w_miesiacu if wizyta.pk in zle and miesiac.od <= wizyta.dzien <= miesiac.do),
    }


def _wizyta(osoba: Osoba, wizyta: Wizyta, zle: list[str], jedna: bool) -> Pozycja:
    moja = [udzial for udzial in wizyta.obsada.all() if udzial.osoba_id == osoba.pk]
    wpisuje = (
        moja
        and not moja[0].wpis_id
        and not wizyta.odwolana
        and not wizyta.relacja
        and wizyta.minela
        and wizyta.sprawa.stan == Stan.REALIZACJA
    )
    return Pozycja(
        rodzaj="wizyta",
        slowo="odwołana" if wizyta.odwolana else "odbyta" if wizyta.odbyta else "wizyta",
        tekst=wizyta.temat,
        url=reverse("realizacja:wizyta", args=[wizyta.sprawa_id, wizyta.pk]),
        gmina="" if jedna else wizyta.sprawa.samorzad.nazwa,
        wizyta=wizyta,
        kolizje=zle,
        wpisz=adres_wpisu(wizyta) if wpisuje else "",
    )


def adres_wpisu(wizyta: Wizyta) -> str:
    """Return the address of the entry form filled from the visit."""
    return f"{reverse('realizacja:wpis_dodaj', args=[wizyta.sprawa_id])}?{urlencode({'wizyta': wizyta.pk})}"


def _terminy(osoba: Osoba, sprawy: Sequence[Sprawa], jedna: bool) -> list[tuple[date, Pozycja]]:
    """Return the deadlines as lines; an action stands at its first and at its last day."""
    wedlug_pk = {sprawa.pk: sprawa for sprawa in sprawy}
    wynik = []
    for termin in terminy_planu(osoba, sprawy):
        sprawa = wedlug_pk[termin.sprawa_id]
        gmina = sprawa.samorzad.nazwa
        konce = [(termin.do, RODZAJE.get(termin.rodzaj, "koniec działania"))]
        if termin.rodzaj == "dzialanie":
            konce = (
                [(termin.od, "początek działania"), *konce] if termin.od != termin.do else [(termin.do, "działanie")]
            )
        wpisz = ""
        if termin.rodzaj == "dzialanie" and sprawa.stan == Stan.REALIZACJA and osoba.w_zespole(sprawa):
            numer = termin.uid.partition("@")[0].removeprefix("dzialanie-")
            wpisz = f"{reverse('realizacja:wpis_dodaj', args=[sprawa.pk])}?{urlencode({'dzialanie': numer})}"
        tekst = termin.opis if termin.rodzaj == "cel" else termin.tytul.removeprefix(f"{gmina}: ")
        tekst = tekst.removeprefix("termin przeglądu, ")
        for dzien, slowo in konce:
            kiedy_wpisac = wpisz if termin.od <= zegar.dzis() and dzien == termin.do else ""
            pozycja = Pozycja(termin.rodzaj, slowo, tekst, termin.adres, "" if jedna else gmina, wpisz=kiedy_wpisac)
            wynik.append((dzien, pozycja))
    return sorted(wynik, key=lambda para: (para[0], para[1].gmina, para[1].tekst))


def sprawy_osoby(osoba: Osoba) -> list[Sprawa]:
    """Return the open cases that the person may know of."""
    return list(Sprawa.objects.dla(osoba).filter(stan__in=OTWARTE).z_opisem().order_by("pk"))
