"""What the pages of stage IV and the home page show of the work."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Count, Max, Q, QuerySet, Sum
from django.http import HttpRequest

from plan.aneksy import jak_przyjeto, z_przyjetym_dzialaniem
from plan.models import Dzialanie
from realizacja import potwierdzanie, szybki, warunki
from realizacja.models import Produkt, Realizacja, WpisPracy, Zastrzezenie
from realizacja.spotkania import przygotowane
from realizacja.strona_wpisow import wiersz
from realizacja.zapis import moze_zmieniac_produkt
from sciezka.sprawa.adres import numer_z_adresu
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import ZESPOL, FormaPracy, NazwaRoli, Stan

NA_STRONIE = 25
FILTRY = ("forma", "dzialanie", "osoba", "stan")
POZA_PLANEM = "poza"


def formy_dla_skladnika(stany: list[warunki.StanFormy]) -> list[dict[str, Any]]:
    """Return the obligatory forms as ``skladniki/formy_obligatoryjne.html`` takes them."""
    return [
        {
            "nazwa": stan.forma.label,
            "opis": "wykonana" if stan.wykonana else " ".join(brak.tekst for brak in stan.braki),
            "wykonana": stan.wykonana,
            "url": "" if stan.wykonana else stan.braki[0].url,
        }
        for stan in stany
    ]


def kontekst_etapu(request: HttpRequest, wspolny: dict[str, Any]) -> dict[str, Any]:
    """Return the stage's page: forms, actions, log with its filter, products, sums. The municipality gets its part only."""
    sprawa, osoba, zespol = request.sprawa, request.user, wspolny["zespol"]
    otwarty = not wspolny["zamkniete"]
    formy = warunki.formy(sprawa)
    return _dziennik(request, otwarty) | {
        "formy": formy_dla_skladnika(formy) if zespol else _bez_linkow(formy),
        "wykonane": warunki.postep_form(formy)[True],
        "produkty": _produkty(sprawa, osoba, zespol),
        "dzialania": _dzialania(sprawa) if zespol else [],
        "sumy": _sumy(sprawa) if zespol else [],
        "spotkania": przygotowane(sprawa, osoba) if zespol else [],
        "brak_koncepcji": Realizacja.objects.filter(sprawa=sprawa).first() if zespol else None,
        "szybki": szybki.kontekst(request, [sprawa], sprawa, "etap") if zespol and otwarty else None,
        "otwarty": otwarty,
    }


def _dziennik(request: HttpRequest, otwarty: bool) -> dict[str, Any]:
    """Return the log: one page of the entries that the person may read and the address asks for, and its filter."""
    widoczne = WpisPracy.objects.widoczne_dla(request.user, request.sprawa)
    wpisy = potwierdzanie.wczytaj(przefiltrowane(widoczne, request.GET))
    strony = Paginator(wpisy, NA_STRONIE).get_page(request.GET.get("strona"))
    zasady = potwierdzanie.zasady(request.sprawa, request.user)
    zespol = request.user.w_zespole(request.sprawa)
    wpisy_strony = z_przyjetym_dzialaniem(request.sprawa, strony.object_list)
    wiersze = [wiersz(wpis, zasady, otwarty=otwarty, zespol=zespol) for wpis in wpisy_strony]
    return {
        "wpisy": wiersze,
        "strony": strony,
        "sa_do_potwierdzenia": any(wpis["moze_potwierdzic"] for wpis in wiersze),
        "filtr_formy": [(str(forma.value), forma.label) for forma in FormaPracy],
        "filtr_osoby": [
            (str(osoba.pk), osoba.nazwa)
            for osoba in Osoba.objects.filter(pk__in=widoczne.order_by().values("autor")).order_by("nazwisko", "imie")
        ],
        "zawezone": any(request.GET.get(nazwa) for nazwa in FILTRY),
    }


def _produkty(sprawa: Sprawa, osoba: Osoba, zespol: bool) -> list[dict[str, Any]]:
    produkty = (
        Produkt.objects.filter(sprawa=sprawa)
        .select_related("zalacznik", "dzialanie")
        .annotate(ile_wersji=Count("wersje"), odebrano=Max("wersje__data_odbioru"))
    )
    return [
        {"produkt": produkt, "moze_zmienic": zespol and moze_zmieniac_produkt(osoba, sprawa, produkt)}
        for produkt in z_przyjetym_dzialaniem(sprawa, produkty if zespol else produkty.filter(widzi_gmina=True))
    ]


def _bez_linkow(formy: list[warunki.StanFormy]) -> list[dict[str, Any]]:
    return [
        {
            "nazwa": stan.forma.label,
            "opis": "wykonana" if stan.wykonana else "w toku",
            "wykonana": stan.wykonana,
            "url": "",
        }
        for stan in formy
    ]


def przefiltrowane(wpisy: QuerySet[WpisPracy], parametry: Mapping[str, str]) -> QuerySet[WpisPracy]:
    """Return the entries that the address asks for: form, action, person, only unconfirmed; an unknown value filters nothing."""
    for nazwa, pole in (("forma", "forma"), ("dzialanie", "dzialanie_id"), ("osoba", "autor_id")):
        if numer := numer_z_adresu(parametry.get(nazwa)):
            wpisy = wpisy.filter(**{pole: numer})
    if parametry.get("dzialanie") == POZA_PLANEM:
        wpisy = wpisy.filter(dzialanie__isnull=True)
    if parametry.get("stan") == "niepotwierdzone":
        wpisy = wpisy.filter(potwierdzono__isnull=True)
    return wpisy.select_related("autor", "potwierdzil", "dzialanie")


def _dzialania(sprawa: Sprawa) -> list[Dzialanie]:
    return jak_przyjeto(
        sprawa,
        Dzialanie.objects.filter(sprawa=sprawa)
        .select_related("zakonczenie", "osoba")
        .annotate(zrobione=Sum("wpisy__godziny"))
        .order_by("numer"),
    )


def _sumy(sprawa: Sprawa) -> list[dict[str, Any]]:
    razem = (
        WpisPracy.objects.filter(sprawa=sprawa)
        .values("forma")
        .annotate(ile=Count("pk"), suma=Sum("godziny"), pewne=Sum("godziny", filter=Q(potwierdzono__isnull=False)))
        .order_by("forma")
    )
    return [
        {
            "nazwa": FormaPracy(wiersz["forma"]).label,
            "ile": wiersz["ile"],
            "godziny": wiersz["suma"],
            "potwierdzone": wiersz["pewne"] or Decimal(0),
        }
        for wiersz in razem
    ]


def do_wpisania(osoba: Osoba) -> list[Sprawa]:
    """Return the cases at stage IV in which the person logs work."""
    moje = [rola.sprawa_id for rola in osoba.role if rola.rola in {NazwaRoli.ANIMATOR, NazwaRoli.DORADCA}]
    return list(
        Sprawa.objects.filter(pk__in=moje, stan=Stan.REALIZACJA).select_related("samorzad").order_by("samorzad__nazwa")
    )


def czekajace_sprawy(osoba: Osoba, sprawy: QuerySet[Sprawa]) -> list[Sprawa]:
    """Return the cases with entries that wait for this person: ``ile`` entries, ``godziny`` hours, most entries first."""
    wpisy = potwierdzanie.czekajace_na(osoba, sprawy).order_by().values("sprawa")
    liczby = {
        suma["sprawa"]: suma
        for suma in wpisy.annotate(ile=Count("pk"), suma=Sum("godziny")).order_by("-ile", "sprawa")[:10]
    }
    czekaja = sprawy.filter(pk__in=liczby).select_related("samorzad").in_bulk()
    for numer, sprawa in czekaja.items():
        sprawa.ile, sprawa.godziny = liczby[numer]["ile"], liczby[numer]["suma"]
    return [czekaja[numer] for numer in liczby]


def zastrzezenia_do_odpowiedzi(osoba: Osoba) -> list[Zastrzezenie]:
    """Return the objections that wait for this person: to own entries, or in cases they lead, the oldest first."""
    projekty = osoba.koordynowane
    prowadzone = [rola.sprawa_id for rola in osoba.role if rola.rola == NazwaRoli.ANIMATOR]
    moje = [rola.sprawa_id for rola in osoba.role if rola.sprawa_id]
    czyje = Q(sprawa__projekt__in=projekty) | Q(sprawa__in=prowadzone) | Q(sprawa__in=moje, wpis__autor=osoba)
    otwarte = Zastrzezenie.objects.filter(odpowiedziano__isnull=True, sprawa__stan=Stan.REALIZACJA).filter(czyje)
    return list(otwarte.select_related("sprawa__samorzad", "wpis", "utworzyl").order_by("pk")[:10])


def czyja_kolej(osoba: Osoba) -> list[tuple[str, dict[str, Any]]]:
    """Return what the home page shows first: work the official confirms, objections that the team answers."""
    fragmenty: list[tuple[str, dict[str, Any]]] = []
    if osoba.ma_role(NazwaRoli.URZEDNIK):
        samorzady = [rola.samorzad_id for rola in osoba.role if rola.rola == NazwaRoli.URZEDNIK]
        if czekaja := czekajace_sprawy(osoba, Sprawa.objects.filter(samorzad__in=samorzady)):
            fragmenty.append(("realizacja/_pulpit_urzednika.html", {"czekaja": czekaja}))
    if osoba.ma_role(*ZESPOL) and (zastrzezenia := zastrzezenia_do_odpowiedzi(osoba)):
        fragmenty.append(("realizacja/_pulpit_zastrzezenia.html", {"zastrzezenia": zastrzezenia}))
    return fragmenty


def do_potwierdzenia(osoba: Osoba) -> dict[str, Any]:
    """Return the cases of the coordinator's projects with entries that the person may confirm today, and how many."""
    projekty = osoba.koordynowane
    sprawy = Sprawa.objects.filter(projekt__in=projekty, stan=Stan.REALIZACJA)
    return {"czekaja": czekajace_sprawy(osoba, sprawy)}
