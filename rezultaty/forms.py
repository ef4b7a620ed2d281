"""Forms of stage V: one result of the chosen kind with its evidence, the texts of the final report."""

from typing import Any

from django import forms
from django.core.validators import MinValueValidator

from plan.models import Cel
from realizacja.models_ps import NowePrzedsiebiorstwo
from realizacja.przedsiebiorstwa import karty
from rezultaty.models import Raport, Rezultat
from sciezka.rekrutacja.models import OczekiwanyRezultat
from sciezka.sprawa import zegar
from sciezka.sprawa.formularze import FormularzWiersza
from sciezka.sprawa.pliki import PolePliku
from sciezka.sprawa.slownik import RodzajRezultatu

#: What is asked for each kind, and of it what a reached result must have.
POLA: dict[str, list[str]] = {
    RodzajRezultatu.NOWE_PS: ["przedsiebiorstwo"],
    RodzajRezultatu.LEPSZE_WARUNKI: ["zmiana"],
    RodzajRezultatu.WIEKSZA_SKALA: ["liczba_przed", "liczba_po", "kwota_przed", "kwota_po"],
}  # fmt: skip
WYMAGANE: dict[str, list[str]] = {
    RodzajRezultatu.NOWE_PS: ["przedsiebiorstwo"],
    RodzajRezultatu.LEPSZE_WARUNKI: ["zmiana", "dokument"],
    RodzajRezultatu.WIEKSZA_SKALA: ["liczba_przed", "liczba_po", "kwota_przed", "kwota_po"],
}  # fmt: skip
OPCJONALNIE = " (opcjonalnie)"
UWAGA_O_STATUSIE = (
    "Wpis do KRS to jeszcze nie status przedsiębiorstwa społecznego: nadaje go wojewoda decyzją (art. 12 ustawy "
    "o ekonomii społecznej)."
)


class FormularzRezultatu(FormularzWiersza):
    """A result of one kind: reached with its data, or not reached with a reason; evidence in both cases."""

    osiagniety = forms.TypedChoiceField(
        label="Czy osiągnięto",
        choices=[("tak", "tak, osiągnięto"), ("nie", "nie osiągnięto")],
        coerce=lambda wartosc: wartosc == "tak",
        widget=forms.RadioSelect,
    )
    plik = PolePliku(label="Dowód: plik", required=False)

    class Meta(FormularzWiersza.Meta):
        model = Rezultat
        fields = [
            "cel", "oczekiwany", "osiagniety", "powod_nieosiagniecia", "opis", "data",
            *(nazwa for pola in POLA.values() for nazwa in pola), "dokument", "notatka",
        ]  # fmt: skip

    def dostosuj(self) -> None:
        rodzaj = self.instance.rodzaj
        for inny, nazwy in POLA.items():
            if inny != rodzaj:
                for nazwa in nazwy:
                    del self.fields[nazwa]
        for nazwa in POLA[rodzaj]:
            self.fields[nazwa].required = False
        cele = Cel.objects.filter(sprawa=self.sprawa).order_by("numer")
        self.fields["cel"].queryset = cele
        pasujace = [cel for cel in cele if cel.rezultat == rodzaj]
        inne = [cel for cel in cele if cel.rezultat != rodzaj]
        grupy = [("Cele, które służą temu rezultatowi", pasujace), ("Pozostałe cele", inne)]
        self.fields["cel"].choices = [("", "wybierz cel")] + [
            (nazwa, [(cel.pk, str(cel)) for cel in lista]) for nazwa, lista in grupy if lista
        ]
        self.fields["oczekiwany"].queryset = OczekiwanyRezultat.objects.filter(sprawa=self.sprawa, rodzaj=rodzaj)
        self.fields["oczekiwany"].empty_label = "żaden z oczekiwanych w kontrakcie"
        for nazwa in {"kwota_przed", "kwota_po"} & set(self.fields):
            self.fields[nazwa].validators.append(MinValueValidator(0, "Kwota nie może być ujemna."))
        if rodzaj == RodzajRezultatu.NOWE_PS:
            self._przedsiebiorstwa(self.fields["przedsiebiorstwo"])
        self.fields["powod_nieosiagniecia"].label = "Powód"
        self.fields["powod_nieosiagniecia"].help_text = "Rezultat nieosiągnięty, ale wyjaśniony, nie jest brakiem."
        self.fields["plik"].help_text += " Kolejne pliki można dodać, zmieniając rezultat. Dowód zobaczy też gmina."
        if self.instance.pk:
            self.fields["osiagniety"].initial = "tak" if self.instance.osiagniety else "nie"
            self.initial["osiagniety"] = self.fields["osiagniety"].initial
        self.order_fields([*self.Meta.fields[:-1], "plik", "notatka"])

    def _przedsiebiorstwa(self, pole: forms.ModelChoiceField) -> None:
        """Offer the enterprises of the case, each with what it is today: their register data are not typed again."""
        opisy = {karta.ps.pk: f"{karta.ps.nazwa} – {karta.status}" for karta in karty(self.sprawa)}
        pole.queryset = NowePrzedsiebiorstwo.objects.filter(sprawa=self.sprawa)
        pole.label_from_instance = lambda ps: opisy.get(ps.pk, str(ps))
        pole.empty_label = "wybierz przedsiębiorstwo" if opisy else "najpierw dodaj przedsiębiorstwo i jego kamienie"
        pole.help_text = f"Numery, daty i założycieli raport weźmie z jego karty. {UWAGA_O_STATUSIE}"
        if len(opisy) == 1 and not self.instance.pk:
            pole.initial = next(iter(opisy))

    def przygotuj(self) -> None:
        """Say of what one of the two answers needs that it is needed then, not that it is optional."""
        super().przygotuj()
        for nazwa in WYMAGANE[self.instance.rodzaj]:
            self.fields[nazwa].label = f"{self.fields[nazwa].label.removesuffix(OPCJONALNIE)} (gdy osiągnięto)"
        powod = self.fields["powod_nieosiagniecia"]
        powod.label = f"{powod.label.removesuffix(OPCJONALNIE)} (gdy nie osiągnięto)"

    def clean(self) -> dict[str, Any]:
        """A reached result has its data and an enterprise that the project counts; one not reached has its reason."""
        dane = super().clean()
        if dane.get("data") and dane["data"] > zegar.dzis():
            self.add_error("data", "Ta data jest w przyszłości. Zapisuje się to, co już się stało.")
        if dane.get("osiagniety"):
            dane["powod_nieosiagniecia"] = ""
            for nazwa in WYMAGANE[self.instance.rodzaj]:
                if dane.get(nazwa) in (None, "") and nazwa not in self.errors:
                    self.add_error(nazwa, "Uzupełnij, skoro rezultat osiągnięto.")
        elif dane.get("osiagniety") is False and not dane.get("powod_nieosiagniecia", "").strip():
            self.add_error("powod_nieosiagniecia", "Napisz, dlaczego rezultatu nie osiągnięto.")
        if dane.get("osiagniety") and (przedsiebiorstwo := dane.get("przedsiebiorstwo")):
            (karta,) = karty(self.sprawa, [przedsiebiorstwo.pk])
            if karta.dlaczego_nie_liczy_sie:
                self.add_error("przedsiebiorstwo", karta.dlaczego_nie_liczy_sie)
        return dane


class FormularzRaportu(FormularzWiersza):
    """What needs judgement in the final report."""

    class Meta(FormularzWiersza.Meta):
        model = Raport
        fields = ["przebieg", "wnioski", "rekomendacje", "notatka"]
