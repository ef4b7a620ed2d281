"""Results of a demo case: every goal and every expectation answered, each with its evidence, and the report's texts."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from plan.models import Cel
from realizacja import demo_ps
from rezultaty import monitoring, potwierdzanie
from rezultaty.models import DowodRezultatu, KartaMonitoringu, Pomiar, Raport, Rezultat
from sciezka.rekrutacja.demo import SKAN
from sciezka.rekrutacja.models import OczekiwanyRezultat
from sciezka.sprawa import historia, pliki, zegar
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import RodzajRezultatu

PRZYKLADY: list[dict[str, Any]] = [
    {
        "osiagniete": {"nowe_ps", "lepsze_warunki", "wieksza_skala"},
        "przebieg": "Współpraca przebiegła zgodnie z planem. Rada podjęła uchwałę o utworzeniu spółdzielni, a sąd wpisał ją do "
        "rejestru po trzech miesiącach. Konsultacje z pracownikami trwały dłużej, niż zakładano.",
        "wnioski": "O powodzeniu zdecydowały wczesny rachunek kosztów i rozmowy z pracownikami zakładu komunalnego.",
        "rekomendacje": "Warto co roku przeglądać listę zadań, które można zlecić spółdzielni, i śledzić obowiązek zatrudnienia.",
    },
    {
        "osiagniete": {"lepsze_warunki", "wieksza_skala"},
        "przebieg": "Strony uporządkowały zasady współpracy i zlecania zadań. Spółdzielnia nie powstała, bo nie znalazł się "
        "współzałożyciel; w zamian gmina zleciła usługi dwóm organizacjom.",
        "wnioski": "Regulamin zamówień z aspektami społecznymi pozwolił zlecić usługi bez zwiększania budżetu.",
        "rekomendacje": "Do tematu spółdzielni warto wrócić po wyborze partnera, najlepiej z sąsiednią gminą.",
    },
    {
        "osiagniete": {"nowe_ps", "lepsze_warunki"},
        "przebieg": "Spółdzielnię założyły gmina, parafia i ochotnicza straż pożarna. Skala zleceń wzrośnie dopiero w przyszłym roku.",
        "wnioski": "Partnerzy znali się wcześniej, dlatego porozumienie powstało szybko.",
        "rekomendacje": "Należy zaplanować środki na pierwsze dwa lata i monitorować miejsca pracy po 6 i 12 miesiącach.",
    },
]


def wypelnij(sprawa: Sprawa, dane: Mapping[str, Any], osoby: Mapping[str, Osoba]) -> None:
    """Record the results. ``dane["niepelne"]``: only two goals are answered, one confirmed, and the report's texts are
    missing. ``dane["monitoring"]``: that many follow-ups of the closed case that are due get their answer."""
    if dane.get("monitoring"):
        monitoring_po_pol_roku(sprawa, animator=osoby["animator"], najwyzej=dane["monitoring"])
        return
    niepelne, animator = bool(dane.get("niepelne")), osoby["animator"]
    oczekiwane = list(OczekiwanyRezultat.objects.filter(sprawa=sprawa))
    cele = list(Cel.objects.filter(sprawa=sprawa).order_by("numer"))
    uzyte: set[int] = set()
    for cel in cele[: 2 if niepelne else None]:
        pasujacy = next((o for o in oczekiwane if o.rodzaj == cel.rezultat and o.pk not in uzyte), None)
        uzyte |= {pasujacy.pk} if pasujacy else set()
        _rezultat(sprawa, cel.rezultat, cel, pasujacy, dane, animator)
    pomiary(sprawa, cele[: 1 if niepelne else None], animator)
    if niepelne:
        _potwierdz(sprawa, osoby["koordynator"], najwyzej=1)
        return
    for oczekiwany in oczekiwane:
        if oczekiwany.pk not in uzyte:
            cel = next((cel for cel in cele if cel.rezultat == oczekiwany.rodzaj), cele[0])
            _rezultat(sprawa, oczekiwany.rodzaj, cel, oczekiwany, dane, animator)
    zapisane = {cel.rezultat for cel in cele} | {oczekiwany.rodzaj for oczekiwany in oczekiwane}
    for rodzaj in RodzajRezultatu:
        if rodzaj not in dane["osiagniete"] | zapisane:
            _rezultat(sprawa, rodzaj, cele[0], None, dane, animator)
    _potwierdz(sprawa, osoby["koordynator"])
    Raport.objects.create(
        sprawa=sprawa, utworzyl=animator, przebieg=dane["przebieg"], wnioski=dane["wnioski"],
        rekomendacje=dane["rekomendacje"], notatka="Wójt prosi o wersję skróconą na sesję.",
    )  # fmt: skip
    historia.zapisz(sprawa, "dodano", animator, opis="raport końcowy", widzi_gmina=False)


def _rezultat(
    sprawa: Sprawa,
    rodzaj: str,
    cel: Cel,
    oczekiwany: OczekiwanyRezultat | None,
    dane: Mapping[str, Any],
    animator: Osoba,
) -> None:
    osiagniety = rodzaj in dane["osiagniete"]
    rezultat = Rezultat.objects.create(
        sprawa=sprawa, rodzaj=rodzaj, cel=cel, oczekiwany=oczekiwany, osiagniety=osiagniety, data=zegar.dzis(),
        utworzyl=animator, **(_dane(sprawa, rodzaj, cel, animator) if osiagniety else _NIEOSIAGNIETE[rodzaj]),
    )  # fmt: skip
    plik = SimpleUploadedFile("dowod.pdf", SKAN, "application/pdf")
    zalacznik = pliki.zapisz_plik(sprawa, animator, plik, opis=f"Dowód: {rezultat}", widzi_gmina=True)
    DowodRezultatu.objects.create(sprawa=sprawa, rezultat=rezultat, zalacznik=zalacznik, utworzyl=animator)
    historia.zapisz(sprawa, "dodano", animator, opis=f"rezultat: {rezultat}", widzi_gmina=False)


def pomiary(sprawa: Sprawa, cele: Iterable[Cel], animator: Osoba) -> None:
    """Measure the indicators: at the target where the goal's result was reached, on the way to it where it was not."""
    osiagniete = set(Rezultat.objects.filter(sprawa=sprawa, osiagniety=True).values_list("cel", flat=True))
    for cel in cele:
        if not cel.wskaznik or cel.docelowa is None:
            continue
        baza = cel.baza or Decimal(0)
        wartosc = cel.docelowa if cel.pk in osiagniete else baza + (cel.docelowa - baza) * Decimal("0.4")
        pomiar = Pomiar.objects.create(
            sprawa=sprawa, cel=cel, data=zegar.dzis(), utworzyl=animator, zrodlo="sprawozdanie z programu współpracy",
            wartosc=wartosc.quantize(Decimal(1)) if cel.docelowa > _LICZONE_W_SZTUKACH or cel.pk in osiagniete else baza,
        )  # fmt: skip
        historia.zapisz(sprawa, "dodano", animator, opis=f"pomiar wskaźnika: {pomiar}", widzi_gmina=False)


#: Below this a target counts things that are or are not there, so nothing lies on the way.
_LICZONE_W_SZTUKACH = 10


def monitoring_po_pol_roku(sprawa: Sprawa, animator: Osoba, najwyzej: int) -> None:
    """Answer the follow-ups that are due, the last of them with "could not find out" when there are more than two."""
    nalezne = [termin for termin in monitoring.terminy(sprawa) if termin.zalegly][:najwyzej]
    for numer, termin in enumerate(nalezne, start=1):
        nowe_ps = termin.rezultat.rodzaj == RodzajRezultatu.NOWE_PS
        odpowiedz = _USTALONO if nowe_ps or numer < len(nalezne) or len(nalezne) == 1 else _NIE_USTALONO
        karta = KartaMonitoringu.objects.create(
            sprawa=sprawa, rezultat=termin.rezultat, miesiac=termin.miesiac, data=zegar.dzis(), utworzyl=animator,
            **odpowiedz, **(_PS_DZIALA if nowe_ps else {}),
        )  # fmt: skip
        historia.zapisz(sprawa, "dodano", animator, opis=f"{karta}: {termin.rezultat}", widzi_gmina=False)


_USTALONO = {
    "wynik": "trwa", "opis": "Rozwiązanie jest stosowane, potwierdził to sekretarz gminy.",
    "zrodlo": "rozmowa z sekretarzem gminy, Biuletyn Informacji Publicznej",
}  # fmt: skip
_NIE_USTALONO = {
    "wynik": "nie_ustalono",
    "powod": "Urząd nie prowadzi jeszcze zestawienia za ten okres; odpowiedź w styczniu.",
}
_PS_DZIALA = {"ps_dziala": "tak", "ps_miejsca_pracy": 6, "ps_status": "tak"}


def _potwierdz(sprawa: Sprawa, koordynator: Osoba, najwyzej: int | None = None) -> None:
    """Confirm the results as the coordinator who opened every piece of evidence; at most ``najwyzej`` of them."""
    potwierdzone = potwierdzanie.czynne().filter(sprawa=sprawa).values("rezultat")
    for rezultat in Rezultat.objects.filter(sprawa=sprawa).exclude(pk__in=potwierdzone).order_by("pk")[:najwyzej]:
        uwaga = "Dane sprawdzono w rejestrze publicznym." if rezultat.rodzaj == RodzajRezultatu.NOWE_PS else ""
        potwierdzanie.potwierdz(sprawa, rezultat, koordynator, potwierdzanie.dowody(rezultat), uwaga)


_NIEOSIAGNIETE: dict[str, dict[str, str]] = {
    RodzajRezultatu.NOWE_PS: {
        "opis": "Spółdzielnia socjalna nie powstała; gotowa koncepcja czeka na współzałożyciela.",
        "powod_nieosiagniecia": "Planowany współzałożyciel wycofał się po zmianie budżetu, a innego nie udało się znaleźć.",
        "dokument": "pismo współzałożyciela i protokół uzgodnień stron",
    },
    RodzajRezultatu.LEPSZE_WARUNKI: {
        "opis": "Zasady współpracy z PES są spisane, ale jeszcze nie obowiązują.",
        "powod_nieosiagniecia": "Rada odłożyła uchwałę na pierwszą sesję przyszłego roku.",
        "dokument": "protokół z sesji rady",
    },
    RodzajRezultatu.WIEKSZA_SKALA: {
        "opis": "Wartość zleceń dla PES pozostała taka jak przed rokiem.",
        "powod_nieosiagniecia": "Obecne umowy wygasają dopiero z końcem roku, więc nowe zlecenia trafią do PES później.",
        "dokument": "wyciąg z rejestru umów",
    },
}


#: What better conditions a goal brought: a word of the goal, what happened, the document, what it changed.
_LEPSZE_WARUNKI = [
    (
        "lokal",
        "Rada przyjęła zasady udostępniania lokali podmiotom ekonomii społecznej.",
        "uchwała nr XXI/{numer}/{rok}",
        "PES wiedzą, o które lokale mogą się ubiegać, w jakim terminie i na jakich warunkach.",
    ),
    (
        "program",
        "Rada przyjęła program współpracy, który obejmuje podmioty ekonomii społecznej.",
        "uchwała nr XXIV/{numer}/{rok}",
        "Program ma osobny cel dla PES, środki i wskaźniki; projekt przeszedł konsultacje.",
    ),
    (
        "",
        "Gmina przyjęła regulamin zamówień, który uwzględnia aspekty społeczne.",
        "zarządzenie nr {numer}/{rok}",
        "Zamówienia poniżej progu można zastrzegać dla PES; są wzory zapisów i osoba, która w nich pomaga.",
    ),
]


def _dane(sprawa: Sprawa, rodzaj: str, cel: Cel, animator: Osoba) -> dict[str, Any]:
    if rodzaj == RodzajRezultatu.NOWE_PS:
        return {
            "opis": "Powstała spółdzielnia socjalna, która utrzymuje zieleń i sprząta obiekty gminy.",
            "dokument": "uchwała rady o utworzeniu spółdzielni, odpis z KRS",
            "przedsiebiorstwo": demo_ps.uruchom(sprawa, animator),
        }
    if rodzaj == RodzajRezultatu.LEPSZE_WARUNKI:
        _, opis, dokument, zmiana = next(wiersz for wiersz in _LEPSZE_WARUNKI if wiersz[0] in cel.tresc.lower())
        dokument = dokument.format(numer=80 + cel.numer, rok=zegar.dzis().year)
        return {"opis": opis, "dokument": dokument, "zmiana": zmiana}
    return {
        "opis": "Wzrosła wartość zadań zleconych podmiotom ekonomii społecznej.",
        "dokument": "sprawozdanie z programu współpracy",
        "liczba_przed": 6,
        "liczba_po": 9,
        "kwota_przed": Decimal("214000.00"),
        "kwota_po": Decimal("331500.00"),
    }
