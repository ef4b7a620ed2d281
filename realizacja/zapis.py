"""Writes of stage IV that are more than one row: who the author is, confirming entries, taking a confirmation back."""

from collections.abc import Iterable, Mapping

from django.core.exceptions import PermissionDenied
from django.db import transaction

from realizacja import potwierdzanie
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
    """An author changes own entries until they are confirmed for the first time; then they are corrected."""
    return wpis.autor_id == osoba.pk and not wpis.tylko_korekta


def moze_usuwac(osoba: Osoba, wpis: WpisPracy) -> bool:
    """An author removes own entries that are not confirmed and were never corrected."""
    return wpis.autor_id == osoba.pk and not wpis.potwierdzony and not wpis.korekty.all()


def moze_zmieniac_produkt(osoba: Osoba, sprawa: Sprawa, produkt: Produkt) -> bool:
    """Who leads the case changes any product, a doradca only own ones."""
    return bool(osoba.role_w(sprawa) & prawa.PROWADZACY) or produkt.utworzyl_id == osoba.pk


def potwierdz(sprawa_id: int, osoba: Osoba, numery: Iterable[int], widziane: Mapping[int, int] | None = None) -> int:
    """Confirm entries of others as whom the contract names; return how many. Own entries are refused: somebody else must see.

    ``widziane`` gives the revision of each entry that the person read: nobody confirms what the author changed since. An
    official's entries are those marked for the municipality; others do not exist for them.
    """
    with transaction.atomic():
        sprawa = przejscia.zablokuj(sprawa_id)
        zasady = potwierdzanie.zasady(sprawa, osoba)
        if not zasady.potwierdza:
            raise PermissionDenied("Wpisy w tej sprawie potwierdza ktoś inny: tak mówi kontrakt.")
        if zdanie := dlaczego_zamkniete(sprawa, Stan.REALIZACJA):
            raise OdmowaZapisu(zdanie)
        widoczne = WpisPracy.objects.widoczne_dla(osoba, sprawa).filter(pk__in=numery, potwierdzono__isnull=True)
        wpisy = list(widoczne.select_for_update().prefetch_related("zastrzezenia", "korekty"))
        if zdanie := potwierdzanie.dlaczego_nie(zasady, wpisy):
            raise OdmowaZapisu(zdanie)
        if zmienione := [wpis for wpis in wpisy if (widziane or {}).get(wpis.pk, wpis.rewizja) != wpis.rewizja]:
            raise NieaktualnyStan(
                f"Niczego nie potwierdzono: autor zmienił wpis ({zmienione[0]}), odkąd go wyświetlono. "
                "Przeczytaj go jeszcze raz i potwierdź."
            )
        for wpis in wpisy:
            wpis.potwierdzil, wpis.potwierdzono = osoba, zegar.teraz()
            wpis.save(update_fields=["potwierdzil", "potwierdzono"])
            opis = f"wpis pracy: {wpis} (jako {NazwaRoli(zasady.jako(wpis)).label})"
            historia.zapisz(sprawa, "potwierdzono", osoba, opis=opis, widzi_gmina=wpis.widzi_gmina)
        return len(wpisy)


def cofnij_potwierdzenie(sprawa_id: int, wpis_id: int, osoba: Osoba, powod: str) -> WpisPracy:
    """Take a confirmation back with a reason: the entry waits again. The municipality reads it when its official confirmed."""
    with transaction.atomic():
        sprawa = przejscia.zablokuj(sprawa_id)
        wpis = (
            WpisPracy.objects.widoczne_dla(osoba, sprawa).potwierdzone().select_for_update().filter(pk=wpis_id).first()
        )
        if wpis is None:
            raise NieaktualnyStan("Ktoś był szybszy: potwierdzenie tego wpisu jest już cofnięte.")
        if not potwierdzanie.zasady(sprawa, osoba).cofa(wpis):
            raise PermissionDenied("Potwierdzenie cofa koordynator albo urzędnik, który potwierdził.")
        if zdanie := dlaczego_zamkniete(sprawa, Stan.REALIZACJA):
            raise OdmowaZapisu(zdanie)
        historia.zapisz(
            sprawa, "cofnieto_potwierdzenie", osoba, opis=f"wpis pracy: {wpis}", powod=powod,
            widzi_gmina=wpis.widzi_gmina and wpis.potwierdzono_jako == NazwaRoli.URZEDNIK,
        )  # fmt: skip
        wpis.potwierdzil = wpis.potwierdzono = None
        wpis.save(update_fields=["potwierdzil", "potwierdzono"])
        return wpis
