"""Writes of stage IV that are more than one row: who the author is, confirming entries, taking a confirmation back."""

from collections.abc import Iterable, Mapping

from django.core.exceptions import PermissionDenied
from django.db import transaction

from realizacja.models import Produkt, WpisPracy
from sciezka.sprawa import historia, prawa, przejscia, zegar
from sciezka.sprawa.edycja import dlaczego_zamkniete
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import FormaPracy, NazwaRoli, Stan
from sciezka.sprawa.wyjatki import NieaktualnyStan, OdmowaZapisu

#: Forms a doradca may log: advice and what advisers are asked to lead. Ongoing work is the animator's.
FORMY_DORADCY = (
    FormaPracy.DORADZTWO, FormaPracy.SZKOLENIE, FormaPracy.POGLEBIONA_DIAGNOZA, FormaPracy.MODERACJA,
)  # fmt: skip
_POTWIERDZAJACY = frozenset({NazwaRoli.KOORDYNATOR})


def rola_autora(osoba: Osoba, sprawa: Sprawa, forma: int) -> str:
    """Return in which role the person logs: advice as a doradca if they are one here, other work by their first role."""
    role = osoba.role_w(sprawa)
    if forma == FormaPracy.DORADZTWO and NazwaRoli.DORADCA in role:
        return NazwaRoli.DORADCA
    kolejnosc = (NazwaRoli.ANIMATOR, NazwaRoli.DORADCA, NazwaRoli.KOORDYNATOR)
    return next(rola for rola in kolejnosc if rola in role)


def formy_dla(osoba: Osoba, sprawa: Sprawa) -> list[FormaPracy]:
    """Return the work forms the person may log in the case."""
    if osoba.role_w(sprawa) & {NazwaRoli.ANIMATOR, NazwaRoli.KOORDYNATOR}:
        return list(FormaPracy)
    return list(FORMY_DORADCY)


def moze_zmieniac(osoba: Osoba, wpis: WpisPracy) -> bool:
    """An author changes own entries until they are confirmed."""
    return wpis.autor_id == osoba.pk and not wpis.potwierdzony


def moze_zmieniac_produkt(osoba: Osoba, sprawa: Sprawa, produkt: Produkt) -> bool:
    """Who leads the case changes any product, a doradca only own ones."""
    return bool(osoba.role_w(sprawa) & prawa.PROWADZACY) or produkt.utworzyl_id == osoba.pk


def potwierdz(sprawa_id: int, osoba: Osoba, numery: Iterable[int], widziane: Mapping[int, int] | None = None) -> int:
    """Confirm entries of others as the koordynator; return how many. Own entries are refused: somebody else must see them.

    ``widziane`` gives the revision of each entry that the person read: nobody confirms what the author changed since.
    """
    with transaction.atomic():
        sprawa = przejscia.zablokuj(sprawa_id)
        prawa.wymagaj(osoba, sprawa, _POTWIERDZAJACY, "potwierdzenie wpisu")
        if zdanie := dlaczego_zamkniete(sprawa, Stan.REALIZACJA):
            raise OdmowaZapisu(zdanie)
        wpisy = list(
            WpisPracy.objects.select_for_update().filter(sprawa=sprawa, pk__in=numery, potwierdzono__isnull=True)
        )
        if any(wpis.autor_id == osoba.pk for wpis in wpisy):
            raise OdmowaZapisu("Własnego wpisu nie można potwierdzić. Musi to zrobić inny koordynator.")
        if zmienione := [wpis for wpis in wpisy if (widziane or {}).get(wpis.pk, wpis.rewizja) != wpis.rewizja]:
            raise NieaktualnyStan(
                f"Niczego nie potwierdzono: autor zmienił wpis ({zmienione[0]}), odkąd go wyświetlono. "
                "Przeczytaj go jeszcze raz i potwierdź."
            )
        for wpis in wpisy:
            wpis.potwierdzil, wpis.potwierdzono = osoba, zegar.teraz()
            wpis.save(update_fields=["potwierdzil", "potwierdzono"])
            historia.zapisz(sprawa, "potwierdzono", osoba, opis=f"wpis pracy: {wpis}", widzi_gmina=wpis.widzi_gmina)
        return len(wpisy)


def cofnij_potwierdzenie(sprawa_id: int, wpis_id: int, osoba: Osoba, powod: str) -> WpisPracy:
    """Take a confirmation back with a reason, so that the author can correct the entry."""
    with transaction.atomic():
        sprawa = przejscia.zablokuj(sprawa_id)
        if not osoba.role_w(sprawa) & _POTWIERDZAJACY:
            raise PermissionDenied("Potwierdzenie cofa koordynator.")
        if zdanie := dlaczego_zamkniete(sprawa, Stan.REALIZACJA):
            raise OdmowaZapisu(zdanie)
        wpis = WpisPracy.objects.potwierdzone().select_for_update().filter(sprawa=sprawa, pk=wpis_id).first()
        if wpis is None:
            raise NieaktualnyStan("Ktoś był szybszy: potwierdzenie tego wpisu jest już cofnięte.")
        wpis.potwierdzil = wpis.potwierdzono = None
        wpis.save(update_fields=["potwierdzil", "potwierdzono"])
        historia.zapisz(
            sprawa, "cofnieto_potwierdzenie", osoba, opis=f"wpis pracy: {wpis}", powod=powod, widzi_gmina=False
        )
        return wpis
