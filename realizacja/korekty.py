"""Corrections of work entries: what an entry said, as people read it, and the two texts side by side."""

import uuid
from datetime import date
from decimal import Decimal
from typing import Any

from realizacja.models import KorektaWpisu, WpisPracy
from realizacja.szczegoly import szczegoly
from sciezka.dokumenty.typografia import data_krotko, liczba
from sciezka.sprawa import historia
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.roznice import porownaj_slowa

#: Fields that the municipality never reads in a correction: the team's note, who may see the entry, names of all its files.
TYLKO_ZESPOL = frozenset({"notatka", "widzi_gmina", "zalaczniki"})


def migawka(wpis: WpisPracy) -> list[dict[str, str]]:
    """Return what the entry says: field, label and value in words, with the details of its form and the names of its files."""
    pola = [
        {"pole": pole.name, "nazwa": str(pole.verbose_name), "wartosc": _opis(wpis, pole)}
        for pole in wpis._meta.concrete_fields
        if pole.name not in wpis.POLA_TECHNICZNE
    ]
    pliki = ", ".join(wpis.zalaczniki.order_by("pk").values_list("nazwa", flat=True))
    rozne = [
        {"pole": f"szczegoly:{nazwa.partition(' (')[0]}", "nazwa": nazwa.partition(" (")[0].lower(), "wartosc": tekst}
        for nazwa, tekst in szczegoly(wpis)
    ]
    return [*pola, *rozne, {"pole": "zalaczniki", "nazwa": "załączniki", "wartosc": pliki}]


def _opis(wpis: WpisPracy, pole: Any) -> str:
    wartosc = getattr(wpis, pole.name)
    if isinstance(wartosc, date):
        return data_krotko(wartosc)
    if isinstance(wartosc, Decimal):
        return liczba(wartosc)
    return wpis._opis_pola(pole)


def zacznij(wpis: WpisPracy, osoba: Osoba, powod: str, klucz: uuid.UUID | None = None) -> KorektaWpisu:
    """Begin a correction of the saved entry that ``wpis`` holds the new values of; the caller saves it and then ends.

    The caller holds the case's lock. The new values lose the confirmation: somebody confirms them again.
    """
    zapisany = WpisPracy.objects.get(pk=wpis.pk)
    wpis.potwierdzil = wpis.potwierdzono = None
    return KorektaWpisu.objects.create(
        sprawa=wpis.sprawa, wpis=wpis, klucz=klucz or uuid.uuid4(), powod=powod, rewizja_wpisu=zapisany.rewizja,
        przed=migawka(zapisany), data_po=wpis.data, godziny_po=wpis.godziny, utworzyl=osoba,
    )  # fmt: skip


def zakoncz(korekta: KorektaWpisu, zmiany_historii: list[dict[str, str]]) -> None:
    """Complete the correction with what the entry says now, and write the history, in the same transaction."""
    wpis = WpisPracy.objects.get(pk=korekta.wpis_id)
    korekta.po = migawka(wpis)
    korekta.save(update_fields=["po"])
    korekta.refresh_from_db(fields=["wiersz"])
    historia.zapisz(
        korekta.sprawa, "skorygowano", korekta.utworzyl, opis=f"wpis pracy: {wpis}", powod=korekta.powod,
        widzi_gmina=dla_gminy(korekta), dane={"zmiany": zmiany_historii},
    )  # fmt: skip


def zmiany(korekta: KorektaWpisu, zespol: bool) -> list[dict[str, Any]]:
    """Return the fields that a correction changed, old and new side by side, with the words that differ marked."""
    przed = {wiersz["pole"]: wiersz for wiersz in korekta.przed}
    po = {wiersz["pole"]: wiersz for wiersz in korekta.po}
    return [
        {
            "nazwa": (po.get(pole) or przed[pole])["nazwa"],
            "przed": bylo,
            "po": jest,
            "fragmenty": list(porownaj_slowa(bylo, jest)),
        }
        for pole in {**przed, **po}
        if (zespol or pole not in TYLKO_ZESPOL)
        and (bylo := przed.get(pole, {}).get("wartosc", "")) != (jest := po.get(pole, {}).get("wartosc", ""))
    ]


def dla_gminy(korekta: KorektaWpisu) -> bool:
    """Tell whether the municipality may read the correction: it saw the entry before it and sees it after."""
    po = next((wiersz["wartosc"] for wiersz in korekta.po if wiersz["pole"] == "widzi_gmina"), "nie")
    return bool(korekta.wiersz.get("widzi_gmina")) and po == "tak"


def na_strone(wpis: WpisPracy, zespol: bool) -> list[dict[str, Any]]:
    """Return the corrections of an entry, the latest first; the municipality gets those it may read."""
    return [
        {"korekta": korekta, "zmiany": zmiany(korekta, zespol)}
        for korekta in reversed(wpis.korekty.all())
        if zespol or dla_gminy(korekta)
    ]
