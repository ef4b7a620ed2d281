"""Documents of single entries: the attendance sheet to sign, the report of a public consultation."""

from realizacja.models import WpisPracy
from realizacja.models_rodzaje import Spotkanie
from realizacja.szczegoly import publikacja
from sciezka.dokumenty.pdf import renderuj_pdf
from sciezka.dokumenty.typografia import data_slownie
from sciezka.sprawa import zegar
from sciezka.sprawa.slownik import FormaPracy


def lista_obecnosci(spotkanie: Spotkanie, puste: int) -> bytes:
    """Return the attendance sheet as PDF: everybody on the list and ``puste`` empty rows, each with a line to sign on.

    Once the meeting has its entry, the entry's day and place are printed, not the planned ones.
    """
    sprawa, wpis = spotkanie.sprawa, spotkanie.wpis
    data, miejsce = (wpis.data, wpis.miejsce) if wpis else (spotkanie.data, spotkanie.miejsce)
    osoby = list(spotkanie.uczestnicy.all())
    wiersze = [(numer, osoba.nazwa, osoba.instytucja) for numer, osoba in enumerate(osoby, start=1)]
    wiersze += [(numer, "", "") for numer in range(len(osoby) + 1, len(osoby) + puste + 1)]
    kontekst = {
        "projekt": sprawa.projekt, "sprawa": sprawa, "dane": {"tytul": "Lista obecności", "podtytul": spotkanie.tytul},
        "spotkanie": spotkanie, "forma": FormaPracy(wpis.forma if wpis else spotkanie.forma).label,
        "kiedy": ", ".join(filter(None, [data_slownie(data), spotkanie.godziny_slownie])), "miejsce": miejsce,
        "wiersze": wiersze,
    }  # fmt: skip
    return renderuj_pdf(
        "realizacja/pdf/lista_obecnosci.html", kontekst, tytul=f"Lista obecności – {spotkanie.tytul}, {data_slownie(data)}",
        autor=sprawa.projekt.beneficjent, przykladowe=sprawa.projekt.przykladowy, utworzono=zegar.teraz(),
    )  # fmt: skip


def raport_konsultacji(wpis: WpisPracy) -> bytes:
    """Return the report of a consultation as PDF: subject, period, ways, remarks with positions, publication."""
    sprawa, konsultacje = wpis.sprawa, wpis.konsultacje
    podtytul = sprawa.samorzad.nazwa_w_umowie
    kontekst = {
        "projekt": sprawa.projekt, "sprawa": sprawa, "wpis": wpis, "konsultacje": konsultacje,
        "uwagi": list(konsultacje.uwagi.all()), "publikacja": publikacja(konsultacje),
        "dane": {"tytul": "Raport z konsultacji społecznych", "podtytul": podtytul},
        "podpisy": [
            {"strona": "Sporządzono przez", "osoba": str(wpis.autor), "funkcja": wpis.autor.stanowisko},
            {"strona": "Za samorząd", "osoba": "", "funkcja": "przedstawiciel samorządu"},
        ],
    }  # fmt: skip
    return renderuj_pdf(
        "realizacja/pdf/konsultacje.html", kontekst, tytul=f"Raport z konsultacji społecznych – {podtytul}",
        autor=sprawa.projekt.beneficjent, przykladowe=sprawa.projekt.przykladowy, utworzono=zegar.teraz(),
    )  # fmt: skip
