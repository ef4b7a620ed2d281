from django.urls import path

from sciezka.rekrutacja import views, views_aneksu

app_name = "rekrutacja"

urlpatterns = [
    path("", views.etap, name="etap"),
    path("zgloszenie/", views.ZgloszenieWidok.as_view(), name="zgloszenie"),
    path("rozmowy/dodaj/", views.RozmowaDodaj.as_view(), name="rozmowa_dodaj"),
    path("rozmowy/<int:pk>/", views.RozmowaZmien.as_view(), name="rozmowa_zmien"),
    path("rozmowy/<int:pk>/usun/", views.RozmowaUsun.as_view(), name="rozmowa_usun"),
    path("kontrakt/", views.KontraktWidok.as_view(), name="kontrakt"),
    path("oczekiwane/dodaj/", views.OczekiwanyDodaj.as_view(), name="oczekiwany_dodaj"),
    path("oczekiwane/<int:pk>/", views.OczekiwanyZmien.as_view(), name="oczekiwany_zmien"),
    path("oczekiwane/<int:pk>/usun/", views.OczekiwanyUsun.as_view(), name="oczekiwany_usun"),
    path("wydaj/", views.wydaj, name="wydaj"),
    path("aneksy/dodaj/", views_aneksu.aneks_dodaj, name="aneks_dodaj"),
    path("aneksy/<int:pk>/podpisz/", views_aneksu.aneks_podpisz, name="aneks_podpisz"),
    path("podpisany/dodaj/", views.PodpisanyDodaj.as_view(), name="podpisany_dodaj"),
]
