"""The result "new social enterprise": counted from the project's own threshold, tied to its card, refused by the database too."""

from collections.abc import Iterator

import pytest
from django.db import DatabaseError, connection, transaction
from django.urls import reverse

from realizacja import dokumenty_ps
from realizacja.models_ps import NowePrzedsiebiorstwo
from realizacja.przedsiebiorstwa import karty
from rezultaty import dokumenty, liczenie, potwierdzanie
from rezultaty.liczenie import Wiersz, policz
from rezultaty.models import KartaMonitoringu, Rezultat
from sciezka.sprawa import zegar
from sciezka.sprawa.models import Konserwacja, Projekt, Sprawa
from tests.conftest import Swiat
from tests.realizacja.pomoc_ps import kamien, opinia, ps, zalozyciel
from tests.wspolny_swiat import swiat_raz

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def wspolny(django_db_setup: None, django_db_blocker: object, tmp_path_factory) -> Iterator[Swiat]:
    with swiat_raz(django_db_blocker, tmp_path_factory.mktemp("pliki"), "rezultaty", numer=1) as swiat:
        yield swiat


@pytest.fixture
def swiat(wspolny: Swiat, db: None) -> Swiat:
    """Example 1 gave its enterprise up, so every test founds its own."""
    wspolny.odswiez()
    return wspolny


def prog(swiat: Swiat, kod: str) -> None:
    Projekt.objects.filter(pk=swiat.projekt.pk).update(prog_ps=kod)
    swiat.odswiez()


def rezultat(swiat: Swiat, wiersz: NowePrzedsiebiorstwo | None, **pola: object) -> Rezultat:
    domyslne = {"rodzaj": "nowe_ps", "osiagniety": True, "opis": "Powstała spółdzielnia", "dokument": "decyzja"}
    return Rezultat.objects.create(
        sprawa=swiat.sprawa, cel=swiat.sprawa.cel_set.first(), przedsiebiorstwo=wiersz, **(domyslne | pola)
    )


def odmawia(zdanie: str, proba: object) -> None:
    with pytest.raises(DatabaseError, match=zdanie), transaction.atomic():
        proba()


def wyslij(swiat: Swiat, wiersz: NowePrzedsiebiorstwo):
    dane = {
        "cel": swiat.sprawa.cel_set.first().pk, "osiagniety": "tak", "opis": "Powstała spółdzielnia",
        "data": zegar.dzis().isoformat(), "przedsiebiorstwo": wiersz.pk, "dokument": "decyzja",
    }  # fmt: skip
    adres = reverse("rezultaty:rezultat_dodaj", args=[swiat.sprawa.pk]) + "?rodzaj=nowe_ps"
    return swiat.klient("animator").post(adres, dane)


def test_an_entry_in_the_register_is_not_yet_a_social_enterprise(swiat: Swiat) -> None:
    wiersz = ps(swiat, "gmina", "powiat")
    kamien(wiersz, "M12", 20)
    odpowiedz = wyslij(swiat, wiersz)
    tekst = odpowiedz.content.decode()
    assert odpowiedz.status_code == 422
    assert "od decyzji wojewody" in tekst
    assert "spółdzielnia zarejestrowana" in tekst
    odmawia("od kamienia M16", lambda: rezultat(swiat, wiersz))
    prog(swiat, "M12")
    assert wyslij(swiat, wiersz).status_code == 302
    prog(swiat, "M16")
    odmawia("od kamienia M16", lambda: Rezultat.objects.update(opis="zmieniony"))


def test_what_a_reached_result_rests_on_stays(swiat: Swiat) -> None:
    wiersz = ps(swiat, "gmina", "powiat", tryb="in_house")
    kamien(wiersz, "M12", 20)
    status = kamien(wiersz, "M16", 10)
    rezultat(swiat, wiersz)
    odmawia("od kamienia M16", status.delete)
    odmawia("od kamienia M16", lambda: wiersz.kamienie.filter(kod="M16").update(stan="otwarty"))
    odmawia(
        "Przedsiębiorstwa zaniechano",
        lambda: NowePrzedsiebiorstwo.objects.filter(pk=wiersz.pk).update(powod_zaniechania="x"),
    )
    odmawia("wymaga opinii prawnej", lambda: zalozyciel(wiersz, "ngo"))
    with connection.cursor() as kursor:
        odmawia("od kamienia M16", lambda: kursor.execute("DELETE FROM realizacja_kamienmilowy WHERE kod = 'M16'"))
    Rezultat.objects.filter(sprawa=swiat.sprawa).delete()
    status.delete()


def test_in_house_with_a_private_founder_gives_no_result_without_an_opinion(swiat: Swiat) -> None:
    wiersz = ps(swiat, "gmina", "koscielna", tryb="in_house")
    kamien(wiersz, "M12", 20)
    kamien(wiersz, "M16", 10)
    odpowiedz = wyslij(swiat, wiersz)
    assert (odpowiedz.status_code, "wymaga opinii prawnej" in odpowiedz.content.decode()) == (422, True)
    odmawia("wymaga opinii prawnej", lambda: rezultat(swiat, wiersz))
    opinia(swiat, wiersz)
    assert wyslij(swiat, wiersz).status_code == 302
    odmawia("wymaga opinii prawnej", lambda: NowePrzedsiebiorstwo.objects.filter(pk=wiersz.pk).update(opinia=None))


def test_a_reached_result_has_an_enterprise_and_other_kinds_have_none(swiat: Swiat) -> None:
    odmawia("rezultat_ps_z_przedsiebiorstwem", lambda: rezultat(swiat, None))
    wiersz = ps(swiat, "gmina", "powiat")
    odmawia("rezultat_przedsiebiorstwo_tylko_ps", lambda: rezultat(swiat, wiersz, rodzaj="lepsze_warunki", zmiana="x"))
    rezultat(swiat, wiersz, osiagniety=False, powod_nieosiagniecia="Decyzja wojewody w toku")
    strona = swiat.klient("animator").get(reverse("rezultaty:etap", args=[swiat.sprawa.pk])).content.decode()
    assert wiersz.nazwa in strona


def test_the_report_says_which_it_is_and_has_the_card(swiat: Swiat) -> None:
    swiat.droga(1).wypelnij("rezultaty")
    wiersz = ps(swiat, "gmina", "powiat", widzi_gmina=True)
    wpis = kamien(wiersz, "M12", 20, widzi_gmina=True)
    rezultat(swiat, wiersz, osiagniety=False, powod_nieosiagniecia="Decyzja wojewody w toku")
    czesci = dokumenty.dane_wersji(swiat.sprawa)["czesci"]
    tekst = str(czesci)
    assert "spółdzielnia zarejestrowana" in tekst
    assert f"KRS {wpis.krs}" in tekst
    (karta,) = [czesc for czesc in czesci if czesc["klucz"] == f"przedsiebiorstwo-{wiersz.pk}"]
    assert len(karta["tabela"]["wiersze"]) == 18
    assert karta in dokumenty_ps.zalacznik(swiat.sprawa)


def test_the_report_does_not_name_an_enterprise_that_is_for_the_team_only(swiat: Swiat) -> None:
    swiat.droga(1).wypelnij("rezultaty")
    wiersz = ps(swiat, "gmina", "powiat", nazwa="Spółdzielnia Socjalna „Tajna”")
    kamien(wiersz, "M12", 20)
    kamien(wiersz, "M16", 10)
    animator = swiat.osoby["animator"]
    wynik = rezultat(swiat, wiersz, utworzyl=animator, zmienil=animator)
    potwierdzanie.potwierdz(swiat.sprawa, wynik, swiat.osoby["koordynator"], potwierdzanie.dowody(wynik))
    dane = str(dokumenty.dane_wersji(swiat.sprawa))
    assert "Nowe przedsiębiorstwo społeczne, po 6 miesiącach" in dane
    assert "Tajna" not in dane
    NowePrzedsiebiorstwo.objects.filter(pk=wiersz.pk).update(widzi_gmina=True)
    assert str(dokumenty.dane_wersji(swiat.odswiez())).count("Tajna") >= 3


def test_the_card_is_frozen_with_the_report(swiat: Swiat) -> None:
    wiersz = ps(swiat, "gmina", "powiat")
    droga = swiat.droga(1)
    droga.wypelnij("rezultaty")
    droga.wyslij("raport")
    odmawia("w przeglądzie albo przyjęty", lambda: kamien(wiersz, "M01"))
    adres = reverse("realizacja:kamien", args=[swiat.sprawa.pk, wiersz.pk, "M01"])
    odpowiedz = swiat.klient("animator").post(adres, {"stan": "otwarty", "notatka": "Ważny tekst"})
    assert (odpowiedz.status_code, "Ważny tekst" in odpowiedz.content.decode()) == (409, True)
    strona = swiat.klient("animator").get(reverse("realizacja:przedsiebiorstwo", args=[swiat.sprawa.pk, wiersz.pk]))
    assert "Dokument jest w przeglądzie" in strona.content.decode()


def test_the_follow_up_is_milestone_eighteen(swiat: Swiat) -> None:
    wiersz = ps(swiat, "gmina", "powiat", widzi_gmina=True)
    kamien(wiersz, "M12", 20)
    kamien(wiersz, "M16", 10)
    wynik = rezultat(swiat, wiersz)
    Konserwacja.objects.create(kto="test", powod="Monitoring przed terminem na próbę")
    for ile, miesiac in enumerate((6, 12), start=1):
        KartaMonitoringu.objects.create(
            sprawa=swiat.sprawa,
            rezultat=wynik,
            miesiac=miesiac,
            wynik="trwa",
            opis="Działa",
            zrodlo="rozmowa z prezesem",
        )
        (karta,) = karty(swiat.sprawa, [wiersz.pk])
        assert len(karta.krok("M18").monitoring) == ile
        assert karta.krok("M18").osiagniety == (ile == 2)
    strona = reverse("realizacja:przedsiebiorstwo", args=[swiat.sprawa.pk, wiersz.pk])
    assert "Po 12 miesiącach: trwa" in swiat.klient("animator").get(strona).content.decode()
    assert "Po 12 miesiącach" not in swiat.klient("urzednik").get(strona).content.decode()


def test_a_case_without_an_enterprise_is_told_where_to_begin(swiat: Swiat) -> None:
    NowePrzedsiebiorstwo.objects.filter(sprawa=swiat.sprawa).delete()
    adres = reverse("rezultaty:rezultat_dodaj", args=[swiat.sprawa.pk])
    dodaj = reverse("realizacja:przedsiebiorstwo_dodaj", args=[swiat.sprawa.pk])
    assert dodaj in swiat.klient("animator").get(adres, {"rodzaj": "nowe_ps"}).content.decode()
    ps(swiat)
    assert dodaj not in swiat.klient("animator").get(adres, {"rodzaj": "nowe_ps"}).content.decode()


def w(pk: int, krs: str = "", prog: str = "M16", wpis: bool = False, status: bool = False, miejsca: int = 0) -> Wiersz:
    return Wiersz(pk, krs, prog, wpis, status, miejsca)


@pytest.mark.parametrize(("wiersze", "liczby"), [
    ([], (0, 0, 0)),
    ([w(1)], (0, 0, 0)),
    ([w(1, "0000999001", wpis=True, miejsca=5)], (0, 1, 5)),
    ([w(1, "0000999001", "M12", wpis=True, miejsca=5)], (1, 1, 5)),
    ([w(1, "0000999001", wpis=True, status=True, miejsca=5), w(2, "0000999002", wpis=True, miejsca=2)], (1, 2, 7)),
    ([w(1, "0000999001", wpis=True, status=True, miejsca=5), w(2, "0000999001", wpis=True, miejsca=6)], (1, 1, 6)),
    ([w(1, status=True), w(2, status=True)], (2, 0, 0)),
    ([w(1, miejsca=5)], (0, 0, 0)),
])  # fmt: skip
def test_counting_is_one_pure_function(wiersze: list[Wiersz], liczby: tuple[int, int, int]) -> None:
    wynik = policz(wiersze, {"nowe_ps": 1})
    assert (wynik.nowe_ps, wynik.zarejestrowane, wynik.miejsca_pracy) == liczby
    assert (wynik.osiagniete["nowe_ps"], wynik.osiagniete["wieksza_skala"]) == (1, 0)


def test_expressions_agree_with_the_function_and_with_sql(swiat: Swiat, django_assert_num_queries) -> None:
    pelne, wpisane, zaniechane = (
        ps(swiat, "gmina", "powiat"),
        ps(swiat, "gmina", "powiat"),
        ps(swiat, "gmina", "powiat"),
    )
    for numer, wiersz in enumerate((pelne, wpisane, zaniechane), start=1):
        kamien(wiersz, "M12", 20, krs=f"000099900{numer}")
        kamien(wiersz, "M14", 15, liczba=4 + numer)
    kamien(pelne, "M16", 10)
    kamien(ps(swiat), "M14", 15, liczba=99)
    zaniechane.powod_zaniechania = "Rada odmówiła"
    zaniechane.save()
    rezultat(swiat, pelne)
    rezultat(swiat, None, rodzaj="lepsze_warunki", zmiana="Regulamin")
    for kod, nowe in (("M16", 1), ("M12", 2)):
        prog(swiat, kod)
        with django_assert_num_queries(2):
            wynik = liczenie.dla_spraw(Sprawa.objects.filter(projekt=swiat.projekt))
        assert (wynik.nowe_ps, wynik.zarejestrowane, wynik.miejsca_pracy) == (nowe, 2, 11)
        assert wynik.osiagniete == {"nowe_ps": 1, "lepsze_warunki": 1}
        sprawa = liczenie.z_liczbami(Sprawa.objects.filter(pk=swiat.sprawa.pk)).get()
        assert (sprawa.ile_nowych_ps, sprawa.ile_w_krs, sprawa.ile_miejsc_pracy) == (nowe, 2, 11)
        assert (sprawa.ile_lepszych_warunkow, sprawa.ile_wiekszych_skal) == (1, 0)
    with connection.cursor() as kursor:
        kursor.execute(
            "SELECT sum(m.liczba) FROM realizacja_kamienmilowy m JOIN realizacja_noweprzedsiebiorstwo p"
            " ON p.id = m.przedsiebiorstwo_id WHERE m.kod = 'M14' AND m.stan = 'osiagniety' AND p.powod_zaniechania = ''"
            " AND m.sprawa_id = %s AND EXISTS (SELECT 1 FROM realizacja_kamienmilowy w WHERE w.kod = 'M12'"
            " AND w.stan = 'osiagniety' AND w.przedsiebiorstwo_id = p.id)",
            [swiat.sprawa.pk],
        )
        assert kursor.fetchone()[0] == 11


def test_the_project_says_from_when_it_counts(swiat: Swiat) -> None:
    adres = reverse("projekty:zmien", args=[swiat.projekt.pk])
    klient = swiat.klient("koordynator")
    pola = klient.get(adres).context["formularz"]
    dane = {nazwa: pola[nazwa].value() for nazwa in pola.fields if pola[nazwa].value() is not None}
    assert dane["prog_ps"] == "M16"
    assert klient.post(adres, {**dane, "prog_ps": "M99"}).status_code == 422
    assert klient.post(adres, {**dane, "prog_ps": "M12"}).status_code == 302
    assert Projekt.objects.get(pk=swiat.projekt.pk).prog_ps == "M12"
    odmawia("projekt_znany_prog_ps", lambda: Projekt.objects.update(prog_ps="M13"))
