"""Differences between two versions: every kind of change is named, numbering and moving are not changes of content."""

import copy

import pytest

from sciezka.sprawa import roznice
from sciezka.sprawa.punkty import etykiety, ponumeruj
from sciezka.sprawa.tresc import NAJDLUZSZY_KLUCZ, czesc

TABELA = {
    "opis": "Działania", "naglowki": ["Działanie", "Kiedy", "Godziny"], "liczbowe": [2],
    "wiersze": [["1. Spotkanie z radą", "maj", "2"], ["2. Szkolenie", "czerwiec", "6"], ["3. Konsultacje", "lipiec", "4"]],
}  # fmt: skip
WYKRES = {"rodzaj": "paski", "dane": {"wiersze": [
    {"nazwa": "P1", "wartosc": 62, "opis": "62 na 100"}, {"nazwa": "P2", "wartosc": None, "opis": "za mało danych"},
]}}  # fmt: skip


def dokument(**zmiany: object) -> dict:
    """A snapshot with one of everything."""
    czesci = [
        czesc("wstep", "Wstęp", akapity=["Gmina zleca trzy zadania rocznie.", "Drugi akapit bez zmian.",
                                         "Trzeci akapit zniknie w nowej wersji."]),
        czesc("dane", "Dane", pola=[("Okres", "2026"), ("Zakres", "pełny"), ("Narzędzie", "wersja 1")]),
        czesc("lista", "Lista", lista=["pierwsza pozycja listy", "druga pozycja listy", "trzecia pozycja listy"]),
        czesc("tabela", "Tabela", tabela=copy.deepcopy(TABELA)),
        czesc("wykres", "Wykres", wykres=copy.deepcopy(WYKRES)),
        czesc("koniec", "Zakończenie", akapity=["Ostatnie słowo dokumentu."]),
    ]  # fmt: skip
    return {"tytul": "Plan", "podtytul": "Gmina", "metryka": [["Projekt", "A"]], "czesci": czesci, **zmiany}


def zmieniony(zmien) -> tuple[dict, dict]:
    stary, nowy = dokument(), dokument()
    zmien(nowy["czesci"])
    return stary, nowy


def miejsca(stary: dict, nowy: dict) -> list[tuple[str, str, str]]:
    """Every change as (word, kind of place, number)."""
    return [(m.slowo, m.co, m.numer) for zmiana in roznice.porownaj(stary, nowy) for m in zmiana.miejsca]


def ustaw(lista: list, ktory: int, wartosc: object) -> None:
    lista[ktory] = wartosc


ZMIANY = {
    "paragraph added": (lambda c: c[0]["akapity"].insert(1, "Zupełnie inny tekst."), ("dodano", "akapit", "1.2")),
    "paragraph removed": (lambda c: c[0]["akapity"].pop(), ("usunięto", "akapit", "1.3")),
    "paragraph changed": (lambda c: ustaw(c[0]["akapity"], 0, "Gmina zleca pięć zadań rocznie."),
                          ("zmieniono", "akapit", "1.1")),
    "pair value changed": (lambda c: ustaw(c[1]["pola"], 1, ["Zakres", "tylko P2"]), ("zmieniono", "pole", "2.2")),
    "pair added": (lambda c: c[1]["pola"].append(["Nowe", "pole"]), ("dodano", "pole", "2.4")),
    "pair removed": (lambda c: c[1]["pola"].pop(0), ("usunięto", "pole", "2.1")),
    "list item changed": (lambda c: ustaw(c[2]["lista"], 1, "druga pozycja spisu"), ("zmieniono", "pozycja listy", "3.2")),
    "list item added": (lambda c: c[2]["lista"].append("coś nowego tutaj"), ("dodano", "pozycja listy", "3.4")),
    "list item removed": (lambda c: c[2]["lista"].pop(0), ("usunięto", "pozycja listy", "3.1")),
    "table row changed": (lambda c: ustaw(c[3]["tabela"]["wiersze"], 1, ["2. Szkolenie", "wrzesień", "8"]),
                          ("zmieniono", "wiersz tabeli", "4.2")),
    "table row added": (lambda c: c[3]["tabela"]["wiersze"].append(["4. Debata", "sierpień", "3"]),
                        ("dodano", "wiersz tabeli", "4.4")),
    "table row removed": (lambda c: c[3]["tabela"]["wiersze"].pop(), ("usunięto", "wiersz tabeli", "4.3")),
    "table caption": (lambda c: c[3]["tabela"].update(opis="Terminy"), ("zmieniono", "podpis tabeli", "4")),
    "table head": (lambda c: ustaw(c[3]["tabela"]["naglowki"], 1, "Do kiedy"), ("zmieniono", "nagłówki tabeli", "4")),
    "chart data changed": (lambda c: c[4]["wykres"]["dane"]["wiersze"][0].update(wartosc=70),
                           ("zmieniono", "dane wykresu", "5.1")),
    "chart bar removed": (lambda c: c[4]["wykres"]["dane"]["wiersze"].pop(), ("usunięto", "dane wykresu", "5.1")),
    "chart kind": (lambda c: c[4]["wykres"]["dane"].update(tytul="Inny"), ("zmieniono", "opis wykresu", "5.1")),
    "title of a part": (lambda c: c[5].update(tytul="Podsumowanie"), ("zmieniono", "tytuł części", "6")),
}  # fmt: skip


@pytest.mark.parametrize("nazwa", ZMIANY)
def test_each_kind_of_change_is_named_once_at_its_number(nazwa: str) -> None:
    zmien, oczekiwane = ZMIANY[nazwa]
    assert miejsca(*zmieniony(zmien)) == [oczekiwane]


def test_all_kinds_of_change_at_once_are_all_named() -> None:
    stary, nowy = dokument(), dokument()
    kolejno = [nazwa for nazwa in ZMIANY if "removed" not in nazwa and nazwa != "paragraph added"]
    for nazwa in kolejno:
        ZMIANY[nazwa][0](nowy["czesci"])
    nowy["czesci"].append(czesc("nowa", "Nowa część", akapity=["Treść nowej części dokumentu."]))
    nowy |= {"tytul": "Plan działania", "metryka": [["Projekt", "B"]]}
    nazwane = {(slowo, co) for slowo, co, _ in miejsca(stary, nowy)}
    assert nazwane >= {(slowo, co) for nazwa in kolejno for slowo, co, _ in [ZMIANY[nazwa][1]]}
    zmiany = {zmiana.klucz: zmiana for zmiana in roznice.porownaj(stary, nowy)}
    assert (zmiany["nowa"].slowo, zmiany["nowa"].numer) == ("dodano", "7")
    assert [m.slowo for m in zmiany["_czolo"].miejsca] == ["zmieniono", "zmieniono"]


def test_the_same_content_has_no_differences() -> None:
    assert roznice.porownaj(dokument(), dokument()) == []


def test_removed_part_is_named_with_its_old_number_and_later_parts_only_shift() -> None:
    (zmiana,) = roznice.porownaj(*zmieniony(lambda c: c.pop(1)))
    assert (zmiana.slowo, zmiana.klucz, zmiana.przed, zmiana.numer) == ("usunięto", "dane", "2", "")
    assert {fragment.rodzaj for miejsce in zmiana.miejsca for fragment in miejsce.fragmenty} == {"usunieto"}


def test_moved_part_is_said_to_be_moved() -> None:
    (zmiana,) = roznice.porownaj(*zmieniony(lambda c: c.insert(0, c.pop(5))))
    assert (zmiana.slowo, zmiana.klucz, zmiana.miejsca) == ("przeniesiono", "koniec", ())
    assert zmiana.opis == "była częścią 6, jest częścią 1"


def test_moved_paragraph_and_row_are_said_to_be_moved() -> None:
    def przenies(c: list) -> None:
        c[5]["akapity"].append(c[0]["akapity"].pop(1))
        c[3]["tabela"]["wiersze"].insert(0, c[3]["tabela"]["wiersze"].pop(2))

    wynik = roznice.porownaj(*zmieniony(przenies))
    wedrowne = [(m.slowo, m.co, m.przed, m.po) for zmiana in wynik for m in zmiana.miejsca]
    assert wedrowne == [
        ("przeniesiono", "wiersz tabeli", "4.3", "4.1"),
        ("przeniesiono", "akapit", "1.2", "6.2"),
    ]
    assert [zmiana.klucz for zmiana in wynik] == ["tabela", "koniec"]


def plan(obszary: list[tuple[str, int, str]], dzialania: list[tuple[int, str]], decyzja: str) -> dict:
    czesci = [czesc(klucz, f"Obszar {numer}: {nazwa}") for klucz, numer, nazwa in obszary]
    wiersze = [[f"{numer}. {nazwa}", "1"] for numer, nazwa in dzialania]
    harmonogram = {"opis": "Działania obszaru 1", "naglowki": ["Działanie", "Obszar"], "wiersze": wiersze}
    pola = [(f"Zakres działania {numer}", nazwa) for numer, nazwa in dzialania]
    czesci.append(czesc("decyzje", "Decyzje", pola=[("W1", decyzja), *pola], tabela=harmonogram))
    return {"tytul": "Plan", "podtytul": "", "metryka": [], "czesci": czesci}


def test_renumbering_is_not_a_change_but_another_area_is() -> None:
    stary = plan([("a", 1, "Usługi"), ("b", 2, "Zlecanie")], [(1, "Spotkanie"), (2, "Szkolenie")], "podjęty: obszar 2")
    nowy = plan([("b", 1, "Zlecanie"), ("a", 2, "Usługi")], [(1, "Szkolenie"), (2, "Spotkanie")], "podjęty: obszar 1")
    for wersja, numer in ((stary, 1), (nowy, 2)):
        wersja["czesci"][-1]["tabela"] |= {"opis": f"Działania obszaru {numer}"}
        for wiersz in wersja["czesci"][-1]["tabela"]["wiersze"]:
            wiersz[1] = str(numer)
    assert {m.slowo for zmiana in roznice.porownaj(stary, nowy) for m in zmiana.miejsca} <= {"przeniesiono"}
    nowy["czesci"][-1]["pola"][0][1] = "podjęty: obszar 2"
    zmienione = [m for zmiana in roznice.porownaj(stary, nowy) for m in zmiana.miejsca if m.slowo == "zmieniono"]
    assert [m.numer for m in zmienione] == ["3.1"]


def test_words_are_compared_not_whole_paragraphs() -> None:
    (zmiana,) = roznice.porownaj(*zmieniony(ZMIANY["paragraph changed"][0]))
    fragmenty = [(f.rodzaj, f.tekst) for f in zmiana.miejsca[0].fragmenty if f.rodzaj != "bez"]
    assert fragmenty == [("usunieto", "trzy zadania"), ("dodano", "pięć zadań")]


def test_numbers_are_counted_the_same_way_and_anchors_are_unique() -> None:
    dane = dokument()
    dane["czesci"].append(czesc("wstep", "Ten sam klucz", akapity=["x"]))
    del dane["czesci"][0]["wykres"]
    czesci = ponumeruj(dane)
    assert [punkt.numer for punkt in czesci[3].punkty] == ["4.1", "4.2", "4.3"]
    klucze = [punkt.klucz for part in czesci for punkt in part.punkty] + [part.klucz for part in czesci]
    assert len(klucze) == len(set(klucze))
    assert set(klucze) < set(etykiety(dane))
    assert etykiety(dane)["tabela:2"] == "punkt 4.2, Tabela"


def test_a_key_too_long_for_a_remark_is_refused() -> None:
    assert czesc("k" * NAJDLUZSZY_KLUCZ, "T")["klucz"]
    with pytest.raises(ValueError, match="too long"):
        czesc("k" * (NAJDLUZSZY_KLUCZ + 1), "T")
