"""Stage II: its page, the questionnaire question by question, conclusions."""

from typing import Any

from django.db.models import Max
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from diagnoza import forms
from diagnoza.kwestionariusz import AKTUALNA
from diagnoza.models import Diagnoza, Odpowiedz, Wniosek
from diagnoza.odczyt import Odczyt
from diagnoza.strona import kontekst_etapu, kontekst_sekcji
from sciezka.sprawa import strona
from sciezka.sprawa.edycja import Dodaj, Jedyny, Usun, Zmien
from sciezka.sprawa.slownik import NazwaRoli, Stan
from sciezka.sprawa.wyjatki import NieaktualnyStan


def etap(request: HttpRequest, sprawa_id: int) -> HttpResponse:
    """Show stage II: planes with their results and conclusions. The municipality sees frozen versions only."""
    kontekst = strona.kontekst_etapu(request, Stan.DIAGNOZA)
    if kontekst["zespol"]:
        kontekst |= kontekst_etapu(request.sprawa)
        kontekst["koordynator"] = NazwaRoli.KOORDYNATOR in request.role_w_sprawie
    return render(request, "diagnoza/etap.html", kontekst)


def sekcja(request: HttpRequest, sprawa_id: int, sekcja: str) -> HttpResponse:
    """Show one section of the questionnaire with its answers and what is left."""
    odczyt = Odczyt(request.sprawa)
    kontekst = kontekst_sekcji(odczyt, sekcja)
    if kontekst is None:
        raise Http404("Nie ma takiej części kwestionariusza.")
    return render(request, "diagnoza/sekcja.html", {**strona.kontekst_etapu(request, Stan.DIAGNOZA), **kontekst})


class PodstawyWidok(Jedyny):
    model = Diagnoza
    formularz = forms.FormularzPodstaw
    etap = Stan.DIAGNOZA
    tytul = "Podstawy diagnozy"

    def nowy(self) -> Diagnoza:
        return Diagnoza(sprawa=self.sprawa, narzedzie=AKTUALNA)


class PytanieWidok(Jedyny):
    """Answer one question; each is saved by itself, and the next one is one button away."""

    model = Odpowiedz
    formularz = forms.FormularzOdpowiedzi
    etap = Stan.DIAGNOZA
    szablon = "diagnoza/pytanie.html"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        if self.sprawa is None:
            return
        self.odczyt = Odczyt(self.sprawa)
        if kwargs["pytanie"] not in self.odczyt.narzedzie:
            raise Http404("Nie ma takiego pytania.")
        self.pytanie = self.odczyt.narzedzie.pytanie(kwargs["pytanie"])
        self.plaszczyzna = self.odczyt.narzedzie.plaszczyzna_pytania(self.pytanie.klucz)

    def wiersze(self) -> Any:
        return super().wiersze().filter(pytanie=self.pytanie.klucz)

    def nowy(self) -> Odpowiedz:
        return Odpowiedz(sprawa=self.sprawa, pytanie=self.pytanie.klucz)

    def sprawdz(self, wiersz: Odpowiedz) -> None:
        if self.plaszczyzna.klucz not in self.odczyt.zakres:
            raise Http404("Ta płaszczyzna jest poza zakresem diagnozy.")

    def zbuduj(self, wiersz: Odpowiedz, dane: Any = None, pliki: Any = None) -> forms.FormularzOdpowiedzi:
        return self.formularz(
            dane, pliki, instance=wiersz, sprawa=self.sprawa, osoba=self.request.user,
            pytanie=self.pytanie, odczyt=self.odczyt,
        )  # fmt: skip

    def zapisz(self, formularz: forms.FormularzOdpowiedzi) -> Odpowiedz:
        # The case keeps the version of the instrument with which its first answer was given.
        diagnoza, _ = Diagnoza.objects.get_or_create(
            sprawa=self.sprawa, defaults={"narzedzie": AKTUALNA, "utworzyl": self.request.user}
        )
        if diagnoza.narzedzie != self.odczyt.narzedzie.wersja:
            raise NieaktualnyStan(
                "Sprawa przeszła właśnie na inną wersję kwestionariusza. Otwórz to pytanie jeszcze raz."
            )
        # Whoever saves the answer has looked at it.
        formularz.instance.do_sprawdzenia = ""
        return super().zapisz(formularz)

    def kontekst(self, **dodatki: Any) -> dict[str, Any]:
        narzedzie = self.odczyt.narzedzie
        pytania = self.plaszczyzna.pytania
        return super().kontekst(
            pytanie=self.pytanie,
            plaszczyzna=self.plaszczyzna,
            sekcja=narzedzie.sekcja_pytania(self.pytanie.klucz),
            poprzednie=narzedzie.poprzednie(self.pytanie.klucz),
            nastepne=narzedzie.nastepne(self.pytanie.klucz),
            ktore=pytania.index(self.pytanie) + 1,
            ile=len(pytania),
            zrobione=sum(1 for pytanie in pytania if self.odczyt.odpowiedziane(pytanie)),
            **{"tytul": f"Pytanie {self.pytanie.klucz}", **dodatki},
        )

    def anuluj(self) -> str:
        sekcja = self.odczyt.narzedzie.sekcja_pytania(self.pytanie.klucz)
        return reverse("diagnoza:sekcja", args=[self.sprawa.pk, sekcja.klucz])

    def powrot(self, wiersz: Odpowiedz) -> str:
        nastepne = self.odczyt.narzedzie.nastepne(self.pytanie.klucz)
        if "wroc" in self.request.POST or nastepne is None:
            return self.anuluj()
        return reverse("diagnoza:pytanie", args=[self.sprawa.pk, nastepne.klucz])

    def komunikat(self, wiersz: Odpowiedz) -> str:
        return f"Zapisano odpowiedź na pytanie {wiersz.pytanie}."


class _Wniosek:
    model = Wniosek
    formularz = forms.FormularzWniosku
    etap = Stan.DIAGNOZA

    def powrot(self, wiersz: Wniosek) -> str:
        return f"{reverse('diagnoza:etap', args=[self.sprawa.pk])}#wnioski-{wiersz.plaszczyzna}"


class WniosekDodaj(_Wniosek, Dodaj):
    tytul = "Dodaj wniosek"

    def poczatkowe(self) -> dict[str, Any]:
        return {"plaszczyzna": self.request.GET.get("plaszczyzna", "")}

    def uzupelnij(self, wiersz: Wniosek, formularz: forms.FormularzWniosku) -> None:
        wiersz.numer = (self.wiersze().aggregate(Max("numer"))["numer__max"] or 0) + 1


class WniosekZmien(_Wniosek, Zmien):
    tytul = "Zmień wniosek"


class WniosekUsun(_Wniosek, Usun):
    tytul = "Usuń wniosek"
