"""Looking at every e-mail the product sends, filled with an example, before anybody gets one."""

from datetime import timedelta
from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from sciezka.dane.models import Samorzad
from sciezka.sprawa import poczta, zegar
from sciezka.sprawa.akta import Aneks, Wersja
from sciezka.sprawa.models import Projekt, Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.przekazania import Przekazanie
from sciezka.sprawa.slownik import NazwaRoli, RodzajAneksu, RodzajWersji, StanWersji

#: Template → when it is sent. A template without a line here fails a test.
KIEDY = {
    "do_przegladu": "Zespół wysłał dokument do przeglądu: dostają go urzędnicy gminy.",
    "przypomnienie": "Po 7 i 14 dniach oczekiwania: dostają je osoby, po których stronie jest ruch.",
    "po_decyzji": "Gmina przyjęła albo odesłała dokument: dostają go prowadzący sprawę.",
    "po_wycofaniu": "Zespół wycofał dokument z przeglądu: dostają go urzędnicy gminy.",
    "o_przejsciu": "Sprawa zmieniła stan: dostają go pozostali prowadzący.",
    "recenzja_zaproszenie": "Zaproszono kogoś bez konta do recenzji: dostaje ją ta osoba, z odnośnikiem.",
    "recenzja_kod": "Osoba z odnośnikiem poprosiła o kod: dostaje ją na adres z zaproszenia.",
    "eksport": "Zamówiony plik (paczka dokumentów, duża tabela) jest gotowy albo się nie udał: dostaje go zamawiający.",
    "przekazanie": "Koordynator przekazał sprawy albo ustalił zastępstwo: dostają ją obie osoby.",
    "o_prowadzacym": "Gmina ma nowego animatora albo jego zastępcę: dostają ją urzędnicy gminy.",
    "praca_do_potwierdzenia": "Wpisy pracy czekają na potwierdzenie: urzędnicy dostają go najwyżej raz na tydzień.",
    "zastrzezenie": "Zgłoszono zastrzeżenie do wpisu pracy: dostaje je autor wpisu i prowadzący sprawę.",
    "odpowiedz_na_zastrzezenie": "Zespół odpowiedział na zastrzeżenie: dostaje ją osoba, która je zgłosiła.",
    "zgoda_na_wpis": "Koordynator zgodził się na późny wpis: dostaje ją osoba, która ma go dodać.",
    "monitoring": "6 i 12 miesięcy po rezultacie oraz 14 dni później: dostają ją prowadzący, za drugim razem i koordynatorzy.",
    "o_aneksie": "Aneks zaczął obowiązywać: dostaje go zespół sprawy.",
}


def szablony() -> list[str]:
    """Return the names of all e-mails, from the folder they live in."""
    folder = Path(settings.BASE_DIR) / "templates" / "sprawa" / "email"
    return sorted(plik.stem for plik in folder.glob("*.txt"))


def przyklad() -> dict[str, Any]:
    """Return example data for any e-mail; nothing is read from or written to the database."""
    samorzad = Samorzad(nazwa="Przykładowo", rodzaj="2", powiat="wzorcowy", wojewodztwo="lubelskie", kod="990000")
    wersja = Wersja(
        rodzaj=RodzajWersji.PLAN, numer=2, stan=StanWersji.ODESLANA, termin=zegar.dzis() + timedelta(days=7)
    )
    return {
        "sprawa": Sprawa(samorzad=samorzad, projekt=Projekt(nazwa="Projekt przykładowy")),
        "wersja": wersja,
        "aneks": Aneks(rodzaj=RodzajAneksu.PLAN, numer=1),
        "zaprasza": Osoba(imie="Marek", nazwisko="Przykładowy"),
        "przekazanie": Przekazanie(
            rodzaj=Przekazanie.Rodzaj.NA_STALE,
            rola=NazwaRoli.ANIMATOR,
            od_kogo=Osoba(imie="Marek", nazwisko="Przykładowy"),
            komu=Osoba(imie="Anna", nazwisko="Wzorcowa", email="anna@example.pl"),
            od=zegar.dzis(),
        ),
        "gminy": [samorzad.etykieta],
        "wazny_do": zegar.dzis() + timedelta(days=7),
        "eksport": {"do_pobrania": True, "opis": "kontrakty, 01.01.2026–30.06.2026", "wygasa": zegar.dzis()},
        "kod": "1234 5678",
        "gmina": True,
        "pozycje": ["Spółdzielnia Socjalna „Przykład”, po 6 miesiącach"],
        "dni": "7 dni",
        "ile_uwag": 3,
        "ile": "4 wpisy pracy",
        "dzien": zegar.dzis() - timedelta(days=3),
        "czynnosc": "cofnij o jeden etap",
        "powod": "Gmina zmieniła partnera.",
        "temat": "Przykładowy temat wiadomości",
        "data": zegar.dzis(),
        "adres": poczta.adres("pulpit"),
    }


def listy(request: HttpRequest) -> HttpResponse:
    """List the e-mails with their text; each links to its HTML version."""
    kontekst = przyklad()
    wpisy = [
        {"nazwa": nazwa, "kiedy": KIEDY[nazwa], "tekst": render_to_string(f"sprawa/email/{nazwa}.txt", kontekst)}
        for nazwa in szablony()
    ]
    return render(request, "sprawa/listy.html", {"wpisy": wpisy})


def list_html(request: HttpRequest, nazwa: str) -> HttpResponse:
    """Show one e-mail as its reader gets it."""
    if nazwa not in szablony():
        raise Http404("Nie ma takiej wiadomości.")
    return HttpResponse(render_to_string(f"sprawa/email/{nazwa}.html", przyklad()))
