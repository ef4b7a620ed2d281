"""What the demo shows above the cases: a package of contracts, ready to be downloaded."""

from datetime import timedelta

from sciezka.projekt import eksport_stan
from sciezka.projekt.eksport_formularze import FormularzPaczki
from sciezka.projekt.eksport_zadania import wykonaj
from sciezka.projekt.models_eksport import Eksport, RodzajEksportu
from sciezka.sprawa import zegar
from sciezka.sprawa.models import Projekt
from sciezka.sprawa.osoby import Osoba


def gotowa_paczka(projekt: Projekt, koordynator: Osoba) -> Eksport:
    """Order the contracts of the last two years as the coordinator would, and make the package as the worker would."""
    dzis = zegar.dzis()
    dane = {"projekt": projekt.pk, "rodzaj": RodzajEksportu.KONTRAKTY, "od": dzis - timedelta(days=730), "do": dzis}
    formularz = FormularzPaczki(dane, projekty=[projekt])
    formularz.full_clean()
    dokumenty = formularz.dokumenty()
    koordynator.__dict__.pop("role", None)
    eksport = eksport_stan.zamow(koordynator, dokumenty=dokumenty, **formularz.pola(dokumenty))
    wykonaj(eksport.pk, lambda: None)
    return eksport
