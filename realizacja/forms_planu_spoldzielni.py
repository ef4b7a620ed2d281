"""Forms of the preliminary plan of a social cooperative: one for each part and list, and the one that issues it."""

import uuid
from functools import cache
from typing import Any

from django import forms

from realizacja.models import Produkt
from realizacja.models_planu_spoldzielni import PlanSpoldzielni
from realizacja.plan_spoldzielni import CZESCI, LISTY, odcisk_czesci
from sciezka.dane.models import AktPrawny
from sciezka.sprawa import zegar
from sciezka.sprawa.formularze import FormularzPodstawowy, FormularzWiersza

POLA_LIST = {
    "zalozyciele": ["nazwa", "rodzaj", "wklad", "kwota", "pewnosc"],
    "miejsca": ["stanowisko", "osob", "z_grup", "etat", "rok"],
    "budzet": ["rodzaj", "nazwa", "rok", "kwota"],
    "kroki": ["nazwa", "kto", "termin", "dokument", "akt", "przepis"],
    "ryzyka": ["ryzyko", "odpowiedz"],
}


class FormularzCzesci(FormularzWiersza):
    """Texts of one part. ``odcisk`` is the part as the person saw it: who changes another part is not in the way."""

    widzi = "zespol"
    odcisk = forms.CharField(required=False, widget=forms.HiddenInput)

    def dostosuj(self) -> None:
        self.fields["odcisk"].initial = odcisk_czesci(self.instance, self.pola_czesci())
        for nazwa in self.pola_czesci():
            if isinstance(self.fields[nazwa].widget, forms.Textarea):
                self.fields[nazwa].widget.attrs["rows"] = 6

    def pola_czesci(self) -> tuple[str, ...]:
        """Return the fields of this part."""
        return tuple(self._meta.fields)


@cache
def formularz_czesci(klucz: str) -> type[FormularzCzesci]:
    """Return the form of a part's texts."""
    meta = type("Meta", (FormularzWiersza.Meta,), {"model": PlanSpoldzielni, "fields": list(CZESCI[klucz].pola)})
    return type("FormularzCzesci", (FormularzCzesci,), {"Meta": meta})


class FormularzListy(FormularzWiersza):
    """One row of a list of the plan."""

    widzi = "zespol"

    def dostosuj(self) -> None:
        if "rok" in self.fields and not self.instance.pk:
            self.fields["rok"].initial = zegar.dzis().year + 1
        if "akt" in self.fields:
            self.fields["akt"].queryset = AktPrawny.objects.order_by("tytul")
            self.fields["akt"].label_from_instance = lambda akt: akt.tytul
            self.fields["akt"].empty_label = "bez podstawy w ustawie"

    def clean(self) -> dict[str, Any]:
        dane = super().clean()
        if dane.get("przepis") and not dane.get("akt"):
            self.add_error("akt", "Wybierz akt, z którego jest ten przepis.")
        return dane


@cache
def formularz_listy(lista: str) -> type[FormularzListy]:
    """Return the form of a list's row."""
    meta = type("Meta", (FormularzWiersza.Meta,), {"model": LISTY[lista], "fields": POLA_LIST[lista]})
    return type("FormularzListy", (FormularzListy,), {"Meta": meta})


class FormularzWydania(FormularzPodstawowy):
    """What is said when the plan is issued: the first time its kind and who sees it, later what changed."""

    widzi = ""
    klucz = forms.UUIDField(required=False, widget=forms.HiddenInput)
    odcisk = forms.CharField(required=False, widget=forms.HiddenInput)
    rodzaj = forms.ChoiceField(
        label="Co zawiera dokument",
        choices=[(r.value, r.label) for r in (Produkt.Rodzaj.KONCEPCJA_Z_PLANEM, Produkt.Rodzaj.WSTEPNY_PLAN)],
        help_text="Koncepcja i wstępny plan razem wystarczą do pierwszej formy obligatoryjnej.",
    )
    widzi_gmina = forms.BooleanField(label="Widzi gmina", required=False)
    co_zmieniono = forms.CharField(
        label="Co się zmieniło od poprzedniej wersji", max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )

    def __init__(self, *args: Any, nastepna: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["klucz"].initial = uuid.uuid4()
        for nazwa in ("rodzaj", "widzi_gmina") if nastepna else ("co_zmieniono",):
            del self.fields[nazwa]
        self.przygotuj()
