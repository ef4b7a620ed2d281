"""The work log of a demo case: entries of animator and doradca, products with files, confirmations, actions closed."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from plan.models import Dzialanie
from realizacja import demo_produkty, demo_ps, demo_wizyty, potwierdzanie, przyklady
from realizacja.demo_rodzajow import dodaj_szczegoly, przygotuj_spotkanie
from realizacja.models import Realizacja, StanDzialania, WpisPracy
from realizacja.zapis import potwierdz, rola_autora
from sciezka.sprawa import historia, zegar
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import FormaPracy

PRZYKLADY: list[dict[str, Any]] = [
    {**praca, "przedsiebiorstwo": ps} for praca, ps in zip(przyklady.PRZYKLADY, demo_ps.PRZYKLADY, strict=True)
]


def wypelnij(sprawa: Sprawa, dane: Mapping[str, Any], osoby: Mapping[str, Osoba]) -> None:
    """Log the work, each entry on its day. ``dane["niepelne"]``: only the animator's work is confirmed, actions stay open."""
    niepelne = bool(dane.get("niepelne"))
    dzialania = {dzialanie.numer: dzialanie for dzialanie in Dzialanie.objects.filter(sprawa=sprawa)}
    wpisy, chwile = [], _chwile(sprawa, len(dane["wpisy"]))
    for opis, chwila in zip(dane["wpisy"], chwile, strict=True):
        with zegar.w_chwili(chwila):
            wpisy.append(_wpis(sprawa, opis, osoby[opis["kto"]], dzialania))
    demo_wizyty.za_wpisami(sprawa, wpisy)
    for opis in dane["produkty"]:
        demo_produkty.zapisz(sprawa, opis, osoby["animator"], dzialania.get(opis.get("dzialanie", 0)))
    for wpis, opis, chwila in zip(wpisy, dane["wpisy"], chwile, strict=True):
        if "szczegoly" in opis:
            with zegar.w_chwili(chwila):
                dodaj_szczegoly(wpis, opis["szczegoly"])
    if niepelne:
        przygotuj_spotkanie(sprawa, osoby["animator"])
    if dane.get("brak_koncepcji"):
        _brak_koncepcji(sprawa, dane["brak_koncepcji"], osoby["animator"])
    if opis_ps := dane.get("przedsiebiorstwo"):
        demo_ps.zaloz(sprawa, opis_ps, osoby["animator"], do="M04" if niepelne else "M12", opinia=not niepelne)
    _potwierdz(sprawa, [wpis for wpis in wpisy if not (niepelne and wpis.forma != FormaPracy.ANIMATOR)], osoby)
    if not niepelne:
        for numer, dzialanie in sorted(dzialania.items()):
            _zakoncz(sprawa, dzialanie, osoby["animator"], dane.get("zaniechane", {}).get(numer, ""))


def _potwierdz(sprawa: Sprawa, wpisy: list[WpisPracy], osoby: Mapping[str, Osoba]) -> None:
    """Confirm the entries, each by whom the contract names."""
    for rola in ("koordynator", "urzednik"):
        zasady = potwierdzanie.zasady(sprawa, osoby[rola])
        numery = [
            wpis.pk for wpis in wpisy if zasady.jako(wpis) and (rola == "koordynator" or zasady.kto == "urzednik")
        ]
        if numery:
            potwierdz(sprawa.pk, osoby[rola], numery)


def _chwile(sprawa: Sprawa, ile: int) -> list[datetime]:
    """Return the moments of the entries, spread evenly from the beginning of the stage to now, in office hours.

    None is later than a minute ago: the moved clock goes on ticking, and what follows must not precede the entries.
    """
    od = Sprawa.objects.z_wiekiem().get(pk=sprawa.pk).w_stanie_od
    teraz = zegar.teraz()
    chwile = [od + (teraz - od) * numer / ile for numer in range(1, ile + 1)]
    return [max(min(chwila.replace(hour=13), teraz - timedelta(minutes=1)), od) for chwila in chwile]


def _pasujace(dzialania: Mapping[int, Dzialanie], opis: Mapping[str, Any]) -> Dzialanie | None:
    return dzialania.get(opis.get("dzialanie", 0))


def _wpis(sprawa: Sprawa, opis: Mapping[str, Any], kto: Osoba, dzialania: Mapping[int, Dzialanie]) -> WpisPracy:
    dzialanie = _pasujace(dzialania, opis)
    forma = dzialanie.forma if dzialanie else opis["forma"]
    wynik, opis_wyniku = opis.get("wynik", ("", ""))
    wpis = WpisPracy.objects.create(
        sprawa=sprawa, dzialanie=dzialanie, forma=forma, godziny=Decimal(opis["godziny"]), data=zegar.dzis(),
        sposob=opis["sposob"], miejsce=opis.get("miejsce", ""), uczestnicy=opis.get("uczestnicy", ""),
        liczba_uczestnikow=opis.get("osob"), opis=opis["opis"], ustalenia=opis["ustalenia"],
        notatka=opis.get("notatka", ""), widzi_gmina=opis.get("widzi", False), wynik_doradztwa=wynik,
        opis_wyniku=opis_wyniku, autor=kto, utworzyl=kto, rola_autora=rola_autora(kto, sprawa, forma),
    )  # fmt: skip
    historia.zapisz(sprawa, "dodano", kto, opis=f"wpis pracy: {wpis}", widzi_gmina=False)
    return wpis


def _brak_koncepcji(sprawa: Sprawa, powod: str, animator: Osoba) -> None:
    Realizacja.objects.create(sprawa=sprawa, brak_koncepcji_powod=powod, utworzyl=animator)
    historia.zapisz(sprawa, "dodano", animator, opis="wyjaśnienie braku koncepcji", widzi_gmina=False)


def _zakoncz(sprawa: Sprawa, dzialanie: Dzialanie, animator: Osoba, powod: str) -> None:
    zakonczenie = StanDzialania.objects.create(
        sprawa=sprawa, dzialanie=dzialanie, data=zegar.dzis(), utworzyl=animator, powod=powod,
        wynik=StanDzialania.Wynik.ZANIECHANE if powod else StanDzialania.Wynik.WYKONANE,
    )  # fmt: skip
    historia.zapisz(sprawa, "dodano", animator, opis=f"zakończenie działania: {zakonczenie}", widzi_gmina=False)
