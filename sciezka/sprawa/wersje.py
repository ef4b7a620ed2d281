"""The review loop: send a frozen version, remark, accept or return, tick remarks off, withdraw; and issuing a contract."""

import hashlib
import uuid
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.db.models import Max

from sciezka.sprawa import aneksy, druk, etapy, historia, poczta, prawa, przejscia, punkty, tresc, zegar
from sciezka.sprawa.akta import Uwaga, Wersja
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import NazwaRoli, RodzajWersji, StanWersji
from sciezka.sprawa.wyjatki import NieaktualnyStan, OdmowaZapisu, SaBraki

PRZEJSCIE_PO_PRZYJECIU = {RodzajWersji.DIAGNOZA: "zatwierdz_diagnoze", RodzajWersji.PLAN: "zatwierdz_plan"}


def wyslij(
    sprawa_id: int, rodzaj: str, osoba: Osoba, *, klucz: uuid.UUID | None = None, rewizja: int | None = None
) -> Wersja:
    """Freeze the document as version n and send it to the municipality; the stage is locked until it decides.

    Refused while something is missing (``SaBraki``) or remarks to the previous version are not ticked off. The deadline is
    the project's number of days from today.
    """
    with transaction.atomic():
        sprawa = przejscia.zablokuj(sprawa_id)
        prawa.wymagaj(osoba, sprawa, prawa.PROWADZACY, "wysłanie do przeglądu")
        if gotowa := Wersja.objects.filter(klucz=klucz or uuid.uuid4(), sprawa=sprawa).first():
            return gotowa
        _sprawdz_wysylke(sprawa, rodzaj, rewizja)
        dane = etapy.karta_dokumentu(rodzaj).dane_wersji(sprawa)
        termin = zegar.dzis() + timedelta(days=sprawa.projekt.dni_na_przeglad)
        wersja = _zamroz(sprawa, rodzaj, StanWersji.WYSLANA, osoba, dane, klucz=klucz, termin=termin)
        historia.zapisz(sprawa, "wyslano", osoba, opis=str(wersja))
        poczta.do_przegladu(sprawa, wersja)
        return wersja


def _sprawdz_wysylke(sprawa: Sprawa, rodzaj: str, rewizja: int | None) -> None:
    if not aneksy.na_swoim_etapie(sprawa, rodzaj) or (rewizja is not None and rewizja != sprawa.rewizja):
        raise NieaktualnyStan
    if sprawa.wersje.filter(rodzaj=rodzaj, stan=StanWersji.WYSLANA).exists():
        raise NieaktualnyStan("Dokument jest już w przeglądzie.")
    if sprawa.ma_przyjeta_wersje(rodzaj) and not aneksy.zmienia(sprawa, rodzaj):
        raise NieaktualnyStan("Gmina przyjęła już ten dokument.")
    if braki := etapy.karta_dokumentu(rodzaj).braki(sprawa):
        raise SaBraki(braki)
    if niezalatwione := Uwaga.objects.filter(
        wersja__sprawa=sprawa, wersja__rodzaj=rodzaj, wersja__stan=StanWersji.ODESLANA, zalatwiono__isnull=True
    ).count():
        raise OdmowaZapisu(f"Najpierw odpowiedz na uwagi gminy do poprzedniej wersji (zostało: {niezalatwione}).")


def wydaj(
    sprawa_id: int,
    osoba: Osoba,
    dane: dict[str, Any],
    *,
    rodzaj: str = RodzajWersji.KONTRAKT,
    klucz: uuid.UUID | None = None,
) -> Wersja:
    """Issue the contract, or an annex to it, as a frozen version. The caller has checked it and locked the case."""
    with transaction.atomic():
        sprawa = przejscia.zablokuj(sprawa_id)
        if gotowa := Wersja.objects.filter(klucz=klucz or uuid.uuid4(), sprawa=sprawa).first():
            return gotowa
        wersja = _zamroz(sprawa, rodzaj, StanWersji.WYDANA, osoba, dane, klucz=klucz)
        historia.zapisz(sprawa, "wydano", osoba, opis=str(wersja))
        return wersja


def _zamroz(sprawa: Sprawa, rodzaj: str, stan: str, osoba: Osoba, dane: dict[str, Any], **pola: Any) -> Wersja:
    poprzedni = sprawa.wersje.filter(rodzaj=rodzaj).aggregate(Max("numer"))["numer__max"] or 0
    dane = tresc.jako_json(dane)
    wersja = Wersja(
        sprawa=sprawa,
        rodzaj=rodzaj,
        numer=poprzedni + 1,
        przebieg=sprawa.przebieg,
        stan=stan,
        dane=dane,
        sha256_danych=tresc.skrot(dane),
        wyslal=osoba,
        wyslano=zegar.teraz(),
        klucz=pola.pop("klucz", None) or uuid.uuid4(),
        **pola,
    )
    wersja.pdf = druk.pdf_wersji(wersja)
    wersja.sha256 = hashlib.sha256(wersja.pdf).hexdigest()
    wersja.save(force_insert=True)
    return wersja


def _do_decyzji(wersja_id: int, osoba: Osoba, role: frozenset[str], czynnosc: str) -> tuple[Sprawa, Wersja]:
    """Lock the case, then the version; the order is the same everywhere, so nobody waits for ever."""
    sprawa = przejscia.zablokuj(Wersja.objects.values_list("sprawa_id", flat=True).get(pk=wersja_id))
    prawa.wymagaj(osoba, sprawa, role, czynnosc)
    if role == prawa.DECYDUJACY and osoba.w_zespole(sprawa):
        raise OdmowaZapisu("Kto pracuje w zespole tej sprawy, nie decyduje o jej dokumentach w imieniu gminy.")
    wersja = Wersja.objects.select_for_update(of=("self",)).get(pk=wersja_id)
    sprawdz_czy_przyjmuje_uwagi(sprawa, wersja)
    return sprawa, wersja


def sprawdz_czy_przyjmuje_uwagi(sprawa: Sprawa, wersja: Wersja) -> None:
    """Raise ``NieaktualnyStan`` unless the version is under review at its stage; the caller holds both locks."""
    if wersja.stan != StanWersji.WYSLANA:
        raise NieaktualnyStan(f"Ta wersja jest już rozstrzygnięta ({wersja.get_stan_display()}).")
    if not aneksy.na_swoim_etapie(sprawa, wersja.rodzaj):
        raise NieaktualnyStan("Sprawa jest teraz przerwana albo na innym etapie, więc niczego nie można zapisać.")


def przyjmij(wersja_id: int, osoba: Osoba, *, decydent: str, funkcja: str, podstawa: str) -> Wersja:
    """Accept a version in the municipality's name: who decided, in what position, on what basis (act number).

    Accepting the diagnosis or the plan moves the case on in the same transaction; accepting an annex puts it in force.
    """
    with transaction.atomic():
        sprawa, wersja = _do_decyzji(wersja_id, osoba, prawa.DECYDUJACY, "przyjęcie dokumentu")
        if wersja.uwagi.exists():
            raise OdmowaZapisu("Do tej wersji są zapisane uwagi. Usuń je albo odeślij dokument z uwagami.")
        if not (decydent.strip() and funkcja.strip() and podstawa.strip()):
            raise OdmowaZapisu("Podaj, kto przyjął dokument, jaką pełni funkcję i na jakiej podstawie.")
        wersja.decydent, wersja.funkcja_decydenta = decydent.strip(), funkcja.strip()
        wersja.podstawa_decyzji = podstawa.strip()
        _rozstrzygnij(wersja, StanWersji.PRZYJETA, osoba)
        historia.zapisz(
            sprawa, "przyjeto", osoba, opis=str(wersja), powod=f"{wersja.decydent}, {wersja.podstawa_decyzji}"
        )
        if aneksy.przyjmij_z_wersja(sprawa, wersja, osoba):
            pass  # the case stays where it is: work goes on under the new version
        elif przejscie := PRZEJSCIE_PO_PRZYJECIU.get(wersja.rodzaj):
            przejscia.wykonaj_zablokowana(sprawa, przejscie, osoba)
        poczta.po_decyzji(sprawa, wersja)
        return wersja


def odeslij(wersja_id: int, osoba: Osoba) -> Wersja:
    """Return a version with its remarks; without a remark it is refused."""
    with transaction.atomic():
        sprawa, wersja = _do_decyzji(wersja_id, osoba, prawa.DECYDUJACY, "odesłanie dokumentu")
        if not wersja.uwagi.exists():
            raise OdmowaZapisu("Dodaj co najmniej jedną uwagę, żeby zespół wiedział, co poprawić.")
        _rozstrzygnij(wersja, StanWersji.ODESLANA, osoba)
        historia.zapisz(sprawa, "odeslano", osoba, opis=str(wersja))
        poczta.po_decyzji(sprawa, wersja)
        return wersja


def wycofaj(wersja_id: int, osoba: Osoba, powod: str) -> Wersja:
    """Take a version sent by mistake back from review, with a reason; its number is not used again."""
    with transaction.atomic():
        sprawa, wersja = _do_decyzji(wersja_id, osoba, prawa.PROWADZACY, "wycofanie z przeglądu")
        if not powod.strip():
            raise OdmowaZapisu("Podaj powód: gmina zobaczy go w historii.")
        wersja.powod = powod.strip()
        _rozstrzygnij(wersja, StanWersji.WYCOFANA, osoba)
        historia.zapisz(sprawa, "wycofano", osoba, opis=str(wersja), powod=wersja.powod)
        poczta.po_wycofaniu(sprawa, wersja)
        return wersja


def _rozstrzygnij(wersja: Wersja, stan: str, osoba: Osoba) -> None:
    wersja.stan, wersja.zdecydowal, wersja.zdecydowano = stan, osoba, max(zegar.teraz(), wersja.wyslano)
    wersja.save(
        update_fields=[
            "stan", "zdecydowal", "zdecydowano", "decydent", "funkcja_decydenta", "podstawa_decyzji", "powod",
        ]
    )  # fmt: skip


def zglos_uwage(wersja_id: int, osoba: Osoba, czesc: str, tekst: str, *, klucz: uuid.UUID | None = None) -> Uwaga:
    """Pin an official's remark to a numbered place of the version under review, or to the whole document."""
    with transaction.atomic():
        sprawa, wersja = _do_decyzji(wersja_id, osoba, prawa.DECYDUJACY, "zgłoszenie uwagi")
        if gotowa := Uwaga.objects.filter(klucz=klucz or uuid.uuid4(), wersja=wersja).first():
            return gotowa
        uwaga = zapisz_uwage(wersja, czesc, tekst, klucz, autor=osoba)
        historia.zapisz(sprawa, "uwaga", osoba, opis=f"{wersja}, {uwaga.etykieta}")
        return uwaga


def zapisz_uwage(wersja: Wersja, czesc: str, tekst: str, klucz: uuid.UUID | None, **autor: Any) -> Uwaga:
    """Write a remark of ``autor`` (an official) or ``odnosnik`` (a guest) to a version the caller has locked and checked."""
    etykiety = punkty.etykiety(wersja.dane)
    if czesc not in etykiety:
        raise OdmowaZapisu("Nie ma takiej części dokumentu. Odśwież stronę i spróbuj ponownie.")
    if not tekst.strip():
        raise OdmowaZapisu("Wpisz treść uwagi.")
    return Uwaga.objects.create(
        wersja=wersja, czesc=czesc, etykieta=etykiety[czesc][:240], tresc=tekst.strip(),
        klucz=klucz or uuid.uuid4(), zgloszono=zegar.teraz(), **autor,
    )  # fmt: skip


def usun_uwage(uwaga_id: int, osoba: Osoba) -> Wersja:
    """Remove a remark before the document is returned."""
    with transaction.atomic():
        uwaga = Uwaga.objects.get(pk=uwaga_id)
        sprawa, wersja = _do_decyzji(uwaga.wersja_id, osoba, prawa.DECYDUJACY, "usunięcie uwagi")
        czyja = f", {uwaga.odnosnik}" if uwaga.odnosnik else ""
        historia.zapisz(sprawa, "uwaga_usunieto", osoba, opis=f"{wersja}, {uwaga.etykieta}{czyja}")
        uwaga.delete()
        return wersja


def zalatw_uwage(uwaga_id: int, osoba: Osoba, odpowiedz: str, *, rewizja: int | None = None) -> Uwaga:
    """Answer a returned remark and tick it off."""
    with transaction.atomic():
        sprawa = przejscia.zablokuj(Uwaga.objects.values_list("wersja__sprawa_id", flat=True).get(pk=uwaga_id))
        prawa.wymagaj(osoba, sprawa, prawa.PROWADZACY, "załatwienie uwagi")
        uwaga = Uwaga.objects.select_for_update(of=("self",)).select_related("wersja").get(pk=uwaga_id)
        if rewizja is not None and rewizja != uwaga.rewizja:
            raise NieaktualnyStan("Ktoś odpowiedział już na tę uwagę.")
        if uwaga.wersja.stan != StanWersji.ODESLANA or not aneksy.na_swoim_etapie(sprawa, uwaga.wersja.rodzaj):
            raise NieaktualnyStan("Uwagi załatwia się po odesłaniu dokumentu, na jego etapie.")
        if not odpowiedz.strip():
            raise OdmowaZapisu("Napisz krótko, jak załatwiono uwagę.")
        uwaga.odpowiedz, uwaga.zalatwil, uwaga.zalatwiono = odpowiedz.strip(), osoba, zegar.teraz()
        uwaga.save(update_fields=["odpowiedz", "zalatwil", "zalatwiono"])
        historia.zapisz(sprawa, "uwaga_zalatwiono", osoba, opis=f"{uwaga.wersja}, {uwaga.etykieta}")
        return uwaga


def do_przejrzenia(osoba: Osoba) -> list[Wersja]:
    """Return the versions that wait for this official, the nearest deadline first."""
    samorzady = [rola.samorzad_id for rola in osoba.role if rola.rola == NazwaRoli.URZEDNIK]
    return list(
        Wersja.objects.w_przegladzie()
        .filter(sprawa__samorzad_id__in=samorzady)
        .select_related("sprawa__samorzad", "sprawa__projekt")
        .order_by("termin", "pk")
    )
