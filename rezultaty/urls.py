from django.urls import path

from rezultaty import views

app_name = "rezultaty"

urlpatterns = [
    path("", views.etap, name="etap"),
]
