"""A project of 300 and of 3 000 cases: figures equal SQL written by hand, lists and the dashboard ask as many questions."""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection, transaction
from django.http import QueryDict
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from sciezka.projekt.figury import Figury, Pozycja, oblicz
from sciezka.projekt.filtr import Filtr
from sciezka.projekt.okres import Okres
from sciezka.projekt.pulpit import karty
from sciezka.sprawa import zegar
from sciezka.sprawa.models import Projekt
from tests.projekt.wielkosc import Duzy, zbuduj

pytestmark = pytest.mark.django_db
MALO, DUZO = 300, 3000


@pytest.fixture(scope="module")
def duze(django_db_setup: None, django_db_blocker: Any) -> Iterator[dict[int, Duzy]]:
    """Both projects in one transaction, rolled back after the module; its tests only read."""
    with django_db_blocker.unblock():
        blok = transaction.atomic()
        blok.__enter__()
        try:
            yield {MALO: zbuduj(MALO, "W-300"), DUZO: zbuduj(DUZO, "W-3000", 910_000)}
        finally:
            transaction.set_rollback(True)
            blok.__exit__(None, None, None)


def sql(zapytanie: str, **parametry: Any) -> list[tuple[Any, ...]]:
    with connection.cursor() as kursor:
        kursor.execute(zapytanie, parametry)
        return kursor.fetchall()


def polrocze() -> Okres:
    return Okres(zegar.dzis() - timedelta(days=380), zegar.dzis() - timedelta(days=200))


def liczby(pozycje: list[Pozycja]) -> dict[str, Decimal | int]:
    return {str(pozycja.kod): pozycja.ile for pozycja in pozycje if pozycja.ile}


@pytest.fixture(scope="module", params=[MALO, DUZO])
def duzy(request: pytest.FixtureRequest, duze: dict[int, Duzy]) -> Duzy:
    return duze[request.param]


@pytest.fixture(scope="module", params=["cały czas", "półrocze"])
def figury(request: pytest.FixtureRequest, duzy: Duzy) -> Figury:
    return oblicz(duzy.projekt, Okres() if request.param == "cały czas" else polrocze())


def granice(figury: Figury) -> dict[str, Any]:
    """Parameters of the hand-written SQL: the project, the period (infinite when open), the day of the states."""
    return {
        "projekt": figury.projekt.pk,
        "od": figury.okres.od or "-infinity",
        "do": figury.okres.do or "infinity",
        "dzien": figury.okres.dzien,
    }


def test_cases_by_state_and_by_voivodeship(figury: Figury) -> None:
    stany = sql(
        """SELECT (SELECT z.do_stanu FROM sciezka_zdarzenie z WHERE z.sprawa_id = s.id AND z.do_stanu <> ''
                    AND (z.kiedy AT TIME ZONE 'Europe/Warsaw')::date <= %(dzien)s ORDER BY z.id DESC LIMIT 1) AS stan,
                  g.wojewodztwo
           FROM sciezka_sprawa s JOIN sciezka_samorzad g ON g.id = s.samorzad_id WHERE s.projekt_id = %(projekt)s""",
        **granice(figury),
    )
    oczekiwane: dict[str, int] = {}
    wojewodztwa: dict[str, list[int]] = {}
    for stan, wojewodztwo in (wiersz for wiersz in stany if wiersz[0]):
        oczekiwane[stan] = oczekiwane.get(stan, 0) + 1
        para = wojewodztwa.setdefault(wojewodztwo, [0, 0])
        para[0] += 1
        para[1] += stan not in {"zakonczona", "przerwana"}
    assert liczby(figury.stany) == oczekiwane
    assert {w.nazwa: [w.ile, w.otwarte] for w in figury.wojewodztwa if w.ile} == wojewodztwa
    assert len(oczekiwane) >= 6
    if not figury.okres.miniony:
        wprost = sql(
            "SELECT stan, count(*) FROM sciezka_sprawa WHERE projekt_id = %(projekt)s GROUP BY 1", **granice(figury)
        )
        assert dict(wprost) == oczekiwane


def test_time_in_stages(figury: Figury) -> None:
    """The hand-written way: the next step of each step by a subquery, the median and the 90th percentile by position."""
    pobyty = sql(
        """SELECT a.sprawa_id, a.do_stanu, (a.kiedy AT TIME ZONE 'Europe/Warsaw')::date,
                  (b.kiedy AT TIME ZONE 'Europe/Warsaw')::date, b.do_stanu
           FROM sciezka_zdarzenie a JOIN sciezka_sprawa s ON s.id = a.sprawa_id AND s.projekt_id = %(projekt)s
           LEFT JOIN sciezka_zdarzenie b ON b.id = (
               SELECT min(n.id) FROM sciezka_zdarzenie n WHERE n.sprawa_id = a.sprawa_id AND n.id > a.id AND n.do_stanu <> '')
           WHERE a.do_stanu <> '' ORDER BY a.id""",
        **granice(figury),
    )
    nastepny = dict(zip(("rekrutacja", "diagnoza", "plan", "realizacja", "rezultaty"),
                        ("diagnoza", "plan", "realizacja", "rezultaty", "zakonczona"), strict=True))  # fmt: skip
    dni: dict[tuple[int, str], int] = {}
    koniec: dict[tuple[int, str], tuple[Any, str]] = {}
    for sprawa, stan, od, do, dokad in pobyty:
        dni[sprawa, stan] = dni.get((sprawa, stan), 0) + ((do - od).days if do else 0)
        koniec[sprawa, stan] = (do, dokad)
    for czas in figury.czas:
        okres = figury.okres
        ukonczone = sorted(
            dni[klucz]
            for klucz, (do, dokad) in koniec.items()
            if klucz[1] == czas.kod and dokad == nastepny[klucz[1]]
            and (not okres.od or do >= okres.od) and (not okres.do or do <= okres.do)
        )  # fmt: skip
        assert czas.ile == len(ukonczone) > 0
        assert czas.mediana == pytest.approx(percentyl(ukonczone, 0.5))
        assert czas.percentyl_90 == pytest.approx(percentyl(ukonczone, 0.9))


def percentyl(posortowane: list[int], p: float) -> float:
    miejsce = p * (len(posortowane) - 1)
    dol = int(miejsce)
    gora = min(dol + 1, len(posortowane) - 1)
    return posortowane[dol] + (posortowane[gora] - posortowane[dol]) * (miejsce - dol)


@pytest.mark.parametrize(
    ("pole", "wyrazenie"),
    [
        ("godziny_form", "w.forma::text"),
        ("godziny_osob", "w.autor_id::text"),
        ("godziny_miesiecy", "to_char(w.data, 'YYYY-MM')"),
    ],
)
def test_hours(figury: Figury, pole: str, wyrazenie: str) -> None:
    wprost = sql(
        f"""SELECT {wyrazenie}, sum(w.godziny), coalesce(sum(w.godziny) FILTER (WHERE w.potwierdzono IS NOT NULL), 0)
            FROM realizacja_wpispracy w WHERE w.data BETWEEN %(od)s AND %(do)s
              AND EXISTS (SELECT 1 FROM sciezka_sprawa s WHERE s.id = w.sprawa_id AND s.projekt_id = %(projekt)s)
            GROUP BY 1""",
        **granice(figury),
    )
    pozycje = [pozycja for pozycja in getattr(figury, pole) if pozycja.ile]
    assert {p.kod: (p.ile, p.potwierdzone) for p in pozycje} == {kod: (ile, tak) for kod, ile, tak in wprost}
    assert len(wprost) >= 6


def test_obligatory_forms(figury: Figury) -> None:
    wprost = sql(
        """SELECT (pierwsza::int + druga::int)::text, count(*) FROM (
               SELECT EXISTS (SELECT FROM realizacja_wpispracy w WHERE w.sprawa_id = s.id AND w.forma = 1
                              AND w.potwierdzono IS NOT NULL)
                      AND EXISTS (SELECT FROM realizacja_realizacja r WHERE r.sprawa_id = s.id
                                  AND r.brak_koncepcji_powod <> '') AS pierwsza,
                      EXISTS (SELECT FROM realizacja_wpispracy w WHERE w.sprawa_id = s.id AND w.forma = 2
                              AND w.potwierdzono IS NOT NULL AND w.wynik_doradztwa <> '') AS druga
               FROM sciezka_sprawa s WHERE s.projekt_id = %(projekt)s AND s.stan = 'realizacja') f GROUP BY 1""",
        **granice(figury),
    )
    assert liczby(figury.formy) == dict(wprost)


_W_PROJEKCIE = "sprawa_id IN (SELECT id FROM sciezka_sprawa WHERE projekt_id = %(projekt)s)"
_REZULTATY = f"FROM rezultaty_rezultat WHERE osiagniety AND {_W_PROJEKCIE} AND data BETWEEN %(od)s AND %(do)s"
_PRZYJETE = (
    "SELECT count(*) FROM (SELECT min(zdecydowano) AS d FROM sciezka_wersja WHERE stan = 'przyjeta' AND rodzaj = '{}' "
    f"AND {_W_PROJEKCIE} GROUP BY sprawa_id) p WHERE (p.d AT TIME ZONE 'Europe/Warsaw')::date BETWEEN %(od)s AND %(do)s"
)
_GODZINY = (
    "SELECT coalesce(sum(godziny), 0) FROM realizacja_wpispracy WHERE potwierdzono IS NOT NULL "
    f"AND {_W_PROJEKCIE} AND data BETWEEN %(od)s AND %(do)s"
)
_PS = """FROM realizacja_noweprzedsiebiorstwo p LEFT JOIN realizacja_kamienmilowy w
    ON w.przedsiebiorstwo_id = p.id AND w.kod = 'M12' AND w.stan = 'osiagniety'"""
CELE = {
    "jst": """SELECT count(*) FROM (SELECT min(p.data_podpisania) AS d FROM sciezka_podpisanyegzemplarz p
        JOIN sciezka_sprawa s ON s.id = p.sprawa_id WHERE s.projekt_id = %(projekt)s GROUP BY s.samorzad_id) k
        WHERE k.d BETWEEN %(od)s AND %(do)s""",
    "diagnozy": _PRZYJETE.format("diagnoza"),
    "plany": _PRZYJETE.format("plan"),
    "zakonczone": """SELECT count(DISTINCT s.id) FROM sciezka_sprawa s JOIN sciezka_zdarzenie z ON z.sprawa_id = s.id
        WHERE s.projekt_id = %(projekt)s AND s.stan = 'zakonczona' AND z.do_stanu = 'zakonczona'
          AND (z.kiedy AT TIME ZONE 'Europe/Warsaw')::date BETWEEN %(od)s AND %(do)s""",
    "nowe_ps": f"""SELECT count(*) FROM (SELECT coalesce(w.krs, p.id::text) AS ktore, min(d.data) AS d
        {_PS} JOIN realizacja_kamienmilowy d ON d.przedsiebiorstwo_id = p.id AND d.kod = 'M16' AND d.stan = 'osiagniety'
        WHERE p.{_W_PROJEKCIE} AND p.powod_zaniechania = '' GROUP BY 1) e WHERE e.d BETWEEN %(od)s AND %(do)s""",
    "miejsca_pracy": f"""SELECT coalesce(sum(e.liczba), 0) FROM (
        SELECT z.liczba, greatest(w.data, z.data) AS d, row_number() OVER (
            PARTITION BY w.krs ORDER BY z.liczba DESC, greatest(w.data, z.data), p.id) AS nr
        {_PS} JOIN realizacja_kamienmilowy z ON z.przedsiebiorstwo_id = p.id AND z.kod = 'M14' AND z.stan = 'osiagniety'
        WHERE w.krs IS NOT NULL AND p.{_W_PROJEKCIE} AND p.powod_zaniechania = '') e
        WHERE e.nr = 1 AND e.d BETWEEN %(od)s AND %(do)s""",
    "lepsze_warunki": f"SELECT count(*) {_REZULTATY} AND rodzaj = 'lepsze_warunki'",
    "wieksza_skala": f"SELECT count(*) {_REZULTATY} AND rodzaj = 'wieksza_skala'",
    "godziny": _GODZINY,
    "godziny_doradztwa": f"{_GODZINY} AND forma = 2",
}


def test_targets(figury: Figury) -> None:
    assert {wynik.cel.miara for wynik in figury.cele} == set(CELE)
    for wynik in figury.cele:
        [[w_okresie]] = sql(CELE[wynik.cel.miara], **granice(figury))
        [[narastajaco]] = sql(CELE[wynik.cel.miara], **granice(figury) | {"od": "-infinity"})
        assert (wynik.w_okresie.ile, wynik.narastajaco.ile) == (w_okresie, narastajaco), wynik.cel.miara
        assert wynik.narastajaco.ile > 0
        assert wynik.procent == Decimal(narastajaco) * 100 / figury.projekt.sprawy.count()


@pytest.mark.parametrize("caly_czas", [True, False])
def test_every_number_of_cases_leads_to_as_many_rows(caly_czas: bool, duze: dict[int, Duzy]) -> None:
    """The links are the same at every size; the smaller project tells it sooner."""
    duzy = duze[MALO]
    figury = oblicz(duzy.projekt, Okres() if caly_czas else polrocze())
    spraw = [*figury.stany, *figury.czas, *figury.formy, *figury.wojewodztwa]
    spraw += [wynik.w_okresie for wynik in figury.cele if wynik.cel.miara in {"jst", "diagnozy", "plany", "zakonczone"}]
    for pozycja in spraw:
        tabela = Filtr(adres(pozycja), osoba=duzy.koordynator)
        assert tabela.zastosuj().count() == pozycja.ile, pozycja
    for pozycja in [*figury.godziny_form, *figury.godziny_osob, *figury.godziny_miesiecy]:
        assert bool(pozycja.ile) == Filtr(adres(pozycja), osoba=duzy.koordynator).zastosuj().exists(), pozycja


def adres(pozycja: Pozycja) -> QueryDict:
    wynik = QueryDict(mutable=True)
    wynik.update(pozycja.zapytanie)
    return wynik


def zapytania(osoba: Any, strona: str) -> int:
    klient = Client()
    klient.force_login(osoba, "allauth.account.auth_backends.AuthenticationBackend")
    klient.get(strona)
    with CaptureQueriesContext(connection) as kontekst:
        assert klient.get(strona).status_code == 200
    return len(kontekst)


@pytest.mark.parametrize(
    ("nazwa", "parametry", "budzet"),
    [
        # Session, person and roles are three of them on every page.
        ("projekt:sprawy", "", 8),
        ("projekt:sprawy", "?sortuj=-termin&brak=cisza&strona=2", 8),
        ("projekt:sprawy", "?szukaj=laczna&forma=1&okres_od=2020-01-01&dzien=2026-06-30&stan=realizacja", 8),
        ("pulpit", "", 18),
        ("projekt:figury", "", 24),
    ],
)
def test_lists_home_and_dashboard_ask_as_often_at_every_size(
    duze: dict[int, Duzy], nazwa: str, parametry: str, budzet: int
) -> None:
    def ile(duzy: Duzy) -> int:
        argumenty = [duzy.projekt.pk] if nazwa == "projekt:figury" else []
        return zapytania(duzy.koordynator, reverse(nazwa, args=argumenty) + parametry)

    assert ile(duze[MALO]) == ile(duze[DUZO]) <= budzet


def test_cards_count_what_their_table_shows(duze: dict[int, Duzy]) -> None:
    duzy = duze[MALO]
    pokazane = karty(duzy.koordynator)
    assert {"przeglad", "uwagi", "potwierdzenie", "cisza", "zastoj", "animator"} <= {k.sygnal.kod for k in pokazane}
    for karta in pokazane:
        zapytanie = QueryDict(karta.url.partition("?")[2])
        assert Filtr(zapytanie, osoba=duzy.koordynator).zastosuj().count() == karta.ile, karta.sygnal.kod
        assert 1 <= len(karta.sprawy) <= 3


def test_the_pattern_is_written_past_the_path_only_under_the_maintenance_row(duze: dict[int, Duzy]) -> None:
    [[ile]] = sql("SELECT count(*) FROM sciezka_konserwacja WHERE kto = 'Testy wielkości' AND txid = txid_current()")
    assert ile == len(duze)
    assert [
        projekt.sprawy.count() for projekt in Projekt.objects.filter(numer__in=["W-300", "W-3000"]).order_by("pk")
    ] == [
        MALO,
        DUZO,
    ]
