"""Results of a demo case: every goal and every expectation answered, each with its evidence, and the report's texts."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from plan.models import Cel
from realizacja import demo_ps
from rezultaty.models import DowodRezultatu, Raport, Rezultat
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
    """Record the results. ``dane["niepelne"]``: only the first goal is answered and the report's texts are missing."""
    niepelne, animator = bool(dane.get("niepelne")), osoby["animator"]
    oczekiwane = list(OczekiwanyRezultat.objects.filter(sprawa=sprawa))
    cele = list(Cel.objects.filter(sprawa=sprawa).order_by("numer"))
    uzyte: set[int] = set()
    for cel in cele[: 1 if niepelne else None]:
        pasujacy = next((o for o in oczekiwane if o.rodzaj == cel.rezultat and o.pk not in uzyte), None)
        uzyte |= {pasujacy.pk} if pasujacy else set()
        _rezultat(sprawa, cel.rezultat, cel, pasujacy, dane, animator)
    if niepelne:
        return
    for oczekiwany in oczekiwane:
        if oczekiwany.pk not in uzyte:
            cel = next((cel for cel in cele if cel.rezultat == oczekiwany.rodzaj), cele[0])
            _rezultat(sprawa, oczekiwany.rodzaj, cel, oczekiwany, dane, animator)
    zapisane = {cel.rezultat for cel in cele} | {oczekiwany.rodzaj for oczekiwany in oczekiwane}
    for rodzaj in RodzajRezultatu:
        if rodzaj not in dane["osiagniete"] | zapisane:
            _rezultat(sprawa, rodzaj, cele[0], None, dane, animator)
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
