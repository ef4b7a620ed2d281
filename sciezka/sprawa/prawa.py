"""Who may do what in a case, in one place: transitions, and the questions views and templates ask about a person."""

from collections.abc import Iterable
from dataclasses import replace
from urllib.parse import urlsplit

from django.core.exceptions import PermissionDenied
from django.urls import resolve

from sciezka.dostep import wpis
from sciezka.sprawa.etapy import Brak
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import NazwaRoli

K, A, D, U = NazwaRoli.KOORDYNATOR, NazwaRoli.ANIMATOR, NazwaRoli.DORADCA, NazwaRoli.URZEDNIK

#: Transition → roles (design, section 3). Acceptance by the urzędnik drives zatwierdz_diagnoze and zatwierdz_plan.
PRZEJSCIA: dict[str, frozenset[str]] = {
    "rozpocznij_diagnoze": frozenset({K}),
    "zatwierdz_diagnoze": frozenset({U}),
    "zatwierdz_plan": frozenset({U}),
    "zakoncz_realizacje": frozenset({A, K}),
    "zakoncz": frozenset({K}),
    "cofnij": frozenset({K}),
    "przerwij": frozenset({K}),
    "wznow": frozenset({K}),
    "zrezygnuj": frozenset({K}),
    "przywroc": frozenset({K}),
}

#: What each transition is called on a button.
NAZWY = {
    "rozpocznij_diagnoze": "Rozpocznij diagnozę",
    "zatwierdz_diagnoze": "Przyjmij diagnozę",
    "zatwierdz_plan": "Przyjmij plan działania",
    "zakoncz_realizacje": "Zakończ realizację",
    "zakoncz": "Zamknij sprawę",
    "cofnij": "Cofnij o jeden etap",
    "przerwij": "Przerwij sprawę",
    "wznow": "Wznów sprawę",
    "zrezygnuj": "Zapisz rezygnację",
    "przywroc": "Przywróć sprawę",
}

#: Transitions with a page of their own, which asks for more than a reason.
Z_WLASNA_STRONA = frozenset({"zrezygnuj"})

#: Who sends a document for review and ticks remarks off; who decides about it.
PROWADZACY = frozenset({A, K})
DECYDUJACY = frozenset({U})
#: Who invites a person without an account to review a version.
ZAPRASZAJACY = frozenset({A, K, U})


def wymagaj(osoba: Osoba, sprawa: Sprawa, role: frozenset[str], czynnosc: str) -> frozenset[str]:
    """Return the person's roles in the case, or raise ``PermissionDenied`` when none of ``role`` is among them."""
    moje = osoba.role_w(sprawa)
    if not moje & role:
        raise PermissionDenied(f"Ta czynność ({czynnosc}) nie należy do Twojej roli w tej sprawie.")
    return moje


def z_dojsciem(braki: Iterable[Brak], role: frozenset[str]) -> list[Brak]:
    """Return what is missing; where the roles do not open the page that supplies it, the sentence stays without its link."""
    return [brak if _otwiera(role, brak.url) else replace(brak, url="") for brak in braki]


def _otwiera(role: frozenset[str], url: str) -> bool:
    return bool(url) and bool(wpis(resolve(urlsplit(url).path).view_name).czyta & role)
