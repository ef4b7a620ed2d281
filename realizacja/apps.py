from importlib import import_module
from pathlib import Path

from django.apps import AppConfig


class RealizacjaConfig(AppConfig):
    name = "realizacja"

    def import_models(self) -> None:
        """Read ``models.py`` and then the modules of models beside it, which point at what is in it."""
        super().import_models()
        for modul in sorted(Path(self.path).glob("models_*.py")):
            import_module(f"{self.name}.{modul.stem}")
