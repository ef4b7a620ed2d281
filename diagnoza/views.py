"""Stage II: its page, its basis, conclusions. Answering is in ``views_odpowiedzi``."""

from typing import Any

from django.db.models import Max
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from diagnoza import forms, kwestionariusz
from diagnoza.models import Diagnoza, Wniosek
from diagnoza.odczyt import Odczyt
from diagnoza.podpowiedzi import Podpowiedzi, odpowiedzi_obok
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
        kontekst["podpowiedzi"] = Podpowiedzi(kontekst["odczyt"])
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
    szablon = "diagnoza/wniosek.html"

    def kontekst(self, **dodatki: Any) -> dict[str, Any]:
        """Show the answers beside the text: those the conclusion names, or the one the address does."""
        if formularz := dodatki.get("formularz"):
            wybrane = formularz["pytania"].value() or []
            dodatki["obok"] = odpowiedzi_obok(Odczyt(self.sprawa), [str(klucz) for klucz in wybrane])
        return super().kontekst(**dodatki)

    def powrot(self, wiersz: Wniosek) -> str:
        return f"{reverse('diagnoza:etap', args=[self.sprawa.pk])}#wnioski-{wiersz.plaszczyzna}"


class WniosekDodaj(_Wniosek, Dodaj):
    tytul = "Dodaj wniosek"

    def poczatkowe(self) -> dict[str, Any]:
        pytanie = self.request.GET.get("pytanie", "")
        if pytanie not in Odczyt(self.sprawa).odpowiedzi:
            return {"plaszczyzna": self.request.GET.get("plaszczyzna", "")}
        return {"plaszczyzna": pytanie.split(".")[0], "pytania": [pytanie]}

    def uzupelnij(self, wiersz: Wniosek, formularz: forms.FormularzWniosku) -> None:
        wiersz.numer = (self.wiersze().aggregate(Max("numer"))["numer__max"] or 0) + 1


class WniosekZmien(_Wniosek, Zmien):
    tytul = "Zmień wniosek"


class WniosekUsun(_Wniosek, Usun):
    tytul = "Usuń wniosek"
    szablon = Usun.szablon
