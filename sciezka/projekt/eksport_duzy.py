"""A table too long for a request, made by the worker. A killed worker's table is begun again: it takes seconds, not hours."""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

from django.http import QueryDict

from sciezka.projekt import eksport_stan as stan
from sciezka.projekt.eksport_pliki import Zestaw, csv_wierszami, zapisz_xlsx
from sciezka.projekt.eksport_tabele import FormularzTabeli, zestaw
from sciezka.projekt.models_eksport import Eksport, RodzajEksportu, StanEksportu
from sciezka.sprawa.osoby import Osoba

CO_ILE = 5_000


class Anulowany(Exception):
    """The person has cancelled the export."""


def zamow(osoba: Osoba, wybrany: Zestaw, format_pliku: str, zapytanie: str, klucz: Any) -> Eksport:
    """Order a table with the filter of the address; ``zapytanie`` is read again by the worker."""
    return stan.zamow(
        osoba, klucz=klucz, rodzaj=RodzajEksportu.TABELA, ile=wybrany.ile, nazwa=wybrany.nazwa_pliku(format_pliku),
        parametry={"zapytanie": zapytanie},
        opis=": ".join([wybrany.nazwa, "; ".join(f"{nazwa} – {tekst}" for nazwa, tekst in wybrany.opis)])[:500],
    )  # fmt: skip


def zrob(eksport: Eksport, przerwij: Callable[[], None]) -> None:
    """Write the table to a file; rows are counted as they go, and so is the answer to whether it is still wanted."""
    parametry = QueryDict(eksport.parametry["zapytanie"])
    formularz = FormularzTabeli(parametry)
    if not formularz.is_valid():
        raise ValueError(f"export {eksport.pk} was ordered with a query that no longer holds")
    gotowy = zestaw(eksport.kto, formularz.cleaned_data, parametry)
    folder = stan.folder_roboczy(eksport)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    Eksport.objects.filter(pk=eksport.pk, stan=StanEksportu.W_TOKU).update(ile=gotowy.ile, zrobiono=0)
    eksport.ile = gotowy.ile
    gotowy = replace(gotowy, wiersze=_z_postepem(eksport, gotowy.wiersze, przerwij))
    nowy = folder / "tabela.nowa"
    try:
        with nowy.open("wb") as plik:
            if formularz.cleaned_data["format"] == "csv":
                plik.writelines(csv_wierszami(gotowy))
            else:
                zapisz_xlsx(plik, gotowy, autor=eksport.kto.nazwa)
            plik.flush()
            os.fsync(plik.fileno())
    except Anulowany:
        return
    stan.zakoncz(eksport, stan.na_miejsce(eksport, nowy))


def _z_postepem(eksport: Eksport, wiersze: Iterable[Any], przerwij: Callable[[], None]) -> Iterator[Any]:
    for numer, wiersz in enumerate(wiersze):
        if numer % CO_ILE == 0:
            przerwij()
            zmienione = Eksport.objects.filter(pk=eksport.pk, stan=StanEksportu.W_TOKU).update(
                zrobiono=min(numer, eksport.ile)
            )
            if not zmienione:
                raise Anulowany
        yield wiersz
