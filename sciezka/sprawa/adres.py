"""What an address or a hidden field carries: the number of a row, whatever somebody has typed there."""


def numer_z_adresu(tekst: str | None) -> int:
    """Return the number of a row that an address or a form names, or 0 when what it carries could not name one."""
    return int(tekst) if tekst and tekst.isascii() and tekst.isdigit() and len(tekst) < 10 else 0
