from django.urls import path

from diagnoza import views, views_odpowiedzi, views_podpowiedzi, widok_wersji

app_name = "diagnoza"

urlpatterns = [
    path("", views.etap, name="etap"),
    path("podstawy/", views.PodstawyWidok.as_view(), name="podstawy"),
    path("pytania-do-gminy/", views_odpowiedzi.dla_gminy, name="dla_gminy"),
    path("kwestionariusz/<str:sekcja>/", views_odpowiedzi.sekcja, name="sekcja"),
    path("kwestionariusz/<str:sekcja>/przydzial/", views_odpowiedzi.przydziel, name="przydziel"),
    path("pytanie/<str:pytanie>/", views_odpowiedzi.PytanieWidok.as_view(), name="pytanie"),
    path("dowody/<int:pk>/usun/", views_odpowiedzi.DowodUsun.as_view(), name="dowod_usun"),
    path("nowsza-wersja/", widok_wersji.nowsza_wersja, name="nowsza_wersja"),
    path("podpowiedzi/", views_podpowiedzi.lista, name="podpowiedzi"),
    path("podpowiedzi/<slug:regula>/przyjmij/", views_podpowiedzi.Przyjmij.as_view(), name="podpowiedz_przyjmij"),
    path("podpowiedzi/<slug:regula>/odrzuc/", views_podpowiedzi.Odrzuc.as_view(), name="podpowiedz_odrzuc"),
    path("podpowiedzi/<int:pk>/cofnij/", views_podpowiedzi.Cofnij.as_view(), name="podpowiedz_cofnij"),
    path("wnioski/dodaj/", views.WniosekDodaj.as_view(), name="wniosek_dodaj"),
    path("wnioski/<int:pk>/", views.WniosekZmien.as_view(), name="wniosek_zmien"),
    path("wnioski/<int:pk>/usun/", views.WniosekUsun.as_view(), name="wniosek_usun"),
]
