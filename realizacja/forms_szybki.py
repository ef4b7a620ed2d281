"""The short form of a work entry: five fields at once, the rest folded; form and action may be left to the schedule."""

from typing import Any

from django import forms

from plan.models import Dzialanie
from realizacja.forms import FormularzWpisu, opis_formy
from realizacja.pola import ZGADNIJ, GodzinyZPrzyciskami, PoleDzialania, PoleGodzin
from realizacja.propozycje import dzialania_spraw, najblizsze
from realizacja.zapis import formy_dla
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba


class WyborPracy(forms.Form):
    """Form and action of one case alone: what changes in the short form when another case is chosen in the browser."""

    def __init__(self, *, sprawa: Sprawa, osoba: Osoba, dzialania: list[Dzialanie]) -> None:
        super().__init__(auto_id=False, initial={"dzialanie": ZGADNIJ})
        self.sprawa = sprawa
        self.fields |= pola_wyboru(sprawa, osoba, dzialania)


def pola_wyboru(sprawa: Sprawa, osoba: Osoba, dzialania: list[Dzialanie]) -> dict[str, forms.Field]:
    """Return the fields that choose the form and the action; both may be left to the schedule."""
    formy = [(forma.value, opis_formy(forma)) for forma in formy_dla(osoba, sprawa)]
    forma = forms.TypedChoiceField(
        label="Forma pracy", coerce=int, empty_value=None, required=False,
        choices=[("", "zgadnij według planu"), *formy],
    )  # fmt: skip
    return {"forma": forma, "dzialanie": PoleDzialania(dzialania, osoba)}


class FormularzSzybki(FormularzWpisu):
    """A work entry from the short form. ``skad`` is the page to stay on, ``od_osoby`` who filled it in."""

    ZAWSZE = ("data", "forma", "dzialanie", "godziny", "opis")

    skad = forms.ChoiceField(choices=[(s, s) for s in ("pulpit", "sprawa", "etap")], required=False,
                             widget=forms.HiddenInput)  # fmt: skip
    od_osoby = forms.IntegerField(required=False, widget=forms.HiddenInput)
    godziny = PoleGodzin(label="Godziny", max_digits=5, decimal_places=2, widget=GodzinyZPrzyciskami)

    def __init__(
        self, *args: Any, sprawa: Sprawa, osoba: Osoba, dzialania: list[Dzialanie] | None = None, **kwargs: Any
    ) -> None:
        self.dzialania = dzialania_spraw([sprawa])[sprawa.pk] if dzialania is None else dzialania
        kwargs["initial"] = {"dzialanie": ZGADNIJ, "od_osoby": osoba.pk} | (kwargs.get("initial") or {})
        super().__init__(*args, sprawa=sprawa, osoba=osoba, **kwargs)

    def dostosuj(self) -> None:
        super().dostosuj()
        self.fields |= pola_wyboru(self.sprawa, self.osoba, self.dzialania)
        self.fields["opis"].widget.attrs |= {"autocapitalize": "sentences", "rows": 3}
        self.fields["plik"].help_text = "Plik potrzebuje sieci: nie czeka w przeglądarce tak jak tekst."

    def przygotuj(self) -> None:
        # Both are asked for always; an empty one is a choice of its own, not a field left out.
        nazwy = {nazwa: self.fields[nazwa].label for nazwa in ("forma", "dzialanie")}
        super().przygotuj()
        for nazwa, etykieta in nazwy.items():
            self.fields[nazwa].label = etykieta

    def clean(self) -> dict[str, Any]:
        """Guess what was left to the schedule: the action from the form and the day, the form from the action.

        With no open action left the form is the first the person may log: ongoing work, for a doradca advice.
        """
        dane, formy = self.cleaned_data, formy_dla(self.osoba, self.sprawa)
        if dane.get("dzialanie") == ZGADNIJ:
            wybrana = [dane["forma"]] if dane.get("forma") else formy
            dzien = dane.get("data")
            dane["dzialanie"] = najblizsze(self.dzialania, self.osoba, dzien, wybrana) if dzien else None
            if not dane["dzialanie"]:
                dane["forma"] = int(wybrana[0])
        if not dane.get("forma") and "forma" not in self.errors:
            dzialanie = dane.get("dzialanie")
            if dzialanie and dzialanie.forma in formy:
                dane["forma"] = dzialanie.forma
            elif "data" in dane:
                self.add_error("forma", "Wybierz formę pracy: nie da się jej zgadnąć z planu.")
        return super().clean()
