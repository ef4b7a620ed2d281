"""Reminders of follow-ups: on the day and 14 days after it, until there is an answer; put off for a while by those who lead."""

from collections import defaultdict
from datetime import date, timedelta

from django.db import transaction

from rezultaty import monitoring
from rezultaty.models import OdlozenieMonitoringu, PrzypomnienieMonitoringu, Rezultat
from sciezka.sprawa import historia, poczta, prawa, przejscia, zegar
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.wyjatki import NieaktualnyStan, OdmowaZapisu

#: Days after a follow-up is due. The second one goes to the coordinators too.
PROGI = (0, 14)
NA_ILE_DNI = (7, 14, 30)


def wyslij_zalegle() -> int:
    """Send the reminders of follow-ups due, one e-mail a case; return how many cases. Safe to run twice and side by side."""
    sprawy = {termin.rezultat.sprawa_id for termin in monitoring.zalegle(Sprawa.objects.all())}
    return sum(_przypomnij(sprawa_id) for sprawa_id in sorted(sprawy))


def _przypomnij(sprawa_id: int) -> bool:
    with transaction.atomic():
        sprawa = przejscia.zablokuj(sprawa_id)
        nalezne = _nalezne(sprawa) if sprawa.stan in monitoring.STANY else []
        pozno = any(PROGI[-1] in progi for _, progi in nalezne)
        odbiorcy = poczta.prowadzacy(sprawa) + (poczta.koordynatorzy(sprawa) if pozno else [])
        if not nalezne or not odbiorcy:
            return False
        for termin, progi in nalezne:
            for prog in progi:
                PrzypomnienieMonitoringu.objects.create(
                    sprawa=sprawa, rezultat=termin.rezultat, miesiac=termin.miesiac, prog=prog
                )
        nazwy = [termin.nazwa for termin, _ in nalezne]
        historia.zapisz(sprawa, "przypomnienie", None, opis=f"monitoring: {'; '.join(nazwy)}", widzi_gmina=False)
        poczta.monitoring(sprawa, nazwy, odbiorcy, poczta.adres("rezultaty:etap", sprawa.pk))
        return True


def _nalezne(sprawa: Sprawa) -> list[tuple[monitoring.Termin, list[int]]]:
    """Return the follow-ups that are due, not put off, with the thresholds passed and not reminded of; missed ones together."""
    wyslane, odlozone, wynik = _wyslane(sprawa), odlozone_do(sprawa), []
    for termin in monitoring.terminy(sprawa):
        klucz, minelo = (termin.rezultat.pk, termin.miesiac), (zegar.dzis() - termin.dzien).days
        progi = [prog for prog in PROGI if prog <= minelo and prog not in wyslane[klucz]]
        if termin.zalegly and progi and odlozone.get(klucz, date.min) <= zegar.dzis():
            wynik.append((termin, progi))
    return wynik


def _wyslane(sprawa: Sprawa) -> dict[tuple[int, int], set[int]]:
    wyslane: dict[tuple[int, int], set[int]] = defaultdict(set)
    for rezultat, miesiac, prog in PrzypomnienieMonitoringu.objects.filter(sprawa=sprawa).values_list(
        "rezultat_id", "miesiac", "prog"
    ):
        wyslane[rezultat, miesiac].add(prog)
    return wyslane


def odlozone_do(sprawa: Sprawa) -> dict[tuple[int, int], date]:
    """Return until when the reminders of a case's follow-ups are put off, by result and month."""
    wiersze = (
        OdlozenieMonitoringu.objects.filter(sprawa=sprawa).order_by("pk").values_list("rezultat_id", "miesiac", "do")
    )
    return {(rezultat, miesiac): do for rezultat, miesiac, do in wiersze}


def odloz(sprawa_id: int, rezultat_id: int, miesiac: int, osoba: Osoba, dni: int) -> OdlozenieMonitoringu:
    """Put the reminders of one follow-up off by 7, 14 or 30 days from today; the follow-up itself stays to be done."""
    with transaction.atomic():
        sprawa = przejscia.zablokuj(sprawa_id)
        prawa.wymagaj(osoba, sprawa, prawa.PROWADZACY, "odłożenie przypomnienia")
        rezultat = Rezultat.objects.get(sprawa=sprawa, pk=rezultat_id)
        if dni not in NA_ILE_DNI:
            raise OdmowaZapisu("Przypomnienie można odłożyć o 7, 14 albo 30 dni.")
        czekajace = {(termin.rezultat.pk, termin.miesiac) for termin in monitoring.terminy(sprawa) if not termin.karta}
        if sprawa.stan not in monitoring.STANY or (rezultat_id, miesiac) not in czekajace:
            raise NieaktualnyStan("Na to pytanie monitoringu ktoś już odpowiedział, więc przypomnień nie będzie.")
        odlozenie, nowe = OdlozenieMonitoringu.objects.get_or_create(
            rezultat=rezultat, miesiac=miesiac, do=zegar.dzis() + timedelta(days=dni),
            defaults={"osoba": osoba, "sprawa": sprawa},
        )  # fmt: skip
        if nowe:
            opis = f"monitoring po {miesiac} miesiącach, o {dni} dni"
            historia.zapisz(sprawa, "przypomnienie_odlozono", osoba, opis=opis, widzi_gmina=False)
        return odlozenie
