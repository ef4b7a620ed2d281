"""Suggested goals: the list, accepting one with its area and actions, refusing, taking a refusal back."""

import uuid
from decimal import Decimal
from typing import Any

from django import forms
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.functional import cached_property

from diagnoza.models import Wniosek
from diagnoza.odczyt import Odczyt
from diagnoza.podpowiedzi import odpowiedzi_obok
from plan.forms import FormularzCelu
from plan.models import Cel, Dzialanie, ObszarPriorytetowy, PodpowiedzPlanu
from plan.podpowiedzi import PodpowiedziPlanu, RegulaPlanu, reguly, wybrane_dzialania
from plan.szablony_planu import daty
from plan.zapis import nastepny_numer, ustaw_wnioski
from sciezka.dokumenty.typografia import liczba, odmiana, zakres_dat
from sciezka.sprawa import historia, prawa
from sciezka.sprawa.edycja import Dodaj, Usun, dlaczego_zamkniete
from sciezka.sprawa.formularze import FormularzWiersza
from sciezka.sprawa.slownik import FormaPracy, Stan
from sciezka.sprawa.wyjatki import OdmowaZapisu

ROZPATRZONA = "Ktoś już rozpatrzył tę podpowiedź, odkąd ją wyświetlono."


class FormularzCeluZPodpowiedzi(FormularzCelu):
    """A goal from a suggestion: its area (one there is, or a new one) and which of the suggested actions to add."""

    obszar = forms.ModelChoiceField(
        ObszarPriorytetowy.objects.none(), label="Obszar priorytetowy", required=False, empty_label="nowy obszar"
    )
    nazwa_obszaru = forms.CharField(
        label="Nazwa nowego obszaru", max_length=240, required=False, help_text="Tylko gdy wyżej wybrano „nowy obszar”."
    )
    dzialania = forms.MultipleChoiceField(
        label="Działania do dodania", widget=forms.CheckboxSelectMultiple, required=False,
        help_text="Terminy i godziny można potem zmienić.",
    )  # fmt: skip

    def __init__(self, *args: Any, wybor: list[tuple[str, str]], **kwargs: Any) -> None:
        self.wybor = wybor
        super().__init__(*args, **kwargs)

    def dostosuj(self) -> None:
        super().dostosuj()
        self.fields["obszar"].queryset = ObszarPriorytetowy.objects.filter(sprawa=self.sprawa).order_by("numer")
        self.fields["dzialania"].choices = self.wybor
        pierwsze = ("obszar", "nazwa_obszaru")
        self.order_fields([*pierwsze, *(nazwa for nazwa in self.fields if nazwa not in pierwsze)])

    def clean(self) -> dict[str, Any]:
        dane = super().clean()
        if not dane.get("obszar") and not (dane.get("nazwa_obszaru") or "").strip() and "obszar" not in self.errors:
            self.add_error("nazwa_obszaru", "Nazwij nowy obszar albo wybierz jeden z tych, które już są.")
        return dane


class FormularzOdrzuceniaPlanu(FormularzWiersza):
    """Why a suggested goal is refused; the team alone reads it."""

    dla_zespolu = ("powod",)

    class Meta(FormularzWiersza.Meta):
        model = PodpowiedzPlanu
        fields = ["powod"]

    def dostosuj(self) -> None:
        self.fields["powod"].required = True


def lista(request: HttpRequest, sprawa_id: int) -> HttpResponse:
    """Show the goals suggested for the case's conclusions and what was decided; the team alone."""
    sprawa = request.sprawa
    kontekst = {
        "sprawa": sprawa,
        "podpowiedzi": PodpowiedziPlanu(sprawa),
        "prowadzi": bool(request.user.role_w(sprawa) & prawa.PROWADZACY),
        "zamkniete": dlaczego_zamkniete(sprawa, Stan.PLAN),
    }
    return render(request, "plan/podpowiedzi.html", kontekst)


class _Rozpatrz(Dodaj):
    """A decision about one suggestion for one conclusion; nobody may have decided before."""

    etap = Stan.PLAN
    szablon = "plan/podpowiedz.html"

    @cached_property
    def wniosek(self) -> Wniosek:
        return get_object_or_404(Wniosek, sprawa=self.sprawa, pk=self.kwargs["wniosek"])

    @cached_property
    def regula(self) -> RegulaPlanu:
        regula = reguly().get(self.kwargs["regula"])
        if regula is None or not regula.pasuje(self.wniosek):
            raise Http404
        return regula

    def przed_zapisem(self, formularz: FormularzWiersza, instancja: models.Model) -> HttpResponse | None:
        if odpowiedz := super().przed_zapisem(formularz, instancja):
            return odpowiedz
        if PodpowiedzPlanu.objects.filter(wniosek=self.wniosek, regula=self.regula.klucz).exists():
            raise OdmowaZapisu(ROZPATRZONA)
        if hasattr(self.wniosek, "odlozenie"):
            raise OdmowaZapisu(f"{self.wniosek.etykieta} jest odłożony. Najpierw cofnij odłożenie na stronie planu.")
        return None

    def anuluj(self) -> str:
        return reverse("plan:podpowiedzi", args=[self.sprawa.pk])

    def powrot(self, wiersz: models.Model) -> str:
        return self.anuluj()

    def kontekst(self, **dodatki: Any) -> dict[str, Any]:
        obok = odpowiedzi_obok(Odczyt(self.sprawa), self.wniosek.pytania)
        return super().kontekst(regula=self.regula, wniosek=self.wniosek, obok=obok, **dodatki)

    def decyzja(self, **pola: Any) -> PodpowiedzPlanu:
        return PodpowiedzPlanu(
            sprawa=self.sprawa, wniosek=self.wniosek, regula=self.regula.klucz, tresc=self.regula.tresc, **pola
        )


class Przyjmij(_Rozpatrz):
    """Accept a suggestion: a goal in a chosen or new area that takes the conclusion up, with the ticked actions."""

    model = Cel
    formularz = FormularzCeluZPodpowiedzi
    tytul = "Cel z podpowiedzi"
    przycisk = "Zapisz cel"

    def zbuduj(self, dane: Any = None, pliki: Any = None) -> FormularzWiersza:
        return self.formularz(
            dane, pliki, instance=self.nowy(), sprawa=self.sprawa, osoba=self.request.user, initial=self.poczatkowe(),
            wybor=[(str(numer), self._opis(dzialanie)) for numer, dzialanie in enumerate(self.regula.dzialania)],
        )  # fmt: skip

    def _opis(self, dzialanie: dict[str, Any]) -> str:
        godziny, kiedy = dzialanie["godziny"], zakres_dat(*daty(self.sprawa.kontrakt, dzialanie))
        ile = f"{liczba(godziny)} {odmiana(godziny, 'godzina', 'godziny', 'godzin')}"
        return f"{dzialanie['nazwa']} ({FormaPracy(dzialanie['forma']).label}, {ile}, {kiedy})"

    def poczatkowe(self) -> dict[str, Any]:
        obszary = ObszarPriorytetowy.objects.filter(sprawa=self.sprawa).order_by("numer")
        pasujacy = obszary.filter(powiazania__wniosek=self.wniosek).first() or obszary.filter(
            nazwa=self.regula.obszar
        ).first()  # fmt: skip
        terminy = [daty(self.sprawa.kontrakt, dzialanie)[1] for dzialanie in self.regula.dzialania]
        pola = ("tresc", "efekt", "rezultat", "wskaznik", "jednostka")
        return {pole: getattr(self.regula, pole) for pole in pola} | {
            "obszar": pasujacy,
            "nazwa_obszaru": self.regula.obszar,
            "termin": max(terminy),
            "dzialania": [str(numer) for numer in range(len(self.regula.dzialania))],
        }

    def uzupelnij(self, wiersz: Cel, formularz: FormularzCeluZPodpowiedzi) -> None:
        obszar = formularz.cleaned_data["obszar"] or self._nowy_obszar(formularz.cleaned_data["nazwa_obszaru"])
        wnioski = [*obszar.wnioski.all(), self.wniosek]
        ustaw_wnioski(obszar, wnioski, self.request.user)
        wiersz.obszar, wiersz.numer = obszar, nastepny_numer(Cel, self.sprawa)

    def _nowy_obszar(self, nazwa: str) -> ObszarPriorytetowy:
        obszar = ObszarPriorytetowy.objects.create(
            sprawa=self.sprawa, nazwa=nazwa.strip(), numer=nastepny_numer(ObszarPriorytetowy, self.sprawa),
            utworzyl=self.request.user,
        )  # fmt: skip
        historia.zapisz(self.sprawa, "dodano", self.request.user, opis=f"z podpowiedzi: {obszar}", widzi_gmina=False)
        return obszar

    def po_zapisie(self, wiersz: Cel, formularz: FormularzCeluZPodpowiedzi) -> None:
        decyzja = self.decyzja(cel=wiersz, decyzja=PodpowiedzPlanu.Decyzja.PRZYJETA, utworzyl=self.request.user)
        decyzja.save()
        for opis in wybrane_dzialania(self.regula, formularz.cleaned_data["dzialania"]):
            od, do = daty(self.sprawa.kontrakt, opis)
            Dzialanie.objects.create(
                sprawa=self.sprawa, cel=wiersz, numer=nastepny_numer(Dzialanie, self.sprawa), nazwa=opis["nazwa"],
                forma=opis["forma"], od=od, do=do, godziny=Decimal(opis["godziny"]), produkt=opis["produkt"],
                osoba=self.request.user, utworzyl=self.request.user, klucz=uuid.uuid4(),
            )  # fmt: skip

    def powrot(self, wiersz: Cel) -> str:
        return f"{reverse('plan:etap', args=[self.sprawa.pk])}#cel-{wiersz.pk}"

    def opis_historii(self, wiersz: Cel) -> str:
        return f"cel z podpowiedzi: {wiersz}"


class Odrzuc(_Rozpatrz):
    """Refuse a suggestion, with the reason."""

    model = PodpowiedzPlanu
    formularz = FormularzOdrzuceniaPlanu
    tytul = "Odrzuć podpowiedź"
    przycisk = "Odrzuć podpowiedź"

    def nowy(self) -> PodpowiedzPlanu:
        return self.decyzja(decyzja=PodpowiedzPlanu.Decyzja.ODRZUCONA)

    def opis_historii(self, wiersz: PodpowiedzPlanu) -> str:
        return f"podpowiedź celu {wiersz}"

    def komunikat(self, wiersz: PodpowiedzPlanu) -> str:
        return "Podpowiedź odrzucona. Powód zna tylko zespół."


class Cofnij(Usun):
    """Take a refusal back. A suggestion accepted goes with its goal."""

    model = PodpowiedzPlanu
    etap = Stan.PLAN
    tytul = "Cofnij odrzucenie podpowiedzi"
    przycisk_usuwania = "Cofnij odrzucenie"
    komunikat_po = "Cofnięto odrzucenie. Podpowiedź znów czeka na decyzję."
    skutek = "Podpowiedź znów będzie czekać na decyzję. W historii sprawy zostanie ślad."

    def wiersze(self) -> models.QuerySet:
        return super().wiersze().filter(decyzja=PodpowiedzPlanu.Decyzja.ODRZUCONA)

    def anuluj(self) -> str:
        return reverse("plan:podpowiedzi", args=[self.sprawa.pk])

    def powrot(self, wiersz: models.Model) -> str:
        return self.anuluj()
