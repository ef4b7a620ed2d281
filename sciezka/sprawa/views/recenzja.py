"""Pages of a guest with a link: the code, the document, remarks, the PDF. Who gets in: ``sciezka.sprawa.goscie``."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from sciezka.sprawa import czytanie, goscie, recenzja
from sciezka.sprawa.akta import Wersja
from sciezka.sprawa.forms import FormularzUwagi
from sciezka.sprawa.forms_recenzji import FormularzKodu
from sciezka.sprawa.goscie import dla_goscia
from sciezka.sprawa.odnosniki import Odnosnik
from sciezka.sprawa.wyjatki import OdmowaZapisu


@dla_goscia(po_kodzie=False)
def kod(request: HttpRequest, odnosnik: Odnosnik) -> HttpResponse:
    """Ask for the code; until it is right the page says nothing but the name of the project."""
    formularz = FormularzKodu(request.POST or None)
    if request.method == "POST" and formularz.is_valid():
        try:
            wynik = recenzja.sprawdz_kod(odnosnik.pk, formularz.cleaned_data["kod"])
        except OdmowaZapisu:
            return goscie.zamkniete(request)
        if wynik.dobry:
            goscie.otworz(request, odnosnik)
            return redirect("recenzja:dokument", odnosnik.pk)
        formularz.add_error("kod", wynik.zdanie)
    kontekst = {
        "formularz": formularz,
        "projekt": odnosnik.wersja.sprawa.projekt,
        "odnosnik": odnosnik,
        "zamowiono": odnosnik.kody.exists(),
    }
    return render(request, "sprawa/recenzja_kod.html", kontekst, status=422 if formularz.errors else 200)


@require_POST
@dla_goscia(po_kodzie=False)
def kod_wyslij(request: HttpRequest, odnosnik: Odnosnik) -> HttpResponse:
    """Order a code; it goes to the address on file, which the page does not show."""
    try:
        recenzja.zamow_kod(odnosnik.pk)
    except OdmowaZapisu as odmowa:
        messages.warning(request, str(odmowa))
    else:
        messages.success(request, "Kod wysłano na adres, na który przyszło zaproszenie. Działa przez 15 minut.")
    return redirect("recenzja:kod", odnosnik.pk)


@require_safe
@dla_goscia()
def dokument(request: HttpRequest, odnosnik: Odnosnik) -> HttpResponse:
    """Read the one version the link leads to, with the remarks that the municipality sees."""
    return _pokaz(request, odnosnik)


def _pokaz(request: HttpRequest, odnosnik: Odnosnik, status: int = 200, **dodatki: Any) -> HttpResponse:
    kontekst = czytanie.kontekst_goscia(request, odnosnik, czytanie.poprzednia(odnosnik.wersja))
    return render(request, "sprawa/recenzja.html", {**kontekst, **dodatki}, status=status)


@require_safe
@dla_goscia()
def pdf(request: HttpRequest, odnosnik: Odnosnik) -> HttpResponse:
    """Hand over the frozen PDF of that version, byte for byte."""
    wersja = Wersja.objects.defer(None).get(pk=odnosnik.wersja_id)
    odpowiedz = HttpResponse(bytes(wersja.pdf), content_type="application/pdf")
    odpowiedz["Content-Disposition"] = f'attachment; filename="{wersja.nazwa_pliku}"'
    return odpowiedz


@require_POST
@dla_goscia()
def uwaga_dodaj(request: HttpRequest, odnosnik: Odnosnik) -> HttpResponse:
    """Pin a remark; what was typed comes back when it is refused."""
    formularz = FormularzUwagi(request.POST)
    blad = ""
    if formularz.is_valid():
        dane = formularz.cleaned_data
        try:
            recenzja.zglos_uwage(odnosnik.pk, dane["czesc"], dane["tresc"], klucz=dane["klucz"])
        except OdmowaZapisu as odmowa:
            blad = str(odmowa)
        else:
            messages.success(request, "Zapisano uwagę. Zobaczy ją gmina, a zespół po odesłaniu dokumentu.")
            return redirect(f"{request.path.removesuffix('uwagi/')}#{dane['czesc']}")
    blad = blad or " ".join(komunikat for lista in formularz.errors.values() for komunikat in lista)
    miejsce = czytanie.miejsce(odnosnik.wersja, request.POST.get("czesc", ""))
    return _pokaz(request, odnosnik, status=422, blad=blad, blad_czesci=miejsce, wpisane=request.POST.get("tresc", ""))


@require_POST
@dla_goscia()
def uwaga_usun(request: HttpRequest, odnosnik: Odnosnik, uwaga: int) -> HttpResponse:
    """Take a remark of one's own back before the document is returned."""
    try:
        recenzja.usun_uwage(odnosnik.pk, uwaga)
    except OdmowaZapisu as odmowa:
        messages.error(request, str(odmowa))
    else:
        messages.success(request, "Usunięto uwagę.")
    return redirect("recenzja:dokument", odnosnik.pk)


@require_POST
@dla_goscia(po_kodzie=False)
def koniec(request: HttpRequest, odnosnik: Odnosnik) -> HttpResponse:
    """End reading in this browser."""
    goscie.zamknij(request, odnosnik)
    return render(request, "sprawa/recenzja_zamknieta.html", {"odnosnik": None, "wpisane": "", "koniec": True})
