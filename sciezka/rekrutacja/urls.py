from django.urls import path

from sciezka.rekrutacja import views

app_name = "rekrutacja"

urlpatterns = [
    path("", views.etap, name="etap"),
]
