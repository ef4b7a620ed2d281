"""What a guest's browser remembers: which links it came with, and until when a code opened each of them.

It lies in the session on the server and is no login: every other address stays closed as to a stranger. The link is read
from the database on each request, so a revoked one closes at once.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from sciezka.sprawa import recenzja, zegar
from sciezka.sprawa.odnosniki import Odnosnik

#: How long a document stays open after the last request of the guest.
BEZCZYNNOSC = timedelta(hours=2)
_W_SESJI = "recenzja"


def zapamietaj(request: HttpRequest, odnosnik: Odnosnik) -> None:
    """Remember that the browser came with the link; it opens nothing yet."""
    wpisy = request.session.get(_W_SESJI, {})
    request.session[_W_SESJI] = {str(odnosnik.pk): "", **wpisy}


def otworz(request: HttpRequest, odnosnik: Odnosnik) -> None:
    """Open the document to this browser after a right code; the session gets a new name, so an old one is worth nothing."""
    request.session.cycle_key()
    if not request.user.is_authenticated:
        request.session.set_expiry(0)
    _przedluz(request, odnosnik)


def _przedluz(request: HttpRequest, odnosnik: Odnosnik) -> None:
    do = min(zegar.teraz() + BEZCZYNNOSC, odnosnik.wygasa)
    request.session[_W_SESJI] = {**request.session.get(_W_SESJI, {}), str(odnosnik.pk): do.isoformat()}


def zamknij(request: HttpRequest, odnosnik: Odnosnik) -> None:
    """Close the document to this browser; the link itself keeps working."""
    wpisy = request.session.get(_W_SESJI, {})
    wpisy.pop(str(odnosnik.pk), None)
    request.session[_W_SESJI] = wpisy


def zna(request: HttpRequest, pk: int) -> bool:
    """Tell whether the browser came with this link."""
    return str(pk) in request.session.get(_W_SESJI, {})


def czyta(request: HttpRequest, pk: int) -> bool:
    """Tell whether a code opened the document to this browser, and it was not idle since."""
    do = request.session.get(_W_SESJI, {}).get(str(pk), "")
    return bool(do) and datetime.fromisoformat(do) > zegar.teraz()


def prywatna(odpowiedz: HttpResponse, *, z_formularzem: bool = True) -> HttpResponse:
    """Keep a guest's page out of caches, search engines and other sites' logs.

    A page with a form tells its address to this site only: with ``no-referrer`` browsers send ``Origin: null``, and
    Django's protection against forged requests would refuse every form.
    """
    odpowiedz["Cache-Control"] = "no-store, private"
    odpowiedz["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    odpowiedz["Referrer-Policy"] = "same-origin" if z_formularzem else "no-referrer"
    return odpowiedz


def zamkniete(request: HttpRequest, odnosnik: Odnosnik | None = None) -> HttpResponse:
    """Say that nothing opens here, the same for a wrong, expired and revoked link; what was typed is given back."""
    kontekst = {"odnosnik": odnosnik, "wpisane": request.POST.get("tresc", "")}
    return prywatna(render(request, "sprawa/recenzja_zamknieta.html", kontekst, status=404))


def dla_goscia(po_kodzie: bool = True) -> Callable[[Callable[..., HttpResponse]], Callable[..., HttpResponse]]:
    """Let a browser in that came with a working link, and with ``po_kodzie`` typed a right code; hand the link to the view."""

    def opakuj(widok: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @login_not_required
        @wraps(widok)
        def wpusc(request: HttpRequest, pk: int, **kwargs: Any) -> HttpResponse:
            odnosnik = Odnosnik.objects.czynne().z_dokumentem().filter(pk=pk).first() if zna(request, pk) else None
            if odnosnik is None:
                return zamkniete(request)
            if po_kodzie and not czyta(request, pk):
                return zamkniete(request, odnosnik) if request.method == "POST" else redirect("recenzja:kod", pk)
            if po_kodzie:
                _przedluz(request, odnosnik)
            return prywatna(widok(request, odnosnik, **kwargs))

        return wpusc

    return opakuj


@login_not_required
def wejscie(request: HttpRequest, token: str) -> HttpResponse:
    """Take the key out of the address bar at once: remember the link and go on to an address without it."""
    odnosnik = recenzja.znajdz(token)
    if odnosnik is None:
        return zamkniete(request)
    zapamietaj(request, odnosnik)
    return prywatna(redirect("recenzja:dokument", odnosnik.pk), z_formularzem=False)
