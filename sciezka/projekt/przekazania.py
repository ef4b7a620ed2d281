"""What whoever takes cases over reads first: each case in a few lines, from what is on file."""

from dataclasses import dataclass, field
from datetime import date

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Window
from django.db.models.functions import RowNumber

from plan.models import Dzialanie
from realizacja.models import WpisPracy
from sciezka.projekt import tabela
from sciezka.projekt.sprawy import sprawy_zespolu, z_tabela
from sciezka.sprawa import zegar
from sciezka.sprawa.akta import OsobaKontaktowa, Uwaga
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba, Rola
from sciezka.sprawa.przekazania import Przekazanie
from sciezka.sprawa.slownik import StanWersji

ILE_WPISOW = 3
ILE_DZIALAN = 3


@dataclass
class PrzejmowanaSprawa:
    """One case as its new animator or doradca reads it."""

    sprawa: Sprawa
    etap: str
    dni: int
    termin: date | None
    opis_terminu: str
    uwagi: int = 0
    niepotwierdzone: int = 0
    wpisy: list[WpisPracy] = field(default_factory=list)
    dzialania: list[Dzialanie] = field(default_factory=list)
    kontakty: list[OsobaKontaktowa] = field(default_factory=list)


def widoczne(osoba: Osoba) -> QuerySet[Przekazanie]:
    """Return the hand-overs of cases in whose team the person is, and those to the person that are still to begin.

    After the last day of the role the reason and the note are no longer theirs to read.
    """
    przyszle = Q(komu=osoba, od__gt=zegar.dzis()) & Exists(
        Rola.objects.filter(
            Q(do__isnull=True) | Q(do__gt=zegar.dzis()),
            osoba=osoba,
            rola=OuterRef("rola"),
            sprawa__przekazania=OuterRef("pk"),
        )
    )
    swoje = Q(pozycje__sprawa__in=sprawy_zespolu(osoba).values("pk")) | przyszle
    return Przekazanie.objects.filter(swoje).distinct().select_related("od_kogo", "komu").order_by("-pk")


def przejmowane(przekazanie: Przekazanie, osoba: Osoba) -> list[PrzejmowanaSprawa]:
    """Return the cases of the hand-over in whose team the person is today, in at most eight queries whatever their number."""
    sprawy = sprawy_zespolu(osoba).filter(przekazania=przekazanie).order_by("samorzad__nazwa", "pk")
    wynik = {
        sprawa.pk: PrzejmowanaSprawa(
            sprawa,
            etap=tabela.opis_etapu(sprawa),
            dni=tabela.dni_na_etapie(sprawa),
            termin=sprawa.termin,
            opis_terminu=tabela.opis_terminu(sprawa),
        )
        for sprawa in z_tabela(sprawy)
    }
    _dopisz_liczby(wynik, przekazanie)
    wpisy = _pierwsze(WpisPracy.objects.filter(sprawa__in=wynik), ILE_WPISOW, "-data", "-pk")
    for wpis in wpisy.select_related("autor"):
        wynik[wpis.sprawa_id].wpisy.append(wpis)
    otwarte = Dzialanie.objects.filter(sprawa__in=wynik, zakonczenie__isnull=True)
    for dzialanie in _pierwsze(otwarte, ILE_DZIALAN, "do", "pk"):
        wynik[dzialanie.sprawa_id].dzialania.append(dzialanie)
    for kontakt in OsobaKontaktowa.objects.filter(sprawa__in=wynik):
        wynik[kontakt.sprawa_id].kontakty.append(kontakt)
    return list(wynik.values())


def _pierwsze(wiersze: QuerySet, ile: int, *porzadek: str) -> QuerySet:
    """Return the first ``ile`` rows of each case in the given order."""
    numer = Window(RowNumber(), partition_by="sprawa", order_by=porzadek)
    return wiersze.annotate(kolejny=numer).filter(kolejny__lte=ile).order_by(*porzadek)


def _dopisz_liczby(wynik: dict[int, PrzejmowanaSprawa], przekazanie: Przekazanie) -> None:
    uwagi = Uwaga.objects.filter(
        wersja__sprawa__in=wynik, wersja__stan=StanWersji.ODESLANA, zalatwiono__isnull=True
    ).order_by()
    for pk, ile in uwagi.values_list("wersja__sprawa").annotate(ile=Count("pk")):
        wynik[pk].uwagi = ile
    wpisy = WpisPracy.objects.filter(sprawa__in=wynik).order_by()
    czekaja = Count("pk", filter=Q(potwierdzono__isnull=True, autor=przekazanie.od_kogo_id))
    for pk, ile in wpisy.values_list("sprawa").annotate(ile=czekaja):
        wynik[pk].niepotwierdzone = ile
