"""The base of every form that writes a row of a case, and the fields that read Polish numbers and dates."""

import uuid
from decimal import Decimal
from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import HTML, Div, Field, Layout
from django import forms
from django.db import models

from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba


class LiczbaPolska(forms.DecimalField):
    """A number as people type it: ``1 234,50``."""

    widget = forms.TextInput

    def to_python(self, value: Any) -> Decimal | None:
        if isinstance(value, str):
            value = "".join(value.split()).replace("zł", "").replace(",", ".")
        return super().to_python(value)

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, Decimal):
            return f"{value.normalize():f}".replace(".", ",")
        return value

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {"inputmode": "decimal", "autocomplete": "off"}

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return super().has_changed(initial, self.to_python(data))
        except forms.ValidationError:
            return True


def pole_formularza(pole: models.Field, **kwargs: Any) -> forms.Field | None:
    """Build a form field for a model field: date pickers, Polish decimals, radio buttons for short choices."""
    if isinstance(pole, models.DateField) and not isinstance(pole, models.DateTimeField):
        kwargs["widget"] = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    elif isinstance(pole, models.DecimalField):
        kwargs["form_class"] = LiczbaPolska
    elif isinstance(pole, models.TextField):
        kwargs.setdefault("widget", forms.Textarea(attrs={"rows": 4}))
    return pole.formfield(**kwargs)


class FormularzPodstawowy(forms.Form):
    """One column, label above, optional fields marked, no stars; groups say who will see what is typed.

    ``dla_zespolu`` names the fields that never leave the team. ``widzi`` heads the other group; "" leaves the heading out
    where the form itself asks who will see it.
    """

    dla_zespolu: tuple[str, ...] = ("notatka",)
    widzi: str = "gmina"

    def przygotuj(self) -> None:
        """Mark optional fields and lay the form out."""
        for pole in self.fields.values():
            if (
                not pole.required
                and pole.label
                and not isinstance(pole, forms.BooleanField)
                and not pole.widget.is_hidden
            ):
                pole.label = f"{pole.label} (opcjonalnie)"
        self.helper = FormHelper(self)
        self.helper.form_tag = False
        self.helper.disable_csrf = True
        self.helper.layout = self.uklad()

    def uklad(self) -> Layout:
        """Return the layout: hidden fields, what the municipality sees, what only the team sees."""
        ukryte = [nazwa for nazwa, pole in self.fields.items() if pole.widget.is_hidden]
        zespol = [nazwa for nazwa in self.fields if nazwa in self.dla_zespolu]
        reszta = [nazwa for nazwa in self.fields if nazwa not in {*ukryte, *zespol}]
        uklad = Layout(*ukryte)
        if reszta:
            uklad.append(self._grupa(self.widzi, reszta))
        if zespol:
            uklad.append(self._grupa("zespol", zespol))
        return uklad

    def _grupa(self, widzi: str, nazwy: list[str]) -> Div:
        naglowek = [HTML(f'{{% include "skladniki/widocznosc.html" with kto="{widzi}" only %}}')] if widzi else []
        return Div(*naglowek, *(Field(nazwa) for nazwa in nazwy), css_class=f"grupa-pol grupa-{widzi or 'zwykla'}")


class FormularzWiersza(FormularzPodstawowy, forms.ModelForm):
    """A form for one row of a case.

    ``klucz`` makes a repeated send harmless, ``rewizja`` is the version of the row the person saw. Subclasses declare
    ``class Meta(FormularzWiersza.Meta)`` with ``model`` and ``fields``.
    """

    klucz = forms.UUIDField(required=False, widget=forms.HiddenInput)
    rewizja = forms.IntegerField(required=False, widget=forms.HiddenInput)

    class Meta:
        formfield_callback = pole_formularza

    def __init__(self, *args: Any, sprawa: Sprawa, osoba: Osoba, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.sprawa, self.osoba = sprawa, osoba
        self.instance.sprawa = sprawa
        self.fields["klucz"].initial = self.instance.klucz or uuid.uuid4()
        self.fields["rewizja"].initial = self.instance.rewizja
        self.dostosuj()
        self.przygotuj()

    def dostosuj(self) -> None:
        """Narrow choices to the case, add fields. Called before the layout is made."""
