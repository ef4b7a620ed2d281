"""Stage I: its page, application, conversations, contract, expected results, issuing, the signed copy."""

import uuid

from django.contrib import messages
from django.db import models, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from sciezka.rekrutacja import aneks, dokumenty, forms, warunki
from sciezka.rekrutacja.models import Kontrakt, OczekiwanyRezultat, PodpisanyEgzemplarz, Rozmowa, Zgloszenie
from sciezka.sprawa import pliki, przejscia, strona, wersje
from sciezka.sprawa.edycja import Dodaj, Jedyny, Usun, Zmien, dlaczego_zamkniete, jako_uuid
from sciezka.sprawa.slownik import NazwaRoli, RodzajAneksu, Stan
from sciezka.sprawa.wyjatki import OdmowaZapisu, SaBraki


def etap(request: HttpRequest, sprawa_id: int) -> HttpResponse:
    """Show stage I. The municipality sees the issued contract and its signed copies; drafts are the team's."""
    kontekst = strona.kontekst_etapu(request, Stan.REKRUTACJA)
    sprawa = request.sprawa
    if kontekst["zespol"]:
        kontekst |= {
            "zgloszenie": Zgloszenie.objects.filter(sprawa=sprawa).first(),
            "rozmowy": sprawa.rozmowa_set.all(),
            "kontrakt": Kontrakt.objects.filter(sprawa=sprawa).first(),
            "oczekiwane": sprawa.oczekiwanyrezultat_set.all(),
            "koordynator": NazwaRoli.KOORDYNATOR in request.role_w_sprawie,
        }
    kontekst["aneksy"] = sprawa.aneksy.filter(rodzaj=RodzajAneksu.ZAKRES).select_related("wersja").order_by("-pk")
    kontekst["moze_aneks"] = sprawa.stan == Stan.DIAGNOZA and NazwaRoli.KOORDYNATOR in request.role_w_sprawie
    kontekst["egzemplarze"] = sprawa.podpisanyegzemplarz_set.select_related("zalacznik", "wersja")
    kontekst["podpisuje"] = bool(request.role_w_sprawie & aneks.KTO_PODPISUJE)
    kontekst["moze_podpisany"] = bool(kontekst["wersje"]) and not kontekst["zamkniete"]
    return render(request, "rekrutacja/etap.html", kontekst)


class ZgloszenieWidok(Jedyny):
    model = Zgloszenie
    formularz = forms.FormularzZgloszenia
    etap = Stan.REKRUTACJA
    tytul = "Zgłoszenie samorządu"

    def nowy(self) -> Zgloszenie:
        return Zgloszenie(sprawa=self.sprawa, funkcja_reprezentanta=self.sprawa.samorzad.organ)


class KontraktWidok(Jedyny):
    model = Kontrakt
    formularz = forms.FormularzKontraktu
    etap = Stan.REKRUTACJA
    tytul = "Kontrakt"

    def nowy(self) -> Kontrakt:
        projekt, samorzad = self.sprawa.projekt, self.sprawa.samorzad
        zgloszenie = Zgloszenie.objects.filter(sprawa=self.sprawa).first()
        return Kontrakt(
            sprawa=self.sprawa,
            miejscowosc=projekt.miejscowosc,
            podpis_projektu=projekt.reprezentant,
            funkcja_projektu=projekt.funkcja_reprezentanta,
            podpis_samorzadu=zgloszenie.reprezentant if zgloszenie else "",
            funkcja_samorzadu=zgloszenie.funkcja_reprezentanta if zgloszenie else samorzad.organ,
            plaszczyzny=zgloszenie.plaszczyzny if zgloszenie else [],
            zakres=Kontrakt.Zakres.WYBRANE
            if zgloszenie and 0 < len(zgloszenie.plaszczyzny) < 3
            else Kontrakt.Zakres.KOMPLEKSOWA,
        )


class _Rozmowa:
    model = Rozmowa
    formularz = forms.FormularzRozmowy
    etap = Stan.REKRUTACJA


class RozmowaDodaj(_Rozmowa, Dodaj):
    tytul = "Dodaj rozmowę"


class RozmowaZmien(_Rozmowa, Zmien):
    tytul = "Zmień rozmowę"


class RozmowaUsun(_Rozmowa, Usun):
    tytul = "Usuń rozmowę"


class _Oczekiwany:
    model = OczekiwanyRezultat
    formularz = forms.FormularzOczekiwanego
    etap = Stan.REKRUTACJA


class OczekiwanyDodaj(_Oczekiwany, Dodaj):
    tytul = "Dodaj oczekiwany rezultat"


class OczekiwanyZmien(_Oczekiwany, Zmien):
    tytul = "Zmień oczekiwany rezultat"


class OczekiwanyUsun(_Oczekiwany, Usun):
    tytul = "Usuń oczekiwany rezultat"


def wydaj(request: HttpRequest, sprawa_id: int) -> HttpResponse:
    """Say what issuing means, then freeze the contract as the next version."""
    blad = ""
    if request.method == "POST":
        try:
            wydana = wydaj_kontrakt(request.sprawa.pk, request.user, klucz=jako_uuid(request.POST.get("klucz")))
        except OdmowaZapisu as odmowa:
            blad = str(odmowa)
        else:
            messages.success(request, f"Wydano kontrakt, wersja {wydana.numer}. Teraz można go pobrać i podpisać.")
            return redirect("rekrutacja:etap", sprawa_id)
    ostatnia = warunki.ostatni_kontrakt(request.sprawa)
    braki = warunki.braki_do_wydania(request.sprawa)
    bez_zmian = bool(not braki and ostatnia and not warunki.zmieniony_po_wydaniu(request.sprawa, ostatnia))
    kontekst = {
        "sprawa": request.sprawa,
        "braki": braki,
        "bez_zmian": bez_zmian,
        "numer": ostatnia.numer + 1 if ostatnia else 1,
        "ostatnia": ostatnia,
        "zamkniete": dlaczego_zamkniete(request.sprawa, Stan.REKRUTACJA),
        "blad": blad,
    }
    return render(request, "rekrutacja/wydaj.html", kontekst, status=409 if blad else 200)


def wydaj_kontrakt(sprawa_id: int, osoba: models.Model, *, klucz: uuid.UUID | None = None):
    """Issue the contract as it stands; ``SaBraki`` when it is not complete. Issuing the same twice makes one version."""
    with transaction.atomic():
        sprawa = przejscia.zablokuj(sprawa_id)
        if zdanie := dlaczego_zamkniete(sprawa, Stan.REKRUTACJA):
            raise OdmowaZapisu(zdanie)
        if braki := warunki.braki_do_wydania(sprawa):
            raise SaBraki(braki)
        ostatnia = warunki.ostatni_kontrakt(sprawa)
        if ostatnia and not warunki.zmieniony_po_wydaniu(sprawa, ostatnia):
            return ostatnia
        return wersje.wydaj(sprawa_id, osoba, dokumenty.dane_kontraktu(sprawa), klucz=klucz)


class PodpisanyDodaj(Dodaj):
    model = PodpisanyEgzemplarz
    formularz = forms.FormularzPodpisanego
    etap = Stan.REKRUTACJA
    tytul = "Dodaj podpisany egzemplarz"
    przycisk = "Dodaj podpisany egzemplarz"

    def sprawdz_etap(self) -> None:
        super().sprawdz_etap()
        if warunki.ostatni_kontrakt(self.sprawa) is None:
            raise OdmowaZapisu("Najpierw trzeba wydać kontrakt: podpisuje się wydaną wersję.")

    def uzupelnij(self, wiersz: PodpisanyEgzemplarz, formularz: forms.FormularzPodpisanego) -> None:
        wiersz.wersja = warunki.ostatni_kontrakt(self.sprawa)
        wiersz.zalacznik = pliki.zapisz_plik(
            self.sprawa,
            self.request.user,
            formularz.cleaned_data["plik"],
            opis=f"Podpisany kontrakt, wersja {wiersz.wersja.numer}",
            widzi_gmina=True,
        )
