from django.urls import path

from sciezka.sprawa.views import osoby

app_name = "konta"

urlpatterns = [
    path("", osoby.lista, name="lista"),
    path("dodaj/", osoby.dodaj, name="dodaj"),
    path("<int:pk>/", osoby.osoba, name="osoba"),
    path("<int:pk>/zmien/", osoby.zmien, name="zmien"),
    path("<int:pk>/link/", osoby.link, name="link"),
    path("<int:pk>/role/dodaj/", osoby.rola_nadaj, name="rola_nadaj"),
    path("<int:pk>/role/<int:rola>/zakoncz/", osoby.rola_odbierz, name="rola_odbierz"),
]
