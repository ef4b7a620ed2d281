"""Stage IV: what is missing, who logs what, confirmation by somebody else, what the municipality sees."""

from decimal import Decimal

import pytest
from django.urls import reverse

from realizacja import warunki
from realizacja.models import StanDzialania, WpisPracy
from sciezka.rekrutacja.demo import SKAN
from sciezka.sprawa import zegar
from sciezka.sprawa.slownik import FormaPracy
from tests.conftest import Swiat
from tests.pomoc_pdf import sprawdz_pdf
from tests.realizacja.pomoc import TAJNE, adres, dane_wpisu, produkt, wpis


def test_missing_things_are_sentences_with_links(w_realizacji: Swiat) -> None:
    teksty = [brak.tekst for brak in warunki.braki(w_realizacji.sprawa)]
    assert teksty[0] == "Bieżąca współpraca z animatorem: brakuje potwierdzonego wpisu."
    assert sum(tekst.startswith("Działanie ") for tekst in teksty) == w_realizacji.sprawa.dzialanie_set.count()
    assert all(brak.url for brak in warunki.braki(w_realizacji.sprawa))
    w_realizacji.droga().wypelnij("realizacja")
    assert warunki.braki(w_realizacji.odswiez()) == []


def test_entry_from_the_short_form_and_sent_twice(w_realizacji: Swiat) -> None:
    dane = dane_wpisu(klucz="0a9ad7b4-0a3e-4cf1-9d6d-5b7b2f3a1c11")
    for _ in range(2):
        assert w_realizacji.klient("animator").post(adres(w_realizacji, "wpis_szybki"), dane).status_code == 302
    zapisany = WpisPracy.objects.get()
    assert (zapisany.godziny, zapisany.rola_autora, zapisany.widzi_gmina) == (Decimal("1.50"), "animator", False)


@pytest.mark.parametrize(
    ("zmiany", "komunikat"),
    [
        ({"godziny": "0,3"}, "co kwadrans"),
        ({"godziny": "0"}, "więcej niż 0"),
        ({"godziny": "25"}, "najwyżej 24"),
        ({"godziny": "dwie"}, "Wpisz liczbę"),
        ({"data": "2099-01-01"}, "w przyszłości"),
        ({"data": "2001-01-01"}, "poza okresem kontraktu"),
        ({"forma": "2", "wynik_doradztwa": "wiedza"}, "na czym polega wynik"),
        ({"wynik_doradztwa": "wiedza", "opis_wyniku": "x"}, "tylko przy doradztwie"),
        ({"opis": "  "}, "To pole jest wymagane"),
    ],
)
def test_wrong_entry_comes_back(w_realizacji: Swiat, zmiany, komunikat) -> None:
    odpowiedz = w_realizacji.klient("animator").post(
        adres(w_realizacji, "wpis_dodaj"), dane_wpisu(ustalenia="Mój tekst", **zmiany)
    )
    strona = odpowiedz.content.decode()
    assert odpowiedz.status_code == 422
    assert komunikat in strona
    assert "Mój tekst" in strona
    assert not WpisPracy.objects.exists()


def test_doradca_logs_own_forms_and_changes_own_entries_only(w_realizacji: Swiat) -> None:
    doradca = w_realizacji.klient("doradca")
    assert doradca.post(adres(w_realizacji, "wpis_dodaj"), dane_wpisu(forma="1")).status_code == 422
    dane = dane_wpisu(forma="2", wynik_doradztwa="wiedza", opis_wyniku="Wiedzą, jak.")
    assert doradca.post(adres(w_realizacji, "wpis_dodaj"), dane).status_code == 302
    assert WpisPracy.objects.get().rola_autora == "doradca"
    cudzy = wpis(w_realizacji)
    assert doradca.get(adres(w_realizacji, "wpis_zmien", cudzy.pk)).status_code == 403
    assert doradca.post(adres(w_realizacji, "wpis_usun", cudzy.pk)).status_code == 403


def test_confirmation_is_by_somebody_else_and_locks(w_realizacji: Swiat) -> None:
    koordynator = w_realizacji.klient("koordynator")
    moj, cudzy = wpis(w_realizacji, "koordynator", rola_autora="koordynator"), wpis(w_realizacji)
    odpowiedz = koordynator.post(adres(w_realizacji, "potwierdz"), {"wpis": [moj.pk, cudzy.pk]})
    assert odpowiedz.status_code == 409
    assert "Własnego wpisu nie można potwierdzić" in odpowiedz.content.decode()
    assert koordynator.post(adres(w_realizacji, "potwierdz"), {"wpis": [cudzy.pk, "x", "9" * 30]}).status_code == 302
    cudzy.refresh_from_db()
    assert cudzy.potwierdzony
    odpowiedz = w_realizacji.klient("animator").get(adres(w_realizacji, "wpis_zmien", cudzy.pk))
    assert odpowiedz.status_code == 409
    assert koordynator.post(adres(w_realizacji, "potwierdzenie_cofnij", cudzy.pk), {"powod": ""}).status_code == 422
    assert (
        koordynator.post(adres(w_realizacji, "potwierdzenie_cofnij", cudzy.pk), {"powod": "Zła data"}).status_code
        == 302
    )
    cudzy.refresh_from_db()
    assert not cudzy.potwierdzony


def test_stale_entry_shows_both_versions(w_realizacji: Swiat) -> None:
    wiersz = wpis(w_realizacji)
    WpisPracy.objects.filter(pk=wiersz.pk).update(opis="Wersja drugiej osoby")
    odpowiedz = w_realizacji.klient("animator").post(
        adres(w_realizacji, "wpis_zmien", wiersz.pk), dane_wpisu(opis="Moja wersja", rewizja="1")
    )
    strona = odpowiedz.content.decode()
    assert odpowiedz.status_code == 409
    assert "Moja wersja" in strona
    assert "Wersja drugiej osoby" in strona


def test_closed_stage_keeps_the_text(w_realizacji: Swiat) -> None:
    w_realizacji.droga().przejdz("przerwij", powod="Wybory")
    odpowiedz = w_realizacji.klient("animator").post(adres(w_realizacji, "wpis_dodaj"), dane_wpisu(opis="Ważny tekst"))
    assert odpowiedz.status_code == 409
    assert "Ważny tekst" in odpowiedz.content.decode()
    assert "przerwana" in odpowiedz.content.decode()


def test_municipality_sees_its_part_only(w_realizacji: Swiat) -> None:
    wpis(w_realizacji, opis=f"Ukryty {TAJNE}", widzi_gmina=False)
    wpis(w_realizacji, opis="Jawny wpis", widzi_gmina=True, notatka=TAJNE)
    produkt(w_realizacji, "regulamin", opis=TAJNE)
    urzednik, okres = w_realizacji.klient("urzednik"), {"od": zegar.dzis().isoformat(), "do": zegar.dzis().isoformat()}
    strony = [
        urzednik.get(adres(w_realizacji, "etap")).content.decode(),
        urzednik.get(adres(w_realizacji, "karta"), okres).content.decode(),
        sprawdz_pdf(urzednik.get(adres(w_realizacji, "karta_pdf"), okres).content),
        urzednik.get(reverse("sprawa:strona", args=[w_realizacji.sprawa.pk])).content.decode(),
        urzednik.get(reverse("sprawa:historia", args=[w_realizacji.sprawa.pk])).content.decode(),
        urzednik.get(reverse("sprawa:pliki", args=[w_realizacji.sprawa.pk])).content.decode(),
    ]
    assert "Jawny wpis" in strony[0]
    assert "Jawny wpis" in strony[2]
    for strona in strony:
        assert TAJNE not in strona
    zespolu = sprawdz_pdf(w_realizacji.klient("animator").get(adres(w_realizacji, "karta_pdf"), okres).content)
    assert "Ukryty" in zespolu
    assert "Razem" in zespolu


def test_hidden_file_does_not_exist_for_the_municipality(w_realizacji: Swiat) -> None:
    ukryty = produkt(w_realizacji, "regulamin").zalacznik
    strona = reverse("sprawa:plik", args=[w_realizacji.sprawa.pk, ukryty.pk])
    assert w_realizacji.klient("urzednik").get(strona).status_code == 404
    odpowiedz = w_realizacji.klient("animator").get(strona)
    assert odpowiedz["Content-Disposition"].startswith("attachment")
    assert b"".join(odpowiedz.streaming_content) == SKAN


def test_action_is_done_or_dropped_with_a_reason(w_realizacji: Swiat) -> None:
    dzialanie = w_realizacji.sprawa.dzialanie_set.first()
    strona, animator = adres(w_realizacji, "dzialanie_zakoncz", dzialanie.pk), w_realizacji.klient("animator")
    dane = {"wynik": "zaniechane", "powod": " ", "data": zegar.dzis().isoformat()}
    assert animator.post(strona, dane).status_code == 422
    assert animator.post(strona, dane | {"powod": "Brak chętnych"}).status_code == 302
    assert StanDzialania.objects.get().powod == "Brak chętnych"


def test_stage_page_does_not_grow_with_entries(w_realizacji: Swiat, django_assert_max_num_queries) -> None:
    for _ in range(30):
        wpis(w_realizacji)
    klient = w_realizacji.klient("koordynator")
    klient.get(adres(w_realizacji, "etap"))
    with django_assert_max_num_queries(27):
        klient.get(adres(w_realizacji, "etap"))


def test_seven_forms_of_the_path() -> None:
    assert len(FormaPracy) == 7
