from django.urls import path

app_name = "dane"

urlpatterns: list[path] = []
