"""Forms of visits."""

from typing import Any

from django import forms
from django.db import models

from plan.aneksy import jak_przyjeto
from realizacja.forms import opis_formy, zaproponuj_dzialania
from realizacja.models import Wizyta
from realizacja.wizyty import zespol
from sciezka.sprawa.formularze import FormularzPodstawowy, FormularzWiersza, pole_formularza
from sciezka.sprawa.slownik import FormaPracy, Stan


def _pole(pole: models.Field, **kwargs: Any) -> forms.Field | None:
    if isinstance(pole, models.TimeField):
        kwargs["widget"] = forms.TimeInput(attrs={"type": "time", "step": 300}, format="%H:%M")
    return pole_formularza(pole, **kwargs)


class FormularzWizyty(FormularzWiersza):
    """A planned visit. Who goes is chosen from the team; the day may be past: what was held and not planned is written too."""

    widzi = ""

    class Meta(FormularzWiersza.Meta):
        model = Wizyta
        formfield_callback = _pole
        fields = [
            "temat", "dzien", "od", "do", "sposob", "miejsce", "z_kim", "forma", "dzialanie", "porzadek", "widzi_gmina",
            "notatka",
        ]  # fmt: skip

    osoby = forms.ModelMultipleChoiceField(
        None,
        label="Kto z zespołu",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Wskaż, kto jedzie."},
    )

    def dostosuj(self) -> None:
        self.fields["osoby"].queryset = _jako_zbior(zespol(self.sprawa), self.instance)
        self.fields["osoby"].initial = self.initial.get("osoby") or (
            [udzial.osoba_id for udzial in self.instance.obsada.all()] if self.instance.pk else [self.osoba.pk]
        )
        self.fields["forma"] = forms.TypedChoiceField(
            label="Forma pracy", coerce=int, empty_value=None, required=False,
            choices=[("", "spotkanie poza formami pracy"), *((forma.value, opis_formy(forma)) for forma in FormaPracy)],
        )  # fmt: skip
        self._dzialanie()
        self.fields["widzi_gmina"].label = "Widzi gmina"
        self.fields[
            "widzi_gmina"
        ].help_text = "Gmina zobaczy wszystko oprócz notatki zespołu: dzień, temat, porządek, uczestników, a później jak się skończyło."
        self.order_fields(["temat", "dzien", "od", "do", "osoby", "sposob", "miejsce", "z_kim"])

    def _dzialanie(self) -> None:
        """Offer actions where the plan is being carried out; before that there is nothing to choose."""
        if self.sprawa.stan == Stan.REALIZACJA:
            zaproponuj_dzialania(self.fields["dzialanie"], self.sprawa, "poza planem")
            self.fields["dzialanie"].help_text = "Bez formy pracy powyżej przyjmie się forma działania."
        elif not self.instance.dzialanie_id:
            del self.fields["dzialanie"]
        else:
            self.fields["dzialanie"].queryset = self.fields["dzialanie"].queryset.filter(pk=self.instance.dzialanie_id)

    def clean(self) -> dict[str, Any]:
        """The action's form is the visit's form; it ends after it begins."""
        dane = super().clean()
        dzialanie, forma = dane.get("dzialanie"), dane.get("forma")
        if dzialanie:
            dzialanie = jak_przyjeto(self.sprawa, [dzialanie])[0]
        if dzialanie and not forma:
            dane["forma"] = dzialanie.forma
        elif dzialanie and dzialanie.forma != forma:
            self.add_error("dzialanie", f"To działanie ma w planie inną formę: {dzialanie.get_forma_display()}.")
        if dane.get("od") and dane.get("do") and dane["do"] <= dane["od"]:
            self.add_error("do", "Wizyta musi się skończyć później, niż się zaczyna.")
        return dane


def _jako_zbior(osoby: list[Any], wizyta: Wizyta) -> models.QuerySet:
    """Return the team, and whoever already goes though their role has ended."""
    wybrane = {osoba.pk for osoba in osoby}
    if wizyta.pk:
        wybrane |= {udzial.osoba_id for udzial in wizyta.obsada.all()}
    return Wizyta.osoby.field.related_model.objects.filter(pk__in=wybrane).order_by("nazwisko", "imie")


class FormularzOdwolania(FormularzPodstawowy):
    """Why a visit is cancelled; the municipality reads it when it knows of the visit."""

    widzi = ""
    powod = forms.CharField(label="Powód", max_length=1000, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.przygotuj()


class FormularzRelacji(FormularzWiersza):
    """How a visit ended that leaves no work entry."""

    widzi = ""

    class Meta(FormularzWiersza.Meta):
        model = Wizyta
        fields = ["relacja"]

    def dostosuj(self) -> None:
        self.fields["relacja"].required = True
        zdanie = "Jedno, dwa zdania: co z niej wynikło i gdzie jest to zapisane."
        self.fields["relacja"].help_text = (
            f"{zdanie} Przeczyta to także gmina." if self.instance.widzi_gmina else zdanie
        )
