"""Addresses of guests with a link; they stand outside a case, because a guest has no place in one."""

from django.urls import path

from sciezka.sprawa import goscie
from sciezka.sprawa.views import recenzja

app_name = "recenzja"

urlpatterns = [
    path("<int:pk>/", recenzja.dokument, name="dokument"),
    path("<int:pk>/kod/", recenzja.kod, name="kod"),
    path("<int:pk>/kod/wyslij/", recenzja.kod_wyslij, name="kod_wyslij"),
    path("<int:pk>/pdf/", recenzja.pdf, name="pdf"),
    path("<int:pk>/uwagi/", recenzja.uwaga_dodaj, name="uwaga_dodaj"),
    path("<int:pk>/uwagi/<int:uwaga>/usun/", recenzja.uwaga_usun, name="uwaga_usun"),
    path("<int:pk>/koniec/", recenzja.koniec, name="koniec"),
    path("odnosnik/<str:token>/", goscie.wejscie, name="wejscie"),
]
