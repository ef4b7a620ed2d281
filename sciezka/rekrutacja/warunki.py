"""What stage I still lacks before the diagnosis may begin."""

from django.urls import reverse

from sciezka.rekrutacja.dokumenty import dane_kontraktu
from sciezka.rekrutacja.models import Kontrakt, PodpisanyEgzemplarz, Zgloszenie
from sciezka.sprawa import tresc
from sciezka.sprawa.akta import Wersja
from sciezka.sprawa.etapy import Brak
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.slownik import RodzajWersji


def braki_do_wydania(sprawa: Sprawa) -> list[Brak]:
    """Return what the contract lacks before it can be issued: application, framework, scope, expected results."""

    def adres(nazwa: str) -> str:
        return reverse(f"rekrutacja:{nazwa}", args=[sprawa.pk])

    braki = []
    zgloszenie = Zgloszenie.objects.filter(sprawa=sprawa).first()
    if zgloszenie is None:
        braki.append(Brak("Brakuje zgłoszenia samorządu.", adres("zgloszenie")))
    elif not zgloszenie.oswiadczenia:
        braki.append(Brak("Brakuje oświadczeń samorządu w zgłoszeniu.", adres("zgloszenie")))
    if not sprawa.rozmowa_set.exists():
        braki.append(Brak("Brakuje zapisu pierwszej rozmowy.", adres("rozmowa_dodaj")))
    if not Kontrakt.objects.filter(sprawa=sprawa).exists():
        braki.append(Brak("Brakuje kontraktu: ram współpracy, zakresu diagnozy i okresu.", adres("kontrakt")))
    if not sprawa.oczekiwanyrezultat_set.exists():
        braki.append(Brak("Brakuje oczekiwanych rezultatów.", adres("oczekiwany_dodaj")))
    return braki


def ostatni_kontrakt(sprawa: Sprawa) -> Wersja | None:
    """Return the newest issued version of the contract."""
    return Wersja.objects.filter(sprawa=sprawa, rodzaj=RodzajWersji.KONTRAKT).order_by("-numer").first()


def zmieniony_po_wydaniu(sprawa: Sprawa, wersja: Wersja) -> bool:
    """Tell whether the contract's data differ from what was issued."""
    return tresc.skrot(tresc.jako_json(dane_kontraktu(sprawa))) != wersja.sha256_danych


def braki(sprawa: Sprawa) -> list[Brak]:
    """Return what bars the diagnosis: the contract is complete, issued as it stands, and its signed copy is on file."""
    if wynik := braki_do_wydania(sprawa):
        return wynik
    wydaj = reverse("rekrutacja:wydaj", args=[sprawa.pk])
    wersja = ostatni_kontrakt(sprawa)
    if wersja is None:
        return [Brak("Kontrakt czeka na wydanie jako PDF.", wydaj)]
    if zmieniony_po_wydaniu(sprawa, wersja):
        return [Brak(f"Kontrakt zmieniono po wydaniu wersji {wersja.numer}. Wydaj następną.", wydaj)]
    if not PodpisanyEgzemplarz.objects.filter(wersja=wersja).exists():
        dodaj = reverse("rekrutacja:podpisany_dodaj", args=[sprawa.pk])
        return [Brak(f"Brakuje podpisanego egzemplarza kontraktu (wersja {wersja.numer}).", dodaj)]
    return []
