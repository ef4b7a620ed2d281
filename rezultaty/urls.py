from django.urls import path

from rezultaty import views

app_name = "rezultaty"

urlpatterns = [
    path("", views.etap, name="etap"),
    path("nic/", views.nic, name="nic"),
    path("dodaj/", views.RezultatDodaj.as_view(), name="rezultat_dodaj"),
    path("<int:pk>/", views.RezultatZmien.as_view(), name="rezultat_zmien"),
    path("<int:pk>/usun/", views.RezultatUsun.as_view(), name="rezultat_usun"),
    path("dowody/<int:pk>/odlacz/", views.DowodUsun.as_view(), name="dowod_usun"),
    path("raport/", views.RaportWidok.as_view(), name="raport"),
]
