"""What the case page and the list of cases show: ribbon, whose turn it is, boxes of stages, what a transition will do."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django.db.models import Q, prefetch_related_objects
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from sciezka.dokumenty.typografia import data_slownie, odmiana
from sciezka.sprawa import etapy, historia, prawa, przejscia, przypomnienia, rezygnacje, zegar
from sciezka.sprawa.akta import Aneks, Wersja
from sciezka.sprawa.edycja import dlaczego_zamkniete
from sciezka.sprawa.etapy import Brak, KartaEtapu
from sciezka.sprawa.models import Sprawa, Zdarzenie
from sciezka.sprawa.osoby import Osoba, Rola
from sciezka.sprawa.slownik import KOLEJNOSC, NazwaRoli, RodzajAneksu, Stan, StanWersji

SKUTKI: dict[str, tuple[list[str], list[str]]] = {
    "rozpocznij_diagnoze": (
        ["Zaczyna się etap II: animator wypełnia kwestionariusz.", "Dane etapu I będą tylko do odczytu."],
        ["Kontrakt i podpisany egzemplarz zostają w aktach bez zmian."],
    ),
    "zatwierdz_diagnoze": (["Zaczyna się etap III."], []),
    "zatwierdz_plan": (["Zaczyna się etap IV."], []),
    "zakoncz_realizacje": (
        ["Zaczyna się etap V: rezultaty i raport końcowy.", "Wpisy pracy i produkty będą tylko do odczytu."],
        ["Żaden wpis ani plik nie zniknie."],
    ),
    "zakoncz": (
        ["Sprawa zostanie zamknięta, wszystkie dane będą tylko do odczytu."],
        ["Dokumenty i historia zostają dostępne dla zespołu i gminy."],
    ),
    "cofnij": (
        [
            "Sprawa wróci o jeden etap i znowu będzie można zmieniać jego dane.",
            "Jeżeli etap kończy się dokumentem (diagnoza, plan, raport), gmina będzie musiała przyjąć go ponownie.",
        ],
        ["Nic nie zostanie usunięte: dane późniejszych etapów czekają, tylko do odczytu."],
    ),
    "przerwij": (
        ["Praca w sprawie stanie: niczego nie będzie można dopisać ani rozstrzygnąć."],
        ["Nic nie zostanie usunięte. Sprawę można wznowić dokładnie w tym samym miejscu."],
    ),
    "wznow": (["Sprawa wróci dokładnie tam, gdzie ją przerwano."], []),
    "zrezygnuj": (
        [
            "Współpraca z gminą skończy się na obecnym etapie, a sprawa zostanie zamknięta.",
            "Zestawienia projektu policzą ją jako rezygnację, z przyczyną i etapem.",
        ],
        [
            "Nic nie zostanie usunięte: dokumenty, wpisy pracy i historia zostają do wglądu dla zespołu i gminy.",
            "Gmina może wrócić: koordynator przywróci sprawę na ten sam etap albo otworzy nową.",
        ],
    ),
    "przywroc": (
        ["Sprawa wróci na etap, na którym z niej zrezygnowano."],
        ["Zapis rezygnacji zostaje w historii sprawy."],
    ),
}


def braki_przejscia(sprawa: Sprawa, nazwa: str) -> list[Brak]:
    """Return what bars a transition from where the case is now."""
    if nazwa in etapy.OPUSZCZANY_ETAP and przejscia.stan_po(sprawa, nazwa):
        return etapy.braki_przejscia(sprawa, nazwa)
    return []


def kontekst(sprawa: Sprawa, osoba: Osoba) -> dict[str, Any]:
    """Return the context of the case page; at most 15 queries with everything else on the page."""
    wersje = list(sprawa.wersje.order_by("pk"))
    braki = _braki_biezacego(sprawa, wersje)
    zespol = osoba.w_zespole(sprawa)
    zdarzenia = historia.dla_strony(sprawa, osoba)
    prefetch_related_objects([sprawa], "aneksy")
    aneks = next((aneks for aneks in sprawa.aneksy.all() if aneks.otwarty and aneks.rodzaj == RodzajAneksu.PLAN), None)
    return {
        "sprawa": sprawa,
        "zespol": zespol,
        "wstazka": wstazka(sprawa, braki if zespol else None),
        "co_dalej": co_dalej(sprawa, osoba, wersje, braki) | _przypomnienie(sprawa, osoba, wersje),
        "aneks": aneks,
        "aneks_stan": _odznaka_aneksu(ostatnia(wersje, aneks.rodzaj))[0].removeprefix("aneks ") if aneks else "",
        "pola": [_pole(karta, sprawa, osoba, wersje, aneks) for karta in etapy.karty()],
        "ludzie": _ludzie(sprawa),
        "historia": zdarzenia,
        "przejscia": [
            (adres_przejscia(sprawa, nazwa), prawa.NAZWY[nazwa])
            for nazwa in przejscia.dostepne(sprawa, osoba)
            if nazwa not in etapy.OPUSZCZANY_ETAP
        ],
    }


def _braki_biezacego(sprawa: Sprawa, wersje: list[Wersja]) -> list[Brak]:
    """Return what the current stage lacks; nothing while the document waits for or has the municipality's decision."""
    if sprawa.stan not in etapy.ETAPY:
        return []
    karta = etapy.karta(sprawa.stan)
    wersja = ostatnia(wersje, karta.rodzaj_wersji, sprawa.przebieg)
    if karta.kod != "rekrutacja" and wersja and wersja.stan in {StanWersji.WYSLANA, StanWersji.PRZYJETA}:
        return []
    return karta.braki(sprawa)


def ostatnia(wersje: Iterable[Wersja], rodzaj: str, przebieg: int | None = None) -> Wersja | None:
    """Return the newest version of a document, in the given run if one is named."""
    pasujace = [w for w in wersje if rodzaj and w.rodzaj == rodzaj and (przebieg is None or w.przebieg == przebieg)]
    return max(pasujace, key=lambda wersja: wersja.numer, default=None)


def _indeks(sprawa: Sprawa) -> int:
    return KOLEJNOSC.index(Stan(sprawa.etap))


def wstazka(sprawa: Sprawa, braki: list[Brak] | None) -> list[dict[str, Any]]:
    """Return the five stages for ``skladniki/wstazka.html``: done, current or locked, each with one line in words."""
    zakonczone = dict(
        Zdarzenie.objects.filter(sprawa=sprawa, rodzaj__in=etapy.OPUSZCZANY_ETAP)
        .order_by("pk")
        .values_list("z_stanu", "kiedy")
    )
    biezacy = _indeks(sprawa)
    wynik = []
    for numer, karta in enumerate(etapy.karty()):
        if numer < biezacy:
            kiedy = zakonczone.get(karta.kod)
            stan = "zakonczony"
            opis = f"zakończony {data_slownie(timezone.localtime(kiedy).date())}" if kiedy else "zakończony"
        elif numer == biezacy:
            stan = "przerwany" if sprawa.wstrzymana else "biezacy"
            opis = {Stan.PRZERWANA: "przerwany", Stan.REZYGNACJA: "tu zakończono: rezygnacja"}.get(
                sprawa.stan, _w_toku(braki)
            )
        else:
            stan, opis = "zamkniety", f"zamknięty: {karta.co_otwiera}"
        url = reverse(karta.url_name, args=[sprawa.pk]) if numer <= biezacy else ""
        wynik.append({"numer": karta.numer, "nazwa": karta.nazwa, "stan": stan, "opis": opis, "url": url})
    return wynik


def _w_toku(braki: list[Brak] | None) -> str:
    if not braki:
        return "w toku"
    return f"w toku: brakuje {len(braki)} rzeczy" if len(braki) > 1 else "w toku: brakuje jednej rzeczy"


def co_dalej(sprawa: Sprawa, osoba: Osoba, wersje: list[Wersja], braki: list[Brak]) -> dict[str, Any]:
    """Return the "Co dalej" box: whose turn it is, until when, what is missing, one primary button."""
    role = osoba.role_w(sprawa)
    if sprawa.przerwana:
        return _pudelko("Sprawa jest przerwana", "Koordynator może ją wznowić.", _przycisk(sprawa, "wznow", role))
    if sprawa.po_rezygnacji:
        return _pudelko(
            "Sprawa zakończyła się rezygnacją", rezygnacje.opis(sprawa), _przycisk(sprawa, "przywroc", role)
        )
    if sprawa.zakonczona:
        return _pudelko("Sprawa jest zamknięta", "Wszystkie dokumenty są poniżej.")
    karta = etapy.karta(sprawa.stan)
    wersja = ostatnia(wersje, karta.rodzaj_wersji, sprawa.przebieg)
    if wersja and wersja.stan == StanWersji.WYSLANA:
        return _czeka_na_gmine(sprawa, wersja, role)
    zespol = bool(role & {NazwaRoli.KOORDYNATOR, NazwaRoli.ANIMATOR, NazwaRoli.DORADCA})
    if wersja and wersja.stan == StanWersji.ODESLANA:
        naglowek = (
            f"Ruch po stronie zespołu: uwagi gminy do dokumentu „{wersja.get_rodzaj_display()}”, wersja {wersja.numer}"
        )
    else:
        naglowek = f"Ruch po stronie zespołu: {karta.nazwa.lower()}"
    pudelko = _pudelko(naglowek, braki=prawa.z_dojsciem(braki, role) if zespol else [])
    if wersja and wersja.stan == StanWersji.ODESLANA and zespol:
        pudelko["przycisk"] = {"url": reverse("sprawa:wersja", args=[sprawa.pk, wersja.pk]), "nazwa": "Pokaż uwagi"}
    elif not braki and zespol:
        pudelko["przycisk"] = _nastepny_krok(sprawa, karta, wersja, role)
    elif zespol:
        pudelko["przycisk"] = {
            "url": reverse(karta.url_name, args=[sprawa.pk]),
            "nazwa": f"Przejdź do etapu {karta.numer}",
        }
    return pudelko


def _przypomnienie(sprawa: Sprawa, osoba: Osoba, wersje: list[Wersja]) -> dict[str, Any]:
    """Say when the next reminder about the document in turn goes out, and let those whose turn it is put it off."""
    rodzaj = etapy.karta(sprawa.etap).rodzaj_wersji if sprawa.etap in etapy.ETAPY else ""
    role = osoba.role_w(sprawa)
    kolej = przypomnienia.na_strone(sprawa, ostatnia(wersje, rodzaj, sprawa.przebieg), role)
    if kolej is None or kolej.nastepne is None:
        return {}
    opis = f"Następne przypomnienie: {data_slownie(kolej.nastepne)}"
    if kolej.wstrzymane_do and kolej.wstrzymane_do >= zegar.dzis():
        opis = f"{opis} Odłożenie: {kolej.wstrzymal}."
    adres = reverse("sprawa:przypomnienie_odloz", args=[sprawa.pk, kolej.wersja.pk])
    return {"przypomnienie": opis, "odloz": adres if role & kolej.kto else ""}


def _czeka_na_gmine(sprawa: Sprawa, wersja: Wersja, role: frozenset[str]) -> dict[str, Any]:
    naglowek = f"Ruch po stronie gminy: {wersja.get_rodzaj_display()}, wersja {wersja.numer}"
    adres = reverse("sprawa:wersja", args=[sprawa.pk, wersja.pk])
    nazwa = "Przejrzyj i zdecyduj" if NazwaRoli.URZEDNIK in role else "Pokaż wysłaną wersję"
    pudelko = _pudelko(naglowek, przycisk={"url": adres, "nazwa": nazwa})
    pudelko["termin_opis"] = termin_opis(wersja)
    return pudelko


def termin_opis(wersja: Wersja) -> str:
    """Say in words how long the review may still take."""
    dni = wersja.dni_do_terminu
    if dni is None:
        return ""
    if dni < 0:
        return f"po terminie {-dni} {odmiana(-dni, 'dzień', 'dni', 'dni')} (był {data_slownie(wersja.termin)})"
    if dni == 0:
        return "termin upływa dzisiaj"
    return f"{odmiana(dni, 'został', 'zostały', 'zostało')} {dni} {odmiana(dni, 'dzień', 'dni', 'dni')} (do {data_slownie(wersja.termin)})"


def _nastepny_krok(
    sprawa: Sprawa, karta: KartaEtapu, wersja: Wersja | None, role: frozenset[str]
) -> dict[str, Any] | None:
    if karta.kod in {"rekrutacja", "realizacja"} or (wersja and wersja.stan == StanWersji.PRZYJETA):
        return _przycisk(sprawa, karta.przejscie, role)
    if role & prawa.PROWADZACY:
        return {
            "url": reverse("sprawa:wersja_wyslij", args=[sprawa.pk, karta.rodzaj_wersji]),
            "nazwa": "Wyślij do przeglądu",
        }
    return None


def _przycisk(sprawa: Sprawa, nazwa: str, role: frozenset[str]) -> dict[str, Any] | None:
    if not role & prawa.PRZEJSCIA[nazwa]:
        return None
    return {"url": adres_przejscia(sprawa, nazwa), "nazwa": prawa.NAZWY[nazwa]}


def adres_przejscia(sprawa: Sprawa, nazwa: str) -> str:
    """Return the address of the page that asks for a transition."""
    if nazwa in prawa.Z_WLASNA_STRONA:
        return reverse(f"sprawa:{nazwa}", args=[sprawa.pk])
    return reverse("sprawa:przejscie", args=[sprawa.pk, nazwa])


def _pudelko(
    naglowek: str, opis: str = "", przycisk: dict[str, Any] | None = None, braki: list[Brak] | None = None
) -> dict[str, Any]:
    return {"naglowek": naglowek, "termin_opis": opis, "przycisk": przycisk, "braki": braki or []}


def _pole(karta: KartaEtapu, sprawa: Sprawa, osoba: Osoba, wersje: list[Wersja], aneks: Aneks | None) -> dict[str, Any]:
    numer, biezacy = etapy.ETAPY.index(karta.kod), _indeks(sprawa)
    dostepny = numer <= biezacy
    wersja = ostatnia(wersje, karta.rodzaj_wersji)
    return {
        "karta": karta,
        "dostepny": dostepny,
        "odznaka": _odznaka_aneksu(wersja)
        if aneks and aneks.rodzaj == karta.rodzaj_wersji
        else _odznaka(numer, biezacy, wersja, sprawa),
        "podsumowanie": karta.podsumowanie(sprawa, osoba) if dostepny else None,
        "wersje": [w for w in reversed(wersje) if karta.rodzaj_wersji and w.rodzaj == karta.rodzaj_wersji],
        "url": reverse(karta.url_name, args=[sprawa.pk]) if dostepny else "",
    }


def _odznaka_aneksu(wersja: Wersja | None) -> tuple[str, str]:
    if wersja and wersja.stan == StanWersji.WYSLANA:
        return ("aneks w przeglądzie", "w_przegladzie")
    if wersja and wersja.stan == StanWersji.ODESLANA:
        return ("aneks odesłany z uwagami", "wymaga")
    return ("aneks w przygotowaniu", "do_uzupelnienia")


def _odznaka(numer: int, biezacy: int, wersja: Wersja | None, sprawa: Sprawa) -> tuple[str, str]:
    if numer > biezacy:
        return ("zamknięty", "zamkniete")
    if numer < biezacy:
        return ("zakończony", "przyjete")
    if sprawa.wstrzymana:
        return ("rezygnacja" if sprawa.po_rezygnacji else "przerwany", "zamkniete")
    if wersja and wersja.przebieg == sprawa.przebieg:
        if wersja.stan == StanWersji.WYSLANA:
            return ("w przeglądzie", "w_przegladzie")
        if wersja.stan == StanWersji.ODESLANA:
            return ("odesłane z uwagami", "wymaga")
        if wersja.stan == StanWersji.PRZYJETA:
            return ("przyjęte", "przyjete")
    return ("do uzupełnienia", "do_uzupelnienia")


def _ludzie(sprawa: Sprawa) -> list[dict[str, Any]]:
    role = (
        Rola.objects.obowiazujace()
        .filter(Q(sprawa=sprawa) | Q(samorzad=sprawa.samorzad_id) | Q(projekt=sprawa.projekt_id))
        .select_related("osoba", "zastepuje")
    )
    kolejnosc = list(NazwaRoli.values)
    return [
        {"rola": rola.get_rola_display(), "osoba": rola.osoba, "specjalnosc": rola.specjalnosc or zastepstwo(rola)}
        for rola in sorted(role, key=lambda rola: (kolejnosc.index(rola.rola), rola.osoba.nazwisko))
    ]


def zastepstwo(rola: Rola) -> str:
    """Say for whom and until when a deputy has the role; "" for a role of one's own."""
    if not rola.zastepuje_id:
        return ""
    return f"zastępstwo: {rola.zastepuje}, do {data_slownie(rola.do - timedelta(days=1))}"


def kontekst_etapu(request: HttpRequest, kod: str) -> dict[str, Any]:
    """Return what every stage page shows around its content: lock notice, versions, what is missing, the next step.

    At most five queries besides ``braki``; an urzędnik gets no list of what the team still lacks.
    """
    sprawa, osoba = request.sprawa, request.user
    karta = etapy.karta(kod)
    wersje = list(sprawa.wersje.filter(rodzaj=karta.rodzaj_wersji).order_by("-numer")) if karta.rodzaj_wersji else []
    zespol = osoba.w_zespole(sprawa)
    zamkniete = dlaczego_zamkniete(sprawa, kod)
    braki = prawa.z_dojsciem(karta.braki(sprawa), osoba.role_w(sprawa)) if zespol and not zamkniete else []
    nastepny = None
    if zespol and not zamkniete and not braki:
        wersja = ostatnia(wersje, karta.rodzaj_wersji, sprawa.przebieg)
        # Past its own stage a document is open by an annex: its next step is the review, not the transition.
        nastepny = _nastepny_krok(sprawa, karta, wersja if sprawa.stan == kod else None, osoba.role_w(sprawa))
    return {
        "sprawa": sprawa,
        "karta": karta,
        "zespol": zespol,
        "prowadzi": bool(osoba.role_w(sprawa) & prawa.PROWADZACY),
        "zamkniete": zamkniete,
        "wersje": wersje,
        "braki": braki,
        "nastepny": nastepny,
    }


def wiersze_listy(sprawy: Iterable[Sprawa]) -> list[dict[str, Any]]:
    """Return the rows of the list of cases: label, stage in words, days in it, what is under review, who leads it."""
    sprawy = list(sprawy)
    w_przegladzie = {w.sprawa_id: w for w in Wersja.objects.w_przegladzie().filter(sprawa__in=sprawy)}
    return [
        {
            "sprawa": sprawa,
            "stan": Stan(sprawa.stan).label,
            "numer": etapy.karta(sprawa.etap).numer if sprawa.etap in etapy.ETAPY else "",
            "dni": (zegar.dzis() - timezone.localtime(sprawa.w_stanie_od).date()).days,
            "wersja": w_przegladzie.get(sprawa.pk),
        }
        for sprawa in sprawy
    ]
