"""What is for the team only stays there by side doors too: an answer, a name of a hidden product, a file of a hidden card."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from procrastinate.contrib.django.models import ProcrastinateJob

from realizacja.models import WpisPracy, Zastrzezenie
from sciezka.rekrutacja.demo import SKAN
from sciezka.sprawa import pliki, zegar
from sciezka.sprawa.akta import Zalacznik
from sciezka.sprawa.models import Zdarzenie
from sciezka.sprawa.osoby import Rola
from tests.conftest import Swiat
from tests.realizacja.pomoc import TAJNE, adres, produkt, strona, wpis
from tests.realizacja.pomoc_ps import kamien, opinia, ps
from tests.realizacja.pomoc_rodzajow import sesja
from tests.realizacja.test_kto_potwierdza import na_kontrakcie


def zastrzezenie(swiat: Swiat, wiersz: WpisPracy) -> Zastrzezenie:
    urzednik = swiat.osoby["urzednik"]
    return Zastrzezenie.objects.create(
        sprawa=swiat.sprawa, wpis=wiersz, tresc="Kto był?", utworzyl=urzednik, widzi_gmina=True
    )


def odpowiedz(swiat: Swiat, pytanie: Zastrzezenie) -> list[str]:
    """Answer the objection and return who gets an e-mail about it."""
    dane = {"odpowiedz": TAJNE, "rewizja": pytanie.rewizja}
    adres_odpowiedzi = adres(swiat, "zastrzezenie_odpowiedz", pytanie.pk)
    assert swiat.klient("animator").post(adres_odpowiedzi, dane).status_code == 302
    zadania = ProcrastinateJob.objects.filter(task_name__endswith="wyslij_list")
    return [zadanie.args["do"] for zadanie in zadania if "Odpowiedź" in zadanie.args["temat"]]


def test_an_answer_about_an_entry_hidden_since_stays_in_the_team(swiat: Swiat) -> None:
    na_kontrakcie(swiat, "urzednik")
    wiersz = wpis(swiat, widzi_gmina=True)
    pytanie = zastrzezenie(swiat, wiersz)
    WpisPracy.objects.filter(pk=wiersz.pk).update(widzi_gmina=False, opis=TAJNE)
    assert odpowiedz(swiat, pytanie) == []
    assert not Zdarzenie.objects.get(rodzaj="zastrzezenie_odpowiedz").widzi_gmina
    historia = reverse("sprawa:historia", args=[swiat.sprawa.pk])
    assert TAJNE not in swiat.klient("urzednik").get(historia).content.decode()


def test_an_official_whose_role_ended_gets_no_answer(swiat: Swiat) -> None:
    na_kontrakcie(swiat, "urzednik")
    pytanie = zastrzezenie(swiat, wpis(swiat, widzi_gmina=True))
    Rola.objects.filter(osoba=swiat.osoby["urzednik"]).update(do=zegar.dzis())
    assert odpowiedz(swiat, pytanie) == []


def test_an_official_in_office_gets_the_answer(swiat: Swiat) -> None:
    na_kontrakcie(swiat, "urzednik")
    assert odpowiedz(swiat, zastrzezenie(swiat, wpis(swiat, widzi_gmina=True))) == [swiat.osoby["urzednik"].email]


def test_a_visible_session_does_not_name_a_hidden_product(w_realizacji: Swiat) -> None:
    wiersz = wpis(
        w_realizacji, "doradca", forma=2, wynik_doradztwa="produkt", opis_wyniku="Regulamin", widzi_gmina=True
    )
    sesja(w_realizacji, wiersz, produkt=produkt(w_realizacji, "regulamin", nazwa=TAJNE))
    for nazwa, argumenty in (("wpis", [wiersz.pk]), ("etap", [])):
        assert "Klauzule społeczne" in (tresc := strona(w_realizacji, "urzednik", nazwa, *argumenty))
        assert TAJNE not in tresc
    WpisPracy.objects.filter(pk=wiersz.pk).update(widzi_gmina=False)
    assert TAJNE in strona(w_realizacji, "doradca", "wpis", wiersz.pk)


def test_a_hidden_card_takes_its_files_with_it(w_realizacji: Swiat) -> None:
    wiersz = ps(w_realizacji, "gmina", "powiat", widzi_gmina=True)
    plik = pliki.zapisz_plik(
        w_realizacji.sprawa, w_realizacji.osoby["animator"], SimpleUploadedFile("krs.pdf", SKAN), widzi_gmina=True
    )
    kamien(wiersz, "M12", widzi_gmina=True, zalacznik=plik)
    Zalacznik.objects.filter(pk=opinia(w_realizacji, wiersz).pk).update(widzi_gmina=True)
    wiersz.refresh_from_db()
    dane = {"nazwa": wiersz.nazwa, "forma": wiersz.forma, "rewizja": wiersz.rewizja}
    zmien = adres(w_realizacji, "przedsiebiorstwo_zmien", wiersz.pk)
    assert w_realizacji.klient("animator").post(zmien, dane).status_code == 302
    assert not Zalacznik.objects.filter(pk__in=[plik.pk, wiersz.opinia_id], widzi_gmina=True).exists()


@pytest.mark.parametrize("dzien", ["2026-13-45", "2026-02-30", "x", "0000-00-00", "9999-12-31"])
def test_a_day_that_is_none_closes_no_period_and_breaks_no_page(w_realizacji: Swiat, dzien: str) -> None:
    zamknij = reverse("okresy:zamknij", args=[w_realizacji.projekt.pk])
    assert w_realizacji.klient("koordynator").get(zamknij, {"od": dzien, "do": dzien}).status_code == 200
