"""Deciding who answers a question: the instrument proposes, the team of the case decides."""

from collections.abc import Mapping

from django.db import transaction

from diagnoza.models import OdpowiadaPytanie, PrzydzialPytania
from diagnoza.narzedzie.budowa import Sekcja
from diagnoza.odczyt import Odczyt
from sciezka.sprawa import historia, prawa, przejscia
from sciezka.sprawa.edycja import dlaczego_zamkniete
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import Stan
from sciezka.sprawa.wyjatki import NieaktualnyStan, OdmowaZapisu


def sekcja(odczyt: Odczyt, klucz: str) -> Sekcja | None:
    """Return the section of a plane in scope, or None."""
    return next(
        (
            sekcja
            for stan in odczyt.plaszczyzny()
            if stan.w_zakresie
            for sekcja in stan.plaszczyzna.sekcje
            if sekcja.klucz == klucz
        ),
        None,
    )


def widziane(odczyt: Odczyt, sekcja: Sekcja) -> str:
    """Return the present assignment as the form carries it, so that a change by somebody else is noticed."""
    return ";".join(odczyt.kto(pytanie) for pytanie in sekcja.pytania)


def zapisz(sprawa_id: int, osoba: Osoba, klucz_sekcji: str, wybor: Mapping[str, str]) -> int:
    """Write who answers each question of a section; return how many changed.

    Raises ``OdmowaZapisu`` when the stage is closed, ``NieaktualnyStan`` when somebody changed the assignment meanwhile.
    """
    with transaction.atomic():
        sprawa = przejscia.zablokuj(sprawa_id)
        prawa.wymagaj(osoba, sprawa, prawa.PROWADZACY, "przydział pytań")
        if zdanie := dlaczego_zamkniete(sprawa, Stan.DIAGNOZA):
            raise OdmowaZapisu(zdanie)
        odczyt = Odczyt(sprawa)
        czesc = sekcja(odczyt, klucz_sekcji)
        zmiany = {p: wybor[p.klucz] for p in czesc.pytania if wybor[p.klucz] != odczyt.kto(p)}
        if zmiany and wybor["widziane"] != widziane(odczyt, czesc):
            raise NieaktualnyStan("Ktoś zmienił w tym czasie przydział. Sprawdź wybór poniżej i zapisz ponownie.")
        for pytanie, kto in zmiany.items():
            PrzydzialPytania.objects.update_or_create(
                sprawa=sprawa,
                pytanie=pytanie.klucz,
                defaults={"kto": kto},
                create_defaults={"kto": kto, "utworzyl": osoba},
            )
        if zmiany:
            opis = ", ".join(f"{pytanie.klucz} {OdpowiadaPytanie(kto).label}" for pytanie, kto in zmiany.items())
            historia.zapisz(sprawa, "zmieniono", osoba, opis=f"kto odpowiada: {opis}", widzi_gmina=False)
        return len(zmiany)
