"""The municipality answers its questions; the team says whose they are; nothing of the team's shows; evidence."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from diagnoza.models import DowodOdpowiedzi, Odpowiedz, PrzydzialPytania
from diagnoza.odczyt import Odczyt
from sciezka.rekrutacja.demo import SKAN
from sciezka.sprawa.akta import Wersja, Zalacznik
from tests.conftest import Swiat
from tests.pomoc_pdf import sprawdz_pdf

TAJNE = "TAJNE-TYLKO-ZESPOL"
GMINY, ZESPOLU = "P2.03", "P2.06"


@pytest.fixture
def w_diagnozie(swiat: Swiat) -> Swiat:
    swiat.sprawa_na("diagnoza", numer=1)  # planes P2 and P3
    narzedzie = Odczyt(swiat.sprawa).narzedzie
    assert narzedzie.pytanie(GMINY).kto == "urzednik"
    assert narzedzie.pytanie(ZESPOLU).kto == "animator"
    return swiat


def adres(swiat: Swiat, nazwa: str, *args: object) -> str:
    return reverse(f"diagnoza:{nazwa}", args=[swiat.sprawa.pk, *args])


def plik(nazwa: str = "wykaz.pdf") -> SimpleUploadedFile:
    return SimpleUploadedFile(nazwa, SKAN, "application/pdf")


def test_official_answers_what_is_assigned_to_the_municipality(w_diagnozie: Swiat) -> None:
    urzednik = w_diagnozie.klient("urzednik")
    dane = {"odp_liczba": "7", "odp_rok": "2025", "zrodlo": "Rejestr umów", "notatka": TAJNE, "dalej": "1"}
    odpowiedz = urzednik.post(adres(w_diagnozie, "pytanie", GMINY), dane)
    assert odpowiedz["Location"].endswith("/pytanie/P2.04/")
    zapisana = Odpowiedz.objects.get()
    assert (zapisana.wartosc["liczba"], zapisana.z_gminy, zapisana.notatka) == (7, True, "")
    assert zapisana.zapisal == w_diagnozie.osoby["urzednik"]
    strona = w_diagnozie.klient("animator").get(adres(w_diagnozie, "sekcja", "P2.A")).content.decode()
    assert "odpowiedź gminy" in strona


def test_what_is_not_for_the_municipality_does_not_exist_for_it(w_diagnozie: Swiat) -> None:
    urzednik = w_diagnozie.klient("urzednik")
    assert urzednik.get(adres(w_diagnozie, "pytanie", ZESPOLU)).status_code == 404
    assert urzednik.post(adres(w_diagnozie, "pytanie", ZESPOLU), {"komentarz": "x"}).status_code == 404
    assert urzednik.get(adres(w_diagnozie, "pytanie", "P1.05")).status_code == 404  # out of scope
    sekcja = Odczyt(w_diagnozie.sprawa).narzedzie.sekcja_pytania(ZESPOLU)
    strona = urzednik.get(adres(w_diagnozie, "sekcja", sekcja.klucz))
    if strona.status_code == 200:
        assert ZESPOLU not in strona.content.decode()
    assert w_diagnozie.klient("obcy_urzednik").get(adres(w_diagnozie, "pytanie", GMINY)).status_code == 404
    assert w_diagnozie.klient("doradca").post(adres(w_diagnozie, "pytanie", GMINY), {}).status_code == 403


def test_notes_stay_in_the_team_also_in_a_conflict(w_diagnozie: Swiat) -> None:
    animator, urzednik = w_diagnozie.klient("animator"), w_diagnozie.klient("urzednik")
    pytanie = adres(w_diagnozie, "pytanie", GMINY)
    formularz = urzednik.get(pytanie).context["formularz"]
    stary = {"klucz": formularz["klucz"].value(), "rewizja": formularz["rewizja"].value()}
    assert animator.post(pytanie, {"odp_liczba": "5", "notatka": TAJNE}).status_code == 302
    odpowiedz = urzednik.post(pytanie, {"odp_liczba": "8", "komentarz": "Z rejestru gminy", **stary})
    strona = odpowiedz.content.decode()
    assert odpowiedz.status_code == 409
    assert "Z rejestru gminy" in strona
    assert TAJNE not in strona
    assert "notatka" not in strona
    for nazwa, *reszta in (("sekcja", "P2.A"), ("pytanie", GMINY), ("dla_gminy",), ("etap",)):
        assert TAJNE not in urzednik.get(adres(w_diagnozie, nazwa, *reszta)).content.decode()


def test_team_decides_who_answers(w_diagnozie: Swiat) -> None:
    animator = w_diagnozie.klient("animator")
    sekcja = Odczyt(w_diagnozie.sprawa).narzedzie.sekcja_pytania(GMINY)
    url = adres(w_diagnozie, "przydziel", sekcja.klucz)
    formularz = animator.get(url).context["formularz"]
    dane = {nazwa: formularz[nazwa].value() for nazwa in formularz.fields}
    assert animator.post(url, dane | {GMINY: "animator"}).status_code == 302
    assert PrzydzialPytania.objects.get().kto == "animator"
    urzednik = w_diagnozie.klient("urzednik")
    assert urzednik.get(adres(w_diagnozie, "pytanie", GMINY)).status_code == 404
    odpowiedz = animator.post(url, dane | {GMINY: "oboje"})  # filled before the first change
    assert odpowiedz.status_code == 409
    assert "Ktoś zmienił" in odpowiedz.content.decode()
    powtorka = odpowiedz.context["formularz"]
    assert animator.post(url, {n: powtorka[n].value() for n in powtorka.fields}).status_code == 302
    assert PrzydzialPytania.objects.get().kto == "oboje"
    assert urzednik.get(adres(w_diagnozie, "pytanie", GMINY)).status_code == 200
    assert urzednik.get(url).status_code == 403


def test_what_waits_for_the_municipality_is_on_its_home_and_stage_page(w_diagnozie: Swiat) -> None:
    urzednik = w_diagnozie.klient("urzednik")
    odczyt = Odczyt(w_diagnozie.sprawa)
    ile = len(odczyt.pytania_gminy())
    assert f"Zostało {ile} z {ile}." in urzednik.get(reverse("pulpit")).content.decode()
    assert f"Zostało {ile} z {ile}." in urzednik.get(adres(w_diagnozie, "etap")).content.decode()
    urzednik.post(adres(w_diagnozie, "pytanie", GMINY), {"odp_liczba": "7", "odp_rok": "2025"})
    assert f"Zostało {ile - 1} z {ile}." in urzednik.get(reverse("pulpit")).content.decode()
    strona = w_diagnozie.klient("animator").get(adres(w_diagnozie, "etap")).content.decode()
    assert f"{ile - 1} po stronie gminy" in strona


def test_review_closes_the_questions(w_diagnozie: Swiat) -> None:
    w_diagnozie.droga(1).wypelnij("diagnoza")
    w_diagnozie.droga(1).wyslij("diagnoza")
    urzednik = w_diagnozie.klient("urzednik")
    odpowiedz = urzednik.post(adres(w_diagnozie, "pytanie", GMINY), {"odp_liczba": "70", "komentarz": "Za późno"})
    assert odpowiedz.status_code == 409
    assert "Za późno" in odpowiedz.content.decode()
    assert "Pytania do gminy" not in urzednik.get(reverse("pulpit")).content.decode()


def test_evidence_of_the_municipality_is_its_own_and_named_in_the_report(w_diagnozie: Swiat) -> None:
    urzednik, animator = w_diagnozie.klient("urzednik"), w_diagnozie.klient("animator")
    w_diagnozie.droga(1).wypelnij("diagnoza")
    pytanie = adres(w_diagnozie, "pytanie", GMINY)
    rewizja = Odpowiedz.objects.get(pytanie=GMINY)
    dane = {"odp_liczba": "7", "odp_rok": "2025", "klucz": rewizja.klucz, "rewizja": rewizja.rewizja, "plik": plik()}
    assert urzednik.post(pytanie, dane).status_code == 302
    assert Zalacznik.objects.get(nazwa="wykaz.pdf").widzi_gmina
    rewizja.refresh_from_db()
    dane |= {"rewizja": rewizja.rewizja, "plik": plik("robocze.pdf"), "notatka": TAJNE}
    assert animator.post(pytanie, dane).status_code == 302
    assert not Zalacznik.objects.get(nazwa="robocze.pdf").widzi_gmina
    for url in (pytanie, adres(w_diagnozie, "sekcja", "P2.A")):
        strona = urzednik.get(url).content.decode()
        assert "wykaz.pdf" in strona
        assert "robocze.pdf" not in strona
    wersja = w_diagnozie.droga(1).wyslij("diagnoza")
    tekst = sprawdz_pdf(bytes(Wersja.objects.defer(None).get(pk=wersja.pk).pdf))
    assert "dowód: wykaz.pdf" in tekst
    assert "robocze.pdf" not in tekst


def test_who_may_detach_evidence(w_diagnozie: Swiat) -> None:
    urzednik, animator = w_diagnozie.klient("urzednik"), w_diagnozie.klient("animator")
    pytanie = adres(w_diagnozie, "pytanie", GMINY)
    animator.post(pytanie, {"odp_liczba": "7", "odp_rok": "2025", "plik": plik("jawny.pdf"), "plik_widzi_gmina": "on"})
    zapisana = Odpowiedz.objects.get()
    dane = {"odp_liczba": "7", "odp_rok": "2025", "klucz": zapisana.klucz, "rewizja": zapisana.rewizja}
    urzednik.post(pytanie, dane | {"plik": plik("gminny.pdf")})
    zapisana.refresh_from_db()
    animator.post(pytanie, dane | {"rewizja": zapisana.rewizja, "plik": plik("tajny.pdf")})
    dowody = {dowod.zalacznik.nazwa: dowod.pk for dowod in DowodOdpowiedzi.objects.select_related("zalacznik")}
    assert urzednik.post(adres(w_diagnozie, "dowod_usun", dowody["jawny.pdf"])).status_code == 403
    urzednik.post(adres(w_diagnozie, "dowod_usun", dowody["tajny.pdf"]))
    assert DowodOdpowiedzi.objects.filter(pk=dowody["tajny.pdf"]).exists()
    assert urzednik.post(adres(w_diagnozie, "dowod_usun", dowody["gminny.pdf"])).status_code == 302
    assert animator.post(adres(w_diagnozie, "dowod_usun", dowody["tajny.pdf"])).status_code == 302
    assert [dowod.zalacznik.nazwa for dowod in DowodOdpowiedzi.objects.all()] == ["jawny.pdf"]


def test_wrong_evidence_keeps_what_was_typed(w_diagnozie: Swiat) -> None:
    zly = SimpleUploadedFile("skrypt.pdf", b"<script>", "application/pdf")
    dane = {"odp_liczba": "7", "komentarz": "Moje słowa", "plik": zly}
    odpowiedz = w_diagnozie.klient("urzednik").post(adres(w_diagnozie, "pytanie", GMINY), dane)
    assert odpowiedz.status_code == 422
    assert "Zawartość pliku" in odpowiedz.content.decode()
    assert "Moje słowa" in odpowiedz.content.decode()
    assert not Odpowiedz.objects.exists()


@pytest.mark.parametrize("kto", ["animator", "urzednik"])
def test_answering_in_place(w_diagnozie: Swiat, kto: str) -> None:
    klient, naglowek = w_diagnozie.klient(kto), {"HX-Request": "true"}
    url = adres(w_diagnozie, "pytanie", GMINY)
    otwarte = klient.get(url, headers=naglowek).content.decode()
    assert "<html" not in otwarte
    assert 'id="pyt-P2-03"' in otwarte
    zle = klient.post(url, {"odp_liczba": "dużo", "komentarz": "Moje słowa"}, headers=naglowek)
    assert zle.status_code == 422
    assert "Moje słowa" in zle.content.decode()
    assert "<html" not in zle.content.decode()
    zapisane = klient.post(url, {"odp_liczba": "7", "odp_rok": "2025", "dalej": "1"}, headers=naglowek)
    tekst = zapisane.content.decode()
    assert zapisane.status_code == 200
    assert "Zapisano odpowiedź na pytanie P2.03." in tekst
    assert 'id="spis"' in tekst
    assert 'id="pyt-P2-04"' in tekst  # the next one is open
    assert "Zapisano" not in klient.get(adres(w_diagnozie, "etap")).content.decode().split("<main")[1][:400]
    zwiniete = klient.get(f"{url}?zwin", headers=naglowek).content.decode()
    assert "7 podmiotów" in zwiniete.replace("\xa0", " ")


@pytest.mark.parametrize("kto", ["animator", "urzednik"])
def test_query_budgets_with_all_questions_answered(w_diagnozie: Swiat, kto: str, django_assert_max_num_queries) -> None:
    w_diagnozie.droga(1).wypelnij("diagnoza")
    klient = w_diagnozie.klient(kto)
    for nazwa, *reszta in (("sekcja", "P2.A"), ("pytanie", GMINY), ("dla_gminy",), ("etap",)):
        with django_assert_max_num_queries(22):
            assert klient.get(adres(w_diagnozie, nazwa, *reszta)).status_code == 200
