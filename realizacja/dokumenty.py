"""The work-log sheet of a period: what was done, when, in which form, by whom, confirmed or not."""

from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.http import HttpRequest

from plan.aneksy import z_przyjetym_dzialaniem
from realizacja.forms import FormularzOkresu
from realizacja.models import WpisPracy
from sciezka.dokumenty.pdf import renderuj_pdf
from sciezka.dokumenty.typografia import data_krotko, liczba, zakres_dat
from sciezka.sprawa import zegar
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import FormaPracy

#: More would make a document of over 20 pages: the page then asks to narrow the period.
NAJWIECEJ_WPISOW = 150
#: Characters. A longer entry may be cut by the end of a page, or it would leave the pages before it empty.
DLUGI_WPIS = 1000


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
        dane = {"od": self.od.isoformat(), "do": self.do.isoformat()}
        if self.osoba:
            dane["osoba"] = str(self.osoba.pk)
        if self.zespol and self.dla_gminy:
            dane["tylko_dla_gminy"] = "on"
        return urlencode(dane)

    def _widoczne(self) -> QuerySet[WpisPracy]:
        return WpisPracy.objects.widoczne_dla(self.czyta, self.sprawa)

    def wpisy(self) -> list[WpisPracy]:
        """Return the entries of the sheet, the oldest first."""
        wpisy = self._widoczne().filter(data__range=(self.od, self.do))
        if self.osoba:
            wpisy = wpisy.filter(autor=self.osoba)
        if self.dla_gminy:
            wpisy = wpisy.filter(widzi_gmina=True)
        wpisy = wpisy.select_related("autor", "potwierdzil", "dzialanie").order_by("data", "pk")
        return z_przyjetym_dzialaniem(self.sprawa, wpisy[: NAJWIECEJ_WPISOW + 1])


def karta_pdf(okres: Okres) -> bytes:
    """Return the sheet as PDF. The team's notes are never printed."""
    wpisy, projekt = okres.wpisy(), okres.sprawa.projekt
    podtytul = f"{okres.sprawa.samorzad.nazwa_w_umowie}, {zakres_dat(okres.od, okres.do)}"
    return renderuj_pdf(
        "realizacja/pdf/karta.html",
        {
            "projekt": projekt,
            "sprawa": okres.sprawa,
            "dane": {"tytul": "Karta pracy", "podtytul": podtytul},
            "okres": okres,
            "wiersze": [_wiersz(numer, wpis) for numer, wpis in enumerate(wpisy, start=1)],
            "sumy": _sumy(wpisy),
            "podpisy": [
                {"strona": "Sporządzono przez", "osoba": str(okres.osoba or ""), "funkcja": "osoba wykonująca pracę"},
                {"strona": "Za samorząd", "osoba": "", "funkcja": "przedstawiciel samorządu"},
            ],
        },
        tytul=f"Karta pracy – {podtytul}",
        autor=projekt.beneficjent,
        przykladowe=projekt.przykladowy,
        utworzono=zegar.teraz(),
    )


def _wiersz(numer: int, wpis: WpisPracy) -> dict[str, Any]:
    opis = [wpis.opis, f"Ustalenia: {wpis.ustalenia}" if wpis.ustalenia else ""]
    if wpis.wynik_doradztwa:
        opis.append(f"Wynik: {wpis.get_wynik_doradztwa_display()}. {wpis.opis_wyniku}")
    if wpis.obecni:
        opis.append(f"Uczestnicy: {wpis.obecni}")
    return {
        "numer": numer,
        "data": data_krotko(wpis.data),
        "godziny": liczba(wpis.godziny),
        "forma": wpis.get_forma_display(),
        "miejsce": ", ".join(filter(None, [wpis.get_sposob_display(), wpis.miejsce])),
        "dzialanie": str(wpis.dzialanie) if wpis.dzialanie else "poza planem",
        "opis": [tekst for tekst in opis if tekst],
        "dlugi": sum(map(len, opis)) > DLUGI_WPIS,
        "kto": str(wpis.autor),
        "wpisano": data_krotko(wpis.utworzono),
        "potwierdzenie": f"potwierdzone: {wpis.potwierdzil}, {data_krotko(wpis.potwierdzono)}"
        if wpis.potwierdzony
        else "niepotwierdzone",
    }


def _sumy(wpisy: list[WpisPracy]) -> list[tuple[str, str]]:
    sumy = [
        (forma.label, sum(wpis.godziny for wpis in wpisy if wpis.forma == forma))
        for forma in FormaPracy
        if any(wpis.forma == forma for wpis in wpisy)
    ]
    return [(nazwa, liczba(godziny)) for nazwa, godziny in [*sumy, ("Razem", sum(wpis.godziny for wpis in wpisy))]]
