"""What stands on a person's home page: documents to review, what needs action, own cases, figures."""

from collections import Counter
from datetime import timedelta
from typing import Any

from django.db.models import Count, Q

from sciezka.sprawa import etapy, strona, wersje, zegar
from sciezka.sprawa.akta import Wersja
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import OTWARTE, ZAMKNIETE, NazwaRoli, Stan, StanWersji

#: After how many days in one stage a case is called stuck.
DNI_BEZ_RUCHU = 60
ILE_SPRAW = 25


def kontekst(osoba: Osoba) -> dict[str, Any]:
    """Return the context of the home page by the person's roles."""
    wynik: dict[str, Any] = {
        "urzednik": osoba.ma_role(NazwaRoli.URZEDNIK),
        "koordynator": osoba.ma_role(NazwaRoli.KOORDYNATOR),
        "prowadzi": osoba.ma_role(NazwaRoli.ANIMATOR, NazwaRoli.DORADCA),
        "administrator": osoba.ma_role(NazwaRoli.ADMINISTRATOR),
    }
    if wynik["urzednik"]:
        wynik["do_przejrzenia"] = [
            {"wersja": wersja, "termin_opis": strona.termin_opis(wersja)} for wersja in wersje.do_przejrzenia(osoba)
        ]
    if any(wynik[rola] for rola in ("urzednik", "koordynator", "prowadzi")):
        sprawy = Sprawa.objects.dla(osoba).z_opisem().z_wiekiem().order_by("samorzad__nazwa", "pk")
        wynik["wiersze"] = strona.wiersze_listy(sprawy.exclude(stan__in=ZAMKNIETE)[:ILE_SPRAW])
    if wynik["koordynator"]:
        wynik |= _koordynatora(osoba)
    return wynik


def _koordynatora(osoba: Osoba) -> dict[str, Any]:
    sprawy = Sprawa.objects.dla(osoba)
    stany = Counter(dict(sprawy.values_list("stan").annotate(Count("pk")).order_by("stan")))
    czekajace = Wersja.objects.filter(sprawa__in=sprawy, sprawa__stan__in=OTWARTE).select_related("sprawa__samorzad")
    po_terminie = list(czekajace.filter(stan=StanWersji.WYSLANA, termin__lt=zegar.dzis()).order_by("termin")[:10])
    odeslane = list(
        czekajace.filter(stan=StanWersji.ODESLANA)
        .filter(uwagi__zalatwiono__isnull=True)
        .distinct()
        .order_by("zdecydowano")[:10]
    )
    granica = zegar.teraz() - timedelta(days=DNI_BEZ_RUCHU)
    zastale = list(
        sprawy.filter(stan__in=OTWARTE).z_wiekiem().filter(Q(w_stanie_od__lt=granica)).select_related("samorzad")[:10]
    )
    return {
        "po_terminie": po_terminie,
        "odeslane": odeslane,
        "zastale": zastale,
        "dni_bez_ruchu": DNI_BEZ_RUCHU,
        "figury": [
            {"liczba": stany.get(stan, 0), "nazwa": Stan(stan).label, "numer": numer}
            for stan, numer in [
                *((kod, etapy.karta(kod).numer) for kod in etapy.ETAPY),
                (Stan.ZAKONCZONA, ""),
                (Stan.PRZERWANA, ""),
                (Stan.REZYGNACJA, ""),
            ]
        ],
    }
