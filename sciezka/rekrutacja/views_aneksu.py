"""Pages of the annex to the contract: issuing it, and adding its signed copy."""

import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from sciezka.rekrutacja import aneks as aneks_zakresu
from sciezka.rekrutacja.forms import FormularzAneksuZakresu, FormularzPodpisuAneksu
from sciezka.sprawa import aneksy
from sciezka.sprawa.akta import Aneks
from sciezka.sprawa.edycja import dlaczego_zamkniete
from sciezka.sprawa.slownik import RodzajAneksu, Stan
from sciezka.sprawa.wyjatki import OdmowaZapisu


def aneks_dodaj(request: HttpRequest, sprawa_id: int) -> HttpResponse:
    """Ask which planes to add and why, then issue the annex."""
    sprawa = request.sprawa
    mozliwe = aneks_zakresu.poza_zakresem(sprawa)
    formularz = FormularzAneksuZakresu(request.POST or None, mozliwe=mozliwe, initial={"klucz": uuid.uuid4()})
    status = 422 if formularz.errors else 200
    if request.method == "POST" and formularz.is_valid():
        try:
            aneks = aneks_zakresu.wydaj(sprawa_id, request.user, **formularz.cleaned_data)
        except OdmowaZapisu as odmowa:
            formularz.add_error(None, str(odmowa))
            status = odmowa.status
        else:
            messages.success(request, f"Wydano {aneks}. Pobierz go, podpiszcie i dodaj podpisany egzemplarz.")
            return redirect("rekrutacja:etap", sprawa_id)
    kontekst = {
        "sprawa": sprawa,
        "formularz": formularz,
        "zamkniete": dlaczego_zamkniete(sprawa, Stan.DIAGNOZA),
        "otwarty": aneksy.otwarty(sprawa, RodzajAneksu.ZAKRES),
        "mozliwe": mozliwe,
    }
    return render(request, "rekrutacja/aneks_dodaj.html", kontekst, status=status)


def aneks_podpisz(request: HttpRequest, sprawa_id: int, pk: int) -> HttpResponse:
    """Add the signed copy; from then on the annex is in force."""
    aneks = get_object_or_404(Aneks, pk=pk, sprawa=request.sprawa, rodzaj=RodzajAneksu.ZAKRES)
    if not aneks.otwarty:
        messages.info(request, "Ten aneks jest już zamknięty.")
        return redirect("rekrutacja:etap", sprawa_id)
    formularz = FormularzPodpisuAneksu(request.POST or None, request.FILES or None)
    status = 422 if formularz.errors else 200
    if request.method == "POST" and formularz.is_valid():
        try:
            aneks_zakresu.podpisz(pk, request.user, **formularz.cleaned_data)
        except OdmowaZapisu as odmowa:
            formularz.add_error(None, str(odmowa))
            status = odmowa.status
        else:
            messages.success(request, "Dodano podpisany aneks. Diagnoza obejmuje teraz także nowe płaszczyzny.")
            return redirect("rekrutacja:etap", sprawa_id)
    kontekst = {"sprawa": request.sprawa, "formularz": formularz, "aneks": aneks}
    return render(request, "rekrutacja/aneks_podpisz.html", kontekst, status=status)
