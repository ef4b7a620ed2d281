"""What the coordinator says when confirming a result: which evidence was looked at, and a remark."""

from typing import Any

from django import forms
from django.utils.text import capfirst

from rezultaty import potwierdzanie
from rezultaty.models import PotwierdzenieRezultatu
from sciezka.sprawa.formularze import FormularzWiersza


class FormularzPotwierdzenia(FormularzWiersza):
    """Ticks at the evidence looked at; the remark goes to the report, so the municipality reads it."""

    sprawdzone = forms.MultipleChoiceField(
        label="Co sprawdzono",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Zaznacz dowody, które zostały obejrzane: bez tego potwierdzenie nic nie znaczy."},
    )
    rewizja_rezultatu = forms.IntegerField(required=False, widget=forms.HiddenInput)

    class Meta(FormularzWiersza.Meta):
        model = PotwierdzenieRezultatu
        fields = ["uwaga"]

    def dostosuj(self) -> None:
        self.dowody = {
            str(dowod["zalacznik"] or potwierdzanie.DOKUMENT): dowod
            for dowod in potwierdzanie.dowody(self.instance.rezultat)
        }
        self.fields["sprawdzone"].choices = [
            (kod, dowod["nazwa"] if dowod["zalacznik"] else capfirst(dowod["nazwa"]))
            for kod, dowod in self.dowody.items()
        ]
        self.fields["uwaga"].help_text = "Na przykład, z czym porównano dowód. Trafi do raportu końcowego."
        self.order_fields(["klucz", "rewizja", "rewizja_rezultatu", "sprawdzone", "uwaga"])

    def clean_sprawdzone(self) -> list[dict[str, Any]]:
        """Return the evidence that was ticked."""
        return [self.dowody[kod] for kod in self.cleaned_data["sprawdzone"]]
