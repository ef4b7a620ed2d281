"""Forms of the corridor: filter of cases, opening, transitions, review, people, contacts, files."""

import uuid
from typing import Any

from django import forms
from django.db.models import QuerySet

from sciezka.dane.models import Samorzad
from sciezka.sprawa import przejscia
from sciezka.sprawa.adres import numer_z_adresu
from sciezka.sprawa.akta import OsobaKontaktowa
from sciezka.sprawa.formularze import FormularzPodstawowy, FormularzWiersza
from sciezka.sprawa.models import Projekt, Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import NazwaRoli, Stan


class FiltrSpraw(forms.Form):
    """The filter of an official's list of cases. Nothing is hidden by default; an unknown value filters nothing."""

    KOLEJNOSCI = {
        "": ("nazwa samorządu", ["samorzad__nazwa", "pk"]),
        "najdluzej": ("najdłużej na etapie", ["w_stanie_od", "pk"]),
        "najnowsze": ("ostatnio otwarte", ["-utworzono", "-pk"]),
    }

    szukaj = forms.CharField(label="Szukaj samorządu", required=False, max_length=120)
    stan = forms.ChoiceField(label="Stan", required=False, choices=[("", "wszystkie"), *Stan.choices])
    kolejnosc = forms.ChoiceField(
        label="Kolejność", required=False, choices=[(kod, opis) for kod, (opis, _) in KOLEJNOSCI.items()]
    )

    def zastosuj(self, sprawy: QuerySet[Sprawa]) -> QuerySet[Sprawa]:
        """Return the cases narrowed and ordered as the form says."""
        self.is_valid()
        dane = self.cleaned_data
        if tekst := dane.get("szukaj"):
            sprawy = sprawy.filter(samorzad__in=Samorzad.objects.szukaj(tekst))
        if stan := dane.get("stan"):
            sprawy = sprawy.filter(stan=stan)
        return sprawy.order_by(*self.KOLEJNOSCI[dane.get("kolejnosc") or ""][1])


class FormularzSprawy(FormularzPodstawowy):
    """Open a case: which project, which municipality, who leads it."""

    klucz = forms.UUIDField(widget=forms.HiddenInput, required=False)
    projekt = forms.ModelChoiceField(Projekt.objects.none(), label="Projekt")
    samorzad = forms.ModelChoiceField(
        Samorzad.objects.none(),
        label="Samorząd",
    )
    znak = forms.CharField(label="Znak sprawy", required=False, max_length=60, help_text="Na przykład OR.526.3.2026.")
    animator = forms.ModelChoiceField(Osoba.objects.none(), label="Animator", required=False)

    widzi = ""

    def __init__(self, *args: Any, osoba: Osoba, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        projekty = osoba.koordynowane
        self.fields["projekt"].queryset = Projekt.objects.filter(pk__in=projekty)
        if len(projekty) == 1:
            self.fields["projekt"].initial = projekty[0]
        # The register has 2 800 units: the page before this one finds the unit, here it is only confirmed.
        wybrany = self.data.get("samorzad") or self.initial.get("samorzad") or ""
        self.fields["samorzad"].queryset = Samorzad.objects.aktualne().filter(pk=numer_z_adresu(str(wybrany)))
        self.fields["samorzad"].empty_label = None
        self.fields["samorzad"].label_from_instance = lambda samorzad: samorzad.etykieta
        self.fields["animator"].queryset = Osoba.objects.filter(is_active=True)
        self.fields["klucz"].initial = uuid.uuid4()
        self.przygotuj()

    def dane_sprawy(self) -> dict[str, Any]:
        """Return the arguments of ``otwarcie.otworz``."""
        return {nazwa: self.cleaned_data[nazwa] for nazwa in ("projekt", "samorzad", "znak", "animator")}


class FormularzPrzejscia(FormularzPodstawowy):
    """Confirm a transition: the version of the case that was seen, and the reason where one is needed."""

    rewizja = forms.IntegerField(widget=forms.HiddenInput)
    powod = forms.CharField(
        label="Powód",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Zostanie w historii sprawy; zobaczy go także gmina.",
    )

    def __init__(self, *args: Any, nazwa: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if nazwa not in przejscia.Z_POWODEM:
            del self.fields["powod"]
        self.przygotuj()


class FormularzDecyzji(FormularzPodstawowy):
    """Accept a document: who decided, in what position, on what basis."""

    decydent = forms.CharField(label="Kto zdecydował (imię i nazwisko)", max_length=160)
    funkcja = forms.CharField(
        label="Funkcja", max_length=160, help_text="Na przykład: wójt, burmistrz, sekretarz gminy."
    )
    podstawa = forms.CharField(
        label="Na jakiej podstawie",
        max_length=240,
        help_text="Na przykład: zarządzenie nr 12/2026 albo upoważnienie wójta z 3 marca 2026 r.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.przygotuj()


class FormularzUwagi(forms.Form):
    """An official's remark to one part of a document."""

    klucz = forms.UUIDField(required=False)
    czesc = forms.CharField(max_length=60)
    tresc = forms.CharField(
        label="Uwaga", max_length=4000, widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Wpisz treść uwagi."},
    )  # fmt: skip


class FormularzOdpowiedzi(forms.Form):
    """The team's answer to a remark; saving it ticks the remark off."""

    rewizja = forms.IntegerField(required=False)
    odpowiedz = forms.CharField(
        label="Odpowiedź", max_length=4000, widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Napisz krótko, jak załatwiono uwagę."},
    )  # fmt: skip


class FormularzPowodu(FormularzPodstawowy):
    """A reason for an act that people will read about in the history."""

    powod = forms.CharField(label="Powód", max_length=2000, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.przygotuj()


class FormularzAneksu(FormularzPodstawowy):
    """Open an annex to the plan: why the accepted plan must change."""

    rewizja = forms.IntegerField(widget=forms.HiddenInput)
    klucz = forms.UUIDField(widget=forms.HiddenInput)
    powod = forms.CharField(
        label="Dlaczego plan trzeba zmienić",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Powód stanie w dokumencie, który gmina dostanie do przeglądu.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.przygotuj()


class FormularzWstrzymania(FormularzPodstawowy):
    """For how long to put the next reminder off."""

    widzi = ""
    dni = forms.TypedChoiceField(
        label="O ile dni odłożyć", coerce=int, choices=[(3, "3 dni"), (7, "7 dni"), (14, "14 dni")],
        widget=forms.RadioSelect,
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.przygotuj()


class FormularzRoli(FormularzPodstawowy):
    """Give somebody a role in the case or, for an official, in its municipality."""

    widzi = ""
    rola = forms.ChoiceField(
        label="Rola",
        choices=[
            (NazwaRoli.ANIMATOR, "animator – prowadzi sprawę"),
            (NazwaRoli.DORADCA, "doradca – wpisuje swoje doradztwo"),
            (NazwaRoli.URZEDNIK, "urzędnik – przegląda dokumenty w imieniu gminy"),
        ],
    )
    osoba = forms.ModelChoiceField(Osoba.objects.none(), label="Osoba")
    specjalnosc = forms.CharField(label="Specjalność doradcy", max_length=120, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["osoba"].queryset = Osoba.objects.filter(is_active=True)
        self.przygotuj()


class FormularzKontaktu(FormularzWiersza):
    """A contact person of the municipality."""

    widzi = "zespol"

    class Meta(FormularzWiersza.Meta):
        model = OsobaKontaktowa
        fields = ["imie_nazwisko", "funkcja", "email", "telefon", "glowna"]
