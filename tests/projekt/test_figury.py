"""The figures of a project on one case; the equality with an independent computation at size is in test_wielkosc.py."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from realizacja.models import WpisPracy
from realizacja.models_ps import KamienMilowy, NowePrzedsiebiorstwo
from rezultaty import liczenie
from sciezka.demo.droga import Droga
from sciezka.projekt.figury import Figury, Pozycja, oblicz
from sciezka.projekt.models import CelProjektu, NazwaMiary
from sciezka.projekt.okres import Okres
from sciezka.sprawa import otwarcie, przejscia, zegar
from sciezka.sprawa.models import Konserwacja, Projekt
from sciezka.sprawa.osoby import Rola
from tests.conftest import Swiat


def cel(swiat: Swiat, miara: str, docelowa: str = "10", **pola: object) -> CelProjektu:
    dane = {"kod": miara, "nazwa": NazwaMiary(miara).label, "jednostka": "sztuki"} | pola
    return CelProjektu.objects.create(projekt=swiat.projekt, miara=miara, docelowa=Decimal(docelowa), **dane)


def ile(pozycje: list[Pozycja], kod: str) -> Decimal | int:
    return next(pozycja.ile for pozycja in pozycje if pozycja.kod == kod)


def cele(figury: Figury) -> dict[str, Decimal]:
    return {wynik.cel.miara: wynik.narastajaco.ile for wynik in figury.cele if wynik.narastajaco.ile}


@pytest.fixture
def dawno(swiat: Swiat) -> Swiat:
    """The case walked to the results in steps that took time, so that stages have lengths."""
    Rola.objects.update(od=zegar.dzis() - timedelta(days=690))
    droga = Droga(swiat.odswiez(), swiat.osoby, poczatek=zegar.teraz() - timedelta(days=400))
    swiat.sprawa = droga.do_stanu("rezultaty")
    droga.wypelnij("rezultaty", dni=3)
    return swiat


def test_every_measure_counts_what_its_rule_says(dawno: Swiat) -> None:
    for miara in NazwaMiary:
        cel(dawno, miara)
    razem = sum(WpisPracy.objects.values_list("godziny", flat=True))
    doradztwo = sum(WpisPracy.objects.filter(forma=2).values_list("godziny", flat=True))
    policzone = cele(oblicz(dawno.projekt))
    rezultaty = liczenie.dla_spraw(dawno.projekt.sprawy.all())
    assert policzone.pop("nowe_ps", 0) == rezultaty.nowe_ps
    assert policzone.pop("miejsca_pracy", 0) == rezultaty.miejsca_pracy
    assert {rodzaj: policzone.pop(rodzaj, 0) for rodzaj in ("lepsze_warunki", "wieksza_skala")} == {
        rodzaj: rezultaty.osiagniete[rodzaj] for rodzaj in ("lepsze_warunki", "wieksza_skala")
    }
    assert policzone == {"jst": 1, "diagnozy": 1, "plany": 1, "godziny": razem, "godziny_doradztwa": doradztwo}


@pytest.mark.parametrize(("prog", "dzien"), [("M16", 10), ("M12", 40)])
def test_an_enterprise_counts_from_the_projects_threshold_and_once(swiat: Swiat, prog: str, dzien: int) -> None:
    cel(swiat, NazwaMiary.NOWE_PS)
    cel(swiat, NazwaMiary.MIEJSCA_PRACY)
    Projekt.objects.update(prog_ps=prog)
    Konserwacja.objects.create(kto="Test", powod="Kamienie milowe wpisane wprost")
    druga = otwarcie.otworz(swiat.osoby["koordynator"], projekt=swiat.projekt, samorzad=swiat.inny_samorzad)
    for sprawa, krs, osob in ((swiat.sprawa, "0000999001", 4), (druga, "0000999001", 6), (druga, "0000999002", None)):
        ps = NowePrzedsiebiorstwo.objects.create(sprawa=sprawa, nazwa="Spółdzielnia")
        dni = {"M12": 40, "M14": 30, "M16": 10} if osob else {"M12": 35}
        for kod, ile in dni.items():
            KamienMilowy.objects.create(
                sprawa=sprawa, przedsiebiorstwo=ps, kod=kod, stan="osiagniety", dokument="nr 1",
                data=zegar.dzis() - timedelta(days=ile), krs=krs if kod == "M12" else "",
                liczba=osob if kod == "M14" else None,
            )  # fmt: skip
    w_dniu = zegar.dzis() - timedelta(days=dzien)
    assert cele(oblicz(swiat.projekt)) == {"nowe_ps": 1 if prog == "M16" else 2, "miejsca_pracy": 6}
    assert cele(oblicz(swiat.projekt, Okres(do=w_dniu - timedelta(days=1)))).get("nowe_ps", 0) == 0
    assert cele(oblicz(swiat.projekt, Okres(do=w_dniu)))["nowe_ps"] == 1
    assert liczenie.dla_spraw(swiat.projekt.sprawy.all()).nowe_ps == (1 if prog == "M16" else 2)
    NowePrzedsiebiorstwo.objects.update(powod_zaniechania="Rada się wycofała")
    assert cele(oblicz(swiat.projekt)) == {}


def test_a_second_case_of_a_municipality_is_not_a_second_municipality(dawno: Swiat) -> None:
    cel(dawno, NazwaMiary.JST)
    droga = dawno.droga()
    droga.przyjmij(droga.wyslij("raport"))
    droga.przejdz("zakoncz")
    druga = otwarcie.otworz(dawno.osoby["koordynator"], projekt=dawno.projekt, samorzad=dawno.samorzad)
    otwarcie.nadaj_role(druga, dawno.osoby["koordynator"], dawno.osoby["animator"], "animator")
    Droga(druga, dawno.osoby).do_stanu("diagnoza")
    figury = oblicz(dawno.projekt)
    assert cele(figury) == {"jst": 1}
    assert (ile(figury.stany, "zakonczona"), ile(figury.stany, "diagnoza")) == (1, 1)


def test_a_period_tells_states_as_of_its_end_and_counts_what_fell_into_it(dawno: Swiat) -> None:
    cel(dawno, NazwaMiary.PLANY)
    przyjecie = dawno.sprawa.wersje.get(rodzaj="plan").zdecydowano.date()
    przed = oblicz(dawno.projekt, Okres(do=przyjecie - timedelta(days=3)))
    po = oblicz(dawno.projekt, Okres(od=przyjecie + timedelta(days=3)))
    assert (ile(przed.stany, "plan"), ile(po.stany, "rezultaty")) == (1, 1)
    assert [wynik.narastajaco.ile for wynik in przed.cele] == [0]
    assert [(wynik.w_okresie.ile, wynik.narastajaco.ile) for wynik in po.cele] == [(0, 1)]
    assert przed.godziny == 0 < po.godziny
    assert przed.stany[2].zapytanie["dzien"] == f"{przyjecie - timedelta(days=3)}"


def test_time_in_stage_leaves_out_the_interruption_and_adds_the_second_run(swiat: Swiat) -> None:
    Rola.objects.update(od=zegar.dzis() - timedelta(days=690))
    poludnie, kto = zegar.teraz().replace(hour=11, minute=0), swiat.osoby["koordynator"]
    with zegar.w_chwili(poludnie - timedelta(days=300)):
        sprawa = otwarcie.otworz(
            kto, projekt=swiat.projekt, samorzad=swiat.inny_samorzad, animator=swiat.osoby["animator"]
        )
        Droga(sprawa, swiat.osoby).wypelnij("rekrutacja")

    def krok(dni: int, przejscie: str) -> None:
        with zegar.w_chwili(poludnie - timedelta(days=dni)):
            przejscia.wykonaj(sprawa.pk, przejscie, kto, powod="Wybory w gminie")

    def rekrutacja() -> tuple[int, float | None]:
        [czas, *_] = oblicz(swiat.projekt).czas
        return int(czas.ile), czas.mediana

    krok(290, "przerwij")
    krok(200, "wznow")
    krok(180, "rozpocznij_diagnoze")
    assert rekrutacja() == (1, 10 + 20)
    krok(100, "cofnij")
    assert rekrutacja() == (0, None)
    krok(95, "rozpocznij_diagnoze")
    assert rekrutacja() == (1, 10 + 20 + 5)


@pytest.mark.parametrize(
    "pola", [{"docelowa": 0}, {"miara": "dowolna"}, {"kod": " "}, {"jednostka": ""}, {"nazwa": "  "}, {"kod": "jst"}]
)
def test_the_database_refuses_a_target_that_makes_no_sense(swiat: Swiat, pola: dict[str, object]) -> None:
    cel(swiat, NazwaMiary.JST)
    drugi = cel(swiat, NazwaMiary.PLANY)
    with pytest.raises(IntegrityError), transaction.atomic():
        CelProjektu.objects.filter(pk=drugi.pk).update(**pola)


def test_a_month_is_cut_to_the_period() -> None:
    okres = Okres(date(2026, 2, 10), date(2026, 5, 3))
    assert okres.z_miesiaca(date(2026, 2, 1)) == Okres(date(2026, 2, 10), date(2026, 2, 28))
    assert okres.z_miesiaca(date(2026, 5, 1)) == Okres(date(2026, 5, 1), date(2026, 5, 3))
