"""The table of cases: what it shows, filters and orders; and what it never shows to whom."""

from datetime import timedelta

import pytest
from django.http import QueryDict

from sciezka.projekt.filtr import Filtr
from sciezka.projekt.sprawy import sprawy_zespolu, z_tabela
from sciezka.projekt.tabela import KOLUMNY, opis_etapu, opis_terminu
from sciezka.rekrutacja.models import Kontrakt
from sciezka.sprawa import otwarcie, przejscia, zegar
from tests.conftest import Swiat, nowy_samorzad


def filtr(swiat: Swiat, adres: str = "", kto: str = "koordynator") -> Filtr:
    swiat.osoby[kto].__dict__.pop("role", None)
    return Filtr(QueryDict(adres), osoba=swiat.osoby[kto])


def nazwy(swiat: Swiat, adres: str = "", kto: str = "koordynator") -> list[str]:
    return [sprawa.samorzad.nazwa for sprawa in filtr(swiat, adres, kto).zastosuj()]


def otworz(swiat: Swiat, kod: str, nazwa: str, **pola: str):
    samorzad = nowy_samorzad(kod, nazwa)
    for pole, wartosc in pola.items():
        setattr(samorzad, pole, wartosc)
    samorzad.save()
    return otwarcie.otworz(swiat.osoby["koordynator"], projekt=swiat.projekt, samorzad=samorzad)


@pytest.mark.parametrize(
    ("kto", "widzi"),
    [
        ("koordynator", 1),
        ("animator", 1),
        ("doradca", 1),
        ("urzednik", 0),
        ("obcy_koordynator", 0),
        ("administrator", 0),
    ],
)
def test_the_table_is_the_teams(swiat: Swiat, kto: str, widzi: int) -> None:
    assert sprawy_zespolu(swiat.osoby[kto]).count() == widzi


@pytest.mark.parametrize("tekst", ["lodz", "ŁÓDŹ", "konstantynow lodz", "Łódzki"])
def test_search_finds_without_polish_marks(swiat: Swiat, tekst: str) -> None:
    otworz(swiat, "102001", "Konstantynów Łódzki", wojewodztwo="łódzkie")
    assert nazwy(swiat, f"szukaj={tekst}") == ["Konstantynów Łódzki"]


def test_rows_say_what_is_on_file(swiat: Swiat) -> None:
    swiat.sprawa_na("realizacja")
    swiat.droga().wypelnij("realizacja")
    [sprawa] = filtr(swiat).zastosuj()
    assert opis_etapu(sprawa) == "IV · realizacja planu"
    assert sprawa.animator == ["Animator Testowa"]
    assert sprawa.formy == 2
    assert sprawa.ostatni_wpis == sprawa.wpispracy_set.order_by("-data").first().data
    assert sprawa.koniec_kontraktu == Kontrakt.objects.get(sprawa=sprawa).do
    terminy = [sprawa.termin_przegladu, sprawa.termin_dzialania, sprawa.koniec_kontraktu]
    assert sprawa.termin == min(dzien for dzien in terminy if dzien)
    assert opis_terminu(sprawa)


def test_an_interrupted_case_says_where_it_was(swiat: Swiat) -> None:
    przejscia.wykonaj(swiat.sprawa.pk, "przerwij", swiat.osoby["koordynator"], powod="Zmiana wójta")
    [sprawa] = filtr(swiat, "stan=przerwana").zastosuj()
    assert opis_etapu(sprawa) == "przerwana (I · rekrutacja i kontrakt)"


@pytest.mark.parametrize("kolumna", [kolumna.kod for kolumna in KOLUMNY])
def test_every_column_orders_both_ways(swiat: Swiat, kolumna: str) -> None:
    otworz(swiat, "020101", "Ząbkowice", wojewodztwo="dolnośląskie")
    rosnaco, malejaco = (list(filtr(swiat, f"sortuj={znak}{kolumna}").zastosuj()) for znak in ("", "-"))
    wartosci = [next(k for k in KOLUMNY if k.kod == kolumna).wartosc(sprawa) for sprawa in rosnaco]
    assert {s.pk for s in rosnaco} == {s.pk for s in malejaco}
    if len({w for w in wartosci if w}) > 1:
        assert [s.pk for s in rosnaco] == [s.pk for s in reversed(malejaco)]


def test_filters_narrow_and_an_unknown_value_filters_nothing(swiat: Swiat) -> None:
    otworz(swiat, "020101", "Ząbkowice", wojewodztwo="dolnośląskie")
    animator = swiat.osoby["animator"].pk
    assert nazwy(swiat, "woj=dolnośląskie") == ["Ząbkowice"]
    assert nazwy(swiat, f"animator={animator}") == ["Puławy"]
    assert nazwy(swiat, "animator=brak") == ["Ząbkowice"]
    assert nazwy(swiat, "brak=animator") == ["Ząbkowice"]
    assert nazwy(swiat, "wiek=30") == []
    assert nazwy(swiat, "stan=nie-ma&woj=Atlantyda&brak=x&animator=0&wiek=-1") == ["Puławy", "Ząbkowice"]
    assert filtr(swiat, "stan=nie-ma").wybrane == {}


def test_age_counts_from_the_history(swiat: Swiat) -> None:
    with zegar.w_chwili(zegar.teraz() - timedelta(days=100)):
        otworz(swiat, "020101", "Ząbkowice")
    assert nazwy(swiat, "wiek=90") == ["Ząbkowice"]
    assert nazwy(swiat, "brak=zastoj") == ["Ząbkowice"]


def test_the_annotated_cases_may_stand_inside_another_query(swiat: Swiat) -> None:
    from sciezka.sprawa.models import Zdarzenie

    wewnatrz = z_tabela(sprawy_zespolu(swiat.osoby["koordynator"])).filter(forma_1=False).values("pk")
    assert Zdarzenie.objects.filter(sprawa__in=wewnatrz).exists()
