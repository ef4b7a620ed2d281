"""Confirming results: by somebody else, on evidence, taken back by any change; the database refuses the rest on its own."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from rezultaty import potwierdzanie, warunki
from rezultaty.dokumenty import dane_wersji
from rezultaty.models import DowodRezultatu, PotwierdzenieRezultatu, Rezultat
from sciezka.rekrutacja.demo import SKAN
from sciezka.sprawa import pliki
from sciezka.sprawa.akta import Zalacznik
from sciezka.sprawa.wyjatki import OdmowaZapisu, SaBraki
from tests.conftest import Swiat

pytestmark = pytest.mark.usefixtures("bez_druku")


def adres(swiat: Swiat, nazwa: str, *args: object) -> str:
    return reverse(f"rezultaty:{nazwa}", args=[swiat.sprawa.pk, *args])


def rezultat(swiat: Swiat, kto: str = "animator", **pola: object) -> Rezultat:
    domyslne = {"rodzaj": "lepsze_warunki", "cel": swiat.sprawa.cel_set.first(), "osiagniety": True, "opis": "Regulamin",
                "zmiana": "Jasne zasady", "dokument": "zarządzenie nr 1/2026", "utworzyl": swiat.osoby[kto]}  # fmt: skip
    return Rezultat.objects.create(sprawa=swiat.sprawa, **(domyslne | pola))


def nieosiagniety(swiat: Swiat, **pola: object) -> Rezultat:
    domyslne = {
        "osiagniety": False,
        "powod_nieosiagniecia": "Rada odłożyła uchwałę",
        "zmiana": "",
        "opis": "Bez uchwały",
    }
    return rezultat(swiat, **(domyslne | pola))


def plik(swiat: Swiat, nazwa: str = "odpis.pdf", *, widzi_gmina: bool = True) -> Zalacznik:
    return pliki.zapisz_plik(
        swiat.sprawa, swiat.osoby["animator"], SimpleUploadedFile(nazwa, SKAN), widzi_gmina=widzi_gmina
    )


def dowod(swiat: Swiat, wiersz: Rezultat, nazwa: str = "odpis.pdf", *, widzi_gmina: bool = True) -> DowodRezultatu:
    zalacznik = plik(swiat, nazwa, widzi_gmina=widzi_gmina)
    return DowodRezultatu.objects.create(sprawa=swiat.sprawa, rezultat=wiersz, zalacznik=zalacznik)


def potwierdz(swiat: Swiat, wiersz: Rezultat, kto: str = "koordynator") -> PotwierdzenieRezultatu:
    return potwierdzanie.potwierdz(
        swiat.odswiez(), wiersz, swiat.osoby[kto], potwierdzanie.dowody(wiersz), "Porównano z BIP."
    )


def czynne(wiersz: Rezultat) -> PotwierdzenieRezultatu | None:
    return potwierdzanie.czynne().filter(rezultat=wiersz).first()


def wyslij(swiat: Swiat, wiersz: Rezultat, kto: str = "koordynator", **zmiany: object) -> Any:
    wpisane = {"sprawdzone": ["dokument"], "uwaga": "Porównano z BIP.", "rewizja_rezultatu": wiersz.rewizja, **zmiany}
    return swiat.klient(kto).post(adres(swiat, "potwierdz", wiersz.pk), wpisane)


def test_coordinator_confirms_what_somebody_else_recorded(w_rezultatach: Swiat) -> None:
    wiersz = nieosiagniety(w_rezultatach)
    dowod(w_rezultatach, wiersz)
    strona = w_rezultatach.klient("koordynator").get(adres(w_rezultatach, "potwierdz", wiersz.pk)).content.decode()
    assert "odpis.pdf" in strona
    assert "Rada odłożyła uchwałę" in strona
    zalacznik = wiersz.dowody.get().pk
    for _ in range(2):  # sent twice, confirmed once
        odpowiedz = wyslij(w_rezultatach, wiersz, sprawdzone=[str(zalacznik), "dokument"],
                           klucz="5d0c7e02-5f0d-4f4b-8f0f-2f1c4f9c1a11")  # fmt: skip
        assert odpowiedz.status_code == 302
    potwierdzenie = PotwierdzenieRezultatu.objects.get()
    assert potwierdzenie.utworzyl == w_rezultatach.osoby["koordynator"]
    assert potwierdzenie.nazwy_dowodow == ["odpis.pdf", "dokument: zarządzenie nr 1/2026"]
    assert w_rezultatach.sprawa.zdarzenia.filter(rodzaj="potwierdzono", opis__startswith="rezultat").count() == 1
    strona = w_rezultatach.klient("doradca").get(adres(w_rezultatach, "etap")).content.decode()
    assert "nie osiągnięto, z wyjaśnieniem" in strona
    assert "Porównano z BIP." in strona


def test_who_recorded_or_changed_it_does_not_confirm_it(w_rezultatach: Swiat) -> None:
    wlasny = rezultat(w_rezultatach, "koordynator")
    assert wyslij(w_rezultatach, wlasny).status_code == 409
    zmieniony = rezultat(w_rezultatach, zmienil=w_rezultatach.osoby["koordynator"])
    odpowiedz = w_rezultatach.klient("koordynator").get(adres(w_rezultatach, "potwierdz", zmieniony.pk))
    assert odpowiedz.status_code == 409
    assert "nie potwierdza osoba, która go zapisała" in odpowiedz.content.decode()
    for kto in ("animator", "doradca", "urzednik"):
        assert wyslij(w_rezultatach, zmieniony, kto).status_code == 403
    assert not PotwierdzenieRezultatu.objects.exists()


def test_what_was_looked_at_has_to_be_said(w_rezultatach: Swiat) -> None:
    wiersz = rezultat(w_rezultatach)
    odpowiedz = wyslij(w_rezultatach, wiersz, sprawdzone=[])
    assert odpowiedz.status_code == 422
    assert "Zaznacz dowody" in odpowiedz.content.decode()
    assert "Porównano z BIP." in odpowiedz.content.decode()
    assert wyslij(w_rezultatach, wiersz, sprawdzone=["999999"]).status_code == 422
    bez_dowodu = rezultat(w_rezultatach, dokument="", osiagniety=False, powod_nieosiagniecia="Brak")
    assert wyslij(w_rezultatach, bez_dowodu).status_code == 409


def test_a_result_changed_meanwhile_is_read_again(w_rezultatach: Swiat) -> None:
    wiersz = rezultat(w_rezultatach)
    widziany = Rezultat.objects.get(pk=wiersz.pk)
    Rezultat.objects.filter(pk=wiersz.pk).update(opis="Regulamin, wersja druga")
    odpowiedz = wyslij(w_rezultatach, widziany)
    assert odpowiedz.status_code == 409
    assert "Regulamin, wersja druga" in odpowiedz.content.decode()
    wiersz.refresh_from_db()
    assert wyslij(w_rezultatach, wiersz).status_code == 302


def wpisane(wiersz: Rezultat, **zmiany: object) -> dict[str, object]:
    return {
        "cel": wiersz.cel_id, "osiagniety": "tak", "opis": wiersz.opis, "data": wiersz.data.isoformat(),
        "zmiana": wiersz.zmiana, "dokument": wiersz.dokument, "rewizja": wiersz.rewizja, **zmiany,
    }  # fmt: skip


def test_a_change_takes_the_confirmation_back_and_says_so(w_rezultatach: Swiat) -> None:
    wiersz = rezultat(w_rezultatach)
    potwierdz(w_rezultatach, wiersz)
    klient, zmien = w_rezultatach.klient("animator"), adres(w_rezultatach, "rezultat_zmien", wiersz.pk)
    assert "zniesie potwierdzenie" in klient.get(zmien).content.decode()
    wiersz.refresh_from_db()
    klient.post(zmien, wpisane(wiersz, notatka="Tylko dla zespołu"))
    assert czynne(wiersz)
    wiersz.refresh_from_db()
    klient.post(zmien, wpisane(wiersz, zmiana="Inne zasady"))
    assert czynne(wiersz) is None
    zniesione = PotwierdzenieRezultatu.objects.get()
    assert (zniesione.cofnal, zniesione.powod_cofniecia) == (w_rezultatach.osoby["animator"], "Zmieniono rezultat.")
    zdarzenie = w_rezultatach.sprawa.zdarzenia.filter(rodzaj="cofnieto_potwierdzenie").get()
    assert (zdarzenie.kto, zdarzenie.powod) == (w_rezultatach.osoby["animator"], "Zmieniono rezultat.")
    wiersz.refresh_from_db()
    assert wyslij(w_rezultatach, wiersz).status_code == 302  # confirmed anew; the old confirmation stays on record
    assert PotwierdzenieRezultatu.objects.count() == 2


def test_less_evidence_takes_the_confirmation_back(w_rezultatach: Swiat) -> None:
    wiersz = rezultat(w_rezultatach)
    powiazanie = dowod(w_rezultatach, wiersz)
    potwierdz(w_rezultatach, wiersz)
    w_rezultatach.klient("koordynator").post(adres(w_rezultatach, "dowod_usun", powiazanie.pk))
    assert czynne(wiersz) is None
    assert PotwierdzenieRezultatu.objects.get().powod_cofniecia == "Odłączono dowód: odpis.pdf."
    wiersz.refresh_from_db()
    with pytest.raises(OdmowaZapisu, match="która go zapisała"):  # the coordinator changed it, so another one confirms
        potwierdz(w_rezultatach, wiersz)


def test_coordinator_takes_it_back_with_a_reason(w_rezultatach: Swiat) -> None:
    wiersz = rezultat(w_rezultatach)
    potwierdz(w_rezultatach, wiersz)
    cofnij = adres(w_rezultatach, "potwierdzenie_cofnij", wiersz.pk)
    assert w_rezultatach.klient("koordynator").post(cofnij, {"powod": " "}).status_code == 422
    assert w_rezultatach.klient("animator").post(cofnij, {"powod": "Nie"}).status_code == 403
    usun = w_rezultatach.klient("animator").post(adres(w_rezultatach, "rezultat_usun", wiersz.pk))
    assert usun.status_code == 409
    assert w_rezultatach.klient("koordynator").post(cofnij, {"powod": "Zły odpis"}).status_code == 302
    assert PotwierdzenieRezultatu.objects.get().powod_cofniecia == "Zły odpis"
    assert w_rezultatach.klient("koordynator").post(cofnij, {"powod": "Zły odpis"}).status_code == 409
    assert w_rezultatach.klient("animator").post(adres(w_rezultatach, "rezultat_usun", wiersz.pk)).status_code == 302


def test_report_waits_for_every_confirmation(w_rezultatach: Swiat) -> None:
    droga = w_rezultatach.droga()
    droga.wypelnij("rezultaty")
    sprawa = w_rezultatach.odswiez()
    potwierdzony = potwierdzanie.czynne().filter(sprawa=sprawa).first().rezultat
    potwierdzanie.cofnij(sprawa.pk, potwierdzony.pk, w_rezultatach.osoby["koordynator"], "Do sprawdzenia")
    (brak,) = warunki.braki(w_rezultatach.odswiez())
    assert brak.tekst == f"Rezultat czeka na potwierdzenie koordynatora: {potwierdzony.opis[:80]}"
    assert w_rezultatach.klient("koordynator").get(brak.url).status_code == 200
    with pytest.raises(SaBraki):
        droga.wyslij("raport")
    potwierdz(w_rezultatach, potwierdzony)
    assert droga.wyslij("raport").numer == 1


def test_report_says_who_confirmed_and_hides_what_the_municipality_does_not_see(w_rezultatach: Swiat) -> None:
    wiersz = rezultat(w_rezultatach)
    dowod(w_rezultatach, wiersz, "TAJNE.pdf", widzi_gmina=False)
    potwierdz(w_rezultatach, wiersz)
    w_rezultatach.droga().wypelnij("rezultaty")
    czesci = dane_wersji(w_rezultatach.odswiez())["czesci"]
    pola = dict(next(part["pola"] for part in czesci if part["klucz"] == f"rezultat-{wiersz.pk}"))
    assert pola["Potwierdzenie"].startswith(str(w_rezultatach.osoby["koordynator"]))
    assert pola["Potwierdzenie"].endswith("Sprawdzono: dokument: zarządzenie nr 1/2026. Porównano z BIP.")
    assert "TAJNE" not in str(czesci)


SQL = (
    "INSERT INTO rezultaty_potwierdzenierezultatu (sprawa_id, klucz, rewizja, utworzono, utworzyl_id, rezultat_id, sprawdzono,"
    " uwaga, powod_cofniecia) VALUES (%s, gen_random_uuid(), 1, now(), %s, %s, %s::jsonb, '', '')"
)
DOKUMENT = '[{"zalacznik": null, "nazwa": "dokument"}]'


def wstaw(swiat: Swiat, wiersz: Rezultat, kto: str | None = "koordynator", sprawdzono: str = DOKUMENT) -> None:
    osoba = swiat.osoby[kto].pk if kto else None
    with connection.cursor() as kursor:
        kursor.execute(SQL, [swiat.sprawa.pk, osoba, wiersz.pk, sprawdzono])


def odmawia(zdanie: str, sprobuj: Callable[[], object]) -> None:
    with pytest.raises(DatabaseError, match=zdanie), transaction.atomic():
        sprobuj()


def test_database_refuses_a_doubtful_confirmation(w_rezultatach: Swiat) -> None:
    swiat, wiersz = w_rezultatach, rezultat(w_rezultatach)
    odmawia("osoba, która go zapisała", lambda: wstaw(swiat, wiersz, "animator"))
    odmawia("osoba, która go zapisała", lambda: wstaw(swiat, wiersz, None))
    odmawia("osoba, która go zapisała", lambda: wstaw(swiat, rezultat(swiat, utworzyl=None)))
    zmieniony = rezultat(swiat, zmienil=swiat.osoby["koordynator"])
    odmawia("osoba, która go zapisała", lambda: wstaw(swiat, zmieniony))
    odmawia("które dowody sprawdzono", lambda: wstaw(swiat, wiersz, sprawdzono="[]"))
    odmawia("które dowody sprawdzono", lambda: wstaw(swiat, wiersz, sprawdzono='{"a": 1}'))
    obcy = plik(swiat)
    odmawia("nie należy", lambda: wstaw(swiat, wiersz, sprawdzono=f'[{{"zalacznik": {obcy.pk}, "nazwa": "x"}}]'))
    for bez_dowodu in (
        rezultat(swiat, rodzaj="wieksza_skala", dokument=" ", liczba_przed=1, liczba_po=2, kwota_przed=0, kwota_po=1),
        nieosiagniety(swiat, dokument=""),
    ):
        odmawia("bez dowodu", lambda wiersz=bez_dowodu: wstaw(swiat, wiersz))
    z_plikiem = nieosiagniety(swiat, dokument="")
    dowod(swiat, z_plikiem)
    odmawia("nie należy", lambda: wstaw(swiat, z_plikiem))
    wstaw(swiat, wiersz)
    odmawia("potwierdzenie_jedno_czynne", lambda: wstaw(swiat, wiersz))


def test_database_keeps_a_confirmation_as_it_was_given(w_rezultatach: Swiat) -> None:
    wiersz = rezultat(w_rezultatach)
    potwierdzenie = potwierdz(w_rezultatach, wiersz)
    wszystkie = PotwierdzenieRezultatu.objects.filter(pk=potwierdzenie.pk)
    odmawia("można je tylko cofnąć", lambda: wszystkie.update(uwaga="inna"))
    odmawia("można je tylko cofnąć", lambda: wszystkie.update(utworzyl=w_rezultatach.osoby["doradca"]))
    odmawia("Najpierw cofnij potwierdzenie", wszystkie.delete)
    odmawia("potwierdzenie_cofniete_z_powodem", lambda: wszystkie.update(cofnieto=timezone.now()))
    wszystkie.update(cofnieto=timezone.now(), powod_cofniecia="Pomyłka")
    odmawia("można je tylko cofnąć", lambda: wszystkie.update(cofnieto=None, powod_cofniecia=""))


@pytest.mark.parametrize("co", ["rezultat", "dowod_dodany", "dowod_usuniety"])
def test_a_change_by_raw_sql_takes_the_confirmation_back_too(w_rezultatach: Swiat, co: str) -> None:
    wiersz = rezultat(w_rezultatach)
    dowod(w_rezultatach, wiersz)
    potwierdz(w_rezultatach, wiersz)
    Rezultat.objects.filter(pk=wiersz.pk).update(notatka="nic o treści")
    assert czynne(wiersz)
    with connection.cursor() as kursor:
        if co == "rezultat":
            kursor.execute("UPDATE rezultaty_rezultat SET opis = 'inny' WHERE id = %s", [wiersz.pk])
        elif co == "dowod_usuniety":
            kursor.execute("DELETE FROM rezultaty_dowodrezultatu WHERE rezultat_id = %s", [wiersz.pk])
        else:
            dowod(w_rezultatach, wiersz, "drugi.pdf")
    assert czynne(wiersz) is None
    assert "Zmieniono rezultat" in PotwierdzenieRezultatu.objects.get().powod_cofniecia


@pytest.mark.parametrize(("kod", "zostaje"), [("M12", False), ("M14", False), ("M16", False), ("M13", True)])
def test_changed_data_of_the_enterprise_take_the_confirmation_back(
    w_rezultatach: Swiat, kod: str, zostaje: bool
) -> None:
    w_rezultatach.droga().wypelnij("rezultaty")
    nowe = Rezultat.objects.get(sprawa=w_rezultatach.sprawa, rodzaj="nowe_ps")
    kamien = nowe.przedsiebiorstwo.kamienie.filter(kod=kod)
    kamien.update(notatka="dla zespołu")
    assert czynne(nowe)
    kamien.update(dokument="inny dokument")
    assert bool(czynne(nowe)) is zostaje


def test_waiting_results_are_those_of_others_with_evidence(w_rezultatach: Swiat) -> None:
    czeka = rezultat(w_rezultatach)
    rezultat(w_rezultatach, "koordynator")
    nieosiagniety(w_rezultatach, dokument="")
    potwierdz(w_rezultatach, rezultat(w_rezultatach))
    z_plikiem = nieosiagniety(w_rezultatach, dokument="")
    dowod(w_rezultatach, z_plikiem)
    assert set(potwierdzanie.czekajace(w_rezultatach.osoby["koordynator"])) == {czeka, z_plikiem}
    assert not potwierdzanie.czekajace(w_rezultatach.osoby["obcy_koordynator"]).exists()
