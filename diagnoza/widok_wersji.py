"""The koordynator's page that carries a case to the newer version of the questionnaire: what will happen, then one button."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from diagnoza import kwestionariusz
from diagnoza.models import Diagnoza
from diagnoza.przeniesienie import przenies, zaplanuj
from sciezka.dokumenty.typografia import odmiana
from sciezka.sprawa.edycja import dlaczego_zamkniete
from sciezka.sprawa.slownik import Stan
from sciezka.sprawa.wyjatki import OdmowaZapisu


def nowsza_wersja(request: HttpRequest, sprawa_id: int) -> HttpResponse:
    """Show what the newer version changes in this case; POST carries it over, and a repeated POST changes nothing."""
    wersja = kwestionariusz.AKTUALNA
    if request.method == "POST":
        return _przenies(request, wersja)
    if zdanie := dlaczego_zamkniete(request.sprawa, Stan.DIAGNOZA):
        raise OdmowaZapisu(zdanie)
    plan = zaplanuj(request.sprawa, wersja)
    return render(request, "diagnoza/nowsza_wersja.html", {"sprawa": request.sprawa, "plan": plan})


def _przenies(request: HttpRequest, wersja: str) -> HttpResponse:
    if not Diagnoza.objects.filter(sprawa=request.sprawa, narzedzie=wersja).exists():
        plan = przenies(request.sprawa.pk, wersja, request.user, odcisk=request.POST.get("odcisk", "brak"))
        ile = len(plan.wymagajace_uwagi)
        czeka = (
            f" {ile} {odmiana(ile, 'odpowiedź wymaga', 'odpowiedzi wymagają', 'odpowiedzi wymaga')} uwagi."
            if ile
            else ""
        )
        messages.success(request, f"Przeniesiono sprawę do wersji {wersja} kwestionariusza.{czeka}")
    return redirect("diagnoza:etap", sprawa_id=request.sprawa.pk)
