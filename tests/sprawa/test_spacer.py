"""A random walk: transitions, edits, reviews by anybody in any order never reach an illegal state, in Python or in the database."""

from itertools import pairwise

import hypothesis.strategies as st
import pytest
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, connection, transaction
from hypothesis import HealthCheck, settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from realizacja.models import WpisPracy
from rezultaty.models import Rezultat
from sciezka.demo.droga import przyklad
from sciezka.sprawa import etapy, prawa, przejscia, wersje
from sciezka.sprawa.akta import Uwaga, Wersja
from sciezka.sprawa.models import Sprawa, Zdarzenie
from sciezka.sprawa.slownik import ETAP_WERSJI, KOLEJNOSC, Stan
from sciezka.sprawa.wyjatki import OdmowaZapisu
from tests.conftest import zbuduj_swiat

OSOBY = st.sampled_from(["koordynator", "animator", "doradca", "urzednik", "obcy_koordynator"])
DOKUMENTY = st.sampled_from(["diagnoza", "plan", "raport"])


class Spacer(RuleBasedStateMachine):
    """Everybody presses everything. What is refused must leave no trace; what is allowed must be legal."""

    @initialize()
    def zacznij(self) -> None:
        self.punkt = transaction.atomic()
        self.punkt.__enter__()
        self.swiat = zbuduj_swiat()
        self.droga = self.swiat.droga()
        self.poprzedni_stan = "rekrutacja"

    def teardown(self) -> None:
        if hasattr(self, "punkt"):
            transaction.set_rollback(True)
            self.punkt.__exit__(None, None, None)

    def sprobuj(self, czynnosc, *args, **kwargs) -> None:
        przed = self.odcisk()
        try:
            with transaction.atomic():
                czynnosc(*args, **kwargs)
        except (OdmowaZapisu, PermissionDenied, DatabaseError, Wersja.DoesNotExist, IndexError):
            assert self.odcisk() == przed, "a refused act left a trace"

    def odcisk(self) -> tuple:
        sprawa = Sprawa.objects.get(pk=self.swiat.sprawa.pk)
        return (
            sprawa.stan,
            sprawa.przebieg,
            sprawa.rewizja,
            Zdarzenie.objects.count(),
            Wersja.objects.count(),
            Uwaga.objects.count(),
        )

    @property
    def pk(self) -> int:
        return self.swiat.sprawa.pk

    @rule(przejscie=st.sampled_from(list(prawa.PRZEJSCIA)), kto=OSOBY, powod=st.sampled_from(["", "powód"]))
    def przejdz(self, przejscie: str, kto: str, powod: str) -> None:
        self.sprobuj(przejscia.wykonaj, self.pk, przejscie, self.swiat.osoby[kto], powod=powod)

    @rule()
    def wypelnij(self) -> None:
        sprawa = self.swiat.odswiez()
        if sprawa.stan in etapy.ETAPY:
            self.sprobuj(etapy.karta(sprawa.stan).demo, sprawa, przyklad(sprawa.stan, 0), self.swiat.osoby)

    @rule(dokument=DOKUMENTY, kto=OSOBY)
    def wyslij(self, dokument: str, kto: str) -> None:
        self.sprobuj(wersje.wyslij, self.pk, dokument, self.swiat.osoby[kto])

    @rule(kto=OSOBY, jak=st.sampled_from(["przyjmij", "odeslij", "wycofaj", "uwaga", "zalatw"]))
    def rozstrzygnij(self, kto: str, jak: str) -> None:
        osoba, ostatnia = self.swiat.osoby[kto], Wersja.objects.order_by("-pk").first()
        if ostatnia is None:
            return
        if jak == "przyjmij":
            self.sprobuj(wersje.przyjmij, ostatnia.pk, osoba, decydent="Jan", funkcja="wójt", podstawa="zarządzenie")
        elif jak == "odeslij":
            self.sprobuj(wersje.odeslij, ostatnia.pk, osoba)
        elif jak == "wycofaj":
            self.sprobuj(wersje.wycofaj, ostatnia.pk, osoba, "pomyłka")
        elif jak == "uwaga":
            czesc = Wersja.objects.defer(None).get(pk=ostatnia.pk).dane["czesci"][0]["klucz"]
            self.sprobuj(wersje.zglos_uwage, ostatnia.pk, osoba, czesc, "Proszę poprawić.")
        elif uwaga := Uwaga.objects.order_by("-pk").first():
            self.sprobuj(wersje.zalatw_uwage, uwaga.pk, osoba, "Poprawiono.")

    @rule(tabela=st.sampled_from(["diagnoza_wniosek", "plan_cel", "realizacja_wpispracy", "rezultaty_rezultat"]))
    def surowy_sql(self, tabela: str) -> None:
        """Delete rows of a stage behind the product's back: allowed only in that stage, outside review."""
        etap = {"plan_cel": "plan", "realizacja_wpispracy": "realizacja", "rezultaty_rezultat": "rezultaty"}.get(
            tabela, "diagnoza"
        )
        stan = Sprawa.objects.get(pk=self.pk).stan

        def usun() -> None:
            with connection.cursor() as kursor:
                kursor.execute(f"UPDATE {tabela} SET utworzono = utworzono WHERE sprawa_id = %s", [self.pk])
                if kursor.rowcount:
                    assert stan == etap, f"{tabela} changed at stage {stan}"

        self.sprobuj(usun)

    @rule(stan=st.sampled_from(list(Stan.values)))
    def surowy_stan(self, stan: str) -> None:
        """Set the state by update(): always refused."""
        przed = Sprawa.objects.get(pk=self.pk).stan
        self.sprobuj(Sprawa.objects.filter(pk=self.pk).update, stan=stan)
        assert Sprawa.objects.get(pk=self.pk).stan == przed

    @invariant()
    def nothing_illegal(self) -> None:
        if not hasattr(self, "swiat"):
            return
        sprawa = Sprawa.objects.get(pk=self.pk)
        przyjete = set(
            Wersja.objects.filter(stan="przyjeta", przebieg__lte=sprawa.przebieg).values_list("rodzaj", flat=True)
        )
        numer = KOLEJNOSC.index(Stan(sprawa.etap))
        assert numer < 1 or sprawa.podpisanyegzemplarz_set.exists()
        assert numer < 2 or "diagnoza" in przyjete
        assert numer < 3 or "plan" in przyjete
        assert numer < 5 or "raport" in przyjete
        if Rezultat.objects.filter(sprawa=sprawa).exists():
            assert WpisPracy.objects.filter(sprawa=sprawa, forma=1, potwierdzono__isnull=False).exists()
        for wersja in Wersja.objects.w_przegladzie():
            assert ETAP_WERSJI[wersja.rodzaj] == sprawa.etap
        zmiany = list(Zdarzenie.objects.exclude(do_stanu="").order_by("pk").values_list("z_stanu", "do_stanu"))
        assert zmiany[-1][1] == sprawa.stan
        assert all(przed[1] == po[0] for przed, po in pairwise(zmiany)), "history has a hole"


@pytest.mark.django_db
def test_random_walk_never_reaches_an_illegal_state() -> None:
    run_state_machine_as_test(
        Spacer,
        settings=settings(
            max_examples=12,
            stateful_step_count=30,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            database=None,
        ),
    )
