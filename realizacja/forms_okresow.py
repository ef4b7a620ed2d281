"""Forms of reporting periods: closing, reopening, consent to a late entry."""

import uuid
from typing import Any

from django import forms

from realizacja.models_okresow import ZgodaNaPoznyWpis
from realizacja.okresy import obejmujacy, zamkniete
from sciezka.sprawa.formularze import FormularzPodstawowy, FormularzWiersza
from sciezka.sprawa.osoby import Osoba, Rola
from sciezka.sprawa.slownik import NazwaRoli


class FormularzZamkniecia(FormularzPodstawowy):
    """Which days are closed; both ends belong to the period."""

    widzi = ""
    klucz = forms.UUIDField(widget=forms.HiddenInput)
    od = forms.DateField(label="Od", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    do = forms.DateField(label="Do", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["klucz"].initial = uuid.uuid4()
        self.przygotuj()

    def clean(self) -> dict[str, Any]:
        dane = super().clean()
        if dane.get("od") and dane.get("do") and dane["do"] < dane["od"]:
            self.add_error("do", "Koniec okresu nie może być wcześniejszy niż początek.")
        return dane


class FormularzOtwarcia(FormularzPodstawowy):
    """Why a closed period is opened again."""

    powod = forms.CharField(
        label="Powód",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Zostanie przy okresie i w historii każdej sprawy, która miała w nim wpisy.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.przygotuj()


class FormularzZgody(FormularzWiersza):
    """Who may still log work of which day, and why so late."""

    class Meta(FormularzWiersza.Meta):
        model = ZgodaNaPoznyWpis
        fields = ["osoba", "data", "powod"]

    def dostosuj(self) -> None:
        role = Rola.objects.obowiazujace().filter(sprawa=self.sprawa) | Rola.objects.obowiazujace().filter(
            rola=NazwaRoli.KOORDYNATOR, projekt=self.sprawa.projekt_id
        )
        self.fields["osoba"].queryset = Osoba.objects.filter(role_osoby__in=role, is_active=True).distinct()
        self.fields["data"].initial = None
        self.fields[
            "powod"
        ].help_text = (
            "Powód stanie przy wpisie i na karcie pracy, na liście późniejszych zmian okresu. Bez danych o zdrowiu."
        )

    def clean_data(self) -> Any:
        """A consent is needed, and given, only for a day of a closed period."""
        dzien = self.cleaned_data["data"]
        if obejmujacy(zamkniete(self.sprawa.projekt_id), dzien) is None:
            raise forms.ValidationError("Ten dzień nie leży w zamkniętym okresie, więc wpis nie wymaga zgody.")
        return dzien
