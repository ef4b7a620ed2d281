from django.contrib import admin

from diagnoza.models import Diagnoza, Odpowiedz, Podpowiedz, Wniosek
from sciezka.sprawa.admin_straz import StrzezonyAdmin


@admin.register(Diagnoza, Odpowiedz, Podpowiedz, Wniosek)
class WierszAdmin(StrzezonyAdmin):
    list_display = ["__str__", "sprawa"]
    list_select_related = ["sprawa__samorzad"]
    raw_id_fields = ["sprawa"]
