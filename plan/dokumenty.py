"""The action plan as a document: its snapshot, with parts whose keys stay the same from version to version.

Only what the municipality may see goes in: the team's note never does.
"""

from typing import Any

from plan import harmonogram
from plan.models import Cel, Dzialanie
from plan.strona import porownaj
from plan.struktura import PozycjaCelu, PozycjaObszaru, PozycjaWniosku, Struktura, wczytaj
from sciezka.dokumenty.typografia import data_slownie, liczba, zakres_dat
from sciezka.rekrutacja.models import Kontrakt
from sciezka.sprawa import aneksy
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.slownik import RodzajWersji, StanWersji
from sciezka.sprawa.tresc import akapity, czesc


def dane_wersji(sprawa: Sprawa) -> dict[str, Any]:
    """Return the snapshot of the plan."""
    plan, kontrakt = wczytaj(sprawa), Kontrakt.objects.filter(sprawa=sprawa).first()
    wprowadzenie = getattr(sprawa, "plan", None)
    czesci = [
        _podstawa(sprawa, kontrakt),
        czesc("wprowadzenie", "Wprowadzenie", akapity=akapity(wprowadzenie.wprowadzenie if wprowadzenie else "")),
        _wnioski(plan),
    ]
    for obszar in plan.obszary:
        czesci += [_obszar(obszar), *(_cel(cel) for cel in obszar.cele)]
    czesci += [_harmonogram(plan), _godziny(plan), _rezultaty(sprawa, plan)]
    return {
        "tytul": "Plan działania",
        "podtytul": sprawa.samorzad.nazwa_w_umowie,
        "metryka": [
            ["Samorząd", sprawa.samorzad.etykieta],
            ["Projekt", f"{sprawa.projekt} (nr {sprawa.projekt.numer})"],
        ],
        "czesci": czesci,
    }


def _podstawa(sprawa: Sprawa, kontrakt: Kontrakt | None) -> dict[str, Any]:
    """Say what the plan stands on: the contract and the accepted diagnosis."""
    diagnoza = (
        sprawa.wersje.filter(rodzaj=RodzajWersji.DIAGNOZA, stan=StanWersji.PRZYJETA, przebieg=sprawa.przebieg)
        .order_by("-numer")
        .first()
    )
    pola = []
    if kontrakt:
        pola = [("Kontrakt", f"nr {kontrakt.numer}"), ("Okres współpracy", zakres_dat(kontrakt.od, kontrakt.do))]
    if diagnoza:
        pola.append(("Raport z diagnozy", f"wersja {diagnoza.numer}, przyjęta {data_slownie(diagnoza.zdecydowano)}"))
    return czesc("metryka", "Podstawa planu", pola=[*pola, *_aneks(sprawa)])


def _aneks(sprawa: Sprawa) -> list[tuple[str, str]]:
    """Say which accepted version an open annex changes, and why."""
    aneks = aneksy.otwarty(sprawa)
    if aneks is None:
        return []
    przyjete = sprawa.wersje.filter(rodzaj=RodzajWersji.PLAN, stan=StanWersji.PRZYJETA, przebieg=sprawa.przebieg)
    zmieniana = przyjete.order_by("-numer").first()
    opis = f"zmienia wersję {zmieniana.numer} planu, przyjętą {data_slownie(zmieniana.zdecydowano)}"
    return [(f"Aneks nr {aneks.numer}", opis), ("Powód zmiany", aneks.powod)]


def _wnioski(plan: Struktura) -> dict[str, Any]:
    return czesc(
        "wnioski",
        "Wnioski z diagnozy i decyzje",
        tabela={
            "opis": "Co plan robi z każdym wnioskiem diagnozy",
            "naglowki": ["Wniosek", "Płaszczyzna", "Rodzaj", "Decyzja"],
            "wiersze": [
                [
                    str(pozycja.wniosek),
                    pozycja.wniosek.get_plaszczyzna_display(),
                    pozycja.wniosek.get_rodzaj_display(),
                    _decyzja(pozycja),
                ]
                for pozycja in plan.wnioski
            ],
            "liczbowe": [],
        },
    )


def _decyzja(pozycja: PozycjaWniosku) -> str:
    if pozycja.obszary:
        return f"podjęty: {', '.join(f'obszar {obszar.numer}' for obszar in pozycja.obszary)}"
    if pozycja.odlozenie:
        return f"odłożony: {pozycja.odlozenie.powod}"
    return "bez decyzji"


def _obszar(pozycja: PozycjaObszaru) -> dict[str, Any]:
    return czesc(
        f"obszar-{pozycja.obszar.pk}",
        str(pozycja.obszar),
        akapity=[*akapity(pozycja.obszar.uzasadnienie), "Wnioski, z których wynika ten obszar:"],
        pola=[(wniosek.etykieta, wniosek.tresc) for wniosek in pozycja.wnioski],
    )


def _cel(pozycja: PozycjaCelu) -> dict[str, Any]:
    cel = pozycja.cel
    return czesc(
        f"cel-{cel.pk}",
        str(cel),
        poziom=3,
        pola=[
            ("Oczekiwany efekt", cel.efekt),
            ("Służy rezultatowi", cel.get_rezultat_display()),
            ("Wskaźnik", cel.opis_wskaznika),
            ("Do kiedy", data_slownie(cel.termin) if cel.termin else ""),
            *((f"Zakres działania {dzialanie.numer}", dzialanie.opis) for dzialanie in pozycja.dzialania),
        ],
        tabela=_dzialania(cel, pozycja.dzialania),
    )


def _dzialania(cel: Cel, dzialania: list[Dzialanie]) -> dict[str, Any]:
    return {
        "opis": f"Działania prowadzące do celu {cel.numer}",
        "naglowki": ["Działanie", "Forma pracy", "Kiedy", "Kto odpowiada", "Co powstanie", "Godziny"],
        "wiersze": [
            [
                str(dzialanie),
                dzialanie.nazwa_formy,
                dzialanie.kiedy,
                dzialanie.kto,
                dzialanie.produkt or "–",
                liczba(dzialanie.godziny),
            ]
            for dzialanie in dzialania
        ],
        "liczbowe": [5],
    }


def _harmonogram(plan: Struktura) -> dict[str, Any]:
    return czesc(
        "harmonogram",
        "Harmonogram",
        wykres=harmonogram.wykres(plan),
        tabela={
            "opis": "Działania według dat",
            "naglowki": ["Działanie", "Cel", "Od", "Do"],
            "wiersze": [
                [str(dzialanie), str(dzialanie.cel.numer), data_slownie(dzialanie.od), data_slownie(dzialanie.do)]
                for dzialanie in plan.dzialania
            ],
            "liczbowe": [],
        },
    )


def _godziny(plan: Struktura) -> dict[str, Any]:
    wiersze = [
        [
            f"{suma.forma.label}{' (obligatoryjna)' if suma.obligatoryjna else ''}",
            str(suma.dzialan),
            liczba(suma.godziny),
        ]
        for suma in plan.formy
    ]
    return czesc(
        "godziny",
        "Planowane godziny według form pracy",
        tabela={
            "opis": "Działania i godziny w każdej formie pracy",
            "naglowki": ["Forma pracy", "Działania", "Godziny"],
            "wiersze": [*wiersze, ["Razem", str(len(plan.dzialania)), liczba(plan.godziny_razem)]],
            "liczbowe": [1, 2],
        },
    )


def _rezultaty(sprawa: Sprawa, plan: Struktura) -> dict[str, Any]:
    return czesc(
        "rezultaty",
        "Cele planu a oczekiwania z kontraktu",
        akapity=["Kontrakt zapisał oczekiwane rezultaty wstępnie. Ostatecznie określają je cele tego planu."],
        tabela={
            "opis": "Rezultaty wstępne i ostateczne",
            "naglowki": ["Rezultat", "Wstępnie w kontrakcie", "Ostatecznie w planie", "Porównanie"],
            "wiersze": [
                [
                    wiersz.rodzaj.label,
                    "; ".join(wiersz.kontrakt) or "–",
                    "; ".join(_cel_krotko(cel) for cel in wiersz.cele) or "–",
                    wiersz.opis,
                ]
                for wiersz in porownaj(sprawa, plan)
            ],
            "liczbowe": [],
        },
    )


def _cel_krotko(cel: Cel) -> str:
    return f"{cel} ({cel.opis_wskaznika})" if cel.opis_wskaznika else str(cel)
