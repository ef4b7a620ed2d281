"""Inviting people without an account to review a version by link: making a link, sending it again, revoking, noting expiry.

Whoever leads the case and the municipality's officials may invite: it is the municipality's document, and the official
knows who beside them should read it. What the guest may do: ``sciezka.sprawa.recenzja``.
"""

import uuid
from datetime import date, datetime, time, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from sciezka.sprawa import historia, listy_recenzji, prawa, przejscia, wersje, zegar
from sciezka.sprawa.akta import Wersja
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.odnosniki import Odnosnik, klucz_odnosnika, skrot_klucza
from sciezka.sprawa.osoby import Osoba, Rola
from sciezka.sprawa.wyjatki import NieaktualnyStan, OdmowaZapisu

#: Days for which a link may be valid, and for how many when the version has no deadline ahead.
NAJDLUZEJ, DOMYSLNIE = 30, 14
#: Between two e-mails with the same link.
PRZERWA = timedelta(minutes=10)
#: How many working links one version may have.
NAJWIECEJ = 20


def domyslny_termin(wersja: Wersja) -> date:
    """Return the last day of a new link: the deadline of the review when it is ahead, else two weeks from today."""
    dzis = zegar.dzis()
    return wersja.termin if wersja.termin and wersja.termin > dzis else dzis + timedelta(days=DOMYSLNIE)


def koniec_dnia(dzien: date) -> datetime:
    """Return the moment when a link valid through ``dzien`` expires: midnight after it in Europe/Warsaw."""
    return timezone.make_aware(datetime.combine(dzien + timedelta(days=1), time.min))


def utworz(
    wersja_id: int,
    osoba: Osoba,
    *,
    imie_nazwisko: str,
    funkcja: str,
    email: str,
    wazny_do: date,
    klucz: uuid.UUID | None = None,
) -> Odnosnik:
    """Invite a person to review the version and e-mail them the link; ``wazny_do`` is its last day (Europe/Warsaw).

    Raises ``NieaktualnyStan`` when the version is not under review, ``OdmowaZapisu`` when the person has an account in the
    case or a working link already, or the day is not within 30 days.
    """
    with transaction.atomic():
        sprawa, wersja = _zablokuj(wersja_id, osoba, "zaproszenie do recenzji")
        if gotowy := Odnosnik.objects.filter(klucz=klucz or uuid.uuid4(), wersja=wersja).first():
            return gotowy
        wersje.sprawdz_czy_przyjmuje_uwagi(sprawa, wersja)
        email = email.strip().lower()
        _sprawdz(sprawa, wersja, email, wazny_do)
        ziarno = uuid.uuid4()
        odnosnik = Odnosnik.objects.create(
            wersja=wersja, imie_nazwisko=imie_nazwisko.strip(), funkcja=funkcja.strip(), email=email, ziarno=ziarno,
            skrot=skrot_klucza(klucz_odnosnika(ziarno)), wygasa=koniec_dnia(wazny_do), klucz=klucz or uuid.uuid4(),
            utworzyl=osoba, utworzono=zegar.teraz(), zaproszono=zegar.teraz(),
        )  # fmt: skip
        historia.zapisz(sprawa, "odnosnik_utworzono", osoba, opis=f"{wersja}, {odnosnik}")
        listy_recenzji.wyslij_zaproszenie.defer(odnosnik_id=odnosnik.pk)
        return odnosnik


def _zablokuj(wersja_id: int, osoba: Osoba, czynnosc: str) -> tuple[Sprawa, Wersja]:
    wersja = Wersja.objects.get(pk=wersja_id)
    sprawa = przejscia.zablokuj(wersja.sprawa_id)
    prawa.wymagaj(osoba, sprawa, prawa.ZAPRASZAJACY, czynnosc)
    return sprawa, Wersja.objects.select_for_update(of=("self",)).get(pk=wersja_id)


def _sprawdz(sprawa: Sprawa, wersja: Wersja, email: str, wazny_do: date) -> None:
    if not zegar.dzis() <= wazny_do <= zegar.dzis() + timedelta(days=NAJDLUZEJ):
        raise OdmowaZapisu(
            f"Odnośnik może działać najwyżej {NAJDLUZEJ} dni. Proszę podać dzień od dziś do tego terminu."
        )
    if any(rola.dotyczy(sprawa) for rola in Rola.objects.obowiazujace().filter(osoba__email__iexact=email)):
        raise OdmowaZapisu("Osoba z tym adresem ma konto w tej sprawie: wystarczy, że się zaloguje.")
    czynne = wersja.odnosniki.czynne()
    if czynne.filter(email=email).exists():
        raise OdmowaZapisu("Osoba z tym adresem ma już działający odnośnik do tej wersji.")
    if czynne.count() >= NAJWIECEJ:
        raise OdmowaZapisu(f"Ta wersja ma już {NAJWIECEJ} działających odnośników. Można odwołać niepotrzebne.")


def _odnosnik(odnosnik_id: int, osoba: Osoba, czynnosc: str) -> tuple[Sprawa, Odnosnik]:
    sprawa, wersja = _zablokuj(
        Odnosnik.objects.values_list("wersja_id", flat=True).get(pk=odnosnik_id), osoba, czynnosc
    )
    odnosnik = Odnosnik.objects.select_for_update(of=("self",)).get(pk=odnosnik_id)
    odnosnik.wersja = wersja
    return sprawa, odnosnik


def ponow(odnosnik_id: int, osoba: Osoba) -> Odnosnik:
    """E-mail the same link again; at most once in ten minutes."""
    with transaction.atomic():
        sprawa, odnosnik = _odnosnik(odnosnik_id, osoba, "ponowne wysłanie zaproszenia")
        if not odnosnik.czynny:
            raise NieaktualnyStan("Ten odnośnik już nie działa. Można utworzyć nowy.")
        if not constant_time_compare(skrot_klucza(klucz_odnosnika(odnosnik.ziarno)), odnosnik.skrot):
            raise OdmowaZapisu("Tego odnośnika nie da się wysłać ponownie. Proszę go odwołać i utworzyć nowy.")
        if odnosnik.zaproszono > zegar.teraz() - PRZERWA:
            raise OdmowaZapisu("Zaproszenie wysłano przed chwilą. Kolejne można wysłać po dziesięciu minutach.")
        odnosnik.zaproszono = zegar.teraz()
        odnosnik.save(update_fields=["zaproszono"])
        historia.zapisz(sprawa, "odnosnik_ponowiono", osoba, opis=f"{odnosnik.wersja}, {odnosnik}")
        listy_recenzji.wyslij_zaproszenie.defer(odnosnik_id=odnosnik.pk)
        return odnosnik


def odwolaj(odnosnik_id: int, osoba: Osoba) -> Odnosnik:
    """Close a link for good, at once, also for a guest who is reading; what they wrote stays. Done twice, it is done once."""
    with transaction.atomic():
        sprawa, odnosnik = _odnosnik(odnosnik_id, osoba, "odwołanie odnośnika")
        if odnosnik.odwolano is None:
            odnosnik.odwolano, odnosnik.odwolal = zegar.teraz(), osoba
            odnosnik.save(update_fields=["odwolano", "odwolal"])
            historia.zapisz(sprawa, "odnosnik_odwolano", osoba, opis=f"{odnosnik.wersja}, {odnosnik}")
        return odnosnik


def odnotuj_wygasle() -> int:
    """Write into the history which links have expired since the last time; return how many. Safe to run side by side."""
    wygasle = Odnosnik.objects.filter(odwolano__isnull=True, wygaszono__isnull=True, wygasa__lte=zegar.teraz())
    pary = list(wygasle.values_list("pk", "wersja__sprawa_id").order_by("wersja__sprawa_id", "pk"))
    return sum(_odnotuj(odnosnik_id, sprawa_id) for odnosnik_id, sprawa_id in pary)


def _odnotuj(odnosnik_id: int, sprawa_id: int) -> bool:
    with transaction.atomic():
        sprawa = przejscia.zablokuj(sprawa_id)
        odnosnik = Odnosnik.objects.select_for_update(of=("self",)).get(pk=odnosnik_id)
        if odnosnik.odwolano or odnosnik.wygaszono:
            return False
        odnosnik.wygaszono = zegar.teraz()
        odnosnik.save(update_fields=["wygaszono"])
        opis = f"{Wersja.objects.get(pk=odnosnik.wersja_id)}, {odnosnik}"
        historia.zapisz(sprawa, "odnosnik_wygasl", None, opis=opis)
        return True
