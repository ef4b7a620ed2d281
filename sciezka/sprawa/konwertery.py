"""Address converters."""

import re

from sciezka.sprawa import prawa


class Przejscie:
    """The name of a transition that people start from a page of its own (acceptance and leaving the path have their own pages)."""

    nazwy = [
        nazwa
        for nazwa, role in prawa.PRZEJSCIA.items()
        if role - prawa.DECYDUJACY and nazwa not in prawa.Z_WLASNA_STRONA
    ]
    regex = "|".join(re.escape(nazwa) for nazwa in nazwy)

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value
