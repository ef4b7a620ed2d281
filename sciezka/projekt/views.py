"""The table of cases of the team, and the tables that a person keeps under a name."""

import uuid

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from sciezka.projekt import strona, widoki
from sciezka.projekt.filtr import Filtr
from sciezka.projekt.forms import FormularzWidoku
from sciezka.projekt.models import ZapisanyWidok
from sciezka.sprawa.wyjatki import OdmowaZapisu

NA_STRONIE = 25


def sprawy(request: HttpRequest) -> HttpResponse:
    """Show the table of cases: ordered, narrowed and paged as the address says."""
    filtr = Filtr(request.GET, osoba=request.user)
    zapisywanie = FormularzWidoku(initial={"zapytanie": filtr.zapytanie(), "klucz": uuid.uuid4()})
    return _tabela(request, filtr, zapisywanie)


def _tabela(request: HttpRequest, filtr: Filtr, zapisywanie: FormularzWidoku, status: int = 200) -> HttpResponse:
    strony = Paginator(filtr.zastosuj(), NA_STRONIE).get_page(request.GET.get("strona"))
    kontekst = {
        "filtr": filtr,
        "strony": strony,
        "wiersze": strona.wiersze(strony.object_list),
        "naglowki": strona.naglowki(filtr),
        "kolejnosci": strona.kolejnosci(filtr),
        "widoki": list(request.user.widoki.all()),
        "zapisywanie": zapisywanie,
        "zapytanie": filtr.zapytanie(),
    }
    return render(request, "projekt/sprawy.html", kontekst, status=status)


@require_POST
def widok_zapisz(request: HttpRequest) -> HttpResponse:
    """Keep the table at the address it is sent from under a name; a refused name comes back on the same table."""
    formularz = FormularzWidoku(request.POST)
    filtr = Filtr(QueryDict(request.POST.get("zapytanie", "")[:2000]), osoba=request.user)
    if formularz.is_valid():
        if not filtr.zapytanie():
            formularz.add_error(None, "Ta tabela pokazuje wszystkie sprawy w zwykłej kolejności: nie ma czego zapisać.")
        else:
            try:
                dane = formularz.cleaned_data
                widok = widoki.zapisz(request.user, dane["nazwa"], filtr.zapytanie(), dane["klucz"])
            except OdmowaZapisu as odmowa:
                formularz.add_error("nazwa", str(odmowa))
            else:
                messages.success(request, f"Zapisano widok „{widok.nazwa}”.")
                return redirect(f"{reverse('projekt:sprawy')}?{widok.zapytanie}")
    return _tabela(request, filtr, formularz, status=422)


def widok_zmien(request: HttpRequest, pk: int) -> HttpResponse:
    """Rename one's own view."""
    widok = get_object_or_404(ZapisanyWidok, pk=pk, osoba=request.user)
    formularz = FormularzWidoku(request.POST or None, initial={"nazwa": widok.nazwa})
    if request.method == "POST" and formularz.is_valid():
        try:
            widoki.zmien_nazwe(request.user, widok.pk, formularz.cleaned_data["nazwa"])
        except OdmowaZapisu as odmowa:
            formularz.add_error("nazwa", str(odmowa))
        else:
            messages.success(request, "Zmieniono nazwę widoku.")
            return redirect("projekt:sprawy")
    kontekst = {"widok": widok, "formularz": formularz}
    return render(request, "projekt/widok_zmien.html", kontekst, status=422 if formularz.errors else 200)


def widok_usun(request: HttpRequest, pk: int) -> HttpResponse:
    """Remove one's own view; the cases stay as they are."""
    if request.method == "POST":
        usunieto, _ = ZapisanyWidok.objects.filter(pk=pk, osoba=request.user).delete()
        messages.success(request, "Usunięto widok." if usunieto else "Tego widoku już nie ma.")
        return redirect("projekt:sprawy")
    return render(
        request, "projekt/widok_usun.html", {"widok": get_object_or_404(ZapisanyWidok, pk=pk, osoba=request.user)}
    )
