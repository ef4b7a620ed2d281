from django.contrib import admin

from rezultaty.models import Raport, Rezultat
from sciezka.sprawa.admin_straz import StrzezonyAdmin


@admin.register(Rezultat, Raport)
class WierszAdmin(StrzezonyAdmin):
    list_display = ["__str__", "sprawa"]
    list_select_related = ["sprawa__samorzad"]
    raw_id_fields = ["sprawa"]
