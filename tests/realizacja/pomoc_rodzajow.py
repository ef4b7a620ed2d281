"""Short ways to say "an entry with the details of its form" in the tests of stage IV."""

from datetime import time

from django.core.files.uploadedfile import SimpleUploadedFile

from realizacja.models import WpisPracy, ZalacznikWpisu
from realizacja.models_rodzaje import (
    Konsultacje,
    Przedsiewziecie,
    SesjaDoradcza,
    Spotkanie,
    Uczestnik,
    UwagaKonsultacji,
)
from sciezka.rekrutacja.demo import SKAN
from sciezka.sprawa import pliki, zegar
from sciezka.sprawa.akta import WierszEtapu
from tests.conftest import Swiat
from tests.realizacja.pomoc import wpis


def sesja(swiat: Swiat, wiersz: WpisPracy | None = None, **pola: object) -> SesjaDoradcza:
    wiersz = wiersz or wpis(swiat, "doradca", forma=2)
    return SesjaDoradcza.objects.create(sprawa=swiat.sprawa, wpis=wiersz, **({"temat": "Klauzule społeczne"} | pola))


def spotkanie(swiat: Swiat, wiersz: WpisPracy | None = None, osoby: int = 2, **pola: object) -> Spotkanie:
    """A training with a list; without ``wiersz`` one that is only prepared."""
    domyslne = {"forma": 3, "tytul": "Jak założyć spółdzielnię", "data": zegar.dzis(), "od": time(10), "do": time(14)}
    wynik = Spotkanie.objects.create(sprawa=swiat.sprawa, wpis=wiersz, **(domyslne | pola))
    for numer in range(1, osoby + 1):
        Uczestnik.objects.create(
            sprawa=swiat.sprawa, spotkanie=wynik, numer=numer, nazwa=f"Osoba Testowa {numer}", instytucja="urząd gminy"
        )
    return wynik


def konsultacje(swiat: Swiat, wiersz: WpisPracy | None = None, uwagi: str = "", **pola: object) -> Konsultacje:
    """A consultation; each letter of ``uwagi`` is a remark: t(ak), c(zęściowo), n(ie), anything else: no position yet."""
    wiersz = wiersz or wpis(swiat, forma=6)
    wynik = Konsultacje.objects.create(
        sprawa=swiat.sprawa, wpis=wiersz, **({"przedmiot": "Koncepcja spółdzielni"} | pola)
    )
    stanowiska = {"t": "tak", "c": "czesciowo", "n": "nie"}
    for numer, litera in enumerate(uwagi, start=1):
        UwagaKonsultacji.objects.create(
            sprawa=swiat.sprawa, konsultacje=wynik, numer=numer, zglaszajacy="mieszkancy", tresc=f"Uwaga numer {numer}",
            stanowisko=stanowiska.get(litera, ""), uzasadnienie="Tak postanowiono" if litera in stanowiska else "",
        )  # fmt: skip
    return wynik


def przedsiewziecie(swiat: Swiat, wiersz: WpisPracy | None = None, **pola: object) -> Przedsiewziecie:
    wiersz = wiersz or wpis(swiat, forma=7)
    return Przedsiewziecie.objects.create(sprawa=swiat.sprawa, wpis=wiersz, **({"pes": "Fundacja Sąsiedzi"} | pola))


#: One of each kind, in the order of the work forms.
RODZAJE = [sesja, lambda swiat: spotkanie(swiat, wpis(swiat, forma=3)), konsultacje, przedsiewziecie]


def skan(swiat: Swiat, wiersz: WpisPracy, rola: str = "lista_obecnosci") -> ZalacznikWpisu:
    plik = pliki.zapisz_plik(swiat.sprawa, swiat.osoby["animator"], SimpleUploadedFile("skan.pdf", SKAN))
    return ZalacznikWpisu.objects.create(sprawa=swiat.sprawa, wpis=wiersz, zalacznik=plik, rola=rola)


def wszystkie_wiersze(wiersz: WierszEtapu) -> list[WierszEtapu]:
    """The row of details and the rows that hang on it."""
    zalezne = [*getattr(wiersz, "uczestnicy", Uczestnik.objects.none()).all()] if isinstance(wiersz, Spotkanie) else []
    if isinstance(wiersz, Konsultacje):
        zalezne = [*wiersz.uwagi.all()]
    return [wiersz, *zalezne]
