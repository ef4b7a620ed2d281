"""Confirming entries, taking a confirmation back, objections with their answers, corrections."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from plan.aneksy import z_przyjetym_dzialaniem
from realizacja import forms_potwierdzen as forms
from realizacja import korekty, potwierdzanie, zapis
from realizacja.models import KorektaWpisu, WpisPracy, Zastrzezenie
from realizacja.strona import NA_STRONIE
from realizacja.strona_wpisow import wiersz as wiersz_wpisu
from realizacja.views import WpisZmien
from sciezka.sprawa import historia, poczta, zegar
from sciezka.sprawa.adres import numer_z_adresu
from sciezka.sprawa.edycja import Dodaj, Zmien, dlaczego_zamkniete, jako_uuid
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.slownik import ZESPOL, Stan
from sciezka.sprawa.wyjatki import OdmowaZapisu


def do_potwierdzenia(request: HttpRequest, sprawa_id: int) -> HttpResponse:
    """List the entries of the case that wait for this person, the oldest first, to confirm or to question."""
    sprawa, zespol = request.sprawa, request.user.w_zespole(request.sprawa)
    zasady = potwierdzanie.zasady(sprawa, request.user)
    czekaja = potwierdzanie.czekajace_na(request.user, Sprawa.objects.dla(request.user).filter(pk=sprawa.pk))
    wpisy = potwierdzanie.najdawniejsze(potwierdzanie.wczytaj(czekaja))
    strony = Paginator(wpisy, NA_STRONIE).get_page(request.GET.get("strona"))
    otwarty = not dlaczego_zamkniete(sprawa, Stan.REALIZACJA)
    wiersze = [
        wiersz_wpisu(wpis, zasady, otwarty=otwarty, zespol=zespol)
        for wpis in z_przyjetym_dzialaniem(sprawa, strony.object_list)
    ]
    kontekst = {"sprawa": sprawa, "wpisy": wiersze, "strony": strony, "zespol": zespol, "zasady": zasady}
    return render(request, "realizacja/do_potwierdzenia.html", kontekst)


def potwierdz(request: HttpRequest, sprawa_id: int) -> HttpResponse:
    """Confirm the ticked entries; each tick says which revision of the entry was read: ``12-3``."""
    zaznaczone = [tekst.partition("-") for tekst in request.POST.getlist("wpis")[:500]]
    numery = {numer: numer_z_adresu(rewizja) for tekst, _, rewizja in zaznaczone if (numer := numer_z_adresu(tekst))}
    if not numery:
        messages.warning(request, "Zaznacz wpisy, które chcesz potwierdzić.")
    else:
        widziane = {numer: rewizja for numer, rewizja in numery.items() if rewizja}
        ile = zapis.potwierdz(sprawa_id, request.user, numery, widziane)
        messages.success(request, f"Potwierdzono wpisy: {ile}." if ile else "Te wpisy były już potwierdzone.")
    return redirect(
        "realizacja:do_potwierdzenia" if request.POST.get("skad") == "lista" else "realizacja:etap", sprawa_id
    )


def potwierdzenie_cofnij(request: HttpRequest, sprawa_id: int, pk: int) -> HttpResponse:
    """Take a confirmation back, with a reason."""
    wpis = get_object_or_404(WpisPracy.objects.widoczne_dla(request.user, request.sprawa).potwierdzone(), pk=pk)
    if not potwierdzanie.zasady(request.sprawa, request.user).cofa(wpis):
        raise PermissionDenied("Potwierdzenie cofa koordynator albo urzędnik, który potwierdził.")
    formularz = forms.FormularzCofniecia(request.POST or None)
    if request.method == "POST" and formularz.is_valid():
        zapis.cofnij_potwierdzenie(sprawa_id, wpis.pk, request.user, formularz.cleaned_data["powod"])
        messages.success(request, "Cofnięto potwierdzenie. Wpis czeka na nie znowu; poprawia się go korektą.")
        return redirect("realizacja:etap", sprawa_id)
    kontekst = {
        "sprawa": request.sprawa, "formularz": formularz, "tytul": f"Cofnij potwierdzenie: {wpis}",
        "przycisk": "Cofnij potwierdzenie", "powrot": reverse("realizacja:etap", args=[sprawa_id]), "konflikt": None,
    }  # fmt: skip
    return render(request, "sprawa/formularz.html", kontekst, status=422 if formularz.errors else 200)


class _PrzyWpisie:
    """What pages about one entry share: the entry above the form, and the way back."""

    etap = Stan.REALIZACJA
    szablon = "realizacja/przy_wpisie.html"

    def powrot(self, wiersz: Any) -> str:
        wpis_id = wiersz.pk if isinstance(wiersz, WpisPracy) else wiersz.wpis_id
        return f"{reverse('realizacja:etap', args=[self.sprawa.pk])}#wpis-{wpis_id}"


class ZastrzezenieDodaj(_PrzyWpisie, Dodaj):
    """Question an entry instead of confirming it."""

    model = Zastrzezenie
    formularz = forms.FormularzZastrzezenia
    tytul = "Zgłoś zastrzeżenie do wpisu"
    przycisk = "Zgłoś zastrzeżenie"

    def nowy(self) -> Zastrzezenie:
        wpis = self.wpis()
        return Zastrzezenie(sprawa=self.sprawa, wpis=wpis, utworzyl=self.request.user, widzi_gmina=wpis.widzi_gmina)

    def wpis(self) -> WpisPracy:
        """Return the entry that the address names, if the person may confirm it."""
        widoczne = WpisPracy.objects.widoczne_dla(self.request.user, self.sprawa)
        wpis = get_object_or_404(widoczne.select_related("autor"), pk=self.kwargs["pk"])
        if not potwierdzanie.zasady(self.sprawa, self.request.user).jako(wpis):
            raise PermissionDenied("Zastrzeżenie zgłasza ten, kto potwierdza wpis.")
        return wpis

    def kontekst(self, **dodatki: Any) -> dict[str, Any]:
        return super().kontekst(**{"wpis": self.wpis(), **dodatki})

    def historia(self, wiersz: Zastrzezenie, rodzaj: str, zmiany: list[dict[str, str]]) -> None:
        historia.zapisz(
            self.sprawa, "zastrzezenie", self.request.user, opis=f"wpis pracy: {wiersz.wpis}", powod=wiersz.tresc,
            widzi_gmina=wiersz.widzi_gmina,
        )  # fmt: skip
        poczta.zastrzezenie(self.sprawa, wiersz.wpis, self.request.user)

    def komunikat(self, wiersz: Zastrzezenie) -> str:
        return "Zgłoszono zastrzeżenie. Wpis wróci do potwierdzenia, gdy zespół odpowie."

    def powrot(self, wiersz: Zastrzezenie) -> str:
        return reverse("realizacja:do_potwierdzenia", args=[self.sprawa.pk])


class ZastrzezenieOdpowiedz(_PrzyWpisie, Zmien):
    """Answer an objection; the entry then waits for confirmation again."""

    model = Zastrzezenie
    formularz = forms.FormularzOdpowiedzi
    tytul = "Odpowiedz na zastrzeżenie"
    przycisk = "Zapisz odpowiedź"

    def wiersze(self) -> Any:
        return super().wiersze().select_related("wpis__autor", "utworzyl")

    def sprawdz(self, wiersz: Zastrzezenie) -> None:
        if not potwierdzanie.zasady(self.sprawa, self.request.user).odpowiada(wiersz.wpis):
            raise PermissionDenied("Na zastrzeżenie odpowiada autor wpisu albo kto prowadzi sprawę.")
        if not wiersz.otwarte:
            raise OdmowaZapisu("Na to zastrzeżenie już odpowiedziano.")

    def kontekst(self, **dodatki: Any) -> dict[str, Any]:
        zastrzezenie = dodatki.get("wiersz") or self.wiersz()
        return super().kontekst(**{"wpis": zastrzezenie.wpis, "zastrzezenie": zastrzezenie, **dodatki})

    def zapisz(self, formularz: forms.FormularzOdpowiedzi) -> Zastrzezenie:
        zastrzezenie = formularz.instance
        zastrzezenie.odpowiedzial, zastrzezenie.odpowiedziano = self.request.user, zegar.teraz()
        return super().zapisz(formularz)

    def historia(self, wiersz: Zastrzezenie, rodzaj: str, zmiany: list[dict[str, str]]) -> None:
        wiersz.wpis.refresh_from_db(fields=["widzi_gmina"])  # the author may have hidden it since the objection
        historia.zapisz(
            self.sprawa, "zastrzezenie_odpowiedz", self.request.user, opis=f"wpis pracy: {wiersz.wpis}",
            powod=wiersz.odpowiedz, widzi_gmina=wiersz.widzi_gmina and wiersz.wpis.widzi_gmina,
        )  # fmt: skip
        if potwierdzanie.zasady(self.sprawa, wiersz.utworzyl).jako(wiersz.wpis):
            poczta.odpowiedz_na_zastrzezenie(self.sprawa, wiersz.wpis, wiersz.utworzyl)

    def komunikat(self, wiersz: Zastrzezenie) -> str:
        return "Zapisano odpowiedź. Wpis znowu czeka na potwierdzenie."


class Korekta(_PrzyWpisie, WpisZmien):
    """Correct an entry confirmed once, or of a closed period: with a reason, the old text stays, it is confirmed again."""

    formularz = forms.FormularzKorekty
    szablon = "realizacja/przy_wpisie.html"
    tytul = "Popraw wpis korektą"
    przycisk = "Zapisz korektę"

    def sprawdz(self, wiersz: WpisPracy) -> None:
        zasady = potwierdzanie.zasady(self.sprawa, self.request.user)
        if not zasady.poprawia(wiersz):
            raise PermissionDenied("Wpis poprawia jego autor albo koordynator.")
        if not zasady.tylko_korekta(wiersz):
            raise OdmowaZapisu("Wpis nie był jeszcze potwierdzony. Autor może go zmienić bez korekty.")

    def przed_zapisem(self, formularz: forms.FormularzKorekty, instancja: WpisPracy) -> HttpResponse | None:
        klucz = jako_uuid(self.request.POST.get(formularz.add_prefix("klucz_korekty")))
        if klucz and KorektaWpisu.objects.filter(sprawa=self.sprawa, klucz=klucz).exists():
            return HttpResponseRedirect(self.powrot(instancja))
        return super().przed_zapisem(formularz, instancja)

    def zapisz(self, formularz: forms.FormularzKorekty) -> WpisPracy:
        if not formularz.zmieniono(WpisPracy.objects.get(pk=formularz.instance.pk)):
            raise OdmowaZapisu("Niczego we wpisie nie zmieniono, więc nie ma czego poprawiać.")
        wpis, dane = formularz.instance, formularz.cleaned_data
        self.korekta = korekty.zacznij(wpis, self.request.user, dane["powod_korekty"], dane["klucz_korekty"])
        if wpis.autor.role_w(self.sprawa) & ZESPOL:
            wpis.rola_autora = zapis.rola_autora(wpis.autor, self.sprawa, wpis.forma)
        return super(WpisZmien, self).zapisz(formularz)  # not as the author's own change: the role is the author's

    def historia(self, wiersz: WpisPracy, rodzaj: str, zmiany: list[dict[str, str]]) -> None:
        korekty.zakoncz(self.korekta, [*zmiany, *self._zmiany_szczegolow])

    def komunikat(self, wiersz: WpisPracy) -> str:
        kto = potwierdzanie.zasady(self.sprawa, self.request.user).kto_potwierdzi(wiersz)
        return f"Zapisano korektę. Wpis czeka na ponowne potwierdzenie: {kto}."
