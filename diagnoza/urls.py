from django.urls import path

from diagnoza import views

app_name = "diagnoza"

urlpatterns = [
    path("", views.etap, name="etap"),
    path("podstawy/", views.PodstawyWidok.as_view(), name="podstawy"),
    path("kwestionariusz/<str:sekcja>/", views.sekcja, name="sekcja"),
    path("pytanie/<str:pytanie>/", views.PytanieWidok.as_view(), name="pytanie"),
    path("wnioski/dodaj/", views.WniosekDodaj.as_view(), name="wniosek_dodaj"),
    path("wnioski/<int:pk>/", views.WniosekZmien.as_view(), name="wniosek_zmien"),
    path("wnioski/<int:pk>/usun/", views.WniosekUsun.as_view(), name="wniosek_usun"),
]
