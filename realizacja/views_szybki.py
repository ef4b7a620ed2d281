"""The short form of a work entry: the same write as the full one, answered with a page or, to a script, with JSON."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import mark_safe

from plan.aneksy import z_przyjetym_dzialaniem
from realizacja import potwierdzanie
from realizacja.forms_szybki import FormularzSzybki
from realizacja.models import WpisPracy
from realizacja.views import WpisDodaj
from sciezka.sprawa.edycja import dlaczego_zamkniete
from sciezka.sprawa.slownik import Stan
from sciezka.sprawa.wyjatki import OdmowaZapisu


class WpisSzybki(WpisDodaj):
    """Add an entry from the short form. To a script that accepts JSON the answer says what happened (``wynik``).

    ``zapisano``: the entry is in the database, also when it had been there already (the same ``klucz``); ``bledy``: the
    form is wrong (422); ``odmowa``: refused (409), for instance when the stage has been closed; ``inna_osoba``: filled in
    by somebody else than is signed in now (409). In each but the first nothing was saved and the browser keeps the text.
    """

    formularz = FormularzSzybki

    @property
    def w_tle(self) -> bool:
        return "application/json" in self.request.headers.get("Accept", "")

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show the full form, with what the address fills in."""
        return redirect(f"{reverse('realizacja:wpis_dodaj', args=[self.sprawa.pk])}?{request.GET.urlencode()}")

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        if (kto := request.POST.get("od_osoby")) and kto != str(request.user.pk):
            return self._inna_osoba()
        formularz = self.zbuduj(request.POST, request.FILES)
        # Before the lock too: what was saved once is saved, even if the stage has been closed since.
        if dlaczego_zamkniete(self.sprawa, Stan.REALIZACJA) and (zapisany := self._zapisany(formularz)):
            return self.zapisano(zapisany)
        return self.zapisz_bezpiecznie(formularz, formularz.instance)

    def _inna_osoba(self) -> HttpResponse:
        zdanie = "Nie zapisano: ten wpis wypełniła inna osoba niż ta, która jest teraz zalogowana w tej przeglądarce."
        if self.w_tle:
            return JsonResponse({"wynik": "inna_osoba", "zdanie": zdanie}, status=409)
        raise OdmowaZapisu(f"{zdanie} Jej tekst czeka na nią w szkicach tej przeglądarki.")

    def przed_zapisem(self, formularz: FormularzSzybki, instancja: WpisPracy) -> HttpResponse | None:
        if zapisany := self._zapisany(formularz):
            return self.zapisano(zapisany)
        instancja.klucz = formularz.cleaned_data.get("klucz") or instancja.klucz
        return None

    def _zapisany(self, formularz: FormularzSzybki) -> WpisPracy | None:
        """Return the entry saved under the form's key, None when there is none; refuse one that says something else."""
        formularz.is_valid()
        klucz = formularz.cleaned_data.get("klucz")
        zapisany = WpisPracy.objects.filter(klucz=klucz).first() if klucz else None
        if zapisany is None:
            return None
        if zapisany.autor_id == self.request.user.pk and zapisany.sprawa_id == self.sprawa.pk:
            nazwy = [nazwa for nazwa in formularz.Meta.fields if nazwa in formularz.cleaned_data]
            if all(_tresc(zapisany, nazwa) == _tresc(formularz.instance, nazwa) for nazwa in nazwy):
                return zapisany
        raise OdmowaZapisu(
            "Ten wpis jest już zapisany, ale w innej treści albo w innej sprawie. Popraw go w dzienniku pracy."
        )

    def odpowiedz(self, formularz: FormularzSzybki, status: int = 200, **dodatki: Any) -> HttpResponse:
        if not self.w_tle:
            return super().odpowiedz(formularz, status, **dodatki)
        ogolne = list(formularz.non_field_errors())
        dane = {
            "wynik": "bledy" if status == 422 else "odmowa",
            "zdanie": " ".join(ogolne) or "Popraw zaznaczone miejsca.",
            "bledy": {nazwa: list(bledy) for nazwa, bledy in formularz.errors.items()},
            "html": render_to_string("skladniki/bledy.html", {"formularz": formularz, "poziom": 3}),
        }
        return JsonResponse(dane, status=status)

    def zapisano(self, wiersz: WpisPracy) -> HttpResponse:
        if not self.w_tle:
            return super().zapisano(wiersz)
        # What else the save had to say (a number that looks like a PESEL) must not wait for the next page.
        ostrzezenia = [str(ostrzezenie) for ostrzezenie in messages.get_messages(self.request)]
        return JsonResponse({"wynik": "zapisano", "html": self.komunikat(wiersz), "ostrzezenia": ostrzezenia})

    def komunikat(self, wiersz: WpisPracy) -> str:
        z_przyjetym_dzialaniem(self.sprawa, [wiersz])
        kto = potwierdzanie.zasady(self.sprawa, self.request.user).kto_potwierdzi(wiersz)
        kontekst = {"wpis": wiersz, "sprawa": self.sprawa, "kto_potwierdzi": kto}
        return mark_safe(render_to_string("realizacja/_zapisano.html", kontekst))

    def powrot(self, wiersz: WpisPracy) -> str:
        skad = self.request.POST.get("skad")
        if skad == "pulpit":
            return f"{reverse('pulpit')}?sprawa={self.sprawa.pk}"
        return reverse("sprawa:strona", args=[self.sprawa.pk]) if skad == "sprawa" else super().powrot(wiersz)


def _tresc(wpis: WpisPracy, nazwa: str) -> Any:
    """Return a field's value for comparison; browsers send line ends their own way."""
    wartosc = getattr(wpis, WpisPracy._meta.get_field(nazwa).attname)
    return wartosc.replace("\r\n", "\n") if isinstance(wartosc, str) else wartosc
