"""Details of demo entries: sessions with their products, meetings with lists and scans, consultations, undertakings."""

from collections.abc import Mapping
from datetime import time, timedelta
from decimal import Decimal
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from realizacja import lista_uczestnikow
from realizacja.edycja_szczegolow import dolacz_plik
from realizacja.models import Produkt, WpisPracy
from realizacja.models_rodzaje import (
    SZCZEGOLY_FORMY,
    Konsultacje,
    Przedsiewziecie,
    SesjaDoradcza,
    Spotkanie,
    UwagaKonsultacji,
)
from realizacja.przyklady_rodzajow import PRZYGOTOWANE
from sciezka.rekrutacja.demo import SKAN
from sciezka.sprawa import historia
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba
from sciezka.sprawa.slownik import FormaPracy


def dodaj_szczegoly(wpis: WpisPracy, opis: Mapping[str, Any]) -> None:
    """Write the details of an entry as its author, before anybody confirms it."""
    _ZAPISY[SZCZEGOLY_FORMY[wpis.forma]](wpis, opis)
    historia.zapisz(wpis.sprawa, "zmieniono", wpis.autor, opis=f"szczegóły wpisu pracy: {wpis}", widzi_gmina=False)


def _wspolne(wpis: WpisPracy) -> dict[str, Any]:
    return {"sprawa": wpis.sprawa, "wpis": wpis, "utworzyl": wpis.autor}


def _plik(wpis: WpisPracy, nazwa: str, rola: str) -> None:
    dolacz_plik(wpis, wpis.autor, SimpleUploadedFile(nazwa, SKAN, "application/pdf"), rola, False).save()


def _sesja(wpis: WpisPracy, opis: Mapping[str, Any]) -> None:
    produkt = Produkt.objects.filter(sprawa=wpis.sprawa, rodzaj=opis.get("produkt", "-")).first()
    pola = {nazwa: opis[nazwa] for nazwa in ("temat", "pytanie", "rada")}
    SesjaDoradcza.objects.create(**_wspolne(wpis), **pola, produkt=produkt)


def _pola_spotkania(opis: Mapping[str, Any]) -> dict[str, Any]:
    godziny = {nazwa: time.fromisoformat(opis[nazwa]) for nazwa in ("od", "do")}
    return {nazwa: opis[nazwa] for nazwa in ("tytul", "prowadzacy", "program")} | godziny


def _spotkanie(wpis: WpisPracy, opis: Mapping[str, Any]) -> None:
    spotkanie = Spotkanie.objects.create(**_wspolne(wpis), forma=wpis.forma, **_pola_spotkania(opis))
    lista_uczestnikow.zapisz(spotkanie, opis.get("osoby", []), wpis.autor)
    _plik(wpis, opis["skan"], "lista_obecnosci")


def _konsultacje(wpis: WpisPracy, opis: Mapping[str, Any]) -> None:
    pola = {nazwa: opis[nazwa] for nazwa in ("przedmiot", "z_kim", "sposoby")}
    konsultacje = Konsultacje.objects.create(
        **_wspolne(wpis), **pola, od=wpis.data - timedelta(days=opis["trwaly"]), do=wpis.data,
        publikacja_adres=opis.get("bip", ""), publikacja_data=wpis.data if opis.get("bip") else None,
    )  # fmt: skip
    for numer, (kto, tresc, stanowisko, uzasadnienie) in enumerate(opis["uwagi"], start=1):
        UwagaKonsultacji.objects.create(
            sprawa=wpis.sprawa, konsultacje=konsultacje, numer=numer, zglaszajacy=kto, tresc=tresc, stanowisko=stanowisko,
            uzasadnienie=uzasadnienie, utworzyl=wpis.autor,
        )  # fmt: skip


def _przedsiewziecie(wpis: WpisPracy, opis: Mapping[str, Any]) -> None:
    nazwy = ("pes", "forma_prawna", "krs", "robi_samorzad", "robi_pes", "umowa_numer")
    Przedsiewziecie.objects.create(
        **_wspolne(wpis), **{nazwa: opis[nazwa] for nazwa in nazwy}, wartosc=Decimal(opis["wartosc"]),
        umowa_data=wpis.data - timedelta(days=opis["umowa_dni"]),
    )  # fmt: skip
    _plik(wpis, opis["umowa"], "umowa")


_ZAPISY = {"sesja": _sesja, "spotkanie": _spotkanie, "konsultacje": _konsultacje, "przedsiewziecie": _przedsiewziecie}


def przygotuj_spotkanie(sprawa: Sprawa, animator: Osoba) -> None:
    """Prepare a meeting that has not taken place yet: counted from the real day, not from the demo's moved clock."""
    opis = PRZYGOTOWANE
    spotkanie = Spotkanie.objects.create(
        sprawa=sprawa, utworzyl=animator, forma=FormaPracy.MODERACJA, miejsce=opis["miejsce"],
        data=timezone.localdate() + timedelta(days=opis["za_dni"]), **_pola_spotkania(opis),
    )  # fmt: skip
    lista_uczestnikow.zapisz(spotkanie, opis["osoby"], animator)
    historia.zapisz(sprawa, "dodano", animator, opis=f"spotkanie: {spotkanie}", widzi_gmina=False)
