"""Polish typography in templates: ``{% load typografia %}``."""

from decimal import Decimal
from typing import Any

from django import template
from django.utils.safestring import SafeString

from sciezka.dokumenty import typografia

register = template.Library()

register.filter("liczba", typografia.liczba)
register.filter("kwota", typografia.kwota)
register.filter("godziny", typografia.godziny)
register.filter("data_slownie", typografia.data_slownie)
register.filter("data_krotko", typografia.data_krotko)


@register.filter
def twarde_spacje(tekst: Any) -> str:
    """Put no-break spaces where Polish typography wants them; "–" for None. Ready HTML is left alone: it is not text."""
    if tekst is None:
        return typografia.BRAK
    return tekst if isinstance(tekst, SafeString) else typografia.twarde_spacje(str(tekst))


@register.filter
def odmiana(n: Decimal | int | float | str | None, formy: str) -> str:
    """Return the number with its plural form: ``{{ n|odmiana:"wpis,wpisy,wpisów" }}`` gives "3 wpisy"."""
    return f"{typografia.liczba(n)}{typografia.TWARDA}{typografia.odmiana(n, *formy.split(','))}"
