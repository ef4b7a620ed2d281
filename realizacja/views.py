"""Stage IV: its page and short log form, entries, closing actions, the work-log sheet."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from plan.aneksy import jak_przyjeto, obowiazujace
from realizacja import dokumenty, forms, okresy, potwierdzanie, strona, wizyty, zapis
from realizacja.edycja_szczegolow import ZeSzczegolami
from realizacja.forms_rodzaje import FormularzWpisuZeSzczegolami
from realizacja.models import Realizacja, StanDzialania, WpisPracy
from realizacja.propozycje import z_adresu
from realizacja.spotkania import ze_spotkania
from realizacja.strona_ps import kontekst_ps
from sciezka.sprawa import strona as korytarz
from sciezka.sprawa.adres import numer_z_adresu
from sciezka.sprawa.edycja import Dodaj, Jedyny, Usun, Zmien
from sciezka.sprawa.slownik import Stan
from sciezka.sprawa.wyjatki import OdmowaZapisu


def etap(request: HttpRequest, sprawa_id: int) -> HttpResponse:
    """Show stage IV; the municipality sees the entries and products marked for it."""
    kontekst = korytarz.kontekst_etapu(request, Stan.REALIZACJA)
    kontekst |= strona.kontekst_etapu(request, kontekst) | kontekst_ps(request)
    return render(request, "realizacja/etap.html", kontekst)


class _Wpis:
    model = WpisPracy
    etap = Stan.REALIZACJA

    def opis_historii(self, wiersz: WpisPracy) -> str:
        return f"wpis pracy: {wiersz}"

    def sprawdz(self, wiersz: WpisPracy) -> None:
        if wiersz.tylko_korekta:
            raise OdmowaZapisu("Wpis był już potwierdzony, więc zmienia się go tylko przez korektę.")
        okresy.wymagaj_otwartego(self.sprawa, wiersz)
        if not zapis.moze_zmieniac(self.request.user, wiersz):
            raise PermissionDenied("Wpis zmienia jego autor.")


class WpisDodaj(ZeSzczegolami, _Wpis, Dodaj):
    tytul = "Nowy wpis pracy"
    przycisk = "Zapisz wpis"

    def poczatkowe(self) -> dict[str, Any]:
        wskazane = obowiazujace(self.sprawa).filter(pk=numer_z_adresu(self.request.GET.get("dzialanie")))
        poczatek = z_adresu(self.request, self.sprawa, jak_przyjeto(self.sprawa, wskazane))
        poczatek |= ze_spotkania(self.sprawa, numer_z_adresu(self.request.GET.get("spotkanie")))
        return poczatek | wizyty.poczatek_z_adresu(self.request)

    def po_zapisie(self, wiersz: WpisPracy, formularz: forms.FormularzWpisu) -> None:
        """Tie the entry to the visit it was opened from."""
        super().po_zapisie(wiersz, formularz)
        if numer := numer_z_adresu(self.request.GET.get("wizyta")):
            wizyty.zwiaz(numer, wiersz, self.request.user)

    def uzupelnij(self, wiersz: WpisPracy, formularz: FormularzWpisuZeSzczegolami) -> None:
        wiersz.autor = self.request.user
        wiersz.rola_autora = zapis.rola_autora(self.request.user, self.sprawa, wiersz.forma)

    def komunikat(self, wiersz: WpisPracy) -> str:
        kto = potwierdzanie.zasady(self.sprawa, self.request.user).kto_potwierdzi(wiersz)
        return f"Zapisano wpis. Potwierdzi go {kto}."


class WpisZmien(ZeSzczegolami, _Wpis, Zmien):
    tytul = "Zmień wpis pracy"

    def zapisz(self, formularz: FormularzWpisuZeSzczegolami) -> WpisPracy:
        formularz.instance.rola_autora = zapis.rola_autora(
            self.request.user, self.sprawa, formularz.cleaned_data["forma"]
        )
        return super().zapisz(formularz)


class WpisUsun(_Wpis, Usun):
    tytul = "Usuń wpis pracy"
    skutek = "Zniknie z dziennika. Załączone pliki zostaną w aktach sprawy, a w historii ślad, kto i kiedy go usunął."

    def sprawdz(self, wiersz: WpisPracy) -> None:
        if wiersz.potwierdzony or wiersz.korekty.exists():
            raise OdmowaZapisu("Wpisu potwierdzonego albo poprawionego nie można usunąć. Można go poprawić korektą.")
        if not zapis.moze_usuwac(self.request.user, wiersz):
            raise PermissionDenied("Wpis usuwa jego autor.")
        okresy.wymagaj_otwartego(self.sprawa, wiersz)


class BrakKoncepcji(Jedyny):
    model = Realizacja
    formularz = forms.FormularzBrakuKoncepcji
    etap = Stan.REALIZACJA
    tytul = "Dlaczego nie powstanie koncepcja"


class DzialanieZakoncz(Jedyny):
    """Say how a planned action ended: done, or dropped with a reason."""

    model = StanDzialania
    formularz = forms.FormularzZakonczenia
    etap = Stan.REALIZACJA

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        if self.sprawa is not None:
            dzialanie = get_object_or_404(obowiazujace(self.sprawa), pk=kwargs["pk"])
            self.dzialanie = jak_przyjeto(self.sprawa, [dzialanie])[0]

    def wiersze(self) -> Any:
        return super().wiersze().filter(dzialanie=self.dzialanie)

    def nowy(self) -> StanDzialania:
        return StanDzialania(sprawa=self.sprawa, dzialanie=self.dzialanie, wynik=StanDzialania.Wynik.WYKONANE)

    def kontekst(self, **dodatki: Any) -> dict[str, Any]:
        return super().kontekst(**{"tytul": f"Zakończ działanie: {self.dzialanie}", **dodatki})


class DzialanieOtworz(Usun):
    """Take back that an action ended."""

    model = StanDzialania
    etap = Stan.REALIZACJA
    tytul = "Otwórz działanie na nowo"
    skutek = "Działanie będzie znowu w toku. W historii sprawy zostanie ślad."


def karta(request: HttpRequest, sprawa_id: int) -> HttpResponse:
    """Offer the sheets by month and person and those of closed periods; ask for any other period and show what it holds."""
    okres = dokumenty.Okres(request)
    wpisy = okres.wpisy() if okres.poprawny else []
    kontekst = {
        "sprawa": request.sprawa, "formularz": okres.formularz, "wpisy": wpisy, "okres": okres,
        "za_duzo": len(wpisy) > dokumenty.NAJWIECEJ_WPISOW, "zestawienie": okres.zestawienie(),
        **okresy.na_karcie(request.sprawa, request.user),
    }  # fmt: skip
    return render(request, "realizacja/karta.html", kontekst)


def karta_pdf(request: HttpRequest, sprawa_id: int) -> HttpResponse:
    """Print the work-log sheet of a period."""
    okres = dokumenty.Okres(request)
    if not okres.poprawny or len(okres.wpisy()) > dokumenty.NAJWIECEJ_WPISOW:
        return redirect(f"{reverse('realizacja:karta', args=[sprawa_id])}?{request.GET.urlencode()}")
    odpowiedz = HttpResponse(dokumenty.karta_pdf(okres), content_type="application/pdf")
    odpowiedz["Content-Disposition"] = f'attachment; filename="karta-pracy-{sprawa_id}-{okres.od}-{okres.do}.pdf"'
    return odpowiedz
