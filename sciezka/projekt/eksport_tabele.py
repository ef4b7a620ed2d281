"""The tables that can be taken out as a file: cases, actions, work entries, products, results; for the team alone.

Personal data are taken only where the table is about them: authors of work are, contact persons and names of participants
are not (GDPR: minimisation). The team's notes are in the file only when asked for, in columns that say so.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from operator import attrgetter
from typing import Any

from django import forms
from django.db.models import Count, Q, QuerySet, Sum
from django.http import QueryDict

from plan.aneksy import jak_przyjeto
from plan.models import Dzialanie
from realizacja.models import Produkt, WpisPracy
from realizacja.strona import POZA_PLANEM, przefiltrowane
from rezultaty.liczenie import z_liczbami, z_rejestrem
from rezultaty.models import Rezultat
from sciezka.dokumenty.typografia import zakres_dat
from sciezka.projekt.eksport_kolumny import DZIALANIA, PRODUKTY, REZULTATY, SPRAWY, WPISY
from sciezka.projekt.eksport_pliki import Kolumna, Zestaw
from sciezka.projekt.filtr import Filtr
from sciezka.projekt.sprawy import z_tabela
from sciezka.sprawa.adres import numer_z_adresu
from sciezka.sprawa.akta import Aneks
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import FormaPracy, RodzajAneksu, StanAneksu

#: More rows are made by the worker, so nobody waits at a page: 50 000 take about 5 seconds of work as CSV, 13 as XLSX.
NAJWIECEJ_OD_RAZU = {"csv": 50_000, "xlsx": 20_000}
PACZKA = 2_000


@dataclass(frozen=True)
class Tabela:
    """A table: its code, names, columns, the rows of given cases, and the column by which a period narrows it."""

    kod: str
    nazwa: str
    plik: str
    kolumny: tuple[Kolumna, ...]
    wiersze: Callable[[QuerySet[Sprawa]], QuerySet[Any]]
    dzien: str = "data"


def _z_samorzadem(wiersze: QuerySet[Any], *pola: str) -> QuerySet[Any]:
    return wiersze.select_related("sprawa__samorzad", "sprawa__projekt", *pola).order_by(
        "sprawa__samorzad__nazwa", "sprawa_id", "data", "pk"
    )


def wpisy(sprawy: QuerySet[Sprawa]) -> QuerySet[WpisPracy]:
    """Return the work entries of the cases."""
    return _z_samorzadem(WpisPracy.objects.filter(sprawa__in=sprawy), "autor", "potwierdzil", "dzialanie")


def dzialania(sprawy: QuerySet[Sprawa]) -> QuerySet[Dzialanie]:
    """Return the actions of the plans with the hours logged on each (``praca``) and how many of them are confirmed (``pewne``)."""
    wiersze = Dzialanie.objects.filter(sprawa__in=sprawy).annotate(
        praca=Sum("wpisy__godziny"), pewne=Sum("wpisy__godziny", filter=Q(wpisy__potwierdzono__isnull=False))
    )
    wiersze = wiersze.select_related("sprawa__samorzad", "sprawa__projekt", "cel__obszar", "osoba", "zakonczenie")
    return wiersze.order_by("sprawa__samorzad__nazwa", "sprawa_id", "numer", "pk")


def produkty(sprawy: QuerySet[Sprawa]) -> QuerySet[Produkt]:
    """Return the products of work of the cases."""
    return _z_samorzadem(Produkt.objects.filter(sprawa__in=sprawy), "dzialanie", "zalacznik", "utworzyl")


def rezultaty(sprawy: QuerySet[Sprawa]) -> QuerySet[Rezultat]:
    """Return the results of the cases with register data and the number of files that prove each (``ile_dowodow``)."""
    wiersze = Rezultat.objects.filter(sprawa__in=sprawy).annotate(ile_dowodow=Count("powiazania_dowodow"))
    return _z_samorzadem(z_rejestrem(wiersze), "cel", "oczekiwany", "przedsiebiorstwo")


TABELE: dict[str, Tabela] = {
    tabela.kod: tabela
    for tabela in (
        Tabela("sprawy", "Sprawy", "sprawy", SPRAWY, z_liczbami, dzien=""),
        Tabela("dzialania", "Działania z planów", "dzialania", DZIALANIA, dzialania, dzien="od"),
        Tabela("wpisy", "Wpisy pracy", "wpisy-pracy", WPISY, wpisy),
        Tabela("produkty", "Produkty pracy", "produkty-pracy", PRODUKTY, produkty),
        Tabela("rezultaty", "Rezultaty", "rezultaty", REZULTATY, rezultaty),
    )
}


class FormularzTabeli(forms.Form):
    """Which table, in which format, of which period (of work, of the document, of the result), with the team's notes or not."""

    tabela = forms.ChoiceField(label="Tabela", choices=[(t.kod, t.nazwa) for t in TABELE.values()])
    format = forms.ChoiceField(
        label="Plik", choices=[("xlsx", "XLSX (Excel, LibreOffice)"), ("csv", "CSV (średniki, UTF-8)")]
    )
    od = forms.DateField(
        label="Od dnia", required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    do = forms.DateField(
        label="Do dnia", required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    notatki = forms.BooleanField(label="Z notatkami zespołu", required=False)

    def clean(self) -> dict[str, Any]:
        dane = super().clean()
        if dane.get("od") and dane.get("do") and dane["do"] < dane["od"]:
            self.add_error("do", "Koniec okresu nie może być wcześniejszy niż początek.")
        return dane


class FormularzZamowienia(FormularzTabeli):
    """The same, left to the worker; the key makes a repeated send harmless."""

    klucz = forms.UUIDField(widget=forms.HiddenInput, required=False)


def zestaw(osoba: Osoba, wybor: Mapping[str, Any], parametry: QueryDict) -> Zestaw:
    """Return the chosen table of the person's cases, narrowed as the table of cases in the browser is.

    ``wybor`` is the cleaned data of ``FormularzTabeli``, ``parametry`` the query of the address (``filtr.Filtr``).
    """
    tabela, filtr = TABELE[wybor["tabela"]], Filtr(parametry, osoba=osoba)
    sprawy = filtr.zastosuj()
    if tabela.kod != "sprawy":
        sprawy = sprawy.order_by().values("pk")
    wiersze = _w_okresie(tabela.wiersze(sprawy), tabela, wybor)
    opis = [("Zakres", "Sprawy, w których jesteś w zespole albo prowadzisz projekt"), *opis_filtru(filtr)]
    return _gotowy(tabela, wiersze, wybor, opis, sprawy)


def zestaw_sprawy(sprawa: Sprawa, wybor: Mapping[str, Any], parametry: QueryDict) -> Zestaw:
    """Return the chosen table of one case; the work log narrowed as on the page of stage IV."""
    tabela = TABELE[wybor["tabela"]]
    sprawy = z_tabela(Sprawa.objects.filter(pk=sprawa.pk))
    if tabela.kod != "sprawy":
        sprawy = sprawy.values("pk")
    wiersze = _w_okresie(tabela.wiersze(sprawy), tabela, wybor)
    opis = [("Sprawa", f"{sprawa.samorzad.etykieta}, {sprawa.projekt}")]
    if tabela.kod == "wpisy":
        wiersze = przefiltrowane(wiersze, parametry)
        opis += _opis_dziennika(sprawa, parametry)
    wynik = _gotowy(tabela, wiersze, wybor, opis, sprawy)
    return replace(wynik, plik=f"{tabela.plik}-sprawa-{sprawa.pk}")


def _opis_dziennika(sprawa: Sprawa, parametry: QueryDict) -> list[tuple[str, str]]:
    forma, autor, dzialanie = (numer_z_adresu(parametry.get(kod)) for kod in ("forma", "osoba", "dzialanie"))
    opis = [
        ("Forma pracy", dict(FormaPracy.choices).get(forma, str(forma)) if forma else ""),
        ("Osoba", str(Osoba.objects.filter(wpisy__sprawa=sprawa, pk=autor).first() or "inna") if autor else ""),
        (
            "Działanie",
            str(Dzialanie.objects.filter(sprawa=sprawa, pk=dzialanie).first() or "inne") if dzialanie else "",
        ),
        ("Działanie", "praca poza planem" if parametry.get("dzialanie") == POZA_PLANEM else ""),
        ("Potwierdzenie", "tylko niepotwierdzone" if parametry.get("stan") == "niepotwierdzone" else ""),
    ]
    return [(nazwa, slowa) for nazwa, slowa in opis if slowa]


def opis_filtru(filtr: Filtr) -> list[tuple[str, str]]:
    """Say in words what narrows the table: pairs of the field's label and the value chosen."""
    opis = [(zawezenie.nazwa, zawezenie.wartosc) for zawezenie in filtr.zawezenia]
    return opis or [("Filtr", "brak, wszystkie sprawy")]


def _w_okresie(wiersze: QuerySet[Any], tabela: Tabela, wybor: Mapping[str, Any]) -> QuerySet[Any]:
    for granica, warunek in (("od", "gte"), ("do", "lte")):
        if tabela.dzien and wybor.get(granica):
            wiersze = wiersze.filter(**{f"{tabela.dzien}__{warunek}": wybor[granica]})
    return wiersze


def _gotowy(
    tabela: Tabela,
    wiersze: QuerySet[Any],
    wybor: Mapping[str, Any],
    opis: list[tuple[str, str]],
    sprawy: QuerySet[Sprawa],
) -> Zestaw:
    notatki = bool(wybor.get("notatki"))
    if tabela.dzien and (wybor.get("od") or wybor.get("do")):
        opis = [*opis, ("Okres", zakres_dat(wybor.get("od"), wybor.get("do")))]
    return Zestaw(
        nazwa=tabela.nazwa,
        plik=f"{tabela.plik}-z-notatkami-zespolu" if notatki else tabela.plik,
        kolumny=[kolumna for kolumna in tabela.kolumny if notatki or not kolumna.wewnetrzna],
        wiersze=_W_MOCY.get(tabela.kod, _bez_zmian)(wiersze, sprawy),
        ile=wiersze.count(),
        opis=opis,
    )


def _po_kolei(wiersze: QuerySet[Any]) -> Iterable[Any]:
    return wiersze.iterator(chunk_size=PACZKA)


def _bez_zmian(wiersze: QuerySet[Any], sprawy: QuerySet[Sprawa]) -> Iterable[Any]:
    return _po_kolei(wiersze)


def jak_przyjete(wiersze: QuerySet[Dzialanie], sprawy: QuerySet[Sprawa]) -> Iterable[Dzialanie]:
    """Yield the actions; of a plan with an open annex those that the municipality accepted, as it accepted them."""
    otwarte = set(_otwarte_aneksy(sprawy).values_list("sprawa", flat=True))
    for sprawa_id, grupa in groupby(_po_kolei(wiersze), key=attrgetter("sprawa_id")):
        if sprawa_id in otwarte:
            w_sprawie = list(grupa)
            yield from jak_przyjeto(w_sprawie[0].sprawa, w_sprawie)
        else:
            yield from grupa


def _otwarte_aneksy(sprawy: QuerySet[Sprawa]) -> QuerySet[Aneks]:
    return Aneks.objects.filter(sprawa__in=sprawy, rodzaj=RodzajAneksu.PLAN, stan=StanAneksu.OTWARTY)


def z_dzialaniem_w_mocy(wiersze: QuerySet[Any], sprawy: QuerySet[Sprawa]) -> Iterable[Any]:
    """Yield the rows; while an annex to the plan is open, ``dzialanie_w_mocy`` names the action as it was accepted."""
    nazwy: dict[int, str] = {}
    for przyjete in _otwarte_aneksy(sprawy).values_list("przed__wiersze__plan_dzialanie", flat=True):
        nazwy |= {int(klucz): f"{d['numer']}. {d['nazwa']}" for klucz, d in (przyjete or {}).items()}
    for wiersz in _po_kolei(wiersze):
        wiersz.dzialanie_w_mocy = nazwy.get(wiersz.dzialanie_id) or str(wiersz.dzialanie or "")
        yield wiersz


#: Tables that point at actions of a plan show them as the municipality accepted them.
_W_MOCY = {"dzialania": jak_przyjete, "wpisy": z_dzialaniem_w_mocy, "produkty": z_dzialaniem_w_mocy}
