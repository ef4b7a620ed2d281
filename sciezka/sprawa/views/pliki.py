"""Files of a case: the list, downloading through a checked view, who sees a file, taking it out of view."""

from django.contrib import messages
from django.db import transaction
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from sciezka.sprawa import historia, przejscia, zegar
from sciezka.sprawa.akta import Zalacznik
from sciezka.sprawa.wyjatki import OdmowaZapisu


def pliki(request: HttpRequest, sprawa_id: int) -> HttpResponse:
    """Show the files the person may open."""
    lista = Zalacznik.objects.widoczne_dla(request.user, request.sprawa).select_related("dodal")
    return render(request, "sprawa/pliki.html", {"sprawa": request.sprawa, "pliki": lista})


def plik(request: HttpRequest, sprawa_id: int, pk: int) -> HttpResponse:
    """Hand a file over as an attachment; a file the person may not see does not exist."""
    zalacznik = get_object_or_404(Zalacznik.objects.widoczne_dla(request.user, request.sprawa), pk=pk)
    try:
        tresc = zalacznik.plik.open("rb")
    except FileNotFoundError as blad:
        raise Http404("Pliku nie ma w magazynie. Zgłoś to administratorowi.") from blad
    odpowiedz = FileResponse(tresc, as_attachment=True, filename=zalacznik.nazwa, content_type=zalacznik.mime)
    odpowiedz["X-Content-Type-Options"] = "nosniff"
    odpowiedz["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return odpowiedz


def plik_widocznosc(request: HttpRequest, sprawa_id: int, pk: int) -> HttpResponse:
    """Show a file to the municipality or keep it for the team; showing is confirmed on a page of its own."""
    zalacznik = get_object_or_404(Zalacznik.objects.widoczne_dla(request.user, request.sprawa), pk=pk)
    if request.method == "POST":
        pokaz = request.POST.get("widzi_gmina") == "tak"
        with transaction.atomic():
            _zablokuj(sprawa_id)
            Zalacznik.objects.filter(pk=pk).update(widzi_gmina=pokaz)
            historia.zapisz(
                request.sprawa, "plik_widocznosc", request.user,
                opis=f"{zalacznik.nazwa}: {'widzi gmina' if pokaz else 'tylko zespół'}", widzi_gmina=False,
            )  # fmt: skip
        messages.success(request, "Zapisano, kto widzi plik.")
        return redirect("sprawa:pliki", sprawa_id)
    return render(request, "sprawa/plik_widocznosc.html", {"sprawa": request.sprawa, "plik": zalacznik})


def plik_usun(request: HttpRequest, sprawa_id: int, pk: int) -> HttpResponse:
    """Take a file out of view; it stays on file with who did it and when. A file that proves something stays."""
    zalacznik = get_object_or_404(Zalacznik.objects.widoczne_dla(request.user, request.sprawa), pk=pk)
    if request.method == "POST":
        with transaction.atomic():
            _zablokuj(sprawa_id)
            if _uzywany(zalacznik):
                raise OdmowaZapisu("Tego pliku nie można usunąć: opiera się na nim inny wpis w sprawie.")
            Zalacznik.objects.filter(pk=pk, usunieto__isnull=True).update(usunieto=zegar.teraz(), usunal=request.user)
            historia.zapisz(request.sprawa, "plik_usunieto", request.user, opis=zalacznik.nazwa, widzi_gmina=False)
        messages.success(request, "Usunięto plik z widoku.")
        return redirect("sprawa:pliki", sprawa_id)
    kontekst = {"sprawa": request.sprawa, "plik": zalacznik, "uzywany": _uzywany(zalacznik)}
    return render(request, "sprawa/plik_usun.html", kontekst)


def _zablokuj(sprawa_id: int) -> None:
    sprawa = przejscia.zablokuj(sprawa_id)
    if sprawa.wstrzymana or sprawa.zakonczona:
        raise OdmowaZapisu("Sprawa jest przerwana albo zamknięta, więc akt nie można teraz zmieniać.")


def _uzywany(zalacznik: Zalacznik) -> bool:
    """Tell whether any other row points at the file, whichever stage it is of."""
    return any(
        powiazanie.related_model._default_manager.filter(**{powiazanie.field.name: zalacznik}).exists()
        for powiazanie in Zalacznik._meta.related_objects
        if not powiazanie.many_to_many
    )
