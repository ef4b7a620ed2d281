"""The calendar of a case, and a person's own over all their cases."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from realizacja import kalendarz as strona
from realizacja import wizyty
from realizacja.models import Wizyta
from sciezka.sprawa.slownik import ZESPOL


def kalendarz(request: HttpRequest, sprawa_id: int) -> HttpResponse:
    """Show a month of the case: its visits and deadlines."""
    miesiac = strona.Miesiac(request, reverse("realizacja:kalendarz", args=[sprawa_id]))
    widoczne = Wizyta.objects.widoczne_dla(request.user, request.sprawa)
    kontekst = strona.kontekst(request, miesiac, [request.sprawa], widoczne)
    kontekst["planuje"] = request.user.w_zespole(request.sprawa) and not wizyty.dlaczego_zamkniete(request.sprawa)
    return render(request, "realizacja/kalendarz.html", kontekst | {"sprawa": request.sprawa})


def moj_kalendarz(request: HttpRequest) -> HttpResponse:
    """Show a month over all open cases of the person: the visits that concern them, and the deadlines."""
    miesiac = strona.Miesiac(request, reverse("wizyty:moj_kalendarz"))
    sprawy = strona.sprawy_osoby(request.user)
    kontekst = strona.kontekst(request, miesiac, sprawy, wizyty.moje(request.user, sprawy))
    return render(
        request, "realizacja/moj_kalendarz.html", kontekst | {"sprawy": sprawy, "zespol": request.user.ma_role(*ZESPOL)}
    )
