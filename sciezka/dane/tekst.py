"""Folding Polish text for searching."""

import re
import unicodedata

# Unicode does not decompose ł; an apostrophe joins what it stands between, other marks separate words.
_ZNAKI = str.maketrans({"ł": "l", "’": "", "'": ""})
_NIE_SLOWO = re.compile(r"[^0-9a-z]+")


def zloz(tekst: str) -> str:
    """Return the words, lower case, no Polish marks, no punctuation: ``Łódź-Bałuty`` → ``lodz baluty``."""
    rozlozony = unicodedata.normalize("NFD", tekst.lower()).translate(_ZNAKI)
    bez_znakow = "".join(znak for znak in rozlozony if not unicodedata.combining(znak))
    return _NIE_SLOWO.sub(" ", bez_znakow).strip()
