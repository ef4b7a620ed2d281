"""Adding, changing and removing a row of a case: one way for all rooms.

Every write is one transaction with the case row locked; the stage, the review lock and the row's version are checked
after the lock; a repeated send is recognised by its key; the history is written. Nothing typed is lost: whatever goes
wrong, the same form comes back with what was typed and a sentence that says why.
"""

import uuid
from typing import Any, ClassVar

from django.contrib import messages
from django.db import DatabaseError, IntegrityError, models, transaction
from django.db.models import ProtectedError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.text import capfirst
from django.views import View

from sciezka.sprawa import aneksy, etapy, historia, przejscia
from sciezka.sprawa.formularze import FormularzWiersza
from sciezka.sprawa.middleware import zdanie_strazy
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.slownik import Stan, StanWersji
from sciezka.sprawa.wyjatki import NieaktualnyStan, OdmowaZapisu


def dlaczego_zamkniete(sprawa: Sprawa, etap: str) -> str:
    """Return why rows of ``etap`` cannot change now, or "" when they can. The database says the same."""
    if sprawa.przerwana:
        return "Sprawa jest przerwana. Koordynator może ją wznowić."
    if sprawa.po_rezygnacji:
        return "Sprawa zakończyła się rezygnacją. Koordynator może ją przywrócić."
    rodzaj = etapy.karta(etap).rodzaj_wersji
    aneks = sprawa.stan != etap and aneksy.zmienia(sprawa, rodzaj)
    if sprawa.stan != etap and not aneks:
        if sprawa.zakonczona:
            return "Sprawa jest zakończona, więc tych danych nie można teraz zmieniać."
        return f"Sprawa jest na etapie „{Stan(sprawa.stan).label}”, więc tych danych nie można teraz zmieniać."
    if rodzaj and rodzaj != "kontrakt":
        if sprawa.wersje.filter(rodzaj=rodzaj, stan=StanWersji.WYSLANA).exists():
            return "Dokument jest w przeglądzie w gminie, więc danych nie można teraz zmieniać."
        if not aneks and sprawa.ma_przyjeta_wersje(rodzaj):
            return "Gmina przyjęła już ten dokument, więc danych nie można zmieniać."
    return ""


class WidokWiersza(View):
    """What adding, changing and removing have in common. Subclasses set the class attributes and ``powrot``."""

    model: ClassVar[type[models.Model]]
    formularz: ClassVar[type[FormularzWiersza]]
    #: Stage whose table it is; "" for rows that are not tied to a stage.
    etap: ClassVar[str] = ""
    szablon: ClassVar[str] = "sprawa/formularz.html"
    tytul: ClassVar[str] = ""
    przycisk: ClassVar[str] = "Zapisz"
    rodzaj_zdarzenia: ClassVar[str] = "zmieniono"
    #: False for rows with people's contact data: the history then says only that they changed.
    zmiany_w_historii: ClassVar[bool] = True

    request: HttpRequest
    sprawa: Sprawa

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.sprawa = getattr(request, "sprawa", None)

    def wiersze(self) -> models.QuerySet:
        """Return the rows the person may touch here: those of the case."""
        return self.model._default_manager.filter(sprawa=self.sprawa)

    def wiersz(self) -> models.Model:
        """Return the row the address names, or 404."""
        return get_object_or_404(self.wiersze(), pk=self.kwargs["pk"])

    def sprawdz(self, wiersz: models.Model) -> None:
        """Raise ``PermissionDenied`` or ``OdmowaZapisu`` when the person may not touch this row (author, confirmed…)."""

    def powrot(self, wiersz: models.Model) -> str:
        """Return the address to go to after a save."""
        return reverse(etapy.karta(self.etap).url_name, args=[self.sprawa.pk])

    def kontekst(self, **dodatki: Any) -> dict[str, Any]:
        """Return the context of the page."""
        return {
            "sprawa": self.sprawa,
            "tytul": self.tytul or capfirst(self.model._meta.verbose_name),
            "przycisk": self.przycisk,
            "powrot": self.anuluj(),
            **dodatki,
        }

    def anuluj(self) -> str:
        """Return the address of "Anuluj"."""
        if self.etap:
            return reverse(etapy.karta(self.etap).url_name, args=[self.sprawa.pk])
        return reverse("sprawa:strona", args=[self.sprawa.pk])

    def sprawdz_etap(self) -> None:
        """Raise ``OdmowaZapisu`` when the stage is closed for writing."""
        if self.etap and (zdanie := dlaczego_zamkniete(self.sprawa, self.etap)):
            raise OdmowaZapisu(zdanie)

    def zablokuj(self) -> None:
        """Lock the case row, then check the stage as it is now."""
        self.sprawa = przejscia.zablokuj(self.sprawa.pk)
        self.sprawdz_etap()

    def odpowiedz(self, formularz: FormularzWiersza, status: int = 200, **dodatki: Any) -> HttpResponse:
        """Show the form."""
        return render(self.request, self.szablon, self.kontekst(formularz=formularz, **dodatki), status=status)

    def zapisz_bezpiecznie(self, formularz: FormularzWiersza, instancja: models.Model) -> HttpResponse:
        """Validate and save inside one transaction; whatever is refused comes back with the form."""
        try:
            with transaction.atomic():
                self.zablokuj()
                if odpowiedz := self.przed_zapisem(formularz, instancja):
                    return odpowiedz
                if not formularz.is_valid():
                    return self.odpowiedz(formularz, status=422)
                wiersz = self.zapisz(formularz)
        except OdmowaZapisu as odmowa:
            return self._z_bledem(formularz, str(odmowa), odmowa.status)
        except (IntegrityError, DatabaseError) as blad:
            return self._z_bledem(formularz, zdanie_strazy(blad) or self._zdanie_ograniczenia(blad), 409)
        return self.zapisano(wiersz)

    def zapisano(self, wiersz: models.Model) -> HttpResponse:
        """Answer a save: say what was saved and go on."""
        messages.success(self.request, self.komunikat(wiersz))
        return HttpResponseRedirect(self.powrot(wiersz))

    def _zdanie_ograniczenia(self, blad: Exception) -> str:
        nazwa = getattr(getattr(blad.__cause__, "diag", None), "constraint_name", "") or ""
        for ograniczenie in self.model._meta.constraints:
            if ograniczenie.name == nazwa:
                return str(ograniczenie.get_violation_error_message())
        if isinstance(blad, IntegrityError):
            return "Nie zapisano: te dane kłócą się z tym, co już jest w sprawie. Sprawdź je i spróbuj ponownie."
        raise blad

    def _z_bledem(self, formularz: FormularzWiersza, zdanie: str, status: int) -> HttpResponse:
        formularz.is_valid()
        formularz.add_error(None, f"{zdanie} Wpisany tekst jest poniżej, nic nie przepadło.")
        return self.odpowiedz(formularz, status=status)

    def przed_zapisem(self, formularz: FormularzWiersza, instancja: models.Model) -> HttpResponse | None:
        """Return a response instead of saving (repeated send, stale form)."""

    def zapisz(self, formularz: FormularzWiersza) -> models.Model:
        """Save the row and its history."""
        raise NotImplementedError

    def komunikat(self, wiersz: models.Model) -> str:
        """Return what the person reads after a save."""
        return "Zapisano."

    def opis_historii(self, wiersz: models.Model) -> str:
        """Return what the history says the change was about."""
        return f"{self.model._meta.verbose_name}: {wiersz}"

    def historia(self, wiersz: models.Model, rodzaj: str, zmiany: list[dict[str, str]]) -> None:
        """Write the history of the change; the team alone sees it."""
        opis = self.opis_historii(wiersz) if self.zmiany_w_historii else str(self.model._meta.verbose_name)
        dane = {"zmiany": zmiany} if zmiany and self.zmiany_w_historii else {}
        historia.zapisz(self.sprawa, rodzaj, self.request.user, opis=opis, widzi_gmina=False, dane=dane)


class Dodaj(WidokWiersza):
    """Add a row."""

    def nowy(self) -> models.Model:
        """Return the unsaved row with what the address already says about it."""
        return self.model(sprawa=self.sprawa)

    def poczatkowe(self) -> dict[str, Any]:
        """Return what the empty form starts with."""
        return {}

    def zbuduj(self, dane: Any = None, pliki: Any = None) -> FormularzWiersza:
        """Return the form, empty or filled with what was sent."""
        return self.formularz(
            dane, pliki, instance=self.nowy(), sprawa=self.sprawa, osoba=self.request.user, initial=self.poczatkowe()
        )

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        self.sprawdz_etap()
        return self.odpowiedz(self.zbuduj())

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        formularz = self.zbuduj(request.POST, request.FILES)
        return self.zapisz_bezpiecznie(formularz, formularz.instance)

    def przed_zapisem(self, formularz: FormularzWiersza, instancja: models.Model) -> HttpResponse | None:
        klucz = jako_uuid(self.request.POST.get(formularz.add_prefix("klucz")))
        if klucz and (istniejacy := self.wiersze().filter(klucz=klucz).first()):
            return HttpResponseRedirect(self.powrot(istniejacy))
        instancja.klucz = klucz or instancja.klucz
        return None

    def uzupelnij(self, wiersz: models.Model, formularz: FormularzWiersza) -> None:
        """Set what the form does not ask for (number, author) before the row is saved."""

    def zapisz(self, formularz: FormularzWiersza) -> models.Model:
        wiersz = formularz.save(commit=False)
        wiersz.sprawa = self.sprawa
        if hasattr(wiersz, "utworzyl_id"):
            wiersz.utworzyl = self.request.user
        self.uzupelnij(wiersz, formularz)
        wiersz.save()
        formularz.save_m2m()
        self.po_zapisie(wiersz, formularz)
        self.historia(wiersz, "dodano" if self.rodzaj_zdarzenia == "zmieniono" else self.rodzaj_zdarzenia, [])
        return wiersz

    def po_zapisie(self, wiersz: models.Model, formularz: FormularzWiersza) -> None:
        """Write what hangs on the row (attachments), in the same transaction."""


class Zmien(WidokWiersza):
    """Change a row; a form filled on an older version of the row comes back with both versions side by side."""

    def zbuduj(self, wiersz: models.Model, dane: Any = None, pliki: Any = None) -> FormularzWiersza:
        """Return the form for the row."""
        return self.formularz(dane, pliki, instance=wiersz, sprawa=self.sprawa, osoba=self.request.user)

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        wiersz = self.wiersz()
        self.sprawdz(wiersz)
        self.sprawdz_etap()
        return self.odpowiedz(self.zbuduj(wiersz), wiersz=wiersz)

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        wiersz = self.wiersz()
        self.sprawdz(wiersz)
        self._przed = wiersz.wartosci() if hasattr(wiersz, "wartosci") else {}
        formularz = self.zbuduj(wiersz, request.POST, request.FILES)
        return self.zapisz_bezpiecznie(formularz, wiersz)

    def przed_zapisem(self, formularz: FormularzWiersza, instancja: models.Model) -> HttpResponse | None:
        zapisany = self.wiersze().filter(pk=instancja.pk).first()
        if zapisany is None:
            raise NieaktualnyStan("Ktoś usunął ten wpis, odkąd go wyświetlono.")
        self.sprawdz(zapisany)
        widziana = self.request.POST.get(formularz.add_prefix("rewizja"))
        if widziana != str(zapisany.rewizja):
            return self._konflikt(formularz, zapisany)
        return None

    def _konflikt(self, formularz: FormularzWiersza, zapisany: models.Model) -> HttpResponse:
        formularz.is_valid()
        na_dysku = zapisany.wartosci() if hasattr(zapisany, "wartosci") else {}
        moje = formularz.instance.wartosci() if hasattr(formularz.instance, "wartosci") else {}
        roznice = [
            {
                "pole": str(zapisany._meta.get_field(nazwa).verbose_name),
                "twoja": moje.get(nazwa, ""),
                "zapisana": zapisana,
            }
            for nazwa, zapisana in na_dysku.items()
            if moje.get(nazwa, "") != zapisana and self.w_konflikcie(nazwa)
        ]
        formularz.data = formularz.data.copy()
        formularz.data[formularz.add_prefix("rewizja")] = str(zapisany.rewizja)
        formularz.data[formularz.add_prefix("klucz")] = str(zapisany.klucz)
        return self.odpowiedz(formularz, status=409, konflikt=roznice, wiersz=zapisany)

    def w_konflikcie(self, nazwa: str) -> bool:
        """Tell whether this person may read the field when two versions are set side by side."""
        return True

    def zapisz(self, formularz: FormularzWiersza) -> models.Model:
        wiersz = formularz.save()
        self.po_zapisie(wiersz, formularz)
        po = wiersz.wartosci() if hasattr(wiersz, "wartosci") else {}
        zmiany = [
            {
                "pole": str(wiersz._meta.get_field(nazwa).verbose_name),
                "bylo": self._przed.get(nazwa, ""),
                "jest": wartosc,
            }
            for nazwa, wartosc in po.items()
            if self._przed.get(nazwa, "") != wartosc
        ]
        self.historia(wiersz, self.rodzaj_zdarzenia, zmiany)
        return wiersz

    def po_zapisie(self, wiersz: models.Model, formularz: FormularzWiersza) -> None:
        """Write what hangs on the row (attachments), in the same transaction."""


class Jedyny(Zmien):
    """Write the one row that a case has of a kind (contract, report): the first save adds it, later ones change it.

    Two people who both start it do not overwrite each other: the second sees what the first saved.
    """

    def wiersz(self) -> models.Model:
        return self.wiersze().first() or self.nowy()

    def nowy(self) -> models.Model:
        """Return the unsaved row with its starting values."""
        return self.model(sprawa=self.sprawa)

    def przed_zapisem(self, formularz: FormularzWiersza, instancja: models.Model) -> HttpResponse | None:
        klucz = jako_uuid(self.request.POST.get(formularz.add_prefix("klucz")))
        if instancja.pk is not None:
            if klucz and klucz != instancja.klucz:  # filled as the first one: its revision number proves nothing
                return self._konflikt(formularz, self.wiersz())
            return super().przed_zapisem(formularz, instancja)
        istniejacy = self.wiersze().first()
        if istniejacy is None:
            instancja.klucz = klucz or instancja.klucz
            return None
        if istniejacy.klucz == klucz:
            return HttpResponseRedirect(self.powrot(istniejacy))
        return self._konflikt(formularz, istniejacy)

    def zapisz(self, formularz: FormularzWiersza) -> models.Model:
        if formularz.instance.pk is None:
            formularz.instance.utworzyl = self.request.user
        return super().zapisz(formularz)


class Usun(WidokWiersza):
    """Remove a row on a page of its own that says what will happen and what will not."""

    szablon = "sprawa/usun.html"
    przycisk_usuwania: ClassVar[str] = "Usuń"
    komunikat_po: ClassVar[str] = "Usunięto."
    #: What is said besides the row's name.
    skutek: ClassVar[str] = "Zniknie z etapu. W historii sprawy zostanie ślad, kto i kiedy go usunął."

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        wiersz = self.wiersz()
        self.sprawdz(wiersz)
        self.sprawdz_etap()
        return render(
            request, self.szablon, self.kontekst(wiersz=wiersz, skutek=self.skutek, przycisk=self.przycisk_usuwania)
        )

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        with transaction.atomic():
            self.zablokuj()
            wiersz = self.wiersze().filter(pk=kwargs["pk"]).first()
            if wiersz is None:
                return HttpResponseRedirect(self.anuluj())
            self.sprawdz(wiersz)
            powrot = self.powrot(wiersz)
            self.historia(wiersz, "usunieto", [])
            try:
                wiersz.delete()
            except ProtectedError:
                raise OdmowaZapisu("Nie można usunąć: na tym wierszu opierają się inne dane sprawy.") from None
        messages.success(request, self.komunikat_po)
        return HttpResponseRedirect(powrot)


def jako_uuid(tekst: str | None) -> uuid.UUID | None:
    """Return the key that a form carries, or None when it carries none."""
    try:
        return uuid.UUID(str(tekst))
    except ValueError:
        return None
