"""Stage III in the technical administration."""

from django.contrib import admin

from plan.models import Cel, Dzialanie, ObszarPriorytetowy, ObszarWniosek, OdlozonyWniosek, Plan
from sciezka.sprawa.admin_straz import StrzezonyAdmin


@admin.register(Plan)
class PlanAdmin(StrzezonyAdmin):
    list_display = ["sprawa", "utworzono"]
    list_select_related = ["sprawa__samorzad"]
    raw_id_fields = ["sprawa"]


@admin.register(ObszarPriorytetowy)
class ObszarAdmin(StrzezonyAdmin):
    list_display = ["numer", "nazwa", "sprawa"]
    list_select_related = ["sprawa__samorzad"]
    raw_id_fields = ["sprawa"]
    search_fields = ["nazwa"]


@admin.register(ObszarWniosek)
class ObszarWniosekAdmin(StrzezonyAdmin):
    list_display = ["obszar", "wniosek", "sprawa"]
    list_select_related = ["obszar", "wniosek", "sprawa__samorzad"]
    raw_id_fields = ["sprawa", "obszar", "wniosek"]


@admin.register(OdlozonyWniosek)
class OdlozonyWniosekAdmin(StrzezonyAdmin):
    list_display = ["wniosek", "powod", "sprawa"]
    list_select_related = ["wniosek", "sprawa__samorzad"]
    raw_id_fields = ["sprawa", "wniosek"]


@admin.register(Cel)
class CelAdmin(StrzezonyAdmin):
    list_display = ["numer", "tresc", "rezultat", "obszar", "sprawa"]
    list_filter = ["rezultat"]
    list_select_related = ["obszar", "sprawa__samorzad"]
    raw_id_fields = ["sprawa", "obszar"]
    search_fields = ["tresc"]


@admin.register(Dzialanie)
class DzialanieAdmin(StrzezonyAdmin):
    list_display = ["numer", "nazwa", "forma", "od", "do", "godziny", "sprawa"]
    list_filter = ["forma"]
    list_select_related = ["sprawa__samorzad"]
    raw_id_fields = ["sprawa", "cel", "osoba"]
    search_fields = ["nazwa"]
