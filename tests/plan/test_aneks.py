"""An annex to the accepted plan: the same review while work goes on, and the accepted plan back when it is abandoned."""

import threading
from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.models import F
from django.urls import reverse

from plan.aneksy import migawka, obowiazujace
from plan.models import Cel, Dzialanie, ObszarPriorytetowy, OdlozonyWniosek
from realizacja.models import StanDzialania, WpisPracy
from sciezka.sprawa import aneksy, druk, historia, przejscia, wersje, zegar
from sciezka.sprawa.akta import Aneks, Wersja
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.wyjatki import BrakPowodu, NieaktualnyStan, OdmowaZapisu
from tests.conftest import Swiat, zbuduj_swiat

POWOD = "Gmina sąsiednia wycofała się ze współpracy."


@pytest.fixture
def w_toku(swiat: Swiat) -> Swiat:
    """A case at stage IV with its accepted plan."""
    swiat.sprawa_na("realizacja")
    return swiat


@pytest.fixture
def aneks(w_toku: Swiat) -> Aneks:
    return aneksy.otworz(w_toku.sprawa.pk, w_toku.osoby["animator"], POWOD)


def adres(swiat: Swiat, nazwa: str, *args: object) -> str:
    return reverse(nazwa, args=[swiat.sprawa.pk, *args])


def nowe_dzialanie(swiat: Swiat, **pola: object) -> Dzialanie:
    cel = Cel.objects.filter(sprawa=swiat.sprawa).first()
    domyslne = {
        "numer": 90, "nazwa": "Nowe szkolenie", "forma": 3, "od": zegar.dzis(), "do": zegar.dzis() + timedelta(days=7),
        "odpowiedzialny": "sekretarz", "godziny": Decimal(4),
    }  # fmt: skip
    return Dzialanie.objects.create(sprawa=swiat.sprawa, cel=cel, **(domyslne | pola))


def przyjmij(swiat: Swiat, wersja: Wersja) -> None:
    dane = {"decydent": "Jan Wójt", "funkcja": "wójt", "podstawa": "zarządzenie nr 9/2026"}
    odpowiedz = swiat.klient("urzednik").post(adres(swiat, "sprawa:wersja_przyjmij", wersja.pk), dane)
    assert odpowiedz.status_code == 302


def test_accepted_plan_is_frozen_without_an_annex(w_toku: Swiat) -> None:
    with pytest.raises(IntegrityError, match="tylko na etapie"), transaction.atomic():
        Cel.objects.filter(sprawa=w_toku.sprawa).update(tresc="Inaczej")
    strona = w_toku.klient("animator").get(adres(w_toku, "plan:etap")).content.decode()
    assert "Zmień plan aneksem" in strona


def test_annex_is_opened_with_a_reason_once(w_toku: Swiat) -> None:
    klient, url = w_toku.klient("animator"), adres(w_toku, "sprawa:aneks_dodaj")
    strona = klient.get(url)
    dane = {"powod": "", "rewizja": w_toku.sprawa.rewizja, "klucz": strona.context["formularz"].initial["klucz"]}
    assert klient.post(url, dane).status_code == 422
    for _ in range(2):
        assert klient.post(url, dane | {"powod": POWOD}).status_code == 302
    aneks = Aneks.objects.get()
    assert (aneks.numer, aneks.stan, aneks.powod) == (1, "otwarty", POWOD)
    assert "jest już w przygotowaniu" in klient.get(url).content.decode()
    with pytest.raises(NieaktualnyStan):
        aneksy.otworz(w_toku.sprawa.pk, w_toku.osoby["koordynator"], "drugi")
    zdarzenie = w_toku.sprawa.zdarzenia.get(rodzaj="aneks_otwarto")
    assert (zdarzenie.powod, zdarzenie.widzi_gmina) == (POWOD, True)


def test_annex_belongs_to_implementation_and_to_those_who_lead(swiat: Swiat) -> None:
    swiat.sprawa_na("plan")
    with pytest.raises(OdmowaZapisu):
        aneksy.otworz(swiat.sprawa.pk, swiat.osoby["animator"], POWOD)
    swiat.sprawa_na("realizacja")
    for kto, kod in (("doradca", 403), ("urzednik", 403), ("obcy_animator", 404)):
        assert swiat.klient(kto).post(adres(swiat, "sprawa:aneks_dodaj"), {"powod": POWOD}).status_code == kod
    with pytest.raises(BrakPowodu):
        aneksy.otworz(swiat.sprawa.pk, swiat.osoby["animator"], "  ")
    assert not Aneks.objects.exists()


def test_rows_change_while_the_annex_is_open_but_nothing_accepted_is_deleted(w_toku: Swiat, aneks: Aneks) -> None:
    klient = w_toku.klient("animator")
    cel = Cel.objects.filter(sprawa=w_toku.sprawa).first()
    formularz = klient.get(adres(w_toku, "plan:cel_zmien", cel.pk)).context["formularz"]
    dane = {nazwa: formularz[nazwa].value() or "" for nazwa in formularz.fields} | {"tresc": "Cel po zmianie"}
    assert klient.post(adres(w_toku, "plan:cel_zmien", cel.pk), dane).status_code == 302
    assert Cel.objects.get(pk=cel.pk).tresc == "Cel po zmianie"
    dzialanie = nowe_dzialanie(w_toku)
    for model, url in (
        (ObszarPriorytetowy, "plan:obszar_usun"),
        (Cel, "plan:cel_usun"),
        (Dzialanie, "plan:dzialanie_usun"),
    ):
        wiersz = model.objects.filter(sprawa=w_toku.sprawa).exclude(pk=dzialanie.pk).first()
        odpowiedz = klient.post(adres(w_toku, url, wiersz.pk))
        assert odpowiedz.status_code == 409
        assert "nie usuwa się aneksem" in odpowiedz.content.decode()
        assert model.objects.filter(pk=wiersz.pk).exists()
    assert klient.post(adres(w_toku, "plan:dzialanie_usun", dzialanie.pk)).status_code == 302


def test_work_goes_on_under_the_accepted_version(w_toku: Swiat, aneks: Aneks) -> None:
    przyjete = Dzialanie.objects.filter(sprawa=w_toku.sprawa).order_by("numer").first()
    dawna_nazwa = przyjete.nazwa
    Dzialanie.objects.filter(pk=przyjete.pk).update(nazwa="Nazwa z aneksu")
    nowe = nowe_dzialanie(w_toku)
    strona = w_toku.klient("animator").get(adres(w_toku, "realizacja:etap")).content.decode()
    assert dawna_nazwa in strona
    assert "Nazwa z aneksu" not in strona
    assert nowe.nazwa not in strona
    assert nowe not in obowiazujace(w_toku.sprawa)
    dane = {
        "forma": 3, "dzialanie": nowe.pk, "data": zegar.dzis().isoformat(), "godziny": "1", "opis": "Praca",
        "sposob": "na_miejscu",
    }  # fmt: skip
    assert w_toku.klient("animator").post(adres(w_toku, "realizacja:wpis_dodaj"), dane).status_code == 422
    assert w_toku.klient("animator").get(adres(w_toku, "realizacja:dzialanie_zakoncz", nowe.pk)).status_code == 404
    w_toku_pole = {"sprawa": w_toku.sprawa, "dzialanie": nowe}
    wpis = {"forma": 3, "godziny": 1, "opis": "x", "autor": w_toku.osoby["animator"], "rola_autora": "animator"}
    for model, pola in ((WpisPracy, wpis), (StanDzialania, {"wynik": "wykonane"})):
        with pytest.raises(IntegrityError, match="nie przyjęła"), transaction.atomic():
            model.objects.create(**w_toku_pole, **pola)
    WpisPracy.objects.create(sprawa=w_toku.sprawa, dzialanie=przyjete, **(wpis | {"forma": przyjete.forma}))


def test_municipality_reads_nothing_of_a_draft_annex(w_toku: Swiat, aneks: Aneks) -> None:
    przyjete = Dzialanie.objects.filter(sprawa=w_toku.sprawa).order_by("numer").first()
    WpisPracy.objects.create(
        sprawa=w_toku.sprawa, dzialanie=przyjete, forma=przyjete.forma, godziny=1, opis="Jawne", widzi_gmina=True,
        autor=w_toku.osoby["animator"], rola_autora="animator",
    )  # fmt: skip
    Dzialanie.objects.filter(pk=przyjete.pk).update(nazwa="Nazwa z aneksu")
    nowe_dzialanie(w_toku)
    urzednik = w_toku.klient("urzednik")
    karta = f"?od={zegar.dzis().isoformat()}&do={zegar.dzis().isoformat()}"
    strony = [("sprawa:strona", ""), ("plan:etap", ""), ("realizacja:etap", ""), ("realizacja:karta", karta)]
    for nazwa, pytanie in strony:
        strona = urzednik.get(adres(w_toku, nazwa) + pytanie).content.decode()
        assert "Nazwa z aneksu" not in strona, nazwa
        assert "Nowe szkolenie" not in strona, nazwa
    assert przyjete.nazwa in urzednik.get(adres(w_toku, "realizacja:etap")).content.decode()


def test_annex_goes_through_the_same_review_and_comes_into_force(w_toku: Swiat, aneks: Aneks) -> None:
    przed = Wersja.objects.get(rodzaj="plan", stan="przyjeta")
    nowe = nowe_dzialanie(w_toku)
    klient, urzednik = w_toku.klient("animator"), w_toku.klient("urzednik")
    assert klient.post(adres(w_toku, "sprawa:wersja_wyslij", "plan")).status_code == 302
    wersja = Wersja.objects.defer(None).get(rodzaj="plan", stan="wyslana")
    assert (wersja.numer, POWOD in str(wersja.dane)) == (przed.numer + 1, True)
    with pytest.raises(IntegrityError, match="w przeglądzie"), transaction.atomic():
        Dzialanie.objects.filter(pk=nowe.pk).update(nazwa="Po wysłaniu")
    roznice = urzednik.get(adres(w_toku, "sprawa:wersja_roznice", wersja.pk)).content.decode()
    assert nowe.nazwa in roznice
    klucz = wersja.dane["czesci"][0]["klucz"]
    assert urzednik.post(
        adres(w_toku, "sprawa:uwaga_dodaj", wersja.pk), {"czesc": klucz, "tresc": "Za drogo."}
    ).status_code == 302  # fmt: skip
    assert urzednik.post(adres(w_toku, "sprawa:wersja_odeslij", wersja.pk)).status_code == 302
    Dzialanie.objects.filter(pk=nowe.pk).update(godziny=2)
    uwaga = wersja.uwagi.get()
    wersje.zalatw_uwage(uwaga.pk, w_toku.osoby["animator"], "Zmniejszono.")
    druga = wersje.wyslij(w_toku.sprawa.pk, "plan", w_toku.osoby["animator"])
    przyjmij(w_toku, druga)
    aneks.refresh_from_db()
    assert (aneks.stan, aneks.wersja_id) == ("przyjety", druga.pk)
    assert w_toku.odswiez().stan == "realizacja"
    assert nowe in obowiazujace(w_toku.sprawa)
    with pytest.raises(IntegrityError, match="tylko na etapie"), transaction.atomic():
        Dzialanie.objects.filter(pk=nowe.pk).update(nazwa="Po przyjęciu")
    assert Wersja.objects.defer(None).get(pk=przed.pk).sha256 == przed.sha256
    assert aneksy.otworz(w_toku.sprawa.pk, w_toku.osoby["animator"], "Jeszcze jedna zmiana.").numer == 2


def test_abandoned_annex_brings_the_accepted_plan_back(w_toku: Swiat, aneks: Aneks) -> None:
    przed = bez_rewizji(migawka(w_toku.sprawa))
    obszar = ObszarPriorytetowy.objects.filter(sprawa=w_toku.sprawa).first()
    Cel.objects.filter(sprawa=w_toku.sprawa).update(tresc="Zmienione", docelowa=7)
    nowe_dzialanie(w_toku)
    obszar.powiazania.all().delete()
    OdlozonyWniosek.objects.filter(sprawa=w_toku.sprawa).delete()
    assert bez_rewizji(migawka(w_toku.sprawa)) != przed
    klient, url = w_toku.klient("animator"), adres(w_toku, "sprawa:aneks_porzuc", aneks.pk)
    assert klient.get(url).status_code == 200
    assert klient.post(url, {"powod": " "}).status_code == 422
    assert klient.post(url, {"powod": "Strony się rozmyśliły."}).status_code == 302
    assert bez_rewizji(migawka(w_toku.sprawa)) == przed
    aneks.refresh_from_db()
    assert (aneks.stan, aneks.powod_zamkniecia) == ("porzucony", "Strony się rozmyśliły.")
    assert klient.post(url, {"powod": "Drugi raz."}).status_code == 302
    assert w_toku.sprawa.zdarzenia.filter(rodzaj="aneks_porzucono").count() == 1


def bez_rewizji(migawka: dict) -> dict:
    return {
        tabela: {
            klucz: {nazwa: w for nazwa, w in wiersz.items() if nazwa != "rewizja"} for klucz, wiersz in wiersze.items()
        }
        for tabela, wiersze in migawka["wiersze"].items()
    }


def cofnij_w_bazie(swiat: Swiat) -> None:
    historia.zapisz(
        swiat.sprawa, "cofnij", swiat.osoby["koordynator"], powod="x", z_stanu="realizacja", do_stanu="plan"
    )
    Sprawa.objects.filter(pk=swiat.sprawa.pk).update(stan="plan", przebieg=F("przebieg") + 1)


def test_case_does_not_leave_its_stage_with_an_open_annex(w_toku: Swiat, aneks: Aneks) -> None:
    w_toku.droga().wypelnij("realizacja")
    for przejscie, rola in (("zakoncz_realizacje", "animator"), ("cofnij", "koordynator")):
        with pytest.raises(OdmowaZapisu, match="otwarty aneks"):
            przejscia.wykonaj(w_toku.sprawa.pk, przejscie, w_toku.osoby[rola], powod="Powód.")
    with pytest.raises(IntegrityError, match="otwarty aneks"), transaction.atomic():
        cofnij_w_bazie(w_toku)
    przejscia.wykonaj(w_toku.sprawa.pk, "przerwij", w_toku.osoby["koordynator"], powod="Wybory.")
    cele = Cel.objects.filter(sprawa=w_toku.sprawa)
    with pytest.raises(IntegrityError, match="przerwana"), transaction.atomic():
        cele.update(tresc="W przerwie")
    przejscia.wykonaj(w_toku.sprawa.pk, "wznow", w_toku.osoby["koordynator"])
    cele.update(tresc="Po wznowieniu")


@pytest.mark.parametrize(
    ("zmiana", "zdanie"),
    [
        ({"stan": "przyjety", "zamknal": "animator"}, "aneks_obowiazuje_z_wersja|po przyjęciu"),
        ({"powod": "inny"}, "nie można zmienić"),
        ({"przed": {}}, "nie można zmienić"),
        ({"stan": "porzucony", "zamknal": "animator"}, "aneks_porzucony_z_powodem"),
    ],
)
def test_database_refuses_to_bend_an_annex(w_toku: Swiat, aneks: Aneks, zmiana: dict, zdanie: str) -> None:
    if "zamknal" in zmiana:
        zmiana = zmiana | {"zamknal": w_toku.osoby["animator"], "zamknieto": zegar.teraz()}
    with pytest.raises(IntegrityError, match=zdanie), transaction.atomic():
        Aneks.objects.filter(pk=aneks.pk).update(**zmiana)
    with pytest.raises(IntegrityError, match="nie można usunąć"), transaction.atomic():
        Aneks.objects.filter(pk=aneks.pk).delete()


def test_old_accepted_version_does_not_put_an_annex_in_force(w_toku: Swiat, aneks: Aneks) -> None:
    stara = Wersja.objects.get(rodzaj="plan", stan="przyjeta")
    with pytest.raises(IntegrityError, match="po przyjęciu"), transaction.atomic():
        Aneks.objects.filter(pk=aneks.pk).update(
            stan="przyjety", wersja=stara, zamknal=w_toku.osoby["animator"], zamknieto=zegar.teraz()
        )


def test_annex_is_not_born_in_force_or_at_another_stage(swiat: Swiat) -> None:
    swiat.sprawa_na("plan")
    pola = {"sprawa": swiat.sprawa, "rodzaj": "plan", "numer": 1, "powod": "x", "otworzyl": swiat.osoby["animator"]}
    with pytest.raises(IntegrityError, match="na obecnym etapie"), transaction.atomic():
        Aneks.objects.create(**pola)


def test_annex_under_review_is_not_abandoned(w_toku: Swiat, aneks: Aneks) -> None:
    wersje.wyslij(w_toku.sprawa.pk, "plan", w_toku.osoby["animator"])
    odpowiedz = w_toku.klient("animator").post(adres(w_toku, "sprawa:aneks_porzuc", aneks.pk), {"powod": "Jednak nie."})
    assert "wycofaj go z przeglądu" in odpowiedz.content.decode()
    strona = w_toku.klient("urzednik").get(adres(w_toku, "sprawa:strona")).content.decode()
    assert "aneks w przeglądzie" in strona


@pytest.mark.django_db(transaction=True)
def test_two_people_open_an_annex_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(druk, "pdf_wersji", lambda wersja: b"%PDF-1.7 test")
    swiat = zbuduj_swiat()
    swiat.sprawa_na("realizacja")
    start, wyniki = threading.Barrier(2), []

    def otworz(kto: str) -> None:
        start.wait()
        try:
            wyniki.append(aneksy.otworz(swiat.sprawa.pk, swiat.osoby[kto], POWOD).numer)
        except NieaktualnyStan as odmowa:
            wyniki.append(str(odmowa))
        connection.close()

    watki = [threading.Thread(target=otworz, args=[kto]) for kto in ("animator", "koordynator")]
    for watek in watki:
        watek.start()
    for watek in watki:
        watek.join()
    assert sorted(map(str, wyniki)) == ["1", "Sprawa ma już otwarty aneks tego rodzaju."]
    assert Aneks.objects.count() == 1
