"""Addresses of visits; part of those of stage IV, though a visit belongs to any open stage."""

from django.urls import path

from realizacja import views_wizyty

urlpatterns = [
    path("dodaj/", views_wizyty.WizytaDodaj.as_view(), name="wizyta_dodaj"),
    path("<int:pk>/", views_wizyty.wizyta, name="wizyta"),
    path("<int:pk>/zmien/", views_wizyty.WizytaZmien.as_view(), name="wizyta_zmien"),
    path("<int:pk>/odwolaj/", views_wizyty.wizyta_odwolaj, name="wizyta_odwolaj"),
    path("<int:pk>/odbyta/", views_wizyty.WizytaOdbyta.as_view(), name="wizyta_odbyta"),
]
