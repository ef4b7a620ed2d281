"""The register of stages. The case asks, the stages answer: each registers its card in its own ``etap.py``.

The corridor imports no stage. A stage without a card is an error of the system check, and its transition stays shut.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

if TYPE_CHECKING:
    from django.http import HttpRequest

    from sciezka.sprawa.models import Sprawa
    from sciezka.sprawa.osoby import Osoba

ETAPY = ("rekrutacja", "diagnoza", "plan", "realizacja", "rezultaty")

#: Which stage a forward transition leaves; its card answers for what is missing.
OPUSZCZANY_ETAP = {
    "rozpocznij_diagnoze": "rekrutacja",
    "zatwierdz_diagnoze": "diagnoza",
    "zatwierdz_plan": "plan",
    "zakoncz_realizacje": "realizacja",
    "zakoncz": "rezultaty",
}


@dataclass(frozen=True)
class Brak:
    """One thing that is missing, as a sentence, with the address where it can be supplied.

    ``czyj`` says whose move it is: ``zespol`` or ``gmina``.
    """

    tekst: str
    url: str = ""
    czyj: str = "zespol"

    def __str__(self) -> str:
        return self.tekst


@dataclass(frozen=True)
class Podsumowanie:
    """What the case page shows of a stage in its box: pairs of label and value, and what the one button says."""

    wiersze: tuple[tuple[str, str], ...] = ()
    przycisk: str = "Otwórz"


class KartaEtapu:
    """What a stage tells the case. Subclass, fill in, and register with ``zarejestruj`` in the stage's ``etap.py``."""

    kod: ClassVar[str]
    numer: ClassVar[str]
    nazwa: ClassVar[str]
    #: Name of the URL of the stage's page; takes ``sprawa_id``.
    url_name: ClassVar[str]
    #: The frozen document written at this stage, or "" (a value of RodzajWersji).
    rodzaj_wersji: ClassVar[str] = ""
    #: The transition that leaves the stage.
    przejscie: ClassVar[str]
    #: What opens this stage, said on the ribbon while it is locked.
    co_otwiera: ClassVar[str] = ""

    def braki(self, sprawa: "Sprawa") -> list[Brak]:
        """Return what the team must still supply before the stage can be left (or its document sent for review)."""
        raise NotImplementedError

    def podsumowanie(self, sprawa: "Sprawa", osoba: "Osoba") -> Podsumowanie:
        """Return the content of the stage's box on the case page; at most two queries."""
        raise NotImplementedError

    def dane_wersji(self, sprawa: "Sprawa") -> dict[str, Any]:
        """Return the snapshot that is frozen when the document is sent: what the municipality may see, nothing else."""
        raise NotImplementedError

    def migawka(self, sprawa: "Sprawa") -> dict[str, Any]:
        """Return the stage's rows as an annex keeps them: what was accepted, and under "nieusuwalne" what it may not delete."""
        raise NotImplementedError

    def przywroc(self, sprawa: "Sprawa", migawka: Mapping[str, Any]) -> None:
        """Put the stage's rows back as ``migawka`` kept them; the caller holds the lock and the annex is still open."""
        raise NotImplementedError

    def na_pulpit(self, request: "HttpRequest") -> list[tuple[str, Mapping[str, Any]]]:
        """Return fragments (template, context) that this stage puts on the person's home page."""
        return []

    def na_strone_sprawy(self, request: "HttpRequest") -> list[tuple[str, Mapping[str, Any]]]:
        """Return fragments (template, context) that the stage puts on the page of a case which is in it."""
        return []

    def demo(self, sprawa: "Sprawa", dane: Mapping[str, Any], osoby: Mapping[str, "Osoba"]) -> None:
        """Fill the stage of a demo case as the demo accounts would, through the same functions as the pages."""
        raise NotImplementedError


_rejestr: dict[str, KartaEtapu] = {}


def zarejestruj(klasa: type[KartaEtapu]) -> type[KartaEtapu]:
    """Register a stage's card (class decorator)."""
    _rejestr[klasa.kod] = klasa()
    return klasa


def karta(kod: str) -> KartaEtapu:
    """Return the card of a stage; ``LookupError`` when the stage has not announced itself."""
    try:
        return _rejestr[kod]
    except KeyError:
        raise LookupError(f"Stage „{kod}” has no card: is its app installed and does it have etap.py?") from None


def karty() -> list[KartaEtapu]:
    """Return the cards in the order of the path."""
    return [karta(kod) for kod in ETAPY]


def karta_dokumentu(rodzaj: str) -> KartaEtapu:
    """Return the card of the stage that writes the document ``rodzaj``."""
    for kandydat in karty():
        if kandydat.rodzaj_wersji == rodzaj:
            return kandydat
    raise LookupError(f"No stage writes the document „{rodzaj}”.")


def brakujace_karty() -> list[str]:
    """Return the stages without a card."""
    return [kod for kod in ETAPY if kod not in _rejestr]


def braki_przejscia(sprawa: "Sprawa", przejscie: str) -> list[Brak]:
    """Return everything that still bars a forward transition: what the stage lacks and the decision it waits for."""
    from_etap = karta(OPUSZCZANY_ETAP[przejscie])
    braki = list(from_etap.braki(sprawa))
    if (
        from_etap.rodzaj_wersji
        and from_etap.kod != "rekrutacja"
        and not sprawa.ma_przyjeta_wersje(from_etap.rodzaj_wersji)
    ):
        braki.append(
            Brak(f"Gmina nie przyjęła jeszcze dokumentu: {NAZWY_DOKUMENTOW[from_etap.rodzaj_wersji]}.", czyj="gmina")
        )
    return braki


NAZWY_DOKUMENTOW = {"diagnoza": "raport z diagnozy", "plan": "plan działania", "raport": "raport końcowy"}


def gotowe(przejscie: str) -> Callable[["Sprawa"], bool]:
    """Return the FSM condition of a forward transition: nothing is missing. Fails closed without a card."""

    def warunek(sprawa: "Sprawa") -> bool:
        try:
            return not braki_przejscia(sprawa, przejscie)
        except LookupError:
            return False

    warunek.__name__ = f"gotowe_{przejscie}"
    return warunek
