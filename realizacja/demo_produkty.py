"""Products of a demo case: their documents, a second version after remarks, an acceptance by the municipality."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from plan.models import Dzialanie
from realizacja.models import Produkt, WersjaProduktu
from sciezka.dokumenty.pdf import renderuj_pdf
from sciezka.sprawa import historia, pliki, zegar
from sciezka.sprawa.akta import Zalacznik
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba

#: Days between a version and the one that answers the remarks to it.
DNI_NA_POPRAWKI = 9


def zapisz(sprawa: Sprawa, opis: Mapping[str, Any], animator: Osoba, dzialanie: Dzialanie | None) -> None:
    """Put a product on file. ``druga``: what changed and the new text; ``odbior``: who accepted the last version."""
    druga, dzis = opis.get("druga"), zegar.dzis()
    pierwszego_dnia = dzis - timedelta(days=DNI_NA_POPRAWKI) if druga else dzis
    produkt = Produkt.objects.create(
        sprawa=sprawa, rodzaj=opis["rodzaj"], nazwa=opis["nazwa"], data=pierwszego_dnia, dzialanie=dzialanie,
        zalacznik=_plik(sprawa, opis, opis["tresc"], animator, pierwszego_dnia), widzi_gmina=True, utworzyl=animator,
    )  # fmt: skip
    historia.zapisz(sprawa, "dodano", animator, opis=f"produkt pracy: {produkt}", widzi_gmina=False)
    if druga:
        WersjaProduktu.objects.create(
            sprawa=sprawa, produkt=produkt, data=dzis, co_zmieniono=druga["co_zmieniono"], utworzyl=animator,
            zalacznik=_plik(sprawa, opis, druga["tresc"], animator, dzis),
        )  # fmt: skip
        historia.zapisz(sprawa, "dodano", animator, opis=f"wersja produktu: {produkt}, wersja 2", widzi_gmina=False)
    if odbior := opis.get("odbior"):
        _odbierz(produkt, animator, *odbior)


def _odbierz(produkt: Produkt, animator: Osoba, odebral: str, funkcja: str) -> None:
    wersja = produkt.wersje.order_by("-numer").first()
    wersja.odebral, wersja.funkcja_odbierajacego, wersja.data_odbioru = odebral, funkcja, zegar.dzis()
    wersja.odbior_zapisal, wersja.odbior_zapisano = animator, zegar.teraz()
    wersja.save()
    historia.zapisz(produkt.sprawa, "odebrano", animator, opis=f"wersja produktu: {wersja}", widzi_gmina=False)


def _plik(
    sprawa: Sprawa, opis: Mapping[str, Any], tresc: list[tuple[str, str]], animator: Osoba, dzien: date
) -> Zalacznik:
    projekt = tuple((pole, getattr(sprawa.projekt, pole)) for pole in ("nazwa", "numer", "beneficjent", "miejscowosc"))
    dokument = _dokument(opis["nazwa"], tuple(tresc), projekt, dzien)
    plik = SimpleUploadedFile(f"{opis['rodzaj'].replace('_', '-')}.pdf", dokument, "application/pdf")
    return pliki.zapisz_plik(sprawa, animator, plik, opis=f"Produkt: {opis['nazwa']}", widzi_gmina=True)


@cache
def _dokument(
    nazwa: str, tresc: tuple[tuple[str, str], ...], projekt: tuple[tuple[str, str], ...], dzien: date
) -> bytes:
    """Return the product as PDF; drawn once for all cases that get it on the same day."""
    return renderuj_pdf(
        "realizacja/pdf/produkt.html",
        {"projekt": dict(projekt), "dane": {"tytul": nazwa, "podtytul": "treść zmyślona"}, "tresc": tresc},
        tytul=nazwa,
        autor=dict(projekt)["beneficjent"],
        przykladowe=True,
        utworzono=datetime.combine(dzien, time(12), UTC),
    )
