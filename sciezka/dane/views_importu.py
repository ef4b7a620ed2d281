"""Pages of the import: upload, preview with faulty lines or changes, confirmation."""

import hashlib
from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from sciezka.dane import rejestr, terc
from sciezka.dane.forms import FormularzPliku, FormularzPotwierdzenia
from sciezka.dane.models import ImportRejestru, Samorzad
from sciezka.dane.opisy import ETYKIETY_GRUP
from sciezka.sprawa import zegar
from sciezka.sprawa.osoby import Osoba

#: How many lines of one kind the preview prints; the counts are always complete.
NA_LISCIE = 200
WAZNOSC_PODGLADU = timedelta(days=1)


def import_rejestru(request: HttpRequest) -> HttpResponse:
    """Upload a TERC file; it waits as a preview and changes nothing yet."""
    formularz = FormularzPliku(*((request.POST, request.FILES) if request.method == "POST" else ()))
    if request.method == "POST" and formularz.is_valid():
        wpis = _zapisz_podglad(request.user, formularz.cleaned_data["plik"])
        return redirect("dane:import_podglad", wpis.pk)
    importy = ImportRejestru.objects.filter(stan=ImportRejestru.Stan.WYKONANY).defer("tresc").select_related("kto")
    kontekst = {"formularz": formularz, "importy": importy[:20], "kolumny": ";".join(terc.KOLUMNY)}
    return render(request, "dane/import.html", kontekst, status=422 if formularz.errors else 200)


def import_podglad(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the faulty lines of the file or what it would change; a confirmed preview is applied whole."""
    wpis = get_object_or_404(ImportRejestru, pk=pk)
    if wpis.stan == ImportRejestru.Stan.WYKONANY:
        messages.info(request, "Ten plik już zastosowano.")
        return redirect("dane:import")
    odczyt = terc.czytaj(bytes(wpis.tresc))
    if odczyt.bledy:
        kontekst = {"wpis": wpis, "bledy": odczyt.bledy[:NA_LISCIE], "ile": len(odczyt.bledy)}
        return render(request, "dane/import_bledy.html", kontekst, status=422)
    plan = rejestr.zaplanuj(odczyt)
    formularz = FormularzPotwierdzenia(request.POST or None, plan=plan)
    if request.method == "POST" and formularz.is_valid() and _zastosuj(request, odczyt, wpis, formularz):
        return redirect("dane:import")
    status = {"GET": 200, "HEAD": 200}.get(request.method, 422 if formularz.errors else 409)
    if status == 409:
        formularz = FormularzPotwierdzenia(plan=plan)
    return render(request, "dane/import_podglad.html", _kontekst(wpis, odczyt, plan, formularz), status=status)


@require_POST
def import_odrzuc(request: HttpRequest, pk: int) -> HttpResponse:
    """Throw the preview away; the register stays as it is."""
    ImportRejestru.objects.filter(pk=pk, stan=ImportRejestru.Stan.PODGLAD).delete()
    messages.success(request, "Odrzucono plik. Rejestr się nie zmienił.")
    return redirect("dane:import")


def _zapisz_podglad(osoba: Osoba, plik: UploadedFile) -> ImportRejestru:
    """Keep the file in the database until it is applied or thrown away; forgotten previews go after a day."""
    podglady = ImportRejestru.objects.filter(stan=ImportRejestru.Stan.PODGLAD)
    podglady.filter(Q(kto=osoba) | Q(kiedy__lt=zegar.teraz() - WAZNOSC_PODGLADU)).delete()
    bajty = plik.read()
    return ImportRejestru.objects.create(
        nazwa_pliku=plik.name or "", tresc=bajty, sha256=hashlib.sha256(bajty).hexdigest(), kto=osoba
    )


def _zastosuj(
    request: HttpRequest, odczyt: terc.Odczyt, wpis: ImportRejestru, formularz: FormularzPotwierdzenia
) -> bool:
    """Apply the file; a refusal becomes a message above the preview, and nothing has changed."""
    try:
        plan = rejestr.wykonaj(
            odczyt,
            wpis,
            kto=request.user,
            wymus=formularz.cleaned_data.get("mimo_zastrzezen", False),
            odcisk=formularz.cleaned_data["odcisk"],
        )
    except rejestr.OdmowaImportu as odmowa:
        messages.error(request, f"{odmowa} Nic nie zmieniono.")
        return False
    messages.success(request, f"Zastosowano plik {wpis.nazwa_pliku}. Zmienione samorządy: {plan.ile}.")
    return True


def _kontekst(
    wpis: ImportRejestru, odczyt: terc.Odczyt, plan: rejestr.PlanZmian, formularz: FormularzPotwierdzenia
) -> dict[str, Any]:
    grupy = [
        {"nazwa": ETYKIETY_GRUP[klucz], "ile": len(zmiany), "zmiany": zmiany[:NA_LISCIE]}
        for klucz, zmiany in plan.grupy.items()
        if zmiany
    ]
    zamykane = [zmiana.samorzad.pk for zmiana in plan.zamkniete]
    ze_sprawa = Samorzad.objects.filter(pk__in=zamykane, sprawy__isnull=False).distinct()
    return {
        "wpis": wpis,
        "odczyt": odczyt,
        "plan": plan,
        "grupy": grupy,
        "ze_sprawa": ze_sprawa,
        "formularz": formularz,
    }
