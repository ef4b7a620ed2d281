"""A case as large as the product promises to bear: 60 answers, 40 conclusions, 80 actions, 200 work entries.

Rows are written in bulk, but through the real constraints and triggers: each stage is filled while the case is in it, and
the transitions are the real ones. Documents are printed by ``wersje``; replace ``druk.pdf_wersji`` where bytes do not matter.
"""

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from diagnoza.models import Odpowiedz, Wniosek
from plan.models import Cel, Dzialanie, ObszarPriorytetowy, ObszarWniosek, OdlozonyWniosek
from realizacja.models import StanDzialania, WpisPracy
from rezultaty.models import PotwierdzenieRezultatu, Rezultat
from sciezka.sprawa import zegar
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.slownik import KOLEJNOSC, FormaPracy, Stan
from tests.conftest import Swiat

TAJNE = "TAJNE-TYLKO-ZESPOL"


@dataclass(frozen=True)
class Rozmiar:
    """How many of each. Conclusions, goals and actions are at least what the example content already has."""

    wnioski: int = 40
    obszary: int = 8
    cele: int = 20
    dzialania: int = 80
    wpisy: int = 200


def zbuduj(swiat: Swiat, stan: str = Stan.REZULTATY, rozmiar: Rozmiar | None = None) -> Sprawa:
    """Bring the world's case to ``stan``, each stage on the way filled to its size; return the case re-read.

    The stage ``stan`` itself is filled too. Notes and entries for the team only carry the mark ``TAJNE``.
    """
    rozmiar, droga = rozmiar or Rozmiar(), swiat.droga()
    dopelnienia = {
        Stan.DIAGNOZA: _diagnoza, Stan.PLAN: _plan, Stan.REALIZACJA: _realizacja, Stan.REZULTATY: _rezultaty,
    }  # fmt: skip
    for etap in KOLEJNOSC[: KOLEJNOSC.index(Stan(stan)) + 1]:
        droga.wypelnij(etap)
        if etap in dopelnienia:
            dopelnienia[etap](swiat, rozmiar)
        if etap == stan:
            break
        _dalej(droga, etap)
    return swiat.odswiez()


def _dalej(droga, etap: str) -> None:
    if etap in {Stan.DIAGNOZA, Stan.PLAN}:
        droga.przyjmij(droga.wyslij(etap))
    else:
        droga.przejdz("rozpocznij_diagnoze" if etap == Stan.REKRUTACJA else "zakoncz_realizacje")


def _diagnoza(swiat: Swiat, rozmiar: Rozmiar) -> None:
    sprawa = swiat.sprawa
    Odpowiedz.objects.filter(sprawa=sprawa).update(notatka=TAJNE)
    od = Wniosek.objects.filter(sprawa=sprawa).count()
    Wniosek.objects.bulk_create(
        Wniosek(
            sprawa=sprawa, numer=numer, plaszczyzna=f"P{numer % 3 + 1}", rodzaj=Wniosek.Rodzaj.values[numer % 4],
            tresc=f"Wniosek numer {numer} o współpracy gminy", uzasadnienie="Z rozmów i dokumentów.", notatka=TAJNE,
        )
        for numer in range(od + 1, rozmiar.wnioski + 1)
    )  # fmt: skip


def _plan(swiat: Swiat, rozmiar: Rozmiar) -> None:
    sprawa = swiat.sprawa
    ile = ObszarPriorytetowy.objects.filter(sprawa=sprawa).count()
    ObszarPriorytetowy.objects.bulk_create(
        ObszarPriorytetowy(sprawa=sprawa, numer=numer, nazwa=f"Obszar dodatkowy {numer}", uzasadnienie="Z wniosków.")
        for numer in range(ile + 1, rozmiar.obszary + 1)
    )
    obszary = list(ObszarPriorytetowy.objects.filter(sprawa=sprawa).order_by("numer"))
    odlozone = OdlozonyWniosek.objects.filter(sprawa=sprawa).values("wniosek")
    podjete = Wniosek.objects.filter(sprawa=sprawa).exclude(pk__in=odlozone).order_by("numer")
    nowe = obszary[ile:]
    ObszarWniosek.objects.bulk_create(
        ObszarWniosek(sprawa=sprawa, obszar=nowe[ktory % len(nowe)], wniosek=wniosek)
        for ktory, wniosek in enumerate(podjete)
    )
    _cele_i_dzialania(swiat, rozmiar, nowe)


def _cele_i_dzialania(swiat: Swiat, rozmiar: Rozmiar, obszary: list[ObszarPriorytetowy]) -> None:
    sprawa, dzis = swiat.sprawa, zegar.dzis()
    ile = Cel.objects.filter(sprawa=sprawa).count()
    cele = Cel.objects.bulk_create(
        Cel(
            sprawa=sprawa, obszar=obszary[numer % len(obszary)], numer=numer, tresc=f"Cel numer {numer}",
            efekt="Gmina zleca więcej.", rezultat=("nowe_ps", "lepsze_warunki", "wieksza_skala")[numer % 3],
        )
        for numer in range(ile + 1, max(rozmiar.cele, ile + len(obszary)) + 1)
    )  # fmt: skip
    ile = Dzialanie.objects.filter(sprawa=sprawa).count()
    Dzialanie.objects.bulk_create(
        Dzialanie(
            sprawa=sprawa, cel=cele[numer % len(cele)], numer=numer, nazwa=f"Działanie dodatkowe {numer}",
            forma=FormaPracy.values[numer % 7], od=(od := dzis + timedelta(weeks=numer)), do=od + timedelta(days=10 + numer % 5 * 20),
            godziny=4, odpowiedzialny="gmina",
        )
        for numer in range(ile + 1, rozmiar.dzialania + 1)
    )  # fmt: skip


def _realizacja(swiat: Swiat, rozmiar: Rozmiar) -> None:
    sprawa, dzialania = swiat.sprawa, list(Dzialanie.objects.filter(sprawa=swiat.sprawa).order_by("numer"))
    ile = WpisPracy.objects.filter(sprawa=sprawa).count()
    WpisPracy.objects.bulk_create(
        WpisPracy(
            sprawa=sprawa, dzialanie=(dzialanie := dzialania[numer % len(dzialania)]), forma=dzialanie.forma,
            autor=swiat.osoby["animator"], rola_autora="animator", data=zegar.dzis(), godziny=Decimal("1.25"),
            opis=f"Wpis {numer}" if (jawny := numer % 3 == 0) else TAJNE, notatka=TAJNE, widzi_gmina=jawny,
        )
        for numer in range(ile, rozmiar.wpisy)
    )  # fmt: skip
    StanDzialania.objects.bulk_create(
        StanDzialania(sprawa=sprawa, dzialanie=dzialanie, wynik=StanDzialania.Wynik.WYKONANE)
        for dzialanie in dzialania
        if not StanDzialania.objects.filter(dzialanie=dzialanie).exists()
    )


def _rezultaty(swiat: Swiat, rozmiar: Rozmiar) -> None:
    zapisane = Rezultat.objects.filter(sprawa=swiat.sprawa).values("cel")
    nowe = Rezultat.objects.bulk_create(
        Rezultat(
            sprawa=swiat.sprawa, cel=cel, rodzaj=cel.rezultat, osiagniety=False, powod_nieosiagniecia="Zabrakło czasu.",
            opis=f"Rezultat celu {cel.numer}", dokument="notatka nr 1", notatka=TAJNE, utworzyl=swiat.osoby["animator"],
        )
        for cel in Cel.objects.filter(sprawa=swiat.sprawa).exclude(pk__in=zapisane)
    )  # fmt: skip
    PotwierdzenieRezultatu.objects.bulk_create(
        PotwierdzenieRezultatu(
            sprawa=swiat.sprawa, rezultat=rezultat, utworzyl=swiat.osoby["koordynator"],
            sprawdzono=[{"zalacznik": None, "nazwa": "dokument: notatka nr 1"}],
        )
        for rezultat in nowe
    )  # fmt: skip
