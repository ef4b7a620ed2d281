"""What stage V still lacks before the final report may be sent."""

from django.urls import reverse

from rezultaty.odczyt import Odczyt, ma_dowod, odczytaj
from sciezka.sprawa.etapy import Brak
from sciezka.sprawa.models import Sprawa

#: Texts of the final report that nobody can generate.
TEKSTY_RAPORTU = ("przebieg", "wnioski", "rekomendacje")


def braki(sprawa: Sprawa) -> list[Brak]:
    """Return what is missing: an answer to each expectation of the contract and goal of the plan (reached, or not with a
    reason), evidence and the coordinator's confirmation of each result, a measurement of each indicator, the texts.

    Confirmation is asked for before the report is sent: what the municipality reads has been looked at by two people.
    """
    odczyt = odczytaj(sprawa)
    wynik = [*_bez_wyniku(sprawa, odczyt), *_bez_dowodu(sprawa, odczyt), *_bez_potwierdzenia(sprawa, odczyt)]
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


def _bez_wyniku(sprawa: Sprawa, odczyt: Odczyt) -> list[Brak]:
    dodaj = reverse("rezultaty:rezultat_dodaj", args=[sprawa.pk])
    kontrakt = [
        Brak(f"Oczekiwany rezultat z kontraktu bez wyniku: {oczekiwanie.wiersz.opis}",
             f"{dodaj}?rodzaj={oczekiwanie.wiersz.rodzaj}&oczekiwany={oczekiwanie.wiersz.pk}")
        for oczekiwanie in odczyt.kontrakt()
        if not oczekiwanie.rezultaty
    ]  # fmt: skip
    plan = [
        Brak(f"Cel {oczekiwanie.wiersz.numer} bez wyniku: {oczekiwanie.wiersz.tresc}",
             f"{dodaj}?rodzaj={oczekiwanie.wiersz.rezultat}&cel={oczekiwanie.wiersz.pk}")
        for oczekiwanie in odczyt.plan()
        if not oczekiwanie.rezultaty
    ]  # fmt: skip
    return kontrakt + plan


def _bez_dowodu(sprawa: Sprawa, odczyt: Odczyt) -> list[Brak]:
    return [
        Brak(
            f"Rezultat bez dowodu: {rezultat.opis[:80]}. Dodaj plik albo podaj dokument.",
            reverse("rezultaty:rezultat_zmien", args=[sprawa.pk, rezultat.pk]),
        )
        for rezultat in odczyt.rezultaty
        if not ma_dowod(rezultat)
    ]


def _bez_potwierdzenia(sprawa: Sprawa, odczyt: Odczyt) -> list[Brak]:
    return [
        Brak(
            f"Rezultat czeka na potwierdzenie koordynatora: {rezultat.opis[:80]}",
            reverse("rezultaty:potwierdz", args=[sprawa.pk, rezultat.pk]),
        )
        for rezultat in odczyt.rezultaty
        if ma_dowod(rezultat) and not rezultat.potwierdzenie
    ]
