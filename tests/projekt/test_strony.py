"""The pages of the project: the table in words, views kept under a name, targets, the coordinator's home."""

import re
import uuid
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from realizacja.models import WpisPracy
from sciezka.demo.droga import Droga
from sciezka.projekt import demo, pulpit, widoki
from sciezka.projekt.models import CelProjektu, NazwaMiary, ZapisanyWidok
from sciezka.rekrutacja.models import Kontrakt
from sciezka.sprawa import otwarcie, zegar
from sciezka.sprawa.models import Konserwacja
from sciezka.sprawa.osoby import Rola
from sciezka.sprawa.wyjatki import OdmowaZapisu
from tests.conftest import Swiat, nowy_samorzad
from tests.projekt.test_figury import cel
from tests.realizacja.pomoc import wpis

SPRAWY = "projekt:sprawy"


def strona(swiat: Swiat, adres: str, kto: str = "koordynator") -> str:
    odpowiedz = swiat.klient(kto).get(adres)
    assert odpowiedz.status_code == 200
    return odpowiedz.content.decode()


def dane_celu(**pola: object) -> dict[str, object]:
    return {
        "kod": "P-01", "nazwa": "Samorządy", "miara": "jst", "docelowa": "20,5", "jednostka": "samorządy",
        "klucz": str(uuid.uuid4()),
    } | pola  # fmt: skip


def test_what_narrows_the_table_is_said_in_words_with_a_way_out(swiat: Swiat) -> None:
    adres = reverse(SPRAWY)
    tresc = strona(swiat, f"{adres}?stan=rekrutacja&woj=lubelskie&okres_od=2026-01-05&stan-nieznany=1&sortuj=-wiek")
    slowa = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", tresc))
    for zdanie in ("Etap: rekrutacja i kontrakt", "Województwo: lubelskie", "W okresie od: 5"):
        assert zdanie in slowa
    assert f'href="{adres}?woj=lubelskie&amp;okres_od=2026-01-05&amp;sortuj=-wiek"' in tresc
    assert "Wyczyść filtr i kolejność" in tresc
    assert "Nic nie pasuje do filtra" in tresc
    assert "Tabela jest zawężona" not in strona(swiat, f"{adres}?stan=nie-ma&animator=0")


def test_headings_say_the_order_and_turn_it_round(swiat: Swiat) -> None:
    tresc = strona(swiat, f"{reverse(SPRAWY)}?sortuj=termin&woj=lubelskie")
    print(re.findall(r"<th.*?</th>", tresc, re.S))
    [naglowek] = re.findall(r'<th[^>]*aria-sort="ascending"[^>]*>.*?</th>', tresc, re.S)
    assert "Najbliższy termin" in naglowek
    assert "?woj=lubelskie&amp;sortuj=-termin" in naglowek
    assert tresc.count("aria-sort") == 1


def test_team_has_the_table_and_an_official_the_municipalitys_list(swiat: Swiat) -> None:
    for kto, status in (("koordynator", 200), ("animator", 200), ("doradca", 200), ("urzednik", 403)):
        assert swiat.klient(kto).get(reverse(SPRAWY)).status_code == status
    assert "Puławy" in strona(swiat, reverse("sprawa:lista"), "urzednik")
    assert swiat.klient("animator").get(reverse("sprawa:lista")).status_code == 403
    strona_sprawy = reverse("sprawa:strona", args=[swiat.sprawa.pk])
    assert f'href="{reverse("sprawa:lista")}">Sprawy<' in strona(swiat, strona_sprawy, "urzednik")
    assert f'href="{reverse(SPRAWY)}">Sprawy<' in strona(swiat, strona_sprawy, "animator")


def test_a_view_is_kept_renamed_and_removed_and_narrows_nothing_by_itself(swiat: Swiat) -> None:
    klient, osoba = swiat.klient("animator"), swiat.osoby["animator"]
    dane = {"nazwa": "Moje w Lubelskiem", "zapytanie": "woj=lubelskie&strona=3&x=1", "klucz": str(uuid.uuid4())}
    for _ in range(2):
        odpowiedz = klient.post(reverse("projekt:widok_zapisz"), dane)
        assert odpowiedz["Location"] == f"{reverse(SPRAWY)}?woj=lubelskie"
    widok = osoba.widoki.get()
    assert "Tabela jest zawężona" not in strona(swiat, reverse(SPRAWY), "animator")
    assert f'href="{reverse(SPRAWY)}?woj=lubelskie"' in strona(swiat, reverse(SPRAWY), "animator")
    klient.post(reverse("projekt:widok_zmien", args=[widok.pk]), {"nazwa": "Lubelskie"})
    assert osoba.widoki.get().nazwa == "Lubelskie"
    assert swiat.klient("koordynator").get(reverse("projekt:widok_zmien", args=[widok.pk])).status_code == 404
    swiat.klient("koordynator").post(reverse("projekt:widok_usun", args=[widok.pk]))
    assert osoba.widoki.exists()
    klient.post(reverse("projekt:widok_usun", args=[widok.pk]))
    assert not osoba.widoki.exists()


@pytest.mark.parametrize(
    ("nazwa", "zapytanie", "zdanie"),
    [
        ("Zajęta", "woj=lubelskie", "Masz już widok o tej nazwie"),
        ("Nowa", "woj=Atlantyda", "nie ma czego zapisać"),
        ("", "woj=lubelskie", "Nazwa widoku"),
    ],
)
def test_a_refused_view_keeps_what_was_typed(swiat: Swiat, nazwa: str, zapytanie: str, zdanie: str) -> None:
    widoki.zapisz(swiat.osoby["koordynator"], "Zajęta", "stan=plan")
    odpowiedz = swiat.klient("koordynator").post(
        reverse("projekt:widok_zapisz"), {"nazwa": nazwa, "zapytanie": zapytanie}
    )
    assert odpowiedz.status_code == 422
    assert zdanie in odpowiedz.content.decode()
    assert f'value="{nazwa}"' in odpowiedz.content.decode() or not nazwa
    assert swiat.osoby["koordynator"].widoki.count() == 1


def test_views_have_a_limit_and_the_database_refuses_an_empty_one(swiat: Swiat) -> None:
    osoba = swiat.osoby["koordynator"]
    for nr in range(widoki.NAJWIECEJ):
        widoki.zapisz(osoba, f"Widok {nr}", "stan=plan")
    with pytest.raises(OdmowaZapisu, match="30"):
        widoki.zapisz(osoba, "Jeszcze jeden", "stan=plan")
    for pola in ({"nazwa": " "}, {"zapytanie": ""}, {"nazwa": "Widok 1"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            ZapisanyWidok.objects.filter(osoba=osoba, nazwa="Widok 0").update(**pola)


def test_a_target_is_added_once_changed_and_removed(swiat: Swiat) -> None:
    klient, figury = swiat.klient("koordynator"), reverse("projekt:figury", args=[swiat.projekt.pk])
    dane = dane_celu()
    for _ in range(2):
        assert klient.post(reverse("projekt:cel_dodaj", args=[swiat.projekt.pk]), dane)["Location"] == figury
    zapisany = swiat.projekt.cele.get()
    assert zapisany.docelowa == 20.5
    adres = reverse("projekt:cel_zmien", args=[swiat.projekt.pk, zapisany.pk])
    klient.post(adres, dane_celu(docelowa="30", rewizja=zapisany.rewizja))
    zapisany.refresh_from_db()
    assert (zapisany.docelowa, zapisany.rewizja) == (30, 2)
    assert "z 30 (0%)" in strona(swiat, figury)
    klient.post(reverse("projekt:cel_usun", args=[swiat.projekt.pk, zapisany.pk]))
    assert not swiat.projekt.cele.exists()


def test_a_target_changed_meanwhile_shows_both_versions(swiat: Swiat) -> None:
    zapisany = cel(swiat, NazwaMiary.JST, "10")
    adres = reverse("projekt:cel_zmien", args=[swiat.projekt.pk, zapisany.pk])
    CelProjektu.objects.filter(pk=zapisany.pk).update(docelowa=15)
    odpowiedz = swiat.klient("koordynator").post(adres, dane_celu(docelowa="12", rewizja=1))
    tresc = odpowiedz.content.decode()
    assert odpowiedz.status_code == 409
    assert re.search(
        r"Twoja wersja</strong><div class=\"wiersze\">12<.*?Wersja zapisana</strong><div class=\"wiersze\">15<",
        tresc,
        re.S,
    )
    assert 'name="rewizja" value="2"' in tresc
    zapisany.refresh_from_db()
    assert zapisany.docelowa == 15


@pytest.mark.parametrize(
    ("pola", "zdanie"),
    [
        ({"docelowa": "0"}, "większa od zera"),
        ({"docelowa": "dużo"}, "liczb"),
        ({"kod": "zajęty"}, "taki"),
        ({"miara": "x"}, ""),
    ],
)
def test_a_wrong_target_comes_back_with_a_sentence(swiat: Swiat, pola: dict[str, str], zdanie: str) -> None:
    cel(swiat, NazwaMiary.PLANY, kod="zajęty")
    odpowiedz = swiat.klient("koordynator").post(
        reverse("projekt:cel_dodaj", args=[swiat.projekt.pk]), dane_celu(**pola)
    )
    assert odpowiedz.status_code == 422
    assert zdanie in odpowiedz.content.decode()
    assert swiat.projekt.cele.count() == 1


def test_figures_and_targets_are_the_projects_coordinators(swiat: Swiat) -> None:
    zapisany = cel(swiat, NazwaMiary.JST)
    for nazwa, argumenty in (
        ("projekt:figury", []), ("projekt:cel_dodaj", []), ("projekt:cel_zmien", [zapisany.pk]),
        ("projekt:cel_usun", [zapisany.pk]),
    ):  # fmt: skip
        adres = reverse(nazwa, args=[swiat.projekt.pk, *argumenty])
        assert swiat.klient("obcy_koordynator").get(adres).status_code == 404
        assert swiat.klient("obcy_koordynator").post(adres, dane_celu()).status_code in {404, 403}
        assert swiat.klient("animator").get(adres).status_code == 403
        assert swiat.klient("koordynator").get(adres).status_code == 200
    assert CelProjektu.objects.get().nazwa == zapisany.nazwa


def test_figures_have_a_chart_with_its_table_and_a_map_of_links(swiat: Swiat) -> None:
    demo.wypelnij(swiat.projekt, swiat.osoby["koordynator"])
    adres = reverse("projekt:figury", args=[swiat.projekt.pk])
    tresc = strona(swiat, adres)
    kafelki = re.findall(r'<a href="([^"]+)" aria-label="(\S+): (\d+) spraw\S*" class="mapa-kafelek">', tresc)
    assert len(kafelki) == 16
    assert [nazwa for _, nazwa, ile in kafelki if int(ile)] == ["lubelskie"]
    assert "województwo" not in tresc.split("mapa-kafelek")[1][:400]
    dzis = zegar.dzis()
    assert strona(swiat, f"{adres}?od={dzis:%Y-%m-%d}&do={dzis:%Y-%m-%d}").count("wykres-svg") >= 3
    zly = swiat.klient("koordynator").get(f"{adres}?od=2026-05-01&do=2026-01-01")
    assert zly.status_code == 422
    assert "Koniec okresu nie może być wcześniejszy" in zly.content.decode()


def test_home_says_which_cases_need_action_and_leads_to_them(swiat: Swiat) -> None:
    with zegar.w_chwili(zegar.teraz() - timedelta(days=100)):
        for nr in range(5):
            samorzad = nowy_samorzad(
                f"02010{nr}",
                f"Ząbkowice {nr}",
            )
            otwarcie.otworz(swiat.osoby["koordynator"], projekt=swiat.projekt, samorzad=samorzad)
    swiat.osoby["koordynator"].__dict__.pop("role", None)
    karty = {karta.sygnal.kod: karta for karta in pulpit.karty(swiat.osoby["koordynator"])}
    assert {kod: karta.ile for kod, karta in karty.items()} == {"zastoj": 5, "animator": 5}
    assert [sprawa.samorzad.nazwa for sprawa, _, _ in karty["zastoj"].sprawy] == [f"Ząbkowice {nr}" for nr in range(3)]
    tresc = strona(swiat, reverse("pulpit"))
    assert f'href="{reverse(SPRAWY)}?brak=zastoj">Pokaż wszystkie (5)' in tresc
    assert "6 spraw, najbliższy termin najpierw" in tresc
    assert reverse("projekt:figury", args=[swiat.projekt.pk]) in tresc
    for kto in ("animator", "urzednik", "administrator"):
        assert "Wymaga działania" not in strona(swiat, reverse("pulpit"), kto)


def test_silence_is_counted_from_the_last_entry_and_forms_are_missed_only_near_the_end(swiat: Swiat) -> None:
    def sygnaly() -> set[str]:
        swiat.osoby["koordynator"].__dict__.pop("role", None)
        return {karta.sygnal.kod for karta in pulpit.karty(swiat.osoby["koordynator"])} & {"cisza", "formy"}

    Rola.objects.update(od=zegar.dzis() - timedelta(days=690))
    Droga(swiat.odswiez(), swiat.osoby, poczatek=zegar.teraz() - timedelta(days=200)).do_stanu("realizacja")
    assert sygnaly() == {"cisza"}
    wiersz = wpis(swiat)
    assert sygnaly() == set()
    WpisPracy.objects.filter(pk=wiersz.pk).update(data=zegar.dzis() - timedelta(days=31))
    assert sygnaly() == {"cisza"}
    Konserwacja.objects.create(kto="Test", powod="Kontrakt, który się kończy")
    Kontrakt.objects.update(do=zegar.dzis() + timedelta(days=20))
    assert sygnaly() == {"cisza", "formy"}
