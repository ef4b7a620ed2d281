from django.contrib import admin

from rezultaty.models import DowodRezultatu, KartaMonitoringu, Pomiar, PotwierdzenieRezultatu, Raport, Rezultat
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


@admin.register(PotwierdzenieRezultatu)
class PotwierdzenieRezultatuAdmin(StrzezonyAdmin):
    list_display = ["rezultat", "utworzyl", "utworzono", "cofnieto", "sprawa"]
    list_select_related = ["rezultat", "utworzyl", "sprawa__samorzad"]
    raw_id_fields = ["sprawa", "rezultat"]


@admin.register(Pomiar)
class PomiarAdmin(StrzezonyAdmin):
    list_display = ["cel", "wartosc", "data", "sprawa"]
    list_select_related = ["cel", "sprawa__samorzad"]
    raw_id_fields = ["sprawa", "cel", "zalacznik"]


@admin.register(KartaMonitoringu)
class KartaMonitoringuAdmin(StrzezonyAdmin):
    list_display = ["rezultat", "miesiac", "wynik", "data", "sprawa"]
    list_filter = ["miesiac", "wynik"]
    list_select_related = ["rezultat", "sprawa__samorzad"]
    raw_id_fields = ["sprawa", "rezultat", "zalacznik"]


@admin.register(Raport)
class RaportAdmin(StrzezonyAdmin):
    list_display = ["__str__", "sprawa"]
    list_select_related = ["sprawa__samorzad"]
    raw_id_fields = ["sprawa"]
