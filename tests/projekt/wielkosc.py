"""A project of hundreds and thousands of cases in all states, for figures, lists and their budgets.

A hundred different cases are written in bulk past the path, under the one named maintenance row; the database then copies
them as many times as asked, whatever their columns, so that a test of size costs seconds. The caller rolls it all back.
"""

import random
import uuid
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal

from django.db import connection, models

from plan.models import Cel, ObszarPriorytetowy
from realizacja.models import Realizacja, WpisPracy
from realizacja.models_ps import KamienMilowy, NowePrzedsiebiorstwo
from rezultaty.models import Rezultat
from sciezka.dane.models import Samorzad
from sciezka.projekt.models import CelProjektu, NazwaMiary
from sciezka.projekt.wojewodztwa import WOJEWODZTWA
from sciezka.rekrutacja.models import Kontrakt, PodpisanyEgzemplarz
from sciezka.sprawa import zegar
from sciezka.sprawa.akta import Uwaga, Wersja, Zalacznik
from sciezka.sprawa.models import Konserwacja, Projekt, Sprawa, Zdarzenie
from sciezka.sprawa.osoby import Osoba, Rola
from sciezka.sprawa.slownik import KOLEJNOSC, NazwaRoli, Stan

WZOR = 100
#: Ids of a copy are those of the pattern moved by this.
SKOK = 10_000_000
DOKUMENTY = {Stan.PLAN: "diagnoza", Stan.REALIZACJA: "plan", Stan.ZAKONCZONA: "raport"}
KROKI = ("rozpocznij_diagnoze", "zatwierdz_diagnoze", "zatwierdz_plan", "zakoncz_realizacje", "zakoncz")
#: Copied in this order: what is pointed at comes first.
TABELE: tuple[type[models.Model], ...] = (
    Samorzad, Sprawa, Zdarzenie, Rola, Kontrakt, Zalacznik, Wersja, Uwaga, PodpisanyEgzemplarz, ObszarPriorytetowy, Cel,
    Realizacja, WpisPracy, Rezultat, NowePrzedsiebiorstwo, KamienMilowy,
)  # fmt: skip


@dataclass
class Duzy:
    """The project and its people: a koordynator, animators, an adviser, an official who decides."""

    projekt: Projekt
    koordynator: Osoba
    animatorzy: list[Osoba]
    doradca: Osoba
    urzednik: Osoba
    kod: int = 0
    wiersze: dict[type[models.Model], list[models.Model]] = field(default_factory=lambda: {t: [] for t in TABELE})

    def dodaj(self, wiersz: models.Model) -> None:
        self.wiersze[type(wiersz)].append(wiersz)


def zbuduj(ile: int, numer: str, kod: int = 900_000) -> Duzy:
    """Build a project with ``ile`` cases (a multiple of ``WZOR``) in the caller's transaction; ``kod``: the first TERC."""
    _bez_zapisu_zmian()
    duzy = _ludzie(numer)
    duzy.kod = kod
    Konserwacja.objects.create(kto="Testy wielkości", powod="Sprawy wpisane hurtem, wycofywane razem z testem")
    for nr in range(WZOR):
        _sprawa(duzy, nr, random.Random(nr))
    for tabela in TABELE:
        tabela._default_manager.bulk_create(duzy.wiersze[tabela])
    rozmnoz(duzy, ile // WZOR - 1)
    for miara in NazwaMiary:
        CelProjektu.objects.create(
            projekt=duzy.projekt, kod=miara.value, nazwa=miara.label, miara=miara, docelowa=ile, jednostka="szt."
        )
    with connection.cursor() as kursor:
        # Checked here once; left deferred, every test that ends would check all rows again.
        kursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        kursor.execute("ANALYZE")
    return duzy


def _bez_zapisu_zmian() -> None:
    """Switch off, in this transaction, the triggers that only write each row's versions down: they are most of the time.

    What guards the path stays on and is opened by the maintenance row alone.
    """
    with connection.cursor() as kursor:
        kursor.execute(
            """SELECT t.tgrelid::regclass::text, t.tgname FROM pg_trigger t JOIN pg_proc f ON f.oid = t.tgfoid
               WHERE NOT t.tgisinternal AND t.tgenabled = 'O' AND f.prosrc LIKE '%%_pgh_attach_context%%'
                 AND f.prosrc NOT LIKE '%%RAISE%%' AND t.tgrelid::regclass::text = ANY(%s)""",
            [[tabela._meta.db_table for tabela in TABELE]],
        )
        for tabela, wyzwalacz in kursor.fetchall():
            kursor.execute(f'ALTER TABLE {tabela} DISABLE TRIGGER "{wyzwalacz}"')


def rozmnoz(duzy: Duzy, razy: int) -> None:
    """Copy every row of the pattern in the database; links inside the pattern lead inside the copy."""
    with connection.cursor() as kursor:
        for tabela in TABELE:
            pks = [wiersz.pk for wiersz in duzy.wiersze[tabela]]
            kolumny = [f'"{pole.column}"' for pole in tabela._meta.concrete_fields]
            wartosci = ", ".join(_wartosc(pole) for pole in tabela._meta.concrete_fields)
            nazwa = tabela._meta.db_table
            kursor.execute(
                f"INSERT INTO {nazwa} ({', '.join(kolumny)}) SELECT {wartosci} "
                f"FROM {nazwa} t CROSS JOIN generate_series(1, %s) k WHERE t.id = ANY(%s) ORDER BY k, t.id",
                [razy, pks],
            )


def _wartosc(pole: models.Field) -> str:
    kolumna = f't."{pole.column}"'
    if pole.primary_key or (pole.remote_field and pole.remote_field.model in TABELE):
        return f"{kolumna} + k * {SKOK}"
    if pole.name == "klucz":
        return "gen_random_uuid()"
    if (pole.model, pole.name) == (Samorzad, "kod"):
        return f"({kolumna}::int + k * {WZOR})::text"
    if (pole.model, pole.name) == (KamienMilowy, "krs"):
        return f"CASE WHEN {kolumna} = '' THEN '' ELSE lpad(({kolumna}::bigint + k * 1000)::text, 10, '0') END"
    return f"{kolumna} || ' ' || k" if (pole.model, pole.name) == (Samorzad, "nazwa") else kolumna


def _ludzie(numer: str) -> Duzy:
    def osoba(nazwa: str, imie: str) -> Osoba:
        return Osoba.objects.create(email=f"{nazwa}.{numer.lower()}@test.example", imie=imie, nazwisko=nazwa.title())

    dzis = zegar.dzis()
    projekt = Projekt.objects.create(
        nazwa=f"Duży projekt {numer}", numer=numer, beneficjent="Fundacja Testowa", od=dzis - timedelta(days=900),
        do=dzis + timedelta(days=900),
    )  # fmt: skip
    koordynator = osoba("prowadzaca", "Ewa")
    Rola.objects.create(osoba=koordynator, rola=NazwaRoli.KOORDYNATOR, projekt=projekt, od=dzis - timedelta(days=900))
    animatorzy = [osoba(f"animatorka{nr}", "Anna") for nr in range(7)]
    return Duzy(projekt, koordynator, animatorzy, osoba("doradca", "Jan"), osoba("urzednik", "Ola"))


def _sprawa(duzy: Duzy, nr: int, los: random.Random) -> None:
    wojewodztwo = WOJEWODZTWA[los.randrange(16)].nazwa
    samorzad = Samorzad(
        kod=f"{duzy.kod + nr}", nazwa=f"Gmina Łączna {nr}", rodzaj="2", powiat="testowy", wojewodztwo=wojewodztwo,
        obowiazuje_od=date(1999, 1, 1),
    )  # fmt: skip
    samorzad.uzupelnij()
    otwarto = zegar.teraz() - timedelta(days=los.randrange(420, 700), hours=los.randrange(24))
    ile_krokow = los.choice([0, 0, 1, 1, 2, 2, 3, 3, 3, 4, 4, 5, 5, 5])
    przerwana = ile_krokow < 5 and los.random() < 0.12
    cofnieta = ile_krokow in {2, 3} and los.random() < 0.25
    etap = KOLEJNOSC[ile_krokow - 1 if cofnieta else ile_krokow]
    sprawa = Sprawa(
        projekt=duzy.projekt, samorzad=samorzad, znak=f"OR.526.{nr}", utworzono=otwarto,
        stan=Stan.PRZERWANA if przerwana else etap, stan_przed_przerwaniem=etap if przerwana else "",
        przebieg=2 if cofnieta else 1,
    )  # fmt: skip
    duzy.dodaj(samorzad)
    duzy.dodaj(sprawa)
    _role(duzy, sprawa, los)
    _kroki(duzy, sprawa, los, otwarto, ile_krokow, cofnieta=cofnieta, przerwana=przerwana)


def _role(duzy: Duzy, sprawa: Sprawa, los: random.Random) -> None:
    if los.random() < 0.9:
        od = zegar.dzis() - timedelta(days=400)
        do = od + timedelta(days=90) if los.random() < 0.1 else None
        duzy.dodaj(Rola(osoba=los.choice(duzy.animatorzy), rola=NazwaRoli.ANIMATOR, sprawa=sprawa, od=od, do=do))


def _kroki(
    duzy: Duzy, sprawa: Sprawa, los: random.Random, chwila: datetime, ile: int, *, cofnieta: bool, przerwana: bool
) -> None:  # fmt: skip
    """Write the history step by step with what each step leaves: contract, versions, work, results."""

    def zdarzenie(rodzaj: str, z_stanu: str, do_stanu: str) -> None:
        duzy.dodaj(
            Zdarzenie(sprawa=sprawa, rodzaj=rodzaj, kto=duzy.koordynator, kiedy=chwila, z_stanu=z_stanu,
                      do_stanu=do_stanu, powod="Powód zapisany w teście")
        )  # fmt: skip

    zdarzenie("otwarto", "", Stan.REKRUTACJA)
    for krok in range(ile):
        chwila += timedelta(days=los.randrange(3, 70), hours=los.randrange(24))
        if los.random() < 0.08:
            zdarzenie("przerwij", KOLEJNOSC[krok], Stan.PRZERWANA)
            chwila += timedelta(days=los.randrange(2, 20))
            zdarzenie("wznow", Stan.PRZERWANA, KOLEJNOSC[krok])
            chwila += timedelta(days=los.randrange(1, 9))
        zdarzenie(KROKI[krok], KOLEJNOSC[krok], KOLEJNOSC[krok + 1])
        _zostawia(duzy, sprawa, los, KOLEJNOSC[krok + 1], chwila)
    stan = KOLEJNOSC[ile]
    if cofnieta:
        chwila += timedelta(days=los.randrange(1, 9))
        zdarzenie("cofnij", stan, KOLEJNOSC[ile - 1])
        stan = KOLEJNOSC[ile - 1]
    if przerwana:
        chwila += timedelta(days=los.randrange(1, 9))
        zdarzenie("przerwij", stan, Stan.PRZERWANA)
    elif stan in {Stan.DIAGNOZA, Stan.PLAN, Stan.REZULTATY}:
        _dokument_w_drodze(duzy, sprawa, los, {Stan.REZULTATY: "raport"}.get(stan, stan.value))


def _zostawia(duzy: Duzy, sprawa: Sprawa, los: random.Random, wszedl: str, chwila: datetime) -> None:
    if wszedl == Stan.DIAGNOZA:
        _kontrakt(duzy, sprawa, los, chwila)
    if wszedl in DOKUMENTY:
        duzy.dodaj(_wersja(duzy, sprawa, DOKUMENTY[wszedl], "przyjeta", chwila - timedelta(days=9), chwila))
    if wszedl == Stan.REALIZACJA:
        _praca(duzy, sprawa, los, chwila)
    if wszedl == Stan.REZULTATY:
        _rezultaty(duzy, sprawa, los, chwila)


def _kontrakt(duzy: Duzy, sprawa: Sprawa, los: random.Random, chwila: datetime) -> None:
    od = chwila.date()
    duzy.dodaj(
        Kontrakt(sprawa=sprawa, numer="1", miejscowosc="Lublin", od=od, do=od + timedelta(days=los.randrange(300, 800)),
                 ramy="Ramy", plaszczyzny=["P1", "P2", "P3"])
    )  # fmt: skip
    wersja = _wersja(duzy, sprawa, "kontrakt", "wydana", chwila - timedelta(days=5), None)
    plik = Zalacznik(
        sprawa=sprawa, plik="akta/kontrakt.pdf", nazwa="kontrakt.pdf", mime="application/pdf", rozmiar=1, sha256="0" * 64,
        dodal=duzy.koordynator, dodano=chwila,
    )  # fmt: skip
    duzy.dodaj(wersja)
    duzy.dodaj(plik)
    duzy.dodaj(
        PodpisanyEgzemplarz(sprawa=sprawa, wersja=wersja, zalacznik=plik, data_podpisania=od - timedelta(days=1),
                            podpisali="obie strony")
    )  # fmt: skip


def _wersja(
    duzy: Duzy, sprawa: Sprawa, rodzaj: str, stan: str, wyslano: datetime, decyzja: datetime | None
) -> Wersja:  # fmt: skip
    decydent = {"decydent": "Jan Wójt", "funkcja_decydenta": "wójt", "podstawa_decyzji": "nr 1"} if decyzja else {}
    return Wersja(
        sprawa=sprawa, rodzaj=rodzaj, numer=1 if decyzja or rodzaj == "kontrakt" else 2, przebieg=sprawa.przebieg,
        stan=stan, dane={}, pdf=b"%PDF", sha256="0" * 64, sha256_danych="0" * 64, wyslal=duzy.koordynator, wyslano=wyslano,
        termin=(wyslano + timedelta(days=14)).date(), zdecydowal=duzy.urzednik if decyzja else None,
        zdecydowano=decyzja, **decydent,
    )  # fmt: skip


def _dokument_w_drodze(duzy: Duzy, sprawa: Sprawa, los: random.Random, rodzaj: str) -> None:
    """The document of the present stage: not sent, in review, or returned with remarks."""
    wyslano = zegar.teraz() - timedelta(days=los.randrange(2, 40))
    los_dokumentu = los.random()
    if los_dokumentu < 0.35:
        duzy.dodaj(_wersja(duzy, sprawa, rodzaj, "wyslana", wyslano, None))
    elif los_dokumentu < 0.6:
        wersja = _wersja(duzy, sprawa, rodzaj, "odeslana", wyslano, wyslano + timedelta(days=1))
        wersja.numer = 2
        duzy.dodaj(wersja)
        duzy.dodaj(Uwaga(wersja=wersja, czesc="1", etykieta="1", tresc="Uwaga", autor=duzy.urzednik))


def _praca(duzy: Duzy, sprawa: Sprawa, los: random.Random, chwila: datetime) -> None:
    for _ in range(los.randrange(1, 9)):
        forma = los.choice([1, 1, 1, 2, 2, 3, 4, 5, 6, 7])
        autor = duzy.doradca if forma == 2 else los.choice(duzy.animatorzy)
        dzien = min(chwila.date() + timedelta(days=los.randrange(200)), zegar.dzis())
        potwierdzono = zegar.teraz() if los.random() < 0.8 else None
        duzy.dodaj(
            WpisPracy(
                sprawa=sprawa, forma=forma, data=dzien, godziny=Decimal(los.randrange(1, 33)) / 4, opis="Praca", autor=autor,
                rola_autora="doradca" if forma == 2 else "animator", potwierdzono=potwierdzono,
                potwierdzil=duzy.koordynator if potwierdzono else None,
                wynik_doradztwa="wiedza" if forma == 2 else "", opis_wyniku="Wiedza" if forma == 2 else "",
            )
        )  # fmt: skip
    if los.random() < 0.7:
        duzy.dodaj(Realizacja(sprawa=sprawa, brak_koncepcji_powod="Gmina nie tworzy spółdzielni."))


def _rezultaty(duzy: Duzy, sprawa: Sprawa, los: random.Random, chwila: datetime) -> None:
    obszar = ObszarPriorytetowy(sprawa=sprawa, numer=1, nazwa="Obszar")
    cel = Cel(sprawa=sprawa, obszar=obszar, numer=1, tresc="Cel", efekt="Efekt", rezultat="nowe_ps")
    duzy.dodaj(obszar)
    duzy.dodaj(cel)
    dzien = chwila.date() + timedelta(days=los.randrange(1, 30))
    if los.random() < 0.7:
        _przedsiebiorstwo(duzy, sprawa, los, dzien)
    tresci: dict[str, dict[str, object]] = {
        "lepsze_warunki": {"zmiana": "Nowy regulamin", "dokument": "uchwała nr 1"},
        "wieksza_skala": {"liczba_przed": 1, "liczba_po": 3, "kwota_przed": 10, "kwota_po": 30},
    }  # fmt: skip
    for rodzaj, tresc in tresci.items():
        if los.random() < 0.7:
            osiagniety = los.random() < 0.75
            pola = tresc if osiagniety else {"powod_nieosiagniecia": "Rada odmówiła"}
            duzy.dodaj(
                Rezultat(sprawa=sprawa, cel=cel, rodzaj=rodzaj, osiagniety=osiagniety, opis="Opis", data=dzien,
                         klucz=uuid.uuid4(), **pola)
            )  # fmt: skip


def _przedsiebiorstwo(duzy: Duzy, sprawa: Sprawa, los: random.Random, dzien: date) -> None:
    """An enterprise on its way; some share a KRS number, some are given up."""
    powod = "Rada się wycofała" if los.random() < 0.1 else ""
    ps = NowePrzedsiebiorstwo(sprawa=sprawa, nazwa="Spółdzielnia", powod_zaniechania=powod)
    duzy.dodaj(ps)
    numery = {"M12": {"krs": f"{999_000 + los.randrange(20):010d}"}, "M14": {"liczba": los.randrange(3, 12)}, "M16": {}}
    for nr, (kod, pola) in enumerate(numery.items()):
        if los.random() < 0.8:
            duzy.dodaj(
                KamienMilowy(sprawa=sprawa, przedsiebiorstwo=ps, kod=kod, stan="osiagniety", dokument="nr 1",
                             data=dzien + timedelta(days=20 * nr), **pola)
            )  # fmt: skip
