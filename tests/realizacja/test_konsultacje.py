"""Public consultation: remarks with positions, counted in words, and the report as PDF."""

from datetime import date

import pytest

from realizacja.models_rodzaje import UwagaKonsultacji
from sciezka.sprawa import zegar
from tests.conftest import Swiat
from tests.pomoc_pdf import sprawdz_pdf
from tests.realizacja.pomoc import TAJNE, adres, strona, wpis
from tests.realizacja.pomoc_rodzajow import konsultacje

UWAGA = {"zglaszajacy": "mieszkancy", "tresc": "Ceny usług", "stanowisko": "tak", "uzasadnienie": ""}


@pytest.mark.parametrize(
    ("uwagi", "bilans"),
    [
        ("", ""),
        ("t", "1 uwaga, 1 uwzględniono"),
        ("t" * 12 + "c" * 3 + "n" * 4, "19 uwag, 12 uwzględniono, 3 częściowo, 4 nie uwzględniono"),
        ("t?", "2 uwagi, 1 uwzględniono, 1 bez stanowiska"),
    ],
)
def test_remarks_are_counted_in_words(w_realizacji: Swiat, uwagi: str, bilans: str) -> None:
    assert konsultacje(w_realizacji, uwagi=uwagi).bilans == bilans


def test_remarks_are_added_numbered_answered_and_removed(w_realizacji: Swiat) -> None:
    badanie = konsultacje(w_realizacji)
    klient, dodaj = w_realizacji.klient("animator"), adres(w_realizacji, "uwaga_konsultacji_dodaj", badanie.wpis_id)
    for _ in range(2):
        assert klient.post(dodaj, UWAGA)["Location"] == adres(w_realizacji, "wpis", badanie.wpis_id)
    odmowa = klient.post(dodaj, UWAGA | {"stanowisko": "nie"})
    assert odmowa.status_code == 422
    assert "Napisz, dlaczego uwagi nie uwzględniono" in odmowa.content.decode()
    pierwsza, druga = UwagaKonsultacji.objects.order_by("numer")
    zmien = adres(w_realizacji, "uwaga_konsultacji_zmien", badanie.wpis_id, druga.pk)
    dane = UWAGA | {"stanowisko": "nie", "uzasadnienie": "Ceny ustali statut.", "rewizja": druga.rewizja}
    assert klient.post(zmien, dane).status_code == 302
    assert klient.post(zmien, dane).status_code == 409
    assert klient.post(adres(w_realizacji, "uwaga_konsultacji_usun", badanie.wpis_id, pierwsza.pk)).status_code == 302
    klient.post(dodaj, UWAGA)
    assert list(UwagaKonsultacji.objects.values_list("numer", flat=True)) == [2, 3]
    assert "2 uwagi, 1 uwzględniono, 1 nie uwzględniono" in strona(w_realizacji, "animator", "wpis", badanie.wpis_id)


def test_remarks_of_another_entry_are_out_of_reach(w_realizacji: Swiat) -> None:
    pierwsze, drugie = konsultacje(w_realizacji, uwagi="t"), konsultacje(w_realizacji)
    cudza = pierwsze.uwagi.get().pk
    for nazwa in ("uwaga_konsultacji_zmien", "uwaga_konsultacji_usun"):
        assert w_realizacji.klient("animator").get(adres(w_realizacji, nazwa, drugie.wpis_id, cudza)).status_code == 404
    bez = wpis(w_realizacji, forma=6)
    assert (
        w_realizacji.klient("animator").get(adres(w_realizacji, "uwaga_konsultacji_dodaj", bez.pk)).status_code == 404
    )
    assert w_realizacji.klient("animator").get(adres(w_realizacji, "konsultacje_pdf", bez.pk)).status_code == 404


def test_report_has_subject_remarks_positions_and_publication(w_realizacji: Swiat) -> None:
    wiersz = wpis(
        w_realizacji, forma=6, widzi_gmina=True, liczba_uczestnikow=46, notatka=TAJNE, opis="Dwa spotkania w remizie",
        ustalenia="Koncepcja zostaje",
    )  # fmt: skip
    badanie = konsultacje(
        w_realizacji, wiersz, uwagi="tcn?", z_kim="mieszkańcy i pracownicy", sposoby=["spotkanie", "ankieta"],
        od=date(2026, 10, 1), do=date(2026, 10, 22), publikacja_adres="https://bip.example.pl/konsultacje/1",
        publikacja_data=zegar.dzis(),
    )  # fmt: skip
    badanie.uwagi.filter(numer=1).update(tresc="<i>Bardzo</i> długa uwaga. " * 150)
    odpowiedz = w_realizacji.klient("urzednik").get(adres(w_realizacji, "konsultacje_pdf", wiersz.pk))
    tekst = sprawdz_pdf(odpowiedz.content).replace("\u00a0", " ")
    for fragment in (
        "Raport z konsultacji społecznych", "Koncepcja spółdzielni", "mieszkańcy i pracownicy", "spotkanie, ankieta",
        "01.10.2026–22.10.2026", "46 osób", "Dwa spotkania w remizie", "4 uwagi, 1 uwzględniono, 1 częściowo",
        "Uwaga numer 3", "nie uwzględniono", "bez stanowiska", "bip.example.pl/konsultacje/1", "Koncepcja zostaje",
    ):  # fmt: skip
        assert fragment in tekst, fragment
    assert TAJNE not in tekst


def test_report_without_remarks_says_so(w_realizacji: Swiat) -> None:
    wiersz = konsultacje(w_realizacji).wpis
    tekst = sprawdz_pdf(w_realizacji.klient("animator").get(adres(w_realizacji, "konsultacje_pdf", wiersz.pk)).content)
    assert "W konsultacjach nie zgłoszono uwag." in tekst
    assert "nie został jeszcze opublikowany" in tekst
