"""Forms of leaving the path, of handing cases over and of a change of officials."""

import uuid
from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django import forms

from sciezka.sprawa import zegar
from sciezka.sprawa.formularze import FormularzPodstawowy
from sciezka.sprawa.osoby import Osoba, Rola
from sciezka.sprawa.pliki import PolePliku
from sciezka.sprawa.przekazania import Przekazanie
from sciezka.sprawa.rezygnacje import Rezygnacja
from sciezka.sprawa.slownik import ZAMKNIETE, Stan

#: How far ahead a case may be handed over: a later day is a slip of the hand.
NAJDALEJ = timedelta(days=3660)
DZIEN = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class FormularzRezygnacji(FormularzPodstawowy):
    """Who ends the cooperation, why, when and by which document."""

    rewizja = forms.IntegerField(widget=forms.HiddenInput)
    klucz = forms.UUIDField(required=False, widget=forms.HiddenInput)
    kto_konczy = forms.ChoiceField(
        label="Kto kończy współpracę", choices=Rezygnacja.KtoKonczy.choices, widget=forms.RadioSelect
    )
    przyczyna = forms.ChoiceField(label="Przyczyna", choices=[("", "wybierz"), *Rezygnacja.Przyczyna.choices])
    data = forms.DateField(
        label="Data na dokumencie",
        widget=DZIEN,
        help_text="Wypowiedzenia, uchwały albo pisma; gdy go nie ma – decyzji.",
    )
    powod = forms.CharField(
        label="Co się stało",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Kilka zdań. Zostanie w historii sprawy; zobaczy to także gmina.",
    )
    dokument = forms.CharField(
        label="Dokument", max_length=300, required=False, help_text="Na przykład: wypowiedzenie z 21 września 2026 r."
    )
    plik = PolePliku(label="Plik dokumentu", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["klucz"].initial = uuid.uuid4()
        self.fields["data"].initial = zegar.dzis()
        self.przygotuj()

    def clean_powod(self) -> str:
        """A reason of blanks only is no reason."""
        powod = self.cleaned_data["powod"].strip()
        if not powod:
            raise forms.ValidationError("Napisz, co się stało: zostanie w historii sprawy.")
        return powod

    @property
    def rezygnacja(self) -> dict[str, Any]:
        """The cleaned values as ``rezygnacje.zrezygnuj`` takes them."""
        return {nazwa: self.cleaned_data[nazwa] for nazwa in ("kto_konczy", "przyczyna", "data", "powod", "dokument")}


class FormularzPrzekazania(FormularzPodstawowy):
    """Which cases of a person go to whom, from when, why; with a last day it is a deputyship."""

    widzi = "zespol"
    dla_zespolu = ()
    klucz = forms.UUIDField(required=False, widget=forms.HiddenInput)
    role = forms.MultipleChoiceField(
        label="Które sprawy",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Wybierz co najmniej jedną sprawę."},
    )
    komu = forms.ModelChoiceField(Osoba.objects.none(), label="Komu", empty_label="wybierz osobę")
    rodzaj = forms.ChoiceField(label="Na jak długo", choices=[], widget=forms.RadioSelect)
    od = forms.DateField(label="Od dnia", widget=DZIEN)
    do = forms.DateField(
        label="Ostatni dzień zastępstwa", widget=DZIEN, required=False, help_text="Tylko dla zastępstwa."
    )
    powod = forms.CharField(
        label="Powód", max_length=2000, widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Na przykład: urlop, zmiana rejonu, koniec umowy.",
    )  # fmt: skip
    notatka = forms.CharField(
        label="Co trzeba wiedzieć", max_length=6000, required=False, widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Ustalenia, które nie zmieściły się we wpisach: do kogo dzwonić, na co uważać, co obiecano.",
    )  # fmt: skip

    def __init__(self, *args: Any, do_przekazania: Iterable[Rola], od_kogo: Osoba, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        wybory = [(str(rola.pk), self._opis(rola)) for rola in do_przekazania]
        self.fields["role"].choices = wybory
        self.fields["role"].initial = [str(r.pk) for r in do_przekazania if r.sprawa.stan not in ZAMKNIETE]
        self.fields["rodzaj"].choices = [
            (Przekazanie.Rodzaj.NA_STALE, "na stałe: dotychczasowa rola kończy się tego dnia"),
            (Przekazanie.Rodzaj.ZASTEPSTWO, "zastępstwo: obie osoby mają dostęp do ostatniego dnia"),
        ]
        self.fields["rodzaj"].initial = Przekazanie.Rodzaj.NA_STALE
        self.fields["komu"].queryset = (
            Osoba.objects.filter(is_active=True).exclude(pk=od_kogo.pk).order_by("nazwisko", "imie", "pk")
        )
        self.fields["od"].initial = zegar.dzis()
        self.fields["klucz"].initial = uuid.uuid4()
        self.przygotuj()

    @staticmethod
    def _opis(rola: Rola) -> str:
        stan = Stan(rola.sprawa.stan).label
        return f"{rola.sprawa.samorzad.nazwa} – {rola.get_rola_display()}, {stan}"

    def clean(self) -> dict[str, Any]:
        """A deputyship has a last day, not before the first; a hand-over for good has none."""
        dane = super().clean()
        if dane.get("rodzaj") == Przekazanie.Rodzaj.ZASTEPSTWO and "do" not in self.errors:
            if not dane.get("do"):
                self.add_error("do", "Podaj ostatni dzień zastępstwa.")
            elif dane.get("od") and dane["do"] < dane["od"]:
                self.add_error("do", "Ostatni dzień nie może być wcześniejszy niż pierwszy.")
        if dane.get("rodzaj") == Przekazanie.Rodzaj.NA_STALE:
            dane["do"] = None
        if dane.get("od") and dane["od"] < zegar.dzis():
            self.add_error("od", "Podaj dzisiejszy albo późniejszy dzień.")
        for pole in ("od", "do"):
            if dane.get(pole) and dane[pole] > zegar.dzis() + NAJDALEJ:
                self.add_error(pole, "Ten dzień jest za daleko. Sprawdź rok.")
        return dane


class FormularzZmianyUrzednikow(FormularzPodstawowy):
    """Which officials end their role, and why."""

    konczone = forms.MultipleChoiceField(label="Kto kończy", required=False, widget=forms.CheckboxSelectMultiple)
    powod = forms.CharField(
        label="Powód", max_length=240, initial="zmiana po wyborach samorządowych",
        help_text="Zostanie w historii sprawy; zobaczy go także gmina.",
    )  # fmt: skip

    def __init__(self, *args: Any, obecni: Iterable[Rola], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["konczone"].choices = [
            (str(rola.pk), ", ".join(filter(None, [str(rola.osoba), rola.osoba.stanowisko]))) for rola in obecni
        ]
        if not self.fields["konczone"].choices:
            del self.fields["konczone"]
        self.przygotuj()


class NowyUrzednik(FormularzPodstawowy):
    """One new official; an address that already has an account keeps its name."""

    widzi = ""
    email = forms.EmailField(label="Adres e-mail", max_length=254)
    imie = forms.CharField(label="Imię", max_length=80)
    nazwisko = forms.CharField(label="Nazwisko", max_length=120)
    stanowisko = forms.CharField(label="Stanowisko", max_length=160)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.przygotuj()

    def clean_email(self) -> str:
        """Keep addresses in lower case, so signing in does not depend on how it was typed."""
        return self.cleaned_data["email"].lower()


class NowiUrzednicyBase(forms.BaseFormSet):
    """Up to three new officials; rows left empty say nothing."""

    def clean(self) -> None:
        """The same address twice is a slip of the hand."""
        adresy = [f.cleaned_data["email"] for f in self.forms if "email" in getattr(f, "cleaned_data", {})]
        if len(set(adresy)) < len(adresy):
            raise forms.ValidationError("Ten sam adres e-mail podano dwa razy.")

    @property
    def nowi(self) -> list[dict[str, Any]]:
        """The rows that were filled in."""
        return [f.cleaned_data for f in self.forms if f.cleaned_data]


NowiUrzednicy = forms.formset_factory(NowyUrzednik, formset=NowiUrzednicyBase, extra=3, max_num=3, validate_max=True)
