"""Suggested conclusions: the list, accepting one through the form of a conclusion, refusing, taking a refusal back."""

from typing import Any

from django.db import models
from django.db.models import Max
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import cached_property

from diagnoza import forms
from diagnoza.models import Podpowiedz, Wniosek
from diagnoza.narzedzie.reguly import Regula
from diagnoza.odczyt import Odczyt
from diagnoza.podpowiedzi import Podpowiedzi, odpowiedzi_obok, spelnione_reguly
from sciezka.sprawa import prawa
from sciezka.sprawa.edycja import Dodaj, Usun, dlaczego_zamkniete
from sciezka.sprawa.formularze import FormularzWiersza
from sciezka.sprawa.slownik import Stan
from sciezka.sprawa.wyjatki import OdmowaZapisu

ROZPATRZONA = "Ktoś już rozpatrzył tę podpowiedź, odkąd ją wyświetlono."
NIEAKTUALNA = "Odpowiedzi się zmieniły i ta podpowiedź już z nich nie wynika."


def lista(request: HttpRequest, sprawa_id: int) -> HttpResponse:
    """Show what the answers suggest and what was decided about it; the team alone."""
    sprawa = request.sprawa
    kontekst = {
        "sprawa": sprawa,
        "podpowiedzi": Podpowiedzi(Odczyt(sprawa)),
        "prowadzi": bool(request.user.role_w(sprawa) & prawa.PROWADZACY),
        "zamkniete": dlaczego_zamkniete(sprawa, Stan.DIAGNOZA),
    }
    return render(request, "diagnoza/podpowiedzi.html", kontekst)


class _Rozpatrz(Dodaj):
    """A decision about one rule: it must fire now, and nobody may have decided before."""

    etap = Stan.DIAGNOZA

    @cached_property
    def regula(self) -> Regula:
        for regula in Odczyt(self.sprawa).narzedzie.podpowiedzi:
            if regula.klucz == self.kwargs["regula"]:
                return regula
        raise Http404

    def sprawdz_etap(self) -> None:
        super().sprawdz_etap()
        if self.regula not in spelnione_reguly(Odczyt(self.sprawa)):
            raise OdmowaZapisu(NIEAKTUALNA)

    def przed_zapisem(self, formularz: FormularzWiersza, instancja: models.Model) -> HttpResponse | None:
        if odpowiedz := super().przed_zapisem(formularz, instancja):
            return odpowiedz
        if Podpowiedz.objects.filter(sprawa=self.sprawa, regula=self.regula.klucz).exists():
            raise OdmowaZapisu(ROZPATRZONA)
        return None

    def anuluj(self) -> str:
        return reverse("diagnoza:podpowiedzi", args=[self.sprawa.pk])

    def powrot(self, wiersz: models.Model) -> str:
        return self.anuluj()

    def kontekst(self, **dodatki: Any) -> dict[str, Any]:
        obok = odpowiedzi_obok(Odczyt(self.sprawa), self.regula.pytania)
        return super().kontekst(regula=self.regula, obok=obok, **dodatki)


class Przyjmij(_Rozpatrz):
    """Accept a suggestion: the form of a conclusion comes filled with it, and what the person saves is theirs."""

    model = Wniosek
    formularz = forms.FormularzWniosku
    szablon = "diagnoza/wniosek.html"
    tytul = "Wniosek z podpowiedzi"
    przycisk = "Zapisz wniosek"

    def poczatkowe(self) -> dict[str, Any]:
        pola = ("plaszczyzna", "rodzaj", "waga", "tresc")
        return {pole: getattr(self.regula, pole) for pole in pola} | {"pytania": list(self.regula.pytania)}

    def uzupelnij(self, wiersz: Wniosek, formularz: forms.FormularzWniosku) -> None:
        wiersz.numer = (self.wiersze().aggregate(Max("numer"))["numer__max"] or 0) + 1

    def po_zapisie(self, wiersz: Wniosek, formularz: forms.FormularzWniosku) -> None:
        Podpowiedz.objects.create(
            sprawa=self.sprawa, regula=self.regula.klucz, tresc=self.regula.tresc, wniosek=wiersz,
            decyzja=Podpowiedz.Decyzja.PRZYJETA, utworzyl=self.request.user,
        )  # fmt: skip

    def opis_historii(self, wiersz: Wniosek) -> str:
        return f"wniosek z podpowiedzi: {wiersz}"

    def komunikat(self, wiersz: Wniosek) -> str:
        return f"Zapisano wniosek {wiersz.etykieta}."


class Odrzuc(_Rozpatrz):
    """Refuse a suggestion, with the reason; it no longer waits for anybody."""

    model = Podpowiedz
    formularz = forms.FormularzOdrzucenia
    szablon = "diagnoza/wniosek.html"
    tytul = "Odrzuć podpowiedź"
    przycisk = "Odrzuć podpowiedź"

    def uzupelnij(self, wiersz: Podpowiedz, formularz: forms.FormularzOdrzucenia) -> None:
        wiersz.regula, wiersz.tresc = self.regula.klucz, self.regula.tresc
        wiersz.decyzja = Podpowiedz.Decyzja.ODRZUCONA

    def opis_historii(self, wiersz: Podpowiedz) -> str:
        return f"podpowiedź wniosku {wiersz}"

    def komunikat(self, wiersz: Podpowiedz) -> str:
        return "Podpowiedź odrzucona. Powód zna tylko zespół."


class Cofnij(Usun):
    """Take a refusal back: the suggestion waits for a decision again. One accepted goes with its conclusion."""

    model = Podpowiedz
    etap = Stan.DIAGNOZA
    tytul = "Cofnij odrzucenie podpowiedzi"
    przycisk_usuwania = "Cofnij odrzucenie"
    komunikat_po = "Cofnięto odrzucenie. Podpowiedź znów czeka na decyzję."
    skutek = (
        "Podpowiedź znów będzie czekać na decyzję, jeśli nadal wynika z odpowiedzi. W historii sprawy zostanie ślad."
    )

    def wiersze(self) -> models.QuerySet:
        return super().wiersze().filter(decyzja=Podpowiedz.Decyzja.ODRZUCONA)

    def anuluj(self) -> str:
        return reverse("diagnoza:podpowiedzi", args=[self.sprawa.pk])

    def powrot(self, wiersz: models.Model) -> str:
        return self.anuluj()
