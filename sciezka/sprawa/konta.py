"""Accounts: nobody signs up by themselves; a koordynator or administrator makes the account, a link sets the password."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.forms import ResetPasswordForm
from django.http import HttpRequest

from sciezka.sprawa.osoby import Osoba


class Adapter(DefaultAccountAdapter):
    """allauth without open sign-up."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False


def wyslij_link_do_hasla(request: HttpRequest, osoba: Osoba) -> None:
    """E-mail the link with which the person sets a password; the same link as for a forgotten one, valid as long."""
    formularz = ResetPasswordForm({"email": osoba.email})
    if formularz.is_valid():
        formularz.save(request)
