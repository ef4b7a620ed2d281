"""Technical administration of the corridor and stage I: accounts and projects for administrators, the rest for superusers."""

from allauth.account.decorators import secure_admin_login
from django.contrib import admin

from sciezka.dane import admin as dane_admin  # noqa: F401  (registers the local governments and their imports)
from sciezka.models import (
    AktPrawny,
    Konserwacja,
    Kontrakt,
    OczekiwanyRezultat,
    Odnosnik,
    Osoba,
    PodpisanyEgzemplarz,
    Projekt,
    Rola,
    Rozmowa,
    Sprawa,
    Uwaga,
    Wersja,
    Zalacznik,
    Zdarzenie,
    Zgloszenie,
)
from sciezka.sprawa.admin_straz import StrzezonyAdmin

# The same door, rate limits included, for the technical administration as for everybody.
admin.site.login = secure_admin_login(admin.site.login)
admin.site.site_header = "Ścieżka: administracja techniczna"
admin.site.site_title = "Ścieżka"
admin.site.index_title = "Konta, projekty, dane odniesienia"


@admin.register(Osoba)
class OsobaAdmin(admin.ModelAdmin):
    list_display = ["email", "imie", "nazwisko", "is_active", "is_staff"]
    search_fields = ["email", "imie", "nazwisko"]
    fields = ["email", "imie", "nazwisko", "stanowisko", "telefon", "is_active", "is_staff", "groups"]


@admin.register(Rola)
class RolaAdmin(admin.ModelAdmin):
    list_display = ["osoba", "rola", "projekt", "sprawa", "samorzad", "od", "do"]
    list_filter = ["rola"]
    list_select_related = ["osoba", "projekt", "sprawa__samorzad", "samorzad"]
    raw_id_fields = ["osoba", "projekt", "sprawa", "samorzad"]


@admin.register(Projekt)
class ProjektAdmin(admin.ModelAdmin):
    list_display = ["nazwa", "numer", "beneficjent", "od", "do"]


@admin.register(AktPrawny)
class AktPrawnyAdmin(admin.ModelAdmin):
    list_display = ["klucz", "tytul", "cytowanie", "stan_na", "potwierdzony"]


@admin.register(Konserwacja)
class KonserwacjaAdmin(StrzezonyAdmin):
    list_display = ["kiedy", "kto", "powod"]
    readonly_fields = ["kiedy", "txid"]


@admin.register(Sprawa)
class SprawaAdmin(StrzezonyAdmin):
    list_display = ["samorzad", "projekt", "stan", "przebieg", "utworzono"]
    list_filter = ["stan", "projekt"]
    list_select_related = ["samorzad", "projekt"]
    raw_id_fields = ["samorzad", "projekt"]


@admin.register(Zdarzenie)
class ZdarzenieAdmin(StrzezonyAdmin):
    list_display = ["kiedy", "sprawa", "rodzaj", "kto", "z_stanu", "do_stanu"]
    list_select_related = ["sprawa__samorzad", "kto"]
    raw_id_fields = ["sprawa", "kto"]


@admin.register(Wersja)
class WersjaAdmin(StrzezonyAdmin):
    list_display = ["sprawa", "rodzaj", "numer", "stan", "wyslano", "zdecydowano"]
    list_select_related = ["sprawa__samorzad"]
    raw_id_fields = ["sprawa", "wyslal", "zdecydowal"]


@admin.register(Odnosnik, Uwaga, Zalacznik, Zgloszenie, Rozmowa, Kontrakt, OczekiwanyRezultat, PodpisanyEgzemplarz)
class WierszAdmin(StrzezonyAdmin):
    list_display = ["__str__"]
