"""Demo accounts, the demo project and invented municipalities. Nobody here exists."""

from datetime import date, timedelta

from sciezka.dane.models import Samorzad
from sciezka.sprawa import zegar
from sciezka.sprawa.models import Projekt
from sciezka.sprawa.osoby import Osoba, Rola
from sciezka.sprawa.slownik import NazwaRoli

HASLO = "sciezka-demo"
DOMENA = "demo.example"

#: Accounts with the demo password: local part → (first name, last name, position).
KONTA: dict[str, tuple[str, str, str]] = {
    "koordynator": ("Anna", "Wzorcowa", "kierowniczka projektu"),
    "animator": ("Marek", "Ścieżkowski", "animator"),
    "doradca": ("Ewa", "O’Connor-Żółkiewska", "doradczyni, prawo zamówień publicznych"),
    "urzednik": ("Jan", "Przykładowy", "sekretarz gminy"),
    "urzednik2": ("Zofia", "Modelowa", "kierowniczka ośrodka pomocy społecznej"),
    "urzednik3": ("Tomasz", "Wzorek", "inspektor do spraw organizacji pozarządowych"),
    "urzednik4": ("Halina", "Próbna", "podinspektorka do spraw rozwoju"),
    "administrator": ("Adam", "Techniczny", "administrator"),
}

#: Invented municipalities: name, kind, county, voivodeship. Codes 99xxxx do not exist in TERC.
GMINY: list[tuple[str, str, str, str]] = [
    ("Przykładowo", "3", "przykładowski", "opolskie"),
    ("Wzorcowice", "2", "wzorcowski", "podkarpackie"),
    ("Zmyślona Wola", "2", "przykładowski", "łódzkie"),
    ("Modelin Górny", "3", "modelski", "mazowieckie"),
    ("Lipina Wymyślona", "2", "lipiński", "kujawsko-pomorskie"),
    ("Święta Próba", "3", "próbny", "śląskie"),
    ("Nibylas", "2", "nibylaski", "podlaskie"),
    ("Testowo nad Wartą", "3", "testowski", "wielkopolskie"),
    ("Stara Fikcja", "2", "fikcyjny", "lubelskie"),
    ("Konstantynów Zmyślony", "1", "zmyślony", "łódzkie"),
    ("Góra Świętej Przykładki", "2", "górski", "łódzkie"),
    ("Bajkowice", "3", "bajkowski", "dolnośląskie"),
    ("Wymyślin", "2", "wymyśliński", "warmińsko-mazurskie"),
    ("Szablonowo", "3", "szablonowski", "zachodniopomorskie"),
    ("Pozornica", "2", "pozornicki", "małopolskie"),
    ("Udawice", "2", "udawicki", "świętokrzyskie"),
    ("Rozstajne", "2", "rozstajny", "lubuskie"),
]
ORGANY = {"1": "burmistrz", "2": "wójt", "3": "burmistrz"}


def konto(nazwa: str, imie: str, nazwisko: str, stanowisko: str, haslo: str | None = None) -> Osoba:
    """Return the account, made when missing."""
    osoba = Osoba.objects.filter(email=f"{nazwa}@{DOMENA}").first()
    if osoba is None:
        osoba = Osoba.objects.create_user(
            f"{nazwa}@{DOMENA}", haslo, imie=imie, nazwisko=nazwisko, stanowisko=stanowisko
        )
    return osoba


def konta() -> dict[str, Osoba]:
    """Return the demo accounts by the local part of their address."""
    return {nazwa: konto(nazwa, *opis, haslo=HASLO) for nazwa, opis in KONTA.items()}


def projekt() -> Projekt:
    """Return the demo project, running from a year and a half ago to a year and a half ahead."""
    dzis = zegar.dzis()
    gotowy, _ = Projekt.objects.get_or_create(
        numer="FEXX.07.05-IZ.00-0099/25",
        defaults={
            "nazwa": "Ścieżka wsparcia samorządów",
            "beneficjent": "Fundacja Przykładowa Droga",
            "adres_beneficjenta": "ul. Zmyślona 7/3, 00-999 Przykładowo",
            "reprezentant": "Anna Wzorcowa",
            "funkcja_reprezentanta": "kierowniczka projektu",
            "miejscowosc": "Przykładowo",
            "od": dzis - timedelta(days=600),
            "do": dzis + timedelta(days=540),
            "przykladowy": True,
        },
    )
    return gotowy


def gmina(numer: int) -> Samorzad:
    """Return one of the invented municipalities."""
    nazwa, rodzaj, powiat, wojewodztwo = GMINY[numer]
    gotowa, _ = Samorzad.objects.get_or_create(
        kod=f"99{numer + 1:04d}",
        defaults={
            "nazwa": nazwa,
            "rodzaj": rodzaj,
            "powiat": powiat,
            "wojewodztwo": wojewodztwo,
            "obowiazuje_od": date(1999, 1, 1),
            "reczny": True,
            "przykladowy": True,
            "organ": ORGANY[rodzaj],
            "urzad": f"Urząd Gminy {nazwa}",
            "adres": f"ul. Zmyślona {numer + 1}",
            "kod_pocztowy": f"00-{900 + numer}",
            "miejscowosc": nazwa,
        },
    )
    return gotowa


def rola(osoba: Osoba, nazwa: str, **miejsce: object) -> None:
    """Give a role since the beginning of the demo project."""
    Rola.objects.get_or_create(
        osoba=osoba, rola=nazwa, do=None, **miejsce, defaults={"od": zegar.dzis() - timedelta(days=600)}
    )


#: Municipalities (by their number) whose official can sign in: a plan and a diagnosis to decide on, questions to answer,
#: work to confirm.
Z_KONTEM = {0: "urzednik", 1: "urzednik2", 4: "urzednik3", 8: "urzednik4"}


def urzednik_gminy(samorzad: Samorzad, numer: int, konta_demo: dict[str, Osoba]) -> Osoba:
    """Return the official of a municipality: four of them are demo accounts, the others cannot sign in."""
    if numer in Z_KONTEM:
        osoba = konta_demo[Z_KONTEM[numer]]
    else:
        osoba = konto(f"urzednik.{samorzad.kod}", "Krystyna", f"Zmyślona-{numer}", "sekretarz gminy")
    rola(osoba, NazwaRoli.URZEDNIK, samorzad=samorzad)
    return osoba
