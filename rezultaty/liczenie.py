"""Counting results: what a project, a page or a report may say came out. One definition for all of them.

**What is counted**

- A result (``Rezultat``) counts in its kind when it is recorded as reached. Results are rows of cases, counted as they are.
- A new social enterprise is counted from its milestones, not from a result's row, so the figures live before stage V.
  *Registered*: M12, the entry in KRS. *Counted as new*: from the project's own threshold (``Projekt.prog_ps``): M16, the
  voivode's decision (default), or M12. The status is beyond the entry, so it always counts.
- An enterprise that was given up (``powod_zaniechania``) counts nowhere.
- Two municipalities that found one enterprise keep a row each; with the same KRS number they are one (``policz``).
- Jobs: the people employed, M14, of registered enterprises; of two rows with one KRS number the larger figure.

**How to use it**

- ``dla_spraw(Sprawa.objects.filter(...))`` returns ``Liczby`` for any set of cases; two queries, whatever their number.
- ``policz(wiersze, osiagniete)`` is the same as a pure function, for rows that are already in memory.
- ``z_liczbami(sprawy)`` adds per-case figures to a queryset of ``Sprawa``; a shared enterprise counts in each case here. The
  expressions stand alone too: ``.annotate(ile=liczenie.nowe_ps())``; give the path to the case's id when the queryset is of
  something else (``nowe_ps("sprawa_id")``).
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.db.models import Count, Exists, F, IntegerField, Max, OuterRef, Q, QuerySet, Subquery, Sum, Value
from django.db.models.functions import Coalesce

from realizacja.kamienie import STATUS_PS, WPIS_KRS, ZATRUDNIENIE
from realizacja.models_ps import KamienMilowy, NowePrzedsiebiorstwo
from rezultaty.models import Rezultat
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.slownik import ProgPS, RodzajRezultatu


@dataclass(frozen=True)
class Wiersz:
    """What counting needs to know of one enterprise: its KRS number ("" before the entry), what it has reached, jobs."""

    pk: int
    krs: str
    prog: str
    wpis: bool
    status: bool
    miejsca: int

    @property
    def nowe_ps(self) -> bool:
        """Tell whether the project counts it as a new social enterprise."""
        return self.status or (self.prog == ProgPS.WPIS and self.wpis)


@dataclass(frozen=True)
class Liczby:
    """Figures: results reached by kind, enterprises counted as new, enterprises in KRS, jobs in them."""

    osiagniete: Mapping[str, int] = field(default_factory=Counter)
    nowe_ps: int = 0
    zarejestrowane: int = 0
    miejsca_pracy: int = 0


def policz(wiersze: Iterable[Wiersz], osiagniete: Mapping[str, int] | None = None) -> Liczby:
    """Return the figures of the enterprises; rows with one KRS number are one enterprise."""
    wedlug: dict[object, list[Wiersz]] = {}
    for wiersz in wiersze:
        wedlug.setdefault(wiersz.krs or wiersz.pk, []).append(wiersz)
    return Liczby(
        osiagniete=Counter(osiagniete or {}),
        nowe_ps=sum(any(wiersz.nowe_ps for wiersz in te_same) for te_same in wedlug.values()),
        zarejestrowane=sum(any(wiersz.wpis for wiersz in te_same) for te_same in wedlug.values()),
        miejsca_pracy=sum(
            max((wiersz.miejsca for wiersz in te_same if wiersz.wpis), default=0) for te_same in wedlug.values()
        ),
    )


def dla_spraw(sprawy: QuerySet[Sprawa]) -> Liczby:
    """Return the figures of a set of cases. Two queries."""
    pk_spraw = sprawy.order_by().values("pk")
    osiagniete_rodzaje = (
        Rezultat.objects.filter(sprawa__in=pk_spraw, osiagniety=True).order_by().values_list("rodzaj").annotate(Count("pk"))
    )  # fmt: skip
    return policz(wiersze(pk_spraw), dict(osiagniete_rodzaje))


def wiersze(sprawy: QuerySet) -> list[Wiersz]:
    """Return the enterprises of the cases (a queryset of ids) that were not given up. One query."""
    przedsiebiorstwa = (
        _w_toku()
        .filter(sprawa__in=sprawy)
        .annotate(
            krs=Coalesce(Max("kamienie__krs", filter=Q(kamienie__kod=WPIS_KRS)), Value("")),
            wpis=_osiagniety(WPIS_KRS), status=_osiagniety(STATUS_PS), prog=F("sprawa__projekt__prog_ps"),
            miejsca=Coalesce(
                Max("kamienie__liczba", filter=Q(kamienie__kod=ZATRUDNIENIE, kamienie__stan="osiagniety")), 0
            ),
        )
    )  # fmt: skip
    kolumny = ("pk", "krs", "prog", "wpis", "status", "miejsca")
    return [Wiersz(**wiersz) for wiersz in przedsiebiorstwa.order_by("pk").values(*kolumny)]


def _w_toku() -> QuerySet[NowePrzedsiebiorstwo]:
    return NowePrzedsiebiorstwo.objects.filter(powod_zaniechania__regex=r"^\s*$")


def _osiagniety(kod: str, przedsiebiorstwo: str = "pk") -> Exists:
    return Exists(KamienMilowy.objects.filter(przedsiebiorstwo=OuterRef(przedsiebiorstwo), kod=kod, stan="osiagniety"))


def _ile(wiersze_: QuerySet, ile: object) -> Coalesce:
    """Return a subquery with one figure for the case of the outer row; 0 when there is none."""
    zliczone = wiersze_.order_by().values("sprawa").annotate(ile=ile).values("ile")
    return Coalesce(Subquery(zliczone, output_field=IntegerField()), 0)


def nowe_ps(sprawa: str = "pk") -> Coalesce:
    """Return the expression: how many enterprises of the case its project counts as new social enterprises."""
    liczone = _osiagniety(STATUS_PS) | (Q(sprawa__projekt__prog_ps=ProgPS.WPIS) & _osiagniety(WPIS_KRS))
    return _ile(_w_toku().filter(liczone, sprawa=OuterRef(sprawa)), Count("pk"))


def zarejestrowane(sprawa: str = "pk") -> Coalesce:
    """Return the expression: how many enterprises of the case are in KRS."""
    return _ile(_w_toku().filter(_osiagniety(WPIS_KRS), sprawa=OuterRef(sprawa)), Count("pk"))


def miejsca_pracy(sprawa: str = "pk") -> Coalesce:
    """Return the expression: how many people the registered enterprises of the case employed (M14)."""
    zatrudnienie = KamienMilowy.objects.filter(
        _osiagniety(WPIS_KRS, "przedsiebiorstwo"), kod=ZATRUDNIENIE, stan="osiagniety", sprawa=OuterRef(sprawa),
        przedsiebiorstwo__powod_zaniechania__regex=r"^\s*$",
    )  # fmt: skip
    return _ile(zatrudnienie, Sum("liczba"))


def osiagniete(rodzaj: str, sprawa: str = "pk") -> Coalesce:
    """Return the expression: how many results of the kind the case has recorded as reached."""
    return _ile(Rezultat.objects.filter(rodzaj=rodzaj, osiagniety=True, sprawa=OuterRef(sprawa)), Count("pk"))


def z_liczbami(sprawy: QuerySet[Sprawa]) -> QuerySet[Sprawa]:
    """Return the cases with ``ile_nowych_ps``, ``ile_w_krs``, ``ile_miejsc_pracy`` and results reached of the other two kinds."""
    return sprawy.annotate(
        ile_nowych_ps=nowe_ps(), ile_w_krs=zarejestrowane(), ile_miejsc_pracy=miejsca_pracy(),
        ile_lepszych_warunkow=osiagniete(RodzajRezultatu.LEPSZE_WARUNKI),
        ile_wiekszych_skal=osiagniete(RodzajRezultatu.WIEKSZA_SKALA),
    )  # fmt: skip


def z_rejestrem(rezultaty: QuerySet[Rezultat]) -> QuerySet[Rezultat]:
    """Return the results with the register data of their enterprises: ``ps_krs``, ``ps_nip``, ``ps_regon`` (text),
    ``ps_wpis`` and ``ps_status`` (dates of M12 and M16), ``ps_miejsca`` (people employed, M14); None where nothing is reached.
    """

    def z_kamienia(kod: str, pole: str) -> Subquery:
        kamienie = KamienMilowy.objects.filter(
            przedsiebiorstwo=OuterRef("przedsiebiorstwo"), kod=kod, stan="osiagniety"
        )
        return Subquery(kamienie.values(pole)[:1])

    numery = {f"ps_{pole}": Coalesce(z_kamienia(WPIS_KRS, pole), Value("")) for pole in ("krs", "nip", "regon")}
    return rezultaty.annotate(
        **numery, ps_wpis=z_kamienia(WPIS_KRS, "data"), ps_status=z_kamienia(STATUS_PS, "data"),
        ps_miejsca=z_kamienia(ZATRUDNIENIE, "liczba"),
    )  # fmt: skip
