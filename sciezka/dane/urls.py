"""Addresses of the register of local governments."""

from django.urls import path

from sciezka.dane import views, views_importu

app_name = "dane"

urlpatterns = [
    path("", views.samorzady, name="samorzady"),
    path("szukaj/", views.szukaj, name="szukaj"),
    path("dodaj/", views.samorzad_dodaj, name="samorzad_dodaj"),
    path("<int:pk>/", views.samorzad_zmien, name="samorzad_zmien"),
    path("import/", views_importu.import_rejestru, name="import"),
    path("import/<int:pk>/", views_importu.import_podglad, name="import_podglad"),
    path("import/<int:pk>/odrzuc/", views_importu.import_odrzuc, name="import_odrzuc"),
]
