"""The calendar of a case and of a person: months, views, deadlines, who sees what; visits in the iCalendar feed."""

from datetime import date, time, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from plan import kalendarz as adresy
from plan.models import Cel, Dzialanie
from realizacja import wizyty
from realizacja.kalendarz import Miesiac
from realizacja.models import Wizyta
from sciezka.rekrutacja.models import Kontrakt
from sciezka.sprawa import otwarcie, zegar
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import NazwaRoli
from tests.conftest import Swiat, nowy_samorzad
from tests.plan.test_kalendarz import linie, wydarzenia
from tests.realizacja.pomoc import adres
from tests.realizacja.test_wizyty import JUTRO, WCZORAJ, wizyta


def miesiac(swiat: Swiat, kto: str, dzien: date, **zapytanie: object) -> str:
    dane = {"miesiac": f"{dzien:%Y-%m}", **zapytanie}
    odpowiedz = swiat.klient(kto).get(adres(swiat, "kalendarz"), dane)
    assert odpowiedz.status_code == 200
    return odpowiedz.content.decode()


def plik(swiat: Swiat, kto: str, sprawa: object = None) -> bytes:
    token = adresy.nowy_adres(swiat.osoby[kto], sprawa)
    return Client().get(reverse("kalendarz:plik", args=[token])).content


@pytest.mark.parametrize("widok", ["lista", "miesiac"])
def test_deadlines_stand_beside_visits(w_realizacji: Swiat, widok: str) -> None:
    dzialanie, cel = Dzialanie.objects.order_by("numer").first(), Cel.objects.filter(termin__isnull=False).first()
    kontrakt = Kontrakt.objects.get()
    spotkanie = wizyta(w_realizacji, za=JUTRO, temat="Spotkanie jutro")
    for dzien, tekst in [
        (dzialanie.od, "początek działania"), (dzialanie.do, "koniec działania"), (cel.termin, cel.tresc),
        (kontrakt.do, "koniec okresu kontraktu"), (spotkanie.dzien, "Spotkanie jutro"),
    ]:  # fmt: skip
        assert tekst in miesiac(w_realizacji, "animator", dzien, widok=widok)
    dzis = miesiac(w_realizacji, "animator", zegar.dzis(), widok=widok)
    assert dzis.count('aria-current="date"') == 1
    assert "dziś" in dzis


@pytest.mark.parametrize(
    ("tekst", "od", "do"),
    [
        ("2026-02", date(2026, 2, 1), date(2026, 2, 28)),
        ("2028-02", date(2028, 2, 1), date(2028, 2, 29)),
        ("2026-13", None, None),
        ("0001-01", None, None),
        ("x", None, None),
    ],
)
def test_month_of_the_address(rf, tekst: str, od: date | None, do: date | None) -> None:
    wynik = Miesiac(rf.get("/", {"miesiac": tekst}), "/k/")
    dzis = zegar.dzis()
    assert wynik.od == (od or dzis.replace(day=1))
    assert do is None or wynik.do == do


def test_months_follow_one_another_and_keep_the_view(rf) -> None:
    nawigacja = Miesiac(rf.get("/", {"miesiac": "2026-12", "widok": "miesiac"}), "/k/").nawigacja
    assert nawigacja["nastepny"] == "/k/?miesiac=2027-01&widok=miesiac"
    assert nawigacja["poprzedni"] == "/k/?miesiac=2026-11&widok=miesiac"
    assert Miesiac(rf.get("/", {"miesiac": "2100-12"}), "/k/").nawigacja["nastepny"] == ""
    assert Miesiac(rf.get("/"), "/k/").nawigacja["biezacy"] == ""


def test_grid_has_whole_weeks_with_headers(w_realizacji: Swiat) -> None:
    odpowiedz = w_realizacji.klient("animator").get(
        adres(w_realizacji, "kalendarz"), {"miesiac": "2026-11", "widok": "miesiac"}
    )
    tygodnie = odpowiedz.context["tygodnie"]
    assert all(len(tydzien) == 7 for tydzien in tygodnie)
    assert (tygodnie[0][0].data, tygodnie[-1][-1].data) == (date(2026, 10, 26), date(2026, 12, 6))
    assert odpowiedz.content.decode().count('<th scope="col">') == 7


def test_each_reader_sees_their_own(w_realizacji: Swiat) -> None:
    wizyta(w_realizacji, temat="Wspólna wizyta", widzi_gmina=True, osoby=["animator"])
    wizyta(w_realizacji, temat="Wizyta doradcy", osoby=["doradca"])
    moj = reverse("wizyty:moj_kalendarz")
    tresci = {
        kto: w_realizacji.klient(kto).get(moj, {"miesiac": f"{zegar.dzis() + JUTRO:%Y-%m}"}).content.decode()
        for kto in ("koordynator", "animator", "doradca", "urzednik", "obcy_urzednik")
    }
    widza = {
        kto: {temat for temat in ("Wspólna wizyta", "Wizyta doradcy") if temat in tresc}
        for kto, tresc in tresci.items()
    }
    assert widza == {
        "koordynator": set(), "animator": {"Wspólna wizyta", "Wizyta doradcy"}, "doradca": {"Wizyta doradcy"},
        "urzednik": {"Wspólna wizyta"}, "obcy_urzednik": set(),
    }  # fmt: skip
    assert "Wizyta doradcy" in miesiac(w_realizacji, "koordynator", zegar.dzis() + JUTRO)


def test_past_visit_and_running_action_have_their_one_tap(w_realizacji: Swiat) -> None:
    minela = wizyta(w_realizacji, za=WCZORAJ)
    dzialanie = Dzialanie.objects.order_by("numer").first()
    wpisz = adres(w_realizacji, "wpis_dodaj")
    assert f"{wpisz}?wizyta={minela.pk}" in miesiac(w_realizacji, "animator", minela.dzien)
    if dzialanie.od <= zegar.dzis():
        assert f"{wpisz}?dzialanie={dzialanie.pk}" in miesiac(w_realizacji, "animator", dzialanie.do)
    assert wpisz not in miesiac(w_realizacji, "urzednik", minela.dzien)


def test_visits_join_the_feed_with_hours_in_warsaw(w_realizacji: Swiat) -> None:
    for dzien in (date(2026, 7, 1), date(2026, 12, 1)):
        wizyta(w_realizacji, dzien=dzien, temat="Rozmowa, pilna", miejsce="sala 3", widzi_gmina=True, notatka="TAJNE")
    tresc = plik(w_realizacji, "animator", w_realizacji.sprawa)
    wpisy = [wpis for wpis in wydarzenia(tresc) if wpis["UID"].startswith("wizyta-")]
    assert [wpis["DTSTART"] for wpis in wpisy] == ["20260701T100000", "20261201T100000"]
    assert "DTSTART;TZID=Europe/Warsaw:20260701T100000" in linie(tresc)
    assert linie(tresc).count("BEGIN:VTIMEZONE") == 1
    assert {wpis["STATUS"] for wpis in wpisy} == {"CONFIRMED"}
    assert wpisy[0]["LOCATION"] == "sala 3"
    assert b"TAJNE" not in tresc
    assert b"TAJNE" not in plik(w_realizacji, "urzednik")


def test_change_and_cancellation_reach_calendars_under_the_same_uid(w_realizacji: Swiat) -> None:
    wiersz = wizyta(w_realizacji, temat="Pierwszy temat")

    def w_pliku() -> dict[str, str]:
        return next(w for w in wydarzenia(plik(w_realizacji, "animator")) if w["UID"] == f"wizyta-{wiersz.pk}@sciezka")

    przed = w_pliku()
    Wizyta.objects.update(temat="Drugi temat")
    po = w_pliku()
    assert int(po["SEQUENCE"]) > int(przed["SEQUENCE"])
    assert "Drugi temat" in po["SUMMARY"]
    wizyty.odwolaj(w_realizacji.sprawa.pk, wiersz.pk, w_realizacji.osoby["animator"], "Choroba")
    odwolana = w_pliku()
    assert (odwolana["STATUS"], odwolana["TRANSP"]) == ("CANCELLED", "TRANSPARENT")
    assert int(odwolana["SEQUENCE"]) > int(po["SEQUENCE"])


def test_feed_holds_what_concerns_the_person(w_realizacji: Swiat) -> None:
    wizyta(w_realizacji, temat="Wizyta doradcy", osoby=["doradca"])
    for kto, jest in (("doradca", True), ("animator", True), ("koordynator", False), ("urzednik", False)):
        assert (b"Wizyta doradcy" in plik(w_realizacji, kto)) is jest, kto


def test_queries_grow_neither_with_visits_nor_with_cases(w_realizacji: Swiat, django_assert_max_num_queries) -> None:
    koordynator, animator = w_realizacji.osoby["koordynator"], w_realizacji.osoby["animator"]
    for numer in range(6):
        samorzad = nowy_samorzad(f"97{numer:04d}", f"Gmina {numer}")
        sprawa = otwarcie.otworz(koordynator, projekt=w_realizacji.projekt, samorzad=samorzad)
        otwarcie.nadaj_role(sprawa, koordynator, animator, NazwaRoli.ANIMATOR)
        for godzina in range(8, 14):
            wiersz = Wizyta.objects.create(
                sprawa=sprawa, temat="W", dzien=zegar.dzis(), od=time(godzina), do=time(godzina + 2), utworzyl=animator
            )
            wizyty.ustaw_obsade(wiersz, [animator], animator)
    wizyta(w_realizacji, za=timedelta())
    klient = w_realizacji.klient("animator")
    for strona, najwiecej in ((reverse("wizyty:moj_kalendarz"), 18), (adres(w_realizacji, "kalendarz"), 18)):
        klient.get(strona)
        with django_assert_max_num_queries(najwiecej):
            assert klient.get(strona).status_code == 200
    with django_assert_max_num_queries(8):
        osoba = Osoba.objects.get(pk=animator.pk)
        assert len(wizyty.na_pulpit(osoba).get("najblizsze", [])) <= 5
