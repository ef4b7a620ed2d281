"""A plan under review and an invitation to it, for tests of review by link."""


import pytest

from sciezka.sprawa.akta import Wersja
from sciezka.sprawa.odnosniki import Odnosnik
from tests.conftest import Swiat
from tests.sprawa.gosc import zapros


@pytest.fixture
def wyslany(swiat: Swiat) -> Wersja:
    """A plan under review."""
    swiat.sprawa_na("plan")
    droga = swiat.droga()
    droga.wypelnij("plan")
    wersja = droga.wyslij("plan")
    swiat.odswiez()
    return Wersja.objects.defer(None).get(pk=wersja.pk)


@pytest.fixture
def odnosnik(swiat: Swiat, wyslany: Wersja) -> Odnosnik:
    """An invitation of the team to review it."""
    return zapros(swiat, wyslany)
