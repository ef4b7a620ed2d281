"""What the database refuses about links, codes and guests' remarks, tried by raw SQL and ``update()``; two people at once."""

import threading
import uuid
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.utils import timezone

from sciezka.sprawa import recenzja, wersje, zapraszanie, zegar
from sciezka.sprawa.akta import Uwaga, Wersja
from sciezka.sprawa.listy_recenzji import nadaj_kod
from sciezka.sprawa.odnosniki import KodOdnosnika, Odnosnik
from sciezka.sprawa.wyjatki import OdmowaZapisu
from tests.conftest import Swiat, zbuduj_swiat
from tests.sprawa.test_baza import odmowa, sql


def zapros(swiat: Swiat) -> Odnosnik:
    """Send a plan for review and invite a guest."""
    swiat.sprawa_na("plan")
    droga = swiat.droga()
    droga.wypelnij("plan")
    wersja = droga.wyslij("plan")
    dane = {"imie_nazwisko": "Halina Zielińska", "funkcja": "skarbniczka", "email": "halina@urzad.example",
            "wazny_do": zapraszanie.domyslny_termin(wersja)}  # fmt: skip
    return zapraszanie.utworz(wersja.pk, swiat.osoby["animator"], **dane)


@pytest.fixture
def odnosnik(swiat: Swiat) -> Odnosnik:
    return zapros(swiat)


def nowa_uwaga(odnosnik: Odnosnik, /, **pola: object) -> Uwaga:
    dane = {"wersja_id": odnosnik.wersja_id, "czesc": "x", "etykieta": "x", "tresc": "Treść", "odnosnik": odnosnik}
    return Uwaga.objects.create(**(dane | pola))


@pytest.mark.parametrize(
    "zmiana",
    [
        "skrot = repeat('0', 64)", "email = 'kto@inny.example'", "wersja_id = wersja_id + 1", "imie_nazwisko = 'Kto Inny'",
        "wygasa = wygasa + interval '1 day'", "ziarno = gen_random_uuid()", "utworzyl_id = utworzyl_id + 1",
    ],
)  # fmt: skip
def test_what_was_given_out_never_changes(odnosnik: Odnosnik, zmiana: str) -> None:
    odmowa("nie można zmienić", lambda: sql(f"UPDATE sciezka_odnosnik SET {zmiana} WHERE id = %s", odnosnik.pk))


def test_link_is_revoked_not_deleted_and_stays_revoked(swiat: Swiat, odnosnik: Odnosnik) -> None:
    odmowa("nie można usunąć", lambda: sql("DELETE FROM sciezka_odnosnik WHERE id = %s", odnosnik.pk))
    odmowa("odwolany_przez_osobe", lambda: Odnosnik.objects.update(odwolano=zegar.teraz()))
    zapraszanie.odwolaj(odnosnik.pk, swiat.osoby["koordynator"])
    odmowa("nie można cofnąć", lambda: Odnosnik.objects.update(odwolano=None, odwolal=None))


def test_link_to_a_version_that_is_not_under_review(swiat: Swiat, odnosnik: Odnosnik) -> None:
    wersje.wycofaj(odnosnik.wersja_id, swiat.osoby["animator"], "Pomyłka")
    odnosnik.pk, odnosnik.skrot = None, "a" * 64
    odnosnik.ziarno, odnosnik.klucz = uuid.uuid4(), uuid.uuid4()
    odmowa("w przeglądzie", lambda: odnosnik.save(force_insert=True))


def test_remark_has_exactly_one_author_for_ever(swiat: Swiat, odnosnik: Odnosnik) -> None:
    urzednik = swiat.osoby["urzednik"]
    odmowa("uwaga_ma_jednego_autora", lambda: nowa_uwaga(odnosnik, autor=urzednik))
    odmowa("uwaga_ma_jednego_autora", lambda: nowa_uwaga(odnosnik, odnosnik=None))
    nowa_uwaga(odnosnik)
    odmowa("Autora uwagi", lambda: Uwaga.objects.update(autor=urzednik, odnosnik=None))


def test_remark_through_a_revoked_link(swiat: Swiat, odnosnik: Odnosnik) -> None:
    zapraszanie.odwolaj(odnosnik.pk, swiat.osoby["animator"])
    odmowa("wygasł albo został odwołany", lambda: nowa_uwaga(odnosnik))


def test_remark_through_an_expired_link(swiat: Swiat) -> None:
    czynny = zapros(swiat)
    with zegar.w_chwili(zegar.teraz() - timedelta(days=5)):
        dawny = zapraszanie.utworz(
            czynny.wersja_id, swiat.osoby["koordynator"], imie_nazwisko="Jan Dawny", funkcja="wójt",
            email="dawny@urzad.example", wazny_do=timezone.localdate() - timedelta(days=2),
        )  # fmt: skip
    odmowa("wygasł albo został odwołany", lambda: nowa_uwaga(dawny))
    # Dating it back does not help.
    odmowa("wygasł albo został odwołany", lambda: nowa_uwaga(dawny, zgloszono=dawny.utworzono))
    odmowa("wygasł albo został odwołany", lambda: KodOdnosnika.objects.create(odnosnik=dawny))


def test_remark_to_another_version(swiat: Swiat, odnosnik: Odnosnik) -> None:
    wersje.wycofaj(odnosnik.wersja_id, swiat.osoby["animator"], "Pomyłka")
    druga = wersje.wyslij(swiat.sprawa.pk, "plan", swiat.osoby["animator"])
    odmowa("innej wersji", lambda: nowa_uwaga(odnosnik, wersja_id=druga.pk))


def test_code_is_not_deleted_reused_or_counted_down(odnosnik: Odnosnik) -> None:
    kod = recenzja.zamow_kod(odnosnik.pk)
    nadaj_kod(kod.pk)
    recenzja.sprawdz_kod(odnosnik.pk, "0")
    odmowa("nie można usunąć", lambda: sql("DELETE FROM sciezka_kododnosnika WHERE id = %s", kod.pk))
    odmowa("licznika prób", lambda: KodOdnosnika.objects.update(proby=0))
    odmowa("licznika prób", lambda: KodOdnosnika.objects.update(skrot="a" * 64))
    odmowa("kod_piec_prob", lambda: KodOdnosnika.objects.update(proby=6))
    KodOdnosnika.objects.update(uzyto=zegar.teraz())
    odmowa("Użytego kodu", lambda: KodOdnosnika.objects.update(uzyto=None))


# -- two at once --------------------------------------------------------------------------------------------------------
def naraz(*czynnosci: Callable[[], object]) -> list[object]:
    """Run the acts at the same time, each on its own connection; return what they gave or the refusal."""
    wyniki: list[object] = [None] * len(czynnosci)
    bariera = threading.Barrier(len(czynnosci))

    def uruchom(ktora: int) -> None:
        try:
            bariera.wait(timeout=30)
            wyniki[ktora] = czynnosci[ktora]()
        except OdmowaZapisu as blad:
            wyniki[ktora] = blad
        finally:
            connection.close()

    watki = [threading.Thread(target=uruchom, args=(ktora,)) for ktora in range(len(czynnosci))]
    for watek in watki:
        watek.start()
    for watek in watki:
        watek.join(timeout=60)
    return wyniki


@pytest.mark.django_db(transaction=True)
def test_two_remarks_with_one_key_and_two_orders_of_a_code() -> None:
    swiat = zbuduj_swiat()
    odnosnik = zapros(swiat)
    klucz = odnosnik.klucz
    wynik = naraz(*[lambda: recenzja.zglos_uwage(odnosnik.pk, "wprowadzenie", "Raz", klucz=klucz)] * 2)
    assert len({uwaga.pk for uwaga in wynik}) == 1
    wynik = naraz(*[lambda: recenzja.zamow_kod(odnosnik.pk)] * 3)
    assert sum(isinstance(kod, KodOdnosnika) for kod in wynik) == 1
    assert KodOdnosnika.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_one_code_typed_twice_at_once_opens_once() -> None:
    swiat = zbuduj_swiat()
    odnosnik = zapros(swiat)
    kod = nadaj_kod(recenzja.zamow_kod(odnosnik.pk).pk)[1]
    wynik = naraz(*[lambda: recenzja.sprawdz_kod(odnosnik.pk, kod)] * 2)
    assert sorted(jeden.dobry for jeden in wynik) == [False, True]


@pytest.mark.django_db(transaction=True)
def test_remark_that_races_a_decision_or_a_revocation_is_whole_or_refused() -> None:
    swiat = zbuduj_swiat()
    odnosnik = zapros(swiat)
    wersja, urzednik = odnosnik.wersja_id, swiat.osoby["urzednik"]
    przyjecie = {"decydent": "Jan", "funkcja": "wójt", "podstawa": "zarządzenie nr 1"}
    wynik = naraz(
        lambda: recenzja.zglos_uwage(odnosnik.pk, "wprowadzenie", "W wyścigu"),
        lambda: wersje.przyjmij(wersja, urzednik, **przyjecie),
    )
    assert sum(isinstance(jeden, OdmowaZapisu) for jeden in wynik) == 1
    przyjeta = Wersja.objects.get(pk=wersja).stan == "przyjeta"
    assert Uwaga.objects.exists() != przyjeta
    if not przyjeta:
        wynik = naraz(
            lambda: recenzja.zglos_uwage(odnosnik.pk, "wprowadzenie", "Druga"),
            lambda: zapraszanie.odwolaj(odnosnik.pk, urzednik),
        )
        odwolano = Odnosnik.objects.get().odwolano
        assert odwolano
        with transaction.atomic():
            assert all(uwaga.zgloszono <= odwolano for uwaga in Uwaga.objects.all())
