"""``manage.py importuj_terc plik.csv``: bring the register of local governments in step with the official TERC file."""

import hashlib
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from sciezka.dane import rejestr, terc
from sciezka.dane.models import ImportRejestru
from sciezka.dane.opisy import ETYKIETY_GRUP


class Command(BaseCommand):
    """Show what the file changes, then apply all of it or nothing."""

    help = "Wczytuje urzędowy plik TERC (CSV z eTERYT): całość albo nic."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("plik", type=Path, help="plik TERC w formacie CSV")
        parser.add_argument("--na-probe", action="store_true", help="pokaż zmiany i niczego nie zapisuj")
        parser.add_argument(
            "--wymus", action="store_true", help="zastosuj także plik starszy albo zamykający wiele samorządów"
        )

    def handle(self, *args: Any, plik: Path, na_probe: bool, wymus: bool, **options: Any) -> None:
        try:
            bajty = plik.read_bytes()
        except OSError as blad:
            raise CommandError(f"Nie można odczytać pliku {plik}: {blad.strerror}.") from blad
        odczyt = terc.czytaj(bajty)
        for blad in odczyt.bledy:
            self.stderr.write(str(blad))
        if odczyt.bledy:
            raise CommandError(f"Błędy w pliku: {len(odczyt.bledy)}. Nic nie zmieniono.")
        if na_probe:
            self._pokaz(rejestr.zaplanuj(odczyt))
            self.stdout.write("Na próbę: nic nie zapisano.")
            return
        wpis = ImportRejestru(nazwa_pliku=plik.name[:200], sha256=hashlib.sha256(bajty).hexdigest())
        try:
            plan = rejestr.wykonaj(odczyt, wpis, wymus=wymus)
        except rejestr.WymagaPotwierdzenia as odmowa:
            raise CommandError(f"{odmowa} Nic nie zmieniono. Po sprawdzeniu pliku można dodać --wymus.") from odmowa
        except rejestr.OdmowaImportu as odmowa:
            raise CommandError(f"{odmowa} Nic nie zmieniono.") from odmowa
        self._pokaz(plan)
        self.stdout.write(self.style.SUCCESS(f"Zapisano stan na {odczyt.stan_na:%d.%m.%Y}."))

    def _pokaz(self, plan: rejestr.PlanZmian) -> None:
        for nazwa, zmiany in plan.grupy.items():
            self.stdout.write(f"{ETYKIETY_GRUP[nazwa]}: {len(zmiany)}")
            if nazwa != "dodane":
                for zmiana in zmiany:
                    self.stdout.write(f"  {zmiana.kod}  {zmiana.przed} → {zmiana.po or 'koniec'}")
        self.stdout.write(f"Bez zmian: {plan.bez_zmian}")
        for zdanie in [*plan.konflikty, *plan.zastrzezenia]:
            self.stdout.write(self.style.WARNING(zdanie))
