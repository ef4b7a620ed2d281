"""Forms of review by link: inviting a guest, the guest's one-time code."""

from typing import Any

from django import forms

from sciezka.sprawa.formularze import FormularzPodstawowy


class FormularzOdnosnika(FormularzPodstawowy):
    """Who is invited, at which address, until which day."""

    widzi = ""
    klucz = forms.UUIDField(widget=forms.HiddenInput)
    imie_nazwisko = forms.CharField(
        label="Imię i nazwisko", max_length=160, help_text="Tak podpiszemy uwagi tej osoby; zobaczą je gmina i zespół."
    )
    funkcja = forms.CharField(
        label="Funkcja", max_length=160, help_text="Na przykład: wójt, skarbniczka, radca prawny."
    )
    email = forms.EmailField(
        label="Adres e-mail", max_length=254,
        help_text="Na ten adres, i na żaden inny, wyślemy odnośnik i jednorazowe kody. Kto czyta tę skrzynkę, przeczyta "
        "dokument.",
    )  # fmt: skip
    wazny_do = forms.DateField(
        label="Odnośnik działa do (włącznie)", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.przygotuj()


class FormularzKodu(FormularzPodstawowy):
    """The code from the e-mail, with or without spaces."""

    widzi = ""
    kod = forms.CharField(
        label="Kod z wiadomości", max_length=40, help_text="Osiem cyfr, na przykład 1234 5678.",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "one-time-code"}),
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.przygotuj()
