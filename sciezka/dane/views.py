"""Pages of the register: its units, one unit by hand, search for opening a case."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET

from sciezka.dane import rejestr
from sciezka.dane.forms import FiltrSamorzadow, FormularzSamorzadu
from sciezka.dane.models import Samorzad

NA_STRONIE = 50
W_PODPOWIEDZI = 20


@require_GET
def samorzady(request: HttpRequest) -> HttpResponse:
    """Show the register; every filter is visible and in the address."""
    filtr = FiltrSamorzadow(request.GET)
    kontekst = {
        "filtr": filtr,
        "strony": Paginator(filtr.zastosuj(Samorzad.objects.all()), NA_STRONIE).get_page(request.GET.get("strona")),
        "filtrowane": any(request.GET.get(nazwa) for nazwa in filtr.fields),
        "ostatni_import": rejestr.ostatni_import(),
    }
    return render(request, "dane/samorzady.html", kontekst)


@require_GET
def szukaj(request: HttpRequest) -> HttpResponse:
    """Find the unit to open a case for: a page by itself, and a fragment of it while somebody types."""
    tekst = request.GET.get("szukaj", "").strip()
    znalezione = list(Samorzad.objects.aktualne().trafne_najpierw(tekst)[: W_PODPOWIEDZI + 1]) if tekst else []
    kontekst = {"tekst": tekst, "samorzady": znalezione[:W_PODPOWIEDZI], "wiecej": len(znalezione) > W_PODPOWIEDZI}
    return render(request, "dane/_wyniki.html" if request.htmx else "dane/szukaj.html", kontekst)


def samorzad_dodaj(request: HttpRequest) -> HttpResponse:
    """Enter a unit by hand: the register may lag behind, or the unit may not be in it."""
    formularz = FormularzSamorzadu(request.POST or None, instance=Samorzad(reczny=True))
    if request.method == "POST" and formularz.is_valid():
        klucz = formularz.cleaned_data["klucz"]
        if klucz and (istniejacy := Samorzad.objects.filter(klucz=klucz).first()):
            return redirect("dane:samorzad_zmien", istniejacy.pk)
        formularz.instance.klucz = klucz or formularz.instance.klucz
        messages.success(request, f"Dodano: {formularz.save().etykieta}.")
        return redirect("dane:samorzady")
    return _strona_formularza(request, formularz, "Nowy samorząd")


def samorzad_zmien(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a unit's data; of a unit from the register only what the register does not say."""
    zapytanie = Samorzad.objects.select_for_update(of=("self",), no_key=True)
    with transaction.atomic():
        samorzad = get_object_or_404(zapytanie, pk=pk)
        rewizja, tytul = samorzad.rewizja, samorzad.etykieta
        formularz = FormularzSamorzadu(request.POST or None, instance=samorzad)
        if request.method != "POST" or not formularz.is_valid():
            return _strona_formularza(request, formularz, tytul, samorzad=samorzad)
        if formularz.cleaned_data["rewizja"] != rewizja:
            return _konflikt(request, formularz, tytul, rewizja)
        samorzad.rewizja += 1
        formularz.save()
    messages.success(request, "Zapisano.")
    return redirect("dane:samorzady")


def _konflikt(request: HttpRequest, formularz: FormularzSamorzadu, tytul: str, rewizja: int) -> HttpResponse:
    """Show the form again with both versions side by side; saved now, it would win."""
    roznice = [
        {
            "pole": formularz.fields[nazwa].label,
            "twoja": formularz.cleaned_data[nazwa],
            "zapisana": formularz.initial[nazwa],
        }
        for nazwa in formularz.changed_data
        if nazwa in formularz.initial
    ]
    formularz.data = formularz.data.copy()
    formularz.data["rewizja"] = str(rewizja)
    return _strona_formularza(request, formularz, tytul, status=409, konflikt=roznice, samorzad=formularz.instance)


def _strona_formularza(
    request: HttpRequest, formularz: FormularzSamorzadu, tytul: str, *, status: int = 200, **kontekst: Any
) -> HttpResponse:
    kontekst |= {"formularz": formularz, "tytul": tytul}
    return render(request, "dane/samorzad_formularz.html", kontekst, status=422 if formularz.errors else status)
