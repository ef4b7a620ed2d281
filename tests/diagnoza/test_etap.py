"""Stage II: question by question, planes in and out of scope, conclusions, a report without secrets."""

import pytest
from django.urls import reverse

from diagnoza import warunki
from diagnoza.models import Diagnoza, Odpowiedz, Wniosek
from sciezka.sprawa.akta import Wersja
from tests.conftest import Swiat
from tests.pomoc_pdf import sprawdz_pdf

TAJNE = "TAJNE-TYLKO-ZESPOL"


@pytest.fixture
def w_diagnozie(swiat: Swiat) -> Swiat:
    swiat.sprawa_na("diagnoza", numer=1)  # planes P2 and P3
    return swiat


def adres(swiat: Swiat, nazwa: str, *args: object) -> str:
    return reverse(f"diagnoza:{nazwa}", args=[swiat.sprawa.pk, *args])


def test_missing_things_by_plane_in_scope(w_diagnozie: Swiat) -> None:
    teksty = [brak.tekst for brak in warunki.braki(w_diagnozie.sprawa)]
    assert "Płaszczyzna P2: brakuje 20 odpowiedzi." in teksty
    assert "Płaszczyzna P3: brakuje wniosku." in teksty
    assert not any("P1" in tekst for tekst in teksty)
    w_diagnozie.droga(1).wypelnij("diagnoza")
    assert warunki.braki(w_diagnozie.odswiez()) == []


def test_answer_is_saved_by_itself_and_leads_to_the_next(w_diagnozie: Swiat) -> None:
    dane = {"odp_liczba": "1 234", "odp_rok": "2025", "zrodlo": "BIP", "pewnosc": "dokument", "dalej": "1"}
    odpowiedz = w_diagnozie.klient("animator").post(adres(w_diagnozie, "pytanie", "P2.03"), dane)
    assert odpowiedz.status_code == 302
    assert odpowiedz["Location"].endswith("/pytanie/P2.04/")
    zapisana = Odpowiedz.objects.get()
    assert zapisana.wartosc["liczba"] == 1234
    assert Diagnoza.objects.get().narzedzie == "1"
    odpowiedz = w_diagnozie.klient("animator").post(
        adres(w_diagnozie, "pytanie", "P2.03"), dane | {"rewizja": "1", "wroc": "1"}
    )
    assert odpowiedz["Location"].endswith("/kwestionariusz/P2.A/#pyt-P2-03")


@pytest.mark.parametrize(
    ("zmiany", "komunikat"),
    [
        ({"odp_liczba": "dużo"}, "Wpisz liczbę"),
        ({"odp_liczba": "-3"}, "nie mniejszą"),
        ({"nie_dotyczy": "on", "powod_nie_dotyczy": " "}, "dlaczego pytanie nie dotyczy"),
        ({"data_zrodla": "kiedyś"}, "poprawną datę"),
    ],
)
def test_wrong_answer_comes_back(w_diagnozie: Swiat, zmiany, komunikat) -> None:
    odpowiedz = w_diagnozie.klient("animator").post(
        adres(w_diagnozie, "pytanie", "P2.03"), {"komentarz": "Mój tekst", **zmiany}
    )
    strona = odpowiedz.content.decode()
    assert odpowiedz.status_code == 422
    assert komunikat in strona
    assert "Mój tekst" in strona
    assert not Odpowiedz.objects.exists()


def test_two_people_answer_the_same_question(w_diagnozie: Swiat) -> None:
    pytanie = adres(w_diagnozie, "pytanie", "P2.03")
    pierwszy = {"odp_liczba": "5", "klucz": "0a9ad7b4-0a3e-4cf1-9d6d-5b7b2f3a1c12", "rewizja": "1"}
    assert w_diagnozie.klient("animator").post(pytanie, pierwszy).status_code == 302
    assert w_diagnozie.klient("animator").post(pytanie, pierwszy).status_code in {302, 409}
    Odpowiedz.objects.update(komentarz="Zmiana drugiej osoby")
    odpowiedz = w_diagnozie.klient("koordynator").post(pytanie, {"odp_liczba": "9", "rewizja": "1"})
    strona = odpowiedz.content.decode()
    assert odpowiedz.status_code == 409
    assert "Zmiana drugiej osoby" in strona
    assert Odpowiedz.objects.get().wartosc["liczba"] == 5


def test_question_out_of_scope_does_not_exist(w_diagnozie: Swiat) -> None:
    assert w_diagnozie.klient("animator").get(adres(w_diagnozie, "pytanie", "P1.01")).status_code == 404
    assert w_diagnozie.klient("animator").get(adres(w_diagnozie, "pytanie", "P9.99")).status_code == 404
    strona = w_diagnozie.klient("animator").get(adres(w_diagnozie, "etap")).content.decode()
    assert "poza zakresem" in strona
    assert "To nie to samo co brak danych." in strona


def test_conclusions_are_numbered_and_in_scope(w_diagnozie: Swiat) -> None:
    dane = {"rodzaj": "szansa", "tresc": "Wniosek", "waga": "2", "plaszczyzna": "P2"}
    for _ in range(2):
        assert w_diagnozie.klient("animator").post(adres(w_diagnozie, "wniosek_dodaj"), dane).status_code == 302
    assert [wniosek.etykieta for wniosek in Wniosek.objects.all()] == ["W1", "W2"]
    odpowiedz = w_diagnozie.klient("animator").post(adres(w_diagnozie, "wniosek_dodaj"), dane | {"plaszczyzna": "P1"})
    assert odpowiedz.status_code == 422


def test_report_has_no_secrets_and_locks_the_stage(w_diagnozie: Swiat) -> None:
    droga = w_diagnozie.droga(1)
    droga.wypelnij("diagnoza")
    for model in (Odpowiedz, Wniosek, Diagnoza):
        model.objects.update(notatka=TAJNE)
    wersja = droga.wyslij("diagnoza")
    pelna = Wersja.objects.defer(None).get(pk=wersja.pk)
    tekst = sprawdz_pdf(bytes(pelna.pdf))
    assert TAJNE not in str(pelna.dane)
    assert TAJNE not in tekst
    assert "Wniosek W1" in tekst
    assert "poza zakresem" in tekst
    odpowiedz = w_diagnozie.klient("animator").post(adres(w_diagnozie, "podstawy"), {"streszczenie": "Ważny tekst"})
    assert odpowiedz.status_code == 409
    assert "Ważny tekst" in odpowiedz.content.decode()
    for nazwa in ("etap",):
        assert TAJNE not in w_diagnozie.klient("urzednik").get(adres(w_diagnozie, nazwa)).content.decode()
    for nazwa, *reszta in (("sekcja", "P2.A"), ("pytanie", "P2.01"), ("dla_gminy",)):
        odpowiedz = w_diagnozie.klient("urzednik").get(adres(w_diagnozie, nazwa, *reszta))
        assert TAJNE not in odpowiedz.content.decode()
