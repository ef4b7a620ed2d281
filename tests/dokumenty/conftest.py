"""Documents are printed here from templates of the tests, with no database."""

from pathlib import Path
from typing import Any

import pytest

from sciezka.dokumenty.pdf import renderuj_pdf
from tests.dokumenty.wzorzec import TYTUL, UTWORZONO, kontekst


@pytest.fixture
def drukuj(settings: Any) -> Any:
    """Print ``wzorcowy.html``; keywords change the call, ``dane`` its context."""
    silnik = settings.TEMPLATES[0]
    settings.TEMPLATES = [{**silnik, "DIRS": [*silnik["DIRS"], Path(__file__).parent / "szablony"]}]

    def _drukuj(dane: dict[str, Any] | None = None, szablon: str = "wzorcowy.html", **zmiany: Any) -> bytes:
        wywolanie = {"tytul": TYTUL, "autor": "Fundacja Przykładowa Droga", "utworzono": UTWORZONO, **zmiany}
        return renderuj_pdf(szablon, dane or kontekst(), **wywolanie)

    return _drukuj
