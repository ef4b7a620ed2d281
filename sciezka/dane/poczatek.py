"""Reference data shipped with the product: a sample of the register and the citations of acts."""

import tomllib
from pathlib import Path

from sciezka.dane import rejestr, terc
from sciezka.dane.models import AktPrawny

ZBIORY = Path(__file__).parent / "zbiory"


def wczytaj_probke() -> rejestr.PlanZmian:
    """Load about 60 real municipalities of all 16 voivodeships; after a real import this changes nothing."""
    odczyt = terc.czytaj((ZBIORY / "terc_probka.csv").read_bytes())
    if odczyt.bledy:
        raise rejestr.OdmowaImportu(" ".join(str(blad) for blad in odczyt.bledy))
    return rejestr.uzupelnij(odczyt)


def wczytaj_akty() -> int:
    """Load the citations; a row that somebody checked on the same day or later stays as it is."""
    zbior = tomllib.loads((ZBIORY / "akty.toml").read_text(encoding="utf-8"))
    zapisane = 0
    for pola in zbior["akt"]:
        wartosci = {**pola, "stan_na": zbior["stan_na"]}
        akt = AktPrawny.objects.filter(klucz=pola["klucz"]).first()
        if akt is None or akt.stan_na < zbior["stan_na"]:
            AktPrawny.objects.update_or_create(klucz=pola["klucz"], defaults=wartosci)
            zapisane += 1
    return zapisane
