"""Annexes: changing the accepted plan during implementation without losing what was accepted.

An annex to the plan opens the plan's rows again while work goes on under the accepted version. The next version goes
through the same review; accepted, it is in force, abandoned, the rows come back as they were. One open annex at a time;
the case does not leave its stage with one open. The scope of diagnosis is widened by ``sciezka.rekrutacja.aneks``.
"""

import uuid
from typing import Any

from django.db import transaction
from django.db.models import Max

from sciezka.sprawa import etapy, historia, poczta, prawa, przejscia, zegar
from sciezka.sprawa.akta import Aneks, Wersja
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import ETAP_ANEKSU, ETAP_WERSJI, RodzajAneksu, RodzajWersji, StanAneksu, StanWersji
from sciezka.sprawa.wyjatki import BrakPowodu, NieaktualnyStan, OdmowaZapisu


def otwarty(sprawa: Sprawa, rodzaj: str = RodzajAneksu.PLAN) -> Aneks | None:
    """Return the open annex of the case."""
    return sprawa.aneksy.filter(rodzaj=rodzaj, stan=StanAneksu.OTWARTY).first()


def zmienia(sprawa: Sprawa, rodzaj_wersji: str) -> bool:
    """Tell whether an open annex lets this document be written and reviewed now, after its own stage."""
    return (
        rodzaj_wersji == RodzajWersji.PLAN
        and sprawa.stan == ETAP_ANEKSU[RodzajAneksu.PLAN]
        and otwarty(sprawa) is not None
    )


def na_swoim_etapie(sprawa: Sprawa, rodzaj_wersji: str) -> bool:
    """Tell whether the document is written and reviewed where the case is: at its stage, or by an open annex."""
    return sprawa.stan == ETAP_WERSJI[rodzaj_wersji] or zmienia(sprawa, rodzaj_wersji)


def utworz(sprawa: Sprawa, rodzaj: str, osoba: Osoba, powod: str, *, klucz: uuid.UUID | None, **pola: Any) -> Aneks:
    """Write an annex of a case that the caller has locked, and its history. ``BrakPowodu`` without a reason."""
    if not powod.strip():
        raise BrakPowodu
    if sprawa.stan != ETAP_ANEKSU[rodzaj]:
        raise NieaktualnyStan
    if otwarty(sprawa, rodzaj):
        raise NieaktualnyStan("Sprawa ma już otwarty aneks tego rodzaju.")
    numer = (sprawa.aneksy.filter(rodzaj=rodzaj).aggregate(Max("numer"))["numer__max"] or 0) + 1
    aneks = Aneks.objects.create(
        sprawa=sprawa, rodzaj=rodzaj, numer=numer, powod=powod.strip(), otworzyl=osoba, otwarto=zegar.teraz(),
        klucz=klucz or uuid.uuid4(), **pola,
    )  # fmt: skip
    historia.zapisz(sprawa, "aneks_otwarto", osoba, opis=str(aneks), powod=aneks.powod)
    return aneks


def otworz(
    sprawa_id: int, osoba: Osoba, powod: str, *, klucz: uuid.UUID | None = None, rewizja: int | None = None
) -> Aneks:
    """Open an annex to the accepted plan, with a reason that the municipality sees (design, section 3).

    Raises ``NieaktualnyStan`` outside implementation or when one is open already, ``OdmowaZapisu`` without an accepted plan.
    """
    with transaction.atomic():
        sprawa = przejscia.zablokuj(sprawa_id)
        prawa.wymagaj(osoba, sprawa, prawa.PROWADZACY, "aneks do planu")
        if gotowy := sprawa.aneksy.filter(klucz=klucz or uuid.uuid4()).first():
            return gotowy
        if rewizja is not None and rewizja != sprawa.rewizja:
            raise NieaktualnyStan
        if not sprawa.ma_przyjeta_wersje(RodzajWersji.PLAN):
            raise OdmowaZapisu("Aneksem zmienia się plan, który gmina przyjęła.")
        migawka = etapy.karta_dokumentu(RodzajWersji.PLAN).migawka(sprawa)
        return utworz(sprawa, RodzajAneksu.PLAN, osoba, powod, klucz=klucz, przed=migawka)


def porzuc(aneks_id: int, osoba: Osoba, powod: str) -> Aneks:
    """Abandon an open annex, with a reason; the plan's rows come back exactly as the municipality accepted them."""
    with transaction.atomic():
        aneks = Aneks.objects.get(pk=aneks_id)
        sprawa = przejscia.zablokuj(aneks.sprawa_id)
        prawa.wymagaj(osoba, sprawa, prawa.PROWADZACY, "porzucenie aneksu")
        aneks = Aneks.objects.select_for_update(of=("self",)).get(pk=aneks_id)
        if not aneks.otwarty or sprawa.stan != ETAP_ANEKSU[aneks.rodzaj]:
            raise NieaktualnyStan("Tego aneksu nie można już porzucić.")
        if not powod.strip():
            raise BrakPowodu
        if sprawa.wersje.filter(rodzaj=RodzajWersji.PLAN, stan=StanWersji.WYSLANA).exists():
            raise OdmowaZapisu("Aneks jest w przeglądzie w gminie. Najpierw wycofaj go z przeglądu.")
        if aneks.rodzaj == RodzajAneksu.PLAN:
            etapy.karta_dokumentu(RodzajWersji.PLAN).przywroc(sprawa, aneks.przed)
        aneks.powod_zamkniecia = powod.strip()
        _zamknij(aneks, StanAneksu.PORZUCONY, osoba)
        historia.zapisz(sprawa, "aneks_porzucono", osoba, opis=str(aneks), powod=aneks.powod_zamkniecia)
        return aneks


def przyjmij_z_wersja(sprawa: Sprawa, wersja: Wersja, osoba: Osoba) -> bool:
    """Put the open annex in force with the version just accepted; False when there is none. The caller holds the lock."""
    aneks = otwarty(sprawa) if wersja.rodzaj == RodzajWersji.PLAN else None
    if aneks is None:
        return False
    aneks.wersja = wersja
    _zamknij(aneks, StanAneksu.PRZYJETY, osoba)
    historia.zapisz(sprawa, "aneks_przyjeto", osoba, opis=f"{aneks}, {wersja}")
    poczta.o_aneksie(sprawa, aneks, osoba)
    return True


def podpisz(aneks: Aneks, osoba: Osoba) -> None:
    """Put a scope annex in force: its signed copy is on file. The caller holds the lock and has set the copy."""
    _zamknij(aneks, StanAneksu.PRZYJETY, osoba)
    historia.zapisz(aneks.sprawa, "aneks_przyjeto", osoba, opis=str(aneks))


def _zamknij(aneks: Aneks, stan: str, osoba: Osoba) -> None:
    aneks.stan, aneks.zamknal, aneks.zamknieto = stan, osoba, zegar.teraz()
    pola = ["stan", "zamknal", "zamknieto", "wersja", "zalacznik", "podpisali", "data_podpisania", "powod_zamkniecia"]
    aneks.save(update_fields=pola)
