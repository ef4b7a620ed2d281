"""Follow-ups of results 6 and 12 months later: the answer, and putting its reminders off."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from rezultaty import forms_wynikow, monitoring, przypomnienia_monitoringu
from rezultaty.models import KartaMonitoringu, Rezultat
from rezultaty.strona import fakty_z_karta
from sciezka.dokumenty.typografia import data_slownie
from sciezka.sprawa import pliki
from sciezka.sprawa.edycja import Jedyny
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.wyjatki import OdmowaZapisu


def _termin(sprawa: Sprawa, rezultat: int, miesiac: int) -> monitoring.Termin:
    """Return the follow-up the address names, or 404: results that are not followed up have none."""
    for termin in monitoring.terminy(sprawa):
        if (termin.rezultat.pk, termin.miesiac) == (rezultat, miesiac):
            return termin
    raise Http404("Nie ma takiej karty monitoringu.")


class Monitoring(Jedyny):
    """Answer a follow-up or correct its answer, in stage V or in a closed case."""

    model = KartaMonitoringu
    formularz = forms_wynikow.FormularzMonitoringu
    szablon = "rezultaty/monitoring.html"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        if self.sprawa is not None:
            self.termin = _termin(self.sprawa, kwargs["rezultat"], kwargs["miesiac"])

    def wiersze(self) -> Any:
        return super().wiersze().filter(rezultat=self.termin.rezultat, miesiac=self.termin.miesiac)

    def wiersz(self) -> KartaMonitoringu:
        karta = super().wiersz()
        karta.rezultat = self.termin.rezultat
        return karta

    def nowy(self) -> KartaMonitoringu:
        return KartaMonitoringu(sprawa=self.sprawa, rezultat=self.termin.rezultat, miesiac=self.termin.miesiac)

    def sprawdz_etap(self) -> None:
        if self.sprawa.stan not in monitoring.STANY:
            raise OdmowaZapisu("Monitoring zapisuje się na etapie rezultatów albo po zamknięciu sprawy.")
        if not self.termin.mozna_odpowiedziec:
            raise OdmowaZapisu(f"Na tę odpowiedź jest jeszcze za wcześnie: monitoring {self.termin.slownie}.")

    def zapisz(self, formularz: forms_wynikow.FormularzMonitoringu) -> KartaMonitoringu:
        """Put the evidence on file first; a new file replaces the pointer, the old one stays on file."""
        if plik := formularz.cleaned_data.get("plik"):
            formularz.instance.zalacznik = pliki.zapisz_plik(
                self.sprawa, self.request.user, plik, opis=f"Dowód: {formularz.instance}", widzi_gmina=False
            )
        return super().zapisz(formularz)

    def opis_historii(self, wiersz: KartaMonitoringu) -> str:
        return f"{wiersz}: {self.termin.rezultat}"

    def anuluj(self) -> str:
        return reverse("rezultaty:etap", args=[self.sprawa.pk]) + "#monitoring"

    def powrot(self, wiersz: KartaMonitoringu) -> str:
        return self.anuluj()

    def kontekst(self, **dodatki: Any) -> dict[str, Any]:
        tytul = f"Monitoring po {self.termin.miesiac} miesiącach"
        return super().kontekst(
            **{"tytul": tytul, "termin": self.termin, "fakty": fakty_z_karta(self.termin.rezultat), **dodatki}
        )


def monitoring_odloz(request: HttpRequest, sprawa_id: int, rezultat: int, miesiac: int) -> HttpResponse:
    """Ask for how long, then put the reminders of a follow-up off."""
    get_object_or_404(Rezultat, sprawa=request.sprawa, pk=rezultat)
    termin = _termin(request.sprawa, rezultat, miesiac)
    formularz = forms_wynikow.FormularzOdlozenia(request.POST or None)
    powrot = reverse("rezultaty:etap", args=[sprawa_id]) + "#monitoring"
    if request.method == "POST" and formularz.is_valid():
        dni = formularz.cleaned_data["dni"]
        odlozenie = przypomnienia_monitoringu.odloz(sprawa_id, rezultat, miesiac, request.user, dni)
        messages.success(request, f"Odłożono przypomnienie do {data_slownie(odlozenie.do)}")
        return redirect(powrot)
    kontekst = {
        "sprawa": request.sprawa, "formularz": formularz, "tytul": f"Odłóż przypomnienie: {termin.nazwa}",
        "przycisk": "Odłóż", "powrot": powrot, "konflikt": None,
    }  # fmt: skip
    return render(request, "sprawa/formularz.html", kontekst, status=422 if formularz.errors else 200)
