"""The card of a new enterprise as parts of a document: an appendix of the final report, and a PDF of its own.

Only what the municipality may see: ``karty(..., zespol=False)``. Team notes are never printed.
"""

from typing import Any

from realizacja.przedsiebiorstwa import KartaPrzedsiebiorstwa, Krok, karty
from sciezka.dokumenty.pdf import renderuj_pdf
from sciezka.dokumenty.typografia import BRAK, data_krotko, data_slownie, kwota
from sciezka.sprawa import zegar
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.punkty import ponumeruj
from sciezka.sprawa.tresc import akapity, czesc


def zalacznik(sprawa: Sprawa) -> list[dict[str, Any]]:
    """Return the parts of the final report that show the new enterprises of the case, one for each visible one."""
    return [czesc_karty(karta) for karta in karty(sprawa, zespol=False)]


def czesc_karty(karta: KartaPrzedsiebiorstwa, tytul: str = "") -> dict[str, Any]:
    """Return one card as a part of a document: facts, then the table of milestones with their legal basis."""
    return czesc(
        f"przedsiebiorstwo-{karta.ps.pk}",
        tytul or f"Karta przedsiębiorstwa: {karta.ps.nazwa}",
        akapity=akapity(karta.ps.opis),
        pola=_fakty(karta),
        tabela={
            "opis": f"Kamienie milowe: {karta.postep}",
            "naglowki": ["Kamień", "Stan i data", "Dokument", "Podstawa prawna"],
            "wiersze": [_wiersz(krok) for krok in karta.kroki],
            "liczbowe": [],
            "szerokosci": [28, 18, 26, 28],
        },
    )


def _fakty(karta: KartaPrzedsiebiorstwa) -> list[tuple[str, str]]:
    ps = karta.ps
    opinia = f"{ps.opinia_kto}, {data_slownie(ps.opinia_data)}" if karta.opinia_w_aktach else ""
    return [
        ("Co to dziś jest", karta.status),
        ("Forma prawna", ps.get_forma_display()),
        ("Rejestry", karta.rejestry),
        ("Założyciele", ", ".join(map(str, karta.zalozyciele))),
        ("Tryb zlecania", karta.nazwa_trybu),
        ("Opinia prawna", opinia or ("wymagana, brak w aktach" if karta.pulapka_in_house else "")),
        ("Zatrudnienie", karta.zatrudnienie),
        ("Dlaczego zaniechano", ps.powod_zaniechania),
        ("Stan prawny na dzień", data_slownie(karta.stan_prawny) if karta.stan_prawny else ""),
    ]


def _wiersz(krok: Krok) -> list[str]:
    wiersz = krok.wiersz
    szczegoly = [wiersz.dokument, wiersz.adres] if wiersz else []
    if wiersz and wiersz.liczba is not None:
        szczegoly.append(f"zatrudnieni: {wiersz.liczba}")
    if wiersz and wiersz.tryb:
        szczegoly.append(f"{wiersz.get_tryb_display()}, {kwota(wiersz.kwota)}")
    if krok.nie_dotyczy:
        szczegoly = [wiersz.powod]
    return [
        str(krok.kamien),
        f"osiągnięty {data_krotko(krok.data)}" if krok.data else krok.nazwa_stanu,
        "\n".join(filter(None, szczegoly)) or BRAK,
        "\n".join(opis if pewny else f"{opis} (do sprawdzenia)" for opis, pewny in krok.podstawa) or BRAK,
    ]


def karta_pdf(sprawa: Sprawa, karta: KartaPrzedsiebiorstwa) -> bytes:
    """Return the card of one enterprise as PDF (PDF/A-3a, PDF/UA-1)."""
    chwila = zegar.teraz()
    dane = {
        "tytul": "Karta przedsiębiorstwa",
        "podtytul": karta.ps.nazwa,
        "metryka": [["Samorząd", sprawa.samorzad.etykieta], ["Stan na dzień", data_slownie(chwila)]],
        "czesci": [czesc_karty(karta, "Dane, założyciele i kamienie milowe")],
    }
    return renderuj_pdf(
        "sprawa/pdf/dokument.html",
        {
            "dane": dane,
            "czesci": ponumeruj(dane),
            "numery": False,
            "projekt": sprawa.projekt,
            "samorzad": sprawa.samorzad,
        },
        tytul=f"Karta przedsiębiorstwa – {karta.ps.nazwa}",
        autor=sprawa.projekt.beneficjent,
        przykladowe=sprawa.projekt.przykladowy,
        utworzono=chwila,
    )
