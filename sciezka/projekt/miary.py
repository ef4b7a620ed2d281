"""How a project's targets are counted: for every measure the rows that stand behind it, their day and how much each adds.

The number on the dashboard is the sum of ``ile`` over these rows, the table behind it is their cases: one source, so the
two cannot disagree. Nothing is typed in by hand.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import DecimalField, F, QuerySet, Value
from django.db.models.functions import Cast, TruncDate

from realizacja.models import WpisPracy
from rezultaty.models import Rezultat
from sciezka.projekt import miary_ps
from sciezka.projekt.models import NazwaMiary
from sciezka.rekrutacja.models import PodpisanyEgzemplarz
from sciezka.sprawa.akta import Wersja
from sciezka.sprawa.models import Zdarzenie
from sciezka.sprawa.slownik import FormaPracy, RodzajRezultatu, RodzajWersji, Stan, StanWersji

_ILE = DecimalField(max_digits=14, decimal_places=2)


@dataclass(frozen=True)
class Miara:
    """A measure: code, name, the rule in words, and the rows of all projects (``sprawa``, ``dzien``, ``ile``)."""

    kod: str
    regula: str
    wiersze: Callable[[], QuerySet]

    @property
    def nazwa(self) -> str:
        return NazwaMiary(self.kod).label


def _z_dniem(wiersze: QuerySet, dzien: object = None, ile: object = None) -> QuerySet:
    """Add ``dzien``, unless the rows already have it, and ``ile``: one a row when nothing else is said."""
    z_dniem = wiersze if dzien is None else wiersze.annotate(dzien=dzien)
    return z_dniem.annotate(ile=Cast(ile if ile is not None else Value(1), _ILE)).order_by()


def _samorzady() -> QuerySet:
    """The first signed contract of a municipality in a project; its next cases do not count it again."""
    pierwsze = PodpisanyEgzemplarz.objects.order_by(
        "sprawa__projekt_id", "sprawa__samorzad_id", "data_podpisania", "pk"
    ).distinct("sprawa__projekt_id", "sprawa__samorzad_id")
    return _z_dniem(PodpisanyEgzemplarz.objects.filter(pk__in=pierwsze.values("pk")), F("data_podpisania"))


def _przyjete(rodzaj: str) -> Callable[[], QuerySet]:
    def wiersze() -> QuerySet:
        pierwsze = (
            Wersja.objects.filter(rodzaj=rodzaj, stan=StanWersji.PRZYJETA)
            .order_by("sprawa_id", "zdecydowano", "pk")
            .distinct("sprawa_id")
        )
        return _z_dniem(Wersja.objects.filter(pk__in=pierwsze.values("pk")), TruncDate("zdecydowano"))

    return wiersze


def _zakonczone() -> QuerySet:
    """The last closing of a case that is closed; one reopened since then is not."""
    ostatnie = (
        Zdarzenie.objects.filter(do_stanu=Stan.ZAKONCZONA, sprawa__stan=Stan.ZAKONCZONA)
        .order_by("sprawa_id", "-pk")
        .distinct("sprawa_id")
    )
    return _z_dniem(Zdarzenie.objects.filter(pk__in=ostatnie.values("pk")), TruncDate("kiedy"))


def _rezultaty(rodzaj: str) -> Callable[[], QuerySet]:
    return lambda: _z_dniem(Rezultat.objects.filter(rodzaj=rodzaj, osiagniety=True), F("data"))


def _godziny(**warunek: object) -> Callable[[], QuerySet]:
    return lambda: _z_dniem(WpisPracy.objects.potwierdzone().filter(**warunek), F("data"), F("godziny"))


MIARY: dict[str, Miara] = {
    miara.kod: miara
    for miara in (
        Miara(NazwaMiary.JST, "Samorządy, których kontrakt podpisano; samorząd liczy się w projekcie raz, w dniu z pierwszego podpisanego egzemplarza.", _samorzady),
        Miara(NazwaMiary.DIAGNOZY, "Sprawy, w których gmina przyjęła diagnozę; każda raz, w dniu pierwszego przyjęcia.", _przyjete(RodzajWersji.DIAGNOZA)),
        Miara(NazwaMiary.PLANY, "Sprawy, w których gmina przyjęła plan działania; każda raz, w dniu pierwszego przyjęcia.", _przyjete(RodzajWersji.PLAN)),
        Miara(NazwaMiary.ZAKONCZONE, "Sprawy, które przeszły całą ścieżkę i są zakończone, w dniu zamknięcia.", _zakonczone),
        Miara(NazwaMiary.NOWE_PS, "Przedsiębiorstwa, które doszły do progu projektu: decyzji wojewody o statusie albo wpisu do KRS, w dniu z dokumentu. Jeden numer KRS liczy się raz.", lambda: _z_dniem(miary_ps.nowe_ps())),
        Miara(NazwaMiary.MIEJSCA_PRACY, "Osoby zatrudnione w nowych przedsiębiorstwach wpisanych do KRS, w dniu zatrudnienia. Jeden numer KRS liczy się raz.", lambda: _z_dniem(miary_ps.miejsca_pracy(), ile=F("miejsca"))),
        Miara(NazwaMiary.LEPSZE_WARUNKI, "Rezultaty „lepsze warunki dla istniejących PES” zapisane jako osiągnięte, w dniu rezultatu.", _rezultaty(RodzajRezultatu.LEPSZE_WARUNKI)),
        Miara(NazwaMiary.WIEKSZA_SKALA, "Rezultaty „większa skala zadań i usług” zapisane jako osiągnięte, w dniu rezultatu.", _rezultaty(RodzajRezultatu.WIEKSZA_SKALA)),
        Miara(NazwaMiary.GODZINY, "Suma godzin z potwierdzonych wpisów pracy, według dnia pracy.", _godziny()),
        Miara(NazwaMiary.GODZINY_DORADZTWA, "Suma godzin z potwierdzonych wpisów doradztwa specjalistycznego, według dnia pracy.", _godziny(forma=FormaPracy.DORADZTWO)),
    )
}  # fmt: skip
