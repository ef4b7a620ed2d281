"""The preliminary plan of a social cooperative: its parts, what is missing in it, typical steps, issuing it as a product."""

import tomllib
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import models, transaction
from django.urls import reverse

from realizacja.models import Produkt, WersjaProduktu
from realizacja.models_planu_spoldzielni import (
    KrokZalozenia,
    MiejscePracy,
    PlanSpoldzielni,
    PozycjaBudzetu,
    PrzyszlyZalozyciel,
    RyzykoPlanu,
)
from realizacja.przedsiebiorstwa import OSOB_DO_ZATRUDNIENIA
from realizacja.straze_ps import NAJMNIEJ_ZALOZYCIELI
from realizacja.wydruk_planu_spoldzielni import dane_dokumentu, dokument
from sciezka.dane.models import AktPrawny
from sciezka.dokumenty.typografia import kwota, odmiana
from sciezka.sprawa import historia, pliki, prawa, przejscia, tresc, zegar
from sciezka.sprawa.akta import Zalacznik
from sciezka.sprawa.edycja import dlaczego_zamkniete
from sciezka.sprawa.etapy import Brak
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import Stan
from sciezka.sprawa.wyjatki import NieaktualnyStan, OdmowaZapisu, SaBraki

PLIK_KROKOW = Path(__file__).parent / "kroki_zalozenia.toml"


@dataclass(frozen=True)
class Czesc:
    """One part of the plan: its texts (fields of ``PlanSpoldzielni``) and the list that belongs to it, if any."""

    klucz: str
    tytul: str
    pola: tuple[str, ...]
    lista: str = ""


CZESCI = {
    czesc.klucz: czesc
    for czesc in (
        Czesc("pomysl", "Pomysł", ("nazwa", "siedziba", "potrzeba", "pomysl", "dlaczego")),
        Czesc("zalozyciele", "Założyciele", ("wspolpraca",), "zalozyciele"),
        Czesc("dzialalnosc", "Działalność", ("zakres", "zaplecze")),
        Czesc("rynek", "Rynek", ("odbiorcy", "zlecenia", "konkurencja")),
        Czesc("zatrudnienie", "Miejsca pracy", ("nabor", "zarzadzanie"), "miejsca"),
        Czesc("budzet", "Budżet", ("zalozenia",), "budzet"),
        Czesc("kroki", "Kroki", (), "kroki"),
        Czesc("ryzyka", "Ryzyka", (), "ryzyka"),
    )
}
LISTY: dict[str, type[models.Model]] = {
    "zalozyciele": PrzyszlyZalozyciel,
    "miejsca": MiejscePracy,
    "budzet": PozycjaBudzetu,
    "kroki": KrokZalozenia,
    "ryzyka": RyzykoPlanu,
}


class StanPlanu:
    """The plan of a case as it is now: rows of every list, what is missing, how much is filled. Six queries."""

    def __init__(self, plan: PlanSpoldzielni) -> None:
        self.plan, self.sprawa = plan, plan.sprawa
        self.wiersze: dict[str, list[Any]] = {
            lista: list(model.objects.filter(sprawa=plan.sprawa)) for lista, model in LISTY.items() if lista != "kroki"
        }
        self.wiersze["kroki"] = list(KrokZalozenia.objects.filter(sprawa=plan.sprawa).select_related("akt"))
        self.wymogi = list(self._wymogi())

    def _wymogi(self) -> Any:
        """Yield what a complete plan has: the part, the sentence when it is missing, whether it is there."""
        for czesc in CZESCI.values():
            for pole in czesc.pola:
                opis = self.plan._meta.get_field(pole).verbose_name
                yield (
                    czesc.klucz,
                    f"{czesc.tytul}: brakuje odpowiedzi „{opis}”.",
                    bool(getattr(self.plan, pole).strip()),
                )
        wiersze, ile = self.wiersze, len(self.wiersze["zalozyciele"])
        yield (
            "zalozyciele",
            (f"Założyciele: potrzeba co najmniej dwóch osób prawnych, {odmiana(ile, 'jest', 'są', 'jest')} {ile}."),
            ile >= NAJMNIEJ_ZALOZYCIELI,
        )
        yield (
            "zalozyciele",
            "Założyciele: nie ma wśród nich gminy, powiatu ani województwa.",
            any(wiersz.rodzaj == PrzyszlyZalozyciel.Rodzaj.JST for wiersz in wiersze["zalozyciele"]),
        )
        yield "zatrudnienie", "Miejsca pracy: nie ma ani jednego.", bool(wiersze["miejsca"])
        for rodzaj, nazwa in ((PozycjaBudzetu.Rodzaj.PRZYCHOD, "przychodów"), (PozycjaBudzetu.Rodzaj.KOSZT, "kosztów")):
            yield "budzet", f"Budżet: nie ma {nazwa}.", any(w.rodzaj == rodzaj for w in wiersze["budzet"])
        yield "kroki", "Kroki: nie ma ani jednego.", bool(wiersze["kroki"])
        niepelne = [krok for krok in wiersze["kroki"] if not (krok.kto and krok.termin)]
        yield "kroki", (
            f"Kroki: przy „{niepelne[0]}” brakuje osoby albo terminu" + (
                f" (i przy {len(niepelne) - 1} {odmiana(len(niepelne) - 1, 'innym', 'innych', 'innych')})."
                if niepelne[1:] else "."
            )
        ) if niepelne else "", not niepelne  # fmt: skip
        yield "ryzyka", "Ryzyka: nie ma ani jednego.", bool(wiersze["ryzyka"])

    @property
    def procent(self) -> int:
        """How much of what a complete plan has is there; 100 only when nothing is missing."""
        spelnione = sum(1 for _, _, jest in self.wymogi if jest)
        return spelnione * 100 // len(self.wymogi)

    def braki(self) -> list[Brak]:
        """Return what is missing, each with the address of its part."""
        return [
            Brak(zdanie, f"{reverse('realizacja:plan_spoldzielni', args=[self.sprawa.pk])}#{klucz}")
            for klucz, zdanie, jest in self.wymogi
            if not jest
        ]

    def uwagi(self) -> list[str]:
        """Return what does not fit together: it does not bar issuing, but a reader will ask."""
        wynik = []
        z_grup = sum(wiersz.z_grup for wiersz in self.wiersze["miejsca"])
        if self.wiersze["miejsca"] and z_grup < OSOB_DO_ZATRUDNIENIA:
            wynik.append(
                f"Spółdzielnia ma zatrudnić co najmniej {OSOB_DO_ZATRUDNIENIA} osób z grup ustawowych, w planie: {z_grup}. "
                "Napisz w części „Miejsca pracy”, kiedy i jak to nastąpi."
            )
        for rok, sumy in self.budzet_lat().items():
            if sumy["wynik"] < 0:
                wynik.append(f"W roku {rok} brakuje {kwota(-sumy['wynik'])}: w założeniach budżetu napisz, skąd będą.")
        if any(wiersz.pewnosc != PrzyszlyZalozyciel.Pewnosc.PISMO for wiersz in self.wiersze["zalozyciele"]):
            wynik.append("Nie każdy założyciel potwierdził udział na piśmie.")
        wynik += [
            f"Publikator „{akt.tytul}” nie był sprawdzony w źródle: zrób to przed użyciem dokumentu."
            for akt in self.akty()
            if not akt.potwierdzony
        ]
        return wynik

    def budzet_lat(self) -> dict[int, dict[str, Decimal]]:
        """Return sums by year: przychod, koszt, naklad and what is left (``wynik``), in PLN."""
        lata: dict[int, dict[str, Decimal]] = {}
        for pozycja in self.wiersze["budzet"]:
            sumy = lata.setdefault(pozycja.rok, dict.fromkeys((*PozycjaBudzetu.Rodzaj.values, "wynik"), Decimal(0)))
            sumy[pozycja.rodzaj] += pozycja.kwota
            sumy["wynik"] += pozycja.kwota if pozycja.rodzaj == PozycjaBudzetu.Rodzaj.PRZYCHOD else -pozycja.kwota
        return dict(sorted(lata.items()))

    def akty(self) -> list[AktPrawny]:
        """Return the acts that the steps rest on, once each, by title."""
        return sorted({krok.akt for krok in self.wiersze["kroki"] if krok.akt}, key=lambda akt: akt.tytul)

    def odcisk(self) -> str:
        """Return the fingerprint of the whole content, so that nobody issues what they have not read."""
        return tresc.skrot(tresc.jako_json(dane_dokumentu(self)))


def odcisk_czesci(plan: PlanSpoldzielni, pola: tuple[str, ...]) -> str:
    """Return the fingerprint of one part's texts: only a change of the same part makes a form stale."""
    return tresc.skrot({pole: getattr(plan, pole) for pole in pola})[:32]


@cache
def typowe_kroki() -> tuple[Mapping[str, Any], ...]:
    """Return the typical steps, in their usual order."""
    return tuple(tomllib.loads(PLIK_KROKOW.read_text(encoding="utf-8"))["krok"])


def zacznij(sprawa_id: int, kto: Osoba) -> PlanSpoldzielni:
    """Start the plan of a case; started twice it is one. The municipality stands among the founders, to be confirmed."""
    with transaction.atomic():
        sprawa = _zablokuj(sprawa_id)
        plan, nowy = PlanSpoldzielni.objects.get_or_create(sprawa=sprawa, defaults={"utworzyl": kto})
        if nowy:
            PrzyszlyZalozyciel.objects.create(
                sprawa=sprawa, utworzyl=kto, nazwa=sprawa.samorzad.nazwa_w_umowie, rodzaj=PrzyszlyZalozyciel.Rodzaj.JST,
                wklad="do ustalenia",
            )  # fmt: skip
            historia.zapisz(sprawa, "dodano", kto, opis="wstępny plan spółdzielni", widzi_gmina=False)
        return plan


def wstaw_kroki(sprawa_id: int, kto: Osoba) -> int:
    """Add the typical steps that the plan does not have yet (by name), dated from today; return how many."""
    with transaction.atomic():
        sprawa = _zablokuj(sprawa_id)
        sa = set(KrokZalozenia.objects.filter(sprawa=sprawa).values_list("nazwa", flat=True))
        akty = {akt.klucz: akt for akt in AktPrawny.objects.all()}
        brakujace = [krok for krok in typowe_kroki() if krok["nazwa"] not in sa]
        for krok in brakujace:
            akt = akty.get(krok.get("akt", ""))
            KrokZalozenia.objects.create(
                sprawa=sprawa, utworzyl=kto, nazwa=krok["nazwa"], kto=krok["kto"], dokument=krok["dokument"], akt=akt,
                przepis=krok.get("przepis", "") if akt else "", termin=zegar.dzis() + timedelta(weeks=krok["tygodni"]),
            )  # fmt: skip
        if brakujace:
            historia.zapisz(sprawa, "dodano", kto, opis="typowe kroki założenia spółdzielni", widzi_gmina=False)
        return len(brakujace)


def wydaj(
    sprawa_id: int, kto: Osoba, *, rodzaj: str, co_zmieniono: str = "", widzi_gmina: bool = False, odcisk: str = "",
    klucz: uuid.UUID | None = None,
) -> Produkt:  # fmt: skip
    """Freeze the plan as PDF and put it on file as a version of its product: from then on it counts for form 1.

    The first time the product is made, of the kind ``rodzaj``; later its next version, which says ``co_zmieniono``. Refused
    while something is missing (``SaBraki``) or when the content is no longer what the person read (``NieaktualnyStan``).
    A repeated send with the same ``klucz`` makes one version.
    """
    with transaction.atomic():
        sprawa = _zablokuj(sprawa_id)
        prawa.wymagaj(kto, sprawa, prawa.PROWADZACY, "wydanie wstępnego planu")
        plan = PlanSpoldzielni.objects.select_for_update(of=("self",)).select_related("produkt").get(sprawa=sprawa)
        plan.sprawa = sprawa
        if juz_wydany(plan, klucz):
            return plan.produkt
        stan = StanPlanu(plan)
        if braki := stan.braki():
            raise SaBraki(braki)
        if odcisk and odcisk != stan.odcisk():
            raise NieaktualnyStan("Ktoś zmienił plan, odkąd go wyświetlono. Przeczytaj go jeszcze raz i wydaj.")
        return _zapisz_wersje(stan, kto, rodzaj, co_zmieniono, widzi_gmina, klucz)


def juz_wydany(plan: PlanSpoldzielni, klucz: uuid.UUID | None) -> bool:
    """Tell whether this very send has already made a version."""
    pliki_planu = Zalacznik.objects.filter(klucz=klucz, wersje_produktow__produkt=plan.produkt_id)
    return bool(klucz and plan.produkt_id and pliki_planu.exists())


def _zapisz_wersje(
    stan: StanPlanu, kto: Osoba, rodzaj: str, co_zmieniono: str, widzi_gmina: bool, klucz: uuid.UUID | None
) -> Produkt:
    plan, sprawa, produkt = stan.plan, stan.sprawa, stan.plan.produkt
    numer = produkt.wersje.count() + 1 if produkt else 1
    if produkt and not co_zmieniono.strip():
        raise OdmowaZapisu("Napisz, co się zmieniło od poprzedniej wersji.")
    widzi_gmina = produkt.widzi_gmina if produkt else widzi_gmina
    plik = SimpleUploadedFile(f"wstepny-plan-{numer}.pdf", dokument(stan, numer), "application/pdf")
    zalacznik = pliki.zapisz_plik(
        sprawa, kto, plik, opis=f"Produkt: {plan}, wersja {numer}"[:240], widzi_gmina=widzi_gmina, klucz=klucz
    )
    dzien: date = zegar.dzis()
    if produkt:
        WersjaProduktu.objects.create(
            sprawa=sprawa, produkt=produkt, zalacznik=zalacznik, data=dzien, co_zmieniono=co_zmieniono, utworzyl=kto
        )
    else:
        produkt = Produkt.objects.create(
            sprawa=sprawa, rodzaj=rodzaj, nazwa=f"Wstępny plan: {plan}"[:240], data=dzien, zalacznik=zalacznik,
            widzi_gmina=widzi_gmina, utworzyl=kto,
        )  # fmt: skip
        plan.produkt = produkt
        plan.save(update_fields=["produkt"])
    historia.zapisz(sprawa, "wydano", kto, opis=f"{produkt}, wersja {numer}", widzi_gmina=widzi_gmina)
    produkt.refresh_from_db()
    return produkt


def _zablokuj(sprawa_id: int) -> Sprawa:
    sprawa = przejscia.zablokuj(sprawa_id)
    if zdanie := dlaczego_zamkniete(sprawa, Stan.REALIZACJA):
        raise OdmowaZapisu(zdanie)
    return sprawa
