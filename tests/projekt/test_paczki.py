"""Packages and long tables: what belongs to them, who gets them, what happens when something is missing, cancelled, too old."""

import hashlib
import io
import os
import uuid
import zipfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import psycopg
import pytest
from django.conf import settings
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from procrastinate.contrib.django.models import ProcrastinateJob

from sciezka.demo.usuwanie import usun_przyklady
from sciezka.projekt import eksport_spis, eksport_stan, eksport_tabele
from sciezka.projekt.demo_eksportu import gotowa_paczka
from sciezka.projekt.eksport_paczka import Uszkodzony
from sciezka.projekt.eksport_zadania import odzyskaj_osierocone, wykonaj
from sciezka.projekt.models_eksport import DokumentEksportu, Eksport, RodzajEksportu, StanEksportu
from sciezka.sprawa import zegar
from sciezka.sprawa.akta import Wersja, Zalacznik
from sciezka.sprawa.models import Konserwacja, Projekt
from sciezka.sprawa.osoby import Rola
from sciezka.sprawa.wyjatki import NieaktualnyStan
from tests.conftest import Swiat, zbuduj_swiat
from tests.projekt.paczki import bajty, dodaj_kontrakty, lista

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def wspolny(
    django_db_setup: None, django_db_blocker: object, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Swiat]:
    """Three cases with contracts, made once; their files lie in a folder of the module."""
    with django_db_blocker.unblock(), transaction.atomic():
        dawny, settings.MEDIA_ROOT = settings.MEDIA_ROOT, tmp_path_factory.mktemp("akta")
        swiat = zbuduj_swiat()
        dodaj_kontrakty(swiat, 3)
        swiat.akta, settings.MEDIA_ROOT = settings.MEDIA_ROOT, dawny
        yield swiat
        transaction.set_rollback(True)


@pytest.fixture
def z_kontraktami(wspolny: Swiat, db: None, settings: object) -> Swiat:
    settings.MEDIA_ROOT = wspolny.akta
    wspolny._klienci.clear()
    for osoba in wspolny.osoby.values():
        osoba.__dict__.pop("role", None)
    return wspolny


def zamow(swiat: Swiat, **pola: object) -> Eksport:
    dokumenty = lista(swiat)
    dane = {"projekt": swiat.projekt, "rodzaj": RodzajEksportu.KONTRAKTY, "ile": len(dokumenty),
            "nazwa": "kontrakty.zip", "opis": "Kontrakty", "dokumenty": dokumenty, **pola}  # fmt: skip
    return eksport_stan.zamow(swiat.osoby["koordynator"], **dane)


def zrob(eksport: Eksport) -> Eksport:
    """Do what the worker does."""
    wykonaj(eksport.pk, lambda: None)
    eksport.refresh_from_db()
    return eksport


def w_paczce(eksport: Eksport) -> dict[str, bytes]:
    with zipfile.ZipFile(Path(settings.EKSPORTY_ROOT) / eksport.plik) as paczka:
        return {nazwa: paczka.read(nazwa) for nazwa in paczka.namelist()}


def test_ordered_by_a_form_made_by_the_worker_downloaded_by_the_person(z_kontraktami: Swiat) -> None:
    klient, dzis = z_kontraktami.klient("koordynator"), zegar.dzis()
    dane = {"projekt": z_kontraktami.projekt.pk, "rodzaj": "kontrakty", "od": dzis, "do": dzis, "klucz": uuid.uuid4()}
    strona = klient.post(reverse("eksport:paczka"), dane)["Location"]
    with CaptureQueriesContext(connection) as zapytania:
        assert klient.post(reverse("eksport:paczka"), dane)["Location"] == strona  # sent twice, ordered once
    blokady = [z["sql"] for z in zapytania if "FOR NO KEY UPDATE" in z["sql"]]
    assert any("sciezka_osoba" in sql for sql in blokady), "two sends at once wait for each other"
    [eksport] = Eksport.objects.all()
    assert ProcrastinateJob.objects.filter(task_name="zrob_eksport", args__eksport_id=eksport.pk).count() == 1
    assert "0 z 6" in klient.get(strona).content.decode().replace("\N{NO-BREAK SPACE}", " ")
    assert klient.get(f"{strona}plik/").status_code == 404
    zrob(eksport)
    odpowiedz = klient.get(f"{strona}plik/")
    tresc = b"".join(odpowiedz.streaming_content)
    assert hashlib.sha256(tresc).hexdigest() == odpowiedz["X-Sha256"] == eksport.sha256
    nazwy = zipfile.ZipFile(io.BytesIO(tresc)).namelist()
    sprawa = eksport.dokumenty.first().sprawa_id
    assert nazwy[:2] == [f"zolc-0_9700002_sprawa-{sprawa}_kontrakt_nr-0-2026_wersja-1.pdf",
                         f"zolc-0_9700002_sprawa-{sprawa}_kontrakt_nr-0-2026_wersja-1_podpisany.pdf"]  # fmt: skip
    assert all(nazwa.isascii() for nazwa in nazwy)
    listy = ProcrastinateJob.objects.filter(task_name="wyslij_list")
    assert [z.args["do"] for z in listy] == [z_kontraktami.osoby["koordynator"].email]
    assert strona in listy[0].args["tekst"]


def test_the_package_is_of_its_period_and_of_frozen_versions(z_kontraktami: Swiat) -> None:
    projekt, dzis = z_kontraktami.projekt, zegar.dzis()
    wczoraj = dzis - timedelta(days=1)
    assert eksport_spis.kontrakty(projekt, wczoraj, wczoraj) == []
    assert eksport_spis.kontrakty(z_kontraktami.inny_projekt, wczoraj, dzis) == []
    pierwsza = Wersja.objects.filter(rodzaj="kontrakt").order_by("pk").first()
    nowsza = Wersja.objects.create(
        sprawa=pierwsza.sprawa, rodzaj="kontrakt", numer=2, stan="wydana", dane={}, sha256_danych="0" * 64,
        pdf=bajty(90), sha256=hashlib.sha256(bajty(90)).hexdigest(), wyslal=z_kontraktami.osoby["koordynator"],
    )  # fmt: skip
    assert {d.wersja_id for d in lista(z_kontraktami) if d.wersja_id} >= {
        pierwsza.pk,
        nowsza.pk,
    }  # the signed one stays
    Wersja.objects.create(
        sprawa=pierwsza.sprawa, rodzaj="kontrakt", numer=3, stan="wydana", dane={}, sha256_danych="0" * 64,
        pdf=bajty(91), sha256=hashlib.sha256(bajty(91)).hexdigest(), wyslal=z_kontraktami.osoby["koordynator"],
    )  # fmt: skip
    assert nowsza.pk not in {d.wersja_id for d in lista(z_kontraktami)}  # issued again, never signed


def test_accepted_documents_with_who_accepted_them(z_kontraktami: Swiat) -> None:
    koordynator, sprawa = z_kontraktami.osoby["koordynator"], z_kontraktami.sprawa
    chwila = zegar.teraz()
    for rodzaj, stan in (("diagnoza", "przyjeta"), ("plan", "wyslana")):
        decyzja = {"zdecydowal": koordynator, "zdecydowano": chwila, "decydent": "Jan Próbny",
                   "funkcja_decydenta": "wójt", "podstawa_decyzji": "zarządzenie 7"} if stan == "przyjeta" else {}  # fmt: skip
        with transaction.atomic():
            Konserwacja.objects.create(kto="test", powod="Dokumenty bez przechodzenia ścieżki")
            Wersja.objects.create(
                sprawa=sprawa, rodzaj=rodzaj, numer=1, stan=stan, dane={}, sha256_danych="0" * 64, pdf=bajty(50),
                sha256=hashlib.sha256(bajty(50)).hexdigest(), wyslal=koordynator, wyslano=chwila, **decyzja,
            )  # fmt: skip
    dzis = zegar.dzis()
    [dokument] = eksport_spis.przyjete(z_kontraktami.projekt, dzis, dzis, ["diagnoza", "plan", "raport"])
    assert dokument.opis["kto"] == "Jan Próbny, wójt"
    assert eksport_spis.przyjete(z_kontraktami.projekt, dzis, dzis, ["plan"]) == []


def test_bytes_that_are_not_the_frozen_ones_do_not_enter_and_are_named(z_kontraktami: Swiat) -> None:
    eksport = zamow(z_kontraktami)
    zgubiony, podmieniony = [d.zalacznik for d in eksport.dokumenty.exclude(zalacznik=None)[:2]]
    Path(zgubiony.plik.path).rename(f"{zgubiony.plik.path}.obok")
    dawne = Path(podmieniony.plik.path).read_bytes()
    Path(podmieniony.plik.path).write_bytes(b"%PDF-1.7 podmieniony")
    try:
        zrob(eksport)
    finally:
        Path(f"{zgubiony.plik.path}.obok").rename(zgubiony.plik.path)
        Path(podmieniony.plik.path).write_bytes(dawne)
    assert (eksport.stan, eksport.zrobiono) == (StanEksportu.GOTOWY, 6)
    pliki = w_paczce(eksport)
    assert len(pliki) == 4 + 2
    assert pliki["spis.csv"].decode().count("BRAK W PACZCE") == 2
    assert "podmieniony" not in str(pliki.values())
    tekst = z_kontraktami.klient("koordynator").get(reverse("eksport:eksport", args=[eksport.pk])).content.decode()
    assert "Pliku nie ma w magazynie." in tekst
    assert "nie zgadza się z zapisaną sumą" in tekst


def test_what_was_put_aside_and_got_lost_or_spoiled_is_done_again(z_kontraktami: Swiat) -> None:
    eksport = zamow(z_kontraktami)

    def po_trzech() -> None:
        if eksport.dokumenty.filter(zapisano__isnull=False).count() == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        wykonaj(eksport.pk, po_trzech)
    folder = eksport_stan.folder_roboczy(eksport)
    assert sorted(plik.name for plik in folder.iterdir()) == ["1", "2", "3"]
    (folder / "2").unlink()
    (folder / "3").write_bytes(b"x" * (folder / "3").stat().st_size)
    with pytest.raises(Uszkodzony):  # the job is tried again
        wykonaj(eksport.pk, lambda: None)
    zrob(eksport)
    assert eksport.stan == StanEksportu.GOTOWY
    assert {hashlib.sha256(t).hexdigest() for n, t in w_paczce(eksport).items() if n.endswith(".pdf")} == {
        dokument.sha256 for dokument in eksport.dokumenty.all()
    }
    assert not folder.exists()


def test_names_in_a_package_are_unique_short_and_ascii(z_kontraktami: Swiat) -> None:
    assert eksport_spis.nazwa("Gmina „Święta Łąka”/../etc ") == "gmina-swieta-laka-etc"
    assert eksport_spis.nazwa("…") == "bez-nazwy"
    assert len(eksport_spis.nazwa("ą" * 300)) == 60
    dwa = [DokumentEksportu(nazwa="a.pdf"), DokumentEksportu(nazwa="a.pdf")]
    assert [d.nazwa for d in eksport_spis._ponumerowane(dwa)] == ["a.pdf", "a_2.pdf"]


def test_a_cancelled_export_leaves_nothing_and_cannot_come_back(z_kontraktami: Swiat) -> None:
    eksport = zamow(z_kontraktami)

    def anuluj_po_dwoch() -> None:
        if eksport.dokumenty.filter(zapisano__isnull=False).count() == 2:
            eksport_stan.anuluj(eksport.pk)

    wykonaj(eksport.pk, anuluj_po_dwoch)
    eksport.refresh_from_db()
    assert eksport.stan == StanEksportu.ANULOWANY
    assert list(Path(settings.EKSPORTY_ROOT).iterdir()) == []
    assert zrob(eksport).stan == StanEksportu.ANULOWANY
    with pytest.raises(NieaktualnyStan):
        eksport_stan.ponow(eksport.pk)
    strona = z_kontraktami.klient("koordynator").post(reverse("eksport:anuluj", args=[eksport.pk]), follow=True)
    assert "Anulowano" in strona.content.decode()


def test_only_the_person_and_only_while_the_role_lasts(z_kontraktami: Swiat) -> None:
    eksport = zrob(zamow(z_kontraktami))
    strona = reverse("eksport:eksport", args=[eksport.pk])
    for kto in ("animator", "obcy_koordynator"):
        for adres in (strona, f"{strona}stan/", f"{strona}plik/"):
            assert z_kontraktami.klient(kto).get(adres).status_code == 404
        assert z_kontraktami.klient(kto).post(f"{strona}anuluj/").status_code == 404
    assert z_kontraktami.klient("urzednik").get(f"{strona}plik/").status_code == 403
    eksport.dokumenty.update(blad="Pliku nie ma w magazynie.")
    assert "Czego brakuje" in z_kontraktami.klient("koordynator").get(strona).content.decode()
    koordynator = z_kontraktami.osoby["koordynator"]
    Rola.objects.create(osoba=koordynator, rola="koordynator", projekt=z_kontraktami.inny_projekt)
    Rola.objects.filter(osoba=koordynator, projekt=z_kontraktami.projekt).update(do=zegar.dzis())
    assert z_kontraktami.klient("koordynator").get(f"{strona}plik/").status_code == 403
    assert "Czego brakuje" not in z_kontraktami.klient("koordynator").get(strona).content.decode()
    drugi = Eksport.objects.create(
        kto=koordynator, projekt=z_kontraktami.projekt, rodzaj=RodzajEksportu.KONTRAKTY, nazwa="a.zip", opis="x",
        parametry=eksport.parametry,
    )  # fmt: skip
    assert zrob(drugi).stan == StanEksportu.ANULOWANY
    assert "roli" in drugi.blad


def test_files_go_after_their_day_and_strangers_after_a_day(z_kontraktami: Swiat) -> None:
    eksport = zrob(zamow(z_kontraktami))
    katalog = Path(settings.EKSPORTY_ROOT)
    obcy = katalog / f"{uuid.uuid4().hex}.zip"
    obcy.write_bytes(b"x")
    assert eksport_stan.usun_wygasle() == 0
    with zegar.w_chwili(zegar.teraz() + timedelta(days=settings.EKSPORT_DNI)):
        assert eksport_stan.usun_wygasle() == 0  # its last day
    os.utime(obcy, (0, 0))
    with zegar.w_chwili(zegar.teraz() + timedelta(days=settings.EKSPORT_DNI + 1)):
        assert eksport_stan.usun_wygasle() == 1
    assert list(katalog.iterdir()) == []
    eksport.refresh_from_db()
    assert eksport.stan == StanEksportu.WYGASL
    assert z_kontraktami.klient("koordynator").get(reverse("eksport:pobierz", args=[eksport.pk])).status_code == 404


def test_an_export_without_a_job_is_said_to_have_failed_and_goes_on_when_asked(z_kontraktami: Swiat) -> None:
    eksport = zamow(z_kontraktami)
    odzyskaj_osierocone(0)
    eksport.refresh_from_db()
    assert eksport.stan == StanEksportu.CZEKA  # its job waits
    with connection.cursor() as kursor:
        kursor.execute("DELETE FROM procrastinate_jobs WHERE task_name = 'zrob_eksport'")
    odzyskaj_osierocone(0)
    eksport.refresh_from_db()
    assert (eksport.stan, bool(eksport.blad)) == (StanEksportu.BLAD, True)
    strona = z_kontraktami.klient("koordynator").post(reverse("eksport:ponow", args=[eksport.pk]), follow=True)
    assert "wrócił do kolejki" in strona.content.decode()
    assert zrob(eksport).stan == StanEksportu.GOTOWY


@pytest.mark.parametrize(
    "zmiana",
    ["stan = 'gotowy'", "stan = 'w_toku', zrobiono = 99", "kto_id = kto_id + 1", "parametry = '{}'", "stan = 'blad'",
     "stan = 'wygasl'", "stan = 'nie-ma'"],
)  # fmt: skip
def test_the_database_refuses(z_kontraktami: Swiat, zmiana: str) -> None:
    eksport = zamow(z_kontraktami)
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as kursor:
        kursor.execute(f"UPDATE sciezka_eksport SET {zmiana} WHERE id = %s", [eksport.pk])
    gotowy = zrob(eksport)
    with pytest.raises(IntegrityError), transaction.atomic():
        Eksport.objects.filter(pk=gotowy.pk).update(sha256="f" * 64)
    with pytest.raises(IntegrityError), transaction.atomic():
        Eksport.objects.create(kto=gotowy.kto, rodzaj="tabela", nazwa="a.csv", opis="x", stan=StanEksportu.W_TOKU)


def test_two_workers_do_not_make_one_export(z_kontraktami: Swiat) -> None:
    zamek = [eksport_stan._ZAMEK, 7]
    with psycopg.connect(**connection.get_connection_params() | {"cursor_factory": None, "context": None}) as inne:
        inne.execute("SELECT pg_advisory_lock(%s, %s)", zamek)
        with pytest.raises(eksport_stan.EksportZajety), eksport_stan.wylacznie(7):
            pass
        inne.execute("SELECT pg_advisory_unlock(%s, %s)", zamek)
        with eksport_stan.wylacznie(7):
            pass


def test_a_long_table_is_left_to_the_worker_with_its_filter(
    z_kontraktami: Swiat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(eksport_tabele.NAJWIECEJ_OD_RAZU, "csv", 1)
    klient = z_kontraktami.klient("koordynator")
    zapytanie = {"tabela": "sprawy", "format": "csv", "szukaj": "żółć"}
    strona = klient.get(reverse("eksport:tabela"), zapytanie).content.decode()
    assert "Ten plik powstanie w tle" in strona
    assert 'name="szukaj" value="żółć"' in strona
    dane = {**zapytanie, "klucz": uuid.uuid4()}
    adres = klient.post(reverse("eksport:zamow"), dane)["Location"]
    assert klient.post(reverse("eksport:zamow"), dane)["Location"] == adres
    eksport = zrob(Eksport.objects.get())
    wiersze = b"".join(klient.get(f"{adres}plik/").streaming_content).decode("utf-8-sig").splitlines()
    assert [w.split(";")[0] for w in wiersze] == ["Samorząd", "Żółć 0", "Żółć 1", "Żółć 2"]
    assert eksport.ile == 3
    assert klient.post(reverse("eksport:zamow"), {**zapytanie, "format": "exe"}).status_code == 422


def test_the_page_asks_and_gets_only_what_changed(z_kontraktami: Swiat) -> None:
    eksport = zamow(z_kontraktami)
    klient, adres = z_kontraktami.klient("koordynator"), reverse("eksport:stan", args=[eksport.pk])
    assert klient.get(f"{adres}?widziano=czeka-0").status_code == 204
    nowy = klient.get(f"{adres}?widziano=czeka-1").content.decode()
    assert 'hx-trigger="every 2s"' in nowy
    assert "hx-swap-oob" not in nowy
    zrob(eksport)
    gotowy = klient.get(f"{adres}?widziano=w_toku-5").content.decode()
    assert 'hx-swap-oob="innerHTML"' in gotowy
    assert "hx-trigger" not in gotowy


@pytest.mark.parametrize(("dane", "blad"), [
    ({"od": "2026-02-02", "do": "2026-02-01"}, "Koniec okresu"),
    ({"od": "2001-01-01", "do": "2001-01-02"}, "nie ma takich dokumentów"),
    ({"od": "x"}, "poprawną datę"),
    ({"rodzaj": "dokumenty", "dokumenty_przyjete": []}, "co najmniej jeden rodzaj"),
])  # fmt: skip
def test_a_bad_order_is_said_at_its_field(z_kontraktami: Swiat, dane: dict[str, object], blad: str) -> None:
    dzis = zegar.dzis()
    pelne = {"projekt": z_kontraktami.projekt.pk, "rodzaj": "kontrakty", "od": dzis, "do": dzis, **dane}
    odpowiedz = z_kontraktami.klient("koordynator").post(reverse("eksport:paczka"), pelne)
    assert odpowiedz.status_code == 422
    assert blad in odpowiedz.content.decode()
    cudzy = {**pelne, "projekt": z_kontraktami.inny_projekt.pk}
    assert z_kontraktami.klient("koordynator").post(reverse("eksport:paczka"), cudzy).status_code == 422


def test_the_demo_has_a_package_and_removing_the_demo_removes_its_documents(z_kontraktami: Swiat) -> None:
    projekt = z_kontraktami.projekt
    eksport = gotowa_paczka(projekt, z_kontraktami.osoby["koordynator"])
    assert (eksport.refresh_from_db(), eksport.stan) == (None, StanEksportu.GOTOWY)
    Projekt.objects.filter(pk=projekt.pk).update(przykladowy=True)
    assert usun_przyklady() == 4
    assert not DokumentEksportu.objects.exists()
    assert Eksport.objects.get().sha256 == eksport.sha256  # who took what stays on record


def test_ordering_and_watching_cost_the_same_for_any_number(z_kontraktami: Swiat) -> None:
    klient = z_kontraktami.klient("koordynator")
    klient.get(reverse("pulpit"))
    with CaptureQueriesContext(connection) as zapytania:
        eksport = zamow(z_kontraktami)
    assert len(zapytania) <= 12
    for adres, budzet in ((reverse("eksport:lista"), 10), (reverse("eksport:eksport", args=[eksport.pk]), 6)):
        with CaptureQueriesContext(connection) as zapytania:
            assert klient.get(adres).status_code == 200
        assert len(zapytania) <= budzet, adres
    assert Zalacznik.objects.count() == 3
