"""Stage II."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def etap(request: HttpRequest, sprawa_id: int) -> HttpResponse:
    """Show the stage's page."""
    return render(request, "diagnoza/etap.html", {"sprawa": request.sprawa})
