"""People of a case: roles given and ended by the coordinator, contact persons kept by the team."""

from django.contrib import messages
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from sciezka.sprawa import otwarcie
from sciezka.sprawa.akta import OsobaKontaktowa
from sciezka.sprawa.edycja import Dodaj, Usun, Zmien
from sciezka.sprawa.forms import FormularzKontaktu, FormularzRoli
from sciezka.sprawa.osoby import Rola


def _role(request: HttpRequest):
    return Rola.objects.obowiazujace().filter(Q(sprawa=request.sprawa) | Q(samorzad=request.sprawa.samorzad_id))


def role(request: HttpRequest, sprawa_id: int) -> HttpResponse:
    """Show who is what in the case and give roles."""
    formularz = FormularzRoli(request.POST or None)
    if request.method == "POST" and formularz.is_valid():
        dane = formularz.cleaned_data
        otwarcie.nadaj_role(request.sprawa, request.user, dane["osoba"], dane["rola"], dane["specjalnosc"])
        messages.success(request, "Nadano rolę.")
        return redirect("sprawa:role", sprawa_id)
    kontekst = {
        "sprawa": request.sprawa,
        "role": _role(request).select_related("osoba", "zastepuje"),
        "formularz": formularz,
    }
    return render(request, "sprawa/role.html", kontekst, status=422 if formularz.errors else 200)


def rola_zakoncz(request: HttpRequest, sprawa_id: int, pk: int) -> HttpResponse:
    """End a role at once."""
    otwarcie.zakoncz_role(request.sprawa, request.user, get_object_or_404(_role(request), pk=pk))
    messages.success(request, "Zakończono rolę. Dostęp do sprawy został odebrany.")
    return redirect("sprawa:role", sprawa_id)


def kontakty(request: HttpRequest, sprawa_id: int) -> HttpResponse:
    """Show the contact persons of the municipality (the team only)."""
    return render(
        request, "sprawa/kontakty.html", {"sprawa": request.sprawa, "kontakty": request.sprawa.kontakty.all()}
    )


class _Kontakt:
    model = OsobaKontaktowa
    formularz = FormularzKontaktu
    rodzaj_zdarzenia = "kontakt"
    zmiany_w_historii = False

    def powrot(self, wiersz: OsobaKontaktowa) -> str:
        return reverse("sprawa:kontakty", args=[self.sprawa.pk])

    def anuluj(self) -> str:
        return reverse("sprawa:kontakty", args=[self.sprawa.pk])


class KontaktDodaj(_Kontakt, Dodaj):
    tytul = "Dodaj osobę do kontaktu"


class KontaktZmien(_Kontakt, Zmien):
    tytul = "Zmień osobę do kontaktu"


class KontaktUsun(_Kontakt, Usun):
    tytul = "Usuń osobę do kontaktu"
    skutek = "Dane tej osoby znikną ze sprawy."
