"""Work-log sheets: of any period for the reader, by month and person, and as they stood when a period was closed."""

from datetime import date
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from django.db.models import QuerySet, Sum
from django.db.models.functions import TruncMonth
from django.http import HttpRequest

from plan.aneksy import z_przyjetym_dzialaniem
from realizacja import karta, okresy
from realizacja.forms import FormularzOkresu
from realizacja.models import WpisPracy
from realizacja.models_okresow import OkresSprawozdawczy, ZamknietaKarta
from sciezka.dokumenty.pdf import renderuj_pdf
from sciezka.dokumenty.typografia import zakres_dat
from sciezka.sprawa import zegar
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba

#: More would make a document of over 20 pages: the page then asks to narrow the period.
NAJWIECEJ_WPISOW = 150


class Okres:
    """The period, the person and the visibility that the reader asked for; by default this month and everybody."""

    def __init__(self, request: HttpRequest) -> None:
        self.sprawa, self.czyta = request.sprawa, request.user
        self.zespol = request.user.w_zespole(request.sprawa)
        dzis = zegar.dzis()
        dane = request.GET if "od" in request.GET else {"od": dzis.replace(day=1).isoformat(), "do": dzis.isoformat()}
        autorzy = Osoba.objects.filter(wpisy__in=self._widoczne()).distinct()
        self.formularz = FormularzOkresu(dane, autorzy=autorzy, zespol=self.zespol)
        self.poprawny = self.formularz.is_valid()

    @property
    def od(self) -> date:
        return self.formularz.cleaned_data["od"]

    @property
    def do(self) -> date:
        return self.formularz.cleaned_data["do"]

    @property
    def osoba(self) -> Osoba | None:
        return self.formularz.cleaned_data.get("osoba")

    @property
    def dla_gminy(self) -> bool:
        """Tell whether the sheet holds only what the municipality may see."""
        return not self.zespol or bool(self.formularz.cleaned_data.get("tylko_dla_gminy"))

    @property
    def zapytanie(self) -> str:
        """The address query that asks for the same sheet."""
        return adres_karty(
            self.od, self.do, self.osoba.pk if self.osoba else None, dla_gminy=self.zespol and self.dla_gminy
        )

    def _widoczne(self) -> QuerySet[WpisPracy]:
        return WpisPracy.objects.widoczne_dla(self.czyta, self.sprawa)

    def wpisy(self) -> list[WpisPracy]:
        """Return the entries of the sheet, the oldest first."""
        wpisy = self._widoczne().filter(data__range=(self.od, self.do))
        if self.osoba:
            wpisy = wpisy.filter(autor=self.osoba)
        if self.dla_gminy:
            wpisy = wpisy.filter(widzi_gmina=True)
        return z_przyjetym_dzialaniem(self.sprawa, karta.wczytaj(wpisy)[: NAJWIECEJ_WPISOW + 1])

    def zmiany(self) -> list[dict[str, Any]]:
        """Return what changed after closing in the closed periods that the sheet touches."""
        zamkniete = okresy.zamkniete(self.sprawa.projekt_id)
        wiersze = [
            zmiana
            for okres in zamkniete
            if okres.od <= self.do and okres.do >= self.od
            for zmiana in okresy.pozniejsze(okres, self.sprawa, not self.dla_gminy)
        ]
        return [zmiana for zmiana in wiersze if not self.osoba or zmiana["osoba"] == self.osoba.pk]

    def zestawienie(self) -> dict[str, Any]:
        """Return the hours by month and person, each with the address of its sheet; one query."""
        sumy = (
            self._widoczne()
            .annotate(miesiac=TruncMonth("data"))
            .values("miesiac", "autor", "autor__imie", "autor__nazwisko", "autor__email")
            .annotate(suma=Sum("godziny"))
            .order_by("-miesiac", "autor__nazwisko", "autor")
        )
        osoby: dict[int, str] = {}
        miesiace: dict[date, dict[int, Decimal]] = {}
        for suma in sumy:
            nazwa = f"{suma['autor__imie']} {suma['autor__nazwisko']}".strip() or suma["autor__email"]
            osoby[suma["autor"]] = nazwa
            miesiace.setdefault(suma["miesiac"], {})[suma["autor"]] = suma["suma"]
        return {"osoby": osoby.values(), "miesiace": [_miesiac(od, godziny, osoby) for od, godziny in miesiace.items()]}


def _miesiac(dzien: date, godziny: dict[int, Decimal], osoby: dict[int, str]) -> dict[str, Any]:
    od, do = okresy.miesiac(dzien)
    return {
        "od": od,
        "komorki": [
            {"osoba": nazwa, "godziny": godziny.get(numer), "adres": adres_karty(od, do, numer)}
            for numer, nazwa in osoby.items()
        ],
        "razem": sum(godziny.values(), Decimal(0)),
        "adres": adres_karty(od, do),
    }


def adres_karty(od: date, do: date, osoba: int | None = None, *, dla_gminy: bool = False) -> str:
    """Return the query of a sheet's address."""
    dane = {"od": od.isoformat(), "do": do.isoformat()}
    if osoba:
        dane["osoba"] = str(osoba)
    if dla_gminy:
        dane["tylko_dla_gminy"] = "on"
    return urlencode(dane)


def karta_pdf(okres: Okres) -> bytes:
    """Return the sheet as PDF. The team's notes are never printed."""
    wiersze = [karta.wiersz(wpis) for wpis in okres.wpisy()]
    return _pdf(okres.sprawa, okres.od, okres.do, str(okres.osoba or ""), wiersze, okres.zmiany())


def karta_zamknieta_pdf(okres: OkresSprawozdawczy, sprawa: Sprawa, osoba: Osoba | None, zespol: bool) -> bytes:
    """Return the frozen sheet of a person, or of the whole team, with what changed later; drawn from the frozen data.

    The municipality gets the rows marked for it, with the checksum of the whole. Raises ``LookupError`` without a sheet.
    """
    karty = ZamknietaKarta.objects.filter(okres=okres, sprawa=sprawa).order_by("osoba__nazwisko", "pk")
    karty = list(karty.filter(osoba=osoba) if osoba else karty)
    wiersze = [wiersz for frozen in karty for wiersz in frozen.dane["wiersze"] if zespol or wiersz["gmina"]]
    if not wiersze:
        raise LookupError("No frozen sheet of this period that the reader may see.")
    zmiany = [
        zmiana for zmiana in okresy.pozniejsze(okres, sprawa, zespol) if osoba is None or zmiana["osoba"] == osoba.pk
    ]
    return _pdf(
        sprawa, okres.od, okres.do, str(osoba or ""), wiersze, zmiany,
        zamknieto=okres.zamknieto, skroty=[(str(frozen.osoba), frozen.sha256) for frozen in karty],
    )  # fmt: skip


def _pdf(
    sprawa: Sprawa, od: date, do: date, osoba: str, wiersze: list[dict[str, Any]], zmiany: list[dict[str, Any]],
    **zamkniecie: Any,
) -> bytes:  # fmt: skip
    projekt = sprawa.projekt
    podtytul = f"{sprawa.samorzad.nazwa_w_umowie}, {zakres_dat(od, do)}"
    return renderuj_pdf(
        "realizacja/pdf/karta.html",
        {
            "projekt": projekt,
            "sprawa": sprawa,
            "dane": {"tytul": "Karta pracy", "podtytul": podtytul},
            "od": od,
            "do": do,
            "osoba": osoba,
            "wiersze": wiersze,
            "sumy": karta.sumy(wiersze),
            "zmiany": zmiany,
            **zamkniecie,
            "podpisy": [
                {"strona": "Sporządzono przez", "osoba": osoba, "funkcja": "osoba wykonująca pracę"},
                {"strona": "Sprawdzono", "osoba": "", "funkcja": "koordynator projektu"},
                {"strona": "Za samorząd", "osoba": "", "funkcja": "przedstawiciel samorządu"},
            ],
        },
        tytul=f"Karta pracy – {podtytul}",
        autor=projekt.beneficjent,
        przykladowe=projekt.przykladowy,
        utworzono=zegar.teraz(),
    )
