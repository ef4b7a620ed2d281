"""What the pages of stage II show."""

from typing import Any

from django.urls import reverse

from diagnoza.kwestionariusz import nowsza
from diagnoza.odczyt import Odczyt
from diagnoza.profil import Profil
from sciezka.sprawa.models import Sprawa


def kontekst_etapu(sprawa: Sprawa) -> dict[str, Any]:
    """Return the planes with their sections, results, conclusions and the way to the first unanswered question."""
    odczyt = Odczyt(sprawa)
    plaszczyzny = []
    for stan in odczyt.plaszczyzny():
        pierwsze = stan.bez_odpowiedzi[0] if stan.bez_odpowiedzi else None
        plaszczyzny.append(
            {
                "stan": stan,
                "sekcje": [
                    {"sekcja": sekcja, "wynik": wynik}
                    for sekcja, wynik in zip(stan.plaszczyzna.sekcje, stan.wynik.sekcje, strict=True)
                ],
                "pierwsze": reverse("diagnoza:pytanie", args=[sprawa.pk, pierwsze.klucz]) if pierwsze else "",
            }
        )
    return {
        "odczyt": odczyt,
        "plaszczyzny": plaszczyzny,
        "profil": Profil(odczyt),
        "czeka": odczyt.czeka(),
        "nowsza": nowsza(odczyt.narzedzie.wersja) if odczyt.diagnoza else "",
    }
