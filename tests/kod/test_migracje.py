"""A new database is made in one step an app; an old one goes through every earlier file. Both end at the same tables."""

from django.db import connection
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState

NASZE = {"sciezka", "diagnoza", "plan", "realizacja", "rezultaty"}


def stan(w_jednym_kroku: bool) -> ProjectState:
    return MigrationLoader(None if w_jednym_kroku else connection, replace_migrations=w_jednym_kroku).project_state()


def test_one_step_and_many_end_at_the_same_models(db: None) -> None:
    krokami, naraz = stan(False), stan(True)
    roznice = MigrationAutodetector(krokami, naraz)._detect_changes()
    assert {aplikacja: [m.operations for m in migracje] for aplikacja, migracje in roznice.items() if aplikacja in NASZE} == {}


def test_every_earlier_file_is_part_of_the_one_step_or_comes_after_it() -> None:
    wszystkie = MigrationLoader(None, replace_migrations=False).disk_migrations
    for aplikacja in NASZE:
        calosc = wszystkie[aplikacja, "0001_zbiorcza"]
        zastapione = {nazwa for _, nazwa in calosc.replaces}
        pozniejsze = {n for (a, n) in wszystkie if a == aplikacja} - zastapione - {"0001_zbiorcza"}
        assert max(zastapione) < min(pozniejsze, default="9999"), aplikacja
