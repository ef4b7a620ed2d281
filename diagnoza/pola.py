"""Form fields for one question. They only ask and show; ``odpowiedzi.oczysc`` reads and checks."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms

from diagnoza.narzedzie.budowa import TAK_NIE, Pole, Pytanie, Typ
from diagnoza.odpowiedzi import pola_widoczne

PRZEDROSTEK = "odp_"
BEZ_ODPOWIEDZI = ("", "jeszcze bez odpowiedzi")
# From this many choices of one on they are drop-downs: twelve groups of buttons would bury the question.
WIELE_WYBOROW = 4
# A text this short fits one line.
KROTKI_TEKST = 300


def nazwa_pola(pole: Pole) -> str:
    """Return the form field's name; the prefix keeps parts apart from the form's own fields (źródło…)."""
    return PRZEDROSTEK + pole.klucz


def pola_formularza(
    pytanie: Pytanie,
    wartosc: Mapping[str, Any] | None = None,
    odpowiedzi: Mapping[str, Mapping[str, Any]] | None = None,
) -> dict[str, forms.Field]:
    """Return the fields of a question by name, with the stored value as initial.

    Nothing is required: an unfinished answer can be saved. ``odpowiedzi`` (values of other questions by key)
    leaves out parts that do not apply, unless they already hold a value: nothing typed disappears.
    """
    wartosc = wartosc or {}
    widoczne = pola_widoczne(pytanie, odpowiedzi or {})
    pola = {}
    for pole in pytanie.pola_do_wpisania:
        if pole in widoczne or pole.klucz in wartosc:
            gotowe = _pole_formularza(pytanie, pole)
            gotowe.initial = _poczatkowa(pole, wartosc.get(pole.klucz))
            pola[nazwa_pola(pole)] = gotowe
    return pola


def surowe(pytanie: Pytanie, dane: Mapping[str, Any]) -> dict[str, Any]:
    """Take the parts out of a form's cleaned data, for ``odpowiedzi.oczysc``."""
    nazwy = {nazwa_pola(pole): pole.klucz for pole in pytanie.pola_do_wpisania}
    return {klucz: dane[nazwa] for nazwa, klucz in nazwy.items() if nazwa in dane}


def _pole_formularza(pytanie: Pytanie, pole: Pole) -> forms.Field:
    # Where every part is optional, saying so at each would be noise.
    opcjonalne = not pole.wymagane and any(inne.wymagane for inne in pytanie.pola_do_wpisania)
    wspolne: dict[str, Any] = {
        "label": f"{pole.etykieta} (opcjonalnie)" if opcjonalne else pole.etykieta,
        "required": False,
        "help_text": _podpowiedz(pole),
    }
    if pole.typ is Typ.WYBORY:
        wybory = [(opcja.klucz, opcja.tekst) for opcja in pole.opcje]
        return forms.MultipleChoiceField(choices=wybory, widget=forms.CheckboxSelectMultiple, **wspolne)
    if mozliwe := _mozliwe(pole):
        if sum(inne.typ is Typ.WYBOR for inne in pytanie.pola) >= WIELE_WYBOROW:
            return forms.ChoiceField(choices=[BEZ_ODPOWIEDZI, *mozliwe], **wspolne)
        return forms.ChoiceField(choices=[*mozliwe, BEZ_ODPOWIEDZI], widget=forms.RadioSelect, **wspolne)
    return forms.CharField(widget=_widget(pole), **wspolne)


def _mozliwe(pole: Pole) -> list[tuple[str, str]]:
    """Return the values to choose one from; a scale's step always comes with its anchor in words."""
    match pole.typ:
        case Typ.SKALA:
            return [(str(stopien), f"{stopien} – {tekst}") for stopien, tekst in enumerate(pole.kotwice)]
        case Typ.TN:
            return list(TAK_NIE.items())
        case Typ.WYBOR:
            return [(opcja.klucz, opcja.tekst) for opcja in pole.opcje]
        case _:
            return []


def _widget(pole: Pole) -> forms.Widget:
    """Typed values are text fields with the right keyboard: a number field would refuse a decimal comma."""
    match pole.typ:
        case Typ.DATA:
            return forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
        case Typ.TEKST if pole.max_znakow > KROTKI_TEKST:
            return forms.Textarea(attrs={"rows": 4})
        case Typ.TEKST:
            return forms.TextInput()
        case Typ.KWOTA | Typ.PROCENT:
            klawiatura = "decimal"
        case _:
            klawiatura = "decimal" if pole.miejsca else "numeric"
    return forms.TextInput(attrs={"inputmode": klawiatura, "autocomplete": "off"})


def _podpowiedz(pole: Pole) -> str:
    match pole.typ:
        case Typ.LICZBA:
            return f"Liczba {pole.jednostka[2]}. Zero też jest odpowiedzią."
        case Typ.KWOTA:
            return "W złotych, na przykład 418 600 albo 418 600,50."
        case Typ.PROCENT:
            return "W procentach, od 0 do 100, na przykład 12,5."
        case Typ.ROK:
            return "Cztery cyfry, na przykład 2026."
        case Typ.WYBORY:
            return "Można zaznaczyć kilka odpowiedzi."
        case Typ.SKALA:
            return "Wybiera się opis najbliższy stanu faktycznego."
        case _:
            return ""


def _poczatkowa(pole: Pole, wartosc: Any) -> Any:
    """Show a stored value the way a person would type it."""
    if wartosc is None:
        return None
    match pole.typ:
        case Typ.SKALA | Typ.ROK:
            return str(wartosc)
        case Typ.DATA:
            return date.fromisoformat(wartosc)
        case Typ.LICZBA | Typ.KWOTA | Typ.PROCENT:
            return f"{Decimal(wartosc)}".replace(".", ",")
        case _:
            return wartosc
