"""Suggested conclusions of a case: which rules fire on its answers, and what people decided about them."""

from collections.abc import Iterable
from dataclasses import dataclass

from diagnoza.models import Podpowiedz
from diagnoza.narzedzie.reguly import Regula
from diagnoza.odczyt import Odczyt
from diagnoza.opisy import opisz


@dataclass(frozen=True)
class OdpowiedzObok:
    """An answer in words, shown beside the conclusion that rests on it."""

    klucz: str
    pytanie: str
    opis: list[tuple[str, str]]
    komentarz: str


@dataclass(frozen=True)
class Propozycja:
    """A rule that fires and waits for a decision, with the answers it rests on."""

    regula: Regula
    odpowiedzi: list[OdpowiedzObok]


@dataclass(frozen=True)
class Rozpatrzona:
    """A decision made. ``aktualna`` is False once the answers have changed and the rule no longer fires."""

    podpowiedz: Podpowiedz
    aktualna: bool


class Podpowiedzi:
    """Suggestions of a case. Two queries besides those of ``Odczyt``."""

    def __init__(self, odczyt: Odczyt) -> None:
        self.odczyt = odczyt
        decyzje = list(
            Podpowiedz.objects.filter(sprawa=odczyt.sprawa).select_related("wniosek", "utworzyl").order_by("-pk")
        )
        spelnione = {regula.klucz: regula for regula in spelnione_reguly(odczyt)}
        rozpatrzone = {decyzja.regula for decyzja in decyzje}
        self.otwarte = [
            Propozycja(regula, odpowiedzi_obok(odczyt, regula.pytania))
            for regula in spelnione.values()
            if regula.klucz not in rozpatrzone
        ]
        self.rozpatrzone = [Rozpatrzona(decyzja, decyzja.regula in spelnione) for decyzja in decyzje]


def spelnione_reguly(odczyt: Odczyt) -> list[Regula]:
    """Return the rules of the case's instrument that fire on planes within the contract's scope."""
    return [
        regula
        for regula in odczyt.narzedzie.podpowiedzi
        if regula.plaszczyzna in odczyt.zakres and regula.spelniona(odczyt.odpowiedzi)
    ]


def odpowiedzi_obok(odczyt: Odczyt, klucze: Iterable[str]) -> list[OdpowiedzObok]:
    """Return the answers to these questions in words; questions without an answer are left out."""
    wynik = []
    for klucz in klucze:
        odpowiedz = odczyt.odpowiedzi.get(klucz)
        if odpowiedz is None:
            continue
        pytanie = odczyt.narzedzie.pytanie(klucz)
        opis = opisz(pytanie, odpowiedz.wartosc, odczyt.wartosci)
        if odpowiedz.nie_dotyczy:
            opis = [("", f"nie dotyczy: {odpowiedz.powod_nie_dotyczy}")]
        wynik.append(OdpowiedzObok(klucz, pytanie.tekst, opis, odpowiedz.komentarz))
    return wynik
