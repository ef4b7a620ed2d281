"""All models of the app ``sciezka``: the corridor, the register of local governments and stage I."""

from sciezka.dane.models import AktPrawny, ImportRejestru, Przepis, Samorzad
from sciezka.projekt.models import CelProjektu, ZapisanyWidok
from sciezka.projekt.models_eksport import DokumentEksportu, Eksport, UkladKolumn
from sciezka.rekrutacja.models import Kontrakt, OczekiwanyRezultat, PodpisanyEgzemplarz, Rozmowa, Zgloszenie
from sciezka.sprawa.akta import (
    Aneks,
    OsobaKontaktowa,
    Przypomnienie,
    Uwaga,
    Wersja,
    WstrzymaniePrzypomnien,
    Zalacznik,
)
from sciezka.sprawa.models import Konserwacja, Projekt, Sprawa, Zdarzenie
from sciezka.sprawa.odnosniki import KodOdnosnika, Odnosnik
from sciezka.sprawa.osoby import Osoba, Rola
from sciezka.sprawa.przekazania import Przekazanie
from sciezka.sprawa.rezygnacje import Rezygnacja

__all__ = [
    "AktPrawny",
    "Aneks",
    "CelProjektu",
    "DokumentEksportu",
    "Eksport",
    "ImportRejestru",
    "KodOdnosnika",
    "Konserwacja",
    "Kontrakt",
    "OczekiwanyRezultat",
    "Odnosnik",
    "Osoba",
    "OsobaKontaktowa",
    "PodpisanyEgzemplarz",
    "Projekt",
    "Przekazanie",
    "Przepis",
    "Przypomnienie",
    "Rezygnacja",
    "Rola",
    "Rozmowa",
    "Samorzad",
    "Sprawa",
    "UkladKolumn",
    "Uwaga",
    "Wersja",
    "WstrzymaniePrzypomnien",
    "Zalacznik",
    "ZapisanyWidok",
    "Zdarzenie",
    "Zgloszenie",
]  # fmt: skip
