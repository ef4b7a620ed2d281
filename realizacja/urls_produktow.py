"""Addresses of products of work; part of those of stage IV."""

from django.urls import path

from realizacja import views_produktow as views

urlpatterns = [
    path("dodaj/", views.ProduktDodaj.as_view(), name="produkt_dodaj"),
    path("<int:pk>/", views.produkt, name="produkt"),
    path("<int:pk>/zmien/", views.ProduktZmien.as_view(), name="produkt_zmien"),
    path("<int:pk>/usun/", views.ProduktUsun.as_view(), name="produkt_usun"),
    path("<int:pk>/wersja/", views.ProduktWersjaDodaj.as_view(), name="produkt_wersja_dodaj"),
    path("wersje/<int:pk>/odbior/", views.ProduktOdbior.as_view(), name="produkt_odbior"),
]
