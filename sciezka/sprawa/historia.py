"""Writing the history of a case, and all its sentences in one voice."""

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet

from sciezka.sprawa.models import Sprawa, Zdarzenie
from sciezka.sprawa.osoby import Osoba

NAJNOWSZYCH = 30

#: Kind of event → sentence. ``{kto}`` is the person, ``{opis}`` what it was about. No gendered past forms.
ZDANIA: dict[str, str] = {
    "otwarto": "Otwarto sprawę: {kto}",
    "rozpocznij_diagnoze": "Rozpoczęto diagnozę: {kto}",
    "zatwierdz_diagnoze": "Diagnoza przyjęta, rozpoczęto plan działania: {kto}",
    "zatwierdz_plan": "Plan działania przyjęty, rozpoczęto realizację: {kto}",
    "zakoncz_realizacje": "Zakończono realizację planu: {kto}",
    "zakoncz": "Zamknięto sprawę: {kto}",
    "cofnij": "Cofnięto sprawę o jeden etap: {kto}",
    "przerwij": "Przerwano sprawę: {kto}",
    "wznow": "Wznowiono sprawę: {kto}",
    "zrezygnuj": "Zakończono sprawę rezygnacją – {opis}: {kto}",
    "przywroc": "Przywrócono sprawę po rezygnacji: {kto}",
    "wydano": "Wydano dokument – {opis}: {kto}",
    "wyslano": "Wysłano do przeglądu – {opis}: {kto}",
    "przyjeto": "Przyjęto – {opis}: {kto}",
    "odeslano": "Odesłano z uwagami – {opis}: {kto}",
    "wycofano": "Wycofano z przeglądu – {opis}: {kto}",
    "uwaga": "Zgłoszono uwagę – {opis}: {kto}",
    "uwaga_usunieto": "Usunięto uwagę przed odesłaniem – {opis}: {kto}",
    "uwaga_zalatwiono": "Załatwiono uwagę – {opis}: {kto}",
    "odnosnik_utworzono": "Zaproszono do recenzji przez odnośnik – {opis}: {kto}",
    "odnosnik_ponowiono": "Wysłano ponownie zaproszenie do recenzji – {opis}: {kto}",
    "odnosnik_odwolano": "Odwołano odnośnik do recenzji – {opis}: {kto}",
    "odnosnik_wygasl": "Wygasł odnośnik do recenzji – {opis}",
    "odnosnik_kod": "Zamówiono kod do odnośnika – {opis}",
    "odnosnik_zly_kod": "Wpisano błędny kod do odnośnika – {opis}",
    "odnosnik_otwarto": "Otwarto dokument przez odnośnik – {opis}",
    "odnosnik_uwaga": "Zgłoszono uwagę przez odnośnik – {opis}",
    "odnosnik_uwaga_usunieto": "Usunięto własną uwagę przez odnośnik – {opis}",
    "dodano": "Dodano – {opis}: {kto}",
    "zmieniono": "Zmieniono – {opis}: {kto}",
    "usunieto": "Usunięto – {opis}: {kto}",
    "potwierdzono": "Potwierdzono – {opis}: {kto}",
    "cofnieto_potwierdzenie": "Cofnięto potwierdzenie – {opis}: {kto}",
    "skorygowano": "Skorygowano – {opis}: {kto}",
    "zastrzezenie": "Zgłoszono zastrzeżenie – {opis}: {kto}",
    "zastrzezenie_odpowiedz": "Odpowiedziano na zastrzeżenie – {opis}: {kto}",
    "okres_zamknieto": "Zamknięto okres sprawozdawczy – {opis}: {kto}",
    "okres_otwarto": "Otwarto ponownie okres sprawozdawczy – {opis}: {kto}",
    "zgoda_na_wpis": "Dano zgodę na późny wpis – {opis}: {kto}",
    "wizyte_odwolano": "Odwołano – {opis}: {kto}",
    "odebrano": "Zapisano odbiór – {opis}: {kto}",
    "plik": "Dodano plik – {opis}: {kto}",
    "plik_usunieto": "Usunięto plik z widoku – {opis}: {kto}",
    "plik_widocznosc": "Zmieniono widoczność pliku – {opis}: {kto}",
    "aneks_otwarto": "Rozpoczęto – {opis}: {kto}",
    "aneks_przyjeto": "Zaczął obowiązywać – {opis}: {kto}",
    "aneks_porzucono": "Porzucono – {opis}: {kto}",
    "przypomnienie": "Wysłano przypomnienie – {opis}: {kto}",
    "przypomnienie_odlozono": "Odłożono przypomnienie – {opis}: {kto}",
    "konserwacja": "Konserwacja danych – {opis}: {kto}",
    "przekazano": "Przekazano sprawę – {opis}: {kto}",
    "zastepstwo": "Zastępstwo – {opis}: {kto}",
    "urzednicy": "Zmiana urzędników gminy – {opis}: {kto}",
    "rola": "Zmieniono role – {opis}: {kto}",
    "kontakt": "Zmieniono osoby do kontaktu – {opis}: {kto}",
}


def zapisz(
    sprawa: Sprawa,
    rodzaj: str,
    kto: Osoba | None,
    *,
    opis: str = "",
    powod: str = "",
    z_stanu: str = "",
    do_stanu: str = "",
    widzi_gmina: bool = True,
    dane: dict[str, Any] | None = None,
) -> Zdarzenie:
    """Write one line of history in the current transaction. ``opis`` must not carry what is for the team only."""
    return Zdarzenie.objects.create(
        sprawa=sprawa,
        rodzaj=rodzaj,
        kto=kto,
        opis=opis[:300],
        powod=powod,
        z_stanu=z_stanu,
        do_stanu=do_stanu,
        widzi_gmina=widzi_gmina,
        dane=dane or {},
    )


def zdanie(zdarzenie: Zdarzenie) -> str:
    """Return the event as a sentence."""
    wzor = ZDANIA.get(zdarzenie.rodzaj, "{opis}: {kto}")
    return wzor.format(kto=zdarzenie.kto or "system", opis=zdarzenie.opis)


def widoczna(sprawa: Sprawa, osoba: Osoba) -> QuerySet[Zdarzenie]:
    """Return the events that the person may see, newest first."""
    zdarzenia = sprawa.zdarzenia.select_related("kto")
    return zdarzenia if osoba.w_zespole(sprawa) else zdarzenia.filter(widzi_gmina=True)


def dla_strony(sprawa: Sprawa, osoba: Osoba, zdarzenia: Iterable[Zdarzenie] | None = None) -> list[dict[str, Any]]:
    """Return events (by default the latest) as ``skladniki/historia.html`` takes them."""
    zespol = osoba.w_zespole(sprawa)
    return [
        {
            "zdanie": zdanie(zdarzenie),
            "kto": str(zdarzenie.kto or ""),
            "kiedy": zdarzenie.kiedy,
            "powod": zdarzenie.powod,
            "widzi_gmina": zdarzenie.widzi_gmina,
            "zmiany": zdarzenie.dane.get("zmiany", []) if zespol else [],
        }
        for zdarzenie in (widoczna(sprawa, osoba)[:NAJNOWSZYCH] if zdarzenia is None else zdarzenia)
    ]
