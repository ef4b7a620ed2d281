"""The part of the entry's form that its work form asks for, and the entry's form together with that part."""

from typing import Any, ClassVar

from crispy_forms.layout import HTML, Layout
from django import forms
from django.forms.utils import ErrorDict
from django.urls import reverse

from realizacja import lista_uczestnikow
from realizacja.forms import FormularzWpisu
from realizacja.models import Produkt, WpisPracy, ZalacznikWpisu
from realizacja.models_rodzaje import SZCZEGOLY_FORMY, Konsultacje, Przedsiewziecie, SesjaDoradcza, Spotkanie
from sciezka.dane.numery import PoleKRS, PoleNIP
from sciezka.dokumenty.typografia import odmiana
from sciezka.sprawa.adres import numer_z_adresu
from sciezka.sprawa.akta import WierszEtapu
from sciezka.sprawa.formularze import FormularzPodstawowy, pole_formularza
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.pliki import PolePliku
from sciezka.sprawa.slownik import FormaPracy

GODZINA = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
POMOC_LISTY = (
    "Jedna osoba w wierszu: imię i nazwisko; instytucja albo funkcja. Można wkleić z arkusza. "
    "Tylko dane służbowe, bez numerów PESEL i adresów."
)


class Czesc(FormularzPodstawowy, forms.ModelForm):
    """The details of one work form. Left empty, they are not written: what is missing is said on the entry as a hint."""

    kod: ClassVar[str]
    naglowek: ClassVar[str]
    widzi = ""

    class Meta:
        formfield_callback = pole_formularza

    def __init__(self, *args: Any, sprawa: Sprawa, **kwargs: Any) -> None:
        self.sprawa = sprawa
        super().__init__(*args, prefix=self.kod, empty_permitted=True, use_required_attribute=False, **kwargs)
        self.przed = self.instance.wartosci() if self.instance.pk else {}
        self.dostosuj()
        self.przygotuj()

    def dostosuj(self) -> None:
        """Narrow choices to the case, add fields. Called before the layout is made."""

    def zapisz_zalezne(self, wiersz: WierszEtapu, osoba: Any) -> None:
        """Write the rows that hang on the details, in the same transaction."""


class CzescSesji(Czesc):
    """Session of advice. Its outcome stays on the entry and is shown with this part."""

    kod, naglowek = "sesja", "Sesja doradcza"

    class Meta(Czesc.Meta):
        model = SesjaDoradcza
        fields = ["temat", "pytanie", "rada", "produkt"]

    def dostosuj(self) -> None:
        self.fields["produkt"].queryset = Produkt.objects.filter(sprawa=self.sprawa)
        self.fields["produkt"].empty_label = "jeszcze niewskazany"
        self.fields[
            "produkt"
        ].help_text = "Gdy wynikiem jest konkretne rozwiązanie. Produkt dodaje się na stronie etapu."


class ListaUczestnikow(forms.Form):
    """The list of participants of a meeting as lines of text."""

    lista = forms.CharField(
        label="Lista uczestników", required=False, max_length=60000, help_text=POMOC_LISTY,
        widget=forms.Textarea(attrs={"rows": 6}),
    )  # fmt: skip

    def clean_lista(self) -> str:
        self.osoby = lista_uczestnikow.rozbij(self.cleaned_data["lista"])
        return self.cleaned_data["lista"]

    def zapisz_zalezne(self, wiersz: Spotkanie, osoba: Any) -> None:
        if hasattr(self, "osoby"):
            lista_uczestnikow.zapisz(wiersz, self.osoby, osoba)

    def ile_osob(self) -> int:
        """Return how many people are on the list, as typed or as it was."""
        return (
            len(self.osoby) if hasattr(self, "osoby") else len(lista_uczestnikow.jako_tekst(self.instance).splitlines())
        )


class CzescSpotkania(ListaUczestnikow, Czesc):
    """Training, moderated meeting, meeting of an in-depth diagnosis; it may have been prepared in advance."""

    kod, naglowek = "spotkanie", "Przebieg i uczestnicy"

    class Meta(Czesc.Meta):
        model = Spotkanie
        fields = ["tytul", "od", "do", "prowadzacy", "program"]
        widgets = {"od": GODZINA, "do": GODZINA}

    gotowe = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def dostosuj(self) -> None:
        self.fields["lista"].initial = lista_uczestnikow.jako_tekst(self.instance)
        self.fields["gotowe"].initial = self.instance.pk if self.instance.wpis_id is None else None
        self.order_fields([*self._meta.fields, "lista"])


class CzescKonsultacji(Czesc):
    """Public consultation; the remarks received are added one by one on the entry's own page."""

    kod, naglowek = "konsultacje", "Konsultacje"

    sposoby = forms.MultipleChoiceField(
        label="Jak", required=False, choices=Konsultacje.Sposob.choices, widget=forms.CheckboxSelectMultiple
    )
    publikacja_adres = forms.URLField(
        label="Adres wyniku w BIP", required=False, max_length=400, assume_scheme="https",
        help_text="Gdzie opublikowano, co postanowiono po konsultacjach.",
    )  # fmt: skip

    class Meta(Czesc.Meta):
        model = Konsultacje
        fields = ["przedmiot", "z_kim", "sposoby", "od", "do", "publikacja_adres", "publikacja_data"]

    def dostosuj(self) -> None:
        self.fields["przedmiot"].widget.attrs["rows"] = 2
        self.fields["publikacja_data"].label = "Kiedy opublikowano"


class CzescPrzedsiewziecia(Czesc):
    """An undertaking with a PES; its agreement joins the files of the entry."""

    kod, naglowek = "przedsiewziecie", "Z kim i na jakich zasadach"

    nip = PoleNIP(label="NIP", required=False, max_length=20)
    krs = PoleKRS(
        label="Numer KRS", required=False, max_length=20, help_text="Dziesięć cyfr, razem z zerami na początku."
    )
    umowa = PolePliku(label="Plik umowy", required=False)

    class Meta(Czesc.Meta):
        model = Przedsiewziecie
        fields = [
            "pes", "forma_prawna", "nip", "krs", "robi_samorzad", "robi_pes", "umowa_numer", "umowa_data", "wartosc",
        ]  # fmt: skip

    def dostosuj(self) -> None:
        self.fields["pes"].label = "Nazwa podmiotu ekonomii społecznej"


CZESCI: dict[str, type[Czesc]] = {
    klasa.kod: klasa for klasa in (CzescSesji, CzescSpotkania, CzescKonsultacji, CzescPrzedsiewziecia)
}


def kod_formy(forma: Any) -> str:
    """Return which part a work form asks for, "" for none; the form may come as a number or as the address's text."""
    return {str(int(numer)): kod for numer, kod in SZCZEGOLY_FORMY.items()}.get(str(forma), "")


class FormularzWpisuZeSzczegolami(FormularzWpisu):
    """The entry's form with the part of its work form, saved together.

    The hidden field ``czesc`` says which part was on the page. Without scripts the form of work may be changed while another
    part is shown: an empty part is then passed over (the right one comes on the next page), a filled one is not thrown away.
    """

    rola_pliku = forms.ChoiceField(
        label="Co to za plik", required=False, choices=ZalacznikWpisu.RolaPliku.choices, initial="inny"
    )

    def __init__(self, data: Any = None, files: Any = None, **kwargs: Any) -> None:
        super().__init__(data, files, **kwargs)
        self.kod = self._kod_na_stronie()
        self.czesc = self._zbuduj(self.kod) if self.kod else None

    def dostosuj(self) -> None:
        """Changing the form of work swaps the part below it; what was typed into the other part is kept on the page."""
        super().dostosuj()
        self.fields["forma"].widget.attrs |= {
            "hx-post": reverse("realizacja:czesc_wpisu", args=[self.sprawa.pk]), "hx-trigger": "change",
            "hx-target": "#czesc-wpisu", "hx-swap": "outerHTML", "hx-include": "closest form",
        }  # fmt: skip

    def _kod_na_stronie(self) -> str:
        if self.is_bound:
            kod = self.data.get("czesc", "")
            return kod if kod in CZESCI else ""
        return kod_formy(self.forma_na_poczatku())

    def forma_na_poczatku(self) -> Any:
        """Return the work form that the page opens with."""
        if self.instance.pk:
            return self.instance.forma
        return self.initial.get("forma") or self.fields["forma"].choices[0][0]

    def _zbuduj(self, kod: str, *, wpisane: bool = True) -> Czesc:
        klasa = CZESCI[kod]
        wiersz = getattr(self.instance, kod, None) if self.instance.pk else None
        if wiersz is None and kod == CzescSpotkania.kod:
            wiersz = self._gotowe_spotkanie()
        dane = (self.data, self.files) if self.is_bound and wpisane else (None, None)
        return klasa(*dane, instance=wiersz or klasa.Meta.model(sprawa=self.sprawa), sprawa=self.sprawa)

    def _gotowe_spotkanie(self) -> Spotkanie | None:
        gotowe = self.data.get("spotkanie-gotowe") if self.is_bound else self.initial.get("spotkanie")
        pk = numer_z_adresu(str(gotowe or ""))
        return Spotkanie.objects.filter(sprawa=self.sprawa, wpis__isnull=True, pk=pk).first() if pk else None

    def uklad(self) -> Layout:
        """Put the part of the work form before what folds out; the outcome of advice belongs to that part."""
        uklad = super().uklad()
        wynik = {"wynik_doradztwa", "opis_wyniku"}
        pola = [pole for pole in uklad.fields if not wynik & set(getattr(pole, "fields", []))]
        miejsce = next((nr for nr, pole in enumerate(pola) if "<details" in getattr(pole, "html", "")), len(pola))
        return Layout(*pola[:miejsce], HTML('{% include "realizacja/_czesc_wpisu.html" %}'), *pola[miejsce:])

    def tylko_pokaz(self) -> None:
        """Show what was typed so far without judging it; a part seen for the first time opens with what is on record."""
        if self.kod and not any(nazwa.startswith(f"{self.kod}-") for nazwa in self.data):
            self.czesc = self._zbuduj(self.kod, wpisane=False)
        for formularz in (self, self.czesc):
            if formularz is not None:
                formularz._errors = ErrorDict()

    @property
    def zachowane(self) -> list[tuple[str, str]]:
        """What was typed into the parts of other work forms: kept on the page, so that changing the form back brings it back."""
        if not self.is_bound:
            return []
        inne = tuple(f"{kod}-" for kod in CZESCI if kod != self.kod)
        return [
            (nazwa, tekst) for nazwa, teksty in self.data.lists() if nazwa.startswith(inne) for tekst in teksty if tekst
        ]

    def is_valid(self) -> bool:
        """Both must be right; a part of another form is passed over when it is empty."""
        poprawny = super().is_valid()
        if self.czesc is None:
            return poprawny
        if (forma := self.cleaned_data.get("forma")) and kod_formy(forma) != self.kod:
            if self.czesc.has_changed() and not self.has_error("forma"):
                self.add_error(
                    "forma",
                    f"Część „{self.czesc.naglowek}” dotyczy innej formy pracy. Wyczyść ją albo wróć do tamtej formy.",
                )
            return poprawny and not self.has_error("forma")
        poprawna_czesc = self.czesc.is_valid() and self._zgodna_z_wpisem()
        return poprawny and poprawna_czesc and not self.errors

    def do_zapisania(self) -> bool:
        """Tell whether the part on the page belongs to the chosen form and has anything to write."""
        czesc = self.czesc
        if czesc is None or kod_formy(self.cleaned_data["forma"]) != self.kod:
            return False
        return czesc.has_changed() or (czesc.instance.pk is not None and czesc.instance.wpis_id is None)

    def _zgodna_z_wpisem(self) -> bool:
        if isinstance(self.czesc, CzescSpotkania):
            return self._policz_osoby(self.czesc)
        wynik = self.cleaned_data.get("wynik_doradztwa")
        if self.czesc.cleaned_data.get("produkt") and wynik != WpisPracy.WynikDoradztwa.PRODUKT:
            self.czesc.add_error(
                "produkt", "Produkt wskazuje się tylko wtedy, gdy wynikiem jest konkretne rozwiązanie."
            )
            return False
        return True

    def _policz_osoby(self, czesc: CzescSpotkania) -> bool:
        """The number of participants is the length of the list; typed by hand it may not say otherwise."""
        if not (ile := czesc.ile_osob()):
            return True
        podane = self.cleaned_data.get("liczba_uczestnikow")
        if "liczba_uczestnikow" in self.changed_data and podane not in {None, ile}:
            osob = f"{ile} {odmiana(ile, 'osoba', 'osoby', 'osób')}"
            self.add_error(
                "liczba_uczestnikow", f"Na liście uczestników: {osob}. Zostaw to pole puste albo popraw listę."
            )
            return False
        self.instance.liczba_uczestnikow = ile
        return True

    def clean(self) -> dict[str, Any]:
        """An entry keeps its form while it has details of that form: nothing typed is thrown away in silence."""
        dane = super().clean()
        przed = self.initial.get("forma") if self.instance.pk else None
        stary = kod_formy(przed)
        if stary and dane.get("forma") and kod_formy(dane["forma"]) != stary and hasattr(self.instance, stary):
            nazwa = FormaPracy(int(przed)).label
            self.add_error(
                "forma", f"Wpis ma już szczegóły formy „{nazwa}”. Usuń je na stronie wpisu albo dodaj nowy wpis."
            )
        return dane
