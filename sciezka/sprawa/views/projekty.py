"""Support projects: administrators add them, coordinators of a project keep its data."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from sciezka.sprawa.forms_osob import FormularzProjektu
from sciezka.sprawa.models import Projekt
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import NazwaRoli


def lista(request: HttpRequest) -> HttpResponse:
    """Show the projects the person runs; an administrator sees all."""
    projekty = Projekt.objects.annotate(ile_spraw=Count("sprawy")).order_by("nazwa")
    if not request.user.ma_role(NazwaRoli.ADMINISTRATOR):
        projekty = projekty.filter(pk__in=_moje(request.user))
    return render(request, "sprawa/projekty.html", {"projekty": projekty, "prowadzone": _moje(request.user)})


def dodaj(request: HttpRequest) -> HttpResponse:
    """Add a project."""
    return _formularz(request, FormularzProjektu(request.POST or None), "Nowy projekt")


def zmien(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a project's data; documents already issued keep what they said."""
    projekt = get_object_or_404(Projekt, pk=pk)
    if not request.user.ma_role(NazwaRoli.ADMINISTRATOR) and pk not in _moje(request.user):
        raise PermissionDenied("Dane projektu zmienia jego koordynator albo administrator.")
    return _formularz(request, FormularzProjektu(request.POST or None, instance=projekt), f"Projekt: {projekt}")


def _formularz(request: HttpRequest, formularz: FormularzProjektu, tytul: str) -> HttpResponse:
    if request.method == "POST" and formularz.is_valid():
        formularz.save()
        messages.success(request, "Zapisano.")
        return redirect("projekty:lista")
    kontekst = {"formularz": formularz, "tytul": tytul}
    return render(request, "sprawa/projekt_formularz.html", kontekst, status=422 if formularz.errors else 200)


def _moje(osoba: Osoba) -> set[int]:
    return set(osoba.koordynowane)
