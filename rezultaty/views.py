"""Stage V: its page, results of three kinds with evidence, the final report's texts, the thread of the case."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from plan.models import Cel
from realizacja.strona_ps import kontekst_ps
from rezultaty import forms, nic_widok, potwierdzanie
from rezultaty.models import DowodRezultatu, Rezultat
from rezultaty.strona import kontekst_etapu
from sciezka.rekrutacja.models import OczekiwanyRezultat
from sciezka.sprawa import pliki, strona, zegar
from sciezka.sprawa.adres import numer_z_adresu
from sciezka.sprawa.edycja import Dodaj, Usun, Zmien
from sciezka.sprawa.slownik import REZULTAT_PODSTAWOWY, RodzajRezultatu, Stan, StanWersji
from sciezka.sprawa.wyjatki import OdmowaZapisu


def etap(request: HttpRequest, sprawa_id: int) -> HttpResponse:
    """Show stage V. The municipality sees the frozen report only."""
    kontekst = strona.kontekst_etapu(request, Stan.REZULTATY)
    kontekst["raport_przyjety"] = any(
        wersja.stan == StanWersji.PRZYJETA and wersja.przebieg == request.sprawa.przebieg
        for wersja in kontekst["wersje"]
    )
    if kontekst["zespol"]:
        kontekst |= kontekst_etapu(request.sprawa, request.user)
    karty = list(kontekst["odczyt"].karty.values()) if kontekst["zespol"] else None
    return render(request, "rezultaty/etap.html", kontekst | kontekst_ps(request, karty))


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
            "do_zalozenia": rezultat.rodzaj == REZULTAT_PODSTAWOWY
            and not dodatki["formularz"].fields["przedsiebiorstwo"].queryset.exists(),
            "dowody": rezultat.pk and list(rezultat.powiazania_dowodow.select_related("zalacznik")),
            "potwierdzenie": rezultat.pk and potwierdzanie.czynne().filter(rezultat=rezultat.pk).first(),
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
        cel = Cel.objects.filter(sprawa=self.sprawa, pk=numer_z_adresu(self.request.GET.get("cel"))).first()
        oczekiwany = OczekiwanyRezultat.objects.filter(
            sprawa=self.sprawa, pk=numer_z_adresu(self.request.GET.get("oczekiwany"))
        ).first()
        return {
            "data": zegar.dzis(),
            "cel": cel.pk if cel else None,
            "oczekiwany": oczekiwany.pk if oczekiwany else None,
        }


class RezultatZmien(_Rezultat, Zmien):
    """Change a result; a change of what was confirmed takes the confirmation back."""

    tytul = "Zmień rezultat"

    def zapisz(self, formularz: forms.FormularzRezultatu) -> Rezultat:
        wiersz, po = formularz.instance, formularz.instance.wartosci()
        zmienione = {nazwa for nazwa in po if self._przed.get(nazwa) != po[nazwa]} - potwierdzanie.BEZ_WPLYWU
        if zmienione or formularz.cleaned_data.get("plik"):
            wiersz.zmienil = self.request.user
            potwierdzanie.zniesc(self.sprawa, wiersz, self.request.user, "Zmieniono rezultat.")
        return super().zapisz(formularz)


class RezultatUsun(Usun):
    model = Rezultat
    etap = Stan.REZULTATY
    tytul = "Usuń rezultat"
    skutek = "Zniknie z etapu. Pliki dowodów zostaną w aktach sprawy, a w historii ślad."

    def sprawdz(self, wiersz: Rezultat) -> None:
        if potwierdzanie.czynne().filter(rezultat=wiersz).exists():
            raise OdmowaZapisu("Potwierdzonego rezultatu nie można usunąć. Koordynator może cofnąć potwierdzenie.")


class DowodUsun(Usun):
    """Detach a piece of evidence; its file stays on file."""

    model = DowodRezultatu
    etap = Stan.REZULTATY
    tytul = "Odłącz dowód"
    skutek = "Plik zostanie w aktach sprawy, ale nie będzie już dowodem tego rezultatu."

    def powrot(self, wiersz: DowodRezultatu) -> str:
        return reverse("rezultaty:rezultat_zmien", args=[self.sprawa.pk, wiersz.rezultat_id])

    def historia(self, wiersz: DowodRezultatu, rodzaj: str, zmiany: list[dict[str, str]]) -> None:
        """Less evidence is a change of the result: it is no longer the one that was confirmed."""
        super().historia(wiersz, rodzaj, zmiany)
        rezultat = Rezultat.objects.select_for_update(of=("self",)).get(pk=wiersz.rezultat_id)
        potwierdzanie.zniesc(self.sprawa, rezultat, self.request.user, f"Odłączono dowód: {wiersz}.")
        rezultat.zmienil = self.request.user
        rezultat.save(update_fields=["zmienil"])
