"""Editing the board in place: with htmx a form opens where its card stands and closes when it is saved or given up.

The same addresses serve whole pages to a browser without JavaScript; rights, stage, staleness and repeated sends are
checked by the same code.
"""

from typing import Any, ClassVar

from django.contrib import messages
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from plan import tablica
from sciezka.sprawa.edycja import WidokWiersza
from sciezka.sprawa.formularze import FormularzWiersza
from sciezka.sprawa.wyjatki import OdmowaZapisu

#: Cards that are rows of a table: how many columns a form in their place spans.
KOLUMNY = {"wniosek": 5, "dzialanie": 6}
#: Level of the heading of a form, by what its card stands under.
POZIOMY = {"cel": 4, "dzialanie": 5}


class WPlanie(WidokWiersza):
    """A row of stage III; after a save the page comes back to the place of the row."""

    etap = "plan"
    #: Which part of the page shows the row.
    kotwica: ClassVar[str] = ""

    def powrot(self, wiersz: models.Model) -> str:
        return f"{self.anuluj()}#{self.kotwica}-{wiersz.pk}"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.karta:
            return super().dispatch(request, *args, **kwargs)
        try:
            odpowiedz = super().dispatch(request, *args, **kwargs)
        except OdmowaZapisu as odmowa:
            return tablica.fragment(request, self.karta, str(odmowa))
        except Http404:
            if request.method == "POST":
                raise
            return tablica.fragment(request, "", "Ktoś usunął to z planu. Widać plan taki, jaki jest teraz.")
        if odpowiedz.status_code != 302:
            return odpowiedz
        komunikat = " ".join(str(wiadomosc) for wiadomosc in messages.get_messages(request))
        return tablica.fragment(request, odpowiedz.url.rpartition("#")[2], komunikat)

    @property
    def karta(self) -> str:
        """The id of the card that the form takes the place of; "" for a whole page."""
        cel = self.request.htmx.target or "" if self.request.htmx else ""
        return cel if tablica.KARTA.fullmatch(cel) else ""

    def odpowiedz(self, formularz: FormularzWiersza, status: int = 200, **dodatki: Any) -> HttpResponse:
        if not self.karta:
            return super().odpowiedz(formularz, status, **dodatki)
        self.szablon = "plan/_formularz.html"
        # Several forms may be open at once; the ids of their fields must differ.
        formularz.auto_id = f"{self.karta}-%s"
        return super().odpowiedz(formularz, status, **dodatki, **self._w_karcie(formularz.instance))

    def _w_karcie(self, wiersz: models.Model) -> dict[str, Any]:
        """Return where the form stands: its card, the columns it spans, its heading, and the way back."""
        rodzaj, nowy = self.karta.split("-")[0], "-dodaj" in self.karta
        kolumny = 0 if nowy else KOLUMNY.get(rodzaj, 0)
        if wiersz.pk and hasattr(wiersz, "numer"):
            tytul = f"Zmień {self.model._meta.verbose_name} {wiersz.numer}"
        else:
            tytul = self.tytul
        return {
            "tytul": tytul,
            "karta": self.karta,
            "kolumny": kolumny,
            "poziom": POZIOMY.get(rodzaj, 3),
            "naglowek": f"{self.karta.removesuffix('-karta')}-nazwa",
            "adres": self.request.get_full_path(),
            "szkic": self.request.path,
            "zwin": f"{reverse('plan:etap', args=[self.sprawa.pk])}?skup={self.karta}",
        }
