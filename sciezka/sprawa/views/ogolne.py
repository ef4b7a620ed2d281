"""Pages outside a case: home, help, accessibility statement, health."""

from django.contrib.auth.decorators import login_not_required
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from sciezka.sprawa import etapy
from sciezka.sprawa import pulpit as zawartosc


def pulpit(request: HttpRequest) -> HttpResponse:
    """Show the person's home: what waits for them by role, then what each stage puts there."""
    etapow = (fragment for karta in etapy.karty() for fragment in karta.na_pulpit(request))
    miejsca = {
        "gora": zawartosc.fragmenty(request, "gora"),
        "fragmenty": etapow,
        "dol": zawartosc.fragmenty(request, "dol"),
    }
    gotowe = {
        miejsce: [render_to_string(szablon, dict(kontekst), request=request) for szablon, kontekst in fragmenty]
        for miejsce, fragmenty in miejsca.items()
    }
    return render(request, "sprawa/pulpit.html", {**zawartosc.kontekst(request.user), **gotowe})


@login_not_required
def zdrowie(request: HttpRequest) -> HttpResponse:
    """Answer whether the server and its database are alive; says nothing else."""
    with connection.cursor() as kursor:
        kursor.execute("SELECT 1")
    return HttpResponse("ok", content_type="text/plain")


@login_not_required
def dostepnosc(request: HttpRequest) -> HttpResponse:
    """Show the accessibility statement (act of 4 April 2019 on digital accessibility)."""
    return render(request, "sprawa/dostepnosc.html")


def pomoc(request: HttpRequest) -> HttpResponse:
    """Show the short guide for each role."""
    return render(request, "sprawa/pomoc.html")
