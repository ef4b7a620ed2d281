"""Forms of stage I."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from sciezka.rekrutacja.models import Kontrakt, OczekiwanyRezultat, PodpisanyEgzemplarz, Rozmowa, Zgloszenie
from sciezka.sprawa import zegar
from sciezka.sprawa.formularze import FormularzPodstawowy, FormularzWiersza
from sciezka.sprawa.pliki import PolePliku
from sciezka.sprawa.slownik import Plaszczyzna


def nie_w_przyszlosci(dzien: Any) -> None:
    """Refuse a date after today (Europe/Warsaw): what has not happened yet cannot be recorded."""
    if dzien and dzien > zegar.dzis():
        raise ValidationError("Ta data jest w przyszłości. Podaj dzisiejszą albo wcześniejszą.")


class FormularzZgloszenia(FormularzWiersza):
    """The municipality's application."""

    plaszczyzny = forms.MultipleChoiceField(
        label="Wstępny wybór płaszczyzn diagnozy",
        choices=Plaszczyzna.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    class Meta(FormularzWiersza.Meta):
        model = Zgloszenie
        fields = [
            "data", "reprezentant", "funkcja_reprezentanta", "skad_wiadomosc", "potrzeby", "plaszczyzny", "dostepnosc",
            "oswiadczenia", "notatka",
        ]  # fmt: skip

    def dostosuj(self) -> None:
        self.fields["data"].validators.append(nie_w_przyszlosci)


class FormularzRozmowy(FormularzWiersza):
    """A conversation before the contract."""

    class Meta(FormularzWiersza.Meta):
        model = Rozmowa
        fields = ["data", "sposob", "uczestnicy", "ustalenia", "notatka"]

    def dostosuj(self) -> None:
        self.fields["data"].validators.append(nie_w_przyszlosci)


class FormularzKontraktu(FormularzWiersza):
    """The contract: framework, scope of diagnosis, period, signatories."""

    plaszczyzny = forms.MultipleChoiceField(
        label="Wybrane płaszczyzny",
        choices=Plaszczyzna.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text="Przy diagnozie kompleksowej zaznaczą się same wszystkie trzy.",
    )

    class Meta(FormularzWiersza.Meta):
        model = Kontrakt
        fields = [
            "numer", "miejscowosc", "od", "do", "ramy", "zakres", "plaszczyzny", "uzasadnienie_zakresu",
            "obowiazki_samorzadu", "potwierdza", "podpis_projektu", "funkcja_projektu", "podpis_samorzadu",
            "funkcja_samorzadu", "skarbnik",
        ]  # fmt: skip

    def dostosuj(self) -> None:
        self.fields[
            "potwierdza"
        ].help_text = "Nikt nie potwierdza własnego wpisu. Urzędnik potwierdza tylko wpisy, które widzi gmina."

    def clean(self) -> dict[str, Any]:
        """A comprehensive diagnosis covers all three planes; a narrower one names one or two and says why."""
        dane = super().clean()
        if dane.get("zakres") == Kontrakt.Zakres.KOMPLEKSOWA:
            dane["plaszczyzny"] = list(Plaszczyzna.values)
        elif dane.get("zakres") == Kontrakt.Zakres.WYBRANE:
            if len(dane.get("plaszczyzny", [])) not in {1, 2}:
                self.add_error(
                    "plaszczyzny", "Zaznacz jedną albo dwie płaszczyzny. Wszystkie trzy to diagnoza kompleksowa."
                )
            if not dane.get("uzasadnienie_zakresu", "").strip():
                self.add_error("uzasadnienie_zakresu", "Napisz, dlaczego diagnoza obejmuje tylko część płaszczyzn.")
        od, do = dane.get("od"), dane.get("do")
        if od and do and do <= od:
            self.add_error("do", "Koniec współpracy musi być po jej początku.")
        return dane


class FormularzOczekiwanego(FormularzWiersza):
    """A result that the contract expects."""

    class Meta(FormularzWiersza.Meta):
        model = OczekiwanyRezultat
        fields = ["rodzaj", "opis", "wartosc", "jednostka"]


class FormularzPodpisanego(FormularzWiersza):
    """The signed copy of the issued contract."""

    plik = PolePliku(label="Podpisany dokument", tylko_pdf=True)

    class Meta(FormularzWiersza.Meta):
        model = PodpisanyEgzemplarz
        fields = ["rodzaj", "data_podpisania", "podpisali"]

    def dostosuj(self) -> None:
        self.order_fields(["plik"])
        self.fields["data_podpisania"].validators.append(nie_w_przyszlosci)
        self.fields["podpisali"].help_text = "Imiona, nazwiska i funkcje osób, które podpisały, po obu stronach."


class FormularzAneksuZakresu(FormularzPodstawowy):
    """An annex to the contract that widens the scope of diagnosis."""

    klucz = forms.UUIDField(widget=forms.HiddenInput)
    plaszczyzny = forms.MultipleChoiceField(label="Płaszczyzny do dodania", widget=forms.CheckboxSelectMultiple)
    powod = forms.CharField(
        label="Dlaczego zakres trzeba rozszerzyć",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Powód stanie w aneksie.",
    )

    def __init__(self, *args: Any, mozliwe: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["plaszczyzny"].choices = [(kod, Plaszczyzna(kod).label) for kod in mozliwe]
        self.przygotuj()


class FormularzPodpisuAneksu(FormularzPodstawowy):
    """The signed copy of an issued annex."""

    plik = PolePliku(label="Podpisany aneks", tylko_pdf=True)
    data_podpisania = forms.DateField(
        label="Data na dokumencie",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        validators=[nie_w_przyszlosci],
    )
    podpisali = forms.CharField(
        label="Kto podpisał",
        max_length=300,
        help_text="Imiona, nazwiska i funkcje osób, które podpisały, po obu stronach.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.przygotuj()
