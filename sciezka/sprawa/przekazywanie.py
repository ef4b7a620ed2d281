"""Handing an animator's or doradca's cases over: roles end and begin on a day, every case says so in its history."""

import uuid
from collections.abc import Iterable
from datetime import date, timedelta

from django.db import IntegrityError, transaction
from django.db.models import Q, QuerySet

from sciezka.dokumenty.typografia import data_slownie
from sciezka.sprawa import historia, poczta, prawa, zegar
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba, Rola
from sciezka.sprawa.przekazania import PRZEKAZYWANE, PrzekazanaSprawa, Przekazanie
from sciezka.sprawa.slownik import NazwaRoli
from sciezka.sprawa.wyjatki import NieaktualnyStan, OdmowaZapisu


def role_do_przekazania(kto: Osoba, od_kogo: Osoba) -> QuerySet[Rola]:
    """Return the roles of ``od_kogo`` in cases of the projects that ``kto`` runs; what a deputy has is not theirs to give."""
    projekty = kto.koordynowane
    return (
        od_kogo.role_osoby.obowiazujace()
        .filter(rola__in=PRZEKAZYWANE, sprawa__projekt__in=projekty, zastepuje__isnull=True)
        .select_related("sprawa__samorzad")
        .order_by("sprawa__samorzad__nazwa", "pk")
    )


def przekazujacy(kto: Osoba) -> QuerySet[Osoba]:
    """Return the people who have a case to hand over in the projects that ``kto`` runs."""
    projekty = kto.koordynowane
    role = Rola.objects.obowiazujace().filter(
        rola__in=PRZEKAZYWANE, sprawa__projekt__in=projekty, zastepuje__isnull=True
    )
    return Osoba.objects.filter(pk__in=role.values("osoba")).order_by("nazwisko", "imie", "pk")


def przekaz(
    kto: Osoba,
    role: Iterable[int],
    komu: Osoba,
    *,
    od: date,
    do: date | None,
    powod: str,
    notatka: str = "",
    klucz: uuid.UUID | None = None,
) -> Przekazanie:
    """Hand the cases of the given roles (all of one person and one kind) over from day ``od``; with ``do``, to a deputy.

    For good, the old role ends on ``od`` and the new one begins. A deputy's role lasts until ``do`` (the last day) beside
    it. Somebody who already has the role in a case keeps it. A repeated send returns what is on file. Raises
    ``PermissionDenied``, ``NieaktualnyStan`` (a role ended meanwhile), ``OdmowaZapisu``.
    """
    klucz = klucz or uuid.uuid4()
    if gotowe := Przekazanie.objects.filter(klucz=klucz).first():
        return gotowe
    try:
        with transaction.atomic():
            wiersze = _zablokowane_role(kto, set(role))
            przekazanie = _zapisz(kto, wiersze[0], komu, od=od, do=do, powod=powod, notatka=notatka, klucz=klucz)
            sprawy = [_przenies(przekazanie, rola) for rola in wiersze]
            _powiadom(przekazanie, sprawy)
            return przekazanie
    except IntegrityError:
        # Two sends at once: the other one has just been written under the same key.
        if gotowe := Przekazanie.objects.filter(klucz=klucz).first():
            return gotowe
        raise


def _zablokowane_role(kto: Osoba, numery: set[int]) -> list[Rola]:
    """Lock the cases in one order, then re-read the roles; each must still be in force and of one person and kind."""
    sprawy = Rola.objects.filter(pk__in=numery).values("sprawa")
    list(Sprawa.objects.select_for_update(of=("self",)).filter(pk__in=sprawy).order_by("pk"))
    wiersze = list(
        Rola.objects.obowiazujace()
        .filter(pk__in=numery, rola__in=PRZEKAZYWANE, zastepuje__isnull=True)
        .select_related("sprawa__samorzad", "osoba")
        .order_by("sprawa_id")
    )
    if not numery:
        raise OdmowaZapisu("Wybierz co najmniej jedną sprawę.")
    if len(wiersze) != len(numery):
        raise NieaktualnyStan("Ktoś zmienił role, odkąd wyświetlono tę stronę. Sprawdź listę spraw i spróbuj ponownie.")
    for rola in wiersze:
        prawa.wymagaj(kto, rola.sprawa, frozenset({NazwaRoli.KOORDYNATOR}), "przekazanie sprawy")
    if len({(rola.osoba_id, rola.rola) for rola in wiersze}) > 1:
        raise OdmowaZapisu("Przekazuje się sprawy jednej osoby, w jednej roli.")
    return wiersze


def _zapisz(kto: Osoba, wzor: Rola, komu: Osoba, *, od: date, do: date | None, **pola: object) -> Przekazanie:
    if komu.pk == wzor.osoba_id:
        raise OdmowaZapisu("Sprawy przekazuje się komuś innemu.")
    if not komu.is_active:
        raise OdmowaZapisu("Konto osoby, która ma przejąć sprawy, jest zamknięte.")
    if od < zegar.dzis():
        raise OdmowaZapisu("Sprawy przekazuje się od dziś albo od późniejszego dnia.")
    rodzaj = Przekazanie.Rodzaj.ZASTEPSTWO if do else Przekazanie.Rodzaj.NA_STALE
    return Przekazanie.objects.create(
        rodzaj=rodzaj, rola=wzor.rola, od_kogo=wzor.osoba, komu=komu, od=od, do=do, przekazal=kto,
        przekazano=zegar.teraz(), **pola,
    )  # fmt: skip


def _przenies(przekazanie: Przekazanie, dawna: Rola) -> Sprawa:
    """Begin the new role and, for good, end the old one; the line of history names both, its reason is the team's."""
    sprawa, komu = dawna.sprawa, przekazanie.komu
    koniec = przekazanie.do + timedelta(days=1) if przekazanie.do else None
    ma_juz = Q(do__isnull=True) | Q(do__gte=koniec) if koniec else Q(do__isnull=True)
    if not Rola.objects.filter(ma_juz, osoba=komu, rola=dawna.rola, sprawa=sprawa, od__lte=przekazanie.od).exists():
        Rola.objects.create(
            osoba=komu, rola=dawna.rola, sprawa=sprawa, specjalnosc=dawna.specjalnosc, od=przekazanie.od, do=koniec,
            zastepuje=dawna.osoba if koniec else None, nadal=przekazanie.przekazal,
        )  # fmt: skip
    if not koniec and (dawna.do is None or dawna.do > przekazanie.od):  # never longer than it was to last
        dawna.do = max(przekazanie.od, dawna.od)
        dawna.save(update_fields=["do"])
    PrzekazanaSprawa.objects.create(przekazanie=przekazanie, sprawa=sprawa)
    dni = f"od {data_slownie(przekazanie.od)}" + (f" do {data_slownie(przekazanie.do)}" if koniec else "")
    opis = f"{NazwaRoli(dawna.rola).label}: {dawna.osoba} → {komu}, {dni}"
    historia.zapisz(
        sprawa, "zastepstwo" if koniec else "przekazano", przekazanie.przekazal, opis=opis,
        widzi_gmina=dawna.rola == NazwaRoli.ANIMATOR,
    )  # fmt: skip
    return sprawa


def _powiadom(przekazanie: Przekazanie, sprawy: list[Sprawa]) -> None:
    odbiorcy = [
        osoba
        for osoba in (przekazanie.komu, przekazanie.od_kogo)
        if osoba.is_active and osoba.pk != przekazanie.przekazal_id
    ]
    poczta.przekazanie(przekazanie, sprawy, odbiorcy)
    if przekazanie.rola == NazwaRoli.ANIMATOR:
        for sprawa in sprawy:
            if not (sprawa.zakonczona or sprawa.po_rezygnacji):
                poczta.o_prowadzacym(sprawa, przekazanie)
