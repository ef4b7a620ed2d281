"""What the page of stage V shows."""

from typing import Any

from realizacja.kamienie import STATUS_PS, WPIS_KRS
from realizacja.przedsiebiorstwa import KartaPrzedsiebiorstwa, karty
from rezultaty import monitoring
from rezultaty.models import Rezultat
from rezultaty.odczyt import ma_dowod, odczytaj
from sciezka.dokumenty.typografia import data_slownie, kwota, liczba
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import REZULTAT_PODSTAWOWY, NazwaRoli, RodzajRezultatu


def kontekst_etapu(sprawa: Sprawa, osoba: Osoba) -> dict[str, Any]:
    """Return expectations with what became of them, and results by kind with their facts in words."""
    odczyt, koordynator = odczytaj(sprawa), NazwaRoli.KOORDYNATOR in osoba.role_w(sprawa)
    return {
        "odczyt": odczyt,
        "kontrakt": odczyt.kontrakt(),
        "plan": odczyt.plan(),
        "koordynator": koordynator,
        "wskazniki": odczyt.wskazniki(),
        "terminy": monitoring.terminy(sprawa),
        "rodzaje": [
            {
                "kod": rodzaj.value,
                "nazwa": rodzaj.label,
                "podstawowy": rodzaj == REZULTAT_PODSTAWOWY,
                "rezultaty": [
                    {
                        "rezultat": rezultat,
                        "fakty": fakty(rezultat, odczyt.karta(rezultat)),
                        "dowod": ma_dowod(rezultat),
                        "potwierdzenie": opis_potwierdzenia(rezultat),
                        "moze_potwierdzic": koordynator and osoba.pk not in {rezultat.utworzyl_id, rezultat.zmienil_id},
                    }
                    for rezultat in odczyt.rezultaty
                    if rezultat.rodzaj == rodzaj
                ],
            }
            for rodzaj in RodzajRezultatu
        ],
    }


def opis_potwierdzenia(rezultat: Rezultat, *, dla_gminy: bool = False) -> str:
    """Say who confirmed a result read by ``Odczyt``, when and what they looked at; "" while nobody did.

    ``dla_gminy`` leaves out the files that the municipality does not see.
    """
    zapis = rezultat.potwierdzenie
    if not zapis:
        return ""
    ukryte = {plik["pk"] for plik in rezultat.pliki if not plik["widzi_gmina"]} if dla_gminy else set()
    dowody = [dowod["nazwa"] for dowod in zapis["sprawdzono"] if dowod["zalacznik"] not in ukryte]
    opis = f"{zapis['kto']}, {data_slownie(zapis['kiedy'])}"
    opis = f"{opis} Sprawdzono: {', '.join(dowody)}." if dowody else opis
    return f"{opis} {zapis['uwaga']}".strip()


def fakty(rezultat: Rezultat, karta: KartaPrzedsiebiorstwa | None = None) -> list[tuple[str, str]]:
    """Return the facts of a result as pairs of label and value, empty ones left out; its files are told separately."""
    pary = [
        ("Cel", str(rezultat.cel)),
        ("Wynik", "osiągnięto" if rezultat.osiagniety else "nie osiągnięto"),
        ("Dlaczego nie", rezultat.powod_nieosiagniecia),
        ("Data", data_slownie(rezultat.data)),
        *_przedsiebiorstwo(karta),
        ("Co się zmieniło", rezultat.zmiana),
        ("Liczba przed i po", _przed_i_po(rezultat.liczba_przed, rezultat.liczba_po, liczba)),
        ("Wartość przed i po", _przed_i_po(rezultat.kwota_przed, rezultat.kwota_po, kwota)),
        ("Dokument", rezultat.dokument),
    ]
    return [(etykieta, wartosc) for etykieta, wartosc in pary if wartosc]


def fakty_z_karta(rezultat: Rezultat) -> list[tuple[str, str]]:
    """Return the facts of one result, its enterprise read from its card."""
    tylko = [rezultat.przedsiebiorstwo_id] if rezultat.przedsiebiorstwo_id else []
    return fakty(rezultat, next(iter(karty(rezultat.sprawa, tylko)), None))


def _przedsiebiorstwo(karta: KartaPrzedsiebiorstwa | None) -> list[tuple[str, str]]:
    """Return the register data of the result's enterprise, from its milestones."""
    if karta is None:
        return []
    wpis, status = karta.krok(WPIS_KRS).data, karta.krok(STATUS_PS).data
    return [
        ("Przedsiębiorstwo", f"{karta.ps.nazwa}, {karta.ps.get_forma_display()}"),
        ("Co to dziś jest", karta.status),
        ("Rejestry", karta.rejestry),
        ("Wpis do KRS", data_slownie(wpis) if wpis else ""),
        ("Status PS, decyzja wojewody", data_slownie(status) if status else ""),
        ("Założyciele", karta.nazwy_zalozycieli),
        ("Miejsca pracy", str(karta.miejsca_pracy) if karta.miejsca_pracy is not None else ""),
    ]


def _przed_i_po(przed: Any, po: Any, zapis: Any) -> str:
    if przed is None or po is None:
        return ""
    roznica = po - przed
    znak = "+" if roznica >= 0 else "−"
    procent = f", {znak}{liczba(abs(roznica) * 100 / przed, 1)}%" if przed else ""
    return f"{zapis(przed)} → {zapis(po)} ({znak}{zapis(abs(roznica))}{procent})"
