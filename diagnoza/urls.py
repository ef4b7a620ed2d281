from django.urls import path

from diagnoza import views

app_name = "diagnoza"

urlpatterns = [
    path("", views.etap, name="etap"),
]
