"""What changed between two versions of a document: parts and their numbered places, in words.

Content is compared, not numbering: a part that only got another number is not a change, an area, goal or action renumbered
in the plan is recognised wherever the text names it, and what only stands elsewhere is said to be moved.
"""

import difflib
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sciezka.dokumenty.typografia import odmiana
from sciezka.sprawa.jednostki import Jednostka, czesci, jednostki
from sciezka.sprawa.numeracja import przenumerowanie
from sciezka.sprawa.punkty import CzescDokumentu, ponumeruj

SLOWA = {"dodano": "dodano", "usunieto": "usunięto", "zmieniono": "zmieniono", "przeniesiono": "przeniesiono"}
#: How alike two texts must be to be read as one that changed.
PODOBNE = 0.5
#: A shorter text says too little to be recognised in another place.
NAJKROTSZY_PRZENIESIONY = 12


@dataclass(frozen=True)
class Fragment:
    """A run of words: ``bez`` (unchanged), ``dodano`` or ``usunieto``."""

    rodzaj: str
    tekst: str


@dataclass(frozen=True)
class ZmianaMiejsca:
    """One place that was added, removed, changed or moved, with its number before and after ("" where it was not)."""

    rodzaj: str
    co: str
    przed: str
    po: str
    klucz: str
    fragmenty: tuple[Fragment, ...]

    @property
    def slowo(self) -> str:
        return SLOWA[self.rodzaj]

    @property
    def numer(self) -> str:
        """The number under which it is found now, or was found before it was removed."""
        return self.po or self.przed


@dataclass(frozen=True)
class Zmiana:
    """A part that differs: added, removed, changed or only moved (``przeniesiono``), with its places one by one."""

    rodzaj: str
    klucz: str
    tytul: str
    numer: str
    przed: str
    przeniesiono: bool
    miejsca: tuple[ZmianaMiejsca, ...]

    @property
    def slowo(self) -> str:
        return SLOWA[self.rodzaj]

    @property
    def opis(self) -> str:
        """Say the change in words: "zmieniono: 2 miejsca zmienione, 1 dodane; przeniesiono z części 4"."""
        ile = {rodzaj: sum(1 for miejsce in self.miejsca if miejsce.rodzaj == rodzaj) for rodzaj in SLOWA}
        formy = {
            "zmieniono": ("zmienione", "zmienione", "zmienionych"),
            "dodano": ("dodane", "dodane", "dodanych"),
            "usunieto": ("usunięte", "usunięte", "usuniętych"),
            "przeniesiono": ("przeniesione", "przeniesione", "przeniesionych"),
        }
        liczby = [f"{ile[rodzaj]} {odmiana(ile[rodzaj], *formy[rodzaj])}" for rodzaj in formy if ile[rodzaj]]
        zdania = [f"miejsca: {', '.join(liczby)}"] if liczby and self.rodzaj == "zmieniono" else []
        if self.przeniesiono:
            zdania.append(f"była częścią {self.przed}, jest częścią {self.numer}")
        return "; ".join(zdania)


def porownaj(stare: dict[str, Any], nowe: dict[str, Any]) -> list[Zmiana]:
    """Name everything that was added, removed, changed or moved, in the order of the newer version; [] when nothing was."""
    przed, po = czesci(stare), czesci(nowe)
    pary = _pary_czesci(przed, po)
    przeloz = przenumerowanie(pary)
    przeniesione = _przestawione([s.klucz for s, _ in pary], [n.klucz for _, n in pary], pary)
    dawne = {nowa.klucz: dawna for dawna, nowa in pary}
    zmiany = [_dodana(part) if part.klucz not in dawne
              else _porownana(dawne[part.klucz], part, przeloz, part.klucz in przeniesione) for part in po]  # fmt: skip
    zachowane = {dawna.klucz for dawna, _ in pary}
    zmiany += [_usunieta(part) for part in przed if part.klucz not in zachowane]
    return [zmiana for zmiana in _przeniesione_miejsca(zmiany) if zmiana.miejsca or zmiana.rodzaj != "zmieniono"]


def _pary_czesci(przed: list[CzescDokumentu], po: list[CzescDokumentu]) -> list[tuple[CzescDokumentu, CzescDokumentu]]:
    """Pair parts by key, then those left by title: a part written anew under the same title is the same part."""
    klucze = {part.klucz: part for part in przed}
    pary = [(klucze[part.klucz], part) for part in po if part.klucz in klucze]
    wolne = {part.tytul: part for part in przed if part.klucz not in {nowa.klucz for _, nowa in pary}}
    nowe = {part.klucz for part in po} - set(klucze)
    return pary + [(wolne.pop(part.tytul), part) for part in po if part.klucz in nowe and part.tytul in wolne]


def _przestawione(
    przed: Sequence[str], po: Sequence[str], pary: list[tuple[CzescDokumentu, CzescDokumentu]]
) -> set[str]:
    """Return the keys of parts that stand in another order than before; those that only shifted are not among them."""
    numer = {dawna.klucz: int(dawna.numer or 0) for dawna, _ in pary}
    nazwa = dict(zip(przed, po, strict=True))
    stara_kolejnosc = [nazwa[klucz] for klucz in sorted(przed, key=lambda klucz: numer[klucz])]
    nowa_kolejnosc = [n.klucz for _, n in sorted(pary, key=lambda para: int(para[1].numer or 0))]
    bloki = difflib.SequenceMatcher(a=stara_kolejnosc, b=nowa_kolejnosc, autojunk=False).get_matching_blocks()
    na_miejscu = {nowa_kolejnosc[blok.b + ktory] for blok in bloki for ktory in range(blok.size)}
    return set(nowa_kolejnosc) - na_miejscu


def _porownana(
    dawna: CzescDokumentu, nowa: CzescDokumentu, przeloz: Callable[[str], str], przeniesiono: bool
) -> Zmiana:
    stare, nowe = jednostki(dawna, przeloz), jednostki(nowa)
    miejsca: list[ZmianaMiejsca] = []
    for co in dict.fromkeys(jednostka.co for jednostka in [*nowe, *stare]):
        miejsca += _miejsca([j for j in stare if j.co == co], [j for j in nowe if j.co == co])
    rodzaj = "przeniesiono" if przeniesiono and not miejsca else "zmieniono"
    return Zmiana(rodzaj, nowa.klucz, nowa.tytul, nowa.numer, dawna.numer, przeniesiono, tuple(miejsca))


def _dodana(part: CzescDokumentu) -> Zmiana:
    miejsca = tuple(_nowe(jednostka) for jednostka in jednostki(part))
    return Zmiana("dodano", part.klucz, part.tytul, part.numer, "", False, miejsca)


def _usunieta(part: CzescDokumentu) -> Zmiana:
    miejsca = tuple(_dawne(jednostka) for jednostka in jednostki(part))
    return Zmiana("usunieto", part.klucz, part.tytul, "", part.numer, False, miejsca)


def _nowe(j: Jednostka) -> ZmianaMiejsca:
    return ZmianaMiejsca("dodano", j.co, "", j.numer, j.klucz, (Fragment("dodano", j.tekst),))


def _dawne(j: Jednostka) -> ZmianaMiejsca:
    return ZmianaMiejsca("usunieto", j.co, j.numer, "", j.klucz, (Fragment("usunieto", j.tekst),))


def _miejsca(stare: list[Jednostka], nowe: list[Jednostka]) -> list[ZmianaMiejsca]:
    """Compare places of one kind: changed, moved, added; in the order of the newer version, removed ones last."""
    wynik, zachowane = [], set()
    for dawna, nowa, na_miejscu in _dopasuj(stare, nowe):
        zachowane.add(id(dawna))
        if dawna is None:
            wynik.append(_nowe(nowa))
        elif dawna.tekst != nowa.tekst:
            fragmenty = tuple(porownaj_slowa(dawna.tekst, nowa.tekst))
            wynik.append(ZmianaMiejsca("zmieniono", nowa.co, dawna.numer, nowa.numer, nowa.klucz, fragmenty))
        elif not na_miejscu:
            wynik.append(_przeniesione(dawna.numer, nowa))
    return wynik + [_dawne(dawna) for dawna in stare if id(dawna) not in zachowane]


def _dopasuj(stare: list[Jednostka], nowe: list[Jednostka]) -> Iterator[tuple[Jednostka | None, Jednostka, bool]]:
    """For each newer place yield what it was before (None: nothing) and whether it stands unchanged in its place."""
    porownanie = difflib.SequenceMatcher(a=[j.tekst for j in stare], b=[j.tekst for j in nowe], autojunk=False)
    te_same = {b + ktore: a + ktore for a, b, ile in porownanie.get_matching_blocks() for ktore in range(ile)}
    wolne = [dawna for ktora, dawna in enumerate(stare) if ktora not in set(te_same.values())]
    for ktora, nowa in enumerate(nowe):
        if ktora in te_same:
            yield stare[te_same[ktora]], nowa, True
            continue
        if dawna := _para(nowa, wolne):
            wolne.remove(dawna)
        yield dawna, nowa, False


def nastepcy(stare: dict[str, Any], nowe: dict[str, Any]) -> dict[str, str]:
    """Return where each place of the older version is in the newer one: its anchor, or the anchor of its part.

    What vanished with its whole part is not in the result.
    """
    pary = _pary_czesci(ponumeruj(stare), ponumeruj(nowe))
    przeloz = przenumerowanie(pary)
    wynik: dict[str, str] = {}
    for dawna, nowa in pary:
        wynik |= dict.fromkeys([dawna.klucz, *(punkt.klucz for punkt in dawna.punkty)], nowa.klucz)
        przed, po = jednostki(dawna, przeloz), jednostki(nowa)
        for co in {jednostka.co for jednostka in po}:
            dopasowane = _dopasuj([j for j in przed if j.co == co], [j for j in po if j.co == co])
            wynik |= {stara.klucz: mloda.klucz for stara, mloda, _ in dopasowane if stara}
    return wynik


def _przeniesione(przed: str, nowa: Jednostka) -> ZmianaMiejsca:
    return ZmianaMiejsca("przeniesiono", nowa.co, przed, nowa.numer, nowa.klucz, (Fragment("bez", nowa.tekst),))


def _para(nowa: Jednostka, dawne: list[Jednostka]) -> Jednostka | None:
    """Find what the place was before: the same text, the same label or first cell, else the most alike text."""
    for cecha in ("tekst", "para"):
        for dawna in dawne:
            if getattr(nowa, cecha) and getattr(dawna, cecha) == getattr(nowa, cecha):
                return dawna
    podobienstwa = [(_podobienstwo(dawna.tekst, nowa.tekst), ktora) for ktora, dawna in enumerate(dawne)]
    najlepsze, ktora = max(podobienstwa, default=(0.0, 0))
    return dawne[ktora] if najlepsze >= PODOBNE else None


def _podobienstwo(a: str, b: str) -> float:
    return difflib.SequenceMatcher(a=a.split(), b=b.split(), autojunk=False).ratio()


def _przeniesione_miejsca(zmiany: list[Zmiana]) -> list[Zmiana]:
    """Join a place removed from one part with the same text added to another: it was moved, not lost."""

    def wedrowne(rodzaj: str) -> dict[tuple[str, str], ZmianaMiejsca]:
        return {
            (miejsce.co, miejsce.fragmenty[0].tekst): miejsce
            for zmiana in zmiany
            for miejsce in zmiana.miejsca
            if miejsce.rodzaj == rodzaj and zmiana.numer + zmiana.przed
            and len(miejsce.fragmenty[0].tekst) >= NAJKROTSZY_PRZENIESIONY
        }  # fmt: skip

    usuniete, dodane = wedrowne("usunieto"), wedrowne("dodano")
    wspolne = {klucz for klucz in usuniete.keys() & dodane.keys() if klucz[0] in _WEDRUJE}

    def przepisz(miejsce: ZmianaMiejsca) -> ZmianaMiejsca | None:
        klucz = (miejsce.co, miejsce.fragmenty[0].tekst)
        if klucz not in wspolne:
            return miejsce
        if miejsce is usuniete[klucz]:
            return None
        if miejsce is not dodane[klucz]:
            return miejsce
        fragmenty = (Fragment("bez", miejsce.fragmenty[0].tekst),)
        return replace(miejsce, rodzaj="przeniesiono", przed=usuniete[klucz].przed, fragmenty=fragmenty)

    return [
        replace(zmiana, miejsca=tuple(m for m in map(przepisz, zmiana.miejsca) if m is not None)) for zmiana in zmiany
    ]


#: Kinds of places that may move between parts; titles, captions and heads belong to their part.
_WEDRUJE = frozenset({"akapit", "pole", "pozycja listy", "wiersz tabeli"})


def porownaj_slowa(przed: str, po: str) -> Iterable[Fragment]:
    """Compare two texts word by word; the typed line breaks stay."""
    stare, nowe = (re.findall(r"\S+|\n", tekst) for tekst in (przed, po))
    for znak, a1, a2, b1, b2 in difflib.SequenceMatcher(a=stare, b=nowe, autojunk=False).get_opcodes():
        if znak == "equal":
            yield Fragment("bez", " ".join(stare[a1:a2]))
            continue
        if a2 > a1:
            yield Fragment("usunieto", " ".join(stare[a1:a2]))
        if b2 > b1:
            yield Fragment("dodano", " ".join(nowe[b1:b2]))
