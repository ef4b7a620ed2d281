"""The figures of a project with their charts, tables and map, and its targets; for the koordynator of that project."""

import uuid
from datetime import date, timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from sciezka.projekt import bloki, cele
from sciezka.projekt.figury import oblicz
from sciezka.projekt.forms import FormularzCelu, FormularzOkresu
from sciezka.projekt.miary import MIARY
from sciezka.projekt.models import CelProjektu
from sciezka.projekt.okres import Okres
from sciezka.projekt.strona import prowadzone
from sciezka.sprawa import zegar
from sciezka.sprawa.models import Projekt
from sciezka.sprawa.wyjatki import NieaktualnyStan, OdmowaZapisu


def figury(request: HttpRequest, projekt_id: int) -> HttpResponse:
    """Show the figures of a project for the period in the address, each number linked to the cases behind it."""
    projekt = _projekt(request, projekt_id)
    formularz = FormularzOkresu(request.GET or None)
    wynik = oblicz(projekt, formularz.okres)
    kontekst = {
        "projekt": projekt,
        "projekty": prowadzone(request.user),
        "formularz": formularz,
        "okresy": _okresy(zegar.dzis()),
        "figury": wynik,
        "bloki": bloki.bloki(wynik),
        "mapa": bloki.mapa(wynik),
        "wykres_celow": bloki.wykres_celow(wynik.cele),
    }
    return render(request, "projekt/figury.html", kontekst, status=422 if formularz.errors else 200)


def cel_dodaj(request: HttpRequest, projekt_id: int) -> HttpResponse:
    """Add a target to the project's dictionary."""
    projekt = _projekt(request, projekt_id)
    formularz = FormularzCelu(request.POST or None, initial={"klucz": uuid.uuid4()})
    return _formularz_celu(request, projekt, formularz)


def cel_zmien(request: HttpRequest, projekt_id: int, pk: int) -> HttpResponse:
    """Change a target; one changed in the meantime comes back with both versions."""
    projekt = _projekt(request, projekt_id)
    cel = get_object_or_404(CelProjektu, pk=pk, projekt=projekt)
    poczatek = {pole: getattr(cel, pole) for pole in cele.POLA} | {"rewizja": cel.rewizja}
    return _formularz_celu(request, projekt, FormularzCelu(request.POST or None, initial=poczatek), cel)


def _formularz_celu(
    request: HttpRequest, projekt: Projekt, formularz: FormularzCelu, cel: CelProjektu | None = None
) -> HttpResponse:
    kontekst: dict[str, Any] = {"projekt": projekt, "cel": cel, "miary": MIARY.values()}
    status = 422 if formularz.errors else 200
    if request.method == "POST" and formularz.is_valid():
        dane = formularz.cleaned_data
        try:
            cele.zapisz(projekt, dane, pk=cel.pk if cel else None, rewizja=dane["rewizja"] or 0)
        except NieaktualnyStan:
            cel.refresh_from_db()
            kontekst["konflikt"], status = cele.roznice(cel, dane), 409
            ponownie = request.POST.copy()
            ponownie["rewizja"] = cel.rewizja
            formularz = FormularzCelu(ponownie)
        except OdmowaZapisu as odmowa:
            formularz.add_error("kod", str(odmowa))
            status = 422
        else:
            messages.success(request, "Zapisano cel projektu.")
            return redirect("projekt:figury", projekt.pk)
    return render(request, "projekt/cel.html", kontekst | {"formularz": formularz}, status=status)


def cel_usun(request: HttpRequest, projekt_id: int, pk: int) -> HttpResponse:
    """Remove a target; nothing that was counted is lost."""
    projekt = _projekt(request, projekt_id)
    if request.method == "POST":
        usunieto = cele.usun(projekt, pk)
        messages.success(request, "Usunięto cel projektu." if usunieto else "Tego celu już nie ma.")
        return redirect("projekt:figury", projekt_id)
    cel = get_object_or_404(CelProjektu, pk=pk, projekt=projekt)
    return render(request, "projekt/cel_usun.html", {"projekt": projekt, "cel": cel})


def _projekt(request: HttpRequest, pk: int) -> Projekt:
    """Return a project that the person runs, or 404: to anybody else it does not exist here."""
    return get_object_or_404(Projekt, pk__in=[projekt.pk for projekt in prowadzone(request.user)], id=pk)


def _okresy(dzis: date) -> list[dict[str, Any]]:
    """Return the periods that reports ask for, as links."""
    miesiac, kwartal = dzis.replace(day=1), date(dzis.year, dzis.month - (dzis.month - 1) % 3, 1)
    przed_miesiacem, przed_kwartalem = miesiac - timedelta(days=1), kwartal - timedelta(days=1)
    return [
        {"nazwa": nazwa, "okres": okres}
        for nazwa, okres in (
            ("poprzedni miesiąc", Okres(przed_miesiacem.replace(day=1), przed_miesiacem)),
            ("ten kwartał", Okres(kwartal, dzis)),
            ("poprzedni kwartał", Okres(date(przed_kwartalem.year, przed_kwartalem.month - 2, 1), przed_kwartalem)),
            ("ten rok", Okres(date(dzis.year, 1, 1), dzis)),
        )
    ]
