from django.contrib import admin

from realizacja.models import Produkt, Realizacja, StanDzialania, WersjaProduktu, Wizyta, WpisPracy
from realizacja.models_ps import KamienMilowy, NowePrzedsiebiorstwo, Zalozyciel
from realizacja.models_rodzaje import Konsultacje, Przedsiewziecie, SesjaDoradcza, Spotkanie, UwagaKonsultacji
from sciezka.sprawa.admin_straz import StrzezonyAdmin


@admin.register(
    WpisPracy,
    Produkt,
    WersjaProduktu,
    Realizacja,
    StanDzialania,
    NowePrzedsiebiorstwo,
    Zalozyciel,
    KamienMilowy,
    Wizyta,
)
@admin.register(SesjaDoradcza, Spotkanie, Konsultacje, UwagaKonsultacji, Przedsiewziecie)
class WierszAdmin(StrzezonyAdmin):
    list_display = ["__str__", "sprawa"]
    list_select_related = ["sprawa__samorzad"]
    raw_id_fields = ["sprawa"]
