"""Widening the scope of diagnosis by an annex to the contract: issued as PDF, signed, and only then in force."""

import uuid
from collections.abc import Iterable
from datetime import date
from itertools import chain
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from sciezka.dokumenty.typografia import data_slownie
from sciezka.rekrutacja.dokumenty import PELNE_NAZWY
from sciezka.rekrutacja.models import Kontrakt
from sciezka.sprawa import aneksy, pliki, prawa, przejscia, wersje
from sciezka.sprawa.akta import Aneks, Wersja
from sciezka.sprawa.edycja import dlaczego_zamkniete
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import NazwaRoli, Plaszczyzna, RodzajAneksu, RodzajWersji, Stan, StanAneksu
from sciezka.sprawa.tresc import akapity, czesc
from sciezka.sprawa.wyjatki import NieaktualnyStan, OdmowaZapisu

KTO_WYDAJE = frozenset({NazwaRoli.KOORDYNATOR})
KTO_PODPISUJE = frozenset({NazwaRoli.KOORDYNATOR, NazwaRoli.URZEDNIK})


def zakres(sprawa: Sprawa) -> set[str]:
    """Return the planes the diagnosis covers: the contract's, and those added by annexes in force. Two queries."""
    return stan_zakresu(sprawa)[0]


def stan_zakresu(sprawa: Sprawa) -> tuple[set[str], int | None]:
    """Return the planes in scope, and the key of an annex that is issued but not signed yet."""
    kontrakt: Kontrakt | None = getattr(sprawa, "kontrakt", None)
    if kontrakt is None:
        return set(), None
    # Filtered here, not in the database: the case page has read them already.
    aneksy_zakresu = [aneks for aneks in sprawa.aneksy.all() if aneks.rodzaj == RodzajAneksu.ZAKRES]
    dodane = [aneks.plaszczyzny for aneks in aneksy_zakresu if aneks.stan == StanAneksu.PRZYJETY]
    otwarty = next((aneks.pk for aneks in aneksy_zakresu if aneks.otwarty), None)
    return set(chain(kontrakt.plaszczyzny, *dodane)), otwarty


def poza_zakresem(sprawa: Sprawa) -> list[str]:
    """Return the planes that an annex may still add."""
    return [kod for kod in Plaszczyzna.values if kod not in zakres(sprawa)]


def wydaj(
    sprawa_id: int, osoba: Osoba, *, plaszczyzny: Iterable[str], powod: str, klucz: uuid.UUID | None = None
) -> Aneks:
    """Issue an annex that adds planes to the diagnosis, with its reason, as a frozen PDF to be signed.

    Only during diagnosis, before its report is sent: later a plane without answers would be in scope. Raises
    ``OdmowaZapisu``, ``NieaktualnyStan`` (another is open), ``BrakPowodu``.
    """
    with transaction.atomic():
        sprawa = przejscia.zablokuj(sprawa_id)
        prawa.wymagaj(osoba, sprawa, KTO_WYDAJE, "wydanie aneksu do kontraktu")
        if gotowy := sprawa.aneksy.filter(klucz=klucz or uuid.uuid4()).first():
            return gotowy
        if zdanie := dlaczego_zamkniete(sprawa, Stan.DIAGNOZA):
            raise OdmowaZapisu(zdanie)
        nowe = sorted(set(plaszczyzny))
        if not nowe or set(nowe) - set(poza_zakresem(sprawa)):
            raise OdmowaZapisu("Zaznacz płaszczyzny, których kontrakt jeszcze nie obejmuje.")
        aneks = aneksy.utworz(sprawa, RodzajAneksu.ZAKRES, osoba, powod, klucz=klucz, plaszczyzny=nowe)
        aneks.wersja = wersje.wydaj(sprawa_id, osoba, dane_aneksu(sprawa, aneks), rodzaj=RodzajWersji.ANEKS)
        aneks.save(update_fields=["wersja"])
        return aneks


def podpisz(aneks_id: int, osoba: Osoba, *, plik: UploadedFile, podpisali: str, data_podpisania: date) -> Aneks:
    """Put the annex in force: its signed copy goes on file with the date on the document and who signed."""
    with transaction.atomic():
        sprawa = przejscia.zablokuj(Aneks.objects.values_list("sprawa_id", flat=True).get(pk=aneks_id))
        prawa.wymagaj(osoba, sprawa, KTO_PODPISUJE, "dodanie podpisanego aneksu")
        aneks = Aneks.objects.select_for_update(of=("self",)).select_related("wersja").get(pk=aneks_id)
        if not aneks.otwarty:
            raise NieaktualnyStan(f"Ten aneks jest już zamknięty ({aneks.get_stan_display()}).")
        if zdanie := dlaczego_zamkniete(sprawa, Stan.DIAGNOZA):
            raise OdmowaZapisu(zdanie)
        aneks.sprawa = sprawa
        aneks.zalacznik = pliki.zapisz_plik(
            sprawa, osoba, plik, opis=f"Podpisany aneks do kontraktu nr {aneks.numer}", widzi_gmina=True
        )
        aneks.podpisali, aneks.data_podpisania = podpisali.strip(), data_podpisania
        aneksy.podpisz(aneks, osoba)
        return aneks


def dane_aneksu(sprawa: Sprawa, aneks: Aneks) -> dict[str, Any]:
    """Return the snapshot of the annex: what it changes in which contract, why, and who signs."""
    kontrakt = Kontrakt.objects.get(sprawa=sprawa)
    umowa = Wersja.objects.filter(sprawa=sprawa, rodzaj=RodzajWersji.KONTRAKT).order_by("-numer").first()
    koniec = [*[";"] * (len(aneks.plaszczyzny) - 1), "."]
    return {
        "tytul": f"Aneks nr {aneks.numer} do kontraktu nr {kontrakt.numer}",
        "podtytul": sprawa.samorzad.nazwa_w_umowie,
        "metryka": [
            ["Kontrakt", f"nr {kontrakt.numer}, wersja {umowa.numer} wydana {data_slownie(umowa.wyslano)}"],
            ["Projekt", f"{sprawa.projekt.nazwa}, nr {sprawa.projekt.numer}"],
            ["Miejscowość", kontrakt.miejscowosc],
        ],
        "czesci": [
            czesc(
                "par-1",
                "§ 1. Szerszy zakres diagnozy",
                akapity=["Strony rozszerzają zakres diagnozy, określony w § 3 kontraktu, o płaszczyzny:"],
                lista=[f"{PELNE_NAZWY[kod]}{znak}" for kod, znak in zip(aneks.plaszczyzny, koniec, strict=True)],
            ),
            czesc("par-2", "§ 2. Powód zmiany", akapity=akapity(aneks.powod)),
            czesc(
                "par-3",
                "§ 3. Pozostałe postanowienia",
                akapity=["Pozostałe postanowienia kontraktu nie zmieniają się. Aneks obowiązuje od dnia podpisania."],
            ),
        ],
        "podpisy": [
            {"strona": "Za projekt", "osoba": kontrakt.podpis_projektu, "funkcja": kontrakt.funkcja_projektu},
            {"strona": "Za samorząd", "osoba": kontrakt.podpis_samorzadu, "funkcja": kontrakt.funkcja_samorzadu},
        ],
    }
