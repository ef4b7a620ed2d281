"""Every address of the product. Who may use each: ``sciezka/dostep.py``."""

from django.contrib import admin
from django.urls import include, path

from sciezka.sprawa.views import listy, ogolne

urlpatterns = [
    path("", ogolne.pulpit, name="pulpit"),
    path("zdrowie/", ogolne.zdrowie, name="zdrowie"),
    path("dostepnosc/", ogolne.dostepnosc, name="dostepnosc"),
    path("pomoc/", ogolne.pomoc, name="pomoc"),
    path("poczta/", listy.listy, name="poczta"),
    path("poczta/<slug:nazwa>/", listy.list_html, name="poczta_html"),
    path("kalendarz/", include("plan.urls_kalendarza")),
    path("okresy/", include("realizacja.urls_okresow")),
    path("moj-kalendarz/", include("realizacja.urls_kalendarza")),
    path("recenzja/", include("sciezka.sprawa.urls_recenzji")),
    path("konto/", include("sciezka.sprawa.urls_konta")),
    path("", include("sciezka.projekt.urls")),
    path("sprawy/", include("sciezka.sprawa.urls")),
    path("osoby/", include("sciezka.sprawa.urls_osoby")),
    path("przekazania/", include("sciezka.projekt.urls_przekazania")),
    path("projekty/", include("sciezka.sprawa.urls_projekty")),
    path("samorzady/", include("sciezka.dane.urls")),
    path("sprawy/<int:sprawa_id>/rekrutacja/", include("sciezka.rekrutacja.urls")),
    path("sprawy/<int:sprawa_id>/diagnoza/", include("diagnoza.urls")),
    path("sprawy/<int:sprawa_id>/plan/", include("plan.urls")),
    path("sprawy/<int:sprawa_id>/realizacja/", include("realizacja.urls")),
    path("sprawy/<int:sprawa_id>/rezultaty/", include("rezultaty.urls")),
    path("", include("sciezka.projekt.urls_eksport")),
    path("administracja/", admin.site.urls),
]
