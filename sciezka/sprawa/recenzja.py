"""What a guest with a link may do: order a code, open the document with it, remark. Each step stands in the history.

Limits are counted in the database under a lock, so they hold over several processes. Nothing here raises inside the
transaction that counts a failure: a wrong code must stay counted.
"""

import uuid
from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction
from django.utils.crypto import constant_time_compare

from sciezka.dokumenty.typografia import odmiana
from sciezka.sprawa import historia, listy_recenzji, przejscia, wersje, zegar
from sciezka.sprawa.akta import Uwaga, Wersja
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.odnosniki import PROB, KodOdnosnika, Odnosnik, skrot_klucza
from sciezka.sprawa.wyjatki import NieaktualnyStan, OdmowaZapisu

#: Between two codes, and how many in an hour and in a day.
PRZERWA, NA_GODZINE, NA_DOBE = timedelta(seconds=60), 5, 15
ZAMKNIETY = "Ten odnośnik już nie działa: wygasł albo został odwołany."


@dataclass(frozen=True)
class WynikKodu:
    """Whether a typed code was right; otherwise ``zdanie`` says what to do."""

    dobry: bool
    zdanie: str = ""


def znajdz(klucz: str) -> Odnosnik | None:
    """Return the working link with this key."""
    skrot = skrot_klucza(klucz)
    odnosnik = Odnosnik.objects.czynne().filter(skrot=skrot).first()
    return odnosnik if odnosnik and constant_time_compare(odnosnik.skrot, skrot) else None


def _zablokuj(odnosnik_id: int) -> tuple[Sprawa, Odnosnik]:
    """Lock the case, then the link; ``NieaktualnyStan`` when it does not work any more."""
    sprawa_id = Odnosnik.objects.values_list("wersja__sprawa_id", flat=True).get(pk=odnosnik_id)
    sprawa = przejscia.zablokuj(sprawa_id)
    odnosnik = Odnosnik.objects.select_for_update(of=("self",)).get(pk=odnosnik_id)
    if not odnosnik.czynny:
        raise NieaktualnyStan(ZAMKNIETY)
    odnosnik.wersja = Wersja.objects.get(pk=odnosnik.wersja_id)
    return sprawa, odnosnik


def _opis(odnosnik: Odnosnik, reszta: str = "") -> str:
    return f"{odnosnik.wersja}, {odnosnik}{reszta}"


def zamow_kod(odnosnik_id: int) -> KodOdnosnika:
    """Order a one-time code, to be e-mailed to the address on file; ``OdmowaZapisu`` when ordered too often."""
    with transaction.atomic():
        sprawa, odnosnik = _zablokuj(odnosnik_id)
        teraz = zegar.teraz()
        chwile = list(odnosnik.kody.filter(zamowiono__gt=teraz - timedelta(days=1)).values_list("zamowiono", flat=True))
        if any(chwila > teraz - PRZERWA for chwila in chwile):
            raise OdmowaZapisu("Kod wysłano przed chwilą. Proszę sprawdzić pocztę; następny można zamówić za minutę.")
        w_godzinie = sum(chwila > teraz - timedelta(hours=1) for chwila in chwile)
        if w_godzinie >= NA_GODZINE or len(chwile) >= NA_DOBE:
            raise OdmowaZapisu("Zamówiono już zbyt wiele kodów. Proszę spróbować później.")
        kod = KodOdnosnika.objects.create(odnosnik=odnosnik, zamowiono=teraz)
        odnosnik.kod_wyslano = teraz
        odnosnik.save(update_fields=["kod_wyslano"])
        historia.zapisz(sprawa, "odnosnik_kod", None, opis=_opis(odnosnik))
        listy_recenzji.wyslij_kod.defer(kod_id=kod.pk)
        return kod


def sprawdz_kod(odnosnik_id: int, wpisany: str) -> WynikKodu:
    """Check what the guest typed against the newest code. A right one works once; five wrong ones use it up."""
    wpisany = "".join(znak for znak in wpisany if znak in "0123456789")
    with transaction.atomic():
        sprawa, odnosnik = _zablokuj(odnosnik_id)
        kod = odnosnik.kody.select_for_update().order_by("-pk").first()
        if kod is None or not kod.dziala:
            return WynikKodu(False, "Nie ma ważnego kodu. Proszę zamówić nowy.")
        if not constant_time_compare(kod.skrot, listy_recenzji.skrot_kodu(kod.pk, wpisany)):
            return _zly_kod(sprawa, odnosnik, kod)
        kod.uzyto = zegar.teraz()
        kod.save(update_fields=["uzyto"])
        odnosnik.otwarto = odnosnik.otwarto or kod.uzyto
        odnosnik.save(update_fields=["otwarto"])
        historia.zapisz(sprawa, "odnosnik_otwarto", None, opis=_opis(odnosnik))
        return WynikKodu(True)


def _zly_kod(sprawa: Sprawa, odnosnik: Odnosnik, kod: KodOdnosnika) -> WynikKodu:
    kod.proby += 1
    kod.save(update_fields=["proby"])
    historia.zapisz(sprawa, "odnosnik_zly_kod", None, opis=_opis(odnosnik, f", próba {kod.proby} z {PROB}"))
    if zostalo := PROB - kod.proby:
        return WynikKodu(False, f"To nie jest ten kod. {odmiana(zostalo, 'Została', 'Zostały', 'Zostało')} {zostalo} "
                                f"{odmiana(zostalo, 'próba', 'próby', 'prób')}.")  # fmt: skip
    return WynikKodu(False, "To nie jest ten kod i nie ma już prób. Proszę zamówić nowy kod.")


def zglos_uwage(odnosnik_id: int, czesc: str, tekst: str, *, klucz: uuid.UUID | None = None) -> Uwaga:
    """Pin a guest's remark to a place of their version; only while it is under review."""
    with transaction.atomic():
        sprawa, odnosnik = _zablokuj(odnosnik_id)
        wersja = Wersja.objects.defer(None).defer("pdf").select_for_update(of=("self",)).get(pk=odnosnik.wersja_id)
        if gotowa := Uwaga.objects.filter(klucz=klucz or uuid.uuid4(), odnosnik=odnosnik).first():
            return gotowa
        wersje.sprawdz_czy_przyjmuje_uwagi(sprawa, wersja)
        uwaga = wersje.zapisz_uwage(wersja, czesc, tekst, klucz, odnosnik=odnosnik)
        historia.zapisz(sprawa, "odnosnik_uwaga", None, opis=_opis(odnosnik, f", {uwaga.etykieta}"))
        return uwaga


def usun_uwage(odnosnik_id: int, uwaga_id: int) -> None:
    """Remove a remark of one's own before the document is returned."""
    with transaction.atomic():
        sprawa, odnosnik = _zablokuj(odnosnik_id)
        wersja = Wersja.objects.select_for_update(of=("self",)).get(pk=odnosnik.wersja_id)
        wersje.sprawdz_czy_przyjmuje_uwagi(sprawa, wersja)
        uwaga = Uwaga.objects.filter(pk=uwaga_id, odnosnik=odnosnik).first()
        if uwaga is None:
            return
        historia.zapisz(sprawa, "odnosnik_uwaga_usunieto", None, opis=_opis(odnosnik, f", {uwaga.etykieta}"))
        uwaga.delete()
