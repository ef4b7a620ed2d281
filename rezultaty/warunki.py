"""What stage V still lacks before the final report may be sent."""

from django.urls import reverse

from rezultaty.odczyt import ma_dowod, odczytaj
from sciezka.sprawa.etapy import Brak
from sciezka.sprawa.models import Sprawa

#: Texts of the final report that nobody can generate.
TEKSTY_RAPORTU = ("przebieg", "wnioski", "rekomendacje")


def braki(sprawa: Sprawa) -> list[Brak]:
    """Return what is missing: each expectation of the contract and goal of the plan recorded as reached or not reached
    with a reason, each with evidence and confirmed by the coordinator, each indicator measured, and the texts of the report. Confirmation is asked
    for before the report is sent: what the municipality reads has been looked at by two people."""
    odczyt = odczytaj(sprawa)
    dodaj = reverse("rezultaty:rezultat_dodaj", args=[sprawa.pk])
    wynik = [
        Brak(f"Oczekiwany rezultat z kontraktu bez wyniku: {oczekiwanie.wiersz.opis}",
             f"{dodaj}?rodzaj={oczekiwanie.wiersz.rodzaj}&oczekiwany={oczekiwanie.wiersz.pk}")
        for oczekiwanie in odczyt.kontrakt()
        if not oczekiwanie.rezultaty
    ]  # fmt: skip
    wynik += [
        Brak(f"Cel {oczekiwanie.wiersz.numer} bez wyniku: {oczekiwanie.wiersz.tresc}",
             f"{dodaj}?rodzaj={oczekiwanie.wiersz.rezultat}&cel={oczekiwanie.wiersz.pk}")
        for oczekiwanie in odczyt.plan()
        if not oczekiwanie.rezultaty
    ]  # fmt: skip
    wynik += [
        Brak(
            f"Rezultat bez dowodu: {rezultat.opis[:80]}. Dodaj plik albo podaj dokument.",
            reverse("rezultaty:rezultat_zmien", args=[sprawa.pk, rezultat.pk]),
        )
        for rezultat in odczyt.rezultaty
        if not ma_dowod(rezultat)
    ]
    wynik += [
        Brak(
            f"Rezultat czeka na potwierdzenie koordynatora: {rezultat.opis[:80]}",
            reverse("rezultaty:potwierdz", args=[sprawa.pk, rezultat.pk]),
        )
        for rezultat in odczyt.rezultaty
        if ma_dowod(rezultat) and not rezultat.potwierdzenie
    ]
    wynik += [
        Brak(
            f"Wskaźnik celu {cel.numer} bez pomiaru: {cel.wskaznik}",
            reverse("rezultaty:pomiar_dodaj", args=[sprawa.pk, cel.pk]),
        )
        for cel in odczyt.cele
        if cel.wskaznik.strip() and not cel.zmierzony
    ]
    if puste := [nazwa for nazwa in TEKSTY_RAPORTU if not getattr(odczyt.raport, nazwa, "").strip()]:
        wynik.append(
            Brak(f"Raport końcowy, do opisania: {', '.join(puste)}.", reverse("rezultaty:raport", args=[sprawa.pk]))
        )
    return wynik
