from django.urls import path

from sciezka.sprawa.views import projekty

app_name = "projekty"

urlpatterns = [
    path("", projekty.lista, name="lista"),
    path("dodaj/", projekty.dodaj, name="dodaj"),
    path("<int:pk>/", projekty.zmien, name="zmien"),
]
