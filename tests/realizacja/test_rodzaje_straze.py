"""Details of a work entry: what the database refuses, tried by raw SQL and update()."""

from datetime import date, time

import pytest
from django.db import DatabaseError, connection, transaction

from realizacja.models import WpisPracy, ZalacznikWpisu
from realizacja.models_rodzaje import Konsultacje, SesjaDoradcza, Spotkanie, Uczestnik, UwagaKonsultacji
from sciezka.sprawa import otwarcie
from sciezka.sprawa.models import Sprawa
from tests.conftest import Swiat
from tests.realizacja.pomoc import koryguj, potwierdz, produkt, wpis
from tests.realizacja.pomoc_rodzajow import (
    RODZAJE,
    konsultacje,
    przedsiewziecie,
    sesja,
    skan,
    spotkanie,
    wszystkie_wiersze,
)  # fmt: skip


def odmawia(zdanie: str, sql: str, *argumenty: object) -> None:
    with pytest.raises(DatabaseError, match=zdanie), transaction.atomic(), connection.cursor() as kursor:
        kursor.execute(sql, argumenty)


@pytest.mark.parametrize("zrob", RODZAJE, ids=["session", "meeting", "consultation", "undertaking"])
def test_details_of_a_confirmed_entry_are_frozen(w_realizacji: Swiat, zrob) -> None:
    szczegoly = zrob(w_realizacji)
    if isinstance(szczegoly, Konsultacje):
        UwagaKonsultacji.objects.create(
            sprawa=w_realizacji.sprawa, konsultacje=szczegoly, numer=1, zglaszajacy="pes", tresc="Uwaga"
        )
    potwierdz(w_realizacji, szczegoly.wpis)
    for wiersz in wszystkie_wiersze(szczegoly):
        tabela = wiersz._meta.db_table
        odmawia("Wpis był potwierdzony", f"UPDATE {tabela} SET utworzono = now() WHERE id = %s", wiersz.pk)
        odmawia("Wpis był potwierdzony", f"DELETE FROM {tabela} WHERE id = %s", wiersz.pk)
    koryguj(w_realizacji, szczegoly.wpis)  # details change with a correction of their entry, in the same transaction
    for wiersz in reversed(wszystkie_wiersze(szczegoly)):
        assert type(wiersz).objects.filter(pk=wiersz.pk).update(utworzono=wiersz.utworzono) == 1
        wiersz.delete()


def test_nothing_is_added_to_a_confirmed_entry(w_realizacji: Swiat) -> None:
    rozmowa, szkolenie, pytanie = (wpis(w_realizacji, forma=forma) for forma in (2, 3, 6))
    zebranie, badanie = spotkanie(w_realizacji, szkolenie, osoby=0), konsultacje(w_realizacji, pytanie)
    for wiersz in (rozmowa, szkolenie, pytanie):
        potwierdz(w_realizacji, wiersz)
    for proba in (
        lambda: sesja(w_realizacji, rozmowa),
        lambda: Uczestnik.objects.create(sprawa=w_realizacji.sprawa, spotkanie=zebranie, numer=1, nazwa="Ktoś"),
        lambda: UwagaKonsultacji.objects.create(
            sprawa=w_realizacji.sprawa, konsultacje=badanie, numer=1, zglaszajacy="pes", tresc="Uwaga"
        ),
    ):
        with pytest.raises(DatabaseError, match="Wpis był potwierdzony"), transaction.atomic():
            proba()


@pytest.mark.parametrize(
    ("zrob", "zle"),
    [(sesja, [1, 3, 4, 5, 6, 7]), (spotkanie, [1, 2, 6, 7]), (konsultacje, [1, 2, 3]), (przedsiewziecie, [1, 2, 6])],
)
def test_details_belong_to_an_entry_of_their_form(w_realizacji: Swiat, zrob, zle) -> None:
    for forma in zle:
        wiersz = wpis(w_realizacji, forma=forma)
        with pytest.raises(DatabaseError, match="nie pasują do formy pracy"), transaction.atomic():
            zrob(w_realizacji, wiersz)


def test_an_entry_keeps_its_form_while_it_has_details(w_realizacji: Swiat) -> None:
    badanie, zebranie = konsultacje(w_realizacji), spotkanie(w_realizacji, wpis(w_realizacji, forma=3))
    with pytest.raises(DatabaseError, match="najpierw je usuń"), transaction.atomic():
        WpisPracy.objects.filter(pk=badanie.wpis_id).update(forma=1)
    assert WpisPracy.objects.filter(pk=zebranie.wpis_id).update(forma=5) == 1
    badanie.delete()
    assert WpisPracy.objects.filter(pk=badanie.wpis_id).update(forma=1) == 1


def test_details_do_not_move_to_another_entry(w_realizacji: Swiat) -> None:
    inny, gotowe = wpis(w_realizacji, forma=2), spotkanie(w_realizacji)
    rozmowa = sesja(w_realizacji)
    odmawia(
        "przenieść do innego wpisu",
        "UPDATE realizacja_sesjadoradcza SET wpis_id = %s WHERE id = %s",
        inny.pk,
        rozmowa.pk,
    )
    szkolenie, drugie = wpis(w_realizacji, forma=3), wpis(w_realizacji, forma=3)
    assert Spotkanie.objects.filter(pk=gotowe.pk).update(wpis=szkolenie) == 1
    odmawia(
        "przenieść do innego wpisu", "UPDATE realizacja_spotkanie SET wpis_id = %s WHERE id = %s", drugie.pk, gotowe.pk
    )
    odmawia("przenieść do innego wpisu", "UPDATE realizacja_spotkanie SET wpis_id = NULL WHERE id = %s", gotowe.pk)


def test_a_change_of_details_is_a_change_of_the_entry(w_realizacji: Swiat) -> None:
    badanie = konsultacje(w_realizacji, uwagi="t")
    for zmien in (
        lambda: Konsultacje.objects.filter(pk=badanie.pk).update(z_kim="mieszkańcy"),
        lambda: UwagaKonsultacji.objects.filter(konsultacje=badanie).update(tresc="Inna"),
        lambda: UwagaKonsultacji.objects.filter(konsultacje=badanie).delete(),
    ):
        przed = WpisPracy.objects.get(pk=badanie.wpis_id).rewizja
        zmien()
        assert WpisPracy.objects.get(pk=badanie.wpis_id).rewizja == przed + 1


def test_details_change_only_at_their_stage_and_in_their_case(w_realizacji: Swiat) -> None:
    rozmowa = sesja(w_realizacji)
    obca = otwarcie.otworz(
        w_realizacji.osoby["koordynator"], projekt=w_realizacji.projekt, samorzad=w_realizacji.inny_samorzad
    )
    with pytest.raises(DatabaseError, match="innej sprawy"), transaction.atomic():
        SesjaDoradcza.objects.create(sprawa=obca, wpis=wpis(w_realizacji, forma=2), temat="Obca")
    w_realizacji.droga().przejdz("cofnij", powod="Powód testu")
    assert Sprawa.objects.get(pk=w_realizacji.sprawa.pk).stan == "plan"
    with pytest.raises(DatabaseError, match="tylko na etapie"), transaction.atomic():
        SesjaDoradcza.objects.filter(pk=rozmowa.pk).update(temat="Po czasie")


def test_a_product_is_named_only_where_the_outcome_is_a_product(w_realizacji: Swiat) -> None:
    regulamin = produkt(w_realizacji, "regulamin")
    wiedza = wpis(w_realizacji, "doradca", forma=2, wynik_doradztwa="wiedza", opis_wyniku="Wiedzą")
    with pytest.raises(DatabaseError, match="konkretne rozwiązanie"), transaction.atomic():
        sesja(w_realizacji, wiedza, produkt=regulamin)
    gotowe = wpis(w_realizacji, "doradca", forma=2, wynik_doradztwa="produkt", opis_wyniku="Regulamin")
    assert sesja(w_realizacji, gotowe, produkt=regulamin).pk


def test_a_file_joins_a_confirmed_entry_but_does_not_leave_it(w_realizacji: Swiat) -> None:
    szkolenie = wpis(w_realizacji, forma=3)
    potwierdz(w_realizacji, szkolenie)
    plik = skan(w_realizacji, szkolenie)
    odmawia("nie można odłączyć", "DELETE FROM realizacja_zalacznikwpisu WHERE id = %s", plik.pk)
    with pytest.raises(DatabaseError, match="nie można odłączyć"), transaction.atomic():
        ZalacznikWpisu.objects.filter(pk=plik.pk).update(rola="umowa")


@pytest.mark.parametrize(
    ("zrob", "pola", "ograniczenie"),
    [
        (sesja, {"temat": "  "}, "sesja_z_tematem"),
        (spotkanie, {"tytul": " "}, "spotkanie_z_tytulem"),
        (spotkanie, {"forma": 2}, "spotkanie_znana_forma"),
        (spotkanie, {"data": None}, "spotkanie_kiedys"),
        (spotkanie, {"od": time(12), "do": time(12)}, "spotkanie_godziny_po_kolei"),
        (konsultacje, {"od": date(2026, 5, 2), "do": date(2026, 5, 1)}, "konsultacje_daty_po_kolei"),
        (przedsiewziecie, {"wartosc": -1}, "przedsiewziecie_wartosc"),
        (przedsiewziecie, {"nip": "123"}, "przedsiewziecie_nip"),
        (przedsiewziecie, {"krs": "00000x1234"}, "przedsiewziecie_krs"),
    ],
)
def test_the_database_refuses_wrong_details(w_realizacji: Swiat, zrob, pola, ograniczenie) -> None:
    with pytest.raises(DatabaseError, match=ograniczenie), transaction.atomic():
        zrob(w_realizacji, **pola)


@pytest.mark.parametrize("stanowisko", ["nie", "czesciowo"])
def test_a_refused_remark_has_an_answer(w_realizacji: Swiat, stanowisko: str) -> None:
    badanie = konsultacje(w_realizacji, uwagi="?")
    with pytest.raises(DatabaseError, match="uwaga_konsultacji_z_uzasadnieniem"), transaction.atomic():
        UwagaKonsultacji.objects.filter(konsultacje=badanie).update(stanowisko=stanowisko)
