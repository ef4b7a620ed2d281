"""What belongs to a package: contracts issued in a period with their signed copies, documents accepted in a period.

The list is made when the package is ordered, from frozen versions only, so a later change does not reach it. Names in the
package are ASCII, short, unique, and say the municipality, the document and its number.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import PurePath
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils import timezone

from sciezka.dane.tekst import zloz
from sciezka.projekt.eksport_kolumny import kod_terc
from sciezka.projekt.models_eksport import DokumentEksportu
from sciezka.rekrutacja.models import PodpisanyEgzemplarz
from sciezka.sprawa.akta import Aneks, Wersja
from sciezka.sprawa.models import Projekt
from sciezka.sprawa.slownik import RodzajWersji, StanWersji

PRZYJMOWANE = (RodzajWersji.DIAGNOZA, RodzajWersji.PLAN, RodzajWersji.RAPORT)
_NAZWA_DO = 60
_ROZSZERZENIE = 10


def kontrakty(projekt: Projekt, od: date, do: date) -> list[DokumentEksportu]:
    """Return the contracts issued from ``od`` to ``do`` (Europe/Warsaw) and annexes to them, each with its signed copies.

    A version that was issued again and never signed is left out.
    """
    wydane = _wersje(projekt).filter(
        rodzaj__in=[RodzajWersji.KONTRAKT, RodzajWersji.ANEKS], stan=StanWersji.WYDANA, wyslano__date__range=(od, do)
    )
    nowsza = Wersja.objects.filter(sprawa=OuterRef("sprawa"), rodzaj=OuterRef("rodzaj"), numer__gt=OuterRef("numer"))
    podpisana = Q(Exists(PodpisanyEgzemplarz.objects.filter(wersja=OuterRef("pk")))) | Q(
        Exists(Aneks.objects.filter(wersja=OuterRef("pk"), zalacznik__isnull=False))
    )
    wersje = list(wydane.filter(podpisana | ~Q(Exists(nowsza))))
    podpisy: dict[int, list[Any]] = {}
    for egzemplarz in PodpisanyEgzemplarz.objects.filter(wersja__in=wersje).select_related("zalacznik").order_by("pk"):
        podpisy.setdefault(egzemplarz.wersja_id, []).append(egzemplarz)
    for aneks in Aneks.objects.filter(wersja__in=wersje, zalacznik__isnull=False).select_related("zalacznik"):
        podpisy.setdefault(aneks.wersja_id, []).append(aneks)
    return _ponumerowane(_kontrakty(wersje, podpisy))


def _kontrakty(wersje: Iterable[Wersja], podpisy: dict[int, list[Any]]) -> Iterator[DokumentEksportu]:
    for wersja in wersje:
        numer = wersja.sprawa.kontrakt.numer
        wiersz = {**_wiersz(wersja), "numer": numer, "data": f"{timezone.localtime(wersja.wyslano):%Y-%m-%d}"}
        rdzen = f"{_rdzen(wersja)}_{nazwa(f'nr {numer}')}_wersja-{wersja.numer}"
        yield _dokument(wersja, f"{rdzen}.pdf", wiersz)
        for podpis in podpisy.get(wersja.pk, []):
            koncowka = PurePath(podpis.zalacznik.nazwa).suffix.lower()[:_ROZSZERZENIE]
            yield DokumentEksportu(
                sprawa=wersja.sprawa, zalacznik=podpis.zalacznik, sha256=podpis.zalacznik.sha256,
                rozmiar=podpis.zalacznik.rozmiar, nazwa=f"{rdzen}_podpisany{koncowka}",
                opis={**wiersz, "dokument": f"{wiersz['dokument']}: podpisany egzemplarz",
                      "data": podpis.data_podpisania.isoformat(), "kto": podpis.podpisali},
            )  # fmt: skip


def przyjete(projekt: Projekt, od: date, do: date, rodzaje: Iterable[str]) -> list[DokumentEksportu]:
    """Return the versions of the given kinds that municipalities accepted from ``od`` to ``do`` (Europe/Warsaw)."""
    wersje = _wersje(projekt).filter(
        rodzaj__in=set(rodzaje) & set(PRZYJMOWANE), stan=StanWersji.PRZYJETA, zdecydowano__date__range=(od, do)
    )
    return _ponumerowane(
        _dokument(
            wersja,
            f"{_rdzen(wersja)}_wersja-{wersja.numer}.pdf",
            {
                **_wiersz(wersja),
                "data": f"{timezone.localtime(wersja.zdecydowano):%Y-%m-%d}",
                "kto": f"{wersja.decydent}, {wersja.funkcja_decydenta}",
                "podstawa": wersja.podstawa_decyzji,
            },
        )
        for wersja in wersje
    )


def _wersje(projekt: Projekt) -> QuerySet[Wersja]:
    return (
        Wersja.objects.filter(sprawa__projekt=projekt)
        .select_related("sprawa__samorzad", "sprawa__kontrakt")
        .order_by("sprawa__samorzad__nazwa", "sprawa_id", "rodzaj", F("numer"))
    )


def _rdzen(wersja: Wersja) -> str:
    sprawa = wersja.sprawa
    return f"{nazwa(sprawa.samorzad.nazwa)}_{kod_terc(sprawa)}_sprawa-{sprawa.pk}_{wersja.rodzaj}"


def _wiersz(wersja: Wersja) -> dict[str, Any]:
    return {
        "samorzad": wersja.sprawa.samorzad.nazwa,
        "terc": kod_terc(wersja.sprawa),
        "dokument": wersja.get_rodzaj_display(),
        "wersja": wersja.numer,
    }


def _dokument(wersja: Wersja, nazwa_pliku: str, opis: dict[str, Any]) -> DokumentEksportu:
    return DokumentEksportu(sprawa=wersja.sprawa, wersja=wersja, sha256=wersja.sha256, nazwa=nazwa_pliku, opis=opis)


def _ponumerowane(dokumenty: Iterable[DokumentEksportu]) -> list[DokumentEksportu]:
    """Return the documents numbered from 1; a name met before gets the document's number."""
    zajete: set[str] = set()
    gotowe = []
    for numer, dokument in enumerate(dokumenty, start=1):
        if dokument.nazwa in zajete:
            sciezka = PurePath(dokument.nazwa)
            dokument.nazwa = f"{sciezka.stem}_{numer}{sciezka.suffix}"
        zajete.add(dokument.nazwa)
        dokument.numer = numer
        gotowe.append(dokument)
    return gotowe


def nazwa(tekst: str) -> str:
    """Return the text as a part of a file's name: lower-case ASCII letters, digits and hyphens, at most 60, never empty."""
    return zloz(tekst).replace(" ", "-")[:_NAZWA_DO].strip("-") or "bez-nazwy"
