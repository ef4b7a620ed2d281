"""A case at stage V; documents are printed only where a test is about printing."""

import pytest

from sciezka.sprawa import druk
from tests.conftest import Swiat


@pytest.fixture
def bez_druku(monkeypatch) -> None:
    """Walking the path prints two documents; most tests do not need their bytes."""
    monkeypatch.setattr(druk, "pdf_wersji", lambda wersja: b"%PDF-1.7 test")


@pytest.fixture
def w_rezultatach(swiat: Swiat) -> Swiat:
    """A world whose case has just come to stage V."""
    swiat.sprawa_na("rezultaty")
    return swiat
