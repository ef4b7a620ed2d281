"""Signing in and out and the password; the rest of allauth (sign-up, e-mail lists) is not offered."""

from allauth.account import views
from django.urls import path, re_path

urlpatterns = [
    path("zaloguj/", views.login, name="account_login"),
    path("wyloguj/", views.logout, name="account_logout"),
    path("rejestracja/", views.signup, name="account_signup"),
    path("nieczynne/", views.account_inactive, name="account_inactive"),
    path("potwierdz/", views.reauthenticate, name="account_reauthenticate"),
    path("haslo/zmien/", views.password_change, name="account_change_password"),
    path("haslo/ustaw/", views.password_set, name="account_set_password"),
    path("haslo/nowe/", views.password_reset, name="account_reset_password"),
    path("haslo/wyslano/", views.password_reset_done, name="account_reset_password_done"),
    re_path(
        r"^haslo/klucz/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        views.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path("haslo/gotowe/", views.password_reset_from_key_done, name="account_reset_password_from_key_done"),
]
