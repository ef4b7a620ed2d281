"""The two obligatory forms: the rule in Python and the rule in the database are one rule."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from realizacja import straze, warunki
from realizacja.models import Produkt, Realizacja, StanDzialania, WpisPracy
from sciezka.rekrutacja.demo import SKAN
from sciezka.sprawa import pliki, przejscia, zegar
from sciezka.sprawa.wyjatki import SaBraki
from tests.conftest import Swiat
from tests.realizacja.pomoc import potwierdz, powod_cofniecia, produkt, strona, wpis

WPISY = st.lists(
    st.fixed_dictionaries(
        {
            "forma": st.sampled_from([1, 2, 3]),
            "rola": st.sampled_from(["animator", "doradca", "koordynator"]),
            "wynik": st.sampled_from(["", "wiedza", "produkt"]),
            "potwierdzony": st.booleans(),
        }
    ),
    max_size=4,
)
PRODUKTY = st.sets(st.sampled_from(Produkt.Rodzaj.values), max_size=3)
POWODY = st.sampled_from([None, "", "   ", "Nie ma współzałożyciela."])


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(wpisy=WPISY, produkty=PRODUKTY, powod=POWODY)
def test_python_and_the_database_agree(w_realizacji: Swiat, wpisy, produkty, powod) -> None:
    with transaction.atomic():
        zapisz(w_realizacji, wpisy, produkty, powod)
        w_pythonie = [stan.wykonana for stan in warunki.formy_obligatoryjne(w_realizacji.sprawa)]
        assert w_pythonie == w_bazie(w_realizacji)
        assert w_pythonie == wedlug_sciezki(wpisy, produkty, powod)
        transaction.set_rollback(True)


def zapisz(swiat: Swiat, wpisy, produkty, powod) -> None:
    animator = swiat.osoby["animator"]
    for opis in wpisy:
        wynik = opis["wynik"] if opis["forma"] == 2 else ""
        wiersz = wpis(
            swiat,
            rola_autora=opis["rola"],
            forma=opis["forma"],
            wynik_doradztwa=wynik,
            opis_wyniku="Tak" if wynik else "",
        )
        if opis["potwierdzony"]:
            potwierdz(swiat, wiersz)
    if produkty:
        zalacznik = pliki.zapisz_plik(swiat.sprawa, animator, SimpleUploadedFile("produkt.pdf", SKAN))
        for rodzaj in produkty:
            produkt(swiat, rodzaj, zalacznik=zalacznik)
    if powod is not None:
        Realizacja.objects.create(sprawa=swiat.sprawa, brak_koncepcji_powod=powod)


def w_bazie(swiat: Swiat) -> list[bool]:
    warunki_sql = [warunek(str(swiat.sprawa.pk)) for warunek in (straze.forma_1_wykonana, straze.forma_2_wykonana)]
    with connection.cursor() as kursor:
        kursor.execute(f"SELECT {warunki_sql[0]}, {warunki_sql[1]}")
        return list(kursor.fetchone())


def wedlug_sciezki(wpisy, produkty, powod) -> list[bool]:
    """The rule as the path states it, written a third time for the test."""
    pewne = [opis for opis in wpisy if opis["potwierdzony"]]
    dokument = "koncepcja_z_planem" in produkty or {"koncepcja", "wstepny_plan"} <= produkty
    forma_1 = any(opis["forma"] == 1 for opis in pewne) and (dokument or bool((powod or "").strip()))
    forma_2 = any(opis["forma"] == 2 and opis["rola"] == "doradca" and opis["wynik"] for opis in pewne)
    return [forma_1, forma_2]


def test_progress_says_what_each_form_still_needs(w_realizacji: Swiat) -> None:
    tresc = strona(w_realizacji, "animator", "etap")
    assert "brakuje potwierdzonego wpisu." in tresc
    assert "Brakuje koncepcji i wstępnego planu spółdzielni albo wyjaśnienia" in tresc
    potwierdz(w_realizacji, wpis(w_realizacji))
    produkt(w_realizacji, "koncepcja_z_planem")
    stany = warunki.formy_obligatoryjne(w_realizacji.sprawa)
    assert [stan.wykonana for stan in stany] == [True, False]
    assert [brak.tekst for brak in stany[1].braki] == [
        "Doradztwo specjalistyczne: brakuje potwierdzonego wpisu doradcy z podanym wynikiem."
    ]


def test_rules_are_few_queries(w_realizacji: Swiat, django_assert_max_num_queries) -> None:
    for _ in range(10):
        potwierdz(w_realizacji, wpis(w_realizacji))
    sprawa = w_realizacji.odswiez()
    with django_assert_max_num_queries(5):
        warunki.braki(sprawa)


@pytest.mark.parametrize("brakuje", ["advice", "concept", "action"])
def test_results_stay_closed_while_one_thing_is_missing(w_realizacji: Swiat, brakuje: str) -> None:
    w_realizacji.droga().wypelnij("realizacja")
    if brakuje == "advice":
        powod_cofniecia(w_realizacji)
        WpisPracy.objects.filter(forma=2).update(potwierdzil=None, potwierdzono=None)
    elif brakuje == "concept":
        Produkt.objects.filter(rodzaj__startswith="koncepcja").delete()
    else:
        StanDzialania.objects.order_by("pk").first().delete()
    with pytest.raises(SaBraki) as odmowa:
        przejscia.wykonaj(w_realizacji.sprawa.pk, "zakoncz_realizacje", w_realizacji.osoby["animator"])
    assert len(odmowa.value.braki) == 1
    assert odmowa.value.braki[0].url


@pytest.mark.parametrize(
    ("pola", "ograniczenie"),
    [
        ({"godziny": 0}, "wpis_godziny"),
        ({"godziny": 24.25}, "wpis_godziny"),
        ({"forma": 8}, "wpis_znana_forma"),
        ({"opis": " \n "}, "wpis_niepusty"),
        ({"forma": 2, "wynik_doradztwa": "wiedza", "opis_wyniku": " "}, "wpis_doradztwo_z_wynikiem"),
    ],
)
def test_the_database_refuses_a_wrong_entry(w_realizacji: Swiat, pola, ograniczenie) -> None:
    with pytest.raises(DatabaseError, match=ograniczenie), transaction.atomic():
        wpis(w_realizacji, **pola)


def test_the_database_refuses_to_change_an_entry_while_it_takes_its_confirmation_back(w_realizacji: Swiat) -> None:
    wiersz = wpis(w_realizacji)
    potwierdz(w_realizacji, wiersz)
    wpisy = WpisPracy.objects.filter(pk=wiersz.pk)
    with pytest.raises(DatabaseError, match="tylko przez korektę"), transaction.atomic():
        wpisy.update(potwierdzil=None, potwierdzono=None, godziny=20)
    with pytest.raises(DatabaseError, match="tylko przez korektę"), transaction.atomic():
        wpisy.update(potwierdzono=zegar.teraz())
    with pytest.raises(DatabaseError, match="wymaga powodu"), transaction.atomic():
        wpisy.update(potwierdzil=None, potwierdzono=None)
    powod_cofniecia(w_realizacji)
    assert wpisy.update(potwierdzil=None, potwierdzono=None) == 1
    with pytest.raises(DatabaseError, match="tylko przez korektę"), transaction.atomic():
        wpisy.update(godziny=20)


def test_the_database_refuses_dropping_an_action_without_a_reason(w_realizacji: Swiat) -> None:
    dzialanie = w_realizacji.sprawa.dzialanie_set.first()
    with pytest.raises(DatabaseError, match="zaniechane_z_powodem"), transaction.atomic():
        StanDzialania.objects.create(
            sprawa=w_realizacji.sprawa, dzialanie=dzialanie, wynik="zaniechane", powod=" ", data=zegar.dzis()
        )
