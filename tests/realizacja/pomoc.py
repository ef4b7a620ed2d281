"""Short ways to say "an entry", "a product", "the address" in the tests of stage IV."""

from decimal import Decimal

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from realizacja.models import KorektaWpisu, Produkt, WpisPracy
from sciezka.rekrutacja.demo import SKAN
from sciezka.sprawa import historia, pliki, zegar
from tests.conftest import Swiat

TAJNE = "TAJNE-TYLKO-ZESPOL"


def adres(swiat: Swiat, nazwa: str, *args: object) -> str:
    return reverse(f"realizacja:{nazwa}", args=[swiat.sprawa.pk, *args])


def wpis(swiat: Swiat, kto: str = "animator", **pola: object) -> WpisPracy:
    domyslne = {"forma": 1, "godziny": Decimal(1), "opis": "Praca", "rola_autora": kto, "data": zegar.dzis()}
    return WpisPracy.objects.create(sprawa=swiat.sprawa, autor=swiat.osoby[kto], **(domyslne | pola))


def potwierdz(swiat: Swiat, wiersz: WpisPracy) -> None:
    WpisPracy.objects.filter(pk=wiersz.pk).update(potwierdzil=swiat.osoby["koordynator"], potwierdzono=zegar.teraz())


def powod_cofniecia(swiat: Swiat) -> None:
    """Write the line of history without which the database refuses to take a confirmation back in this transaction."""
    historia.zapisz(swiat.sprawa, "cofnieto_potwierdzenie", swiat.osoby["koordynator"], powod="Pomyłka")


def koryguj(swiat: Swiat, wiersz: WpisPracy, **zmiany: object) -> KorektaWpisu:
    """Correct a confirmed entry in the database alone, as the page does it."""
    zmiany = {"opis": f"{wiersz.opis} (po korekcie)"} | zmiany
    wiersz.refresh_from_db()
    korekta = KorektaWpisu.objects.create(
        sprawa=swiat.sprawa, wpis=wiersz, powod="Pomyłka", rewizja_wpisu=wiersz.rewizja, utworzyl=wiersz.autor,
        data_po=zmiany.get("data", wiersz.data), godziny_po=zmiany.get("godziny", wiersz.godziny),
    )  # fmt: skip
    WpisPracy.objects.filter(pk=wiersz.pk).update(potwierdzil=None, potwierdzono=None, **zmiany)
    return korekta


def produkt(swiat: Swiat, rodzaj: str, **pola: object) -> Produkt:
    plik = SimpleUploadedFile("produkt.pdf", SKAN)
    zalacznik = pola.pop("zalacznik", None) or pliki.zapisz_plik(swiat.sprawa, swiat.osoby["animator"], plik)
    return Produkt.objects.create(
        sprawa=swiat.sprawa, rodzaj=rodzaj, **({"nazwa": "Produkt", "zalacznik": zalacznik} | pola)
    )


def dane_wpisu(**zmiany: object) -> dict[str, object]:
    return {
        "forma": "1",
        "data": zegar.dzis().isoformat(),
        "godziny": "1,5",
        "opis": "Spotkanie w urzędzie",
        "sposob": "na_miejscu",
        **zmiany,
    }


def strona(swiat: Swiat, kto: str, nazwa: str, *args: object, **zapytanie: object) -> str:
    odpowiedz = swiat.klient(kto).get(adres(swiat, nazwa, *args), zapytanie)
    assert odpowiedz.status_code == 200, odpowiedz.status_code
    return odpowiedz.content.decode()
