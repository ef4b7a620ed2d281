from django.urls import path

from diagnoza import views, widok_wersji

app_name = "diagnoza"

urlpatterns = [
    path("", views.etap, name="etap"),
    path("podstawy/", views.PodstawyWidok.as_view(), name="podstawy"),
    path("kwestionariusz/<str:sekcja>/", views.sekcja, name="sekcja"),
    path("pytanie/<str:pytanie>/", views.PytanieWidok.as_view(), name="pytanie"),
    path("nowsza-wersja/", widok_wersji.nowsza_wersja, name="nowsza_wersja"),
    path("wnioski/dodaj/", views.WniosekDodaj.as_view(), name="wniosek_dodaj"),
    path("wnioski/<int:pk>/", views.WniosekZmien.as_view(), name="wniosek_zmien"),
    path("wnioski/<int:pk>/usun/", views.WniosekUsun.as_view(), name="wniosek_usun"),
]
