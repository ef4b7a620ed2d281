"""Confirming results: the coordinator looks at the evidence of what somebody else recorded; a change takes it back."""

import uuid
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery

from rezultaty.models import PotwierdzenieRezultatu, Rezultat
from sciezka.sprawa import historia, przejscia, zegar
from sciezka.sprawa.edycja import dlaczego_zamkniete
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import NazwaRoli, Stan
from sciezka.sprawa.wyjatki import NieaktualnyStan, OdmowaZapisu

#: The choice that stands for the document named in the result, which is not a file of the case.
DOKUMENT = "dokument"
#: Fields whose change leaves a confirmation as it is: they are not what was confirmed.
BEZ_WPLYWU = frozenset({"notatka"})


def dowody(rezultat: Rezultat) -> list[dict[str, Any]]:
    """Return the evidence of a result: its files, then the document it names."""
    pliki = [
        {"zalacznik": zalacznik.pk, "nazwa": zalacznik.nazwa, "widzi_gmina": zalacznik.widzi_gmina}
        for zalacznik in rezultat.dowody.order_by("pk")
    ]
    if rezultat.dokument.strip():
        pliki.append({"zalacznik": None, "nazwa": f"dokument: {rezultat.dokument.strip()}", "widzi_gmina": True})
    return pliki


def sprawdz(osoba: Osoba, rezultat: Rezultat) -> None:
    """Raise ``OdmowaZapisu`` when this person may not confirm this result now: it is theirs, confirmed, or without evidence."""
    if osoba.pk in {rezultat.utworzyl_id, rezultat.zmienil_id}:
        raise OdmowaZapisu(
            "Rezultatu nie potwierdza osoba, która go zapisała albo zmieniła. Musi to zrobić inny koordynator."
        )
    if czynne().filter(rezultat=rezultat).exists():
        raise NieaktualnyStan("Ten rezultat jest już potwierdzony.")
    if not dowody(rezultat):
        raise OdmowaZapisu(
            "Rezultatu bez dowodu nie można potwierdzić. Najpierw trzeba dodać plik albo podać dokument."
        )


def czynne() -> QuerySet[PotwierdzenieRezultatu]:
    """Return the confirmations that hold."""
    return PotwierdzenieRezultatu.objects.filter(cofnieto__isnull=True)


def zniesc(sprawa: Sprawa, rezultat: Rezultat, osoba: Osoba, powod: str) -> bool:
    """Take the confirmation of a result back, if it has one, and write the history; the caller has locked the case."""
    potwierdzenie = czynne().filter(rezultat=rezultat).first()
    if potwierdzenie is None:
        return False
    potwierdzenie.cofnal, potwierdzenie.cofnieto, potwierdzenie.powod_cofniecia = osoba, zegar.teraz(), powod
    potwierdzenie.save(update_fields=["cofnal", "cofnieto", "powod_cofniecia"])
    historia.zapisz(
        sprawa, "cofnieto_potwierdzenie", osoba, opis=f"rezultat: {rezultat}", powod=powod, widzi_gmina=False
    )
    return True


def potwierdz(
    sprawa: Sprawa, rezultat: Rezultat, osoba: Osoba, sprawdzono: list[dict[str, Any]], uwaga: str = "",
    *, klucz: uuid.UUID | None = None,
) -> PotwierdzenieRezultatu:  # fmt: skip
    """Confirm a result as the coordinator who looked at ``sprawdzono`` (of ``dowody``); the caller has locked the case."""
    if NazwaRoli.KOORDYNATOR not in osoba.role_w(sprawa):
        raise PermissionDenied("Rezultat potwierdza koordynator.")
    sprawdz(osoba, rezultat)
    potwierdzenie = PotwierdzenieRezultatu.objects.create(
        sprawa=sprawa,
        rezultat=rezultat,
        utworzyl=osoba,
        uwaga=uwaga,
        klucz=klucz or uuid.uuid4(),
        sprawdzono=[{"zalacznik": dowod["zalacznik"], "nazwa": dowod["nazwa"]} for dowod in sprawdzono],
    )
    historia.zapisz(sprawa, "potwierdzono", osoba, opis=f"rezultat: {rezultat}", widzi_gmina=False)
    return potwierdzenie


def cofnij(sprawa_id: int, rezultat_id: int, osoba: Osoba, powod: str) -> None:
    """Take a confirmation back with a reason, as the coordinator."""
    with transaction.atomic():
        sprawa = przejscia.zablokuj(sprawa_id)
        if NazwaRoli.KOORDYNATOR not in osoba.role_w(sprawa):
            raise PermissionDenied("Potwierdzenie cofa koordynator.")
        if zdanie := dlaczego_zamkniete(sprawa, Stan.REZULTATY):
            raise OdmowaZapisu(zdanie)
        rezultat = Rezultat.objects.select_for_update(of=("self",)).get(sprawa=sprawa, pk=rezultat_id)
        if not zniesc(sprawa, rezultat, osoba, powod):
            raise NieaktualnyStan("Ktoś był szybszy: potwierdzenie tego rezultatu jest już cofnięte.")


def sprawy_z_czekajacymi(osoba: Osoba) -> list[Sprawa]:
    """Return the cases with results that wait for this coordinator, with ``ile`` of them; one query, ten cases at most."""
    ile = czekajace(osoba).filter(sprawa=OuterRef("pk")).values("sprawa").annotate(n=Count("pk")).values("n")
    return list(
        Sprawa.objects.dla(osoba).annotate(ile=Subquery(ile)).filter(ile__gt=0)
        .select_related("samorzad").order_by("-ile", "pk")[:10]
    )  # fmt: skip


def czekajace(osoba: Osoba) -> QuerySet[Rezultat]:
    """Return the results with evidence that wait for this coordinator's confirmation; own ones are left out."""
    projekty = osoba.koordynowane
    plik = Rezultat.dowody.through.objects.filter(rezultat=OuterRef("pk"))
    return (
        Rezultat.objects.filter(sprawa__projekt__in=projekty, sprawa__stan=Stan.REZULTATY)
        .exclude(utworzyl=osoba)
        .exclude(zmienil=osoba)
        .filter(~Exists(czynne().filter(rezultat=OuterRef("pk"))), ~Q(dokument="") | Exists(plik))
    )
