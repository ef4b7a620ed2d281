"""Reporting periods: closing with the sheets as they stood, reopening with a reason, what was changed after closing."""

import uuid
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet

from realizacja import karta, korekty
from realizacja.models import KorektaWpisu, WpisPracy
from realizacja.models_okresow import OkresSprawozdawczy, ZamknietaKarta, ZgodaNaPoznyWpis
from sciezka.sprawa import historia, zegar
from sciezka.sprawa.edycja import dlaczego_zamkniete
from sciezka.sprawa.models import Projekt, Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import NazwaRoli, Stan
from sciezka.sprawa.tresc import jako_json, skrot
from sciezka.sprawa.wyjatki import BrakPowodu, NieaktualnyStan, OdmowaZapisu


def prowadzone(osoba: Osoba) -> QuerySet[Projekt]:
    """Return the projects whose periods the person closes: those they coordinate."""
    return Projekt.objects.filter(pk__in=osoba.koordynowane)


def zamkniete(projekt_id: int) -> list[OkresSprawozdawczy]:
    """Return the closed periods of a project, the latest first; one query."""
    return list(OkresSprawozdawczy.objects.filter(projekt=projekt_id, otwarto__isnull=True))


def obejmujacy(okresy: Iterable[OkresSprawozdawczy], dzien: date) -> OkresSprawozdawczy | None:
    """Return the closed period that a day lies in, or None."""
    return next((okres for okres in okresy if okres.obejmuje(dzien)), None)


def wymagaj_otwartego(sprawa: Sprawa, wpis: WpisPracy) -> None:
    """Raise ``OdmowaZapisu`` when the entry's day lies in a closed period: only a correction changes it."""
    if okres := obejmujacy(zamkniete(sprawa.projekt_id), wpis.data):
        raise OdmowaZapisu(f"Okres {okres} jest zamknięty: wpisu nie można zmienić ani usunąć, tylko poprawić korektą.")


def zgoda_na(sprawa: Sprawa, osoba: Osoba, dzien: date) -> ZgodaNaPoznyWpis | None:
    """Return a consent that the person has not used yet for this day of work, or None."""
    return ZgodaNaPoznyWpis.objects.filter(sprawa=sprawa, osoba=osoba, data=dzien, wpis__isnull=True).first()


def miesiac(dzien: date) -> tuple[date, date]:
    """Return the first and the last day of the month of ``dzien``."""
    nastepny = (dzien.replace(day=28) + timedelta(days=4)).replace(day=1)
    return dzien.replace(day=1), nastepny - timedelta(days=1)


def do_zamkniecia(projekt: Projekt, ile: int = 3) -> list[tuple[date, date]]:
    """Return the latest full months, the newest first, that no closed period touches."""
    okresy, wynik, dzien = zamkniete(projekt.pk), [], zegar.dzis().replace(day=1)
    while len(wynik) < ile and dzien > projekt.od:
        od, do = miesiac(dzien - timedelta(days=1))
        if not any(okres.od <= do and okres.do >= od for okres in okresy):
            wynik.append((od, do))
        dzien = od
    return wynik


def zamknij(projekt_id: int, osoba: Osoba, od: date, do: date, klucz: uuid.UUID | None = None) -> OkresSprawozdawczy:
    """Close a period of the project: freeze the sheets, write the history of every case with work in it.

    All cases of the project are locked first, so an entry that is being saved is either in the sheets or refused.
    Raises ``PermissionDenied``, ``OdmowaZapisu`` (not over yet, overlaps a closed one). A repeated send returns the same.
    """
    with transaction.atomic():
        sprawy = Sprawa.objects.filter(projekt=projekt_id).select_for_update(of=("self",), no_key=True)
        sprawy = {sprawa.pk: sprawa for sprawa in sprawy.select_related("samorzad", "projekt").order_by("pk")}
        _wymagaj(osoba, projekt_id)
        if klucz and (gotowy := OkresSprawozdawczy.objects.filter(klucz=klucz).first()):
            return gotowy
        if do >= zegar.dzis():
            raise OdmowaZapisu("Zamknąć można tylko okres, który już minął.")
        if inny := next((okres for okres in zamkniete(projekt_id) if okres.od <= do and okres.do >= od), None):
            raise OdmowaZapisu(f"Ten okres zachodzi na zamknięty okres {inny}.")
        okres = OkresSprawozdawczy.objects.create(
            projekt_id=projekt_id, od=od, do=do, zamknal=osoba, zamknieto=zegar.teraz(), klucz=klucz or uuid.uuid4()
        )
        for sprawa_id in _zamroz(okres, sprawy):
            historia.zapisz(sprawy[sprawa_id], "okres_zamknieto", osoba, opis=str(okres))
        return okres


def _wymagaj(osoba: Osoba, projekt_id: int) -> None:
    if not prowadzone(osoba).filter(pk=projekt_id).exists():
        raise PermissionDenied("Okresy sprawozdawcze zamyka i otwiera koordynator projektu.")


def _zamroz(okres: OkresSprawozdawczy, sprawy: dict[int, Sprawa]) -> list[int]:
    """Freeze a sheet for every case and person with work in the period; return the cases."""
    wpisy = karta.wczytaj(WpisPracy.objects.filter(sprawa__in=sprawy, data__range=(okres.od, okres.do)))
    grupy: dict[tuple[int, int], list[WpisPracy]] = {}
    for wpis in wpisy:
        grupy.setdefault((wpis.sprawa_id, wpis.autor_id), []).append(wpis)
    for (sprawa_id, osoba_id), wlasne in grupy.items():
        dane = jako_json(karta.dane(sprawy[sprawa_id], okres.od, okres.do, wlasne))
        ZamknietaKarta.objects.create(
            okres=okres, sprawa_id=sprawa_id, osoba_id=osoba_id, dane=dane, sha256=skrot(dane)
        )
    return sorted({sprawa_id for sprawa_id, _ in grupy})


def otworz(okres_id: int, osoba: Osoba, powod: str) -> OkresSprawozdawczy:
    """Reopen a period, with a reason; the frozen sheets stay. Closing it again makes a new row and new sheets."""
    with transaction.atomic():
        okres = OkresSprawozdawczy.objects.select_for_update().get(pk=okres_id)
        _wymagaj(osoba, okres.projekt_id)
        if not powod.strip():
            raise BrakPowodu
        if not okres.zamkniety:
            raise NieaktualnyStan("Ktoś był szybszy: ten okres jest już otwarty.")
        okres.otworzyl, okres.otwarto, okres.powod_otwarcia = osoba, zegar.teraz(), powod.strip()
        okres.save(update_fields=["otworzyl", "otwarto", "powod_otwarcia"])
        for sprawa in Sprawa.objects.filter(zamkniete_karty__okres=okres).distinct().order_by("pk"):
            historia.zapisz(sprawa, "okres_otwarto", osoba, opis=str(okres), powod=okres.powod_otwarcia)
        return okres


def pozniejsze_korekty(okres: OkresSprawozdawczy) -> QuerySet[KorektaWpisu]:
    """Return the corrections of entries of the period (by the old day or the new one) made while it was closed."""
    dni = (okres.od, okres.do)
    zmienione = KorektaWpisu.objects.filter(
        Q(data_przed__range=dni) | Q(data_po__range=dni),
        sprawa__projekt=okres.projekt_id,
        utworzono__gte=okres.zamknieto,
    )
    if okres.otwarto:
        zmienione = zmienione.filter(utworzono__lt=okres.otwarto)
    return zmienione.select_related("wpis__autor", "utworzyl", "sprawa__samorzad").order_by("utworzono", "pk")


def pozne_wpisy(okres: OkresSprawozdawczy) -> QuerySet[WpisPracy]:
    """Return the entries logged by consent for days of the period while it was closed."""
    wpisy = WpisPracy.objects.filter(
        zgoda__isnull=False, data__range=(okres.od, okres.do), sprawa__projekt=okres.projekt_id,
        utworzono__gte=okres.zamknieto,
    )  # fmt: skip
    if okres.otwarto:
        wpisy = wpisy.filter(utworzono__lt=okres.otwarto)
    return wpisy.select_related("autor", "zgoda__utworzyl", "sprawa__samorzad").order_by("utworzono", "pk")


def dla_sprawy(sprawa: Sprawa, zespol: bool) -> list[dict[str, Any]]:
    """Return the closed periods in which the case has frozen sheets, with how many changes came later."""
    okresy = OkresSprawozdawczy.objects.filter(karty__sprawa=sprawa).distinct()
    return [{"okres": okres, "zmiany": pozniejsze(okres, sprawa, zespol)} for okres in okresy]


def na_karcie(sprawa: Sprawa, osoba: Osoba) -> dict[str, Any]:
    """Return what the page of work sheets shows of closed periods; consents are the team's."""
    zespol = osoba.w_zespole(sprawa)
    uzyte = WpisPracy.objects.filter(zgoda=OuterRef("pk"))
    zgody = ZgodaNaPoznyWpis.objects.filter(sprawa=sprawa).select_related("osoba").annotate(uzyta=Exists(uzyte))
    return {
        "zamkniete": dla_sprawy(sprawa, zespol),
        "zgody": list(zgody) if zespol else [],
        "koordynator": NazwaRoli.KOORDYNATOR in osoba.role_w(sprawa),
        "otwarty": not dlaczego_zamkniete(sprawa, Stan.REALIZACJA),
    }


def pozniejsze(okres: OkresSprawozdawczy, sprawa: Sprawa, zespol: bool) -> list[dict[str, Any]]:
    """Return the later changes of the period in one case as rows of the sheet; the municipality's part only for it."""
    korekty_okresu = pozniejsze_korekty(okres).filter(sprawa=sprawa)
    wpisy = pozne_wpisy(okres).filter(sprawa=sprawa)
    return [
        *(
            karta.wiersz_korekty(korekta, zespol)
            for korekta in korekty_okresu
            if zespol or (korekta.wpis.widzi_gmina and korekty.dla_gminy(korekta))
        ),
        *(karta.wiersz_pozny(wpis) for wpis in wpisy if zespol or wpis.widzi_gmina),
    ]
