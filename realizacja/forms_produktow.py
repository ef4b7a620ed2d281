"""Forms of products of work, of their versions and of accepting them."""

from typing import Any

from django import forms

from realizacja.forms import zaproponuj_dzialania
from realizacja.models import Produkt, WersjaProduktu
from sciezka.dokumenty.typografia import data_krotko
from sciezka.sprawa import zegar
from sciezka.sprawa.formularze import FormularzWiersza
from sciezka.sprawa.pliki import PolePliku


def nie_z_przyszlosci(dzien: Any) -> Any:
    """Return the day; ``ValidationError`` when it is still to come."""
    if dzien > zegar.dzis():
        raise forms.ValidationError("Ta data jest w przyszłości. Podaj datę z dokumentu.")
    return dzien


class FormularzProduktu(FormularzWiersza):
    """A product of the work with the document that is its version 1."""

    widzi = ""

    class Meta(FormularzWiersza.Meta):
        model = Produkt
        fields = ["rodzaj", "nazwa", "opis", "data", "dzialanie", "widzi_gmina"]

    plik = PolePliku(label="Plik z produktem")

    def dostosuj(self) -> None:
        zaproponuj_dzialania(self.fields["dzialanie"], self.sprawa, "poza planem")
        self.fields["widzi_gmina"].label = "Widzi gmina"
        self.order_fields(["rodzaj", "nazwa", "plik"])

    def clean_data(self) -> Any:
        return nie_z_przyszlosci(self.cleaned_data["data"])


class FormularzZmianyProduktu(FormularzWiersza):
    """What is said about the product. Its file and date change by the next version alone."""

    widzi = ""

    class Meta(FormularzWiersza.Meta):
        model = Produkt
        fields = ["rodzaj", "nazwa", "opis", "dzialanie", "widzi_gmina"]

    def dostosuj(self) -> None:
        zaproponuj_dzialania(self.fields["dzialanie"], self.sprawa, "poza planem")
        self.fields["widzi_gmina"].label = "Widzi gmina"
        self.fields["widzi_gmina"].help_text = "Gmina zobaczy wszystkie wersje; bez zaznaczenia żadnej."


class FormularzWersji(FormularzWiersza):
    """The next version of a product: its file, the date on it, what changed."""

    widzi = ""

    class Meta(FormularzWiersza.Meta):
        model = WersjaProduktu
        fields = ["co_zmieniono", "data"]

    plik = PolePliku(label="Plik")

    def dostosuj(self) -> None:
        self.fields["co_zmieniono"].required = True
        self.fields["co_zmieniono"].help_text = "Gmina przeczyta to przy wersji, jeżeli widzi produkt."
        self.order_fields(["plik", "data"])

    def clean_data(self) -> Any:
        return nie_z_przyszlosci(self.cleaned_data["data"])


class FormularzOdbioru(FormularzWiersza):
    """Who accepted a version of the product for the municipality, and when; the signed protocol may be attached."""

    widzi = ""

    class Meta(FormularzWiersza.Meta):
        model = WersjaProduktu
        fields = ["odebral", "funkcja_odbierajacego", "data_odbioru", "uwagi_odbioru"]

    plik = PolePliku(label="Podpisany protokół odbioru", required=False)

    def dostosuj(self) -> None:
        for nazwa in ("odebral", "funkcja_odbierajacego", "data_odbioru"):
            self.fields[nazwa].required = True
        self.fields["data_odbioru"].initial = zegar.dzis()

    def clean_data_odbioru(self) -> Any:
        dzien = nie_z_przyszlosci(self.cleaned_data["data_odbioru"])
        if dzien < self.instance.data:
            raise forms.ValidationError(
                f"Odbiór nie może być wcześniejszy niż dokument ({data_krotko(self.instance.data)})."
            )
        return dzien
