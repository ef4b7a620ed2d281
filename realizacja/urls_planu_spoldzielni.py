"""Addresses of the preliminary plan of a social cooperative; part of those of stage IV."""

from django.urls import path

from realizacja import views_planu_spoldzielni as views

urlpatterns = [
    path("", views.plan_spoldzielni, name="plan_spoldzielni"),
    path("zacznij/", views.plan_spoldzielni_zacznij, name="plan_spoldzielni_zacznij"),
    path("typowe-kroki/", views.plan_spoldzielni_kroki, name="plan_spoldzielni_kroki"),
    path("podglad.pdf", views.plan_spoldzielni_pdf, name="plan_spoldzielni_pdf"),
    path("wydaj/", views.plan_spoldzielni_wydaj, name="plan_spoldzielni_wydaj"),
    path("czesc/<slug:czesc>/", views.PlanSpoldzielniCzesc.as_view(), name="plan_spoldzielni_czesc"),
    path("<slug:lista>/dodaj/", views.PlanSpoldzielniDodaj.as_view(), name="plan_spoldzielni_dodaj"),
    path("<slug:lista>/<int:pk>/", views.PlanSpoldzielniZmien.as_view(), name="plan_spoldzielni_zmien"),
    path("<slug:lista>/<int:pk>/usun/", views.PlanSpoldzielniUsun.as_view(), name="plan_spoldzielni_usun"),
]
