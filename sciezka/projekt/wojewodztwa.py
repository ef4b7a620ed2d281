"""The sixteen voivodeships: name, two letters (ISO 3166-2:PL), and the place of each on our tile map.

A hexagon keeps as many of the real neighbours as a grid can: ``wiersz`` from the north, ``kolumna`` from the west, in
halves because every other row is shifted by half a tile.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Wojewodztwo:
    """A voivodeship and its tile."""

    nazwa: str
    skrot: str
    wiersz: int
    kolumna: float


WOJEWODZTWA = (
    Wojewodztwo("dolnośląskie", "DS", 2, 0.5),
    Wojewodztwo("kujawsko-pomorskie", "KP", 1, 2),
    Wojewodztwo("lubelskie", "LU", 2, 3.5),
    Wojewodztwo("lubuskie", "LB", 1, 0),
    Wojewodztwo("łódzkie", "LD", 2, 1.5),
    Wojewodztwo("małopolskie", "MA", 3, 3),
    Wojewodztwo("mazowieckie", "MZ", 1, 3),
    Wojewodztwo("opolskie", "OP", 3, 1),
    Wojewodztwo("podkarpackie", "PK", 3, 4),
    Wojewodztwo("podlaskie", "PD", 0, 3.5),
    Wojewodztwo("pomorskie", "PM", 0, 1.5),
    Wojewodztwo("śląskie", "SL", 3, 2),
    Wojewodztwo("świętokrzyskie", "SK", 2, 2.5),
    Wojewodztwo("warmińsko-mazurskie", "WN", 0, 2.5),
    Wojewodztwo("wielkopolskie", "WP", 1, 1),
    Wojewodztwo("zachodniopomorskie", "ZP", 0, 0.5),
)
