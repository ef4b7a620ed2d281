"""The one door for the state of a case."""

from django.db import IntegrityError, transaction
from django_fsm import TransitionNotAllowed

from sciezka.sprawa import etapy, historia, poczta, prawa
from sciezka.sprawa.models import Sprawa, poprzedni
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import KOLEJNOSC, OTWARTE, Stan, StanAneksu
from sciezka.sprawa.wyjatki import BrakPowodu, NieaktualnyStan, OdmowaZapisu, SaBraki

Z_POWODEM = frozenset({"cofnij", "przerwij", "zrezygnuj", "przywroc"})
#: Transitions that a document under review or an open annex does not bar: nothing is decided past them.
MIMO_NIEROZSTRZYGNIETYCH = frozenset({"przerwij", "wznow"})


def stan_po(sprawa: Sprawa, przejscie: str) -> str:
    """Return the state after the transition, or "" when it does not start from where the case is."""
    if przejscie in etapy.OPUSZCZANY_ETAP:
        etap = etapy.OPUSZCZANY_ETAP[przejscie]
        return KOLEJNOSC[KOLEJNOSC.index(Stan(etap)) + 1] if sprawa.stan == etap else ""
    if przejscie == "cofnij":
        return poprzedni(sprawa.stan) if sprawa.stan in KOLEJNOSC[1:] else ""
    if przejscie == "przerwij":
        return Stan.PRZERWANA if sprawa.stan in OTWARTE else ""
    if przejscie == "wznow":
        return sprawa.stan_przed_przerwaniem if sprawa.przerwana else ""
    if przejscie == "zrezygnuj":
        return Stan.REZYGNACJA if sprawa.stan in OTWARTE or sprawa.przerwana else ""
    if przejscie == "przywroc":
        return sprawa.stan_przed_przerwaniem if sprawa.po_rezygnacji else ""
    raise LookupError(przejscie)


def zablokuj(sprawa_id: int) -> Sprawa:
    """Lock the case row until the end of the transaction and return it fresh."""
    return Sprawa.objects.select_for_update(of=("self",)).z_opisem().get(pk=sprawa_id)


def wykonaj(sprawa_id: int, przejscie: str, osoba: Osoba, *, rewizja: int | None = None, powod: str = "") -> Sprawa:
    """Take a case through a transition: lock, right, what the person saw, guard, set, save, history; mail on commit.

    Raises ``PermissionDenied``, ``NieaktualnyStan`` (somebody was faster), ``SaBraki`` (with what is missing),
    ``BrakPowodu``. Either everything is recorded or nothing.
    """
    powod = powod.strip()
    with transaction.atomic():
        sprawa = zablokuj(sprawa_id)
        prawa.wymagaj(osoba, sprawa, prawa.PRZEJSCIA[przejscie], prawa.NAZWY[przejscie])
        if rewizja is not None and rewizja != sprawa.rewizja:
            raise NieaktualnyStan
        return wykonaj_zablokowana(sprawa, przejscie, osoba, powod=powod)


def wykonaj_zablokowana(sprawa: Sprawa, przejscie: str, osoba: Osoba, *, powod: str = "", opis: str = "") -> Sprawa:
    """Do the transition on a case the caller has locked in this transaction and whose rights the caller has checked."""
    if przejscie in Z_POWODEM and not powod:
        raise BrakPowodu
    z_stanu, do_stanu = sprawa.stan, stan_po(sprawa, przejscie)
    if not do_stanu:
        raise NieaktualnyStan
    if sprawa.wersje.w_przegladzie().exists() and przejscie not in MIMO_NIEROZSTRZYGNIETYCH:
        raise OdmowaZapisu("Dokument czeka na decyzję gminy. Najpierw wycofaj go z przeglądu albo poczekaj na decyzję.")
    if przejscie not in MIMO_NIEROZSTRZYGNIETYCH and sprawa.aneksy.filter(stan=StanAneksu.OTWARTY).exists():
        raise OdmowaZapisu("Sprawa ma otwarty aneks. Najpierw trzeba go przyjąć albo porzucić.")
    if przejscie in etapy.OPUSZCZANY_ETAP and (braki := etapy.braki_przejscia(sprawa, przejscie)):
        raise SaBraki(braki)
    historia.zapisz(sprawa, przejscie, osoba, opis=opis, powod=powod, z_stanu=z_stanu, do_stanu=do_stanu)
    try:
        getattr(sprawa, przejscie)()
    except TransitionNotAllowed as blad:
        raise NieaktualnyStan from blad
    try:
        with transaction.atomic():
            sprawa.save()
    except IntegrityError as blad:
        if "sprawa_jedna_otwarta_w_projekcie" not in str(blad):
            raise
        raise OdmowaZapisu(
            "Ten samorząd ma już w projekcie inną otwartą sprawę, więc tej nie można otworzyć ponownie."
        ) from blad
    poczta.o_przejsciu(sprawa, przejscie, osoba, powod)
    return sprawa


def dostepne(sprawa: Sprawa, osoba: Osoba) -> list[str]:
    """Return the transitions that start from where the case is and belong to the person's role."""
    role = osoba.role_w(sprawa)
    return [
        przejscie for przejscie, wymagane in prawa.PRZEJSCIA.items() if role & wymagane and stan_po(sprawa, przejscie)
    ]
