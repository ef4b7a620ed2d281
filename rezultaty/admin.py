from django.contrib import admin

from rezultaty.models import DowodRezultatu, Raport, Rezultat
from sciezka.sprawa.admin_straz import StrzezonyAdmin


@admin.register(Rezultat)
class RezultatAdmin(StrzezonyAdmin):
    list_display = ["__str__", "osiagniety", "data", "sprawa"]
    list_filter = ["rodzaj", "osiagniety"]
    list_select_related = ["sprawa__samorzad"]
    raw_id_fields = ["sprawa", "cel", "oczekiwany", "przedsiebiorstwo"]
    search_fields = ["opis", "przedsiebiorstwo__nazwa"]


@admin.register(DowodRezultatu)
class DowodRezultatuAdmin(StrzezonyAdmin):
    list_display = ["zalacznik", "rezultat", "sprawa"]
    list_select_related = ["zalacznik", "rezultat", "sprawa__samorzad"]
    raw_id_fields = ["sprawa", "rezultat", "zalacznik"]


@admin.register(Raport)
class RaportAdmin(StrzezonyAdmin):
    list_display = ["__str__", "sprawa"]
    list_select_related = ["sprawa__samorzad"]
    raw_id_fields = ["sprawa"]
