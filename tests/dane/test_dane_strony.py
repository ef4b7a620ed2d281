"""Pages of the register: access, search, one unit by hand, upload → preview → confirmation."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from sciezka.dane import poczatek
from sciezka.dane.models import ImportRejestru, Samorzad
from tests.dane.plik_terc import LODZ, PULAWY
from tests.dane.plik_terc import terc as plik

STRONY = ["dane:samorzady", "dane:samorzad_dodaj", "dane:import"]
DANE_RECZNE = {
    "kod": "0614122",
    "rodzaj": "2",
    "nazwa": "Nowa Wieś",
    "powiat": "puławski",
    "obowiazuje_od": "2026-01-01",
}


@pytest.fixture
def administrator(swiat):
    return swiat.klient("administrator")


def tresc(odpowiedz) -> str:
    return odpowiedz.content.decode()


def wyslij(klient, bajty: bytes, nazwa: str = "TERC_Urzędowy.csv"):
    """Upload a file and return the page of its preview."""
    return klient.post(reverse("dane:import"), {"plik": SimpleUploadedFile(nazwa, bajty)}, follow=True)


@pytest.mark.parametrize("nazwa", STRONY)
@pytest.mark.parametrize("kto", ["anonim", "koordynator", "animator", "urzednik", "nikt"])
def test_only_an_administrator_enters_the_register(swiat, nazwa, kto):
    odpowiedz = swiat.klient(kto).get(reverse(nazwa))
    assert odpowiedz.status_code == (302 if kto == "anonim" else 403)


@pytest.mark.parametrize("nazwa", STRONY)
def test_administrator_enters_the_register(administrator, nazwa):
    assert administrator.get(reverse(nazwa)).status_code == 200


def test_register_is_searched_and_filtered(administrator):
    poczatek.wczytaj_probke()
    strona = tresc(administrator.get(reverse("dane:samorzady"), {"szukaj": "pulawy wiejska lubelskie"}))
    assert "Puławy (gmina wiejska), powiat puławski, woj. lubelskie" in strona
    assert "Puławy (gmina miejska)" not in strona
    assert "Nic nie pasuje" in tresc(administrator.get(reverse("dane:samorzady"), {"szukaj": "nie ma takiej"}))
    assert "powiat gryficki" not in tresc(administrator.get(reverse("dane:samorzady"), {"rodzaj": "P"}))


def test_pages_of_the_register_keep_the_filter(administrator):
    poczatek.wczytaj_probke()
    strona = tresc(administrator.get(reverse("dane:samorzady"), {"stan": "aktualne", "strona": "2"}))
    assert "Strona 2 z 3" in strona
    assert "stan=aktualne&amp;strona=3" in strona


def test_list_takes_few_queries_whatever_its_length(administrator, django_assert_max_num_queries):
    poczatek.wczytaj_probke()
    with django_assert_max_num_queries(12):
        administrator.get(reverse("dane:samorzady"))


def test_unit_is_added_by_hand_once(administrator):
    dane = DANE_RECZNE | {
        "nip": "999-000-09-88",
        "regon": "990000766",
        "kod_pocztowy": "24100",
        "klucz": klucz(administrator),
    }
    for _ in range(2):
        assert administrator.post(reverse("dane:samorzad_dodaj"), dane).status_code in {302, 422}
    samorzad = Samorzad.objects.get(kod="061412")
    assert samorzad.reczny
    assert (samorzad.wojewodztwo, samorzad.organ, samorzad.nip, samorzad.regon, samorzad.kod_pocztowy) == (
        "lubelskie", "Wójt", "9990000988", "990000766", "24-100",
    )  # fmt: skip


def klucz(klient) -> str:
    return str(klient.get(reverse("dane:samorzad_dodaj")).context["formularz"]["klucz"].value())


@pytest.mark.parametrize(
    ("zmiana", "pole", "czesc"),
    [
        ({"kod": "0714122"}, "kod", "parzystej liczby"),
        ({"nip": "0000000000"}, "nip", "samych zer"),
        ({"regon_urzedu": "123456789"}, "regon_urzedu", "cyfrę kontrolną"),
        ({"ade": "abc"}, "ade", "e-Doręczeń"),
        ({"powiat": ""}, "powiat", "Wpisz powiat"),
        ({"rodzaj": "P"}, "__all__", "Kod nie pasuje do rodzaju"),
        ({"obowiazuje_do": "2025-01-01"}, "__all__", "wcześniejsza"),
        ({"kod": "0614092"}, "__all__", "już jest w rejestrze"),
    ],
)
def test_faults_of_the_form_are_named(administrator, zmiana, pole, czesc):
    odpowiedz = administrator.post(reverse("dane:samorzad_dodaj"), DANE_RECZNE | zmiana)
    assert odpowiedz.status_code == 422
    assert czesc in " ".join(odpowiedz.context["formularz"].errors[pole])
    assert czesc in tresc(odpowiedz)


def test_city_with_county_rights_needs_no_county(administrator):
    dane = DANE_RECZNE | {"kod": "0663011", "rodzaj": "1", "nazwa": "Lublin", "powiat": "Lublin"}
    administrator.post(reverse("dane:samorzad_dodaj"), dane)
    assert Samorzad.objects.get(kod="066301").etykieta == "Lublin (miasto na prawach powiatu), woj. lubelskie"


def test_unit_from_the_register_offers_only_the_offices_data(swiat, administrator):
    adres = reverse("dane:samorzad_zmien", args=[swiat.samorzad.pk])
    dane = {"nazwa": "Zmieniona", "rodzaj": "3", "organ": "Wójt", "urzad": "Urząd Gminy Puławy", "rewizja": 1}
    assert administrator.post(adres, dane).status_code == 302
    swiat.samorzad.refresh_from_db()
    assert (swiat.samorzad.nazwa, swiat.samorzad.rodzaj, swiat.samorzad.urzad) == ("Puławy", "2", "Urząd Gminy Puławy")


def test_second_of_two_people_sees_both_versions(swiat, administrator):
    adres = reverse("dane:samorzad_zmien", args=[swiat.samorzad.pk])
    administrator.post(adres, {"organ": "Wójt", "telefon": "81 111 11 11", "rewizja": 1})
    odpowiedz = administrator.post(adres, {"organ": "Wójt", "telefon": "81 222 22 22", "rewizja": 1})
    assert odpowiedz.status_code == 409
    assert "81 111 11 11" in tresc(odpowiedz)
    assert "81 222 22 22" in tresc(odpowiedz)
    assert administrator.post(adres, {"organ": "Wójt", "telefon": "81 222 22 22", "rewizja": 2}).status_code == 302


def test_preview_shows_changes_and_changes_nothing(swiat, administrator):
    strona = tresc(wyslij(administrator, plik(*PULAWY, *LODZ)))
    assert "Dodane: 6" in strona
    assert "Łódź (miasto na prawach powiatu), woj. łódzkie" in strona
    assert Samorzad.objects.count() == 2


def test_confirmed_preview_is_applied_whole(swiat, administrator):
    odpowiedz = wyslij(administrator, plik(*PULAWY, *LODZ))
    wpis = ImportRejestru.objects.get()
    adres = reverse("dane:import_podglad", args=[wpis.pk])
    # The municipality "Inna Gmina" of the test world is not in the file: half of the register would be closed.
    dane = {"odcisk": odpowiedz.context["plan"].odcisk}
    assert administrator.post(adres, dane).status_code == 422
    assert Samorzad.objects.count() == 2
    odpowiedz = administrator.post(adres, dane | {"mimo_zastrzezen": "on"}, follow=True)
    assert "Zastosowano plik TERC_Urzędowy.csv" in tresc(odpowiedz)
    assert Samorzad.objects.aktualne().count() == 7
    wpis.refresh_from_db()
    assert (wpis.kto, wpis.liczby["zamkniete"], wpis.stan) == (swiat.osoby["administrator"], 1, "wykonany")
    assert "już zastosowano" in tresc(administrator.post(adres, dane, follow=True))


def test_closing_a_unit_with_a_case_is_pointed_out_and_the_case_stays(swiat, administrator):
    wiersze = [wiersz for wiersz in PULAWY if not wiersz.startswith("06;14;09")]
    strona = tresc(wyslij(administrator, plik(*wiersze)))
    assert "a mają sprawy" in strona


def test_preview_of_a_register_that_changed_meanwhile_is_shown_again(swiat, administrator):
    odpowiedz = wyslij(administrator, plik(*PULAWY))
    adres = reverse("dane:import_podglad", args=[ImportRejestru.objects.get().pk])
    poczatek.wczytaj_probke()
    dane = {"odcisk": odpowiedz.context["plan"].odcisk, "mimo_zastrzezen": "on"}
    odpowiedz = administrator.post(adres, dane)
    assert odpowiedz.status_code == 409
    assert "Nic nie zmieniono" in tresc(odpowiedz)


def test_faulty_lines_are_listed_and_the_file_cannot_be_applied(swiat, administrator):
    strona = tresc(wyslij(administrator, plik(*PULAWY, "06;14;02;7;Baranów;;2026-01-01", "<b>zły</b>")))
    assert "Błędy w pliku: 2" in strona
    assert "nieznany rodzaj jednostki" in strona
    adres = reverse("dane:import_podglad", args=[ImportRejestru.objects.get().pk])
    assert administrator.post(adres, {"odcisk": "x", "mimo_zastrzezen": "on"}).status_code == 422
    assert Samorzad.objects.count() == 2


def test_rejected_preview_disappears(administrator):
    wyslij(administrator, plik(*PULAWY))
    odpowiedz = administrator.post(reverse("dane:import_odrzuc", args=[ImportRejestru.objects.get().pk]), follow=True)
    assert "Rejestr się nie zmienił" in tresc(odpowiedz)
    assert not ImportRejestru.objects.exists()


def test_new_upload_replaces_a_forgotten_preview(administrator):
    wyslij(administrator, plik(*PULAWY))
    wyslij(administrator, plik(*LODZ))
    assert ImportRejestru.objects.count() == 1


def test_upload_without_a_file_says_what_to_do(administrator):
    odpowiedz = administrator.post(reverse("dane:import"), {})
    assert odpowiedz.status_code == 422
    odpowiedz = administrator.post(reverse("dane:import"), {"plik": SimpleUploadedFile("pusty.csv", b"")})
    assert "Plik jest pusty" in tresc(odpowiedz)


def test_coordinator_finds_a_unit_with_and_without_scripts(swiat):
    poczatek.wczytaj_probke()
    klient = swiat.klient("koordynator")
    # A number of four digits: were it printed for people ("9 001"), the link would lead nowhere.
    Samorzad.objects.filter(kod="106101").update(id=9001)
    lodz = Samorzad.objects.get(kod="106101")
    strona = tresc(klient.get(reverse("dane:szukaj"), {"szukaj": "lodz"}))
    assert f"{reverse('sprawa:nowa')}?samorzad={lodz.pk}" in strona
    kawalek = tresc(klient.get(reverse("dane:szukaj"), {"szukaj": "lodz"}, headers={"HX-Request": "true"}))
    assert "<html" not in kawalek
    assert lodz.etykieta in kawalek
    assert "Nie znaleziono" in tresc(klient.get(reverse("dane:szukaj"), {"szukaj": "xyz"}))
    assert swiat.klient("urzednik").get(reverse("dane:szukaj")).status_code == 403
