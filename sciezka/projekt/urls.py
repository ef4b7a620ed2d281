from django.urls import path

from sciezka.projekt import views

app_name = "projekt"

urlpatterns = [
    path("sprawy/", views.sprawy, name="sprawy"),
    path("sprawy/widoki/zapisz/", views.widok_zapisz, name="widok_zapisz"),
    path("sprawy/widoki/<int:pk>/", views.widok_zmien, name="widok_zmien"),
    path("sprawy/widoki/<int:pk>/usun/", views.widok_usun, name="widok_usun"),
]
