"""The calendar: turning an address on and off, and the file that calendar programs read."""

import hashlib

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST, require_safe

from plan import kalendarz
from plan.ical import kalendarz as zapisz_kalendarz
from plan.models import AdresKalendarza
from sciezka.sprawa import poczta
from sciezka.sprawa.adres import numer_z_adresu
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.slownik import OTWARTE


@require_GET
def strona(request: HttpRequest, token: str = "") -> HttpResponse:
    """Show which calendars of the person are on; a new address is shown once, right after it was made."""
    czynne = AdresKalendarza.objects.filter(osoba=request.user, odwolano__isnull=True).select_related(
        "sprawa__samorzad", "sprawa__projekt"
    )
    kontekst = {
        "czynne": czynne,
        "dla_wszystkich": any(wpis.sprawa_id is None for wpis in czynne),
        "sprawy": Sprawa.objects.dla(request.user).filter(stan__in=OTWARTE).z_opisem(),
        "nowy": poczta.adres("kalendarz:plik", token) if token else "",
    }
    odpowiedz = render(request, "plan/kalendarz.html", kontekst)
    odpowiedz["Cache-Control"] = "no-store"
    return odpowiedz


@require_POST
def nowy(request: HttpRequest) -> HttpResponse:
    """Make a new address and show it; the one before stops working."""
    sprawa = None
    if numer := request.POST.get("sprawa", ""):
        sprawa = get_object_or_404(Sprawa.objects.dla(request.user), pk=numer_z_adresu(numer))
    token = kalendarz.nowy_adres(request.user, sprawa)
    request.method = "GET"
    return strona(request, token)


@require_POST
def odwolaj(request: HttpRequest, pk: int) -> HttpResponse:
    """Turn a calendar off."""
    wpis = get_object_or_404(AdresKalendarza, pk=pk, osoba=request.user)
    if kalendarz.odwolaj(request.user, wpis.sprawa_id):
        messages.success(request, "Wyłączono kalendarz. Jego adres już nie działa.")
    return redirect("kalendarz:strona")


@login_not_required
@require_safe
def plik(request: HttpRequest, token: str) -> HttpResponse:
    """Hand the calendar over to whoever has its address; 404 for any other."""
    znaleziony = kalendarz.wlasciciel(token)
    if znaleziony is None:
        raise Http404("Nie ma takiego kalendarza.")
    osoba, sprawy, nazwa = znaleziony
    tresc = zapisz_kalendarz(nazwa, kalendarz.terminy(osoba, sprawy))
    etag = f'"{hashlib.sha256(tresc).hexdigest()[:32]}"'
    if request.headers.get("If-None-Match") == etag:
        odpowiedz = HttpResponse(status=304)
    else:
        odpowiedz = HttpResponse(tresc, content_type="text/calendar; charset=utf-8")
        odpowiedz["Content-Disposition"] = 'inline; filename="sciezka.ics"'
    odpowiedz["ETag"] = etag
    odpowiedz["Cache-Control"] = "private, no-cache"
    odpowiedz["X-Robots-Tag"] = "noindex, nofollow"
    odpowiedz["Referrer-Policy"] = "no-referrer"
    return odpowiedz
