"""What can go wrong with a write, in words for the person who tried it."""

from collections.abc import Sequence

from sciezka.sprawa.etapy import Brak


class OdmowaZapisu(Exception):
    """The write was refused; ``str()`` is a Polish sentence for the person, nothing was saved."""

    status = 409


class NieaktualnyStan(OdmowaZapisu):
    """Somebody was faster: the case or the row is no longer as the person saw it."""

    def __init__(self, zdanie: str = "") -> None:
        super().__init__(
            zdanie
            or "Ktoś był szybszy: sprawa zmieniła się, odkąd ją wyświetlono. Sprawdź jej stan i zdecyduj ponownie."
        )


class SaBraki(OdmowaZapisu):
    """The transition is barred; ``braki`` lists what is missing."""

    def __init__(self, braki: Sequence[Brak]) -> None:
        self.braki = list(braki)
        super().__init__("Nie można przejść dalej. " + " ".join(brak.tekst for brak in self.braki))


class BrakPowodu(OdmowaZapisu):
    """The act needs a reason and none was given."""

    status = 400

    def __init__(self) -> None:
        super().__init__("Podaj powód: zostanie w historii sprawy.")
