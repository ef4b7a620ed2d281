"""Writing iCalendar (RFC 5545): all-day events only, which is all that plans and deadlines need."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

#: Octets in a line, without the line break (RFC 5545, section 3.1).
DLUGOSC_LINII = 75


@dataclass(frozen=True)
class Termin:
    """An event that lasts whole days, ``do`` included. ``zmiana`` counts its changes, ``kiedy`` is when it was written."""

    uid: str
    od: date
    do: date
    tytul: str
    opis: str
    adres: str
    zmiana: int
    kiedy: datetime


def kalendarz(nazwa: str, terminy: Iterable[Termin]) -> bytes:
    """Return a calendar with the events; the same events give the same bytes."""
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
    for termin in terminy:
        linie += _termin(termin)
    linie.append("END:VCALENDAR")
    return b"".join(_zawin(linia) for linia in linie)


def _termin(termin: Termin) -> list[str]:
    # The end of an all-day event is the first day without it.
    return [
        "BEGIN:VEVENT",
        f"UID:{termin.uid}",
        f"DTSTAMP:{termin.kiedy.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        f"SEQUENCE:{termin.zmiana}",
        f"DTSTART;VALUE=DATE:{termin.od:%Y%m%d}",
        f"DTEND;VALUE=DATE:{termin.do + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{_tekst(termin.tytul)}",
        f"DESCRIPTION:{_tekst(termin.opis)}",
        f"URL:{termin.adres}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


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
