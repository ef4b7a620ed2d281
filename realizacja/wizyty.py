"""Visits: whose they are, what waits to be written, which overlap, and how an entry is tied to one."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.http import HttpRequest

from plan.aneksy import jak_przyjeto, obowiazujace
from plan.ical import Termin
from plan.kalendarz import zrodlo
from realizacja.models import ObsadaWizyty, Wizyta, WpisPracy
from sciezka.sprawa import historia, przejscia, zegar
from sciezka.sprawa.adres import numer_z_adresu
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba, Rola
from sciezka.sprawa.poczta import adres
from sciezka.sprawa.prawa import PROWADZACY
from sciezka.sprawa.slownik import OTWARTE, ZESPOL, NazwaRoli, Stan
from sciezka.sprawa.wyjatki import NieaktualnyStan, OdmowaZapisu

NA_PULPICIE = 10
ODWOLANA = "Ta wizyta jest odwołana. Można zaplanować nową."


def dlaczego_zamkniete(sprawa: Sprawa) -> str:
    """Return why visits of the case cannot be planned or changed now, or ""; the database says the same."""
    if sprawa.stan in OTWARTE:
        return ""
    return "Sprawa jest przerwana albo zamknięta, więc wizyt nie można teraz planować ani zmieniać."


def dlaczego_niezmienna(wizyta: Wizyta) -> str:
    """Return why this visit cannot be changed or cancelled, or ""; the database says the same."""
    if wizyta.odwolana:
        return ODWOLANA
    if any(udzial.wpis_id for udzial in wizyta.obsada.all()):
        return "Ta wizyta się odbyła i ma wpis pracy, więc nie można jej zmienić ani odwołać."
    return ""


def moze_zmieniac(osoba: Osoba, sprawa: Sprawa, wizyta: Wizyta) -> bool:
    """Who leads the case changes any visit; others those they planned or go to."""
    if osoba.role_w(sprawa) & PROWADZACY or wizyta.utworzyl_id == osoba.pk:
        return True
    return any(udzial.osoba_id == osoba.pk for udzial in wizyta.obsada.all())


def zespol(sprawa: Sprawa) -> list[Osoba]:
    """Return who belongs to the team of the case today, by surname. One query."""
    w_zespole = (
        Rola.objects.obowiazujace()
        .filter(rola__in=ZESPOL)
        .filter(Q(sprawa=sprawa) | Q(projekt=sprawa.projekt_id, rola=NazwaRoli.KOORDYNATOR))
    )
    return list(Osoba.objects.filter(is_active=True, pk__in=w_zespole.values("osoba")).order_by("nazwisko", "imie"))


def moje(osoba: Osoba, sprawy: Iterable[Sprawa]) -> Any:
    """Return the visits of these cases that concern the person.

    Those they go to; as an animator all visits of the case they lead; for the municipality those marked for it.
    """
    role = {sprawa.pk: osoba.role_w(sprawa) for sprawa in sprawy}
    w_zespole = [pk for pk, jako in role.items() if jako & ZESPOL]
    animator = [pk for pk, jako in role.items() if NazwaRoli.ANIMATOR in jako]
    gmina = [pk for pk, jako in role.items() if not jako & ZESPOL]
    ide = ObsadaWizyty.objects.filter(osoba=osoba, sprawa__in=w_zespole)
    return Wizyta.objects.filter(
        Q(pk__in=ide.values("wizyta")) | Q(sprawa__in=animator) | Q(sprawa__in=gmina, widzi_gmina=True)
    )


@zrodlo
def terminy(osoba: Osoba, sprawy: Sequence[Sprawa]) -> list[Termin]:
    """Return the person's visits as calendar events, cancelled ones too; two queries. Team notes never leave the page."""
    wedlug_pk = {sprawa.pk: sprawa for sprawa in sprawy}
    wizyty = moje(osoba, sprawy).prefetch_related("obsada__osoba")
    return [termin(wedlug_pk[wizyta.sprawa_id], wizyta) for wizyta in wizyty]


def termin(sprawa: Sprawa, wizyta: Wizyta) -> Termin:
    """Return the visit as a calendar event; the uid stays the same for ever, the revision numbers its changes."""
    opis = [f"Z kim: {wizyta.z_kim}" if wizyta.z_kim else "", f"Z zespołu: {obsada(wizyta)}", wizyta.porzadek]
    if wizyta.odwolana:
        opis.insert(0, f"Wizyta odwołana: {wizyta.powod_odwolania}")
    return Termin(
        uid=f"wizyta-{wizyta.pk}@sciezka",
        od=wizyta.dzien,
        do=wizyta.dzien,
        tytul=f"{sprawa.samorzad.nazwa}: {wizyta.temat}",
        opis="\n".join(filter(None, opis)),
        adres=adres("realizacja:wizyta", sprawa.pk, wizyta.pk),
        zmiana=wizyta.rewizja,
        kiedy=wizyta.utworzono,
        rodzaj="wizyta",
        sprawa_id=sprawa.pk,
        godziny=(wizyta.poczatek, wizyta.koniec),
        miejsce=wizyta.miejsce or ("" if wizyta.sposob == Wizyta.Sposob.NA_MIEJSCU else wizyta.get_sposob_display()),
        odwolany=wizyta.odwolana,
    )


def obsada(wizyta: Wizyta) -> str:
    """Return who of the team goes, in words."""
    return ", ".join(str(udzial.osoba) for udzial in wizyta.obsada.all())


def kolizje(osoba: Osoba, wizyty: Iterable[Wizyta]) -> dict[int, list[str]]:
    """Return by visit to come the sentences about people who are at another visit at the same time. Two queries.

    A case in whose team the reader is not is not named: only that the person is busy then.
    """
    badane = [wizyta for wizyta in wizyty if not (wizyta.odwolana or wizyta.minela)]
    osoby = {udzial.osoba_id for wizyta in badane for udzial in wizyta.obsada.all()}
    if not osoby:
        return {}
    zajete: dict[tuple[int, Any], list[ObsadaWizyty]] = defaultdict(list)
    for udzial in ObsadaWizyty.objects.filter(
        osoba__in=osoby, wizyta__dzien__in={wizyta.dzien for wizyta in badane}, wizyta__odwolano__isnull=True
    ).select_related("wizyta__sprawa__samorzad", "osoba"):
        zajete[udzial.osoba_id, udzial.wizyta.dzien].append(udzial)
    znane = (
        set(Sprawa.objects.zespolu(osoba).values_list("pk", flat=True))
        if any(len(u) > 1 for u in zajete.values())
        else set()
    )
    wynik: dict[int, list[str]] = {}
    for wizyta in badane:
        zdania = [
            _zdanie_kolizji(inna, inna.wizyta.sprawa_id in znane)
            for udzial in wizyta.obsada.all()
            for inna in zajete[udzial.osoba_id, wizyta.dzien]
            if inna.wizyta_id != wizyta.pk and inna.wizyta.od < wizyta.do and wizyta.od < inna.wizyta.do
        ]
        if zdania:
            wynik[wizyta.pk] = zdania
    return wynik


def _zdanie_kolizji(udzial: ObsadaWizyty, znana: bool) -> str:
    gdzie = f"wizytę: {udzial.wizyta.sprawa.samorzad.nazwa}" if znana else "inną wizytę"
    return f"{udzial.osoba} ma w tym czasie {gdzie}, {udzial.wizyta.godziny_slownie}."


def ustaw_obsade(wizyta: Wizyta, osoby: Iterable[Osoba], kto: Osoba) -> None:
    """Make exactly these people go; the caller is in a transaction with the case locked."""
    chciane = {osoba.pk: osoba for osoba in osoby}
    wizyta.obsada.exclude(osoba__in=chciane).delete()
    sa = set(wizyta.obsada.values_list("osoba", flat=True))
    for pk, osoba in chciane.items():
        if pk not in sa:
            ObsadaWizyty.objects.create(sprawa=wizyta.sprawa, wizyta=wizyta, osoba=osoba, utworzyl=kto)


def poczatek_wpisu(wizyta: Wizyta) -> dict[str, Any]:
    """Return what the entry form starts with when it is opened from a visit."""
    poczatek = {
        "data": wizyta.dzien, "godziny": wizyta.godziny, "sposob": wizyta.sposob, "miejsce": wizyta.miejsce[:160],
        "uczestnicy": wizyta.z_kim, "opis": f"{wizyta.temat}. ", "widzi_gmina": wizyta.widzi_gmina,
    }  # fmt: skip
    if wizyta.forma:
        poczatek["forma"] = wizyta.forma
    return poczatek


def poczatek_z_adresu(request: HttpRequest) -> dict[str, Any]:
    """Return what the entry form starts with when its address names a visit; its action only as long as it is in force."""
    wizyta = Wizyta.objects.filter(sprawa=request.sprawa, pk=numer_z_adresu(request.GET.get("wizyta"))).first()
    if wizyta is None:
        return {}
    poczatek = poczatek_wpisu(wizyta)
    for dzialanie in jak_przyjeto(request.sprawa, obowiazujace(request.sprawa).filter(pk=wizyta.dzialanie_id)):
        poczatek |= {"dzialanie": dzialanie.pk, "forma": dzialanie.forma}
    return poczatek


def zwiaz(wizyta_id: int, wpis: WpisPracy, kto: Osoba) -> None:
    """Tie the person's entry to the visit; the caller holds the case's lock.

    ``NieaktualnyStan`` when the visit was cancelled or the person has already logged it, ``OdmowaZapisu`` when it is still to
    come: the whole save is taken back and the form returns with its text.
    """
    wizyta = Wizyta.objects.select_for_update().filter(sprawa=wpis.sprawa_id, pk=wizyta_id).first()
    if wizyta is None or wizyta.odwolana:
        raise NieaktualnyStan(
            "Tę wizytę odwołano, odkąd ją wyświetlono. Wpis bez niej można zapisać w dzienniku pracy."
        )
    if wizyta.dzien > zegar.dzis():
        raise OdmowaZapisu(
            "Ta wizyta jeszcze się nie odbyła. Zmień jej dzień albo wpisz pracę w dzienniku, bez wizyty."
        )
    udzial, _ = ObsadaWizyty.objects.get_or_create(
        wizyta=wizyta, osoba=kto, defaults={"sprawa": wpis.sprawa, "utworzyl": kto}
    )
    if udzial.wpis_id:
        raise NieaktualnyStan("Praca z tej wizyty jest już wpisana do dziennika.")
    udzial.wpis = wpis
    udzial.save(update_fields=["wpis"])


def odwolaj(sprawa_id: int, wizyta_id: int, kto: Osoba, powod: str) -> Wizyta:
    """Cancel a visit with a reason; a repeated send changes nothing. Calendars get it as cancelled."""
    with transaction.atomic():
        sprawa = przejscia.zablokuj(sprawa_id)
        if zdanie := dlaczego_zamkniete(sprawa):
            raise OdmowaZapisu(zdanie)
        wizyta = Wizyta.objects.select_for_update(of=("self",)).get(sprawa=sprawa, pk=wizyta_id)
        if wizyta.odwolana:
            return wizyta
        if zdanie := dlaczego_niezmienna(wizyta):
            raise NieaktualnyStan(zdanie)
        wizyta.odwolano, wizyta.odwolal, wizyta.powod_odwolania, wizyta.relacja = zegar.teraz(), kto, powod, ""
        wizyta.save(update_fields=["odwolano", "odwolal", "powod_odwolania", "relacja"])
        historia.zapisz(
            sprawa, "wizyte_odwolano", kto, opis=f"wizyta: {wizyta}", powod=powod, widzi_gmina=wizyta.widzi_gmina
        )
        return wizyta


def na_pulpit(osoba: Osoba) -> dict[str, Any]:
    """Return the person's visits to be written and those of the next days, in their open cases; empty when there are none."""
    zespolowe = [rola.sprawa_id for rola in osoba.role if rola.rola in {NazwaRoli.ANIMATOR, NazwaRoli.DORADCA}]
    moje_sprawy = Q(sprawa__in=zespolowe) | Q(sprawa__projekt__in=osoba.koordynowane)
    w_toku = Wizyta.objects.filter(moje_sprawy, sprawa__stan__in=OTWARTE).select_related("sprawa__samorzad")
    ide = ObsadaWizyty.objects.filter(osoba=osoba).values("wizyta")
    nadchodzace = w_toku.nieodwolane().filter(pk__in=ide, dzien__gte=zegar.dzis()).z_obsada().order_by("dzien", "od")
    najblizsze = [wizyta for wizyta in nadchodzace[: NA_PULPICIE * 2] if not wizyta.minela and not wizyta.odbyta]
    najblizsze = najblizsze[: NA_PULPICIE // 2]
    do_wpisania = list(w_toku.do_wpisania(osoba).order_by("dzien", "od")[:NA_PULPICIE])
    if not (do_wpisania or najblizsze):
        return {}
    zle = kolizje(osoba, najblizsze)
    return {
        "do_wpisania": do_wpisania,
        "najblizsze": [{"wizyta": wizyta, "kolizje": zle.get(wizyta.pk, [])} for wizyta in najblizsze],
        "etap_pracy": Stan.REALIZACJA,
    }
