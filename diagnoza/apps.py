from django.apps import AppConfig


class DiagnozaConfig(AppConfig):
    name = "diagnoza"
