"""The layout of the set of institutions: the form of the mapping screen and saving it, noticing a stale form."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.db import transaction
from django.forms import BoundField

from sciezka.projekt.eksport_instytucje import PO_KODZIE, uzupelniony
from sciezka.projekt.models_eksport import UkladKolumn
from sciezka.sprawa import zegar
from sciezka.sprawa.models import Projekt
from sciezka.sprawa.osoby import Osoba


@dataclass(frozen=True)
class WierszUkladu:
    """A column on the mapping screen with its fields; a column of one's own has a text instead of a source."""

    nazwa: str
    w_pliku: BoundField
    miejsce: BoundField
    naglowek: BoundField
    tekst: BoundField | None


class FormularzUkladu(forms.Form):
    """For each column: in the file or not, its place, its heading; for columns of one's own also what stands in every row."""

    rewizja = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, uklad: list[dict[str, Any]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.uklad = uzupelniony(uklad)
        for miejsce, wiersz in enumerate(self.uklad, start=1):
            kod = wiersz["kod"]
            self.fields[f"w_{kod}"] = forms.BooleanField(
                label=f"W pliku: {nazwa_kolumny(kod)}", required=False, initial=wiersz["w_pliku"]
            )
            self.fields[f"nr_{kod}"] = forms.IntegerField(
                label=f"Miejsce: {nazwa_kolumny(kod)}", min_value=1, max_value=999, initial=miejsce
            )
            self.fields[f"n_{kod}"] = forms.CharField(
                label=f"Nagłówek: {nazwa_kolumny(kod)}", max_length=120, required=False, initial=wiersz["naglowek"]
            )
            if wlasna(kod):
                self.fields[f"t_{kod}"] = forms.CharField(
                    label=f"Tekst w każdym wierszu: {nazwa_kolumny(kod)}", max_length=240, required=False,
                    initial=wiersz["tekst"],
                )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        dane = super().clean()
        for wiersz in self.uklad:
            kod = wiersz["kod"]
            if wlasna(kod) and dane.get(f"w_{kod}") and not dane.get(f"n_{kod}"):
                self.add_error(f"n_{kod}", "Własna kolumna potrzebuje nagłówka.")
        if not any(dane.get(f"w_{wiersz['kod']}") for wiersz in self.uklad):
            self.add_error(None, "Zaznacz co najmniej jedną kolumnę.")
        return dane

    def wiersze(self) -> Iterator[WierszUkladu]:
        """Yield the columns in the order of the layout."""
        for wiersz in self.uklad:
            kod = wiersz["kod"]
            pola = (self[f"{przedrostek}_{kod}"] for przedrostek in ("w", "nr", "n"))
            yield WierszUkladu(nazwa_kolumny(kod), *pola, self[f"t_{kod}"] if wlasna(kod) else None)

    def kolumny(self) -> list[dict[str, Any]]:
        """Return the layout as typed, by place; equal places keep the order they had."""
        dane = self.cleaned_data
        po_miejscu = sorted(self.uklad, key=lambda wiersz: dane[f"nr_{wiersz['kod']}"])
        return [
            {"kod": kod, "naglowek": dane[f"n_{kod}"], "w_pliku": dane[f"w_{kod}"], "tekst": dane.get(f"t_{kod}", "")}
            for kod in (wiersz["kod"] for wiersz in po_miejscu)
        ]


def wlasna(kod: str) -> bool:
    """Tell whether the column is one's own: a heading and a text."""
    return kod.startswith("stala")


def nazwa_kolumny(kod: str) -> str:
    """Return what the product calls a column."""
    return f"Własna kolumna {kod.removeprefix('stala')}" if wlasna(kod) else PO_KODZIE[kod].nazwa


def uklad_projektu(projekt: Projekt) -> UkladKolumn:
    """Return the layout of the project, unsaved when it has none yet."""
    return UkladKolumn.objects.select_related("kto").filter(projekt=projekt).first() or UkladKolumn(projekt=projekt)


def zapisz(projekt: Projekt, osoba: Osoba, kolumny: list[dict[str, Any]], rewizja: int | None) -> UkladKolumn | None:
    """Save the layout; return None when somebody saved another one since the form was opened."""
    with transaction.atomic():
        Projekt.objects.select_for_update().get(pk=projekt.pk)
        uklad = UkladKolumn.objects.filter(projekt=projekt).first()
        if (uklad.rewizja if uklad else 0) != (rewizja or 0):
            return None
        uklad = uklad or UkladKolumn(projekt=projekt)
        uklad.kolumny, uklad.kto, uklad.kiedy = kolumny, osoba, zegar.teraz()
        uklad.save()
        return uklad


def w_slowach(uklad: list[Mapping[str, Any]]) -> str:
    """Return the columns of the file in their order, under their headings: for comparing two layouts."""
    return "\n".join(w["naglowek"] or nazwa_kolumny(w["kod"]) for w in uzupelniony(uklad) if w["w_pliku"])
