"""Officials of a municipality change, most often after elections: roles of some end, new people get accounts and roles."""

from collections.abc import Iterable, Mapping

from django.db import transaction

from sciezka.sprawa import historia, poczta, prawa, zegar
from sciezka.sprawa.akta import Wersja
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba, Rola
from sciezka.sprawa.slownik import OTWARTE, NazwaRoli
from sciezka.sprawa.wyjatki import OdmowaZapisu


def obecni(sprawa: Sprawa) -> list[Rola]:
    """Return the roles of the officials in force in the case's municipality."""
    role = Rola.objects.obowiazujace().filter(rola=NazwaRoli.URZEDNIK, samorzad_id=sprawa.samorzad_id)
    return list(role.select_related("osoba").order_by("osoba__nazwisko", "osoba__imie", "pk"))


def zmien(
    sprawa: Sprawa, kto: Osoba, *, konczone: Iterable[int], nowi: Iterable[Mapping[str, str]], powod: str
) -> list[Osoba]:
    """End the roles of ``konczone`` and give one to each of ``nowi`` (email, imie, nazwisko, stanowisko); all or nothing.

    What the leaving officials decided stays theirs. Documents under review wait for the new ones, who get the e-mail about
    them. Returns the accounts made now: they still need the link for a password. Doing the same twice changes nothing.
    Raises ``PermissionDenied`` and ``OdmowaZapisu``.
    """
    with transaction.atomic():
        sprawy = list(
            Sprawa.objects.select_for_update(of=("self",)).z_opisem().filter(samorzad=sprawa.samorzad_id).order_by("pk")
        )
        prawa.wymagaj(kto, sprawa, frozenset({NazwaRoli.KOORDYNATOR}), "zmiana urzędników")
        odchodzacy = _zakoncz(sprawa, set(konczone))
        przychodzacy, zalozone = _nadaj(sprawa, kto, sprawy, list(nowi))
        _zapisz_historie(sprawy, kto, odchodzacy, przychodzacy, powod)
        for wersja in Wersja.objects.w_przegladzie().filter(sprawa__in=sprawy, sprawa__stan__in=OTWARTE):
            poczta.do_przegladu(next(s for s in sprawy if s.pk == wersja.sprawa_id), wersja, przychodzacy)
        return zalozone


def _zakoncz(sprawa: Sprawa, numery: set[int]) -> list[Osoba]:
    konczone = [rola for rola in obecni(sprawa) if rola.pk in numery]
    for rola in konczone:
        rola.do = max(zegar.dzis(), rola.od)
        rola.save(update_fields=["do"])
    return [rola.osoba for rola in konczone]


def _nadaj(
    sprawa: Sprawa, kto: Osoba, sprawy: list[Sprawa], nowi: list[Mapping[str, str]]
) -> tuple[list[Osoba], list[Osoba]]:
    przychodzacy, zalozone = [], []
    for dane in nowi:
        osoba = Osoba.objects.filter(email__iexact=dane["email"]).first()
        if osoba is None:
            osoba = Osoba.objects.create_user(**dane)
            zalozone.append(osoba)
        if not osoba.is_active:
            raise OdmowaZapisu(f"Konto z adresem {osoba.email} jest zamknięte. Otwórz je na stronie „Osoby”.")
        if any(osoba.w_zespole(inna) for inna in sprawy):
            raise OdmowaZapisu(f"{osoba} pracuje w zespole sprawy tej gminy, więc nie może być jej urzędnikiem.")
        _, nowa = Rola.objects.get_or_create(
            osoba=osoba, rola=NazwaRoli.URZEDNIK, samorzad_id=sprawa.samorzad_id, do=None,
            defaults={"nadal": kto, "od": zegar.dzis()},
        )  # fmt: skip
        if nowa:
            przychodzacy.append(osoba)
    return przychodzacy, zalozone


def _zapisz_historie(
    sprawy: list[Sprawa], kto: Osoba, odchodzacy: list[Osoba], przychodzacy: list[Osoba], powod: str
) -> None:
    if not (odchodzacy or przychodzacy):
        return
    czesci = []
    if odchodzacy:
        czesci.append(f"koniec roli: {', '.join(map(str, odchodzacy))}")
    if przychodzacy:
        czesci.append(f"nowi: {', '.join(map(str, przychodzacy))}")
    for sprawa in sprawy:
        if sprawa.stan in OTWARTE or sprawa.przerwana:
            historia.zapisz(sprawa, "urzednicy", kto, opis="; ".join(czesci), powod=powod)
