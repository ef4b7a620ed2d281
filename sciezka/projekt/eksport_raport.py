"""The report of a project made by the worker: laying out hundreds of cases takes longer than people wait at a page."""

import os
from collections.abc import Callable
from datetime import date

from sciezka.projekt import eksport_stan as stan
from sciezka.projekt.models_eksport import Eksport
from sciezka.projekt.okres import Okres
from sciezka.projekt.raport_projektu import raport_pdf


def zrob(eksport: Eksport, przerwij: Callable[[], None]) -> None:
    """Lay the report out and put it in its place; begun again by another worker when this one is killed."""
    przerwij()
    okres = Okres(*(date.fromisoformat(eksport.parametry[granica]) for granica in ("od", "do")))
    pdf = raport_pdf(eksport.projekt, okres)
    nowy = stan.folder_roboczy(eksport) / "raport.nowy"
    nowy.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with nowy.open("wb") as plik:
        plik.write(pdf)
        plik.flush()
        os.fsync(plik.fileno())
    przerwij()
    stan.zakoncz(eksport, stan.na_miejsce(eksport, nowy))
