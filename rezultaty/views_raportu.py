"""The texts of the final report with their drafts from what is on file; the two-page information for the council."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from rezultaty import dokumenty, forms, propozycje, rada
from rezultaty.models import Raport
from rezultaty.warunki import TEKSTY_RAPORTU
from sciezka.dokumenty.typografia import data_slownie
from sciezka.sprawa import zegar
from sciezka.sprawa.akta import Wersja
from sciezka.sprawa.edycja import Jedyny
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.slownik import RodzajWersji, Stan, StanWersji


class RaportWidok(Jedyny):
    """Write the texts of the report. ``?propozycje=1`` puts the drafts into the empty ones; nothing typed is replaced."""

    model = Raport
    formularz = forms.FormularzRaportu
    etap = Stan.REZULTATY
    szablon = "rezultaty/raport.html"
    tytul = "Raport końcowy: przebieg, wnioski, rekomendacje"

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        self.sprawdz_etap()
        wiersz, projekty = self.wiersz(), propozycje.propozycje(self.sprawa)
        formularz = self.zbuduj(wiersz)
        if "propozycje" in request.GET:
            formularz.initial |= {
                nazwa: tekst for nazwa, tekst in projekty.items() if not getattr(wiersz, nazwa).strip()
            }
        opisy = [(str(Raport._meta.get_field(nazwa).verbose_name), projekty[nazwa]) for nazwa in TEKSTY_RAPORTU]
        return self.odpowiedz(formularz, wiersz=wiersz, propozycje=opisy)


def rada_pdf(request: HttpRequest, sprawa_id: int) -> HttpResponse:
    """Print the information for the council from the accepted report; before that a draft, for the team alone."""
    sprawa = request.sprawa
    wersja = _przyjety_raport(sprawa)
    if wersja is None and (sprawa.etap != Stan.REZULTATY or not request.user.w_zespole(sprawa)):
        raise Http404("Informacja dla rady powstanie po przyjęciu raportu końcowego.")
    if wersja is None:
        dane = dokumenty.dane_wersji(sprawa)
        stopka, chwila = "Projekt z danych sprawy: raport końcowy nie jest jeszcze przyjęty.", zegar.teraz()
    else:
        dane, chwila = wersja.dane, wersja.zdecydowano
        stopka = (
            f"Całość opisuje raport końcowy, wersja {wersja.numer}, przyjęty {data_slownie(wersja.zdecydowano)} "
            f"({wersja.decydent}, {wersja.funkcja_decydenta}, {wersja.podstawa_decyzji})."
        )
    if "dla_rady" not in dane:
        raise Http404("Ten raport przyjęto, zanim zaczęła powstawać informacja dla rady.")
    pdf = rada.pdf(sprawa, dane, utworzono=chwila, stopka=stopka, projekt_dokumentu=wersja is None)
    odpowiedz = HttpResponse(pdf, content_type="application/pdf")
    odpowiedz["Content-Disposition"] = f'attachment; filename="informacja-dla-rady-{sprawa.pk}.pdf"'
    return odpowiedz


def _przyjety_raport(sprawa: Sprawa) -> Wersja | None:
    """Return the accepted report of the present run with its data, the one the information is made of."""
    przyjete = Wersja.objects.filter(
        sprawa=sprawa, rodzaj=RodzajWersji.RAPORT, stan=StanWersji.PRZYJETA, przebieg=sprawa.przebieg
    )
    return przyjete.defer("pdf").order_by("-numer").first()
