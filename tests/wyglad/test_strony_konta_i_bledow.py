"""The pages around signing in and the pages of errors: whole, Polish, with one heading, and telling what is safe."""

import re

import pytest
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.urls import reverse
from django.views import defaults
from django.views.csrf import csrf_failure
from procrastinate.contrib.django.models import ProcrastinateJob

from tests.conftest import HASLO, nowa_osoba
from tests.wyglad.test_skladniki import wady

STRONY_BEZ_KONTA = ["account_login", "account_reset_password", "account_reset_password_done", "account_inactive", "account_signup",
                    "account_reset_password_from_key_done"]  # fmt: skip


def _sprawdz(html: str) -> None:
    html = html.replace("<!doctype html>", "")
    assert wady(html) == []
    assert html.count("<h1") == 1
    assert "<main" in html
    assert '<html lang="pl">' in html


def test_page_of_a_server_error_needs_no_context_and_no_database():
    html = render_to_string("500.html")
    _sprawdz(html)
    assert "jest bezpieczne" in html


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("widok", "zdanie"),
    [
        (lambda zadanie: defaults.bad_request(zadanie, ValueError()), "Nic nie zapisano"),
        (
            lambda zadanie: defaults.permission_denied(zadanie, PermissionError("To czynność koordynatora.")),
            "To czynność koordynatora.",
        ),
        (lambda zadanie: defaults.page_not_found(zadanie, ValueError("nic")), "Nie ma takiej strony"),
        (lambda zadanie: csrf_failure(zadanie), "otwarta zbyt długo"),
    ],
    ids=["400", "403", "404", "csrf"],
)
def test_error_page_is_whole_and_says_what_happened(widok, zdanie):
    html = widok(RequestFactory().get("/nie-ma/")).content.decode()
    assert zdanie in html
    _sprawdz(html)


@pytest.mark.django_db
def test_conflict_page_tells_the_reason_and_that_data_are_safe():
    html = render_to_string("409.html", {"powod": "Sprawa jest już w etapie planu."}, RequestFactory().get("/"))
    assert "Sprawa jest już w etapie planu." in html
    assert "Dane na serwerze są nienaruszone" in html
    _sprawdz(html)


@pytest.mark.django_db
@pytest.mark.parametrize("nazwa", STRONY_BEZ_KONTA)
def test_account_page_without_signing_in(nazwa):
    odpowiedz = Client().get(reverse(nazwa))
    assert odpowiedz.status_code == 200
    _sprawdz(odpowiedz.content.decode())


@pytest.mark.django_db
def test_wrong_password_gets_a_summary_with_focus_and_keeps_the_address():
    odpowiedz = Client().post(reverse("account_login"), {"login": "nikt@demo.example", "password": "zle"})
    html = odpowiedz.content.decode()
    assert "Nie udało się zalogować" in html
    assert "data-fokus" in html
    assert "nikt@demo.example" in html
    _sprawdz(html)


@pytest.mark.django_db
def test_pages_of_ones_own_account():
    osoba = nowa_osoba("ewa")
    klient = Client()
    klient.force_login(osoba, "allauth.account.auth_backends.AuthenticationBackend")
    for nazwa in ["account_change_password", "account_logout", "pomoc", "dostepnosc"]:
        _sprawdz(klient.get(reverse(nazwa)).content.decode())
    odpowiedz = klient.post(
        reverse("account_change_password"), {"oldpassword": "nie to", "password1": "krotkie", "password2": "inne"}
    )
    assert "Dotychczasowe hasło działa bez zmian" in odpowiedz.content.decode()
    odpowiedz = klient.post(reverse("account_logout"), follow=True)
    assert "Wylogowano" in odpowiedz.content.decode()


def _w_kolejce() -> dict[str, str]:
    """Return the newest e-mail in the job queue."""
    return ProcrastinateJob.objects.latest("id").args


@pytest.mark.django_db
def test_forgotten_password_from_mail_to_signing_in():
    osoba = nowa_osoba("ewa")
    klient = Client()
    klient.post(reverse("account_reset_password"), {"email": osoba.email})
    wiadomosc = _w_kolejce()
    assert wiadomosc["temat"] == "Ścieżka: link do ustawienia hasła"
    assert "Link działa raz" in wiadomosc["tekst"]
    adres = re.search(r"https?://\S+", wiadomosc["tekst"]).group()
    odpowiedz = klient.get(adres, follow=True)
    _sprawdz(odpowiedz.content.decode())
    nowe = HASLO + "-nowe"
    klient.post(odpowiedz.redirect_chain[-1][0], {"password1": nowe, "password2": nowe})
    assert klient.post(reverse("account_login"), {"login": osoba.email, "password": nowe}).status_code == 302
    assert "już nie działa" in Client().get(adres, follow=True).content.decode()


@pytest.mark.django_db
def test_unknown_address_gets_the_same_page_and_a_mail_without_a_sign_up_link():
    odpowiedz = Client().post(reverse("account_reset_password"), {"email": "obca@gmina.example"}, follow=True)
    assert "Sprawdź pocztę" in odpowiedz.content.decode()
    assert _w_kolejce()["temat"] == "Ścieżka: nie ma konta z tym adresem"
    assert "http" not in _w_kolejce()["tekst"]
