from django.urls import path

from sciezka.projekt import views_przekazania as views

app_name = "przekazania"
urlpatterns = [
    path("", views.lista, name="lista"),
    path("nowe/", views.nowe, name="nowe"),
    path("<int:pk>/", views.przekazanie, name="przekazanie"),
]
