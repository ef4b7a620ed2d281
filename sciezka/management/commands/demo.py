"""``manage.py demo``: load the demo data once; ``--od-nowa`` rebuilds it."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from sciezka.demo import sprawy, usuwanie
from sciezka.sprawa.models import Sprawa


class Command(BaseCommand):
    help = "Wczytuje dane przykładowe (raz); --od-nowa buduje je od początku."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--od-nowa", action="store_true", help="usuń dotychczasowe dane przykładowe i zbuduj nowe")

    def handle(self, *args: Any, **options: Any) -> None:
        if not (settings.DEMO and settings.DEBUG):
            raise CommandError("Dane przykładowe można wczytać tylko w instalacji pokazowej (DEBUG=1, SCIEZKA_DEMO=1).")
        if options["od_nowa"]:
            self.stdout.write(f"Usunięto sprawy przykładowe: {usuwanie.usun_przyklady()}.")
        if Sprawa.objects.filter(projekt__przykladowy=True).exists():
            self.stdout.write("Dane przykładowe już są.")
            return
        self.stdout.write(f"Zbudowano sprawy przykładowe: {len(sprawy.zbuduj())}.")
