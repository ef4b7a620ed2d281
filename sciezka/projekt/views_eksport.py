"""Pages of exports: choosing a table, handing it over as a file, the set of institutions with its mapping screen."""

import logging
import tempfile
from typing import Any

from django import forms
from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from sciezka.projekt import eksport_instytucje, eksport_tabele, eksport_uklad
from sciezka.projekt.eksport_formularze import FormularzPaczki
from sciezka.projekt.eksport_pliki import FORMATY, Zestaw, csv_wierszami, zapisz_xlsx
from sciezka.projekt.filtr import Filtr
from sciezka.projekt.models_eksport import Eksport
from sciezka.projekt.strona import prowadzone
from sciezka.sprawa import zegar
from sciezka.sprawa.models import Projekt

dziennik = logging.getLogger(__name__)
#: How many of the person's ordered files the page lists.
NA_LISCIE = 20


def lista(request: HttpRequest) -> HttpResponse:
    """Show what can be taken out: tables with a filter and a period; packages and the set of institutions for coordinators."""
    formularz = eksport_tabele.FormularzTabeli(request.GET) if "tabela" in request.GET else None
    return strona(request, formularz=formularz)


def strona(request: HttpRequest, status: int = 200, **formularze: forms.Form | None) -> HttpResponse:
    """Return the page of exports, with forms that were refused as they were filled."""
    projekty = prowadzone(request.user)
    kontekst = {
        "formularz": formularze.get("formularz") or eksport_tabele.FormularzTabeli(),
        "filtr": Filtr(request.GET or request.POST, osoba=request.user),
        "projekty": projekty,
        "paczka": formularze.get("paczka") or (_paczka(request, projekty)),
        "eksporty": Eksport.objects.filter(kto=request.user)[:NA_LISCIE],
    }
    return render(request, "projekt/eksporty.html", kontekst, status=status)


def _paczka(request: HttpRequest, projekty: list[Projekt]) -> FormularzPaczki | None:
    """Return the form of a package; the address may say what it begins with (``co``, ``od``, ``do``, ``projekt``)."""
    pola = {"co": "rodzaj", "od": "od", "do": "do", "projekt": "projekt"}
    poczatek = {
        pole: request.GET[nazwa] for nazwa, pole in pola.items() if "co" in request.GET and request.GET.get(nazwa)
    }
    return FormularzPaczki(projekty=projekty, initial=poczatek) if projekty else None


def tabela(request: HttpRequest) -> HttpResponse:
    """Hand a table of the person's cases over as a file, filtered as the address says; a long one is left to the worker."""
    formularz = eksport_tabele.FormularzTabeli(request.GET)
    if not formularz.is_valid():
        return strona(request, status=422, formularz=formularz)
    zestaw = eksport_tabele.zestaw(request.user, formularz.cleaned_data, request.GET)
    if zestaw.ile > eksport_tabele.NAJWIECEJ_OD_RAZU[formularz.cleaned_data["format"]]:
        kontekst = {"zestaw": zestaw, "pola": list(request.GET.items())}
        return render(request, "projekt/eksport_duzy.html", kontekst)
    return odpowiedz(request, zestaw, formularz.cleaned_data["format"])


def sprawa(request: HttpRequest, sprawa_id: int) -> HttpResponse:
    """Hand a table of one case over as a file; the work log filtered as on its page."""
    formularz = eksport_tabele.FormularzTabeli(request.GET)
    if not formularz.is_valid():
        return strona(request, status=422, formularz=formularz)
    zestaw = eksport_tabele.zestaw_sprawy(request.sprawa, formularz.cleaned_data, request.GET)
    return odpowiedz(request, zestaw, formularz.cleaned_data["format"])


class FormularzDnia(forms.Form):
    """As of which day, and in which format."""

    na_dzien = forms.DateField(label="Stan na dzień", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    format = forms.ChoiceField(label="Plik", choices=[("xlsx", "XLSX"), ("csv", "CSV")])


def instytucje(request: HttpRequest, pk: int) -> HttpResponse:
    """Choose the columns of the set of institutions, their order and headings; saved for the project."""
    projekt = _projekt(request, pk)
    uklad = eksport_uklad.uklad_projektu(projekt)
    poczatek = {"rewizja": uklad.rewizja if uklad.pk else 0}
    formularz = eksport_uklad.FormularzUkladu(request.POST or None, uklad=uklad.kolumny, initial=poczatek)
    konflikt = None
    if request.method == "POST" and formularz.is_valid():
        kolumny = formularz.kolumny()
        if eksport_uklad.zapisz(projekt, request.user, kolumny, formularz.cleaned_data["rewizja"]):
            messages.success(request, "Zapisano układ kolumn.")
            return redirect("eksport:instytucje", pk)
        formularz, konflikt = _po_konflikcie(projekt, kolumny)
    kontekst = {"projekt": projekt, "uklad": uklad, "formularz": formularz, "konflikt": konflikt,
                "pobieranie": FormularzDnia(initial={"na_dzien": zegar.dzis()})}  # fmt: skip
    status = 409 if konflikt else 422 if formularz.errors else 200
    return render(request, "projekt/instytucje.html", kontekst, status=status)


def _po_konflikcie(projekt: Projekt, kolumny: list[dict[str, Any]]) -> tuple[forms.Form, dict[str, Any]]:
    """Return the form with what was typed, ready to be sent again, and both layouts side by side."""
    zapisany = eksport_uklad.uklad_projektu(projekt)
    istnieje = zapisany.pk is not None  # a revision that never was conflicts with no layout at all
    formularz = eksport_uklad.FormularzUkladu(uklad=kolumny, initial={"rewizja": zapisany.rewizja if istnieje else 0})
    twoja, zapisana = eksport_uklad.w_slowach(kolumny), eksport_uklad.w_slowach(zapisany.kolumny)
    para = {"pole": "kolumny w pliku", "twoja": twoja, "zapisana": zapisana}
    return formularz, {"pola": [para], "kiedy": zapisany.kiedy, "kto": zapisany.kto if istnieje else None}


def instytucje_plik(request: HttpRequest, pk: int) -> HttpResponse:
    """Hand the set of institutions over as a file, as it stood on the day, in the project's columns."""
    projekt = _projekt(request, pk)
    formularz = FormularzDnia(request.GET)
    if not formularz.is_valid():
        messages.error(request, "Podaj dzień, na który ma być zestaw.")
        return redirect("eksport:instytucje", pk)
    kolumny = eksport_instytucje.kolumny_ukladu(
        eksport_instytucje.uzupelniony(eksport_uklad.uklad_projektu(projekt).kolumny)
    )
    zestaw = eksport_instytucje.zestaw(projekt, formularz.cleaned_data["na_dzien"], kolumny)
    return odpowiedz(request, zestaw, formularz.cleaned_data["format"])


def _projekt(request: HttpRequest, pk: int) -> Projekt:
    """Return a project that the person coordinates, or 404."""
    return get_object_or_404(Projekt, pk__in=[projekt.pk for projekt in prowadzone(request.user)], id=pk)


def odpowiedz(request: HttpRequest, zestaw: Zestaw, format_pliku: str) -> StreamingHttpResponse:
    """Return the set as a download: CSV row by row as it is read, XLSX once its temporary file is complete."""
    dziennik.info("export of %s rows: %s, person %s", zestaw.ile, zestaw.plik, request.user.pk)
    nazwa = zestaw.nazwa_pliku(format_pliku)
    if format_pliku == "csv":
        wynik: StreamingHttpResponse = StreamingHttpResponse(csv_wierszami(zestaw), content_type=FORMATY["csv"])
        wynik["Content-Disposition"] = f'attachment; filename="{nazwa}"'
    else:
        plik = tempfile.TemporaryFile()  # noqa: SIM115  (the response closes it)
        zapisz_xlsx(plik, zestaw, autor=request.user.nazwa)
        plik.seek(0)
        wynik = FileResponse(plik, as_attachment=True, filename=nazwa, content_type=FORMATY["xlsx"])
    wynik["Cache-Control"] = "no-store"
    return wynik
