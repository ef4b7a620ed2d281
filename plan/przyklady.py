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
        "Gmina kupuje usługi opiekuńcze dla kilkudziesięciu osób i co roku ma kłopot z wykonawcą. Plan sprawdza, "
        "czy zadanie może prowadzić podmiot założony na miejscu, i porządkuje sposób zlecania."
    ),
    "powod_odlozenia": ODLOZENIE_KOLEJNOSC,
    "obszary": [
        {
            "nazwa": "Usługi opiekuńcze blisko mieszkańców",
            "uzasadnienie": "Liczba osób potrzebujących rośnie, a jedyny wykonawca dojeżdża z innego powiatu.",
            "plaszczyzny": ["P1", "P3"],
            "cele": [
                {
                    "tresc": "Gmina wybiera sposób zlecania usług opiekuńczych na dwa lata",
                    "efekt": "Porównane są co najmniej trzy warianty, a wybrany ma opinię prawną i kalkulację.",
                    "rezultat": "wieksza_skala",
                    "wskaznik": "osoby objęte usługami prowadzonymi przez PES",
                    "jednostka": "osób", "baza": "0", "docelowa": "38", "termin": 180,
                    "dzialania": [
                        {
                            "nazwa": "Doradztwo: warianty zlecania usług", "forma": 2, "od": 10, "dni": 55,
                            "godziny": "12", "kto": "doradca", "produkt": "porównanie wariantów z opinią",
                            "opis": "Konkurs ofert, klauzule społeczne, zamówienie zastrzeżone.",
                        },
                        {
                            "nazwa": "Trzy spotkania ośrodka pomocy społecznej z organizacjami", "forma": 5, "od": 20,
                            "dni": 70, "godziny": "9", "kto": "animator", "odpowiedzialny": "kierownik OPS",
                            "produkt": "opis usługi uzgodniony ze stronami",
                        },
                    ],
                },
                {
                    "tresc": "Powstaje podmiot gotowy przyjąć usługi opiekuńcze",
                    "efekt": "Założyciele mają koncepcję, statut i listę pierwszych pracowników.",
                    "rezultat": "nowe_ps",
                    "wskaznik": "miejsca pracy w nowym podmiocie", "jednostka": "etatów",
                    "baza": "0", "docelowa": "5", "termin": 230,
                    "dzialania": [
                        {
                            "nazwa": "Koncepcja i wstępny plan spółdzielni usług opiekuńczych", "forma": 1, "od": 30,
                            "dni": 80, "godziny": "20", "kto": "animator", "produkt": "koncepcja i wstępny plan",
                        },
                    ],
                },
            ],
        },
        {
            "nazwa": "Stała współpraca z organizacjami",
            "uzasadnienie": "Organizacje dowiadują się o konkursach przypadkiem, a program współpracy pomija PES.",
            "plaszczyzny": ["P2"],
            "cele": [
                {
                    "tresc": "Program współpracy na kolejny rok obejmuje podmioty ekonomii społecznej",
                    "efekt": "PES są wymienione w programie, a kalendarz konkursów jest znany do końca stycznia.",
                    "rezultat": "lepsze_warunki",
                    "termin": 150,
                    "dzialania": [
                        {
                            "nazwa": "Konsultacje projektu programu współpracy", "forma": 6, "od": 60, "dni": 35,
                            "godziny": "6", "odpowiedzialny": "pełnomocnik do spraw organizacji",
                            "produkt": "projekt programu z tabelą uwag",
                        },
                        {
                            "nazwa": "Pogłębiona diagnoza potrzeb lokalowych organizacji", "forma": 4, "od": 15,
                            "dni": 40, "godziny": "8", "kto": "animator", "produkt": "wykaz lokali i potrzeb",
                        },
                    ],
                },
            ],
        },
    ],
}  # fmt: skip

PROGRAM: dict[str, Any] = {
    "wprowadzenie": (
        "Gmina dobrze współpracuje z organizacjami, ale każdy rok zaczyna od nowa. Plan prowadzi do wieloletniego "
        "programu współpracy i do pierwszych zadań zlecanych na dłużej niż rok."
    ),
    "powod_odlozenia": ODLOZENIE_BUDZET,
    "obszary": [
        {
            "nazwa": "Wieloletni program współpracy",
            "uzasadnienie": "Roczne umowy nie pozwalają organizacjom zatrudniać na stałe.",
            "plaszczyzny": ["P2"],
            "cele": [
                {
                    "tresc": "Rada przyjmuje wieloletni program współpracy z zadaniami na trzy lata",
                    "efekt": "Co najmniej dwa zadania są zlecane na trzy lata, z waloryzacją kwot.",
                    "rezultat": "lepsze_warunki",
                    "wskaznik": "umowy wieloletnie z PES", "jednostka": "umowy",
                    "baza": "0", "docelowa": "2", "termin": 200,
                    "dzialania": [
                        {
                            "nazwa": "Praca z zespołem urzędu nad projektem programu", "forma": 1, "od": 5, "dni": 90,
                            "godziny": "22", "kto": "animator", "produkt": "projekt programu, koncepcja spółdzielni",
                            "opis": "W tym koncepcja i wstępny plan spółdzielni socjalnej jako wariant na przyszłość.",
                        },
                        {
                            "nazwa": "Doradztwo: skutki finansowe umów wieloletnich", "forma": 2, "od": 35, "dni": 40,
                            "godziny": "8", "kto": "doradca", "produkt": "opinia dla skarbnika",
                        },
                        {
                            "nazwa": "Konsultacje programu z mieszkańcami i organizacjami", "forma": 6, "od": 95,
                            "dni": 21, "godziny": "7", "odpowiedzialny": "sekretarz gminy",
                            "produkt": "raport z konsultacji",
                        },
                    ],
                },
            ],
        },
        {
            "nazwa": "Pierwsze zadania prowadzone razem",
            "uzasadnienie": "Gmina i PES chcą sprawdzić współpracę na małym zadaniu, zanim zwiążą się na lata.",
            "plaszczyzny": ["P1", "P3"],
            "cele": [
                {
                    "tresc": "Gmina prowadzi z PES jedno wspólne przedsięwzięcie",
                    "efekt": "Świetlica letnia działa dwa miesiące, a strony mają rozliczenie i wnioski na kolejny rok.",
                    "rezultat": "wieksza_skala",
                    "wskaznik": "wartość wspólnych przedsięwzięć", "jednostka": "zł",
                    "baza": "12000", "docelowa": "48000", "termin": 220,
                    "dzialania": [
                        {
                            "nazwa": "Świetlica letnia z fundacją", "forma": 7, "od": 110, "dni": 62, "godziny": "12",
                            "kto": "animator", "odpowiedzialny": "dyrektor domu kultury",
                            "produkt": "rozliczenie i wnioski",
                        },
                        {
                            "nazwa": "Moderowane spotkanie podsumowujące", "forma": 5, "od": 176, "dni": 7,
                            "godziny": "3", "kto": "animator",
                        },
                    ],
                },
            ],
        },
    ],
}  # fmt: skip

INICJATYWA: dict[str, Any] = {
    "wprowadzenie": (
        "Mieszkańcy sołectw działają, ale gmina nie ma uchwały o inicjatywie lokalnej, a małe granty kończą się "
        "w marcu. Plan porządkuje zasady i przygotowuje gminę do partnerstwa z sąsiadami przy spółdzielni."
    ),
    "powod_odlozenia": ODLOZENIE_KOLEJNOSC,
    "obszary": [
        {
            "nazwa": "Jasne zasady dla aktywnych mieszkańców i organizacji",
            "uzasadnienie": "Brak uchwały o inicjatywie lokalnej zniechęca, a zasady małych grantów są niepisane.",
            "plaszczyzny": ["P2", "P3"],
            "cele": [
                {
                    "tresc": "Rada przyjmuje uchwałę o trybie i kryteriach inicjatywy lokalnej",
                    "efekt": "Wnioski można składać cały rok, a ocena trwa najwyżej 30 dni.",
                    "rezultat": "lepsze_warunki",
                    "wskaznik": "umowy o wykonanie inicjatywy lokalnej", "jednostka": "umów",
                    "baza": "0", "docelowa": "4", "termin": 190,
                    "dzialania": [
                        {
                            "nazwa": "Projekt uchwały z doradcą prawnym", "forma": 2, "od": 8, "dni": 45,
                            "godziny": "9", "kto": "doradca", "produkt": "projekt uchwały z uzasadnieniem",
                        },
                        {
                            "nazwa": "Spotkania w sołectwach", "forma": 6, "od": 50, "dni": 28, "godziny": "10",
                            "kto": "animator", "odpowiedzialny": "sołtysi", "produkt": "zestawienie uwag",
                        },
                    ],
                },
                {
                    "tresc": "Organizacje znają zasady małych grantów i z nich korzystają",
                    "efekt": "Nabór trwa cały rok, a pula jest dzielona na kwartały.",
                    "rezultat": "wieksza_skala",
                    "wskaznik": "kwota małych grantów w roku", "jednostka": "zł",
                    "baza": "48000", "docelowa": "70000", "termin": 160,
                    "dzialania": [
                        {
                            "nazwa": "Moderowany warsztat: regulamin małych grantów", "forma": 5, "od": 65, "dni": 10,
                            "godziny": "5", "kto": "animator", "produkt": "projekt regulaminu",
                        },
                    ],
                },
            ],
        },
        {
            "nazwa": "Partnerstwo z sąsiednią gminą",
            "uzasadnienie": "Sama gmina ma za mało zadań dla spółdzielni; razem z sąsiadem rachunek się domyka.",
            "plaszczyzny": ["P1"],
            "cele": [
                {
                    "tresc": "Dwie gminy mają wspólną koncepcję spółdzielni socjalnej osób prawnych",
                    "efekt": "Wójtowie podpisują list intencyjny, a rady znają rachunek i podział zadań.",
                    "rezultat": "nowe_ps",
                    "wskaznik": "podpisane listy intencyjne", "jednostka": "dokument",
                    "baza": "0", "docelowa": "1", "termin": 240,
                    "dzialania": [
                        {
                            "nazwa": "Koncepcja i wstępny plan wspólnej spółdzielni", "forma": 1, "od": 20, "dni": 110,
                            "godziny": "26", "kto": "animator", "produkt": "koncepcja i wstępny plan",
                            "opis": "Zadania obu gmin, zatrudnienie, lokal, harmonogram uchwał.",
                        },
                        {
                            "nazwa": "Szkolenie: jak założyć spółdzielnię socjalną", "forma": 3, "od": 90, "dni": 2,
                            "godziny": "8", "kto": "doradca", "odpowiedzialny": "sekretarze obu gmin",
                        },
                    ],
                },
            ],
        },
    ],
}  # fmt: skip

PRZYKLADY: list[dict[str, Any]] = [SPOLDZIELNIA, USLUGI, PROGRAM, INICJATYWA]
