"""The new enterprise of a demo case: one founded by two local governments, one with private founders, one given up."""

from collections.abc import Mapping
from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from realizacja.models import Produkt
from realizacja.models_ps import KamienMilowy, NowePrzedsiebiorstwo, Zalozyciel
from sciezka.rekrutacja.demo import SKAN
from sciezka.sprawa import historia, pliki, zegar
from sciezka.sprawa.akta import Zalacznik
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.osoby import Osoba

#: Fictional numbers with good checksums; the n-th enterprise of an installation gets the n-th pair.
_NIP = (
    "9990000988", "9990001321", "9990002875", "9990004207", "9990004762", "9990007648", "9990009535", "9990011644",
    "9990013198", "9990013531",
)  # fmt: skip
_REGON = (
    "990000766", "990002653", "990004540", "990005539", "990006094", "990007426", "990007870", "990007981", "990009313",
    "990010090",
)  # fmt: skip
_NAZWY = ("Razem", "Zielony Zakątek", "Pod Lipą", "Dobra Robota", "Wspólny Stół")

#: Milestone → how many days ago, and the document.
_ZALOZENIE = {
    "M01": (115, "koncepcja spółdzielni, przyjęta przez wójta"),
    "M02": (108, "list intencyjny założycieli"),
    "M03": (100, "analiza prawna i finansowa doradcy"),
    "M04": (95, "wstępny plan z harmonogramem"),
    "M05": (88, "raport z konsultacji z pracownikami i komisjami rady"),
    "M06": (84, "uchwała nr XVII/112/{rok} w sprawie zmiany budżetu"),
    "M07": (78, "uchwała nr XIX/126/{rok} o utworzeniu spółdzielni socjalnej"),
    "M08": (74, "uchwały pozostałych założycieli"),
    "M09": (70, "porozumienie założycieli"),
    "M10": (65, "protokół zebrania założycielskiego, statut"),
    "M11": (60, "potwierdzenie złożenia wniosku w PRS"),
    "M12": (40, "odpis z KRS"),
}
_DZIALALNOSC = {
    "M13": (30, "lista kontrolna uruchomienia"),
    "M15": (28, "potwierdzenie złożenia wniosku do wojewody"),
    "M14": (12, "oświadczenie zbiorcze zarządu"),
    "M16": (6, "decyzja wojewody nr PS-I.{rok}.17"),
    "M17": (3, "umowa nr 41/{rok} na utrzymanie zieleni"),
}
PUBLICZNI: dict[str, Any] = {
    "tryb": "art_94", "opis": "Utrzymanie zieleni i sprzątanie obiektów gminy.",
    "zalozyciele": [("Gmina {gmina}", "gmina"), ("Powiat Przykładowy", "powiat")],
}  # fmt: skip
Z_PRYWATNYM: dict[str, Any] = {
    "tryb": "in_house", "opis": "Usługi opiekuńcze w domach i catering dla szkół.",
    "zalozyciele": [("Gmina {gmina}", "gmina"), ("Parafia Przykładowa", "koscielna"),
                    ("Ochotnicza Straż Pożarna w Przykładowie", "ngo")],
}  # fmt: skip
ZANIECHANE: dict[str, Any] = {
    "tryb": "", "opis": "Drobne remonty i sprzątanie.", "kroki": ("M01", "M02"),
    "zalozyciele": [("Gmina {gmina}", "gmina"), ("Fundacja Wymyślona", "ngo")],
    "powod": "Fundacja wycofała się po zmianie zarządu, a innego współzałożyciela nie udało się znaleźć.",
}  # fmt: skip
#: In the order of ``przyklady.PRZYKLADY``, so that work and enterprise of one case tell one story.
PRZYKLADY = [PUBLICZNI, ZANIECHANE, Z_PRYWATNYM]
_PRODUKTY = {"M01": ("koncepcja", "koncepcja_z_planem"), "M04": ("wstepny_plan", "koncepcja_z_planem")}


def zaloz(sprawa: Sprawa, opis: Mapping[str, Any], animator: Osoba, *, do: str = "M12", opinia: bool = True) -> None:
    """Start the enterprise and record its founding steps up to the milestone ``do``; with ``opinia`` the opinion too."""
    numer = NowePrzedsiebiorstwo.objects.count()
    ps = NowePrzedsiebiorstwo.objects.create(
        sprawa=sprawa, utworzyl=animator, nazwa=f"Spółdzielnia Socjalna „{_NAZWY[numer % len(_NAZWY)]}” (zmyślona)",
        tryb=opis["tryb"], opis=opis["opis"], widzi_gmina=True,
        notatka="Burmistrz prosi, żeby do sesji nie podawać nazwy współzałożyciela.",
    )  # fmt: skip
    historia.zapisz(sprawa, "dodano", animator, opis=f"nowe przedsiębiorstwo: {ps}", widzi_gmina=False)
    for nazwa, rodzaj in opis["zalozyciele"]:
        Zalozyciel.objects.create(
            sprawa=sprawa, przedsiebiorstwo=ps, utworzyl=animator, nazwa=nazwa.format(gmina=sprawa.samorzad.nazwa),
            rodzaj=rodzaj, publiczny=rodzaj in Zalozyciel.PUBLICZNE,
        )  # fmt: skip
    if opinia and opis["tryb"] == "in_house":
        ps.opinia = _plik(sprawa, animator, "opinia-prawna.pdf", "Opinia prawna o trybie zlecania")
        ps.opinia_kto, ps.opinia_data = "radca prawny projektu", zegar.dzis() - timedelta(days=90)
        ps.save()
    for kod, (dni, dokument) in _ZALOZENIE.items():
        if kod <= do and kod in opis.get("kroki", _ZALOZENIE):
            _kamien(ps, kod, dni, dokument, animator)
    if opis.get("powod"):
        ps.powod_zaniechania = opis["powod"]
        ps.save()
        historia.zapisz(sprawa, "zmieniono", animator, opis=f"nowe przedsiębiorstwo: {ps}", widzi_gmina=False)


def uruchom(sprawa: Sprawa, animator: Osoba) -> NowePrzedsiebiorstwo:
    """Bring the enterprise of the case to the voivode's decision and the first contract; return it."""
    if not NowePrzedsiebiorstwo.objects.filter(sprawa=sprawa, powod_zaniechania="").exists():
        zaloz(sprawa, PUBLICZNI, animator)
    ps = NowePrzedsiebiorstwo.objects.filter(sprawa=sprawa, powod_zaniechania="").latest("pk")
    zapisane = set(ps.kamienie.values_list("kod", flat=True))
    for kod, (dni, dokument) in {**_ZALOZENIE, **_DZIALALNOSC}.items():
        if kod not in zapisane:
            _kamien(ps, kod, dni, dokument, animator)
    return ps


def _kamien(ps: NowePrzedsiebiorstwo, kod: str, dni: int, dokument: str, animator: Osoba) -> None:
    numer = KamienMilowy.objects.filter(kod="M12").count()
    dane: dict[str, Any] = {
        "M07": {"adres": "https://bip.przyklad.example/uchwaly/126"},
        "M12": {"krs": f"{999001 + numer:010}", "nip": _NIP[numer % 10], "regon": _REGON[numer % 10]},
        "M14": {"liczba": 5},
        "M17": {"tryb": ps.tryb or "art_94", "kwota": Decimal("96400.00")},
    }.get(kod, {})
    if produkt := Produkt.objects.filter(sprawa=ps.sprawa, rodzaj__in=_PRODUKTY.get(kod, ())).first():
        dane["zalacznik"] = produkt.zalacznik
    if kod == "M12":
        dane["zalacznik"] = _plik(ps.sprawa, animator, "odpis-krs.pdf", "Odpis z KRS")
    kamien = KamienMilowy.objects.create(
        sprawa=ps.sprawa, przedsiebiorstwo=ps, kod=kod, stan="osiagniety", data=zegar.dzis() - timedelta(days=dni),
        dokument=dokument.format(rok=zegar.dzis().year), widzi_gmina=kod != "M03", utworzyl=animator, **dane,
    )  # fmt: skip
    historia.zapisz(ps.sprawa, "dodano", animator, opis=f"kamień milowy: {kamien}", widzi_gmina=False)


def _plik(sprawa: Sprawa, kto: Osoba, nazwa: str, opis: str) -> Zalacznik:
    return pliki.zapisz_plik(
        sprawa, kto, SimpleUploadedFile(nazwa, SKAN, "application/pdf"), opis=opis, widzi_gmina=True
    )
