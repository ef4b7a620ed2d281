"""Plausible work of demo cases, written for the plans of ``plan.przyklady``: ``dzialanie`` is the number of an action."""

from typing import Any

from realizacja import przyklady_rodzajow as rodzaje

MIEJSCE, ONLINE, TELEFON, WLASNA = "na_miejscu", "online", "telefon", "wlasna"

SPOLDZIELNIA: dict[str, Any] = {
    "wpisy": [
        {
            "kto": "animator", "dzialanie": 1, "godziny": "2.5", "sposob": MIEJSCE, "miejsce": "urząd, gabinet burmistrza",
            "opis": "Spotkanie z burmistrzem i skarbnikiem: które zadania gmina może przekazać spółdzielni.",
            "ustalenia": "Powstała lista zadań; skarbnik sprawdzi limit w wieloletniej prognozie finansowej.",
            "uczestnicy": "burmistrz, skarbnik", "osob": 2, "widzi": True,
        },
        {
            "kto": "animator", "dzialanie": 1, "godziny": "1.25", "sposob": TELEFON,
            "opis": "Rozmowa z kierownikiem zakładu komunalnego.",
            "ustalenia": "Kierownik obawia się przejęcia pracowników.",
            "notatka": "Sprawa delikatna, nie poruszać na forum, zanim burmistrz porozmawia z załogą.",
        },
        {
            "kto": "animator", "dzialanie": 1, "godziny": "6", "sposob": WLASNA,
            "opis": "Praca nad koncepcją spółdzielni: zakres usług, rynek, kadra, rachunek pierwszego roku.",
            "ustalenia": "Projekt koncepcji będzie gotowy na posiedzenie komisji.", "widzi": True,
        },
        {
            "kto": "doradca", "dzialanie": 2, "godziny": "4", "sposob": MIEJSCE, "miejsce": "urząd, sala posiedzeń",
            "opis": "Doradztwo prawne: statut i porozumienie założycieli, tryby zlecania zadań.",
            "ustalenia": "Omówiono trzy warianty; gmina wybiera zastrzeżenie zamówienia.",
            "uczestnicy": "sekretarz, radca prawny, pracownik starostwa", "osob": 3, "widzi": True,
            "wynik": ("produkt", "Projekt statutu i porozumienia założycieli z wariantem zastrzeżenia zamówienia."),
            "szczegoly": rodzaje.SESJA_STATUT,
        },
        {
            "kto": "animator", "dzialanie": 1, "godziny": "2", "sposob": MIEJSCE, "miejsce": "starostwo powiatowe",
            "opis": "Uzgodnienie wstępnego planu z powiatem: wkłady, kolejność uchwał, skład zarządu.",
            "ustalenia": "Powiat wniesie samochód i pomieszczenie; uchwały obu rad w tym samym miesiącu.", "widzi": True,
        },
        {
            "kto": "doradca", "dzialanie": 5, "godziny": "3.5", "sposob": ONLINE,
            "opis": "Doradztwo: regulamin zamówień poniżej progu z aspektami społecznymi.",
            "ustalenia": "Uzgodniono treść trzech paragrafów i wzór zapytania ofertowego.", "widzi": True,
            "wynik": ("produkt", "Projekt regulaminu zamówień poniżej progu."),
            "szczegoly": rodzaje.SESJA_REGULAMIN,
        },
        {
            "kto": "doradca", "dzialanie": 3, "godziny": "4", "sposob": MIEJSCE, "miejsce": "sala sesyjna",
            "opis": "Szkolenie radnych: czym jest spółdzielnia socjalna osób prawnych i jak się ją zakłada.",
            "ustalenia": "Jedenaście pytań radnych; potrzebna analiza podatku VAT.",
            "uczestnicy": "radni obu rad", "osob": 22, "widzi": True,
            "szczegoly": rodzaje.SZKOLENIE_RADNYCH,
        },
        {
            "kto": "animator", "dzialanie": 4, "godziny": "3", "sposob": MIEJSCE, "miejsce": "zakład komunalny",
            "opis": "Konsultacje z pracownikami zakładu: co się zmieni, a co zostanie.",
            "ustalenia": "Pracownicy pytają o warunki zatrudnienia; odpowiedzi na piśmie w ciągu dwóch tygodni.",
            "uczestnicy": "pracownicy zakładu", "osob": 14, "widzi": True,
            "szczegoly": rodzaje.KONSULTACJE_ZAKLADU,
        },
    ],
    "produkty": [
        {
            "rodzaj": "koncepcja_z_planem", "dzialanie": 1, "nazwa": "Koncepcja i wstępny plan powołania spółdzielni",
            "tresc": [
                ("Zakres usług", "Utrzymanie zieleni i sprzątanie obiektów gminy i powiatu, zlecane dziś na zewnątrz."),
                ("Ludzie", "Pięć miejsc pracy w pierwszym roku, w tym trzy dla osób zagrożonych wykluczeniem."),
                ("Kolejne kroki", "Uchwały obu rad, statut i porozumienie, wniosek do rejestru, status przedsiębiorstwa "
                 "społecznego."),
            ],
        },
        {
            "rodzaj": "regulamin", "dzialanie": 5, "nazwa": "Projekt regulaminu zamówień poniżej progu",
            "tresc": [
                ("Rozpoznanie rynku", "Zapytanie trafia także do lokalnych podmiotów ekonomii społecznej."),
                ("Aspekty społeczne", "Przy usługach powtarzalnych zamawiający rozważa wymóg zatrudnienia osób zagrożonych "
                 "wykluczeniem."),
            ],
            "druga": {
                "co_zmieniono": "Po uwagach skarbnika: próg 10 000 zł zamiast 5 000 zł i krótszy wzór zapytania.",
                "tresc": [
                    ("Rozpoznanie rynku", "Od 10 000 zł zapytanie trafia także do lokalnych podmiotów ekonomii społecznej."),
                    ("Aspekty społeczne", "Przy usługach powtarzalnych zamawiający rozważa wymóg zatrudnienia osób "
                     "zagrożonych wykluczeniem i uzasadnia, gdy z niego rezygnuje."),
                ],
            },
            "odbior": ("Maria Przykładowa", "sekretarz gminy"),
        },
    ],
    "zaniechane": {6: "Rozmowy z jednostkami odbyły się przy pracy nad regulaminem; osobne spotkanie nie jest potrzebne."},
}  # fmt: skip

USLUGI: dict[str, Any] = {
    "wpisy": [
        {
            "kto": "doradca", "dzialanie": 1, "godziny": "3", "sposob": ONLINE,
            "opis": "Porównanie trzech wariantów zlecania usług opiekuńczych: konkurs ofert, klauzule, zamówienie zastrzeżone.",
            "ustalenia": "Gmina wybiera konkurs ofert na dwa lata.", "uczestnicy": "kierownik OPS, sekretarz", "osob": 2,
            "wynik": ("produkt", "Porównanie wariantów z opinią prawną i kalkulacją."), "widzi": True,
            "szczegoly": rodzaje.SESJA_WARIANTY,
        },
        {
            "kto": "animator", "dzialanie": 3, "godziny": "2", "sposob": MIEJSCE, "miejsce": "urząd gminy",
            "opis": "Przegląd możliwości założenia spółdzielni usług opiekuńczych z sekretarzem gminy.",
            "ustalenia": "Sekretarz zapyta trzy sąsiednie gminy o wspólne przedsięwzięcie.", "widzi": True,
        },
        {
            "kto": "animator", "dzialanie": 2, "godziny": "3", "sposob": MIEJSCE, "miejsce": "ośrodek pomocy społecznej",
            "opis": "Moderacja spotkania ośrodka pomocy społecznej i dwóch organizacji.",
            "ustalenia": "Organizacje mogą przejąć usługi opiekuńcze od nowego roku.",
            "uczestnicy": "OPS, stowarzyszenie, fundacja", "osob": 9, "widzi": True,
            "szczegoly": rodzaje.SPOTKANIE_OPS,
        },
        {
            "kto": "doradca", "dzialanie": 4, "godziny": "5.5", "sposob": WLASNA,
            "opis": "Pogłębiona diagnoza: zestawienie zamówień z dwóch lat według rodzaju i wykonawcy.",
            "ustalenia": "W 14 postępowaniach ani razu nie zapytano podmiotu ekonomii społecznej.", "widzi": True,
        },
        {
            "kto": "animator", "dzialanie": 3, "godziny": "1.5", "sposob": TELEFON,
            "opis": "Rozmowa o możliwości wspólnej spółdzielni z sąsiednią gminą.",
            "ustalenia": "Sąsiednia gmina nie planuje na razie udziału w spółdzielni.",
            "notatka": "Powodem jest spór o oczyszczalnię. Wrócić do rozmów po wyborach.",
        },
        {
            "kto": "doradca", "dzialanie": 5, "godziny": "3.5", "sposob": MIEJSCE, "miejsce": "urząd gminy",
            "opis": "Doradztwo: regulamin zamówień poniżej progu z aspektami społecznymi.",
            "ustalenia": "Uzgodniono treść trzech paragrafów regulaminu.", "widzi": True,
            "wynik": ("produkt", "Projekt regulaminu zamówień poniżej progu z procedurą dla klauzul społecznych."),
            "szczegoly": rodzaje.SESJA_REGULAMIN,
        },
        {
            "kto": "animator", "dzialanie": 6, "godziny": "2.25", "sposob": MIEJSCE, "miejsce": "dom kultury",
            "opis": "Konsultacje projektu programu współpracy z organizacjami.",
            "ustalenia": "Zebrano 11 uwag, 8 uwzględniono.", "uczestnicy": "przedstawiciele organizacji", "osob": 12,
            "widzi": True,
            "szczegoly": rodzaje.KONSULTACJE_PROGRAMU,
        },
        {
            "kto": "animator", "forma": 7, "godziny": "4", "sposob": MIEJSCE, "miejsce": "świetlica wiejska",
            "opis": "Z fundacją i gminą: próbny dzień usług sąsiedzkich w dwóch miejscowościach.",
            "ustalenia": "Zgłosiło się siedem osób; fundacja policzy koszt dojazdów.", "osob": 16, "widzi": True,
            "szczegoly": rodzaje.PROBNY_DZIEN,
        },
    ],
    "produkty": [
        {
            "rodzaj": "regulamin", "dzialanie": 5, "nazwa": "Regulamin zamówień poniżej progu",
            "tresc": [
                ("Kogo pytamy", "Przy usługach o wartości od 10 000 zł co najmniej jedno zapytanie trafia do podmiotu "
                 "ekonomii społecznej."),
                ("Klauzule społeczne", "Procedura z wzorami zapisów i sposobem sprawdzania, czy wykonawca ich przestrzega."),
            ],
        },
        {
            "rodzaj": "inny", "dzialanie": 1, "nazwa": "Porównanie wariantów zlecania usług opiekuńczych",
            "tresc": [
                ("Warianty", "Konkurs ofert, zamówienie z klauzulami społecznymi, zamówienie zastrzeżone."),
                ("Zalecenie", "Konkurs ofert na dwa lata, z kalkulacją godziny usługi i dojazdu."),
            ],
        },
    ],
    "brak_koncepcji": "Trzy sąsiednie gminy odmówiły udziału i nie znalazł się inny współzałożyciel; strony wrócą do tematu za rok.",
    "zaniechane": {3: "Nie znalazł się współzałożyciel. Rozmowy i odmowy opisują wpisy pracy."},
}  # fmt: skip

SENIORZY: dict[str, Any] = {
    "wpisy": [
        {
            "kto": "animator", "dzialanie": 1, "godziny": "2.25", "sposob": MIEJSCE, "miejsce": "klub seniora",
            "opis": "Wizyta w kuchni i lokalu klubu seniora: co jest, czego brakuje.",
            "ustalenia": "Lokal wymaga niewielkiego remontu; gmina pokryje koszt.", "widzi": True,
        },
        {
            "kto": "animator", "dzialanie": 5, "godziny": "3", "sposob": MIEJSCE, "miejsce": "dom kultury",
            "opis": "Spotkanie z użytkownikami gminnych lokali.",
            "ustalenia": "Powstał wykaz lokali, godzin i potrzeb.", "uczestnicy": "organizacje, koło gospodyń, OSP",
            "osob": 17, "widzi": True,
        },
        {
            "kto": "animator", "dzialanie": 1, "godziny": "1.75", "sposob": TELEFON,
            "opis": "Rozmowa z proboszczem i naczelnikiem straży o podziale udziałów.",
            "ustalenia": "Parafia nie chce odpowiadać za księgowość.",
            "notatka": "Naczelnik prosi, żeby nie mówić jeszcze o pieniądzach na zebraniu.",
        },
        {
            "kto": "doradca", "dzialanie": 2, "godziny": "3", "sposob": ONLINE,
            "opis": "Doradztwo prawne: statut trzech założycieli, odpowiedzialność i wkłady.",
            "ustalenia": "Znane są koszty posiłku przy 60 i 90 odbiorcach.", "uczestnicy": "wójt, proboszcz, naczelnik",
            "osob": 3, "widzi": True,
            "wynik": ("wiedza", "Założyciele wiedzą, za co odpowiadają i jakie są progi opłacalności kuchni."),
            "szczegoly": rodzaje.SESJA_KOSZTY,
        },
        {
            "kto": "animator", "dzialanie": 1, "godziny": "5", "sposob": WLASNA,
            "opis": "Praca nad wstępnym planem powołania spółdzielni z parafią i strażą.",
            "ustalenia": "Uzgodniono podział udziałów i skład zarządu.", "widzi": True,
        },
        {
            "kto": "animator", "dzialanie": 3, "godziny": "4", "sposob": MIEJSCE, "miejsce": "remiza",
            "opis": "Konsultacje społeczne: dwa spotkania z mieszkańcami.",
            "ustalenia": "Mieszkańcy pytają o ceny usług. 19 uwag, 12 uwzględniono.", "uczestnicy": "mieszkańcy",
            "osob": 46, "widzi": True,
            "szczegoly": rodzaje.KONSULTACJE_REMIZA,
        },
        {
            "kto": "doradca", "dzialanie": 4, "godziny": "8", "sposob": MIEJSCE, "miejsce": "remiza",
            "opis": "Szkolenie: jak założyć i prowadzić spółdzielnię socjalną.",
            "ustalenia": "Zarząd straży przygotuje wykaz sprzętu.", "uczestnicy": "zarząd OSP, rada parafialna",
            "osob": 11, "widzi": True,
            "szczegoly": rodzaje.SZKOLENIE_STRAZY,
        },
    ],
    "produkty": [
        {
            "rodzaj": "koncepcja", "dzialanie": 1, "nazwa": "Koncepcja spółdzielni „Przy Remizie”",
            "tresc": [
                ("Usługi", "Posiłki dla 60 osób, klub seniora, drobne naprawy w domach."),
                ("Założyciele", "Gmina, parafia i ochotnicza straż pożarna."),
            ],
        },
        {
            "rodzaj": "wstepny_plan", "dzialanie": 1, "nazwa": "Wstępny plan powołania spółdzielni",
            "tresc": [
                ("Kolejność", "Zgoda rady, uchwały parafii i straży, statut, zebranie założycielskie, rejestr."),
                ("Rachunek", "Koszt posiłku przy 60 odbiorcach i próg opłacalności przy 48."),
            ],
        },
    ],
    "zaniechane": {6: "Remont sali się przedłużył; próba klubu odbędzie się w przyszłym roku."},
}  # fmt: skip

#: In the order of the demo plans, so that plan and work of one case tell one story.
PRZYKLADY: list[dict[str, Any]] = [SPOLDZIELNIA, USLUGI, SENIORZY]
