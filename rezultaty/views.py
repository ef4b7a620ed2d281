"""Stage V: its page, results of three kinds with evidence, the final report's texts, the thread of the case."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from plan.models import Cel
from realizacja.strona_ps import kontekst_ps
from rezultaty import forms, nic_widok
from rezultaty.models import DowodRezultatu, Raport, Rezultat
from rezultaty.strona import kontekst_etapu
from sciezka.rekrutacja.models import OczekiwanyRezultat
from sciezka.sprawa import pliki, strona, zegar
from sciezka.sprawa.edycja import Dodaj, Jedyny, Usun, Zmien
from sciezka.sprawa.slownik import REZULTAT_PODSTAWOWY, RodzajRezultatu, Stan


def etap(request: HttpRequest, sprawa_id: int) -> HttpResponse:
    """Show stage V. The municipality sees the frozen report only."""
    kontekst = strona.kontekst_etapu(request, Stan.REZULTATY)
    if kontekst["zespol"]:
        kontekst |= kontekst_etapu(request.sprawa)
    return render(request, "rezultaty/etap.html", kontekst | kontekst_ps(request))


def nic(request: HttpRequest, sprawa_id: int) -> HttpResponse:
    """Show the thread: conclusion → area → goal → action → work → result; to the municipality only what it may see."""
    return render(request, "rezultaty/nic.html", nic_widok.kontekst(request))


class _Rezultat:
    model = Rezultat
    formularz = forms.FormularzRezultatu
    etap = Stan.REZULTATY
    szablon = "rezultaty/rezultat.html"

    def po_zapisie(self, wiersz: Rezultat, formularz: forms.FormularzRezultatu) -> None:
        """Attach the evidence; the municipality reviews the report, so it sees the evidence too."""
        if plik := formularz.cleaned_data.get("plik"):
            zalacznik = pliki.zapisz_plik(
                self.sprawa, self.request.user, plik, opis=f"Dowód: {wiersz}", widzi_gmina=True
            )
            DowodRezultatu.objects.create(
                sprawa=self.sprawa, rezultat=wiersz, zalacznik=zalacznik, utworzyl=self.request.user
            )

    def kontekst(self, **dodatki: Any) -> dict[str, Any]:
        rezultat = dodatki["formularz"].instance
        wybor = {
            "rodzaje": [(kod, nazwa, kod == rezultat.rodzaj) for kod, nazwa in RodzajRezultatu.choices],
            "podstawowy": REZULTAT_PODSTAWOWY,
            "nowy": isinstance(self, Dodaj),
            "dowody": rezultat.pk and list(rezultat.powiazania_dowodow.select_related("zalacznik")),
        }
        return super().kontekst(**wybor, **dodatki)


class RezultatDodaj(_Rezultat, Dodaj):
    tytul = "Zapisz rezultat"

    def nowy(self) -> Rezultat:
        rodzaj = self.request.GET.get("rodzaj", "")
        if rodzaj not in RodzajRezultatu.values:
            rodzaj = RodzajRezultatu.NOWE_PS
        return Rezultat(sprawa=self.sprawa, rodzaj=rodzaj)

    def poczatkowe(self) -> dict[str, Any]:
        cel = Cel.objects.filter(sprawa=self.sprawa, pk=_liczba(self.request.GET.get("cel"))).first()
        oczekiwany = OczekiwanyRezultat.objects.filter(
            sprawa=self.sprawa, pk=_liczba(self.request.GET.get("oczekiwany"))
        ).first()
        return {
            "data": zegar.dzis(),
            "cel": cel.pk if cel else None,
            "oczekiwany": oczekiwany.pk if oczekiwany else None,
        }


class RezultatZmien(_Rezultat, Zmien):
    tytul = "Zmień rezultat"


class RezultatUsun(Usun):
    model = Rezultat
    etap = Stan.REZULTATY
    tytul = "Usuń rezultat"
    skutek = "Zniknie z etapu. Pliki dowodów zostaną w aktach sprawy, a w historii ślad."


class DowodUsun(Usun):
    """Detach a piece of evidence; its file stays on file."""

    model = DowodRezultatu
    etap = Stan.REZULTATY
    tytul = "Odłącz dowód"
    skutek = "Plik zostanie w aktach sprawy, ale nie będzie już dowodem tego rezultatu."

    def powrot(self, wiersz: DowodRezultatu) -> str:
        return reverse("rezultaty:rezultat_zmien", args=[self.sprawa.pk, wiersz.rezultat_id])


class RaportWidok(Jedyny):
    model = Raport
    formularz = forms.FormularzRaportu
    etap = Stan.REZULTATY
    tytul = "Raport końcowy: przebieg, wnioski, rekomendacje"


def _liczba(tekst: str | None) -> int:
    return int(tekst) if tekst and tekst.isascii() and tekst.isdigit() and len(tekst) < 10 else 0
