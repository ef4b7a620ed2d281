"""The set of supported institutions, as reporting of EU-funded projects asks for: one row an institution and form of support.

The columns are those of the SL2014 set of institutions (GUS, MFiPR ST SL2014 01) with the e-mail, country, TERC and kind of
area. A municipality takes part from the date on the signed contract; a form of support lasts from its first confirmed work to
its last once the case has left stage IV. Work that nobody has confirmed is not reported.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Case, Count, F, Max, Min, OuterRef, Q, QuerySet, Subquery, Sum, Value, When

from realizacja.models import WpisPracy
from sciezka.dane.models import Samorzad
from sciezka.dokumenty.typografia import data_slownie
from sciezka.projekt.eksport_kolumny import kod_terc
from sciezka.projekt.eksport_pliki import Kolumna, Zestaw
from sciezka.rekrutacja.models import PodpisanyEgzemplarz
from sciezka.sprawa.models import Projekt, Sprawa, Zdarzenie
from sciezka.sprawa.slownik import KOLEJNOSC, OTWARTE, FormaPracy, RodzajWersji, Stan

TYP = "jednostka samorządu terytorialnego"
OBSZAR = {Samorzad.Rodzaj.MIEJSKA: "miejski", Samorzad.Rodzaj.WIEJSKA: "wiejski", Samorzad.Rodzaj.MIEJSKO_WIEJSKA: "miejsko-wiejski"}  # fmt: skip
#: How many columns of one's own text a layout may have: for what the system does not know (NIP of the beneficiary, version).
STALYCH = 4
#: The states in which participation has ended: at the end of the path, or by leaving it.
KONCE = [stan for stan in Stan if stan not in OTWARTE and stan != Stan.PRZERWANA]


@dataclass(frozen=True)
class Wsparcie:
    """A row on a day: the case, its participation in the project, and one form of support (None: nothing confirmed yet)."""

    sprawa: Sprawa
    na_dzien: date
    forma: int | None = None
    od: date | None = None
    do: date | None = None
    z_uczestnikami: int = 0
    godziny: Decimal = Decimal(0)

    @property
    def koniec_udzialu(self) -> date | None:
        """The day on which the case was closed, None while it was open."""
        return self._na_dzien(self.sprawa.zamknieto)

    @property
    def koniec_wsparcia(self) -> date | None:
        """The last confirmed work of the form, once the case has left stage IV or ended; None while it may still go on."""
        dalej = KOLEJNOSC.index(Stan(self.sprawa.etap)) > KOLEJNOSC.index(Stan.REALIZACJA)
        return self.do if self.koniec_udzialu or (dalej and self._na_dzien(self.sprawa.po_realizacji)) else None

    def _na_dzien(self, dzien: date | None) -> date | None:
        return dzien if dzien and dzien <= self.na_dzien else None


def _gmina(wiersz: Wsparcie) -> str:
    return wiersz.sprawa.samorzad.nazwa if wiersz.sprawa.samorzad.gmina else ""


def _samorzad(pole: str) -> Any:
    return lambda wiersz: getattr(wiersz.sprawa.samorzad, pole)


KOLUMNY = (
    Kolumna("nazwa", "Nazwa instytucji", _samorzad("nazwa_w_umowie"), 30),
    Kolumna("nip", "NIP instytucji", _samorzad("nip"), 12),
    Kolumna("typ", "Typ instytucji", lambda w: TYP, 34),
    Kolumna("rodzaj", "Rodzaj samorządu", lambda w: w.sprawa.samorzad.get_rodzaj_display(), 20),
    Kolumna("kraj", "Kraj", lambda w: "Polska", 8),
    Kolumna("woj", "Województwo", _samorzad("wojewodztwo"), 20),
    Kolumna("powiat", "Powiat", _samorzad("powiat"), 18),
    Kolumna("gmina", "Gmina", _gmina, 22),
    Kolumna("miejscowosc", "Miejscowość", _samorzad("miejscowosc"), 20),
    Kolumna("ulica", "Ulica i numer", _samorzad("adres"), 24),
    Kolumna("kod", "Kod pocztowy", _samorzad("kod_pocztowy"), 10),
    Kolumna("telefon", "Nr telefonu", _samorzad("telefon"), 16),
    Kolumna("email", "E-mail", _samorzad("email"), 24),
    Kolumna("obszar", "Obszar (według rodzaju gminy)", lambda w: OBSZAR.get(w.sprawa.samorzad.rodzaj, ""), 16),
    Kolumna("terc", "Kod TERC", lambda w: kod_terc(w.sprawa), 10),
    Kolumna("udzial_od", "Data rozpoczęcia udziału w projekcie", lambda w: w.sprawa.podpisano, 14),
    Kolumna("udzial_do", "Data zakończenia udziału w projekcie", lambda w: w.koniec_udzialu, 14),
    Kolumna("wsparcie", "Rodzaj przyznanego wsparcia", lambda w: FormaPracy(w.forma).label if w.forma else "", 34),
    Kolumna("wsparcie_od", "Data rozpoczęcia udziału we wsparciu", lambda w: w.od, 14),
    Kolumna("wsparcie_do", "Data zakończenia udziału we wsparciu", lambda w: w.koniec_wsparcia, 14),
    Kolumna("pracownicy", "Objęcie wsparciem pracowników instytucji", lambda w: bool(w.z_uczestnikami), 14),
    Kolumna("godziny", "Potwierdzone godziny", lambda w: w.godziny, 12),
    Kolumna("umowa", "Nr umowy o dofinansowanie", lambda w: w.sprawa.projekt.numer, 26),
    Kolumna("beneficjent", "Beneficjent", lambda w: w.sprawa.projekt.beneficjent, 30),
    Kolumna("kontrakt", "Nr kontraktu", lambda w: w.sprawa.kontrakt.numer, 16),
    Kolumna("znak", "Znak sprawy", lambda w: w.sprawa.znak, 18),
)
PO_KODZIE = {kolumna.kod: kolumna for kolumna in KOLUMNY}


def uczestnicy(projekt: Projekt, na_dzien: date) -> QuerySet[Sprawa]:
    """Return the cases of the project whose contract was signed by the day.

    ``podpisano`` is the date on the signed contract, ``zamknieto`` the day of closing, ``po_realizacji`` the day on which the
    case last left stage IV for results.
    """
    egzemplarze = PodpisanyEgzemplarz.objects.filter(sprawa=OuterRef("pk"), wersja__rodzaj=RodzajWersji.KONTRAKT)
    return (
        Sprawa.objects.filter(projekt=projekt)
        .annotate(
            podpisano=Subquery(egzemplarze.order_by("data_podpisania").values("data_podpisania")[:1]),
            zamknieto=Case(When(stan__in=KONCE, then=_dzien_wejscia(F("stan")))),
            po_realizacji=_dzien_wejscia(Value(Stan.REZULTATY.value)),
        )
        .filter(podpisano__lte=na_dzien)
        .select_related("samorzad", "projekt", "kontrakt")
        .order_by("samorzad__nazwa", "pk")
    )


def _dzien_wejscia(stan: F | Value) -> Subquery:
    wejscia = Zdarzenie.objects.filter(
        sprawa=OuterRef("pk"), do_stanu=OuterRef(stan.name) if isinstance(stan, F) else stan
    )
    return Subquery(wejscia.order_by("-pk").values("kiedy__date")[:1])


def wiersze(projekt: Projekt, na_dzien: date) -> list[Wsparcie]:
    """Return the rows as they stood on the day; two queries, whatever the number of cases."""
    formy: dict[int, list[dict[str, Any]]] = {}
    wpisy = WpisPracy.objects.potwierdzone().filter(sprawa__projekt=projekt, data__lte=na_dzien).order_by()
    z_uczestnikami = Count("pk", filter=Q(liczba_uczestnikow__gt=0) | ~Q(uczestnicy=""))
    for forma in wpisy.values("sprawa_id", "forma").annotate(
        od=Min("data"), do=Max("data"), godziny=Sum("godziny"), z_uczestnikami=z_uczestnikami
    ):
        formy.setdefault(forma.pop("sprawa_id"), []).append(forma)
    return [
        Wsparcie(sprawa, na_dzien, **forma)
        for sprawa in uczestnicy(projekt, na_dzien)
        for forma in sorted(formy.get(sprawa.pk, [{}]), key=lambda forma: forma.get("forma", 0))
    ]


def zestaw(projekt: Projekt, na_dzien: date, kolumny: Sequence[Kolumna]) -> Zestaw:
    """Return the set as it stood on the day, in the project's own columns."""
    gotowe = wiersze(projekt, na_dzien)
    opis = [
        ("Projekt", f"{projekt.nazwa}, nr {projekt.numer}"),
        ("Stan na dzień", data_slownie(na_dzien)),
        ("Jeden wiersz", "samorząd z podpisanym kontraktem i jedna forma wsparcia; liczy się tylko potwierdzona praca"),
        ("Obszar", "według rodzaju gminy w TERC; to nie jest klasa DEGURBA"),
    ]
    return Zestaw("Instytucje objęte wsparciem", "instytucje", kolumny, gotowe, len(gotowe), opis)


def kolumny_ukladu(uklad: Iterable[dict[str, Any]]) -> list[Kolumna]:
    """Return the columns that a layout keeps in the file, in its order and under its headings.

    A layout is a list of ``{"kod", "naglowek", "w_pliku", "tekst"}``; a column that the product no longer knows is left out,
    ``tekst`` is what stands in every row of a column of one's own.
    """
    return [kolumna for wiersz in uklad if wiersz["w_pliku"] and (kolumna := _kolumna(wiersz))]


def _kolumna(wiersz: dict[str, Any]) -> Kolumna | None:
    kod, naglowek = wiersz["kod"], wiersz["naglowek"]
    if kod.startswith("stala"):
        return Kolumna(kod, naglowek, lambda _, tekst=wiersz["tekst"]: tekst, 20) if naglowek else None
    znana = PO_KODZIE.get(kod)
    return znana and Kolumna(kod, naglowek or znana.nazwa, znana.wartosc, znana.szerokosc)


def uzupelniony(uklad: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the layout with every column that the product knows, new ones at the end and outside the file."""
    zapisany = [wiersz for wiersz in uklad if wiersz["kod"] in PO_KODZIE or wiersz["kod"].startswith("stala")]
    kody = {wiersz["kod"] for wiersz in zapisany}
    stale = [f"stala{numer}" for numer in range(1, STALYCH + 1)]
    nowe = [kod for kod in [*PO_KODZIE, *stale] if kod not in kody]
    return [
        *zapisany,
        *({"kod": kod, "naglowek": "", "w_pliku": not zapisany and kod in PO_KODZIE, "tekst": ""} for kod in nowe),
    ]
