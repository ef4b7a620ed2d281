"""The contract as data: its paragraphs in the order in which they are printed (domain, section 1.3)."""

from typing import Any

from sciezka.dane.models import Samorzad
from sciezka.dokumenty.typografia import data_slownie, liczba
from sciezka.rekrutacja.models import Kontrakt, OczekiwanyRezultat
from sciezka.sprawa.models import Projekt, Sprawa
from sciezka.sprawa.slownik import FORMY_OBLIGATORYJNE, REZULTAT_PODSTAWOWY, FormaPracy
from sciezka.sprawa.tresc import akapity, czesc

PELNE_NAZWY = {
    "P1": "rozpoznanie szans i możliwości związanych z powołaniem spółdzielni socjalnej osób prawnych z udziałem samorządu",
    "P2": "rozpoznanie kondycji współpracy samorządu z podmiotami ekonomii społecznej (PES): form, zakresu, skali "
    "i stosowanych rozwiązań",
    "P3": "rozpoznanie systemu zlecania zadań i usług użyteczności publicznej, w trybie ustawy o działalności pożytku "
    "publicznego i o wolontariacie oraz Prawa zamówień publicznych",
}

_ZMIANA_WPISU = "Potwierdzony wpis zmienia się tylko przez korektę, z podaniem powodu i zachowaniem poprzedniej treści."
#: Who confirms work entries → the sentence of § 7.
_POTWIERDZANIE = {
    Kontrakt.Potwierdza.KOORDYNATOR: f"Wspólną pracę dokumentują wpisy, które potwierdza koordynator projektu. {_ZMIANA_WPISU}",
    Kontrakt.Potwierdza.URZEDNIK: "Wspólną pracę dokumentują wpisy. Wpisy udostępnione Samorządowi potwierdza jego urzędnik, "
    f"pozostałe koordynator projektu. {_ZMIANA_WPISU}",
    Kontrakt.Potwierdza.KTOKOLWIEK: "Wspólną pracę dokumentują wpisy, które potwierdza koordynator projektu albo – jeżeli "
    f"wpis udostępniono Samorządowi – jego urzędnik. {_ZMIANA_WPISU}",
}


def dane_kontraktu(sprawa: Sprawa) -> dict[str, Any]:
    """Return the snapshot of the contract; the case must have one."""
    kontrakt = Kontrakt.objects.get(sprawa=sprawa)
    oczekiwane = list(sprawa.oczekiwanyrezultat_set.all())
    return {
        "tytul": f"Kontrakt o współpracy nr {kontrakt.numer}",
        "podtytul": sprawa.samorzad.nazwa_w_umowie,
        "metryka": _metryka(sprawa, kontrakt),
        "czesci": [
            _strony(sprawa.projekt, sprawa.samorzad, kontrakt),
            czesc("par-1", "§ 1. Przedmiot i ramy współpracy", akapity=akapity(kontrakt.ramy)),
            _okres(kontrakt),
            _zakres(kontrakt),
            _formy(),
            _obowiazki(kontrakt),
            _rezultaty(oczekiwane),
            *_postanowienia(kontrakt),
        ],
        "podpisy": [
            {"strona": "Za projekt", "osoba": kontrakt.podpis_projektu, "funkcja": kontrakt.funkcja_projektu},
            {"strona": "Za samorząd", "osoba": kontrakt.podpis_samorzadu, "funkcja": kontrakt.funkcja_samorzadu},
            *(
                [{"strona": "Kontrasygnata", "osoba": kontrakt.skarbnik, "funkcja": "skarbnik"}]
                if kontrakt.skarbnik
                else []
            ),
        ],
    }


def _metryka(sprawa: Sprawa, kontrakt: Kontrakt) -> list[list[str]]:
    wiersze = [
        ["Numer kontraktu", kontrakt.numer],
        ["Projekt", f"{sprawa.projekt.nazwa}, nr {sprawa.projekt.numer}"],
        ["Miejscowość", kontrakt.miejscowosc],
    ]
    return wiersze + ([["Znak sprawy", sprawa.znak]] if sprawa.znak else [])


def _strony(projekt: Projekt, samorzad: Samorzad, kontrakt: Kontrakt) -> dict[str, Any]:
    numery = ", ".join(
        f"{nazwa} {wartosc}" for nazwa, wartosc in (("NIP", samorzad.nip), ("REGON", samorzad.regon)) if wartosc
    )
    adres = ", ".join(filter(None, [samorzad.adres, f"{samorzad.kod_pocztowy} {samorzad.miejscowosc}".strip()]))
    beneficjent = ", ".join(filter(None, [projekt.beneficjent, projekt.adres_beneficjenta]))
    gmina = ", ".join(filter(None, [samorzad.nazwa_w_umowie, adres, numery]))
    return czesc(
        "strony",
        "Strony kontraktu",
        lista=[
            f"{beneficjent}, zwany dalej „Realizatorem”, reprezentowany przez: {kontrakt.podpis_projektu}, "
            f"{kontrakt.funkcja_projektu};",
            f"{gmina}, zwany dalej „Samorządem”, reprezentowany przez: {kontrakt.podpis_samorzadu}, "
            f"{kontrakt.funkcja_samorzadu}.",
        ],
    )


def _okres(kontrakt: Kontrakt) -> dict[str, Any]:
    zdanie = f"Strony współpracują od {data_slownie(kontrakt.od)} do {data_slownie(kontrakt.do)}"
    return czesc("par-2", "§ 2. Okres współpracy", akapity=[zdanie if zdanie.endswith("r.") else f"{zdanie}."])


def _zakres(kontrakt: Kontrakt) -> dict[str, Any]:
    wstep = (
        "Diagnoza ma charakter kompleksowy i obejmuje wszystkie płaszczyzny:"
        if kontrakt.zakres == Kontrakt.Zakres.KOMPLEKSOWA
        else "Diagnoza koncentruje się na wybranych płaszczyznach:"
    )
    plaszczyzny = sorted(kontrakt.plaszczyzny)
    koniec = [*[";"] * (len(plaszczyzny) - 1), "."]
    return czesc(
        "par-3",
        "§ 3. Zakres diagnozy",
        akapity=[wstep],
        lista=[f"{PELNE_NAZWY[kod]}{znak}" for kod, znak in zip(plaszczyzny, koniec, strict=True)],
        pola=[("Uzasadnienie zakresu", kontrakt.uzasadnienie_zakresu)],
    )


def _formy() -> dict[str, Any]:
    return czesc(
        "par-4",
        "§ 4. Formy wspólnej pracy",
        akapity=[
            "Plan działania jest realizowany w formach, które strony wybiorą po diagnozie. Dwie pierwsze są obligatoryjne: "
            "bez ich wykonania nie można potwierdzić rezultatów."
        ],
        lista=[
            f"{forma.label}{' (forma obligatoryjna)' if forma in FORMY_OBLIGATORYJNE else ''}"
            f"{'.' if forma == FormaPracy.PRZEDSIEWZIECIE else ';'}"
            for forma in FormaPracy
        ],
    )


def _obowiazki(kontrakt: Kontrakt) -> dict[str, Any]:
    samorzadu = akapity(kontrakt.obowiazki_samorzadu) or [
        "Samorząd wskazuje osobę do kontaktu, udostępnia dane potrzebne do diagnozy i przegląda przesłane dokumenty."
    ]
    return czesc(
        "par-5",
        "§ 5. Obowiązki stron",
        akapity=[
            "Realizator zapewnia pracę animatora i doradców, prowadzi diagnozę, przygotowuje z Samorządem plan działania "
            "i dokumentuje wspólną pracę. Wsparcie jest dla Samorządu nieodpłatne.",
            *samorzadu,
        ],
    )


def _rezultaty(oczekiwane: list[OczekiwanyRezultat]) -> dict[str, Any]:
    return czesc(
        "par-6",
        "§ 6. Oczekiwane rezultaty",
        akapity=[
            "Strony wstępnie oczekują następujących rezultatów. Ostatecznie cele i efekty określi plan działania."
        ],
        tabela={
            "opis": "Oczekiwane rezultaty",
            "naglowki": ["Rodzaj", "Opis", "Wartość"],
            "liczbowe": [2],
            "wiersze": [
                [
                    f"{rezultat.get_rodzaj_display()} "
                    f"({'podstawowy' if rezultat.rodzaj == REZULTAT_PODSTAWOWY else 'dodatkowy'})",
                    rezultat.opis,
                    f"{liczba(rezultat.wartosc)} {rezultat.jednostka}".strip() if rezultat.wartosc is not None else "–",
                ]
                for rezultat in oczekiwane
            ],
        },
    )


def _postanowienia(kontrakt: Kontrakt) -> list[dict[str, Any]]:
    return [
        czesc(
            "par-7",
            "§ 7. Dokumentowanie i dane osobowe",
            akapity=[
                "Raport z diagnozy, plan działania i raport końcowy są przyjmowane przez Samorząd w ponumerowanych, "
                "niezmiennych wersjach. Strony przetwarzają tylko dane służbowe osób, które biorą udział we współpracy.",
                _POTWIERDZANIE[kontrakt.potwierdza],
            ],
        ),
        czesc(
            "par-8",
            "§ 8. Postanowienia końcowe",
            akapity=[
                "Zmiana kontraktu wymaga tej samej formy co jego zawarcie. Każda ze stron może odstąpić od współpracy, "
                "podając powód na piśmie. Kontrakt sporządzono w dwóch jednobrzmiących egzemplarzach, po jednym dla "
                "każdej ze stron, albo w postaci elektronicznej."
            ],
        ),
    ]
