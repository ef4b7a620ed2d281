"""Addresses of a new enterprise, included by the stage's own."""

from django.urls import path

from realizacja import views_ps

urlpatterns = [
    path("dodaj/", views_ps.PrzedsiebiorstwoDodaj.as_view(), name="przedsiebiorstwo_dodaj"),
    path("<int:pk>/", views_ps.przedsiebiorstwo, name="przedsiebiorstwo"),
    path("<int:pk>/pdf/", views_ps.przedsiebiorstwo_pdf, name="przedsiebiorstwo_pdf"),
    path("<int:pk>/zmien/", views_ps.PrzedsiebiorstwoZmien.as_view(), name="przedsiebiorstwo_zmien"),
    path("<int:pk>/usun/", views_ps.PrzedsiebiorstwoUsun.as_view(), name="przedsiebiorstwo_usun"),
    path("<int:pk>/opinia/", views_ps.Opinia.as_view(), name="opinia"),
    path("<int:przedsiebiorstwo>/zalozyciele/", views_ps.ZalozycielDodaj.as_view(), name="zalozyciel_dodaj"),
    path("<int:przedsiebiorstwo>/zalozyciele/<int:pk>/", views_ps.ZalozycielZmien.as_view(), name="zalozyciel_zmien"),
    path(
        "<int:przedsiebiorstwo>/zalozyciele/<int:pk>/usun/", views_ps.ZalozycielUsun.as_view(), name="zalozyciel_usun"
    ),
    path("<int:przedsiebiorstwo>/kamienie/<str:kod>/", views_ps.Kamien.as_view(), name="kamien"),
]
