"""Frozen versions: reading, PDF, differences, sending for review, remarks, accepting, returning, withdrawing."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from sciezka.sprawa import aneksy, czytanie, etapy, roznice, wersje
from sciezka.sprawa.adres import numer_z_adresu
from sciezka.sprawa.akta import Uwaga, Wersja
from sciezka.sprawa.edycja import jako_uuid
from sciezka.sprawa.forms import FormularzDecyzji, FormularzOdpowiedzi, FormularzPowodu, FormularzUwagi
from sciezka.sprawa.slownik import RodzajWersji
from sciezka.sprawa.wyjatki import OdmowaZapisu


def _wersja(request: HttpRequest, pk: int) -> Wersja:
    """Return a version of the case, or 404."""
    zapytanie = (
        Wersja.objects.defer(None).defer("pdf").filter(sprawa=request.sprawa).select_related("wyslal", "zdecydowal")
    )
    wersja = get_object_or_404(zapytanie, pk=pk)
    wersja.sprawa = request.sprawa
    return wersja


def wersja(request: HttpRequest, sprawa_id: int, pk: int) -> HttpResponse:
    """Read a version: numbered places, remarks at each, what changed, and the decision for the official."""
    return _pokaz(request, _wersja(request, pk))


def _pokaz(request: HttpRequest, wersja: Wersja, status: int = 200, **dodatki: Any) -> HttpResponse:
    kontekst = czytanie.kontekst(request, wersja, czytanie.poprzednia(wersja))
    return render(request, "sprawa/wersja.html", {**kontekst, **dodatki}, status=status)


def wersja_pdf(request: HttpRequest, sprawa_id: int, pk: int) -> HttpResponse:
    """Hand over the frozen PDF, byte for byte."""
    wersja = get_object_or_404(Wersja.objects.defer(None).filter(sprawa=request.sprawa), pk=pk)
    odpowiedz = HttpResponse(bytes(wersja.pdf), content_type="application/pdf")
    odpowiedz["Content-Disposition"] = f'attachment; filename="{wersja.nazwa_pliku}"'
    odpowiedz["X-Sha256"] = wersja.sha256
    return odpowiedz


def wersja_roznice(request: HttpRequest, sprawa_id: int, pk: int) -> HttpResponse:
    """Show what changed between this version and the one before it, in words and colours."""
    nowsza = _wersja(request, pk)
    starsza = czytanie.poprzednia(nowsza)
    if starsza is None:
        raise Http404("To pierwsza wersja dokumentu.")
    zmiany = roznice.porownaj(starsza.dane, nowsza.dane)
    return render(
        request,
        "sprawa/wersja_roznice.html",
        {"sprawa": request.sprawa, "wersja": nowsza, "poprzednia": starsza, "zmiany": zmiany},
    )


def wersja_wyslij(request: HttpRequest, sprawa_id: int, rodzaj: str) -> HttpResponse:
    """Say what sending for review means, then freeze and send."""
    if rodzaj not in {RodzajWersji.DIAGNOZA, RodzajWersji.PLAN, RodzajWersji.RAPORT}:
        raise Http404("Nie ma takiego dokumentu.")
    blad = ""
    if request.method == "POST":
        try:
            wyslana = wersje.wyslij(
                sprawa_id,
                rodzaj,
                request.user,
                klucz=jako_uuid(request.POST.get("klucz")),
                rewizja=numer_z_adresu(request.POST.get("rewizja")) or None,
            )
        except OdmowaZapisu as odmowa:
            blad = str(odmowa)
        else:
            messages.success(request, f"Wysłano do przeglądu: {wyslana}.")
            return redirect("sprawa:strona", sprawa_id)
    karta = etapy.karta_dokumentu(rodzaj)
    mozliwe = aneksy.na_swoim_etapie(request.sprawa, rodzaj)
    kontekst = {
        "sprawa": request.sprawa,
        "karta": karta,
        "nazwa": RodzajWersji(rodzaj).label,
        "braki": karta.braki(request.sprawa) if mozliwe else [],
        "mozliwe": mozliwe,
        "blad": blad,
    }
    return render(request, "sprawa/wersja_wyslij.html", kontekst, status=409 if blad else 200)


def wersja_wycofaj(request: HttpRequest, sprawa_id: int, pk: int) -> HttpResponse:
    """Take a version back from review, with a reason."""
    wersja = _wersja(request, pk)
    formularz = FormularzPowodu(request.POST or None)
    if request.method == "POST" and formularz.is_valid():
        try:
            wersje.wycofaj(wersja.pk, request.user, formularz.cleaned_data["powod"])
        except OdmowaZapisu as odmowa:
            formularz.add_error(None, str(odmowa))
        else:
            messages.success(request, f"Wycofano z przeglądu: {wersja}.")
            return redirect("sprawa:strona", sprawa_id)
    kontekst = {"sprawa": request.sprawa, "wersja": wersja, "formularz": formularz}
    return render(request, "sprawa/wersja_wycofaj.html", kontekst, status=422 if formularz.errors else 200)


def wersja_przyjmij(request: HttpRequest, sprawa_id: int, pk: int) -> HttpResponse:
    """Accept a version in the municipality's name."""
    wersja = _wersja(request, pk)
    poczatek = {"decydent": request.user.nazwa, "funkcja": request.user.stanowisko}
    formularz = FormularzDecyzji(request.POST or None, initial=poczatek)
    if request.method == "POST" and formularz.is_valid():
        try:
            wersje.przyjmij(wersja.pk, request.user, **formularz.cleaned_data)
        except OdmowaZapisu as odmowa:
            formularz.add_error(None, str(odmowa))
        else:
            messages.success(request, f"Przyjęto: {wersja}. Dziękujemy.")
            return redirect("sprawa:strona", sprawa_id)
    kontekst = {"sprawa": request.sprawa, "wersja": wersja, "formularz": formularz, "ile_uwag": wersja.uwagi.count()}
    return render(request, "sprawa/wersja_przyjmij.html", kontekst, status=422 if formularz.errors else 200)


def wersja_odeslij(request: HttpRequest, sprawa_id: int, pk: int) -> HttpResponse:
    """Return a version with its remarks."""
    wersja = _wersja(request, pk)
    blad = ""
    if request.method == "POST":
        try:
            wersje.odeslij(wersja.pk, request.user)
        except OdmowaZapisu as odmowa:
            blad = str(odmowa)
        else:
            messages.success(request, f"Odesłano z uwagami: {wersja}.")
            return redirect("sprawa:strona", sprawa_id)
    kontekst = {
        "sprawa": request.sprawa,
        "wersja": wersja,
        "uwagi": wersja.uwagi.select_related("autor", "odnosnik"),
        "blad": blad,
    }
    return render(request, "sprawa/wersja_odeslij.html", kontekst, status=409 if blad else 200)


def uwaga_dodaj(request: HttpRequest, sprawa_id: int, pk: int) -> HttpResponse:
    """Pin a remark to a part; what was typed comes back when it is refused."""
    wersja = _wersja(request, pk)
    formularz = FormularzUwagi(request.POST or None)
    if request.method != "POST":
        return redirect("sprawa:wersja", sprawa_id, pk)
    blad = ""
    if formularz.is_valid():
        dane = formularz.cleaned_data
        try:
            wersje.zglos_uwage(pk, request.user, dane["czesc"], dane["tresc"], klucz=dane["klucz"])
        except OdmowaZapisu as odmowa:
            blad = str(odmowa)
        else:
            messages.success(request, "Zapisano uwagę. Zespół zobaczy ją po odesłaniu dokumentu.")
            return redirect(f"{request.path.rsplit('/uwagi/', 1)[0]}/#{dane['czesc']}")
    blad = blad or " ".join(komunikat for lista in formularz.errors.values() for komunikat in lista)
    return _pokaz(
        request,
        wersja,
        status=422,
        blad=blad,
        blad_czesci=czytanie.miejsce(wersja, request.POST.get("czesc", "")),
        wpisane=request.POST.get("tresc", ""),
    )


def uwaga_usun(request: HttpRequest, sprawa_id: int, pk: int) -> HttpResponse:
    """Remove a remark before the document is returned."""
    uwaga = get_object_or_404(Uwaga, pk=pk, wersja__sprawa=request.sprawa)
    if request.method == "POST":
        wersje.usun_uwage(uwaga.pk, request.user)
        messages.success(request, "Usunięto uwagę.")
    return redirect("sprawa:wersja", sprawa_id, uwaga.wersja_id)


def uwaga_zalatw(request: HttpRequest, sprawa_id: int, pk: int) -> HttpResponse:
    """Answer a returned remark and tick it off."""
    uwaga = get_object_or_404(Uwaga, pk=pk, wersja__sprawa=request.sprawa)
    if request.method != "POST":
        return redirect("sprawa:wersja", sprawa_id, uwaga.wersja_id)
    formularz = FormularzOdpowiedzi(request.POST)
    blad = ""
    if formularz.is_valid():
        try:
            wersje.zalatw_uwage(
                uwaga.pk, request.user, formularz.cleaned_data["odpowiedz"], rewizja=formularz.cleaned_data["rewizja"]
            )
        except OdmowaZapisu as odmowa:
            blad = str(odmowa)
        else:
            messages.success(request, "Załatwiono uwagę.")
            return redirect("sprawa:wersja", sprawa_id, uwaga.wersja_id)
    blad = blad or " ".join(komunikat for lista in formularz.errors.values() for komunikat in lista)
    wpisane = request.POST.get("odpowiedz", "")
    return _pokaz(
        request,
        _wersja(request, uwaga.wersja_id),
        status=422,
        blad=blad,
        blad_uwagi=uwaga.pk,
        wpisana_odpowiedz=wpisane,
    )
