"""Moving rows of the plan: one POST for buttons, the keyboard and the pointer."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse

from plan.przestawianie import MODELE, Ruch, przesun
from sciezka.sprawa.adres import numer_z_adresu
from sciezka.sprawa.wyjatki import OdmowaZapisu


def przestaw(request: HttpRequest, sprawa_id: int) -> HttpResponse:
    """Move an area, a goal or an action; the page comes back to the row moved and says where it stands now."""
    adres = reverse("plan:etap", args=[sprawa_id])
    if request.method != "POST" or request.POST.get("rodzaj") not in MODELE:
        return redirect(adres)
    ruch = Ruch(
        rodzaj=request.POST["rodzaj"],
        pk=numer_z_adresu(request.POST.get("pk")),
        dokad=request.POST.get("dokad", ""),
        przed=numer_z_adresu(request.POST.get("przed")),
        rodzic=numer_z_adresu(request.POST.get("rodzic")) if request.POST.get("dokad") == "do" else 0,
        widziane=request.POST.get("widziane", ""),
    )
    try:
        wiersz = przesun(sprawa_id, request.user, ruch)
    except OdmowaZapisu as odmowa:
        messages.warning(request, f"Nie przesunięto. {odmowa}")
    else:
        messages.success(request, f"Przesunięto: {wiersz}.")
    return HttpResponseRedirect(f"{adres}#{ruch.rodzaj}-{ruch.pk}")
