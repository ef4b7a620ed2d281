"""The thread of a case: conclusion → priority area → goal → action → work → result, and its gaps in words.

A gap is what the stage the case has reached should already have; what a later stage will bring is said to be "jeszcze nie
na tym etapie". The municipality gets only what it has seen or may see, without gaps (``rezultaty.zakres``).
"""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Max, Sum

from plan.aneksy import nazwy_w_mocy
from plan.models import Dzialanie
from plan.struktura import PozycjaCelu, PozycjaObszaru, PozycjaWniosku, wczytaj
from realizacja.models import StanDzialania, WpisPracy
from rezultaty.models import Rezultat
from rezultaty.nic_macierz import WierszNici
from rezultaty.ogniwa import BrakNici, Ogniwo
from rezultaty.zakres import Zakres
from sciezka.dokumenty.typografia import data_krotko, data_slownie, godziny, odmiana
from sciezka.sprawa import zegar
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.slownik import Stan

#: Kinds of gaps in the order of the path, as the filter names them.
RODZAJE_BRAKOW = {
    "wniosek_bez_obszaru": "wniosek bez obszaru",
    "obszar_bez_wniosku": "obszar bez wniosku",
    "obszar_bez_celu": "obszar bez celu",
    "cel_bez_dzialania": "cel bez działania",
    "dzialanie_bez_pracy": "działanie bez pracy",
    "cel_bez_rezultatu": "cel bez rezultatu",
}


@dataclass
class Nic:
    """The whole thread as a tree and as rows of the matrix; work outside the plan is allowed, so it is told, not counted."""

    poczatki: list[Ogniwo]
    wiersze: list[WierszNici]
    poza_planem: str
    #: An open annex is changing the plan that is shown.
    w_zmianie: bool = False

    @property
    def braki(self) -> list[BrakNici]:
        """Every gap, each once, in reading order."""

        def zbierz(ogniwa: list[Ogniwo]) -> list[BrakNici]:
            return [brak for ogniwo in ogniwa for brak in [*ogniwo.braki, *zbierz(ogniwo.dalej)]]

        return list(dict.fromkeys(zbierz(self.poczatki)))

    def drzewo(self, rodzaj: str = "") -> list[Ogniwo]:
        """Return the tree, cut down to where a gap of the kind is when one is asked for."""
        if not rodzaj:
            return self.poczatki
        return [ogniwo.z_brakami(rodzaj) for ogniwo in self.poczatki if ogniwo.ma_brak(rodzaj)]

    def macierz(self, rodzaj: str = "") -> list[WierszNici]:
        """Return the rows of the matrix, only those with a gap of the kind when one is asked for."""
        return [wiersz for wiersz in self.wiersze if not rodzaj or wiersz.ma_brak(rodzaj)]


def nic_sprawy(sprawa: Sprawa, zakres: Zakres) -> Nic:
    """Read the thread in nine queries, whatever its size."""
    return _Tkacz(sprawa, zakres).nic()


class _Tkacz:
    """Weaves the thread: reads the rows once, makes each link once, so the tree and the matrix say the same."""

    def __init__(self, sprawa: Sprawa, zakres: Zakres) -> None:
        self.zakres = zakres
        plan = wczytaj(sprawa)
        self.wnioski = plan.wnioski if zakres.widzi(Stan.DIAGNOZA) else []
        self.obszary = plan.obszary if zakres.widzi(Stan.PLAN) else []
        self.rezultaty: dict[int, list[Rezultat]] = defaultdict(list)
        if zakres.widzi(Stan.REZULTATY):
            for rezultat in Rezultat.objects.filter(sprawa=sprawa):
                self.rezultaty[rezultat.cel_id].append(rezultat)
        self.praca = _praca(sprawa, zakres)
        self.zaniechane = _zaniechane(sprawa, zakres)
        #: While an annex is open: the actions the municipality accepted, on which work may be logged.
        self.w_mocy = nazwy_w_mocy(sprawa) if zakres.zespol else {}
        self.ogniwa_obszarow = {pozycja.obszar.pk: self.obszar(pozycja) for pozycja in self.obszary}

    def nic(self) -> Nic:
        rozwiniete: dict[int, str] = {}
        poczatki = [self.wniosek(pozycja, rozwiniete) for pozycja in self.wnioski]
        poczatki += [self.ogniwa_obszarow[p.obszar.pk] for p in self.obszary if not p.wnioski]
        poza = self.praca.get(None)
        return Nic(poczatki, self.wiersze(), self._wpisy(poza) if poza else "", bool(self.w_mocy))

    def wniosek(self, pozycja: PozycjaWniosku, rozwiniete: dict[int, str]) -> Ogniwo:
        """Return a conclusion with its areas; an area is unfolded once and named by the conclusions after it."""
        ogniwo = self._sam_wniosek(pozycja)
        for obszar in pozycja.obszary if self.obszary else []:
            cale = self.ogniwa_obszarow[obszar.pk]
            if gdzie := rozwiniete.get(obszar.pk):
                ogniwo.dalej.append(Ogniwo("obszar", f"{obszar}, rozwinięty przy {gdzie}", f"#{cale.klucz}"))
            else:
                ogniwo.dalej.append(cale)
                rozwiniete[obszar.pk] = pozycja.wniosek.etykieta
        return ogniwo

    def _sam_wniosek(self, pozycja: PozycjaWniosku) -> Ogniwo:
        wniosek = pozycja.wniosek
        ogniwo = Ogniwo("wniosek", str(wniosek), self.zakres.url("wniosek", wniosek), f"nic-wniosek-{wniosek.pk}")
        if pozycja.odlozenie and self.zakres.widzi(Stan.PLAN):
            ogniwo.dalej = [Ogniwo("odłożony", pozycja.odlozenie.powod)]
        elif not self.zakres.osiagnal(Stan.PLAN):
            ogniwo.czeka = "" if pozycja.obszary and self.obszary else f"obszar i cel: {self.zakres.kiedy(Stan.PLAN)}"
        elif pozycja.bez_decyzji:
            self._brak(ogniwo, "wniosek_bez_obszaru", f"wniosek {wniosek.etykieta} bez obszaru", wniosek)
        return ogniwo

    def obszar(self, pozycja: PozycjaObszaru) -> Ogniwo:
        obszar = pozycja.obszar
        ogniwo = Ogniwo("obszar", str(obszar), self.zakres.url("obszar", obszar), f"nic-obszar-{obszar.pk}")
        if not pozycja.wnioski:
            self._brak(ogniwo, "obszar_bez_wniosku", f"obszar {obszar.numer} bez wniosku", obszar)
        if not pozycja.cele:
            self._brak(ogniwo, "obszar_bez_celu", f"obszar {obszar.numer} bez celu", obszar)
        ogniwo.dalej = [self.cel(cel) for cel in pozycja.cele]
        return ogniwo

    def cel(self, pozycja: PozycjaCelu) -> Ogniwo:
        cel = pozycja.cel
        ogniwo = Ogniwo("cel", str(cel), self.zakres.url("cel", cel), f"nic-cel-{cel.pk}")
        if not pozycja.dzialania:
            self._brak(ogniwo, "cel_bez_dzialania", f"cel {cel.numer} bez działania", cel)
        if not self.zakres.osiagnal(Stan.REZULTATY):
            ogniwo.czeka = f"rezultat: {self.zakres.kiedy(Stan.REZULTATY)}" if not self.rezultaty[cel.pk] else ""
        elif not self.rezultaty[cel.pk]:
            self._brak(ogniwo, "cel_bez_rezultatu", f"cel {cel.numer} bez rezultatu", cel)
        ogniwo.dalej = [self.dzialanie(dzialanie) for dzialanie in pozycja.dzialania]
        ogniwo.dalej += [Ogniwo("rezultat", str(r), self.zakres.url("rezultat", r)) for r in self.rezultaty[cel.pk]]
        return ogniwo

    def dzialanie(self, dzialanie: Dzialanie) -> Ogniwo:
        tekst = f"Działanie {dzialanie} ({dzialanie.get_forma_display()})"
        ogniwo = Ogniwo("działanie", tekst, self.zakres.url("działanie", dzialanie), f"nic-dzialanie-{dzialanie.pk}")
        wpisy = self.praca.get(dzialanie.pk)
        if wpisy:
            ogniwo.dalej = [Ogniwo("praca", self._wpisy(wpisy), self.zakres.url("praca", dzialanie))]
        if dzialanie.pk in self.zaniechane:
            ogniwo.tekst += ": zaniechane"
        elif not wpisy:
            ogniwo.czeka = self._dlaczego_bez_pracy(dzialanie)
            if not ogniwo.czeka:
                self._brak(ogniwo, "dzialanie_bez_pracy", f"działanie {dzialanie.numer} bez pracy", dzialanie)
        return ogniwo

    def _dlaczego_bez_pracy(self, dzialanie: Dzialanie) -> str:
        """Say why an action need not have work yet, "" when it should have it."""
        if not self.zakres.osiagnal(Stan.REALIZACJA):
            return f"praca: {self.zakres.kiedy(Stan.REALIZACJA)}"
        if self.w_mocy and dzialanie.pk not in self.w_mocy:
            return "praca: po przyjęciu aneksu"
        if self.zakres.w_toku(Stan.REALIZACJA) and dzialanie.od > zegar.dzis():
            return f"praca: zaczyna się {data_slownie(dzialanie.od)}"
        return "" if self.zakres.zespol else "praca: nie ma wpisów udostępnionych gminie"

    def wiersze(self) -> list[WierszNici]:
        """Return the rows of the matrix: each goal once, then areas without a goal and conclusions without an area."""
        wiersze = []
        wedlug_pk = {pozycja.wniosek.pk: pozycja for pozycja in self.wnioski}
        for pozycja in self.obszary:
            wnioski = [self._sam_wniosek(wedlug_pk[w.pk]) for w in pozycja.wnioski if w.pk in wedlug_pk]
            obszar = self.ogniwa_obszarow[pozycja.obszar.pk]
            cele = [ogniwo for ogniwo in obszar.dalej if ogniwo.rodzaj == "cel"]
            wiersze += [WierszNici(wnioski, obszar, cel, *_galezie(cel)) for cel in cele]
            wiersze += [] if cele else [WierszNici(wnioski, obszar)]
        return wiersze + [WierszNici([self._sam_wniosek(p)]) for p in self.wnioski if not (p.obszary and self.obszary)]

    def _brak(self, ogniwo: Ogniwo, rodzaj: str, tekst: str, wiersz: Any) -> None:
        if self.zakres.zespol:
            ogniwo.braki.append(BrakNici(rodzaj, tekst, self.zakres.gdzie_uzupelnic(rodzaj, wiersz)))

    def _wpisy(self, wiersz: dict[str, Any]) -> str:
        ile = f"{wiersz['ile']} {odmiana(wiersz['ile'], 'wpis', 'wpisy', 'wpisów')}, {godziny(wiersz['godziny'])}"
        return f"{ile}, ostatni {data_krotko(wiersz['ostatni'])}{self.zakres.dopisek}"


def _galezie(cel: Ogniwo) -> tuple[list[Ogniwo], list[Ogniwo]]:
    """Return the actions and the results of a goal."""
    return tuple([o for o in cel.dalej if o.rodzaj == rodzaj] for rodzaj in ("działanie", "rezultat"))


def _praca(sprawa: Sprawa, zakres: Zakres) -> dict[int | None, dict[str, Any]]:
    """Return how much work each action has (None: outside the plan); of the municipality's work only what it may see."""
    if not zakres.widzi(Stan.PLAN):
        return {}
    wpisy = WpisPracy.objects.filter(sprawa=sprawa, **({} if zakres.zespol else {"widzi_gmina": True}))
    sumy = wpisy.order_by().values("dzialanie").annotate(ile=Count("pk"), godziny=Sum("godziny"), ostatni=Max("data"))
    return {wiersz["dzialanie"]: wiersz for wiersz in sumy}


def _zaniechane(sprawa: Sprawa, zakres: Zakres) -> set[int]:
    """Return the actions that were dropped; the municipality learns of it from the final report."""
    if not zakres.widzi(Stan.REZULTATY):
        return set()
    zakonczenia = StanDzialania.objects.filter(sprawa=sprawa, wynik=StanDzialania.Wynik.ZANIECHANE)
    return set(zakonczenia.values_list("dzialanie", flat=True))
