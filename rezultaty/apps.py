from django.apps import AppConfig


class RezultatyConfig(AppConfig):
    name = "rezultaty"
