"""Bring the database to the state this version of the product expects; bin/start and the containers run it.

One process for all steps: every start of Django costs a second, and a second start of the product should take few.
"""

import argparse
import os
import sys
from io import StringIO
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sciezka.settings")

import django
from django.core.management import CommandError, call_command


def przygotuj(produkcja: bool, statyczne: bool, demo: bool, od_nowa: bool) -> None:
    """Check the settings before anything touches the database, then migrate and load what is missing."""
    # Silent when all is well; what is wrong arrives as an exception or on stderr.
    call_command("check", deploy=produkcja, fail_level="WARNING" if produkcja else "ERROR", stdout=StringIO())
    call_command("migrate", verbosity=0, interactive=False)
    call_command("check", tags=["database"], databases=["default"], stdout=StringIO())
    call_command("createcachetable", verbosity=0)
    call_command("dane_poczatkowe")
    if statyczne:
        call_command("collectstatic", interactive=False, verbosity=0)
    if demo:
        call_command("demo", od_nowa=od_nowa)


if __name__ == "__main__":
    czytnik = argparse.ArgumentParser(description=__doc__)
    for opcja in ("--produkcja", "--statyczne", "--demo", "--od-nowa"):
        czytnik.add_argument(opcja, action="store_true")
    opcje = czytnik.parse_args()
    django.setup()
    try:
        przygotuj(opcje.produkcja, opcje.statyczne, opcje.demo, opcje.od_nowa)
    except CommandError as blad:
        sys.exit(str(blad))
