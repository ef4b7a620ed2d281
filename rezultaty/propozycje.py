"""Draft texts of the final report from what is on file: a person takes them over and adds the judgement."""

from plan.models import OdlozonyWniosek
from rezultaty import monitoring
from rezultaty.odczyt import Odczyt
from rezultaty.pomiary import CALOSC, Wskaznik
from rezultaty.przebieg import Przebieg, odchylenia, zaniechane
from sciezka.dokumenty.typografia import data_slownie, godziny, odmiana
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.slownik import Stan


def propozycje(sprawa: Sprawa) -> dict[str, str]:
    """Return a draft of each text of the report, by the field's name; facts only, no judgement. Team notes never enter it."""
    odczyt, przebieg = Odczyt(sprawa), Przebieg(sprawa)
    return {
        "przebieg": "\n\n".join(filter(None, [_droga(przebieg), _wykonanie(przebieg), _odchylenia(przebieg)])),
        "wnioski": "\n\n".join(filter(None, [_osiagniete(odczyt), _nieosiagniete(odczyt), _wskazniki(odczyt)])),
        "rekomendacje": "\n\n".join(_rekomendacje(sprawa, odczyt)),
    }


def _droga(przebieg: Przebieg) -> str:
    konce = {
        Stan.REKRUTACJA: "kontrakt podpisano i diagnozę rozpoczęto",
        Stan.DIAGNOZA: "diagnozę przyjęto",
        Stan.PLAN: "plan działania przyjęto",
        Stan.REALIZACJA: "wspólną realizację planu zakończono",
    }
    kroki = [
        f"{opis} {data_slownie(etap.do)}" for opis, etap in zip(konce.values(), przebieg.etapy, strict=False) if etap.do
    ]
    poczatek = f"Sprawę otwarto {data_slownie(przebieg.etapy[0].od)}"
    return f"{poczatek} Potem {', '.join(kroki)} {przebieg.wobec_kontraktu}".strip() if kroki else poczatek


def _wykonanie(przebieg: Przebieg) -> str:
    wszystkie = len(przebieg.dzialania)
    if not wszystkie:
        return ""
    wykonane = sum(not zaniechane(dzialanie) for dzialanie in przebieg.dzialania)
    wpisy = sum(praca.wpisy for praca in przebieg.praca)
    return (
        f"Wykonano {wykonane} z {wszystkie} {odmiana(wszystkie, 'zaplanowanego działania', 'zaplanowanych działań', 'zaplanowanych działań')}. "
        f"Potwierdzona praca zespołu to {godziny(przebieg.godziny)} w {wpisy} {odmiana(wpisy, 'wpisie', 'wpisach', 'wpisach')}."
    )


def _odchylenia(przebieg: Przebieg) -> str:
    zdania = [
        f"Działanie {dzialanie.numer} ({dzialanie.nazwa}): {', '.join(roznice)}."
        for dzialanie in przebieg.dzialania
        if (roznice := odchylenia(dzialanie))
    ]
    zdania += [f"{opis.rstrip('.')}." for opis in przebieg.zaklocenia]
    return "Odchylenia od planu: " + " ".join(zdania) if zdania else "Działania przebiegły zgodnie z planem."


def _osiagniete(odczyt: Odczyt) -> str:
    lista = [rezultat for rezultat in odczyt.rezultaty if rezultat.osiagniety]
    zdania = [f"{rezultat.opis.rstrip('.')} ({rezultat.get_rodzaj_display()})." for rezultat in lista]
    return f"Osiągnięto {_z_ilu(len(lista), len(odczyt.rezultaty))}: {' '.join(zdania)}" if zdania else ""


def _z_ilu(ile: int, wszystkich: int) -> str:
    return f"{ile} z {wszystkich} {odmiana(wszystkich, 'zapisanego rezultatu', 'zapisanych rezultatów', 'zapisanych rezultatów')}"


def _nieosiagniete(odczyt: Odczyt) -> str:
    return " ".join(
        f"Nie osiągnięto: {rezultat.get_rodzaj_display()}. Powód: {rezultat.powod_nieosiagniecia.rstrip('.')}."
        for rezultat in odczyt.rezultaty
        if not rezultat.osiagniety
    )


def _wskazniki(odczyt: Odczyt) -> str:
    zdania = [f"{w.nazwa}: na początku {w.baza}, teraz {w.osiagnieto}, {w.slownie}." for w in _zmierzone(odczyt)]
    return "Wskaźniki planu. " + " ".join(zdania) if zdania else ""


def _zmierzone(odczyt: Odczyt) -> list[Wskaznik]:
    return [wskaznik for wskaznik in odczyt.wskazniki() if wskaznik.ostatni and wskaznik.ostatni.wartosc is not None]


def _rekomendacje(sprawa: Sprawa, odczyt: Odczyt) -> list[str]:
    wynik = [
        f"Wrócić do celu {rezultat.cel.numer} ({rezultat.cel.tresc.rstrip('.')}), gdy ustanie przeszkoda: "
        f"{rezultat.powod_nieosiagniecia.rstrip('.')}."
        for rezultat in odczyt.rezultaty
        if not rezultat.osiagniety
    ]
    wynik += [
        f"Dalej mierzyć wskaźnik „{wskaznik.cel.wskaznik}”: {wskaznik.slownie}."
        for wskaznik in _zmierzone(odczyt)
        if wskaznik.procent is not None and wskaznik.procent < CALOSC
    ]
    wynik += [
        f"Wrócić do wniosku {odlozony.wniosek.etykieta}, odłożonego w planie: {odlozony.powod.rstrip('.')}."
        for odlozony in OdlozonyWniosek.objects.filter(sprawa=sprawa).select_related("wniosek")
    ]
    if terminy := monitoring.terminy(sprawa):
        ostatni = data_slownie(terminy[-1].dzien)
        wynik.append(
            f"Sprawdzić po 6 i 12 miesiącach, czy rezultaty trwają: od {data_slownie(terminy[0].dzien)} do {ostatni}"
        )
    return wynik
