"""Forms of confirmation: objection and its answer, correction, taking a confirmation back."""

import uuid
from typing import Any

from crispy_forms.layout import Layout
from django import forms

from realizacja.forms_rodzaje import FormularzWpisuZeSzczegolami
from realizacja.models import WpisPracy, Zastrzezenie
from sciezka.sprawa.formularze import FormularzPodstawowy, FormularzWiersza


class FormularzCofniecia(FormularzPodstawowy):
    """Why a confirmation is taken back."""

    widzi = ""
    powod = forms.CharField(label="Powód", max_length=1000, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.przygotuj()


class FormularzZastrzezenia(FormularzWiersza):
    """What is asked about an entry instead of confirming it."""

    class Meta(FormularzWiersza.Meta):
        model = Zastrzezenie
        fields = ["tresc"]

    def dostosuj(self) -> None:
        self.fields["tresc"].help_text = "Co się nie zgadza albo czego brakuje. Zespół odpowie na piśmie."
        if not self.instance.wpis.widzi_gmina:
            self.widzi = "zespol"


class FormularzOdpowiedzi(FormularzWiersza):
    """The team's answer to an objection."""

    class Meta(FormularzWiersza.Meta):
        model = Zastrzezenie
        fields = ["odpowiedz"]

    def dostosuj(self) -> None:
        self.fields["odpowiedz"].required = True
        self.fields["odpowiedz"].help_text = "Jeżeli wpis trzeba zmienić, najpierw go zmień, potem odpowiedz."
        if not (self.instance.widzi_gmina and self.instance.wpis.widzi_gmina):
            self.widzi = "zespol"


class FormularzKorekty(FormularzWpisuZeSzczegolami):
    """The entry with its details as they should read, and why it is corrected."""

    klucz_korekty = forms.UUIDField(widget=forms.HiddenInput)
    powod_korekty = forms.CharField(
        label="Powód korekty",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Powód i poprzednia treść zostaną przy wpisie na zawsze. Widzi je ten, kto widzi wpis.",
    )

    def dostosuj(self) -> None:
        super().dostosuj()
        self.fields["klucz_korekty"].initial = uuid.uuid4()

    def sprawdz_okres(self, dzien: Any) -> None:
        """A correction is what changes an entry of a closed period."""

    def uklad(self) -> Layout:
        """Return the entry's layout with the reason first: it is what the correction is about."""
        reszta = [pole for pole in super().uklad().fields if getattr(pole, "fields", None) != ["powod_korekty"]]
        return Layout("powod_korekty", *reszta)

    def zmieniono(self, zapisany: WpisPracy) -> bool:
        """Tell whether anything of the entry differs from what is saved: its fields by value, the rest by what was sent."""
        pola = {"klucz", "rewizja", "klucz_korekty", "powod_korekty", "rola_pliku", *self.Meta.fields}
        rozne = any(getattr(self.instance, nazwa) != getattr(zapisany, nazwa) for nazwa in self.Meta.fields)
        return rozne or self.do_zapisania() or bool(set(self.changed_data) - pola)
