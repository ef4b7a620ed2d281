"""A new enterprise of the case: its card with milestones, founders, the legal opinion, the card as PDF."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from realizacja import dokumenty_ps, forms_ps
from realizacja.kamienie import MONITORING, wszystkie
from realizacja.models_ps import KamienMilowy, NowePrzedsiebiorstwo, Zalozyciel
from realizacja.przedsiebiorstwa import KartaPrzedsiebiorstwa, karty, ukryj_plik, ukryj_pliki
from realizacja.strona_ps import dlaczego_zamkniete_ps
from sciezka.sprawa import pliki, prawa, zegar
from sciezka.sprawa.edycja import Dodaj, Jedyny, Usun, Zmien
from sciezka.sprawa.slownik import Stan
from sciezka.sprawa.wyjatki import OdmowaZapisu


def _karta(request: HttpRequest, pk: int) -> KartaPrzedsiebiorstwa:
    """Return the card as the person may see it; what is not marked for the municipality does not exist for it."""
    znalezione = karty(request.sprawa, [pk], zespol=request.user.w_zespole(request.sprawa))
    if not znalezione:
        raise Http404
    return znalezione[0]


def przedsiebiorstwo(request: HttpRequest, sprawa_id: int, pk: int) -> HttpResponse:
    """Show the card: status, next step, founders, the checklist with its legal basis."""
    zespol = request.user.w_zespole(request.sprawa)
    zamkniete = dlaczego_zamkniete_ps(request.sprawa)
    kontekst = {
        "sprawa": request.sprawa,
        "karta": _karta(request, pk),
        "zespol": zespol,
        "zamkniete": zamkniete if zespol else "",
        "prowadzi": bool(request.role_w_sprawie & prawa.PROWADZACY) and not zamkniete,
    }
    return render(request, "realizacja/przedsiebiorstwo.html", kontekst)


def przedsiebiorstwo_pdf(request: HttpRequest, sprawa_id: int, pk: int) -> HttpResponse:
    """Print the card: what the municipality may see, whoever prints it."""
    _karta(request, pk)
    znalezione = karty(request.sprawa, [pk], zespol=False)
    if not znalezione:
        raise OdmowaZapisu("Ta karta jest tylko dla zespołu. Aby ją wydrukować, zaznacz na niej „Widzi gmina”.")
    odpowiedz = HttpResponse(dokumenty_ps.karta_pdf(request.sprawa, znalezione[0]), content_type="application/pdf")
    odpowiedz["Content-Disposition"] = f'attachment; filename="karta-przedsiebiorstwa-{sprawa_id}-{pk}.pdf"'
    return odpowiedz


class _DwaEtapy:
    """Rows of a new enterprise change in stages IV and V."""

    def sprawdz_etap(self) -> None:
        if zdanie := dlaczego_zamkniete_ps(self.sprawa):
            raise OdmowaZapisu(zdanie)

    def anuluj(self) -> str:
        if pk := self.kwargs.get("przedsiebiorstwo"):
            return reverse("realizacja:przedsiebiorstwo", args=[self.sprawa.pk, pk])
        etap = "rezultaty:etap" if self.sprawa.etap == Stan.REZULTATY else "realizacja:etap"
        return reverse(etap, args=[self.sprawa.pk])


class _Przedsiebiorstwo(_DwaEtapy):
    model = NowePrzedsiebiorstwo
    formularz = forms_ps.FormularzPrzedsiebiorstwa

    def powrot(self, wiersz: NowePrzedsiebiorstwo) -> str:
        return reverse("realizacja:przedsiebiorstwo", args=[self.sprawa.pk, wiersz.pk])


class PrzedsiebiorstwoDodaj(_Przedsiebiorstwo, Dodaj):
    tytul = "Nowe przedsiębiorstwo"

    def komunikat(self, wiersz: NowePrzedsiebiorstwo) -> str:
        return "Dodano przedsiębiorstwo. Dopisz założycieli i zapisz pierwsze kamienie."


class PrzedsiebiorstwoZmien(_Przedsiebiorstwo, Zmien):
    tytul = "Zmień przedsiębiorstwo"

    def zapisz(self, formularz: Any) -> NowePrzedsiebiorstwo:
        """Save; a card hidden from the municipality takes the files of its milestones and the opinion with it."""
        if "widzi_gmina" in formularz.changed_data and not formularz.instance.widzi_gmina:
            ukryj_pliki(formularz.instance)
        return super().zapisz(formularz)

    def anuluj(self) -> str:
        return reverse("realizacja:przedsiebiorstwo", args=[self.sprawa.pk, self.kwargs["pk"]])


class Opinia(PrzedsiebiorstwoZmien):
    """Put the legal opinion on file."""

    formularz = forms_ps.FormularzOpinii
    tytul = "Opinia prawna o trybie zlecania"

    def zapisz(self, formularz: forms_ps.FormularzOpinii) -> NowePrzedsiebiorstwo:
        if plik := formularz.cleaned_data.get("plik"):
            formularz.instance.opinia = pliki.zapisz_plik(
                self.sprawa, self.request.user, plik, opis=f"Opinia prawna: {formularz.instance}"[:240],
                widzi_gmina=formularz.cleaned_data["plik_widzi_gmina"],
            )  # fmt: skip
        return super().zapisz(formularz)


class PrzedsiebiorstwoUsun(_Przedsiebiorstwo, Usun):
    tytul = "Usuń przedsiębiorstwo"
    skutek = "Zniknie karta z założycielami i kamieniami. Pliki zostaną w aktach sprawy, a w historii ślad."

    def sprawdz(self, wiersz: NowePrzedsiebiorstwo) -> None:
        if wiersz.kamienie.filter(stan=KamienMilowy.StanKamienia.OSIAGNIETY).exists():
            raise OdmowaZapisu(
                "Przedsiębiorstwo ma już osiągnięte kamienie, więc się go nie usuwa. Jeżeli nie powstanie, wybierz „Zmień” "
                "i napisz, dlaczego go zaniechano."
            )

    def powrot(self, wiersz: NowePrzedsiebiorstwo) -> str:
        return self.anuluj()


class _Czesc(_DwaEtapy):
    """A founder or a milestone: a row of the enterprise that the address names."""

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        if self.sprawa is not None:
            wiersze = NowePrzedsiebiorstwo.objects.filter(sprawa=self.sprawa)
            self.przedsiebiorstwo = get_object_or_404(wiersze, pk=kwargs["przedsiebiorstwo"])

    def wiersze(self) -> Any:
        return super().wiersze().filter(przedsiebiorstwo=self.przedsiebiorstwo)

    def powrot(self, wiersz: Any) -> str:
        return self.anuluj()


class _Zalozyciel(_Czesc):
    model = Zalozyciel
    formularz = forms_ps.FormularzZalozyciela


class ZalozycielDodaj(_Zalozyciel, Dodaj):
    tytul = "Dodaj założyciela"

    def nowy(self) -> Zalozyciel:
        return Zalozyciel(sprawa=self.sprawa, przedsiebiorstwo=self.przedsiebiorstwo)


class ZalozycielZmien(_Zalozyciel, Zmien):
    tytul = "Zmień założyciela"


class ZalozycielUsun(_Zalozyciel, Usun):
    tytul = "Usuń założyciela"
    skutek = "Zniknie z karty przedsiębiorstwa. W historii sprawy zostanie ślad."


class Kamien(_Czesc, Jedyny):
    """Record one milestone; the first save makes its row."""

    model = KamienMilowy
    formularz = forms_ps.FormularzKamienia
    szablon = "realizacja/kamien.html"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        if kwargs["kod"] not in wszystkie() or kwargs["kod"] == MONITORING:
            raise Http404
        self.tytul = str(wszystkie()[kwargs["kod"]])

    def wiersze(self) -> Any:
        return super().wiersze().filter(kod=self.kwargs["kod"])

    def nowy(self) -> KamienMilowy:
        return KamienMilowy(
            sprawa=self.sprawa, przedsiebiorstwo=self.przedsiebiorstwo, kod=self.kwargs["kod"],
            stan=KamienMilowy.StanKamienia.OSIAGNIETY, widzi_gmina=self.przedsiebiorstwo.widzi_gmina,
        )  # fmt: skip

    def kontekst(self, **dodatki: Any) -> dict[str, Any]:
        karta = karty(self.sprawa, [self.przedsiebiorstwo.pk])[0]
        return super().kontekst(karta=karta, krok=karta.krok(self.kwargs["kod"]), **dodatki)

    def zapisz(self, formularz: forms_ps.FormularzKamienia) -> KamienMilowy:
        kamien, dane = formularz.instance, formularz.cleaned_data
        kamien.zapisano = zegar.teraz()
        kamien.zalacznik = dane["z_akt"]
        if dane.get("plik"):
            kamien.zalacznik = pliki.zapisz_plik(
                self.sprawa,
                self.request.user,
                dane["plik"],
                opis=f"Kamień milowy: {kamien}",
                widzi_gmina=kamien.widzi_gmina,
            )
        if not kamien.widzi_gmina and "widzi_gmina" in formularz.changed_data:
            ukryj_plik(kamien)
        return super().zapisz(formularz)
