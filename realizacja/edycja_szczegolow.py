"""Adding and changing an entry together with the details of its work form: one form, one transaction, one line of history."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.urls import reverse

from realizacja.forms_rodzaje import Czesc, FormularzWpisuZeSzczegolami, kod_formy
from realizacja.lista_uczestnikow import jako_tekst
from realizacja.models import WpisPracy, ZalacznikWpisu
from realizacja.szczegoly import szczegoly_wpisu
from sciezka.dane.numery import pesel_w_tekscie
from sciezka.sprawa import pliki
from sciezka.sprawa.akta import WierszEtapu, Zalacznik


def ostrzez_o_pesel(request: Any, teksty: list[str]) -> None:
    """Warn when a text holds eleven digits that pass the checksum of PESEL; the number itself is not repeated whole."""
    if znalezione := pesel_w_tekscie("\n".join(teksty)):
        messages.warning(
            request,
            f"To wygląda na numer PESEL: {', '.join(znalezione)}. W dzienniku zapisuje się tylko dane służbowe, "
            "bez numerów PESEL. Popraw wpis.",
        )


def roznice(przed: dict[str, str], wiersz: WierszEtapu) -> list[dict[str, str]]:
    """Return what changed in a row, in the words of the history."""
    return [
        {"pole": str(wiersz._meta.get_field(nazwa).verbose_name), "bylo": przed.get(nazwa, ""), "jest": jest}
        for nazwa, jest in wiersz.wartosci().items()
        if przed.get(nazwa, "") != jest
    ]


def dolacz_plik(wpis: WpisPracy, osoba: Any, plik: Any, rola: str, widzi_gmina: bool) -> ZalacznikWpisu:
    """Put an uploaded file on the case's file and on the entry, with what it is there for."""
    nazwa = ZalacznikWpisu.RolaPliku(rola).label
    zalacznik = pliki.zapisz_plik(wpis.sprawa, osoba, plik, opis=f"{nazwa}: {wpis}"[:240], widzi_gmina=widzi_gmina)
    return ZalacznikWpisu(sprawa=wpis.sprawa, wpis=wpis, zalacznik=zalacznik, rola=rola, utworzyl=osoba)


class ZeSzczegolami:
    """What ``WpisDodaj`` and ``WpisZmien`` do about the details. Comes before ``Dodaj`` or ``Zmien``."""

    formularz = FormularzWpisuZeSzczegolami
    szablon = "realizacja/wpis_formularz.html"

    def po_zapisie(self, wiersz: WpisPracy, formularz: FormularzWpisuZeSzczegolami) -> None:
        """Write the details and the files, in the same transaction."""
        self._zmiany_szczegolow = self._zapisz_szczegoly(wiersz, formularz) if formularz.do_zapisania() else []
        self._dalej = self._czego_nie_pytano(wiersz, formularz)
        if not wiersz.widzi_gmina and "widzi_gmina" in formularz.changed_data:
            Zalacznik.objects.filter(powiazania_wpisow__wpis=wiersz).update(widzi_gmina=False)
        umowa = formularz.czesc.cleaned_data.get("umowa") if formularz.czesc and formularz.do_zapisania() else None
        rola = formularz.cleaned_data.get("rola_pliku") or ZalacznikWpisu.RolaPliku.INNY
        for plik, co_to in ((formularz.cleaned_data.get("plik"), rola), (umowa, ZalacznikWpisu.RolaPliku.UMOWA)):
            if plik:
                dolacz_plik(wiersz, self.request.user, plik, co_to, wiersz.widzi_gmina).save()
        czesc = formularz.czesc.cleaned_data if formularz.czesc and formularz.do_zapisania() else {}
        teksty = [*formularz.cleaned_data.values(), *czesc.values()]
        ostrzez_o_pesel(self.request, [tekst for tekst in teksty if isinstance(tekst, str)])

    def _zapisz_szczegoly(self, wpis: WpisPracy, formularz: FormularzWpisuZeSzczegolami) -> list[dict[str, str]]:
        czesc, osoba = formularz.czesc, self.request.user
        wiersz = czesc.save(commit=False)
        wiersz.sprawa, wiersz.wpis = self.sprawa, wpis
        wiersz.utworzyl = wiersz.utworzyl or osoba
        if hasattr(wiersz, "forma"):
            wiersz.forma = wpis.forma
        wiersz.save()
        czesc.zapisz_zalezne(wiersz, osoba)
        return roznice(czesc.przed, wiersz) if hasattr(self, "_przed") else []

    def _czego_nie_pytano(self, wpis: WpisPracy, formularz: FormularzWpisuZeSzczegolami) -> bool:
        """Tell whether the full form was sent without scripts, with the part of another work form on the page."""
        kod = kod_formy(wpis.forma)
        return "czesc" in formularz.data and bool(kod) and kod != formularz.kod

    def historia(self, wiersz: WpisPracy, rodzaj: str, zmiany: list[dict[str, str]]) -> None:
        super().historia(wiersz, rodzaj, [*zmiany, *getattr(self, "_zmiany_szczegolow", [])])

    def powrot(self, wiersz: WpisPracy) -> str:
        """Ask for the details on the next page where this one could not; otherwise go back as usual."""
        if getattr(self, "_dalej", False):
            return reverse("realizacja:wpis_zmien", args=[self.sprawa.pk, wiersz.pk])
        return super().powrot(wiersz)

    def odpowiedz(self, formularz: FormularzWpisuZeSzczegolami, status: int = 200, **dodatki: Any) -> HttpResponse:
        """Show the form; in a conflict also the details of both versions side by side."""
        if dodatki.get("konflikt") is not None and formularz.czesc:
            dodatki["konflikt"] = [*dodatki["konflikt"], *_obie_wersje(formularz.czesc, dodatki["wiersz"])]
        return super().odpowiedz(formularz, status, **dodatki)


def _obie_wersje(czesc: Czesc, wpis: WpisPracy) -> list[dict[str, str]]:
    """Return where the typed details differ from those on record, the list of participants among them."""
    zapisane = szczegoly_wpisu(wpis)
    pary = [
        {"pole": para["pole"], "twoja": para["jest"], "zapisana": para["bylo"]}
        for para in roznice(zapisane.wartosci() if zapisane else {}, czesc.instance)
    ]
    if "lista" in czesc.fields:
        moja, druga = czesc.data.get("spotkanie-lista", ""), jako_tekst(zapisane) if zapisane else ""
        if moja.split() != druga.split():
            pary.append({"pole": "lista uczestników", "twoja": moja, "zapisana": druga})
    return pary
