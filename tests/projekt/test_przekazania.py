"""Cases change hands: for good, for a time, and after elections on the municipality's side."""

from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from procrastinate.contrib.django.models import ProcrastinateJob

from sciezka.dane.models import Samorzad
from sciezka.projekt import przekazania
from sciezka.sprawa import otwarcie, przekazywanie, zegar, zmiana_urzednikow
from sciezka.sprawa.models import Sprawa, Zdarzenie
from sciezka.sprawa.osoby import Osoba, Rola
from sciezka.sprawa.przekazania import PrzekazanaSprawa, Przekazanie
from sciezka.sprawa.wyjatki import NieaktualnyStan, OdmowaZapisu
from tests.conftest import Swiat, nowa_osoba, nowy_samorzad


@pytest.fixture
def nastepca(swiat: Swiat) -> Osoba:
    return swiat.osoby["obcy_animator"]


def rola_animatora(swiat: Swiat) -> Rola:
    return Rola.objects.get(osoba=swiat.osoby["animator"], sprawa=swiat.sprawa)


def przekaz(swiat: Swiat, komu: Osoba, kto: str = "koordynator", **zmiany: Any) -> Przekazanie:
    pola = {"od": zegar.dzis(), "do": None, "powod": "Zmiana rejonu.", "notatka": "Dzwonić rano."} | zmiany
    role = pola.pop("role", [rola_animatora(swiat).pk])
    return przekazywanie.przekaz(swiat.osoby[kto], role, komu, **pola)


def swiezy(osoba: Osoba) -> Osoba:
    return Osoba.objects.get(pk=osoba.pk)


def adresaci() -> set[str]:
    return {zadanie.args["do"] for zadanie in ProcrastinateJob.objects.filter(task_name__endswith="wyslij_list")}


def test_for_good_the_successor_works_and_the_predecessor_sees_nothing(swiat: Swiat, nastepca: Osoba) -> None:
    przekaz(swiat, nastepca)
    assert swiezy(nastepca).role_w(swiat.sprawa) == {"animator"}
    assert swiezy(swiat.osoby["animator"]).role_w(swiat.sprawa) == frozenset()
    zdarzenie = Zdarzenie.objects.get(rodzaj="przekazano")
    assert "Obcy_animator" in zdarzenie.opis
    assert "Zmiana rejonu" not in zdarzenie.opis + zdarzenie.powod, "the reason is the team's"
    assert adresaci() == {o.email for o in (nastepca, swiat.osoby["animator"], swiat.osoby["urzednik"])}


def test_from_a_later_day_nothing_changes_today(swiat: Swiat, nastepca: Osoba) -> None:
    przekazanie = przekaz(swiat, nastepca, od=zegar.dzis() + timedelta(days=3))
    assert swiezy(swiat.osoby["animator"]).role_w(swiat.sprawa) == {"animator"}
    assert swiezy(nastepca).role_w(swiat.sprawa) == frozenset()
    strona = swiat.klient("obcy_animator").get(reverse("przekazania:przekazanie", args=[przekazanie.pk]))
    assert "nie są teraz dla Ciebie dostępne" in strona.content.decode()
    with zegar.w_chwili(zegar.teraz() + timedelta(days=3)):
        assert swiezy(nastepca).role_w(swiat.sprawa) == {"animator"}
        assert swiezy(swiat.osoby["animator"]).role_w(swiat.sprawa) == frozenset()


def test_deputy_has_the_role_until_the_last_day_beside_the_one_who_is_away(swiat: Swiat, nastepca: Osoba) -> None:
    przekaz(swiat, nastepca, do=zegar.dzis() + timedelta(days=6))
    for dzien, role in ((0, {"animator"}), (6, {"animator"}), (7, frozenset())):
        with zegar.w_chwili(zegar.teraz() + timedelta(days=dzien)):
            assert swiezy(nastepca).role_w(swiat.sprawa) == role
            assert swiezy(swiat.osoby["animator"]).role_w(swiat.sprawa) == {"animator"}
    tresc = swiat.klient("urzednik").get(reverse("sprawa:strona", args=[swiat.sprawa.pk])).content.decode()
    assert "zastępstwo: Animator Testowa, do" in tresc


def test_what_a_deputy_has_is_not_handed_over(swiat: Swiat, nastepca: Osoba) -> None:
    przekaz(swiat, nastepca, do=zegar.dzis())
    zastepcy = Rola.objects.get(osoba=nastepca)
    with pytest.raises(NieaktualnyStan):
        przekaz(swiat, swiat.osoby["nikt"], role=[zastepcy.pk])
    assert not przekazywanie.role_do_przekazania(swiat.osoby["koordynator"], nastepca).exists()


@pytest.mark.parametrize("kto", ["animator", "doradca", "urzednik", "obcy_koordynator", "administrator"])
def test_only_the_projects_coordinator_hands_over(swiat: Swiat, nastepca: Osoba, kto: str) -> None:
    with pytest.raises(PermissionDenied):
        przekaz(swiat, nastepca, kto=kto)


def test_refusals_say_why(swiat: Swiat, nastepca: Osoba) -> None:
    with pytest.raises(OdmowaZapisu, match="komuś innemu"):
        przekaz(swiat, swiat.osoby["animator"])
    with pytest.raises(OdmowaZapisu, match="od dziś"):
        przekaz(swiat, nastepca, od=zegar.dzis() - timedelta(days=1))
    with pytest.raises(OdmowaZapisu, match="co najmniej jedną"):
        przekaz(swiat, nastepca, role=[])
    doradcy = Rola.objects.get(osoba=swiat.osoby["doradca"])
    with pytest.raises(OdmowaZapisu, match="jednej osoby"):
        przekaz(swiat, nastepca, role=[rola_animatora(swiat).pk, doradcy.pk])
    otwarcie.zakoncz_role(swiat.sprawa, swiat.osoby["koordynator"], rola_animatora(swiat))
    with pytest.raises(NieaktualnyStan):
        przekaz(swiat, nastepca)
    assert not Przekazanie.objects.exists()


def test_repeated_send_hands_over_once(swiat: Swiat, nastepca: Osoba) -> None:
    klucz, role = "0b7f4d0e-1111-4222-8333-444455556666", [rola_animatora(swiat).pk]
    pierwsze = przekaz(swiat, nastepca, klucz=klucz)
    assert przekaz(swiat, nastepca, klucz=klucz, role=role) == pierwsze
    assert Rola.objects.filter(osoba=nastepca).count() == 1


def test_somebody_already_there_keeps_one_role(swiat: Swiat, nastepca: Osoba) -> None:
    otwarcie.nadaj_role(swiat.sprawa, swiat.osoby["koordynator"], nastepca, "animator")
    przekaz(swiat, nastepca)
    assert Rola.objects.filter(osoba=nastepca, do__isnull=True).count() == 1


def test_database_keeps_the_record_and_asks_for_the_role(swiat: Swiat, nastepca: Osoba) -> None:
    przekazanie = przekaz(swiat, nastepca)
    inna = otwarcie.otworz(swiat.osoby["koordynator"], projekt=swiat.projekt, samorzad=swiat.inny_samorzad)
    proby = (
        lambda: Przekazanie.objects.update(powod="inny"),
        lambda: PrzekazanaSprawa.objects.all()._raw_delete("default"),
        lambda: PrzekazanaSprawa.objects.create(przekazanie=przekazanie, sprawa=inna),
        lambda: Rola.objects.filter(osoba=nastepca).update(zastepuje=swiat.osoby["animator"]),
    )
    for proba in proby:
        with pytest.raises(IntegrityError), transaction.atomic():
            proba()


def test_page_hands_over_and_the_successor_reads_the_overview(swiat: Swiat, nastepca: Osoba) -> None:
    swiat.sprawa_na("realizacja")
    swiat.droga().wypelnij("realizacja", niepelne=True)
    adres = reverse("przekazania:nowe") + f"?od_kogo={swiat.osoby['animator'].pk}"
    pola = {
        "role": [rola_animatora(swiat).pk], "komu": nastepca.pk, "rodzaj": "zastepstwo", "od": zegar.dzis().isoformat(),
        "do": "", "powod": "Urlop", "notatka": "Pilne: termin rady",
    }  # fmt: skip
    odpowiedz = swiat.klient("koordynator").post(adres, pola)
    assert odpowiedz.status_code == 422
    assert "Podaj ostatni dzień zastępstwa." in odpowiedz.content.decode()
    odpowiedz = swiat.klient("koordynator").post(adres, {**pola, "rodzaj": "na_stale"}, follow=True)
    assert odpowiedz.status_code == 200
    strona = swiat.klient("obcy_animator").get(reverse("przekazania:przekazanie", args=[Przekazanie.objects.get().pk]))
    tresc = strona.content.decode()
    assert "Pilne: termin rady" in tresc
    assert "Ostatnie wpisy" in tresc
    assert "Najbliższe działania" in tresc


def test_overview_is_for_the_cases_team_only(swiat: Swiat, nastepca: Osoba) -> None:
    adres = reverse("przekazania:przekazanie", args=[przekaz(swiat, nastepca).pk])
    for kto, status in {
        "koordynator": 200, "obcy_animator": 200, "doradca": 200, "animator": 404, "urzednik": 404, "nikt": 404,
        "obcy_koordynator": 404, "administrator": 404,
    }.items():  # fmt: skip
        assert swiat.klient(kto).get(adres).status_code == status, kto


def test_overview_costs_the_same_for_many_cases(swiat: Swiat, nastepca: Osoba) -> None:
    def zapytania(ile: int) -> int:
        for numer in range(ile):
            samorzad = nowy_samorzad(f"0615{ile}{numer}", f"Gmina {ile} {numer}")
            sprawa = otwarcie.otworz(swiat.osoby["koordynator"], projekt=swiat.projekt, samorzad=samorzad)
            otwarcie.nadaj_role(sprawa, swiat.osoby["koordynator"], swiat.osoby["animator"], "animator")
        role = przekazywanie.role_do_przekazania(swiat.osoby["koordynator"], swiat.osoby["animator"])
        gotowe = przekaz(swiat, nastepca, role=[rola.pk for rola in role])
        osoba = swiezy(nastepca)
        with CaptureQueriesContext(
            connection,
        ) as zapis:
            assert len(przekazania.przejmowane(gotowe, osoba)) == len(role) or ile
        return len(zapis)

    assert zapytania(1) == zapytania(6) <= 8


# -- change of officials ---------------------------------------------------------------------------------------------


NOWY = {"email": "Nowa.Sekretarz@gmina.example", "imie": "Ewa", "nazwisko": "Nowa", "stanowisko": "sekretarz gminy"}


def zmien(swiat: Swiat, kto: str = "koordynator", nowi: Any = (NOWY,)) -> list[Osoba]:
    role = [rola.pk for rola in zmiana_urzednikow.obecni(swiat.sprawa)]
    return zmiana_urzednikow.zmien(swiat.sprawa, swiat.osoby[kto], konczone=role, nowi=nowi, powod="wybory")


def test_old_officials_lose_access_new_ones_review(swiat: Swiat) -> None:
    swiat.sprawa_na("diagnoza")
    droga = swiat.droga()
    droga.wypelnij("diagnoza")
    droga.wyslij("diagnoza")
    ProcrastinateJob.objects.all()._raw_delete("default")
    (nowa,) = zmien(swiat)
    assert swiezy(swiat.osoby["urzednik"]).role_w(swiat.sprawa) == frozenset()
    assert swiezy(nowa).role_w(swiat.sprawa) == {"urzednik"}
    assert adresaci() == {nowa.email}, "the document under review is theirs now"
    zdarzenie = Zdarzenie.objects.get(rodzaj="urzednicy")
    assert "Ewa Nowa" in zdarzenie.opis
    assert zdarzenie.powod == "wybory"


def test_doing_the_same_twice_changes_nothing(swiat: Swiat) -> None:
    zmien(swiat)
    zmiana_urzednikow.zmien(swiat.sprawa, swiat.osoby["koordynator"], konczone=[], nowi=[NOWY], powod="wybory")
    assert Osoba.objects.filter(email__iexact=NOWY["email"]).count() == 1
    assert Zdarzenie.objects.filter(rodzaj="urzednicy").count() == 1


def test_team_member_and_closed_account_are_refused_and_nothing_changes(swiat: Swiat) -> None:
    zamkniete = nowa_osoba("dawna", is_active=False)
    for email, zdanie in ((swiat.osoby["animator"].email, "w zespole"), (zamkniete.email, "zamknięte")):
        with pytest.raises(OdmowaZapisu, match=zdanie):
            zmien(swiat, nowi=[NOWY | {"email": email}])
        assert swiezy(swiat.osoby["urzednik"]).role_w(swiat.sprawa) == {"urzednik"}
    with pytest.raises(PermissionDenied):
        zmien(swiat, kto="animator")


def test_page_of_the_change(swiat: Swiat) -> None:
    klient, adres = swiat.klient("koordynator"), reverse("sprawa:urzednicy", args=[swiat.sprawa.pk])
    puste = {"powod": "wybory", "nowi-TOTAL_FORMS": "3", "nowi-INITIAL_FORMS": "0"}
    odpowiedz = klient.post(adres, puste)
    assert odpowiedz.status_code == 422
    assert "Zaznacz, kto kończy" in odpowiedz.content.decode()
    odpowiedz = klient.post(adres, {**puste, "nowi-0-email": "zly", "nowi-0-imie": "Ewa"})
    assert odpowiedz.status_code == 422
    assert 'value="Ewa"' in odpowiedz.content.decode()
    rola = zmiana_urzednikow.obecni(swiat.sprawa)[0]
    nowa = {f"nowi-0-{pole}": wartosc for pole, wartosc in NOWY.items()}
    odpowiedz = klient.post(adres, {**puste, **nowa, "konczone": [rola.pk]}, follow=True)
    assert "Zmieniono urzędników gminy." in odpowiedz.content.decode()
    assert Osoba.objects.get(email=NOWY["email"].lower()).role_w(swiat.sprawa) == {"urzednik"}
    assert NOWY["email"].lower() in adresaci(), "the link for a password"
    assert mail.outbox == []


def test_all_cases_of_the_municipality_say_so(swiat: Swiat) -> None:
    drugi = Sprawa.objects.create(projekt=swiat.inny_projekt, samorzad=Samorzad.objects.get(pk=swiat.samorzad.pk))
    zmien(swiat)
    assert set(Zdarzenie.objects.filter(rodzaj="urzednicy").values_list("sprawa", flat=True)) == {
        swiat.sprawa.pk,
        drugi.pk,
    }


def test_after_the_last_day_the_reason_and_the_note_are_the_teams_alone(swiat: Swiat, nastepca: Osoba) -> None:
    strona = reverse("przekazania:przekazanie", args=[przekaz(swiat, nastepca, do=zegar.dzis()).pk])
    klient = swiat.klient("obcy_animator")
    assert "Dzwonić rano." in klient.get(strona).content.decode()
    Rola.objects.filter(osoba=nastepca).update(od=zegar.dzis() - timedelta(days=1), do=zegar.dzis())
    assert klient.get(strona).status_code == 404
    assert swiat.klient("koordynator").get(strona).status_code == 200


def test_a_role_that_ends_sooner_is_not_made_longer(swiat: Swiat, nastepca: Osoba) -> None:
    koniec = zegar.dzis() + timedelta(days=3)
    przekaz(swiat, nastepca, od=koniec)
    przekaz(swiat, swiat.osoby["nikt"], od=koniec + timedelta(days=30))
    assert rola_animatora(swiat).do == koniec


@pytest.mark.parametrize("pole", ["od", "do"])
def test_a_day_at_the_end_of_time_is_said_at_the_field(swiat: Swiat, nastepca: Osoba, pole: str) -> None:
    dane = {"role": [rola_animatora(swiat).pk], "komu": nastepca.pk, "rodzaj": "zastepstwo", "powod": "Urlop.",
            "od": zegar.dzis().isoformat(), "do": "9999-12-31"} | {pole: "9999-12-31"}  # fmt: skip
    adres = f"{reverse('przekazania:nowe')}?od_kogo={swiat.osoby['animator'].pk}"
    odpowiedz = swiat.klient("koordynator").post(adres, dane)
    assert (odpowiedz.status_code, "Sprawdź rok" in odpowiedz.content.decode()) == (422, True)


def test_the_end_of_an_advisers_role_is_the_teams_as_its_beginning(swiat: Swiat) -> None:
    doradcy = Rola.objects.get(osoba=swiat.osoby["doradca"])
    otwarcie.zakoncz_role(swiat.sprawa, swiat.osoby["koordynator"], doradcy)
    assert not Zdarzenie.objects.get(rodzaj="rola", opis__startswith="koniec roli").widzi_gmina
