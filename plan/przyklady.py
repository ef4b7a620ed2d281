"""Plausible plans for demo cases. Days count from the day the plan is written; ``forma`` is a number of ``FormaPracy``."""

from typing import Any

ODLOZENIE_BUDZET = (
    "Wymaga pieniędzy, których nie ma w tegorocznym budżecie. Strony wrócą do tego wniosku przy projekcie budżetu "
    "na kolejny rok."
)
ODLOZENIE_KOLEJNOSC = "Najpierw trzeba zakończyć prace w obszarze 1: ich wynik przesądzi, czy i jak podjąć ten wniosek."

SPOLDZIELNIA: dict[str, Any] = {
    "wprowadzenie": (
        "Plan wynika z diagnozy przyjętej przez gminę. Największa szansa to spółdzielnia socjalna założona wspólnie "
        "z powiatem: umowy na utrzymanie zieleni i sprzątanie obiektów wygasają z końcem roku i nie trzeba ich "
        "przedłużać na starych zasadach.\n\nDrugi kierunek to zamówienia poniżej progu, w których dziś nikt nie "
        "pyta o aspekty społeczne."
    ),
    "powod_odlozenia": ODLOZENIE_BUDZET,
    "obszary": [
        {
            "nazwa": "Spółdzielnia socjalna gminy i powiatu",
            "uzasadnienie": (
                "Gmina ma zadania, które może powierzyć, i partnera, który chce założyć spółdzielnię. Brakuje "
                "koncepcji, rachunku i porozumienia."
            ),
            "plaszczyzny": ["P1"],
            "cele": [
                {
                    "tresc": "Gmina i powiat podejmują decyzję o założeniu spółdzielni socjalnej osób prawnych",
                    "efekt": "Rady mają koncepcję z rachunkiem kosztów i projekty uchwał; spółdzielnia jest w rejestrze.",
                    "rezultat": "nowe_ps",
                    "wskaznik": "spółdzielnie socjalne założone z udziałem gminy",
                    "jednostka": "spółdzielnia", "baza": "0", "docelowa": "1", "termin": 210,
                    "dzialania": [
                        {
                            "nazwa": "Koncepcja i wstępny plan powołania spółdzielni", "forma": 1, "od": 7, "dni": 75,
                            "opis": "Lista zadań do powierzenia, liczba miejsc pracy, rachunek pierwszego roku.",
                            "godziny": "24", "kto": "animator", "produkt": "koncepcja i wstępny plan",
                        },
                        {
                            "nazwa": "Doradztwo prawne: statut i porozumienie założycieli", "forma": 2, "od": 40,
                            "dni": 60, "godziny": "10", "kto": "doradca", "produkt": "projekt statutu i porozumienia",
                            "opis": "Warianty udziału gminy i powiatu, dopuszczalny tryb zlecania zadań.",
                        },
                        {
                            "nazwa": "Szkolenie radnych obu rad", "forma": 3, "od": 70, "dni": 1, "godziny": "4",
                            "kto": "animator", "odpowiedzialny": "biuro rady",
                        },
                        {
                            "nazwa": "Rozmowy z pracownikami zakładu komunalnego", "forma": 6, "od": 80, "dni": 30,
                            "godziny": "6", "odpowiedzialny": "kierownik zakładu komunalnego",
                            "produkt": "notatka z konsultacji",
                        },
                    ],
                },
            ],
        },
        {
            "nazwa": "Zamówienia, które widzą lokalne PES",
            "uzasadnienie": "W zamówieniach poniżej progu nie stosuje się dziś aspektów społecznych.",
            "plaszczyzny": ["P2", "P3"],
            "cele": [
                {
                    "tresc": "Regulamin zamówień poniżej progu uwzględnia aspekty społeczne",
                    "efekt": "Urząd i jednostki pytają o ofertę lokalne PES i wiedzą, jak to zapisać.",
                    "rezultat": "wieksza_skala",
                    "wskaznik": "wartość zadań i usług zleconych PES w roku",
                    "jednostka": "zł", "baza": "96000", "docelowa": "180000", "termin": 240,
                    "dzialania": [
                        {
                            "nazwa": "Projekt regulaminu z doradcą zamówień publicznych", "forma": 2, "od": 60,
                            "dni": 50, "godziny": "8", "kto": "doradca", "produkt": "projekt regulaminu",
                        },
                        {
                            "nazwa": "Spotkanie urzędu i jednostek z PES", "forma": 5, "od": 115, "dni": 14,
                            "godziny": "5", "kto": "animator", "produkt": "lista usług, o które gmina może pytać",
                        },
                    ],
                },
            ],
        },
    ],
}  # fmt: skip

USLUGI: dict[str, Any] = {
    "wprowadzenie": (
        "Gmina współpracuje z czternastoma organizacjami, ale współpraca kończy się na dotacjach, a usługi opiekuńcze "
        "prowadzą wyłącznie pracownicy ośrodka. Plan porządkuje zasady i prowadzi do pierwszych zadań zlecanych na "
        "dłużej niż rok.\n\nRozmowy o spółdzielni socjalnej wrócą, gdy zasady zlecania będą gotowe; jej wstępny plan "
        "powstaje już teraz."
    ),
    "powod_odlozenia": ODLOZENIE_BUDZET,
    "obszary": [
        {
            "nazwa": "Usługi opiekuńcze blisko mieszkańców",
            "uzasadnienie": "Liczba osób potrzebujących rośnie, a ośrodek nie ma rąk do pracy.",
            "plaszczyzny": ["P1", "P3"],
            "cele": [
                {
                    "tresc": "Gmina zleca usługi opiekuńcze organizacjom na dwa lata",
                    "efekt": "Porównane są co najmniej trzy warianty zlecania, a wybrany ma opinię prawną i kalkulację.",
                    "rezultat": "wieksza_skala",
                    "wskaznik": "umowy na usługi opiekuńcze z PES",
                    "jednostka": "umowy", "baza": "0", "docelowa": "2", "termin": 190,
                    "dzialania": [
                        {
                            "nazwa": "Doradztwo: warianty zlecania usług", "forma": 2, "od": 12, "dni": 55,
                            "godziny": "12", "kto": "doradca", "produkt": "porównanie wariantów z opinią",
                            "opis": "Konkurs ofert, klauzule społeczne, zamówienie zastrzeżone.",
                        },
                        {
                            "nazwa": "Trzy spotkania ośrodka pomocy społecznej z organizacjami", "forma": 5, "od": 20,
                            "dni": 70, "godziny": "9", "kto": "animator", "odpowiedzialny": "kierownik OPS",
                            "produkt": "opis usługi uzgodniony ze stronami",
                        },
                        {
                            "nazwa": "Koncepcja i wstępny plan spółdzielni usług opiekuńczych", "forma": 1, "od": 30,
                            "dni": 80, "godziny": "20", "kto": "animator", "produkt": "koncepcja i wstępny plan",
                            "opis": "Wariant na czas po zakończeniu pierwszych umów.",
                        },
                    ],
                },
            ],
        },
        {
            "nazwa": "Jasne zasady współpracy i zamówień",
            "uzasadnienie": "Organizacje dowiadują się o konkursach przypadkiem, a program współpracy pomija PES.",
            "plaszczyzny": ["P2"],
            "cele": [
                {
                    "tresc": "Regulamin zamówień poniżej progu uwzględnia aspekty społeczne",
                    "efekt": "Pracownicy urzędu wiedzą, jak pytać PES o ofertę, i mają gotowe wzory zapisów.",
                    "rezultat": "lepsze_warunki",
                    "wskaznik": "przyjęte regulaminy", "jednostka": "regulamin",
                    "baza": "0", "docelowa": "1", "termin": 160,
                    "dzialania": [
                        {
                            "nazwa": "Pogłębiona diagnoza zamówień z dwóch lat", "forma": 4, "od": 15, "dni": 40,
                            "godziny": "8", "kto": "doradca", "produkt": "zestawienie zamówień",
                        },
                        {
                            "nazwa": "Projekt regulaminu z doradcą", "forma": 2, "od": 60, "dni": 40, "godziny": "8",
                            "kto": "doradca", "produkt": "projekt regulaminu",
                        },
                    ],
                },
                {
                    "tresc": "Program współpracy na kolejny rok obejmuje podmioty ekonomii społecznej",
                    "efekt": "PES są wymienione w programie, a kalendarz konkursów jest znany do końca stycznia.",
                    "rezultat": "lepsze_warunki",
                    "termin": 150,
                    "dzialania": [
                        {
                            "nazwa": "Konsultacje projektu programu współpracy", "forma": 6, "od": 60, "dni": 35,
                            "godziny": "6", "odpowiedzialny": "sekretarz gminy",
                            "produkt": "projekt programu z tabelą uwag",
                        },
                    ],
                },
            ],
        },
    ],
}  # fmt: skip

SENIORZY: dict[str, Any] = {
    "wprowadzenie": (
        "Klub seniora i posiłki działają dzięki parafii i wolontariuszom, bez podmiotu, który mógłby zatrudniać przez "
        "cały rok. Plan sprawdza, czy poprowadzi je spółdzielnia socjalna gminy, parafii i ochotniczej straży pożarnej, "
        "i przygotowuje dla niej lokal."
    ),
    "powod_odlozenia": ODLOZENIE_KOLEJNOSC,
    "obszary": [
        {
            "nazwa": "Spółdzielnia gminy, parafii i straży",
            "uzasadnienie": "Trzej założyciele mają zadania, ludzi i kuchnię, ale nie mają wspólnego rachunku.",
            "plaszczyzny": ["P1", "P3"],
            "cele": [
                {
                    "tresc": "Trzej założyciele podejmują decyzję o spółdzielni socjalnej",
                    "efekt": "Rada, parafia i straż znają koncepcję, rachunek i podział zadań; jest porozumienie.",
                    "rezultat": "nowe_ps",
                    "wskaznik": "spółdzielnie socjalne założone z udziałem gminy", "jednostka": "spółdzielnia",
                    "baza": "0", "docelowa": "1", "termin": 230,
                    "dzialania": [
                        {
                            "nazwa": "Koncepcja i wstępny plan spółdzielni", "forma": 1, "od": 10, "dni": 90,
                            "godziny": "26", "kto": "animator", "produkt": "koncepcja i wstępny plan",
                            "opis": "Posiłki, klub seniora, miejsca pracy, rachunek pierwszego roku.",
                        },
                        {
                            "nazwa": "Doradztwo prawne: statut trzech założycieli", "forma": 2, "od": 45, "dni": 50,
                            "godziny": "10", "kto": "doradca", "produkt": "projekt statutu i porozumienia",
                        },
                        {
                            "nazwa": "Konsultacje z mieszkańcami w remizie", "forma": 6, "od": 90, "dni": 21,
                            "godziny": "6", "kto": "animator", "odpowiedzialny": "sołtysi",
                            "produkt": "zestawienie uwag z odpowiedziami",
                        },
                        {
                            "nazwa": "Szkolenie: jak założyć spółdzielnię socjalną", "forma": 3, "od": 100, "dni": 2,
                            "godziny": "8", "kto": "doradca", "odpowiedzialny": "zarząd OSP",
                        },
                    ],
                },
            ],
        },
        {
            "nazwa": "Lokal na jasnych zasadach",
            "uzasadnienie": "Klub działa w sali użyczanej z miesiąca na miesiąc, więc nikt nie inwestuje w kuchnię.",
            "plaszczyzny": ["P2"],
            "cele": [
                {
                    "tresc": "Rada przyjmuje zasady udostępniania lokali podmiotom ekonomii społecznej",
                    "efekt": "Lokal można wynająć na trzy lata według stawki znanej z góry.",
                    "rezultat": "lepsze_warunki",
                    "wskaznik": "przyjęte uchwały", "jednostka": "uchwała",
                    "baza": "0", "docelowa": "1", "termin": 170,
                    "dzialania": [
                        {
                            "nazwa": "Spotkania z użytkownikami gminnych lokali", "forma": 5, "od": 25, "dni": 30,
                            "godziny": "6", "kto": "animator", "odpowiedzialny": "sekretarz gminy",
                            "produkt": "wykaz lokali i potrzeb",
                        },
                        {
                            "nazwa": "Klub seniora na próbę w wyremontowanej sali", "forma": 7, "od": 120, "dni": 60,
                            "godziny": "12", "odpowiedzialny": "dyrektor domu kultury",
                            "produkt": "rozliczenie próby i wnioski",
                        },
                    ],
                },
            ],
        },
    ],
}  # fmt: skip

#: In the order of the demo contracts, so that contract and plan of one case tell one story.
PRZYKLADY: list[dict[str, Any]] = [SPOLDZIELNIA, USLUGI, SENIORZY]
