"""Writing iCalendar (RFC 5545): deadlines that last whole days, and events with hours in Europe/Warsaw."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from django.utils import timezone

#: Octets in a line, without the line break (RFC 5545, section 3.1).
DLUGOSC_LINII = 75
#: What Europe/Warsaw means, for programs that do not know the name: summer time from the last Sunday of March to October.
STREFA = [
    "BEGIN:VTIMEZONE",
    "TZID:Europe/Warsaw",
    "BEGIN:DAYLIGHT",
    "DTSTART:19960331T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "TZNAME:CEST",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "TZNAME:CET",
    "END:STANDARD",
    "END:VTIMEZONE",
]


@dataclass(frozen=True)
class Termin:
    """An event that lasts whole days, ``do`` included, or with ``godziny`` (aware moments) exactly from one to the other.

    ``zmiana`` counts its changes, ``kiedy`` is when it was written; a cancelled event (``odwolany``) stays in the file, so
    that calendars which have shown it cross it out. ``rodzaj`` and ``sprawa_id`` say what it is and of which case.
    """

    uid: str
    od: date
    do: date
    tytul: str
    opis: str
    adres: str
    zmiana: int
    kiedy: datetime
    rodzaj: str = ""
    sprawa_id: int = 0
    godziny: tuple[datetime, datetime] | None = None
    miejsce: str = ""
    odwolany: bool = False


def kalendarz(nazwa: str, terminy: Iterable[Termin]) -> bytes:
    """Return a calendar with the events; the same events give the same bytes."""
    terminy = list(terminy)
    linie = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Ścieżka//Plan działania//PL",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_tekst(nazwa)}",
        "X-WR-TIMEZONE:Europe/Warsaw",
        "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
    ]
    if any(termin.godziny for termin in terminy):
        linie += STREFA
    for termin in terminy:
        linie += _termin(termin)
    linie.append("END:VCALENDAR")
    return b"".join(_zawin(linia) for linia in linie)


def _termin(termin: Termin) -> list[str]:
    return [
        "BEGIN:VEVENT",
        f"UID:{termin.uid}",
        f"DTSTAMP:{termin.kiedy.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        f"SEQUENCE:{termin.zmiana}",
        *_kiedy(termin),
        f"SUMMARY:{_tekst(termin.tytul)}",
        f"DESCRIPTION:{_tekst(termin.opis)}",
        *([f"LOCATION:{_tekst(termin.miejsce)}"] if termin.miejsce else []),
        f"URL:{termin.adres}",
        f"STATUS:{'CANCELLED' if termin.odwolany else 'CONFIRMED'}",
        f"TRANSP:{'OPAQUE' if termin.godziny and not termin.odwolany else 'TRANSPARENT'}",
        "END:VEVENT",
    ]


def _kiedy(termin: Termin) -> list[str]:
    if termin.godziny:
        poczatek, koniec = (timezone.localtime(chwila) for chwila in termin.godziny)
        return [
            f"DTSTART;TZID=Europe/Warsaw:{poczatek:%Y%m%dT%H%M%S}",
            f"DTEND;TZID=Europe/Warsaw:{koniec:%Y%m%dT%H%M%S}",
        ]
    # The end of an all-day event is the first day without it.
    return [f"DTSTART;VALUE=DATE:{termin.od:%Y%m%d}", f"DTEND;VALUE=DATE:{termin.do + timedelta(days=1):%Y%m%d}"]


def _tekst(tekst: str) -> str:
    czysty = (
        tekst.replace("\r\n", "\n").replace("\r", "\n").replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    )
    return czysty.replace("\n", "\\n")


def _zawin(linia: str) -> bytes:
    """Fold a line at 75 octets without cutting a character in two."""
    wynik, kawalek = b"", b""
    for znak in linia:
        bajty = znak.encode()
        if len(kawalek) + len(bajty) > DLUGOSC_LINII:
            wynik, kawalek = wynik + kawalek + b"\r\n", b" "
        kawalek += bajty
    return wynik + kawalek + b"\r\n"
