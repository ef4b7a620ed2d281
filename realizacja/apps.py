from django.apps import AppConfig


class RealizacjaConfig(AppConfig):
    name = "realizacja"
