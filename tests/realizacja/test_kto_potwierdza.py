"""Who confirms: as the contract says; what the official sees, confirms and questions; what the database refuses."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.core import mail
from django.db import DatabaseError, connection, transaction
from django.urls import reverse

from realizacja import potwierdzanie, zadania
from realizacja.models import PowiadomienieOPracy, WpisPracy, Zastrzezenie
from sciezka.rekrutacja.dokumenty import dane_kontraktu
from sciezka.sprawa import zegar
from sciezka.sprawa.models import Zdarzenie
from sciezka.sprawa.osoby import Osoba, Rola
from sciezka.sprawa.slownik import NazwaRoli
from tests.conftest import Swiat
from tests.realizacja.pomoc import TAJNE, adres, strona, wpis
from tests.realizacja.test_potwierdzanie import zaznaczone


def na_kontrakcie(swiat: Swiat, potwierdza: str) -> Swiat:
    """Bring the case to stage IV with a contract that says who confirms."""
    droga = swiat.droga()
    droga.zmiany["rekrutacja"] = {"potwierdza": potwierdza}
    swiat.sprawa = droga.do_stanu("realizacja")
    return swiat


@pytest.fixture
def u_urzednika(swiat: Swiat) -> Swiat:
    return na_kontrakcie(swiat, "urzednik")


def zadania_poczty() -> list[str]:
    """Return the subjects of the e-mails that wait in the queue."""
    with connection.cursor() as kursor:
        kursor.execute("SELECT args->>'temat' FROM procrastinate_jobs WHERE task_name = 'wyslij_list' ORDER BY id")
        return [temat for (temat,) in kursor.fetchall()]


def test_the_official_confirms_what_the_municipality_sees_and_nothing_else(u_urzednika: Swiat) -> None:
    jawny = wpis(u_urzednika, widzi_gmina=True, opis="Spotkanie z wójtem", godziny=Decimal("2.5"))
    ukryty = wpis(u_urzednika, "doradca", forma=2, opis=TAJNE)
    pulpit = u_urzednika.klient("urzednik").get(reverse("pulpit")).content.decode()
    assert "Praca do potwierdzenia" in pulpit
    assert "Razem 2,5" in pulpit.replace("\xa0", " ")
    lista = strona(u_urzednika, "urzednik", "do_potwierdzenia")
    assert "Spotkanie z wójtem" in lista
    assert TAJNE not in lista
    klient = u_urzednika.klient("urzednik")
    odpowiedz = klient.post(adres(u_urzednika, "potwierdz"), zaznaczone(jawny, ukryty) | {"skad": "lista"})
    assert odpowiedz["Location"] == adres(u_urzednika, "do_potwierdzenia")
    jawny.refresh_from_db()
    ukryty.refresh_from_db()
    assert (jawny.potwierdzil, jawny.potwierdzono_jako) == (u_urzednika.osoby["urzednik"], "urzednik")
    assert not ukryty.potwierdzony
    assert Zdarzenie.objects.filter(rodzaj="potwierdzono", opis__contains="urzędnik", widzi_gmina=True).count() == 1
    assert "potwierdzone: Urzednik Testowa (urzędnik)" in strona(u_urzednika, "animator", "etap")


def test_the_coordinator_confirms_what_is_for_the_team_only(u_urzednika: Swiat) -> None:
    jawny, ukryty = wpis(u_urzednika, widzi_gmina=True), wpis(u_urzednika)
    lista = strona(u_urzednika, "koordynator", "do_potwierdzenia")
    assert f'value="{ukryty.pk}-' in lista
    assert f'value="{jawny.pk}-' not in lista
    klient = u_urzednika.klient("koordynator")
    odpowiedz = klient.post(adres(u_urzednika, "potwierdz"), zaznaczone(jawny))
    assert odpowiedz.status_code == 409
    assert "urzędnik samorządu" in odpowiedz.content.decode()
    klient.post(adres(u_urzednika, "potwierdz"), zaznaczone(ukryty))
    ukryty.refresh_from_db()
    assert ukryty.potwierdzono_jako == "koordynator"


def test_the_author_reads_who_will_confirm(u_urzednika: Swiat) -> None:
    assert "urzędnik nie może go potwierdzić" in strona(u_urzednika, "animator", "etap")
    czesc = next(czesc for czesc in dane_kontraktu(u_urzednika.sprawa)["czesci"] if czesc["klucz"] == "par-7")
    assert any("potwierdza jego urzędnik" in akapit for akapit in czesc["akapity"])


def test_either_of_them_where_the_contract_says_so(swiat: Swiat) -> None:
    na_kontrakcie(swiat, "ktokolwiek")
    pierwszy, drugi = wpis(swiat, widzi_gmina=True), wpis(swiat, widzi_gmina=True)
    swiat.klient("urzednik").post(adres(swiat, "potwierdz"), zaznaczone(pierwszy))
    swiat.klient("koordynator").post(adres(swiat, "potwierdz"), zaznaczone(drugi))
    assert sorted(WpisPracy.objects.values_list("potwierdzono_jako", flat=True)) == ["koordynator", "urzednik"]


def test_an_official_who_works_in_the_team_does_not_confirm_for_the_municipality(u_urzednika: Swiat) -> None:
    urzednik = u_urzednika.osoby["urzednik"]
    wiersz = wpis(u_urzednika, widzi_gmina=True)
    Rola.objects.create(osoba=urzednik, rola=NazwaRoli.DORADCA, sprawa=u_urzednika.sprawa)
    swiezy = Osoba.objects.get(pk=urzednik.pk)
    assert not potwierdzanie.zasady(u_urzednika.sprawa, swiezy).potwierdza
    assert u_urzednika.klient("urzednik").post(adres(u_urzednika, "potwierdz"), zaznaczone(wiersz)).status_code == 403


def test_a_question_waits_for_an_answer_and_then_the_entry_is_confirmed(u_urzednika: Swiat) -> None:
    wiersz = wpis(u_urzednika, widzi_gmina=True)
    urzednik, doradca = u_urzednika.klient("urzednik"), u_urzednika.klient("doradca")
    zglos = adres(u_urzednika, "zastrzezenie_dodaj", wiersz.pk)
    assert "Zgłoś zastrzeżenie" in strona(u_urzednika, "urzednik", "do_potwierdzenia")
    assert urzednik.post(zglos, {"tresc": "  "}).status_code == 422
    assert urzednik.post(zglos, {"tresc": "To spotkanie trwało godzinę"}).status_code == 302
    zastrzezenie = Zastrzezenie.objects.get()
    zdarzenie = Zdarzenie.objects.get(rodzaj="zastrzezenie")
    assert (zdarzenie.powod, zdarzenie.widzi_gmina) == ("To spotkanie trwało godzinę", True)
    assert [temat for temat in zadania_poczty() if "Zastrzeżenie" in temat]
    assert urzednik.post(zglos, {"tresc": "Drugie"}).status_code == 409
    assert (
        "zgłoszono zastrzeżenie" in urzednik.post(adres(u_urzednika, "potwierdz"), zaznaczone(wiersz)).content.decode()
    )
    with pytest.raises(DatabaseError, match="zgłoszono zastrzeżenie"), transaction.atomic():
        WpisPracy.objects.filter(pk=wiersz.pk).update(
            potwierdzil=u_urzednika.osoby["urzednik"], potwierdzono=zegar.teraz()
        )
    odpowiedz = adres(u_urzednika, "zastrzezenie_odpowiedz", zastrzezenie.pk)
    assert "Zastrzeżenia do odpowiedzi" in u_urzednika.klient("animator").get(reverse("pulpit")).content.decode()
    assert doradca.post(odpowiedz, {"odpowiedz": "x", "rewizja": "1"}).status_code == 403
    dane = {"odpowiedz": "Poprawiono na godzinę.", "rewizja": zastrzezenie.rewizja}
    assert u_urzednika.klient("animator").post(odpowiedz, dane).status_code == 302
    assert "Poprawiono na godzinę." in strona(u_urzednika, "urzednik", "do_potwierdzenia")
    assert u_urzednika.klient("animator").post(odpowiedz, dane).status_code == 409
    urzednik.post(adres(u_urzednika, "potwierdz"), zaznaczone(wiersz))
    assert WpisPracy.objects.potwierdzone().count() == 1
    assert urzednik.post(zglos, {"tresc": "Za późno"}).status_code == 409


def test_the_words_of_a_question_stay(w_realizacji: Swiat) -> None:
    wiersz = wpis(w_realizacji)
    zastrzezenie = Zastrzezenie.objects.create(
        sprawa=w_realizacji.sprawa, wpis=wiersz, tresc="Ile osób?", utworzyl=w_realizacji.osoby["koordynator"]
    )
    pytania = Zastrzezenie.objects.filter(pk=zastrzezenie.pk)
    for zmiana in ({"tresc": "inne"}, {"utworzyl": w_realizacji.osoby["animator"]}):
        with pytest.raises(DatabaseError, match="nie można zmienić"), transaction.atomic():
            pytania.update(**zmiana)
    odpowiedz = {"odpowiedz": "Pięć", "odpowiedzial": w_realizacji.osoby["animator"], "odpowiedziano": zegar.teraz()}
    assert pytania.update(**odpowiedz) == 1
    with pytest.raises(DatabaseError, match="odpowiada się na nie raz"), transaction.atomic():
        pytania.update(odpowiedz="Sześć")


def test_a_question_is_not_removed_to_confirm_but_goes_with_its_entry(w_realizacji: Swiat) -> None:
    wiersz = wpis(w_realizacji)
    pytanie = {"sprawa": w_realizacji.sprawa, "tresc": "Ile osób?", "utworzyl": w_realizacji.osoby["koordynator"]}
    Zastrzezenie.objects.create(wpis=wiersz, **pytanie)
    sprawdzaj("IMMEDIATE")
    with pytest.raises(DatabaseError, match="nie można usunąć"), transaction.atomic():
        Zastrzezenie.objects.all().delete()
    sprawdzaj("DEFERRED")
    wiersz.delete()
    sprawdzaj("IMMEDIATE")
    assert not Zastrzezenie.objects.exists()


def sprawdzaj(kiedy: str) -> None:
    """Check at once (``IMMEDIATE``) or at the end what the database checks at the end of the transaction."""
    with connection.cursor() as kursor:
        kursor.execute(f"SET CONSTRAINTS ALL {kiedy}")


def test_an_entry_is_not_given_to_somebody_else_to_confirm_it(w_realizacji: Swiat) -> None:
    wiersz = WpisPracy.objects.filter(pk=wpis(w_realizacji).pk)
    with pytest.raises(DatabaseError, match="Autora wpisu nie można zmienić"), transaction.atomic():
        wiersz.update(autor=w_realizacji.osoby["doradca"])


def test_what_the_team_asked_about_a_hidden_entry_stays_in_the_team(w_realizacji: Swiat) -> None:
    wiersz = wpis(w_realizacji)
    zglos = adres(w_realizacji, "zastrzezenie_dodaj", wiersz.pk)
    assert w_realizacji.klient("koordynator").post(zglos, {"tresc": TAJNE}).status_code == 302
    WpisPracy.objects.filter(pk=wiersz.pk).update(widzi_gmina=True, opis="Teraz jawna")
    widziane = strona(w_realizacji, "urzednik", "etap")
    assert "Teraz jawna" in widziane
    assert TAJNE not in widziane
    assert TAJNE in strona(w_realizacji, "animator", "etap")
    assert not Zdarzenie.objects.get(rodzaj="zastrzezenie").widzi_gmina


def test_the_list_to_confirm_does_not_grow_with_entries(u_urzednika: Swiat, django_assert_max_num_queries) -> None:
    for _ in range(12):
        wpis(u_urzednika, widzi_gmina=True)
    strona(u_urzednika, "urzednik", "do_potwierdzenia")
    with django_assert_max_num_queries(24):
        strona(u_urzednika, "urzednik", "do_potwierdzenia")


@pytest.mark.parametrize(
    ("kto", "pola"),
    [
        ("koordynator", {"widzi_gmina": True}),
        ("urzednik", {"widzi_gmina": False}),
        ("doradca", {"widzi_gmina": True}),
        ("obcy_urzednik", {"widzi_gmina": True}),
        ("obcy_koordynator", {"widzi_gmina": False}),
    ],
)
def test_the_database_lets_nobody_confirm_but_whom_the_contract_names(u_urzednika: Swiat, kto: str, pola) -> None:
    wiersz = wpis(u_urzednika, **pola)
    with pytest.raises(DatabaseError, match="tak stanowi kontrakt"), transaction.atomic():
        WpisPracy.objects.filter(pk=wiersz.pk).update(potwierdzil=u_urzednika.osoby[kto], potwierdzono=zegar.teraz())


def test_the_official_takes_back_own_confirmation_only(u_urzednika: Swiat) -> None:
    jawny, ukryty = wpis(u_urzednika, widzi_gmina=True), wpis(u_urzednika)
    urzednik = u_urzednika.klient("urzednik")
    urzednik.post(adres(u_urzednika, "potwierdz"), zaznaczone(jawny))
    u_urzednika.klient("koordynator").post(adres(u_urzednika, "potwierdz"), zaznaczone(ukryty))
    cofnij = adres(u_urzednika, "potwierdzenie_cofnij", jawny.pk)
    assert urzednik.post(adres(u_urzednika, "potwierdzenie_cofnij", ukryty.pk), {"powod": "x"}).status_code == 404
    assert urzednik.post(cofnij, {"powod": "Pomylono dzień"}).status_code == 302
    zdarzenie = Zdarzenie.objects.get(rodzaj="cofnieto_potwierdzenie")
    assert (zdarzenie.powod, zdarzenie.widzi_gmina) == ("Pomylono dzień", True)
    jawny.refresh_from_db()
    assert jawny.tylko_korekta
    assert not jawny.potwierdzony


def test_officials_are_told_once_a_week_while_work_waits(u_urzednika: Swiat) -> None:
    def tematy() -> int:
        return len([temat for temat in zadania_poczty() if temat.startswith("Praca do potwierdzenia")])

    assert zadania.powiadom() == 0
    wiersz = wpis(u_urzednika, widzi_gmina=True)
    wpis(u_urzednika)
    assert zadania.powiadom() == 1
    assert zadania.powiadom() == 0
    assert tematy() == 1
    PowiadomienieOPracy.objects.update(wyslano=zegar.teraz() - timedelta(days=7))
    assert zadania.powiadom() == 1
    u_urzednika.klient("urzednik").post(adres(u_urzednika, "potwierdz"), zaznaczone(wiersz))
    PowiadomienieOPracy.objects.update(wyslano=zegar.teraz() - timedelta(days=8))
    assert zadania.powiadom() == 0
    assert tematy() == 2
    assert not mail.outbox
