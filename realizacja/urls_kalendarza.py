"""The person's own calendar; it stands outside a case, because it shows many."""

from django.urls import path

from realizacja import views_kalendarza

app_name = "wizyty"

urlpatterns = [path("", views_kalendarza.moj_kalendarz, name="moj_kalendarz")]
