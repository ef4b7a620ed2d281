"""A case at the beginning of stage IV."""

import pytest

from tests.conftest import Swiat


@pytest.fixture
def w_realizacji(swiat: Swiat) -> Swiat:
    swiat.sprawa_na("realizacja")
    return swiat
