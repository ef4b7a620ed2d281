"""Reference data shipped with the product: a sample of the register and the citations of acts."""

import tomllib
from pathlib import Path
from typing import Any

from sciezka.dane import rejestr, terc
from sciezka.dane.models import AktPrawny, Przepis

ZBIORY = Path(__file__).parent / "zbiory"


def wczytaj_probke() -> rejestr.PlanZmian:
    """Load about 60 real municipalities of all 16 voivodeships; after a real import this changes nothing."""
    odczyt = terc.czytaj((ZBIORY / "terc_probka.csv").read_bytes())
    if odczyt.bledy:
        raise rejestr.OdmowaImportu(" ".join(str(blad) for blad in odczyt.bledy))
    return rejestr.uzupelnij(odczyt)


def zbior_aktow() -> dict[str, Any]:
    """Return the citations shipped with the product: ``akt`` (acts), ``przepis`` (their provisions), ``stan_na``."""
    return tomllib.loads((ZBIORY / "akty.toml").read_text(encoding="utf-8"))


def wczytaj_akty() -> int:
    """Load the citations; a row that somebody checked on the same day or later stays as it is. Return how many acts."""
    zbior = zbior_aktow()
    zapisane = 0
    for pola in zbior["akt"]:
        wartosci = {**pola, "stan_na": zbior["stan_na"]}
        akt = AktPrawny.objects.filter(klucz=pola["klucz"]).first()
        if akt is None or akt.stan_na < zbior["stan_na"]:
            AktPrawny.objects.update_or_create(klucz=pola["klucz"], defaults=wartosci)
            zapisane += 1
    _wczytaj_przepisy(zbior)
    return zapisane


def _wczytaj_przepisy(zbior: dict[str, Any]) -> None:
    akty = {akt.klucz: akt for akt in AktPrawny.objects.all()}
    zapisane = dict(Przepis.objects.values_list("klucz", "stan_na"))
    for pola in zbior["przepis"]:
        if pola["klucz"] not in zapisane or zapisane[pola["klucz"]] < zbior["stan_na"]:
            wartosci = {**pola, "akt": akty[pola["akt"]], "stan_na": zbior["stan_na"]}
            Przepis.objects.update_or_create(klucz=pola["klucz"], defaults=wartosci)
