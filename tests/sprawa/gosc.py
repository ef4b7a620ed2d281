"""A guest's way in by the link and the e-mailed code, step by step."""

import re
from urllib.parse import urlsplit

from django.core import mail
from django.test import Client
from django.urls import reverse

from sciezka.sprawa import zapraszanie
from sciezka.sprawa.akta import Wersja
from sciezka.sprawa.listy_recenzji import wyslij_kod, wyslij_zaproszenie
from sciezka.sprawa.odnosniki import KodOdnosnika, Odnosnik
from tests.conftest import Swiat

GOSC = {"imie_nazwisko": "Halina Zielińska", "funkcja": "skarbniczka", "email": "halina@urzad.example"}


def zapros(swiat: Swiat, wersja: Wersja, kto: str = "animator", **pola: object) -> Odnosnik:
    termin = {"wazny_do": zapraszanie.domyslny_termin(wersja)}
    return zapraszanie.utworz(wersja.pk, swiat.osoby[kto], **{**GOSC, **termin, **pola})


def w_sprawie(swiat: Swiat, nazwa: str, *args: object) -> str:
    return reverse(f"sprawa:{nazwa}", args=[swiat.sprawa.pk, *args])


def kod_z_poczty() -> str:
    return re.search(r"kod do dokumentu: (\d{4} \d{4})", str(mail.outbox[-1].body))[1]


def wejdz(odnosnik: Odnosnik, klient: Client | None = None) -> Client:
    """Walk from the e-mail to the open document."""
    klient = klient or Client()
    wyslij_zaproszenie(odnosnik_id=odnosnik.pk)
    adres = re.search(r"http\S+/recenzja/odnosnik/\S+", str(mail.outbox[-1].body))[0]
    assert klient.get(urlsplit(adres).path)["Location"] == reverse("recenzja:dokument", args=[odnosnik.pk])
    klient.post(reverse("recenzja:kod_wyslij", args=[odnosnik.pk]))
    wyslij_kod(kod_id=KodOdnosnika.objects.latest("pk").pk)
    assert mail.outbox[-1].to == [odnosnik.email]
    odpowiedz = klient.post(reverse("recenzja:kod", args=[odnosnik.pk]), {"kod": kod_z_poczty()})
    assert odpowiedz.status_code == 302, odpowiedz.content.decode()
    return klient


def otworz(klient: Client, odnosnik: Odnosnik, nazwa: str = "dokument"):
    return klient.get(reverse(f"recenzja:{nazwa}", args=[odnosnik.pk]))


def uwaga(klient: Client, odnosnik: Odnosnik, tresc: str = "Proszę doprecyzować.", czesc: str = "wprowadzenie:1"):
    return klient.post(reverse("recenzja:uwaga_dodaj", args=[odnosnik.pk]), {"czesc": czesc, "tresc": tresc})
