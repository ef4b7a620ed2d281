from django.urls import path

from rezultaty import views, views_monitoringu, views_pomiarow, views_potwierdzania, views_raportu

app_name = "rezultaty"

urlpatterns = [
    path("", views.etap, name="etap"),
    path("nic/", views.nic, name="nic"),
    path("dodaj/", views.RezultatDodaj.as_view(), name="rezultat_dodaj"),
    path("<int:pk>/", views.RezultatZmien.as_view(), name="rezultat_zmien"),
    path("<int:pk>/usun/", views.RezultatUsun.as_view(), name="rezultat_usun"),
    path("<int:pk>/potwierdz/", views_potwierdzania.Potwierdz.as_view(), name="potwierdz"),
    path("<int:pk>/potwierdzenie/cofnij/", views_potwierdzania.potwierdzenie_cofnij, name="potwierdzenie_cofnij"),
    path("dowody/<int:pk>/odlacz/", views.DowodUsun.as_view(), name="dowod_usun"),
    path("cele/<int:cel>/pomiary/dodaj/", views_pomiarow.PomiarDodaj.as_view(), name="pomiar_dodaj"),
    path("pomiary/<int:pk>/", views_pomiarow.PomiarZmien.as_view(), name="pomiar_zmien"),
    path("pomiary/<int:pk>/usun/", views_pomiarow.PomiarUsun.as_view(), name="pomiar_usun"),
    path("<int:rezultat>/monitoring/<int:miesiac>/", views_monitoringu.Monitoring.as_view(), name="monitoring"),
    path("<int:rezultat>/monitoring/<int:miesiac>/odloz/", views_monitoringu.monitoring_odloz, name="monitoring_odloz"),
    path("raport/", views_raportu.RaportWidok.as_view(), name="raport"),
    path("raport/rada.pdf", views_raportu.rada_pdf, name="rada_pdf"),
]
