"""The preliminary plan of a social cooperative: its page, parts and lists saved one by one, a draft to look at, issuing."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from realizacja import forms_planu_spoldzielni as forms
from realizacja import plan_spoldzielni as zasady
from realizacja import strona_planu_spoldzielni as strona
from realizacja.models import PlanSpoldzielni, Produkt
from realizacja.wydruk_planu_spoldzielni import dokument
from sciezka.dokumenty.typografia import odmiana
from sciezka.sprawa.edycja import Dodaj, Usun, Zmien, dlaczego_zamkniete, jako_uuid
from sciezka.sprawa.slownik import Stan
from sciezka.sprawa.wyjatki import NieaktualnyStan, OdmowaZapisu


def _plan(request: HttpRequest) -> PlanSpoldzielni:
    plan = get_object_or_404(PlanSpoldzielni.objects.select_related("produkt"), sprawa=request.sprawa)
    plan.sprawa = request.sprawa
    return plan


def plan_spoldzielni(request: HttpRequest, sprawa_id: int) -> HttpResponse:
    """Show the plan with how much is filled and what is missing; the team alone works on it."""
    kontekst: dict[str, Any] = {
        "sprawa": request.sprawa, "zamkniete": dlaczego_zamkniete(request.sprawa, Stan.REALIZACJA), "plan": None,
    }  # fmt: skip
    if PlanSpoldzielni.objects.filter(sprawa=request.sprawa).exists():
        kontekst |= strona.kontekst(zasady.StanPlanu(_plan(request)), request.role_w_sprawie)
    return render(request, "realizacja/plan_spoldzielni.html", kontekst)


@require_POST
def plan_spoldzielni_zacznij(request: HttpRequest, sprawa_id: int) -> HttpResponse:
    """Start the plan."""
    zasady.zacznij(sprawa_id, request.user)
    return redirect("realizacja:plan_spoldzielni", sprawa_id)


@require_POST
def plan_spoldzielni_kroki(request: HttpRequest, sprawa_id: int) -> HttpResponse:
    """Add the typical steps that are not there yet."""
    _plan(request)
    ile = zasady.wstaw_kroki(sprawa_id, request.user)
    kroki = odmiana(ile, "krok", "kroki", "kroków")
    messages.success(
        request, f"Dodano {ile} {kroki}. Popraw osoby i terminy." if ile else "Wszystkie typowe kroki już są."
    )
    return redirect(f"{reverse('realizacja:plan_spoldzielni', args=[sprawa_id])}#kroki")


def plan_spoldzielni_pdf(request: HttpRequest, sprawa_id: int) -> HttpResponse:
    """Print the plan as it is now, marked as a draft."""
    tresc = dokument(zasady.StanPlanu(_plan(request)), None)
    odpowiedz = HttpResponse(tresc, content_type="application/pdf")
    odpowiedz["Content-Disposition"] = f'inline; filename="wstepny-plan-{sprawa_id}-projekt.pdf"'
    return odpowiedz


def plan_spoldzielni_wydaj(request: HttpRequest, sprawa_id: int) -> HttpResponse:
    """Issue the plan as a version of its product, once nothing is missing."""
    plan = _plan(request)
    if request.method == "POST" and zasady.juz_wydany(plan, jako_uuid(request.POST.get("klucz"))):
        return redirect("realizacja:produkt", sprawa_id, plan.produkt_id)
    stan = zasady.StanPlanu(plan)
    nastepna = stan.plan.produkt is not None
    domyslny = strona.domyslny_rodzaj(request.sprawa)
    formularz = forms.FormularzWydania(
        request.POST or None, nastepna=nastepna, initial={"odcisk": stan.odcisk(), "rodzaj": domyslny}
    )
    status = 422 if formularz.errors else 200
    if request.method == "POST" and formularz.is_valid():
        try:
            produkt = zasady.wydaj(sprawa_id, request.user, **(
                {"rodzaj": Produkt.Rodzaj.WSTEPNY_PLAN} | formularz.cleaned_data))  # fmt: skip
        except OdmowaZapisu as odmowa:
            formularz.add_error(None, str(odmowa))
            status = odmowa.status
        else:
            messages.success(request, "Wydano wstępny plan. Dokument jest w produktach pracy.")
            return redirect("realizacja:produkt", sprawa_id, produkt.pk)
    kontekst = {
        "sprawa": request.sprawa, "formularz": formularz, "stan": stan, "braki": stan.braki(), "uwagi": stan.uwagi(),
        "zamkniete": dlaczego_zamkniete(request.sprawa, Stan.REALIZACJA), "nastepna": nastepna,
    }  # fmt: skip
    return render(request, "realizacja/plan_spoldzielni_wydaj.html", kontekst, status=status)


class _NaStronePlanu:
    etap = Stan.REALIZACJA

    def anuluj(self) -> str:
        return f"{reverse('realizacja:plan_spoldzielni', args=[self.sprawa.pk])}#{self.kotwica()}"

    def powrot(self, wiersz: Any) -> str:
        return self.anuluj()


class PlanSpoldzielniCzesc(_NaStronePlanu, Zmien):
    """Save the texts of one part. Two people on two parts do not disturb each other; on one part both versions are shown."""

    model = PlanSpoldzielni

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.czesc = zasady.CZESCI.get(kwargs["czesc"])
        if self.czesc is None or not self.czesc.pola:
            raise Http404("Nie ma takiej części.")
        self.formularz = forms.formularz_czesci(self.czesc.klucz)

    def kotwica(self) -> str:
        return self.czesc.klucz

    def wiersz(self) -> PlanSpoldzielni:
        return get_object_or_404(self.wiersze())

    def kontekst(self, **dodatki: Any) -> dict[str, Any]:
        return super().kontekst(**{"tytul": f"Wstępny plan: {self.czesc.tytul.lower()}", **dodatki})

    def opis_historii(self, wiersz: PlanSpoldzielni) -> str:
        return f"wstępny plan spółdzielni, część „{self.czesc.tytul}”"

    def przed_zapisem(self, formularz: forms.FormularzCzesci, instancja: PlanSpoldzielni) -> HttpResponse | None:
        zapisany = self.wiersze().first()
        if zapisany is None:
            raise NieaktualnyStan("Ktoś usunął plan, odkąd go wyświetlono.")
        aktualny = zasady.odcisk_czesci(zapisany, self.czesc.pola)
        if self.request.POST.get("odcisk") == aktualny:
            return None
        formularz.data = formularz.data.copy()
        formularz.data["odcisk"] = aktualny
        return self._konflikt(formularz, zapisany)

    def w_konflikcie(self, nazwa: str) -> bool:
        return nazwa in self.czesc.pola

    def zapisz(self, formularz: forms.FormularzCzesci) -> PlanSpoldzielni:
        """Write this part's columns alone: what others saved meanwhile in the other parts stays."""
        wiersz = formularz.instance
        wiersz.save(update_fields=list(self.czesc.pola))
        zmiany = [
            {"pole": str(wiersz._meta.get_field(pole).verbose_name), "bylo": self._przed.get(pole, ""), "jest": wartosc}
            for pole, wartosc in wiersz.wartosci().items()
            if pole in self.czesc.pola and self._przed.get(pole, "") != wartosc
        ]
        self.historia(wiersz, "zmieniono", zmiany)
        return wiersz


class _Wiersz(_NaStronePlanu):
    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.lista = kwargs["lista"]
        if self.lista not in zasady.LISTY:
            raise Http404("Nie ma takiej listy.")
        self.model, self.formularz = zasady.LISTY[self.lista], forms.formularz_listy(self.lista)
        self.plan = get_object_or_404(PlanSpoldzielni, sprawa=request.sprawa)

    def kotwica(self) -> str:
        return next(czesc.klucz for czesc in zasady.CZESCI.values() if czesc.lista == self.lista)

    def kontekst(self, **dodatki: Any) -> dict[str, Any]:
        return super().kontekst(**{"tytul": f"Wstępny plan: {self.model._meta.verbose_name}", **dodatki})

    def opis_historii(self, wiersz: Any) -> str:
        return f"wstępny plan spółdzielni, {self.model._meta.verbose_name}: {wiersz}"


class PlanSpoldzielniDodaj(_Wiersz, Dodaj):
    """Add a row of a list."""


class PlanSpoldzielniZmien(_Wiersz, Zmien):
    """Change a row of a list."""


class PlanSpoldzielniUsun(_Wiersz, Usun):
    """Remove a row of a list."""

    skutek = "Zniknie z planu. Wydane wersje zostają, jakie były, a w historii sprawy zostanie ślad."
