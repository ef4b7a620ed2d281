"""Stage III: the plan on one page, and adding, changing and removing its rows."""

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from diagnoza.models import Wniosek
from plan import tablica
from plan.forms import (
    FormularzCelu,
    FormularzDzialania,
    FormularzObszaru,
    FormularzOdlozenia,
    FormularzWprowadzenia,
)
from plan.models import Cel, Dzialanie, ObszarPriorytetowy, OdlozonyWniosek, Plan
from plan.w_miejscu import WPlanie
from plan.zapis import nastepny_numer, ustaw_wnioski
from sciezka.dokumenty.typografia import odmiana
from sciezka.sprawa.edycja import Dodaj, Jedyny, Usun, Zmien
from sciezka.sprawa.formularze import FormularzWiersza
from sciezka.sprawa.wyjatki import NieaktualnyStan


def etap(request: HttpRequest, sprawa_id: int) -> HttpResponse:
    """Show the plan in reading order, or the board alone when a form on it is given up."""
    if request.htmx and request.htmx.target == tablica.ID:
        return tablica.fragment(request, request.GET.get("skup", ""))
    return render(request, "plan/etap.html", tablica.kontekst(request))


class PodRodzicem(Dodaj):
    """Add a row under another one that the address names; somebody may have removed that one in the meantime."""

    model_rodzica: ClassVar[type[models.Model]]
    pole_rodzica: ClassVar[str]
    brak_rodzica: ClassVar[str]

    def rodzice(self) -> models.QuerySet:
        return self.model_rodzica._default_manager.filter(sprawa=self.sprawa, pk=self.kwargs["rodzic"])

    def nowy(self) -> models.Model:
        wiersz = super().nowy()
        # A typed form must come back even when its parent is gone, so only an empty form may end in 404.
        rodzic = self.rodzice().first() if self.request.method == "POST" else get_object_or_404(self.rodzice())
        if rodzic:
            setattr(wiersz, self.pole_rodzica, rodzic)
        return wiersz

    def przed_zapisem(self, formularz: FormularzWiersza, instancja: models.Model) -> HttpResponse | None:
        if odpowiedz := super().przed_zapisem(formularz, instancja):
            return odpowiedz
        if not self.rodzice().exists():
            raise NieaktualnyStan(self.brak_rodzica)
        return None

    def uzupelnij(self, wiersz: models.Model, formularz: FormularzWiersza) -> None:
        wiersz.numer = nastepny_numer(self.model, self.sprawa)


# -- introduction ----------------------------------------------------------------------------------------------------


class Wprowadzenie(WPlanie, Jedyny):
    """Write the introduction: there is one a case, so the same address adds it and changes it."""

    model = Plan
    formularz = FormularzWprowadzenia
    tytul = "Wprowadzenie do planu"

    def powrot(self, wiersz: models.Model) -> str:
        return f"{self.anuluj()}#wprowadzenie"

    def opis_historii(self, wiersz: models.Model) -> str:
        return "wprowadzenie do planu"


# -- conclusions set aside -------------------------------------------------------------------------------------------


class Odlozenie(WPlanie):
    model = OdlozonyWniosek
    formularz = FormularzOdlozenia
    szablon = "plan/odloz.html"

    def powrot(self, wiersz: models.Model) -> str:
        return f"{self.anuluj()}#wniosek-{wiersz.wniosek_id}"

    def opis_historii(self, wiersz: models.Model) -> str:
        return f"odłożenie wniosku {wiersz.wniosek.etykieta}"


class Odloz(Odlozenie, Dodaj):
    """Set a conclusion aside, with the reason."""

    przycisk = "Odłóż wniosek"
    tytul = "Odłóż wniosek"

    def nowy(self) -> models.Model:
        wnioski = Wniosek.objects.filter(sprawa=self.sprawa)
        wiersz = super().nowy()
        wiersz.wniosek = get_object_or_404(wnioski, pk=self.kwargs["wniosek"])
        return wiersz


class OdlozenieZmien(Odlozenie, Zmien):
    """Change the reason."""

    tytul = "Dlaczego wniosek jest odłożony"


class OdlozenieCofnij(Odlozenie, Usun):
    """Take the decision back: the conclusion waits for one again."""

    szablon = "plan/cofnij_odlozenie.html"
    tytul = "Cofnij odłożenie wniosku"


# -- areas -----------------------------------------------------------------------------------------------------------


class Obszar(WPlanie):
    model = ObszarPriorytetowy
    formularz = FormularzObszaru
    kotwica = "obszar"

    def wskazany_wniosek(self) -> list[int]:
        """Return the conclusion that the address asks to tick ("Do obszaru 1" beside a conclusion)."""
        wniosek = self.request.GET.get("wniosek", "")
        return [int(wniosek)] if wniosek.isdecimal() and len(wniosek) < 19 else []

    def po_zapisie(self, wiersz: models.Model, formularz: FormularzWiersza) -> None:
        ustaw_wnioski(wiersz, formularz.cleaned_data["wnioski"], self.request.user)


class ObszarDodaj(Obszar, Dodaj):
    """Add a priority area with the conclusions it comes from."""

    tytul = "Dodaj obszar priorytetowy"

    def poczatkowe(self) -> dict[str, Any]:
        return {"wnioski": self.wskazany_wniosek()}

    def uzupelnij(self, wiersz: models.Model, formularz: FormularzWiersza) -> None:
        wiersz.numer = nastepny_numer(self.model, self.sprawa)


class ObszarZmien(Obszar, Zmien):
    """Change a priority area and the conclusions it comes from."""

    def zbuduj(self, wiersz: models.Model, dane: Any = None, pliki: Any = None) -> FormularzWiersza:
        formularz = super().zbuduj(wiersz, dane, pliki)
        formularz.initial["wnioski"] += self.wskazany_wniosek()
        return formularz


class UsunZPodleglymi(Usun):
    """Remove a row together with what stands under it, and say so first."""

    def podlegle(self, wiersz: models.Model) -> list[str]:
        """Return what will go with the row, in words."""
        return []

    def kontekst(self, **dodatki: Any) -> dict[str, Any]:
        if opisy := [opis for opis in self.podlegle(dodatki["wiersz"]) if not opis.startswith("0 ")]:
            dodatki["skutek"] = (
                f"Zniknie z planu razem z tym, co pod nim stoi: {', '.join(opisy)}. "
                "W historii sprawy zostanie ślad, kto i kiedy go usunął."
            )
        return super().kontekst(**dodatki)

    def powrot(self, wiersz: models.Model) -> str:
        return f"{self.anuluj()}#obszary"


def _cele(ile: int) -> str:
    return f"{ile} {odmiana(ile, 'cel', 'cele', 'celów')}"


def _dzialania(ile: int) -> str:
    return f"{ile} {odmiana(ile, 'działanie', 'działania', 'działań')}"


class ObszarUsun(UsunZPodleglymi, Obszar):
    """Remove a priority area with its goals and actions."""

    tytul = "Usuń obszar priorytetowy"

    def podlegle(self, wiersz: ObszarPriorytetowy) -> list[str]:
        return [_cele(wiersz.cele.count()), _dzialania(Dzialanie.objects.filter(cel__obszar=wiersz).count())]


# -- goals -----------------------------------------------------------------------------------------------------------


class WidokCelu(WPlanie):
    model = Cel
    formularz = FormularzCelu
    kotwica = "cel"


class CelDodaj(WidokCelu, PodRodzicem):
    """Add a goal to a priority area."""

    tytul = "Dodaj cel"
    model_rodzica, pole_rodzica = ObszarPriorytetowy, "obszar"
    brak_rodzica = "Ktoś usunął ten obszar priorytetowy, odkąd wyświetlono formularz."


class CelZmien(WidokCelu, Zmien):
    """Change a goal."""


class CelUsun(UsunZPodleglymi, WidokCelu):
    """Remove a goal with its actions."""

    tytul = "Usuń cel"

    def podlegle(self, wiersz: Cel) -> list[str]:
        return [_dzialania(wiersz.dzialania.count())]


# -- actions ---------------------------------------------------------------------------------------------------------


class WidokDzialania(WPlanie):
    model = Dzialanie
    formularz = FormularzDzialania
    kotwica = "dzialanie"

    def komunikat(self, wiersz: models.Model) -> str:
        kontrakt = getattr(self.sprawa, "kontrakt", None)
        if kontrakt and (wiersz.od < kontrakt.od or wiersz.do > kontrakt.do):
            return "Zapisano. Uwaga: to działanie wychodzi poza okres kontraktu."
        return "Zapisano."


class DzialanieDodaj(WidokDzialania, PodRodzicem):
    """Add an action to a goal."""

    tytul = "Dodaj działanie"
    model_rodzica, pole_rodzica = Cel, "cel"
    brak_rodzica = "Ktoś usunął ten cel, odkąd wyświetlono formularz."


class DzialanieZmien(WidokDzialania, Zmien):
    """Change an action."""


class DzialanieUsun(WidokDzialania, Usun):
    """Remove an action."""

    tytul = "Usuń działanie"

    def powrot(self, wiersz: models.Model) -> str:
        return f"{self.anuluj()}#cel-{wiersz.cel_id}"
