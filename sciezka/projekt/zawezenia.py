"""What narrows the table of cases beyond its columns: the state on a day, a finished stage, work done, a project's target.

These are what stands behind the figures; each takes cases annotated by ``sprawy.z_tabela`` and returns fewer of them.
"""

from typing import Any

from realizacja.models import WpisPracy
from sciezka.projekt.czas import ukonczyly_etap, ze_stanem_dnia
from sciezka.projekt.miary import MIARY
from sciezka.projekt.okres import Okres
from sciezka.sprawa.models import SprawaQuerySet


def w_stanie(sprawy: SprawaQuerySet, stan: str, okres: Okres) -> SprawaQuerySet:
    """Cases that are in the state, or were in it at the end of the period; without a state: that were open by then."""
    if not okres.miniony:
        return sprawy.filter(stan=stan) if stan else sprawy
    wtedy = ze_stanem_dnia(sprawy, okres)
    return wtedy.filter(stan_dnia=stan) if stan else wtedy


def z_ukonczonym(sprawy: SprawaQuerySet, stan: str, okres: Okres) -> SprawaQuerySet:
    """Cases that finished the stage in the period."""
    return ukonczyly_etap(sprawy, stan, okres)


def z_celem(sprawy: SprawaQuerySet, miara: str, okres: Okres) -> SprawaQuerySet:
    """Cases behind the value of a measure in the period."""
    return sprawy.filter(pk__in=MIARY[miara].wiersze().filter(okres.dni("dzien")).values("sprawa"))


def z_praca(sprawy: SprawaQuerySet, okres: Okres, **warunek: Any) -> SprawaQuerySet:
    """Cases with a work entry in the period, in the form and by the person given."""
    return sprawy.filter(pk__in=WpisPracy.objects.filter(okres.dni("data"), **warunek).order_by().values("sprawa"))
