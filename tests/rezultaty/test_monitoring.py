"""Follow-up after 6 and 12 months: when it is due, who is reminded, what is an answer, what a closed case still refuses."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from procrastinate.contrib.django.models import ProcrastinateJob

from realizacja.przedsiebiorstwa import karty, za_miesiecy
from rezultaty import monitoring, potwierdzanie
from rezultaty.models import KartaMonitoringu, OdlozenieMonitoringu, PrzypomnienieMonitoringu, Rezultat
from sciezka.demo import droga as modul_drogi
from sciezka.sprawa import przejscia, przypomnienia, zegar
from sciezka.sprawa.osoby import Osoba, Rola
from tests.conftest import Swiat

pytestmark = pytest.mark.usefixtures("bez_druku")


@pytest.fixture
def zamknieta(swiat: Swiat) -> Swiat:
    """A closed case whose results are all of today."""
    Rola.objects.update(od=zegar.dzis() - timedelta(days=900))
    swiat.sprawa_na("zakonczona")
    return swiat


def ps(swiat: Swiat) -> Rezultat:
    return Rezultat.objects.filter(sprawa=swiat.sprawa, rodzaj="nowe_ps", osiagniety=True).first()


def w_dniu(dzien: date) -> Any:
    return zegar.w_chwili(datetime.combine(dzien, time(10), tzinfo=ZoneInfo("Europe/Warsaw")))


def adres(swiat: Swiat, rezultat: Rezultat, miesiac: int = 6, nazwa: str = "monitoring") -> str:
    return reverse(f"rezultaty:{nazwa}", args=[swiat.sprawa.pk, rezultat.pk, miesiac])


def wpisane(dzien: date, **zmiany: object) -> dict[str, object]:
    return {
        "rewizja": "1", "wynik": "trwa", "data": dzien.isoformat(), "ps_dziala": "tak", "ps_miejsca_pracy": "6", "ps_status": "tak",
        "opis": "Spółdzielnia działa", "zrodlo": "odpis z KRS", **zmiany,
    }  # fmt: skip


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("dzien", "ile", "wynik"),
    [
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2026, 12, 1), 12, date(2027, 12, 1)),
        (date(2026, 8, 31), -6, date(2026, 2, 28)),
        (date(2026, 1, 15), -12, date(2025, 1, 15)),
    ],
)
def test_months_end_where_the_month_does(dzien: date, ile: int, wynik: date) -> None:
    assert za_miesiecy(dzien, ile) == wynik
    with connection.cursor() as kursor:  # the database counts the same
        kursor.execute("SELECT (%s::date + make_interval(months => %s))::date", [dzien, ile])
        assert kursor.fetchone()[0] == wynik


def test_months_run_from_the_day_that_made_the_result() -> None:
    dzis, wpis, status = date(2026, 11, 25), date(2026, 5, 4), date(2026, 7, 8)

    def od_kiedy(rodzaj: str = "nowe_ps", **dane: object) -> tuple[date, str]:
        rezultat = Rezultat(rodzaj=rodzaj, data=dzis)
        vars(rezultat).update({"prog": "M16", "status_ps": None, "wpis_krs": None} | dane)
        return monitoring.od_kiedy(rezultat)

    assert od_kiedy(wpis_krs=wpis, status_ps=status) == (status, "decyzji wojewody")
    assert od_kiedy(wpis_krs=wpis, status_ps=status, prog="M12") == (wpis, "wpisu do KRS")
    assert od_kiedy(wpis_krs=wpis) == (wpis, "wpisu do KRS")
    assert od_kiedy(status_ps=status, prog="M12") == (status, "decyzji wojewody")
    assert od_kiedy() == od_kiedy("lepsze_warunki") == (dzis, "rezultatu")


def test_reached_results_alone_are_followed_up(zamknieta: Swiat) -> None:
    osiagniete = Rezultat.objects.filter(sprawa=zamknieta.sprawa, osiagniety=True)
    terminy = monitoring.terminy(zamknieta.sprawa)
    assert {termin.rezultat.pk for termin in terminy} == set(osiagniete.values_list("pk", flat=True))
    assert len(terminy) == 2 * osiagniete.count() > 0
    assert terminy == sorted(terminy, key=lambda termin: termin.dzien)


def test_answer_in_a_closed_case_changes_nothing_else(zamknieta: Swiat) -> None:
    rezultat = ps(zamknieta)
    termin = next(t for t in monitoring.terminy(zamknieta.sprawa) if t.rezultat == rezultat)
    klient = zamknieta.klient("animator")
    assert klient.post(adres(zamknieta, rezultat), wpisane(zegar.dzis())).status_code == 409  # too early
    przed = list(Rezultat.objects.order_by("pk").values())
    with w_dniu(termin.dzien):
        strona = klient.get(adres(zamknieta, rezultat)).content.decode()
        assert "Przy powołaniu: 5" in strona
        for _ in range(2):
            odpowiedz = klient.post(
                adres(zamknieta, rezultat), wpisane(termin.dzien, klucz="7f4b6e4e-9d3f-4a39-9d39-0d1f0c1d2e3a")
            )
            assert odpowiedz.status_code == 302
        karta = KartaMonitoringu.objects.get()
        assert (karta.rezultat, karta.miesiac, karta.ps_miejsca_pracy) == (rezultat, 6, 6)
        etap = zamknieta.klient("doradca").get(reverse("rezultaty:etap", args=[zamknieta.sprawa.pk])).content.decode()
        assert "Miejsca pracy: 6 (przy powołaniu 5)" in etap
        popraw = wpisane(termin.dzien, ps_miejsca_pracy="4", rewizja=karta.rewizja, klucz=karta.klucz)
        assert klient.post(adres(zamknieta, rezultat), popraw).status_code == 302
    karta.refresh_from_db()
    assert karta.ps_miejsca_pracy == 4
    assert list(Rezultat.objects.order_by("pk").values()) == przed
    zmiany = zamknieta.sprawa.zdarzenia.filter(opis__startswith="monitoring po 6").values_list("rodzaj", "widzi_gmina")
    assert set(zmiany) == {("zmieniono", False)}


def test_milestone_m18_reads_the_answers(zamknieta: Swiat) -> None:
    rezultat = ps(zamknieta)
    for termin in [t for t in monitoring.terminy(zamknieta.sprawa) if t.rezultat == rezultat]:
        (karta,) = karty(zamknieta.sprawa, [rezultat.przedsiebiorstwo_id])
        assert karta.krok("M18").otwarty
        KartaMonitoringu.objects.create(
            sprawa=zamknieta.sprawa, rezultat=rezultat, miesiac=termin.miesiac, wynik="trwa", data=termin.dzien,
            opis="Działa", zrodlo="KRS", ps_miejsca_pracy=7,
        )  # fmt: skip
    (karta,) = karty(zamknieta.sprawa, [rezultat.przedsiebiorstwo_id])
    assert karta.krok("M18").osiagniety
    assert karta.krok("M18").monitoring[0].startswith("Po 6 miesiącach: trwa, miejsca pracy: 7, stan na ")


@pytest.mark.parametrize(
    ("zmiany", "komunikat"),
    [
        ({"opis": ""}, "Uzupełnij, skoro udało się to ustalić."),
        ({"zrodlo": " "}, "Uzupełnij, skoro udało się to ustalić."),
        ({"ps_status": ""}, "Wybierz odpowiedź."),
        ({"wynik": ""}, "To pole jest wymagane."),
        ({"wynik": "nie_ustalono"}, "Napisz, dlaczego nie udało się ustalić."),
        ({"data": "2099-01-01"}, "w przyszłości"),
        ({"ps_miejsca_pracy": "-1"}, "większa lub równa 0"),
    ],
)
def test_unfinished_answer_comes_back(zamknieta: Swiat, zmiany: dict, komunikat: str) -> None:
    termin = monitoring.terminy(zamknieta.sprawa)[0]
    with w_dniu(termin.dzien):
        dane = wpisane(termin.dzien, notatka="Moja notatka", **zmiany)
        odpowiedz = zamknieta.klient("animator").post(adres(zamknieta, ps(zamknieta)), dane)
    assert odpowiedz.status_code == 422
    assert komunikat in odpowiedz.content.decode()
    assert "Moja notatka" in odpowiedz.content.decode()


def test_could_not_find_out_is_an_answer(zamknieta: Swiat) -> None:
    termin = monitoring.terminy(zamknieta.sprawa)[0]
    puste = dict.fromkeys(("opis", "zrodlo", "ps_dziala", "ps_miejsca_pracy", "ps_status"), "")
    with w_dniu(termin.dzien):
        dane = wpisane(termin.dzien, **puste, wynik="nie_ustalono", powod="Nikt nie odbiera")
        assert zamknieta.klient("koordynator").post(adres(zamknieta, termin.rezultat), dane).status_code == 302
        assert (termin.rezultat.pk, 6) not in {
            (t.rezultat.pk, t.miesiac) for t in monitoring.zalegle(_wszystkie(zamknieta))
        }


def _wszystkie(swiat: Swiat) -> Any:
    return type(swiat.sprawa).objects.all()


def test_only_those_who_lead_answer_and_the_municipality_sees_nothing(zamknieta: Swiat) -> None:
    rezultat = ps(zamknieta)
    for kto, kod in (("doradca", 403), ("urzednik", 403), ("obcy_animator", 404), ("obcy_koordynator", 404)):
        assert zamknieta.klient(kto).post(adres(zamknieta, rezultat), {}).status_code == kod
    for strona in (
        reverse("rezultaty:etap", args=[zamknieta.sprawa.pk]),
        reverse("sprawa:strona", args=[zamknieta.sprawa.pk]),
    ):
        assert "onitoring" not in zamknieta.klient("urzednik").get(strona).content.decode()
    assert (
        "Monitoring"
        in zamknieta.klient("animator").get(reverse("sprawa:strona", args=[zamknieta.sprawa.pk])).content.decode()
    )


def poranek(dzien: date) -> list[tuple[str, str]]:
    """Run the morning's job on that day; return to whom it wrote about what."""
    przed = ProcrastinateJob.objects.count()
    with w_dniu(dzien):
        przypomnienia.wyslij_zalegle()
    return [(job.args["do"], job.args["temat"]) for job in ProcrastinateJob.objects.order_by("id")[przed:]]


def test_animator_is_reminded_on_the_day_and_with_the_coordinator_fourteen_days_later(zamknieta: Swiat) -> None:
    termin = monitoring.terminy(zamknieta.sprawa)[0]
    animator, koordynator = zamknieta.osoby["animator"].email, zamknieta.osoby["koordynator"].email
    ostatni = max(t.dzien for t in monitoring.terminy(zamknieta.sprawa) if t.miesiac == 6)
    assert poranek(termin.dzien - timedelta(days=1)) == []
    assert [do for do, _ in poranek(termin.dzien)] == [animator]
    assert poranek(termin.dzien) == []
    assert {do for do, _ in poranek(termin.dzien + timedelta(days=14))} == {animator, koordynator}
    poranek(ostatni + timedelta(days=14))
    assert poranek(ostatni + timedelta(days=20)) == []
    tekst = ProcrastinateJob.objects.latest("id").args
    assert tekst["temat"] == "Monitoring rezultatów: Puławy"
    assert f"/sprawy/{zamknieta.sprawa.pk}/rezultaty/" in tekst["tekst"]


def test_answers_stop_reminders_and_putting_off_moves_them(zamknieta: Swiat) -> None:
    terminy = [t for t in monitoring.terminy(zamknieta.sprawa) if t.miesiac == 6]
    pierwszy = terminy[0]
    with w_dniu(pierwszy.dzien):
        for _ in range(2):
            odloz = adres(zamknieta, pierwszy.rezultat, nazwa="monitoring_odloz")
            assert zamknieta.klient("animator").post(odloz, {"dni": "30"}).status_code == 302
        assert zamknieta.klient("animator").post(odloz, {"dni": "5"}).status_code == 422
        assert zamknieta.klient("doradca").post(odloz, {"dni": "7"}).status_code == 403
    assert OdlozenieMonitoringu.objects.count() == 1
    nazwa = pierwszy.nazwa
    assert not any(nazwa in str(job.args) for job in ProcrastinateJob.objects.all())
    poranek(pierwszy.dzien + timedelta(days=29))
    assert not PrzypomnienieMonitoringu.objects.filter(rezultat=pierwszy.rezultat).exists()
    assert poranek(pierwszy.dzien + timedelta(days=30))
    assert (
        PrzypomnienieMonitoringu.objects.filter(rezultat=pierwszy.rezultat).count() == 2
    )  # both thresholds, one e-mail
    drugi = terminy[-1]
    for termin in terminy:
        KartaMonitoringu.objects.create(
            sprawa=zamknieta.sprawa, rezultat=termin.rezultat, miesiac=6, wynik="nie_ustalono", powod="Brak odpowiedzi",
            data=termin.dzien,
        )  # fmt: skip
    assert poranek(drugi.dzien + timedelta(days=60)) == []
    with w_dniu(pierwszy.dzien):
        assert zamknieta.klient("animator").post(odloz, {"dni": "7"}).status_code == 409


def test_case_brought_back_from_results_is_not_reminded_of(swiat: Swiat) -> None:
    swiat.sprawa_na("rezultaty")
    swiat.droga().wypelnij("rezultaty")
    przejscia.wykonaj(swiat.sprawa.pk, "cofnij", swiat.osoby["koordynator"], powod="Plan trzeba uzgodnić na nowo.")
    assert poranek(zegar.dzis() + timedelta(days=400)) == []
    odpowiedz = swiat.klient("animator").post(adres(swiat, ps(swiat)), wpisane(zegar.dzis()))
    assert odpowiedz.status_code == 409


def odmawia(zdanie: str, sprobuj: Callable[[], object]) -> None:
    with pytest.raises(DatabaseError, match=zdanie), transaction.atomic():
        sprobuj()


def test_database_guards_follow_ups_and_the_closed_case(zamknieta: Swiat) -> None:
    rezultat, sprawa = ps(zamknieta), zamknieta.sprawa
    dzien = next(termin.dzien for termin in monitoring.terminy(sprawa) if termin.rezultat == rezultat)
    pola = {"sprawa": sprawa, "rezultat": rezultat, "miesiac": 6, "wynik": "trwa", "data": dzien, "opis": "Działa",
            "zrodlo": "KRS"}  # fmt: skip

    def utworz(**zmiany: object) -> KartaMonitoringu:
        return KartaMonitoringu.objects.create(**(pola | zmiany))

    odmawia("za wcześnie", lambda: utworz(data=zegar.dzis()))
    odmawia("karta_monitoringu_po_6_i_12", lambda: utworz(miesiac=3, data=dzien))
    odmawia("karta_monitoringu_z_odpowiedzia", lambda: utworz(zrodlo=" "))
    odmawia("karta_monitoringu_z_odpowiedzia", lambda: utworz(wynik="nie_ustalono"))
    karta = utworz()
    odmawia("karta_monitoringu_raz", utworz)
    odmawia("nie można usunąć", KartaMonitoringu.objects.filter(pk=karta.pk).delete)
    odmawia("nie można przenieść", lambda: KartaMonitoringu.objects.filter(pk=karta.pk).update(miesiac=12))
    KartaMonitoringu.objects.filter(pk=karta.pk).update(opis="Działa nadal")
    odmawia("Sprawa jest w stanie", lambda: Rezultat.objects.filter(pk=rezultat.pk).update(opis="inny"))
    PrzypomnienieMonitoringu.objects.create(sprawa=sprawa, rezultat=rezultat, miesiac=6, prog=0)
    odmawia("nie można zmienić", PrzypomnienieMonitoringu.objects.all().delete)


def test_database_refuses_follow_up_of_what_was_not_reached_or_is_elsewhere(swiat: Swiat) -> None:
    swiat.sprawa_na("rezultaty")
    swiat.droga().wypelnij("rezultaty")
    rezultat = ps(swiat)
    nieosiagniety = Rezultat.objects.create(
        sprawa=swiat.sprawa, rodzaj="nowe_ps", cel=rezultat.cel, osiagniety=False, powod_nieosiagniecia="x", opis="y"
    )
    pola = {
        "sprawa": swiat.sprawa,
        "miesiac": 6,
        "wynik": "nie_ustalono",
        "powod": "x",
        "data": zegar.dzis() + timedelta(days=400),
    }
    odmawia("osiągnięte", lambda: KartaMonitoringu.objects.create(rezultat=nieosiagniety, **pola))
    przejscia.wykonaj(swiat.sprawa.pk, "cofnij", swiat.osoby["koordynator"], powod="Od nowa.")
    odmawia("po zamknięciu sprawy", lambda: KartaMonitoringu.objects.create(rezultat=rezultat, **pola))


def test_home_page_lists_what_is_due_in_one_query(zamknieta: Swiat) -> None:
    koordynator, url = zamknieta.klient("koordynator"), reverse("pulpit")
    assert "Monitoring do zrobienia" not in koordynator.get(url).content.decode()
    ostatni = max(termin.dzien for termin in monitoring.terminy(zamknieta.sprawa))
    with w_dniu(ostatni):
        assert "Monitoring do zrobienia" in koordynator.get(url).content.decode()
        assert "Monitoring do zrobienia" in zamknieta.klient("animator").get(url).content.decode()
        assert "Monitoring do zrobienia" not in zamknieta.klient("urzednik").get(url).content.decode()
        with CaptureQueriesContext(connection) as zapytania:
            (wiersz,) = monitoring.na_pulpit(zamknieta.osoby["koordynator"])
        assert len(zapytania) <= 2
        assert wiersz["ile"] == len(monitoring.terminy(zamknieta.sprawa))
        assert monitoring.na_pulpit(zamknieta.osoby["obcy_koordynator"]) == []
        obcy = zamknieta.osoby["obcy_koordynator"]  # leads elsewhere, here an official: follow-ups are the team's
        Rola.objects.create(osoba=obcy, rola="urzednik", samorzad=zamknieta.samorzad)
        assert monitoring.na_pulpit(Osoba.objects.get(pk=obcy.pk)) == []


def test_results_that_wait_for_confirmation_are_on_the_home_page(swiat: Swiat) -> None:
    swiat.sprawa_na("rezultaty")
    swiat.droga().wypelnij("rezultaty", **modul_drogi.przyklad("rezultaty", 0), niepelne=True)
    assert potwierdzanie.sprawy_z_czekajacymi(swiat.osoby["koordynator"])[0].ile == 1
    assert "Rezultaty do potwierdzenia" in swiat.klient("koordynator").get(reverse("pulpit")).content.decode()
    assert "Rezultaty do potwierdzenia" not in swiat.klient("animator").get(reverse("pulpit")).content.decode()
