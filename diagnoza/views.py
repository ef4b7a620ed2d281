"""Stage II: its page, its basis, conclusions. Answering is in ``views_odpowiedzi``."""

from typing import Any

from django.db.models import Max
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from diagnoza import forms, kwestionariusz
from diagnoza.models import Diagnoza, Wniosek
from diagnoza.odczyt import Odczyt
from diagnoza.strona import kontekst_etapu
from diagnoza.strona_pytan import spis
from sciezka.sprawa import strona
from sciezka.sprawa.edycja import Dodaj, Jedyny, Usun, Zmien
from sciezka.sprawa.slownik import NazwaRoli, Stan


def etap(request: HttpRequest, sprawa_id: int) -> HttpResponse:
    """Show stage II: planes with their results and conclusions. The municipality sees frozen versions only."""
    kontekst = strona.kontekst_etapu(request, Stan.DIAGNOZA)
    if not kontekst["zespol"] and not kontekst["zamkniete"]:
        kontekst["spis"] = spis(Odczyt(request.sprawa), gmina=True)
    if kontekst["zespol"]:
        kontekst |= kontekst_etapu(request.sprawa)
        kontekst["koordynator"] = NazwaRoli.KOORDYNATOR in request.role_w_sprawie
    return render(request, "diagnoza/etap.html", kontekst)


class PodstawyWidok(Jedyny):
    model = Diagnoza
    formularz = forms.FormularzPodstaw
    etap = Stan.DIAGNOZA
    tytul = "Podstawy diagnozy"

    def nowy(self) -> Diagnoza:
        return Diagnoza(sprawa=self.sprawa, narzedzie=kwestionariusz.AKTUALNA)


class _Wniosek:
    model = Wniosek
    formularz = forms.FormularzWniosku
    etap = Stan.DIAGNOZA

    def powrot(self, wiersz: Wniosek) -> str:
        return f"{reverse('diagnoza:etap', args=[self.sprawa.pk])}#wnioski-{wiersz.plaszczyzna}"


class WniosekDodaj(_Wniosek, Dodaj):
    tytul = "Dodaj wniosek"

    def poczatkowe(self) -> dict[str, Any]:
        return {"plaszczyzna": self.request.GET.get("plaszczyzna", "")}

    def uzupelnij(self, wiersz: Wniosek, formularz: forms.FormularzWniosku) -> None:
        wiersz.numer = (self.wiersze().aggregate(Max("numer"))["numer__max"] or 0) + 1


class WniosekZmien(_Wniosek, Zmien):
    tytul = "Zmień wniosek"


class WniosekUsun(_Wniosek, Usun):
    tytul = "Usuń wniosek"
