"""E-mails of the case. They are put in the job queue in the same transaction as what they tell about.

Subjects name the act and the municipality, never a person; internal notes never enter a context.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse

from sciezka.dokumenty.typografia import odmiana
from sciezka.listy import wyslij_list
from sciezka.sprawa import prawa, zegar
from sciezka.sprawa.akta import Aneks, Wersja
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba, Rola
from sciezka.sprawa.przekazania import Przekazanie
from sciezka.sprawa.slownik import NazwaRoli, Tura


def adres(nazwa: str, *args: Any) -> str:
    """Return an absolute address for an e-mail."""
    return settings.ADRES_SERWISU.rstrip("/") + reverse(nazwa, args=args)


def urzednicy(sprawa: Sprawa) -> list[Osoba]:
    """Return the officials who review this municipality's documents."""
    role = Rola.objects.obowiazujace().filter(rola=NazwaRoli.URZEDNIK, samorzad_id=sprawa.samorzad_id)
    return list(Osoba.objects.filter(is_active=True, role_osoby__in=role).distinct())


def prowadzacy(sprawa: Sprawa) -> list[Osoba]:
    """Return the animators of the case, or the project's coordinators when it has none."""
    czynne = Rola.objects.obowiazujace()
    animatorzy = czynne.filter(rola=NazwaRoli.ANIMATOR, sprawa=sprawa)
    czynni = Osoba.objects.filter(is_active=True)
    return list(czynni.filter(role_osoby__in=animatorzy).distinct()) or koordynatorzy(sprawa)


def koordynatorzy(sprawa: Sprawa) -> list[Osoba]:
    """Return the coordinators of the case's project."""
    role = Rola.objects.obowiazujace().filter(rola=NazwaRoli.KOORDYNATOR, projekt_id=sprawa.projekt_id)
    return list(Osoba.objects.filter(is_active=True, role_osoby__in=role).distinct())


def _wyslij(odbiorcy: Iterable[Osoba], temat: str, szablon: str, kontekst: dict[str, Any]) -> None:
    kontekst = {**kontekst, "temat": temat, "data": zegar.dzis()}
    tekst = render_to_string(f"sprawa/email/{szablon}.txt", kontekst)
    html = render_to_string(f"sprawa/email/{szablon}.html", kontekst)
    for osoba in odbiorcy:
        wyslij_list.defer(do=osoba.email, temat=temat, tekst=tekst, html=html)


def do_przegladu(sprawa: Sprawa, wersja: Wersja, odbiorcy: Iterable[Osoba] | None = None) -> None:
    """Tell the officials (or those of them who are new) that a document waits for them."""
    _wyslij(
        urzednicy(sprawa) if odbiorcy is None else odbiorcy,
        f"Do przeglądu: {wersja.get_rodzaj_display()}, {sprawa.samorzad.nazwa}, wersja {wersja.numer}",
        "do_przegladu",
        {"sprawa": sprawa, "wersja": wersja, "adres": adres("sprawa:wersja", sprawa.pk, wersja.pk)},
    )


def po_decyzji(sprawa: Sprawa, wersja: Wersja) -> None:
    """Tell the people who lead the case what the municipality decided."""
    _wyslij(
        prowadzacy(sprawa),
        f"Dokument: {wersja.get_stan_display()} – {wersja.get_rodzaj_display()}, {sprawa.samorzad.nazwa}, wersja {wersja.numer}",
        "po_decyzji",
        {
            "sprawa": sprawa,
            "wersja": wersja,
            "ile_uwag": wersja.uwagi.count(),
            "adres": adres("sprawa:wersja", sprawa.pk, wersja.pk),
        },
    )


def po_wycofaniu(sprawa: Sprawa, wersja: Wersja) -> None:
    """Tell the officials that they need not review a version any more."""
    _wyslij(
        urzednicy(sprawa),
        f"Wycofano z przeglądu: {wersja.get_rodzaj_display()}, {sprawa.samorzad.nazwa}, wersja {wersja.numer}",
        "po_wycofaniu",
        {"sprawa": sprawa, "wersja": wersja, "adres": adres("sprawa:strona", sprawa.pk)},
    )


def o_przejsciu(sprawa: Sprawa, przejscie: str, kto: Osoba, powod: str) -> None:
    """Tell the other people who lead the case that it changed its stage."""
    _wyslij(
        [osoba for osoba in prowadzacy(sprawa) if osoba.pk != kto.pk],
        f"{prawa.NAZWY[przejscie]}: {sprawa.samorzad.nazwa}",
        "o_przejsciu",
        {
            "sprawa": sprawa,
            "czynnosc": prawa.NAZWY[przejscie],
            "powod": powod,
            "adres": adres("sprawa:strona", sprawa.pk),
        },
    )


def o_aneksie(sprawa: Sprawa, aneks: Aneks, kto: Osoba) -> None:
    """Tell the team that an annex is in force: what they log from now on belongs to the new version of the plan."""
    role = Rola.objects.obowiazujace().filter(sprawa=sprawa)
    _wyslij(
        [osoba for osoba in Osoba.objects.filter(is_active=True, role_osoby__in=role).distinct() if osoba.pk != kto.pk],
        f"Obowiązuje {aneks}: {sprawa.samorzad.nazwa}",
        "o_aneksie",
        {"sprawa": sprawa, "aneks": aneks, "adres": adres("plan:etap", sprawa.pk)},
    )


def monitoring(sprawa: Sprawa, pozycje: list[str], odbiorcy: Iterable[Osoba], adres_strony: str) -> None:
    """Remind of follow-ups that are due; each person gets one e-mail however many roles they have."""
    _wyslij(
        {osoba.pk: osoba for osoba in odbiorcy}.values(),
        f"Monitoring rezultatów: {sprawa.samorzad.nazwa}",
        "monitoring",
        {"sprawa": sprawa, "pozycje": pozycje, "adres": adres_strony},
    )


def przypomnienie(sprawa: Sprawa, wersja: Wersja, tura: str, odbiorcy: Iterable[Osoba], dni: int) -> None:
    """Remind those whose turn it is; ``dni`` is how many days it has lasted."""
    naglowek = "Przypomnienie o decyzji" if tura == Tura.GMINA else "Przypomnienie o uwagach gminy"
    _wyslij(
        odbiorcy,
        f"{naglowek}: {wersja.get_rodzaj_display()}, {sprawa.samorzad.nazwa}, wersja {wersja.numer}",
        "przypomnienie",
        {
            "sprawa": sprawa,
            "wersja": wersja,
            "gmina": tura == Tura.GMINA,
            "dni": f"{dni} {odmiana(dni, 'dzień', 'dni', 'dni')}",
            "adres": adres("sprawa:wersja", sprawa.pk, wersja.pk),
        },
    )


def eksport(zamowiony: Any, strona: str) -> None:
    """Tell the person who ordered a file that it is ready, or that it could not be made; the link leads to a checked page."""
    temat = "Plik jest gotowy" if zamowiony.do_pobrania else "Pliku nie udało się przygotować"
    _wyslij(
        [zamowiony.kto],
        f"{temat}: {zamowiony.get_rodzaj_display()}",
        "eksport",
        {"eksport": zamowiony, "adres": strona},
    )


def przekazanie(przekazanie: Przekazanie, sprawy: list[Sprawa], odbiorcy: Iterable[Osoba]) -> None:
    """Tell the successor or deputy which cases they take over, and whoever else should know of it."""
    _wyslij(
        odbiorcy,
        f"{przekazanie.get_rodzaj_display().capitalize()}: {len(sprawy)} {odmiana(len(sprawy), 'sprawa', 'sprawy', 'spraw')}",
        "przekazanie",
        {
            "przekazanie": przekazanie,
            "gminy": [sprawa.samorzad.etykieta for sprawa in sprawy],
            "adres": adres("przekazania:przekazanie", przekazanie.pk),
        },
    )


def o_prowadzacym(sprawa: Sprawa, przekazanie: Przekazanie) -> None:
    """Tell the officials whom to call from now on; why it changed is the team's matter."""
    _wyslij(
        urzednicy(sprawa),
        f"Nowa osoba w zespole: {sprawa.samorzad.nazwa}",
        "o_prowadzacym",
        {"sprawa": sprawa, "przekazanie": przekazanie, "adres": adres("sprawa:strona", sprawa.pk)},
    )


def praca_do_potwierdzenia(sprawa: Sprawa, odbiorcy: Iterable[Osoba], ile: int) -> None:
    """Tell the officials how many work entries wait for their confirmation."""
    _wyslij(
        odbiorcy,
        f"Praca do potwierdzenia: {sprawa.samorzad.nazwa}",
        "praca_do_potwierdzenia",
        {
            "sprawa": sprawa,
            "ile": f"{ile} {odmiana(ile, 'wpis pracy', 'wpisy pracy', 'wpisów pracy')}",
            "adres": adres("realizacja:do_potwierdzenia", sprawa.pk),
        },
    )


def zastrzezenie(sprawa: Sprawa, wpis: Any, kto: Osoba) -> None:
    """Tell the author of a work entry and those who lead the case that it was questioned. The words stay on the page."""
    odbiorcy = {osoba.pk: osoba for osoba in [wpis.autor, *prowadzacy(sprawa)] if osoba.is_active}
    _wyslij(
        [osoba for osoba in odbiorcy.values() if osoba.pk != kto.pk and osoba.w_zespole(sprawa)],
        f"Zastrzeżenie do wpisu pracy: {sprawa.samorzad.nazwa}",
        "zastrzezenie",
        {"sprawa": sprawa, "dzien": wpis.data, "adres": f"{adres('realizacja:etap', sprawa.pk)}#wpis-{wpis.pk}"},
    )


def odpowiedz_na_zastrzezenie(sprawa: Sprawa, wpis: Any, do_kogo: Osoba) -> None:
    """Tell the person who questioned a work entry that the team answered and the entry waits for confirmation again."""
    _wyslij(
        [do_kogo] if do_kogo.is_active else [],
        f"Odpowiedź na zastrzeżenie: {sprawa.samorzad.nazwa}",
        "odpowiedz_na_zastrzezenie",
        {"sprawa": sprawa, "dzien": wpis.data, "adres": adres("realizacja:do_potwierdzenia", sprawa.pk)},
    )


def zgoda_na_wpis(sprawa: Sprawa, osoba: Osoba, dzien: date) -> None:
    """Tell the person that they may log one entry for a day in a closed period."""
    _wyslij(
        [osoba] if osoba.is_active else [],
        f"Zgoda na późny wpis pracy: {sprawa.samorzad.nazwa}",
        "zgoda_na_wpis",
        {"sprawa": sprawa, "dzien": dzien, "adres": adres("realizacja:wpis_dodaj", sprawa.pk)},
    )
