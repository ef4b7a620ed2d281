"""What the diagnosis still lacks before it may be sent to the municipality."""

from django.urls import reverse

from diagnoza.odczyt import odczytaj
from sciezka.dokumenty.typografia import odmiana
from sciezka.sprawa.etapy import Brak
from sciezka.sprawa.models import Sprawa


def braki(sprawa: Sprawa) -> list[Brak]:
    """Return what is missing: every plane in scope answered and concluded, the period, the summary. Six queries."""
    odczyt = odczytaj(sprawa)
    podstawy = reverse("diagnoza:podstawy", args=[sprawa.pk])
    wynik = []
    if odczyt.aneks_do_podpisu:
        adres = reverse("rekrutacja:aneks_podpisz", args=[sprawa.pk, odczyt.aneks_do_podpisu])
        wynik.append(Brak("Aneks do kontraktu czeka na podpisany egzemplarz albo na porzucenie.", adres))
    for stan in odczyt.plaszczyzny():
        kod = stan.plaszczyzna.klucz
        if stan.bez_odpowiedzi:
            ile = len(stan.bez_odpowiedzi)
            adres = reverse("diagnoza:pytanie", args=[sprawa.pk, stan.bez_odpowiedzi[0].klucz])
            wynik.append(
                Brak(
                    f"Płaszczyzna {kod}: brakuje {ile} {odmiana(ile, 'odpowiedzi', 'odpowiedzi', 'odpowiedzi')}.", adres
                )
            )
        if stan.do_sprawdzenia:
            ile = len(stan.do_sprawdzenia)
            adres = reverse("diagnoza:pytanie", args=[sprawa.pk, stan.do_sprawdzenia[0].klucz])
            slowo = odmiana(ile, "odpowiedź", "odpowiedzi", "odpowiedzi")
            tekst = f"Płaszczyzna {kod}: {ile} {slowo} do sprawdzenia po zmianie wersji kwestionariusza."
            wynik.append(Brak(tekst, adres))
        if stan.w_zakresie and not stan.wnioski:
            adres = f"{reverse('diagnoza:wniosek_dodaj', args=[sprawa.pk])}?plaszczyzna={kod}"
            wynik.append(Brak(f"Płaszczyzna {kod}: brakuje wniosku.", adres))
    if odczyt.diagnoza is None or not (odczyt.diagnoza.od and odczyt.diagnoza.do):
        wynik.append(Brak("Brakuje okresu badania.", podstawy))
    if odczyt.diagnoza is None or not odczyt.diagnoza.streszczenie.strip():
        wynik.append(Brak("Brakuje streszczenia dla gminy.", podstawy))
    return wynik
