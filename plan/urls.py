"""Addresses of stage III; all live under ``sprawy/<sprawa_id>/plan/``."""

from django.urls import path

from plan import views, views_podpowiedzi, views_szablonow, views_tablicy

app_name = "plan"

urlpatterns = [
    path("", views.etap, name="etap"),
    path("przestaw/", views_tablicy.przestaw, name="przestaw"),
    path("podpowiedzi/", views_podpowiedzi.lista, name="podpowiedzi"),
    path(
        "podpowiedzi/<int:wniosek>/<slug:regula>/przyjmij/",
        views_podpowiedzi.Przyjmij.as_view(),
        name="podpowiedz_przyjmij",
    ),
    path(
        "podpowiedzi/<int:wniosek>/<slug:regula>/odrzuc/", views_podpowiedzi.Odrzuc.as_view(), name="podpowiedz_odrzuc"
    ),
    path("podpowiedzi/<int:pk>/cofnij/", views_podpowiedzi.Cofnij.as_view(), name="podpowiedz_cofnij"),
    path("szablony/", views_szablonow.szablony, name="szablony"),
    path("szablony/<slug:klucz>/", views_szablonow.szablon, name="szablon"),
    path("wprowadzenie/", views.Wprowadzenie.as_view(), name="wprowadzenie"),
    path("wnioski/<int:wniosek>/odloz/", views.Odloz.as_view(), name="odloz"),
    path("odlozone/<int:pk>/zmien/", views.OdlozenieZmien.as_view(), name="odlozenie_zmien"),
    path("odlozone/<int:pk>/cofnij/", views.OdlozenieCofnij.as_view(), name="odlozenie_cofnij"),
    path("obszary/dodaj/", views.ObszarDodaj.as_view(), name="obszar_dodaj"),
    path("obszary/<int:pk>/zmien/", views.ObszarZmien.as_view(), name="obszar_zmien"),
    path("obszary/<int:pk>/usun/", views.ObszarUsun.as_view(), name="obszar_usun"),
    path("obszary/<int:rodzic>/cele/dodaj/", views.CelDodaj.as_view(), name="cel_dodaj"),
    path("cele/<int:pk>/zmien/", views.CelZmien.as_view(), name="cel_zmien"),
    path("cele/<int:pk>/usun/", views.CelUsun.as_view(), name="cel_usun"),
    path("cele/<int:rodzic>/dzialania/dodaj/", views.DzialanieDodaj.as_view(), name="dzialanie_dodaj"),
    path("dzialania/<int:pk>/zmien/", views.DzialanieZmien.as_view(), name="dzialanie_zmien"),
    path("dzialania/<int:pk>/usun/", views.DzialanieUsun.as_view(), name="dzialanie_usun"),
]
