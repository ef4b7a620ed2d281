"""The demo cases: at least one in every stage and state, each walked there by the demo accounts."""

from collections.abc import Callable
from datetime import timedelta

from django.db import transaction

from realizacja import demo_okresow
from sciezka.demo import ludzie
from sciezka.demo.droga import Droga
from sciezka.projekt import demo as demo_projektu
from sciezka.projekt.demo_eksportu import gotowa_paczka
from sciezka.sprawa import aneksy, otwarcie, przekazywanie, rezygnacje, zegar
from sciezka.sprawa.akta import OsobaKontaktowa
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.rezygnacje import Rezygnacja
from sciezka.sprawa.slownik import OTWARTE, FormaPracy, NazwaRoli, RodzajWersji, Stan

#: What the demo's annex adds to a plan.
SPOTKANIE_RAD = {
    "nazwa": "Wspólne spotkanie obu rad gmin", "opis": "Spotkanie prowadzone przez moderatora, z udziałem skarbników.",
    "forma": FormaPracy.MODERACJA, "od": 20, "dni": 1, "godziny": "6", "kto": "animator",
    "odpowiedzialny": "przewodniczący rady", "produkt": "protokół uzgodnień",
}  # fmt: skip

Scenariusz = Callable[[Droga], None]


def plan_po_terminie(droga: Droga) -> None:
    droga.do_stanu(Stan.PLAN)
    droga.wypelnij("plan")
    wersja = droga.wyslij(RodzajWersji.PLAN)
    droga.odeslij(wersja, [("wprowadzenie:2", "Prosimy dopisać, kto ze strony gminy przygotuje dane o umowach."),
        ("harmonogram:2", "Termin wypada w trakcie prac nad budżetem, prosimy o przesunięcie o dwa tygodnie.")])  # fmt: skip
    droga.wypelnij(
        "plan", dni=2, poprawki={"wprowadzenie": "Dane o umowach przygotuje referat organizacyjny urzędu.", "dni": 14}
    )
    droga.zalatw_uwagi(wersja, "Uzupełniono zgodnie z uwagą; termin uzgodniono telefonicznie z sekretarzem gminy.")
    droga.wyslij(RodzajWersji.PLAN)


def diagnoza_w_przegladzie(droga: Droga) -> None:
    droga.do_stanu(Stan.DIAGNOZA)
    droga.wypelnij("diagnoza", dni=30)
    droga.wyslij(RodzajWersji.DIAGNOZA)


def wizyty(droga: Droga) -> None:
    """Visits around today, whatever the stage."""
    droga.wypelnij("realizacja", dni=400, wizyty=True)


def swieza(droga: Droga) -> None:
    droga.wypelnij("rekrutacja", niepelne=True)


def kontrakt_bez_podpisu(droga: Droga) -> None:
    droga.wypelnij("rekrutacja", bez_podpisu=True)


def diagnoza_niepelna(droga: Droga) -> None:
    droga.do_stanu(Stan.DIAGNOZA)
    droga.wypelnij("diagnoza", niepelne=True)
    wizyty(droga)


def diagnoza_odeslana(droga: Droga) -> None:
    diagnoza_w_przegladzie(droga)
    wersja = droga.sprawa.wersje.get(rodzaj=RodzajWersji.DIAGNOZA)
    droga.odeslij(wersja, [(1, "Liczba organizacji jest nieaktualna: od stycznia działa jeszcze jedno stowarzyszenie."),
        (3, "Prosimy wyjaśnić, skąd pochodzi kwota dotacji.")])  # fmt: skip


def plan_niepelny(droga: Droga) -> None:
    droga.do_stanu(Stan.PLAN)
    droga.wypelnij("plan", niepelne=True)


def realizacja_poczatek(droga: Droga) -> None:
    droga.do_stanu(Stan.REALIZACJA)
    wizyty(droga)


def realizacja_niepelna(droga: Droga) -> None:
    droga.do_stanu(Stan.REALIZACJA)
    droga.wypelnij("realizacja", niepelne=True, dni=100)


def realizacja_z_aneksem(droga: Droga) -> None:
    """The plan changes during implementation: the annex waits for the municipality, which also confirms the work."""
    droga.zmiany["rekrutacja"] = {"potwierdza": "urzednik"}
    realizacja_niepelna(droga)
    droga.wypelnij("realizacja", dni=1, plan_spoldzielni="czesc")
    droga.krok(aneksy.otworz, droga.sprawa.pk, droga.osoby["animator"], "Sąsiednia gmina chce dołączyć do "
        "spółdzielni, więc potrzebne jest wspólne spotkanie obu rad.", dni=12)  # fmt: skip
    droga.wypelnij("plan", dni=2, aneks=SPOTKANIE_RAD)
    droga.wyslij(RodzajWersji.PLAN)
    wizyty(droga)


def realizacja_gotowa(droga: Droga) -> None:
    droga.do_stanu(Stan.REALIZACJA)
    droga.wypelnij("realizacja", dni=170)
    droga.wypelnij("realizacja", dni=1, plan_spoldzielni="wydany")
    wizyty(droga)


def rezultaty_poczatek(droga: Droga) -> None:
    droga.do_stanu(Stan.REZULTATY)
    droga.wypelnij("rezultaty", niepelne=True)


def raport_w_przegladzie(droga: Droga) -> None:
    droga.do_stanu(Stan.REZULTATY)
    droga.wypelnij("rezultaty")
    droga.wyslij(RodzajWersji.RAPORT)


def zakonczona_pierwszy_monitoring(droga: Droga) -> None:
    """Closed over half a year ago: the enterprise is followed up, the other questions wait."""
    droga.do_stanu(Stan.ZAKONCZONA)
    droga.wypelnij("rezultaty", dni=205, monitoring=1)


def zakonczona_po_monitoringu(droga: Droga) -> None:
    """Closed earlier: everything that was due is answered, one question with "could not find out"."""
    droga.do_stanu(Stan.ZAKONCZONA)
    droga.wypelnij("rezultaty", dni=220, monitoring=9)


def przerwana(droga: Droga) -> None:
    droga.do_stanu(Stan.PLAN)
    droga.przejdz("przerwij", dni=20, powod="Wójt prosi o przerwę do czasu uchwalenia budżetu gminy.")


def rezygnacja(droga: Droga) -> None:
    """The municipality leaves the path at stage III; what was done stays and is counted."""
    droga.do_stanu(Stan.PLAN)
    droga.wypelnij("plan", niepelne=True)
    droga.poczekaj(24)
    dane = {
        "kto_konczy": Rezygnacja.KtoKonczy.GMINA, "przyczyna": Rezygnacja.Przyczyna.ODMOWA_RADY,
        "powod": "Rada gminy odrzuciła uchwałę o przystąpieniu do spółdzielni: 6 głosów za, 8 przeciw, 1 wstrzymujący się. "
        "Wójt wypowiedział porozumienie.",
        "data": droga.chwila.date(), "dokument": "wypowiedzenie porozumienia",
    }  # fmt: skip
    droga.krok(
        rezygnacje.zrezygnuj, droga.sprawa.pk, droga.osoby["koordynator"], rewizja=droga.sprawa.rewizja, dane=dane
    )


def cofnieta(droga: Droga) -> None:
    droga.do_stanu(Stan.REALIZACJA)
    droga.przejdz("cofnij", dni=15, powod="Gmina zmieniła partnera: plan trzeba uzgodnić na nowo.")


def druga_diagnoza(droga: Droga) -> None:
    droga.do_stanu(Stan.DIAGNOZA)
    droga.wypelnij("diagnoza", poziom=3)


#: Number of the municipality → how many days ago the case was opened, what happened, which example content.
SCENARIUSZE: list[tuple[int, Scenariusz]] = [
    (95, plan_po_terminie),
    (70, diagnoza_w_przegladzie),
    (6, swieza),
    (25, kontrakt_bez_podpisu),
    (55, diagnoza_niepelna),
    (90, diagnoza_odeslana),
    (100, plan_niepelny),
    (120, realizacja_poczatek),
    (190, realizacja_z_aneksem),
    (260, realizacja_gotowa),
    (300, rezultaty_poczatek),
    (330, raport_w_przegladzie),
    (420, zakonczona_pierwszy_monitoring),
    (480, zakonczona_po_monitoringu),
    (170, przerwana),
    (210, cofnieta),
    (230, rezygnacja),
]
#: Second cases of municipalities whose first one is closed: number, days ago, what happened.
PONOWNE: list[tuple[int, int, Scenariusz]] = [(12, 45, druga_diagnoza)]


@transaction.atomic
def zbuduj() -> list[Sprawa]:
    """Build all demo cases, all or none, and return them."""
    konta, projekt = ludzie.konta(), ludzie.projekt()
    ludzie.rola(konta["koordynator"], NazwaRoli.KOORDYNATOR, projekt=projekt)
    ludzie.rola(konta["administrator"], NazwaRoli.ADMINISTRATOR)
    pierwsze = [(numer, dni, scenariusz) for numer, (dni, scenariusz) in enumerate(SCENARIUSZE)]
    sprawy = [zbuduj_sprawe(*opis) for opis in pierwsze + PONOWNE]
    demo_okresow.zamknij_miesiac(projekt, konta["koordynator"])
    _zastepstwo(konta["koordynator"], konta["animator"])
    demo_projektu.wypelnij(projekt, konta["koordynator"])
    gotowa_paczka(projekt, konta["koordynator"])
    return sprawy


def _zastepstwo(koordynator: Osoba, zastepca: Osoba) -> None:
    """One animator is away for a fortnight; the other finds the cases on one page."""
    nieobecny = ludzie.konto("animator2", "Piotr", "Wymyślony", "animator")
    role = przekazywanie.role_do_przekazania(koordynator, nieobecny).filter(sprawa__stan__in=OTWARTE)
    przekazywanie.przekaz(
        koordynator, [rola.pk for rola in role], zastepca, od=zegar.dzis(), do=zegar.dzis() + timedelta(days=13),
        powod="Urlop wypoczynkowy.",
        notatka="Z sekretarzem gminy najlepiej rozmawiać rano. W razie pytań do końca tygodnia odbieram telefon.",
    )  # fmt: skip


def zbuduj_sprawe(numer: int, dni: int, scenariusz: Scenariusz) -> Sprawa:
    """Open one demo case ``dni`` days ago and walk it as the scenario says."""
    konta, projekt, samorzad = ludzie.konta(), ludzie.projekt(), ludzie.gmina(numer)
    urzednik = ludzie.urzednik_gminy(samorzad, numer, konta)
    osoby = {nazwa: konta[nazwa] for nazwa in ("koordynator", "animator", "doradca")} | {"urzednik": urzednik}
    if numer % 4 == 3:
        osoby["animator"] = ludzie.konto("animator2", "Piotr", "Wymyślony", "animator")
    poczatek = (zegar.teraz() - timedelta(days=dni)).replace(hour=9, minute=15)
    with zegar.w_chwili(poczatek):
        sprawa = otwarcie.otworz(
            osoby["koordynator"], projekt=projekt, samorzad=samorzad, znak=f"OR.526.{numer + 1}.{poczatek.year}"
        )
        otwarcie.nadaj_role(sprawa, osoby["koordynator"], osoby["animator"], NazwaRoli.ANIMATOR)
        otwarcie.nadaj_role(
            sprawa, osoby["koordynator"], osoby["doradca"], NazwaRoli.DORADCA, "prawo zamówień publicznych"
        )
        OsobaKontaktowa.objects.create(
            sprawa=sprawa, imie_nazwisko=urzednik.nazwa, funkcja=urzednik.stanowisko, email=urzednik.email, glowna=True
        )
    droga = Droga(sprawa, osoby, numer=numer, poczatek=poczatek)
    scenariusz(droga)
    return droga.sprawa
