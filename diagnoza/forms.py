"""Forms of stage II: the basis of the diagnosis, one answer, one conclusion."""

from typing import Any

from crispy_forms.layout import Div, Field, Layout
from django import forms

from diagnoza import pola
from diagnoza.models import Diagnoza, OdpowiadaPytanie, Odpowiedz, Podpowiedz, Wniosek
from diagnoza.narzedzie.budowa import Narzedzie, Pytanie, Sekcja
from diagnoza.odczyt import Odczyt
from diagnoza.odpowiedzi import oczysc
from sciezka.sprawa.formularze import FormularzPodstawowy, FormularzWiersza
from sciezka.sprawa.pliki import PolePliku


class FormularzPodstaw(FormularzWiersza):
    """What the whole diagnosis rests on."""

    class Meta(FormularzWiersza.Meta):
        model = Diagnoza
        fields = ["od", "do", "metody", "streszczenie", "notatka"]


class FormularzOdpowiedzi(FormularzWiersza):
    """One answer: the question's own parts, then source, certainty, respondent, comment and the team's note.

    An unfinished answer can be saved; the stage page says what it lacks.
    """

    class Meta(FormularzWiersza.Meta):
        model = Odpowiedz
        fields = [
            "nie_dotyczy", "powod_nie_dotyczy", "zrodlo", "data_zrodla", "pewnosc", "respondent", "komentarz", "notatka",
        ]  # fmt: skip
        widgets = {"pewnosc": forms.RadioSelect, "komentarz": forms.Textarea(attrs={"rows": 2})}

    plik = PolePliku(label="Dowód: plik", required=False)
    plik_widzi_gmina = forms.BooleanField(label="Plik widzi gmina", required=False)

    def __init__(self, *args: Any, pytanie: Pytanie, odczyt: Odczyt, **kwargs: Any) -> None:
        self.pytanie, self.odczyt = pytanie, odczyt
        # The same question may stand open on a page with others: ids must differ.
        super().__init__(*args, auto_id=f"id_{pytanie.klucz.replace('.', '-')}_%s", **kwargs)

    def dostosuj(self) -> None:
        czesci = pola.pola_formularza(self.pytanie, self.instance.wartosc, self.odczyt.wartosci)
        for pole in czesci.values():
            if not pole.label and len(czesci) == 1:
                pole.label = "Odpowiedź"
        self.nazwy_czesci = list(czesci)
        self.fields = {**czesci, **self.fields}
        self.fields["pewnosc"].choices = [*Odpowiedz.Pewnosc.choices, ("", "nie określono")]

    def uklad(self) -> Layout:
        """The answer first; "nie dotyczy" and the source fold out below it."""
        ukryte = [nazwa for nazwa, pole in self.fields.items() if pole.widget.is_hidden]
        return Layout(
            *ukryte,
            self._grupa("gmina", [*self.nazwy_czesci, "nie_dotyczy", "powod_nie_dotyczy"]),
            Div(
                *(Field(nazwa) for nazwa in ("zrodlo", "data_zrodla", "pewnosc", "respondent", "komentarz")),
                *(Field(nazwa) for nazwa in ("plik", "plik_widzi_gmina") if nazwa in self.fields),
                css_class="grupa-pol grupa-gmina",
            ),
            *([self._grupa("zespol", ["notatka"])] if "notatka" in self.fields else []),
        )

    def przygotuj(self) -> None:
        """Parts of the answer are optional to save, so marking each of them would only be noise."""
        etykiety = {nazwa: self.fields[nazwa].label for nazwa in self.nazwy_czesci}
        super().przygotuj()
        for nazwa, etykieta in etykiety.items():
            self.fields[nazwa].label = etykieta

    def clean(self) -> dict[str, Any]:
        """Check the parts by the questionnaire's rules; "nie dotyczy" needs its reason and nothing else."""
        dane = super().clean()
        wartosc, bledy = oczysc(self.pytanie, pola.surowe(self.pytanie, dane))
        for klucz, tekst in bledy.items():
            nazwa = f"{pola.PRZEDROSTEK}{klucz}"
            self.add_error(nazwa if nazwa in self.fields else None, tekst)
        if dane.get("nie_dotyczy") and not dane.get("powod_nie_dotyczy", "").strip():
            self.add_error("powod_nie_dotyczy", "Napisz, dlaczego pytanie nie dotyczy tej gminy.")
        if not dane.get("nie_dotyczy"):
            dane["powod_nie_dotyczy"] = ""
        self.instance.wartosc = wartosc
        return dane


class FormularzOdpowiedziGminy(FormularzOdpowiedzi):
    """The official's form: nothing for the team in it, and a file attached here is the municipality's own."""

    def dostosuj(self) -> None:
        super().dostosuj()
        del self.fields["notatka"], self.fields["plik_widzi_gmina"]


class FormularzPrzydzialu(FormularzPodstawowy):
    """Who answers each question of a section."""

    widzi = ""
    widziane = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, odczyt: Odczyt, sekcja: Sekcja, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for pytanie in sekcja.pytania:
            self.fields[pytanie.klucz] = forms.ChoiceField(
                label=f"{pytanie.klucz} {pytanie.tekst}",
                choices=OdpowiadaPytanie.choices,
                initial=odczyt.kto(pytanie),
                widget=forms.RadioSelect,
            )
        self.przygotuj()


class FormularzWniosku(FormularzWiersza):
    """A conclusion of a plane and the answers it rests on."""

    class Meta(FormularzWiersza.Meta):
        model = Wniosek
        fields = ["plaszczyzna", "rodzaj", "tresc", "uzasadnienie", "waga", "pytania", "notatka"]
        widgets = {"tresc": forms.Textarea(attrs={"rows": 2})}

    def dostosuj(self) -> None:
        odczyt = Odczyt(self.sprawa)
        self.fields["plaszczyzna"].choices = [
            (stan.plaszczyzna.klucz, f"{stan.plaszczyzna.klucz}. {stan.plaszczyzna.nazwa_krotka}")
            for stan in odczyt.plaszczyzny()
            if stan.w_zakresie
        ]
        self.fields["pytania"] = forms.MultipleChoiceField(
            label="Z jakich odpowiedzi wynika",
            choices=_odpowiedziane(odczyt, odczyt.narzedzie),
            widget=forms.CheckboxSelectMultiple,
            required=False,
            initial=self.instance.pytania,
        )


class FormularzOdrzucenia(FormularzWiersza):
    """Why a suggested conclusion is refused; the team alone reads it."""

    dla_zespolu = ("powod",)

    class Meta(FormularzWiersza.Meta):
        model = Podpowiedz
        fields = ["powod"]
        help_texts = {"powod": "Na przykład: odpowiedź dotyczy zeszłego roku, teraz jest inaczej."}

    def dostosuj(self) -> None:
        self.fields["powod"].required = True


def _odpowiedziane(odczyt: Odczyt, narzedzie: Narzedzie) -> list[tuple[str, str]]:
    return [
        (pytanie.klucz, f"{pytanie.klucz} {pytanie.tekst}")
        for pytanie in narzedzie
        if narzedzie.plaszczyzna_pytania(pytanie.klucz).klucz in odczyt.zakres and odczyt.odpowiedziane(pytanie)
    ]
