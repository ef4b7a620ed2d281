"""The filter of the table of cases: all of it in the address, all of it said in words. The page and every export use it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django import forms
from django.db.models import F, Q, QuerySet
from django.http import QueryDict

from realizacja.models import WpisPracy
from sciezka.dane.models import Samorzad
from sciezka.dokumenty.typografia import data_slownie
from sciezka.projekt import sygnaly, zawezenia
from sciezka.projekt.miary import MIARY
from sciezka.projekt.okres import Okres
from sciezka.projekt.sprawy import sprawy_zespolu, z_tabela
from sciezka.projekt.tabela import KOLUMNY, Kolumna
from sciezka.projekt.wojewodztwa import WOJEWODZTWA
from sciezka.sprawa import zegar
from sciezka.sprawa.models import Projekt, SprawaQuerySet
from sciezka.sprawa.osoby import Osoba, Rola
from sciezka.sprawa.slownik import OTWARTE, FormaPracy, NazwaRoli, Stan

WIEK = {"30": "ponad 30 dni", "60": "ponad 60 dni", "90": "ponad 90 dni", "180": "ponad 180 dni"}
FORMY = {"0": "żadna", "1": "jedna z dwóch", "2": "obie"}
BEZ_ANIMATORA = "brak"
#: Fields shown at once; the others wait under "Więcej filtrów".
PODSTAWOWE = ("szukaj", "stan", "projekt", "woj", "animator", "brak", "wiek")
#: What the dates ``okres_od`` and ``okres_do`` belong to.
Z_OKRESEM = ("ukonczony", "cel", "forma", "kto")


@dataclass(frozen=True)
class Zawezenie:
    """One thing that narrows the table, in words, and the address query without it."""

    nazwa: str
    wartosc: str
    bez: str


def _wybor(pierwszy: str, pozycje: Any) -> list[tuple[str, str]]:
    return [("", pierwszy), *pozycje]


class Filtr(forms.Form):
    """The filter of the table, all in the address. Nothing is hidden: no default narrows, an unknown value filters nothing."""

    szukaj = forms.CharField(label="Szukaj samorządu lub znaku", required=False, max_length=120)
    stan = forms.ChoiceField(label="Etap", required=False, choices=_wybor("wszystkie", Stan.choices))
    projekt = forms.ModelChoiceField(Projekt.objects.none(), label="Projekt", required=False, empty_label="wszystkie")
    woj = forms.ChoiceField(
        label="Województwo", required=False, choices=_wybor("wszystkie", [(w.nazwa, w.nazwa) for w in WOJEWODZTWA])
    )
    animator = forms.ChoiceField(label="Animator", required=False)
    brak = forms.ChoiceField(label="Wymaga działania lub brakuje", required=False)
    wiek = forms.ChoiceField(label="Na etapie", required=False, choices=_wybor("dowolnie długo", WIEK.items()))
    formy = forms.ChoiceField(
        label="Wykonane formy obligatoryjne", required=False, choices=_wybor("dowolnie", FORMY.items())
    )
    dzien = forms.DateField(label="Etap na koniec dnia", required=False)
    ukonczony = forms.ChoiceField(
        label="Ukończony etap", required=False, choices=_wybor("dowolny", [(s.value, s.label) for s in OTWARTE])
    )
    cel = forms.ChoiceField(
        label="Policzone w celu projektu", required=False, choices=_wybor("dowolnie", [(m.kod, m.nazwa) for m in MIARY.values()])
    )  # fmt: skip
    forma = forms.TypedChoiceField(
        label="Praca w formie", required=False, choices=_wybor("dowolnej", FormaPracy.choices), coerce=int
    )
    kto = forms.ChoiceField(label="Praca osoby", required=False)
    okres_od = forms.DateField(label="W okresie od", required=False)
    okres_do = forms.DateField(label="W okresie do", required=False)

    def __init__(self, *args: Any, osoba: Osoba, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.sprawy = sprawy_zespolu(osoba)
        osoby = list(_osoby(self.sprawy))
        self.fields["brak"].choices = _wybor("wszystkie", _grupy_sygnalow())
        animatorzy = [(str(o.pk), o.nazwa) for o in osoby if o.animuje]
        self.fields["animator"].choices = _wybor("wszyscy", [(BEZ_ANIMATORA, "bez animatora"), *animatorzy])
        self.fields["kto"].choices = _wybor("dowolnej", [(str(o.pk), o.nazwa) for o in osoby if o.pracuje])
        for nazwa in ("dzien", "okres_od", "okres_do"):
            self.fields[nazwa].widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
        if _w_wielu_projektach(osoba):
            self.fields["projekt"].queryset = Projekt.objects.filter(pk__in=self.sprawy.order_by().values("projekt"))
        else:
            del self.fields["projekt"]
        self.is_valid()

    @property
    def podstawowe(self) -> list[forms.BoundField]:
        """Return the fields that are always shown."""
        return [self[nazwa] for nazwa in PODSTAWOWE if nazwa in self.fields]

    @property
    def dalsze(self) -> list[forms.BoundField]:
        """Return the fields under "Więcej filtrów"."""
        return [self[nazwa] for nazwa in self.fields if nazwa not in PODSTAWOWE]

    @property
    def dalsze_otwarte(self) -> bool:
        """Tell whether something under "Więcej filtrów" narrows, so that it is open."""
        return any(nazwa not in PODSTAWOWE for nazwa in self.wybrane)

    @property
    def wybrane(self) -> dict[str, Any]:
        """Return what really narrows the table: field → cleaned value."""
        return {nazwa: wartosc for nazwa, wartosc in self.cleaned_data.items() if wartosc}

    @property
    def okres(self) -> Okres:
        """Return the period to which finished stages, targets and work belong."""
        return Okres(self.wybrane.get("okres_od"), self.wybrane.get("okres_do"))

    def zastosuj(self, sprawy: SprawaQuerySet | None = None) -> SprawaQuerySet:
        """Return the person's cases annotated for the table, narrowed and ordered as the address says."""
        wynik = z_tabela(self.sprawy if sprawy is None else sprawy)
        for nazwa, wartosc in self.wybrane.items():
            if nazwa not in {"stan", "dzien", "forma", "kto", "okres_od", "okres_do"}:
                wynik = getattr(self, f"_{nazwa}")(wynik, wartosc)
        return self._w_stanie(self._z_praca(wynik)).order_by(*self._porzadek())

    @property
    def zawezenia(self) -> list[Zawezenie]:
        """Say what narrows the table, one by one, each with the address query without it."""
        return list(self._slowa())

    def _slowa(self) -> Iterator[Zawezenie]:
        for nazwa, wartosc in self.wybrane.items():
            pole = self.fields[nazwa]
            if isinstance(pole, forms.DateField):
                slowo = data_slownie(wartosc)
            elif isinstance(pole, forms.ChoiceField) and not isinstance(pole, forms.ModelChoiceField):
                slowo = _etykieta(pole.choices, str(wartosc))
            else:
                slowo = str(wartosc)
            yield Zawezenie(pole.label, slowo, self.zapytanie(bez=nazwa))

    def zapytanie(self, bez: str = "") -> str:
        """Return the address query of this filter and order: what an unknown value said is dropped, so is the page."""
        adres = QueryDict(mutable=True)
        for nazwa in self.wybrane:
            if nazwa != bez:
                adres[nazwa] = self.data[nazwa]
        kolumna, malejaco = self.sortuj
        if malejaco or kolumna is not KOLUMNY[0]:
            adres["sortuj"] = f"{'-' if malejaco else ''}{kolumna.kod}"
        return adres.urlencode()

    @property
    def sortuj(self) -> tuple[Kolumna, bool]:
        """Return the column of the order and whether it is descending; the name of the municipality by default."""
        kod = self.data.get("sortuj", "")
        kolumna = next((k for k in KOLUMNY if k.kod == kod.removeprefix("-")), KOLUMNY[0])
        return kolumna, kod == f"-{kolumna.kod}"

    def _porzadek(self) -> list[Any]:
        kolumna, malejaco = self.sortuj
        pola = [_pole(nazwa, malejaco) for nazwa in kolumna.pola]
        return [*pola, *([] if kolumna is KOLUMNY[0] else ["samorzad__nazwa"]), "pk"]

    def _w_stanie(self, sprawy: SprawaQuerySet) -> SprawaQuerySet:
        return zawezenia.w_stanie(sprawy, self.wybrane.get("stan", ""), Okres(do=self.wybrane.get("dzien")))

    def _z_praca(self, sprawy: SprawaQuerySet) -> SprawaQuerySet:
        """Narrow by form and person of work; dates alone, tied to nothing else, speak of work too."""
        nazwy = {"forma": "forma", "kto": "autor"}
        warunek = {pole: self.wybrane[nazwa] for nazwa, pole in nazwy.items() if nazwa in self.wybrane}
        same_daty = self.okres != Okres() and not any(nazwa in self.wybrane for nazwa in Z_OKRESEM)
        return zawezenia.z_praca(sprawy, self.okres, **warunek) if warunek or same_daty else sprawy

    def _szukaj(self, sprawy: SprawaQuerySet, tekst: str) -> SprawaQuerySet:
        return sprawy.filter(Q(samorzad__in=Samorzad.objects.szukaj(tekst)) | Q(znak__icontains=tekst))

    def _projekt(self, sprawy: SprawaQuerySet, projekt: Projekt) -> SprawaQuerySet:
        return sprawy.filter(projekt=projekt)

    def _woj(self, sprawy: SprawaQuerySet, nazwa: str) -> SprawaQuerySet:
        return sprawy.filter(samorzad__wojewodztwo=nazwa)

    def _animator(self, sprawy: SprawaQuerySet, wybrany: str) -> SprawaQuerySet:
        if wybrany == BEZ_ANIMATORA:
            return sprawy.filter(animator__isnull=True)
        return sprawy.filter(pk__in=_role_animatorow().filter(osoba=wybrany).values("sprawa"))

    def _brak(self, sprawy: SprawaQuerySet, kod: str) -> SprawaQuerySet:
        return sygnaly.z_sygnalem(sprawy, kod)

    def _wiek(self, sprawy: SprawaQuerySet, dni: str) -> SprawaQuerySet:
        return sprawy.filter(w_stanie_od__lt=zegar.teraz() - timedelta(days=int(dni)))

    def _formy(self, sprawy: SprawaQuerySet, ile: str) -> SprawaQuerySet:
        return sprawy.filter(formy=int(ile))

    def _ukonczony(self, sprawy: SprawaQuerySet, stan: str) -> SprawaQuerySet:
        return zawezenia.z_ukonczonym(sprawy, stan, self.okres)

    def _cel(self, sprawy: SprawaQuerySet, miara: str) -> SprawaQuerySet:
        return zawezenia.z_celem(sprawy, miara, self.okres)


def _pole(nazwa: str, malejaco: bool) -> Any:
    odwrotne = nazwa.startswith("-")
    pole = F(nazwa.removeprefix("-"))
    return pole.desc(nulls_last=True) if malejaco != odwrotne else pole.asc(nulls_last=True)


def _etykieta(pozycje: Any, wartosc: str) -> str:
    """Return the label of a choice, also one inside a group."""
    for klucz, etykieta in pozycje:
        if isinstance(etykieta, list | tuple):
            if znaleziona := _etykieta(etykieta, wartosc):
                return znaleziona
        elif str(klucz) == wartosc:
            return str(etykieta)
    return ""


def _grupy_sygnalow() -> list[tuple[str, list[tuple[str, str]]]]:
    grupy = (("Wymaga działania", True), ("Brakuje", False))
    return [(nazwa, [(s.kod, s.nazwa) for s in sygnaly.SYGNALY.values() if s.pilny == pilny]) for nazwa, pilny in grupy]


def _role_animatorow() -> Any:
    return Rola.objects.obowiazujace().filter(rola=NazwaRoli.ANIMATOR)


def _osoby(sprawy: SprawaQuerySet) -> QuerySet[Osoba]:
    """Return in one query who leads these cases (``animuje``) and who has logged work in them (``pracuje``)."""
    w_nich = sprawy.order_by().values("pk")
    # Asked once for all people, not once a person: with many cases that is the whole difference.
    animuje = Q(pk__in=_role_animatorow().filter(sprawa__in=w_nich).values("osoba"))
    pracuje = Q(pk__in=WpisPracy.objects.filter(sprawa__in=w_nich).order_by().values("autor"))
    return (
        Osoba.objects.annotate(animuje=animuje, pracuje=pracuje)
        .filter(Q(animuje=True) | Q(pracuje=True))
        .order_by("nazwisko", "imie", "pk")
    )


def _w_wielu_projektach(osoba: Osoba) -> bool:
    """Tell whether the person's cases may be of more than one project: a role in a case adds the case's own."""
    projekty = set(osoba.koordynowane)
    return len(projekty) > 1 or any(rola.rola in {NazwaRoli.ANIMATOR, NazwaRoli.DORADCA} for rola in osoba.role)
