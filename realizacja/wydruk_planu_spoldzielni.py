"""The preliminary plan of a social cooperative as a document: numbered parts, the budget by year, acts with their citations."""

import json
from typing import TYPE_CHECKING, Any

from realizacja.models_planu_spoldzielni import PozycjaBudzetu
from sciezka.dokumenty.pdf import Zalacznik, renderuj_pdf
from sciezka.dokumenty.typografia import data_krotko, data_slownie, kwota, liczba
from sciezka.sprawa import zegar
from sciezka.sprawa.punkty import ponumeruj
from sciezka.sprawa.tresc import akapity, czesc, jako_json, skrot

if TYPE_CHECKING:
    from realizacja.plan_spoldzielni import StanPlanu


def dane_dokumentu(stan: "StanPlanu") -> dict[str, Any]:
    """Return the plan as a snapshot of a document (see ``tresc``)."""
    plan, sprawa = stan.plan, stan.sprawa
    return {
        "tytul": "Wstępny plan powołania spółdzielni socjalnej osób prawnych",
        "podtytul": plan.nazwa or "nazwa jeszcze nieustalona",
        "metryka": [
            ["Samorząd", sprawa.samorzad.nazwa_w_umowie],
            ["Siedziba i obszar", plan.siedziba or "–"],
            *([["Znak sprawy", sprawa.znak]] if sprawa.znak else []),
        ],
        "czesci": [
            _teksty(plan, "pomysl", "Pomysł", ("potrzeba", "pomysl", "dlaczego")),
            _teksty(plan, "zalozyciele", "Założyciele", ("wspolpraca",), tabela=_zalozyciele(stan)),
            _teksty(plan, "dzialalnosc", "Działalność", ("zakres", "zaplecze")),
            _teksty(plan, "rynek", "Rynek", ("odbiorcy", "zlecenia", "konkurencja")),
            _teksty(plan, "zatrudnienie", "Miejsca pracy", ("nabor", "zarzadzanie"), tabela=_miejsca(stan)),
            _teksty(plan, "budzet", "Budżet", ("zalozenia",), tabela=_budzet(stan)),
            czesc("kroki", "Kroki", tabela=_kroki(stan)),
            czesc("ryzyka", "Ryzyka", tabela=_ryzyka(stan)),
            czesc("podstawy", "Podstawy prawne", lista=_akty(stan)),
        ],
    }


def dokument(stan: "StanPlanu", wersja: int | None) -> bytes:
    """Return the plan as PDF with its data attached; ``None``: a draft to look at, marked as such."""
    dane = jako_json(dane_dokumentu(stan))
    odcisk, projekt, teraz = skrot(dane), stan.sprawa.projekt, zegar.teraz()
    if wersja is None:
        dane["podtytul"] = f"{dane['podtytul']} – projekt, jeszcze niewydany"
        for pusta in (c for c in dane["czesci"] if not (c["pola"] or c["lista"] or c["tabela"])):
            pusta["akapity"] = ["Jeszcze nie wypełniono."]
    zalaczniki = [Zalacznik("wstepny-plan.json", json.dumps(dane, ensure_ascii=False, indent=1).encode(), "Dane planu")]
    return renderuj_pdf(
        "sprawa/pdf/dokument.html",
        {
            "dane": dane, "czesci": ponumeruj(dane), "numery": True, "projekt": projekt, "samorzad": stan.sprawa.samorzad,
            "rodzaj": "wstepny_plan", "wersja": wersja, "skrot": odcisk if wersja else "", "data": teraz,
        },
        tytul=f"{dane['tytul']} – {dane['podtytul']}" + (f", wersja {wersja}" if wersja else ""),
        autor=projekt.beneficjent,
        zalaczniki=zalaczniki if wersja else (),
        przykladowe=projekt.przykladowy,
        utworzono=teraz,
    )  # fmt: skip


def _teksty(plan: Any, klucz: str, tytul: str, pola: tuple[str, ...], tabela: Any = None) -> dict[str, Any]:
    """Return a part of labelled texts; the label is the question that the form asks."""
    pary = [
        (str(plan._meta.get_field(pole).verbose_name).capitalize(), "\n\n".join(akapity(getattr(plan, pole))))
        for pole in pola
    ]
    return czesc(klucz, tytul, pola=pary, tabela=tabela)


def _tabela(opis: str, naglowki: list[str], wiersze: list[list[str]], **reszta: Any) -> dict[str, Any] | None:
    return {"opis": opis, "naglowki": naglowki, "wiersze": wiersze, "liczbowe": [], **reszta} if wiersze else None


def _zalozyciele(stan: "StanPlanu") -> dict[str, Any] | None:
    wiersze = [
        [z.nazwa, z.get_rodzaj_display(), z.wklad, kwota(z.kwota) if z.kwota else "–", z.get_pewnosc_display()]
        for z in stan.wiersze["zalozyciele"]
    ]
    naglowki = ["Założyciel", "Rodzaj", "Co wnosi", "W tym w złotych", "Jak pewne"]
    return _tabela("Założyciele i ich wkłady", naglowki, wiersze, liczbowe=[3], szerokosci=[24, 20, 22, 16, 18])


def _miejsca(stan: "StanPlanu") -> dict[str, Any] | None:
    miejsca = stan.wiersze["miejsca"]
    wiersze = [[m.stanowisko, str(m.rok), liczba(m.etat), str(m.osob), str(m.z_grup)] for m in miejsca]
    if wiersze:
        razem = [sum(m.osob for m in miejsca), sum(m.z_grup for m in miejsca)]
        wiersze.append(["Razem", "", "", *(str(ile) for ile in razem)])
    naglowki = ["Stanowisko", "Od roku", "Etat", "Osób", "W tym z grup ustawowych"]
    return _tabela("Miejsca pracy", naglowki, wiersze, liczbowe=[1, 2, 3, 4], szerokosci=[40, 14, 12, 12, 22])


def _budzet(stan: "StanPlanu") -> dict[str, Any] | None:
    """Return the budget: a row an item, a column a year, sums by kind and what is left."""
    lata = stan.budzet_lat()
    kwoty: dict[tuple[str, str], dict[int, Any]] = {}
    for pozycja in stan.wiersze["budzet"]:
        kwoty.setdefault((pozycja.rodzaj, pozycja.nazwa), {})[pozycja.rok] = pozycja.kwota
    wiersze = []
    for rodzaj in PozycjaBudzetu.Rodzaj:
        pozycje = [(nazwa, w_latach) for (czyj, nazwa), w_latach in kwoty.items() if czyj == rodzaj]
        for nazwa, w_latach in pozycje:
            wiersze.append([nazwa, *(kwota(w_latach[rok]) if rok in w_latach else "–" for rok in lata)])
        if pozycje:
            wiersze.append([f"Razem: {rodzaj.label}", *(kwota(sumy[rodzaj]) for sumy in lata.values())])
    if wiersze:
        wiersze.append(["Wynik roku", *(kwota(sumy["wynik"]) for sumy in lata.values())])
    return _tabela(
        "Budżet w złotych", ["Pozycja", *(str(rok) for rok in lata)], wiersze, liczbowe=list(range(1, len(lata) + 1))
    )


def _kroki(stan: "StanPlanu") -> dict[str, Any] | None:
    numery = {akt.pk: numer for numer, akt in enumerate(stan.akty(), start=1)}
    wiersze = [
        [
            krok.nazwa, krok.kto or "–", data_krotko(krok.termin), krok.dokument or "–",
            f"{krok.przepis} [{numery[krok.akt_id]}]".strip() if krok.akt_id else "–",
        ]
        for krok in stan.wiersze["kroki"]
    ]  # fmt: skip
    naglowki = ["Krok", "Kto", "Do kiedy", "Dokument", "Przepis"]
    return _tabela("Kroki do założenia", naglowki, wiersze, szerokosci=[29, 19, 14, 21, 17])


def _ryzyka(stan: "StanPlanu") -> dict[str, Any] | None:
    wiersze = [[r.ryzyko, r.odpowiedz] for r in stan.wiersze["ryzyka"]]
    return _tabela("Ryzyka", ["Co może się nie udać", "Co wtedy zrobimy"], wiersze, szerokosci=[50, 50])


def _akty(stan: "StanPlanu") -> list[str]:
    """Return the citations as they stand in the table today, with the day of the law, and what was not checked."""
    return [
        f"[{numer}] {akt.tytul} ({akt.cytowanie}), stan prawny na {data_slownie(akt.stan_na)}"
        + ("" if akt.potwierdzony else "; publikator do sprawdzenia")
        for numer, akt in enumerate(stan.akty(), start=1)
    ]
