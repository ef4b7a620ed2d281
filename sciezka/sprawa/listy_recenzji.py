"""The e-mails of review by link. A job carries only the number of a row: no key and no code ever lies in the queue."""

import secrets
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.template.loader import render_to_string
from django.utils.crypto import salted_hmac
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from sciezka.listy import wyslij_list
from sciezka.sprawa import poczta, zegar
from sciezka.sprawa.odnosniki import KodOdnosnika, Odnosnik, klucz_odnosnika

CYFR = 8
WAZNOSC = timedelta(minutes=15)
PONAWIANIE = RetryStrategy(max_attempts=6, exponential_wait=4)


def skrot_kodu(kod_id: int, kod: str) -> str:
    """Return what the database keeps of a code: bound to its row and to the installation's secret, so it cannot be guessed."""
    return salted_hmac("sciezka.kod", f"{kod_id}:{kod}", algorithm="sha256").hexdigest()


def nadaj_kod(kod_id: int) -> tuple[Odnosnik, str] | None:
    """Make up the code that was ordered, valid from now for 15 minutes; None when it is needed no more.

    Done again (the mail server did not answer), it makes up another one. The code is returned and kept nowhere.
    """
    with transaction.atomic():
        wpis = KodOdnosnika.objects.select_for_update(of=("self",)).get(pk=kod_id)
        odnosnik = Odnosnik.objects.z_dokumentem().get(pk=wpis.odnosnik_id)
        nowszy = KodOdnosnika.objects.filter(odnosnik=odnosnik, pk__gt=kod_id).exists()
        if nowszy or wpis.uzyto or wpis.proby or not odnosnik.czynny:
            return None
        kod = "".join(secrets.choice("0123456789") for _ in range(CYFR))
        wpis.skrot, wpis.wazny_do = skrot_kodu(kod_id, kod), zegar.teraz() + WAZNOSC
        wpis.save(update_fields=["skrot", "wazny_do"])
        return odnosnik, kod


@app.task(queue="poczta", name="wyslij_kod", retry=PONAWIANIE)
def wyslij_kod(kod_id: int) -> None:
    """E-mail the one-time code to the address on file."""
    if nadany := nadaj_kod(kod_id):
        odnosnik, kod = nadany
        kontekst = {"kod": f"{kod[:4]} {kod[4:]}", "adres": poczta.adres("recenzja:kod", odnosnik.pk)}
        _wyslij(odnosnik, "Kod do dokumentu", "recenzja_kod", kontekst)


@app.task(queue="poczta", name="wyslij_zaproszenie", retry=PONAWIANIE)
def wyslij_zaproszenie(odnosnik_id: int) -> None:
    """E-mail the link, computed here and now, to the person invited; not after it was revoked."""
    odnosnik = Odnosnik.objects.z_dokumentem().select_related("utworzyl").get(pk=odnosnik_id)
    if odnosnik.czynny:
        kontekst = {
            "zaprasza": odnosnik.utworzyl,
            "wazny_do": odnosnik.ostatni_dzien,
            "adres": poczta.adres("recenzja:wejscie", klucz_odnosnika(odnosnik.ziarno)),
        }
        _wyslij(odnosnik, "Zaproszenie do przejrzenia", "recenzja_zaproszenie", kontekst)


def _wyslij(odnosnik: Odnosnik, czynnosc: str, szablon: str, kontekst: dict[str, Any]) -> None:
    wersja, sprawa = odnosnik.wersja, odnosnik.wersja.sprawa
    temat = f"{czynnosc}: {wersja.get_rodzaj_display()}, {sprawa.samorzad.nazwa}, wersja {wersja.numer}"
    kontekst |= {"temat": temat, "wersja": wersja, "sprawa": sprawa, "data": zegar.dzis()}
    tekst = render_to_string(f"sprawa/email/{szablon}.txt", kontekst)
    html = render_to_string(f"sprawa/email/{szablon}.html", kontekst)
    wyslij_list(do=odnosnik.email, temat=temat, tekst=tekst, html=html)
