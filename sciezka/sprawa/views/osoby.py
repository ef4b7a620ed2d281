"""Accounts: kept by coordinators and administrators. Nobody sees or sets another person's password."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db import transaction
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from sciezka.sprawa import zegar
from sciezka.sprawa.forms_osob import FormularzOsoby, FormularzRoliOgolnej
from sciezka.sprawa.konta import wyslij_link_do_hasla
from sciezka.sprawa.osoby import Osoba, Rola
from sciezka.sprawa.slownik import NazwaRoli


def lista(request: HttpRequest) -> HttpResponse:
    """Show the accounts with their roles; the search is in the address."""
    szukaj = request.GET.get("szukaj", "").replace("\x00", "").strip()[:120]
    osoby = Osoba.objects.prefetch_related(
        "role_osoby__projekt", "role_osoby__samorzad", "role_osoby__sprawa__samorzad"
    )
    for slowo in szukaj.split():
        osoby = osoby.filter(Q(imie__icontains=slowo) | Q(nazwisko__icontains=slowo) | Q(email__icontains=slowo))
    strony = Paginator(osoby, 25).get_page(request.GET.get("strona"))
    return render(request, "sprawa/osoby.html", {"strony": strony, "szukaj": szukaj, "dzis": zegar.dzis()})


def dodaj(request: HttpRequest) -> HttpResponse:
    """Make an account; the person gets a link with which to set a password."""
    formularz = FormularzOsoby(request.POST or None)
    if request.method == "POST" and formularz.is_valid():
        with transaction.atomic():
            osoba = formularz.save(commit=False)
            osoba.set_unusable_password()
            osoba.save()
        wyslij_link_do_hasla(request, osoba)
        messages.success(request, "Założono konto. Wysłano e-mail z odnośnikiem do ustawienia hasła.")
        return redirect("konta:osoba", osoba.pk)
    kontekst = {"formularz": formularz, "tytul": "Nowe konto", "przycisk": "Załóż konto"}
    return render(request, "sprawa/osoba_formularz.html", kontekst, status=422 if formularz.errors else 200)


def osoba(request: HttpRequest, pk: int) -> HttpResponse:
    """Show an account: data, roles in force and ended."""
    konto = get_object_or_404(Osoba, pk=pk)
    role = konto.role_osoby.select_related("projekt", "samorzad", "sprawa__samorzad").order_by("do", "rola")
    kontekst = {"konto": konto, "role": role, "dzis": zegar.dzis(), "moze_zmieniac": _moze_zmieniac(request, konto)}
    return render(request, "sprawa/osoba.html", kontekst)


def zmien(request: HttpRequest, pk: int) -> HttpResponse:
    """Change an account's data or close it."""
    konto = get_object_or_404(Osoba, pk=pk)
    _wymagaj(request, konto)
    formularz = FormularzOsoby(request.POST or None, instance=konto)
    if konto.has_usable_password() and not request.user.ma_role(NazwaRoli.ADMINISTRATOR):
        # The link for a new password goes to this address: whoever changes it could sign in as the person.
        formularz.fields["email"].disabled = True
        formularz.fields["email"].help_text = "Adres używanego już konta zmienia administrator."
    if request.method == "POST" and formularz.is_valid():
        formularz.save()
        messages.success(request, "Zapisano.")
        return redirect("konta:osoba", pk)
    kontekst = {"formularz": formularz, "tytul": f"Konto: {konto}", "przycisk": "Zapisz", "konto": konto}
    return render(request, "sprawa/osoba_formularz.html", kontekst, status=422 if formularz.errors else 200)


def link(request: HttpRequest, pk: int) -> HttpResponse:
    """Send the link for setting a password once more."""
    konto = get_object_or_404(Osoba, pk=pk, is_active=True)
    _wymagaj(request, konto)
    wyslij_link_do_hasla(request, konto)
    messages.success(request, "Wysłano e-mail z odnośnikiem do ustawienia hasła.")
    return redirect("konta:osoba", pk)


def rola_nadaj(request: HttpRequest, pk: int) -> HttpResponse:
    """Give a role that is not tied to one case: coordinator, official, administrator."""
    konto = get_object_or_404(Osoba, pk=pk)
    formularz = FormularzRoliOgolnej(request.POST or None, nadaje=request.user, konto=konto)
    if request.method == "POST" and formularz.is_valid():
        formularz.zapisz()
        messages.success(request, "Nadano rolę.")
        return redirect("konta:osoba", pk)
    kontekst = {"formularz": formularz, "tytul": f"Nadaj rolę: {konto}", "przycisk": "Nadaj rolę", "konto": konto}
    return render(request, "sprawa/osoba_formularz.html", kontekst, status=422 if formularz.errors else 200)


def rola_odbierz(request: HttpRequest, pk: int, rola: int) -> HttpResponse:
    """End a role at once. A coordinator ends roles in own projects and of officials, an administrator any."""
    wiersz = get_object_or_404(Rola.objects.obowiazujace().select_related("sprawa", "samorzad"), pk=rola, osoba_id=pk)
    if not _moze_odebrac(request.user, wiersz):
        raise PermissionDenied("Tę rolę może zakończyć koordynator jej projektu albo administrator.")
    wiersz.do = max(zegar.dzis(), wiersz.od)
    wiersz.save(update_fields=["do"])
    messages.success(request, "Zakończono rolę.")
    return redirect("konta:osoba", pk)


def _moze_odebrac(osoba: Osoba, rola: Rola) -> bool:
    if osoba.ma_role(NazwaRoli.ADMINISTRATOR):
        return True
    projekty = {moja.projekt_id for moja in osoba.role if moja.rola == NazwaRoli.KOORDYNATOR}
    if rola.sprawa_id:
        return rola.sprawa.projekt_id in projekty
    if rola.rola == NazwaRoli.URZEDNIK:
        return rola.samorzad.sprawy.filter(projekt__in=projekty).exists()
    return rola.rola == NazwaRoli.KOORDYNATOR and rola.projekt_id in projekty


def _moze_zmieniac(request: HttpRequest, konto: Osoba) -> bool:
    """A coordinator touches accounts of own projects only, never administrators' or coordinators'; an administrator all."""
    if request.user.ma_role(NazwaRoli.ADMINISTRATOR):
        return True
    if konto.is_superuser or konto.is_staff or konto.ma_role(NazwaRoli.ADMINISTRATOR, NazwaRoli.KOORDYNATOR):
        return False
    return all(_moze_odebrac(request.user, rola) for rola in konto.role)


def _wymagaj(request: HttpRequest, konto: Osoba) -> None:
    if not _moze_zmieniac(request, konto):
        raise PermissionDenied("To konto zmienia administrator: należy do koordynatora albo pracuje też gdzie indziej.")
