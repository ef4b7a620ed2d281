"""What the page of the preliminary plan of a social cooperative shows."""

from collections.abc import Callable, Collection
from typing import Any

from realizacja.models import Produkt
from realizacja.plan_spoldzielni import CZESCI, Czesc, StanPlanu
from sciezka.dokumenty.typografia import data_krotko, kwota, liczba
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.prawa import PROWADZACY

#: List → its column headings and the cells of a row.
TABELE: dict[str, tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]]]] = {
    "zalozyciele": (
        ("Założyciel", "Rodzaj", "Co wnosi", "W złotych", "Jak pewne"),
        lambda z: (z.nazwa, z.get_rodzaj_display(), z.wklad, kwota(z.kwota), z.get_pewnosc_display()),
    ),
    "miejsca": (
        ("Stanowisko", "Osób", "Z grup ustawowych", "Etat", "Od roku"),
        lambda m: (m.stanowisko, m.osob, str(m.z_grup), liczba(m.etat), m.rok),
    ),
    "budzet": (
        ("Pozycja", "Rodzaj", "Rok", "Kwota"),
        lambda p: (p.nazwa, p.get_rodzaj_display(), p.rok, kwota(p.kwota)),
    ),
    "kroki": (
        ("Krok", "Kto", "Do kiedy", "Dokument", "Podstawa"),
        lambda k: (k.nazwa, k.kto, data_krotko(k.termin), k.dokument, podstawa(k)),
    ),
    "ryzyka": (("Co może się nie udać", "Co wtedy zrobimy"), lambda r: (r.ryzyko, r.odpowiedz)),
}


def podstawa(krok: Any) -> str:
    """Return the act and article of a step, in words: "art. 5a: ustawa … (Dz. U. …)"."""
    return ": ".join(filter(None, [krok.przepis, str(krok.akt)])) if krok.akt else ""


def kontekst(stan: StanPlanu, role: Collection[str]) -> dict[str, Any]:
    """Return the page's context: parts with their rows, the budget by year, what is missing and what to think about."""
    return {
        "plan": stan.plan,
        "procent": stan.procent,
        "braki": stan.braki(),
        "uwagi": stan.uwagi(),
        "czesci": [_czesc(stan, czesc) for czesc in CZESCI.values()],
        "lata": stan.budzet_lat(),
        "wydaje": bool(frozenset(role) & PROWADZACY),
    }


def _czesc(stan: StanPlanu, czesc: Czesc) -> dict[str, Any]:
    naglowki, komorki = TABELE.get(czesc.lista, ((), None))
    wiersze = stan.wiersze[czesc.lista] if czesc.lista else []
    return {
        "czesc": czesc,
        "pary": [(stan.plan._meta.get_field(pole).verbose_name, getattr(stan.plan, pole)) for pole in czesc.pola],
        "brakuje": sum(1 for klucz, _, jest in stan.wymogi if klucz == czesc.klucz and not jest),
        "naglowki": naglowki,
        "wiersze": [
            {"pk": wiersz.pk, "nazwa": str(wiersz), "komorki": list(zip(naglowki, komorki(wiersz), strict=True))}
            for wiersz in wiersze
        ],
    }


def domyslny_rodzaj(sprawa: Sprawa) -> str:
    """Propose the kind of the product: the plan alone where the concept is already on file, both in one otherwise."""
    koncepcja = Produkt.objects.filter(sprawa=sprawa, rodzaj=Produkt.Rodzaj.KONCEPCJA).exists()
    return Produkt.Rodzaj.WSTEPNY_PLAN if koncepcja else Produkt.Rodzaj.KONCEPCJA_Z_PLANEM
