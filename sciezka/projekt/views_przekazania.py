"""Handing cases over: the list, the form in two steps, the page that the successor reads."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from sciezka.projekt import przekazania
from sciezka.sprawa import przekazywanie, zegar
from sciezka.sprawa.adres import numer_z_adresu
from sciezka.sprawa.forms_odejscia import FormularzPrzekazania
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.przekazania import Przekazanie
from sciezka.sprawa.wyjatki import OdmowaZapisu


def lista(request: HttpRequest) -> HttpResponse:
    """Show who can hand cases over, and what was handed over before."""
    strony = Paginator(przekazania.widoczne(request.user), 25).get_page(request.GET.get("strona"))
    kontekst = {"strony": strony, "osoby": przekazywanie.przekazujacy(request.user), "dzis": zegar.dzis()}
    return render(request, "projekt/przekazania.html", kontekst)


def nowe(request: HttpRequest) -> HttpResponse:
    """Choose the cases of one person, who takes them and from when; then hand them over all at once."""
    od_kogo = _od_kogo(request)
    role = list(przekazywanie.role_do_przekazania(request.user, od_kogo))
    formularz = FormularzPrzekazania(request.POST or None, do_przekazania=role, od_kogo=od_kogo)
    status = 422 if formularz.errors else 200
    if request.method == "POST" and formularz.is_valid():
        try:
            gotowe = _przekaz(request, formularz)
        except OdmowaZapisu as odmowa:
            formularz.add_error(None, str(odmowa))
            status = odmowa.status
        else:
            messages.success(request, "Zapisano. Obie osoby dostały e-mail, gminy wiedzą, kto prowadzi ich sprawy.")
            return redirect("przekazania:przekazanie", gotowe.pk)
    kontekst = {"od_kogo": od_kogo, "role": role, "formularz": formularz}
    return render(request, "projekt/nowe.html", kontekst, status=status)


def przekazanie(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the cases of one hand-over, each in a few lines, to those who work in them."""
    wiersz = get_object_or_404(przekazania.widoczne(request.user), pk=pk)
    kontekst = {"przekazanie": wiersz, "sprawy": przekazania.przejmowane(wiersz, request.user)}
    return render(request, "projekt/przekazanie.html", kontekst)


def _od_kogo(request: HttpRequest) -> Osoba:
    return get_object_or_404(przekazywanie.przekazujacy(request.user), pk=numer_z_adresu(request.GET.get("od_kogo")))


def _przekaz(request: HttpRequest, formularz: FormularzPrzekazania) -> Przekazanie:
    dane = formularz.cleaned_data
    return przekazywanie.przekaz(
        request.user,
        [int(pk) for pk in dane["role"]],
        dane["komu"],
        od=dane["od"],
        do=dane["do"],
        powod=dane["powod"],
        notatka=dane["notatka"],
        klucz=dane["klucz"],
    )
