"""One work entry on its own page: reading it with its details, its files, removing the details."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from plan.aneksy import z_przyjetym_dzialaniem
from realizacja import dokumenty_rodzajow, okresy, potwierdzanie, strona_wpisow, zapis
from realizacja.edycja_szczegolow import dolacz_plik
from realizacja.forms_rodzaje import FormularzWpisuZeSzczegolami, kod_formy
from realizacja.models import WpisPracy, ZalacznikWpisu
from realizacja.models_rodzaje import SZCZEGOLY_FORMY, Konsultacje
from realizacja.szczegoly import szczegoly, szczegoly_wpisu
from sciezka.sprawa import prawa
from sciezka.sprawa.adres import numer_z_adresu
from sciezka.sprawa.edycja import Dodaj, Usun, dlaczego_zamkniete
from sciezka.sprawa.formularze import FormularzWiersza
from sciezka.sprawa.pliki import PolePliku
from sciezka.sprawa.slownik import Stan
from sciezka.sprawa.wyjatki import OdmowaZapisu


def _widoczny(request: HttpRequest, pk: int) -> WpisPracy:
    """Return the entry if the person may read it, with its details and the action as it was accepted; 404 otherwise."""
    widoczne = WpisPracy.objects.widoczne_dla(request.user, request.sprawa)
    wpis = get_object_or_404(potwierdzanie.wczytaj(widoczne), pk=pk)
    return z_przyjetym_dzialaniem(request.sprawa, [wpis])[0]


def wpis(request: HttpRequest, sprawa_id: int, pk: int) -> HttpResponse:
    """Show one entry: the municipality only one marked for it, without the note and without files of the team."""
    wiersz, zespol = _widoczny(request, pk), request.user.w_zespole(request.sprawa)
    rodzaj = SZCZEGOLY_FORMY.get(wiersz.forma, "")
    otwarty = not dlaczego_zamkniete(request.sprawa, Stan.REALIZACJA)
    zasady = potwierdzanie.zasady(request.sprawa, request.user)
    stan = strona_wpisow.wiersz(wiersz, zasady, otwarty=otwarty, zespol=zespol)
    rzecz = szczegoly_wpisu(wiersz)
    kontekst = {
        "sprawa": request.sprawa, "wpis": wiersz, "zespol": zespol, "rodzaj": rodzaj, "rzecz": rzecz,
        "wiersze": _bez_list(szczegoly(wiersz)), "hinty": stan["hinty"], "wiersz": stan,
        "pliki": [plik for plik in wiersz.powiazania_plikow.all() if _widac(plik, zespol)],
        "moze_zmienic": zespol and stan["moze_zmienic"],
        "moze_dodac_plik": zespol and otwarty and moze_dodac_plik(request.user, wiersz),
    }  # fmt: skip
    return render(request, "realizacja/wpis.html", kontekst)


def _bez_list(wiersze: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Participants and remarks have tables of their own on the page."""
    return [(nazwa, tekst) for nazwa, tekst in wiersze if not nazwa.startswith(("Lista uczestników", "Uwaga "))]


def _widac(powiazanie: ZalacznikWpisu, zespol: bool) -> bool:
    return powiazanie.zalacznik.usunieto is None and (zespol or powiazanie.zalacznik.widzi_gmina)


def czesc_wpisu(request: HttpRequest, sprawa_id: int) -> HttpResponse:
    """Return the part of the form that the chosen work form asks for, with whatever was already typed into it."""
    dane = request.POST.copy()
    dane["czesc"] = kod_formy(dane.get("forma"))
    pk = numer_z_adresu(dane.get("wpis"))
    wiersz = get_object_or_404(WpisPracy, sprawa=request.sprawa, pk=pk) if pk else None
    formularz = FormularzWpisuZeSzczegolami(
        dane, instance=wiersz or WpisPracy(sprawa=request.sprawa), sprawa=request.sprawa, osoba=request.user
    )
    formularz.tylko_pokaz()
    return render(request, "realizacja/_czesc_wpisu.html", {"formularz": formularz, "sprawa": request.sprawa})


def konsultacje_pdf(request: HttpRequest, sprawa_id: int, pk: int) -> HttpResponse:
    """Print the report of a consultation."""
    wiersz = _widoczny(request, pk)
    if not isinstance(szczegoly_wpisu(wiersz), Konsultacje):
        return HttpResponse(status=404)
    odpowiedz = HttpResponse(dokumenty_rodzajow.raport_konsultacji(wiersz), content_type="application/pdf")
    odpowiedz["Content-Disposition"] = f'attachment; filename="konsultacje-{sprawa_id}-{wiersz.pk}.pdf"'
    return odpowiedz


def moze_dodac_plik(osoba: Any, wiersz: WpisPracy) -> bool:
    """A file joins an entry at any time, also a confirmed one (the signed scan comes later): its author, or who leads."""
    return wiersz.autor_id == osoba.pk or bool(osoba.role_w(wiersz.sprawa) & prawa.PROWADZACY)


class FormularzPliku(FormularzWiersza):
    """A file of an entry and what it is there for."""

    widzi = ""

    class Meta(FormularzWiersza.Meta):
        model = ZalacznikWpisu
        fields = ["rola"]

    plik = PolePliku(label="Plik")
    widzi_gmina = forms.BooleanField(
        label="Widzi gmina", required=False, help_text="Bez zaznaczenia plik widzi tylko zespół."
    )


class NaWpisie:
    """What hangs on one entry named by the address: it goes back to the entry's page."""

    etap = Stan.REALIZACJA

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        if self.sprawa is not None:
            self.wpis = self.znajdz_wpis()

    def znajdz_wpis(self) -> WpisPracy:
        """Return the entry the address names, or 404."""
        return get_object_or_404(WpisPracy, sprawa=self.sprawa, pk=self.kwargs["wpis"])

    def anuluj(self) -> str:
        return reverse("realizacja:wpis", args=[self.sprawa.pk, self.wpis.pk])

    def powrot(self, wiersz: Any) -> str:
        return self.anuluj()

    def sprawdz_etap(self) -> None:
        """Besides the stage: details change while the entry does, by its author."""
        super().sprawdz_etap()
        self.wpis.refresh_from_db()
        if self.wpis.tylko_korekta:
            raise OdmowaZapisu("Wpis był już potwierdzony, więc jego szczegółów nie można zmieniać.")
        okresy.wymagaj_otwartego(self.sprawa, self.wpis)
        if not zapis.moze_zmieniac(self.request.user, self.wpis):
            raise PermissionDenied("Szczegóły wpisu zmienia jego autor.")


class PlikWpisuDodaj(NaWpisie, Dodaj):
    """Attach a file to an entry, above all the signed attendance sheet."""

    model = ZalacznikWpisu
    formularz = FormularzPliku
    tytul = "Dodaj plik do wpisu"

    def sprawdz_etap(self) -> None:
        Dodaj.sprawdz_etap(self)
        if not moze_dodac_plik(self.request.user, self.wpis):
            raise PermissionDenied("Plik dodaje autor wpisu, animator albo koordynator.")

    def poczatkowe(self) -> dict[str, Any]:
        rola = self.request.GET.get("rola")
        return {"rola": rola if rola in ZalacznikWpisu.RolaPliku.values else ZalacznikWpisu.RolaPliku.INNY}

    def uzupelnij(self, wiersz: ZalacznikWpisu, formularz: FormularzPliku) -> None:
        dane = formularz.cleaned_data
        widzi = dane["widzi_gmina"] and self.wpis.widzi_gmina
        nowe = dolacz_plik(self.wpis, self.request.user, dane["plik"], dane["rola"], widzi)
        wiersz.wpis, wiersz.zalacznik = self.wpis, nowe.zalacznik

    def opis_historii(self, wiersz: ZalacznikWpisu) -> str:
        return f"{wiersz.get_rola_display()} do wpisu pracy: {self.wpis}"


class SzczegolyUsun(NaWpisie, Usun):
    """Remove the details of an entry, so that its form of work can be changed; the entry itself stays."""

    tytul = "Usuń szczegóły wpisu"
    skutek = "Znikną szczegóły, lista uczestników albo uwagi z konsultacji. Sam wpis i jego pliki zostają, a w historii ślad."
    zmiany_w_historii = False

    def znajdz_wpis(self) -> WpisPracy:
        return get_object_or_404(WpisPracy, sprawa=self.sprawa, pk=self.kwargs["pk"])

    @property
    def model(self) -> Any:
        rzecz = szczegoly_wpisu(self.wpis)
        return type(rzecz) if rzecz else Konsultacje

    def wiersze(self) -> Any:
        return super().wiersze().filter(wpis=self.wpis)

    def wiersz(self) -> Any:
        return get_object_or_404(self.wiersze())

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        rzecz = self.wiersz()
        return super().post(request, **kwargs | {"pk": rzecz.pk})
