"""New social enterprises as rows that a target counts: the definition is ``rezultaty.liczenie``, here with its days.

An enterprise counts on the day of the milestone that its project's threshold names, once in a project: rows of two
municipalities with one KRS number are one enterprise. One that was given up counts nowhere.
"""

from django.db.models import Case, CharField, F, OuterRef, Q, QuerySet, Subquery, Value, When, Window
from django.db.models.functions import Cast, Coalesce, Greatest, Least, RowNumber

from realizacja.kamienie import STATUS_PS, WPIS_KRS, ZATRUDNIENIE
from realizacja.models_ps import KamienMilowy, NowePrzedsiebiorstwo
from sciezka.sprawa.slownik import ProgPS


def nowe_ps() -> QuerySet:
    """Return the enterprises counted as new, with ``dzien``: the voivode's decision (M16), or also the entry in KRS (M12)."""
    dzien = Case(
        When(sprawa__projekt__prog_ps=ProgPS.WPIS, then=Least("wpis", "status")),
        default=F("status"),
    )
    return _raz_w_projekcie(_z_rejestrem().annotate(dzien=dzien).filter(dzien__isnull=False), "dzien")


def miejsca_pracy() -> QuerySet:
    """Return the registered enterprises that employed people (M14), with ``dzien`` and ``miejsca``; the larger of two rows."""
    zatrudniajace = _z_rejestrem().annotate(
        miejsca=_z_kamienia(ZATRUDNIENIE, "liczba"), dzien=Greatest("wpis", _z_kamienia(ZATRUDNIENIE, "data"))
    )
    return _raz_w_projekcie(zatrudniajace.filter(wpis__isnull=False, miejsca__isnull=False), "-miejsca", "dzien")


def _z_rejestrem() -> QuerySet:
    w_toku = NowePrzedsiebiorstwo.objects.filter(powod_zaniechania__regex=r"^\s*$")
    return w_toku.annotate(
        krs=Coalesce(_z_kamienia(WPIS_KRS, "krs"), Value("")),
        wpis=_z_kamienia(WPIS_KRS, "data"),
        status=_z_kamienia(STATUS_PS, "data"),
    )


def _z_kamienia(kod: str, pole: str) -> Subquery:
    kamienie = KamienMilowy.objects.filter(
        przedsiebiorstwo=OuterRef("pk"), kod=kod, stan=KamienMilowy.StanKamienia.OSIAGNIETY
    )
    return Subquery(kamienie.values(pole)[:1])


def _raz_w_projekcie(wiersze: QuerySet, *kolejnosc: str) -> QuerySet:
    """Keep the first row of each KRS number in a project; a row without a number stands for itself."""
    ktore = Case(When(~Q(krs=""), then=F("krs")), default=Cast("pk", CharField()))
    numer = Window(RowNumber(), partition_by=[F("sprawa__projekt_id"), ktore], order_by=[*kolejnosc, "pk"])
    return wiersze.annotate(numer_w_krs=numer).filter(numer_w_krs=1)
