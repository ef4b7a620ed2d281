"""The thread of a case: every kind of gap in words, work and results on their place, cut to what is missing."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from diagnoza.models import Wniosek
from plan.models import Cel, Dzialanie, ObszarPriorytetowy, ObszarWniosek, OdlozonyWniosek
from realizacja.models import StanDzialania, WpisPracy
from rezultaty.models import Rezultat
from rezultaty.nic import Nic, nic_sprawy
from rezultaty.ogniwa import KAZDY_BRAK, Ogniwo
from rezultaty.zakres import dla_osoby
from sciezka.sprawa import zegar
from sciezka.sprawa.models import Konserwacja, Sprawa
from tests.conftest import Swiat

pytestmark = pytest.mark.usefixtures("bez_druku")


@pytest.fixture
def pelna(w_rezultatach: Swiat) -> Swiat:
    """A case whose thread has no gaps, with the guards open so that a test can cut it."""
    Konserwacja.objects.create(kto="test", powod="Przecinanie nici na próbę")
    for dzialanie in Dzialanie.objects.filter(sprawa=w_rezultatach.sprawa):
        wpis(w_rezultatach, dzialanie=dzialanie, forma=dzialanie.forma)
    w_rezultatach.droga().wypelnij("rezultaty")
    w_rezultatach.odswiez()
    return w_rezultatach


def wpis(swiat: Swiat, **pola: object) -> WpisPracy:
    return WpisPracy.objects.create(
        sprawa=swiat.sprawa, autor=swiat.osoby["animator"], rola_autora="animator", godziny=2, opis="Praca",
        data=zegar.dzis(), **pola,
    )  # fmt: skip


def nic(swiat: Swiat) -> Nic:
    return nic_sprawy(swiat.sprawa, dla_osoby(swiat.sprawa, swiat.osoby["animator"]))


def strona(swiat: Swiat, **parametry: str) -> str:
    adres = reverse("rezultaty:nic", args=[swiat.sprawa.pk])
    return swiat.klient("animator").get(adres, parametry).content.decode()


def teksty(ogniwa: list[Ogniwo]) -> list[str]:
    return [tekst for ogniwo in ogniwa for tekst in [ogniwo.tekst, *teksty(ogniwo.dalej)]]


def test_whole_thread_has_no_gaps(pelna: Swiat) -> None:
    assert nic(pelna).braki == []
    assert "Nic się nie urywa" in strona(pelna)


def bez_obszaru(sprawa: Sprawa) -> set[str]:
    wniosek = Wniosek.objects.filter(sprawa=sprawa).order_by("numer").last()
    OdlozonyWniosek.objects.filter(wniosek=wniosek).delete()
    ObszarWniosek.objects.filter(wniosek=wniosek).delete()
    return {f"wniosek {wniosek.etykieta} bez obszaru"}


def obszar_bez_wniosku(sprawa: Sprawa) -> set[str]:
    obszar = ObszarPriorytetowy.objects.create(sprawa=sprawa, numer=90, nazwa="Nowy", uzasadnienie="Bo tak")
    return {f"obszar {obszar.numer} bez wniosku", f"obszar {obszar.numer} bez celu"}


def cel_bez_dzialania(sprawa: Sprawa) -> set[str]:
    obszar = ObszarPriorytetowy.objects.filter(sprawa=sprawa).first()
    Cel.objects.create(sprawa=sprawa, obszar=obszar, numer=77, tresc="Nowy cel", efekt="Efekt", rezultat="nowe_ps")
    return {"cel 77 bez działania", "cel 77 bez rezultatu"}


def dzialanie_bez_pracy(sprawa: Sprawa) -> set[str]:
    dzialanie = Dzialanie.objects.filter(sprawa=sprawa).first()
    WpisPracy.objects.filter(dzialanie=dzialanie).update(dzialanie=None)
    return {f"działanie {dzialanie.numer} bez pracy"}


def cel_bez_rezultatu(sprawa: Sprawa) -> set[str]:
    cel = Cel.objects.filter(sprawa=sprawa).last()
    Rezultat.objects.filter(cel=cel).delete()
    return {f"cel {cel.numer} bez rezultatu"}


@pytest.mark.parametrize(
    "przetnij", [bez_obszaru, obszar_bez_wniosku, cel_bez_dzialania, dzialanie_bez_pracy, cel_bez_rezultatu]
)
def test_every_gap_is_said_once_and_found_by_the_filter(pelna: Swiat, przetnij) -> None:
    zdania = przetnij(pelna.sprawa)
    znalezione = [brak.tekst for brak in nic(pelna).braki]
    assert sorted(znalezione) == sorted(zdania)
    for widok in ("drzewo", "macierz"):
        tylko_braki = strona(pelna, brak=KAZDY_BRAK, widok=widok)
        assert [zdanie for zdanie in zdania if zdanie not in tylko_braki.split('aria-label="Pokaż"')[1]] == []
        assert len(tylko_braki) < len(strona(pelna, widok=widok))


def test_filter_leaves_out_branches_without_gaps(pelna: Swiat) -> None:
    cel_bez_rezultatu(pelna.sprawa)
    calosc, przycieta = nic(pelna).poczatki, nic(pelna).drzewo(KAZDY_BRAK)
    assert set(teksty(przycieta)) < set(teksty(calosc))
    assert not any("wpis" in tekst for tekst in teksty(przycieta))


def test_dropped_action_is_no_gap_and_work_outside_the_plan_is_only_told(pelna: Swiat) -> None:
    dzialanie = Dzialanie.objects.filter(sprawa=pelna.sprawa).first()
    WpisPracy.objects.filter(dzialanie=dzialanie).update(dzialanie=None)
    StanDzialania.objects.filter(dzialanie=dzialanie).update(wynik="zaniechane", powod="Rada odwołała")
    assert nic(pelna).braki == []
    assert any(tekst.endswith(": zaniechane") for tekst in teksty(nic(pelna).poczatki))
    assert "praca poza planem" in strona(pelna)


def test_conclusion_set_aside_says_why(pelna: Swiat) -> None:
    wniosek = Wniosek.objects.filter(sprawa=pelna.sprawa).order_by("numer").last()
    ObszarWniosek.objects.filter(wniosek=wniosek).delete()
    OdlozonyWniosek.objects.update_or_create(
        sprawa=pelna.sprawa, wniosek=wniosek, defaults={"powod": "Nie ma na to pieniędzy"}
    )
    assert "Nie ma na to pieniędzy" in strona(pelna)
    assert nic(pelna).braki == []


def test_queries_do_not_grow_with_the_thread(pelna: Swiat) -> None:
    assert nic(pelna).poczatki
    with CaptureQueriesContext(connection) as malo:
        nic(pelna)
    cel = Cel.objects.filter(sprawa=pelna.sprawa).first()
    for numer in range(100, 130):
        dzialanie = Dzialanie.objects.create(
            sprawa=pelna.sprawa, cel=cel, numer=numer, nazwa="Działanie", forma=1, od=zegar.dzis(), do=zegar.dzis(),
            godziny=1, odpowiedzialny="gmina",
        )  # fmt: skip
        wpis(pelna, dzialanie=dzialanie, forma=1)
    with CaptureQueriesContext(connection) as duzo:
        assert nic(pelna).braki == []
    assert len(duzo) == len(malo) <= 12


@pytest.mark.parametrize("stan", ["rekrutacja", "diagnoza", "plan", "realizacja"])
@pytest.mark.parametrize("kto", ["animator", "urzednik"])
def test_thread_is_read_from_any_stage(swiat: Swiat, stan: str, kto: str) -> None:
    swiat.sprawa_na(stan)
    odpowiedz = swiat.klient(kto).get(reverse("rezultaty:nic", args=[swiat.sprawa.pk]))
    assert "Nić sprawy" in odpowiedz.content.decode()
