"""The one door: rights, guards, what the person saw, two people at once."""

import threading

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.urls import reverse
from django_fsm import TransitionNotAllowed

from sciezka.sprawa import prawa, przejscia
from sciezka.sprawa.models import Sprawa, Zdarzenie
from sciezka.sprawa.wyjatki import BrakPowodu, NieaktualnyStan, OdmowaZapisu, SaBraki
from tests.conftest import Swiat, zbuduj_swiat


def test_guard_speaks_first_with_what_is_missing(swiat: Swiat) -> None:
    with pytest.raises(SaBraki) as wyjatek:
        przejscia.wykonaj(swiat.sprawa.pk, "rozpocznij_diagnoze", swiat.osoby["koordynator"])
    assert next(brak.tekst for brak in wyjatek.value.braki) == "Brakuje zgłoszenia samorządu."
    assert all(brak.url for brak in wyjatek.value.braki)
    assert not Zdarzenie.objects.filter(rodzaj="rozpocznij_diagnoze").exists()


def test_transition_method_alone_is_guarded_too(swiat: Swiat) -> None:
    with pytest.raises(TransitionNotAllowed):
        swiat.sprawa.rozpocznij_diagnoze()


@pytest.mark.parametrize("przejscie", list(prawa.PRZEJSCIA))
@pytest.mark.parametrize("kto", ["koordynator", "animator", "doradca", "urzednik", "obcy_koordynator", "administrator"])
def test_only_the_tables_roles_pass(swiat: Swiat, przejscie: str, kto: str) -> None:
    moje = swiat.osoby[kto].role_w(swiat.sprawa)
    if moje & prawa.PRZEJSCIA[przejscie]:
        return
    with pytest.raises(PermissionDenied):
        przejscia.wykonaj(swiat.sprawa.pk, przejscie, swiat.osoby[kto], powod="powód")


def test_reason_is_needed_and_kept(swiat: Swiat) -> None:
    koordynator = swiat.osoby["koordynator"]
    with pytest.raises(BrakPowodu):
        przejscia.wykonaj(swiat.sprawa.pk, "przerwij", koordynator, powod="   ")
    przejscia.wykonaj(swiat.sprawa.pk, "przerwij", koordynator, powod="Wybory w gminie")
    zdarzenie = Zdarzenie.objects.get(rodzaj="przerwij")
    assert (zdarzenie.z_stanu, zdarzenie.do_stanu, zdarzenie.powod) == ("rekrutacja", "przerwana", "Wybory w gminie")
    assert swiat.odswiez().etap == "rekrutacja"
    przejscia.wykonaj(swiat.sprawa.pk, "wznow", koordynator)
    assert swiat.odswiez().stan == "rekrutacja"


def test_stale_page_is_noticed(swiat: Swiat) -> None:
    koordynator = swiat.osoby["koordynator"]
    widziana = swiat.sprawa.rewizja
    przejscia.wykonaj(swiat.sprawa.pk, "przerwij", koordynator, rewizja=widziana, powod="a")
    with pytest.raises(NieaktualnyStan):
        przejscia.wykonaj(swiat.sprawa.pk, "wznow", koordynator, rewizja=widziana)


def test_going_back_deletes_nothing_and_asks_for_acceptance_again(swiat: Swiat) -> None:
    swiat.sprawa_na("plan")
    ile = swiat.sprawa.wniosek_set.count()
    przejscia.wykonaj(swiat.sprawa.pk, "cofnij", swiat.osoby["koordynator"], powod="Nowe dane")
    sprawa = swiat.odswiez()
    assert (sprawa.stan, sprawa.przebieg, sprawa.wniosek_set.count()) == ("diagnoza", 2, ile)
    assert not sprawa.ma_przyjeta_wersje("diagnoza")
    droga = swiat.droga()
    droga.przyjmij(droga.wyslij("diagnoza"))
    assert swiat.odswiez().stan == "plan"
    assert sprawa.wersje.filter(rodzaj="diagnoza").count() == 2


def test_document_under_review_bars_going_back(swiat: Swiat) -> None:
    swiat.sprawa_na("diagnoza")
    droga = swiat.droga()
    droga.wypelnij("diagnoza")
    droga.wyslij("diagnoza")
    with pytest.raises(OdmowaZapisu, match="czeka na decyzję"):
        przejscia.wykonaj(swiat.sprawa.pk, "cofnij", swiat.osoby["koordynator"], powod="x")


def test_transition_page_refuses_with_the_same_list(swiat: Swiat) -> None:
    adres = reverse("sprawa:przejscie", args=[swiat.sprawa.pk, "rozpocznij_diagnoze"])
    odpowiedz = swiat.klient("koordynator").post(adres, {"rewizja": swiat.sprawa.rewizja})
    assert odpowiedz.status_code == 409
    assert "Brakuje zgłoszenia samorządu." in odpowiedz.content.decode()
    odpowiedz = swiat.klient("koordynator").post(
        reverse("sprawa:przejscie", args=[swiat.sprawa.pk, "przerwij"]), {"rewizja": "x"}
    )
    assert odpowiedz.status_code == 422
    assert "To pole jest wymagane" in odpowiedz.content.decode()


@pytest.mark.django_db(transaction=True)
def test_two_people_at_once_one_succeeds() -> None:
    swiat = zbuduj_swiat()
    start, wyniki = threading.Barrier(4), []

    def nacisnij() -> None:
        try:
            start.wait()
            przejscia.wykonaj(
                swiat.sprawa.pk, "przerwij", swiat.osoby["koordynator"], rewizja=swiat.sprawa.rewizja, powod="x"
            )
            wyniki.append("udało się")
        except NieaktualnyStan as odmowa:
            wyniki.append(str(odmowa))
        finally:
            connection.close()

    watki = [threading.Thread(target=nacisnij) for _ in range(4)]
    for watek in watki:
        watek.start()
    for watek in watki:
        watek.join()
    assert wyniki.count("udało się") == 1
    assert sum("Ktoś był szybszy" in wynik for wynik in wyniki) == 3
    assert Zdarzenie.objects.filter(rodzaj="przerwij").count() == 1
    assert Sprawa.objects.get(pk=swiat.sprawa.pk).stan == "przerwana"
