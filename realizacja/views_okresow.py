"""Reporting periods of a project: list, closing, what changed later, reopening; consents to late entries in a case."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.db.models import Count, Q, Sum
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from realizacja import dokumenty, karta, okresy
from realizacja import forms_okresow as forms
from realizacja.kalendarz import data_z_adresu
from realizacja.models import WpisPracy
from realizacja.models_okresow import OkresSprawozdawczy, ZamknietaKarta, ZgodaNaPoznyWpis
from sciezka.sprawa import historia, poczta
from sciezka.sprawa.adres import numer_z_adresu
from sciezka.sprawa.edycja import Dodaj, Usun
from sciezka.sprawa.models import Projekt
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import Stan
from sciezka.sprawa.wyjatki import OdmowaZapisu


def _projekt(request: HttpRequest, pk: int) -> Projekt:
    return get_object_or_404(okresy.prowadzone(request.user), pk=pk)


def _okres(request: HttpRequest, pk: int) -> OkresSprawozdawczy:
    okresy_moje = OkresSprawozdawczy.objects.filter(projekt__in=okresy.prowadzone(request.user))
    return get_object_or_404(okresy_moje.select_related("projekt", "zamknal", "otworzyl"), pk=pk)


def projekty(request: HttpRequest) -> HttpResponse:
    """List the projects whose periods the person closes; a single one opens at once."""
    prowadzone = list(okresy.prowadzone(request.user).order_by("nazwa"))
    if len(prowadzone) == 1:
        return redirect("okresy:lista", prowadzone[0].pk)
    return render(request, "realizacja/projekty.html", {"projekty": prowadzone})


def lista(request: HttpRequest, pk: int) -> HttpResponse:
    """List the periods of a project, closed and reopened, with the months that can be closed now."""
    projekt = _projekt(request, pk)
    wiersze = OkresSprawozdawczy.objects.filter(projekt=projekt).select_related("zamknal", "otworzyl")
    kontekst = {
        "projekt": projekt,
        "okresy": wiersze.annotate(ile_kart=Count("karty")),
        "miesiace": okresy.do_zamkniecia(projekt),
    }
    return render(request, "realizacja/okresy.html", kontekst)


def zamknij(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask which days to close, show what is in them, and close them."""
    projekt = _projekt(request, pk)
    od, do = (data_z_adresu(request.GET.get(nazwa)) for nazwa in ("od", "do"))
    if not (od and do):
        od, do = next(iter(okresy.do_zamkniecia(projekt, 1)), (None, None))
    formularz = forms.FormularzZamkniecia(request.POST or None, initial={"od": od, "do": do})
    status = 422 if formularz.errors else 200
    if request.method == "POST" and formularz.is_valid():
        dane = formularz.cleaned_data
        try:
            okres = okresy.zamknij(projekt.pk, request.user, dane["od"], dane["do"], dane["klucz"])
        except OdmowaZapisu as odmowa:
            formularz.add_error(None, str(odmowa))
            status = odmowa.status
        else:
            messages.success(request, "Zamknięto okres. Karty pracy zostały zachowane tak, jak wyglądają teraz.")
            return redirect("okresy:okres", okres.pk)
    kontekst = {"projekt": projekt, "formularz": formularz, "stan": _co_w_okresie(projekt, od, do), "od": od, "do": do}
    return render(request, "realizacja/okres_zamknij.html", kontekst, status=status)


def _co_w_okresie(projekt: Projekt, od: date | None, do: date | None) -> dict[str, Any] | None:
    if not (od and do):
        return None
    wpisy = WpisPracy.objects.filter(sprawa__projekt=projekt, data__range=(od, do))
    niepotwierdzone = Q(potwierdzono__isnull=True)
    return wpisy.aggregate(
        ile=Count("pk"),
        godziny=Sum("godziny"),
        czeka=Count("pk", filter=niepotwierdzone),
        sprawy=Count("sprawa", distinct=True),
    )


def okres(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one period: the frozen sheets by case and person, and everything that changed after it was closed."""
    ten = _okres(request, pk)
    karty = ZamknietaKarta.objects.filter(okres=ten).select_related("sprawa__samorzad", "osoba").defer("dane")
    kontekst = {
        "okres": ten,
        "karty": karty.order_by("sprawa__samorzad__nazwa", "sprawa", "osoba__nazwisko"),
        "zmiany": [
            *({"sprawa": korekta.sprawa, **karta.wiersz_korekty(korekta, True)} for korekta in okresy.pozniejsze_korekty(ten)),
            *({"sprawa": wpis.sprawa, **karta.wiersz_pozny(wpis)} for wpis in okresy.pozne_wpisy(ten)),
        ],
    }  # fmt: skip
    return render(request, "realizacja/okres.html", kontekst)


def otworz(request: HttpRequest, pk: int) -> HttpResponse:
    """Open a closed period again, with a reason."""
    ten = _okres(request, pk)
    formularz = forms.FormularzOtwarcia(request.POST or None)
    if request.method == "POST" and formularz.is_valid():
        okresy.otworz(ten.pk, request.user, formularz.cleaned_data["powod"])
        messages.success(request, "Otwarto okres. Zachowane karty zostają; po poprawkach trzeba go zamknąć na nowo.")
        return redirect("okresy:okres", ten.pk)
    return render(
        request, "realizacja/okres_otworz.html", {"okres": ten, "formularz": formularz},
        status=422 if formularz.errors else 200,
    )  # fmt: skip


def karta_zamknieta(request: HttpRequest, sprawa_id: int, pk: int) -> HttpResponse:
    """Print the sheet as it stood when the period was closed, of one person or of the whole team."""
    ten = get_object_or_404(OkresSprawozdawczy.objects.filter(karty__sprawa=request.sprawa).distinct(), pk=pk)
    osoba = get_object_or_404(Osoba, pk=numer) if (numer := numer_z_adresu(request.GET.get("osoba"))) else None
    try:
        pdf = dokumenty.karta_zamknieta_pdf(ten, request.sprawa, osoba, request.user.w_zespole(request.sprawa))
    except LookupError:
        raise Http404("Nie ma takiej karty.") from None
    odpowiedz = HttpResponse(pdf, content_type="application/pdf")
    odpowiedz["Content-Disposition"] = f'attachment; filename="karta-zamknieta-{sprawa_id}-{ten.od}-{ten.do}.pdf"'
    return odpowiedz


class ZgodaDodaj(Dodaj):
    """Let one person log one entry for a day in a closed period."""

    model = ZgodaNaPoznyWpis
    formularz = forms.FormularzZgody
    etap = Stan.REALIZACJA
    tytul = "Zgoda na późny wpis"
    przycisk = "Daj zgodę"

    def anuluj(self) -> str:
        return reverse("realizacja:karta", args=[self.sprawa.pk])

    def powrot(self, wiersz: ZgodaNaPoznyWpis) -> str:
        return self.anuluj()

    def historia(self, wiersz: ZgodaNaPoznyWpis, rodzaj: str, zmiany: list[dict[str, str]]) -> None:
        opis = f"wpis za {wiersz.data:%d.%m.%Y}, {wiersz.osoba}"
        historia.zapisz(
            self.sprawa, "zgoda_na_wpis", self.request.user, opis=opis, powod=wiersz.powod, widzi_gmina=False
        )
        poczta.zgoda_na_wpis(self.sprawa, wiersz.osoba, wiersz.data)

    def komunikat(self, wiersz: ZgodaNaPoznyWpis) -> str:
        return f"Dano zgodę. {wiersz.osoba} może teraz dodać jeden wpis za ten dzień."


class ZgodaUsun(Usun):
    """Take back a consent that nobody used yet."""

    model = ZgodaNaPoznyWpis
    etap = Stan.REALIZACJA
    tytul = "Cofnij zgodę na późny wpis"
    przycisk_usuwania = "Cofnij zgodę"
    komunikat_po = "Cofnięto zgodę."
    skutek = "Wpisu za ten dzień nie będzie już można dodać. W historii sprawy zostanie ślad."

    def anuluj(self) -> str:
        return reverse("realizacja:karta", args=[self.sprawa.pk])

    def powrot(self, wiersz: ZgodaNaPoznyWpis) -> str:
        return self.anuluj()

    def sprawdz(self, wiersz: ZgodaNaPoznyWpis) -> None:
        if WpisPracy.objects.filter(zgoda=wiersz).exists():
            raise OdmowaZapisu("Z tej zgody już skorzystano, więc nie można jej cofnąć.")
