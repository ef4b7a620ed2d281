"""The details of a work entry in words: everything, the short form for logs and sheets, and what is still missing.

One place for pages, printed sheets and corrections. None of it is the team's note: who may read the entry may read this.
Read entries with ``WpisPracyQuerySet.ze_szczegolami`` when there is more than one.
"""

from collections.abc import Callable
from typing import Any

from realizacja.models import WpisPracy
from realizacja.models_rodzaje import SZCZEGOLY_FORMY, Konsultacje, Przedsiewziecie, SesjaDoradcza, Spotkanie
from sciezka.dokumenty.typografia import data_krotko, data_slownie, kwota, odmiana
from sciezka.sprawa.slownik import FormaPracy

Wiersze = list[tuple[str, str]]
Szczegoly = SesjaDoradcza | Spotkanie | Konsultacje | Przedsiewziecie


def szczegoly_wpisu(wpis: WpisPracy) -> Szczegoly | None:
    """Return the row of details of the entry's work form, None without one."""
    return getattr(wpis, SZCZEGOLY_FORMY.get(wpis.forma, ""), None)


def szczegoly(wpis: WpisPracy) -> Wiersze:
    """Return all details of the entry as pairs of label and text, in reading order; nothing empty among them."""
    wiersz = szczegoly_wpisu(wpis)
    pary = _PELNE[type(wiersz)](wiersz) if wiersz else []
    return [(nazwa, tekst) for nazwa, tekst in pary if tekst]


def skrot(wpis: WpisPracy) -> list[str]:
    """Return the details in a few short lines: topic, leader, the balance of remarks, the PES; no names of participants."""
    wiersz = szczegoly_wpisu(wpis)
    return [linia for linia in _KROTKIE[type(wiersz)](wiersz) if linia] if wiersz else []


def braki_wpisu(wpis: WpisPracy) -> list[str]:
    """Return what an entry of its form usually has and this one has not, as short sentences. They are hints and bar nothing."""
    if wpis.forma not in SZCZEGOLY_FORMY:
        return []
    role = {powiazanie.rola for powiazanie in wpis.powiazania_plikow.all()}
    return [zdanie for brak, zdanie in _BRAKI[SZCZEGOLY_FORMY[wpis.forma]](wpis, szczegoly_wpisu(wpis), role) if brak]


def lista_uczestnikow(spotkanie: Spotkanie) -> str:
    """Return the participants as numbered lines of text."""
    return "\n".join(f"{osoba.numer}. {osoba}" for osoba in spotkanie.uczestnicy.all())


def _sesja(sesja: SesjaDoradcza) -> Wiersze:
    return [
        ("Temat", sesja.temat), ("Pytanie", sesja.pytanie), ("Rada", sesja.rada),
        ("Produkt doradztwa", _produkt(sesja)),
    ]  # fmt: skip


def _produkt(sesja: SesjaDoradcza) -> str:
    """Return the name of the session's product; who may read the entry may read this, so not one hidden from the municipality."""
    produkt = sesja.produkt
    return produkt.nazwa if produkt and (produkt.widzi_gmina or not sesja.wpis.widzi_gmina) else ""


def _spotkanie(spotkanie: Spotkanie) -> Wiersze:
    ile = len(spotkanie.uczestnicy.all())
    return [
        ("Tytuł", spotkanie.tytul), ("Godziny", spotkanie.godziny_slownie), ("Prowadzący", spotkanie.prowadzacy),
        ("Program", spotkanie.program), (f"Lista uczestników ({ile})", lista_uczestnikow(spotkanie)),
    ]  # fmt: skip


def _konsultacje(konsultacje: Konsultacje) -> Wiersze:
    return [
        ("Co konsultowano", konsultacje.przedmiot), ("Z kim", konsultacje.z_kim), ("Jak", konsultacje.sposoby_slownie),
        ("Kiedy", konsultacje.okres), ("Uwagi", konsultacje.bilans),
        *((f"Uwaga {uwaga.numer}", _uwaga(uwaga)) for uwaga in konsultacje.uwagi.all()),
        ("Wynik opublikowano", publikacja(konsultacje)),
    ]  # fmt: skip


def _uwaga(uwaga: Any) -> str:
    stanowisko = uwaga.get_stanowisko_display() or "bez stanowiska"
    odpowiedz = f" Odpowiedź: {uwaga.uzasadnienie}" if uwaga.uzasadnienie else ""
    return f"{uwaga.get_zglaszajacy_display()}: {uwaga.tresc} – {stanowisko}.{odpowiedz}"


def publikacja(konsultacje: Konsultacje) -> str:
    """Return where and when the outcome was published: "2 grudnia 2026 r., https://…"."""
    kiedy = data_slownie(konsultacje.publikacja_data) if konsultacje.publikacja_data else ""
    return ", ".join(filter(None, [kiedy, konsultacje.publikacja_adres]))


def umowa(przedsiewziecie: Przedsiewziecie) -> str:
    """Return the agreement in words: "nr 4/2026 z 2 grudnia 2026 r."."""
    numer = f"nr {przedsiewziecie.umowa_numer}" if przedsiewziecie.umowa_numer else ""
    data = f"z {data_slownie(przedsiewziecie.umowa_data)}" if przedsiewziecie.umowa_data else ""
    return " ".join(filter(None, [numer, data]))


def _przedsiewziecie(rzecz: Przedsiewziecie) -> Wiersze:
    numery = ", ".join(f"{nazwa} {numer}" for nazwa, numer in (("NIP", rzecz.nip), ("KRS", rzecz.krs)) if numer)
    return [
        ("Podmiot", rzecz.pes), ("Forma prawna", rzecz.get_forma_prawna_display()), ("Numery", numery),
        ("Co robi samorząd", rzecz.robi_samorzad), ("Co robi podmiot", rzecz.robi_pes), ("Umowa", umowa(rzecz)),
        ("Wartość umowy", kwota(rzecz.wartosc) if rzecz.wartosc is not None else ""),
    ]  # fmt: skip


_PELNE: dict[type, Callable[[Any], Wiersze]] = {
    SesjaDoradcza: _sesja, Spotkanie: _spotkanie, Konsultacje: _konsultacje, Przedsiewziecie: _przedsiewziecie,
}  # fmt: skip


def _krotko(nazwa: str, tekst: str) -> str:
    return f"{nazwa}: {tekst}" if tekst else ""


def _osoby(spotkanie: Spotkanie) -> str:
    ile = len(spotkanie.uczestnicy.all())
    return f"Na liście uczestników: {ile} {odmiana(ile, 'osoba', 'osoby', 'osób')}" if ile else ""


_KROTKIE: dict[type, Callable[[Any], list[str]]] = {
    SesjaDoradcza: lambda sesja: [_krotko("Temat", sesja.temat), _krotko("Produkt", _produkt(sesja))],
    Spotkanie: lambda spotkanie: [
        _krotko("Tytuł", ", ".join(filter(None, [spotkanie.tytul, spotkanie.godziny_slownie]))),
        _krotko("Prowadzący", spotkanie.prowadzacy),
        _osoby(spotkanie),
    ],
    Konsultacje: lambda konsultacje: [
        _krotko("Konsultowano", ", ".join(filter(None, [konsultacje.przedmiot, konsultacje.okres]))),
        _krotko("Wynik konsultacji", konsultacje.bilans),
    ],
    Przedsiewziecie: lambda rzecz: [_krotko("Podmiot", rzecz.pes), _krotko("Umowa", umowa(rzecz))],
}


def _braki_sesji(wpis: WpisPracy, sesja: SesjaDoradcza | None, role: set[str]) -> list[tuple[bool, str]]:
    wynik = WpisPracy.WynikDoradztwa.PRODUKT
    return [
        (sesja is None, "doradztwo bez tematu, pytania i rady"),
        (bool(sesja and not sesja.rada), "nie zapisano, jakiej rady udzielono"),
        (not wpis.wynik_doradztwa, "doradztwo bez wyniku"),
        (bool(sesja and not sesja.produkt_id and wpis.wynik_doradztwa == wynik), "nie wskazano produktu doradztwa"),
    ]


def _braki_spotkania(wpis: WpisPracy, spotkanie: Spotkanie | None, role: set[str]) -> list[tuple[bool, str]]:
    if wpis.forma == FormaPracy.POGLEBIONA_DIAGNOZA and spotkanie is None:
        return []  # an in-depth diagnosis may be desk work, without a meeting
    nazwa = "szkolenie" if wpis.forma == FormaPracy.SZKOLENIE else "spotkanie"
    lista = bool(spotkanie and spotkanie.uczestnicy.all())
    return [
        (not lista and not wpis.liczba_uczestnikow, f"{nazwa} bez listy i liczby uczestników"),
        (not lista and bool(wpis.liczba_uczestnikow), f"{nazwa} bez listy uczestników"),
        ("lista_obecnosci" not in role, f"{nazwa} bez skanu podpisanej listy obecności"),
        (not (spotkanie and spotkanie.program), f"{nazwa} bez programu"),
        (not (spotkanie and spotkanie.prowadzacy), "nie podano, kto prowadził"),
    ]


def _braki_konsultacji(wpis: WpisPracy, konsultacje: Konsultacje | None, role: set[str]) -> list[tuple[bool, str]]:
    if konsultacje is None:
        return [(True, "konsultacje bez przedmiotu, terminu i uwag")]
    uwagi = list(konsultacje.uwagi.all())
    bez = sum(1 for uwaga in uwagi if not uwaga.stanowisko)
    return [
        (not (konsultacje.od and konsultacje.do), "konsultacje bez terminu od–do"),
        (not konsultacje.sposoby, "nie podano, jak konsultowano"),
        (not uwagi, "nie wpisano żadnej uwagi"),
        (bez > 0, f"{bez} {odmiana(bez, 'uwaga', 'uwagi', 'uwag')} bez stanowiska"),
        (not konsultacje.publikacja_adres, "nie podano, gdzie opublikowano wynik"),
    ]


def _braki_przedsiewziecia(wpis: WpisPracy, rzecz: Przedsiewziecie | None, role: set[str]) -> list[tuple[bool, str]]:
    if rzecz is None:
        return [(True, "przedsięwzięcie bez wskazania podmiotu")]
    return [
        (not (rzecz.nip or rzecz.krs), "podmiot bez numeru NIP i KRS"),
        (not (rzecz.robi_pes and rzecz.robi_samorzad), "nie zapisano, kto co robi"),
        (not rzecz.umowa_data, "przedsięwzięcie bez umowy"),
        (bool(rzecz.umowa_data) and "umowa" not in role, f"umowa z {data_krotko(rzecz.umowa_data)} bez pliku"),
    ]


_BRAKI: dict[str, Callable[..., list[tuple[bool, str]]]] = {
    "sesja": _braki_sesji,
    "spotkanie": _braki_spotkania,
    "konsultacje": _braki_konsultacji,
    "przedsiewziecie": _braki_przedsiewziecia,
}
