"""Where cases were on a day and how long stages take, both from the history of transitions.

A case finished a stage when it left it for the next one and has not come back. Its time is the sum of its stays there in
calendar days of Europe/Warsaw: time while the case was interrupted does not count, a second run after moving back does.
"""

from dataclasses import dataclass
from itertools import pairwise

from django.db import connection
from django.db.models import F, OuterRef, QuerySet, Subquery
from django.db.models.expressions import RawSQL

from sciezka.projekt.okres import Okres, koniec_dnia
from sciezka.sprawa.models import Projekt, SprawaQuerySet, Zdarzenie
from sciezka.sprawa.slownik import KOLEJNOSC, OTWARTE

_NASTEPNY = ", ".join(f"('{stan}', '{nastepny}')" for stan, nastepny in pairwise(KOLEJNOSC))
#: One row for every stage that a case has finished: ``sprawa_id``, ``stan``, ``dni``, ``wyjscie`` (date).
_UKONCZONE = f"""
    SELECT k.sprawa_id, k.stan, sum(k.wyszla - k.weszla) AS dni, max(k.wyszla) AS wyjscie
    FROM (
        SELECT z.sprawa_id, z.do_stanu AS stan, (z.kiedy AT TIME ZONE 'Europe/Warsaw')::date AS weszla,
               (lead(z.kiedy) OVER w AT TIME ZONE 'Europe/Warsaw')::date AS wyszla, lead(z.do_stanu) OVER w AS dokad,
               z.id AS krok
        FROM sciezka_zdarzenie z
        WHERE z.do_stanu <> '' {{zakres}}
        WINDOW w AS (PARTITION BY z.sprawa_id ORDER BY z.id)
    ) k
    GROUP BY k.sprawa_id, k.stan
    HAVING (k.stan, (array_agg(k.dokad ORDER BY k.krok DESC))[1]) IN ({_NASTEPNY})
"""
_W_PROJEKCIE = "AND z.sprawa_id IN (SELECT s.id FROM sciezka_sprawa s WHERE s.projekt_id = %s)"


@dataclass(frozen=True)
class CzasNaEtapie:
    """How long a stage took for the cases that finished it in the period: how many, median and 90th percentile in days."""

    stan: str
    ile: int
    mediana: float | None
    percentyl_90: float | None


def czas_na_etapach(projekt: Projekt, okres: Okres) -> list[CzasNaEtapie]:
    """Return the five stages in order; the percentiles are interpolated, None where no case has finished the stage."""
    warunki, parametry = _w_okresie(okres)
    with connection.cursor() as kursor:
        kursor.execute(
            f"""SELECT u.stan, count(*), percentile_cont(0.5) WITHIN GROUP (ORDER BY u.dni),
                       percentile_cont(0.9) WITHIN GROUP (ORDER BY u.dni)
                FROM ({_UKONCZONE.format(zakres=_W_PROJEKCIE)}) u WHERE true {warunki} GROUP BY u.stan""",
            [projekt.pk, *parametry],
        )
        wyniki = {stan: tuple(liczby) for stan, *liczby in kursor.fetchall()}
    return [CzasNaEtapie(stan, *wyniki.get(stan, (0, None, None))) for stan in OTWARTE]


def ukonczyly_etap(sprawy: SprawaQuerySet, stan: str, okres: Okres) -> SprawaQuerySet:
    """Narrow cases to those that finished the stage in the period: what stands behind ``czas_na_etapach``."""
    warunki, parametry = _w_okresie(okres)
    sql = f"SELECT u.sprawa_id FROM ({_UKONCZONE.format(zakres='')}) u WHERE u.stan = %s {warunki}"
    return sprawy.filter(pk__in=RawSQL(sql, [stan, *parametry]))


def _w_okresie(okres: Okres) -> tuple[str, list[object]]:
    warunki, parametry = "", []
    for znak, dzien in ((">=", okres.od), ("<=", okres.do)):
        if dzien:
            warunki += f" AND u.wyjscie {znak} %s"
            parametry.append(dzien)
    return warunki, parametry


def ze_stanem_dnia(sprawy: QuerySet, okres: Okres) -> QuerySet:
    """Annotate ``stan_dnia``: the state at the end of the period, read from the history; today's when it has not ended.

    A case that was not open yet has none and is left out.
    """
    if not okres.miniony:
        return sprawy.annotate(stan_dnia=F("stan"))
    kroki = Zdarzenie.objects.filter(sprawa=OuterRef("pk"), kiedy__lt=koniec_dnia(okres.dzien)).exclude(do_stanu="")
    stan_dnia = Subquery(kroki.order_by("-pk").values("do_stanu")[:1])
    return sprawy.annotate(stan_dnia=stan_dnia).filter(stan_dnia__isnull=False)
