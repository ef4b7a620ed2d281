"""Accounts: nobody signs up by themselves; a koordynator or administrator makes the account, a link sets the password."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.forms import ResetPasswordForm
from django.http import HttpRequest

from sciezka.listy import wyslij_list
from sciezka.sprawa.osoby import Osoba


class Adapter(DefaultAccountAdapter):
    """allauth without open sign-up."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Put account e-mails in the job queue like all others: a mail server that is down stops nobody."""
        kontekst = {"request": self.request, "email": email, "current_site": "Ścieżka", **context}
        wiadomosc = self.render_mail(template_prefix, email, kontekst)
        alternatywy = getattr(wiadomosc, "alternatives", [])
        html = str(alternatywy[0][0]) if alternatywy else ""
        wyslij_list.defer(do=email, temat=wiadomosc.subject, tekst=wiadomosc.body, html=html)


def wyslij_link_do_hasla(request: HttpRequest, osoba: Osoba) -> None:
    """E-mail the link with which the person sets a password; the same link as for a forgotten one, valid as long."""
    formularz = ResetPasswordForm({"email": osoba.email})
    if formularz.is_valid():
        formularz.save(request)
