"""Columns of the exported tables, in their order."""

from decimal import Decimal
from typing import Any

from sciezka.projekt import tabela
from sciezka.projekt.eksport_pliki import Kolumna
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.poczta import adres
from sciezka.sprawa.slownik import REZULTAT_PODSTAWOWY


def kod_terc(sprawa: Sprawa) -> str:
    """Return the TERC code in full: a municipality's has its kind as the seventh digit."""
    samorzad = sprawa.samorzad
    return f"{samorzad.kod}{samorzad.rodzaj}" if samorzad.gmina else samorzad.kod


def _sprawy(z: Any) -> tuple[Kolumna, ...]:
    """Columns that name the case; ``z`` takes the case out of a row."""
    return (
        Kolumna("samorzad", "Samorząd", lambda w: z(w).samorzad.nazwa, 26),
        Kolumna("terc", "Kod TERC", lambda w: kod_terc(z(w)), 10),
        Kolumna("woj", "Województwo", lambda w: z(w).samorzad.wojewodztwo, 20),
        Kolumna("umowa", "Nr umowy o dofinansowanie", lambda w: z(w).projekt.numer, 26),
    )


def _koniec(dzialanie: Any) -> bool:
    return getattr(dzialanie, "zakonczenie", None) is not None


_WIERSZA = _sprawy(lambda wiersz: wiersz.sprawa)

SPRAWY = (
    *_sprawy(lambda sprawa: sprawa),
    Kolumna("projekt", "Projekt", lambda s: s.projekt.nazwa, 32),
    Kolumna("rodzaj", "Rodzaj samorządu", lambda s: s.samorzad.get_rodzaj_display(), 20),
    Kolumna("powiat", "Powiat", lambda s: s.samorzad.powiat, 18),
    Kolumna("znak", "Znak sprawy", lambda s: s.znak, 20),
    Kolumna("otwarto", "Sprawę otwarto", lambda s: s.utworzono, 16),
    Kolumna("etap", "Etap", tabela.opis_etapu, 28),
    Kolumna("od", "Na etapie od", lambda s: s.w_stanie_od, 16),
    Kolumna("wiek", "Dni na etapie", tabela.dni_na_etapie, 10),
    Kolumna("animator", "Animator", lambda s: ", ".join(s.animator or []), 26),
    Kolumna("termin", "Najbliższy termin", lambda s: s.termin, 12),
    Kolumna("czego", "Czego dotyczy termin", tabela.opis_terminu, 22),
    Kolumna("forma_1", "Współpraca z animatorem wykonana", lambda s: s.forma_1, 16),
    Kolumna("forma_2", "Doradztwo wykonane", lambda s: s.forma_2, 12),
    Kolumna("wpis", "Ostatni wpis pracy", lambda s: s.ostatni_wpis, 12),
    Kolumna("koniec", "Koniec kontraktu", lambda s: s.koniec_kontraktu, 12),
    Kolumna("nowe_ps", "Nowe przedsiębiorstwa społeczne", lambda s: s.ile_nowych_ps, 12),
    Kolumna("w_krs", "Przedsiębiorstwa wpisane do KRS", lambda s: s.ile_w_krs, 12),
    Kolumna("miejsca", "Miejsca pracy", lambda s: s.ile_miejsc_pracy, 10),
    Kolumna("lepsze_warunki", "Osiągnięte: lepsze warunki", lambda s: s.ile_lepszych_warunkow, 12),
    Kolumna("wieksza_skala", "Osiągnięte: większa skala", lambda s: s.ile_wiekszych_skal, 12),
    Kolumna("adres", "Strona sprawy", lambda s: adres("sprawa:strona", s.pk), 36),
)

WPISY = (
    *_WIERSZA,
    Kolumna("data", "Data pracy", lambda w: w.data, 12),
    Kolumna("nr_formy", "Nr formy pracy", lambda w: w.forma, 8),
    Kolumna("forma", "Forma pracy", lambda w: w.get_forma_display(), 30),
    Kolumna("godziny", "Godziny", lambda w: w.godziny, 9),
    Kolumna("autor", "Kto pracował", lambda w: str(w.autor), 24),
    Kolumna("rola", "W roli", lambda w: w.get_rola_autora_display(), 14),
    Kolumna("dzialanie", "Działanie z planu", lambda w: w.dzialanie_w_mocy or "poza planem", 36),
    Kolumna("sposob", "Jak", lambda w: w.get_sposob_display(), 14),
    Kolumna("miejsce", "Miejsce", lambda w: w.miejsce, 20),
    Kolumna("uczestnicy", "Liczba uczestników", lambda w: w.liczba_uczestnikow, 12),
    Kolumna("opis", "Co zrobiono", lambda w: w.opis, 60),
    Kolumna("ustalenia", "Co ustalono", lambda w: w.ustalenia, 40),
    Kolumna("wynik", "Wynik doradztwa", lambda w: w.get_wynik_doradztwa_display(), 22),
    Kolumna("opis_wyniku", "Na czym polega wynik", lambda w: w.opis_wyniku, 40),
    Kolumna("widzi", "Widzi gmina", lambda w: w.widzi_gmina, 8),
    Kolumna("pewny", "Potwierdzony", lambda w: w.potwierdzony, 12),
    Kolumna("potwierdzil", "Kto potwierdził", lambda w: str(w.potwierdzil or ""), 24),
    Kolumna("potwierdzono", "Kiedy potwierdzono", lambda w: w.potwierdzono, 16),
    Kolumna("utworzono", "Zapisano w systemie", lambda w: w.utworzono, 16),
    Kolumna("notatka", "notatka", lambda w: w.notatka, 40, wewnetrzna=True),
)

DZIALANIA = (
    *_WIERSZA,
    Kolumna("obszar", "Obszar priorytetowy", lambda d: str(d.cel.obszar), 30),
    Kolumna("cel", "Cel", lambda d: str(d.cel), 36),
    Kolumna("numer", "Nr działania", lambda d: d.numer, 8),
    Kolumna("nazwa", "Działanie", lambda d: d.nazwa, 40),
    Kolumna("forma", "Forma pracy", lambda d: d.get_forma_display(), 30),
    Kolumna("obligatoryjna", "Forma obligatoryjna", lambda d: d.obligatoryjne, 12),
    Kolumna("od", "Od", lambda d: d.od, 12),
    Kolumna("do", "Do", lambda d: d.do, 12),
    Kolumna("kto", "Odpowiada", lambda d: d.kto, 28),
    Kolumna("produkt", "Co powstanie", lambda d: d.produkt, 28),
    Kolumna("plan", "Planowane godziny", lambda d: d.godziny, 11),
    Kolumna("praca", "Godziny pracy", lambda d: d.praca or Decimal(0), 10),
    Kolumna("pewne", "W tym potwierdzone", lambda d: d.pewne or Decimal(0), 12),
    Kolumna("wynik", "Jak się skończyło", lambda d: d.zakonczenie.get_wynik_display() if _koniec(d) else "w toku", 14),
    Kolumna("kiedy", "Kiedy się skończyło", lambda d: d.zakonczenie.data if _koniec(d) else None, 12),
    Kolumna("powod", "Powód zaniechania", lambda d: d.zakonczenie.powod if _koniec(d) else "", 36),
)

PRODUKTY = (
    *_WIERSZA,
    Kolumna("rodzaj", "Rodzaj", lambda p: p.get_rodzaj_display(), 30),
    Kolumna("nazwa", "Nazwa", lambda p: p.nazwa, 40),
    Kolumna("opis", "Opis", lambda p: p.opis, 40),
    Kolumna("data", "Data na dokumencie", lambda p: p.data, 12),
    Kolumna("dzialanie", "Działanie z planu", lambda p: p.dzialanie_w_mocy or "poza planem", 36),
    Kolumna("plik", "Plik", lambda p: p.zalacznik.nazwa, 30),
    Kolumna("sha256", "SHA-256 pliku", lambda p: p.zalacznik.sha256, 30),
    Kolumna("widzi", "Widzi gmina", lambda p: p.widzi_gmina, 8),
    Kolumna("dodal", "Kto dodał", lambda p: str(p.utworzyl or ""), 24),
    Kolumna("utworzono", "Zapisano w systemie", lambda p: p.utworzono, 16),
)


def _oczekiwany(pole: str) -> Any:
    return lambda rezultat: getattr(rezultat.oczekiwany, pole) if rezultat.oczekiwany else None


def _przedsiebiorstwo(wartosc: Any) -> Any:
    return lambda rezultat: wartosc(rezultat.przedsiebiorstwo) if rezultat.przedsiebiorstwo else ""


REZULTATY = (
    *_WIERSZA,
    Kolumna("rodzaj", "Rodzaj rezultatu", lambda r: r.get_rodzaj_display(), 30),
    Kolumna("waga", "Podstawowy czy dodatkowy",
            lambda r: "podstawowy" if r.rodzaj == REZULTAT_PODSTAWOWY else "dodatkowy", 12),
    Kolumna("osiagniety", "Osiągnięty", lambda r: r.osiagniety, 10),
    Kolumna("powod", "Dlaczego nie osiągnięto", lambda r: r.powod_nieosiagniecia, 36),
    Kolumna("data", "Data", lambda r: r.data, 12),
    Kolumna("opis", "Opis", lambda r: r.opis, 50),
    Kolumna("cel", "Cel z planu", lambda r: str(r.cel), 36),
    Kolumna("oczekiwany", "Oczekiwany w kontrakcie", _oczekiwany("opis"), 36),
    Kolumna("oczekiwany_ile", "Oczekiwana wartość", _oczekiwany("wartosc"), 12),
    Kolumna("oczekiwany_jednostka", "Jednostka", _oczekiwany("jednostka"), 12),
    Kolumna("dokument", "Dokument", lambda r: r.dokument, 30),
    Kolumna("dowody", "Liczba dowodów", lambda r: r.ile_dowodow, 9),
    Kolumna("ps_nazwa", "Nazwa przedsiębiorstwa", _przedsiebiorstwo(lambda ps: ps.nazwa), 30),
    Kolumna("ps_forma", "Forma prawna", _przedsiebiorstwo(lambda ps: ps.get_forma_display()), 22),
    Kolumna("ps_krs", "KRS", lambda r: r.ps_krs, 12),
    Kolumna("ps_nip", "NIP", lambda r: r.ps_nip, 12),
    Kolumna("ps_regon", "REGON", lambda r: r.ps_regon, 15),
    Kolumna("ps_wpis", "Data wpisu do KRS", lambda r: r.ps_wpis, 12),
    Kolumna("ps_status", "Data decyzji o statusie PS", lambda r: r.ps_status, 12),
    Kolumna("ps_miejsca", "Utworzone miejsca pracy", lambda r: r.ps_miejsca, 10),
    Kolumna("zmiana", "Co się zmieniło dla PES", lambda r: r.zmiana, 40),
    Kolumna("liczba_przed", "Liczba zadań przed", lambda r: r.liczba_przed, 10),
    Kolumna("liczba_po", "Liczba zadań po", lambda r: r.liczba_po, 10),
    Kolumna("kwota_przed", "Wartość przed (zł)", lambda r: r.kwota_przed, 14),
    Kolumna("kwota_po", "Wartość po (zł)", lambda r: r.kwota_po, 14),
    Kolumna("utworzono", "Zapisano w systemie", lambda r: r.utworzono, 16),
    Kolumna("notatka", "notatka", lambda r: r.notatka, 40, wewnetrzna=True),
)  # fmt: skip
