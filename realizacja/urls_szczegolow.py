"""Addresses of what hangs on an entry and of prepared meetings, included by the stage's own."""

from django.urls import path

from realizacja import views_spotkan, views_uwag, views_wpisu

urlpatterns = [
    path("wpisy/czesc/", views_wpisu.czesc_wpisu, name="czesc_wpisu"),
    path("wpisy/<int:pk>/szczegoly/usun/", views_wpisu.SzczegolyUsun.as_view(), name="szczegoly_usun"),
    path("wpisy/<int:pk>/konsultacje/pdf/", views_wpisu.konsultacje_pdf, name="konsultacje_pdf"),
    path("wpisy/<int:wpis>/pliki/dodaj/", views_wpisu.PlikWpisuDodaj.as_view(), name="plik_wpisu_dodaj"),
    path("wpisy/<int:wpis>/uwagi/dodaj/", views_uwag.UwagaDodaj.as_view(), name="uwaga_konsultacji_dodaj"),
    path("wpisy/<int:wpis>/uwagi/<int:pk>/", views_uwag.UwagaZmien.as_view(), name="uwaga_konsultacji_zmien"),
    path("wpisy/<int:wpis>/uwagi/<int:pk>/usun/", views_uwag.UwagaUsun.as_view(), name="uwaga_konsultacji_usun"),
    path("spotkania/dodaj/", views_spotkan.SpotkanieDodaj.as_view(), name="spotkanie_dodaj"),
    path("spotkania/<int:pk>/", views_spotkan.SpotkanieZmien.as_view(), name="spotkanie_zmien"),
    path("spotkania/<int:pk>/usun/", views_spotkan.SpotkanieUsun.as_view(), name="spotkanie_usun"),
    path("spotkania/<int:pk>/lista/", views_spotkan.lista_obecnosci, name="lista_obecnosci"),
]
