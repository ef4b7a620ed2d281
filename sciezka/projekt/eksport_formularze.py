"""The form that orders a package of documents of a period, or the report of a project for it."""

from collections.abc import Sequence
from typing import Any

from django import forms

from sciezka.dokumenty.typografia import zakres_dat
from sciezka.projekt import eksport_spis
from sciezka.projekt.models_eksport import DokumentEksportu, RodzajEksportu
from sciezka.sprawa import zegar
from sciezka.sprawa.models import Projekt
from sciezka.sprawa.slownik import RodzajWersji

PACZKI = (
    (RodzajEksportu.KONTRAKTY, "kontrakty z aneksami"),
    (RodzajEksportu.DOKUMENTY, "przyjęte dokumenty"),
    (RodzajEksportu.RAPORT, "raport projektu (PDF)"),
)


class _Dzien(forms.DateInput):
    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class FormularzPaczki(forms.Form):
    """Whose documents, which, of which period: contracts by the day of issue, the others by the day of acceptance."""

    projekt = forms.ModelChoiceField(Projekt.objects.none(), label="Projekt", empty_label=None)
    rodzaj = forms.ChoiceField(label="Co", choices=PACZKI)
    od = forms.DateField(label="Od dnia", widget=_Dzien)
    do = forms.DateField(label="Do dnia", widget=_Dzien)
    dokumenty_przyjete = forms.MultipleChoiceField(
        label="Które przyjęte dokumenty",
        choices=[(rodzaj, RodzajWersji(rodzaj).label) for rodzaj in eksport_spis.PRZYJMOWANE],
        widget=forms.CheckboxSelectMultiple(attrs={"class": "form-check-input"}),
        required=False,
        initial=list(eksport_spis.PRZYJMOWANE),
    )
    klucz = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, projekty: Sequence[Projekt], **kwargs: Any) -> None:
        dzis = zegar.dzis()
        kwargs["initial"] = {"od": dzis.replace(month=1, day=1), "do": dzis} | kwargs.get("initial", {})
        super().__init__(*args, auto_id="paczka-%s", **kwargs)
        self.fields["projekt"].queryset = Projekt.objects.filter(pk__in=[projekt.pk for projekt in projekty])

    def clean(self) -> dict[str, Any]:
        dane = super().clean()
        if dane.get("od") and dane.get("do") and dane["do"] < dane["od"]:
            self.add_error("do", "Koniec okresu nie może być wcześniejszy niż początek.")
        if dane.get("rodzaj") == RodzajEksportu.DOKUMENTY and not dane.get("dokumenty_przyjete"):
            self.add_error("dokumenty_przyjete", "Zaznacz co najmniej jeden rodzaj dokumentów.")
        return dane

    def dokumenty(self) -> list[DokumentEksportu]:
        """Return the list of the package, unsaved; a report has none."""
        dane = self.cleaned_data
        if dane["rodzaj"] == RodzajEksportu.RAPORT:
            return []
        if dane["rodzaj"] == RodzajEksportu.KONTRAKTY:
            return eksport_spis.kontrakty(dane["projekt"], dane["od"], dane["do"])
        return eksport_spis.przyjete(dane["projekt"], dane["od"], dane["do"], dane["dokumenty_przyjete"])

    def pola(self, dokumenty: Sequence[DokumentEksportu]) -> dict[str, Any]:
        """Return what the export remembers of the choice."""
        dane = self.cleaned_data
        okres = zakres_dat(dane["od"], dane["do"])
        co = dict(PACZKI)[dane["rodzaj"]]
        if dane["rodzaj"] == RodzajEksportu.DOKUMENTY:
            co = ", ".join(RodzajWersji(rodzaj).label for rodzaj in dane["dokumenty_przyjete"])
        return {
            "projekt": dane["projekt"],
            "rodzaj": dane["rodzaj"],
            "ile": max(len(dokumenty), 1),
            "nazwa": f"{dane['rodzaj']}_{eksport_spis.nazwa(dane['projekt'].numer)}_{dane['od']}_{dane['do']}.{'pdf' if dane['rodzaj'] == RodzajEksportu.RAPORT else 'zip'}",
            "opis": f"{co}, {okres}; {dane['projekt'].nazwa}"[:500],
            "parametry": {"od": dane["od"].isoformat(), "do": dane["do"].isoformat(),
                          "dokumenty": dane["dokumenty_przyjete"]},
        }  # fmt: skip
