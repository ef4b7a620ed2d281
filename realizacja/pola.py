"""Fields of a work entry: hours as people say them, and an action that may be left to the schedule."""

import re
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django import forms

from plan.models import Dzialanie
from sciezka.sprawa.formularze import LiczbaPolska
from sciezka.sprawa.osoby import Osoba

#: The choice that leaves the form or the action to the schedule.
ZGADNIJ = "zgadnij"
_ZEGAR = re.compile(r"(\d{1,2})(?::|h|g|godz\.?|godziny?)([0-5]?\d)(?:m|min\.?)?")
_MINUTY = re.compile(r"(\d{1,4})(?:m|min\.?|minut)")
_JEDNOSTKA = re.compile(r"(?<=\d)(?:h|g|godz\.?|godzin[ay]?)$")


class PoleGodzin(LiczbaPolska):
    """Hours as a decimal number: ``1,5``, ``1.5``, ``1:30``, ``1 h 30 min`` and ``90 min`` are the same."""

    def to_python(self, value: Any) -> Decimal | None:
        if isinstance(value, str):
            tekst = "".join(value.lower().split())
            if zegar := _ZEGAR.fullmatch(tekst):
                return self._z_minut(int(zegar[1]) * 60 + int(zegar[2]))
            if minuty := _MINUTY.fullmatch(tekst):
                return self._z_minut(int(minuty[1]))
            value = _JEDNOSTKA.sub("", tekst)
        return super().to_python(value)

    def _z_minut(self, minuty: int) -> Decimal:
        return (Decimal(minuty) / 60).quantize(Decimal("0.01"), ROUND_HALF_UP)


class GodzinyZPrzyciskami(forms.TextInput):
    """A field of hours with buttons for the commonest ones; they appear when scripts run."""

    template_name = "realizacja/_godziny.html"
    PRZYCISKI = (("0,5", "pół godziny"), ("1", "1 godzina"), ("2", "2 godziny"), ("4", "4 godziny"))

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        return super().get_context(name, value, attrs) | {"przyciski": self.PRZYCISKI}


class ListaDzialan(forms.Select):
    """A list of actions; each says its form, dates and whose it is, so that a script can propose one."""

    def __init__(self, dzialania: Iterable[Dzialanie], osoba: Osoba, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.dane = {str(dzialanie.pk): self._dane(dzialanie, osoba) for dzialanie in dzialania}

    @staticmethod
    def _dane(dzialanie: Dzialanie, osoba: Osoba) -> dict[str, str]:
        dane = {"data-forma": str(dzialanie.forma), "data-od": str(dzialanie.od), "data-do": str(dzialanie.do)}
        if dzialanie.osoba_id == osoba.pk:
            dane["data-moje"] = "1"
        if hasattr(dzialanie, "zakonczenie"):
            dane["data-zakonczone"] = "1"
        return dane

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        opcja = super().create_option(name, value, *args, **kwargs)
        opcja["attrs"] |= self.dane.get(str(value), {})
        return opcja


class PoleDzialania(forms.TypedChoiceField):
    """An action in force, ``ZGADNIJ`` (by form and schedule), or None: work outside the plan."""

    def __init__(self, dzialania: Iterable[Dzialanie], osoba: Osoba) -> None:
        self.dzialania = {str(dzialanie.pk): dzialanie for dzialanie in dzialania}
        super().__init__(
            label="Działanie z planu", required=False, empty_value=None, widget=ListaDzialan(dzialania, osoba),
            coerce=lambda wybor: self.dzialania.get(wybor, ZGADNIJ),
            choices=[
                (ZGADNIJ, "zgadnij według formy i terminu"), ("", "praca poza planem"),
                *((klucz, str(dzialanie)) for klucz, dzialanie in self.dzialania.items()),
            ],
        )  # fmt: skip
