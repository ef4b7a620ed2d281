"""Forms of accounts, general roles and projects."""

from typing import Any

from django import forms
from django.db import transaction

from sciezka.dane.models import Samorzad
from sciezka.sprawa import zegar
from sciezka.sprawa.formularze import FormularzPodstawowy, pole_formularza
from sciezka.sprawa.models import Projekt
from sciezka.sprawa.osoby import Osoba, Rola
from sciezka.sprawa.slownik import NazwaRoli


class FormularzOsoby(FormularzPodstawowy, forms.ModelForm):
    """An account: business data only."""

    widzi = ""

    class Meta:
        model = Osoba
        fields = ["email", "imie", "nazwisko", "stanowisko", "telefon", "is_active"]
        formfield_callback = pole_formularza

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["imie"].required = self.fields["nazwisko"].required = True
        self.fields["is_active"].help_text = "Zamknięte konto nie może się zalogować; jego historia zostaje."
        if not self.instance.pk:
            del self.fields["is_active"]
        self.przygotuj()

    def clean_email(self) -> str:
        """Keep addresses in lower case, so signing in does not depend on how it was typed."""
        return self.cleaned_data["email"].lower()


class FormularzRoliOgolnej(FormularzPodstawowy):
    """A role that is not tied to one case. A koordynator gives officials and koordynatorzy of own projects."""

    widzi = ""
    rola = forms.ChoiceField(label="Rola")
    projekt = forms.ModelChoiceField(
        Projekt.objects.none(), label="Projekt", required=False, help_text="Tylko dla koordynatora."
    )
    samorzad = forms.ModelChoiceField(
        Samorzad.objects.none(),
        label="Samorząd",
        required=False,
        help_text="Tylko dla urzędnika; samorządy, które mają sprawę w projekcie.",
    )

    def __init__(self, *args: Any, nadaje: Osoba, konto: Osoba, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.nadaje, self.konto = nadaje, konto
        administrator = nadaje.ma_role(NazwaRoli.ADMINISTRATOR)
        wolno = [NazwaRoli.URZEDNIK, NazwaRoli.KOORDYNATOR] + ([NazwaRoli.ADMINISTRATOR] if administrator else [])
        self.fields["rola"].choices = [(rola.value, rola.label) for rola in wolno]
        projekty = Projekt.objects.all()
        if not administrator:
            moje = nadaje.koordynowane
            projekty = projekty.filter(pk__in=moje)
        self.fields["projekt"].queryset = projekty
        samorzady = Samorzad.objects.aktualne()
        self.fields["samorzad"].queryset = samorzady.filter(sprawy__projekt__in=projekty).distinct()
        self.fields["samorzad"].label_from_instance = lambda samorzad: samorzad.etykieta
        self.przygotuj()

    def clean(self) -> dict[str, Any]:
        """Each role has its place: a koordynator a project, an urzędnik a municipality, an administrator none."""
        dane = super().clean()
        rola = dane.get("rola")
        if rola == NazwaRoli.KOORDYNATOR and not dane.get("projekt") and "projekt" not in self.errors:
            self.add_error("projekt", "Wybierz projekt, który ta osoba będzie koordynować.")
        if rola == NazwaRoli.URZEDNIK and not dane.get("samorzad") and "samorzad" not in self.errors:
            self.add_error("samorzad", "Wybierz samorząd, w którym pracuje ta osoba.")
        return dane

    def zapisz(self) -> Rola:
        """Give the role; giving it twice changes nothing."""
        rola = self.cleaned_data["rola"]
        miejsce = {
            "projekt": self.cleaned_data["projekt"] if rola == NazwaRoli.KOORDYNATOR else None,
            "samorzad": self.cleaned_data["samorzad"] if rola == NazwaRoli.URZEDNIK else None,
        }
        with transaction.atomic():
            nadana, _ = Rola.objects.get_or_create(
                osoba=self.konto, rola=rola, do=None, sprawa=None, **miejsce,
                defaults={"nadal": self.nadaje, "od": zegar.dzis()},
            )  # fmt: skip
        return nadana


class FormularzProjektu(FormularzPodstawowy, forms.ModelForm):
    """A support project: what stands in the header of its documents."""

    widzi = ""

    class Meta:
        model = Projekt
        fields = [
            "nazwa", "numer", "beneficjent", "adres_beneficjenta", "reprezentant", "funkcja_reprezentanta",
            "miejscowosc", "od", "do", "dni_na_przeglad", "prog_ps",
        ]  # fmt: skip
        formfield_callback = pole_formularza

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.przygotuj()
