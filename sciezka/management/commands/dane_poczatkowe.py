"""``manage.py dane_poczatkowe``: load the reference data shipped with the product; repeated, it changes nothing."""

from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction

from sciezka.dane import poczatek


class Command(BaseCommand):
    """Load the sample of the register and the citations of acts."""

    help = "Wczytuje próbkę rejestru samorządów i cytowania aktów prawnych."

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        plan = poczatek.wczytaj_probke()
        akty = poczatek.wczytaj_akty()
        self.stdout.write(f"Samorządy: zapisano {plan.ile}. Akty prawne: zapisano {akty}.")
