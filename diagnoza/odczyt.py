"""The diagnosis of a case read at once: scope, answers, results per plane, conclusions. Six queries."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from diagnoza.kwestionariusz import AKTUALNA, wczytaj
from diagnoza.models import Diagnoza, DowodOdpowiedzi, OdpowiadaPytanie, Odpowiedz, PrzydzialPytania, Wniosek
from diagnoza.narzedzie.budowa import Narzedzie, Plaszczyzna, Pytanie
from diagnoza.odpowiedzi import czego_brakuje, czy_odpowiedziano
from diagnoza.wyniki import Wynik, wynik_plaszczyzny
from sciezka.rekrutacja.aneks import stan_zakresu
from sciezka.sprawa.models import Sprawa


@dataclass(frozen=True)
class StanPlaszczyzny:
    """One plane as the stage page shows it: in scope or not, its result, its conclusions, what is unanswered."""

    plaszczyzna: Plaszczyzna
    w_zakresie: bool
    wynik: Wynik
    wnioski: list[Wniosek]
    bez_odpowiedzi: list[Pytanie]
    do_sprawdzenia: list[Pytanie]


class Odczyt:
    """Everything the diagnosis pages, its conditions and its document ask about a case."""

    def __init__(self, sprawa: Sprawa) -> None:
        self.sprawa = sprawa
        self.diagnoza = Diagnoza.objects.filter(sprawa=sprawa).first()
        self.narzedzie: Narzedzie = wczytaj(self.diagnoza.narzedzie if self.diagnoza else AKTUALNA)
        self.zakres, self.aneks_do_podpisu = stan_zakresu(sprawa)
        wszystkie = {odpowiedz.pytanie: odpowiedz for odpowiedz in Odpowiedz.objects.filter(sprawa=sprawa)}
        self.odpowiedzi = {klucz: odpowiedz for klucz, odpowiedz in wszystkie.items() if klucz in self.narzedzie}
        #: What an earlier version of the instrument left behind in words, also of questions that are gone.
        self.zachowane = [odpowiedz for odpowiedz in wszystkie.values() if odpowiedz.archiwum]
        self.przydzialy = dict(PrzydzialPytania.objects.filter(sprawa=sprawa).values_list("pytanie", "kto"))
        self.wnioski = list(Wniosek.objects.filter(sprawa=sprawa))

    @property
    def wartosci(self) -> dict[str, dict]:
        """Values of all answers by question key, for parts that depend on another question."""
        return {klucz: odpowiedz.wartosc for klucz, odpowiedz in self.odpowiedzi.items()}

    def odpowiedziane(self, pytanie: Pytanie) -> bool:
        """Tell whether the question is answered, or marked "nie dotyczy" with a reason."""
        odpowiedz = self.odpowiedzi.get(pytanie.klucz)
        return bool(odpowiedz) and czy_odpowiedziano(
            pytanie, odpowiedz.wartosc, odpowiedz.nie_dotyczy, odpowiedz.powod_nie_dotyczy
        )

    def kto(self, pytanie: Pytanie) -> OdpowiadaPytanie:
        """Return who answers the question in this case: as the team decided, or as the instrument says."""
        return OdpowiadaPytanie(self.przydzialy.get(pytanie.klucz, pytanie.kto))

    def dla_gminy(self, pytanie: Pytanie) -> bool:
        """Tell whether the municipality's official may answer: the plane is in scope and the question is theirs too."""
        w_zakresie = self.narzedzie.plaszczyzna_pytania(pytanie.klucz).klucz in self.zakres
        return w_zakresie and self.kto(pytanie) != OdpowiadaPytanie.ANIMATOR

    def pytania_gminy(self) -> list[Pytanie]:
        """Return the questions that the official may answer, in the order of the instrument."""
        return [pytanie for pytanie in self.narzedzie if self.dla_gminy(pytanie)]

    def czeka(self) -> dict[str, int]:
        """Count the unanswered questions in scope by whose move it is; one for both counts as the municipality's."""
        otwarte = [pytanie for stan in self.plaszczyzny() for pytanie in stan.bez_odpowiedzi]
        gmina = sum(1 for pytanie in otwarte if self.dla_gminy(pytanie))
        return {"gmina": gmina, "zespol": len(otwarte) - gmina}

    @cached_property
    def dowody_jawne(self) -> dict[str, list[DowodOdpowiedzi]]:
        """Evidence that the municipality may open, by question key; one query."""
        wynik: dict[str, list[DowodOdpowiedzi]] = defaultdict(list)
        jawne = DowodOdpowiedzi.objects.filter(
            sprawa=self.sprawa, zalacznik__usunieto__isnull=True, zalacznik__widzi_gmina=True
        )
        for dowod in jawne.select_related("zalacznik", "odpowiedz"):
            wynik[dowod.odpowiedz.pytanie].append(dowod)
        return wynik

    def brakuje(self, pytanie: Pytanie) -> list[str]:
        """Return what an answer begun still lacks."""
        odpowiedz = self.odpowiedzi.get(pytanie.klucz)
        if odpowiedz is None or self.odpowiedziane(pytanie):
            return []
        return czego_brakuje(pytanie, odpowiedz.wartosc)

    def do_sprawdzenia(self, pytanie: Pytanie) -> str:
        """Return why the answer must be looked at after a change of the instrument, or an empty text."""
        odpowiedz = self.odpowiedzi.get(pytanie.klucz)
        return odpowiedz.do_sprawdzenia if odpowiedz else ""

    def plaszczyzny(self) -> list[StanPlaszczyzny]:
        """Return the three planes in order, those out of the contract's scope too."""
        return [self._plaszczyzna(plaszczyzna) for plaszczyzna in self.narzedzie.plaszczyzny]

    def _plaszczyzna(self, plaszczyzna: Plaszczyzna) -> StanPlaszczyzny:
        w_zakresie = plaszczyzna.klucz in self.zakres
        return StanPlaszczyzny(
            plaszczyzna,
            w_zakresie,
            wynik_plaszczyzny(plaszczyzna, self.odpowiedzi, w_zakresie=w_zakresie),
            [wniosek for wniosek in self.wnioski if wniosek.plaszczyzna == plaszczyzna.klucz],
            [pytanie for pytanie in plaszczyzna.pytania if w_zakresie and not self.odpowiedziane(pytanie)],
            [pytanie for pytanie in plaszczyzna.pytania if w_zakresie and self.do_sprawdzenia(pytanie)],
        )


def odczytaj(sprawa: Sprawa) -> Odczyt:
    """Return the diagnosis read once for this object of the case: a page asks what is missing and for the box's summary."""
    if not hasattr(sprawa, "_odczyt_diagnozy"):
        sprawa._odczyt_diagnozy = Odczyt(sprawa)
    return sprawa._odczyt_diagnozy
