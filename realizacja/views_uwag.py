"""Remarks received in a public consultation: added, answered and removed on the page of its entry."""

from typing import Any

from django.db.models import Max
from django.shortcuts import get_object_or_404

from realizacja.edycja_szczegolow import ostrzez_o_pesel
from realizacja.models import WpisPracy
from realizacja.models_rodzaje import Konsultacje, UwagaKonsultacji
from realizacja.views_wpisu import NaWpisie
from sciezka.sprawa.edycja import Dodaj, Usun, Zmien
from sciezka.sprawa.formularze import FormularzWiersza


class FormularzUwagiKonsultacji(FormularzWiersza):
    """A remark received in a consultation, and the position taken."""

    widzi = ""

    class Meta(FormularzWiersza.Meta):
        model = UwagaKonsultacji
        fields = ["zglaszajacy", "tresc", "stanowisko", "uzasadnienie"]

    def dostosuj(self) -> None:
        self.fields["zglaszajacy"].help_text = "Tylko kategoria. Nazwisk i danych osób prywatnych tu się nie zapisuje."
        self.fields["stanowisko"].choices = [("", "jeszcze bez stanowiska"), *UwagaKonsultacji.Stanowisko.choices]

    def clean(self) -> dict[str, Any]:
        dane = super().clean()
        if dane.get("stanowisko") in {"nie", "czesciowo"} and not dane.get("uzasadnienie", "").strip():
            self.add_error("uzasadnienie", "Napisz, dlaczego uwagi nie uwzględniono albo uwzględniono częściowo.")
        return dane


class _Uwaga(NaWpisie):
    model = UwagaKonsultacji
    formularz = FormularzUwagiKonsultacji

    def znajdz_wpis(self) -> WpisPracy:
        self.konsultacje = get_object_or_404(Konsultacje, sprawa=self.sprawa, wpis_id=self.kwargs["wpis"])
        return self.konsultacje.wpis

    def wiersze(self) -> Any:
        return super().wiersze().filter(konsultacje=self.konsultacje)

    def komunikat(self, wiersz: UwagaKonsultacji) -> str:
        ostrzez_o_pesel(self.request, [wiersz.tresc, wiersz.uzasadnienie])
        return f"Zapisano uwagę {wiersz.numer}."


class UwagaDodaj(_Uwaga, Dodaj):
    tytul = "Dodaj uwagę z konsultacji"

    def uzupelnij(self, wiersz: UwagaKonsultacji, formularz: FormularzUwagiKonsultacji) -> None:
        wiersz.konsultacje = self.konsultacje
        wiersz.numer = (self.wiersze().aggregate(Max("numer"))["numer__max"] or 0) + 1


class UwagaZmien(_Uwaga, Zmien):
    tytul = "Zmień uwagę z konsultacji"


class UwagaUsun(_Uwaga, Usun):
    tytul = "Usuń uwagę z konsultacji"
