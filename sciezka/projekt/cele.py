"""Targets of a project: adding, changing, removing, by the koordynator of that project."""

import uuid
from typing import Any

from django.db import IntegrityError, transaction

from sciezka.projekt.models import CelProjektu
from sciezka.sprawa.models import Projekt
from sciezka.sprawa.wyjatki import NieaktualnyStan, OdmowaZapisu

POLA = ("kod", "nazwa", "miara", "docelowa", "jednostka")


def zapisz(projekt: Projekt, dane: dict[str, Any], *, pk: int | None = None, rewizja: int = 0) -> CelProjektu:
    """Add a target, or change the one with ``pk`` if it still is as the person saw it (``rewizja``).

    ``dane["klucz"]`` makes a repeated send harmless. Raises ``NieaktualnyStan`` when somebody was faster, ``OdmowaZapisu``
    when the code is taken, ``DoesNotExist`` when the target is gone or belongs to another project.
    """
    klucz = dane.get("klucz") or uuid.uuid4()
    with transaction.atomic():
        Projekt.objects.select_for_update().get(pk=projekt.pk)
        if pk is None:
            if gotowy := CelProjektu.objects.filter(klucz=klucz, projekt=projekt).first():
                return gotowy
            cel = CelProjektu(projekt=projekt, klucz=klucz)
        else:
            cel = CelProjektu.objects.get(pk=pk, projekt=projekt)
            if cel.rewizja != rewizja:
                raise NieaktualnyStan
        for pole in POLA:
            setattr(cel, pole, dane[pole])
        try:
            with transaction.atomic():
                cel.save()
        except IntegrityError as blad:
            if "cel_projektu_jeden_kod" not in str(blad):
                raise
            raise OdmowaZapisu("Ten projekt ma już cel z takim kodem.") from blad
        return cel


def usun(projekt: Projekt, pk: int) -> bool:
    """Remove a target; what was counted stays in the cases. False when it is gone already."""
    usunieto, _ = CelProjektu.objects.filter(pk=pk, projekt=projekt).delete()
    return bool(usunieto)


def roznice(cel: CelProjektu, dane: dict[str, Any]) -> list[dict[str, str]]:
    """Return the fields that differ between what was typed and what is saved, side by side."""
    wpisany = CelProjektu(**{pole: dane.get(pole) for pole in POLA})
    return [
        {"pole": str(CelProjektu._meta.get_field(pole).verbose_name), "twoja": slowo, "zapisana": zapisane}
        for pole in POLA
        if (slowo := _slowo(wpisany, pole)) != (zapisane := _slowo(cel, pole))
    ]


def _slowo(cel: CelProjektu, pole: str) -> str:
    wartosc = getattr(cel, pole)
    if pole == "miara":
        return cel.get_miara_display()
    return f"{wartosc.normalize():f}".replace(".", ",") if pole == "docelowa" and wartosc is not None else str(wartosc)
