"""Change of a municipality's officials, on one page."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from sciezka.sprawa import zmiana_urzednikow
from sciezka.sprawa.akta import Wersja
from sciezka.sprawa.forms_odejscia import FormularzZmianyUrzednikow, NowiUrzednicy
from sciezka.sprawa.konta import wyslij_link_do_hasla
from sciezka.sprawa.wyjatki import OdmowaZapisu


def urzednicy(request: HttpRequest, sprawa_id: int) -> HttpResponse:
    """Ask who leaves and who comes, then change the roles in all cases of the municipality at once."""
    sprawa, dane = request.sprawa, request.POST or None
    formularz = FormularzZmianyUrzednikow(dane, obecni=zmiana_urzednikow.obecni(sprawa))
    nowi = NowiUrzednicy(dane, prefix="nowi")
    poprawne = request.method == "POST" and formularz.is_valid() & nowi.is_valid()
    if poprawne and (odpowiedz := _zmien(request, formularz, nowi)):
        return odpowiedz
    zle = bool(formularz.errors) or (nowi.is_bound and not nowi.is_valid())
    kontekst = {
        "sprawa": sprawa,
        "formularz": formularz,
        "nowi": nowi,
        "w_przegladzie": Wersja.objects.w_przegladzie().filter(sprawa__samorzad=sprawa.samorzad_id),
    }
    return render(request, "sprawa/urzednicy.html", kontekst, status=422 if zle else 200)


def _zmien(request: HttpRequest, formularz: FormularzZmianyUrzednikow, nowi: NowiUrzednicy) -> HttpResponse | None:
    konczone = [int(pk) for pk in formularz.cleaned_data.get("konczone", [])]
    if not (konczone or nowi.nowi):
        formularz.add_error(None, "Zaznacz, kto kończy, albo wpisz nową osobę.")
        return None
    try:
        zalozone = zmiana_urzednikow.zmien(
            request.sprawa, request.user, konczone=konczone, nowi=nowi.nowi, powod=formularz.cleaned_data["powod"]
        )
    except OdmowaZapisu as odmowa:
        formularz.add_error(None, str(odmowa))
        return None
    for osoba in zalozone:
        wyslij_link_do_hasla(request, osoba)
    messages.success(request, "Zmieniono urzędników gminy. Nowe osoby dostały e-mail.")
    return redirect("sprawa:role", request.sprawa.pk)
