"""Products of work: adding, changing, the next version, acceptance; a page of each with all its versions."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from plan.aneksy import z_przyjetym_dzialaniem
from realizacja import forms_produktow as forms
from realizacja import zapis
from realizacja.models import Produkt, WersjaProduktu
from sciezka.sprawa import pliki, prawa, zegar
from sciezka.sprawa.akta import Zalacznik
from sciezka.sprawa.edycja import Dodaj, Usun, Zmien, dlaczego_zamkniete
from sciezka.sprawa.slownik import Stan
from sciezka.sprawa.wyjatki import OdmowaZapisu


def produkt(request: HttpRequest, sprawa_id: int, pk: int) -> HttpResponse:
    """Show a product with its versions, the current one first; the municipality sees one that is marked for it."""
    zespol = request.user.w_zespole(request.sprawa)
    produkty = Produkt.objects.filter(sprawa=request.sprawa).select_related("dzialanie", "utworzyl")
    wiersz = get_object_or_404(produkty if zespol else produkty.filter(widzi_gmina=True), pk=pk)
    z_przyjetym_dzialaniem(request.sprawa, [wiersz])
    wersje = list(
        wiersz.wersje.select_related("zalacznik", "protokol", "utworzyl", "odbior_zapisal").order_by("-numer")
    )
    zamkniete = dlaczego_zamkniete(request.sprawa, Stan.REALIZACJA)
    zmienia = zespol and not zamkniete and zapis.moze_zmieniac_produkt(request.user, request.sprawa, wiersz)
    prowadzi = bool(request.role_w_sprawie & prawa.PROWADZACY)
    kontekst = {
        "sprawa": request.sprawa, "produkt": wiersz, "wersje": wersje, "zespol": zespol, "zmienia": zmienia,
        "usuwa": zmienia and prowadzi and len(wersje) == 1 and not wersje[0].odebrana,
        "odbiera": prowadzi and not zamkniete,
    }  # fmt: skip
    return render(request, "realizacja/produkt.html", kontekst)


class _Produkt:
    model = Produkt
    etap = Stan.REALIZACJA

    def sprawdz(self, wiersz: Produkt) -> None:
        if not zapis.moze_zmieniac_produkt(self.request.user, self.sprawa, wiersz):
            raise PermissionDenied("Produkt zmienia ten, kto go dodał, animator albo koordynator.")


class ProduktDodaj(_Produkt, Dodaj):
    formularz = forms.FormularzProduktu
    tytul = "Dodaj produkt pracy"

    def uzupelnij(self, wiersz: Produkt, formularz: forms.FormularzProduktu) -> None:
        """Put the product's file on record; the database makes it version 1."""
        wiersz.zalacznik = pliki.zapisz_plik(
            self.sprawa, self.request.user, formularz.cleaned_data["plik"], opis=f"Produkt: {wiersz.nazwa}"[:240],
            widzi_gmina=wiersz.widzi_gmina,
        )  # fmt: skip


class ProduktZmien(_Produkt, Zmien):
    formularz = forms.FormularzZmianyProduktu
    tytul = "Zmień produkt pracy"

    def zapisz(self, formularz: forms.FormularzZmianyProduktu) -> Produkt:
        """Save; a product hidden from the municipality takes the files of all its versions with it."""
        wiersz = formularz.instance
        if not wiersz.widzi_gmina and "widzi_gmina" in formularz.changed_data:
            wersje = WersjaProduktu.objects.filter(produkt=wiersz)
            for pole in ("zalacznik", "protokol"):
                Zalacznik.objects.filter(pk__in=wersje.values(pole)).update(widzi_gmina=False)
        return super().zapisz(formularz)


class ProduktUsun(_Produkt, Usun):
    tytul = "Usuń produkt pracy"
    skutek = "Zniknie z listy produktów. Plik zostanie w aktach sprawy, a w historii ślad."

    def sprawdz(self, wiersz: Produkt) -> None:
        super().sprawdz(wiersz)
        wersje = list(wiersz.wersje.all())
        if len(wersje) > 1 or any(wersja.odebrana for wersja in wersje):
            raise OdmowaZapisu("Produktu, który odebrano albo który ma kilka wersji, nie można usunąć.")


class _Wersja(_Produkt):
    model = WersjaProduktu

    def sprawdz(self, wiersz: WersjaProduktu) -> None:
        super().sprawdz(wiersz.produkt)

    def powrot(self, wiersz: WersjaProduktu) -> str:
        return reverse("realizacja:produkt", args=[self.sprawa.pk, wiersz.produkt_id])


class ProduktWersjaDodaj(_Wersja, Dodaj):
    """Add the next version; the ones before stay as they were."""

    formularz = forms.FormularzWersji
    tytul = "Następna wersja produktu"
    przycisk = "Zapisz wersję"

    def nowy(self) -> WersjaProduktu:
        wybrany = get_object_or_404(Produkt.objects.filter(sprawa=self.sprawa), pk=self.kwargs["pk"])
        nowa = WersjaProduktu(sprawa=self.sprawa, produkt=wybrany)
        self.sprawdz(nowa)
        return nowa

    def anuluj(self) -> str:
        return reverse("realizacja:produkt", args=[self.sprawa.pk, self.kwargs["pk"]])

    def uzupelnij(self, wiersz: WersjaProduktu, formularz: forms.FormularzWersji) -> None:
        wiersz.zalacznik = pliki.zapisz_plik(
            self.sprawa, self.request.user, formularz.cleaned_data["plik"],
            opis=f"Produkt: {wiersz.produkt.nazwa}"[:240], widzi_gmina=wiersz.produkt.widzi_gmina,
        )  # fmt: skip

    def po_zapisie(self, wiersz: WersjaProduktu, formularz: forms.FormularzWersji) -> None:
        wiersz.refresh_from_db(fields=["numer"])  # counted by the database

    def komunikat(self, wiersz: WersjaProduktu) -> str:
        return f"Zapisano wersję {wiersz.numer}. Poprzednie zostają do wglądu."


class ProduktOdbior(_Wersja, Zmien):
    """Record that the municipality accepted a version; once recorded it does not change."""

    formularz = forms.FormularzOdbioru
    tytul = "Odbiór produktu"
    przycisk = "Zapisz odbiór"
    rodzaj_zdarzenia = "odebrano"

    def kontekst(self, **dodatki: Any) -> dict[str, Any]:
        return super().kontekst(**{"tytul": f"Odbiór: {self.wiersz()}", **dodatki})

    def wiersze(self) -> Any:
        return super().wiersze().select_related("produkt")

    def anuluj(self) -> str:
        return self.powrot(self.wiersz())

    def sprawdz(self, wiersz: WersjaProduktu) -> None:
        super().sprawdz(wiersz)
        if wiersz.odebrana:
            raise OdmowaZapisu("Odbiór tej wersji jest już zapisany. Następną można odebrać osobno.")

    def zapisz(self, formularz: forms.FormularzOdbioru) -> WersjaProduktu:
        wiersz = formularz.instance
        wiersz.odbior_zapisal, wiersz.odbior_zapisano = self.request.user, zegar.teraz()
        if plik := formularz.cleaned_data.get("plik"):
            wiersz.protokol = pliki.zapisz_plik(
                self.sprawa, self.request.user, plik, opis=f"Protokół odbioru: {wiersz.produkt.nazwa}"[:240],
                widzi_gmina=wiersz.produkt.widzi_gmina,
            )  # fmt: skip
        return super().zapisz(formularz)

    def komunikat(self, wiersz: WersjaProduktu) -> str:
        return f"Zapisano odbiór wersji {wiersz.numer}."
