"""Pages of what the worker makes: ordering a package or a long table, watching it, cancelling, trying again, downloading."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from sciezka.projekt import eksport_duzy, eksport_stan, eksport_tabele, views_eksport
from sciezka.projekt.eksport_formularze import FormularzPaczki
from sciezka.projekt.eksport_pliki import FORMATY
from sciezka.projekt.models_eksport import DokumentEksportu, Eksport, RodzajEksportu, StanEksportu
from sciezka.projekt.strona import prowadzone
from sciezka.sprawa.wyjatki import NieaktualnyStan

TYPY = {**FORMATY, "zip": "application/zip", "pdf": "application/pdf"}


def _eksport(request: HttpRequest, pk: int) -> Eksport:
    """Return an export that the person ordered; anybody else's does not exist."""
    return get_object_or_404(Eksport.objects.select_related("projekt", "kto").filter(kto=request.user), pk=pk)


@require_POST
def paczka(request: HttpRequest) -> HttpResponse:
    """Order a package of the documents of a period, or the report of the project for it."""
    formularz = FormularzPaczki(request.POST, projekty=prowadzone(request.user))
    if formularz.is_valid():
        dokumenty = formularz.dokumenty()
        if dokumenty or formularz.cleaned_data["rodzaj"] == RodzajEksportu.RAPORT:
            eksport = eksport_stan.zamow(
                request.user, klucz=formularz.cleaned_data["klucz"], dokumenty=dokumenty, **formularz.pola(dokumenty)
            )
            return redirect("eksport:eksport", eksport.pk)
        formularz.add_error(None, "W tym okresie nie ma takich dokumentów. Zmień daty albo rodzaj dokumentów.")
    return views_eksport.strona(request, status=422, paczka=formularz)


@require_POST
def zamow(request: HttpRequest) -> HttpResponse:
    """Order a table that is too long for a request."""
    formularz = eksport_tabele.FormularzZamowienia(request.POST)
    if not formularz.is_valid():
        return views_eksport.strona(request, status=422, formularz=formularz)
    wybor = formularz.cleaned_data
    zapytanie = request.POST.copy()
    for nazwa in ("csrfmiddlewaretoken", "klucz"):
        zapytanie.pop(nazwa, None)
    zestaw = eksport_tabele.zestaw(request.user, wybor, zapytanie)
    eksport = eksport_duzy.zamow(request.user, zestaw, wybor["format"], zapytanie.urlencode(), wybor["klucz"])
    return redirect("eksport:eksport", eksport.pk)


def eksport(request: HttpRequest, pk: int) -> HttpResponse:
    """Show how far an export is, with what can be done about it."""
    return render(request, "projekt/eksport.html", _kontekst(_eksport(request, pk)))


def stan(request: HttpRequest, pk: int) -> HttpResponse:
    """Return the part of the page that changes, for asking every two seconds; 204 while nothing has changed."""
    zamowiony = _eksport(request, pk)
    widziany, _, zrobione = request.GET.get("widziano", "").partition("-")
    if (widziany, zrobione) == (zamowiony.stan, str(zamowiony.zrobiono)):
        return HttpResponse(status=204)
    kontekst = _kontekst(zamowiony) | {"nowy_stan": widziany != zamowiony.stan}
    return render(request, "projekt/_eksport_stan.html", kontekst)


def _kontekst(zamowiony: Eksport) -> dict[str, Any]:
    braki: Any = []
    if zamowiony.stan in {StanEksportu.GOTOWY, StanEksportu.BLAD} and eksport_stan.wolno(zamowiony):
        braki = DokumentEksportu.objects.filter(eksport=zamowiony).exclude(blad="")[:50]
    jednostka = (
        "wiersz,wiersze,wierszy" if zamowiony.rodzaj == RodzajEksportu.TABELA else "dokument,dokumenty,dokumentów"
    )
    return {"eksport": zamowiony, "braki": braki, "jednostka": jednostka}


def pobierz(request: HttpRequest, pk: int) -> HttpResponse:
    """Hand the file over to whoever ordered it and still has the roles it rests on."""
    zamowiony = _eksport(request, pk)
    if not eksport_stan.wolno(zamowiony):
        raise PermissionDenied("Od zamówienia tego pliku zmieniły się role, na których się opierał. Zamów nowy.")
    if not zamowiony.do_pobrania:
        raise Http404("Tego pliku nie ma: nie jest gotowy albo minął jego termin. Można zamówić go jeszcze raz.")
    try:
        plik = (eksport_stan.katalog() / zamowiony.plik).open("rb")
    except FileNotFoundError as blad:
        raise Http404("Pliku nie ma w magazynie. Zamów go jeszcze raz.") from blad
    typ = TYPY[zamowiony.nazwa.rpartition(".")[2]]
    odpowiedz = FileResponse(plik, as_attachment=True, filename=zamowiony.nazwa, content_type=typ)
    odpowiedz["X-Sha256"] = zamowiony.sha256
    odpowiedz["Cache-Control"] = "no-store"
    return odpowiedz


@require_POST
def anuluj(request: HttpRequest, pk: int) -> HttpResponse:
    """Cancel an export that is not ready."""
    return _zmien(request, pk, eksport_stan.anuluj, "Anulowano. Nic nie zostało przygotowane.")


@require_POST
def ponow(request: HttpRequest, pk: int) -> HttpResponse:
    """Try a failed export again, from where it stopped."""
    return _zmien(
        request, pk, eksport_stan.ponow, "Eksport wrócił do kolejki. To, co było gotowe, nie powstaje drugi raz."
    )


def _zmien(request: HttpRequest, pk: int, czynnosc: Any, zdanie: str) -> HttpResponse:
    zamowiony = _eksport(request, pk)
    try:
        czynnosc(zamowiony.pk)
        messages.success(request, zdanie)
    except NieaktualnyStan as odmowa:
        messages.warning(request, str(odmowa))
    return redirect("eksport:eksport", pk)
