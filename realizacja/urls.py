from django.urls import include, path

from realizacja import (
    urls_ps,
    urls_szczegolow,
    views,
    views_kalendarza,
    views_okresow,
    views_potwierdzen,
    views_szybki,
    views_wpisu,
)

app_name = "realizacja"

urlpatterns = [
    path("", views.etap, name="etap"),
    path("wpisy/dodaj/", views.WpisDodaj.as_view(), name="wpis_dodaj"),
    path("wpisy/szybki/", views_szybki.WpisSzybki.as_view(), name="wpis_szybki"),
    path("wpisy/potwierdz/", views_potwierdzen.potwierdz, name="potwierdz"),
    path("wpisy/do-potwierdzenia/", views_potwierdzen.do_potwierdzenia, name="do_potwierdzenia"),
    path("wpisy/<int:pk>/", views_wpisu.wpis, name="wpis"),
    path("wpisy/<int:pk>/zmien/", views.WpisZmien.as_view(), name="wpis_zmien"),
    path("wpisy/<int:pk>/usun/", views.WpisUsun.as_view(), name="wpis_usun"),
    path("wpisy/<int:pk>/cofnij-potwierdzenie/", views_potwierdzen.potwierdzenie_cofnij, name="potwierdzenie_cofnij"),
    path("wpisy/<int:pk>/korekta/", views_potwierdzen.Korekta.as_view(), name="korekta"),
    path("wpisy/<int:pk>/zastrzezenie/", views_potwierdzen.ZastrzezenieDodaj.as_view(), name="zastrzezenie_dodaj"),
    path(
        "zastrzezenia/<int:pk>/odpowiedz/",
        views_potwierdzen.ZastrzezenieOdpowiedz.as_view(),
        name="zastrzezenie_odpowiedz",
    ),
    path("", include(urls_szczegolow)),
    path("produkty/", include("realizacja.urls_produktow")),
    path("plan-spoldzielni/", include("realizacja.urls_planu_spoldzielni")),
    path("brak-koncepcji/", views.BrakKoncepcji.as_view(), name="brak_koncepcji"),
    path("dzialania/<int:pk>/zakoncz/", views.DzialanieZakoncz.as_view(), name="dzialanie_zakoncz"),
    path("dzialania/zakonczenie/<int:pk>/cofnij/", views.DzialanieOtworz.as_view(), name="dzialanie_otworz"),
    path("przedsiebiorstwa/", include(urls_ps)),
    path("kalendarz/", views_kalendarza.kalendarz, name="kalendarz"),
    path("wizyty/", include("realizacja.urls_wizyty")),
    path("karta/", views.karta, name="karta"),
    path("karta/pdf/", views.karta_pdf, name="karta_pdf"),
    path("karta/zamknieta/<int:pk>/", views_okresow.karta_zamknieta, name="karta_zamknieta"),
    path("karta/zgody/dodaj/", views_okresow.ZgodaDodaj.as_view(), name="zgoda_dodaj"),
    path("karta/zgody/<int:pk>/cofnij/", views_okresow.ZgodaUsun.as_view(), name="zgoda_usun"),
]
