"""What tests of the questionnaire's versions share: a made-up version 2 on file, and a case answered on version 1."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from diagnoza import kwestionariusz
from diagnoza.kwestionariusz import wczytaj
from diagnoza.models import Odpowiedz
from tests.conftest import Swiat
from tests.diagnoza.wersja_druga import napisz


@pytest.fixture
def druga(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Versions 1 and 2 on file, 2 for new cases."""
    monkeypatch.setattr(kwestionariusz, "FOLDER", napisz(tmp_path))
    monkeypatch.setattr(kwestionariusz, "AKTUALNA", "2")
    wczytaj.cache_clear()
    yield tmp_path
    wczytaj.cache_clear()


@pytest.fixture
def na_pierwszej(druga: Path, swiat: Swiat) -> Swiat:
    """A case with all three planes answered and concluded on version 1."""
    swiat.sprawa_na("diagnoza")
    swiat.droga().wypelnij("diagnoza")
    swiat.odswiez()
    assert len(Odpowiedz.objects.all()) == 60
    return swiat
