from django.urls import path, register_converter

from sciezka.sprawa.konwertery import Przejscie
from sciezka.sprawa.views import aneksy, ludzie, odnosniki, pliki, przypomnienia, rezygnacje, sprawy, urzednicy, wersje

app_name = "sprawa"
register_converter(Przejscie, "przejscie")

urlpatterns = [
    path("samorzadu/", sprawy.lista, name="lista"),
    path("nowa/", sprawy.nowa, name="nowa"),
    path("<int:sprawa_id>/", sprawy.strona_sprawy, name="strona"),
    path("<int:sprawa_id>/historia/", sprawy.pelna_historia, name="historia"),
    path("<int:sprawa_id>/przejscie/<przejscie:nazwa>/", sprawy.przejscie, name="przejscie"),
    path("<int:sprawa_id>/rezygnacja/", rezygnacje.zrezygnuj, name="zrezygnuj"),
    path("<int:sprawa_id>/urzednicy/", urzednicy.urzednicy, name="urzednicy"),
    path("<int:sprawa_id>/role/", ludzie.role, name="role"),
    path("<int:sprawa_id>/role/<int:pk>/zakoncz/", ludzie.rola_zakoncz, name="rola_zakoncz"),
    path("<int:sprawa_id>/kontakty/", ludzie.kontakty, name="kontakty"),
    path("<int:sprawa_id>/kontakty/dodaj/", ludzie.KontaktDodaj.as_view(), name="kontakt_dodaj"),
    path("<int:sprawa_id>/kontakty/<int:pk>/", ludzie.KontaktZmien.as_view(), name="kontakt_zmien"),
    path("<int:sprawa_id>/kontakty/<int:pk>/usun/", ludzie.KontaktUsun.as_view(), name="kontakt_usun"),
    path("<int:sprawa_id>/pliki/", pliki.pliki, name="pliki"),
    path("<int:sprawa_id>/pliki/<int:pk>/", pliki.plik, name="plik"),
    path("<int:sprawa_id>/pliki/<int:pk>/widocznosc/", pliki.plik_widocznosc, name="plik_widocznosc"),
    path("<int:sprawa_id>/pliki/<int:pk>/usun/", pliki.plik_usun, name="plik_usun"),
    path("<int:sprawa_id>/aneksy/dodaj/", aneksy.aneks_dodaj, name="aneks_dodaj"),
    path("<int:sprawa_id>/aneksy/<int:pk>/porzuc/", aneksy.aneks_porzuc, name="aneks_porzuc"),
    path("<int:sprawa_id>/wyslij/<slug:rodzaj>/", wersje.wersja_wyslij, name="wersja_wyslij"),
    path("<int:sprawa_id>/wersje/<int:pk>/", wersje.wersja, name="wersja"),
    path("<int:sprawa_id>/wersje/<int:pk>/pdf/", wersje.wersja_pdf, name="wersja_pdf"),
    path("<int:sprawa_id>/wersje/<int:pk>/roznice/", wersje.wersja_roznice, name="wersja_roznice"),
    path("<int:sprawa_id>/wersje/<int:pk>/wycofaj/", wersje.wersja_wycofaj, name="wersja_wycofaj"),
    path("<int:sprawa_id>/wersje/<int:pk>/przyjmij/", wersje.wersja_przyjmij, name="wersja_przyjmij"),
    path("<int:sprawa_id>/wersje/<int:pk>/odeslij/", wersje.wersja_odeslij, name="wersja_odeslij"),
    path("<int:sprawa_id>/wersje/<int:pk>/uwagi/", wersje.uwaga_dodaj, name="uwaga_dodaj"),
    path("<int:sprawa_id>/wersje/<int:pk>/zapros/", odnosniki.odnosnik_dodaj, name="odnosnik_dodaj"),
    path("<int:sprawa_id>/odnosniki/<int:pk>/odwolaj/", odnosniki.odnosnik_odwolaj, name="odnosnik_odwolaj"),
    path("<int:sprawa_id>/odnosniki/<int:pk>/ponow/", odnosniki.odnosnik_ponow, name="odnosnik_ponow"),
    path(
        "<int:sprawa_id>/wersje/<int:pk>/odloz-przypomnienie/",
        przypomnienia.przypomnienie_odloz,
        name="przypomnienie_odloz",
    ),
    path("<int:sprawa_id>/uwagi/<int:pk>/usun/", wersje.uwaga_usun, name="uwaga_usun"),
    path("<int:sprawa_id>/uwagi/<int:pk>/zalatw/", wersje.uwaga_zalatw, name="uwaga_zalatw"),
]
