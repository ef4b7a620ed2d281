"""Jobs of stage IV for the worker."""

from datetime import timedelta

from django.db import transaction
from procrastinate.contrib.django import app

from realizacja import potwierdzanie
from realizacja.models import PowiadomienieOPracy
from sciezka.rekrutacja.models import Kontrakt
from sciezka.sprawa import poczta, zegar
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.slownik import Stan

#: An official is told at most once in so many days that work waits (calendar days).
DNI_MIEDZY_LISTAMI = 7


@app.periodic(cron="10 6 * * 1-5")
@app.task(queue="poczta", queueing_lock="praca_do_potwierdzenia")
def praca_do_potwierdzenia(timestamp: int) -> None:
    """Tell officials that work waits for their confirmation, on working days at 6:10 UTC."""
    powiadom()


def powiadom() -> int:
    """E-mail the officials of every case with entries that wait for them, at most once a week; return how many cases.

    A person is counted for by what they themselves may confirm, so the number in the e-mail is the one on their page.
    """
    sprawy = (
        Sprawa.objects.filter(stan=Stan.REALIZACJA, wpispracy__widzi_gmina=True, wpispracy__potwierdzono__isnull=True)
        .exclude(kontrakt__potwierdza=Kontrakt.Potwierdza.KOORDYNATOR)
        .exclude(powiadomienie_o_pracy__wyslano__gt=zegar.teraz() - timedelta(days=DNI_MIEDZY_LISTAMI))
    )
    return sum(_powiadom(numer) for numer in sprawy.order_by("pk").values_list("pk", flat=True).distinct())


def _powiadom(sprawa_id: int) -> bool:
    granica = zegar.teraz() - timedelta(days=DNI_MIEDZY_LISTAMI)
    with transaction.atomic():
        sprawa = Sprawa.objects.select_for_update(of=("self",)).select_related("samorzad").get(pk=sprawa_id)
        if PowiadomienieOPracy.objects.filter(sprawa=sprawa, wyslano__gt=granica).exists():
            return False
        wyslano = False
        for osoba in poczta.urzednicy(sprawa):
            ile = potwierdzanie.czekajace_na(osoba, Sprawa.objects.filter(pk=sprawa.pk)).count()
            if ile:
                poczta.praca_do_potwierdzenia(sprawa, [osoba], ile)
                wyslano = True
        if wyslano:
            PowiadomienieOPracy.objects.update_or_create(sprawa=sprawa, defaults={"wyslano": zegar.teraz()})
        return wyslano
