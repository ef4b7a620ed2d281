"""Opening an annex to the accepted plan and abandoning it."""

import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from sciezka.sprawa import aneksy, etapy
from sciezka.sprawa.akta import Aneks
from sciezka.sprawa.forms import FormularzAneksu, FormularzPowodu
from sciezka.sprawa.slownik import ETAP_ANEKSU, RodzajAneksu, RodzajWersji, StanAneksu
from sciezka.sprawa.wyjatki import OdmowaZapisu


def aneks_dodaj(request: HttpRequest, sprawa_id: int) -> HttpResponse:
    """Say what an annex to the plan means, then open it with a reason."""
    sprawa = request.sprawa
    poczatek = {"rewizja": sprawa.rewizja, "klucz": uuid.uuid4()}
    formularz = FormularzAneksu(request.POST or None, initial=poczatek)
    status = 422 if formularz.errors else 200
    if request.method == "POST" and formularz.is_valid():
        dane = formularz.cleaned_data
        try:
            aneks = aneksy.otworz(sprawa_id, request.user, dane["powod"], klucz=dane["klucz"], rewizja=dane["rewizja"])
        except OdmowaZapisu as odmowa:
            formularz.add_error(None, str(odmowa))
            status = odmowa.status
        else:
            messages.success(request, f"Rozpoczęto {aneks}. Dane planu można teraz zmieniać.")
            return redirect("plan:etap", sprawa_id)
    mozliwe = sprawa.stan == ETAP_ANEKSU[RodzajAneksu.PLAN] and sprawa.ma_przyjeta_wersje(RodzajWersji.PLAN)
    kontekst = {"sprawa": sprawa, "formularz": formularz, "mozliwe": mozliwe, "otwarty": aneksy.otwarty(sprawa)}
    return render(request, "sprawa/aneks_dodaj.html", kontekst, status=status)


def aneks_porzuc(request: HttpRequest, sprawa_id: int, pk: int) -> HttpResponse:
    """Abandon an open annex, with a reason."""
    aneks = get_object_or_404(Aneks, pk=pk, sprawa=request.sprawa)
    if aneks.stan != StanAneksu.OTWARTY:
        messages.info(request, "Ten aneks jest już zamknięty.")
        return redirect(etapy.karta(_etap(aneks)).url_name, sprawa_id)
    formularz = FormularzPowodu(request.POST or None)
    status = 422 if formularz.errors else 200
    if request.method == "POST" and formularz.is_valid():
        try:
            aneksy.porzuc(pk, request.user, formularz.cleaned_data["powod"])
        except OdmowaZapisu as odmowa:
            formularz.add_error(None, str(odmowa))
            status = odmowa.status
        else:
            messages.success(request, f"Porzucono {aneks}. Obowiązuje to, co strony ustaliły przed nim.")
            return redirect(etapy.karta(_etap(aneks)).url_name, sprawa_id)
    kontekst = {"sprawa": request.sprawa, "aneks": aneks, "formularz": formularz}
    return render(request, "sprawa/aneks_porzuc.html", kontekst, status=status)


def _etap(aneks: Aneks) -> str:
    """Return the stage whose page shows the annex."""
    return {RodzajAneksu.PLAN: "plan", RodzajAneksu.ZAKRES: "rekrutacja"}[RodzajAneksu(aneks.rodzaj)]
