"""What an annex keeps of the accepted plan, how it comes back, and which actions are in force while one is open."""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db import models
from django.db.models import Exists, Func, OuterRef
from django.db.models.functions import Cast

from plan.models import Cel, Dzialanie, ObszarPriorytetowy, ObszarWniosek, OdlozonyWniosek, Plan
from sciezka.sprawa.akta import Aneks
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.slownik import RodzajAneksu, StanAneksu

#: Parents before children; an annex adds to them and changes them.
_MODELE: tuple[type[models.Model], ...] = (Plan, ObszarPriorytetowy, ObszarWniosek, OdlozonyWniosek, Cel, Dzialanie)
#: Rows that work and results point at: an annex never deletes an accepted one.
_NIEUSUWALNE = (ObszarPriorytetowy, Cel, Dzialanie)


def migawka(sprawa: Sprawa) -> dict[str, Any]:
    """Return all rows of the plan by table and key, and under "nieusuwalne" the keys that an annex may not delete."""
    wiersze = {
        model._meta.db_table: {
            str(wiersz["id"]): {nazwa: _dokladnie(wartosc) for nazwa, wartosc in wiersz.items()}
            for wiersz in model.objects.filter(sprawa=sprawa).values()
        }
        for model in _MODELE
    }
    tabele = [model._meta.db_table for model in _NIEUSUWALNE]
    return {"wiersze": wiersze, "nieusuwalne": {tabela: list(wiersze[tabela]) for tabela in tabele}}


def _dokladnie(wartosc: Any) -> Any:
    # JSON of Django cuts microseconds off; a row must come back exactly as it was.
    return wartosc.isoformat() if isinstance(wartosc, datetime) else wartosc


def przywroc(sprawa: Sprawa, migawka: Mapping[str, Any]) -> None:
    """Put the rows back as ``migawka`` kept them: new ones go, changed ones change back, removed ones return."""
    przyjete = migawka["wiersze"]
    for model in reversed(_MODELE):
        model.objects.filter(sprawa=sprawa).exclude(pk__in=list(przyjete[model._meta.db_table])).delete()
    for model in _MODELE:
        teraz = {str(wiersz["id"]): wiersz for wiersz in model.objects.filter(sprawa=sprawa).values()}
        for klucz, zapis in przyjete[model._meta.db_table].items():
            wartosci = _wartosci(model, zapis)
            if klucz not in teraz:
                model(**wartosci).save(force_insert=True)
            elif roznice := {nazwa: wartosc for nazwa, wartosc in wartosci.items() if teraz[klucz][nazwa] != wartosc}:
                model.objects.filter(pk=int(klucz)).update(**roznice)


def _wartosci(model: type[models.Model], zapis: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values of a kept row in their types; the revision goes on counting, so a stale form is noticed."""
    return {
        pole.attname: pole.to_python(zapis[pole.attname])
        for pole in model._meta.concrete_fields
        if pole.name != "rewizja"
    }


def obowiazujace(sprawa: Sprawa) -> models.QuerySet[Dzialanie]:
    """Return the actions on which work may be logged: those the municipality accepted, without an open annex's new ones."""
    klucz = Func(Cast(OuterRef("pk"), models.TextField()), function="to_jsonb", output_field=models.JSONField())
    otwarty = Aneks.objects.filter(sprawa=sprawa, rodzaj=RodzajAneksu.PLAN, stan=StanAneksu.OTWARTY)
    bez_niego = otwarty.exclude(przed__nieusuwalne__plan_dzialanie__contains=klucz)
    return Dzialanie.objects.filter(~Exists(bez_niego), sprawa=sprawa)


def jak_przyjeto(sprawa: Sprawa, dzialania: Iterable[Dzialanie]) -> list[Dzialanie]:
    """Return the actions in force as the municipality accepted them: an open annex may have changed and added rows.

    The objects themselves are set back, so rows that point at them (work entries, products) say what was accepted too.
    """
    przyjete = _przyjete(sprawa)
    if przyjete is None:
        return list(dzialania)
    w_mocy = [dzialanie for dzialanie in dzialania if str(dzialanie.pk) in przyjete]
    for dzialanie in w_mocy:
        for nazwa, wartosc in _wartosci(Dzialanie, przyjete[str(dzialanie.pk)]).items():
            # The annotations and prefetched rows of the page stay; only the plan's own columns go back.
            if nazwa != "osoba_id" or dzialanie.osoba_id != wartosc:
                setattr(dzialanie, nazwa, wartosc)
    return w_mocy


def z_przyjetym_dzialaniem(sprawa: Sprawa, wiersze: Iterable[Any]) -> list[Any]:
    """Return rows that point at an action, each with the action as it was accepted."""
    wiersze = list(wiersze)
    jak_przyjeto(sprawa, [wiersz.dzialanie for wiersz in wiersze if wiersz.dzialanie_id])
    return wiersze


def nazwy_w_mocy(sprawa: Sprawa) -> dict[int, str]:
    """Return the accepted names of actions by key while an annex is open; empty when the rows themselves are in force."""
    przyjete = _przyjete(sprawa) or {}
    return {int(klucz): f"{wiersz['numer']}. {wiersz['nazwa']}" for klucz, wiersz in przyjete.items()}


def wczytaj_przyjete(sprawy: Collection[Sprawa]) -> None:
    """Read for several cases at once what ``jak_przyjeto`` needs of each. One query, none where annexes are at hand."""
    models.prefetch_related_objects(list(sprawy), "aneksy")
    for sprawa in sprawy:
        otwarte = (aneks for aneks in sprawa.aneksy.all() if aneks.otwarty and aneks.rodzaj == RodzajAneksu.PLAN)
        aneks = next(otwarte, None)
        sprawa._przyjete_dzialania = aneks.przed["wiersze"]["plan_dzialanie"] if aneks else None


def _przyjete(sprawa: Sprawa) -> dict[str, dict[str, Any]] | None:
    """Return the accepted actions that an open annex keeps, or None without one; read once for this object of the case."""
    if not hasattr(sprawa, "_przyjete_dzialania"):
        otwarty = Aneks.objects.filter(sprawa=sprawa, rodzaj=RodzajAneksu.PLAN, stan=StanAneksu.OTWARTY)
        sprawa._przyjete_dzialania = otwarty.values_list("przed__wiersze__plan_dzialanie", flat=True).first()
    return sprawa._przyjete_dzialania
