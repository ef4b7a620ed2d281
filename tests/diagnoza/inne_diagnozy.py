"""Accepted diagnoses of other cases, to compare with: frozen scores put in by the maintenance way."""

from datetime import timedelta

from diagnoza.kwestionariusz import wczytaj
from sciezka.sprawa import otwarcie, zegar
from sciezka.sprawa.akta import Wersja
from sciezka.sprawa.models import Konserwacja, Projekt, Sprawa
from tests.conftest import Swiat, nowy_samorzad

NARZEDZIE = wczytaj()


def wyniki_jako_dane(punkty: int | None, narzedzie: str = "1", **zmiany: dict) -> dict:
    """Frozen scores: every plane and section that is scored with the same points."""
    czesci = {}
    for plaszczyzna in NARZEDZIE.plaszczyzny:
        for czesc in (plaszczyzna, *plaszczyzna.sekcje):
            pytania = [pytanie.klucz for pytanie in czesc.pytania if pytanie.oceniane]
            moje = punkty if pytania else None
            stan = "wynik" if moje is not None else "bez oceny" if not pytania else "za mało danych"
            czesci[czesc.klucz] = {"stan": stan, "punkty": moje, "pytania": pytania}
    return {"narzedzie": narzedzie, "czesci": {**czesci, **zmiany}}


def przyjeta(
    swiat: Swiat, samorzad: object, wyniki: dict | None, *, projekt: Projekt | None = None, dni: int = 300
) -> Sprawa:
    """A case opened ``dni`` ago with an accepted diagnosis, put in by the maintenance way."""
    projekt = projekt or swiat.projekt
    koordynator = swiat.osoby["koordynator" if projekt == swiat.projekt else "obcy_koordynator"]
    with zegar.w_chwili(zegar.teraz() - timedelta(days=dni)):
        sprawa = otwarcie.otworz(koordynator, projekt=projekt, samorzad=samorzad)
        Konserwacja.objects.create(kto="test", powod="dane do porównania w teście")
        Wersja.objects.create(
            sprawa=sprawa, rodzaj="diagnoza", numer=1, stan="przyjeta", wyslal=koordynator, zdecydowal=koordynator,
            wyslano=zegar.teraz(), zdecydowano=zegar.teraz(), decydent="Jan Testowy", funkcja_decydenta="wójt",
            podstawa_decyzji="zarządzenie 1", pdf=b"", dane={"tytul": "Raport"} | ({"wyniki": wyniki} if wyniki else {}),
        )  # fmt: skip
    return sprawa


def inne_gminy(swiat: Swiat, punkty: list[int | None]) -> None:
    for numer, ile in enumerate(punkty):
        przyjeta(swiat, nowy_samorzad(f"97{numer:04d}", f"Tajna Gmina {numer}"), wyniki_jako_dane(ile))
