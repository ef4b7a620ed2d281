"""System checks: what must hold before the product serves anyone."""

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register

from sciezka.dokumenty.pdf import sprawdz_weasyprint
from sciezka.sprawa import etapy

register(sprawdz_weasyprint)


@register
def karty_etapow(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """Every stage has a card; without it its guard stays shut."""
    return [
        Error(f"Stage „{kod}” has not registered a card.", hint="Add etap.py with @zarejestruj.", id="sciezka.E001")
        for kod in etapy.brakujace_karty()
    ]


@register(Tags.security, deploy=True)
def adres_serwisu(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """E-mails have no request to take the address from; on a public installation a local one would be a dead link."""
    if "://localhost" in settings.ADRES_SERWISU:
        return [Error("ADRES_SERWISU is not set.", hint="Set it to https://your.host.", id="sciezka.E003")]
    return []


@register
def demo_tylko_w_debug(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """Demo accounts have a public password, so they are refused when DEBUG is off."""
    if settings.DEMO and not settings.DEBUG:
        return [Error("SCIEZKA_DEMO is on while DEBUG is off.", hint="Unset SCIEZKA_DEMO.", id="sciezka.E002")]
    return []
