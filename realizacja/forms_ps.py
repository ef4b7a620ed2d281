"""Forms of a new enterprise: the enterprise itself, a founder, the legal opinion, one milestone."""

from functools import partial
from typing import Any

from django import forms

from realizacja.kamienie import PO_KOLEI, ZEBRANIE, ZLECENIE, wszystkie
from realizacja.models_ps import KamienMilowy, NowePrzedsiebiorstwo, Zalozyciel
from realizacja.przedsiebiorstwa import ZA_MALO_ZALOZYCIELI, KartaPrzedsiebiorstwa, karty
from sciezka.dane.numery import PoleKRS, PoleNIP, PoleREGON
from sciezka.dokumenty.typografia import data_slownie
from sciezka.sprawa import zegar
from sciezka.sprawa.akta import Zalacznik
from sciezka.sprawa.formularze import FormularzWiersza
from sciezka.sprawa.pliki import PolePliku

BEZ_OPINII = (
    "Zlecenie in-house przy prywatnym założycielu wymaga opinii prawnej. Dodaj ją najpierw na karcie przedsiębiorstwa, wtedy "
    "zapisze się ten kamień."
)
#: What a reached milestone must have, of what it asks for, and the sentence when it does not.
WYMAGANE = {
    "data": "Podaj datę na dokumencie.", "krs": "Podaj numer KRS.", "liczba": "Podaj, ile osób zatrudniono.",
    "tryb": "Podaj tryb zlecenia.", "kwota": "Podaj kwotę.",
}  # fmt: skip
OPCJONALNIE = " (opcjonalnie)"
_PRZYSZLOSC = "Ta data jest w przyszłości. Zapisuje się to, co już się stało."
_STANY = KamienMilowy.StanKamienia


class FormularzPrzedsiebiorstwa(FormularzWiersza):
    """The enterprise: working name, legal form, planned route of commissioning, why it was given up."""

    class Meta(FormularzWiersza.Meta):
        model = NowePrzedsiebiorstwo
        fields = ["nazwa", "forma", "opis", "tryb", "powod_zaniechania", "widzi_gmina", "notatka"]

    widzi = ""

    def dostosuj(self) -> None:
        self.fields["nazwa"].help_text = "Nazwa spółdzielni musi zawierać słowa „Spółdzielnia Socjalna”."
        self.fields["tryb"].choices = [("", "jeszcze nie wybrano"), *self.fields["tryb"].choices[1:]]
        self.fields["tryb"].help_text = "In-house z prywatnym założycielem wymaga opinii prawnej."
        self.fields["widzi_gmina"].label = "Widzi gmina"
        self.fields[
            "widzi_gmina"
        ].help_text = "Bez zaznaczenia kartę widzi tylko zespół. Każdy kamień zaznacza się osobno."
        self.fields[
            "powod_zaniechania"
        ].help_text = (
            "Wypełnij tylko wtedy, gdy przedsiębiorstwo nie powstanie. Karta zostanie, ale nie będzie się liczyć."
        )
        if not self.instance.pk:
            del self.fields["powod_zaniechania"]


class FormularzZalozyciela(FormularzWiersza):
    """A founder. Whether public or private follows from the kind; only of another legal person it is asked."""

    widzi = ""

    class Meta(FormularzWiersza.Meta):
        model = Zalozyciel
        fields = ["nazwa", "rodzaj", "publiczny"]

    def dostosuj(self) -> None:
        self.fields["publiczny"].label = "Podmiot publiczny"
        self.fields[
            "publiczny"
        ].help_text = (
            "Zaznacz tylko przy innej osobie prawnej. Samorząd zawsze jest publiczny, organizacja i parafia prywatne."
        )

    def clean(self) -> dict[str, Any]:
        dane = super().clean()
        if dane.get("rodzaj") and dane["rodzaj"] != Zalozyciel.Rodzaj.INNA:
            dane["publiczny"] = dane["rodzaj"] in Zalozyciel.PUBLICZNE
        return dane


class FormularzOpinii(FormularzWiersza):
    """The legal opinion about the route of commissioning: the file, who gave it, when."""

    widzi = ""
    plik = PolePliku(label="Opinia prawna: plik")
    plik_widzi_gmina = forms.BooleanField(
        label="Widzi gmina", required=False, help_text="Bez zaznaczenia plik widzi tylko zespół."
    )

    class Meta(FormularzWiersza.Meta):
        model = NowePrzedsiebiorstwo
        fields = ["opinia_kto", "opinia_data"]

    def dostosuj(self) -> None:
        for nazwa in ("opinia_kto", "opinia_data"):
            self.fields[nazwa].required = True
        if self.instance.opinia_id:
            self.fields["plik"].required = False
            self.fields["plik"].label = "Nowy plik (poprzedni zostanie w aktach)"
        self.order_fields(["plik", "opinia_kto", "opinia_data", "plik_widzi_gmina"])

    def clean_opinia_data(self) -> Any:
        if self.cleaned_data["opinia_data"] > zegar.dzis():
            raise forms.ValidationError(_PRZYSZLOSC)
        return self.cleaned_data["opinia_data"]


class FormularzKamienia(FormularzWiersza):
    """One milestone: reached with its date, evidence and numbers, or not applicable with a reason."""

    plik = PolePliku(label="Dowód: nowy plik", required=False)
    z_akt = forms.ModelChoiceField(
        Zalacznik.objects.none(), label="Dowód: plik, który już jest w aktach", required=False, empty_label="żaden"
    )

    widzi = ""

    class Meta(FormularzWiersza.Meta):
        model = KamienMilowy
        fields = [
            "stan", "data", "krs", "nip", "regon", "liczba", "tryb", "kwota", "dokument", "adres", "powod", "widzi_gmina",
            "notatka",
        ]  # fmt: skip
        field_classes = {
            "krs": PoleKRS, "nip": PoleNIP, "regon": PoleREGON, "adres": partial(forms.URLField, assume_scheme="https"),
        }  # fmt: skip
        widgets = {"stan": forms.RadioSelect}

    def dostosuj(self) -> None:
        kamien = wszystkie()[self.instance.kod]
        for nazwa in ("krs", "nip", "regon", "liczba", "tryb", "kwota"):
            if nazwa not in kamien.dane:
                del self.fields[nazwa]
        for nazwa in {"krs", "nip", "regon"} & set(self.fields):
            self.fields[nazwa].max_length = None
            self.fields[nazwa].validators = []
            self.fields[nazwa].widget.attrs |= {"inputmode": "numeric", "maxlength": "20"}
        if "liczba" in self.fields:
            self.fields["liczba"].help_text = "Sama liczba. Nazwisk ani danych osób tu się nie zapisuje."
        if "tryb" in self.fields:
            self.fields["tryb"].choices = [("", "wybierz tryb"), *self.fields["tryb"].choices[1:]]
        self.fields["stan"].choices = _STANY.choices
        self.fields[
            "dokument"
        ].help_text = f"Na przykład: {kamien.dowod}. Wystarczy jeden dowód: nazwa dokumentu, plik albo adres w BIP."
        self.fields["powod"].help_text = "Tylko gdy ten kamień nie dotyczy."
        self.fields["widzi_gmina"].label = "Widzi gmina"
        self.fields["widzi_gmina"].help_text = "Bez zaznaczenia ten kamień widzi tylko zespół."
        self.fields["z_akt"].queryset = Zalacznik.objects.widoczne_dla(self.osoba, self.sprawa).order_by("-dodano")
        self.initial["z_akt"] = self.instance.zalacznik_id
        self.order_fields([*self.Meta.fields[:9], "z_akt", "plik", *self.Meta.fields[9:]])

    def przygotuj(self) -> None:
        """Say of what a reached milestone needs that it is needed then, not that it is optional."""
        super().przygotuj()
        for nazwa, kiedy in {**dict.fromkeys(WYMAGANE, "gdy osiągnięty"), "powod": "gdy nie dotyczy"}.items():
            if nazwa in self.fields:
                self.fields[nazwa].label = f"{self.fields[nazwa].label.removesuffix(OPCJONALNIE)} ({kiedy})"

    @property
    def karta(self) -> KartaPrzedsiebiorstwa:
        """The enterprise with its other milestones, read when the rules that reach over them are checked."""
        return karty(self.sprawa, [self.instance.przedsiebiorstwo_id])[0]

    def clean_data(self) -> Any:
        if self.cleaned_data["data"] and self.cleaned_data["data"] > zegar.dzis():
            raise forms.ValidationError(_PRZYSZLOSC)
        return self.cleaned_data["data"]

    def clean(self) -> dict[str, Any]:
        dane = super().clean()
        if dane.get("stan") == _STANY.NIE_DOTYCZY:
            if not dane.get("powod", "").strip():
                self.add_error("powod", "Napisz, dlaczego ten kamień nie dotyczy.")
        else:
            dane["powod"] = ""
        if dane.get("stan") == _STANY.OSIAGNIETY:
            self._osiagniety(dane)
        return dane

    def _osiagniety(self, dane: dict[str, Any]) -> None:
        for nazwa, zdanie in WYMAGANE.items():
            if nazwa in self.fields and dane.get(nazwa) in (None, "") and nazwa not in self.errors:
                self.add_error(nazwa, zdanie)
        if not (dane.get("dokument", "").strip() or dane.get("adres") or dane.get("plik") or dane.get("z_akt")):
            self.add_error("dokument", "Podaj dowód: nazwę i numer dokumentu, adres w BIP albo plik.")
        karta, kod = self.karta, self.instance.kod
        if dane.get("data") and (zdanie := nie_po_kolei(karta, kod, dane["data"])):
            self.add_error("data", zdanie)
        if kod == ZEBRANIE and karta.za_malo_zalozycieli:
            self.add_error(None, ZA_MALO_ZALOZYCIELI)
        if kod == ZLECENIE and dane.get("tryb") == "in_house" and karta.ma_prywatnego and not karta.opinia_w_aktach:
            self.add_error("tryb", BEZ_OPINII)


def nie_po_kolei(karta: KartaPrzedsiebiorstwa, kod: str, data: Any) -> str:
    """Say which other milestone the date does not agree with, or "" when the order is what the law asks for."""
    for wczesniej, pozniej in PO_KOLEI:
        inny = karta.krok(wczesniej if pozniej == kod else pozniej)
        if kod not in (wczesniej, pozniej) or not inny.data:
            continue
        if pozniej == kod and inny.data > data:
            return f"Ta data nie może być wcześniejsza niż {inny.kamien} ({data_slownie(inny.data)})."
        if wczesniej == kod and inny.data < data:
            return f"Ta data nie może być późniejsza niż {inny.kamien} ({data_slownie(inny.data)})."
    return ""
