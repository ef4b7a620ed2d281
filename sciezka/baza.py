"""Where the database is: ``DATABASE_URL``, or the address that ``bin/start`` left in ``var/database_url``."""

import os
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

PLIK_ADRESU = "database_url"


def adres_bazy(var_dir: Path) -> str:
    """Return the database address: the environment wins over the private cluster's record.

    With neither, the address leads to a folder without a server: a database of another system on this machine, reachable
    through PostgreSQL's usual socket, is never touched by accident.
    """
    if adres := os.environ.get("DATABASE_URL", "").strip():
        return adres
    plik = var_dir / PLIK_ADRESU
    if plik.exists():
        return plik.read_text(encoding="utf-8").strip()
    return f"postgresql://sciezka@/sciezka?host={quote(str(var_dir.resolve()))}"


def ustawienia_bazy(adres: str) -> dict[str, Any]:
    """Turn a PostgreSQL address into Django's settings; anything but PostgreSQL is refused.

    ``?host=/a/folder`` names the folder of a Unix socket, as libpq has it.
    """
    czesci = urlsplit(adres)
    if czesci.scheme not in {"postgresql", "postgres"}:
        raise ImproperlyConfigured("DATABASE_URL must be a postgresql:// address: PostgreSQL is the only engine.")
    zapytanie = {klucz: wartosci[-1] for klucz, wartosci in parse_qs(czesci.query).items()}
    osoba, haslo = zapytanie.pop("user", ""), zapytanie.pop("password", "")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(czesci.path.lstrip("/")) or "sciezka",
        "USER": unquote(czesci.username or "") or osoba,
        "PASSWORD": unquote(czesci.password or "") or haslo,
        "HOST": zapytanie.pop("host", "") or (czesci.hostname or ""),
        "PORT": zapytanie.pop("port", "") or (str(czesci.port) if czesci.port else ""),
        # A kept connection a thread served about twice the requests of psycopg's pool, and five times those of neither.
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "ATOMIC_REQUESTS": False,
        # Pages ask short questions with many subqueries. Above its cost limit PostgreSQL compiles each of them anew, which
        # took longer than the answer itself: the table and the figures of 10 000 cases came 2–8 times slower with it.
        "OPTIONS": {"options": "-c jit=off"} | zapytanie,
        "TEST": {"NAME": os.environ.get("SCIEZKA_TEST_DB") or None},
    }
