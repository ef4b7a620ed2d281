from django.urls import path

from sciezka.projekt import views_eksport as views
from sciezka.projekt import views_paczki as paczki

app_name = "eksport"

urlpatterns = [
    path("eksporty/", views.lista, name="lista"),
    path("eksporty/tabela/", views.tabela, name="tabela"),
    path("eksporty/instytucje/<int:pk>/", views.instytucje, name="instytucje"),
    path("eksporty/instytucje/<int:pk>/plik/", views.instytucje_plik, name="instytucje_plik"),
    path("eksporty/tabela/zamow/", paczki.zamow, name="zamow"),
    path("eksporty/paczka/", paczki.paczka, name="paczka"),
    path("eksporty/<int:pk>/", paczki.eksport, name="eksport"),
    path("eksporty/<int:pk>/stan/", paczki.stan, name="stan"),
    path("eksporty/<int:pk>/plik/", paczki.pobierz, name="pobierz"),
    path("eksporty/<int:pk>/anuluj/", paczki.anuluj, name="anuluj"),
    path("eksporty/<int:pk>/ponow/", paczki.ponow, name="ponow"),
    path("sprawy/<int:sprawa_id>/eksport/", views.sprawa, name="sprawa"),
]
