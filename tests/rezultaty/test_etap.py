"""Stage V: results of three kinds with evidence, the report without secrets, what the database refuses."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, connection, transaction
from django.urls import reverse

from realizacja import demo_ps
from realizacja.models import WpisPracy
from realizacja.models_ps import NowePrzedsiebiorstwo
from rezultaty import warunki
from rezultaty.models import Raport, Rezultat
from sciezka.rekrutacja.demo import SKAN
from sciezka.sprawa import zegar
from sciezka.sprawa.akta import Wersja
from sciezka.sprawa.models import Konserwacja
from tests.conftest import Swiat, zbuduj_swiat
from tests.pomoc_pdf import sprawdz_pdf

TAJNE = "TAJNE-TYLKO-ZESPOL"


def adres(swiat: Swiat, nazwa: str, *args: object) -> str:
    return reverse(f"rezultaty:{nazwa}", args=[swiat.sprawa.pk, *args])


def nowe_ps(swiat: Swiat) -> NowePrzedsiebiorstwo:
    """The case's enterprise, with the voivode's decision."""
    return demo_ps.uruchom(swiat.sprawa, swiat.osoby["animator"])


def dane(swiat: Swiat, **zmiany: object) -> dict[str, object]:
    return {
        "cel": swiat.sprawa.cel_set.first().pk, "osiagniety": "tak", "opis": "Powstała spółdzielnia",
        "data": zegar.dzis().isoformat(), "przedsiebiorstwo": nowe_ps(swiat).pk, "dokument": "odpis KRS", **zmiany,
    }  # fmt: skip


def test_new_enterprise_with_evidence(w_rezultatach: Swiat) -> None:
    strona = adres(w_rezultatach, "rezultat_dodaj") + "?rodzaj=nowe_ps"
    plik = SimpleUploadedFile("odpis.pdf", SKAN)
    assert w_rezultatach.klient("animator").post(strona, dane(w_rezultatach, plik=plik)).status_code == 302
    rezultat = Rezultat.objects.get()
    assert (rezultat.przedsiebiorstwo, rezultat.dowody.get().nazwa) == (nowe_ps(w_rezultatach), "odpis.pdf")
    strona = w_rezultatach.klient("animator").get(adres(w_rezultatach, "etap")).content.decode()
    wpis = rezultat.przedsiebiorstwo.kamienie.get(kod="M12")
    assert f"KRS {wpis.krs}, NIP {wpis.nip}, REGON {wpis.regon}" in strona


@pytest.mark.parametrize(
    ("rodzaj", "zmiany", "komunikat"),
    [
        ("nowe_ps", {"przedsiebiorstwo": ""}, "Uzupełnij, skoro rezultat osiągnięto."),
        ("nowe_ps", {"przedsiebiorstwo": "999999"}, "Wybierz poprawną wartość"),
        ("nowe_ps", {"osiagniety": "nie"}, "dlaczego rezultatu nie osiągnięto"),
        ("nowe_ps", {"data": "2099-01-01"}, "w przyszłości"),
        ("lepsze_warunki", {"zmiana": ""}, "Uzupełnij, skoro rezultat osiągnięto."),
        ("wieksza_skala", {"kwota_przed": "sto", "kwota_po": "1"}, "Wpisz liczbę"),
        ("wieksza_skala", {"liczba_przed": "-1"}, "większa lub równa 0"),
    ],
)
def test_wrong_result_comes_back(w_rezultatach: Swiat, rodzaj, zmiany, komunikat) -> None:
    strona = adres(w_rezultatach, "rezultat_dodaj") + f"?rodzaj={rodzaj}"
    odpowiedz = w_rezultatach.klient("animator").post(strona, dane(w_rezultatach, opis="Mój tekst", **zmiany))
    tekst = odpowiedz.content.decode()
    assert odpowiedz.status_code == 422
    assert komunikat in tekst
    assert "Mój tekst" in tekst
    assert not Rezultat.objects.exists()


def test_not_reached_is_an_answer(w_rezultatach: Swiat) -> None:
    strona = adres(w_rezultatach, "rezultat_dodaj") + "?rodzaj=nowe_ps"
    wpisane = dane(
        w_rezultatach, przedsiebiorstwo="", osiagniety="nie", powod_nieosiagniecia="Brak współzałożyciela", dokument=""
    )
    assert w_rezultatach.klient("animator").post(strona, wpisane).status_code == 302
    teksty = [brak.tekst for brak in warunki.braki(w_rezultatach.odswiez())]
    assert any(tekst.startswith("Rezultat bez dowodu") for tekst in teksty)


def test_missing_things_disappear_one_by_one(w_rezultatach: Swiat) -> None:
    teksty = [brak.tekst for brak in warunki.braki(w_rezultatach.sprawa)]
    assert sum(tekst.startswith("Oczekiwany rezultat") for tekst in teksty) == 2
    assert sum(tekst.startswith("Cel ") for tekst in teksty) == w_rezultatach.sprawa.cel_set.count()
    assert "Raport końcowy" in teksty[-1]
    w_rezultatach.droga().wypelnij("rezultaty")
    assert warunki.braki(w_rezultatach.odswiez()) == []


def test_report_has_no_secrets_and_is_locked_while_reviewed(w_rezultatach: Swiat) -> None:
    droga = w_rezultatach.droga()
    droga.wypelnij("rezultaty")
    Rezultat.objects.update(notatka=TAJNE)
    Raport.objects.update(notatka=TAJNE)
    with transaction.atomic():
        Konserwacja.objects.create(kto="test", powod="Znacznik w ukrytych polach na próbę")
        WpisPracy.objects.update(notatka=TAJNE)
        WpisPracy.objects.filter(widzi_gmina=False).update(opis=TAJNE)
    wersja = droga.wyslij("raport")
    pelna = Wersja.objects.defer(None).get(pk=wersja.pk)
    assert TAJNE not in str(pelna.dane)
    assert TAJNE not in sprawdz_pdf(bytes(pelna.pdf))
    strona = w_rezultatach.klient("urzednik").get(reverse("sprawa:wersja", args=[w_rezultatach.sprawa.pk, wersja.pk]))
    assert TAJNE not in strona.content.decode()
    assert TAJNE not in w_rezultatach.klient("urzednik").get(adres(w_rezultatach, "etap")).content.decode()


def test_locked_while_reviewed(w_rezultatach: Swiat) -> None:
    droga = w_rezultatach.droga()
    droga.wypelnij("rezultaty")
    droga.wyslij("raport")
    odpowiedz = w_rezultatach.klient("animator").post(adres(w_rezultatach, "raport"), {"przebieg": "Ważny tekst"})
    assert odpowiedz.status_code == 409
    assert "Ważny tekst" in odpowiedz.content.decode()


def wstaw(swiat: Swiat) -> None:
    with connection.cursor() as kursor:
        kursor.execute(
            "INSERT INTO rezultaty_rezultat (sprawa_id, klucz, rewizja, utworzono, rodzaj, cel_id, osiagniety, powod_nieosiagniecia,"
            " opis, data, dokument, zmiana, notatka)"
            " VALUES (%s, gen_random_uuid(), 1, now(), 'nowe_ps', %s, false, 'brak', 'opis', now(), '', '', '')",
            [swiat.sprawa.pk, swiat.sprawa.cel_set.first().pk],
        )


@pytest.mark.parametrize("forma", [1, 2])
def test_database_refuses_results_before_obligatory_forms(transactional_db: None, forma: int) -> None:
    swiat = zbuduj_swiat()
    swiat.sprawa_na("rezultaty")
    pola = {"sprawa": swiat.sprawa, "rodzaj": "nowe_ps", "cel": swiat.sprawa.cel_set.first(), "osiagniety": False,
            "powod_nieosiagniecia": "brak", "opis": "opis"}  # fmt: skip
    dawny = Rezultat.objects.create(**pola)
    with transaction.atomic():
        Konserwacja.objects.create(kto="test", powod="Cofnięcie potwierdzeń na próbę")
        WpisPracy.objects.filter(forma=forma).update(potwierdzil=None, potwierdzono=None)
    proby = [
        lambda: wstaw(swiat),
        lambda: Rezultat.objects.bulk_create([Rezultat(**pola)]),
        lambda: Rezultat.objects.filter(pk=dawny.pk).update(opis="zmieniony"),
        lambda: Rezultat.objects.bulk_update([Rezultat(pk=dawny.pk, opis="zmieniony")], ["opis"]),
    ]
    for sprobuj in proby:
        with pytest.raises(DatabaseError, match="formy obligatoryjnej"), transaction.atomic():
            sprobuj()
    admin = swiat.osoby["administrator"]
    admin.is_staff = admin.is_superuser = True
    admin.save()
    for adres_ in (
        reverse("admin:rezultaty_rezultat_add"),
        reverse("admin:rezultaty_rezultat_change", args=[dawny.pk]),
    ):
        wpisane = pola | {"sprawa": swiat.sprawa.pk, "cel": dawny.cel_id, "opis": "z panelu", "data": "01.10.2026"}
        odpowiedz = swiat.klient("administrator").post(adres_, wpisane, follow=True)
        assert "Nie wykonano jeszcze formy obligatoryjnej" in odpowiedz.content.decode()
    assert list(Rezultat.objects.values_list("opis", flat=True)) == ["opis"]
