"""The order of a plan: areas, goals within and between areas, actions between goals.

Numbers follow the order, so "cel 2" is always the second one read. Actions of a goal stand by their dates and only move to
another goal. In an annex the order stays: the municipality knows the accepted numbers.
"""

from dataclasses import dataclass
from typing import Any

from django.db import models, transaction

from plan.models import Cel, Dzialanie, ObszarPriorytetowy
from plan.struktura import Struktura
from sciezka.sprawa import historia, prawa, przejscia
from sciezka.sprawa.edycja import dlaczego_zamkniete
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import Stan
from sciezka.sprawa.wyjatki import NieaktualnyStan, OdmowaZapisu

MODELE: dict[str, type[models.Model]] = {"obszar": ObszarPriorytetowy, "cel": Cel, "dzialanie": Dzialanie}
RODZIC = {"cel": "obszar", "dzialanie": "cel"}
PORZADEK = {"obszar": ("numer",), "cel": ("obszar__numer", "numer"), "dzialanie": ("numer",)}


@dataclass(frozen=True)
class Ruch:
    """What somebody wants to move: ``wyzej`` or ``nizej`` by one place, before another row, or under another parent."""

    rodzaj: str
    pk: int
    dokad: str = ""
    przed: int = 0
    rodzic: int = 0
    widziane: str = ""


def kolejnosc(sprawa: Sprawa, rodzaj: str) -> list[models.Model]:
    """Return all rows of a kind in reading order."""
    return list(MODELE[rodzaj].objects.filter(sprawa=sprawa).order_by(*PORZADEK[rodzaj]))


def widziana(wiersze: list[models.Model], rodzaj: str) -> str:
    """Return the order as a form carries it: keys with their parents, so that any change by somebody else shows."""
    pole = f"{RODZIC[rodzaj]}_id" if rodzaj in RODZIC else ""
    return ",".join(f"{wiersz.pk}:{getattr(wiersz, pole) if pole else ''}" for wiersz in wiersze)


def na_strone(plan: Struktura, sprawa: Sprawa) -> dict[str, Any]:
    """Return what the forms of moving carry: the order of each kind as this page shows it, and where rows may go."""
    obszary = [pozycja.obszar for pozycja in plan.obszary]
    cele = sorted(plan.cele, key=lambda cel: (cel.obszar.numer, cel.numer))
    dzialania = sorted(plan.dzialania, key=lambda dzialanie: dzialanie.numer)
    return {
        "obszar": widziana(obszary, "obszar"),
        "cel": widziana(cele, "cel"),
        "dzialanie": widziana(dzialania, "dzialanie"),
        "obszary": obszary,
        "cele": cele,
        "stala": sprawa.stan != Stan.PLAN,
    }


def przesun(sprawa_id: int, osoba: Osoba, ruch: Ruch) -> models.Model:
    """Move a row and renumber what follows; one transaction. Return the row moved.

    Raises ``OdmowaZapisu`` when the plan is closed or there is nowhere to move, ``NieaktualnyStan`` when the order is no
    longer the one that was seen (also after a repeated send, which then changes nothing).
    """
    with transaction.atomic():
        sprawa = przejscia.zablokuj(sprawa_id)
        prawa.wymagaj(osoba, sprawa, prawa.PROWADZACY, "przestawienie planu")
        if zdanie := dlaczego_zamkniete(sprawa, Stan.PLAN):
            raise OdmowaZapisu(zdanie)
        if sprawa.stan != Stan.PLAN and ruch.rodzaj != "dzialanie":
            raise OdmowaZapisu("W aneksie kolejność i numery zostają takie, jakie gmina przyjęła.")
        wiersze = kolejnosc(sprawa, ruch.rodzaj)
        if ruch.widziane != widziana(wiersze, ruch.rodzaj):
            raise NieaktualnyStan("Ktoś zmienił w tym czasie kolejność. Niżej jest obecna; spróbuj jeszcze raz.")
        wiersz = next((w for w in wiersze if w.pk == ruch.pk), None)
        if wiersz is None:
            raise NieaktualnyStan("Ktoś usunął to z planu.")
        przed = str(wiersz)
        _ustaw(sprawa, wiersze, wiersz, ruch)
        wiersz.refresh_from_db()
        historia.zapisz(sprawa, "zmieniono", osoba, opis=f"kolejność w planie: {przed} → {wiersz}", widzi_gmina=False)
        return wiersz


def _ustaw(sprawa: Sprawa, wiersze: list[models.Model], wiersz: models.Model, ruch: Ruch) -> None:
    pole = f"{RODZIC[ruch.rodzaj]}_id" if ruch.rodzaj in RODZIC else ""
    rodzenstwo = [w for w in wiersze if not pole or getattr(w, pole) == getattr(wiersz, pole)]
    if ruch.rodzic or ruch.przed:
        rodzic, miejsce = _nowe_miejsce(sprawa, wiersze, wiersz, ruch, pole)
    else:
        rodzic = getattr(wiersz, pole) if pole else None
        gdzie = rodzenstwo.index(wiersz) + (-1 if ruch.dokad == "wyzej" else 1)
        if ruch.dokad not in {"wyzej", "nizej"} or not 0 <= gdzie < len(rodzenstwo):
            raise OdmowaZapisu("Dalej nie można przesunąć.")
        miejsce = gdzie
    if pole and getattr(wiersz, pole) != rodzic:
        type(wiersz).objects.filter(pk=wiersz.pk).update(**{pole: rodzic})
        setattr(wiersz, pole, rodzic)
    if ruch.rodzaj == "dzialanie":
        return  # actions stand by their dates; their numbers are names that the work log already uses
    reszta = [w for w in wiersze if w.pk != wiersz.pk and (not pole or getattr(w, pole) == rodzic)]
    reszta.insert(miejsce, wiersz)
    _ponumeruj(wiersze, reszta, pole, sprawa)


def _nowe_miejsce(
    sprawa: Sprawa, wiersze: list[models.Model], wiersz: models.Model, ruch: Ruch, pole: str
) -> tuple[int | None, int]:
    """Return the parent and the place among its rows where the row is dropped."""
    if ruch.przed:
        cel = next((w for w in wiersze if w.pk == ruch.przed and w.pk != wiersz.pk), None)
        if cel is None:
            raise NieaktualnyStan("Ktoś usunął z planu to, przed czym miało stanąć.")
        rodzic = getattr(cel, pole) if pole else None
        obok = [w for w in wiersze if w.pk != wiersz.pk and (not pole or getattr(w, pole) == rodzic)]
        return rodzic, obok.index(cel)
    if not pole or not MODELE[RODZIC[ruch.rodzaj]].objects.filter(sprawa=sprawa, pk=ruch.rodzic).exists():
        raise NieaktualnyStan("Ktoś usunął z planu miejsce, do którego miało trafić.")
    return ruch.rodzic, sum(1 for w in wiersze if w.pk != wiersz.pk and getattr(w, pole) == ruch.rodzic)


def _ponumeruj(wiersze: list[models.Model], grupa: list[models.Model], pole: str, sprawa: Sprawa) -> None:
    """Number the rows in reading order: the changed group as it now stands, the others as they were."""
    if not pole:
        kolejne = grupa
    else:
        obszary = list(ObszarPriorytetowy.objects.filter(sprawa=sprawa).order_by("numer").values_list("pk", flat=True))
        zmieniony = getattr(grupa[0], pole)
        inne = [w for w in wiersze if w not in grupa]
        kolejne = [
            w
            for obszar in obszary
            for w in (grupa if obszar == zmieniony else [i for i in inne if i.obszar_id == obszar])
        ]
    for numer, wiersz in enumerate(kolejne, start=1):
        if wiersz.numer != numer:
            type(wiersz).objects.filter(pk=wiersz.pk).update(numer=numer)
    if not pole:
        przenumeruj_cele(sprawa)


def przenumeruj_cele(sprawa: Sprawa) -> None:
    """Number the goals in reading order after their areas moved."""
    for numer, cel in enumerate(kolejnosc(sprawa, "cel"), start=1):
        if cel.numer != numer:
            Cel.objects.filter(pk=cel.pk).update(numer=numer)
