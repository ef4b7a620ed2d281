"""Details of demo entries by their work form; people and organisations are invented. Days are counted back from the entry."""

from typing import Any

SESJA_STATUT: dict[str, Any] = {
    "temat": "Statut spółdzielni i porozumienie założycieli",
    "pytanie": "Czy gmina i powiat mogą razem założyć spółdzielnię i zlecać jej usługi bez otwartego przetargu?",
    "rada": "Mogą: założycielami są osoby prawne, a o udziale gminy decyduje rada uchwałą. Usługi można zlecać w konkursie "
    "ofert albo w zamówieniu zastrzeżonym. Każdy tryb ma inne progi i terminy; porównuje je załączona notatka.",
}  # fmt: skip
SESJA_REGULAMIN: dict[str, Any] = {
    "temat": "Aspekty społeczne w zamówieniach poniżej progu",
    "pytanie": "Jak wpisać klauzule społeczne do regulaminu, żeby nie ograniczyć konkurencji?",
    "rada": "Opisać je jako wymaganie przy usługach powtarzalnych, z uzasadnieniem i sposobem sprawdzenia w umowie.",
    "produkt": "regulamin",
}
SESJA_WARIANTY: dict[str, Any] = {
    "temat": "W jakim trybie zlecić usługi opiekuńcze",
    "pytanie": "Co jest pewniejsze dla gminy: konkurs ofert czy zamówienie zastrzeżone?",
    "rada": "Konkurs ofert na dwa lata: organizacje wnoszą wkład, a gmina rozlicza rezultaty, nie godziny.",
    "produkt": "inny",
}
SESJA_KOSZTY: dict[str, Any] = {
    "temat": "Odpowiedzialność założycieli i próg opłacalności kuchni",
    "pytanie": "Za co odpowiada parafia, jeżeli spółdzielnia zacznie przynosić straty?",
    "rada": "Za zobowiązania odpowiada spółdzielnia; założyciel ryzykuje wniesiony udział. Próg to 48 posiłków dziennie.",
}

SZKOLENIE_RADNYCH: dict[str, Any] = {
    "tytul": "Spółdzielnia socjalna osób prawnych: co zakłada rada", "od": "15:00", "do": "19:00",
    "prowadzacy": "doradca, prawo spółdzielcze",
    "program": "1. Czym jest spółdzielnia socjalna osób prawnych\n2. Uchwały rady i ich kolejność\n3. Pieniądze: wkłady, "
    "dotacje, zamówienia\n4. Pytania",
    "skan": "lista-obecnosci-radni.pdf",
}  # fmt: skip
SZKOLENIE_STRAZY: dict[str, Any] = {
    "tytul": "Jak założyć i prowadzić spółdzielnię socjalną", "od": "09:00", "do": "17:00",
    "prowadzacy": "doradca, ekonomia społeczna",
    "program": "1. Statut i założyciele\n2. Praca i wynagrodzenia\n3. Księgowość w pierwszym roku\n4. Ćwiczenie: budżet kuchni",
    "osoby": [
        ("Adam Zmyślony", "OSP, naczelnik"), ("Barbara Nieprawdziwa", "OSP, skarbniczka"), ("Cezary Umowny", "OSP, gospodarz"),
        ("Danuta Przykładna", "rada parafialna"), ("Edward Pozorny", "rada parafialna"), ("Felicja Możliwa", "parafia"),
        ("Grzegorz Hipotetyczny", "OSP"), ("Halina Fikcyjna", "KGW, przewodnicząca"), ("Igor Wymyślny", "OSP"),
        ("Janina Niebyła", "klub seniora"), ("Kamil Teoretyczny", "urząd gminy, inspektor"),
    ],
    "skan": "lista-obecnosci-remiza.pdf",
}  # fmt: skip
SPOTKANIE_OPS: dict[str, Any] = {
    "tytul": "Usługi opiekuńcze: kto co może przejąć", "od": "10:00", "do": "13:00", "prowadzacy": "animator",
    "program": "1. Ile osób czeka na usługi\n2. Co potrafią organizacje\n3. Propozycja podziału zadań",
    "osoby": [
        ("Maria Zmyślona", "OPS, kierowniczka"), ("Tomasz Umowny", "OPS, pracownik socjalny"), ("Ewa Przykładna", "OPS"),
        ("Paweł Niebyły", "stowarzyszenie „Razem bliżej”, prezes"), ("Zofia Pozorna", "stowarzyszenie „Razem bliżej”"),
        ("Anna Możliwa", "stowarzyszenie „Razem bliżej”"), ("Krzysztof Fikcyjny", "fundacja „Sąsiedzi”, prezes"),
        ("Olga Wymyślna", "fundacja „Sąsiedzi”"), ("Marek Teoretyczny", "urząd gminy, sekretarz"),
    ],
    "skan": "lista-obecnosci-ops.pdf",
}  # fmt: skip

KONSULTACJE_ZAKLADU: dict[str, Any] = {
    "przedmiot": "Przekazanie spółdzielni utrzymania zieleni i sprzątania obiektów gminy",
    "z_kim": "pracownicy zakładu komunalnego", "sposoby": ["spotkanie", "dyzur"], "trwaly": 14,
    "uwagi": [
        ("pracownicy", "Czy osoby z zakładu przejdą do spółdzielni na tych samych warunkach?", "", ""),
        ("pracownicy", "Kto przejmie sprzęt do koszenia?", "tak", "Sprzęt zostaje w zakładzie i będzie użyczany."),
        ("pracownicy", "Prosimy o gwarancję zatrudnienia na rok.", "czesciowo", "Gwarancja obejmie osoby na umowach o pracę."),
    ],
}  # fmt: skip
KONSULTACJE_PROGRAMU: dict[str, Any] = {
    "przedmiot": "Projekt programu współpracy z organizacjami pozarządowymi na przyszły rok",
    "z_kim": "organizacje działające w gminie", "sposoby": ["spotkanie", "pisemnie", "rada"], "trwaly": 21,
    "bip": "https://bip.example.pl/program-wspolpracy",
    "uwagi": [
        ("organizacja", "Dopisać usługi opiekuńcze do zadań priorytetowych.", "tak", ""),
        ("organizacja", "Ogłaszać konkursy do końca stycznia.", "tak", ""),
        ("organizacja", "Dopuścić umowy dwuletnie.", "tak", ""),
        ("organizacja", "Skrócić wniosek do dwóch stron.", "czesciowo", "Wzór wynika z rozporządzenia; skrócono załączniki."),
        ("pes", "Wpisać podmioty ekonomii społecznej jako partnerów.", "tak", ""),
        ("pes", "Udostępniać salę bezpłatnie.", "tak", "Dwa dni w tygodniu, po zgłoszeniu."),
        ("organizacja", "Podnieść pulę dotacji o połowę.", "nie", "Budżet na ten rok jest już uchwalony."),
        ("organizacja", "Zaprosić organizacje do komisji konkursowej.", "tak", ""),
        ("radni", "Dodać wskaźniki programu.", "tak", ""),
        ("jednostka", "Uzgodnić terminy z kalendarzem ośrodka pomocy.", "tak", ""),
        ("mieszkancy", "Finansować wyjazdy zagraniczne.", "nie", "To nie jest zadanie publiczne gminy."),
    ],
}  # fmt: skip
KONSULTACJE_REMIZA: dict[str, Any] = {
    "przedmiot": "Koncepcja spółdzielni „Przy Remizie”: posiłki, klub seniora, drobne naprawy",
    "z_kim": "mieszkańcy gminy", "sposoby": ["spotkanie", "ankieta", "online"], "trwaly": 21,
    "bip": "https://bip.example.pl/konsultacje-przy-remizie",
    "uwagi": [
        ("mieszkancy", "Posiłki powinny być też w soboty.", "tak", ""),
        ("mieszkancy", "Cena obiadu nie może przekroczyć 20 zł.", "czesciowo", "Dopłata dla osób z decyzją ośrodka pomocy."),
        ("mieszkancy", "Dowóz do przysiółków.", "tak", ""),
        ("mieszkancy", "Klub otwarty po południu, nie rano.", "tak", ""),
        ("mieszkancy", "Dieta bezglutenowa i cukrzycowa.", "tak", ""),
        ("pracownicy", "Zatrudnić w kuchni osoby z gminy.", "tak", ""),
        ("pracownicy", "Umowy o pracę, nie zlecenia.", "tak", ""),
        ("mieszkancy", "Naprawy także w niedziele.", "nie", "Na początku wystarczy obsady od poniedziałku do soboty."),
        ("organizacja", "Użyczyć sali na próby chóru.", "tak", ""),
        ("organizacja", "Wspólne warsztaty z kołem gospodyń.", "tak", ""),
        ("radni", "Pokazać koszty w każdym roku.", "tak", ""),
        ("radni", "Gwarancja gminy dla kredytu.", "nie", "Gmina nie może jej udzielić bez zmiany budżetu."),
        ("firma", "Spółdzielnia nie może zaniżać cen.", "czesciowo", "Ceny wynikają z kalkulacji, którą publikujemy."),
        ("firma", "Kupować warzywa lokalnie.", "tak", ""),
        ("mieszkancy", "Podjazd dla wózków.", "tak", ""),
        ("mieszkancy", "Parking przed remizą.", "nie", "Działka jest za mała; obok jest parking kościelny."),
        ("mieszkancy", "Spotkania także online.", "tak", ""),
        ("jednostka", "Uzgodnić jadłospis ze szkołą.", "czesciowo", "Wspólne będą zakupy, jadłospisy pozostaną osobne."),
        ("mieszkancy", "Przenieść klub do szkoły.", "nie", "Szkoła nie ma wolnej sali w tych godzinach."),
    ],
}  # fmt: skip

PROBNY_DZIEN: dict[str, Any] = {
    "pes": "Fundacja „Sąsiedzi”", "forma_prawna": "fundacja", "krs": "0000900900",
    "robi_samorzad": "Udostępnia dwie świetlice i samochód, informuje mieszkańców.",
    "robi_pes": "Prowadzi zapisy, koordynuje wolontariuszy, liczy koszty dojazdów.",
    "umowa_numer": "OPS.032.4", "umowa_dni": 12, "wartosc": "4800.00", "umowa": "porozumienie-sasiedzi.pdf",
}  # fmt: skip

#: Prepared, and still to come: days from now.
PRZYGOTOWANE: dict[str, Any] = {
    "tytul": "Warsztat z urzędem i organizacjami: pierwszy rok wspólnych usług", "za_dni": 9, "od": "10:00", "do": "14:00",
    "miejsce": "sala konferencyjna urzędu", "prowadzacy": "animator",
    "program": "1. Co zrobiliśmy\n2. Co się nie udało\n3. Plan na następny kwartał",
    "osoby": [("Marek Teoretyczny", "urząd gminy, sekretarz"), ("Krzysztof Fikcyjny", "fundacja „Sąsiedzi”, prezes")],
}  # fmt: skip
