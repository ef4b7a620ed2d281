"""What the pages show of one work entry: its state, what the person may do with it, objections and corrections."""

from typing import Any

from realizacja import korekty
from realizacja.models import WpisPracy
from realizacja.potwierdzanie import Zasady
from realizacja.szczegoly import braki_wpisu, skrot
from realizacja.zapis import moze_usuwac, moze_zmieniac


def wiersz(wpis: WpisPracy, zasady: Zasady, *, otwarty: bool, zespol: bool) -> dict[str, Any]:
    """Return an entry read by ``potwierdzanie.wczytaj`` as ``realizacja/_wpis.html`` takes it; no query."""
    zastrzezenia = list(wpis.zastrzezenia.all())
    otwarte = next((zastrzezenie for zastrzezenie in zastrzezenia if zastrzezenie.otwarte), None)
    potwierdzi = otwarty and not wpis.potwierdzony and bool(zasady.jako(wpis))
    zamkniety = zasady.w_zamknietym(wpis)
    poprawki = korekty.na_strone(wpis, zespol)
    return {
        "wpis": wpis,
        "skrot": skrot(wpis),
        "hinty": braki_wpisu(wpis) if zespol else [],
        "moze_zmienic": otwarty and not zamkniety and moze_zmieniac(zasady.osoba, wpis),
        "moze_usunac": otwarty and not zamkniety and moze_usuwac(zasady.osoba, wpis),
        "moze_poprawic": otwarty and zespol and zasady.tylko_korekta(wpis) and zasady.poprawia(wpis),
        "zamkniety": zamkniety,
        "moze_potwierdzic": potwierdzi and otwarte is None,
        "moze_zastrzec": potwierdzi and otwarte is None,
        "moze_cofnac": otwarty and zasady.cofa(wpis),
        "moze_odpowiedziec": otwarty and zespol and otwarte is not None and zasady.odpowiada(wpis),
        "czeka_na": "" if wpis.potwierdzony else zasady.kto_potwierdzi(wpis),
        "zastrzezenia": [zastrzezenie for zastrzezenie in zastrzezenia if zespol or zastrzezenie.widzi_gmina],
        "korekty": poprawki,
        "ile_korekt": len(poprawki),
    }
