"""Rules that suggest conclusions: premises over answers, and the conclusion a person may accept, edit or refuse."""

import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Protocol

ZAWIERA, NIE_ZAWIERA, LICZY = "zawiera", "nie zawiera", "liczy co najmniej"
PORZADEK: dict[str, Callable[[Any, Any], bool]] = {
    "<=": operator.le,
    ">=": operator.ge,
    "<": operator.lt,
    ">": operator.gt,
}
ROWNOSC: dict[str, Callable[[Any, Any], bool]] = {"=": operator.eq, "!=": operator.ne}


class Odpowiedziana(Protocol):
    """What a rule needs of a stored answer."""

    wartosc: Mapping[str, Any]
    nie_dotyczy: bool


@dataclass(frozen=True)
class Przeslanka:
    """One premise, written in the file as ``P1.02.ocena >= 3`` or ``P1.20.bariery zawiera rada``.

    ``odniesienie`` is a number, an option's key, or a part of the same question that the first part is compared with.
    Without an answer, or with "nie dotyczy", no premise holds: nothing follows from what is not known.
    """

    pytanie: str
    pole: str
    znak: str
    odniesienie: Decimal | str
    pole_odniesienia: str = ""

    def spelniona(self, odpowiedzi: Mapping[str, Odpowiedziana]) -> bool:
        odpowiedz = odpowiedzi.get(self.pytanie)
        if odpowiedz is None or odpowiedz.nie_dotyczy or odpowiedz.wartosc.get(self.pole) is None:
            return False
        wartosc, wzor = odpowiedz.wartosc[self.pole], self.odniesienie
        if self.pole_odniesienia:
            wzor = odpowiedz.wartosc.get(self.pole_odniesienia)
        if wzor is None:
            return False
        return self._porownaj(wartosc, wzor)

    def _porownaj(self, wartosc: Any, wzor: Any) -> bool:
        match self.znak:
            case "zawiera":
                return wzor in wartosc
            case "nie zawiera":
                return wzor not in wartosc
            case "liczy co najmniej":
                return len(wartosc) >= wzor
        dzialanie = PORZADEK.get(self.znak) or ROWNOSC[self.znak]
        if isinstance(wzor, str) and not self.pole_odniesienia:
            return dzialanie(wartosc, wzor)
        return dzialanie(Decimal(wartosc), Decimal(wzor))


@dataclass(frozen=True)
class Regula:
    """A suggestion: it fires when all of ``gdy`` hold and, where ``lub`` is given, at least one of those.

    ``rodzaj`` and ``waga`` are those of the conclusion; ``dlaczego`` tells the team in words what it rests on.
    """

    klucz: str
    plaszczyzna: str
    rodzaj: str
    waga: int
    tresc: str
    dlaczego: str
    gdy: tuple[Przeslanka, ...] = ()
    lub: tuple[Przeslanka, ...] = ()

    @property
    def pytania(self) -> tuple[str, ...]:
        """Return the questions the suggestion rests on, each once."""
        return tuple(dict.fromkeys(przeslanka.pytanie for przeslanka in (*self.gdy, *self.lub)))

    def spelniona(self, odpowiedzi: Mapping[str, Odpowiedziana]) -> bool:
        """Tell whether the suggestion follows from these answers."""
        wszystkie = all(przeslanka.spelniona(odpowiedzi) for przeslanka in self.gdy)
        return wszystkie and (not self.lub or any(przeslanka.spelniona(odpowiedzi) for przeslanka in self.lub))
