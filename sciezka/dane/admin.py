"""Technical administration of reference data. Units are edited on the pages of the register, which check numbers."""

from django.contrib import admin
from django.http import HttpRequest

from sciezka.dane.models import ImportRejestru, Przepis, Samorzad


class TylkoDoOdczytu(admin.ModelAdmin):
    """Rows that are looked at here and written elsewhere."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False


@admin.register(Samorzad)
class SamorzadAdmin(TylkoDoOdczytu):
    list_display = ["etykieta", "kod", "obowiazuje_od", "obowiazuje_do", "reczny", "przykladowy"]
    list_filter = ["rodzaj", "wojewodztwo", "reczny", "przykladowy"]
    search_fields = ["szukaj"]


@admin.register(ImportRejestru)
class ImportRejestruAdmin(TylkoDoOdczytu):
    list_display = ["nazwa_pliku", "stan", "stan_na", "kto", "kiedy"]
    exclude = ["tresc"]


@admin.register(Przepis)
class PrzepisAdmin(admin.ModelAdmin):
    list_display = ["klucz", "przepis", "akt", "stan_na", "potwierdzony"]
    list_filter = ["potwierdzony"]
    list_select_related = ["akt"]
