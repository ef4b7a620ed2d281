"""The list of participants as people type or paste it: one person a line, name first, then institution or function."""

import re

from django.core.exceptions import ValidationError

from realizacja.models_rodzaje import Spotkanie, Uczestnik
from sciezka.sprawa.osoby import Osoba

NAJWIECEJ_OSOB = 300
_NUMER = re.compile(r"^\s*\d{1,3}[.)]\s+")
_ROZDZIAL = re.compile(r"\s*[\t;]\s*|\s*,\s+|\s+[–—-]\s+")


def rozbij(tekst: str) -> list[tuple[str, str]]:
    """Return (name, institution or function) of each line; ``ValidationError`` names the line that is too long.

    Accepted between the two: a tab (pasted from a spreadsheet), a semicolon, a comma, a dash. Numbers in front are dropped.
    """
    osoby = []
    for numer, linia in enumerate(tekst.splitlines(), start=1):
        if not (czysta := _NUMER.sub("", linia).strip(" \t;,")):
            continue
        nazwa, *reszta = _ROZDZIAL.split(czysta, maxsplit=1)
        instytucja = re.sub(r"\s*[\t;]\s*", ", ", reszta[0]).strip() if reszta else ""
        if len(nazwa) > 160 or len(instytucja) > 200:
            raise ValidationError(
                f"Wiersz {numer} jest za długi. Jedna osoba to jeden wiersz: imię i nazwisko; funkcja."
            )
        osoby.append((nazwa, instytucja))
    if len(osoby) > NAJWIECEJ_OSOB:
        raise ValidationError(f"Na liście może być najwyżej {NAJWIECEJ_OSOB} osób, a jest {len(osoby)}.")
    return osoby


def jako_tekst(spotkanie: Spotkanie) -> str:
    """Return the list the way it is typed."""
    if spotkanie.pk is None:
        return ""
    return "\n".join("; ".join(filter(None, [osoba.nazwa, osoba.instytucja])) for osoba in spotkanie.uczestnicy.all())


def zapisz(spotkanie: Spotkanie, osoby: list[tuple[str, str]], kto: Osoba) -> None:
    """Make the list of the meeting say what was typed; a list that says the same is left alone."""
    if [(osoba.nazwa, osoba.instytucja) for osoba in spotkanie.uczestnicy.all()] == osoby:
        return
    spotkanie.uczestnicy.all().delete()
    Uczestnik.objects.bulk_create(
        Uczestnik(
            sprawa_id=spotkanie.sprawa_id,
            spotkanie=spotkanie,
            numer=numer,
            nazwa=nazwa,
            instytucja=instytucja,
            utworzyl=kto,
        )
        for numer, (nazwa, instytucja) in enumerate(osoby, start=1)
    )
