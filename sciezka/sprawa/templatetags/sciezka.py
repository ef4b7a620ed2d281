"""Template tags of the product, loaded everywhere."""

import uuid
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba

register = template.Library()


@register.simple_tag
def klucz_formularza() -> SafeString:
    """Hidden field with a fresh key: sent twice, it is done once."""
    return format_html('<input type="hidden" name="klucz" value="{}">', uuid.uuid4())


@register.filter
def w_zespole(osoba: Osoba, sprawa: Sprawa) -> bool:
    """Tell whether the person belongs to the case's support team."""
    return osoba.is_authenticated and osoba.w_zespole(sprawa)


@register.filter
def ma_role(role: frozenset[str], nazwy: str) -> bool:
    """Tell whether any of the comma-separated roles is among ``role`` (``request.role_w_sprawie``)."""
    return bool(set(role) & set(nazwy.split(",")))


@register.filter
def pozycja(slownik: dict[Any, Any], klucz: Any) -> Any:
    """Return ``slownik[klucz]`` or None."""
    return slownik.get(klucz)
