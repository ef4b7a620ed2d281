"""Forms of the project: a name for a view, a target, a period."""

from decimal import Decimal
from typing import Any

from django import forms

from sciezka.projekt.models import NazwaMiary
from sciezka.projekt.okres import Okres
from sciezka.sprawa.formularze import FormularzPodstawowy, LiczbaPolska


class FormularzWidoku(FormularzPodstawowy):
    """The name of a kept table; ``zapytanie`` is the address it stands at, ``klucz`` makes a double send harmless."""

    widzi = ""
    nazwa = forms.CharField(label="Nazwa widoku", max_length=80, help_text="Na przykład: moje zaległe przeglądy.")
    zapytanie = forms.CharField(widget=forms.HiddenInput, max_length=2000, required=False)
    klucz = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.przygotuj()


class FormularzOkresu(forms.Form):
    """The period of the figures, in the address; without one, the whole time of the project."""

    od = forms.DateField(label="Od", required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    do = forms.DateField(label="Do", required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))

    def clean(self) -> dict[str, Any]:
        dane = super().clean() or {}
        if dane.get("od") and dane.get("do") and dane["od"] > dane["do"]:
            self.add_error("do", "Koniec okresu nie może być wcześniejszy niż początek.")
        return dane

    @property
    def okres(self) -> Okres:
        """Return the period asked for; a wrong one narrows nothing."""
        return Okres(self.cleaned_data.get("od"), self.cleaned_data.get("do")) if self.is_valid() else Okres()


class FormularzCelu(FormularzPodstawowy):
    """A target of a project; ``rewizja`` is the version that the person saw, ``klucz`` makes a double send harmless."""

    widzi = ""
    kod = forms.CharField(
        label="Kod wskaźnika", max_length=30, help_text="Z umowy o dofinansowanie, na przykład EECO18."
    )
    nazwa = forms.CharField(label="Nazwa wskaźnika", max_length=240)
    miara = forms.ChoiceField(label="Co się liczy", choices=NazwaMiary.choices)
    docelowa = LiczbaPolska(label="Wartość docelowa", max_digits=10, decimal_places=2)
    jednostka = forms.CharField(
        label="Jednostka", max_length=60, help_text="Na przykład: samorządy, miejsca pracy, godziny."
    )
    rewizja = forms.IntegerField(widget=forms.HiddenInput, required=False)
    klucz = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.przygotuj()

    def clean_docelowa(self) -> Decimal:
        docelowa: Decimal = self.cleaned_data["docelowa"]
        if docelowa <= 0:
            raise forms.ValidationError("Wartość docelowa musi być większa od zera.")
        return docelowa
