"""Visits: planning, changing, cancelling, saying how one ended; a page of its own for each."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from plan.aneksy import z_przyjetym_dzialaniem
from realizacja import wizyty
from realizacja.forms_wizyty import FormularzOdwolania, FormularzRelacji, FormularzWizyty
from realizacja.kalendarz import data_z_adresu
from realizacja.models import Wizyta
from sciezka.sprawa.adres import numer_z_adresu
from sciezka.sprawa.edycja import Dodaj, Zmien
from sciezka.sprawa.slownik import Stan
from sciezka.sprawa.wyjatki import OdmowaZapisu


class _Wizyta:
    model = Wizyta
    formularz = FormularzWizyty

    def wiersze(self) -> Any:
        return Wizyta.objects.filter(sprawa=self.sprawa).prefetch_related("obsada__osoba")

    def sprawdz_etap(self) -> None:
        if zdanie := wizyty.dlaczego_zamkniete(self.sprawa):
            raise OdmowaZapisu(zdanie)

    def sprawdz(self, wiersz: Wizyta) -> None:
        self.sprawdz_prawo(wiersz)
        if zdanie := wizyty.dlaczego_niezmienna(wiersz):
            raise OdmowaZapisu(zdanie)

    def sprawdz_prawo(self, wiersz: Wizyta) -> None:
        """Raise ``PermissionDenied`` for a person who neither planned the visit, nor goes to it, nor leads the case."""
        if not wizyty.moze_zmieniac(self.request.user, self.sprawa, wiersz):
            raise PermissionDenied(
                "Wizytę zmienia ten, kto ją zaplanował albo na nią jedzie, animator lub koordynator."
            )

    def powrot(self, wiersz: Wizyta) -> str:
        return reverse("realizacja:wizyta", args=[self.sprawa.pk, wiersz.pk])

    def anuluj(self) -> str:
        if "pk" in self.kwargs:
            return reverse("realizacja:wizyta", args=[self.sprawa.pk, self.kwargs["pk"]])
        return reverse("realizacja:kalendarz", args=[self.sprawa.pk])

    def po_zapisie(self, wiersz: Wizyta, formularz: FormularzWizyty) -> None:
        """Write who goes, and warn of those who are elsewhere at that time: a warning, because plans overlap on purpose too."""
        wizyty.ustaw_obsade(wiersz, formularz.cleaned_data["osoby"], self.request.user)
        zapisana = self.wiersze().get(pk=wiersz.pk)
        for zdanie in wizyty.kolizje(self.request.user, [zapisana]).get(wiersz.pk, []):
            messages.warning(self.request, f"Uwaga: {zdanie}")


class WizytaDodaj(_Wizyta, Dodaj):
    tytul = "Zaplanuj wizytę"
    przycisk = "Zapisz wizytę"

    def poczatkowe(self) -> dict[str, Any]:
        poczatek: dict[str, Any] = {"dzien": data_z_adresu(self.request.GET.get("dzien"))}
        if self.sprawa.stan == Stan.REALIZACJA and (numer := numer_z_adresu(self.request.GET.get("dzialanie"))):
            poczatek["dzialanie"] = numer
        return poczatek


class WizytaZmien(_Wizyta, Zmien):
    tytul = "Zmień wizytę"
    przycisk = "Zapisz wizytę"


class WizytaOdbyta(_Wizyta, Zmien):
    """Say how a visit ended that leaves no work entry: in stages before the work, or when nothing came of it.

    Also of a visit that a colleague has logged, so that it stops waiting for those who have nothing to log.
    """

    formularz = FormularzRelacji
    tytul = "Odbyła się, bez wpisu pracy"
    przycisk = "Zapisz"

    def sprawdz(self, wiersz: Wizyta) -> None:
        self.sprawdz_prawo(wiersz)
        if wiersz.odwolana:
            raise OdmowaZapisu(wizyty.ODWOLANA)
        if not wiersz.minela:
            raise OdmowaZapisu("Ta wizyta jeszcze się nie odbyła.")

    def po_zapisie(self, wiersz: Wizyta, formularz: FormularzRelacji) -> None:
        """Nothing else hangs on it: who was there does not change."""


def wizyta(request: HttpRequest, sprawa_id: int, pk: int) -> HttpResponse:
    """Show a visit; the municipality sees those marked for it, without the team's note."""
    widoczne = Wizyta.objects.widoczne_dla(request.user, request.sprawa).z_obsada()
    wiersz = get_object_or_404(widoczne.select_related("dzialanie", "odwolal"), pk=pk)
    z_przyjetym_dzialaniem(request.sprawa, [wiersz])
    zespol = request.user.w_zespole(request.sprawa)
    wolno = zespol and not wizyty.dlaczego_zamkniete(request.sprawa)
    moja = [udzial for udzial in wiersz.obsada.all() if udzial.osoba_id == request.user.pk]
    kontekst = {
        "sprawa": request.sprawa,
        "wizyta": wiersz,
        "zespol": zespol,
        "kolizje": wizyty.kolizje(request.user, [wiersz]).get(wiersz.pk, []) if zespol else [],
        "zmienia": wolno and not wizyty.dlaczego_niezmienna(wiersz) and wizyty.moze_zmieniac(
            request.user, request.sprawa, wiersz),
        "opisuje": wolno and wiersz.minela and not wiersz.odwolana and wizyty.moze_zmieniac(
            request.user, request.sprawa, wiersz),
        "wpisuje": wolno and request.sprawa.stan == Stan.REALIZACJA and not wiersz.odwolana
        and wiersz.minela and not any(udzial.wpis_id for udzial in moja),
    }  # fmt: skip
    return render(request, "realizacja/wizyta.html", kontekst)


def wizyta_odwolaj(request: HttpRequest, sprawa_id: int, pk: int) -> HttpResponse:
    """Cancel a visit, with a reason."""
    wiersz = get_object_or_404(Wizyta.objects.filter(sprawa=request.sprawa).z_obsada(), pk=pk)
    if not wizyty.moze_zmieniac(request.user, request.sprawa, wiersz):
        raise PermissionDenied("Wizytę odwołuje ten, kto ją zaplanował albo na nią jedzie, animator lub koordynator.")
    powrot = reverse("realizacja:wizyta", args=[sprawa_id, pk])
    formularz = FormularzOdwolania(request.POST or None)
    if request.method == "POST" and formularz.is_valid():
        wizyty.odwolaj(sprawa_id, pk, request.user, formularz.cleaned_data["powod"])
        messages.success(request, "Odwołano wizytę. W kalendarzach pokaże się jako odwołana.")
        return redirect(powrot)
    if zdanie := wizyty.dlaczego_zamkniete(request.sprawa) or wizyty.dlaczego_niezmienna(wiersz):
        raise OdmowaZapisu(zdanie)
    kontekst = {
        "sprawa": request.sprawa, "formularz": formularz, "tytul": f"Odwołaj wizytę: {wiersz}",
        "przycisk": "Odwołaj wizytę", "powrot": powrot, "konflikt": None,
    }  # fmt: skip
    return render(request, "sprawa/formularz.html", kontekst, status=422 if formularz.errors else 200)
