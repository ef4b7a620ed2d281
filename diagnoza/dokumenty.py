"""The diagnosis report as data: what was asked, answered, scored and concluded. No team notes."""

from typing import Any

from diagnoza.models import Wniosek
from diagnoza.narzedzie.budowa import Pytanie, Sekcja
from diagnoza.odczyt import Odczyt, StanPlaszczyzny
from diagnoza.odpowiedzi import opisz
from diagnoza.profil import Profil
from sciezka.dokumenty.typografia import zakres_dat
from sciezka.rekrutacja.models import Kontrakt
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.tresc import akapity, czesc


def dane_wersji(sprawa: Sprawa) -> dict[str, Any]:
    """Return the snapshot of the report; planes out of scope say so and have no result.

    ``wyniki`` are the scores as data: later diagnoses are compared with an accepted one by them.
    """
    odczyt = Odczyt(sprawa)
    profil = Profil(odczyt)
    kontrakt = Kontrakt.objects.get(sprawa=sprawa)
    czesci = [
        czesc("streszczenie", "Streszczenie", akapity=akapity(odczyt.diagnoza.streszczenie)),
        czesc("metody", "Jak prowadzono badanie", akapity=akapity(odczyt.diagnoza.metody)),
        _wyniki(profil),
    ]
    for stan in odczyt.plaszczyzny():
        czesci += _plaszczyzna(odczyt, stan)
    return {
        "tytul": "Raport z diagnozy",
        "podtytul": sprawa.samorzad.nazwa_w_umowie,
        "metryka": [
            ["Samorząd", sprawa.samorzad.etykieta],
            ["Projekt", f"{sprawa.projekt.nazwa}, nr {sprawa.projekt.numer}"],
            ["Kontrakt", f"nr {kontrakt.numer}"],
            ["Okres badania", zakres_dat(odczyt.diagnoza.od, odczyt.diagnoza.do)],
            ["Zakres", kontrakt.get_zakres_display()],
            ["Narzędzie", f"{odczyt.narzedzie.nazwa}, wersja {odczyt.narzedzie.wersja}"],
        ],
        "czesci": czesci,
        "wyniki": profil.dane,
    }


def _wyniki(profil: Profil) -> dict[str, Any]:
    return czesc("wyniki", "Profil gminy", akapity=profil.akapity, wykres=profil.wykres, tabela=profil.tabela)


def _plaszczyzna(odczyt: Odczyt, stan: StanPlaszczyzny) -> list[dict[str, Any]]:
    kod = stan.plaszczyzna.klucz
    tytul = f"{kod}. {stan.plaszczyzna.nazwa_krotka}"
    if not stan.w_zakresie:
        return [czesc(kod, tytul, akapity=["Płaszczyzna poza zakresem diagnozy określonym w kontrakcie."])]
    return [
        czesc(kod, tytul, akapity=[f"{stan.plaszczyzna.nazwa}.", f"Wynik: {stan.wynik.slownie}."]),
        *(_wniosek(odczyt, wniosek) for wniosek in stan.wnioski),
        *(_sekcja(odczyt, sekcja) for sekcja in stan.plaszczyzna.sekcje),
    ]


def _wniosek(odczyt: Odczyt, wniosek: Wniosek) -> dict[str, Any]:
    return czesc(
        f"wniosek-{wniosek.numer}",
        f"Wniosek {wniosek.etykieta}: {wniosek.tresc}",
        poziom=3,
        akapity=akapity(wniosek.uzasadnienie),
        pola=[
            ("Rodzaj", wniosek.get_rodzaj_display()),
            ("Waga", wniosek.get_waga_display()),
            ("Wynika z odpowiedzi", ", ".join(klucz for klucz in wniosek.pytania if klucz in odczyt.narzedzie)),
        ],
    )


def _dowody(odczyt: Odczyt, pytanie: Pytanie) -> str:
    """Name the files behind an answer; only those the municipality may open."""
    nazwy = [dowod.zalacznik.nazwa for dowod in odczyt.dowody_jawne.get(pytanie.klucz, [])]
    return f"dowód: {', '.join(nazwy)}" if nazwy else ""


def _sekcja(odczyt: Odczyt, sekcja: Sekcja) -> dict[str, Any]:
    wiersze = []
    for pytanie in sekcja.pytania:
        odpowiedz = odczyt.odpowiedzi.get(pytanie.klucz)
        if odpowiedz is None:
            wiersze.append([pytanie.klucz, pytanie.tekst, "brak odpowiedzi", "–"])
            continue
        opis = opisz(pytanie, odpowiedz.wartosc, odczyt.wartosci)
        tresc = "; ".join(f"{etykieta}: {tekst}" if etykieta and len(opis) > 1 else tekst for etykieta, tekst in opis)
        if odpowiedz.nie_dotyczy:
            tresc = f"nie dotyczy: {odpowiedz.powod_nie_dotyczy}"
        if odpowiedz.komentarz:
            tresc = f"{tresc} ({odpowiedz.komentarz})"
        zrodlo = ", ".join(filter(None, [odpowiedz.get_pewnosc_display(), odpowiedz.zrodlo, _dowody(odczyt, pytanie)]))
        wiersze.append([pytanie.klucz, pytanie.tekst, tresc, zrodlo or "–"])
    return czesc(
        f"sekcja-{sekcja.klucz}",
        f"{sekcja.klucz} {sekcja.tytul}",
        poziom=3,
        tabela={
            "opis": f"Odpowiedzi: {sekcja.tytul}",
            "naglowki": ["Nr", "Pytanie", "Odpowiedź", "Pewność i źródło"],
            "szerokosci": [8, 34, 34, 24],
            "liczbowe": [],
            "wiersze": wiersze,
        },
    )
