"""The work log of a demo case: entries of animator and doradca, products with files, confirmations, actions closed."""

from collections.abc import Mapping
from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from plan.models import Dzialanie
from realizacja.models import Produkt, Realizacja, StanDzialania, WpisPracy
from realizacja.zapis import potwierdz, rola_autora
from sciezka.rekrutacja.demo import SKAN
from sciezka.rekrutacja.models import Kontrakt
from sciezka.sprawa import historia, pliki, zegar
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import FormaPracy

#: kto, forma, godziny, co zrobiono, co ustalono, widzi gmina
PRZYKLADY: list[dict[str, Any]] = [
    {
        "wpisy": [
            ("animator", 1, "2.5", "Spotkanie z burmistrzem i skarbnikiem w urzędzie.", "Ustalono listę zadań do przekazania; skarbnik sprawdzi limit w wieloletniej prognozie finansowej.", True),
            ("animator", 1, "3", "Praca nad koncepcją spółdzielni: zakres usług, rynek, kadra.", "Projekt koncepcji będzie gotowy na posiedzenie komisji.", True),
            ("animator", 1, "1.25", "Rozmowa z kierownikiem zakładu komunalnego.", "Kierownik obawia się przejęcia pracowników.", False),
            ("doradca", 2, "4", "Doradztwo prawne: statut i porozumienie założycieli.", "Omówiono trzy warianty zlecania zadań; gmina wybiera zastrzeżenie zamówienia.", True),
            ("doradca", 3, "4", "Szkolenie radnych o spółdzielniach socjalnych osób prawnych.", "Jedenaście pytań radnych, potrzebna analiza podatku VAT.", True),
            ("animator", 6, "2", "Konsultacje z pracownikami i mieszkańcami w świetlicy.", "Mieszkańcy pytają o ceny usług i przyszłość pracowników.", True),
        ],
        "wynik": ("produkt", "Projekt statutu i porozumienia założycieli z wariantem zastrzeżenia zamówienia."),
        "produkty": [("koncepcja_z_planem", "Koncepcja i wstępny plan powołania spółdzielni"), ("regulamin", "Projekt statutu spółdzielni")],
    },
    {
        "wpisy": [
            ("animator", 1, "2", "Przegląd programu współpracy z sekretarzem gminy.", "Sekretarz przygotuje listę organizacji i dotychczasowych umów.", True),
            ("animator", 5, "3", "Moderacja spotkania ośrodka pomocy i dwóch organizacji.", "Organizacje mogą przejąć usługi opiekuńcze od nowego roku.", True),
            ("doradca", 2, "3.5", "Doradztwo: regulamin zamówień poniżej progu z aspektami społecznymi.", "Uzgodniono treść trzech paragrafów regulaminu.", True),
            ("animator", 1, "1.5", "Rozmowa o możliwości wspólnej spółdzielni z sąsiednią gminą.", "Gmina nie planuje na razie udziału w spółdzielni.", False),
            ("animator", 7, "6", "Przygotowanie z fundacją pilotażu usług sąsiedzkich.", "Pilotaż obejmie dwie miejscowości.", True),
        ],
        "wynik": ("produkt", "Projekt regulaminu zamówień poniżej progu z procedurą dla klauzul społecznych."),
        "produkty": [("regulamin", "Regulamin zamówień poniżej progu")],
        "brak_koncepcji": "Diagnoza nie obejmowała spółdzielni, a gmina nie znalazła współzałożyciela; strony wrócą do tematu za rok.",
    },
    {
        "wpisy": [
            ("animator", 1, "2.25", "Wizyta w kuchni i lokalu klubu seniora.", "Lokal wymaga niewielkiego remontu; gmina pokryje koszt.", True),
            ("doradca", 2, "3", "Doradztwo: rachunek kosztów żywienia i klubu seniora.", "Znane są koszty posiłku przy 60 i 90 odbiorcach.", True),
            ("animator", 6, "4", "Konsultacje społeczne: dwa spotkania w remizie.", "46 uczestników, 19 uwag, 12 uwzględniono.", True),
            ("animator", 1, "2", "Praca nad wstępnym planem powołania spółdzielni z parafią i strażą.", "Uzgodniono podział udziałów i skład zarządu.", True),
        ],
        "wynik": ("wiedza", "Pracownicy gminy wiedzą, jak policzyć koszt usługi i jakie są jej progi opłacalności."),
        "produkty": [("koncepcja", "Koncepcja spółdzielni „Przy Remizie”"), ("wstepny_plan", "Wstępny plan powołania spółdzielni")],
    },
]  # fmt: skip


def wypelnij(sprawa: Sprawa, dane: Mapping[str, Any], osoby: Mapping[str, Osoba]) -> None:
    """Log the work. ``dane["niepelne"]``: form 1 is carried out, advice is not confirmed, actions stay open."""
    niepelne = bool(dane.get("niepelne"))
    dzialania = list(Dzialanie.objects.filter(sprawa=sprawa).order_by("numer"))
    wpisy = [_wpis(sprawa, numer, opis, dane, osoby, dzialania) for numer, opis in enumerate(dane["wpisy"])]
    for rodzaj, nazwa in dane["produkty"]:
        _produkt(sprawa, rodzaj, nazwa, osoby["animator"])
    if dane.get("brak_koncepcji"):
        Realizacja.objects.create(
            sprawa=sprawa, brak_koncepcji_powod=dane["brak_koncepcji"], utworzyl=osoby["animator"]
        )
    do_potwierdzenia = [wpis.pk for wpis in wpisy if not (niepelne and wpis.forma != FormaPracy.ANIMATOR)]
    potwierdz(sprawa.pk, osoby["koordynator"], do_potwierdzenia)
    if not niepelne:
        for dzialanie in dzialania:
            _zakoncz(sprawa, dzialanie, osoby["animator"], ostatnie=dzialanie == dzialania[-1] and len(dzialania) > 4)


def _wpis(
    sprawa: Sprawa,
    numer: int,
    opis: tuple[Any, ...],
    dane: Mapping[str, Any],
    osoby: Mapping[str, Osoba],
    dzialania: list[Dzialanie],
) -> WpisPracy:
    kto, forma, godziny, zrobiono, ustalono, widzi = opis
    od = Kontrakt.objects.get(sprawa=sprawa).od
    wynik, opis_wyniku = dane["wynik"] if forma == FormaPracy.DORADZTWO else ("", "")
    wpis = WpisPracy.objects.create(
        sprawa=sprawa, forma=forma, godziny=Decimal(godziny), opis=zrobiono, ustalenia=ustalono, widzi_gmina=widzi,
        data=max(od, zegar.dzis() - timedelta(days=4 * (len(dane["wpisy"]) - numer))), autor=osoby[kto], utworzyl=osoby[kto],
        rola_autora=rola_autora(osoby[kto], sprawa, forma), wynik_doradztwa=wynik, opis_wyniku=opis_wyniku,
        dzialanie=next((d for d in dzialania if d.forma == forma), None), miejsce="urząd gminy",
        notatka="" if widzi else "Sprawa delikatna, nie poruszać na forum.",
    )  # fmt: skip
    historia.zapisz(sprawa, "dodano", osoby[kto], opis=f"wpis pracy: {wpis}", widzi_gmina=False)
    return wpis


def _produkt(sprawa: Sprawa, rodzaj: str, nazwa: str, animator: Osoba) -> None:
    plik = SimpleUploadedFile(f"{rodzaj.replace('_', '-')}.pdf", SKAN, "application/pdf")
    zalacznik = pliki.zapisz_plik(sprawa, animator, plik, opis=f"Produkt: {nazwa}", widzi_gmina=True)
    produkt = Produkt.objects.create(
        sprawa=sprawa,
        rodzaj=rodzaj,
        nazwa=nazwa,
        data=zegar.dzis(),
        zalacznik=zalacznik,
        widzi_gmina=True,
        utworzyl=animator,
    )
    historia.zapisz(sprawa, "dodano", animator, opis=f"produkt pracy: {produkt}", widzi_gmina=False)


def _zakoncz(sprawa: Sprawa, dzialanie: Dzialanie, animator: Osoba, *, ostatnie: bool) -> None:
    zaniechane = ostatnie and not dzialanie.obligatoryjne
    StanDzialania.objects.create(
        sprawa=sprawa, dzialanie=dzialanie, data=zegar.dzis(), utworzyl=animator,
        wynik=StanDzialania.Wynik.ZANIECHANE if zaniechane else StanDzialania.Wynik.WYKONANE,
        powod="Zabrakło chętnych; temat wróci w przyszłym roku." if zaniechane else "",
    )  # fmt: skip
