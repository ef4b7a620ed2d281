"""Reminders about a document: after 7 and 14 days, to those whose turn it is, until they act or put it off.

A turn begins when a version is sent (the municipality's) or returned with remarks (the team's) and ends when it is
decided, answered, withdrawn, or the case is interrupted. Days are calendar days in Europe/Warsaw; what falls on a weekend
goes out on Monday. A missed day is caught up, but one turn never gets two e-mails on one day.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.contrib.postgres.expressions import ArraySubquery
from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from sciezka.sprawa import historia, poczta, prawa, przejscia, zegar
from sciezka.sprawa.akta import Przypomnienie, Uwaga, Wersja, WstrzymaniePrzypomnien
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import OTWARTE, StanWersji, Tura
from sciezka.sprawa.wyjatki import NieaktualnyStan, OdmowaZapisu

PROGI = (7, 14)
#: For how many days a reminder may be put off.
NA_ILE_DNI = (3, 7, 14)
SOBOTA = 5


@dataclass(frozen=True)
class Kolej:
    """Whose turn it is with a version, since which day, and the day of the next reminder (None: no more)."""

    wersja: Wersja
    tura: Tura
    od: date
    nastepne: date | None
    wstrzymane_do: date | None
    wstrzymal: str

    @property
    def kto(self) -> frozenset[str]:
        """The roles whose turn it is."""
        return prawa.DECYDUJACY if self.tura == Tura.GMINA else prawa.PROWADZACY


def w_toku() -> QuerySet[Wersja]:
    """Return the versions with a turn that lasts: under review, or returned with remarks that are not ticked off."""
    nowsza = Wersja.objects.filter(sprawa=OuterRef("sprawa"), rodzaj=OuterRef("rodzaj"), numer__gt=OuterRef("numer"))
    otwarte = Uwaga.objects.filter(wersja=OuterRef("pk"), zalatwiono__isnull=True)
    return Wersja.objects.filter(sprawa__stan__in=OTWARTE).filter(
        Q(stan=StanWersji.WYSLANA) | (Q(stan=StanWersji.ODESLANA) & Exists(otwarte) & ~Exists(nowsza))
    )


def kolej(wersja: Wersja) -> Kolej:
    """Return the turn of a version of ``w_toku``; one query, two when the reminder was put off."""
    tura = Tura.GMINA if wersja.stan == StanWersji.WYSLANA else Tura.ZESPOL
    od = timezone.localtime(wersja.wyslano if tura == Tura.GMINA else wersja.zdecydowano).date()
    wyslane = Przypomnienie.objects.filter(wersja=OuterRef("pk"), tura=tura).values("prog")
    wstrzymania = WstrzymaniePrzypomnien.objects.filter(wersja=OuterRef("pk"), tura=tura).order_by("-pk").values("pk")
    zapis = Wersja.objects.filter(pk=wersja.pk).annotate(
        wyslane=ArraySubquery(wyslane), wstrzymanie_pk=Subquery(wstrzymania[:1])
    )
    progi, wstrzymanie_pk = zapis.values_list("wyslane", "wstrzymanie_pk").get()
    wstrzymanie = (
        WstrzymaniePrzypomnien.objects.select_related("osoba").get(pk=wstrzymanie_pk) if wstrzymanie_pk else None
    )
    return Kolej(
        wersja,
        tura,
        od,
        _nastepne(od, progi, wstrzymanie.do if wstrzymanie else None),
        wstrzymanie.do if wstrzymanie else None,
        str(wstrzymanie.osoba) if wstrzymanie else "",
    )


def _nastepne(od: date, wyslane: Iterable[int], wstrzymane_do: date | None) -> date | None:
    """Return the day of the next reminder, today at the earliest and never on a weekend."""
    pozostale = [prog for prog in PROGI if prog not in set(wyslane)]
    if not pozostale:
        return None
    dzien = max(od + timedelta(days=pozostale[0]), wstrzymane_do or od, zegar.dzis())
    while dzien.weekday() >= SOBOTA:
        dzien += timedelta(days=1)
    return dzien


#: Reminders of the stages, sent with the corridor's own; each stage adds its, for the corridor imports none.
_Z_ETAPOW: list[Callable[[], int]] = []


def dolacz(wyslij: Callable[[], int]) -> Callable[[], int]:
    """Add a stage's reminders to those of every working morning (decorator); it returns how many cases it wrote about."""
    _Z_ETAPOW.append(wyslij)
    return wyslij


def wyslij_zalegle() -> int:
    """Send every reminder due today; return how many versions and cases were reminded of. Safe to run twice and side by side."""
    pary = list(w_toku().values_list("pk", "sprawa_id").order_by("sprawa_id", "pk"))
    return sum(_przypomnij(wersja_id, sprawa_id) for wersja_id, sprawa_id in pary) + sum(
        wyslij() for wyslij in _Z_ETAPOW
    )


def _przypomnij(wersja_id: int, sprawa_id: int) -> bool:
    with transaction.atomic():
        sprawa = przejscia.zablokuj(sprawa_id)
        wersja = w_toku().filter(pk=wersja_id).first()  # the turn may have ended since the list was read
        if wersja is None:
            return False
        wersja.sprawa = sprawa
        stan = kolej(wersja)
        if stan.nastepne != zegar.dzis():
            return False
        odbiorcy = poczta.urzednicy(sprawa) if stan.tura == Tura.GMINA else poczta.prowadzacy(sprawa)
        if not odbiorcy:
            return False
        # What was missed goes out together: one e-mail, every threshold passed is done with.
        minelo = (zegar.dzis() - stan.od).days
        for prog in PROGI:
            if prog <= minelo:
                Przypomnienie.objects.get_or_create(wersja=wersja, tura=stan.tura, prog=prog)
        historia.zapisz(sprawa, "przypomnienie", None, opis=f"{wersja}, {stan.tura.label}")
        poczta.przypomnienie(sprawa, wersja, stan.tura, odbiorcy, minelo)
        return True


def wstrzymaj(wersja_id: int, osoba: Osoba, dni: int) -> WstrzymaniePrzypomnien:
    """Put the next reminder off by 3, 7 or 14 days from today, for those whose turn it is; never beyond the deadline."""
    with transaction.atomic():
        sprawa = przejscia.zablokuj(Wersja.objects.values_list("sprawa_id", flat=True).get(pk=wersja_id))
        wersja = w_toku().filter(pk=wersja_id).first()
        if wersja is None:
            raise NieaktualnyStan("Ta wersja nie czeka już na nikogo, więc przypomnień nie będzie.")
        stan = kolej(wersja)
        prawa.wymagaj(osoba, sprawa, stan.kto, "odłożenie przypomnienia")
        do = zegar.dzis() + timedelta(days=dni)
        if dni not in NA_ILE_DNI:
            raise OdmowaZapisu("Przypomnienie można odłożyć o 3, 7 albo 14 dni.")
        if stan.tura == Tura.GMINA and wersja.termin and do > wersja.termin:
            raise OdmowaZapisu("Przypomnienia nie można odłożyć dalej niż termin przeglądu.")
        wstrzymanie, nowe = WstrzymaniePrzypomnien.objects.get_or_create(
            wersja=wersja, tura=stan.tura, do=do, defaults={"osoba": osoba}
        )
        if nowe:
            historia.zapisz(sprawa, "przypomnienie_odlozono", osoba, opis=f"{wersja}, o {dni} dni")
        return wstrzymanie


def na_strone(sprawa: Sprawa, wersja: Wersja | None, role: frozenset[str]) -> Kolej | None:
    """Return the turn for the case page: only to the team and to those whose turn it is; three queries at most."""
    if wersja is None or wersja.stan not in {StanWersji.WYSLANA, StanWersji.ODESLANA} or sprawa.wstrzymana:
        return None
    if wersja.stan == StanWersji.ODESLANA and not wersja.uwagi.filter(zalatwiono__isnull=True).exists():
        return None
    stan = kolej(wersja)
    return stan if role & (stan.kto | prawa.PROWADZACY) else None
