from django.apps import AppConfig
from django.core.checks import register


class PlanConfig(AppConfig):
    name = "plan"

    def ready(self) -> None:
        from plan.podpowiedzi import sprawdz_podpowiedzi
        from plan.szablony_planu import sprawdz_szablony

        register(sprawdz_szablony)
        register(sprawdz_podpowiedzi)
