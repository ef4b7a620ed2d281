"""Words for the groups of changes that an import of the register makes."""

ETYKIETY_GRUP = {
    "dodane": "Dodane",
    "przywrocone": "Przywrócone",
    "zmiany_nazw": "Zmienione nazwy",
    "zmiany_rodzaju": "Zmieniony rodzaj gminy",
    "przejete": "Wpisane ręcznie, teraz z rejestru",
    "zamkniete": "Zamknięte (nie ma ich w pliku)",
}
