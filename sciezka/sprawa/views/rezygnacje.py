"""Ending a case before the end of the path."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from sciezka.sprawa import przejscia, rezygnacje, strona
from sciezka.sprawa.forms_odejscia import FormularzRezygnacji
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.wyjatki import OdmowaZapisu


def zrezygnuj(request: HttpRequest, sprawa_id: int) -> HttpResponse:
    """Ask who ends the cooperation and why, say what will happen, then end the case."""
    sprawa = request.sprawa
    formularz = FormularzRezygnacji(request.POST or None, request.FILES or None, initial={"rewizja": sprawa.rewizja})
    status = 422 if formularz.errors else 200
    if request.method == "POST" and formularz.is_valid():
        dane = formularz.cleaned_data
        try:
            rezygnacje.zrezygnuj(
                sprawa_id,
                request.user,
                rewizja=dane["rewizja"],
                dane=formularz.rezygnacja,
                plik=dane["plik"],
                klucz=dane["klucz"],
            )
        except OdmowaZapisu as odmowa:
            formularz.add_error(None, str(odmowa))
            status = odmowa.status
            sprawa = Sprawa.objects.z_opisem().get(pk=sprawa.pk)
        else:
            messages.success(request, "Zapisano rezygnację. Sprawa jest zamknięta, jej dane zostają do wglądu.")
            return redirect("sprawa:strona", sprawa_id)
    kontekst = {
        "sprawa": sprawa,
        "formularz": formularz,
        "skutki": strona.SKUTKI["zrezygnuj"],
        "mozliwe": bool(przejscia.stan_po(sprawa, "zrezygnuj")),
    }
    return render(request, "sprawa/zrezygnuj.html", kontekst, status=status)
