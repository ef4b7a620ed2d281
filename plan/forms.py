"""Forms of stage III. Everything typed here, except the team's note, goes into the document for the municipality."""

from typing import Any

from django import forms
from django.db.models import Q

from diagnoza.models import Wniosek
from plan.models import Cel, Dzialanie, ObszarPriorytetowy, ObszarWniosek, OdlozonyWniosek, Plan
from sciezka.sprawa.formularze import FormularzWiersza
from sciezka.sprawa.osoby import Osoba, Rola
from sciezka.sprawa.slownik import FORMY_OBLIGATORYJNE, FormaPracy, NazwaRoli


def nazwa_formy(forma: FormaPracy) -> str:
    """Return a work form's name; the two obligatory ones say so."""
    return f"{forma.label} (obligatoryjna)" if forma in FORMY_OBLIGATORYJNE else str(forma.label)


class FormularzWprowadzenia(FormularzWiersza):
    """The introduction the municipality reads first, and the team's note."""

    class Meta(FormularzWiersza.Meta):
        model = Plan
        fields = ["wprowadzenie", "notatka"]
        help_texts = {
            "wprowadzenie": "Skąd plan wynika i dokąd prowadzi, w kilku zdaniach. Pusty wiersz dzieli akapity."
        }

    def dostosuj(self) -> None:
        self.fields["wprowadzenie"].required = True
        self.fields["wprowadzenie"].widget.attrs["rows"] = 8


class PoleWnioskow(forms.ModelMultipleChoiceField):
    """Check boxes with the conclusions of the diagnosis; one that was set aside says so."""

    widget = forms.CheckboxSelectMultiple

    def label_from_instance(self, obj: Wniosek) -> str:
        odlozony = " (odłożony: najpierw cofnij odłożenie)" if hasattr(obj, "odlozenie") else ""
        return f"{obj.etykieta} · {obj.get_plaszczyzna_display()} · {obj.get_rodzaj_display()}: {obj.tresc}{odlozony}"


class FormularzObszaru(FormularzWiersza):
    """A priority area and the conclusions it comes from: at least one, and none that was set aside."""

    wnioski = PoleWnioskow(
        queryset=Wniosek.objects.none(),
        label="Z których wniosków diagnozy wynika",
        error_messages={"required": "Zaznacz co najmniej jeden wniosek: obszar musi wynikać z diagnozy."},
    )

    class Meta(FormularzWiersza.Meta):
        model = ObszarPriorytetowy
        fields = ["nazwa", "uzasadnienie"]

    def dostosuj(self) -> None:
        wnioski = Wniosek.objects.filter(sprawa=self.sprawa).select_related("odlozenie").order_by("numer")
        self.fields["wnioski"].queryset = wnioski
        if self.instance.pk and "wnioski" not in self.initial:
            self.initial["wnioski"] = list(self.instance.powiazania.values_list("wniosek_id", flat=True))

    def clean_wnioski(self) -> list[Wniosek]:
        wybrane = list(self.cleaned_data["wnioski"])
        self.instance.wybrane_wnioski = wybrane
        if odlozone := [wniosek.etykieta for wniosek in wybrane if hasattr(wniosek, "odlozenie")]:
            raise forms.ValidationError(
                f"Odłożone z powodem: {', '.join(odlozone)}. Najpierw cofnij odłożenie na stronie planu."
            )
        return wybrane


class FormularzOdlozenia(FormularzWiersza):
    """Why the plan does not take a conclusion up. One that an area takes up cannot be set aside as well."""

    class Meta(FormularzWiersza.Meta):
        model = OdlozonyWniosek
        fields = ["powod"]
        help_texts = {"powod": "Gmina przeczyta ten powód w planie. Napisz też, kiedy wrócić do wniosku."}

    def clean(self) -> dict[str, Any]:
        dane = super().clean()
        wniosek = self.instance.wniosek
        obszary = ObszarWniosek.objects.filter(wniosek=wniosek).select_related("obszar").order_by("obszar__numer")
        if nazwy := [str(powiazanie.obszar.numer) for powiazanie in obszary]:
            self.add_error(
                None, f"{wniosek.etykieta} jest w obszarze {', '.join(nazwy)}. Najpierw odznacz go tam, potem odłóż."
            )
        if not self.instance.pk and OdlozonyWniosek.objects.filter(wniosek=wniosek).exists():
            self.add_error(None, f"{wniosek.etykieta} jest już odłożony. Powód można zmienić na stronie planu.")
        return dane


class FormularzCelu(FormularzWiersza):
    """A goal: what will change, which result it serves, how to tell."""

    class Meta(FormularzWiersza.Meta):
        model = Cel
        fields = ["tresc", "efekt", "rezultat", "wskaznik", "jednostka", "baza", "docelowa", "termin"]
        help_texts = {
            "tresc": "Jedno zdanie: co będzie inaczej niż dziś.",
            "efekt": "Po czym gmina pozna, że cel jest osiągnięty.",
            "wskaznik": "Na przykład: wartość zadań zleconych PES w roku.",
            "jednostka": "Na przykład: zł, umowy, etaty.",
        }

    def clean(self) -> dict[str, Any]:
        dane = super().clean()
        if not dane.get("wskaznik") and "wskaznik" not in self.errors:
            if dane.get("baza") is not None or dane.get("docelowa") is not None:
                self.add_error("wskaznik", "Są wartości, a nie wiadomo, co mierzą: nazwij wskaźnik.")
        elif dane.get("docelowa") is None and "docelowa" not in self.errors and "wskaznik" not in self.errors:
            self.add_error("docelowa", "Podaj wartość docelową wskaźnika.")
        return dane


class FormularzDzialania(FormularzWiersza):
    """An action: which work form, when, who answers for it, how many hours, what comes of it."""

    class Meta(FormularzWiersza.Meta):
        model = Dzialanie
        fields = ["nazwa", "opis", "forma", "od", "do", "osoba", "odpowiedzialny", "godziny", "produkt"]
        help_texts = {
            "osoba": "Wypełnij to pole albo następne; można oba.",
            "odpowiedzialny": "Funkcja albo imię i nazwisko, na przykład: sekretarz gminy.",
            "godziny": "Na przykład 12 albo 7,5.",
            "produkt": "Na przykład: projekt uchwały, koncepcja, lista usług.",
        }

    def dostosuj(self) -> None:
        self.fields["forma"].choices = [
            ("", "wybierz formę"),
            *((forma.value, nazwa_formy(forma)) for forma in FormaPracy),
        ]
        self.fields["osoba"].label = "Odpowiada osoba z zespołu"
        self.fields["odpowiedzialny"].label = "Odpowiada ktoś inny"
        self.fields["osoba"].queryset = self._zespol()
        self.fields["osoba"].empty_label = "nikt z zespołu"
        kontrakt = getattr(self.sprawa, "kontrakt", None)
        if kontrakt:
            self.fields["do"].help_text = f"Kontrakt trwa od {kontrakt.od:%d.%m.%Y} do {kontrakt.do:%d.%m.%Y}."

    def _zespol(self) -> Any:
        """Return the people of the case's team today, and whoever the action already names."""
        role = Rola.objects.obowiazujace().filter(
            Q(sprawa=self.sprawa) | Q(projekt=self.sprawa.projekt_id, rola=NazwaRoli.KOORDYNATOR)
        )
        return Osoba.objects.filter(Q(pk__in=role.values("osoba")) | Q(pk=self.instance.osoba_id)).order_by(
            "nazwisko", "imie"
        )

    def clean(self) -> dict[str, Any]:
        dane = super().clean()
        if dane.get("od") and dane.get("do") and dane["do"] < dane["od"]:
            self.add_error("do", "Koniec działania nie może być wcześniejszy niż początek.")
        if dane.get("godziny") is not None and dane["godziny"] <= 0:
            self.add_error("godziny", "Podaj planowane godziny, więcej niż zero.")
        if not dane.get("osoba") and not dane.get("odpowiedzialny") and "osoba" not in self.errors:
            self.add_error("odpowiedzialny", "Wskaż, kto odpowiada: osobę z zespołu albo inną.")
        return dane
