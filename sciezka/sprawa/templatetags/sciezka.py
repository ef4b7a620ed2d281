"""Template tags of the product, loaded everywhere."""

import uuid
from typing import Any

from django import template
from django.forms import BoundField, CheckboxInput, Select
from django.template import Context
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from sciezka.dokumenty import mapa
from sciezka.dokumenty import wykres as wykresy
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import ZESPOL, NazwaRoli

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


@register.filter
def element(lista: list[Any], indeks: int) -> Any:
    """Return ``lista[indeks]`` or an empty string."""
    return lista[indeks] if indeks < len(lista) else ""


@register.filter
def nowa_sprawa(osoba: Osoba) -> bool:
    """Tell whether the person may open cases."""
    return osoba.ma_role(NazwaRoli.KOORDYNATOR)


@register.filter
def z_klasa(pole: BoundField) -> SafeString:
    """Render a field of a filter with Bootstrap's class for its kind."""
    rodzaje = {Select: "form-select", CheckboxInput: "form-check-input"}
    klasa = next((klasa for rodzaj, klasa in rodzaje.items() if isinstance(pole.field.widget, rodzaj)), "form-control")
    return pole.as_widget(attrs={"class": klasa})


@register.filter
def jest_administratorem(osoba: Osoba) -> bool:
    """Tell whether the person keeps the installation running."""
    return osoba.ma_role(NazwaRoli.ADMINISTRATOR)


@register.simple_tag(takes_context=True)
def adres_spraw(context: Context) -> str:
    """Return the address of the person's list of cases: the team's table, or the cases of an official's municipality."""
    osoba = context.request.user
    return reverse("projekt:sprawy" if osoba.is_authenticated and osoba.ma_role(*ZESPOL) else "sprawa:lista")


@register.simple_tag
def wykres(opis: dict[str, Any]) -> SafeString:
    """Draw the chart of a document's part: the same SVG on the page and in the PDF."""
    rodzaje = {"gantt": wykresy.gantt, "paski": wykresy.paski, "slupki": wykresy.slupki, "mapa": mapa.kafelki}
    return rodzaje[opis["rodzaj"]](**opis["dane"])
