"""Measuring the indicators of the plan's goals in stage V."""

from typing import Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse

from plan.models import Cel
from rezultaty import forms_wynikow
from rezultaty.models import Pomiar
from rezultaty.pomiary import Wskaznik
from sciezka.sprawa import pliki
from sciezka.sprawa.edycja import Dodaj, Usun, Zmien
from sciezka.sprawa.slownik import Stan


class _Pomiar:
    model = Pomiar
    formularz = forms_wynikow.FormularzPomiaru
    etap = Stan.REZULTATY
    szablon = "rezultaty/pomiar.html"

    def zapisz(self, formularz: forms_wynikow.FormularzPomiaru) -> Pomiar:
        """Put the evidence on file first: the municipality reviews the report, so it sees it. A new file replaces the pointer."""
        if plik := formularz.cleaned_data.get("plik"):
            formularz.instance.zalacznik = pliki.zapisz_plik(
                self.sprawa, self.request.user, plik, opis=f"Dowód: {formularz.instance}", widzi_gmina=True
            )
        return super().zapisz(formularz)

    def powrot(self, wiersz: Pomiar) -> str:
        return self.anuluj()

    def anuluj(self) -> str:
        return reverse("rezultaty:etap", args=[self.sprawa.pk]) + "#wskazniki"

    def kontekst(self, **dodatki: Any) -> dict[str, Any]:
        pomiar = dodatki["formularz"].instance
        return super().kontekst(wskaznik=Wskaznik(pomiar.cel), pomiar=pomiar, **dodatki)


class PomiarDodaj(_Pomiar, Dodaj):
    tytul = "Zapisz pomiar wskaźnika"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        if self.sprawa is not None:
            cele = Cel.objects.filter(sprawa=self.sprawa).exclude(wskaznik="")
            self.cel = get_object_or_404(cele, pk=kwargs["cel"])

    def nowy(self) -> Pomiar:
        return Pomiar(sprawa=self.sprawa, cel=self.cel)


class PomiarZmien(_Pomiar, Zmien):
    tytul = "Zmień pomiar wskaźnika"


class PomiarUsun(Usun):
    model = Pomiar
    etap = Stan.REZULTATY
    tytul = "Usuń pomiar wskaźnika"
    skutek = "Zniknie z etapu. Plik dowodu zostanie w aktach sprawy, a w historii ślad."
