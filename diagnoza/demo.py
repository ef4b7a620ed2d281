"""The diagnosis of a demo case: every question in scope answered plausibly, then the written conclusions."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from diagnoza.kwestionariusz import AKTUALNA, wczytaj
from diagnoza.models import Diagnoza, Odpowiedz, Podpowiedz, Wniosek
from diagnoza.narzedzie.budowa import Pole, Pytanie, Typ
from diagnoza.odczyt import Odczyt
from diagnoza.odpowiedzi import oczysc, pola_widoczne
from diagnoza.podpowiedzi import spelnione_reguly
from diagnoza.przyklady import PRZYKLADY
from sciezka.rekrutacja.models import Kontrakt
from sciezka.sprawa import historia, zegar
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba

__all__ = ["PRZYKLADY", "wypelnij"]

ILE_NIEPELNYCH = 7
POWOD_ODRZUCENIA = "Sekretarz gminy wyjaśnił w rozmowie, że prace już trwają i zakończą się w tym kwartale."


def wypelnij(sprawa: Sprawa, dane: Mapping[str, Any], osoby: Mapping[str, Osoba]) -> None:
    """Answer the questionnaire as the animator. ``dane["niepelne"]``: a few answers of the first plane, no conclusions."""
    animator = osoby["animator"]
    zakres = Kontrakt.objects.get(sprawa=sprawa).plaszczyzny
    niepelne = bool(dane.get("niepelne"))
    Diagnoza.objects.create(
        sprawa=sprawa, narzedzie=AKTUALNA, utworzyl=animator, od=zegar.dzis() - timedelta(days=10), do=zegar.dzis(),
        metody=dane["metody"], streszczenie="" if niepelne else dane["streszczenie"],
        notatka="Skarbnik prosi o kontakt przed sesją budżetową.",
    )  # fmt: skip
    wartosci: dict[str, dict[str, Any]] = {}
    for pytanie in [p for p in wczytaj(AKTUALNA) if p.klucz[:2] in zakres][: ILE_NIEPELNYCH if niepelne else None]:
        wartosci[pytanie.klucz] = _odpowiedz(sprawa, pytanie, dane["poziom"], wartosci, animator)
    if not niepelne:
        _wnioski(sprawa, [opis for opis in dane["wnioski"] if opis[0] in zakres], animator)
        _podpowiedzi(sprawa, animator)
    historia.zapisz(sprawa, "zmieniono", animator, opis="diagnoza: odpowiedzi i wnioski", widzi_gmina=False)


def _odpowiedz(
    sprawa: Sprawa, pytanie: Pytanie, poziom: int, wartosci: Mapping[str, Mapping[str, Any]], animator: Osoba
) -> dict[str, Any]:
    surowe = {pole.klucz: _wartosc(pytanie, pole, poziom) for pole in pola_widoczne(pytanie, wartosci)}
    wartosc, bledy = oczysc(pytanie, surowe)
    if bledy:
        raise ValueError(f"Demo answer to {pytanie.klucz}: {bledy}")
    dokument = len(pytanie.gdzie) % 3 != 0
    Odpowiedz.objects.create(
        sprawa=sprawa, pytanie=pytanie.klucz, wartosc=wartosc, utworzyl=animator,
        zrodlo=pytanie.gdzie.split(";")[0].split(",")[0].rstrip(".")[:120],
        pewnosc=Odpowiedz.Pewnosc.DOKUMENT if dokument else Odpowiedz.Pewnosc.DEKLARACJA,
        respondent="pracownik urzędu" if dokument else "sekretarz gminy",
    )  # fmt: skip
    return wartosc


def _wartosc(pytanie: Pytanie, pole: Pole, poziom: int) -> Any:
    """Return one plausible raw value, the same every time: a small number made from the keys varies it."""
    ziarno = sum(ord(znak) for znak in pytanie.klucz + pole.klucz)
    match pole.typ:
        case Typ.SKALA:
            return str(max(0, min(4, poziom + ziarno % 3 - 1)))
        case Typ.TN:
            return ("nie", "czesciowo", "tak", "tak")[min(3, (ziarno + poziom) % 4)]
        case Typ.LICZBA:
            najwiecej = pole.max if pole.max is not None else 40
            return str(max(pole.min, min(najwiecej, 2 + ziarno % 11)))
        case Typ.KWOTA:
            return str(18_000 + ziarno % 37 * 11_600)
        case Typ.PROCENT:
            return str(5 + ziarno % 40)
        case Typ.ROK:
            return str(zegar.dzis().year - 1)
        case Typ.DATA:
            return (zegar.dzis() - timedelta(days=300 + ziarno % 60)).isoformat()
        case Typ.WYBOR:
            return pole.opcje[min(poziom, len(pole.opcje) - 1)].klucz
        case Typ.WYBORY:
            mozliwe = [opcja.klucz for opcja in pole.opcje if not opcja.wylaczna and not opcja.wymaga]
            return mozliwe[: 2 + ziarno % 2]
        case _:
            return "" if not pole.wymagane else "Szczegóły opisano w notatce z rozmowy w urzędzie."


def _wnioski(sprawa: Sprawa, opisy: list[tuple[Any, ...]], animator: Osoba) -> None:
    for numer, (plaszczyzna, rodzaj, waga, tresc, uzasadnienie, pytania) in enumerate(opisy, start=1):
        Wniosek.objects.create(
            sprawa=sprawa, numer=numer, plaszczyzna=plaszczyzna, rodzaj=rodzaj, waga=waga, tresc=tresc,
            uzasadnienie=uzasadnienie, pytania=pytania, utworzyl=animator,
        )  # fmt: skip


def _podpowiedzi(sprawa: Sprawa, animator: Osoba) -> None:
    """Say which conclusions came from a suggestion, and refuse one suggestion; the others wait."""
    odczyt = Odczyt(sprawa)
    reguly = spelnione_reguly(odczyt)
    for wniosek in odczyt.wnioski:
        pasujaca = next(
            (r for r in reguly if r.rodzaj == wniosek.rodzaj and set(r.pytania) & set(wniosek.pytania)), None
        )
        if pasujaca:
            reguly.remove(pasujaca)
            Podpowiedz.objects.create(
                sprawa=sprawa, regula=pasujaca.klucz, tresc=pasujaca.tresc, wniosek=wniosek, utworzyl=animator,
                decyzja=Podpowiedz.Decyzja.PRZYJETA,
            )  # fmt: skip
    for regula in reguly[:1]:
        Podpowiedz.objects.create(
            sprawa=sprawa, regula=regula.klucz, tresc=regula.tresc, powod=POWOD_ODRZUCENIA, utworzyl=animator,
            decyzja=Podpowiedz.Decyzja.ODRZUCONA,
        )  # fmt: skip
