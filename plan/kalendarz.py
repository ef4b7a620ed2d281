"""A person's calendar: planned actions, goals' dates, review deadlines and ends of contracts, read at a secret address.

Whoever has the address reads what its owner may read at that moment; the address alone is the key, so only its hash is
kept. A role that ended, a closed account or a revoked address reads nothing at all.

What later stages know of (visits) they add themselves: ``zrodlo`` registers a source, and this room imports none of them.
"""

import hashlib
import secrets
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

from django.db import transaction

from plan.ical import Termin
from plan.models import AdresKalendarza, Cel, Dzialanie
from sciezka.dokumenty.typografia import godziny
from sciezka.rekrutacja.models import Kontrakt
from sciezka.sprawa import zegar
from sciezka.sprawa.akta import Aneks, Wersja
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.poczta import adres
from sciezka.sprawa.slownik import KOLEJNOSC, OTWARTE, RodzajAneksu, Stan, StanAneksu

BAJTOW = 24

#: A source of events: for a person and the cases they may know of, events that the person may see.
Zrodlo = Callable[[Osoba, Sequence[Sprawa]], Iterable[Termin]]
_zrodla: list[Zrodlo] = []


def zrodlo(funkcja: Zrodlo) -> Zrodlo:
    """Register a source of a later stage (decorator); its queries must not grow with the number of cases."""
    if funkcja not in _zrodla:
        _zrodla.append(funkcja)
    return funkcja


def skrot(token: str) -> str:
    """Return what is kept of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def nowy_adres(osoba: Osoba, sprawa: Sprawa | None) -> str:
    """Revoke the person's address for this case (None: for all cases) and return the token of a new one, said only once."""
    with transaction.atomic():
        Osoba.objects.select_for_update().get(pk=osoba.pk)
        odwolaj(osoba, sprawa.pk if sprawa else None)
        token = secrets.token_urlsafe(BAJTOW)
        AdresKalendarza.objects.create(osoba=osoba, sprawa=sprawa, skrot=skrot(token))
        return token


def odwolaj(osoba: Osoba, sprawa_id: int | None) -> int:
    """Revoke the person's address for a case, or for all cases; return how many there were (0 or 1)."""
    czynne = AdresKalendarza.objects.filter(osoba=osoba, sprawa=sprawa_id, odwolano__isnull=True)
    return czynne.update(odwolano=zegar.teraz())


def wlasciciel(token: str) -> tuple[Osoba, list[Sprawa], str] | None:
    """Return whose address it is, the open cases it shows today and its name; None when it opens nothing any more."""
    wpis = (
        AdresKalendarza.objects.filter(skrot=skrot(token), odwolano__isnull=True, osoba__is_active=True)
        .select_related("osoba")
        .first()
    )
    if wpis is None:
        return None
    sprawy = Sprawa.objects.dla(wpis.osoba).filter(stan__in=OTWARTE).z_opisem()
    if wpis.sprawa_id:
        sprawy = sprawy.filter(pk=wpis.sprawa_id)
    lista = list(sprawy.order_by("pk"))
    if not lista and (wpis.sprawa_id or not wpis.osoba.role):
        return None
    nazwa = f"Ścieżka: {lista[0].samorzad.nazwa}" if wpis.sprawa_id else "Ścieżka: moje sprawy"
    return wpis.osoba, lista, nazwa


def terminy(osoba: Osoba, sprawy: Iterable[Sprawa]) -> list[Termin]:
    """Return the events of the cases as the person may see them, those of later stages with them.

    The queries do not grow with the number of cases.
    """
    sprawy = list(sprawy)
    wynik = terminy_planu(osoba, sprawy)
    for dodatkowe in _zrodla:
        wynik += dodatkowe(osoba, sprawy)
    return sorted(wynik, key=lambda termin: (termin.od, termin.uid))


def terminy_planu(osoba: Osoba, sprawy: Sequence[Sprawa]) -> list[Termin]:
    """Return the deadlines of the cases as the person may see them; five queries however many cases.

    The team sees the plan from its stage on; the municipality what it accepted, from implementation on.
    """
    wedlug_pk = {sprawa.pk: sprawa for sprawa in sprawy if _widzi_plan(osoba, sprawa)}
    przyjete = {
        aneks.sprawa_id: aneks.przed["wiersze"]
        for aneks in Aneks.objects.filter(
            sprawa__in=wedlug_pk, rodzaj=RodzajAneksu.PLAN, stan=StanAneksu.OTWARTY
        ).defer(None)
    }
    cele = _w_mocy(Cel, wedlug_pk, przyjete)
    wynik = [_z_celu(wedlug_pk[cel["sprawa_id"]], cel) for cel in cele.values() if cel["termin"]]
    for dzialanie in _w_mocy(Dzialanie, wedlug_pk, przyjete).values():
        wynik.append(_z_dzialania(wedlug_pk[dzialanie["sprawa_id"]], dzialanie, cele[dzialanie["cel_id"]]))
    wersje = Wersja.objects.w_przegladzie().filter(sprawa__in=[sprawa.pk for sprawa in sprawy], termin__isnull=False)
    wszystkie = {sprawa.pk: sprawa for sprawa in sprawy}
    wynik += [_z_wersji(wszystkie[wersja.sprawa_id], wersja) for wersja in wersje]
    # Before the contract is signed (stage I) its end is only a proposal.
    w_mocy = [sprawa.pk for sprawa in sprawy if sprawa.etap != Stan.REKRUTACJA]
    for kontrakt in Kontrakt.objects.filter(sprawa__in=w_mocy).only("sprawa_id", "do", "rewizja", "utworzono"):
        wynik.append(_z_kontraktu(wszystkie[kontrakt.sprawa_id], kontrakt))
    return sorted(wynik, key=lambda termin: (termin.od, termin.uid))


def _widzi_plan(osoba: Osoba, sprawa: Sprawa) -> bool:
    od = Stan.PLAN if osoba.w_zespole(sprawa) else Stan.REALIZACJA
    return KOLEJNOSC.index(Stan(sprawa.etap)) >= KOLEJNOSC.index(od)


def _w_mocy(model: type[Any], sprawy: dict[int, Sprawa], przyjete: dict[int, Any]) -> dict[int, dict[str, Any]]:
    """Return the rows in force: as accepted where an annex is open, as they are elsewhere."""
    wiersze = defaultdict(dict)
    for wiersz in model.objects.filter(sprawa__in=sprawy).values():
        wiersze[wiersz["sprawa_id"]][wiersz["id"]] = wiersz
    for sprawa_id, zapis in przyjete.items():
        wiersze[sprawa_id] = {
            int(klucz): {**wiersz, **_daty(model, wiersz)} for klucz, wiersz in zapis[model._meta.db_table].items()
        }
    return {klucz: wiersz for jednej in wiersze.values() for klucz, wiersz in jednej.items()}


def _daty(model: type[Any], wiersz: dict[str, Any]) -> dict[str, Any]:
    pola = {pole.attname: pole for pole in model._meta.concrete_fields}
    nazwy = [nazwa for nazwa in ("od", "do", "termin", "utworzono", "godziny") if nazwa in pola]
    return {nazwa: pola[nazwa].to_python(wiersz[nazwa]) for nazwa in nazwy}


def _z_dzialania(sprawa: Sprawa, dzialanie: dict[str, Any], cel: dict[str, Any]) -> Termin:
    forma = dict(Dzialanie._meta.get_field("forma").choices)[dzialanie["forma"]]
    opis = [f"Cel {cel['numer']}: {cel['tresc']}", f"Forma pracy: {forma}", f"Plan: {godziny(dzialanie['godziny'])}"]
    return _termin(
        "dzialanie", sprawa, dzialanie, dzialanie["od"], dzialanie["do"],
        f"{sprawa.samorzad.nazwa}: {dzialanie['nazwa']}", opis,
    )  # fmt: skip


def _z_celu(sprawa: Sprawa, cel: dict[str, Any]) -> Termin:
    tytul = f"{sprawa.samorzad.nazwa}: termin celu {cel['numer']}"
    return _termin("cel", sprawa, cel, cel["termin"], cel["termin"], tytul, [cel["tresc"]])


def _z_wersji(sprawa: Sprawa, wersja: Wersja) -> Termin:
    return Termin(
        uid=f"wersja-{wersja.pk}@sciezka",
        od=wersja.termin,
        do=wersja.termin,
        tytul=f"{sprawa.samorzad.nazwa}: termin przeglądu, {wersja}",
        opis="Gmina przyjmuje dokument albo odsyła go z uwagami.",
        adres=adres("sprawa:wersja", sprawa.pk, wersja.pk),
        zmiana=0,
        kiedy=wersja.wyslano,
        rodzaj="przeglad",
        sprawa_id=sprawa.pk,
    )


def _z_kontraktu(sprawa: Sprawa, kontrakt: Kontrakt) -> Termin:
    return Termin(
        uid=f"kontrakt-{kontrakt.pk}@sciezka",
        od=kontrakt.do,
        do=kontrakt.do,
        tytul=f"{sprawa.samorzad.nazwa}: koniec okresu kontraktu",
        opis="Ostatni dzień współpracy zapisany w kontrakcie.",
        adres=adres("rekrutacja:etap", sprawa.pk),
        zmiana=kontrakt.rewizja,
        kiedy=kontrakt.utworzono,
        rodzaj="kontrakt",
        sprawa_id=sprawa.pk,
    )


def _termin(
    rodzaj: str, sprawa: Sprawa, wiersz: dict[str, Any], od: date, do: date, tytul: str, opis: list[str]
) -> Termin:
    return Termin(
        uid=f"{rodzaj}-{wiersz['id']}@sciezka",
        od=od,
        do=do,
        tytul=tytul,
        opis="\n".join(opis),
        adres=adres("plan:etap", sprawa.pk),
        zmiana=wiersz["rewizja"],
        kiedy=wiersz["utworzono"],
        rodzaj=rodzaj,
        sprawa_id=sprawa.pk,
    )
