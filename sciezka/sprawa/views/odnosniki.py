"""Inviting a person without an account to review a version, sending the link again, revoking it."""

import uuid

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from sciezka.sprawa import czytanie, zapraszanie
from sciezka.sprawa.akta import Wersja
from sciezka.sprawa.forms_recenzji import FormularzOdnosnika
from sciezka.sprawa.odnosniki import Odnosnik
from sciezka.sprawa.punkty import Z_NUMERAMI
from sciezka.sprawa.wyjatki import OdmowaZapisu


def odnosnik_dodaj(request: HttpRequest, sprawa_id: int, pk: int) -> HttpResponse:
    """Say what a link opens, then invite the person."""
    wersja = get_object_or_404(Wersja, pk=pk, sprawa=request.sprawa)
    wersja.sprawa = request.sprawa
    if wersja.rodzaj not in Z_NUMERAMI:
        raise Http404("Tego dokumentu się nie recenzuje.")
    poczatek = {"klucz": uuid.uuid4(), "wazny_do": zapraszanie.domyslny_termin(wersja)}
    formularz = FormularzOdnosnika(request.POST or None, initial=poczatek)
    status = 422 if formularz.errors else 200
    if request.method == "POST" and formularz.is_valid():
        try:
            odnosnik = zapraszanie.utworz(pk, request.user, **formularz.cleaned_data)
        except OdmowaZapisu as odmowa:
            formularz.add_error(None, str(odmowa))
            status = odmowa.status
        else:
            messages.success(request, f"Wysłano zaproszenie: {odnosnik}.")
            return _do_listy(sprawa_id, pk)
    kontekst = {"sprawa": request.sprawa, "wersja": wersja, "formularz": formularz,
                "mozliwe": czytanie.przyjmuje_uwagi(wersja)}  # fmt: skip
    return render(request, "sprawa/odnosnik_dodaj.html", kontekst, status=status)


def odnosnik_odwolaj(request: HttpRequest, sprawa_id: int, pk: int) -> HttpResponse:
    """Ask, then close a link for good."""
    odnosnik = _odnosnik(request, pk)
    if request.method == "POST":
        zapraszanie.odwolaj(pk, request.user)
        messages.success(request, f"Odwołano odnośnik: {odnosnik}.")
        return _do_listy(sprawa_id, odnosnik.wersja_id)
    kontekst = {"sprawa": request.sprawa, "odnosnik": odnosnik, "wersja": odnosnik.wersja}
    return render(request, "sprawa/odnosnik_odwolaj.html", kontekst)


def odnosnik_ponow(request: HttpRequest, sprawa_id: int, pk: int) -> HttpResponse:
    """E-mail the same link again."""
    odnosnik = _odnosnik(request, pk)
    if request.method == "POST":
        try:
            zapraszanie.ponow(pk, request.user)
        except OdmowaZapisu as odmowa:
            messages.warning(request, str(odmowa))
        else:
            messages.success(request, f"Wysłano ponownie zaproszenie: {odnosnik}.")
    return _do_listy(sprawa_id, odnosnik.wersja_id)


def _odnosnik(request: HttpRequest, pk: int) -> Odnosnik:
    zapytanie = Odnosnik.objects.filter(wersja__sprawa=request.sprawa).select_related("wersja")
    return get_object_or_404(zapytanie.defer("wersja__pdf", "wersja__dane"), pk=pk)


def _do_listy(sprawa_id: int, wersja_id: int) -> HttpResponse:
    return redirect(f"{reverse('sprawa:wersja', args=[sprawa_id, wersja_id])}#odnosniki")
