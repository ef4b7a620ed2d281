"""A world built once for a module of tests; the ``db`` fixture of each test is a savepoint inside it, rolled back afterwards.

A module that uses it needs ``pytestmark = pytest.mark.django_db``: without a marked test no test database is made.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.db import transaction
from django.test import override_settings

from sciezka.sprawa import druk
from tests.conftest import Swiat, zbuduj_swiat

KONTA = ("koordynator", "animator", "doradca", "urzednik", "obcy_animator")


@contextmanager
def swiat_raz(django_db_blocker: object, folder: Path, stan: str, numer: int = 0) -> Iterator[Swiat]:
    """Build the world with its case at the beginning of ``stan``, people signed in, nothing printed."""
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as podmiana, override_settings(MEDIA_ROOT=folder):
        podmiana.setattr(druk, "pdf_wersji", lambda wersja: b"%PDF-1.7 test")
        with transaction.atomic():
            swiat = zbuduj_swiat()
            swiat.sprawa_na(stan, numer)
            for konto in KONTA:
                swiat.klient(konto)
            yield swiat
            transaction.set_rollback(True)
