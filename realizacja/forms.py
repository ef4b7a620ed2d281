"""Forms of stage IV."""

from decimal import Decimal
from typing import Any

from crispy_forms.layout import HTML, Field, Layout
from django import forms

from plan.aneksy import jak_przyjeto, nazwy_w_mocy
from plan.models import Dzialanie
from realizacja import okresy
from realizacja.models import Realizacja, StanDzialania, WpisPracy
from realizacja.models_wizyty import CWIERC
from realizacja.pola import PoleGodzin
from realizacja.potwierdzanie import wedlug_kontraktu
from realizacja.zapis import formy_dla
from sciezka.dokumenty.typografia import data_krotko
from sciezka.rekrutacja.models import Kontrakt
from sciezka.sprawa import zegar
from sciezka.sprawa.formularze import FormularzWiersza
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.pliki import PolePliku
from sciezka.sprawa.slownik import FORMY_OBLIGATORYJNE, FormaPracy


def opis_formy(forma: FormaPracy) -> str:
    """Return the form's name; an obligatory one says so."""
    return f"{forma.value}. {forma.label}{' (obligatoryjna)' if forma in FORMY_OBLIGATORYJNE else ''}"


def zaproponuj_dzialania(pole: forms.ModelChoiceField, sprawa: Sprawa, zadne: str) -> None:
    """Offer the actions in force under their accepted names; what an open annex adds waits for the municipality."""
    nazwy = nazwy_w_mocy(sprawa)
    dzialania = Dzialanie.objects.filter(sprawa=sprawa).order_by("numer")
    pole.queryset = dzialania.filter(pk__in=nazwy) if nazwy else dzialania
    pole.label_from_instance = lambda dzialanie: nazwy.get(dzialanie.pk) or str(dzialanie)
    pole.empty_label, pole.help_text = zadne, ""


def kto_potwierdzi_opis(sprawa: Sprawa) -> str:
    """Return what marking an entry for the municipality means, also for who confirms it by the contract."""
    kto = wedlug_kontraktu(sprawa)
    if kto == Kontrakt.Potwierdza.KOORDYNATOR:
        return "Bez zaznaczenia wpis widzi tylko zespół."
    drugi = "urzędnik" if kto == Kontrakt.Potwierdza.URZEDNIK else "urzędnik albo koordynator"
    return (
        f"Zaznaczony wpis potwierdza {drugi}. Bez zaznaczenia wpis widzi tylko zespół i urzędnik nie może go potwierdzić: "
        "zrobi to koordynator."
    )


class FormularzWpisu(FormularzWiersza):
    """A work entry. What a visit always has comes first; the rest folds out."""

    widzi = ""
    ZAWSZE = ("forma", "dzialanie", "data", "godziny", "opis")
    #: The part that the work form asks for; only the full form has one (``forms_rodzaje``).
    czesc: Any = None
    #: Without its outcome a session of advice does not count, so a doradca is asked at once.
    ZAWSZE_DORADCY = ("wynik_doradztwa", "opis_wyniku")

    class Meta(FormularzWiersza.Meta):
        model = WpisPracy
        fields = [
            "forma", "data", "godziny", "opis", "dzialanie", "sposob", "miejsce", "uczestnicy", "liczba_uczestnikow",
            "ustalenia", "wynik_doradztwa", "opis_wyniku", "widzi_gmina", "notatka",
        ]  # fmt: skip

    godziny = PoleGodzin(label="Godziny", max_digits=5, decimal_places=2)
    plik = PolePliku(label="Załącznik", required=False)

    def dostosuj(self) -> None:
        self.fields["forma"] = forms.TypedChoiceField(
            label="Forma pracy",
            coerce=int,
            choices=[(forma.value, opis_formy(forma)) for forma in formy_dla(self.osoba, self.sprawa)],
        )
        zaproponuj_dzialania(self.fields["dzialanie"], self.sprawa, "praca poza planem")
        self.fields["godziny"].help_text = "Co kwadrans, na przykład 1,5 albo 1:30."
        self.fields["wynik_doradztwa"].choices = [("", "jeszcze niepodany"), *WpisPracy.WynikDoradztwa.choices]
        self.fields[
            "wynik_doradztwa"
        ].help_text = "Tylko przy doradztwie specjalistycznym. Bez wyniku sesja nie liczy się jako forma obligatoryjna."
        self.fields["widzi_gmina"].help_text = kto_potwierdzi_opis(self.sprawa)
        self.fields["widzi_gmina"].label = "Widzi gmina"

    def uklad(self) -> Layout:
        ukryte = [nazwa for nazwa, pole in self.fields.items() if pole.widget.is_hidden]
        tylko_doradca = FormaPracy.ANIMATOR not in formy_dla(self.osoba, self.sprawa)
        zawsze = [*self.ZAWSZE, *(self.ZAWSZE_DORADCY if tylko_doradca else ())]
        reszta = [nazwa for nazwa in self.fields if nazwa not in {*ukryte, *zawsze, "notatka"}]
        otwarte = " open" if self.errors or self.instance.pk else ""
        return Layout(
            *ukryte,
            *(Field(nazwa) for nazwa in zawsze),
            HTML(f'<details class="mb-3"{otwarte}><summary>Więcej: miejsce, ustalenia, załącznik, kto widzi</summary>'),
            *(Field(nazwa) for nazwa in reszta),
            self._grupa("zespol", ["notatka"]),
            HTML("</details>"),
        )

    def do_zapisania(self) -> bool:
        """Tell whether there are details of the work form to write."""
        return False

    def clean_godziny(self) -> Decimal:
        godziny = self.cleaned_data["godziny"]
        if not 0 < godziny <= 24:
            raise forms.ValidationError("Podaj godziny: więcej niż 0, najwyżej 24.")
        if godziny % CWIERC:
            raise forms.ValidationError("Godziny wpisuje się co kwadrans, na przykład 1,25 albo 1,5.")
        return godziny

    def clean_data(self) -> Any:
        dzien = self.cleaned_data["data"]
        if dzien > zegar.dzis():
            raise forms.ValidationError("Ta data jest w przyszłości. Wpisuje się pracę, która już była.")
        kontrakt = Kontrakt.objects.filter(sprawa=self.sprawa).first()
        if kontrakt and not kontrakt.od <= dzien <= kontrakt.do:
            raise forms.ValidationError(
                f"Ta data jest poza okresem kontraktu ({data_krotko(kontrakt.od)}–{data_krotko(kontrakt.do)})."
            )
        self.sprawdz_okres(dzien)
        return dzien

    def sprawdz_okres(self, dzien: Any) -> None:
        """In a closed period only a consent lets a new entry in; it goes into the entry and is used up."""
        okres = okresy.obejmujacy(okresy.zamkniete(self.sprawa.projekt_id), dzien)
        if okres is None:
            return
        self.instance.zgoda = okresy.zgoda_na(self.sprawa, self.osoba, dzien) if self.instance.pk is None else None
        if self.instance.zgoda is None:
            raise forms.ValidationError(
                f"Okres {okres} jest już zamknięty. Wpis za ten dzień można dodać tylko za zgodą koordynatora na późny wpis."
            )

    def clean(self) -> dict[str, Any]:
        """The action's form is the entry's form; advice states its outcome, other forms have none."""
        dane = super().clean()
        forma, dzialanie = dane.get("forma"), dane.get("dzialanie")
        if dzialanie:
            dzialanie = jak_przyjeto(self.sprawa, [dzialanie])[0]
        if dzialanie and forma and dzialanie.forma != forma:
            self.add_error("dzialanie", f"To działanie ma w planie inną formę: {dzialanie.get_forma_display()}.")
        if forma and forma != FormaPracy.DORADZTWO and dane.get("wynik_doradztwa"):
            self.add_error("wynik_doradztwa", "Wynik podaje się tylko przy doradztwie specjalistycznym.")
        if dane.get("wynik_doradztwa") and not dane.get("opis_wyniku", "").strip():
            self.add_error("opis_wyniku", "Napisz, na czym polega wynik: jaka wiedza albo jakie rozwiązanie.")
        return dane


class FormularzBrakuKoncepcji(FormularzWiersza):
    """Why the concept and the preliminary plan will not be made."""

    class Meta(FormularzWiersza.Meta):
        model = Realizacja
        fields = ["brak_koncepcji_powod", "notatka"]

    def dostosuj(self) -> None:
        self.fields[
            "brak_koncepcji_powod"
        ].help_text = (
            "Wyjaśnienie zastępuje brakujący produkt pierwszej formy obligatoryjnej i trafi do raportu końcowego."
        )


class FormularzZakonczenia(FormularzWiersza):
    """An action done, or dropped with a reason."""

    class Meta(FormularzWiersza.Meta):
        model = StanDzialania
        fields = ["wynik", "powod", "data"]
        widgets = {"wynik": forms.RadioSelect}

    def dostosuj(self) -> None:
        self.fields["wynik"].choices = StanDzialania.Wynik.choices
        self.fields["powod"].help_text = "Tylko przy zaniechaniu."

    def clean(self) -> dict[str, Any]:
        dane = super().clean()
        if dane.get("wynik") == StanDzialania.Wynik.ZANIECHANE and not dane.get("powod", "").strip():
            self.add_error("powod", "Napisz, dlaczego działanie zaniechano.")
        if dane.get("data") and dane["data"] > zegar.dzis():
            self.add_error("data", "Ta data jest w przyszłości.")
        return dane


class FormularzOkresu(forms.Form):
    """The period and the person of a work-log sheet."""

    od = forms.DateField(label="Od", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    do = forms.DateField(label="Do", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    osoba = forms.ModelChoiceField(Osoba.objects.none(), label="Osoba", required=False, empty_label="wszyscy")
    tylko_dla_gminy = forms.BooleanField(label="Tylko wpisy, które widzi gmina", required=False)

    def __init__(self, *args: Any, autorzy: Any, zespol: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["osoba"].queryset = autorzy
        if not zespol:
            del self.fields["tylko_dla_gminy"]

    def clean(self) -> dict[str, Any]:
        dane = super().clean()
        if dane.get("od") and dane.get("do") and dane["do"] < dane["od"]:
            self.add_error("do", "Koniec okresu nie może być wcześniejszy niż początek.")
        return dane
