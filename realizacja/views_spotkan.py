"""Meetings and trainings prepared before they take place, and the attendance sheet to print."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from plan.aneksy import obowiazujace
from realizacja import dokumenty_rodzajow, lista_uczestnikow
from realizacja.edycja_szczegolow import ostrzez_o_pesel
from realizacja.forms import opis_formy, zaproponuj_dzialania
from realizacja.forms_rodzaje import GODZINA, ListaUczestnikow
from realizacja.models_rodzaje import Spotkanie
from realizacja.spotkania import moze_zmieniac_spotkanie
from realizacja.straze_rodzaje import FORMY_SPOTKAN
from sciezka.sprawa.adres import numer_z_adresu
from sciezka.sprawa.edycja import Dodaj, Usun, Zmien
from sciezka.sprawa.formularze import FormularzWiersza
from sciezka.sprawa.slownik import Stan
from sciezka.sprawa.wyjatki import OdmowaZapisu

NAJWIECEJ_PUSTYCH = 60
DOMYSLNIE_PUSTYCH = 5


class FormularzSpotkania(ListaUczestnikow, FormularzWiersza):
    """A meeting to come: what the attendance sheet says."""

    widzi = "zespol"

    class Meta(FormularzWiersza.Meta):
        model = Spotkanie
        fields = ["forma", "dzialanie", "tytul", "data", "od", "do", "miejsce", "prowadzacy", "program"]
        widgets = {"od": GODZINA, "do": GODZINA}

    def dostosuj(self) -> None:
        self.fields["forma"] = forms.TypedChoiceField(
            label="Forma pracy", coerce=int, choices=[(forma.value, opis_formy(forma)) for forma in FORMY_SPOTKAN]
        )
        zaproponuj_dzialania(self.fields["dzialanie"], self.sprawa, "poza planem")
        self.fields["data"].required = True
        self.fields["lista"].initial = lista_uczestnikow.jako_tekst(self.instance)


class _Spotkanie:
    model = Spotkanie
    formularz = FormularzSpotkania
    etap = Stan.REALIZACJA

    def wiersze(self) -> Any:
        """Only meetings without an entry: after it the entry's form is the place."""
        return super().wiersze().filter(wpis__isnull=True)

    def sprawdz(self, wiersz: Spotkanie) -> None:
        if wiersz.wpis_id:
            raise OdmowaZapisu("To spotkanie ma już wpis pracy. Zmień je we wpisie.")
        if not moze_zmieniac_spotkanie(self.request.user, wiersz):
            raise PermissionDenied("Spotkanie zmienia ten, kto je przygotował, animator albo koordynator.")

    def po_zapisie(self, wiersz: Spotkanie, formularz: FormularzSpotkania) -> None:
        formularz.zapisz_zalezne(wiersz, self.request.user)
        ostrzez_o_pesel(self.request, [tekst for tekst in formularz.cleaned_data.values() if isinstance(tekst, str)])

    def powrot(self, wiersz: Spotkanie) -> str:
        return f"{super().powrot(wiersz)}#spotkania"

    def komunikat(self, wiersz: Spotkanie) -> str:
        return "Zapisano. Listę obecności można wydrukować, a po spotkaniu wpisać z niego pracę."


class SpotkanieDodaj(_Spotkanie, Dodaj):
    tytul = "Przygotuj spotkanie albo szkolenie"

    def poczatkowe(self) -> dict[str, Any]:
        dzialanie = obowiazujace(self.sprawa).filter(pk=numer_z_adresu(self.request.GET.get("dzialanie"))).first()
        if dzialanie is None or dzialanie.forma not in FORMY_SPOTKAN:
            return {}
        return {"dzialanie": dzialanie.pk, "forma": dzialanie.forma, "tytul": dzialanie.nazwa}


class SpotkanieZmien(_Spotkanie, Zmien):
    tytul = "Zmień przygotowane spotkanie"


class SpotkanieUsun(_Spotkanie, Usun):
    tytul = "Usuń przygotowane spotkanie"
    skutek = "Zniknie z etapu razem z listą uczestników. W historii sprawy zostanie ślad."


def lista_obecnosci(request: HttpRequest, sprawa_id: int, pk: int) -> HttpResponse:
    """Print the attendance sheet of a meeting; ``?puste=`` says how many empty rows to leave (0–60)."""
    spotkanie = get_object_or_404(Spotkanie.objects.select_related("wpis", "dzialanie"), sprawa=request.sprawa, pk=pk)
    podane = request.GET.get("puste")
    puste = DOMYSLNIE_PUSTYCH if podane is None else min(numer_z_adresu(podane), NAJWIECEJ_PUSTYCH)
    odpowiedz = HttpResponse(dokumenty_rodzajow.lista_obecnosci(spotkanie, puste), content_type="application/pdf")
    odpowiedz["Content-Disposition"] = f'attachment; filename="lista-obecnosci-{sprawa_id}-{spotkanie.pk}.pdf"'
    return odpowiedz
