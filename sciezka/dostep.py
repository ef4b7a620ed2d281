"""The access table: every URL of the product and who may use it, on one page.

``DostepMiddleware`` enforces it; a URL that is not here is refused, and a test fails for it. Case addresses carry
``sprawa_id``: the case is fetched through ``Sprawa.objects.dla(user)``, so a stranger gets 404, and somebody of the case
without the right gets 403. Who may do what with a single row (its author, its visibility) is up to the view.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import NazwaRoli

K, A, D, U, ADM = (
    NazwaRoli.KOORDYNATOR,
    NazwaRoli.ANIMATOR,
    NazwaRoli.DORADCA,
    NazwaRoli.URZEDNIK,
    NazwaRoli.ADMINISTRATOR,
)


@dataclass(frozen=True)
class Dostep:
    """Who may read (GET, HEAD) and who may write (POST). ``zasieg``: ``sprawa``, ``globalny``, ``zalogowany``, ``wszyscy``."""

    zasieg: str
    czyta: frozenset[str] = field(default_factory=frozenset)
    pisze: frozenset[str] = field(default_factory=frozenset)

    def role(self, metoda: str) -> frozenset[str]:
        """Return the roles allowed for the HTTP method."""
        return self.czyta if metoda in {"GET", "HEAD", "OPTIONS"} else self.pisze

    def wpuszcza_globalnie(self, osoba: Osoba, metoda: str) -> bool:
        """Tell whether the person may use an address that is not inside a case."""
        if self.zasieg in {"zalogowany", "wszyscy"}:
            return True
        return osoba.ma_role(*self.role(metoda))


def sprawa(czyta: Iterable[str], pisze: Iterable[str] = ()) -> Dostep:
    """An address inside a case."""
    return Dostep("sprawa", frozenset(czyta), frozenset(pisze))


def globalny(czyta: Iterable[str], pisze: Iterable[str] = ()) -> Dostep:
    """An address outside a case, for people who have one of the roles anywhere."""
    return Dostep("globalny", frozenset(czyta), frozenset(pisze))


ZALOGOWANY = Dostep("zalogowany")
WSZYSCY = Dostep("wszyscy")
KAZDY_W_SPRAWIE = (K, A, D, U)
ZESPOL = (K, A, D)
PROWADZACY = (K, A)

TABELA: dict[str, Dostep] = {
    # -- for everybody ------------------------------------------------------------------------------------------------
    "zdrowie": WSZYSCY,
    "dostepnosc": WSZYSCY,
    "pomoc": ZALOGOWANY,
    "pulpit": ZALOGOWANY,
    "poczta": globalny((K, ADM)),
    "poczta_html": globalny((K, ADM)),
    "account_login": WSZYSCY,
    "account_logout": WSZYSCY,
    "account_signup": WSZYSCY,  # closed by the adapter: nobody signs up by themselves
    "account_inactive": WSZYSCY,
    "account_reset_password": WSZYSCY,
    "account_reset_password_done": WSZYSCY,
    "account_reset_password_from_key": WSZYSCY,
    "account_reset_password_from_key_done": WSZYSCY,
    "account_change_password": ZALOGOWANY,
    "account_set_password": ZALOGOWANY,
    "account_reauthenticate": ZALOGOWANY,
    # -- the corridor -------------------------------------------------------------------------------------------------
    "sprawa:lista": globalny((U,)),
    "sprawa:nowa": globalny((K,), (K,)),
    "sprawa:strona": sprawa(KAZDY_W_SPRAWIE),
    "sprawa:przejscie": sprawa((K, A), (K, A)),
    "sprawa:historia": sprawa(KAZDY_W_SPRAWIE),
    "sprawa:zrezygnuj": sprawa((K,), (K,)),
    "sprawa:urzednicy": sprawa((K,), (K,)),
    "sprawa:role": sprawa((K,), (K,)),
    "sprawa:rola_zakoncz": sprawa((), (K,)),
    "sprawa:kontakty": sprawa(ZESPOL),
    "sprawa:kontakt_dodaj": sprawa(PROWADZACY, PROWADZACY),
    "sprawa:kontakt_zmien": sprawa(PROWADZACY, PROWADZACY),
    "sprawa:kontakt_usun": sprawa(PROWADZACY, PROWADZACY),
    "sprawa:pliki": sprawa(KAZDY_W_SPRAWIE),
    "sprawa:plik": sprawa(KAZDY_W_SPRAWIE),
    "sprawa:plik_widocznosc": sprawa(PROWADZACY, PROWADZACY),
    "sprawa:plik_usun": sprawa(PROWADZACY, PROWADZACY),
    "sprawa:aneks_dodaj": sprawa(PROWADZACY, PROWADZACY),
    "sprawa:aneks_porzuc": sprawa(PROWADZACY, PROWADZACY),
    "sprawa:wersja": sprawa(KAZDY_W_SPRAWIE),
    "sprawa:wersja_pdf": sprawa(KAZDY_W_SPRAWIE),
    "sprawa:wersja_roznice": sprawa(KAZDY_W_SPRAWIE),
    "sprawa:przypomnienie_odloz": sprawa((K, A, U), (K, A, U)),
    "sprawa:wersja_wyslij": sprawa(PROWADZACY, PROWADZACY),
    "sprawa:wersja_wycofaj": sprawa(PROWADZACY, PROWADZACY),
    "sprawa:wersja_przyjmij": sprawa((U,), (U,)),
    "sprawa:wersja_odeslij": sprawa((U,), (U,)),
    "sprawa:uwaga_dodaj": sprawa((U,), (U,)),
    "sprawa:uwaga_usun": sprawa((U,), (U,)),
    "sprawa:uwaga_zalatw": sprawa(PROWADZACY, PROWADZACY),
    "sprawa:odnosnik_dodaj": sprawa((K, A, U), (K, A, U)),
    "sprawa:odnosnik_odwolaj": sprawa((K, A, U), (K, A, U)),
    "sprawa:odnosnik_ponow": sprawa((K, A, U), (K, A, U)),
    # -- guests with a link: the link and the e-mailed code are the key (sciezka/sprawa/goscie.py) ------------------------
    "recenzja:wejscie": WSZYSCY,
    "recenzja:kod": WSZYSCY,
    "recenzja:kod_wyslij": WSZYSCY,
    "recenzja:dokument": WSZYSCY,
    "recenzja:pdf": WSZYSCY,
    "recenzja:uwaga_dodaj": WSZYSCY,
    "recenzja:uwaga_usun": WSZYSCY,
    "recenzja:koniec": WSZYSCY,
    # -- accounts and projects ----------------------------------------------------------------------------------------
    "konta:lista": globalny((K, ADM)),
    "konta:dodaj": globalny((K, ADM), (K, ADM)),
    "konta:osoba": globalny((K, ADM)),
    "konta:zmien": globalny((K, ADM), (K, ADM)),
    "konta:link": globalny((), (K, ADM)),
    "konta:rola_nadaj": globalny((K, ADM), (K, ADM)),
    "konta:rola_odbierz": globalny((), (K, ADM)),
    "przekazania:lista": globalny((K,)),
    "przekazania:nowe": globalny((K,), (K,)),
    "przekazania:przekazanie": ZALOGOWANY,  # the cases' team, and whoever takes them over
    "projekty:lista": globalny((K, ADM)),
    "projekty:dodaj": globalny((ADM,), (ADM,)),
    "projekty:zmien": globalny((K, ADM), (K, ADM)),
    # -- the project: exports, for the team alone -----------------------------------------------------------------------
    "eksport:lista": globalny((K, A, D)),
    "eksport:tabela": globalny((K, A, D)),
    "eksport:instytucje": globalny((K,), (K,)),
    "eksport:instytucje_plik": globalny((K,)),
    "eksport:sprawa": sprawa(ZESPOL),
    # What the worker makes belongs to the person who ordered it; the view asks again for the roles it rests on.
    "eksport:zamow": globalny((), (K, A, D)),
    "eksport:paczka": globalny((), (K,)),
    "eksport:eksport": globalny((K, A, D)),
    "eksport:stan": globalny((K, A, D)),
    "eksport:pobierz": globalny((K, A, D)),
    "eksport:anuluj": globalny((), (K, A, D)),
    "eksport:ponow": globalny((), (K, A, D)),
    # -- the level above the cases ------------------------------------------------------------------------------------
    "projekt:sprawy": globalny(ZESPOL),
    "projekt:widok_zapisz": globalny((), ZESPOL),
    "projekt:widok_zmien": globalny(ZESPOL, ZESPOL),
    "projekt:widok_usun": globalny(ZESPOL, ZESPOL),
    "projekt:figury": globalny((K,)),
    "projekt:cel_dodaj": globalny((K,), (K,)),
    "projekt:cel_zmien": globalny((K,), (K,)),
    "projekt:cel_usun": globalny((K,), (K,)),
    # -- register of local governments --------------------------------------------------------------------------------
    "dane:samorzady": globalny((ADM,)),
    "dane:szukaj": globalny((K,)),
    "dane:samorzad_dodaj": globalny((ADM,), (ADM,)),
    "dane:samorzad_zmien": globalny((ADM,), (ADM,)),
    "dane:import": globalny((ADM,), (ADM,)),
    "dane:import_podglad": globalny((ADM,), (ADM,)),
    "dane:import_odrzuc": globalny((), (ADM,)),
    # -- stage I ------------------------------------------------------------------------------------------------------
    "rekrutacja:etap": sprawa(KAZDY_W_SPRAWIE),
    "rekrutacja:zgloszenie": sprawa(PROWADZACY, PROWADZACY),
    "rekrutacja:rozmowa_dodaj": sprawa(PROWADZACY, PROWADZACY),
    "rekrutacja:rozmowa_zmien": sprawa(PROWADZACY, PROWADZACY),
    "rekrutacja:rozmowa_usun": sprawa(PROWADZACY, PROWADZACY),
    "rekrutacja:kontrakt": sprawa(PROWADZACY, PROWADZACY),
    "rekrutacja:oczekiwany_dodaj": sprawa(PROWADZACY, PROWADZACY),
    "rekrutacja:oczekiwany_zmien": sprawa(PROWADZACY, PROWADZACY),
    "rekrutacja:oczekiwany_usun": sprawa(PROWADZACY, PROWADZACY),
    "rekrutacja:wydaj": sprawa((K,), (K,)),
    "rekrutacja:podpisany_dodaj": sprawa((K, U), (K, U)),
    "rekrutacja:aneks_dodaj": sprawa((K,), (K,)),
    "rekrutacja:aneks_podpisz": sprawa((K, U), (K, U)),
    # -- stage II -----------------------------------------------------------------------------------------------------
    "diagnoza:etap": sprawa(KAZDY_W_SPRAWIE),
    "diagnoza:podstawy": sprawa(PROWADZACY, PROWADZACY),
    "diagnoza:sekcja": sprawa(KAZDY_W_SPRAWIE),
    "diagnoza:dla_gminy": sprawa(KAZDY_W_SPRAWIE),
    "diagnoza:przydziel": sprawa(PROWADZACY, PROWADZACY),
    "diagnoza:pytanie": sprawa((K, A, U), (K, A, U)),
    "diagnoza:dowod_usun": sprawa((K, A, U), (K, A, U)),
    "diagnoza:nowsza_wersja": sprawa((K,), (K,)),
    "diagnoza:podpowiedzi": sprawa(ZESPOL),
    "diagnoza:podpowiedz_przyjmij": sprawa(PROWADZACY, PROWADZACY),
    "diagnoza:podpowiedz_odrzuc": sprawa(PROWADZACY, PROWADZACY),
    "diagnoza:podpowiedz_cofnij": sprawa(PROWADZACY, PROWADZACY),
    "diagnoza:wniosek_dodaj": sprawa(PROWADZACY, PROWADZACY),
    "diagnoza:wniosek_zmien": sprawa(PROWADZACY, PROWADZACY),
    "diagnoza:wniosek_usun": sprawa(PROWADZACY, PROWADZACY),
    # -- stage III ----------------------------------------------------------------------------------------------------
    "plan:etap": sprawa(KAZDY_W_SPRAWIE),
    "plan:przestaw": sprawa((), PROWADZACY),
    "plan:podpowiedzi": sprawa(ZESPOL),
    "plan:podpowiedz_przyjmij": sprawa(PROWADZACY, PROWADZACY),
    "plan:podpowiedz_odrzuc": sprawa(PROWADZACY, PROWADZACY),
    "plan:podpowiedz_cofnij": sprawa(PROWADZACY, PROWADZACY),
    "plan:szablony": sprawa(PROWADZACY),
    "plan:szablon": sprawa(PROWADZACY, PROWADZACY),
    "plan:wprowadzenie": sprawa(PROWADZACY, PROWADZACY),
    "plan:odloz": sprawa(PROWADZACY, PROWADZACY),
    "plan:odlozenie_zmien": sprawa(PROWADZACY, PROWADZACY),
    "plan:odlozenie_cofnij": sprawa(PROWADZACY, PROWADZACY),
    "plan:obszar_dodaj": sprawa(PROWADZACY, PROWADZACY),
    "plan:obszar_zmien": sprawa(PROWADZACY, PROWADZACY),
    "plan:obszar_usun": sprawa(PROWADZACY, PROWADZACY),
    "plan:cel_dodaj": sprawa(PROWADZACY, PROWADZACY),
    "plan:cel_zmien": sprawa(PROWADZACY, PROWADZACY),
    "plan:cel_usun": sprawa(PROWADZACY, PROWADZACY),
    "plan:dzialanie_dodaj": sprawa(PROWADZACY, PROWADZACY),
    "plan:dzialanie_zmien": sprawa(PROWADZACY, PROWADZACY),
    "plan:dzialanie_usun": sprawa(PROWADZACY, PROWADZACY),
    "kalendarz:strona": ZALOGOWANY,
    "kalendarz:nowy": ZALOGOWANY,
    "kalendarz:wylacz": ZALOGOWANY,
    "kalendarz:plik": WSZYSCY,  # the secret address is the key
    # -- stage IV -----------------------------------------------------------------------------------------------------
    "realizacja:etap": sprawa(KAZDY_W_SPRAWIE),
    "realizacja:wpis_dodaj": sprawa(ZESPOL, ZESPOL),
    "realizacja:wpis_szybki": sprawa(ZESPOL, ZESPOL),
    "realizacja:wpis": sprawa(KAZDY_W_SPRAWIE),
    "realizacja:czesc_wpisu": sprawa((), ZESPOL),
    "realizacja:wpis_zmien": sprawa(ZESPOL, ZESPOL),
    "realizacja:wpis_usun": sprawa(ZESPOL, ZESPOL),
    # who of the two confirms an entry is up to the contract (realizacja/potwierdzanie.py)
    "realizacja:do_potwierdzenia": sprawa((K, U)),
    "realizacja:potwierdz": sprawa((), (K, U)),
    "realizacja:potwierdzenie_cofnij": sprawa((K, U), (K, U)),
    "realizacja:zastrzezenie_dodaj": sprawa((K, U), (K, U)),
    "realizacja:zastrzezenie_odpowiedz": sprawa(ZESPOL, ZESPOL),
    "realizacja:korekta": sprawa(ZESPOL, ZESPOL),
    "realizacja:szczegoly_usun": sprawa(ZESPOL, ZESPOL),
    "realizacja:plik_wpisu_dodaj": sprawa(ZESPOL, ZESPOL),
    "realizacja:konsultacje_pdf": sprawa(KAZDY_W_SPRAWIE),
    "realizacja:uwaga_konsultacji_dodaj": sprawa(ZESPOL, ZESPOL),
    "realizacja:uwaga_konsultacji_zmien": sprawa(ZESPOL, ZESPOL),
    "realizacja:uwaga_konsultacji_usun": sprawa(ZESPOL, ZESPOL),
    "realizacja:spotkanie_dodaj": sprawa(ZESPOL, ZESPOL),
    "realizacja:spotkanie_zmien": sprawa(ZESPOL, ZESPOL),
    "realizacja:spotkanie_usun": sprawa(ZESPOL, ZESPOL),
    "realizacja:lista_obecnosci": sprawa(ZESPOL),
    "realizacja:produkt": sprawa(KAZDY_W_SPRAWIE),
    "realizacja:produkt_dodaj": sprawa(ZESPOL, ZESPOL),
    "realizacja:produkt_wersja_dodaj": sprawa(ZESPOL, ZESPOL),
    "realizacja:plan_spoldzielni": sprawa(ZESPOL),
    "realizacja:plan_spoldzielni_zacznij": sprawa((), ZESPOL),
    "realizacja:plan_spoldzielni_kroki": sprawa((), ZESPOL),
    "realizacja:plan_spoldzielni_czesc": sprawa(ZESPOL, ZESPOL),
    "realizacja:plan_spoldzielni_dodaj": sprawa(ZESPOL, ZESPOL),
    "realizacja:plan_spoldzielni_zmien": sprawa(ZESPOL, ZESPOL),
    "realizacja:plan_spoldzielni_usun": sprawa(ZESPOL, ZESPOL),
    "realizacja:plan_spoldzielni_pdf": sprawa(ZESPOL),
    "realizacja:plan_spoldzielni_wydaj": sprawa(PROWADZACY, PROWADZACY),
    "realizacja:produkt_odbior": sprawa(PROWADZACY, PROWADZACY),
    "realizacja:produkt_zmien": sprawa(ZESPOL, ZESPOL),
    "realizacja:produkt_usun": sprawa(PROWADZACY, PROWADZACY),
    "realizacja:brak_koncepcji": sprawa(PROWADZACY, PROWADZACY),
    "realizacja:dzialanie_zakoncz": sprawa(PROWADZACY, PROWADZACY),
    "realizacja:dzialanie_otworz": sprawa(PROWADZACY, PROWADZACY),
    "realizacja:kalendarz": sprawa(KAZDY_W_SPRAWIE),
    "realizacja:wizyta": sprawa(KAZDY_W_SPRAWIE),
    "realizacja:wizyta_dodaj": sprawa(ZESPOL, ZESPOL),
    "realizacja:wizyta_zmien": sprawa(ZESPOL, ZESPOL),
    "realizacja:wizyta_odwolaj": sprawa(ZESPOL, ZESPOL),
    "realizacja:wizyta_odbyta": sprawa(ZESPOL, ZESPOL),
    "wizyty:moj_kalendarz": globalny((K, A, D, U)),
    "realizacja:karta": sprawa(KAZDY_W_SPRAWIE),
    "realizacja:karta_pdf": sprawa(KAZDY_W_SPRAWIE),
    "realizacja:przedsiebiorstwo": sprawa(KAZDY_W_SPRAWIE),
    "realizacja:przedsiebiorstwo_pdf": sprawa(KAZDY_W_SPRAWIE),
    "realizacja:przedsiebiorstwo_dodaj": sprawa(PROWADZACY, PROWADZACY),
    "realizacja:przedsiebiorstwo_zmien": sprawa(PROWADZACY, PROWADZACY),
    "realizacja:przedsiebiorstwo_usun": sprawa(PROWADZACY, PROWADZACY),
    "realizacja:opinia": sprawa(PROWADZACY, PROWADZACY),
    "realizacja:zalozyciel_dodaj": sprawa(PROWADZACY, PROWADZACY),
    "realizacja:zalozyciel_zmien": sprawa(PROWADZACY, PROWADZACY),
    "realizacja:zalozyciel_usun": sprawa(PROWADZACY, PROWADZACY),
    "realizacja:kamien": sprawa(PROWADZACY, PROWADZACY),
    "realizacja:karta_zamknieta": sprawa(KAZDY_W_SPRAWIE),
    "realizacja:zgoda_dodaj": sprawa((K,), (K,)),
    "realizacja:zgoda_usun": sprawa((K,), (K,)),
    "okresy:projekty": globalny((K,)),
    "okresy:lista": globalny((K,)),
    "okresy:zamknij": globalny((K,), (K,)),
    "okresy:okres": globalny((K,)),
    "okresy:otworz": globalny((K,), (K,)),
    # -- stage V ------------------------------------------------------------------------------------------------------
    "rezultaty:etap": sprawa(KAZDY_W_SPRAWIE),
    "rezultaty:nic": sprawa(KAZDY_W_SPRAWIE),
    "rezultaty:rezultat_dodaj": sprawa(PROWADZACY, PROWADZACY),
    "rezultaty:rezultat_zmien": sprawa(PROWADZACY, PROWADZACY),
    "rezultaty:rezultat_usun": sprawa(PROWADZACY, PROWADZACY),
    "rezultaty:potwierdz": sprawa((K,), (K,)),
    "rezultaty:potwierdzenie_cofnij": sprawa((K,), (K,)),
    "rezultaty:dowod_usun": sprawa(PROWADZACY, PROWADZACY),
    "rezultaty:pomiar_dodaj": sprawa(PROWADZACY, PROWADZACY),
    "rezultaty:pomiar_zmien": sprawa(PROWADZACY, PROWADZACY),
    "rezultaty:pomiar_usun": sprawa(PROWADZACY, PROWADZACY),
    "rezultaty:monitoring": sprawa(PROWADZACY, PROWADZACY),
    "rezultaty:monitoring_odloz": sprawa(PROWADZACY, PROWADZACY),
    "rezultaty:raport": sprawa(PROWADZACY, PROWADZACY),
    "rezultaty:rada_pdf": sprawa(KAZDY_W_SPRAWIE),
}

#: Namespaces with their own doorman: Django's technical administration asks for ``is_staff`` by itself.
WLASNY_ODZWIERNY = frozenset({"admin"})
ZAMKNIETE = Dostep("globalny")


def wpis(nazwa: str) -> Dostep:
    """Return the table's entry for a URL name; an unknown one is closed to everybody."""
    return TABELA.get(nazwa, ZAMKNIETE)
