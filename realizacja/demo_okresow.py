"""The demo's closed month: the last full one, with one correction made after it was closed."""

from datetime import datetime, timedelta
from decimal import Decimal

from django.db import transaction
from django.utils import timezone

from realizacja import korekty, okresy, potwierdzanie
from realizacja.models import WpisPracy
from realizacja.models_okresow import OkresSprawozdawczy
from realizacja.zapis import potwierdz
from sciezka.sprawa import zegar
from sciezka.sprawa.models import Projekt
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import Stan


def zamknij_miesiac(projekt: Projekt, koordynator: Osoba) -> OkresSprawozdawczy:
    """Close the last full month of the project two days ago, or as soon as it was over, and correct one of its entries."""
    koniec = zegar.dzis().replace(day=1) - timedelta(days=1)
    od, do = okresy.miesiac(koniec)
    minal = timezone.make_aware(datetime.combine(do + timedelta(days=1), datetime.min.time())) + timedelta(minutes=1)
    teraz = zegar.teraz()
    with zegar.w_chwili(max(minal, min(minal + timedelta(days=4), teraz - timedelta(hours=2)))):
        okres = okresy.zamknij(projekt.pk, koordynator, od, do)
    wpis = (
        WpisPracy.objects.potwierdzone()
        .filter(sprawa__projekt=projekt, sprawa__stan=Stan.REALIZACJA, data__range=(od, do))
        .exclude(sprawa__kontrakt__potwierdza="urzednik")
        .exclude(autor=koordynator)
        .order_by("-data", "-pk")
        .first()
    )
    if wpis is not None:
        _popraw(wpis, koordynator)
    return okres


def _popraw(wpis: WpisPracy, koordynator: Osoba) -> None:
    with transaction.atomic():
        wpis.godziny += Decimal("0.5")
        wpis.ustalenia = f"{wpis.ustalenia} Następne spotkanie uzgodni sekretarz.".strip()
        korekta = korekty.zacznij(wpis, wpis.autor, "Nie wliczono rozmowy z sekretarzem po spotkaniu.")
        wpis.save()
        korekty.zakoncz(korekta, [])
        if potwierdzanie.zasady(wpis.sprawa, koordynator).jako(wpis):
            potwierdz(wpis.sprawa_id, koordynator, [wpis.pk])
