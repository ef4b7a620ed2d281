"""Review by link: the guest's way from the e-mail to a remark, what stays closed, what is counted and what is written down."""

from datetime import timedelta

import pytest
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from sciezka.sprawa import recenzja, wersje, zapraszanie, zegar
from sciezka.sprawa.akta import Uwaga, Wersja
from sciezka.sprawa.listy_recenzji import wyslij_kod, wyslij_zaproszenie
from sciezka.sprawa.models import Zdarzenie
from sciezka.sprawa.odnosniki import KodOdnosnika, Odnosnik, klucz_odnosnika
from sciezka.sprawa.wyjatki import OdmowaZapisu
from tests.conftest import Swiat
from tests.sprawa.gosc import GOSC, kod_z_poczty, otworz, uwaga, w_sprawie, wejdz, zapros

ZLY_KOD = "00000000"


def test_guest_reads_one_version_and_remarks_under_their_name(swiat: Swiat, odnosnik: Odnosnik) -> None:
    wersje.zglos_uwage(odnosnik.wersja_id, swiat.osoby["urzednik"], "wprowadzenie:2", "Uwaga urzędnika")
    klient = wejdz(odnosnik)
    html = otworz(klient, odnosnik).content.decode()
    assert '<span class="numer">2.1</span>' in html
    assert "Uwaga urzędnika" in html
    assert uwaga(klient, odnosnik)["Location"].endswith(f"/recenzja/{odnosnik.pk}/#wprowadzenie:1")
    zapisana = Uwaga.objects.get(odnosnik=odnosnik)
    assert (zapisana.autor, zapisana.kto) == (None, "Halina Zielińska, skarbniczka (przez odnośnik)")
    strona = swiat.klient("urzednik").get(w_sprawie(swiat, "wersja", odnosnik.wersja_id)).content.decode()
    assert "Halina Zielińska, skarbniczka (przez odnośnik)" in strona
    # As with the official's own: the team reads a remark once the document is returned.
    assert (
        "Proszę doprecyzować."
        not in swiat.klient("animator").get(w_sprawie(swiat, "wersja", odnosnik.wersja_id)).content.decode()
    )
    wersje.odeslij(odnosnik.wersja_id, swiat.osoby["urzednik"])
    for kto in ("animator", "koordynator", "doradca", "urzednik"):
        strona = swiat.klient(kto).get(w_sprawie(swiat, "wersja", odnosnik.wersja_id)).content.decode()
        assert "Halina Zielińska, skarbniczka (przez odnośnik)" in strona


def test_nothing_is_said_before_the_code(swiat: Swiat, odnosnik: Odnosnik) -> None:
    klient = Client()
    klient.get(reverse("recenzja:wejscie", args=[klucz_odnosnika(odnosnik.ziarno)]))
    assert otworz(klient, odnosnik)["Location"] == reverse("recenzja:kod", args=[odnosnik.pk])
    html = otworz(klient, odnosnik, "kod").content.decode()
    assert swiat.projekt.nazwa in html
    for tajne in (
        swiat.samorzad.nazwa,
        GOSC["email"],
        GOSC["imie_nazwisko"],
        "plan",
        "skarbni",
        swiat.projekt.beneficjent,
    ):
        assert tajne not in html, tajne
    assert otworz(klient, odnosnik, "pdf").status_code == 302
    assert uwaga(klient, odnosnik).status_code == 404
    assert not Uwaga.objects.exists()


def test_pages_are_kept_from_caches_searches_and_other_sites(odnosnik: Odnosnik) -> None:
    klient = wejdz(odnosnik)
    wejscie = klient.get(reverse("recenzja:wejscie", args=[klucz_odnosnika(odnosnik.ziarno)]))
    assert wejscie["Referrer-Policy"] == "no-referrer"
    for odpowiedz in (wejscie, otworz(klient, odnosnik), otworz(klient, odnosnik, "kod"), otworz(Client(), odnosnik)):
        assert "no-store" in odpowiedz["Cache-Control"]
        assert "noindex" in odpowiedz["X-Robots-Tag"]
        assert odpowiedz["Referrer-Policy"] in {"no-referrer", "same-origin"}


def test_pdf_is_of_that_version_byte_for_byte(odnosnik: Odnosnik) -> None:
    pdf = otworz(wejdz(odnosnik), odnosnik, "pdf")
    assert pdf.content == bytes(Wersja.objects.defer(None).get(pk=odnosnik.wersja_id).pdf)
    assert pdf["Content-Disposition"].startswith("attachment")


def test_every_other_address_stays_closed(swiat: Swiat, odnosnik: Odnosnik) -> None:
    inny = zapros(swiat, odnosnik.wersja, email="inny@urzad.example")
    klient = wejdz(odnosnik)
    for adres in ("/", "/sprawy/", w_sprawie(swiat, "strona"), w_sprawie(swiat, "wersja", odnosnik.wersja_id),
                  w_sprawie(swiat, "wersja_pdf", odnosnik.wersja_id), "/poczta/", "/kalendarz/"):  # fmt: skip
        odpowiedz = klient.get(adres)
        assert odpowiedz.status_code == 302, adres
        assert "/konto/zaloguj/" in odpowiedz["Location"]
    for nazwa in ("dokument", "pdf", "kod"):
        assert otworz(klient, inny, nazwa).status_code == 404
    assert uwaga(klient, inny).status_code == 404
    assert klient.get(reverse("recenzja:wejscie", args=["nie-ma"])).status_code == 404


def test_five_wrong_codes_use_the_code_up(odnosnik: Odnosnik) -> None:
    klient = Client()
    klient.get(reverse("recenzja:wejscie", args=[klucz_odnosnika(odnosnik.ziarno)]))
    klient.post(reverse("recenzja:kod_wyslij", args=[odnosnik.pk]))
    wyslij_kod(kod_id=KodOdnosnika.objects.get().pk)
    for zostalo in ("Zostały 4 próby", "Zostały 3 próby", "Zostały 2 próby", "Została 1 próba", "nie ma już prób"):
        odpowiedz = klient.post(reverse("recenzja:kod", args=[odnosnik.pk]), {"kod": ZLY_KOD})
        assert odpowiedz.status_code == 422
        assert zostalo in odpowiedz.content.decode()
    odpowiedz = klient.post(reverse("recenzja:kod", args=[odnosnik.pk]), {"kod": kod_z_poczty()})
    assert "Nie ma ważnego kodu" in odpowiedz.content.decode()
    assert otworz(klient, odnosnik).status_code == 302
    assert KodOdnosnika.objects.get().proby == 5
    assert Zdarzenie.objects.filter(rodzaj="odnosnik_zly_kod").count() == 5


def test_code_works_once_for_a_quarter_and_only_the_newest(odnosnik: Odnosnik) -> None:
    recenzja.zamow_kod(odnosnik.pk)
    wyslij_kod(kod_id=KodOdnosnika.objects.latest("pk").pk)
    pierwszy = kod_z_poczty()
    with zegar.w_chwili(zegar.teraz() + timedelta(minutes=16)):
        assert not recenzja.sprawdz_kod(odnosnik.pk, pierwszy).dobry
        recenzja.zamow_kod(odnosnik.pk)
        wyslij_kod(kod_id=KodOdnosnika.objects.latest("pk").pk)
        drugi = kod_z_poczty()
        assert not recenzja.sprawdz_kod(odnosnik.pk, pierwszy).dobry
        assert recenzja.sprawdz_kod(odnosnik.pk, drugi).dobry
        assert not recenzja.sprawdz_kod(odnosnik.pk, drugi).dobry


def test_codes_are_rationed(odnosnik: Odnosnik) -> None:
    teraz = zegar.teraz()
    for minuta in range(5):
        with zegar.w_chwili(teraz + timedelta(minutes=2 * minuta)):
            recenzja.zamow_kod(odnosnik.pk)
            with pytest.raises(OdmowaZapisu, match="przed chwilą"):
                recenzja.zamow_kod(odnosnik.pk)
    with zegar.w_chwili(teraz + timedelta(minutes=12)), pytest.raises(OdmowaZapisu, match="zbyt wiele"):
        recenzja.zamow_kod(odnosnik.pk)
    with zegar.w_chwili(teraz + timedelta(minutes=75)):
        recenzja.zamow_kod(odnosnik.pk)
    assert KodOdnosnika.objects.count() == 6


def test_no_key_and_no_code_is_kept_anywhere(odnosnik: Odnosnik) -> None:
    wejdz(odnosnik)
    kod = kod_z_poczty()
    tajne = [klucz_odnosnika(odnosnik.ziarno), kod, kod.replace(" ", "")]
    with connection.cursor() as kursor:
        for tabela in (
            "sciezka_odnosnik",
            "sciezka_kododnosnika",
            "sciezka_zdarzenie",
            "procrastinate_jobs",
            "django_session",
        ):
            kursor.execute(f"SELECT t::text FROM {tabela} t")
            zapis = "\n".join(wiersz[0] for wiersz in kursor.fetchall())
            assert zapis
            assert not [slowo for slowo in tajne if slowo in zapis], tabela


def test_history_tells_each_step(swiat: Swiat, odnosnik: Odnosnik) -> None:
    klient = wejdz(odnosnik)
    uwaga(klient, odnosnik)
    klient.post(reverse("recenzja:uwaga_usun", args=[odnosnik.pk, Uwaga.objects.get().pk]))
    zapraszanie.odwolaj(odnosnik.pk, swiat.osoby["koordynator"])
    strona = swiat.klient("urzednik").get(w_sprawie(swiat, "historia")).content.decode()
    for zdanie in ("Zaproszono do recenzji przez odnośnik", "Zamówiono kod do odnośnika", "Otwarto dokument przez odnośnik",
                   "Zgłoszono uwagę przez odnośnik", "Usunięto własną uwagę przez odnośnik", "Odwołano odnośnik"):  # fmt: skip
        assert zdanie in strona, zdanie
    assert "Halina Zielińska, skarbniczka" in strona
    assert GOSC["email"] not in strona


def test_revoked_link_closes_at_once_and_keeps_what_was_written(swiat: Swiat, odnosnik: Odnosnik) -> None:
    klient = wejdz(odnosnik)
    uwaga(klient, odnosnik)
    zapraszanie.odwolaj(odnosnik.pk, swiat.osoby["animator"])
    assert otworz(klient, odnosnik).status_code == 404
    odmowa = uwaga(klient, odnosnik, "Długi tekst, którego szkoda")
    assert odmowa.status_code == 404
    assert "Długi tekst, którego szkoda" in odmowa.content.decode()
    assert klient.get(reverse("recenzja:wejscie", args=[klucz_odnosnika(odnosnik.ziarno)])).status_code == 404
    assert Uwaga.objects.count() == 1
    with pytest.raises(OdmowaZapisu):
        recenzja.zamow_kod(odnosnik.pk)
    mail.outbox.clear()
    wyslij_zaproszenie(odnosnik_id=odnosnik.pk)
    assert mail.outbox == []


def test_expired_link_opens_nothing_and_is_noted_once(odnosnik: Odnosnik) -> None:
    klient = wejdz(odnosnik)
    assert zapraszanie.odnotuj_wygasle() == 0
    with zegar.w_chwili(odnosnik.wygasa + timedelta(seconds=1)):
        assert otworz(klient, odnosnik).status_code == 404
        assert uwaga(klient, odnosnik).status_code == 404
        with pytest.raises(OdmowaZapisu):
            recenzja.zglos_uwage(odnosnik.pk, "wprowadzenie", "Za późno")
        assert zapraszanie.odnotuj_wygasle() == 1
        assert zapraszanie.odnotuj_wygasle() == 0
    assert Zdarzenie.objects.filter(rodzaj="odnosnik_wygasl").count() == 1


def test_idle_browser_is_closed_and_gives_the_text_back(odnosnik: Odnosnik) -> None:
    klient = wejdz(odnosnik)
    with zegar.w_chwili(zegar.teraz() + timedelta(hours=3)):
        assert otworz(klient, odnosnik).status_code == 302
        odmowa = uwaga(klient, odnosnik, "Tekst po przerwie")
        assert odmowa.status_code == 404
        assert "Tekst po przerwie" in odmowa.content.decode()
        assert reverse("recenzja:kod", args=[odnosnik.pk]) in odmowa.content.decode()


def test_guest_ends_reading(odnosnik: Odnosnik) -> None:
    klient = wejdz(odnosnik)
    assert "Zakończono czytanie" in klient.post(reverse("recenzja:koniec", args=[odnosnik.pk])).content.decode()
    assert otworz(klient, odnosnik).status_code == 404


def test_after_the_decision_the_link_only_reads(swiat: Swiat, odnosnik: Odnosnik) -> None:
    klient = wejdz(odnosnik)
    uwaga(klient, odnosnik)
    wersje.odeslij(odnosnik.wersja_id, swiat.osoby["urzednik"])
    html = otworz(klient, odnosnik).content.decode()
    assert "Uwag nie można już dodawać" in html
    assert "Zapisz uwagę" not in html
    assert "Usuń moją uwagę" not in html
    odmowa = uwaga(klient, odnosnik, "Jeszcze jedno")
    assert odmowa.status_code == 422
    assert "rozstrzygnięta" in odmowa.content.decode()
    assert "Jeszcze jedno" in odmowa.content.decode()
    klient.post(reverse("recenzja:uwaga_usun", args=[odnosnik.pk, Uwaga.objects.get().pk]))
    assert Uwaga.objects.count() == 1


def test_official_decides_about_a_guests_remark(swiat: Swiat, odnosnik: Odnosnik) -> None:
    uwaga(wejdz(odnosnik), odnosnik)
    with pytest.raises(OdmowaZapisu, match="zapisane uwagi"):
        wersje.przyjmij(odnosnik.wersja_id, swiat.osoby["urzednik"], decydent="Jan", funkcja="wójt", podstawa="nr 1")
    swiat.klient("urzednik").post(w_sprawie(swiat, "uwaga_usun", Uwaga.objects.get().pk))
    assert "Halina Zielińska" in Zdarzenie.objects.get(rodzaj="uwaga_usunieto").opis
    wersje.przyjmij(odnosnik.wersja_id, swiat.osoby["urzednik"], decydent="Jan", funkcja="wójt", podstawa="nr 1")


def test_guest_cannot_remove_what_others_wrote(swiat: Swiat, odnosnik: Odnosnik) -> None:
    cudza = wersje.zglos_uwage(odnosnik.wersja_id, swiat.osoby["urzednik"], "wprowadzenie", "Uwaga urzędnika")
    klient = wejdz(odnosnik)
    assert klient.post(reverse("recenzja:uwaga_usun", args=[odnosnik.pk, cudza.pk])).status_code == 302
    assert Uwaga.objects.get() == cudza
    assert "Usuń moją uwagę" not in otworz(klient, odnosnik).content.decode()


@pytest.mark.parametrize(
    "tresc", ["<script>alert(1)</script>", "{{ sprawa }}{% now %}", "' OR 1=1 --", "﷽" * 4000, "\u202eodwrócone"]
)
def test_hostile_text_of_a_guest_is_only_text(swiat: Swiat, odnosnik: Odnosnik, tresc: str) -> None:
    klient = wejdz(odnosnik)
    assert uwaga(klient, odnosnik, tresc).status_code == 302
    for html in (otworz(klient, odnosnik).content.decode(),
                 swiat.klient("urzednik").get(w_sprawie(swiat, "wersja", odnosnik.wersja_id)).content.decode()):  # fmt: skip
        assert "<script>alert" not in html
        assert Uwaga.objects.get().tresc == tresc


@pytest.mark.parametrize(
    "dane",
    [
        {"czesc": "wprowadzenie:99", "tresc": "x"}, {"czesc": "", "tresc": "x"}, {"czesc": "wprowadzenie", "tresc": " "},
        {"czesc": "wprowadzenie", "tresc": "x" * 4001}, {"czesc": "a\x00b", "tresc": "a\x00b"},
        {"czesc": "wprowadzenie", "tresc": "x", "klucz": "nie-uuid"},
    ],
)  # fmt: skip
def test_broken_remark_is_refused_and_kept_on_the_page(odnosnik: Odnosnik, dane: dict[str, str]) -> None:
    klient = wejdz(odnosnik)
    odpowiedz = klient.post(reverse("recenzja:uwaga_dodaj", args=[odnosnik.pk]), dane)
    assert odpowiedz.status_code == 422
    assert not Uwaga.objects.exists()


@pytest.mark.parametrize("kod", ["", " ", "abcdefgh", "1" * 41, "\x00", "１２３４５６７８", "-1", "12345678 OR 1=1"])
def test_broken_code_is_refused(odnosnik: Odnosnik, kod: str) -> None:
    klient = Client()
    klient.get(reverse("recenzja:wejscie", args=[klucz_odnosnika(odnosnik.ziarno)]))
    klient.post(reverse("recenzja:kod_wyslij", args=[odnosnik.pk]))
    assert klient.post(reverse("recenzja:kod", args=[odnosnik.pk]), {"kod": kod}).status_code == 422
    assert otworz(klient, odnosnik).status_code == 302


def test_remark_sent_twice_is_one(odnosnik: Odnosnik) -> None:
    klient = wejdz(odnosnik)
    dane = {"czesc": "wprowadzenie", "tresc": "Raz", "klucz": "6f9619ff-8b86-4011-b42d-00c04fc964ff"}
    for _ in range(2):
        assert klient.post(reverse("recenzja:uwaga_dodaj", args=[odnosnik.pk]), dane).status_code == 302
    assert Uwaga.objects.count() == 1


def test_interrupted_case_lets_a_guest_read_only(swiat: Swiat, odnosnik: Odnosnik) -> None:
    klient = wejdz(odnosnik)
    swiat.droga().przejdz("przerwij", powod="Wybory")
    assert "Sprawa jest przerwana" in otworz(klient, odnosnik).content.decode()
    assert uwaga(klient, odnosnik).status_code == 422
    assert not Uwaga.objects.exists()


def test_queries_of_the_guests_page_do_not_grow(swiat: Swiat, odnosnik: Odnosnik) -> None:
    klient = wejdz(odnosnik)
    uwaga(klient, odnosnik)

    def policz() -> int:
        with CaptureQueriesContext(connection) as zapytania:
            assert otworz(klient, odnosnik).status_code == 200
        return len(zapytania)

    malo = policz()
    for _ in range(12):
        uwaga(klient, odnosnik)
        wersje.zglos_uwage(odnosnik.wersja_id, swiat.osoby["urzednik"], "wprowadzenie", "Jeszcze")
    for numer in range(8):
        zapros(swiat, odnosnik.wersja, email=f"g{numer}@urzad.example")
    assert policz() == malo <= 10
