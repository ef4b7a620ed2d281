"""The preliminary plan of a social cooperative: parts saved apart, what is missing, acts, issuing, what the database refuses."""

import hashlib
import uuid
from decimal import Decimal

import pytest
from django.urls import reverse

from realizacja import demo_planu_spoldzielni as demo
from realizacja import plan_spoldzielni as zasady
from realizacja import warunki
from realizacja.models import (
    KrokZalozenia,
    MiejscePracy,
    PlanSpoldzielni,
    PozycjaBudzetu,
    Produkt,
    PrzyszlyZalozyciel,
    RyzykoPlanu,
    WersjaProduktu,
)
from sciezka.dane.models import AktPrawny
from sciezka.dane.poczatek import wczytaj_akty
from sciezka.sprawa import przejscia
from sciezka.sprawa.models import Zdarzenie
from sciezka.sprawa.wyjatki import NieaktualnyStan, SaBraki
from tests.conftest import Swiat
from tests.pomoc_pdf import sprawdz_pdf, tekst_pdf
from tests.realizacja.pomoc import adres, potwierdz, strona, wpis
from tests.realizacja.test_wizyty import odmowa, sql


def stan(swiat: Swiat) -> zasady.StanPlanu:
    return zasady.StanPlanu(PlanSpoldzielni.objects.select_related("sprawa__samorzad", "sprawa__projekt").get())


def pelny(swiat: Swiat) -> PlanSpoldzielni:
    wczytaj_akty()
    return demo.zapisz(swiat.sprawa, swiat.osoby)


def czesc(swiat: Swiat, klucz: str) -> dict[str, object]:
    """Return a part's form as its page sends it."""
    formularz = swiat.klient("animator").get(adres(swiat, "plan_spoldzielni_czesc", klucz)).context["formularz"]
    return {nazwa: formularz[nazwa].value() or "" for nazwa in formularz.fields}


def test_started_once_with_the_municipality_among_founders(w_realizacji: Swiat) -> None:
    klient, zacznij = w_realizacji.klient("doradca"), adres(w_realizacji, "plan_spoldzielni_zacznij")
    assert "Zacznij wstępny plan" in strona(w_realizacji, "animator", "plan_spoldzielni")
    for _ in range(2):
        assert klient.post(zacznij).status_code == 302
    assert PlanSpoldzielni.objects.count() == 1
    assert [z.nazwa for z in PrzyszlyZalozyciel.objects.all()] == ["Gmina Puławy"]
    assert w_realizacji.klient("urzednik").get(adres(w_realizacji, "plan_spoldzielni")).status_code == 403


def test_missing_is_said_in_sentences_and_counted(w_realizacji: Swiat) -> None:
    zasady.zacznij(w_realizacji.sprawa.pk, w_realizacji.osoby["animator"])
    zdania = [brak.tekst for brak in stan(w_realizacji).braki()]
    assert "Założyciele: potrzeba co najmniej dwóch osób prawnych, jest 1." in zdania
    assert "Budżet: nie ma przychodów." in zdania
    assert "Pomysł: brakuje odpowiedzi „na jaką potrzebę odpowiada”." in zdania
    przed = stan(w_realizacji).procent
    PlanSpoldzielni.objects.update(potrzeba="Potrzeba", nazwa="Spółdzielnia Socjalna")
    assert stan(w_realizacji).procent > przed
    tresc = strona(w_realizacji, "animator", "plan_spoldzielni")
    assert f"Wypełniono {stan(w_realizacji).procent}%" in tresc
    assert "Budżet: nie ma przychodów." in tresc


def test_complete_plan_lacks_nothing_and_one_removed_row_is_missed(w_realizacji: Swiat) -> None:
    pelny(w_realizacji)
    assert stan(w_realizacji).braki() == []
    assert stan(w_realizacji).procent == 100
    KrokZalozenia.objects.filter(nazwa__startswith="Porozumienie").update(termin=None)
    assert [brak.tekst for brak in stan(w_realizacji).braki()] == [
        "Kroki: przy „Porozumienie założycieli i pełnomocnictwa na zebranie” brakuje osoby albo terminu."
    ]
    assert stan(w_realizacji).procent < 100


def test_sums_of_the_budget_and_what_a_reader_will_ask(w_realizacji: Swiat) -> None:
    pelny(w_realizacji)
    lata = list(stan(w_realizacji).budzet_lat().values())
    assert lata[0] == {
        "przychod": Decimal(344000), "koszt": Decimal(255300), "naklad": Decimal(82000), "wynik": Decimal(6700),
    }  # fmt: skip
    assert lata[1]["wynik"] == Decimal("14700.50")
    assert not any("brakuje" in zdanie for zdanie in stan(w_realizacji).uwagi())
    PozycjaBudzetu.objects.filter(nazwa="Dotacja na miejsca pracy").delete()
    MiejscePracy.objects.filter(z_grup=5).update(z_grup=3)
    zdania = " ".join(stan(w_realizacji).uwagi())
    assert "brakuje 123\N{NO-BREAK SPACE}300,00\N{NO-BREAK SPACE}zł" in zdania
    assert "co najmniej 5 osób z grup ustawowych, w planie: 3" in zdania


def test_two_people_on_two_parts_and_on_one(w_realizacji: Swiat) -> None:
    zasady.zacznij(w_realizacji.sprawa.pk, w_realizacji.osoby["animator"])
    klient = w_realizacji.klient("animator")
    pomysl, rynek = czesc(w_realizacji, "pomysl"), czesc(w_realizacji, "rynek")
    assert (
        klient.post(adres(w_realizacji, "plan_spoldzielni_czesc", "rynek"), rynek | {"odbiorcy": "Gmina"}).status_code
        == 302
    )
    assert (
        klient.post(
            adres(w_realizacji, "plan_spoldzielni_czesc", "pomysl"), pomysl | {"pomysl": "Pomysł A"}
        ).status_code
        == 302
    )
    plan = PlanSpoldzielni.objects.get()
    assert (plan.odbiorcy, plan.pomysl) == ("Gmina", "Pomysł A")
    odpowiedz = klient.post(adres(w_realizacji, "plan_spoldzielni_czesc", "pomysl"), pomysl | {"pomysl": "Pomysł B"})
    assert odpowiedz.status_code == 409
    tresc = odpowiedz.content.decode()
    assert "Pomysł A" in tresc
    assert "Pomysł B" in tresc
    formularz = odpowiedz.context["formularz"]
    ponownie = {nazwa: formularz[nazwa].value() or "" for nazwa in formularz.fields}
    assert klient.post(adres(w_realizacji, "plan_spoldzielni_czesc", "pomysl"), ponownie).status_code == 302
    assert PlanSpoldzielni.objects.get().pomysl == "Pomysł B"
    zmiany = Zdarzenie.objects.filter(opis__contains="część „Pomysł”").order_by("-pk").first().dane["zmiany"]
    assert zmiany == [{"pole": "pomysł w kilku zdaniach", "bylo": "Pomysł A", "jest": "Pomysł B"}]


@pytest.mark.parametrize(
    ("lista", "dane", "zle", "komunikat"),
    [
        ("zalozyciele", {"nazwa": "Fundacja", "rodzaj": "organizacja", "wklad": "ludzie", "pewnosc": "ustna", "kwota": "1 234,50"},
         {"kwota": "-1"}, "ujemna"),
        ("miejsca", {"stanowisko": "kucharz", "osob": "2", "z_grup": "1", "etat": "0,75", "rok": "2027"},
         {"z_grup": "3"}, "nie może być więcej niż wszystkich"),
        ("budzet", {"rodzaj": "koszt", "nazwa": "Paliwo", "rok": "2027", "kwota": "12 000"}, {"kwota": "0"}, "większa od zera"),
        ("kroki", {"nazwa": "Uchwała", "kto": "rada", "termin": "2027-03-01"}, {"przepis": "art. 6"}, "Wybierz akt"),
        ("ryzyka", {"ryzyko": "Brak ludzi", "odpowiedz": "Nabór"}, {"odpowiedz": " "}, "To pole jest wymagane"),
    ],
)  # fmt: skip
def test_rows_are_added_changed_and_removed(w_realizacji: Swiat, lista, dane, zle, komunikat) -> None:
    zasady.zacznij(w_realizacji.sprawa.pk, w_realizacji.osoby["animator"])
    klient, model = w_realizacji.klient("animator"), zasady.LISTY[lista]
    dodaj, przed = adres(w_realizacji, "plan_spoldzielni_dodaj", lista), model.objects.count()
    odpowiedz = klient.post(dodaj, dane | zle)
    assert odpowiedz.status_code in {409, 422}
    assert komunikat in odpowiedz.content.decode()
    assert klient.post(dodaj, dane).status_code == 302
    wiersz = model.objects.order_by("-pk").first()
    assert str(wiersz) in strona(w_realizacji, "animator", "plan_spoldzielni")
    zmien = adres(w_realizacji, "plan_spoldzielni_zmien", lista, wiersz.pk)
    assert klient.post(zmien, dane | {"rewizja": wiersz.rewizja}).status_code == 302
    assert klient.post(zmien, dane | {"rewizja": wiersz.rewizja}).status_code == 409
    assert klient.post(adres(w_realizacji, "plan_spoldzielni_usun", lista, wiersz.pk)).status_code == 302
    assert model.objects.count() == przed


def test_typical_steps_rest_on_acts_of_the_editable_table(w_realizacji: Swiat) -> None:
    zasady.zacznij(w_realizacji.sprawa.pk, w_realizacji.osoby["animator"])
    wczytaj_akty()
    klient, wstaw = w_realizacji.klient("animator"), adres(w_realizacji, "plan_spoldzielni_kroki")
    klient.post(wstaw)
    ile = KrokZalozenia.objects.count()
    assert ile == len(zasady.typowe_kroki())
    KrokZalozenia.objects.filter(nazwa__startswith="Uruchomienie").delete()
    klient.post(wstaw)
    assert KrokZalozenia.objects.count() == ile
    AktPrawny.objects.filter(klucz="spoldzielnie-socjalne").update(cytowanie="Dz. U. z 2031 r. poz. 1")
    assert "Dz. U. z 2031 r. poz. 1" in strona(w_realizacji, "animator", "plan_spoldzielni")
    znane = set(AktPrawny.objects.values_list("klucz", flat=True))
    assert {krok["akt"] for krok in zasady.typowe_kroki() if "akt" in krok} <= znane


def test_incomplete_plan_is_not_issued(w_realizacji: Swiat) -> None:
    zasady.zacznij(w_realizacji.sprawa.pk, w_realizacji.osoby["animator"])
    with pytest.raises(SaBraki):
        zasady.wydaj(w_realizacji.sprawa.pk, w_realizacji.osoby["animator"], rodzaj=Produkt.Rodzaj.WSTEPNY_PLAN)
    wydaj = adres(w_realizacji, "plan_spoldzielni_wydaj")
    tresc = strona(w_realizacji, "animator", "plan_spoldzielni_wydaj")
    assert "Najpierw uzupełnij" in tresc
    assert w_realizacji.klient("animator").post(wydaj, {"rodzaj": "wstepny_plan"}).status_code == 409
    assert w_realizacji.klient("doradca").get(wydaj).status_code == 403
    assert not Produkt.objects.exists()


def test_issued_it_is_a_product_of_form_one_frozen_and_versioned(w_realizacji: Swiat) -> None:
    potwierdz(w_realizacji, wpis(w_realizacji))
    pelny(w_realizacji)
    assert not warunki.formy_obligatoryjne(w_realizacji.sprawa)[0].wykonana
    klient, wydaj = w_realizacji.klient("animator"), adres(w_realizacji, "plan_spoldzielni_wydaj")
    formularz = klient.get(wydaj).context["formularz"]
    dane = {nazwa: formularz[nazwa].value() or "" for nazwa in formularz.fields}
    assert dane["rodzaj"] == "koncepcja_z_planem"
    for _ in range(2):
        assert klient.post(wydaj, dane | {"widzi_gmina": "on"}).status_code == 302
    produkt = Produkt.objects.get()
    assert warunki.formy_obligatoryjne(w_realizacji.sprawa)[0].wykonana
    zalacznik = produkt.zalacznik
    bajty = zalacznik.plik.read()
    assert hashlib.sha256(bajty).hexdigest() == zalacznik.sha256
    tekst = " ".join(tekst_pdf(bajty).split())
    assert sprawdz_pdf(bajty)
    for fragment in ("Zielony Ład", "Wynik roku", "14 700,50 zł", "Dz. U. z 2026 r. poz. 48", "wersja 1"):
        assert fragment in tekst.replace("\N{NO-BREAK SPACE}", " "), fragment
    assert produkt.nazwa in strona(w_realizacji, "urzednik", "etap")
    PlanSpoldzielni.objects.update(pomysl="Zupełnie nowy pomysł")
    assert zalacznik.plik.open().read() == bajty
    zasady.wydaj(w_realizacji.sprawa.pk, w_realizacji.osoby["animator"], rodzaj="", co_zmieniono="Nowy pomysł")
    produkt.refresh_from_db()
    assert list(produkt.wersje.values_list("numer", "co_zmieniono")) == [(2, "Nowy pomysł"), (1, "")]
    assert produkt.zalacznik_id != zalacznik.pk
    assert WersjaProduktu.objects.filter(zalacznik__widzi_gmina=True).count() == 2


def test_nobody_issues_what_they_have_not_read(w_realizacji: Swiat) -> None:
    pelny(w_realizacji)
    odcisk = stan(w_realizacji).odcisk()
    RyzykoPlanu.objects.create(sprawa=w_realizacji.sprawa, ryzyko="Nowe", odpowiedz="Coś")
    with pytest.raises(NieaktualnyStan, match="Ktoś zmienił plan"):
        zasady.wydaj(
            w_realizacji.sprawa.pk,
            w_realizacji.osoby["animator"],
            rodzaj="wstepny_plan",
            odcisk=odcisk,
            klucz=uuid.uuid4(),
        )


def test_draft_says_it_is_one(w_realizacji: Swiat) -> None:
    zasady.zacznij(w_realizacji.sprawa.pk, w_realizacji.osoby["animator"])
    odpowiedz = w_realizacji.klient("animator").get(adres(w_realizacji, "plan_spoldzielni_pdf"))
    assert odpowiedz["Content-Type"] == "application/pdf"
    assert "jeszcze niewydany" in " ".join(tekst_pdf(odpowiedz.content).split())


def test_database_refuses_by_itself(w_realizacji: Swiat) -> None:
    pelny(w_realizacji)
    odmowa(sql("UPDATE realizacja_pozycjabudzetu SET kwota = 0"), "pozycja_budzetu_kwota")
    odmowa(sql("UPDATE realizacja_miejscepracy SET z_grup = osob + 1"), "miejsce_pracy_osoby")
    odmowa(sql("UPDATE realizacja_krokzalozenia SET akt_id = NULL WHERE przepis <> ''"), "przepis_z_aktu")
    odmowa(sql("UPDATE realizacja_ryzykoplanu SET odpowiedz = ' '"), "z_odpowiedzia")
    przejscia.wykonaj(w_realizacji.sprawa.pk, "cofnij", w_realizacji.osoby["koordynator"], powod="Zmiana partnera")
    odmowa(sql("UPDATE realizacja_planspoldzielni SET pomysl = 'X'"), "tylko na etapie")
    odmowa(sql("DELETE FROM realizacja_przyszlyzalozyciel"), "tylko na etapie")
    assert (
        w_realizacji.klient("animator").get(adres(w_realizacji, "plan_spoldzielni_czesc", "pomysl")).status_code == 409
    )
    assert "Zielony Ład" in strona(w_realizacji, "animator", "plan_spoldzielni")


def test_working_plan_never_reaches_the_municipality(w_realizacji: Swiat) -> None:
    pelny(w_realizacji)
    for nazwa in ("realizacja:etap", "sprawa:strona", "sprawa:historia"):
        tresc = w_realizacji.klient("urzednik").get(reverse(nazwa, args=[w_realizacji.sprawa.pk])).content.decode()
        assert "Zielony Ład" not in tresc
        assert "wstępny plan spółdzielni" not in tresc


def test_page_does_not_grow_with_rows(w_realizacji: Swiat, django_assert_max_num_queries) -> None:
    pelny(w_realizacji)
    klient, strona_planu = w_realizacji.klient("animator"), adres(w_realizacji, "plan_spoldzielni")
    klient.get(strona_planu)
    with django_assert_max_num_queries(16):
        klient.get(strona_planu)
