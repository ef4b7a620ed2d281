from importlib import import_module
from pathlib import Path

from django.apps import AppConfig
from django.core.checks import register


class RealizacjaConfig(AppConfig):
    name = "realizacja"

    def import_models(self) -> None:
        """Read ``models.py`` and then the modules of models beside it, which point at what is in it."""
        super().import_models()
        for modul in sorted(Path(self.path).glob("models_*.py")):
            import_module(f"{self.name}.{modul.stem}")

    def ready(self) -> None:
        from realizacja.kamienie import sprawdz_kamienie

        register(sprawdz_kamienie)
