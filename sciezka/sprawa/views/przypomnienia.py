"""Putting a reminder off."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from sciezka.dokumenty.typografia import data_slownie
from sciezka.sprawa import prawa, przypomnienia
from sciezka.sprawa.forms import FormularzWstrzymania
from sciezka.sprawa.wyjatki import OdmowaZapisu


def przypomnienie_odloz(request: HttpRequest, sprawa_id: int, pk: int) -> HttpResponse:
    """Ask for how long, then put the next reminder off."""
    wersja = get_object_or_404(przypomnienia.w_toku().filter(sprawa=request.sprawa), pk=pk)
    stan = przypomnienia.kolej(wersja)
    prawa.wymagaj(request.user, request.sprawa, stan.kto, "odłożenie przypomnienia")
    formularz = FormularzWstrzymania(request.POST or None)
    status = 422 if formularz.errors else 200
    if request.method == "POST" and formularz.is_valid():
        try:
            wstrzymanie = przypomnienia.wstrzymaj(pk, request.user, formularz.cleaned_data["dni"])
        except OdmowaZapisu as odmowa:
            formularz.add_error("dni", str(odmowa))
            status = odmowa.status
        else:
            messages.success(request, f"Odłożono przypomnienie do {data_slownie(wstrzymanie.do)}")
            return redirect("sprawa:strona", sprawa_id)
    kontekst = {"sprawa": request.sprawa, "wersja": wersja, "stan": stan, "formularz": formularz}
    return render(request, "sprawa/przypomnienie_odloz.html", kontekst, status=status)
