"""Wrong, missing, huge and malicious input in every form: never a 500, never a lost text, always a sentence in Polish."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.forms import FileField
from django.urls import reverse

from sciezka.dostep import TABELA
from tests.conftest import Swiat
from tests.sprawa.test_dostep import adres

ZLE: dict[str, str] = {
    "puste": "",
    "spacje": "   \t\n ",
    "zero bajtowe": "a\x00b",
    "ogromne": "ż" * 60_000,
    "skrypt": '<script>alert("x")</script>{{ 7|add:7 }}{% load x %}',
    "liczba ujemna": "-1",
    "nieskończoność": "1e400",
    "nieliczba": "NaN",
    "rok pierwszy": "0001-01-01",
    "rok ostatni": "9999-12-31",
    "sql": "'; DROP TABLE sciezka_sprawa; --",
    "kierunek": "\u202eabc\u2066",
    "ogromna liczba": "9" * 400,
}
STANY = ["rekrutacja", "diagnoza", "plan", "realizacja", "rezultaty"]
POMIJANE = {"account_logout"}


def formularze(swiat: Swiat, kto: str) -> dict[str, object]:
    """Return the forms that the person's pages show at this stage, by address."""
    znalezione = {}
    for nazwa, dostep in TABELA.items():
        if not dostep.pisze or nazwa in POMIJANE:
            continue
        strona = adres(nazwa, swiat)
        odpowiedz = swiat.klient(kto).get(strona)
        formularz = (odpowiedz.context or {}).get("formularz") if odpowiedz.status_code == 200 else None
        if formularz is not None and hasattr(formularz, "fields"):
            znalezione[strona] = formularz
    return znalezione


@pytest.mark.parametrize("stan", STANY)
@pytest.mark.parametrize("kto", ["koordynator", "animator"])
def test_no_form_breaks(swiat: Swiat, stan: str, kto: str) -> None:
    swiat.sprawa_na(stan)
    klient = swiat.klient(kto)
    sprawdzone = 0
    for strona, formularz in formularze(swiat, kto).items():
        for opis, wartosc in ZLE.items():
            dane = {nazwa: wartosc for nazwa, pole in formularz.fields.items() if not isinstance(pole, FileField)}
            pliki = {
                nazwa: SimpleUploadedFile("..\\..\\zły\x00<plik>.pdf", b"%PDF-" + wartosc.encode()[:2000])
                for nazwa, pole in formularz.fields.items()
                if isinstance(pole, FileField)
            }
            odpowiedz = klient.post(strona, dane | pliki)
            assert odpowiedz.status_code < 500, f"{strona} with {opis}: {odpowiedz.status_code}"
            sprawdzone += 1
    assert sprawdzone > 20


@pytest.mark.parametrize("kto", ["koordynator", "urzednik"])
def test_refused_text_comes_back(swiat: Swiat, kto: str) -> None:
    """What was typed stands in the page that refuses it, escaped."""
    dlugi = 'Mój tekst <b>z "cudzysłowem"</b> ' + "x" * 200
    if kto == "urzednik":
        swiat.sprawa_na("diagnoza")
        droga = swiat.droga()
        droga.wypelnij("diagnoza")
        wersja = droga.wyslij("diagnoza")
        strona, dane = reverse("sprawa:wersja_przyjmij", args=[swiat.sprawa.pk, wersja.pk]), {"podstawa": dlugi}
    else:
        strona, dane = reverse("rekrutacja:zgloszenie", args=[swiat.sprawa.pk]), {"potrzeby": dlugi, "data": "nie wiem"}
    odpowiedz = swiat.klient(kto).post(strona, dane)
    tekst = odpowiedz.content.decode()
    assert odpowiedz.status_code == 422
    assert "Mój tekst &lt;b&gt;z &quot;cudzysłowem&quot;&lt;/b&gt;" in tekst
    assert "<b>z" not in tekst


@pytest.mark.parametrize(
    "parametry",
    ["strona=-1", "strona=x", "strona=999999", "stan=nic", "kolejnosc=zla", "szukaj=%00", "szukaj=" + "a" * 5000],
)
def test_addresses_with_nonsense(swiat: Swiat, parametry: str) -> None:
    for nazwa in ("projekt:sprawy", "konta:lista", "dane:szukaj"):
        assert swiat.klient("koordynator").get(f"{reverse(nazwa)}?{parametry}").status_code in {200, 400}
