from django.urls import path

from sciezka.projekt import views, views_figur

app_name = "projekt"

urlpatterns = [
    path("sprawy/", views.sprawy, name="sprawy"),
    path("sprawy/widoki/zapisz/", views.widok_zapisz, name="widok_zapisz"),
    path("sprawy/widoki/<int:pk>/", views.widok_zmien, name="widok_zmien"),
    path("sprawy/widoki/<int:pk>/usun/", views.widok_usun, name="widok_usun"),
    path("projekty/<int:projekt_id>/liczby/", views_figur.figury, name="figury"),
    path("projekty/<int:projekt_id>/cele/dodaj/", views_figur.cel_dodaj, name="cel_dodaj"),
    path("projekty/<int:projekt_id>/cele/<int:pk>/", views_figur.cel_zmien, name="cel_zmien"),
    path("projekty/<int:projekt_id>/cele/<int:pk>/usun/", views_figur.cel_usun, name="cel_usun"),
]
