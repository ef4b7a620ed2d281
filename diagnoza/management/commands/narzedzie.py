"""``manage.py narzedzie``: compare two versions of the questionnaire, and carry a case to a newer one."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from diagnoza.kwestionariusz import AKTUALNA, dostepne_wersje, wczytaj
from diagnoza.models import Diagnoza
from diagnoza.narzedzie.plik import BladNarzedzia
from diagnoza.narzedzie.porownanie import Zmiana, porownaj
from diagnoza.przeniesienie import PlanPrzeniesienia, przenies, zaplanuj
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.wyjatki import OdmowaZapisu


def numer(tekst: str) -> str:
    """Read a version as people write it: "v2" or "2"."""
    return tekst.removeprefix("v")


class Command(BaseCommand):
    """Report first; only ``przenies --wykonaj`` writes, all of it or nothing."""

    help = "Wersje kwestionariusza diagnozy: co zmienia nowsza i co stanie się z odpowiedziami sprawy."

    def add_arguments(self, parser: ArgumentParser) -> None:
        czynnosci = parser.add_subparsers(dest="czynnosc", required=True)
        czynnosci.add_parser("wersje", help="wersje w plikach i sprawy, które z nich korzystają")
        porownanie = czynnosci.add_parser("porownaj", help="co nowsza wersja dodaje, usuwa i zmienia")
        porownanie.add_argument("stara", type=numer)
        porownanie.add_argument("nowa", type=numer)
        przeniesienie = czynnosci.add_parser("przenies", help="co stanie się z odpowiedziami sprawy")
        przeniesienie.add_argument("sprawa", type=int, help="numer sprawy (z adresu jej strony)")
        przeniesienie.add_argument("wersja", type=numer)
        przeniesienie.add_argument("--wykonaj", action="store_true", help="przenieś; bez tego tylko pokaż")

    def handle(self, *args: Any, czynnosc: str, **opcje: Any) -> None:
        try:
            getattr(self, f"_{czynnosc}")(opcje)
        except (OdmowaZapisu, BladNarzedzia) as odmowa:
            raise CommandError(f"{odmowa}\nNic nie zmieniono.") from odmowa

    def _wersje(self, opcje: dict[str, Any]) -> None:
        uzywane = list(Diagnoza.objects.values_list("narzedzie", flat=True))
        for wersja in sorted({*dostepne_wersje(), *uzywane}, key=lambda wersja: (len(wersja), wersja)):
            cecha = ", dla nowych spraw" if wersja == AKTUALNA else ""
            brak = "" if wersja in dostepne_wersje() else ", BRAK PLIKÓW"
            self.stdout.write(f"wersja {wersja}{cecha}{brak}: spraw {uzywane.count(wersja)}")

    def _porownaj(self, opcje: dict[str, Any]) -> None:
        self._pokaz_zmiany(porownaj(wczytaj(opcje["stara"]), wczytaj(opcje["nowa"])))

    def _przenies(self, opcje: dict[str, Any]) -> None:
        sprawa = Sprawa.objects.z_opisem().filter(pk=opcje["sprawa"]).first()
        if sprawa is None:
            raise CommandError(f"Nie ma sprawy nr {opcje['sprawa']}.")
        plan = przenies(sprawa.pk, opcje["wersja"]) if opcje["wykonaj"] else zaplanuj(sprawa, opcje["wersja"])
        self.stdout.write(f"{sprawa}: wersja {plan.z_wersji} → {plan.do_wersji}")
        self._pokaz_plan(plan)
        if opcje["wykonaj"]:
            self.stdout.write(self.style.SUCCESS("Przeniesiono."))
        else:
            self.stdout.write("Na próbę: nic nie zapisano. Żeby przenieść, dodaj --wykonaj.")

    def _pokaz_zmiany(self, zmiany: list[Zmiana]) -> None:
        for zmiana in zmiany:
            self.stdout.write(str(zmiana) + (" (odpowiedzi do sprawdzenia)" if zmiana.istotna else ""))
            for szczegol in zmiana.szczegoly:
                self.stdout.write(f"    {szczegol}")
        self.stdout.write(f"Różnic: {len(zmiany)}")

    def _pokaz_plan(self, plan: PlanPrzeniesienia) -> None:
        for odpowiedz in plan.odpowiedzi:
            self.stdout.write(" ".join(filter(None, [f"{odpowiedz.klucz}: {odpowiedz.los}.", odpowiedz.powod])))
            if odpowiedz.slowa:
                self.stdout.write(f"    zapisane słowami: {odpowiedz.slowa}")
        for wniosek in plan.wnioski:
            if wniosek.bez:
                self.stdout.write(f"{wniosek.etykieta}: pytania, których już nie ma: {', '.join(wniosek.bez)}")
            if wniosek.do_sprawdzenia:
                self.stdout.write(f"{wniosek.etykieta}: odpowiedzi do sprawdzenia: {', '.join(wniosek.do_sprawdzenia)}")
        for los, ile in plan.liczby:
            self.stdout.write(f"{los}: {ile}")
