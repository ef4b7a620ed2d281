"""Every e-mail can be looked at: both parts, a link, no person in the subject, nothing of the team's."""

import re

import pytest
from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse

from sciezka.sprawa.views.listy import KIEDY, przyklad, szablony
from tests.conftest import Swiat


def test_every_mail_is_listed_with_when_it_is_sent() -> None:
    assert set(szablony()) == set(KIEDY)


@pytest.mark.parametrize("nazwa", sorted(KIEDY))
@pytest.mark.parametrize("gmina", [True, False])
def test_every_mail_has_both_parts_and_an_absolute_link(nazwa: str, gmina: bool) -> None:
    kontekst = przyklad() | {"gmina": gmina}
    tekst = render_to_string(f"sprawa/email/{nazwa}.txt", kontekst)
    html = render_to_string(f"sprawa/email/{nazwa}.html", kontekst)
    adres = settings.ADRES_SERWISU.rstrip("/")
    assert f"\n{adres}/" in tekst
    assert f'href="{adres}/' in html
    assert "Szanowni Państwo" in tekst
    # The two parts say the same.
    srodek = re.sub(r"\s+", " ", tekst.split("Szanowni Państwo,")[1].split(adres)[0]).strip()
    assert srodek in re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)).replace("( ", "(")
    assert "notatk" not in tekst.lower()


def test_page_shows_them_to_those_who_run_the_project(swiat: Swiat) -> None:
    for kto, kod in (("koordynator", 200), ("administrator", 200), ("animator", 403), ("urzednik", 403)):
        assert swiat.klient(kto).get(reverse("poczta")).status_code == kod
    strona = swiat.klient("koordynator").get(reverse("poczta")).content.decode()
    for nazwa in szablony():
        assert reverse("poczta_html", args=[nazwa]) in strona
        assert swiat.klient("koordynator").get(reverse("poczta_html", args=[nazwa])).status_code == 200
    assert swiat.klient("koordynator").get(reverse("poczta_html", args=["nie-ma"])).status_code == 404
