"""Forms of the register: filter, one unit, upload of a TERC file, confirmation of an import."""

import uuid
from typing import Any

from crispy_forms.layout import Fieldset, Layout
from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.db.models import Q

from sciezka.dane import numery, terc
from sciezka.dane.models import PIERWSZE_MIASTO_NA_PRAWACH_POWIATU, Samorzad, SamorzadQuerySet
from sciezka.dane.rejestr import PlanZmian
from sciezka.sprawa import zegar
from sciezka.sprawa.formularze import FormularzPodstawowy, pole_formularza


class FiltrSamorzadow(forms.Form):
    """The filter of the register. Nothing is hidden by default: closed units are listed too, and marked."""

    szukaj = forms.CharField(label="Nazwa, powiat albo kod", required=False, max_length=120)
    rodzaj = forms.ChoiceField(label="Rodzaj", required=False, choices=[("", "wszystkie"), *Samorzad.Rodzaj.choices])
    stan = forms.ChoiceField(
        label="Które",
        required=False,
        choices=[
            ("", "wszystkie"),
            ("aktualne", "istniejące"),
            ("zamkniete", "zamknięte"),
            ("reczne", "wpisane ręcznie"),
        ],
    )

    def zastosuj(self, samorzady: SamorzadQuerySet) -> SamorzadQuerySet:
        """Return the units narrowed as the form says; an unknown value filters nothing."""
        self.is_valid()
        dane = self.cleaned_data
        if tekst := dane.get("szukaj"):
            samorzady = samorzady.trafne_najpierw(tekst)
        if rodzaj := dane.get("rodzaj"):
            samorzady = samorzady.filter(rodzaj=rodzaj)
        match dane.get("stan"):
            case "aktualne":
                samorzady = samorzady.aktualne()
            case "zamkniete":
                samorzady = samorzady.filter(obowiazuje_do__lte=zegar.dzis())
            case "reczne":
                samorzady = samorzady.filter(Q(reczny=True) | Q(przykladowy=True))
        return samorzady


class FormularzSamorzadu(FormularzPodstawowy, forms.ModelForm):
    """One unit. What the register says can be changed only in units entered by hand; the office's data in all."""

    widzi = ""
    Z_REJESTRU = ("kod", "rodzaj", "nazwa", "powiat", "obowiazuje_od", "obowiazuje_do")

    klucz = forms.UUIDField(required=False, widget=forms.HiddenInput)
    rewizja = forms.IntegerField(required=False, widget=forms.HiddenInput)
    kod = numery.PoleTERC(
        label="Kod TERC", help_text="Gmina: 7 cyfr, na przykład 0614092; powiat: 4 cyfry, województwo: 2 cyfry."
    )
    rodzaj = forms.ChoiceField(label="Rodzaj", choices=[("", "wybierz"), *Samorzad.Rodzaj.choices])
    kod_pocztowy = numery.PoleKoduPocztowego(label="Kod pocztowy", required=False, help_text="Na przykład 24-100.")
    nip = numery.PoleNIP(label="NIP samorządu", required=False, help_text="Numer gminy, a nie urzędu: 10 cyfr.")
    regon = numery.PoleREGON(label="REGON samorządu", required=False, help_text="Numer gminy: 9 albo 14 cyfr.")
    nip_urzedu = numery.PoleNIP(label="NIP urzędu", required=False, help_text="Jeśli urząd ma własny.")
    regon_urzedu = numery.PoleREGON(label="REGON urzędu", required=False)
    ade = numery.PoleADE(
        label="Adres do e-Doręczeń (ADE)", required=False, help_text="Na przykład AE:PL-12345-67890-ABCDE-12."
    )

    class Meta:
        model = Samorzad
        fields = [
            "kod", "rodzaj", "nazwa", "powiat", "obowiazuje_od", "obowiazuje_do",
            "organ", "urzad", "adres", "kod_pocztowy", "miejscowosc",
            "nip", "regon", "nip_urzedu", "regon_urzedu", "ade", "email", "telefon",
        ]  # fmt: skip
        formfield_callback = pole_formularza
        help_texts = {
            "powiat": "Dla gminy: przymiotnik małą literą, na przykład puławski. Miasto na prawach powiatu go nie ma.",
            "organ": "Na przykład Wójt, Burmistrz, Prezydent Miasta. Puste pole uzupełni się według rodzaju.",
            "urzad": "Na przykład Urząd Gminy Puławy.",
            "obowiazuje_do": "Pierwszy dzień, w którym jednostki już nie ma. Puste, jeśli istnieje.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["klucz"].initial = self.instance.klucz or uuid.uuid4()
        self.fields["rewizja"].initial = self.instance.rewizja
        if self.instance.pk and not (self.instance.reczny or self.instance.przykladowy):
            for nazwa in self.Z_REJESTRU:
                del self.fields[nazwa]
        elif self.instance.pk:
            del self.fields["kod"]
        self.przygotuj()

    def uklad(self) -> Layout:
        """Return two groups: the unit and its office."""
        jednostka = [nazwa for nazwa in self.Z_REJESTRU if nazwa in self.fields]
        urzad = [nazwa for nazwa in self.Meta.fields if nazwa not in self.Z_REJESTRU]
        grupy = [Fieldset('<span class="h5">Jednostka</span>', *jednostka)] if jednostka else []
        return Layout("klucz", "rewizja", *grupy, Fieldset('<span class="h5">Urząd</span>', *urzad))

    def clean(self) -> dict[str, Any]:
        """Take the voivodeship from the code, ask for the county; a city with county rights has none but itself."""
        super().clean()
        dane = self.cleaned_data
        kod = dane.get("kod") or self.instance.kod
        if "powiat" not in self.fields or not kod:
            return dane
        self.instance.wojewodztwo = numery.WOJEWODZTWA.get(kod[:2], self.instance.wojewodztwo)
        if dane.get("rodzaj") not in terc.GMINY:
            return dane
        if kod[2:4] >= PIERWSZE_MIASTO_NA_PRAWACH_POWIATU and not self.instance.przykladowy:
            dane["powiat"] = ""
        elif not dane.get("powiat"):
            self.add_error("powiat", "Wpisz powiat, w którym leży gmina, na przykład: puławski.")
        return dane


class FormularzPliku(FormularzPodstawowy):
    """Upload of the official file."""

    widzi = ""
    plik = forms.FileField(
        label="Plik TERC w formacie CSV",
        max_length=200,
        help_text="Ze strony eTERYT: „Pliki pełne” → TERC, wersja urzędowa, CSV. Archiwum ZIP trzeba rozpakować.",
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,text/csv"}),
        error_messages={"empty": "Plik jest pusty. Pobierz go z eTERYT jeszcze raz."},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.przygotuj()

    def clean_plik(self) -> UploadedFile:
        """Refuse a file that cannot be TERC before it is read into memory."""
        plik = self.cleaned_data["plik"]
        if plik.size > terc.MAX_ROZMIAR:
            raise forms.ValidationError("Plik jest za duży: plik TERC ma poniżej 1 MB, a przyjmowane są pliki do 5 MB.")
        return plik


class FormularzPotwierdzenia(FormularzPodstawowy):
    """Apply what the preview shows; doubtful plans ask for one more confirmation."""

    widzi = ""
    odcisk = forms.CharField(widget=forms.HiddenInput, max_length=64)
    mimo_zastrzezen = forms.BooleanField(
        label="Plik jest właściwy. Chcę go zastosować mimo tych zastrzeżeń.",
        error_messages={"required": "Zaznacz to pole, jeśli plik na pewno jest właściwy."},
    )

    def __init__(self, *args: Any, plan: PlanZmian, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["odcisk"].initial = plan.odcisk
        if not plan.zastrzezenia:
            del self.fields["mimo_zastrzezen"]
        self.przygotuj()
