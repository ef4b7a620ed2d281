from django.apps import AppConfig
from django.core.checks import Tags, register


class DiagnozaConfig(AppConfig):
    name = "diagnoza"

    def ready(self) -> None:
        from diagnoza.checks import uzywane_wersje
        from diagnoza.kwestionariusz import sprawdz_narzedzie

        register(sprawdz_narzedzie)
        register(uzywane_wersje, Tags.database)
