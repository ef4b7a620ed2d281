"""What the pages of stage II show."""

from typing import Any

from django.urls import reverse

from diagnoza.kwestionariusz import nowsza
from diagnoza.odczyt import Odczyt
from diagnoza.odpowiedzi import opisz
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
        "nowsza": nowsza(odczyt.narzedzie.wersja) if odczyt.diagnoza else "",
    }


def kontekst_sekcji(odczyt: Odczyt, klucz: str) -> dict[str, Any] | None:
    """Return a section's questions with their answers in words, or None when there is no such section in scope."""
    for stan in odczyt.plaszczyzny():
        for sekcja in stan.plaszczyzna.sekcje:
            if sekcja.klucz == klucz and stan.w_zakresie:
                pytania = [_pytanie(odczyt, pytanie) for pytanie in sekcja.pytania]
                return {"plaszczyzna": stan.plaszczyzna, "sekcja": sekcja, "pytania": pytania}
    return None


def _pytanie(odczyt: Odczyt, pytanie: Any) -> dict[str, Any]:
    odpowiedz = odczyt.odpowiedzi.get(pytanie.klucz)
    return {
        "pytanie": pytanie,
        "odpowiedz": odpowiedz,
        "opis": opisz(pytanie, odpowiedz.wartosc, odczyt.wartosci) if odpowiedz and not odpowiedz.nie_dotyczy else [],
        "gotowe": odczyt.odpowiedziane(pytanie),
        "brakuje": odczyt.brakuje(pytanie),
    }
