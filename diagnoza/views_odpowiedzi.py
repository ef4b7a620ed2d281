"""Answering the questionnaire: a section, one question (in place or on a page of its own), evidence, who answers what.

The team answers everything; the municipality's official only the questions assigned to the municipality, and sees there
nothing that is for the team.
"""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from diagnoza import forms, kwestionariusz, przydzial, strona_pytan
from diagnoza.models import Diagnoza, DowodOdpowiedzi, Odpowiedz
from diagnoza.odczyt import Odczyt
from sciezka.sprawa import pliki, strona, zegar
from sciezka.sprawa.edycja import Jedyny, Usun
from sciezka.sprawa.slownik import Stan
from sciezka.sprawa.wyjatki import NieaktualnyStan, OdmowaZapisu


def jako_gmina(request: HttpRequest) -> bool:
    """Tell whether the person answers for the municipality: an official who is not of the team that leads the case."""
    return not request.user.w_zespole(request.sprawa)


def sekcja(request: HttpRequest, sprawa_id: int, sekcja: str) -> HttpResponse:
    """Show one section of the questionnaire with its answers and what is left; the official sees the municipality's part."""
    odczyt = Odczyt(request.sprawa)
    gmina = jako_gmina(request)
    kontekst = strona_pytan.kontekst_sekcji(odczyt, sekcja, gmina=gmina)
    if kontekst is None:
        raise Http404("Nie ma takiej części kwestionariusza.")
    wspolny = strona.kontekst_etapu(request, Stan.DIAGNOZA)
    kontekst["edycja"] = not wspolny["zamkniete"] and (gmina or wspolny["prowadzi"])
    return render(request, "diagnoza/sekcja.html", {**wspolny, **kontekst})


def dla_gminy(request: HttpRequest, sprawa_id: int) -> HttpResponse:
    """List the sections with questions for the municipality: how many are done, and the first that waits."""
    odczyt = Odczyt(request.sprawa)
    wspolny = strona.kontekst_etapu(request, Stan.DIAGNOZA)
    spis = strona_pytan.spis(odczyt, gmina=True)
    return render(request, "diagnoza/dla_gminy.html", {**wspolny, "spis": spis})


class PytanieWidok(Jedyny):
    """Answer one question; each is saved by itself. With htmx the question opens, saves and closes where it stands."""

    model = Odpowiedz
    formularz = forms.FormularzOdpowiedzi
    etap = Stan.DIAGNOZA
    szablon = "diagnoza/pytanie.html"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        if self.sprawa is None:
            return
        self.odczyt = Odczyt(self.sprawa)
        self.gmina = jako_gmina(request)
        if kwargs["pytanie"] not in self.odczyt.narzedzie:
            raise Http404("Nie ma takiego pytania.")
        self.pytanie = self.odczyt.narzedzie.pytanie(kwargs["pytanie"])
        self.plaszczyzna = self.odczyt.narzedzie.plaszczyzna_pytania(self.pytanie.klucz)
        if self.gmina and not self.odczyt.dla_gminy(self.pytanie):
            raise Http404("To pytanie nie jest do gminy.")

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        if request.htmx and "zwin" in request.GET:
            return render(request, "diagnoza/_pytanie.html", self.zwiniete())
        return super().get(request, **kwargs)

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        odpowiedz = super().post(request, **kwargs)
        if not request.htmx or odpowiedz.status_code != 302:
            return odpowiedz
        list(messages.get_messages(request))  # said in the live region, not on the next page
        self.odczyt = Odczyt(self.sprawa)
        nastepne = None if "wroc" in request.POST else self._nastepne()
        kontekst = self.zwiniete() | {"spis": self._spis(), "nastepne": self._otwarte(nastepne) if nastepne else None}
        return render(request, "diagnoza/_pytanie_zapisane.html", kontekst)

    def wiersze(self) -> Any:
        return super().wiersze().filter(pytanie=self.pytanie.klucz)

    def nowy(self) -> Odpowiedz:
        return Odpowiedz(sprawa=self.sprawa, pytanie=self.pytanie.klucz)

    def sprawdz(self, wiersz: Odpowiedz) -> None:
        if self.plaszczyzna.klucz not in self.odczyt.zakres:
            raise Http404("Ta płaszczyzna jest poza zakresem diagnozy.")

    def zbuduj(self, wiersz: Odpowiedz, dane: Any = None, pliki: Any = None) -> forms.FormularzOdpowiedzi:
        klasa = forms.FormularzOdpowiedziGminy if self.gmina else self.formularz
        return klasa(
            dane, pliki, instance=wiersz, sprawa=self.sprawa, osoba=self.request.user,
            pytanie=self.pytanie, odczyt=self.odczyt,
        )  # fmt: skip

    def w_konflikcie(self, nazwa: str) -> bool:
        return not (self.gmina and nazwa == "notatka")

    def zapisz(self, formularz: forms.FormularzOdpowiedzi) -> Odpowiedz:
        # The case keeps the version of the instrument with which its first answer was given.
        diagnoza, _ = Diagnoza.objects.get_or_create(
            sprawa=self.sprawa, defaults={"narzedzie": kwestionariusz.AKTUALNA, "utworzyl": self.request.user}
        )
        if diagnoza.narzedzie != self.odczyt.narzedzie.wersja:
            raise NieaktualnyStan(
                "Sprawa przeszła właśnie na inną wersję kwestionariusza. Otwórz to pytanie jeszcze raz."
            )
        wiersz = formularz.instance
        wiersz.do_sprawdzenia = ""  # whoever saves the answer has looked at it
        wiersz.zapisal, wiersz.zapisano, wiersz.z_gminy = self.request.user, zegar.teraz(), self.gmina
        return super().zapisz(formularz)

    def po_zapisie(self, wiersz: Odpowiedz, formularz: forms.FormularzOdpowiedzi) -> None:
        if not (plik := formularz.cleaned_data.get("plik")):
            return
        zalacznik = pliki.zapisz_plik(
            self.sprawa, self.request.user, plik, opis=f"Dowód odpowiedzi na pytanie {wiersz.pytanie}",
            widzi_gmina=self.gmina or formularz.cleaned_data["plik_widzi_gmina"],
        )  # fmt: skip
        DowodOdpowiedzi.objects.create(
            sprawa=self.sprawa, odpowiedz=wiersz, zalacznik=zalacznik, utworzyl=self.request.user
        )

    def odpowiedz(self, formularz: forms.FormularzOdpowiedzi, status: int = 200, **dodatki: Any) -> HttpResponse:
        if self.request.htmx:
            self.szablon = "diagnoza/_pytanie_formularz.html"
        return super().odpowiedz(formularz, status, **dodatki)

    def kontekst(self, **dodatki: Any) -> dict[str, Any]:
        pytania = self._pytania()
        numer = pytania.index(self.pytanie)
        return super().kontekst(
            pytanie=self.pytanie,
            adres=reverse("diagnoza:pytanie", args=[self.sprawa.pk, self.pytanie.klucz]),
            kotwica=strona_pytan.kotwica(self.pytanie),
            plaszczyzna=self.plaszczyzna,
            sekcja=self.odczyt.narzedzie.sekcja_pytania(self.pytanie.klucz),
            poprzednie=pytania[numer - 1] if numer else None,
            nastepne=self._nastepne(),
            ktore=numer + 1,
            ile=len(pytania),
            zrobione=sum(1 for pytanie in pytania if self.odczyt.odpowiedziane(pytanie)),
            spis=self._spis(),
            zespol=not self.gmina,
            dowody=self._dowody(),
            **{"tytul": f"Pytanie {self.pytanie.klucz}", **dodatki},
        )

    def zwiniete(self) -> dict[str, Any]:
        """Return the context of the question as it stands on the section's page, read only."""
        pozycja = strona_pytan.pozycja(self.odczyt, self.pytanie, self._dowody())
        return {"sprawa": self.sprawa, "pozycja": pozycja, "edycja": True, "zespol": not self.gmina, "skup": True}

    def _dowody(self) -> list[DowodOdpowiedzi]:
        return strona_pytan.dowody(self.sprawa, [self.pytanie], gmina=self.gmina).get(self.pytanie.klucz, [])

    def _spis(self) -> dict[str, Any]:
        return strona_pytan.spis(self.odczyt, gmina=self.gmina, pytanie=self.pytanie)

    def _pytania(self) -> list[Any]:
        """Return the questions of the plane that this person answers."""
        return [p for p in self.plaszczyzna.pytania if not self.gmina or self.odczyt.dla_gminy(p)]

    def _nastepne(self) -> Any:
        pytania = self._pytania()
        return next(iter(pytania[pytania.index(self.pytanie) + 1 :]), None)

    def _otwarte(self, nastepne: Any) -> dict[str, Any] | None:
        """Return the context of the next question's form, when it stands in the same section."""
        sekcja = self.odczyt.narzedzie.sekcja_pytania(self.pytanie.klucz)
        if nastepne not in sekcja.pytania:
            return None
        kolejny = PytanieWidok()
        kolejny.setup(self.request, **{**self.kwargs, "pytanie": nastepne.klucz})
        wiersz = kolejny.wiersz()
        return kolejny.kontekst(formularz=kolejny.zbuduj(wiersz), wiersz=wiersz)

    def anuluj(self) -> str:
        sekcja = self.odczyt.narzedzie.sekcja_pytania(self.pytanie.klucz)
        return reverse("diagnoza:sekcja", args=[self.sprawa.pk, sekcja.klucz])

    def powrot(self, wiersz: Odpowiedz) -> str:
        nastepne = self._nastepne()
        if "wroc" in self.request.POST or nastepne is None:
            return f"{self.anuluj()}#{strona_pytan.kotwica(self.pytanie)}"
        return reverse("diagnoza:pytanie", args=[self.sprawa.pk, nastepne.klucz])

    def komunikat(self, wiersz: Odpowiedz) -> str:
        return f"Zapisano odpowiedź na pytanie {wiersz.pytanie}."


class DowodUsun(Usun):
    """Detach a file from an answer; the file stays on file. An official detaches own files only."""

    model = DowodOdpowiedzi
    etap = Stan.DIAGNOZA
    tytul = "Odłącz dowód"
    skutek = "Plik zostanie w aktach sprawy, ale nie będzie już dowodem tej odpowiedzi."

    def wiersze(self) -> Any:
        wiersze = super().wiersze().select_related("zalacznik", "odpowiedz")
        return wiersze.filter(zalacznik__widzi_gmina=True) if jako_gmina(self.request) else wiersze

    def sprawdz(self, wiersz: DowodOdpowiedzi) -> None:
        if jako_gmina(self.request) and wiersz.zalacznik.dodal_id != self.request.user.pk:
            raise PermissionDenied("Ten plik dodał zespół, więc tylko zespół może go odłączyć.")

    def powrot(self, wiersz: DowodOdpowiedzi) -> str:
        return reverse("diagnoza:pytanie", args=[self.sprawa.pk, wiersz.odpowiedz.pytanie])


def przydziel(request: HttpRequest, sprawa_id: int, sekcja: str) -> HttpResponse:
    """Say who answers each question of a section: the team, the municipality, or both."""
    odczyt = Odczyt(request.sprawa)
    czesc = przydzial.sekcja(odczyt, sekcja)
    if czesc is None:
        raise Http404("Nie ma takiej części kwestionariusza.")
    poczatek = {"widziane": przydzial.widziane(odczyt, czesc)}
    formularz = forms.FormularzPrzydzialu(request.POST or None, odczyt=odczyt, sekcja=czesc, initial=poczatek)
    status = 422 if formularz.errors else 200
    if request.method == "POST" and formularz.is_valid():
        try:
            przydzial.zapisz(sprawa_id, request.user, sekcja, formularz.cleaned_data)
        except OdmowaZapisu as odmowa:
            formularz.add_error(None, str(odmowa))
            formularz.data = formularz.data | {"widziane": przydzial.widziane(Odczyt(request.sprawa), czesc)}
            status = odmowa.status
        else:
            messages.success(request, "Zapisano, kto odpowiada na pytania.")
            return redirect("diagnoza:sekcja", sprawa_id, sekcja)
    kontekst = {"sprawa": request.sprawa, "sekcja": czesc, "formularz": formularz}
    return render(request, "diagnoza/przydzial.html", kontekst, status=status)
