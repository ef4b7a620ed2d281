"""Demo content of stage I, put in through the same tables and functions as the pages use."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction

from sciezka.rekrutacja.models import Kontrakt, OczekiwanyRezultat, PodpisanyEgzemplarz, Rozmowa, Zgloszenie
from sciezka.rekrutacja.views import wydaj_kontrakt
from sciezka.sprawa import historia, pliki, zegar
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba

PRZYKLADY: list[dict[str, Any]] = [
    {
        "potrzeby": "Kończą się umowy na utrzymanie zieleni i sprzątanie obiektów. Gmina chce sprawdzić, czy zadania mogłaby "
        "przejąć spółdzielnia socjalna założona z powiatem, i zatrudnić osoby, które dziś korzystają z pomocy społecznej.",
        "plaszczyzny": ["P1", "P2", "P3"],
        "ustalenia": "Burmistrz jest gotowy rozmawiać o spółdzielni, jeżeli znany będzie jej rachunek kosztów. Skarbnik sprawdzi "
        "limity w wieloletniej prognozie finansowej. Kolejne spotkanie z kierownikiem ośrodka pomocy społecznej.",
        "ramy": "Strony wspólnie rozpoznają możliwości powołania spółdzielni socjalnej osób prawnych z udziałem gminy, "
        "przygotują plan działania i zrealizują go w uzgodnionych formach pracy.\n\nPracę prowadzi animator, co najmniej dwa "
        "razy w miesiącu na miejscu. Do zagadnień prawnych i finansowych strony włączają doradców specjalistycznych.",
        "rezultaty": [
            ("nowe_ps", "Powstanie jedna spółdzielnia socjalna osób prawnych z udziałem gminy.", 1, "spółdzielnia"),
            ("wieksza_skala", "Wzrośnie wartość zadań zlecanych podmiotom ekonomii społecznej.", 100000, "zł"),
        ],
    },
    {
        "potrzeby": "W gminie działa 14 organizacji, ale współpraca kończy się na dotacjach. Program współpracy nie wspomina "
        "o ekonomii społecznej, a usługi opiekuńcze realizują wyłącznie pracownicy ośrodka.",
        "plaszczyzny": ["P2", "P3"],
        "uzasadnienie": "Rozmowy o spółdzielni socjalnej gmina odłożyła do czasu uporządkowania zasad zlecania zadań; "
        "na początek strony badają współpracę i system zlecania.",
        "ustalenia": "Wójt oczekuje gotowego projektu programu współpracy i regulaminu zamówień poniżej progu. Sekretarz gminy "
        "będzie osobą do kontaktu.",
        "ramy": "Strony uporządkują zasady współpracy gminy z podmiotami ekonomii społecznej i zlecania im zadań.\n\n"
        "Spotkania odbywają się w urzędzie gminy lub zdalnie, nie rzadziej niż raz w miesiącu.",
        "rezultaty": [
            (
                "lepsze_warunki",
                "Gmina przyjmie regulamin zamówień, który uwzględnia aspekty społeczne.",
                1,
                "regulamin",
            ),
            ("wieksza_skala", "Gmina zleci organizacjom usługi opiekuńcze.", 2, "umowy"),
        ],
    },
    {
        "potrzeby": "Gmina i sąsiednia parafia prowadzą klub seniora i wydają posiłki. Brakuje rąk do pracy i podmiotu, który "
        "poprowadziłby te usługi przez cały rok.",
        "plaszczyzny": ["P1", "P2", "P3"],
        "ustalenia": "Ustalono zakres danych do diagnozy i termin rozmowy z ochotniczą strażą pożarną jako możliwym "
        "współzałożycielem.",
        "ramy": "Strony sprawdzą, czy usługi dla seniorów i żywienie może prowadzić nowa spółdzielnia socjalna, i przygotują "
        "decyzję rady gminy.\n\nSamorząd zapewnia salę spotkań i dostęp do dokumentów.",
        "rezultaty": [
            (
                "nowe_ps",
                "Powstanie spółdzielnia socjalna gminy, parafii i ochotniczej straży pożarnej.",
                1,
                "spółdzielnia",
            ),
            ("lepsze_warunki", "Gmina udostępni lokal na jasnych zasadach.", 1, "uchwała"),
        ],
    },
]

#: A one-page PDF that stands for a scan in demo data; small on purpose.
SKAN = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\nxref\n0 4\n0000000000 65535 f \n"
    b"0000000009 00000 n \n0000000052 00000 n \n0000000101 00000 n \ntrailer<</Size 4/Root 1 0 R>>\nstartxref\n164\n%%EOF\n"
)


def wypelnij(sprawa: Sprawa, dane: Mapping[str, Any], osoby: Mapping[str, Osoba]) -> None:
    """Fill stage I. ``dane["niepelne"]`` stops after the conversation; ``dane["bez_podpisu"]`` before the signed copy."""
    with transaction.atomic():
        _zgloszenie_i_rozmowa(sprawa, dane, osoby)
        if dane.get("niepelne"):
            return
        _kontrakt(sprawa, dane, osoby["koordynator"])
    wersja = wydaj_kontrakt(sprawa.pk, osoby["koordynator"])
    if dane.get("bez_podpisu"):
        return
    with transaction.atomic():
        zalacznik = pliki.zapisz_plik(
            sprawa,
            osoby["urzednik"],
            SimpleUploadedFile("kontrakt-podpisany.pdf", SKAN, "application/pdf"),
            opis=f"Podpisany kontrakt, wersja {wersja.numer}",
            widzi_gmina=True,
        )
        egzemplarz = PodpisanyEgzemplarz.objects.create(
            sprawa=sprawa, wersja=wersja, zalacznik=zalacznik, data_podpisania=zegar.dzis(), utworzyl=osoby["urzednik"],
            podpisali="Jan Przykładowy, burmistrz; Anna Wzorcowa, kierowniczka projektu",
        )  # fmt: skip
        historia.zapisz(sprawa, "dodano", osoby["urzednik"], opis=str(egzemplarz))


def _zgloszenie_i_rozmowa(sprawa: Sprawa, dane: Mapping[str, Any], osoby: Mapping[str, Osoba]) -> None:
    animator = osoby["animator"]
    zgloszenie = Zgloszenie.objects.create(
        sprawa=sprawa, utworzyl=animator, data=zegar.dzis(), reprezentant="Jan Przykładowy",
        funkcja_reprezentanta=sprawa.samorzad.organ or "wójt", skad_wiadomosc="spotkanie informacyjne",
        potrzeby=dane["potrzeby"], plaszczyzny=dane["plaszczyzny"], oswiadczenia=not dane.get("niepelne"),
        notatka="Pierwszy kontakt telefoniczny, rozmowa życzliwa.",
    )  # fmt: skip
    historia.zapisz(sprawa, "dodano", animator, opis=str(zgloszenie), widzi_gmina=False)
    rozmowa = Rozmowa.objects.create(
        sprawa=sprawa, utworzyl=animator, data=zegar.dzis(), ustalenia=dane["ustalenia"],
        uczestnicy="Jan Przykładowy (organ wykonawczy), sekretarz gminy, animator",
        notatka="Sekretarz obawia się dodatkowej pracy; warto pokazać, ile zajmuje przegląd dokumentu.",
    )  # fmt: skip
    historia.zapisz(sprawa, "dodano", animator, opis=str(rozmowa), widzi_gmina=False)


def _kontrakt(sprawa: Sprawa, dane: Mapping[str, Any], koordynator: Osoba) -> None:
    pelny = len(dane["plaszczyzny"]) == 3
    kontrakt = Kontrakt.objects.create(
        sprawa=sprawa, utworzyl=koordynator, numer=f"{sprawa.pk}/{zegar.dzis().year}",
        miejscowosc=sprawa.projekt.miejscowosc, od=zegar.dzis(),
        do=zegar.dzis() + timedelta(days=dane.get("dni", 300)), ramy=dane["ramy"],
        zakres=Kontrakt.Zakres.KOMPLEKSOWA if pelny else Kontrakt.Zakres.WYBRANE, plaszczyzny=dane["plaszczyzny"],
        uzasadnienie_zakresu=dane.get("uzasadnienie", ""), podpis_projektu=sprawa.projekt.reprezentant,
        funkcja_projektu=sprawa.projekt.funkcja_reprezentanta, podpis_samorzadu="Jan Przykładowy",
        funkcja_samorzadu=sprawa.samorzad.organ or "wójt",
        potwierdza=dane.get("potwierdza", Kontrakt.Potwierdza.KOORDYNATOR),
        obowiazki_samorzadu="Samorząd wskazuje osobę do kontaktu, udostępnia dane do diagnozy i salę spotkań, a przesłane "
        "dokumenty przegląda w terminie.",
    )  # fmt: skip
    historia.zapisz(sprawa, "dodano", koordynator, opis=str(kontrakt), widzi_gmina=False)
    for rodzaj, opis, wartosc, jednostka in dane["rezultaty"]:
        OczekiwanyRezultat.objects.create(
            sprawa=sprawa, utworzyl=koordynator, rodzaj=rodzaj, opis=opis, wartosc=wartosc, jednostka=jednostka
        )
