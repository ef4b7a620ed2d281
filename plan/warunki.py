"""What a plan must have before it may be sent to the municipality and before work on it may start."""

from typing import Any

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse

from diagnoza.models import Wniosek
from plan.models import ObszarWniosek, OdlozonyWniosek
from sciezka.sprawa.etapy import Brak
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.slownik import FORMY_OBLIGATORYJNE, FormaPracy


def brak_formy(forma: FormaPracy) -> str:
    """Say that an obligatory work form is not scheduled."""
    return f"Plan musi zawierać co najmniej jedno działanie w formie obligatoryjnej: {forma.label}."


def braki(sprawa: Sprawa) -> list[Brak]:
    """Return what the plan lacks, in reading order; two queries.

    Each conclusion is taken up by an area or set aside with a reason; each area has a goal; each goal an expected effect
    and an action; both obligatory work forms are scheduled; there is an introduction for the municipality.
    """
    wiersze = _wiersze_planu(sprawa)
    return [
        *_braki_wprowadzenia(sprawa, wiersze),
        *_braki_wnioskow(sprawa),
        *_braki_obszarow(sprawa, wiersze),
        *_braki_celow(sprawa, wiersze),
        *_braki_form(sprawa, wiersze),
    ]


def _wiersze_planu(sprawa: Sprawa) -> list[dict[str, Any]]:
    """Return one row a goal (or an area without goals, or the bare case) with the work forms of its actions."""
    obszar, cel = "obszarpriorytetowy__", "obszarpriorytetowy__cele__"
    forma = f"{cel}dzialania__forma"
    zapytanie = (
        Sprawa.objects.filter(pk=sprawa.pk)
        .values(
            "plan__wprowadzenie", f"{obszar}pk", f"{obszar}numer", f"{obszar}nazwa",
            f"{cel}pk", f"{cel}numer", f"{cel}efekt",
        )
        .annotate(formy=ArrayAgg(forma, filter=Q(**{f"{forma}__isnull": False}), default=[]))
        .order_by(f"{obszar}numer", f"{cel}numer")
    )  # fmt: skip
    return [
        {
            "wprowadzenie": wiersz["plan__wprowadzenie"] or "",
            **{f"obszar_{pole}": wiersz[f"{obszar}{pole}"] for pole in ("pk", "numer", "nazwa")},
            **{f"cel_{pole}": wiersz[f"{cel}{pole}"] for pole in ("pk", "numer", "efekt")},
            "formy": wiersz["formy"],
        }
        for wiersz in zapytanie
    ]


def _braki_wprowadzenia(sprawa: Sprawa, wiersze: list[dict[str, Any]]) -> list[Brak]:
    if any(wiersz["wprowadzenie"].strip() for wiersz in wiersze):
        return []
    return [Brak("Napisz wprowadzenie do planu dla gminy.", reverse("plan:wprowadzenie", args=[sprawa.pk]))]


def _braki_wnioskow(sprawa: Sprawa) -> list[Brak]:
    wnioski = (
        Wniosek.objects.filter(sprawa=sprawa)
        .annotate(
            w_obszarze=Exists(ObszarWniosek.objects.filter(wniosek=OuterRef("pk"))),
            odlozony=Exists(OdlozonyWniosek.objects.filter(wniosek=OuterRef("pk"))),
        )
        .order_by("numer")
    )
    wynik = []
    for wniosek in wnioski:
        url = f"{reverse('plan:etap', args=[sprawa.pk])}#wniosek-{wniosek.pk}"
        if not wniosek.w_obszarze and not wniosek.odlozony:
            wynik.append(Brak(f"Wniosek {wniosek.etykieta}: włącz go do obszaru albo odłóż z powodem.", url))
        elif wniosek.w_obszarze and wniosek.odlozony:
            wynik.append(Brak(f"Wniosek {wniosek.etykieta} jest i w obszarze, i odłożony: zostaw jedno z dwojga.", url))
    return wynik


def _braki_obszarow(sprawa: Sprawa, wiersze: list[dict[str, Any]]) -> list[Brak]:
    if not any(wiersz["obszar_pk"] for wiersz in wiersze):
        tekst = "Plan musi mieć co najmniej jeden obszar priorytetowy."
        return [Brak(tekst, reverse("plan:obszar_dodaj", args=[sprawa.pk]))]
    return [
        Brak(
            f"Obszar {wiersz['obszar_numer']} „{wiersz['obszar_nazwa']}”: dodaj co najmniej jeden cel.",
            reverse("plan:cel_dodaj", args=[sprawa.pk, wiersz["obszar_pk"]]),
        )
        for wiersz in wiersze
        if wiersz["obszar_pk"] and not wiersz["cel_pk"]
    ]


def _braki_celow(sprawa: Sprawa, wiersze: list[dict[str, Any]]) -> list[Brak]:
    wynik = []
    for wiersz in (wiersz for wiersz in wiersze if wiersz["cel_pk"]):
        adres = [sprawa.pk, wiersz["cel_pk"]]
        if not (wiersz["cel_efekt"] or "").strip():
            wynik.append(
                Brak(f"Cel {wiersz['cel_numer']}: napisz oczekiwany efekt.", reverse("plan:cel_zmien", args=adres))
            )
        if not wiersz["formy"]:
            tekst = f"Cel {wiersz['cel_numer']}: dodaj co najmniej jedno działanie."
            wynik.append(Brak(tekst, reverse("plan:dzialanie_dodaj", args=adres)))
    return wynik


def _braki_form(sprawa: Sprawa, wiersze: list[dict[str, Any]]) -> list[Brak]:
    zaplanowane = {forma for wiersz in wiersze for forma in wiersz["formy"]}
    return [
        Brak(brak_formy(forma), f"{reverse('plan:etap', args=[sprawa.pk])}#obszary")
        for forma in FORMY_OBLIGATORYJNE
        if forma not in zaplanowane
    ]
