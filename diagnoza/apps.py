from django.apps import AppConfig
from django.core.checks import register


class DiagnozaConfig(AppConfig):
    name = "diagnoza"

    def ready(self) -> None:
        from diagnoza.kwestionariusz import sprawdz_narzedzie

        register(sprawdz_narzedzie)
