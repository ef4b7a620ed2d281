"""The plan of a demo case, written for the conclusions the case really has."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from diagnoza.models import Wniosek
from plan.models import Cel, Dzialanie, ObszarPriorytetowy, OdlozonyWniosek, Plan
from plan.przyklady import PRZYKLADY
from plan.zapis import nastepny_numer, ustaw_wnioski
from sciezka.sprawa import historia, zegar
from sciezka.sprawa.akta import WierszEtapu
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import FormaPracy

__all__ = ["PRZYKLADY", "wypelnij"]


def wypelnij(sprawa: Sprawa, dane: Mapping[str, Any], osoby: Mapping[str, Osoba]) -> None:
    """Write introduction, decisions about all conclusions, areas, goals and actions as the animator would.

    With ``dane["niepelne"]`` specialist advice is left out, so the plan cannot be sent for review. With ``dane["aneks"]``
    the plan is there already and an open annex adds one action to it; with ``dane["poprawki"]`` the returned plan is put right.
    """
    animator = osoby["animator"]
    if poprawki := dane.get("poprawki"):
        _popraw(sprawa, poprawki, animator)
        return
    if opis := dane.get("aneks"):
        _dzialanie(Cel.objects.filter(sprawa=sprawa).order_by("numer")[0], opis, osoby)
        return
    _zapisz(Plan(sprawa=sprawa, wprowadzenie=dane["wprowadzenie"], notatka=dane.get("notatka", "")), animator)
    wnioski = list(Wniosek.objects.filter(sprawa=sprawa).order_by("numer"))
    odlozony = min(wnioski, key=lambda wniosek: (wniosek.waga, -wniosek.numer)) if len(wnioski) > 2 else None
    if odlozony:
        _zapisz(OdlozonyWniosek(sprawa=sprawa, wniosek=odlozony, powod=dane["powod_odlozenia"]), animator)
    podejmowane = [wniosek for wniosek in wnioski if wniosek != odlozony]
    for nr, opis in enumerate(dane["obszary"]):
        _obszar(
            sprawa, opis, _dla_obszaru(podejmowane, dane["obszary"], nr), osoby, niepelne=bool(dane.get("niepelne"))
        )


def _dla_obszaru(wnioski: list[Wniosek], obszary: list[dict[str, Any]], nr: int) -> list[Wniosek]:
    """Return the conclusions of the area's planes; the first area takes what nobody else does, none stays empty."""
    moje = [wniosek for wniosek in wnioski if wniosek.plaszczyzna in obszary[nr]["plaszczyzny"]]
    if nr == 0:
        czyjes = {kod for obszar in obszary for kod in obszar["plaszczyzny"]}
        moje += [wniosek for wniosek in wnioski if wniosek.plaszczyzna not in czyjes]
    return moje or wnioski[:1]


def _obszar(
    sprawa: Sprawa, opis: dict[str, Any], wnioski: list[Wniosek], osoby: Mapping[str, Osoba], *, niepelne: bool
) -> None:
    numer = nastepny_numer(ObszarPriorytetowy, sprawa)
    obszar = ObszarPriorytetowy(
        sprawa=sprawa, numer=numer, nazwa=opis["nazwa"], uzasadnienie=opis["uzasadnienie"]
    )  # fmt: skip
    _zapisz(obszar, osoby["animator"])
    ustaw_wnioski(obszar, wnioski, osoby["animator"])
    for opis_celu in opis["cele"]:
        cel = _cel(obszar, opis_celu, osoby["animator"])
        for dzialanie in opis_celu["dzialania"]:
            if not (niepelne and dzialanie["forma"] == FormaPracy.DORADZTWO):
                _dzialanie(cel, dzialanie, osoby)


def _popraw(sprawa: Sprawa, poprawki: dict[str, Any], animator: Osoba) -> None:
    """Answer the municipality's remarks: a sentence more in the introduction, the first action ``dni`` days later."""
    plan, dzialanie = (
        Plan.objects.get(sprawa=sprawa),
        Dzialanie.objects.filter(sprawa=sprawa).order_by("od", "numer")[0],
    )
    plan.wprowadzenie = f"{plan.wprowadzenie} {poprawki['wprowadzenie']}"
    dzialanie.od, dzialanie.do = (
        min(dzien + timedelta(days=poprawki["dni"]), sprawa.kontrakt.do) for dzien in (dzialanie.od, dzialanie.do)
    )
    for wiersz in (plan, dzialanie):
        wiersz.save()
        opis = f"{wiersz._meta.verbose_name}: {wiersz}"
        historia.zapisz(sprawa, "zmieniono", animator, opis=opis, widzi_gmina=False)


def _cel(obszar: ObszarPriorytetowy, opis: dict[str, Any], kto: Osoba) -> Cel:
    cel = Cel(
        sprawa=obszar.sprawa,
        obszar=obszar,
        numer=nastepny_numer(Cel, obszar.sprawa),
        tresc=opis["tresc"],
        efekt=opis["efekt"],
        rezultat=opis["rezultat"],
        wskaznik=opis.get("wskaznik", ""),
        jednostka=opis.get("jednostka", ""),
        baza=Decimal(opis["baza"]) if "baza" in opis else None,
        docelowa=Decimal(opis["docelowa"]) if "docelowa" in opis else None,
        termin=_dzien(obszar.sprawa, opis["termin"]),
    )
    return _zapisz(cel, kto)


def _dzialanie(cel: Cel, opis: dict[str, Any], osoby: Mapping[str, Osoba]) -> None:
    od = _dzien(cel.sprawa, opis["od"])
    dzialanie = Dzialanie(
        sprawa=cel.sprawa,
        cel=cel,
        numer=nastepny_numer(Dzialanie, cel.sprawa),
        nazwa=opis["nazwa"],
        opis=opis.get("opis", ""),
        forma=opis["forma"],
        od=od,
        do=max(od, _dzien(cel.sprawa, opis["od"] + opis["dni"] - 1)),
        osoba=osoby.get(opis.get("kto", "")),
        odpowiedzialny=opis.get("odpowiedzialny", ""),
        godziny=Decimal(opis["godziny"]),
        produkt=opis.get("produkt", ""),
    )
    _zapisz(dzialanie, osoby["animator"])


def _dzien(sprawa: Sprawa, za_ile: int) -> date:
    """Return the day ``za_ile`` days from now, kept within the contract's period."""
    dzien = zegar.dzis() + timedelta(days=za_ile)
    return min(max(dzien, sprawa.kontrakt.od), sprawa.kontrakt.do)


def _zapisz(wiersz: WierszEtapu, kto: Osoba) -> WierszEtapu:
    wiersz.utworzyl = kto
    wiersz.save()
    opis = f"{wiersz._meta.verbose_name}: {wiersz}"
    historia.zapisz(wiersz.sprawa, "dodano", kto, opis=opis, widzi_gmina=False)
    return wiersz
