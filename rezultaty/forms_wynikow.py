"""Forms of what results are measured by and followed up with: a measurement of an indicator, a card of follow-up."""

from typing import Any

from django import forms

from rezultaty.models import KartaMonitoringu, Pomiar
from rezultaty.przypomnienia_monitoringu import NA_ILE_DNI
from sciezka.sprawa import zegar
from sciezka.sprawa.formularze import FormularzPodstawowy, FormularzWiersza
from sciezka.sprawa.pliki import PolePliku
from sciezka.sprawa.slownik import RodzajRezultatu

OPCJONALNIE = " (opcjonalnie)"
W_PRZYSZLOSCI = "Ta data jest w przyszłości. Zapisuje się to, co już się stało."


class _ZDowodem(FormularzWiersza):
    """A row with a day that has come and a file of evidence."""

    plik = PolePliku(label="Dowód: plik", required=False)

    def clean_data(self) -> Any:
        """A day in the future is a mistake."""
        if self.cleaned_data["data"] > zegar.dzis():
            raise forms.ValidationError(W_PRZYSZLOSCI)
        return self.cleaned_data["data"]

    def _kiedy(self, nazwy: tuple[str, ...], kiedy: str) -> None:
        """Say of what one answer needs that it is needed then, not that it is optional."""
        for nazwa in nazwy:
            self.fields[nazwa].label = f"{self.fields[nazwa].label.removesuffix(OPCJONALNIE)} ({kiedy})"

    def _wymagaj(self, nazwy: tuple[str, ...], zdanie: str) -> None:
        for nazwa in nazwy:
            if self.cleaned_data.get(nazwa) in (None, "") and nazwa not in self.errors:
                self.add_error(nazwa, zdanie)


class FormularzPomiaru(_ZDowodem):
    """A value with its source, or why it could not be measured; the unit and the target are the plan's."""

    class Meta(FormularzWiersza.Meta):
        model = Pomiar
        fields = ["wartosc", "data", "zrodlo", "powod_braku", "komentarz", "notatka"]

    def dostosuj(self) -> None:
        if jednostka := self.instance.cel.jednostka:
            self.fields["wartosc"].label = f"Wartość osiągnięta, {jednostka}"
        self.fields["zrodlo"].help_text = "Dokument, rejestr albo osoba, na przykład sprawozdanie za 2026 r."
        self.fields[
            "powod_braku"
        ].help_text = "Wskaźnik, którego nie dało się zmierzyć, ale wyjaśniono dlaczego, nie jest brakiem."
        self.fields["plik"].help_text += " Dowód zobaczy też gmina."
        self.order_fields(["wartosc", "data", "zrodlo", "plik", "powod_braku", "komentarz", "notatka"])

    def przygotuj(self) -> None:
        super().przygotuj()
        self._kiedy(("wartosc", "zrodlo"), "gdy zmierzono")
        self._kiedy(("powod_braku",), "gdy nie zmierzono")

    def clean(self) -> dict[str, Any]:
        """A measured indicator has its value and source, one that was not its reason."""
        dane = super().clean()
        if dane.get("wartosc") is not None:
            dane["powod_braku"] = ""
            self._wymagaj(("zrodlo",), "Napisz, skąd pochodzi ta wartość.")
        elif "wartosc" not in self.errors and not dane.get("powod_braku", "").strip():
            self.add_error("wartosc", "Podaj wartość albo napisz niżej, dlaczego nie zmierzono.")
        return dane


class FormularzMonitoringu(_ZDowodem):
    """What was found, from which source; a new enterprise is asked about its jobs and status too. For the team only."""

    widzi = "zespol"
    dla_zespolu = ()

    class Meta(FormularzWiersza.Meta):
        model = KartaMonitoringu
        fields = [
            "wynik", "data", "ps_dziala", "ps_miejsca_pracy", "ps_status", "opis", "zrodlo", "powod", "notatka",
        ]  # fmt: skip

    def dostosuj(self) -> None:
        rezultat = self.instance.rezultat
        self.fields["wynik"].widget = forms.RadioSelect(choices=KartaMonitoringu.Wynik.choices)
        if rezultat.rodzaj == RodzajRezultatu.NOWE_PS:
            utworzone = rezultat.miejsca
            self.fields["ps_miejsca_pracy"].help_text = f"Przy powołaniu: {utworzone}." if utworzone is not None else ""
        else:
            for nazwa in ("ps_dziala", "ps_miejsca_pracy", "ps_status"):
                del self.fields[nazwa]
        self.fields["zrodlo"].help_text = "Na przykład odpis z KRS z dnia, rozmowa z prezesem, wykaz wojewody."
        self.fields["powod"].help_text = "„Nie udało się ustalić” z powodem też jest odpowiedzią."
        kolejnosc = [
            "wynik",
            "data",
            "ps_dziala",
            "ps_miejsca_pracy",
            "ps_status",
            "opis",
            "zrodlo",
            "plik",
            "powod",
            "notatka",
        ]
        self.order_fields(kolejnosc)

    def przygotuj(self) -> None:
        super().przygotuj()
        self._kiedy(tuple({"ps_dziala", "ps_status", "opis", "zrodlo"} & set(self.fields)), "gdy ustalono")
        self._kiedy(("powod",), "gdy nie ustalono")

    def clean(self) -> dict[str, Any]:
        """What was found has its words and source, what was not its reason."""
        dane = super().clean()
        if dane.get("wynik") == KartaMonitoringu.Wynik.NIE_USTALONO:
            self._wymagaj(("powod",), "Napisz, dlaczego nie udało się ustalić.")
        elif dane.get("wynik"):
            dane["powod"] = ""
            self._wymagaj(("opis", "zrodlo"), "Uzupełnij, skoro udało się to ustalić.")
            self._wymagaj(tuple({"ps_dziala", "ps_status"} & set(self.fields)), "Wybierz odpowiedź.")
        return dane


class FormularzOdlozenia(FormularzPodstawowy):
    """For how long the reminders of a follow-up are put off."""

    widzi = ""
    dni = forms.TypedChoiceField(
        label="Na ile dni odłożyć przypomnienie", coerce=int, choices=[(dni, f"{dni} dni") for dni in NA_ILE_DNI],
        widget=forms.RadioSelect,
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.przygotuj()
