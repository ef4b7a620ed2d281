"""The list of cases, opening one, the case page and its transitions."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string

from sciezka.sprawa import etapy, historia, otwarcie, prawa, przejscia, strona
from sciezka.sprawa.forms import FiltrSpraw, FormularzPrzejscia, FormularzSprawy
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.slownik import NazwaRoli
from sciezka.sprawa.wyjatki import OdmowaZapisu

NA_STRONIE = 25


def lista(request: HttpRequest) -> HttpResponse:
    """Show an official the cases of the municipality; the team's table is in the room ``projekt``."""
    filtr = FiltrSpraw(request.GET)
    samorzady = [rola.samorzad_id for rola in request.user.role if rola.rola == NazwaRoli.URZEDNIK]
    sprawy = Sprawa.objects.dla(request.user).filter(samorzad__in=samorzady)
    sprawy = filtr.zastosuj(sprawy.z_opisem().z_wiekiem())
    strony = Paginator(sprawy, NA_STRONIE).get_page(request.GET.get("strona"))
    wiersze = strona.wiersze_listy(strony.object_list)
    return render(request, "sprawa/lista.html", {"filtr": filtr, "strony": strony, "wiersze": wiersze})


def nowa(request: HttpRequest) -> HttpResponse:
    """Open a case for a municipality in one of the coordinator's projects; the municipality is found first."""
    if request.method != "POST" and not request.GET.get("samorzad", "").isdigit():
        return redirect("dane:szukaj")
    formularz = FormularzSprawy(
        request.POST or None, osoba=request.user, initial={"samorzad": request.GET.get("samorzad")}
    )
    if request.method == "POST" and formularz.is_valid():
        try:
            sprawa = otwarcie.otworz(request.user, klucz=formularz.cleaned_data["klucz"], **formularz.dane_sprawy())
        except OdmowaZapisu as odmowa:
            formularz.add_error(None, str(odmowa))
        else:
            messages.success(request, "Otwarto sprawę.")
            return redirect("sprawa:strona", sprawa.pk)
    status = 422 if formularz.errors else 200
    return render(request, "sprawa/nowa.html", {"formularz": formularz}, status=status)


def strona_sprawy(request: HttpRequest, sprawa_id: int) -> HttpResponse:
    """Show the case page: ribbon, what next, a box per stage, people, files, history."""
    stan = request.sprawa.stan
    na_strone = etapy.karta(stan).na_strone_sprawy(request) if stan in etapy.ETAPY else []
    fragmenty = [render_to_string(szablon, dict(kontekst), request=request) for szablon, kontekst in na_strone]
    return render(
        request, "sprawa/strona.html", strona.kontekst(request.sprawa, request.user) | {"fragmenty": fragmenty}
    )


def pelna_historia(request: HttpRequest, sprawa_id: int) -> HttpResponse:
    """Show the whole history the person may see, page by page."""
    sprawa, osoba = request.sprawa, request.user
    strony = Paginator(historia.widoczna(sprawa, osoba), 100).get_page(request.GET.get("strona"))
    zdarzenia = historia.dla_strony(sprawa, osoba, strony.object_list)
    return render(request, "sprawa/historia.html", {"sprawa": sprawa, "zdarzenia": zdarzenia, "strony": strony})


def przejscie(request: HttpRequest, sprawa_id: int, nazwa: str) -> HttpResponse:
    """Ask for a transition on a page of its own, then do it through the one door."""
    sprawa = request.sprawa
    prawa.wymagaj(request.user, sprawa, prawa.PRZEJSCIA[nazwa], prawa.NAZWY[nazwa])
    formularz = FormularzPrzejscia(request.POST or None, nazwa=nazwa, initial={"rewizja": sprawa.rewizja})
    status = 422 if formularz.errors else 200
    if request.method == "POST" and formularz.is_valid():
        try:
            przejscia.wykonaj(
                sprawa.pk,
                nazwa,
                request.user,
                rewizja=formularz.cleaned_data["rewizja"],
                powod=formularz.cleaned_data.get("powod", ""),
            )
        except OdmowaZapisu as odmowa:
            formularz.add_error(None, str(odmowa))
            status = odmowa.status
            sprawa = Sprawa.objects.z_opisem().get(pk=sprawa.pk)
        else:
            messages.success(request, f"Zapisano: {prawa.NAZWY[nazwa].lower()}.")
            return redirect("sprawa:strona", sprawa_id)
    return render(request, "sprawa/przejscie.html", _kontekst_przejscia(sprawa, nazwa, formularz), status=status)


def _kontekst_przejscia(sprawa: Sprawa, nazwa: str, formularz: FormularzPrzejscia) -> dict[str, Any]:
    return {
        "sprawa": sprawa,
        "nazwa": prawa.NAZWY[nazwa],
        "formularz": formularz,
        "skutki": strona.SKUTKI[nazwa],
        "braki": strona.braki_przejscia(sprawa, nazwa),
        "mozliwe": bool(przejscia.stan_po(sprawa, nazwa)),
    }
