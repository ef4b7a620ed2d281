"""Opening a case and giving people roles in it."""

import uuid

from django.db import IntegrityError, transaction

from sciezka.dane.models import Samorzad
from sciezka.sprawa import historia, prawa, przejscia, zegar
from sciezka.sprawa.models import Projekt, Sprawa
from sciezka.sprawa.osoby import Osoba, Rola
from sciezka.sprawa.slownik import NazwaRoli, Stan
from sciezka.sprawa.wyjatki import OdmowaZapisu


def otworz(
    osoba: Osoba,
    *,
    projekt: Projekt,
    samorzad: Samorzad,
    znak: str = "",
    animator: Osoba | None = None,
    klucz: uuid.UUID | None = None,
) -> Sprawa:
    """Open a case at stage I. A municipality has one open case in a project; only its koordynator opens one."""
    sprawa = Sprawa(projekt=projekt, samorzad=samorzad, znak=znak, utworzono=zegar.teraz(), klucz=klucz or uuid.uuid4())
    prawa.wymagaj(osoba, sprawa, frozenset({NazwaRoli.KOORDYNATOR}), "otwarcie sprawy")
    if gotowa := Sprawa.objects.filter(klucz=sprawa.klucz).first():
        return gotowa
    try:
        with transaction.atomic():
            sprawa.save(force_insert=True)
            historia.zapisz(sprawa, "otwarto", osoba, do_stanu=Stan.REKRUTACJA)
            if animator:
                nadaj_role(sprawa, osoba, animator, NazwaRoli.ANIMATOR)
    except IntegrityError as blad:
        raise OdmowaZapisu("Ten samorząd ma już otwartą sprawę w tym projekcie.") from blad
    return sprawa


def nadaj_role(sprawa: Sprawa, kto: Osoba, komu: Osoba, rola: str, specjalnosc: str = "") -> Rola:
    """Give a role in the case (an urzędnik: in its municipality). Giving it twice changes nothing."""
    miejsce = {"samorzad_id": sprawa.samorzad_id} if rola == NazwaRoli.URZEDNIK else {"sprawa": sprawa}
    with transaction.atomic():
        przejscia.zablokuj(sprawa.pk)
        prawa.wymagaj(kto, sprawa, frozenset({NazwaRoli.KOORDYNATOR}), "nadanie roli")
        nadana, nowa = Rola.objects.get_or_create(
            osoba=komu, rola=rola, do=None, **miejsce,
            defaults={"nadal": kto, "od": zegar.dzis(), "specjalnosc": specjalnosc},
        )  # fmt: skip
        if nowa:
            historia.zapisz(
                sprawa, "rola", kto, opis=f"{NazwaRoli(rola).label}: {komu}", widzi_gmina=rola != NazwaRoli.DORADCA
            )
        return nadana


def zakoncz_role(sprawa: Sprawa, kto: Osoba, rola: Rola) -> None:
    """End a role at once; the row stays and says who could see what on a given day."""
    with transaction.atomic():
        przejscia.zablokuj(sprawa.pk)
        prawa.wymagaj(kto, sprawa, frozenset({NazwaRoli.KOORDYNATOR}), "zakończenie roli")
        rola.do = max(zegar.dzis(), rola.od)
        rola.save(update_fields=["do"])
        historia.zapisz(
            sprawa, "rola", kto, opis=f"koniec roli {rola.get_rola_display()}: {rola.osoba}",
            widzi_gmina=rola.rola != NazwaRoli.DORADCA,
        )  # fmt: skip
