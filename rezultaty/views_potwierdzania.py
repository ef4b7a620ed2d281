"""The coordinator confirms a result after looking at its evidence, or takes the confirmation back."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from realizacja.forms_potwierdzen import FormularzCofniecia
from rezultaty import forms_potwierdzania, potwierdzanie
from rezultaty.models import PotwierdzenieRezultatu, Rezultat
from rezultaty.strona import fakty_z_karta
from sciezka.sprawa.edycja import Dodaj
from sciezka.sprawa.slownik import Stan
from sciezka.sprawa.wyjatki import NieaktualnyStan


class Potwierdz(Dodaj):
    """Show a result with its evidence and ask what was looked at."""

    model = PotwierdzenieRezultatu
    formularz = forms_potwierdzania.FormularzPotwierdzenia
    etap = Stan.REZULTATY
    szablon = "rezultaty/potwierdz.html"
    tytul = "Potwierdź rezultat"
    przycisk = "Potwierdzam rezultat"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        if self.sprawa is not None:
            self.rezultat = get_object_or_404(Rezultat, sprawa=self.sprawa, pk=kwargs["pk"])

    def nowy(self) -> PotwierdzenieRezultatu:
        return PotwierdzenieRezultatu(sprawa=self.sprawa, rezultat=self.rezultat)

    def poczatkowe(self) -> dict[str, Any]:
        return {"rewizja_rezultatu": self.rezultat.rewizja}

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        potwierdzanie.sprawdz(request.user, self.rezultat)
        return super().get(request, **kwargs)

    def przed_zapisem(self, formularz: Any, instancja: PotwierdzenieRezultatu) -> HttpResponse | None:
        if odpowiedz := super().przed_zapisem(formularz, instancja):
            return odpowiedz
        rezultat = Rezultat.objects.select_for_update(of=("self",)).filter(pk=self.rezultat.pk).first()
        if rezultat is None:
            raise NieaktualnyStan("Ktoś usunął ten rezultat, odkąd go wyświetlono.")
        potwierdzanie.sprawdz(self.request.user, rezultat)
        if self.request.POST.get("rewizja_rezultatu") != str(rezultat.rewizja):
            self.rezultat = rezultat
            formularz.data = formularz.data.copy()
            formularz.data["rewizja_rezultatu"] = str(rezultat.rewizja)
            raise NieaktualnyStan("Ktoś zmienił ten rezultat, odkąd go wyświetlono. Poniżej jest jego obecna treść.")
        return None

    def zapisz(self, formularz: Any) -> PotwierdzenieRezultatu:
        dane = formularz.cleaned_data
        return potwierdzanie.potwierdz(
            self.sprawa, self.rezultat, self.request.user, dane["sprawdzone"], dane["uwaga"],
            klucz=formularz.instance.klucz,
        )  # fmt: skip

    def komunikat(self, wiersz: PotwierdzenieRezultatu) -> str:
        return "Potwierdzono rezultat."

    def kontekst(self, **dodatki: Any) -> dict[str, Any]:
        wlasne = {
            "rezultat": self.rezultat,
            "fakty": fakty_z_karta(self.rezultat),
            "dowody": potwierdzanie.dowody(self.rezultat),
        }
        return super().kontekst(**wlasne, **dodatki)


def potwierdzenie_cofnij(request: HttpRequest, sprawa_id: int, pk: int) -> HttpResponse:
    """Take a confirmation back, with a reason."""
    rezultat = get_object_or_404(Rezultat, sprawa=request.sprawa, pk=pk)
    formularz = FormularzCofniecia(request.POST or None)
    if request.method == "POST" and formularz.is_valid():
        potwierdzanie.cofnij(sprawa_id, pk, request.user, formularz.cleaned_data["powod"])
        messages.success(request, "Cofnięto potwierdzenie rezultatu.")
        return redirect(f"{reverse('rezultaty:etap', args=[sprawa_id])}#rezultat-{pk}")
    kontekst = {
        "sprawa": request.sprawa, "formularz": formularz, "tytul": f"Cofnij potwierdzenie: {rezultat.opis[:80]}",
        "przycisk": "Cofnij potwierdzenie", "powrot": reverse("rezultaty:etap", args=[sprawa_id]), "konflikt": None,
    }  # fmt: skip
    return render(request, "sprawa/formularz.html", kontekst, status=422 if formularz.errors else 200)
