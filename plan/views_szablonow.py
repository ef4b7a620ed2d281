"""Choosing a template of a plan, seeing what it would add, applying it as a draft."""

import uuid
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from diagnoza.models import Wniosek
from plan import szablony_planu
from plan.models import Dzialanie
from sciezka.rekrutacja.models import Kontrakt
from sciezka.sprawa.edycja import dlaczego_zamkniete
from sciezka.sprawa.formularze import FormularzPodstawowy
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.slownik import Stan
from sciezka.sprawa.wyjatki import OdmowaZapisu


class FormularzSzablonu(FormularzPodstawowy):
    """Which conclusions each area answers, and which goals to take."""

    widzi = ""
    klucz = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, sprawa: Sprawa, szablon: dict[str, Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.szablon = szablon
        wnioski = list(Wniosek.objects.filter(sprawa=sprawa).order_by("numer"))
        for nr, obszar in enumerate(szablon["obszary"]):
            self.fields[f"wnioski_{nr}"] = forms.MultipleChoiceField(
                label=f"Obszar „{obszar['nazwa']}” odpowiada na wnioski",
                choices=[(str(wniosek.pk), str(wniosek)) for wniosek in wnioski],
                initial=[str(w.pk) for w in wnioski if w.plaszczyzna in obszar["plaszczyzny"]],
                widget=forms.CheckboxSelectMultiple,
                required=False,
                help_text="Bez żadnego wniosku obszar zostanie pominięty.",
            )
            self.fields[f"cele_{nr}"] = forms.MultipleChoiceField(
                label="Które cele dodać",
                choices=[(str(k), cel["tresc"]) for k, cel in enumerate(obszar["cele"])],
                initial=[str(k) for k in range(len(obszar["cele"]))],
                widget=forms.CheckboxSelectMultiple,
                required=False,
            )
        self.przygotuj()

    def wybor(self) -> dict[str, Any]:
        """Return the arguments of ``szablony_planu.zastosuj``."""
        numery = range(len(self.szablon["obszary"]))
        return {
            "klucz": self.cleaned_data["klucz"],
            "wnioski": {nr: [int(pk) for pk in self.cleaned_data[f"wnioski_{nr}"]] for nr in numery},
            "cele": [(nr, int(k)) for nr in numery for k in self.cleaned_data[f"cele_{nr}"]],
        }


def szablony(request: HttpRequest, sprawa_id: int) -> HttpResponse:
    """List the templates."""
    kontekst = {
        "sprawa": request.sprawa,
        "szablony": szablony_planu.wszystkie(),
        "zamkniete": dlaczego_zamkniete(request.sprawa, Stan.PLAN),
    }
    return render(request, "plan/szablony.html", kontekst)


def szablon(request: HttpRequest, sprawa_id: int, klucz: str) -> HttpResponse:
    """Preview a template with the dates of this case, then add it as a draft."""
    opis = szablony_planu.wszystkie().get(klucz)
    if opis is None:
        raise Http404("Nie ma takiego szablonu.")
    poczatek = {"klucz": uuid.uuid4()}
    formularz = FormularzSzablonu(request.POST or None, sprawa=request.sprawa, szablon=opis, initial=poczatek)
    status = 422 if formularz.errors else 200
    if request.method == "POST" and formularz.is_valid():
        try:
            ile = szablony_planu.zastosuj(sprawa_id, request.user, opis, **formularz.wybor())
        except OdmowaZapisu as odmowa:
            formularz.add_error(None, str(odmowa))
            status = odmowa.status
        else:
            messages.success(
                request, f"Dodano do planu z szablonu „{opis['nazwa']}”, obszary: {ile}. Wszystko można zmienić."
            )
            return redirect("plan:etap", sprawa_id)
    kontekst = {
        "sprawa": request.sprawa,
        "szablon": opis,
        "formularz": formularz,
        "obszary": _podglad(request.sprawa, opis),
        "zamkniete": dlaczego_zamkniete(request.sprawa, Stan.PLAN),
    }
    return render(request, "plan/szablon.html", kontekst, status=status)


def _podglad(sprawa: Sprawa, opis: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the areas with their actions as they would be: unsaved, with dates of this case."""
    kontrakt = Kontrakt.objects.filter(sprawa=sprawa).first()

    def dzialanie(dane: dict[str, Any]) -> Dzialanie:
        od, do = szablony_planu.daty(kontrakt, dane)
        return Dzialanie(nazwa=dane["nazwa"], forma=dane["forma"], godziny=dane["godziny"], od=od, do=do)

    return [
        {
            "obszar": obszar,
            "cele": [{"cel": cel, "dzialania": [dzialanie(d) for d in cel["dzialania"]]} for cel in obszar["cele"]],
        }
        for obszar in (opis["obszary"] if kontrakt else [])
    ]
