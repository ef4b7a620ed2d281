from django.urls import path

from realizacja import views

app_name = "realizacja"

urlpatterns = [
    path("", views.etap, name="etap"),
]
