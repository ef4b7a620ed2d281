"""The final report is generated from what is on file; the council reads two pages made of the accepted version."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse

from plan.models import Dzialanie
from realizacja.models import StanDzialania, WpisPracy
from rezultaty import propozycje, rada
from rezultaty.dokumenty import dane_wersji
from rezultaty.models import Raport, Rezultat
from rezultaty.przebieg import Przebieg, odchylenia
from sciezka.sprawa import zegar
from sciezka.sprawa.akta import Wersja
from sciezka.sprawa.models import Konserwacja
from tests import duza_sprawa
from tests.conftest import Swiat
from tests.duza_sprawa import TAJNE
from tests.pomoc_pdf import sprawdz_pdf


def adres(swiat: Swiat, nazwa: str) -> str:
    return reverse(f"rezultaty:{nazwa}", args=[swiat.sprawa.pk])


def stron(tekst: str) -> int:
    """Return how many pages a document says it has, each of them saying so."""
    stopki = re.findall(r"Strona (\d+) z (\d+)", tekst)
    assert [int(strona) for strona, _ in stopki] == list(range(1, len(stopki) + 1))
    assert {int(z) for _, z in stopki} == {len(stopki)}
    return len(stopki)


def tabela(swiat: Swiat, klucz: str) -> list[list[str]]:
    return next(part for part in dane_wersji(swiat.odswiez())["czesci"] if part["klucz"] == klucz)["tabela"]["wiersze"]


@pytest.mark.usefixtures("bez_druku")
def test_plan_and_done_are_compared_in_words(w_rezultatach: Swiat) -> None:
    Konserwacja.objects.create(kto="test", powod="Odchylenia na próbę")
    zaniechane, spoznione, bez_pracy = Dzialanie.objects.filter(sprawa=w_rezultatach.sprawa).order_by("numer")[:3]
    StanDzialania.objects.filter(dzialanie=zaniechane).update(wynik="zaniechane", powod="Rada odwołała")
    WpisPracy.objects.filter(dzialanie=bez_pracy).update(dzialanie=None)
    WpisPracy.objects.filter(dzialanie=spoznione).update(dzialanie=None)
    WpisPracy.objects.create(
        sprawa=w_rezultatach.sprawa, dzialanie=spoznione, forma=spoznione.forma, godziny=2, opis="Praca",
        rola_autora="animator", autor=w_rezultatach.osoby["animator"], data=zegar.dzis(),
        potwierdzil=w_rezultatach.osoby["koordynator"], potwierdzono=zegar.teraz(),
    )  # fmt: skip
    Dzialanie.objects.filter(pk=spoznione.pk).update(godziny=5)
    StanDzialania.objects.filter(dzialanie=spoznione).update(data=spoznione.do + timedelta(days=3))
    StanDzialania.objects.filter(dzialanie=bez_pracy).update(data=bez_pracy.od)
    wedlug = {dzialanie.pk: odchylenia(dzialanie) for dzialanie in Przebieg(w_rezultatach.sprawa).dzialania}
    assert wedlug[zaniechane.pk] == ["zaniechane: Rada odwołała"]
    assert wedlug[spoznione.pk] == ["zakończone 3 dni po terminie", "o 3 godziny mniej niż planowano"]
    assert wedlug[bez_pracy.pk] == ["wykonane bez potwierdzonych wpisów pracy"]
    w_rezultatach.droga().wypelnij("rezultaty")
    wiersz = tabela(w_rezultatach, "dzialania")[1]
    assert wiersz[3] == "wykonane; zakończone 3 dni po terminie; o 3 godziny mniej niż planowano"
    tekst = propozycje.propozycje(w_rezultatach.odswiez())["przebieg"]
    assert f"Działanie {zaniechane.numer} ({zaniechane.nazwa}): zaniechane: Rada odwołała." in tekst
    assert "r., diagnozę przyjęto" in tekst.replace("\xa0", " ")


@pytest.mark.usefixtures("bez_druku")
def test_work_adds_up_by_form_and_role(w_rezultatach: Swiat) -> None:
    w_rezultatach.droga().wypelnij("rezultaty")
    potwierdzone = WpisPracy.objects.filter(sprawa=w_rezultatach.sprawa).potwierdzone()
    *formy, razem = [[kom.replace(",", ".") for kom in wiersz] for wiersz in tabela(w_rezultatach, "praca")]
    assert float(razem[2]) == float(sum(wpis.godziny for wpis in potwierdzone))
    assert float(razem[2]) == sum(float(wiersz[2]) for wiersz in formy)
    doradcy = sum(float(wpis.godziny) for wpis in potwierdzone if wpis.rola_autora == "doradca")
    assert float(razem[4]) == doradcy > 0
    obecnosci = sum(wpis.liczba_uczestnikow or 0 for wpis in potwierdzone)
    assert razem[6] == (str(obecnosci) if obecnosci else "–")


@pytest.mark.usefixtures("bez_druku")
def test_drafts_are_offered_and_replace_nothing(w_rezultatach: Swiat) -> None:
    droga = w_rezultatach.droga()
    droga.wypelnij("rezultaty")
    Rezultat.objects.update(notatka=TAJNE)
    Raport.objects.filter(sprawa=w_rezultatach.sprawa).update(wnioski="", przebieg="Napisane ręcznie", notatka=TAJNE)
    teksty = propozycje.propozycje(w_rezultatach.odswiez())
    assert TAJNE not in str(teksty)
    for rezultat in Rezultat.objects.filter(sprawa=w_rezultatach.sprawa):
        assert (rezultat.opis if rezultat.osiagniety else rezultat.powod_nieosiagniecia).rstrip(".") in teksty[
            "wnioski"
        ]
    klient = w_rezultatach.klient("animator")
    assert "Wstaw propozycje w puste pola" in klient.get(adres(w_rezultatach, "raport")).content.decode()
    formularz = klient.get(adres(w_rezultatach, "raport"), {"propozycje": "1"}).context["formularz"]
    assert formularz["przebieg"].value() == "Napisane ręcznie"
    assert formularz["wnioski"].value() == teksty["wnioski"]
    assert Raport.objects.get(sprawa=w_rezultatach.sprawa).wnioski == ""  # nothing is saved until a person saves it


def test_council_reads_the_accepted_version_and_nothing_newer(w_rezultatach: Swiat) -> None:
    droga, urzednik = w_rezultatach.droga(), w_rezultatach.klient("urzednik")
    droga.wypelnij("rezultaty")
    Rezultat.objects.update(notatka=TAJNE)
    projekt = w_rezultatach.klient("animator").get(adres(w_rezultatach, "rada_pdf"))
    assert "(projekt)" in sprawdz_pdf(projekt.content)
    assert urzednik.get(adres(w_rezultatach, "rada_pdf")).status_code == 404
    wersja = droga.wyslij("raport")
    assert urzednik.get(adres(w_rezultatach, "rada_pdf")).status_code == 404
    droga.przyjmij(wersja)
    assert "Informacja dla rady" in urzednik.get(adres(w_rezultatach, "etap")).content.decode()
    pierwszy = urzednik.get(adres(w_rezultatach, "rada_pdf"))
    Konserwacja.objects.create(kto="test", powod="Zmiana po przyjęciu na próbę")
    Rezultat.objects.update(opis="ZMIENIONE PO PRZYJĘCIU")
    tekst = sprawdz_pdf(pierwszy.content)
    assert urzednik.get(adres(w_rezultatach, "rada_pdf")).content == pierwszy.content  # same version, same bytes
    assert stron(tekst) <= 2
    assert TAJNE not in tekst
    for fragment in (
        "Informacja dla rady",
        "wersja 1, przyjęty",
        "Jan Przykładowy",
        "Wskaźniki planu: przed i po",
        "osiągnięto",
    ):
        assert fragment in tekst, fragment
    assert w_rezultatach.klient("obcy_urzednik").get(adres(w_rezultatach, "rada_pdf")).status_code == 404


def test_council_information_of_a_big_case_fits_on_two_pages(swiat: Swiat, monkeypatch: pytest.MonkeyPatch) -> None:
    from sciezka.sprawa import druk

    monkeypatch.setattr(druk, "pdf_wersji", lambda wersja: b"%PDF-1.7 test")
    duza_sprawa.zbuduj(swiat)
    dlugi = "Gmina i podmioty ekonomii społecznej uzgodniły zasady współpracy, ale ich stosowanie wymaga czasu. " * 60
    Raport.objects.filter(sprawa=swiat.sprawa).update(wnioski=dlugi, rekomendacje=dlugi)
    for rezultat in Rezultat.objects.filter(sprawa=swiat.sprawa, osiagniety=False):
        Rezultat.objects.filter(pk=rezultat.pk).update(powod_nieosiagniecia=dlugi[:2500], dokument="zarządzenie " * 24)
    dane = dane_wersji(swiat.odswiez())
    pdf = rada.pdf(swiat.sprawa, dane, utworzono=zegar.teraz(), stopka="Projekt.", projekt_dokumentu=True)
    tekst = sprawdz_pdf(pdf)
    assert stron(tekst) == 2
    assert re.search(r"i jeszcze \d+ rezultat\w* w raporcie", tekst)
    assert re.search(r"i jeszcze \d+ dział\w+ w raporcie", tekst)
    assert tekst.count("Dalszy ciąg w raporcie końcowym.") == 2
    assert TAJNE not in tekst


@pytest.mark.usefixtures("bez_druku")
def test_one_chart_always_has_something_to_say(w_rezultatach: Swiat) -> None:
    w_rezultatach.droga().wypelnij("rezultaty")
    dla_rady = dane_wersji(w_rezultatach.odswiez())["dla_rady"]
    miara = rada.MIARY[0]
    assert rada.wykres(dla_rady, miara)["dane"]["tytul"].startswith("Ile z planu")
    bez = dla_rady | {"wskazniki": []}
    udzialy = rada.wykres(bez, miara)["dane"]["wiersze"]
    assert round(sum(wiersz["wartosc"] for wiersz in udzialy)) == 100
    assert rada.wykres(bez | {"praca": []}, miara) is None


@pytest.mark.usefixtures("bez_druku")
def test_version_keeps_what_the_council_reads(w_rezultatach: Swiat) -> None:
    w_rezultatach.droga().wypelnij("rezultaty")
    wersja = w_rezultatach.droga().wyslij("raport")
    zapisane = Wersja.objects.defer(None).get(pk=wersja.pk).dane["dla_rady"]
    assert zapisane["liczby"][0][1] == "osiągnięte rezultaty"
    assert len(zapisane["rezultaty"]) == Rezultat.objects.filter(sprawa=w_rezultatach.sprawa).count()
