"""Two people adding areas at the same moment, with real connections: numbers never collide."""

import threading
import uuid

import pytest
from django.db import connection
from django.urls import reverse

from plan.models import ObszarPriorytetowy
from tests.conftest import zbuduj_swiat


@pytest.mark.django_db(transaction=True)
def test_areas_added_at_once_get_different_numbers():
    swiat = zbuduj_swiat()
    sprawa = swiat.sprawa_na("plan")
    wniosek = sprawa.wniosek_set.order_by("numer").first()
    klienci = [swiat.klient("animator"), swiat.klient("koordynator")]
    start, kody = threading.Barrier(len(klienci)), []

    def dodaj(klient) -> None:
        start.wait()
        dane = {"nazwa": "Razem", "wnioski": [wniosek.pk], "klucz": uuid.uuid4()}
        kody.append(klient.post(reverse("plan:obszar_dodaj", args=[sprawa.pk]), dane).status_code)
        connection.close()

    watki = [threading.Thread(target=dodaj, args=[klient]) for klient in klienci]
    for watek in watki:
        watek.start()
    for watek in watki:
        watek.join()
    assert kody == [302, 302]
    assert sorted(ObszarPriorytetowy.objects.values_list("numer", flat=True)) == [1, 2]
