"""Addresses of reporting periods; they stand outside a case, because a period is the project's."""

from django.urls import path

from realizacja import views_okresow

app_name = "okresy"

urlpatterns = [
    path("", views_okresow.projekty, name="projekty"),
    path("projekt/<int:pk>/", views_okresow.lista, name="lista"),
    path("projekt/<int:pk>/zamknij/", views_okresow.zamknij, name="zamknij"),
    path("<int:pk>/", views_okresow.okres, name="okres"),
    path("<int:pk>/otworz/", views_okresow.otworz, name="otworz"),
]
