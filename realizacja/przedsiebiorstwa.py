"""A new social enterprise read whole and said in words: progress, next step, what the law asks for, the in-house trap.

Stages IV and V show the same card. The database holds the same rules (``straze_ps``, ``rezultaty.straze_ps``).
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from realizacja import kamienie
from realizacja.kamienie import MONITORING, STATUS_PS, WPIS_KRS, ZATRUDNIENIE, ZEBRANIE, ZLECENIE
from realizacja.kroki_ps import Krok, ustalenia
from realizacja.models_ps import KamienMilowy, NowePrzedsiebiorstwo, Tryb, Zalozyciel
from realizacja.straze_ps import NAJMNIEJ_ZALOZYCIELI
from sciezka.dokumenty.typografia import data_slownie, odmiana
from sciezka.sprawa import zegar
from sciezka.sprawa.akta import Zalacznik
from sciezka.sprawa.models import Sprawa
from sciezka.sprawa.slownik import ProgPS

MIESIECY_NA_ZATRUDNIENIE = 6
#: People from the statutory groups that a cooperative of legal persons employs; warned about, never refused.
OSOB_DO_ZATRUDNIENIA = 5
WYMAGA_OPINII = (
    "Planowane zlecenie in-house, a wśród założycieli jest podmiot prywatny: to wymaga opinii prawnej. Dodaj opinię do akt "
    "albo wybierz inny tryb zlecania."
)
ZA_MALO_ZALOZYCIELI = (
    "Spółdzielnię socjalną osób prawnych zakładają co najmniej dwie osoby prawne. Dopisz założycieli przed zebraniem "
    "założycielskim (M10)."
)


@dataclass
class KartaPrzedsiebiorstwa:
    """One enterprise with its founders and all milestones in order."""

    ps: NowePrzedsiebiorstwo
    prog: str
    zalozyciele: list[Zalozyciel] = field(default_factory=list)
    kroki: list[Krok] = field(default_factory=list)

    def krok(self, kod: str) -> Krok:
        """Return the milestone of the code."""
        return next(krok for krok in self.kroki if krok.kamien.kod == kod)

    @property
    def postep(self) -> str:
        """Say how many milestones are reached: "9 z 18"; those that do not apply are left out and named."""
        nie_dotyczy = sum(krok.nie_dotyczy for krok in self.kroki)
        razem = f"{sum(krok.osiagniety for krok in self.kroki)} z {len(self.kroki) - nie_dotyczy}"
        if not nie_dotyczy:
            return razem
        return f"{razem} ({nie_dotyczy} {odmiana(nie_dotyczy, 'nie dotyczy', 'nie dotyczą', 'nie dotyczy')})"

    @property
    def nastepny(self) -> Krok | None:
        """The first milestone to be recorded; none of an enterprise that was given up or waits for its follow-up only."""
        otwarte = (krok for krok in self.kroki if krok.otwarty and not krok.z_monitoringu)
        return None if self.ps.zaniechane else next(otwarte, None)

    @property
    def czeka_na_monitoring(self) -> bool:
        return not self.ps.zaniechane and self.nastepny is None and self.krok(MONITORING).otwarty

    @property
    def zarejestrowane(self) -> bool:
        return self.krok(WPIS_KRS).osiagniety

    @property
    def ma_status(self) -> bool:
        return self.krok(STATUS_PS).osiagniety

    @property
    def liczy_sie(self) -> bool:
        """Tell whether the project counts it as a new social enterprise (``Projekt.prog_ps``)."""
        return not self.ps.zaniechane and (self.ma_status or (self.prog == ProgPS.WPIS and self.zarejestrowane))

    @property
    def status(self) -> str:
        """Say what it is today; an entry in KRS is not yet a social enterprise."""
        if self.ps.zaniechane:
            return "zaniechane"
        if self.ma_status:
            return "przedsiębiorstwo społeczne"
        if not self.zarejestrowane:
            return "w przygotowaniu"
        spoldzielnia = self.ps.forma in {self.ps.Forma.SPOLDZIELNIA_OP, self.ps.Forma.SPOLDZIELNIA}
        return "spółdzielnia zarejestrowana" if spoldzielnia else "podmiot zarejestrowany"

    @property
    def tryb(self) -> str:
        """The route of commissioning: of the first contract (M17) or, until it is recorded, the planned one."""
        zlecenie = self.krok(ZLECENIE).wiersz
        return (zlecenie.tryb if zlecenie else "") or self.ps.tryb

    @property
    def nazwa_trybu(self) -> str:
        return Tryb(self.tryb).label if self.tryb else ""

    @property
    def ma_prywatnego(self) -> bool:
        return any(not zalozyciel.publiczny for zalozyciel in self.zalozyciele)

    @property
    def opinia_w_aktach(self) -> bool:
        """Tell whether the legal opinion is on file; removed from the file, it no longer counts."""
        return self.ps.opinia is not None and self.ps.opinia.usunieto is None

    @property
    def pulapka_in_house(self) -> bool:
        """Tell whether tasks go in-house to an enterprise with a private founder: not without a legal opinion."""
        return self.tryb == Tryb.IN_HOUSE and self.ma_prywatnego

    @property
    def brakuje_opinii(self) -> bool:
        return self.pulapka_in_house and not self.opinia_w_aktach

    @property
    def odznaka(self) -> str:
        """The kind of badge that goes with ``status``."""
        if self.ps.zaniechane:
            return "zamkniete"
        return "przyjete" if self.ma_status else "w_przegladzie"

    @property
    def stan_prawny(self) -> date | None:
        """The oldest day on which the wording of a quoted provision was looked at."""
        return min((przepis.stan_na for krok in self.kroki for przepis in krok.podstawy), default=None)

    @property
    def za_malo_zalozycieli(self) -> bool:
        osob_prawnych = self.ps.forma == self.ps.Forma.SPOLDZIELNIA_OP
        return osob_prawnych and len(self.zalozyciele) < NAJMNIEJ_ZALOZYCIELI

    @property
    def zatrudnienie(self) -> str:
        """Say how much time is left to employ five people, within 6 months of the entry in KRS; "" when it is done."""
        wpis, kamien = self.krok(WPIS_KRS), self.krok(ZATRUDNIENIE)
        if not wpis.data or kamien.nie_dotyczy:
            return ""
        termin = za_miesiecy(wpis.data, MIESIECY_NA_ZATRUDNIENIE)
        if kamien.data:
            if kamien.data > termin:
                return f"Pięć osób zatrudniono po terminie: należało do {data_slownie(termin)}."
            return ""
        return f"Na zatrudnienie pięciu osób jest czas do {data_slownie(termin)}{_ile_zostalo(termin)}"

    @property
    def po_terminie(self) -> bool:
        """Tell whether the six months have passed without the employment on record."""
        wpis, kamien = self.krok(WPIS_KRS), self.krok(ZATRUDNIENIE)
        if not wpis.data or kamien.nie_dotyczy:
            return False
        return (kamien.data or zegar.dzis()) > za_miesiecy(wpis.data, MIESIECY_NA_ZATRUDNIENIE)

    @property
    def uwagi(self) -> list[str]:
        """Return what to look at, none of which stops a save: too few founders, too few employed, numbers missing."""
        uwagi = [ZA_MALO_ZALOZYCIELI] if self.za_malo_zalozycieli and not self.krok(ZEBRANIE).nie_dotyczy else []
        wpis, praca = self.krok(WPIS_KRS), self.krok(ZATRUDNIENIE)
        if wpis.osiagniety and not (wpis.wiersz.nip and wpis.wiersz.regon):
            uwagi.append("Wpis do KRS (M12): uzupełnij NIP i REGON, gdy spółdzielnia je dostanie.")
        if praca.osiagniety and praca.wiersz.liczba < OSOB_DO_ZATRUDNIENIA:
            ile = praca.wiersz.liczba
            uwagi.append(
                f"Zatrudniono {ile} {odmiana(ile, 'osobę', 'osoby', 'osób')}, a ustawa wymaga {OSOB_DO_ZATRUDNIENIA}."
            )
        return [] if self.ps.zaniechane else uwagi

    @property
    def dlaczego_nie_liczy_sie(self) -> str:
        """Say why a result cannot be recorded as reached with this enterprise, or "" when it can."""
        if self.ps.zaniechane:
            return "Tego przedsiębiorstwa zaniechano."
        if not self.liczy_sie:
            kod = STATUS_PS if self.prog == ProgPS.STATUS else WPIS_KRS
            return (
                f"Projekt liczy nowe przedsiębiorstwo społeczne {ProgPS(self.prog).label}, a kamień {kod} nie jest "
                f"osiągnięty. Dziś: {self.status}."
            )
        return WYMAGA_OPINII if self.brakuje_opinii else ""

    @property
    def rejestry(self) -> str:
        """Return the register numbers in one line: "KRS 0000999001, NIP 9990000988"."""
        wiersz = self.krok(WPIS_KRS).wiersz
        pary = [("KRS", wiersz.krs), ("NIP", wiersz.nip), ("REGON", wiersz.regon)] if wiersz else []
        return ", ".join(f"{nazwa} {numer}" for nazwa, numer in pary if numer)

    @property
    def nazwy_zalozycieli(self) -> str:
        return ", ".join(zalozyciel.nazwa for zalozyciel in self.zalozyciele)

    @property
    def miejsca_pracy(self) -> int | None:
        """How many people were employed (M14); None until it is on record."""
        krok = self.krok(ZATRUDNIENIE)
        return krok.wiersz.liczba if krok.osiagniety else None


def _ile_zostalo(termin: date) -> str:
    dni = (termin - zegar.dzis()).days
    if dni < 0:
        return f": termin minął {-dni} {odmiana(-dni, 'dzień', 'dni', 'dni')} temu."
    if dni == 0:
        return ": to dziś."
    return f" ({odmiana(dni, 'został', 'zostały', 'zostało')} {dni} {odmiana(dni, 'dzień', 'dni', 'dni')})."


def za_miesiecy(dzien: date, ile: int) -> date:
    """Return the same day ``ile`` months later, or the last day of that month when it has no such day (Civil Code, art. 112)."""
    miesiac = dzien.month - 1 + ile
    rok, miesiac = dzien.year + miesiac // 12, miesiac % 12 + 1
    nastepny = date(rok + miesiac // 12, miesiac % 12 + 1, 1)
    return date(rok, miesiac, min(dzien.day, (nastepny - date(rok, miesiac, 1)).days))


def karty(sprawa: Sprawa, tylko: Iterable[int] | None = None, *, zespol: bool = True) -> list[KartaPrzedsiebiorstwa]:
    """Return the enterprises of the case with everything on their cards; four queries, one when there are none.

    ``zespol=False`` returns what the municipality may know: visible enterprises with their visible milestones; of the rest
    not even their number is left.
    """
    wiersze = NowePrzedsiebiorstwo.objects.filter(sprawa=sprawa).select_related("opinia").order_by("pk")
    if tylko is not None:
        wiersze = wiersze.filter(pk__in=tylko)
    przedsiebiorstwa = list(wiersze if zespol else wiersze.filter(widzi_gmina=True))
    if not przedsiebiorstwa:
        return []
    kroki = KamienMilowy.objects.filter(przedsiebiorstwo__in=przedsiebiorstwa).select_related("zalacznik")
    zapisane = defaultdict(dict)
    for wiersz in kroki if zespol else kroki.filter(widzi_gmina=True):
        zapisane[wiersz.przedsiebiorstwo_id][wiersz.kod] = wiersz
    zalozyciele = defaultdict(list)
    for zalozyciel in Zalozyciel.objects.filter(przedsiebiorstwo__in=przedsiebiorstwa):
        zalozyciele[zalozyciel.przedsiebiorstwo_id].append(zalozyciel)
    podstawy = kamienie.podstawy()
    monitoring = ustalenia([ps.pk for ps in przedsiebiorstwa]) if zespol else {}
    return [
        KartaPrzedsiebiorstwa(
            ps, sprawa.projekt.prog_ps, zalozyciele[ps.pk],
            [
                Krok(
                    kamien, podstawy[kod], zapisane[ps.pk].get(kod),
                    monitoring.get(ps.pk, []) if kod == MONITORING else [], dla_gminy=not zespol,
                )
                for kod, kamien in kamienie.wszystkie().items()
            ],
        )
        for ps in przedsiebiorstwa
    ]  # fmt: skip


def ukryj_plik(kamien: KamienMilowy) -> None:
    """Hide the milestone's file from the municipality together with it, unless a product or an entry shows the same file."""
    if kamien.zalacznik_id:
        swoje = Zalacznik.objects.filter(pk=kamien.zalacznik_id, produkty__isnull=True, wpisy__isnull=True)
        swoje.update(widzi_gmina=False)


def ukryj_pliki(ps: NowePrzedsiebiorstwo) -> None:
    """Hide the files of the enterprise from the municipality together with its card: of its milestones, and the opinion."""
    for kamien in ps.kamienie.all():
        ukryj_plik(kamien)
    if ps.opinia_id:
        Zalacznik.objects.filter(pk=ps.opinia_id).update(widzi_gmina=False)
