"""What the coordinator of the demo project has set up: targets of the grant agreement, a table kept under a name."""

import uuid
from decimal import Decimal

from sciezka.projekt import cele, widoki
from sciezka.projekt.models import NazwaMiary
from sciezka.sprawa.models import Projekt
from sciezka.sprawa.osoby import Osoba

#: Code, name, what is counted, target, unit. The codes are invented.
CELE = (
    ("P-01", "Liczba samorządów objętych wsparciem", NazwaMiary.JST, "20", "samorządy"),
    ("P-02", "Liczba przyjętych planów działania", NazwaMiary.PLANY, "16", "plany"),
    ("P-03", "Godziny doradztwa specjalistycznego", NazwaMiary.GODZINY_DORADZTWA, "240", "godziny"),
    ("R-01", "Liczba nowych przedsiębiorstw społecznych", NazwaMiary.NOWE_PS, "4", "przedsiębiorstwa"),
    ("R-02", "Liczba miejsc pracy w nowych przedsiębiorstwach społecznych", NazwaMiary.MIEJSCA_PRACY, "20", "miejsca pracy"),
    ("R-03", "Liczba gmin, w których zwiększono skalę zadań zlecanych PES", NazwaMiary.WIEKSZA_SKALA, "8", "rezultaty"),
)  # fmt: skip
#: Name and address query of what is kept.
WIDOKI = (
    ("Realizacja bez wpisu od 30 dni", "brak=cisza"),
    ("Najdłużej na etapie", "sortuj=-wiek"),
    ("Łódzkie, bez drugiej formy", "woj=%C5%82%C3%B3dzkie&brak=forma2"),
)


def wypelnij(projekt: Projekt, koordynator: Osoba) -> None:
    """Add the targets and the kept tables; done twice, they are there once."""
    for kod, nazwa, miara, docelowa, jednostka in CELE:
        if not projekt.cele.filter(kod=kod).exists():
            dane = {"kod": kod, "nazwa": nazwa, "miara": miara, "docelowa": Decimal(docelowa), "jednostka": jednostka}
            cele.zapisz(projekt, dane | {"klucz": uuid.uuid4()})
    for nazwa, zapytanie in WIDOKI:
        if not koordynator.widoki.filter(nazwa=nazwa).exists():
            widoki.zapisz(koordynator, nazwa, zapytanie)
