"""What needs action in a case and what it lacks: each rule once, as a condition for the database and as a sentence."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Exists, OuterRef, Q

from sciezka.projekt.sprawy import animatorzy, czeka_na_potwierdzenie, uwagi_bez_odpowiedzi, w_przegladzie
from sciezka.rekrutacja.models import PodpisanyEgzemplarz
from sciezka.sprawa import zegar
from sciezka.sprawa.akta import Wersja
from sciezka.sprawa.models import SprawaQuerySet
from sciezka.sprawa.slownik import OTWARTE, RodzajWersji, Stan

DNI_BEZ_WPISU = 30
DNI_DO_KONCA = 60
DNI_NA_ETAPIE = 60


@dataclass(frozen=True)
class Sygnal:
    """A rule: its code in the address, its name, the rule in words, whether it is urgent (a card) or only a gap."""

    kod: str
    nazwa: str
    regula: str
    pilny: bool = True


SYGNALY: dict[str, Sygnal] = {
    sygnal.kod: sygnal
    for sygnal in (
        Sygnal("przeglad", "Gmina po terminie przeglądu", "Dokument czeka na decyzję gminy, a termin przeglądu minął."),
        Sygnal("uwagi", "Uwagi bez odpowiedzi", "Dokument wrócił z uwagami i co najmniej jedna czeka na odpowiedź zespołu."),
        Sygnal("potwierdzenie", "Wpisy do potwierdzenia", "W dzienniku pracy jest wpis, którego nikt jeszcze nie potwierdził."),
        Sygnal("cisza", f"Bez wpisu od {DNI_BEZ_WPISU} dni", f"Trwa realizacja planu, a od ostatniego wpisu (albo od początku etapu) minęło co najmniej {DNI_BEZ_WPISU} dni."),
        Sygnal("formy", "Brakuje formy obligatoryjnej", f"Trwa realizacja planu, do końca kontraktu zostało najwyżej {DNI_DO_KONCA} dni (albo już minął), a współpraca z animatorem lub doradztwo nie są wykonane."),
        Sygnal("koniec", "Kontrakt się kończy", f"Sprawa jest w toku, a kontrakt kończy się w ciągu {DNI_DO_KONCA} dni albo już się skończył."),
        Sygnal("zastoj", f"Ponad {DNI_NA_ETAPIE} dni na etapie", f"Sprawa jest w toku i stoi na tym samym etapie dłużej niż {DNI_NA_ETAPIE} dni."),
        Sygnal("animator", "Bez animatora", "Sprawa jest w toku, a nikt nie ma dziś w niej roli animatora."),
        Sygnal("kontrakt", "Brakuje podpisanego kontraktu", "Na etapie rekrutacji: w aktach nie ma podpisanego egzemplarza kontraktu.", pilny=False),
        Sygnal("forma1", "Brakuje współpracy z animatorem", "Trwa realizacja planu, a pierwsza forma obligatoryjna nie jest wykonana.", pilny=False),
        Sygnal("forma2", "Brakuje doradztwa", "Trwa realizacja planu, a druga forma obligatoryjna nie jest wykonana.", pilny=False),
        Sygnal("wersja", "Nic nie wysłano do gminy", "Diagnoza, plan albo rezultaty: na tym etapie gmina nie dostała jeszcze dokumentu do przeglądu.", pilny=False),
    )
}  # fmt: skip


def z_sygnalem(sprawy: SprawaQuerySet, kod: str) -> SprawaQuerySet:
    """Narrow cases already annotated by ``sprawy.z_tabela`` to those that the rule speaks of."""
    return sprawy.filter(warunek(kod))


def warunek(kod: str) -> Q:
    """Return the rule as a condition on cases annotated by ``sprawy.z_tabela``; ``KeyError`` for an unknown one."""
    dzis = zegar.dzis()
    otwarta, w_pracy = Q(stan__in=OTWARTE), Q(stan=Stan.REALIZACJA)
    koniec_blisko = Q(koniec_kontraktu__lte=dzis + timedelta(days=DNI_DO_KONCA))
    return {
        "przeglad": otwarta & Q(Exists(w_przegladzie().filter(termin__lt=dzis))),
        "uwagi": otwarta & Q(Exists(uwagi_bez_odpowiedzi())),
        "potwierdzenie": otwarta & Q(czeka_na_potwierdzenie()),
        "cisza": w_pracy & Q(ruch__lte=dzis - timedelta(days=DNI_BEZ_WPISU)),
        "formy": w_pracy & koniec_blisko & (Q(forma_1=False) | Q(forma_2=False)),
        "koniec": otwarta & koniec_blisko,
        "zastoj": otwarta & Q(w_stanie_od__lt=zegar.teraz() - timedelta(days=DNI_NA_ETAPIE)),
        "animator": otwarta & ~Q(Exists(animatorzy())),
        "kontrakt": Q(stan=Stan.REKRUTACJA) & ~Q(Exists(PodpisanyEgzemplarz.objects.filter(sprawa=OuterRef("pk")))),
        "forma1": w_pracy & Q(forma_1=False),
        "forma2": w_pracy & Q(forma_2=False),
        "wersja": _nic_nie_wyslano(),
    }[kod]


def _nic_nie_wyslano() -> Q:
    wynik = Q(pk__in=[])
    for stan, rodzaj in (
        (Stan.DIAGNOZA, RodzajWersji.DIAGNOZA),
        (Stan.PLAN, RodzajWersji.PLAN),
        (Stan.REZULTATY, RodzajWersji.RAPORT),
    ):
        wersje = Wersja.objects.filter(sprawa=OuterRef("pk"), rodzaj=rodzaj, przebieg=OuterRef("przebieg"))
        wynik |= Q(stan=stan) & ~Q(Exists(wersje))
    return wynik
