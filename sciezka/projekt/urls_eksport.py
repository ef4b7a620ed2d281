from django.urls import path

from sciezka.projekt import views_eksport as views

app_name = "eksport"

urlpatterns = [
    path("eksporty/", views.lista, name="lista"),
    path("eksporty/tabela/", views.tabela, name="tabela"),
    path("eksporty/instytucje/<int:pk>/", views.instytucje, name="instytucje"),
    path("eksporty/instytucje/<int:pk>/plik/", views.instytucje_plik, name="instytucje_plik"),
    path("sprawy/<int:sprawa_id>/eksport/", views.sprawa, name="sprawa"),
]
