"""Versions of the questionnaire: what a newer one changes, and carrying a case over with nothing dropped in silence."""

import re
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.urls import reverse

from diagnoza import warunki
from diagnoza.kwestionariusz import dostepne_wersje, nowsza, sprawdz_narzedzie, wczytaj
from diagnoza.models import Diagnoza, Odpowiedz, Wniosek
from diagnoza.narzedzie.porownanie import Rodzaj, porownaj, zmienione_znaczenie
from diagnoza.przeniesienie import Los, przenies, zaplanuj
from sciezka.sprawa.models import Zdarzenie
from sciezka.sprawa.wyjatki import OdmowaZapisu
from tests.conftest import Swiat
from tests.diagnoza.wersja_druga import napisz, zamien


def polecenie(*argumenty: str) -> str:
    wyjscie = StringIO()
    call_command("narzedzie", *argumenty, stdout=wyjscie, no_color=True)
    return wyjscie.getvalue()


def odpowiedz(klucz: str) -> Odpowiedz:
    return Odpowiedz.objects.get(pytanie=klucz)


def adres(swiat: Swiat, nazwa: str = "nowsza_wersja", *args: object) -> str:
    return reverse(f"diagnoza:{nazwa}", args=[swiat.sprawa.pk, *args])


def stan_bazy() -> list[object]:
    return [list(model.objects.order_by("pk").values()) for model in (Diagnoza, Odpowiedz, Wniosek, Zdarzenie)]


# -- comparing -----------------------------------------------------------------------------------------------------


def test_versions_are_discovered_and_sound(druga: Path) -> None:
    assert dostepne_wersje() == ("1", "2")
    assert sprawdz_narzedzie(None) == []
    assert (nowsza("1"), nowsza("2")) == ("2", "")


def test_a_version_is_the_same_as_itself(druga: Path) -> None:
    assert porownaj(wczytaj("1"), wczytaj("1")) == []


def test_every_kind_of_change_is_named(druga: Path) -> None:
    zmiany = {zmiana.klucz: zmiana for zmiana in porownaj(wczytaj("1"), wczytaj("2"))}
    assert {klucz: zmiana.rodzaj for klucz, zmiana in zmiany.items()} == {
        "P1.C": Rodzaj.ZMIENIONO, "P1.02": Rodzaj.ZMIENIONO, "P1.03": Rodzaj.ZMIENIONO, "P1.08": Rodzaj.ZMIENIONO,
        "P1.13": Rodzaj.ZMIENIONO, "P1.14": Rodzaj.ZMIENIONO, "P1.18": Rodzaj.ZMIENIONO, "P1.19": Rodzaj.ZMIENIONO,
        "P1.21": Rodzaj.DODANO, "P1.05": Rodzaj.USUNIETO, "P2.01": Rodzaj.ZMIENIONO,
    }  # fmt: skip
    opisy = {klucz: [str(szczegol) for szczegol in zmiana.szczegoly] for klucz, zmiana in zmiany.items()}
    assert opisy["P1.C"] == ["tytuł: „Zasoby i przygotowanie” → „Zasoby”"]
    assert "treść pytania: „Jakie jest stanowisko wójta" in opisy["P1.02"][0]
    assert opisy["P1.08"] == [
        "część „podmioty”, usunięta opcja: „centrum integracji społecznej (CIS)” → „–”",
    ]
    assert opisy["P1.13"] == ["sekcja: „P1.C Zasoby i przygotowanie” → „P1.B Ludzie i zadania do powierzenia”"]
    assert "nowa część odpowiedzi „opis”: „–” → „Jaki? (tekst)”" in opisy["P1.14"]
    assert "część „liczba”, rodzaj odpowiedzi: „liczba” → „tekst”" in opisy["P1.18"]
    assert opisy["P1.19"][0].startswith("część „ocena”, kotwice: „nie sprawdzono; pojedyncze")
    assert opisy["P2.01"] == ["kto odpowiada: „urzędnik” → „animator i urzędnik”"]


def test_hints_sections_and_who_answers_change_no_meaning(druga: Path) -> None:
    znaczenie = zmienione_znaczenie(wczytaj("1"), wczytaj("2"))
    assert znaczenie == {"P1.02", "P1.08", "P1.14", "P1.18", "P1.19"}


def test_the_way_back_is_the_mirror(druga: Path) -> None:
    tam, z_powrotem = porownaj(wczytaj("1"), wczytaj("2")), porownaj(wczytaj("2"), wczytaj("1"))
    assert {zmiana.klucz for zmiana in tam} == {zmiana.klucz for zmiana in z_powrotem}
    assert {z.klucz for z in tam if z.rodzaj is Rodzaj.DODANO} == {
        z.klucz for z in z_powrotem if z.rodzaj is Rodzaj.USUNIETO
    }


# -- carrying over -------------------------------------------------------------------------------------------------


def test_each_answer_meets_its_fate(na_pierwszej: Swiat) -> None:
    plan = zaplanuj(na_pierwszej.sprawa, "2")
    losy = {los.klucz: los.los for los in plan.wymagajace_uwagi}
    assert losy == {
        "P1.02": Los.DO_SPRAWDZENIA, "P1.05": Los.SLOWAMI, "P1.08": Los.CZESCIOWO, "P1.14": Los.DO_SPRAWDZENIA,
        "P1.18": Los.SLOWAMI, "P1.19": Los.DO_SPRAWDZENIA,
    }  # fmt: skip
    assert dict(plan.liczby) == {Los.BEZ_ZMIAN: 54, Los.DO_SPRAWDZENIA: 3, Los.CZESCIOWO: 1, Los.SLOWAMI: 2}
    assert [(w.etykieta, w.bez, w.do_sprawdzenia) for w in plan.wnioski] == [
        ("W2", ("P1.05",), ()),
        ("W3", (), ("P1.19",)),
    ]


def test_looking_writes_nothing(na_pierwszej: Swiat) -> None:
    przed = stan_bazy()
    zaplanuj(na_pierwszej.sprawa, "2")
    tekst = polecenie("przenies", str(na_pierwszej.sprawa.pk), "v2")
    assert "Na próbę: nic nie zapisano" in tekst
    assert "P1.05: nie przechodzi, zostaje zapisana słowami. W wersji 2 nie ma tego pytania." in tekst
    assert "W2: pytania, których już nie ma: P1.05" in tekst
    na_pierwszej.klient("koordynator").get(adres(na_pierwszej))
    assert stan_bazy() == przed


def test_answers_are_carried_and_nothing_is_dropped(na_pierwszej: Swiat) -> None:
    przed = {o.pytanie: o for o in Odpowiedz.objects.all()}
    tekst = polecenie("przenies", str(na_pierwszej.sprawa.pk), "2", "--wykonaj")
    assert tekst.rstrip().endswith("Przeniesiono.")
    assert Diagnoza.objects.get().narzedzie == "2"
    po = {o.pytanie: o for o in Odpowiedz.objects.all()}
    assert po.keys() == przed.keys()
    for klucz in po.keys() - {"P1.05", "P1.08", "P1.18"}:
        assert po[klucz].wartosc == przed[klucz].wartosc, klucz
        assert not po[klucz].archiwum
    assert {klucz for klucz, o in po.items() if o.do_sprawdzenia} == {"P1.02", "P1.08", "P1.14", "P1.19"}
    for klucz in ("P1.05", "P1.18"):
        liczba = przed[klucz].wartosc["liczba"]
        assert po[klucz].wartosc == {}
        assert po[klucz].archiwum.startswith(f"{klucz}, wersja 1: Ile ")
        assert re.search(rf"– {liczba}\xa0", po[klucz].archiwum), po[klucz].archiwum
        assert po[klucz].zrodlo == przed[klucz].zrodlo
    assert przed["P1.08"].wartosc["podmioty"][0] == "cis"
    assert po["P1.08"].wartosc["podmioty"] == przed["P1.08"].wartosc["podmioty"][1:]
    assert "centrum integracji społecznej (CIS), klub integracji społecznej (KIS)" in po["P1.08"].archiwum


def test_conclusions_keep_their_grounds(na_pierwszej: Swiat) -> None:
    przenies(na_pierwszej.sprawa.pk, "2")
    w2, w3 = Wniosek.objects.get(numer=2), Wniosek.objects.get(numer=3)
    assert w2.pytania == ["P1.04"]
    assert "pytanie P1.05 kwestionariusza w wersji 1: „Ile podmiotów potwierdziło" in w2.uzasadnienie
    assert w3.pytania == ["P1.19"]


def test_history_says_who_and_what_to_the_team_alone(na_pierwszej: Swiat) -> None:
    przenies(na_pierwszej.sprawa.pk, "2", na_pierwszej.osoby["koordynator"])
    zdarzenie = Zdarzenie.objects.order_by("pk").last()
    assert (zdarzenie.kto, zdarzenie.widzi_gmina) == (na_pierwszej.osoby["koordynator"], False)
    assert zdarzenie.opis == "kwestionariusz diagnozy: wersja 1 → 2"
    pola = [zmiana["pole"] for zmiana in zdarzenie.dane["zmiany"]]
    assert pola[0] == "wersja kwestionariusza"
    assert {"odpowiedź P1.05", "wniosek W2"} <= set(pola)


def test_not_applicable_keeps_its_reason(na_pierwszej: Swiat) -> None:
    Odpowiedz.objects.filter(pytanie__in=["P1.02", "P1.05"]).update(
        wartosc={}, nie_dotyczy=True, powod_nie_dotyczy="gmina nie planuje spółdzielni"
    )
    przenies(na_pierwszej.sprawa.pk, "2")
    assert odpowiedz("P1.02").nie_dotyczy
    assert odpowiedz("P1.02").do_sprawdzenia
    assert not odpowiedz("P1.05").nie_dotyczy
    assert odpowiedz("P1.05").archiwum.endswith("nie dotyczy: gmina nie planuje spółdzielni")


def test_what_must_be_checked_holds_the_report_back_until_somebody_saves_it(na_pierwszej: Swiat) -> None:
    assert warunki.braki(na_pierwszej.sprawa) == []
    przenies(na_pierwszej.sprawa.pk, "2")
    teksty = {brak.tekst: brak.url for brak in warunki.braki(na_pierwszej.odswiez())}
    sprawdz = "Płaszczyzna P1: 4 odpowiedzi do sprawdzenia po zmianie wersji kwestionariusza."
    assert teksty[sprawdz] == adres(na_pierwszej, "pytanie", "P1.02")
    assert "Płaszczyzna P1: brakuje 3 odpowiedzi." in teksty  # P1.14 has a new part, P1.18 a new kind, P1.21 is new
    strona = na_pierwszej.klient("animator").get(adres(na_pierwszej, "pytanie", "P1.02")).content.decode()
    assert "Odpowiedź do sprawdzenia." in strona
    wiersz = odpowiedz("P1.02")
    dane = {"odp_ocena": "3", "klucz": str(wiersz.klucz), "rewizja": str(wiersz.rewizja), "wroc": "1"}
    assert na_pierwszej.klient("animator").post(adres(na_pierwszej, "pytanie", "P1.02"), dane).status_code == 302
    assert odpowiedz("P1.02").do_sprawdzenia == ""
    assert "Płaszczyzna P1: 3 odpowiedzi do sprawdzenia po zmianie wersji kwestionariusza." in [
        brak.tekst for brak in warunki.braki(na_pierwszej.odswiez())
    ]


def test_two_versions_on_words_pile_up(na_pierwszej: Swiat, druga: Path) -> None:
    """A question that comes back in version 3 starts empty; what version 1 knew is still there in words."""
    przenies(na_pierwszej.sprawa.pk, "2")
    trzecia = druga / "v3"
    (druga / "v1").rename(trzecia)
    zamien(trzecia / "meta.toml", ('wersja = "1"', 'wersja = "3"'))
    napisz(druga / "obok")
    (druga / "obok" / "v1").rename(druga / "v1")
    wczytaj.cache_clear()
    slowa = odpowiedz("P1.05").archiwum
    przenies(na_pierwszej.sprawa.pk, "3")
    assert Diagnoza.objects.get().narzedzie == "3"
    assert (odpowiedz("P1.05").archiwum, odpowiedz("P1.05").wartosc) == (slowa, {})
    assert odpowiedz("P1.02").do_sprawdzenia.startswith("W wersji 3 zmieniono")


# -- refusals ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("wersja", ["1", "7"])
def test_only_a_newer_version_that_is_on_file(na_pierwszej: Swiat, wersja: str) -> None:
    with pytest.raises(CommandError, match="Nic nie zmieniono"):
        polecenie("przenies", str(na_pierwszej.sprawa.pk), wersja, "--wykonaj")
    assert Diagnoza.objects.get().narzedzie == "1"


def test_refused_under_review_and_past_the_diagnosis(na_pierwszej: Swiat) -> None:
    droga = na_pierwszej.droga()
    wersja = droga.wyslij("diagnoza")
    przed = stan_bazy()[:3]
    with pytest.raises(CommandError, match="w przeglądzie"):
        polecenie("przenies", str(na_pierwszej.sprawa.pk), "2", "--wykonaj")
    assert na_pierwszej.klient("koordynator").get(adres(na_pierwszej)).status_code == 409
    droga.przyjmij(wersja)
    with pytest.raises(OdmowaZapisu, match="na etapie"):
        przenies(na_pierwszej.sprawa.pk, "2")
    assert stan_bazy()[:3] == przed


def test_a_conclusion_with_no_room_for_its_grounds_stops_the_whole(na_pierwszej: Swiat) -> None:
    Wniosek.objects.filter(numer=2).update(uzasadnienie="x" * 3950)
    with pytest.raises(OdmowaZapisu, match="Skróć uzasadnienie wniosku W2"):
        przenies(na_pierwszej.sprawa.pk, "2")
    assert Diagnoza.objects.get().narzedzie == "1"


def test_an_unknown_case_and_one_without_answers(druga: Path, swiat: Swiat) -> None:
    with pytest.raises(CommandError, match="Nie ma sprawy nr 999999"):
        polecenie("przenies", "999999", "2")
    with pytest.raises(CommandError, match="nie ma jeszcze odpowiedzi"):
        polecenie("przenies", str(swiat.sprawa.pk), "2")


def test_the_command_lists_versions_and_compares_them(na_pierwszej: Swiat) -> None:
    assert polecenie("wersje") == "wersja 1: spraw 1\nwersja 2, dla nowych spraw: spraw 0\n"
    tekst = polecenie("porownaj", "v1", "v2")
    assert "dodano pytanie P1.21: Czy gmina zna statut wzorcowy?" in tekst
    assert "usunięto pytanie P1.05" in tekst
    assert "Różnic: 11" in tekst
    with pytest.raises(CommandError, match="nie ma takiego pliku"):
        polecenie("porownaj", "1", "9")
