"""Small TERC files for tests."""

NAGLOWEK = "WOJ;POW;GMI;RODZ;NAZWA;NAZWA_DOD;STAN_NA"

PULAWY = [
    "06;;;;LUBELSKIE;województwo;2026-01-01",
    "06;14;;;puławski;powiat;2026-01-01",
    "06;14;01;1;Puławy;gmina miejska;2026-01-01",
    "06;14;05;3;Końskowola;gmina miejsko-wiejska;2026-01-01",
    "06;14;05;4;Końskowola;miasto;2026-01-01",
    "06;14;05;5;Końskowola;obszar wiejski;2026-01-01",
    "06;14;09;2;Puławy;gmina wiejska;2026-01-01",
]
LODZ = [
    "10;;;;ŁÓDZKIE;województwo;2026-01-01",
    "10;61;;;Łódź;miasto na prawach powiatu;2026-01-01",
    "10;61;01;1;Łódź;gmina miejska;2026-01-01",
    "10;61;02;9;Łódź-Bałuty;delegatura;2026-01-01",
]


def terc(*wiersze: str, stan_na: str = "2026-01-01", naglowek: str = NAGLOWEK) -> bytes:
    """Return a file in the official form: BOM, CRLF, semicolons."""
    tekst = "\r\n".join([naglowek, *(wiersz.replace("2026-01-01", stan_na) for wiersz in wiersze)]) + "\r\n"
    return b"\xef\xbb\xbf" + tekst.encode()
