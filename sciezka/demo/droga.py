"""Walking a case along the path through the real transitions, at chosen moments; used by the demo and by tests."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from datetime import datetime, timedelta
from importlib import import_module
from typing import Any

from sciezka.sprawa import etapy, przejscia, wersje, zegar
from sciezka.sprawa.akta import Uwaga, Wersja
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import KOLEJNOSC, RodzajWersji, Stan

Osoby = Mapping[str, Osoba]


def przyklad(etap: str, numer: int) -> dict[str, Any]:
    """Return the demo content of a stage, in rotation."""
    modul = type(etapy.karta(etap)).__module__.rsplit(".", 1)[0]
    przyklady = import_module(f"{modul}.demo").PRZYKLADY
    return przyklady[numer % len(przyklady)]


class Droga:
    """One case on its way: ``do_stanu`` fills stages and takes the transitions, one step after another in time."""

    def __init__(self, sprawa: Sprawa, osoby: Osoby, *, numer: int = 0, poczatek: datetime | None = None) -> None:
        self.sprawa, self.osoby, self.numer = sprawa, osoby, numer
        self.chwila = poczatek
        self.zmiany: dict[str, dict[str, Any]] = {}

    def poczekaj(self, dni: int) -> None:
        """Let time pass before the next step, but never into the future."""
        if self.chwila:
            self.chwila = min(self.chwila + timedelta(days=dni), zegar.teraz() - timedelta(minutes=20))

    def _teraz(self) -> AbstractContextManager[None]:
        return zegar.w_chwili(self.chwila) if self.chwila else nullcontext()

    def krok(self, czynnosc: Callable[..., Any], *args: Any, dni: int = 0, **kwargs: Any) -> Any:
        """Do one thing ``dni`` days after the previous one and re-read the case."""
        self.poczekaj(dni)
        with self._teraz():
            wynik = czynnosc(*args, **kwargs)
        self.sprawa = Sprawa.objects.z_opisem().get(pk=self.sprawa.pk)
        return wynik

    def wypelnij(self, etap: str, *, dni: int = 7, **zmiany: Any) -> None:
        """Fill a stage with its demo content."""
        dane = {**przyklad(etap, self.numer), **self.zmiany.get(etap, {}), **zmiany}
        self.krok(etapy.karta(etap).demo, self.sprawa, dane, self.osoby, dni=dni)

    def wyslij(self, rodzaj: str, *, dni: int = 2) -> Wersja:
        """Send a document for review as the animator."""
        return self.krok(wersje.wyslij, self.sprawa.pk, rodzaj, self.osoby["animator"], dni=dni)

    def przyjmij(self, wersja: Wersja, *, dni: int = 6) -> None:
        """Accept a version as the official."""
        self.krok(
            wersje.przyjmij,
            wersja.pk,
            self.osoby["urzednik"],
            decydent="Jan Przykładowy",
            funkcja=self.sprawa.samorzad.organ or "wójt",
            podstawa=f"zarządzenie nr {20 + wersja.pk % 70}/{(self.chwila or zegar.teraz()).year}",
            dni=dni,
        )

    def odeslij(self, wersja: Wersja, uwagi: list[tuple[int | str, str]], *, dni: int = 5) -> None:
        """Return a version with remarks: pairs of the number of the part, or the key of a numbered place, and the text."""
        czesci = Wersja.objects.defer(None).get(pk=wersja.pk).dane["czesci"]
        for miejsce, tekst in uwagi:
            klucz = miejsce if isinstance(miejsce, str) else czesci[miejsce % len(czesci)]["klucz"]
            self.krok(wersje.zglos_uwage, wersja.pk, self.osoby["urzednik"], klucz, tekst, dni=dni)
            dni = 0
        self.krok(wersje.odeslij, wersja.pk, self.osoby["urzednik"])

    def zalatw_uwagi(self, wersja: Wersja, odpowiedz: str, *, dni: int = 3) -> None:
        """Answer every remark of a returned version."""
        for uwaga in Uwaga.objects.filter(wersja=wersja):
            self.krok(wersje.zalatw_uwage, uwaga.pk, self.osoby["animator"], odpowiedz, dni=dni)
            dni = 0

    def przejdz(self, przejscie: str, rola: str = "koordynator", *, dni: int = 1, powod: str = "") -> None:
        """Take a transition through the one door."""
        self.krok(przejscia.wykonaj, self.sprawa.pk, przejscie, self.osoby[rola], dni=dni, powod=powod)

    def do_stanu(self, stan: str) -> Sprawa:
        """Bring the case from where it is to the beginning of ``stan``."""
        while KOLEJNOSC.index(Stan(self.sprawa.stan)) < KOLEJNOSC.index(Stan(stan)):
            self._o_jeden_etap()
        return self.sprawa

    def _o_jeden_etap(self) -> None:
        etap = str(self.sprawa.stan)
        self.wypelnij(etap, dni=120 if etap == Stan.REALIZACJA else 18)
        if etap == Stan.REKRUTACJA:
            self.przejdz("rozpocznij_diagnoze")
        elif etap == Stan.DIAGNOZA:
            self.przyjmij(self.wyslij(RodzajWersji.DIAGNOZA))
        elif etap == Stan.PLAN:
            self.przyjmij(self.wyslij(RodzajWersji.PLAN))
        elif etap == Stan.REALIZACJA:
            self.przejdz("zakoncz_realizacje", "animator")
        else:
            self.przyjmij(self.wyslij(RodzajWersji.RAPORT))
            self.przejdz("zakoncz")
