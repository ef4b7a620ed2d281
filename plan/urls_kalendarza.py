"""Addresses of the calendar; they stand outside a case, because one calendar may show many."""

from django.urls import path

from plan import views_kalendarza

app_name = "kalendarz"

urlpatterns = [
    path("", views_kalendarza.strona, name="strona"),
    path("nowy/", views_kalendarza.nowy, name="nowy"),
    path("<int:pk>/wylacz/", views_kalendarza.odwolaj, name="wylacz"),
    path("<str:token>.ics", views_kalendarza.plik, name="plik"),
]
