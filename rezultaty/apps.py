from django.apps import AppConfig


class RezultatyConfig(AppConfig):
    name = "rezultaty"

    def ready(self) -> None:
        from realizacja.kroki_ps import zarejestruj_monitoring
        from rezultaty.monitoring_ps import ustalenia

        zarejestruj_monitoring(ustalenia)
