from importlib import import_module

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class SciezkaConfig(AppConfig):
    """The corridor, the register of local governments and stage I."""

    name = "sciezka"
    verbose_name = "Ścieżka"

    def ready(self) -> None:
        from sciezka import checks  # noqa: F401  (registers the system checks)

        # Every stage announces itself; the corridor never imports one.
        import_module("sciezka.rekrutacja.etap")
        autodiscover_modules("etap")
        # The level above the cases adds to the home page; the corridor only asks whoever has announced themselves.
        import_module("sciezka.projekt.pulpit")
