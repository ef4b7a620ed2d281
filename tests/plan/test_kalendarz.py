"""The calendar at a secret address: RFC 5545, only what its owner may see now, revocable, constant in queries."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from plan import kalendarz
from plan.ical import DLUGOSC_LINII, Termin
from plan.ical import kalendarz as zapisz
from plan.models import AdresKalendarza, Cel, Dzialanie
from sciezka.sprawa import aneksy, otwarcie, wersje, zegar
from sciezka.sprawa.osoby import Rola
from sciezka.sprawa.slownik import NazwaRoli
from tests.conftest import Swiat, nowy_samorzad


def czytaj(token: str, **naglowki: str):
    return Client().get(reverse("kalendarz:plik", args=[token]), headers=naglowki or None)


def linie(tresc: bytes) -> list[str]:
    assert b"\r\n" in tresc
    assert b"\n" not in tresc.replace(b"\r\n", b"")
    return tresc.replace(b"\r\n ", b"").decode().split("\r\n")


def wydarzenia(tresc: bytes) -> list[dict[str, str]]:
    wynik: list[dict[str, str]] = []
    for linia in linie(tresc):
        if linia == "BEGIN:VEVENT":
            wynik.append({})
        elif wynik and ":" in linia:
            wynik[-1].setdefault(linia.split(":")[0].split(";")[0], linia.split(":", 1)[1])
    return wynik


def tytuly(swiat: Swiat, kto: str, **pola: object) -> list[str]:
    token = kalendarz.nowy_adres(swiat.osoby[kto], pola.get("sprawa"))
    odpowiedz = czytaj(token)
    assert odpowiedz.status_code == 200
    return [wpis["SUMMARY"] for wpis in wydarzenia(odpowiedz.content)]


@pytest.fixture
def w_toku(swiat: Swiat) -> Swiat:
    swiat.sprawa_na("realizacja")
    return swiat


def test_lines_are_folded_escaped_and_end_the_right_way() -> None:
    termin = Termin(
        uid="dzialanie-1@sciezka", od=date(2026, 3, 1), do=date(2026, 3, 2), tytul="Żółć; „ą”, \\ " + "ęśćńó" * 40,
        opis="Pierwsza\r\nDruga", adres="https://sciezka.example/", zmiana=3, kiedy=datetime(2026, 1, 1, 12, tzinfo=UTC),
    )  # fmt: skip
    tresc = zapisz("Moje, sprawy", [termin])
    assert max(len(linia) for linia in tresc.split(b"\r\n")) <= DLUGOSC_LINII
    for linia in tresc.split(b"\r\n"):
        linia.decode()  # no character is cut in two
    wpis = wydarzenia(tresc)[0]
    assert wpis["SUMMARY"].startswith("Żółć\\; „ą”\\, \\\\ ęśćńó")
    assert wpis["DESCRIPTION"] == "Pierwsza\\nDruga"
    assert (wpis["DTSTART"], wpis["DTEND"]) == ("20260301", "20260303")  # the end is the first day without it
    assert (wpis["SEQUENCE"], wpis["DTSTAMP"]) == ("3", "20260101T120000Z")
    assert linie(tresc)[0] == "BEGIN:VCALENDAR"
    assert "X-WR-CALNAME:Moje\\, sprawy" in linie(tresc)


def test_team_gets_actions_goals_and_deadlines(w_toku: Swiat) -> None:
    opisy = tytuly(w_toku, "animator")
    for dzialanie in Dzialanie.objects.filter(sprawa=w_toku.sprawa):
        assert any(dzialanie.nazwa.replace(",", "\\,") in opis for opis in opisy)
    assert sum("termin celu" in opis for opis in opisy) == Cel.objects.filter(termin__isnull=False).count()
    aneksy.otworz(w_toku.sprawa.pk, w_toku.osoby["animator"], "Zmiana.")
    wersje.wyslij(w_toku.sprawa.pk, "plan", w_toku.osoby["animator"])
    assert any("termin przeglądu" in opis for opis in tytuly(w_toku, "urzednik"))


def test_municipality_gets_what_it_accepted_only(swiat: Swiat) -> None:
    swiat.sprawa_na("plan")
    swiat.droga().wypelnij("plan")
    assert [opis.rpartition(": ")[2] for opis in tytuly(swiat, "urzednik")] == ["koniec okresu kontraktu"]
    assert len(tytuly(swiat, "animator")) > 1
    swiat.droga().przyjmij(swiat.droga().wyslij("plan"))
    przyjete = tytuly(swiat, "urzednik")
    assert przyjete
    aneksy.otworz(swiat.odswiez().pk, swiat.osoby["animator"], "Zmiana.")
    Dzialanie.objects.filter(sprawa=swiat.sprawa).update(nazwa="Nazwa z aneksu", od=zegar.dzis() - timedelta(days=9))
    Cel.objects.filter(sprawa=swiat.sprawa).update(termin=zegar.dzis())
    assert tytuly(swiat, "urzednik") == przyjete
    assert not any("Nazwa z aneksu" in opis for opis in tytuly(swiat, "animator"))


def test_address_dies_with_role_account_or_a_new_one(w_toku: Swiat) -> None:
    animator = w_toku.osoby["animator"]
    stary = kalendarz.nowy_adres(animator, w_toku.sprawa)
    token = kalendarz.nowy_adres(animator, w_toku.sprawa)
    assert czytaj(stary).status_code == 404
    assert czytaj(token).status_code == 200
    assert czytaj(token[:-1]).status_code == 404
    wszystkie = kalendarz.nowy_adres(animator, None)
    animator.is_active = False
    animator.save()
    assert (czytaj(token).status_code, czytaj(wszystkie).status_code) == (404, 404)
    animator.is_active = True
    animator.save()
    Rola.objects.filter(osoba=animator, rola=NazwaRoli.ANIMATOR).update(do=zegar.dzis())
    assert (czytaj(token).status_code, czytaj(wszystkie).status_code) == (404, 404)


def test_only_the_hash_is_kept_and_it_never_changes(w_toku: Swiat) -> None:
    token = kalendarz.nowy_adres(w_toku.osoby["animator"], None)
    wpis = AdresKalendarza.objects.get()
    assert token not in str(AdresKalendarza.objects.values().get())
    with pytest.raises(IntegrityError, match="nie można zmienić"), transaction.atomic():
        AdresKalendarza.objects.filter(pk=wpis.pk).update(osoba=w_toku.osoby["urzednik"])


def test_answer_is_private_and_remembers_what_was_read(w_toku: Swiat) -> None:
    token = kalendarz.nowy_adres(w_toku.osoby["animator"], None)
    odpowiedz = czytaj(token)
    assert odpowiedz["Content-Type"] == "text/calendar; charset=utf-8"
    assert "noindex" in odpowiedz["X-Robots-Tag"]
    assert "private" in odpowiedz["Cache-Control"]
    assert czytaj(token, **{"If-None-Match": odpowiedz["ETag"]}).status_code == 304
    assert Client().head(reverse("kalendarz:plik", args=[token])).status_code == 200
    assert Client().post(reverse("kalendarz:plik", args=[token])).status_code == 405


def test_person_turns_it_on_and_off(w_toku: Swiat) -> None:
    klient, strona = w_toku.klient("urzednik"), reverse("kalendarz:strona")
    assert "Żaden kalendarz nie jest włączony" in klient.get(strona).content.decode()
    odpowiedz = klient.post(reverse("kalendarz:nowy"), {"sprawa": w_toku.sprawa.pk})
    token = odpowiedz.context["nowy"].rsplit("/", 1)[1].removesuffix(".ics")
    assert czytaj(token).status_code == 200
    assert token not in klient.get(strona).content.decode()
    wpis = AdresKalendarza.objects.get()
    assert w_toku.klient("animator").post(reverse("kalendarz:wylacz", args=[wpis.pk])).status_code == 404
    assert klient.post(reverse("kalendarz:wylacz", args=[wpis.pk])).status_code == 302
    assert czytaj(token).status_code == 404
    assert w_toku.klient("obcy_animator").post(
        reverse("kalendarz:nowy"), {"sprawa": w_toku.sprawa.pk}
    ).status_code == 404  # fmt: skip
    assert klient.post(reverse("kalendarz:nowy"), {"sprawa": "x"}).status_code == 404


def test_many_cases_take_no_more_queries(w_toku: Swiat, django_assert_max_num_queries) -> None:
    koordynator = w_toku.osoby["koordynator"]
    token = kalendarz.nowy_adres(koordynator, None)
    for numer in range(20):
        samorzad = nowy_samorzad(f"98{numer:04d}", f"Gmina {numer}")
        otwarcie.otworz(koordynator, projekt=w_toku.projekt, samorzad=samorzad)
    with django_assert_max_num_queries(10):
        assert czytaj(token).status_code == 200
