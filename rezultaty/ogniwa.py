"""The links of the thread and their gaps."""

from dataclasses import dataclass, field, replace

KAZDY_BRAK = "kazdy"


@dataclass(frozen=True)
class BrakNici:
    """One gap as a sentence, with the address where it is mended ("" when this person cannot mend it now)."""

    rodzaj: str
    tekst: str
    url: str = ""


@dataclass
class Ogniwo:
    """One link of the thread: what it is, its words, where it can be seen, what is missing under it, what it leads to."""

    rodzaj: str
    tekst: str
    url: str = ""
    klucz: str = ""
    braki: list[BrakNici] = field(default_factory=list)
    #: What a later stage will bring, in words.
    czeka: str = ""
    dalej: list["Ogniwo"] = field(default_factory=list)

    def ma_brak(self, rodzaj: str = KAZDY_BRAK) -> bool:
        """Tell whether this link or any below it has a gap of the kind."""
        return self.ma_swoj_brak(rodzaj) or any(ogniwo.ma_brak(rodzaj) for ogniwo in self.dalej)

    def ma_swoj_brak(self, rodzaj: str = KAZDY_BRAK) -> bool:
        """Tell whether the link itself has a gap of the kind."""
        return any(rodzaj in {KAZDY_BRAK, brak.rodzaj} for brak in self.braki)

    def z_brakami(self, rodzaj: str = KAZDY_BRAK) -> "Ogniwo":
        """Return the link with only those below it that have a gap themselves or lead to one."""
        return replace(self, dalej=[ogniwo.z_brakami(rodzaj) for ogniwo in self.dalej if ogniwo.ma_brak(rodzaj)])

    @property
    def numer(self) -> str:
        """Name an action by its number alone: "działanie 3"."""
        return self.tekst.split(".", 1)[0].lower()

    @property
    def nazwa_obok(self) -> bool:
        """Tell whether the kind has to be said: "Cel 2: …" already says it."""
        return not self.tekst.lower().startswith(self.rodzaj)
