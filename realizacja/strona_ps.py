"""What the pages of stages IV and V show of new enterprises, and when these may be changed."""

from typing import Any

from django.http import HttpRequest

from realizacja.przedsiebiorstwa import KartaPrzedsiebiorstwa, karty
from sciezka.sprawa import prawa
from sciezka.sprawa.edycja import dlaczego_zamkniete
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.slownik import Stan


def dlaczego_zamkniete_ps(sprawa: Sprawa) -> str:
    """Return why the enterprise cannot change now, or "": it changes in stages IV and V, not while the report is reviewed."""
    return dlaczego_zamkniete(sprawa, Stan.REZULTATY if sprawa.stan == Stan.REZULTATY else Stan.REALIZACJA)


def kontekst_ps(request: HttpRequest, gotowe: list[KartaPrzedsiebiorstwa] | None = None) -> dict[str, Any]:
    """Return the new enterprises as the person may see them (``gotowe`` when they are read), and whether they may change them."""
    sprawa = request.sprawa
    prowadzi = bool(request.role_w_sprawie & prawa.PROWADZACY)
    return {
        "karty_ps": karty(sprawa, zespol=request.user.w_zespole(sprawa)) if gotowe is None else gotowe,
        "moze_zmieniac_ps": prowadzi and not dlaczego_zamkniete_ps(sprawa),
    }
