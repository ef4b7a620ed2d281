"""What the database refuses about a new enterprise, tried by update(), bulk writes and raw SQL."""

from collections.abc import Iterator

import pytest
from django.db import DatabaseError, connection, transaction

from realizacja.models_ps import KamienMilowy, NowePrzedsiebiorstwo, Zalozyciel
from sciezka.sprawa.models import Konserwacja
from tests.conftest import Swiat
from tests.realizacja.pomoc_ps import dni_temu, kamien, opinia, ps, zalozyciel
from tests.wspolny_swiat import swiat_raz

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def wspolny(django_db_setup: None, django_db_blocker: object, tmp_path_factory) -> Iterator[Swiat]:
    with swiat_raz(django_db_blocker, tmp_path_factory.mktemp("pliki"), "realizacja") as swiat:
        yield swiat


@pytest.fixture
def swiat(wspolny: Swiat, db: None) -> Swiat:
    wspolny.odswiez()
    return wspolny


def odmawia(zdanie: str, proba: object) -> None:
    with pytest.raises(DatabaseError, match=zdanie), transaction.atomic():
        proba()


def zmien(wiersz: KamienMilowy | NowePrzedsiebiorstwo | Zalozyciel, **pola: object) -> None:
    type(wiersz).objects.filter(pk=wiersz.pk).update(**pola)


def test_dates_in_the_order_of_the_law(swiat: Swiat) -> None:
    wiersz = ps(swiat, "gmina", "powiat")
    kamien(wiersz, "M07", 50)
    kamien(wiersz, "M10", 40)
    wpis = kamien(wiersz, "M12", 30)
    odmawia("M12 nie może być później niż M16", lambda: kamien(wiersz, "M16", 31))
    odmawia("M07 nie może być później niż M11", lambda: kamien(wiersz, "M11", 51))
    odmawia("M10 nie może być później niż M12", lambda: zmien(wpis, data=dni_temu(41)))
    kamien(wiersz, "M11", 35)
    odmawia("M11 nie może być później niż M12", lambda: zmien(wpis, data=dni_temu(36)))
    kamien(wiersz, "M16", 30)
    with connection.cursor() as kursor:
        odmawia(
            "Daty nie są po kolei",
            lambda: kursor.execute("UPDATE realizacja_kamienmilowy SET data = now() WHERE kod = 'M12'"),
        )
    zmien(wpis, stan="otwarty")
    zmien(wpis, data=dni_temu(1))
    odmawia("M12 nie może być później niż M16", lambda: zmien(wpis, stan="osiagniety"))


def test_a_cooperative_of_legal_persons_has_two_founders(swiat: Swiat) -> None:
    wiersz = ps(swiat, "gmina")
    odmawia("co najmniej dwie osoby prawne", lambda: kamien(wiersz, "M10"))
    drugi = zalozyciel(wiersz, "powiat")
    kamien(wiersz, "M10")
    odmawia("co najmniej dwie osoby prawne", drugi.delete)
    odmawia("co najmniej dwie osoby prawne", lambda: KamienMilowy.objects.bulk_create(
        [KamienMilowy(sprawa=swiat.sprawa, przedsiebiorstwo=ps(swiat), kod="M10", stan="osiagniety", data=dni_temu(1), dokument="x")]))  # fmt: skip
    fundacja = ps(swiat, forma="fundacja")
    kamien(fundacja, "M10")
    odmawia("co najmniej dwie osoby prawne", lambda: zmien(fundacja, forma="spoldzielnia_op"))


def test_in_house_with_a_private_founder_asks_for_an_opinion(swiat: Swiat) -> None:
    wiersz = ps(swiat, "gmina", "ngo", tryb="in_house")
    odmawia("wymaga opinii prawnej", lambda: kamien(wiersz, "M17", tryb="in_house"))
    zlecenie = kamien(wiersz, "M17", tryb="art_361")
    odmawia("wymaga opinii prawnej", lambda: zmien(zlecenie, tryb="in_house"))
    plik = opinia(swiat, wiersz)
    zmien(zlecenie, tryb="in_house")
    odmawia("wymaga opinii prawnej", lambda: zmien(wiersz, opinia=None))
    publiczne = ps(swiat, "gmina", "powiat", tryb="in_house")
    kamien(publiczne, "M17", tryb="in_house")
    odmawia("wymaga opinii prawnej", lambda: zalozyciel(publiczne, "koscielna"))
    powiat = publiczne.zalozyciele.get(rodzaj="powiat")
    odmawia("wymaga opinii prawnej", lambda: zmien(powiat, rodzaj="inna", publiczny=False))
    assert plik.pk == NowePrzedsiebiorstwo.objects.get(pk=wiersz.pk).opinia_id


def test_an_opinion_removed_from_the_file_is_no_opinion(swiat: Swiat) -> None:
    wiersz = ps(swiat, "gmina", "ngo", tryb="in_house")
    plik = opinia(swiat, wiersz)
    type(plik).objects.filter(pk=plik.pk).update(usunieto=plik.dodano, usunal=swiat.osoby["animator"])
    odmawia("wymaga opinii prawnej", lambda: kamien(wiersz, "M17", tryb="in_house"))


@pytest.mark.parametrize(("kod", "pola", "ograniczenie"), [
    ("M01", {"data": None}, "kamien_osiagniety_z_dowodem"),
    ("M01", {"dokument": " "}, "kamien_osiagniety_z_dowodem"),
    ("M01", {"stan": "nie_dotyczy", "powod": " "}, "kamien_nie_dotyczy_z_powodem"),
    ("M01", {"powod": "zbędny"}, "kamien_nie_dotyczy_z_powodem"),
    ("M01", {"stan": "prawie"}, "kamien_znany_stan"),
    ("M01", {"krs": "0000999001"}, "kamien_numery_rejestrow"),
    ("M12", {"krs": ""}, "kamien_numery_rejestrow"),
    ("M12", {"krs": "0000000000"}, "kamien_numery_rejestrow"),
    ("M12", {"nip": "999-000-09"}, "kamien_numery_rejestrow"),
    ("M12", {"regon": "12345"}, "kamien_numery_rejestrow"),
    ("M14", {"liczba": None}, "kamien_liczba_osob"),
    ("M02", {"liczba": 5}, "kamien_liczba_osob"),
    ("M17", {"tryb": ""}, "kamien_tryb_i_kwota"),
    ("M17", {"kwota": -1}, "kamien_tryb_i_kwota"),
    ("M16", {"kwota": 1}, "kamien_tryb_i_kwota"),
    ("M19", {}, "kamien_znany_kod"),
])  # fmt: skip
def test_a_milestone_is_whole(swiat: Swiat, kod: str, pola: dict, ograniczenie: str) -> None:
    wiersz = ps(swiat, "gmina", "powiat")
    odmawia(ograniczenie, lambda: kamien(wiersz, kod, **pola))


def test_rows_stay_in_their_place(swiat: Swiat) -> None:
    wiersz, inny = ps(swiat, "gmina", "powiat"), ps(swiat)
    pierwszy = kamien(wiersz, "M01")
    odmawia("kamien_raz", lambda: kamien(wiersz, "M01"))
    odmawia("nie można przenieść do innego przedsiębiorstwa", lambda: zmien(pierwszy, przedsiebiorstwo=inny))
    odmawia("ani pod inny kod", lambda: zmien(pierwszy, kod="M02"))
    odmawia("zalozyciel_publiczny_wedlug_rodzaju", lambda: zmien(wiersz.zalozyciele.first(), publiczny=False))
    odmawia("ps_opinia_z_autorem_i_data", lambda: zmien(wiersz, opinia=opinia(swiat, inny)))


def test_only_in_stages_four_and_five(swiat: Swiat) -> None:
    wiersz = ps(swiat, "gmina", "powiat")
    swiat.droga().przejdz("cofnij", powod="Zmiana partnera")
    odmawia("tylko na etapie „realizacja” albo „rezultaty”", lambda: kamien(wiersz, "M01"))
    odmawia("tylko na etapie", lambda: zmien(wiersz, nazwa="Inna"))
    odmawia("tylko na etapie", wiersz.zalozyciele.first().delete)
    Konserwacja.objects.create(kto="test", powod="Poprawka nazwy w cofniętej sprawie")
    zmien(wiersz, nazwa="Inna")
