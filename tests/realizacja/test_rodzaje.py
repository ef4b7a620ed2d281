"""Details of an entry by its work form: asked for with the entry, said in words, read where the entry is read."""

from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from realizacja import szczegoly
from realizacja.models import WpisPracy
from realizacja.models_rodzaje import Konsultacje, Przedsiewziecie, SesjaDoradcza, Spotkanie
from sciezka.rekrutacja.demo import SKAN
from sciezka.sprawa import zegar
from sciezka.sprawa.models import Zdarzenie
from tests.conftest import Swiat
from tests.pomoc_pdf import tekst_pdf
from tests.realizacja.pomoc import TAJNE, adres, dane_wpisu, potwierdz, produkt, strona, wpis
from tests.realizacja.pomoc_rodzajow import konsultacje, przedsiewziecie, sesja, skan, spotkanie

SESJA = {"czesc": "sesja", "sesja-temat": "Klauzule", "sesja-pytanie": "Od jakiej kwoty?", "sesja-rada": "Od każdej."}
SZKOLENIE = {
    "czesc": "spotkanie", "spotkanie-tytul": "Spółdzielnia krok po kroku", "spotkanie-od": "10:00", "spotkanie-do": "14:00",
    "spotkanie-prowadzacy": "Anna Prowadząca", "spotkanie-program": "1. Prawo\n2. Finanse",
    "spotkanie-lista": "1. Jan Kowalski; urząd gminy, sekretarz\nMaria Nowak\tKGW Sarnów\n\nPiotr Lis, radny\nOla Bez Funkcji",
}  # fmt: skip
KONSULTACJE = {
    "czesc": "konsultacje", "konsultacje-przedmiot": "Koncepcja spółdzielni", "konsultacje-z_kim": "mieszkańcy",
    "konsultacje-sposoby": ["spotkanie", "ankieta"], "konsultacje-od": "2026-10-01", "konsultacje-do": "2026-10-22",
    "konsultacje-publikacja_adres": "bip.example.pl/wynik",
}  # fmt: skip
UMOWA = {
    "czesc": "przedsiewziecie", "przedsiewziecie-pes": "Fundacja Sąsiedzi", "przedsiewziecie-forma_prawna": "fundacja",
    "przedsiewziecie-nip": "999-000-09-88", "przedsiewziecie-krs": "KRS 0000123456",
    "przedsiewziecie-robi_samorzad": "daje salę", "przedsiewziecie-robi_pes": "prowadzi warsztaty",
    "przedsiewziecie-umowa_numer": "4/2026", "przedsiewziecie-umowa_data": "2026-05-04", "przedsiewziecie-wartosc": "12 500,50",
}  # fmt: skip


def dodaj(swiat: Swiat, kto: str = "animator", **dane: object) -> WpisPracy:
    odpowiedz = swiat.klient(kto).post(adres(swiat, "wpis_dodaj"), dane_wpisu(**dane))
    assert odpowiedz.status_code == 302, odpowiedz.content.decode().split('class="bledy"')[-1][:800]
    return WpisPracy.objects.order_by("-pk").first()


def test_session_is_saved_with_its_entry_and_product(w_realizacji: Swiat) -> None:
    regulamin = produkt(w_realizacji, "regulamin", nazwa="Regulamin zamówień")
    wiersz = dodaj(
        w_realizacji, "doradca", forma="2", wynik_doradztwa="produkt", opis_wyniku="Regulamin",
        **SESJA, **{"sesja-produkt": regulamin.pk},
    )  # fmt: skip
    assert szczegoly.szczegoly(wiersz) == [
        ("Temat", "Klauzule"), ("Pytanie", "Od jakiej kwoty?"), ("Rada", "Od każdej."),
        ("Produkt doradztwa", "Regulamin zamówień"),
    ]  # fmt: skip
    assert szczegoly.braki_wpisu(wiersz) == []


def test_product_without_such_an_outcome_is_refused_and_keeps_the_text(w_realizacji: Swiat) -> None:
    regulamin = produkt(w_realizacji, "regulamin")
    dane = dane_wpisu(
        forma="2", wynik_doradztwa="wiedza", opis_wyniku="Wiedzą", **SESJA, **{"sesja-produkt": regulamin.pk}
    )
    odpowiedz = w_realizacji.klient("doradca").post(adres(w_realizacji, "wpis_dodaj"), dane)
    tresc = odpowiedz.content.decode()
    assert odpowiedz.status_code == 422
    assert "Produkt wskazuje się tylko wtedy" in tresc
    assert "Od jakiej kwoty?" in tresc
    assert not WpisPracy.objects.exists()


def test_training_counts_its_people_from_the_list(w_realizacji: Swiat) -> None:
    wiersz = dodaj(w_realizacji, forma="3", **SZKOLENIE)
    assert [(osoba.nazwa, osoba.instytucja) for osoba in wiersz.spotkanie.uczestnicy.all()] == [
        ("Jan Kowalski", "urząd gminy, sekretarz"), ("Maria Nowak", "KGW Sarnów"), ("Piotr Lis", "radny"),
        ("Ola Bez Funkcji", ""),
    ]  # fmt: skip
    assert wiersz.liczba_uczestnikow == 4
    zle = dane_wpisu(forma="3", liczba_uczestnikow="9", **SZKOLENIE)
    odpowiedz = w_realizacji.klient("animator").post(adres(w_realizacji, "wpis_dodaj"), zle)
    assert "Na liście uczestników: 4 osoby" in odpowiedz.content.decode()
    sama_liczba = dodaj(w_realizacji, forma="3", liczba_uczestnikow="22", czesc="spotkanie")
    assert sama_liczba.liczba_uczestnikow == 22
    assert not Spotkanie.objects.filter(wpis=sama_liczba).exists()
    dane = dane_wpisu(
        forma="3", rewizja=WpisPracy.objects.get(pk=wiersz.pk).rewizja, liczba_uczestnikow="4",
        **SZKOLENIE | {"spotkanie-lista": "Jan Kowalski\nMaria Nowak"},
    )  # fmt: skip
    assert w_realizacji.klient("animator").post(adres(w_realizacji, "wpis_zmien", wiersz.pk), dane).status_code == 302
    assert WpisPracy.objects.get(pk=wiersz.pk).liczba_uczestnikow == 2
    assert wiersz.spotkanie.uczestnicy.count() == 2


def test_consultation_and_undertaking_are_saved_in_canonical_form(w_realizacji: Swiat) -> None:
    badanie = dodaj(w_realizacji, forma="6", **KONSULTACJE).konsultacje
    assert badanie.sposoby_slownie == "spotkanie, ankieta"
    assert badanie.publikacja_adres == "https://bip.example.pl/wynik"
    wiersz = dodaj(w_realizacji, forma="7", **UMOWA, **{"przedsiewziecie-umowa": SimpleUploadedFile("umowa.pdf", SKAN)})
    rzecz = wiersz.przedsiewziecie
    assert (rzecz.nip, rzecz.krs, rzecz.wartosc) == ("9990000988", "0000123456", Decimal("12500.50"))
    assert [plik.rola for plik in wiersz.powiazania_plikow.all()] == ["umowa"]
    assert szczegoly.braki_wpisu(wiersz) == []
    assert ("Wartość umowy", "12\u00a0500,50\u00a0zł") in szczegoly.szczegoly(wiersz)


@pytest.mark.parametrize(
    ("pole", "wartosc", "komunikat"),
    [
        ("przedsiewziecie-nip", "999-000-09-89", "błędną cyfrę kontrolną"),
        ("przedsiewziecie-krs", "123", "KRS ma 10 cyfr"),
        ("przedsiewziecie-wartosc", "-1", "nie może być ujemna"),
        ("przedsiewziecie-pes", "", "To pole jest wymagane"),
    ],
)
def test_wrong_details_are_said_at_the_field(w_realizacji: Swiat, pole, wartosc, komunikat) -> None:
    odpowiedz = w_realizacji.klient("animator").post(
        adres(w_realizacji, "wpis_dodaj"), dane_wpisu(forma="7", **UMOWA | {pole: wartosc})
    )
    tresc = odpowiedz.content.decode()
    assert odpowiedz.status_code == 422
    assert komunikat in tresc
    assert "prowadzi warsztaty" in tresc
    assert not Przedsiewziecie.objects.exists()


def test_short_form_saves_without_details_and_the_log_says_what_is_missing(w_realizacji: Swiat) -> None:
    dodaj(w_realizacji, forma="3")
    tresc = strona(w_realizacji, "animator", "etap")
    assert "Warto uzupełnić: szkolenie bez listy i liczby uczestników, szkolenie bez skanu podpisanej listy" in tresc


def test_without_scripts_the_right_part_comes_on_the_next_page(w_realizacji: Swiat) -> None:
    klient = w_realizacji.klient("animator")
    odpowiedz = klient.post(adres(w_realizacji, "wpis_dodaj"), dane_wpisu(forma="6", czesc="", opis="Konsultacje"))
    wiersz = WpisPracy.objects.get()
    assert odpowiedz["Location"] == adres(w_realizacji, "wpis_zmien", wiersz.pk)
    assert 'name="konsultacje-przedmiot"' in strona(w_realizacji, "animator", "wpis_zmien", wiersz.pk)
    zle = dane_wpisu(forma="6", **SZKOLENIE)
    tresc = klient.post(adres(w_realizacji, "wpis_dodaj"), zle).content.decode()
    assert "dotyczy innej formy pracy" in tresc
    assert "Maria Nowak" in tresc


def test_changing_the_form_swaps_the_part_and_keeps_what_was_typed(w_realizacji: Swiat) -> None:
    klient = w_realizacji.klient("animator")
    tresc = klient.post(adres(w_realizacji, "czesc_wpisu"), dane_wpisu(forma="6", **SZKOLENIE)).content.decode()
    assert 'name="konsultacje-przedmiot"' in tresc
    assert 'type="hidden" name="spotkanie-program"' in tresc
    assert "is-invalid" not in tresc
    z_powrotem = klient.post(
        adres(w_realizacji, "czesc_wpisu"), dane_wpisu(forma="5", **SZKOLENIE | {"czesc": "konsultacje"})
    ).content.decode()
    assert "Anna Prowadząca" in z_powrotem
    assert 'name="konsultacje-przedmiot"' not in z_powrotem
    assert 'name="wynik_doradztwa"' in klient.post(adres(w_realizacji, "czesc_wpisu"), {"forma": "2"}).content.decode()
    for forma in ("1", "99", "x", ""):
        assert "<fieldset" not in klient.post(adres(w_realizacji, "czesc_wpisu"), {"forma": forma}).content.decode()
    assert not WpisPracy.objects.exists()


def test_an_entry_with_details_changes_its_form_only_after_they_are_removed(w_realizacji: Swiat) -> None:
    wiersz = dodaj(w_realizacji, forma="6", **KONSULTACJE)
    klient = w_realizacji.klient("animator")
    dane = dane_wpisu(forma="1", czesc="", rewizja=WpisPracy.objects.get(pk=wiersz.pk).rewizja)
    tresc = klient.post(adres(w_realizacji, "wpis_zmien", wiersz.pk), dane).content.decode()
    assert "Usuń je na stronie wpisu" in tresc
    assert "Sam wpis i jego pliki zostają" in strona(w_realizacji, "animator", "szczegoly_usun", wiersz.pk)
    assert klient.post(adres(w_realizacji, "szczegoly_usun", wiersz.pk)).status_code == 302
    assert not Konsultacje.objects.exists()
    dane["rewizja"] = WpisPracy.objects.get(pk=wiersz.pk).rewizja
    assert klient.post(adres(w_realizacji, "wpis_zmien", wiersz.pk), dane).status_code == 302
    assert WpisPracy.objects.get(pk=wiersz.pk).forma == 1


def test_two_people_see_both_versions_of_the_details(w_realizacji: Swiat) -> None:
    wiersz = dodaj(w_realizacji, forma="3", **SZKOLENIE)
    widziana = WpisPracy.objects.get(pk=wiersz.pk).rewizja
    Spotkanie.objects.filter(wpis=wiersz).update(program="Program z drugiej karty")
    zmiana = SZKOLENIE | {"spotkanie-program": "Mój program", "spotkanie-lista": "Tylko Ja"}
    odpowiedz = w_realizacji.klient("animator").post(
        adres(w_realizacji, "wpis_zmien", wiersz.pk), dane_wpisu(forma="3", rewizja=widziana, **zmiana)
    )
    tresc = odpowiedz.content.decode()
    assert odpowiedz.status_code == 409
    assert "Program z drugiej karty" in tresc
    assert "Mój program" in tresc
    assert "lista uczestników" in tresc.lower()
    assert wiersz.spotkanie.uczestnicy.count() == 4


def test_history_says_what_changed_in_the_details_but_no_names(w_realizacji: Swiat) -> None:
    wiersz = dodaj(w_realizacji, forma="3", **SZKOLENIE)
    dane = dane_wpisu(
        forma="3", rewizja=WpisPracy.objects.get(pk=wiersz.pk).rewizja,
        **SZKOLENIE | {"spotkanie-program": "Nowy program", "spotkanie-lista": "Zofia Tajemna"},
    )  # fmt: skip
    w_realizacji.klient("animator").post(adres(w_realizacji, "wpis_zmien", wiersz.pk), dane)
    zdarzenie = Zdarzenie.objects.order_by("-pk").first()
    assert {"pole": "program", "bylo": "1. Prawo\n2. Finanse", "jest": "Nowy program"} in [
        {**zmiana, "bylo": zmiana["bylo"].replace("\r\n", "\n")} for zmiana in zdarzenie.dane["zmiany"]
    ]
    assert "Tajemna" not in str(zdarzenie.dane)


def test_a_repeated_send_makes_one_entry_with_one_list(w_realizacji: Swiat) -> None:
    klucz = "6e6c7ffe-8b1c-4b0e-9a56-4d5b36a6f5c1"
    for _ in range(2):
        dodaj(w_realizacji, forma="3", klucz=klucz, **SZKOLENIE)
    assert WpisPracy.objects.count() == 1
    assert Spotkanie.objects.get().uczestnicy.count() == 4


def test_a_personal_number_is_warned_about_and_not_repeated(w_realizacji: Swiat) -> None:
    klient = w_realizacji.klient("animator")
    dane = dane_wpisu(forma="3", **SZKOLENIE | {"spotkanie-lista": "Jan Kowalski; 44051401359"})
    tresc = klient.post(adres(w_realizacji, "wpis_dodaj"), dane, follow=True).content.decode()
    assert "To wygląda na numer PESEL: 44•••••••••" in tresc
    assert "44051401359" not in tresc


def test_too_long_a_line_names_its_number(w_realizacji: Swiat) -> None:
    dane = dane_wpisu(forma="3", **SZKOLENIE | {"spotkanie-lista": "Jan\n" + "A" * 161})
    tresc = w_realizacji.klient("animator").post(adres(w_realizacji, "wpis_dodaj"), dane).content.decode()
    assert "Wiersz 2 jest za długi" in tresc


def test_reading_page_shows_the_municipality_its_part(w_realizacji: Swiat) -> None:
    jawny = wpis(w_realizacji, forma=3, widzi_gmina=True, notatka=TAJNE, opis="Szkolenie radnych")
    spotkanie(w_realizacji, jawny, program="Program jawny")
    plik = skan(w_realizacji, jawny)
    tresc = strona(w_realizacji, "urzednik", "wpis", jawny.pk)
    for fragment in (
        "Szkolenie radnych",
        "Program jawny",
        "Osoba Testowa 2",
        "urząd gminy",
        "Nie ma tu jeszcze plików",
    ):
        assert fragment in tresc, fragment
    for fragment in (TAJNE, "Warto uzupełnić", "Lista obecności (PDF)", plik.zalacznik.nazwa, "Zmień wpis"):
        assert fragment not in tresc, fragment
    zespol = strona(w_realizacji, "animator", "wpis", jawny.pk)
    for fragment in (TAJNE, "Warto uzupełnić", "Lista obecności (PDF)", "Lista obecności – skan", "Zmień wpis"):
        assert fragment in zespol, fragment
    ukryty = wpis(w_realizacji, forma=3)
    for nazwa in ("wpis", "konsultacje_pdf"):
        assert w_realizacji.klient("urzednik").get(adres(w_realizacji, nazwa, ukryty.pk)).status_code == 404
    assert w_realizacji.klient("obcy_urzednik").get(adres(w_realizacji, "wpis", jawny.pk)).status_code == 404


def test_signed_scan_joins_also_a_confirmed_entry(w_realizacji: Swiat) -> None:
    wiersz = wpis(w_realizacji, forma=3)
    spotkanie(w_realizacji, wiersz)
    potwierdz(w_realizacji, wiersz)
    przed = szczegoly.braki_wpisu(wiersz)
    doradca, animator = (
        w_realizacji.klient(kto).post(
            adres(w_realizacji, "plik_wpisu_dodaj", wiersz.pk),
            {"rola": "lista_obecnosci", "plik": SimpleUploadedFile("skan.pdf", SKAN)},
        )
        for kto in ("doradca", "animator")
    )
    assert doradca.status_code == 403
    assert animator["Location"] == adres(w_realizacji, "wpis", wiersz.pk)
    assert "szkolenie bez skanu podpisanej listy obecności" in przed
    swiezy = WpisPracy.objects.get(pk=wiersz.pk)
    assert "szkolenie bez skanu podpisanej listy obecności" not in szczegoly.braki_wpisu(swiezy)
    tresc = strona(w_realizacji, "animator", "wpis", wiersz.pk)
    assert "Zmień wpis" not in tresc
    assert "skan.pdf" in tresc


def test_nobody_but_the_author_changes_details(w_realizacji: Swiat) -> None:
    badanie = konsultacje(w_realizacji, uwagi="t")
    uwaga = badanie.uwagi.get()
    for nazwa, argumenty in [
        ("szczegoly_usun", [badanie.wpis_id]),
        ("uwaga_konsultacji_dodaj", [badanie.wpis_id]),
        ("uwaga_konsultacji_zmien", [badanie.wpis_id, uwaga.pk]),
        ("uwaga_konsultacji_usun", [badanie.wpis_id, uwaga.pk]),
    ]:
        for kto, status in [("koordynator", 403), ("animator", 200)]:
            assert w_realizacji.klient(kto).get(adres(w_realizacji, nazwa, *argumenty)).status_code == status, nazwa
    potwierdz(w_realizacji, badanie.wpis)
    for nazwa, argumenty in [
        ("szczegoly_usun", [badanie.wpis_id]),
        ("uwaga_konsultacji_usun", [badanie.wpis_id, uwaga.pk]),
    ]:
        assert w_realizacji.klient("animator").post(adres(w_realizacji, nazwa, *argumenty)).status_code == 409
    assert Konsultacje.objects.exists()


def test_hints_are_words_about_what_is_really_missing(w_realizacji: Swiat) -> None:
    assert szczegoly.braki_wpisu(wpis(w_realizacji, forma=1)) == []
    assert szczegoly.braki_wpisu(wpis(w_realizacji, forma=4)) == []
    assert szczegoly.braki_wpisu(wpis(w_realizacji, "doradca", forma=2)) == [
        "doradztwo bez tematu, pytania i rady", "doradztwo bez wyniku",
    ]  # fmt: skip
    assert "5 uwag bez stanowiska" in szczegoly.braki_wpisu(konsultacje(w_realizacji, uwagi="?????t").wpis)
    rzecz = przedsiewziecie(w_realizacji, umowa_data=zegar.dzis())
    assert f"umowa z {zegar.dzis():%d.%m.%Y} bez pliku" in szczegoly.braki_wpisu(rzecz.wpis)
    pelne = wpis(w_realizacji, forma=5)
    spotkanie(w_realizacji, pelne, program="Program", prowadzacy="Anna")
    skan(w_realizacji, pelne)
    assert szczegoly.braki_wpisu(WpisPracy.objects.get(pk=pelne.pk)) == []


def test_work_sheet_says_topic_outcome_and_people(w_realizacji: Swiat) -> None:
    rozmowa = wpis(w_realizacji, "doradca", forma=2, wynik_doradztwa="wiedza", opis_wyniku="Znają progi")
    sesja(w_realizacji, rozmowa, temat="Progi zamówień")
    spotkanie(w_realizacji, wpis(w_realizacji, forma=3, liczba_uczestnikow=2), prowadzacy="Anna Prowadząca")
    konsultacje(w_realizacji, uwagi="ttc")
    przedsiewziecie(w_realizacji, umowa_numer="7/2026")
    odpowiedz = w_realizacji.klient("animator").get(
        adres(w_realizacji, "karta_pdf"), {"od": "2000-01-01", "do": "2100-01-01"}
    )
    tekst = tekst_pdf(odpowiedz.content)
    for fragment in (
        "Temat: Progi zamówień", "Znają progi", "10:00–14:00", "Prowadzący: Anna Prowadząca", "2 osoby",
        "3 uwagi, 2 uwzględniono, 1 częściowo", "Fundacja Sąsiedzi", "nr 7/2026",
    ):  # fmt: skip
        assert fragment in tekst, fragment
    assert "Osoba Testowa" not in tekst


def test_log_with_details_stays_within_its_queries(w_realizacji: Swiat, django_assert_max_num_queries) -> None:
    for _ in range(8):
        sesja(w_realizacji)
        spotkanie(w_realizacji, wpis(w_realizacji, forma=3))
        skan(w_realizacji, konsultacje(w_realizacji, uwagi="tn").wpis)
        spotkanie(w_realizacji)
    strona(w_realizacji, "koordynator", "etap")
    with django_assert_max_num_queries(34):
        strona(w_realizacji, "koordynator", "etap")
    wiersz = SesjaDoradcza.objects.first().wpis
    with django_assert_max_num_queries(28):
        strona(w_realizacji, "koordynator", "wpis", wiersz.pk)
