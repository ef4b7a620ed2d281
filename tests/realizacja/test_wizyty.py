"""Visits: planned at any open stage, changed, cancelled, turned into an entry; what the database refuses by itself."""

from collections.abc import Callable, Iterator
from datetime import date, time, timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse

from realizacja import wizyty
from realizacja.models import ObsadaWizyty, Wizyta, WpisPracy
from sciezka.sprawa import aneksy, przejscia, zegar
from sciezka.sprawa.models import Zdarzenie
from sciezka.sprawa.osoby import Osoba, Rola
from tests.conftest import Swiat
from tests.realizacja.pomoc import TAJNE, adres, dane_wpisu, potwierdz, strona, wpis

WCZORAJ, JUTRO = timedelta(days=-1), timedelta(days=1)


def wizyta(swiat: Swiat, kto: str = "animator", za: timedelta = JUTRO, **pola: object) -> Wizyta:
    """A visit of one person at ten, for two hours."""
    osoby = pola.pop("osoby", [kto])
    domyslne = {"temat": "Spotkanie", "dzien": zegar.dzis() + za, "od": time(10), "do": time(12)}
    wiersz = Wizyta.objects.create(sprawa=swiat.sprawa, utworzyl=swiat.osoby[kto], **(domyslne | pola))
    wizyty.ustaw_obsade(wiersz, [swiat.osoby[osoba] for osoba in osoby], swiat.osoby[kto])
    return wiersz


def dane_wizyty(swiat: Swiat, **zmiany: object) -> dict[str, object]:
    return {
        "temat": "Rozmowa z wójtem", "dzien": (zegar.dzis() + JUTRO).isoformat(), "od": "09:00", "do": "10:30",
        "sposob": "na_miejscu", "osoby": [swiat.osoby["animator"].pk], **zmiany,
    }  # fmt: skip


@pytest.fixture
def jutro() -> Iterator[None]:
    """The day after: the contract of the case began yesterday, so yesterday's work may be logged."""
    with zegar.w_chwili(zegar.teraz() + JUTRO):
        yield


@pytest.mark.parametrize("stan", ["rekrutacja", "plan", "rezultaty"])
def test_visit_is_planned_at_any_open_stage(swiat: Swiat, stan: str) -> None:
    swiat.sprawa_na(stan)
    dane = dane_wizyty(swiat, notatka=TAJNE, widzi_gmina="on")
    odpowiedz = swiat.klient("animator").post(adres(swiat, "wizyta_dodaj"), dane)
    wiersz = Wizyta.objects.get(temat="Rozmowa z wójtem")
    assert odpowiedz["Location"] == adres(swiat, "wizyta", wiersz.pk)
    assert [udzial.osoba_id for udzial in wiersz.obsada.all()] == [swiat.osoby["animator"].pk]
    assert not wiersz.odbyta
    tresc = strona(swiat, "urzednik", "wizyta", wiersz.pk)
    assert "Rozmowa z wójtem" in tresc
    assert TAJNE not in tresc
    assert TAJNE in strona(swiat, "doradca", "wizyta", wiersz.pk)


def test_visit_of_the_team_does_not_exist_for_the_municipality(w_realizacji: Swiat) -> None:
    wiersz = wizyta(w_realizacji, temat=TAJNE)
    assert w_realizacji.klient("urzednik").get(adres(w_realizacji, "wizyta", wiersz.pk)).status_code == 404
    for nazwa in ("realizacja:kalendarz", "sprawa:strona", "sprawa:historia"):
        tresc = w_realizacji.klient("urzednik").get(reverse(nazwa, args=[w_realizacji.sprawa.pk])).content.decode()
        assert TAJNE not in tresc
    assert TAJNE not in w_realizacji.klient("urzednik").get(reverse("wizyty:moj_kalendarz")).content.decode()


@pytest.mark.parametrize(
    ("zmiany", "komunikat"),
    [
        ({"do": "09:00"}, "później, niż się zaczyna"),
        ({"temat": " "}, "To pole jest wymagane"),
        ({"osoby": []}, "Wskaż, kto jedzie"),
        ({"dzien": "jutro"}, "Wpisz poprawną datę"),
        ({"forma": "9"}, "Wybierz poprawną wartość"),
    ],
)
def test_wrong_visit_comes_back_with_what_was_typed(w_realizacji: Swiat, zmiany, komunikat) -> None:
    odpowiedz = w_realizacji.klient("animator").post(
        adres(w_realizacji, "wizyta_dodaj"), dane_wizyty(w_realizacji, porzadek="Mój porządek", **zmiany)
    )
    assert odpowiedz.status_code == 422
    assert komunikat in odpowiedz.content.decode()
    assert "Mój porządek" in odpowiedz.content.decode()
    assert not Wizyta.objects.exists()


def test_only_people_of_the_team_can_be_sent(w_realizacji: Swiat) -> None:
    obcy = w_realizacji.osoby["obcy_animator"]
    dane = dane_wizyty(w_realizacji, osoby=[obcy.pk])
    assert w_realizacji.klient("animator").post(adres(w_realizacji, "wizyta_dodaj"), dane).status_code == 422
    assert {osoba.imie for osoba in wizyty.zespol(w_realizacji.sprawa)} == {"Koordynator", "Animator", "Doradca"}


def test_repeated_send_plans_one_visit_and_an_action_gives_its_form(w_realizacji: Swiat) -> None:
    dzialanie = w_realizacji.sprawa.dzialanie_set.order_by("numer").first()
    dane = dane_wizyty(w_realizacji, klucz="7c9e6679-7425-40de-944b-e07fc1f90ae7", dzialanie=dzialanie.pk)
    for _ in range(2):
        w_realizacji.klient("animator").post(adres(w_realizacji, "wizyta_dodaj"), dane)
    assert Wizyta.objects.get().forma == dzialanie.forma
    assert Zdarzenie.objects.filter(sprawa=w_realizacji.sprawa, opis__startswith="wizyta:").count() == 1


def test_stale_visit_shows_both_versions(w_realizacji: Swiat) -> None:
    wiersz = wizyta(w_realizacji)
    Wizyta.objects.update(temat="Temat drugiej osoby")
    odpowiedz = w_realizacji.klient("animator").post(
        adres(w_realizacji, "wizyta_zmien", wiersz.pk), dane_wizyty(w_realizacji, temat="Mój temat", rewizja="1")
    )
    assert odpowiedz.status_code == 409
    assert all(tekst in odpowiedz.content.decode() for tekst in ("Mój temat", "Temat drugiej osoby"))


def test_doradca_changes_own_visits_and_those_they_go_to(w_realizacji: Swiat) -> None:
    cudza, wspolna = wizyta(w_realizacji), wizyta(w_realizacji, osoby=["animator", "doradca"])
    doradca = w_realizacji.klient("doradca")
    assert doradca.get(adres(w_realizacji, "wizyta_zmien", cudza.pk)).status_code == 403
    assert doradca.post(adres(w_realizacji, "wizyta_odwolaj", cudza.pk), {"powod": "x"}).status_code == 403
    assert doradca.get(adres(w_realizacji, "wizyta_zmien", wspolna.pk)).status_code == 200
    assert w_realizacji.klient("urzednik").get(adres(w_realizacji, "wizyta_zmien", wspolna.pk)).status_code == 403
    assert Wizyta.objects.get(pk=cudza.pk).odwolano is None


def test_cancelled_with_a_reason_once_and_then_left_alone(w_realizacji: Swiat) -> None:
    wiersz, klient = wizyta(w_realizacji, widzi_gmina=True), w_realizacji.klient("animator")
    odwolaj = adres(w_realizacji, "wizyta_odwolaj", wiersz.pk)
    assert klient.post(odwolaj, {"powod": " "}).status_code == 422
    for _ in range(2):
        assert klient.post(odwolaj, {"powod": "Choroba sekretarza"}).status_code == 302
    zdarzenia = Zdarzenie.objects.filter(sprawa=w_realizacji.sprawa, rodzaj="wizyte_odwolano")
    assert [zdarzenie.powod for zdarzenie in zdarzenia] == ["Choroba sekretarza"]
    tresc = strona(w_realizacji, "urzednik", "wizyta", wiersz.pk)
    assert "Choroba sekretarza" in tresc
    zmien = adres(w_realizacji, "wizyta_zmien", wiersz.pk)
    assert klient.get(zmien).status_code == 409
    assert klient.post(zmien, dane_wizyty(w_realizacji, rewizja=3)).status_code == 409


def test_one_tap_opens_the_entry_filled_and_saving_ties_it(w_realizacji: Swiat, jutro: None) -> None:
    dzialanie = w_realizacji.sprawa.dzialanie_set.order_by("numer").first()
    wiersz = wizyta(
        w_realizacji, za=WCZORAJ, temat="Uzgodnienie kosztów", do=time(11, 40), miejsce="sala nr 3", z_kim="skarbnik",
        forma=dzialanie.forma, dzialanie=dzialanie, widzi_gmina=True,
    )  # fmt: skip
    klient, wpisz = w_realizacji.klient("animator"), f"{adres(w_realizacji, 'wpis_dodaj')}?wizyta={wiersz.pk}"
    assert wpisz in klient.get(reverse("pulpit")).content.decode()
    poczatek = klient.get(wpisz).context["formularz"].initial
    assert (str(poczatek["godziny"]), poczatek["miejsce"], poczatek["uczestnicy"]) == ("1.75", "sala nr 3", "skarbnik")
    assert (poczatek["dzialanie"], poczatek["forma"], poczatek["data"]) == (dzialanie.pk, dzialanie.forma, wiersz.dzien)
    dane = dane_wpisu(
        data=wiersz.dzien.isoformat(), klucz="7c9e6679-7425-40de-944b-e07fc1f90ae7", forma=dzialanie.forma
    )
    for _ in range(2):
        assert klient.post(wpisz, dane).status_code == 302
    assert WpisPracy.objects.get().z_wizyty.wizyta == wiersz
    assert Wizyta.objects.get().odbyta
    assert "Do wpisania" not in klient.get(reverse("pulpit")).content.decode()
    drugi = klient.post(wpisz, dane_wpisu(data=wiersz.dzien.isoformat(), opis="Drugi raz to samo"))
    assert drugi.status_code == 409
    assert "jest już wpisana" in drugi.content.decode()
    assert "Drugi raz to samo" in drugi.content.decode()
    assert WpisPracy.objects.count() == 1


def test_two_people_at_one_visit_log_two_entries(w_realizacji: Swiat, jutro: None) -> None:
    wiersz = wizyta(w_realizacji, za=WCZORAJ, osoby=["animator", "doradca"])
    for kto, forma in (("animator", "1"), ("doradca", "2")):
        dane = dane_wpisu(data=wiersz.dzien.isoformat(), forma=forma)
        wpisz = f"{adres(w_realizacji, 'wpis_dodaj')}?wizyta={wiersz.pk}"
        assert "Do wpisania" in w_realizacji.klient(kto).get(reverse("pulpit")).content.decode()
        assert w_realizacji.klient(kto).post(wpisz, dane).status_code == 302
    assert {udzial.wpis.autor.imie for udzial in wiersz.obsada.all()} == {"Animator", "Doradca"}


def test_removed_entry_leaves_its_visit_to_be_written_again(w_realizacji: Swiat) -> None:
    wiersz = wizyta(w_realizacji, za=WCZORAJ)
    praca = wpis(w_realizacji, data=wiersz.dzien)
    wizyty.zwiaz(wiersz.pk, praca, w_realizacji.osoby["animator"])
    animator = Osoba.objects.get(pk=w_realizacji.osoby["animator"].pk)
    assert not Wizyta.objects.do_wpisania(animator).exists()
    assert w_realizacji.klient("animator").post(adres(w_realizacji, "wpis_usun", praca.pk)).status_code == 302
    assert list(Wizyta.objects.do_wpisania(animator)) == [wiersz]


def test_visit_to_come_or_cancelled_takes_no_entry(w_realizacji: Swiat) -> None:
    przyszla, odwolana = wizyta(w_realizacji), wizyta(w_realizacji, za=WCZORAJ)
    wizyty.odwolaj(w_realizacji.sprawa.pk, odwolana.pk, w_realizacji.osoby["animator"], "Powód")
    for wiersz, zdanie in ((przyszla, "jeszcze się nie odbyła"), (odwolana, "odwołano")):
        odpowiedz = w_realizacji.klient("animator").post(
            f"{adres(w_realizacji, 'wpis_dodaj')}?wizyta={wiersz.pk}", dane_wpisu(opis="Ważny opis")
        )
        assert odpowiedz.status_code == 409
        assert zdanie in odpowiedz.content.decode()
        assert "Ważny opis" in odpowiedz.content.decode()
    assert not WpisPracy.objects.exists()


def test_visit_before_the_work_ends_with_a_sentence(swiat: Swiat) -> None:
    wiersz, klient = wizyta(swiat, za=WCZORAJ), swiat.klient("animator")
    odbyta = adres(swiat, "wizyta_odbyta", wiersz.pk)
    assert odbyta in klient.get(reverse("pulpit")).content.decode()
    assert klient.get(adres(swiat, "wizyta_odbyta", wizyta(swiat).pk)).status_code == 409
    assert klient.post(odbyta, {"relacja": " ", "rewizja": "1"}).status_code == 422
    assert klient.post(odbyta, {"relacja": "Uzgodniono zakres.", "rewizja": "1"}).status_code == 302
    assert "Uzgodniono zakres." in strona(swiat, "animator", "wizyta", wiersz.pk)
    assert "Do wpisania" not in klient.get(reverse("pulpit")).content.decode()
    assert klient.post(odbyta, {"relacja": "Inaczej.", "rewizja": "1"}).status_code == 409


@pytest.mark.usefixtures("jutro")
def test_visit_logged_by_one_stops_waiting_for_the_other_by_a_sentence(w_realizacji: Swiat) -> None:
    wiersz, doradca = wizyta(w_realizacji, za=WCZORAJ, osoby=["animator", "doradca"]), w_realizacji.klient("doradca")
    wlasny = wpis(w_realizacji, data=wiersz.dzien)
    with transaction.atomic():
        wizyty.zwiaz(wiersz.pk, wlasny, w_realizacji.osoby["animator"])
    odbyta = adres(w_realizacji, "wizyta_odbyta", wiersz.pk)
    assert "Do wpisania" in doradca.get(reverse("pulpit")).content.decode()
    assert odbyta in strona(w_realizacji, "doradca", "wizyta", wiersz.pk)
    assert doradca.post(odbyta, {"relacja": "Doradca tylko słuchał.", "rewizja": wiersz.rewizja}).status_code == 302
    assert "Do wpisania" not in doradca.get(reverse("pulpit")).content.decode()
    assert ObsadaWizyty.objects.filter(wpis=wlasny).exists()
    assert doradca.get(adres(w_realizacji, "wizyta_zmien", wiersz.pk)).status_code == 409


def test_overlap_is_said_and_a_case_the_reader_does_not_know_is_not_named(w_realizacji: Swiat) -> None:
    from sciezka.sprawa import otwarcie

    pierwsza = wizyta(w_realizacji, osoby=["doradca"])
    koordynator = w_realizacji.osoby["koordynator"]
    druga = otwarcie.otworz(koordynator, projekt=w_realizacji.projekt, samorzad=w_realizacji.inny_samorzad)
    inna = Wizyta.objects.create(sprawa=druga, temat="Inna", dzien=pierwsza.dzien, od=time(11), do=time(13))
    wizyty.ustaw_obsade(inna, [w_realizacji.osoby["doradca"]], koordynator)
    stykowa = Wizyta.objects.create(sprawa=druga, temat="Po niej", dzien=pierwsza.dzien, od=time(12), do=time(13))
    wizyty.ustaw_obsade(stykowa, [w_realizacji.osoby["doradca"]], koordynator)
    tresc = strona(w_realizacji, "animator", "wizyta", pierwsza.pk)
    assert "Doradca Testowa ma w tym czasie inną wizytę, 11:00–13:00." in tresc
    assert "12:00–13:00" not in tresc
    assert "Inna Gmina" not in tresc
    Rola.objects.create(osoba=w_realizacji.osoby["animator"], rola="urzednik", samorzad=w_realizacji.inny_samorzad)
    tresc = strona(w_realizacji, "animator", "wizyta", pierwsza.pk)
    assert "inną wizytę" in tresc, "an official does not learn of visits that are for the team only"
    assert "Inna Gmina, 11:00–13:00" in strona(w_realizacji, "koordynator", "wizyta", pierwsza.pk)
    wizyty.odwolaj(druga.pk, inna.pk, koordynator, "Powód")
    assert "ma w tym czasie" not in strona(w_realizacji, "koordynator", "wizyta", pierwsza.pk)


def odmowa(polecenie: Callable[[], object], zdanie: str) -> None:
    with pytest.raises(IntegrityError, match=zdanie), transaction.atomic():
        polecenie()


def sql(polecenie: str, *parametry: object) -> Callable[[], object]:
    def wykonaj() -> None:
        with connection.cursor() as kursor:
            kursor.execute(polecenie, parametry)

    return wykonaj


def test_database_refuses_what_the_pages_do(w_realizacji: Swiat) -> None:
    minela, przyszla = wizyta(w_realizacji, za=WCZORAJ), wizyta(w_realizacji)
    praca, cudza = wpis(w_realizacji), wpis(w_realizacji, "doradca", forma=2)
    odmowa(sql("DELETE FROM realizacja_wizyta WHERE id = %s", minela.pk), "tylko odwołuje")
    odmowa(sql("UPDATE realizacja_wizyta SET relacja = 'Było' WHERE id = %s", przyszla.pk), "jeszcze się nie odbyła")
    odmowa(sql("UPDATE realizacja_wizyta SET od = '13:00' WHERE id = %s", przyszla.pk), "wizyta_godziny_po_kolei")
    odmowa(sql("UPDATE realizacja_wizyta SET odwolano = now() WHERE id = %s", przyszla.pk), "wizyta_odwolana_z_powodem")
    do_wpisu = "UPDATE realizacja_obsadawizyty SET wpis_id = %s WHERE wizyta_id = %s"
    odmowa(sql(do_wpisu, praca.pk, przyszla.pk), "jeszcze się nie odbyła")
    odmowa(sql(do_wpisu, cudza.pk, minela.pk), "własny wpis")
    sql(do_wpisu, praca.pk, minela.pk)()
    odmowa(sql("UPDATE realizacja_wizyta SET dzien = dzien - 1 WHERE id = %s", minela.pk), "ma wpis pracy")
    odmowa(sql("DELETE FROM realizacja_obsadawizyty WHERE wizyta_id = %s", minela.pk), "wpisała już pracę")
    odmowa(lambda: ObsadaWizyty.objects.filter(wizyta=minela).update(osoba=w_realizacji.osoby["doradca"]), "zamienić")
    wizyty.odwolaj(w_realizacji.sprawa.pk, przyszla.pk, w_realizacji.osoby["animator"], "Powód")
    odmowa(
        lambda: Wizyta.objects.filter(pk=przyszla.pk).update(odwolano=None, odwolal=None, powod_odwolania=""),
        "Odwołanej",
    )
    odmowa(lambda: ObsadaWizyty.objects.create(
        sprawa=w_realizacji.sprawa, wizyta=przyszla, osoba=w_realizacji.osoby["doradca"]), "odwołana")  # fmt: skip


def test_database_refuses_rows_of_another_case_and_of_a_closed_one(w_realizacji: Swiat) -> None:
    from sciezka.sprawa import otwarcie

    wiersz = wizyta(w_realizacji)
    druga = otwarcie.otworz(
        w_realizacji.osoby["koordynator"], projekt=w_realizacji.projekt, samorzad=w_realizacji.inny_samorzad
    )
    dzialanie = w_realizacji.sprawa.dzialanie_set.first()
    nowa = {"temat": "X", "dzien": date(2026, 1, 1), "od": time(9), "do": time(10)}
    odmowa(lambda: Wizyta.objects.create(sprawa=druga, dzialanie=dzialanie, **nowa), "innej sprawy")
    odmowa(lambda: Wizyta.objects.filter(pk=wiersz.pk).update(sprawa=druga), "innej sprawy")
    odmowa(lambda: ObsadaWizyty.objects.create(
        sprawa=druga, wizyta=wiersz, osoba=w_realizacji.osoby["koordynator"]), "innej sprawy")  # fmt: skip
    przejscia.wykonaj(w_realizacji.sprawa.pk, "przerwij", w_realizacji.osoby["koordynator"], powod="Wybory w gminie")
    odmowa(lambda: Wizyta.objects.create(sprawa=w_realizacji.sprawa, **nowa), "przerwana albo zamknięta")
    odmowa(lambda: Wizyta.objects.filter(pk=wiersz.pk).update(temat="Y"), "przerwana albo zamknięta")
    assert w_realizacji.klient("animator").get(adres(w_realizacji, "wizyta_dodaj")).status_code == 409
    assert strona(w_realizacji, "animator", "wizyta", wiersz.pk)


def test_action_of_an_open_annex_waits_for_the_municipality(w_realizacji: Swiat) -> None:
    aneksy.otworz(w_realizacji.sprawa.pk, w_realizacji.osoby["animator"], "Zmiana.")
    pierwsze = w_realizacji.sprawa.dzialanie_set.first()
    nowe = type(pierwsze).objects.create(
        sprawa=w_realizacji.sprawa, cel=pierwsze.cel, numer=90, nazwa="Z aneksu", opis="x", forma=5, od=pierwsze.od,
        do=pierwsze.do, godziny=1, osoba=pierwsze.osoba, produkt="x",
    )  # fmt: skip
    odmowa(lambda: wizyta(w_realizacji, dzialanie=nowe), "jest w aneksie")
    assert "Z aneksu" not in strona(w_realizacji, "animator", "wizyta_dodaj")


def test_confirmed_entry_keeps_its_visit(w_realizacji: Swiat) -> None:
    wiersz = wizyta(w_realizacji, za=WCZORAJ)
    praca = wpis(w_realizacji, data=wiersz.dzien)
    potwierdz(w_realizacji, praca)
    wizyty.zwiaz(wiersz.pk, WpisPracy.objects.get(), w_realizacji.osoby["animator"])
    assert f"#wpis-{praca.pk}" in strona(w_realizacji, "animator", "wizyta", wiersz.pk)


def test_ways_of_meeting_are_ways_of_working() -> None:
    """The keys travel from the visit into the entry, so they must be the same."""
    assert set(Wizyta.Sposob.choices) < set(WpisPracy.Sposob.choices)
