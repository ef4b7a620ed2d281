"""Visits of a demo case: held ones behind its entries, and around today planned, cancelled and waiting to be written."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db import transaction

from plan.models import Dzialanie
from realizacja.models import Wizyta, WpisPracy
from realizacja.wizyty import odwolaj, ustaw_obsade, zwiaz
from sciezka.sprawa import historia, zegar
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import Stan

#: Of how many entries a demo case remembers the visit that was planned.
ZA_WPISAMI = 2
#: Minutes after the first case: two visits of the same people overlap, the third does not.
ZBIEG = (0, 30, 210)
#: Working days from today: visits around today. Those with "zbieg" of two cases overlap, as they do in life.
WOKOL_DZIS: tuple[dict[str, Any], ...] = (
    {
        "dni": -1, "od": time(10), "minuty": 90, "temat": "Przegląd ustaleń z sekretarzem", "kto": ["animator"],
        "miejsce": "urząd gminy, pokój 12", "z_kim": "sekretarz gminy", "forma": 1, "widzi": True,
    },
    {
        "dni": 2, "od": time(11), "minuty": 120, "zbieg": True, "temat": "Robocze spotkanie z przyszłymi założycielami", "forma": 1,
        "kto": ["animator", "doradca"], "miejsce": "dom kultury, sala kameralna", "z_kim": "prezesi dwóch organizacji, OSP",
        "porzadek": "1. Kto wchodzi do spółdzielni.\n2. Wkłady i wpisowe.\n3. Co dalej z uchwałami.", "widzi": True,
        "notatka": "Prezes prosi, żeby nie zaczynać od pieniędzy.",
    },
    {
        "dni": 4, "od": time(9), "minuty": 60, "temat": "Konsultacja regulaminu zamówień", "kto": ["doradca"],
        "sposob": "online", "miejsce": "spotkanie wideo", "z_kim": "radca prawny urzędu", "forma": 2,
    },
    {
        "dni": 6, "od": time(12), "minuty": 60, "temat": "Rozmowa z dyrektorem powiatowego urzędu pracy", "kto": ["animator"],
        "miejsce": "powiatowy urząd pracy", "odwolana": "Dyrektor jest na urlopie; nowy termin w następnym miesiącu.",
        "widzi": True,
    },
)  # fmt: skip
W_INNYM_ETAPIE: tuple[dict[str, Any], ...] = (
    {
        "dni": 3, "od": time(10), "minuty": 120, "temat": "Warsztat: wspólne odpowiedzi na pytania diagnozy",
        "kto": ["animator"], "miejsce": "urząd gminy, sala posiedzeń", "z_kim": "kierownicy referatów", "widzi": True,
    },
)  # fmt: skip


def za_wpisami(sprawa: Sprawa, wpisy: Sequence[WpisPracy]) -> None:
    """Plan, five days before, the visits behind the first entries from the place, and tie each to its entry."""
    od = Sprawa.objects.z_wiekiem().get(pk=sprawa.pk).w_stanie_od
    na_miejscu = [wpis for wpis in wpisy if wpis.sposob == WpisPracy.Sposob.NA_MIEJSCU]
    for wpis in na_miejscu[:ZA_WPISAMI]:
        with zegar.w_chwili(max(wpis.utworzono - timedelta(days=5), od)):
            wizyta = _zapisz(
                sprawa, wpis.autor, [wpis.autor], wpis.data, time(10), int(wpis.godziny * 60), temat=wpis.opis[:200],
                miejsce=wpis.miejsce, z_kim=wpis.uczestnicy, forma=wpis.forma, dzialanie=wpis.dzialanie,
                widzi_gmina=wpis.widzi_gmina,
            )  # fmt: skip
        with zegar.w_chwili(wpis.utworzono), transaction.atomic():
            zwiaz(wizyta.pk, wpis, wpis.autor)


def zaplanuj(sprawa: Sprawa, osoby: Mapping[str, Osoba]) -> None:
    """Plan the visits around today; past ones were planned a week ago."""
    opisy = WOKOL_DZIS if sprawa.stan == Stan.REALIZACJA else W_INNYM_ETAPIE
    dzialania = {d.forma: d for d in Dzialanie.objects.filter(sprawa=sprawa).order_by("-numer")}
    for opis in opisy:
        dzien = _dzien_roboczy(zegar.dzis(), opis["dni"])
        przesuniecie = ZBIEG[sprawa.pk % 3] if opis.get("zbieg") else 150 * (sprawa.pk % 3)
        od = (datetime.combine(dzien, opis["od"]) + timedelta(minutes=przesuniecie)).time()
        wizyta = _zapisz(
            sprawa, osoby[opis["kto"][0]], [osoby[kto] for kto in opis["kto"]], dzien, od, opis["minuty"],
            temat=opis["temat"], miejsce=opis["miejsce"], z_kim=opis.get("z_kim", ""),
            forma=opis.get("forma"), sposob=opis.get("sposob", Wizyta.Sposob.NA_MIEJSCU),
            dzialanie=dzialania.get(opis.get("forma")) if sprawa.stan == Stan.REALIZACJA else None,
            porzadek=opis.get("porzadek", ""), notatka=opis.get("notatka", ""), widzi_gmina=opis.get("widzi", False),
        )  # fmt: skip
        if powod := opis.get("odwolana"):
            odwolaj(sprawa.pk, wizyta.pk, osoby["animator"], powod)


def _dzien_roboczy(dzien: date, ile: int) -> date:
    """Return the day ``ile`` working days away."""
    krok = timedelta(days=1 if ile > 0 else -1)
    while ile:
        dzien += krok
        ile -= 0 if dzien.weekday() > 4 else krok.days
    return dzien


def _zapisz(sprawa: Sprawa, autor: Osoba, kto: list[Osoba], dzien: date, od: time, minuty: int, **pola: Any) -> Wizyta:
    do = (datetime.combine(dzien, od) + timedelta(minutes=minuty)).time()
    wizyta = Wizyta.objects.create(sprawa=sprawa, utworzyl=autor, dzien=dzien, od=od, do=do, **pola)
    ustaw_obsade(wizyta, kto, autor)
    historia.zapisz(sprawa, "dodano", autor, opis=f"wizyta: {wizyta}", widzi_gmina=False)
    return wizyta
