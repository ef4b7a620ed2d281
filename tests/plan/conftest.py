"""A complete plan, and documents printed only where a test is about printing."""

import pytest

from sciezka.sprawa import druk
from sciezka.sprawa.models import Sprawa


@pytest.fixture(autouse=True)
def _bez_druku(request, monkeypatch) -> None:
    """Walking the path prints two documents; only tests that ask for ``drukuj`` need their bytes."""
    if "drukuj" not in request.fixturenames:
        monkeypatch.setattr(druk, "pdf_wersji", lambda wersja: b"%PDF-1.7 test")


@pytest.fixture
def drukuj() -> None:
    """Ask for real documents."""


@pytest.fixture
def sprawa(swiat) -> Sprawa:
    """A case at stage III with a complete plan."""
    droga = swiat.droga()
    droga.do_stanu("plan")
    droga.wypelnij("plan")
    return swiat.odswiez()
