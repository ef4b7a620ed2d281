"""One milestone on the card of a new enterprise: the catalogue's entry, what is recorded, what the follow-up found."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date

from realizacja.kamienie import MONITORING, Kamien
from realizacja.models_ps import KamienMilowy
from sciezka.dane.models import Przepis

#: The follow-up comes after 6 and after 12 months.
ILE_MONITORINGOW = 2
_STANY = KamienMilowy.StanKamienia


@dataclass
class Krok:
    """One milestone of one enterprise: the catalogue's entry, its legal basis and what is recorded, if anything."""

    kamien: Kamien
    podstawy: list[Przepis]
    wiersz: KamienMilowy | None = None
    #: Of M18 alone: what stage V found 6 and 12 months later, in words.
    monitoring: list[str] = field(default_factory=list)
    #: Read by the municipality, which cannot tell a milestone of the team's from one that has not come.
    dla_gminy: bool = False

    @property
    def z_monitoringu(self) -> bool:
        """Tell whether the milestone is read from the follow-up of stage V instead of being typed here."""
        return self.kamien.kod == MONITORING

    @property
    def stan(self) -> str:
        if self.z_monitoringu:
            return _STANY.OSIAGNIETY if len(self.monitoring) >= ILE_MONITORINGOW else _STANY.OTWARTY
        return self.wiersz.stan if self.wiersz else _STANY.OTWARTY

    @property
    def osiagniety(self) -> bool:
        return self.stan == _STANY.OSIAGNIETY

    @property
    def nie_dotyczy(self) -> bool:
        return self.stan == _STANY.NIE_DOTYCZY

    @property
    def otwarty(self) -> bool:
        return self.stan == _STANY.OTWARTY

    @property
    def data(self) -> date | None:
        return self.wiersz.data if self.wiersz and self.osiagniety else None

    @property
    def nazwa_stanu(self) -> str:
        """Say the state; what the municipality is not told is "nie podano", which is true either way."""
        return "nie podano" if self.dla_gminy and self.otwarty else _STANY(self.stan).label

    @property
    def podstawa(self) -> list[tuple[str, bool]]:
        """The legal basis: each provision in words and whether a lawyer has read the wording in force."""
        return [(przepis.krotko, przepis.potwierdzony) for przepis in self.podstawy]


#: Who answers for the follow-up. The case asks, stage V answers: it registers itself, this room imports no later one.
_zrodla: list[Callable[[Collection[int]], Mapping[int, list[str]]]] = []


def zarejestruj_monitoring(zrodlo: Callable[[Collection[int]], Mapping[int, list[str]]]) -> None:
    """Register what turns ids of enterprises into what their follow-ups found, in words, one sentence a follow-up."""
    if zrodlo not in _zrodla:
        _zrodla.append(zrodlo)


def ustalenia(przedsiebiorstwa: Collection[int]) -> dict[int, list[str]]:
    """Return what the follow-ups of the enterprises found, by id."""
    return {pk: zdania for zrodlo in _zrodla for pk, zdania in zrodlo(przedsiebiorstwa).items()}
