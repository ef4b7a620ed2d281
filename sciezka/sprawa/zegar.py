"""The one clock of the product: what is recorded takes its moment from here.

The demo and tests walk the real transitions in the past by moving this clock; nothing else may.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime, timedelta

from django.utils import timezone

_przesuniecie: ContextVar[timedelta] = ContextVar("przesuniecie", default=timedelta(0))


def teraz() -> datetime:
    """Return the moment to record, aware."""
    return timezone.now() + _przesuniecie.get()


def dzis() -> date:
    """Return today's date in Europe/Warsaw."""
    return timezone.localtime(teraz()).date()


@contextmanager
def w_chwili(chwila: datetime) -> Iterator[None]:
    """Run the block as if it were ``chwila`` (demo data and tests only)."""
    znak = _przesuniecie.set(chwila - timezone.now())
    try:
        yield
    finally:
        _przesuniecie.reset(znak)
