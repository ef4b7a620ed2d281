"""Contents of demo diagnoses: summaries and conclusions written by hand, in the spirit of real findings. All invented."""

from typing import Any

PRZYKLADY: list[dict[str, Any]] = [
    {
        "poziom": 2,
        "streszczenie": "Gmina ma wolę, zadania i partnera, żeby założyć spółdzielnię socjalną z powiatem. Utrzymanie zieleni "
        "i sprzątanie obiektów są warte 418 600 zł rocznie, a umowy wygasają z końcem roku. Współpraca z organizacjami "
        "opiera się na dotacjach; program współpracy nie wspomina o ekonomii społecznej. W zamówieniach nie stosowano dotąd "
        "klauzul społecznych.",
        "metody": "Analiza dokumentów (BIP, rejestr umów, sprawozdania), rozmowy z burmistrzem, skarbnikiem, kierownikiem "
        "ośrodka pomocy społecznej i pracownikiem zamówień, ankieta wśród organizacji.",
        "wnioski": [
            ("P1", "szansa", 3, "Umowy na zieleń i sprzątanie wygasają z końcem roku i mogą być pierwszym zleceniem spółdzielni.",
             "Roczna wartość zadań to 418 600 zł. Wykonawca nie jest zainteresowany przedłużeniem na dotychczasowych warunkach.",
             ["P1.09", "P1.10", "P1.12"]),
            ("P1", "zasob", 2, "Powiat jest gotowy współzakładać spółdzielnię i potwierdził to pismem.", "", ["P1.04", "P1.05"]),
            ("P1", "bariera", 2, "Nie sprawdzono skutków prawnych: zamówień, pomocy publicznej i podatku VAT.", "", ["P1.19"]),
            ("P2", "potrzeba", 2, "Program współpracy nie przewiduje zadań dla podmiotów ekonomii społecznej.",
             "Dokument powtarza zapisy z poprzednich lat i nie ma wskaźników.", ["P2.06", "P2.07"]),
            ("P3", "bariera", 3, "W 14 postępowaniach nie zastosowano ani jednej klauzuli społecznej.",
             "Pracownicy obawiają się naruszenia konkurencji i nie mają wzorów zapisów.", ["P3.14", "P3.19", "P3.20"]),
            ("P3", "potrzeba", 1, "Regulamin zamówień poniżej progu nie wspomina o aspektach społecznych.", "", ["P3.13"]),
        ],
    },
    {
        "poziom": 1,
        "streszczenie": "W gminie działa 14 organizacji, ale współpraca ogranicza się do corocznych dotacji na sport i kulturę. "
        "Usługi opiekuńcze realizują wyłącznie pracownicy ośrodka, choć są chętne organizacje. Brakuje wzorów i osoby, "
        "która prowadziłaby współpracę na co dzień.",
        "metody": "Analiza programu współpracy i sprawozdań, ankieta do 14 organizacji (11 odpowiedzi), rozmowy z wójtem "
        "i sekretarzem gminy.",
        "wnioski": [
            ("P2", "potrzeba", 3, "Nikt w urzędzie nie odpowiada na co dzień za współpracę z organizacjami.",
             "Zadanie jest dopisane do obowiązków sekretarza gminy.", ["P2.12"]),
            ("P2", "bariera", 2, "Urząd ocenia relacje znacznie lepiej niż organizacje.", "Różnica wynosi dwa stopnie skali.", ["P2.18"]),
            ("P3", "szansa", 3, "Dwie organizacje mogą przejąć usługi opiekuńcze warte 612 000 zł rocznie.", "", ["P3.12"]),
            ("P3", "potrzeba", 2, "Brakuje uchwały o inicjatywie lokalnej.", "", ["P3.10"]),
            ("P3", "bariera", 2, "Pracownicy nie znają zasad zastrzegania zamówień.", "", ["P3.19"]),
            ("P1", "szansa", 1, "Temat spółdzielni socjalnej był już omawiany na komisji rady.", "", ["P1.01"]),
        ],
    },
    {
        "poziom": 3,
        "streszczenie": "Gmina, parafia i ochotnicza straż pożarna mogą razem założyć spółdzielnię, która poprowadzi żywienie "
        "i klub seniora. Współpraca z organizacjami jest dojrzała, są lokal i sprzęt. Wyjaśnienia wymagają rachunek kosztów "
        "i obawy pracowników zakładu komunalnego.",
        "metody": "Warsztat z udziałem urzędu, organizacji i radnych, analiza dokumentów, wizyta w obiektach.",
        "wnioski": [
            ("P1", "zasob", 3, "Gmina ma lokal z kuchnią gotowy do użycia po niewielkim remoncie.", "", ["P1.13", "P1.14"]),
            ("P1", "bariera", 2, "Pracownicy zakładu komunalnego obawiają się o swoje miejsca pracy.",
             "Obawy trzeba wyjaśnić w konsultacjach, zanim rada zacznie prace nad uchwałą.", ["P1.20"]),
            ("P2", "zasob", 2, "Organizacje mają doświadczenie w prowadzeniu usług dla seniorów.", "", ["P2.03", "P2.17"]),
            ("P3", "szansa", 2, "Zamówienia są dzielone na części dostępne dla małych podmiotów.", "", ["P3.18"]),
            ("P3", "potrzeba", 2, "Potrzebny jest tryb zlecania usług niezależny od jednorocznych konkursów.", "", ["P3.05"]),
        ],
    },
]  # fmt: skip
