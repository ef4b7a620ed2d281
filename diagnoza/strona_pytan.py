"""What the pages of the questionnaire show: a section's questions, the outline, evidence."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import Exists, OuterRef
from django.urls import reverse

from diagnoza.models import DowodOdpowiedzi
from diagnoza.narzedzie.budowa import Pytanie, Sekcja
from diagnoza.odczyt import Odczyt
from diagnoza.odpowiedzi import opisz
from sciezka.sprawa.akta import Wersja
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import NazwaRoli, RodzajWersji, Stan, StanWersji

#: An official has one municipality, rarely two.
NA_PULPICIE = 3


def kotwica(pytanie: Pytanie) -> str:
    """Return the id of a question on the section's page."""
    return f"pyt-{pytanie.klucz.replace('.', '-')}"


def kontekst_sekcji(odczyt: Odczyt, klucz: str, *, gmina: bool) -> dict[str, Any] | None:
    """Return a section's questions with their answers in words; None when there is nothing of it for this reader."""
    for stan in odczyt.plaszczyzny():
        for sekcja in stan.plaszczyzna.sekcje:
            if sekcja.klucz != klucz or not stan.w_zakresie:
                continue
            pytania = _dla_czytelnika(odczyt, sekcja.pytania, gmina)
            if not pytania:
                return None
            pliki = dowody(odczyt.sprawa, pytania, gmina=gmina)
            return {
                "plaszczyzna": stan.plaszczyzna,
                "sekcja": sekcja,
                "pytania": [pozycja(odczyt, pytanie, pliki.get(pytanie.klucz, [])) for pytanie in pytania],
                "spis": spis(odczyt, gmina=gmina, sekcja=sekcja),
            }
    return None


def pozycja(odczyt: Odczyt, pytanie: Pytanie, pliki: list[DowodOdpowiedzi]) -> dict[str, Any]:
    """Return one question as its read-only fragment takes it."""
    odpowiedz = odczyt.odpowiedzi.get(pytanie.klucz)
    return {
        "pytanie": pytanie,
        "kotwica": kotwica(pytanie),
        "kto": odczyt.kto(pytanie),
        "odpowiedz": odpowiedz,
        "opis": opisz(pytanie, odpowiedz.wartosc, odczyt.wartosci) if odpowiedz and not odpowiedz.nie_dotyczy else [],
        "gotowe": odczyt.odpowiedziane(pytanie),
        "brakuje": odczyt.brakuje(pytanie),
        "dowody": pliki,
    }


def dowody(sprawa: Sprawa, pytania: Iterable[Pytanie], *, gmina: bool) -> dict[str, list[DowodOdpowiedzi]]:
    """Return the evidence by question key; the municipality reads of files marked for it only. One query."""
    wiersze = DowodOdpowiedzi.objects.filter(
        sprawa=sprawa, odpowiedz__pytanie__in=[pytanie.klucz for pytanie in pytania], zalacznik__usunieto__isnull=True
    ).select_related("zalacznik", "odpowiedz")
    wynik: dict[str, list[DowodOdpowiedzi]] = defaultdict(list)
    for wiersz in wiersze.filter(zalacznik__widzi_gmina=True) if gmina else wiersze:
        wynik[wiersz.odpowiedz.pytanie].append(wiersz)
    return wynik


def czekajace_na_gmine(urzednik: Osoba) -> list[dict[str, Any]]:
    """Return the official's cases under diagnosis with questions that wait for the municipality; a few queries each."""
    samorzady = [rola.samorzad_id for rola in urzednik.role if rola.rola == NazwaRoli.URZEDNIK]
    zamkniete = [StanWersji.WYSLANA, StanWersji.PRZYJETA]
    wersje = Wersja.objects.filter(
        sprawa=OuterRef("pk"), rodzaj=RodzajWersji.DIAGNOZA, stan__in=zamkniete, przebieg=OuterRef("przebieg")
    )
    sprawy = Sprawa.objects.filter(~Exists(wersje), samorzad__in=samorzady, stan=Stan.DIAGNOZA).z_opisem()
    wpisy = [{"sprawa": sprawa, "spis": spis(Odczyt(sprawa), gmina=True)} for sprawa in sprawy[:NA_PULPICIE]]
    return [wpis for wpis in wpisy if wpis["spis"]["zostalo"]]


def spis(
    odczyt: Odczyt, *, gmina: bool, sekcja: Sekcja | None = None, pytanie: Pytanie | None = None
) -> dict[str, Any]:
    """Return the outline: planes in scope, sections with the share done (whole per cent, rounded down), the first gap."""
    biezaca = odczyt.narzedzie.sekcja_pytania(pytanie.klucz) if pytanie else sekcja
    plaszczyzny, wszystkie = [], []
    for stan in odczyt.plaszczyzny():
        pytania = _dla_czytelnika(odczyt, stan.plaszczyzna.pytania, gmina) if stan.w_zakresie else []
        if pytania:
            wszystkie += pytania
            sekcje = [_sekcja(odczyt, s, gmina, biezaca) for s in stan.plaszczyzna.sekcje]
            plaszczyzny.append({"plaszczyzna": stan.plaszczyzna, "sekcje": [s for s in sekcje if s["ile"]]})
    bez_odpowiedzi = [p for p in wszystkie if not odczyt.odpowiedziane(p)]
    pierwsze = bez_odpowiedzi[0] if bez_odpowiedzi else None
    return {
        "plaszczyzny": plaszczyzny,
        "ile": len(wszystkie),
        "zrobione": len(wszystkie) - len(bez_odpowiedzi),
        "zostalo": len(bez_odpowiedzi),
        "procent": _procent(len(wszystkie) - len(bez_odpowiedzi), len(wszystkie)),
        "pierwsze": reverse("diagnoza:pytanie", args=[odczyt.sprawa.pk, pierwsze.klucz]) if pierwsze else "",
    }


def _sekcja(odczyt: Odczyt, sekcja: Sekcja, gmina: bool, biezaca: Sekcja | None) -> dict[str, Any]:
    pytania = _dla_czytelnika(odczyt, sekcja.pytania, gmina)
    zrobione = sum(1 for pytanie in pytania if odczyt.odpowiedziane(pytanie))
    return {
        "sekcja": sekcja,
        "ile": len(pytania),
        "zrobione": zrobione,
        "procent": _procent(zrobione, len(pytania)),
        "biezaca": sekcja == biezaca,
        "url": reverse("diagnoza:sekcja", args=[odczyt.sprawa.pk, sekcja.klucz]),
    }


def _dla_czytelnika(odczyt: Odczyt, pytania: Iterable[Pytanie], gmina: bool) -> list[Pytanie]:
    return [pytanie for pytanie in pytania if not gmina or odczyt.dla_gminy(pytanie)]


def _procent(zrobione: int, ile: int) -> int:
    return zrobione * 100 // ile if ile else 0
